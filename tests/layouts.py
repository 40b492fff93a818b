"""Layouts as Hypothesis makes them: any that the data form allows, to a thousandth of a mm."""

from __future__ import annotations

from hypothesis import strategies as st

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import (
    FIELDS,
    Align,
    Anchor,
    Calendar,
    DateForm,
    Digits,
    Element,
    ElementKind,
    FontRole,
    FrameStyle,
    Layout,
    Side,
    Stock,
)

NO_IMAGE = st.just("")
NAMES = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,20}", fullmatch=True)
COLOURS = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)
WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cs")), max_size=30) | st.sampled_from(
    [f"{{{name}}}" for name in FIELDS] + ["ហេង ចន្ធូ", "ຄຳໃສ", "พิชัย", "မောင်", "Ngọc Ánh"]
)
TEXTS = st.dictionaries(st.sampled_from([one.value for one in Language]), WORDS).map(
    LocalizedText.of
)


def lengths(least: float, most: float) -> st.SearchStrategy[float]:
    """Millimetres or points with three decimals at most."""
    return st.integers(round(least * 1000), round(most * 1000)).map(lambda n: n / 1000)


def elements(images: st.SearchStrategy[str] = NO_IMAGE) -> st.SearchStrategy[Element]:
    return st.builds(
        Element,
        id=NAMES,
        kind=st.sampled_from(ElementKind),
        left=lengths(-1000, 1000),
        top=lengths(-1000, 1000),
        width=lengths(0.1, 1000),
        height=lengths(0.1, 1000),
        name=WORDS,
        side=st.sampled_from(Side),
        locked=st.booleans(),
        printed=st.booleans(),
        flow=WORDS,
        text=TEXTS,
        second=st.booleans(),
        align=st.sampled_from(Align),
        anchor=st.sampled_from(Anchor),
        size=lengths(4, 200),
        least=lengths(4, 200),
        lines=st.integers(1, 12),
        font=st.sampled_from(FontRole),
        colour=COLOURS,
        accent=COLOURS,
        stroke=lengths(0.05, 30),
        style=st.sampled_from(FrameStyle),
        calendar=st.sampled_from(Calendar),
        digits=st.sampled_from(Digits),
        dates=st.sampled_from(DateForm),
        image=images,
        signatory=st.integers(1, 2),
    )


def layouts(images: st.SearchStrategy[str] = NO_IMAGE) -> st.SearchStrategy[Layout]:
    return st.builds(
        Layout,
        width=lengths(50, 450),
        height=lengths(50, 450),
        bilingual=st.booleans(),
        stock=st.none()
        | st.builds(Stock, shift_right=lengths(-50, 50), shift_down=lengths(-50, 50)),
        elements=st.lists(elements(images), max_size=4, unique_by=lambda one: one.id).map(tuple),
    )


def a_layout(*more: Element, **sheet) -> Layout:
    """The least that papers can be made with, and what a test adds."""
    texts = {"holder": "{holder_name}", "number": "No. {number}"}
    return Layout(
        elements=(
            *(
                Element(
                    id=name,
                    kind=ElementKind.TEXT,
                    left=30,
                    top=80 + 20 * at,
                    width=200,
                    height=12,
                    text=LocalizedText.of({one.value: text for one in Language}),
                )
                for at, (name, text) in enumerate(texts.items())
            ),
            Element(id="code", kind=ElementKind.QR, left=200, top=160, width=30, height=30),
            *more,
        ),
        **sheet,
    )


def an_image(picture: str, name: str = "logo") -> Element:
    """A picture in the upper left corner."""
    return Element(
        id=name, kind=ElementKind.IMAGE, left=10, top=10, width=30, height=30, image=picture
    )
