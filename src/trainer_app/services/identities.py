"""Who is behind an alias, and being forgotten: both leave a trace that nobody can undo."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import NoteMissing, PersonAnonymised
from trainer_app.domain.ids import NewId
from trainer_app.domain.person import IDENTITY_FIELDS, IdentityReading, Person
from trainer_app.services.ports import Clock, OpenWork


@dataclass(frozen=True, kw_only=True)
class OpenedIdentity:
    """What is sealed behind an alias, for the eyes of whoever said why. Never to be kept."""

    person_id: UUID
    native_name: str
    latin_name: str
    family_name: str
    given_name: str
    birth_date: date | None
    id_number: str
    email: str
    phone: str
    passport: str
    arrival: str
    lodging: str
    diet: str
    changes: Changes


class Identities:
    """The sealed identities of people who appear by an alias, and anonymising."""

    def __init__(self, open_work: OpenWork, new_id: NewId, clock: Clock) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock

    def read(self, person_id: UUID, *, reason: str) -> OpenedIdentity:
        """Open a sealed identity; that it was read, by whom and why stays in the journal for good.

        Raises:
            NoteMissing: nobody said why.
            RecordNotFound: the person is gone.
            PersonAnonymised: there is nothing left to read.
        """
        if not reason.strip():
            raise NoteMissing(field="reason")
        with self._open_work() as work:
            person = work.of(Person).get(person_id)
            if person.anonymised_on:
                raise PersonAnonymised
            work.of(IdentityReading).add(
                IdentityReading(
                    id=self._new_id(),
                    person_id=person_id,
                    read_at=self._clock.now().replace(tzinfo=None),
                    reason=reason.strip(),
                )
            )
            changes = work.commit(Label.of("identity-read"), final="identity-read")
            return OpenedIdentity(
                person_id=person_id,
                native_name=person.native_name,
                latin_name=person.latin_name,
                family_name=person.family_name,
                given_name=person.given_name,
                birth_date=person.birth_date,
                id_number=person.id_number,
                email=person.email,
                phone=person.phone,
                passport=person.passport,
                arrival=person.arrival,
                lodging=person.lodging,
                diet=person.diet,
                changes=changes,
            )

    def anonymise(self, person_id: UUID) -> Changes:
        """Forget who somebody is, for good; courses, marks and figures stay.

        The record is overwritten, and the key destroyed under which the journal holds its earlier
        values, those of records merged into it included. Papers that were issued stay in the
        register for as long as papers are kept.

        Raises:
            RecordNotFound: the person is gone.
            PersonAnonymised: it was done already.
        """
        with self._open_work() as work:
            person = work.of(Person).get(person_id)
            if person.anonymised_on:
                raise PersonAnonymised
            forget_identity(person)
            person.alias = code_of(person_id)
            person.note = ""
            person.anonymised_on = self._clock.today()
            person.keep_until = None
            work.forget(person_id)
            return work.commit(Label.of("person-anonymised"), final="anonymised")


def forget_identity(person: Person) -> None:
    """Empty every field that tells who somebody is."""
    for name in IDENTITY_FIELDS:
        empty = None if name == "birth_date" else ""
        if getattr(person, name) != empty:
            setattr(person, name, empty)


def code_of(person_id: UUID) -> str:
    """What an anonymised person is listed by: the same in every language."""
    return f"#{person_id.hex[-6:].upper()}"
