"""Sheets of what a mentor saw, and what a trainer may teach in which language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Session, SessionTrainer
from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import NotInSession, SessionCancelled, SessionInFuture
from trainer_app.domain.evidence import TEACHING
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Observation, Qualification, Shown
from trainer_app.domain.person import Person
from trainer_app.services.ports import Clock, OpenWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class ObservationDraft:
    """A sheet as somebody enters it; `marks` in the order of the criteria."""

    session_id: UUID
    person_id: UUID
    observer_id: UUID
    marks: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class QualificationDraft(Draft):
    """What somebody may teach, and how that was shown."""

    curriculum: str
    module: str
    language: Language
    level: Level | None = None
    shown: Shown = Shown.OBSERVED
    shown_on: date
    until: date | None = None
    note: str = ""


class Observations:
    """Observation sheets and qualifications. A repeat is a new record."""

    def __init__(self, open_work: OpenWork, new_id: NewId, clock: Clock) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock

    def observe(self, draft: ObservationDraft) -> Saved:
        """Record a scored sheet on a session that somebody taught.

        Raises:
            ObservingOneself, ValueOutOfRange: what no sheet may be.
            SessionInFuture, SessionCancelled, NotInSession: nothing was there to see.
        """
        today = self._clock.today()
        with self._open_work() as work:
            session = work.of(Session).get(draft.session_id)
            if session.cancelled:
                raise SessionCancelled(starts_at=session.starts_at)
            if session.starts_at.date() > today:
                raise SessionInFuture(starts_at=session.starts_at)
            work.of(Person).get(draft.observer_id)
            parts = work.of(SessionTrainer).where(
                session_id=session.id, person_id=draft.person_id, role=TEACHING
            )
            record = Observation(
                id=self._new_id(),
                session_id=session.id,
                person_id=draft.person_id,
                observer_id=draft.observer_id,
                observed_on=session.starts_at.date(),
                marks=draft.marks,
                note=draft.note.strip(),
            )
            record.check(today)
            if not parts:
                raise NotInSession
            work.of(Observation).add(record)
            return Saved(record.id, work.commit(Label.of("observation-recorded")))

    def remove_observation(self, observation_id: UUID) -> Changes:
        """Take a sheet back that was entered by mistake; what stood on it is told as shaken."""
        with self._open_work() as work:
            work.of(Observation).remove(work.of(Observation).get(observation_id))
            return work.commit(Label.of("observation-removed"))

    def qualify(self, person_id: UUID, draft: QualificationDraft) -> Saved:
        """Record that somebody may teach a module in a language.

        Raises:
            DateInFuture, DatesReversed, RecordNotFound: what is wrong.
        """
        with self._open_work() as work:
            work.of(Person).get(person_id)
            record = Qualification(
                id=self._new_id(),
                person_id=person_id,
                curriculum=draft.curriculum,
                module=draft.module,
                language=draft.language,
                shown_on=draft.shown_on,
            )
            draft.put_into(record)
            record.check(self._clock.today())
            work.of(Qualification).add(record)
            return Saved(record.id, work.commit(Label.of("qualification-recorded")))

    def remove_qualification(self, qualification_id: UUID) -> Changes:
        """Take a qualification back."""
        with self._open_work() as work:
            work.of(Qualification).remove(work.of(Qualification).get(qualification_id))
            return work.commit(Label.of("qualification-removed"))
