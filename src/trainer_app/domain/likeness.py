"""Whether two records are one person: clues with points, and what the law of names allows.

Points only order what a person has to look at. That two are *the same* needs an equal id number,
or the name with its diacritics plus birth date, phone or e-mail (Hùng is not Hưng), whatever the
points say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from trainer_app.domain.errors import ValueOutOfRange


class Clue(StrEnum):
    """What speaks for or against two records being one person."""

    ID_EQUAL = "id_equal"
    NAME_EQUAL = "name_equal"
    NAME_BUT_FOR_MARKS = "name_but_for_marks"
    NAME_ALIKE = "name_alike"
    BORN_EQUAL = "born_equal"
    PHONE_EQUAL = "phone_equal"
    EMAIL_EQUAL = "email_equal"
    AGENCY_EQUAL = "agency_equal"
    ID_DIFFERS = "id_differs"
    NAME_DIFFERS = "name_differs"
    NAME_IN_OTHER_LETTERS = "name_in_other_letters"
    BORN_DIFFERS = "born_differs"
    SEX_DIFFERS = "sex_differs"


POINTS: Final[Mapping[Clue, int]] = {
    Clue.ID_EQUAL: 110,
    Clue.NAME_EQUAL: 50,
    Clue.NAME_BUT_FOR_MARKS: 40,
    Clue.NAME_ALIKE: 30,
    Clue.BORN_EQUAL: 40,
    Clue.PHONE_EQUAL: 45,
    Clue.EMAIL_EQUAL: 45,
    Clue.AGENCY_EQUAL: 10,
    Clue.ID_DIFFERS: -30,
    Clue.NAME_DIFFERS: -10,
    Clue.NAME_IN_OTHER_LETTERS: -10,
    Clue.BORN_DIFFERS: -20,
    Clue.SEX_DIFFERS: -10,
}
"""One slip beside an equal id number is forgiven (90), two make doubt (80)."""

_BESIDE_THE_NAME: Final = frozenset({Clue.BORN_EQUAL, Clue.PHONE_EQUAL, Clue.EMAIL_EQUAL})
LEAST, MOST = 10, 150


@dataclass(frozen=True)
class MatchRule:
    """From how many points two records are taken for one person, or shown to somebody."""

    same_from: int = 85
    doubtful_from: int = 35

    def check(self) -> None:
        """Refuse what would hide every doubt.

        Raises:
            ValueOutOfRange: a number of points outside 10–150, or the two the wrong way round.
        """
        for name, value, most in (
            ("same_from", self.same_from, MOST),
            ("doubtful_from", self.doubtful_from, min(self.same_from, MOST)),
        ):
            if not LEAST <= value <= most:
                raise ValueOutOfRange(field=name, value=value, least=LEAST, most=most)


def score(clues: Iterable[Clue]) -> int:
    """The points of all clues."""
    return sum(POINTS[one] for one in clues)


def is_same(clues: frozenset[Clue], rule: MatchRule) -> bool:
    """Whether nobody needs to be asked: the law allows it, and the points suffice."""
    return is_certain(clues) and score(clues) >= rule.same_from


def is_certain(clues: frozenset[Clue]) -> bool:
    """What the law of names asks for; a differing birth date forbids all but an equal id number."""
    if Clue.ID_EQUAL in clues:
        return True
    named = Clue.NAME_EQUAL in clues and Clue.BORN_DIFFERS not in clues
    return named and not clues.isdisjoint(_BESIDE_THE_NAME)


def may_be(clues: frozenset[Clue], rule: MatchRule) -> bool:
    """Whether somebody has to look: enough points, or the very same name."""
    return Clue.NAME_EQUAL in clues or score(clues) >= rule.doubtful_from
