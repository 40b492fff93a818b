"""One thing that needs somebody, and the word that leads there."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from trainer_app.services.read_models.overview import Need
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.paint import Ink, text_width

_HEIGHT = 66
_AHEAD = timedelta(days=90)
_LOOKS = {  # icon, tone, the word at the right
    "unmarked-session": ("circle-dashed", "bad", QT_TRANSLATE_NOOP("Needs", "Mark")),
    "agreement-ending": ("signature", "warn", QT_TRANSLATE_NOOP("Needs", "Open")),
    "certifications-ending": ("clock", "warn", QT_TRANSLATE_NOOP("Needs", "Open")),
    "certificates-waiting": ("award", "info", QT_TRANSLATE_NOOP("Needs", "Open")),
}
_PLAIN = ("circle-alert", "info", QT_TRANSLATE_NOOP("Needs", "Open"))


class NeedLine(QAbstractButton):
    """Icon in its tone, the fact, a detail, where to settle it."""

    def __init__(self, desk: Desk, need: Need) -> None:
        super().__init__()
        self._look = desk.look
        self._icon, self._tone, action = _LOOKS.get(need.code, _PLAIN)
        self._action = QCoreApplication.translate("Needs", action)
        values = dict[str, object](need.values) | {"n": need.count}
        if need.on:
            values["on"] = need.on
        values.setdefault("until", desk.today() + _AHEAD)
        self._fact = desk.words.say(f"need.{need.code}", values)
        detail = f"need.{need.code}.detail"
        said = desk.words.say(detail, values)
        self._detail = "" if said == detail else said
        self.setText(self._fact)
        self.setAccessibleName(f"{self._fact}. {self._detail}. {self._action}")
        self.setToolTip(f"{self._fact}\n{self._detail}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        desk.look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(320, _HEIGHT)

    def enterEvent(self, _event: QEvent) -> None:
        """Show that it opens."""
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Back to rest."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        t = self._look.theme
        ink, box = Ink(painter, t), QRectF(self.rect())
        tone = t.tones[self._tone]
        if self.underMouse():
            ink.fill(box, t.hover)
        ink.fill(QRectF(60, box.bottom() - 1, box.width() - 60, 1), t.line)
        ink.box(QRectF(14, 15, 34, 34), 8, tone.bg, tone.line)
        ink.icon(self._icon, tone.fg, 22, 23, size=18)
        wide = text_width(self._action, 13, 500) + 24
        x = box.right() - 16 - wide
        ink.text(QRectF(x, 0, wide, box.height()), self._action, t.accent, weight=500)
        ink.icon(
            "chevron-right", t.accent, box.right() - 30, box.height() / 2 - 7, size=14, stroke=2
        )
        room = x - 60 - 12
        high = (11, 34) if self._detail else (0, 0)
        if self._detail:
            ink.text(QRectF(60, high[0], room, 22), self._fact, t.text, weight=600)
            ink.text(QRectF(60, high[1], room, 20), self._detail, t.text2, 12)
        else:
            ink.text(QRectF(60, 0, room, box.height()), self._fact, t.text, weight=600)
        if self.hasFocus():
            ink.box(box.adjusted(2, 2, -2, -3), 6, None, t.accent, width=2)
        painter.end()
