"""How it stands with participants, in words and tones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.completion import Outcome, Standing
from trainer_app.ui.courses.attendance_rows import Outcome as Shown
from trainer_app.ui.words import Words

_WAITING = {
    "sessions-to-come",
    "post-test-not-recorded",
    "practical-not-recorded",
    "teaching-practice-not-recorded",
}
_OUT_OF_REACH = "attendance-out-of-reach"


def at_risk(standing: Standing) -> bool:
    """Whether the course can no longer be completed as things stand."""
    if standing.outcome is Outcome.OPEN:
        return any(one.code == _OUT_OF_REACH for one in standing.reasons)
    return standing.outcome in {Outcome.NOT_COMPLETED, Outcome.PARTICIPATED}


def why(standing: Standing, words: Words) -> str:
    """The unmet rules on one line, without what is merely still to come."""
    return words.reasons([one for one in standing.reasons if one.code not in _WAITING])


def shown_outcome(standing: Standing, words: Words) -> Shown:
    """Outcome so far, and why, for a narrow column."""
    reasons = why(standing, words)
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
