"""How it stands with participants, in words and tones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.completion import Outcome, Standing
from trainer_app.domain.reasons import Reason
from trainer_app.ui.courses.attendance_rows import Outcome as Shown
from trainer_app.ui.words import Words

_WAITING = {
    "sessions-to-come",
    "post-test-not-recorded",
    "practical-not-recorded",
    "teaching-practice-not-recorded",
}
_OUT_OF_REACH, _NOT_MARKED = "attendance-out-of-reach", "sessions-not-marked"


def at_risk(standing: Standing) -> bool:
    """Whether the course can no longer be completed as things stand."""
    if standing.outcome is Outcome.OPEN:
        return any(one.code == _OUT_OF_REACH for one in standing.reasons)
    return standing.outcome in {Outcome.NOT_COMPLETED, Outcome.PARTICIPATED}


def why(standing: Standing, words: Words, unmarked: int | None = None) -> str:
    """The unmet rules on one line, the worst first, without what is merely still to come.

    `unmarked` counts the sessions that have begun by the clock, where that is known.
    """
    reasons = [one for one in standing.reasons if one.code not in _WAITING | {_NOT_MARKED}]
    open_ = [one for one in standing.reasons if one.code == _NOT_MARKED]
    if unmarked is not None:
        open_ = [Reason.of(_NOT_MARKED, n=unmarked)] if open_ and unmarked else []
    return words.reasons([*reasons, *open_])


def all_reasons(standing: Standing, words: Words) -> str:
    """Every unmet rule and missing fact on one line, the worst first."""
    late = _WAITING | {_NOT_MARKED}
    return words.reasons(sorted(standing.reasons, key=lambda one: one.code in late))


def shown_outcome(standing: Standing, words: Words, unmarked: int | None = None) -> Shown:
    """Outcome so far, and why, for a narrow column."""
    reasons = why(standing, words, unmarked)
    if standing.outcome is Outcome.COMPLETED:
        completed = QCoreApplication.translate("Standings", "Completed")
        return Shown(icon="circle-check", words=completed)
    if standing.outcome is Outcome.WITHDRAWN:
        return Shown("mute", "log-out", QCoreApplication.translate("Standings", "Withdrawn"))
    if at_risk(standing):
        return Shown("bad", "triangle-alert", reasons)
    if reasons:
        return Shown("mute", "circle-dashed", reasons)
    return Shown(words=QCoreApplication.translate("Standings", "Meets every rule so far"))
