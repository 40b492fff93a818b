"""Which faults of a template are found, and which of them keep it from being used."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Element, ElementKind, Layout
from trainer_app.domain.template_check import missing_languages, problems

ALL = {language.value: "Words" for language in Language}


def text(name, words, **changes):
    values = {"left": 20, "top": 20, "width": 100, "height": 10} | changes
    return Element(id=name, kind=ElementKind.TEXT, text=LocalizedText.of(words), **values)


HOLDER = text("holder", {"en": "{holder_name}"})
NUMBER = text("number", {"en": "{number}"})
CODE = Element(id="qr", kind=ElementKind.QR, left=10, top=60, width=30, height=30)
WHOLE = Layout(elements=(HOLDER, NUMBER, CODE))


def found(layout, pictures=()):
    return {(one.element, one.reason.code, one.grave) for one in problems(layout, pictures)}


def with_one_more(element):
    return replace(WHOLE, elements=(*WHOLE.elements, element))


def test_a_sheet_with_holder_number_and_code_has_no_fault():
    assert problems(WHOLE, ()) == ()


@pytest.mark.parametrize(
    ("gone", "fault"),
    [
        ("holder", ("", "template-no-holder", True)),
        ("number", ("", "template-no-number", True)),
        ("qr", ("", "template-no-qr", False)),
    ],
)
def test_what_a_certificate_needs_is_missed(gone, fault):
    rest = tuple(one for one in WHOLE.elements if one.id != gone)

    assert found(replace(WHOLE, elements=rest)) == {fault}


def test_what_stands_on_the_paper_already_does_not_count_as_printed():
    unprinted = replace(NUMBER, printed=False)
    layout = replace(WHOLE, elements=(HOLDER, unprinted, CODE))

    assert found(layout) == {("", "template-no-number", True), ("", "template-no-stock", False)}


@pytest.mark.parametrize(
    ("element", "fault"),
    [
        (text("a", ALL, left=250), ("a", "template-outside", True)),
        (text("a", ALL, top=-5), ("a", "template-outside", True)),
        (text("a", {}), ("a", "template-text-empty", True)),
        (text("a", {"en": "{holder_nmae}"}), ("a", "template-field-unknown", True)),
        (text("a", {"km": "ពាក្យ"}), ("a", "template-no-english", True)),
        (text("a", {"en": "Words"}), ("a", "template-languages-missing", False)),
        (text("a", ALL, size=9.0, least=10.0), ("a", "template-least-above-size", True)),
        (replace(CODE, id="a", width=20), ("a", "template-qr-small", True)),
        (
            Element(id="a", kind=ElementKind.IMAGE, left=1, top=1, width=9, height=9),
            ("a", "template-picture-missing", True),
        ),
        (
            Element(
                id="a", kind=ElementKind.IMAGE, image="0" * 64, left=1, top=1, width=9, height=9
            ),
            ("a", "template-picture-gone", True),
        ),
    ],
)
def test_faults_are_found_at_their_element(element, fault):
    assert fault in found(with_one_more(element))


def test_fields_and_second_lines_need_no_translation():
    assert missing_languages(text("a", {"en": "{course_title} · {course_code}"})) == ()
    assert missing_languages(text("a", {"en": "Certificate"}, second=True)) == ()
    assert len(missing_languages(text("a", {"en": "Issued on {issued_on}"}))) == 5


def test_an_element_needs_only_the_languages_it_stands_on():
    lao_only = text("a", {"en": "Words", "lo": "ຄຳ"}, only=(Language.LAO,))

    assert missing_languages(lao_only) == ()


@given(
    st.floats(-500, 800, allow_nan=False),
    st.floats(-500, 800, allow_nan=False),
    st.floats(0.1, 400),
    st.floats(0.1, 400),
)
def test_a_box_is_outside_exactly_when_an_edge_is(left, top, width, height):
    element = text("a", ALL, left=left, top=top, width=width, height=height)
    inside = left >= -0.05 and top >= -0.05 and left + width <= 297.05 and top + height <= 210.05

    assert (("a", "template-outside", True) in found(with_one_more(element))) is not inside
