"""What the answer of a check is called on the screen, with its colour and icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.statement import Answer
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP

_CONTEXT = "Answers"
_ANSWERS = {
    Answer.GENUINE: (QT_TRANSLATE_NOOP("Answers", "Genuine"), "ok", "shield-check"),
    Answer.EXPIRED: (QT_TRANSLATE_NOOP("Answers", "Genuine, but expired"), "warn", "clock"),
    Answer.REPLACED: (QT_TRANSLATE_NOOP("Answers", "Genuine, but replaced"), "plum", "history"),
    Answer.REVOKED: (QT_TRANSLATE_NOOP("Answers", "Genuine, but revoked"), "bad", "ban"),
    Answer.WITHDRAWN: (QT_TRANSLATE_NOOP("Answers", "Withdrawn before hand-over"), "mute", "undo"),
    Answer.ALTERED: (QT_TRANSLATE_NOOP("Answers", "Altered"), "bad", "triangle-alert"),
    Answer.UNKNOWN_KEY: (QT_TRANSLATE_NOOP("Answers", "Unknown key"), "warn", "circle-help"),
    Answer.NOT_A_STATEMENT: (
        QT_TRANSLATE_NOOP("Answers", "Not a code of a certificate"),
        "mute",
        "circle-x",
    ),
}
_NEXT = {
    Answer.GENUINE: QT_TRANSLATE_NOOP(
        "Answers", "Compare the name and the number with those on the paper."
    ),
    Answer.EXPIRED: QT_TRANSLATE_NOOP("Answers", "It was true until the day it names."),
    Answer.REPLACED: QT_TRANSLATE_NOOP("Answers", "Ask for the newer paper."),
    Answer.REVOKED: QT_TRANSLATE_NOOP("Answers", "It no longer counts."),
    Answer.WITHDRAWN: QT_TRANSLATE_NOOP("Answers", "It was never handed over and does not count."),
    Answer.ALTERED: QT_TRANSLATE_NOOP(
        "Answers", "The code and the paper do not belong together. Ask the academy that is named."
    ),
    Answer.UNKNOWN_KEY: QT_TRANSLATE_NOOP(
        "Answers",
        "Nothing can be said: the site that signed it is not trusted here. "
        "Its trust file is taken in under Settings, Keys.",
    ),
    Answer.NOT_A_STATEMENT: QT_TRANSLATE_NOOP(
        "Answers", "It begins with “TA1:” and is copied whole, or the QR code is another one."
    ),
}


def answer_state(answer: Answer) -> tuple[str, str, str]:
    """Words, tone and icon."""
    words, tone, icon = _ANSWERS[answer]
    return QCoreApplication.translate(_CONTEXT, words), tone, icon


def answer_next(answer: Answer) -> str:
    """What to do about it."""
    return QCoreApplication.translate(_CONTEXT, _NEXT[answer])
