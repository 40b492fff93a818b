"""Who in the registry is the person of a nomination row, and on what evidence.

Rules: the same person needs an equal id number, or the name with its diacritics plus birth date,
phone or e-mail. Name alone is always doubtful (Hùng is not Hưng).
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from trainer_app.services.nominations import Candidate, NominationRow
from trainer_app.services.read_models.people import PersonKeys
from trainer_app.writing.folding import match_key, stored

_ALIKE = 92.0  # of 100: one letter in twelve may differ


def candidates(row: NominationRow, known: Sequence[PersonKeys]) -> list[Candidate]:
    """The people who may be meant, the likeliest first; `same` where the rules make it certain."""
    found = [one for person in known if (one := _candidate(row, person))]
    return sorted(found, key=lambda one: (not one.same, -len(one.evidence)))


def _candidate(row: NominationRow, person: PersonKeys) -> Candidate | None:
    name = _names_equal(row, person)
    alike = name or _names_alike(row, person)
    evidence = [
        field
        for field in ("id_number", "birth_date", "phone", "email")
        if getattr(row, field) and getattr(row, field) == getattr(person, field)
    ]
    born = row.birth_date and person.birth_date and row.birth_date != person.birth_date
    if name:
        evidence.insert(0, "name")
    elif alike:
        evidence.insert(0, "name_alike")
    other_evidence = [one for one in evidence if not one.startswith("name")]
    if not alike and not other_evidence:
        return None
    if born and "id_number" not in evidence:
        return Candidate(person=person, evidence=tuple(evidence), same=False) if name else None
    same = "id_number" in evidence or (name and bool(other_evidence))
    return Candidate(person=person, evidence=tuple(evidence), same=same)


def _names_equal(row: NominationRow, person: PersonKeys) -> bool:
    """Equal with diacritics; case, spacing and the order of the names do not count."""
    pairs = ((row.native_name, person.native_name), (row.latin_name, person.latin_name))
    return any(mine and theirs and _plain(mine) == _plain(theirs) for mine, theirs in pairs)


def _plain(name: str) -> tuple[str, ...]:
    return tuple(sorted(stored(name).casefold().split()))


def _names_alike(row: NominationRow, person: PersonKeys) -> bool:
    mine = [match_key(name) for name in (row.native_name, row.latin_name) if name]
    theirs = [match_key(name) for name in (person.native_name, person.latin_name) if name]
    return any(fuzz.ratio(one, other) >= _ALIKE for one in mine for other in theirs)
