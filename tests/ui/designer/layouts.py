"""Layouts for tests: only what matters is said."""

from __future__ import annotations

from hypothesis import strategies as st

from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import Element, ElementKind, Layout, Side


def a_text(element_id="title", words="Certificate", *, left=50.0, top=40.0, **values):
    """A text of 100 × 20 mm in English."""
    size = {"width": 100.0, "height": 20.0}
    return Element(
        id=element_id,
        kind=ElementKind.TEXT,
        left=left,
        top=top,
        text=LocalizedText.of({"en": words}),
        **(size | values),
    )


def a_box(element_id, left, top, width=20.0, height=10.0, **values):
    """An image of this size."""
    values = {"kind": ElementKind.IMAGE} | values
    return Element(id=element_id, left=left, top=top, width=width, height=height, **values)


def a_layout(*elements, **values):
    """A4 landscape with these."""
    return Layout(elements=elements, **values)


lengths = st.integers(-4000, 4000).map(lambda tenths: tenths / 10)


@st.composite
def elements(draw, element_id):
    """One that stands on an A4 sheet, sizes and places in tenths of a millimetre."""
    width, height = draw(st.integers(30, 1200)), draw(st.integers(30, 1200))
    return Element(
        id=element_id,
        kind=draw(st.sampled_from(ElementKind)),
        left=draw(st.integers(0, 2970 - width)) / 10,
        top=draw(st.integers(0, 2100 - height)) / 10,
        width=width / 10,
        height=height / 10,
        side=draw(st.sampled_from(Side)),
        locked=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def layouts(draw, least=1, most=7):
    """Some elements on an A4 sheet."""
    count = draw(st.integers(least, most))
    return Layout(elements=tuple(draw(elements(f"e{at}")) for at in range(count)))


@st.composite
def layouts_and_some(draw, least=1):
    """A layout with the ids of some of its elements."""
    layout = draw(layouts(least=least))
    ids = [one.id for one in layout.elements]
    return layout, frozenset(draw(st.lists(st.sampled_from(ids), min_size=least, unique=True)))
