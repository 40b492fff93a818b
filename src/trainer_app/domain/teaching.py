"""Who may lead a session: the one place that says when somebody is qualified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.reasons import Reason
from trainer_app.domain.timetable import CohortFacts, ModuleFacts, QualifiedFor, StaffFacts

_CERTIFIED: Final = frozenset({PathwayStage.CERTIFIED, PathwayStage.MASTER})
_LEADS_OBSERVED: Final = frozenset({PathwayStage.LEADS_OBSERVED, PathwayStage.RECOMMENDED})


@dataclass(frozen=True, kw_only=True)
class Lesson:
    """What is to be led: a module of a course on a day, with whom beside."""

    module: ModuleFacts | None
    cohort: CohortFacts
    day: date
    interpreted: bool = False
    observed: bool = False


def hindrance(person: StaffFacts, lesson: Lesson) -> Reason | None:
    """Why somebody may not lead a session; None if nothing is in the way.

    Leads are certified trainers of standing. Those on the way lead beside a mentor or observer.
    They teach in the language, or were found fit to teach this module in it. An interpreter stands
    in for the language, never for the certification.
    """
    day, language = lesson.day, lesson.cohort.language
    if person.stage not in _CERTIFIED and not (lesson.observed and person.stage in _LEADS_OBSERVED):
        return Reason.of("lead-not-certified", person=person.name)
    if person.certified_until is not None and person.certified_until < day:
        return Reason.of("lead-run-out", person=person.name)
    understood = lesson.interpreted or language in person.teaches
    if not understood and not any(_fits(one, lesson) for one in person.qualified):
        return Reason.of("lead-language", person=person.name, language=language.value)
    return None


def _fits(one: QualifiedFor, lesson: Lesson) -> bool:
    """Whether a qualification is for this lesson, in force, and needs nobody beside."""
    module, cohort = lesson.module, lesson.cohort
    return (
        module is not None
        and (one.curriculum, one.module) == (module.curriculum, module.code)
        and one.language is cohort.language
        and one.level in {None, cohort.level}
        and (one.until is None or one.until >= lesson.day)
        and not one.with_interpreter
    )


def interprets(person: StaffFacts, language: Language) -> bool:
    """Whether somebody can put a session into a language; who has none recorded is trusted."""
    known = person.speaks | person.teaches
    return not known or language in known
