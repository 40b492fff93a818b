"""The registry of people, the trainers among them, and the lists of agencies and ranks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trainer_app.domain.certificate import Certificate
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Enrolment, SessionTrainer
from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import (
    DateInFuture,
    DatesReversed,
    NameMissing,
    PersonAnonymised,
    StillInUse,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.observation import Observation
from trainer_app.domain.pathway import Candidacy
from trainer_app.domain.person import Agency, PathwayStage, Person, Rank, Sex, Trainer
from trainer_app.services.ports import CheckedPicture, Clock, OpenWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class PersonDraft(Draft):
    """What can be said of a person."""

    native_name: str = ""
    latin_name: str = ""
    family_name: str = ""
    given_name: str = ""
    sex: Sex = Sex.UNSPECIFIED
    birth_date: date | None = None
    id_number: str = ""
    email: str = ""
    phone: str = ""
    country: str = ""
    rank: str = ""
    agency: str = ""
    unit: str = ""
    languages: tuple[str, ...] = ()
    alias: str = ""
    note: str = ""
    consent_on: date | None = None
    keep_until: date | None = None
    passport: str = ""
    arrival: str = ""
    lodging: str = ""
    diet: str = ""


@dataclass(frozen=True, kw_only=True)
class OpenFactsDraft(Draft):
    """What may be seen, and said, of a person who appears by an alias."""

    sex: Sex = Sex.UNSPECIFIED
    country: str = ""
    rank: str = ""
    agency: str = ""
    unit: str = ""
    languages: tuple[str, ...] = ()
    note: str = ""
    consent_on: date | None = None
    keep_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class TrainerDraft(Draft):
    """What can be said of a person as a trainer."""

    academy_id: UUID | None = None
    stage: PathwayStage = PathwayStage.NOMINATED
    stage_since: date | None = None
    certified_on: date | None = None
    certified_until: date | None = None
    teaching_languages: tuple[str, ...] = ()
    home_city: str = ""
    active: bool = True
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class AgencyDraft(Draft):
    """What can be said of an agency."""

    name: LocalizedText
    country: str = ""
    abbreviation: str = ""


@dataclass(frozen=True, kw_only=True)
class RankDraft(Draft):
    """What can be said of a rank."""

    name: LocalizedText
    country: str = ""
    level: Level = Level.JUNIOR


class People:
    """Everybody who takes part, teaches, interprets, mentors or observes."""

    def __init__(
        self, open_work: OpenWork, new_id: NewId, clock: Clock, check_picture: CheckedPicture
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._check_picture = check_picture

    def save(
        self, draft: PersonDraft, person_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add a person, or store the edited fields.

        Raises:
            NameMissing, DateInFuture, RecordChanged: what is wrong.
            PersonAnonymised: nothing is known of this person any more.
        """
        self._refuse_days_to_come(draft.birth_date, draft.consent_on)
        with self._open_work() as work:
            records = work.of(Person)
            if person_id is None:
                record = records.add(Person(id=self._new_id()))
            else:
                record = records.get(person_id, version=version)
                refuse_if_anonymised(record)
            draft.put_into(record)
            record.check()
            label = "person-added" if person_id is None else "person-edited"
            return Saved(record.id, work.commit(Label.of(label)))

    def save_open_facts(
        self, draft: OpenFactsDraft, person_id: UUID, version: int | None = None
    ) -> Saved:
        """Store what is open of an aliased person; the names behind the alias stay untouched.

        Raises:
            DateInFuture, RecordChanged: what is wrong.
            PersonAnonymised: nothing is known of this person any more.
        """
        self._refuse_days_to_come(draft.consent_on)
        with self._open_work() as work:
            record = work.of(Person).get(person_id, version=version)
            refuse_if_anonymised(record)
            draft.put_into(record)
            return Saved(record.id, work.commit(Label.of("person-edited")))

    def _refuse_days_to_come(self, *days: date | None) -> None:
        for day in days:
            if day and day > self._clock.today():
                raise DateInFuture(date=day)

    def set_photo(self, person_id: UUID, picture: bytes | None) -> Changes:
        """Keep a PNG, JPEG or SVG as the person's photo, or none any more.

        Raises:
            PictureRefused: it is not safe to draw.
            PersonAnonymised: nothing is known of this person any more.
        """
        checked = None if picture is None else self._check_picture(picture)
        with self._open_work() as work:
            record = work.of(Person).get(person_id)
            refuse_if_anonymised(record)
            record.photo = "" if checked is None else work.keep(checked)
            label = "photo-removed" if checked is None else "photo-set"
            return work.commit(Label.of(label))

    def remove(self, person_id: UUID) -> Changes:
        """Remove a person who is in no course, holds no certificate and is on no pathway.

        Raises:
            StillInUse: courses, sessions, certificates or certifications stand on the person.
        """
        with self._open_work() as work:
            record = work.of(Person).get(person_id)
            for kind, noun in (
                (Enrolment, "course"),
                (SessionTrainer, "session"),
                (Certificate, "certificate"),
                (Candidacy, "candidacy"),
                (Observation, "observation"),
            ):
                users = work.of(kind).where(person_id=person_id)
                if users:
                    raise StillInUse(noun="person", by=noun, count=len(users))
            for trainer in work.of(Trainer).where(person_id=person_id):
                work.of(Trainer).remove(trainer)
            work.of(Person).remove(record)
            return work.commit(Label.of("person-removed"))

    def save_trainer(
        self, person_id: UUID, draft: TrainerDraft, version: int | None = None
    ) -> Saved:
        """Make a person a trainer, or store the edited facts.

        Raises:
            DateInFuture, DatesReversed, RecordChanged: what is wrong.
        """
        for day in (draft.stage_since, draft.certified_on):
            if day and day > self._clock.today():
                raise DateInFuture(date=day)
        begins, ends = draft.certified_on, draft.certified_until
        if begins and ends and ends < begins:
            raise DatesReversed(starts_on=begins, ends_on=ends)
        with self._open_work() as work:
            work.of(Person).get(person_id)
            records = work.of(Trainer)
            record = records.any_state(person_id=person_id)
            new = record is None or record.removed
            if record is None:
                record = records.add(Trainer(id=self._new_id(), person_id=person_id))
            elif not record.removed:
                record = records.get(record.id, version=version)
            record.removed = False
            draft.put_into(record)
            label = "trainer-added" if new else "trainer-edited"
            return Saved(record.id, work.commit(Label.of(label)))

    def remove_trainer(self, trainer_id: UUID) -> Changes:
        """Take somebody off the list of trainers; the person and what was taught stay."""
        with self._open_work() as work:
            work.of(Trainer).remove(work.of(Trainer).get(trainer_id))
            return work.commit(Label.of("trainer-removed"))

    def save_agency(
        self, draft: AgencyDraft, agency_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add an agency to the list to choose from, or store its edited fields.

        Raises:
            NameMissing, RecordChanged: what is wrong.
        """
        if not draft.name:
            raise NameMissing(field="name")
        with self._open_work() as work:
            records = work.of(Agency)
            if agency_id is None:
                record = records.add(Agency(id=self._new_id(), name=draft.name))
            else:
                record = records.get(agency_id, version=version)
            draft.put_into(record)
            label = "agency-added" if agency_id is None else "agency-edited"
            return Saved(record.id, work.commit(Label.of(label)))

    def remove_agency(self, agency_id: UUID) -> Changes:
        """Take an agency off the list; what was written of people stays as it is."""
        with self._open_work() as work:
            work.of(Agency).remove(work.of(Agency).get(agency_id))
            return work.commit(Label.of("agency-removed"))

    def save_rank(
        self, draft: RankDraft, rank_id: UUID | None = None, version: int | None = None
    ) -> Saved:
        """Add a rank to the list to choose from, or store its edited fields.

        Raises:
            NameMissing, RecordChanged: what is wrong.
        """
        if not draft.name:
            raise NameMissing(field="name")
        with self._open_work() as work:
            records = work.of(Rank)
            if rank_id is None:
                record = records.add(Rank(id=self._new_id(), name=draft.name))
            else:
                record = records.get(rank_id, version=version)
            draft.put_into(record)
            label = "rank-added" if rank_id is None else "rank-edited"
            return Saved(record.id, work.commit(Label.of(label)))

    def remove_rank(self, rank_id: UUID) -> Changes:
        """Take a rank off the list; what was written of people stays as it is."""
        with self._open_work() as work:
            work.of(Rank).remove(work.of(Rank).get(rank_id))
            return work.commit(Label.of("rank-removed"))


def refuse_if_anonymised(person: Person) -> None:
    """Leave a record alone of which nothing is known any more.

    Raises:
        PersonAnonymised: it is such a record.
    """
    if person.anonymised_on:
        raise PersonAnonymised
