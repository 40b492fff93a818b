"""New elements, with the values that most papers want."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import (
    Align,
    Anchor,
    Element,
    ElementKind,
    FontRole,
    FrameStyle,
    Layout,
    Side,
)
from trainer_app.ui.designer.boxes import box_of, mm
from trainer_app.ui.theme import PAPER_GREY, PAPER_NAVY


class Piece(StrEnum):
    """What the menu of new things offers."""

    TEXT = "text"
    HOLDER_NAME = "holder-name"
    NUMBER = "number"
    ISSUED_ON = "issued-on"
    NATIONAL_HEADER = "national-header"
    IMAGE = "image"
    PHOTO = "photo"
    EMBLEM = "emblem"
    SEAL = "seal"
    FRAME = "frame"
    LINE = "line"
    SIGNATURE = "signature"
    QR = "qr"
    MODULES = "modules"


ISSUED: Final = LocalizedText.of(
    {
        "en": "Issued on {issued_on}",
        "my": "ထုတ်ပေးသည့်နေ့ {issued_on}",
        "km": "ចេញនៅថ្ងៃទី {issued_on}",
        "lo": "ອອກໃຫ້ວັນທີ {issued_on}",
        "th": "ให้ไว้ ณ วันที่ {issued_on}",
        "vi": "Cấp ngày {issued_on}",
    }
)
NEW_TEXT: Final = LocalizedText.of(
    {
        "en": "This is to certify that",
        "my": "အောက်ဖော်ပြပါပုဂ္ဂိုလ်သည်",
        "km": "សូមប្រគល់ជូន",
        "lo": "ຂໍມອບໃບຢັ້ງຢືນນີ້ໃຫ້ແກ່",
        "th": "ประกาศนียบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า",
        "vi": "Chứng nhận",
    }
)
_FRAME_INSET: Final = 10.0  # mm


def new_element(
    kind: ElementKind, layout: Layout, side: Side, at: tuple[float, float] | None = None
) -> Element:
    """One new element of a kind around a point of the sheet, or in its middle; `insert` names it.

    Modules go to the back, where there is room for a list.
    """
    return new_elements(Piece(kind.value), layout, side, at)[0]


def new_elements(
    piece: Piece, layout: Layout, side: Side, at: tuple[float, float] | None = None
) -> tuple[Element, ...]:
    """What a choice from the menu lays on the sheet; `insert` gives the ids."""
    made = [_on_sheet(one, layout) for one in _MAKERS[piece](layout, side, _point(layout, at))]
    if at is None and piece not in _WITH_PLACE:
        made = [_beside_others(one, layout) for one in made]
    return tuple(made)


Point = tuple[float, float]
Maker = Callable[[Layout, Side, Point], tuple[Element, ...]]


def _around(kind: ElementKind, side: Side, at: Point, extent: Point, **values: Any) -> Element:
    return Element(
        id=kind.value,
        kind=kind,
        side=side,
        left=at[0] - extent[0] / 2,
        top=at[1] - extent[1] / 2,
        width=extent[0],
        height=extent[1],
        **values,
    )


def _plain(kind: ElementKind, width: float, height: float, **values: Any) -> Maker:
    return lambda _layout, side, at: (_around(kind, side, at, (width, height), **values),)


def _text(width: float, height: float, **values: Any) -> Maker:
    return _plain(ElementKind.TEXT, width, height, **values)


def _says(words: str) -> LocalizedText:
    return LocalizedText.of({"en": words})


def _frame(layout: Layout, side: Side, _at: Point) -> tuple[Element, ...]:
    """Around the whole sheet, locked: it is in the way of every click otherwise."""
    size = layout.width - 2 * _FRAME_INSET, layout.height - 2 * _FRAME_INSET
    middle = layout.width / 2, layout.height / 2
    return (
        _around(
            ElementKind.FRAME,
            side,
            middle,
            size,
            style=FrameStyle.DOUBLE,
            stroke=1.0,
            colour=PAPER_NAVY,
            locked=True,
        ),
    )


def _national_header(layout: Layout, side: Side, _at: Point) -> tuple[Element, ...]:
    """The two lines that Viet Nam, Lao PDR and Cambodia want above everything else."""
    width, middle = min(150.0, layout.width * 0.7), layout.width / 2
    lines = (("country_name", 13.0, FontRole.BOLD, 18.0), ("country_motto", 11.0, _MEDIUM, 25.0))
    return tuple(
        _around(
            ElementKind.TEXT,
            side,
            (middle, down),
            (width, 7.0),
            text=_says("{" + field + "}"),
            size=size,
            font=font,
        )
        for field, size, font, down in lines
    )


def _signature(layout: Layout, side: Side, at: Point) -> tuple[Element, ...]:
    """The second signatory's where the first one's is there already."""
    there = {one.signatory for one in layout.elements if one.kind is ElementKind.SIGNATURE}
    signatory = 2 if 1 in there else 1
    return (_around(ElementKind.SIGNATURE, side, at, (76.0, 34.0), size=10.0, signatory=signatory),)


def _modules(layout: Layout, _side: Side, _at: Point) -> tuple[Element, ...]:
    size = min(200.0, layout.width * 0.7), min(140.0, layout.height * 0.7)
    middle = layout.width / 2, layout.height / 2
    return (
        _around(
            ElementKind.MODULES,
            Side.BACK,
            middle,
            size,
            align=Align.LEFT,
            anchor=Anchor.TOP,
            size=11.0,
            lines=12,
        ),
    )


def _point(layout: Layout, at: Point | None) -> Point:
    return at or (layout.width / 2, layout.height / 2)


def _on_sheet(element: Element, layout: Layout) -> Element:
    width, height = min(element.width, layout.width), min(element.height, layout.height)
    return replace(
        element,
        left=mm(min(max(element.left, 0.0), layout.width - width)),
        top=mm(min(max(element.top, 0.0), layout.height - height)),
        width=mm(width),
        height=mm(height),
    )


def _beside_others(element: Element, layout: Layout) -> Element:
    """Where it covers nothing, as near to the middle of the sheet as can be."""
    others = [
        box_of(one)
        for one in layout.on(element.side)
        if one.kind is not ElementKind.FRAME and one.stands_on(Language.ENGLISH)
    ]
    most = int(layout.height / _APART)
    for step in sorted(range(-most, most + 1), key=lambda one: (abs(one), -one)):
        top = element.top + step * _APART
        moved = replace(element, top=mm(top))
        if top < 0 or moved.bottom > layout.height:
            continue
        if not any(box_of(moved).touches(one) for one in others):
            return moved
    return element


_WITH_PLACE: Final = frozenset({Piece.FRAME, Piece.NATIONAL_HEADER, Piece.MODULES})
_APART: Final = 2.0  # mm
_MEDIUM: Final = FontRole.MEDIUM
_MAKERS: Final[dict[Piece, Maker]] = {
    Piece.TEXT: _text(120, 10, text=NEW_TEXT, size=14.0, least=9.0),
    Piece.HOLDER_NAME: _text(
        180, 20, text=_says("{holder_name}"), size=32.0, least=18.0, lines=2, font=FontRole.BOLD
    ),
    Piece.NUMBER: _text(60, 6, text=_says("{number}"), size=10.0, least=7.0, font=_MEDIUM),
    Piece.ISSUED_ON: _text(80, 7, text=ISSUED, size=11.0, colour=PAPER_GREY),
    Piece.NATIONAL_HEADER: _national_header,
    Piece.IMAGE: _plain(ElementKind.IMAGE, 40, 30),
    Piece.PHOTO: _plain(ElementKind.PHOTO, 30, 40),
    Piece.EMBLEM: _plain(ElementKind.EMBLEM, 24, 24, colour=PAPER_NAVY),
    Piece.SEAL: _plain(ElementKind.SEAL, 32, 32),
    Piece.FRAME: _frame,
    Piece.LINE: _plain(ElementKind.LINE, 80, 2),
    Piece.SIGNATURE: _signature,
    Piece.QR: _plain(ElementKind.QR, 32, 32),
    Piece.MODULES: _modules,
}
