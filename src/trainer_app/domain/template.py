"""Certificate templates: what stands where on a sheet of paper, as data.

Lengths are millimetres from the upper left corner of the paper, sizes of letters are points. A
template in use never changes; to change it is to make its next draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import TemplateStateRefuses, TemplateUnknown
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.records import Record

FIELDS: Final = (
    "holder_name",
    "holder_latin_name",
    "holder_rank",
    "holder_agency",
    "course_title",
    "course_title_en",
    "course_code",
    "programme_name",
    "academy_name",
    "academy_name_en",
    "place",
    "starts_on",
    "ends_on",
    "days",
    "hours",
    "issued_on",
    "expires_on",
    "number",
    "signatory_1_name",
    "signatory_1_title",
    "signatory_2_name",
    "signatory_2_title",
    "country_name",
    "country_motto",
)
"""What a text may name in braces; `days` is from the first to the last day of the course.

`country_name` and `country_motto` are the lines that Viet Nam, Lao PDR and Cambodia want above
every official paper; they are empty elsewhere.
"""

DATE_FIELDS: Final = frozenset({"starts_on", "ends_on", "days", "issued_on", "expires_on"})
_FIELD: Final = re.compile(r"\{([a-z0-9_]*)\}")
_REFERENCE: Final = re.compile(r"([A-Z0-9-]+)@([1-9][0-9]{0,5})", re.ASCII)


class Side(StrEnum):
    """Which page of the sheet."""

    FRONT = "front"
    BACK = "back"


class ElementKind(StrEnum):
    """What an element is."""

    TEXT = "text"
    IMAGE = "image"
    PHOTO = "photo"  # of the holder
    EMBLEM = "emblem"
    SEAL = "seal"
    FRAME = "frame"
    LINE = "line"
    SIGNATURE = "signature"
    QR = "qr"
    MODULES = "modules"


class Align(StrEnum):
    """Where in the width of its box something stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Anchor(StrEnum):
    """Which edge of its box something keeps to when it is lower than the box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class FontRole(StrEnum):
    """How heavy letters are; the family follows from the script."""

    REGULAR = "regular"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"
    BOLD = "bold"


class Calendar(StrEnum):
    """How years are counted; `usual` is what papers in the language do."""

    USUAL = "usual"
    GREGORIAN = "gregorian"
    BUDDHIST = "buddhist"


class Digits(StrEnum):
    """Which digits dates and counts are written in."""

    USUAL = "usual"
    LATIN = "latin"
    NATIVE = "native"


class DateForm(StrEnum):
    """Dates as in a sentence, or as in a table."""

    LONG = "long"
    SHORT = "short"


class FrameStyle(StrEnum):
    """How a frame or a line looks."""

    PLAIN = "plain"
    DOUBLE = "double"
    WOVEN = "woven"
    LOZENGE = "lozenge"  # a line with a lozenge in its middle


@dataclass(frozen=True, kw_only=True)
class Element:
    """One thing on the paper, in a box.

    Elements with the same `flow` share out the room from the first to the last of them: each
    takes the height its shapes really need, those with nothing to say give their room away, and
    the distances between their boxes say how the rest is divided.
    `second` elements speak English, and only on papers in another language; `only` names the
    languages on whose papers an element stands (none = all).
    Elements that are not `printed` stand on the paper already, and are shown on screen only.
    """

    id: str
    kind: ElementKind
    left: float
    top: float
    width: float
    height: float
    name: str = ""
    side: Side = Side.FRONT
    locked: bool = False
    printed: bool = True
    flow: str = ""
    text: LocalizedText = LocalizedText()
    second: bool = False
    only: tuple[Language, ...] = ()
    align: Align = Align.CENTRE
    anchor: Anchor = Anchor.MIDDLE
    size: float = 12.0
    least: float = 8.0
    lines: int = 1
    font: FontRole = FontRole.REGULAR
    colour: str = "#1F2430"
    accent: str = "#9A7428"
    stroke: float = 0.6
    style: FrameStyle = FrameStyle.PLAIN
    calendar: Calendar = Calendar.USUAL
    digits: Digits = Digits.USUAL
    dates: DateForm = DateForm.LONG
    image: str = ""  # the SHA-256 of a kept picture
    signatory: int = 1

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def stands_on(self, language: Language) -> bool:
        """Whether it has a place on papers in this language."""
        if self.second and language is Language.ENGLISH:
            return False
        return not self.only or language in self.only

    def says_in(self, language: Language) -> str:
        """Its text in this language, or in English where there is none."""
        return self.text.best(language)

    @property
    def fields(self) -> frozenset[str]:
        """The fields that its texts name, in whatever language."""
        return frozenset(name for _, text in self.text for name in fields_in(text))


@dataclass(frozen=True, kw_only=True)
class Stock:
    """Paper with something printed on it already; the shift corrects where a printer sets it."""

    shift_right: float = 0.0  # mm
    shift_down: float = 0.0  # mm


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A sheet and its elements; the first lie lowest."""

    width: float = 297.0
    height: float = 210.0
    bilingual: bool = True
    stock: Stock | None = None
    elements: tuple[Element, ...] = ()

    def on(self, side: Side) -> Iterator[Element]:
        """The elements of one side."""
        return (one for one in self.elements if one.side is side)

    def element(self, element_id: str) -> Element | None:
        """The element of this name, if it is there."""
        return next((one for one in self.elements if one.id == element_id), None)

    @property
    def images(self) -> frozenset[str]:
        """The pictures it needs, by SHA-256."""
        return frozenset(one.image for one in self.elements if one.image)

    @property
    def has_back(self) -> bool:
        """Whether something stands on its back."""
        return any(one.side is Side.BACK for one in self.elements)


