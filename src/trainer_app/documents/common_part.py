"""What all papers of one course have in common: fitted once, and drawn once where it can be.

Only name, rank, agency, number, code and photo tell the papers of a course apart.
"""

from __future__ import annotations

from typing import Final

from trainer_app.documents.fitted_text import FittedText
from trainer_app.documents.piece import Piece
from trainer_app.domain.template import Element, ElementKind
from trainer_app.services.papers import CertificatePaper

_OF_THE_HOLDER: Final = frozenset(
    {"holder_name", "holder_latin_name", "holder_rank", "holder_agency", "number"}
)
_COMMON: Final = frozenset({ElementKind.SIGNATURE, ElementKind.MODULES})


class CommonPart:
    """Of one side of the papers with the same values but those of the holder."""

    def __init__(self) -> None:
        self.pieces: list[Piece] | None = None  # those that stand alone
        self.fits: dict[tuple[str, float], FittedText | None] = {}  # by element and scale
        self.papers = 0  # how many have been drawn
        self.form = ""  # of the pieces, from the second paper on


def is_common(element: Element) -> bool:
    """Whether it says the same on all papers of a course."""
    if element.kind is ElementKind.TEXT:
        return not element.fields & _OF_THE_HOLDER
    return element.kind in _COMMON


def common_values(paper: CertificatePaper) -> tuple[object, ...]:
    """What papers must agree in to have a common part."""
    return (
        paper.language,
        paper.specimen,
        paper.course_title,
        paper.course_title_en,
        paper.course_code,
        paper.programme_name,
        paper.academy_name,
        paper.academy_name_en,
        paper.place,
        paper.country,
        paper.starts_on,
        paper.ends_on,
        paper.hours,
        paper.issued_on,
        paper.expires_on,
        paper.signatory_1_name,
        paper.signatory_1_title,
        paper.signatory_2_name,
        paper.signatory_2_title,
        paper.modules,
    )
