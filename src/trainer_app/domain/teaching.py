"""Who may lead a session: the one place that says when somebody is qualified."""

from __future__ import annotations

from datetime import date
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.reasons import Reason
from trainer_app.domain.timetable import StaffFacts

_CERTIFIED: Final = frozenset({PathwayStage.CERTIFIED, PathwayStage.MASTER})
_LEADS_OBSERVED: Final = frozenset({PathwayStage.LEADS_OBSERVED, PathwayStage.RECOMMENDED})


def hindrance(
    person: StaffFacts, language: Language, day: date, *, interpreted: bool, observed: bool
) -> Reason | None:
    """Why somebody may not lead a session on a day in a language; None if nothing is in the way.

    Leads are certified trainers of standing. Those on the way lead beside a mentor or observer.
    An interpreter stands in for the language, never for the certification.
    """
    if person.stage not in _CERTIFIED and not (observed and person.stage in _LEADS_OBSERVED):
        return Reason.of("lead-not-certified", person=person.name)
    if person.certified_until is not None and person.certified_until < day:
        return Reason.of("lead-run-out", person=person.name)
    if language not in person.teaches and not interpreted:
        return Reason.of("lead-language", person=person.name, language=language.value)
    return None


def interprets(person: StaffFacts, language: Language) -> bool:
    """Whether somebody can put a session into a language; who has none recorded is trusted."""
    known = person.speaks | person.teaches
    return not known or language in known
