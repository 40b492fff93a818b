"""How standings and the records behind them are said on the screen."""

from __future__ import annotations

from datetime import date

from trainer_app.domain.decisions import Status
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.certifications import (
    DecisionRow,
    PathwayStanding,
    QualificationRow,
    RecordLine,
)
from trainer_app.ui.common_words import level_words
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.words import Words

State = tuple[str, str, str]  # words, tone, icon

_LOOKS = {
    Status.CANDIDATE: ("info", "hourglass"),
    Status.ACTIVE: ("ok", "circle-check"),
    Status.GRACE: ("warn", "clock"),
    Status.LAPSED: ("bad", "ban"),
    Status.SUSPENDED: ("bad", "lock"),
    Status.REVOKED: ("bad", "ban"),
    Status.VOID: ("bad", "ban"),
}
_KINDS = {
    Noun.SESSION_TRAINER: "role",
    Noun.OBSERVATION: "role",
    Noun.DECISION: "action",
    Noun.TRAINER: "action",
    Noun.SCORE: "test-kind",
}


def status_state(status: Status, words: Words) -> State:
    """A status as a chip has it."""
    tone, icon = _LOOKS[status]
    said = words.say(f"state.{status.value}", {})
    return said[:1].upper() + said[1:], tone, icon


def record_words(line: RecordLine, words: Words) -> str:
    """A record on one line: when, where, what, by whom."""
    kind = _KINDS.get(line.noun, "")
    parts = (
        words.short_date(line.on) if line.on > date.min else "",
        " ".join(filter(None, (line.course_code, line.module_code))),
        words.say(f"{kind}.{line.kind}", {}) if kind and line.kind else "",
        f"{line.minutes} min" if line.minutes else "",
        line.value,
        line.by,
        line.note,
    )
    return " · ".join(filter(None, parts))


def decision_words(row: DecisionRow, words: Words) -> str:
    """A decision on one line."""
    parts = (
        words.short_date(row.decided_on),
        words.say(f"action.{row.kind.value}", {}),
        row.requirement,
        f"– {words.short_date(row.until)}" if row.until else "",
        row.by_name,
        row.note,
    )
    return " · ".join(filter(None, parts))


def qualification_words(row: QualificationRow, words: Words) -> str:
    """What somebody may teach, on one line."""
    parts = (
        f"{row.curriculum} {row.module}",
        NATIVE_NAMES[row.language],
        level_words(row.level) if row.level else "",
        words.say(f"shown.{row.shown.value}", {}),
        words.short_date(row.shown_on),
        f"– {words.short_date(row.until)}" if row.until else "",
    )
    return " · ".join(filter(None, parts))


def pathway_words(one: PathwayStanding, words: Words) -> str:
    """A pathway, with what the certification is about if it is not about everything."""
    scope = one.scope
    parts = (
        words.text(one.rules.name),
        scope.curriculum,
        ", ".join(scope.modules),
        level_words(scope.level) if scope.level else "",
        NATIVE_NAMES[scope.language] if scope.language else "",
    )
    return " · ".join(filter(None, parts))
