"""The words of states and kinds that several places show, as chips or options."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.academy import RoomKind
from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.domain.completion import TestKind
from trainer_app.domain.coverage import Standing
from trainer_app.domain.curriculum import CurriculumKind, Delivery, EditionState, Level, TextStatus
from trainer_app.domain.material import MaterialKind
from trainer_app.domain.person import PathwayStage, Sex
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.widgets.table_model import Cell

State = tuple[str, str, str]  # words, tone, icon
_CONTEXT = "States"

_SEXES = {
    Sex.FEMALE: QT_TRANSLATE_NOOP("States", "Female"),
    Sex.MALE: QT_TRANSLATE_NOOP("States", "Male"),
    Sex.UNSPECIFIED: QT_TRANSLATE_NOOP("States", "Not recorded"),
}
_STAGES: dict[PathwayStage, State] = {
    PathwayStage.NOMINATED: (QT_TRANSLATE_NOOP("States", "Nominated"), "mute", "user-plus"),
    PathwayStage.TOT_COMPLETED: (
        QT_TRANSLATE_NOOP("States", "Training of trainers completed"),
        "info",
        "graduation-cap",
    ),
    PathwayStage.CO_DELIVERY: (QT_TRANSLATE_NOOP("States", "Co-delivery"), "info", "users"),
    PathwayStage.LEADS_OBSERVED: (QT_TRANSLATE_NOOP("States", "Leads, observed"), "info", "eye"),
    PathwayStage.RECOMMENDED: (QT_TRANSLATE_NOOP("States", "Recommended"), "warn", "check"),
    PathwayStage.CERTIFIED: (QT_TRANSLATE_NOOP("States", "Certified"), "ok", "circle-check"),
    PathwayStage.MASTER: (QT_TRANSLATE_NOOP("States", "Master trainer"), "ok", "star"),
}
_PAPERS: dict[CertificateState, State] = {
    CertificateState.ISSUED: (QT_TRANSLATE_NOOP("States", "Issued"), "info", "award"),
    CertificateState.HANDED_OVER: (QT_TRANSLATE_NOOP("States", "Handed over"), "ok", "hand"),
    CertificateState.WITHDRAWN: (QT_TRANSLATE_NOOP("States", "Taken back"), "mute", "log-in"),
    CertificateState.REPLACED: (QT_TRANSLATE_NOOP("States", "Replaced"), "plum", "history"),
    CertificateState.REVOKED: (QT_TRANSLATE_NOOP("States", "Revoked"), "bad", "ban"),
}
_KINDS = {
    CertificateKind.PARTICIPATION: QT_TRANSLATE_NOOP("States", "Participation"),
    CertificateKind.COMPLETION: QT_TRANSLATE_NOOP("States", "Completion"),
    CertificateKind.TRAINING_OF_TRAINERS: QT_TRANSLATE_NOOP("States", "Training of trainers"),
    CertificateKind.TRAINER_CERTIFICATION: QT_TRANSLATE_NOOP("States", "Trainer certification"),
}
_EDITIONS: dict[EditionState, State] = {
    EditionState.DRAFT: (QT_TRANSLATE_NOOP("States", "Draft"), "mute", "pen-line"),
    EditionState.PUBLISHED: (QT_TRANSLATE_NOOP("States", "Published"), "ok", "circle-check"),
    EditionState.WITHDRAWN: (QT_TRANSLATE_NOOP("States", "Withdrawn"), "bad", "ban"),
}
_TEXTS: dict[TextStatus, State] = {
    TextStatus.APPROVED: (QT_TRANSLATE_NOOP("States", "Approved"), "ok", "check"),
    TextStatus.IN_REVIEW: (QT_TRANSLATE_NOOP("States", "In review"), "info", "eye"),
    TextStatus.DRAFT: (QT_TRANSLATE_NOOP("States", "Draft"), "mute", "pen-line"),
    TextStatus.OUTDATED: (QT_TRANSLATE_NOOP("States", "Outdated"), "plum", "history"),
    TextStatus.MISSING: (QT_TRANSLATE_NOOP("States", "Missing"), "bad", "minus"),
}
_TEACHING: dict[Standing, State] = {
    Standing.NO_MATERIAL: (QT_TRANSLATE_NOOP("States", "No material"), "warn", ""),
    Standing.NO_TRAINER: (QT_TRANSLATE_NOOP("States", "No trainer"), "warn", ""),
    Standing.READY: (QT_TRANSLATE_NOOP("States", "Ready"), "ok", "check"),
}
_CURRICULA = {
    CurriculumKind.CORE: QT_TRANSLATE_NOOP("States", "Core"),
    CurriculumKind.SPECIALISED: QT_TRANSLATE_NOOP("States", "Specialised"),
    CurriculumKind.INSTRUCTOR_DEVELOPMENT: QT_TRANSLATE_NOOP("States", "Instructor development"),
}
_DELIVERIES = {
    Delivery.LECTURE: QT_TRANSLATE_NOOP("States", "Lecture"),
    Delivery.PRACTICAL_EXERCISE: QT_TRANSLATE_NOOP("States", "Practical exercise"),
    Delivery.MOCK_OPERATION: QT_TRANSLATE_NOOP("States", "Mock operation"),
    Delivery.VISIT: QT_TRANSLATE_NOOP("States", "Visit"),
    Delivery.ASSESSMENT: QT_TRANSLATE_NOOP("States", "Assessment"),
}
_MATERIALS = {
    MaterialKind.SLIDES: QT_TRANSLATE_NOOP("States", "Slides"),
    MaterialKind.HANDOUT: QT_TRANSLATE_NOOP("States", "Handout"),
    MaterialKind.GUIDE: QT_TRANSLATE_NOOP("States", "Instructor guide"),
    MaterialKind.EXERCISE: QT_TRANSLATE_NOOP("States", "Exercise"),
}
_TESTS = {
    TestKind.PRE_TEST: QT_TRANSLATE_NOOP("States", "Pre-test"),
    TestKind.POST_TEST: QT_TRANSLATE_NOOP("States", "Post-test"),
    TestKind.PRACTICAL: QT_TRANSLATE_NOOP("States", "Practical"),
    TestKind.TEACHING_PRACTICE: QT_TRANSLATE_NOOP("States", "Teaching practice"),
}
_PATHWAYS = {
    "national_instructor": QT_TRANSLATE_NOOP("States", "National instructor"),
    "master_trainer": QT_TRANSLATE_NOOP("States", "Master trainer"),
}
_ROOMS = {
    RoomKind.CLASSROOM: QT_TRANSLATE_NOOP("States", "Classroom"),
    RoomKind.COMPUTER_ROOM: QT_TRANSLATE_NOOP("States", "Computer room"),
    RoomKind.HALL: QT_TRANSLATE_NOOP("States", "Hall"),
    RoomKind.EQUIPPED: QT_TRANSLATE_NOOP("States", "Equipped room"),
    RoomKind.OUTDOOR: QT_TRANSLATE_NOOP("States", "Outdoors"),
}


_LEVELS = {
    Level.JUNIOR: QT_TRANSLATE_NOOP("States", "Junior officers"),
    Level.MID_RANKING: QT_TRANSLATE_NOOP("States", "Mid-ranking officers"),
    Level.SENIOR: QT_TRANSLATE_NOOP("States", "Senior officers"),
}


def _say(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def sex_words(sex: Sex) -> str:
    """Female, male, not recorded."""
    return _say(_SEXES[sex])


def sex_options() -> list[tuple[object, str]]:
    """To choose from."""
    return [(sex, _say(words)) for sex, words in _SEXES.items()]


def stage_words(stage: PathwayStage) -> str:
    """A stage of the pathway."""
    return _say(_STAGES[stage][0])


def stage_chip(stage: PathwayStage) -> Cell:
    """A stage as a chip."""
    words, tone, icon = _STAGES[stage]
    return Cell(_say(words), tone=tone, icon=icon)


def stage_options() -> list[tuple[object, str]]:
    """To choose from, in the order of the pathway."""
    return [(stage, _say(state[0])) for stage, state in _STAGES.items()]


def paper_state(state: CertificateState) -> State:
    """Where a certificate stands."""
    words, tone, icon = _PAPERS[state]
    return _say(words), tone, icon


def paper_chip(state: CertificateState) -> Cell:
    """Where a certificate stands, in a table."""
    words, tone, icon = paper_state(state)
    return Cell(words, tone=tone, icon=icon)


def certificate_kind(kind: CertificateKind) -> str:
    """What a certificate attests."""
    return _say(_KINDS[kind])


def certificate_options() -> list[tuple[object, str]]:
    """The kinds of certificates that a course gives."""
    kinds = [kind for kind in CertificateKind if kind is not CertificateKind.TRAINER_CERTIFICATION]
    return [(kind, _say(_KINDS[kind])) for kind in kinds]


def level_words(level: Level) -> str:
    """For which officers."""
    return _say(_LEVELS[level])


def level_options() -> list[tuple[object, str]]:
    """The levels, or none."""
    return [(None, "–"), *((level, _say(words)) for level, words in _LEVELS.items())]


def edition_state(state: EditionState) -> State:
    """Where an edition stands."""
    words, tone, icon = _EDITIONS[state]
    return _say(words), tone, icon


def text_state(status: TextStatus) -> State:
    """Where a module text stands."""
    words, tone, icon = _TEXTS[status]
    return _say(words), tone, icon


def standing_state(standing: Standing) -> State:
    """Whether a module can be taught in a language, or what is in the way."""
    if standing in _TEACHING:
        words, tone, icon = _TEACHING[standing]
        return _say(words), tone, icon
    return text_state(TextStatus(standing.value))


def curriculum_kind(kind: CurriculumKind) -> str:
    """Core, specialised, instructor development."""
    return _say(_CURRICULA[kind])


def curriculum_kinds() -> list[tuple[object, str]]:
    """To choose from."""
    return [(kind, _say(words)) for kind, words in _CURRICULA.items()]


def delivery_words(delivery: Delivery) -> str:
    """How a module is taught."""
    return _say(_DELIVERIES[delivery])


def test_words(kind: TestKind) -> str:
    """A kind of assessment."""
    return _say(_TESTS[kind])


def pathway_options(own: str = "") -> list[tuple[object, str]]:
    """The pathways an edition may lead to, one that is not known here by its code, or none."""
    known = {code: _say(words) for code, words in _PATHWAYS.items()}
    return [("", "–"), *known.items(), *([(own, own)] if own and own not in known else [])]


def delivery_options() -> list[tuple[object, str]]:
    """To choose from."""
    return [(delivery, _say(words)) for delivery, words in _DELIVERIES.items()]


def room_options() -> list[tuple[object, str]]:
    """To choose from."""
    return [(kind, _say(words)) for kind, words in _ROOMS.items()]


def room_words(kind: RoomKind) -> str:
    """What a room is fit for."""
    return _say(_ROOMS[kind])


def material_kind(kind: MaterialKind) -> str:
    """Slides, handout, instructor guide, exercise."""
    return _say(_MATERIALS[kind])


def material_kind_options() -> list[tuple[object, str]]:
    """To choose from."""
    return [(kind, material_kind(kind)) for kind in MaterialKind]