class TemplateState(StrEnum):
    """The life of one version of a template."""

    DRAFT = "draft"
    IN_USE = "in_use"
    RETIRED = "retired"


@dataclass(kw_only=True, eq=False)
class Template(Record):
    """One version of a certificate template. Its papers name it as `code@number`."""

    code: str
    number: int
    kind: CertificateKind
    name: LocalizedText
    state: TemplateState = TemplateState.DRAFT
    layout: Layout = field(default_factory=Layout)
    in_use_since: date | None = None

    @property
    def reference(self) -> str:
        """How papers name it."""
        return reference(self.code, self.number)

    def arrange(self, layout: Layout) -> None:
        """Replace what stands where.

        Raises:
            TemplateStateRefuses: it is no draft.
        """
        self._expect("edit", TemplateState.DRAFT)
        self.layout = layout

    def use(self, today: date) -> None:
        """Let papers be made with it from now on; nothing in it changes any more.

        Raises:
            TemplateStateRefuses: it is no draft.
        """
        self._expect("use", TemplateState.DRAFT)
        self.state, self.in_use_since = TemplateState.IN_USE, today

    def retire(self) -> None:
        """Offer it for no more papers; those there are keep it.

        Raises:
            TemplateStateRefuses: it is not in use.
        """
        self._expect("retire", TemplateState.IN_USE)
        self.state = TemplateState.RETIRED

    def _expect(self, action: str, state: TemplateState) -> None:
        if self.state is not state:
            raise TemplateStateRefuses(name=self.code, state=self.state, action=action)


def reference(code: str, number: int) -> str:
    """How a paper names a version of a template."""
    return f"{code}@{number}"


def split_reference(reference: str) -> tuple[str, int]:
    """The code and the number of the version that a paper names.

    Raises:
        TemplateUnknown: no template of one's own can be named so.
    """
    parts = _REFERENCE.fullmatch(reference)
    if parts is None:
        raise TemplateUnknown(name=reference)
    return parts[1], int(parts[2])


def fields_in(text: str) -> tuple[str, ...]:
    """The names in braces, in their order."""
    return tuple(_FIELD.findall(text))
