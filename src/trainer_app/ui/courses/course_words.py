"""The states of courses and participants as chips: words, tone, icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.completion import Outcome, TestKind
from trainer_app.domain.course import (
    CoursePhase,
    EnrolmentState,
    SessionKind,
    SessionMode,
    TrainerRole,
)
from trainer_app.services.read_models.courses import CourseRow, SessionRow
from trainer_app.ui.i18n import NATIVE_NAMES, QT_TRANSLATE_NOOP
from trainer_app.ui.widgets.table_model import Cell
from trainer_app.ui.words import Words

State = tuple[str, str, str]  # words, tone, icon

_PHASES: dict[CoursePhase, State] = {
    CoursePhase.PLANNED: (QT_TRANSLATE_NOOP("Courses", "Planned"), "mute", "pen-line"),
    CoursePhase.UPCOMING: (QT_TRANSLATE_NOOP("Courses", "Confirmed"), "info", "calendar-days"),
    CoursePhase.RUNNING: (QT_TRANSLATE_NOOP("Courses", "Running"), "info", "clock"),
    CoursePhase.TO_CLOSE: (QT_TRANSLATE_NOOP("Courses", "To be closed"), "warn", "hourglass"),
    CoursePhase.CLOSED: (QT_TRANSLATE_NOOP("Courses", "Closed"), "ok", "lock"),
    CoursePhase.CANCELLED: (QT_TRANSLATE_NOOP("Courses", "Cancelled"), "bad", "ban"),
}
_ENROLMENTS: dict[EnrolmentState, State] = {
    EnrolmentState.NOMINATED: (QT_TRANSLATE_NOOP("Courses", "Nominated"), "info", "user-plus"),
    EnrolmentState.CONFIRMED: (QT_TRANSLATE_NOOP("Courses", "Enrolled"), "ok", "check"),
    EnrolmentState.WAITING: (QT_TRANSLATE_NOOP("Courses", "Waiting"), "warn", "hourglass"),
    EnrolmentState.DECLINED: (QT_TRANSLATE_NOOP("Courses", "Declined"), "mute", "x"),
    EnrolmentState.WITHDRAWN: (QT_TRANSLATE_NOOP("Courses", "Withdrawn"), "mute", "log-out"),
    EnrolmentState.FINISHED: (QT_TRANSLATE_NOOP("Courses", "Finished"), "ok", "circle-check"),
}
_OUTCOMES: dict[Outcome, State] = {
    Outcome.COMPLETED: (QT_TRANSLATE_NOOP("Courses", "Completed"), "ok", "circle-check"),
    Outcome.PARTICIPATED: (QT_TRANSLATE_NOOP("Courses", "Participated"), "info", "check"),
    Outcome.NOT_COMPLETED: (QT_TRANSLATE_NOOP("Courses", "Not completed"), "bad", "triangle-alert"),
    Outcome.WITHDRAWN: (QT_TRANSLATE_NOOP("Courses", "Withdrawn"), "mute", "log-out"),
    Outcome.OPEN: (QT_TRANSLATE_NOOP("Courses", "Still open"), "mute", "circle-dashed"),
}
_TESTS = {
    TestKind.PRE_TEST: QT_TRANSLATE_NOOP("Courses", "Pre-test"),
    TestKind.POST_TEST: QT_TRANSLATE_NOOP("Courses", "Post-test"),
    TestKind.PRACTICAL: QT_TRANSLATE_NOOP("Courses", "Practical"),
    TestKind.TEACHING_PRACTICE: QT_TRANSLATE_NOOP("Courses", "Teaching practice"),
}
_MODES = {
    SessionMode.IN_PERSON: QT_TRANSLATE_NOOP("Courses", "In the room"),
    SessionMode.ONLINE: QT_TRANSLATE_NOOP("Courses", "Online"),
    SessionMode.HYBRID: QT_TRANSLATE_NOOP("Courses", "Room and online"),
}
_SESSION_KINDS = {
    SessionKind.MODULE: QT_TRANSLATE_NOOP("Courses", "Module"),
    SessionKind.OPENING: QT_TRANSLATE_NOOP("Courses", "Opening"),
    SessionKind.CLOSING: QT_TRANSLATE_NOOP("Courses", "Closing"),
    SessionKind.ASSESSMENT: QT_TRANSLATE_NOOP("Courses", "Assessment"),
    SessionKind.VISIT: QT_TRANSLATE_NOOP("Courses", "Study visit"),
    SessionKind.OTHER: QT_TRANSLATE_NOOP("Courses", "Other"),
}
_ROLES = {
    TrainerRole.LEAD: QT_TRANSLATE_NOOP("Courses", "leads"),
    TrainerRole.CO_TRAINER: QT_TRANSLATE_NOOP("Courses", "co-trains"),
    TrainerRole.MENTOR: QT_TRANSLATE_NOOP("Courses", "mentors"),
    TrainerRole.OBSERVER: QT_TRANSLATE_NOOP("Courses", "observes"),
    TrainerRole.INTERPRETER: QT_TRANSLATE_NOOP("Courses", "interprets"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Courses", text)


def _state(state: State) -> State:
    return _tr(state[0]), state[1], state[2]


def _chip(state: State) -> Cell:
    return Cell(_tr(state[0]), tone=state[1], icon=state[2])


def phase_states(row: CourseRow) -> list[State]:
    """The chips after the title of a course: where it stands, and its language."""
    return [
        _state(_PHASES[row.phase]),
        (NATIVE_NAMES[row.language], "mute", "languages"),
    ]


def phase_chip(row: CourseRow) -> Cell:
    """Where a course stands, in a table."""
    return _chip(_PHASES[row.phase])


def enrolment_chip(state: EnrolmentState) -> Cell:
    """The way of a participant, in a table."""
    return _chip(_ENROLMENTS[state])


def enrolment_state(state: EnrolmentState) -> State:
    """The way of a participant, as a chip."""
    return _state(_ENROLMENTS[state])


def outcome_chip(outcome: Outcome) -> Cell:
    """The outcome, in a table."""
    return _chip(_OUTCOMES[outcome])


def test_words(kind: TestKind) -> str:
    """The kind of a test."""
    return _tr(_TESTS[kind])


def role_words(role: TrainerRole) -> str:
    """What somebody does in a session."""
    return _tr(_ROLES[role])


def mode_words(mode: SessionMode) -> str:
    """Where the participants are."""
    return _tr(_MODES[mode])


def enrolment_options() -> list[tuple[object, str]]:
    """The states that can be chosen; withdrawing asks for a reason and has its own button."""
    kinds = [state for state in EnrolmentState if state is not EnrolmentState.WITHDRAWN]
    return [(state, _tr(_ENROLMENTS[state][0])) for state in kinds]


def test_options() -> list[tuple[object, str]]:
    """The kinds of tests."""
    return [(kind, _tr(text)) for kind, text in _TESTS.items()]


def mode_options() -> list[tuple[object, str]]:
    """The modes of a session."""
    return [(mode, _tr(text)) for mode, text in _MODES.items()]


def session_kind_options() -> list[tuple[object, str]]:
    """What a session can be."""
    return [(kind, _tr(text)) for kind, text in _SESSION_KINDS.items()]


def role_options() -> list[tuple[object, str]]:
    """What somebody can do in a session."""
    return [(role, _tr(text)) for role, text in _ROLES.items()]


def session_title(session: SessionRow, words: Words) -> str:
    """What a session is about: "M4 · Profiling travellers"."""
    title = session.title or words.text(session.module_title)
    return " · ".join(filter(None, [session.module_code, title]))
