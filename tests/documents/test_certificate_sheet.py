"""What a template makes of a paper: flows, languages, pictures, sides, pre-printed stock."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image
from tests.documents.papers import DESIGNS, a_certificate

from trainer_app.documents.certificate_pdf import PdfCertificates, PdfTrials
from trainer_app.documents.paper_values import PaperValues, filled
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import PictureGone, TextDoesNotFit
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import (
    Align,
    Anchor,
    Calendar,
    DateForm,
    Digits,
    Element,
    ElementKind,
    FrameStyle,
    Layout,
    Side,
    Stock,
)
from trainer_app.domain.template_check import problems
from trainer_app.services.designs import Design
from trainer_app.services.ports import NoProgress

SHEET = Layout(width=200, height=100)


class One:
    """A design for every name."""

    def __init__(self, *elements: Element, pictures=None, **sheet):
        layout = replace(SHEET, elements=elements, **sheet)
        self.it = Design(layout, pictures or {})

    def design(self, reference):
        return self.it

    def picture(self, sha256):
        return None


def text(name, words, **changes):
    values = {"left": 20, "top": 20, "width": 160, "height": 10} | changes
    said = words if isinstance(words, LocalizedText) else LocalizedText.of({"en": words})
    return Element(id=name, kind=ElementKind.TEXT, text=said, **values)


def printed(designs, paper, page=0):
    """The lines of a page, from top to bottom."""
    document = pypdfium2.PdfDocument(PdfCertificates(designs).drawn(paper))
    lines = document[page].get_textpage().get_text_range().split("\r\n")
    document.close()
    return [line for line in lines if line]


def picture(designs, paper, page=0):
    document = pypdfium2.PdfDocument(PdfCertificates(designs).drawn(paper))
    image = document[page].render(scale=72 / 25.4).to_pil().convert("L")  # 8 pixels to a mm
    document.close()
    return image


def ink_box(image):
    """What is not white, in mm."""
    box = image.point(lambda value: 255 * (value < 200)).getbbox()
    return tuple(edge / 8.04 for edge in box)


def placed(design, paper=None):
    trial = PdfTrials().trial(paper or a_certificate(Language.ENGLISH), design)
    return {one.element: one for one in trial.placed}


def red_square(size=40):
    content = BytesIO()
    Image.new("RGB", (size, size), (170, 0, 0)).save(content, "PNG")
    return content.getvalue()


def kept(content):
    return hashlib.sha256(content).hexdigest()


# Words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("{holder_rank} · {holder_agency}", "Major · Customs"),
        ("{holder_rank} · {place}", "Major"),
        ("{place} · {expires_on}", ""),
        ("Issued on {expires_on}", ""),
        ("Rank: {holder_rank}", "Rank: Major"),
        ("{holder_rank} · {holder_rank}", "Major"),
        ("One thing · another", "One thing · another"),
        ("{no_such_field}", ""),
        ("{holder_rank} {", "Major {"),
    ],
)
def test_a_part_whose_fields_are_empty_is_left_out(words, said):
    values = {"holder_rank": "Major", "holder_agency": "Customs", "place": "", "expires_on": ""}

    assert filled(words, values) == said


@pytest.mark.parametrize(
    ("calendar", "digits", "form", "said"),
    [
        (Calendar.USUAL, Digits.USUAL, DateForm.LONG, "27 พฤศจิกายน 2569"),
        (Calendar.GREGORIAN, Digits.USUAL, DateForm.LONG, "27 พฤศจิกายน 2026"),
        (Calendar.BUDDHIST, Digits.NATIVE, DateForm.LONG, "๒๗ พฤศจิกายน ๒๕๖๙"),
        (Calendar.USUAL, Digits.LATIN, DateForm.SHORT, "27 พ.ย. 2569"),
    ],
)
def test_each_date_has_its_own_calendar_digits_and_form(calendar, digits, form, said):
    element = text("day", "{issued_on}", calendar=calendar, digits=digits, dates=form)
    paper = a_certificate(Language.THAI, issued_on=date(2026, 11, 27))

    assert PaperValues(paper).text_of(element) == said


def test_the_national_lines_follow_the_country_and_the_language():
    lines = text("country", "{country_name} · {country_motto}")

    def said(language, country):
        return PaperValues(a_certificate(language, country=country)).text_of(lines)

    assert said(Language.KHMER, "KH") == "ព្រះរាជាណាចក្រកម្ពុជា · ជាតិ សាសនា ព្រះមហាក្សត្រ"
    assert said(Language.ENGLISH, "VN").startswith("Socialist Republic of Viet Nam")
    assert said(Language.THAI, "TH") == ""


def test_a_text_without_this_language_is_said_in_english_and_known_to_be():
    words = LocalizedText.of({"en": "Welcome", "km": "សូមស្វាគមន៍"})

    khmer = placed(One(text("a", words)).it, a_certificate(Language.KHMER))
    lao = placed(One(text("a", words)).it, a_certificate(Language.LAO))

    assert (khmer["a"].language, lao["a"].language) == (Language.KHMER, Language.ENGLISH)


def test_second_lines_stand_only_on_bilingual_papers_in_another_language():
    native, second = text("a", "{course_title}"), text("b", "{course_title_en}", second=True)
    second = replace(second, top=40)

    both = printed(One(native, second), a_certificate(Language.VIETNAMESE))
    switched_off = printed(One(native, second, bilingual=False), a_certificate(Language.VIETNAMESE))
    english = printed(One(native, second), a_certificate(Language.ENGLISH))

    assert (len(both), len(switched_off), len(english)) == (2, 1, 1)


def test_an_element_may_stand_on_papers_of_some_languages_only():
    burmese_only = text("a", "after the name", only=(Language.BURMESE,))

    assert printed(One(burmese_only), a_certificate(Language.BURMESE)) == ["after the name"]
    assert printed(One(burmese_only), a_certificate(Language.THAI)) == []


# Places


def test_a_text_keeps_to_the_edges_of_its_box_that_it_is_told():
    paper = a_certificate(Language.ENGLISH)
    words = {"left": 50, "top": 40, "width": 80, "height": 30, "size": 12.0}

    top = ink_box(
        picture(One(text("a", "Hi", anchor=Anchor.TOP, align=Align.LEFT, **words)), paper)
    )
    low = ink_box(
        picture(One(text("a", "Hi", anchor=Anchor.BOTTOM, align=Align.RIGHT, **words)), paper)
    )

    assert top[0] == pytest.approx(50, abs=1)
    assert 40 < top[1] < 43
    assert low[2] == pytest.approx(130, abs=1)
    assert 67 < low[3] < 70


def flow_of(*tops, words="Line {}", height=5):
    return [
        text(f"t{at}", words.format(at), top=top, height=height, flow="body")
        for at, top in enumerate(tops)
    ]


def test_what_flows_closes_up_where_something_has_nothing_to_say():
    lines = [*flow_of(10, 25, 40), text("gone", "{expires_on}", top=17, height=5, flow="body")]
    paper = a_certificate(Language.ENGLISH, expires_on=None)

    stood = placed(One(*lines).it, paper)

    assert "gone" not in stood
    assert stood["t0"].top < stood["t1"].top < stood["t2"].top
    assert stood["t2"].top + stood["t2"].height <= 45.01


def test_what_flows_never_runs_into_what_stands_below_it():
    lines = flow_of(10, 20, 30, words="A long line of words that wraps " * 3, height=8)
    lines = [replace(one, lines=3, size=13.0) for one in lines]
    below = text("below", "Here I stand", top=40, height=8, anchor=Anchor.TOP)

    stood = placed(One(*lines, below).it)

    assert max(stood[one.id].top + stood[one.id].height for one in lines) < 40


def test_letters_of_a_flow_shrink_before_they_are_refused():
    crowded = [replace(one, size=15.0, least=9.0) for one in flow_of(10, 15, 20)]

    shrunk = placed(One(*crowded).it)

    assert {one.size for one in shrunk.values()} == {shrunk["t0"].size}
    assert 9.0 < shrunk["t0"].size < 15.0
    with pytest.raises(TextDoesNotFit):
        printed(
            One(*[replace(one, size=60.0, least=50.0) for one in crowded]),
            a_certificate(Language.ENGLISH),
        )


def test_a_trial_draws_the_rest_and_names_what_does_not_fit():
    good = text("good", "Fine")
    bad = text("bad", "Far too long " * 40, top=50)

    trial = placed(One(good, bad).it)

    assert isinstance(trial["bad"].refused, TextDoesNotFit)
    assert trial["good"].refused is None
    with pytest.raises(TextDoesNotFit) as refused:
        printed(One(good, bad), a_certificate(Language.ENGLISH))
    assert refused.value.details["where"] == "bad"


def test_paragraphs_of_a_text_stand_below_one_another_in_one_size():
    words = "A short one\nA paragraph that is much longer than the first one, and shrinks"
    lines = printed(
        One(text("a", words, lines=2, width=110, size=14.0, height=20)),
        a_certificate(Language.ENGLISH),
    )

    assert lines == words.split("\n")


# Sides, stock, pictures


def test_the_back_is_printed_only_when_the_paper_has_one():
    modules = tuple(f"Module number {at}" for at in range(1, 18))
    design = DESIGNS.design("completion")

    class Same(One):
        it = design

        def __init__(self):
            pass

    paper = a_certificate(Language.ENGLISH, modules=modules)
    front_only = PdfCertificates(Same()).drawn(paper)
    both = printed(Same(), replace(paper, back=True), page=1)

    assert len(pypdfium2.PdfDocument(front_only)) == 1
    assert both[:2] == ["Border Management Core", "Modules of the course"]
    assert all(any(title in line for line in both) for title in modules)


def test_too_many_modules_for_the_back_are_refused():
    paper = a_certificate(Language.ENGLISH, modules=("A module",) * 200, back=True)

    with pytest.raises(TextDoesNotFit) as refused:
        PdfCertificates(DESIGNS).drawn(paper)

    assert refused.value.details["where"] == "modules"


def test_on_pre_printed_stock_only_what_is_missing_is_printed_and_shifted():
    there = text("there", "Ministry", top=10, printed=False)
    name = text("name", "{holder_name}", top=50, align=Align.LEFT)
    paper = a_certificate(Language.ENGLISH)

    plain = ink_box(picture(One(name), paper))
    shifted = One(there, name, stock=Stock(shift_right=2.5, shift_down=-1.5))
    moved = ink_box(picture(shifted, paper))

    assert printed(shifted, paper) == ["Maria Reyes"]
    assert moved[0] - plain[0] == pytest.approx(2.5, abs=0.2)
    assert moved[1] - plain[1] == pytest.approx(-1.5, abs=0.2)
    assert "there" in placed(shifted.it)  # the designer shows it all the same


def test_a_picture_keeps_its_shape_within_its_box():
    content = red_square()
    box = Element(
        id="logo",
        kind=ElementKind.IMAGE,
        image=kept(content),
        left=50,
        top=30,
        width=60,
        height=20,
    )

    stood = ink_box(picture(One(box, pictures={kept(content): content}), a_certificate()))

    assert stood == pytest.approx((70, 30, 90, 50), abs=0.4)


def test_a_photo_fills_its_box_and_is_left_out_where_there_is_none():
    content = red_square()
    photo = Element(id="photo", kind=ElementKind.PHOTO, left=20, top=20, width=30, height=40)
    designs = One(photo, pictures={kept(content): content})

    with_photo = ink_box(picture(designs, a_certificate(holder_photo=kept(content))))
    without = picture(designs, a_certificate())

    assert with_photo == pytest.approx((20, 20, 50, 60), abs=0.4)
    assert without.getextrema() == (255, 255)


def test_a_picture_that_is_gone_is_told():
    logo = Element(
        id="logo", kind=ElementKind.IMAGE, image="0" * 64, left=5, top=5, width=9, height=9
    )

    with pytest.raises(PictureGone):
        PdfCertificates(One(logo)).drawn(a_certificate())


def test_a_picture_is_in_a_merged_file_once(tmp_path):
    noise = BytesIO()
    Image.effect_noise((200, 200), 90).convert("RGB").save(noise, "PNG")
    content = noise.getvalue()
    logo = Element(
        id="logo", kind=ElementKind.IMAGE, image=kept(content), left=5, top=5, width=20, height=20
    )
    designs = One(logo, text("n", "{number}"), pictures={kept(content): content})
    papers = [a_certificate(number=f"N-{at}") for at in range(20)]

    alone = len(PdfCertificates(designs).drawn(papers[0]))
    PdfCertificates(designs).write_merged(papers, tmp_path / "all.pdf", NoProgress())

    assert (tmp_path / "all.pdf").stat().st_size < 1.5 * alone


# Those that come with the program


@pytest.mark.parametrize("kind", CertificateKind)
def test_built_in_templates_have_no_fault(kind):
    layout = DESIGNS.design(kind).layout

    assert problems(layout, ()) == ()


@pytest.mark.parametrize("kind", CertificateKind)
@pytest.mark.parametrize("language", Language)
def test_nothing_on_a_built_in_template_overlaps(kind, language):
    paper = a_certificate(
        language,
        country={"km": "KH", "lo": "LA", "vi": "VN"}.get(language.value, ""),
        expires_on=date(2029, 11, 27),
        signatory_2_name="SAO Rattana",
        verify_code="A1B2C3D4E5" * 24,
        programme_name="A programme",
        modules=("One", "Two"),
        back=True,
    )
    layout = DESIGNS.design(kind).layout
    stood = placed(DESIGNS.design(kind), paper)

    flow = sorted(
        (stood[one.id] for one in layout.on(Side.FRONT) if one.flow and one.id in stood),
        key=lambda one: one.top,
    )
    assert len(flow) > 10
    for above, below in pairwise(flow):
        assert above.top + above.height <= below.top + 0.01
    assert flow[-1].top + flow[-1].height < stood["qr"].top + stood["qr"].height - 25
    assert not any(one.refused for one in stood.values())


def test_a_text_that_may_be_tiny_and_is_still_too_high_is_refused():
    words = text("words", "far too long " * 20, width=50, height=3, size=12, least=4, lines=12)
    [one] = placed(One(words).it).values()
    assert isinstance(one.refused, TextDoesNotFit)


@pytest.mark.parametrize("kind", sorted(set(ElementKind) - {ElementKind.TEXT}))
def test_a_flow_without_texts_is_drawn_even_where_it_is_too_tight(kind):
    boxes = [
        Element(id=f"{kind}-{at}", kind=kind, left=20, top=top, width=30, height=30, flow="all")
        for at, top in enumerate((10, 20))
    ]
    assert all(one.refused is None for one in placed(One(*boxes).it).values())


@pytest.mark.parametrize("style", list(FrameStyle))
@pytest.mark.parametrize(("width", "height"), [(3, 3), (3, 100), (12, 12), (26, 26), (30, 30)])
def test_a_frame_of_any_size_is_drawn(style, width, height):
    frame = Element(
        id="frame", kind=ElementKind.FRAME, left=0, top=0, width=width, height=height, style=style
    )
    assert placed(One(frame).it)
