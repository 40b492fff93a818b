"""What of a person is compared, made ready once: keys for finding, exact forms for judging."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz

from trainer_app.domain.likeness import Clue
from trainer_app.domain.person import Sex
from trainer_app.services.nominations import NominationRow
from trainer_app.services.read_models.people import PersonKeys
from trainer_app.writing.folding import match_key, stored

_ALIKE = 92.0  # of 100: one letter in twelve may differ
_OF_A_PHONE = 8  # digits at its end that tell it from others, however the country is written
_PUNCTUATION = re.compile(r"[\W_]+")
_NO_DIGITS = re.compile(r"\D+")


class Facts:
    """One person, in a file or in the registry, as far as matching cares."""

    def __init__(
        self,
        *,
        names: tuple[str, str],
        keys: tuple[str, str],
        born: date | None,
        id_number: str,
        contacts: tuple[str, str],
        agency: str,
        sex: Sex,
    ) -> None:
        self._names = names
        self.keys = tuple(key for key in keys if key)
        self.born, self.sex = born, sex
        self.id_number = plain_id(id_number) if id_number else ""
        phone, email = contacts
        self.phone = plain_phone(phone) if phone else ""
        self.email = email.strip().casefold()
        self.agency = agency.strip().casefold()

    @cached_property
    def exact(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Both names with diacritics; case, spacing and the order of the words do not count."""
        native, latin = self._names
        return _words(native), _words(latin)

    @cached_property
    def letters(self) -> frozenset[bool]:
        """Whether there is a name in Latin letters, and whether there is one in others."""
        return frozenset(key.isascii() for key in self.keys)


def facts_of_row(row: NominationRow) -> Facts:
    """What a row of a file says."""
    native, latin = row.native_name or "", row.latin_name or ""
    return Facts(
        names=(native, latin),
        keys=(match_key(native) if native else "", match_key(latin) if latin else ""),
        born=row.birth_date,
        id_number=row.id_number or "",
        contacts=(row.phone or "", row.email or ""),
        agency=row.agency or "",
        sex=row.sex,
    )


def facts_of_person(person: PersonKeys) -> Facts:
    """What the registry knows."""
    return Facts(
        names=(person.native_name, person.latin_name),
        keys=(person.native_key, person.latin_key),
        born=person.birth_date,
        id_number=person.id_number,
        contacts=(person.phone, person.email),
        agency=person.agency,
        sex=person.sex,
    )


def clues(one: Facts, other: Facts) -> frozenset[Clue]:
    """What speaks for and against the two being one person."""
    found = {_name_clue(one, other)}
    for mine, theirs, equal, differs in (
        (one.id_number, other.id_number, Clue.ID_EQUAL, Clue.ID_DIFFERS),
        (one.born, other.born, Clue.BORN_EQUAL, Clue.BORN_DIFFERS),
    ):
        if mine and theirs:
            found.add(equal if mine == theirs else differs)
    if one.phone and one.phone == other.phone:
        found.add(Clue.PHONE_EQUAL)
    if one.email and one.email == other.email:
        found.add(Clue.EMAIL_EQUAL)
    if one.agency and one.agency == other.agency:
        found.add(Clue.AGENCY_EQUAL)
    if one.sex is not other.sex and Sex.UNSPECIFIED not in {one.sex, other.sex}:
        found.add(Clue.SEX_DIFFERS)
    return frozenset(found)


def names_alike(one: Facts, other: Facts) -> bool:
    """Whether any two of the names differ in no more than a letter in twelve, marks left out."""
    for mine in one.keys:
        for theirs in other.keys:
            if fuzz.ratio(mine, theirs, score_cutoff=_ALIKE):
                return True
    return False


def _name_clue(one: Facts, other: Facts) -> Clue:
    if any(mine and mine == theirs for mine, theirs in zip(one.exact, other.exact, strict=True)):
        return Clue.NAME_EQUAL
    if not set(one.keys).isdisjoint(other.keys):
        return Clue.NAME_BUT_FOR_MARKS
    if names_alike(one, other):
        return Clue.NAME_ALIKE
    if one.letters.isdisjoint(other.letters):
        return Clue.NAME_IN_OTHER_LETTERS
    return Clue.NAME_DIFFERS


def plain_id(number: str) -> str:
    """An id number without what is only punctuation."""
    return _PUNCTUATION.sub("", number).casefold()


def plain_phone(number: str) -> str:
    """The digits that tell a phone, whether its country is written or not."""
    return _NO_DIGITS.sub("", number)[-_OF_A_PHONE:]


def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(stored(name).casefold().split())) if name else ()
