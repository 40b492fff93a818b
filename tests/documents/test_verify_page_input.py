"""How texts get into the page that checks certificates: typed, by a link, as a file, by camera."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas
from tests.documents.papers import NAMES
from tests.documents.statements import a_statement, a_void_entry, a_void_list

pytestmark = pytest.mark.slow


def a_pdf(file: Path, keywords: str) -> Path:
    canvas = Canvas(str(file), pageCompression=1)
    canvas.setKeywords(keywords)
    canvas.drawString(72, 72, "Certificate")
    canvas.save()
    return file


@pytest.mark.parametrize(
    ("wished", "language"), [("km-KH", "km"), ("fr-FR,lo", "lo"), ("fr", "en")]
)
def test_the_page_begins_in_the_language_of_the_browser(page, wished, language):
    page.browser.call("Emulation.setUserAgentOverride", userAgent="", acceptLanguage=wished)

    page.open()

    assert page.browser.ask("document.documentElement.lang") == language
    page.browser.call("Emulation.setUserAgentOverride", userAgent="", acceptLanguage="en")


def test_another_language_keeps_the_answer_and_stays_in_the_address(page):
    page.open()
    page.browser.ask(f"text.value = {a_statement().text!r}; form.requestSubmit()")
    page.browser.until("document.querySelector('[data-answer]')")

    page.browser.ask("document.querySelector('#languages [lang=th]').click()")

    page.browser.until("location.hash === '#lang=th'")
    assert page.texts(".verdict h3") == ["ของจริง"]
    assert page.answer == "genuine"


def test_a_scanner_that_types_ends_with_enter_and_line_breaks_are_forgiven(page):
    page.open()
    typed = a_statement().text
    page.browser.ask(f"text.value = ' {typed[:90]}' + String.fromCharCode(10) + {typed[90:]!r}")

    page.browser.ask("text.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))")

    page.browser.until("document.querySelector('[data-answer]')")
    assert page.answer == "genuine"


@pytest.mark.parametrize("holder", ["Maria Reyes", *NAMES.values()])
def test_a_link_with_the_bare_code_works_too(page, holder):
    page.open()

    page.browser.ask(f"location.hash = {a_statement(holder=holder).text!r}")

    page.browser.until("document.querySelector('[data-answer]')")
    assert page.answer == "genuine"


def test_a_pdf_is_read_by_its_keywords(page, tmp_path):
    page.open()

    page.choose_file(a_pdf(tmp_path / "certificate.pdf", a_statement().text))

    assert page.answer == "genuine"


@pytest.mark.parametrize("between", [" ", ", ", "\n"])
def test_all_certificates_of_a_merged_pdf_are_listed(page, tmp_path, between):
    page.open(voids=(a_void_list(a_void_entry("revoked", "PNH-3")),))
    numbers = [f"PNH-{count}" for count in range(1, 5)]
    texts = [a_statement(number=number).text for number in numbers]

    page.choose_file(a_pdf(tmp_path / "merged.pdf", between.join([*texts, texts[0]])))

    assert page.attributes("data-answer") == ["genuine", "genuine", "revoked", "genuine"]
    assert page.texts("summary .code") == numbers
    assert "Genuine: 3 · Revoked: 1" in page.texts("#answers > p")


def test_a_pdf_without_a_code_is_told_by_name(page, tmp_path):
    page.open()

    page.choose_file(a_pdf(tmp_path / "<b>other</b>.pdf".replace("/", "-"), "nothing"))

    assert page.attributes("data-message") == ["nothing_found"]
    assert "<b>other<-b>.pdf" in page.texts(".message")[0]


def test_a_browser_that_cannot_read_pictures_says_so(page, tmp_path):
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG")
    page.open()
    assert page.browser.ask("'BarcodeDetector' in window") is False

    page.choose_file(picture)

    assert page.attributes("data-message") == ["no_reader"]
    assert page.browser.ask("document.getElementById('no-reader').hidden") is False
    assert page.browser.ask("document.getElementById('camera').hidden") is True


@pytest.fixture
def code_reader(browser):
    """A browser that reads codes in pictures: it finds the same one in all of them."""
    made = browser.call(
        "Page.addScriptToEvaluateOnNewDocument",
        source=f"""window.BarcodeDetector = class {{
            static async getSupportedFormats() {{ return ["qr_code"]; }}
            async detect() {{ return [{{ rawValue: {a_statement().text!r} }}]; }}
        }};""",
    )
    yield
    browser.call("Page.removeScriptToEvaluateOnNewDocument", identifier=made["identifier"])


@pytest.mark.usefixtures("code_reader")
def test_a_picture_is_read_where_the_browser_can(page, tmp_path):
    picture = tmp_path / "photo.png"
    Image.new("RGB", (40, 30)).save(picture)
    page.open()

    page.choose_file(picture)

    assert page.answer == "genuine"


@pytest.mark.usefixtures("code_reader")
def test_a_picture_that_is_none_is_told(page, tmp_path):
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\x89PNG and no more")
    page.open()

    page.choose_file(picture)

    assert page.attributes("data-message") == ["nothing_found"]


@pytest.mark.usefixtures("code_reader")
def test_the_camera_stops_when_it_has_seen_a_code(page):
    page.open()

    page.browser.ask("document.getElementById('camera').click()")

    page.browser.until("document.querySelector('[data-answer]')")
    assert page.answer == "genuine"
    assert page.browser.ask("document.getElementById('video').srcObject") is None
    assert page.browser.ask("document.getElementById('video').hidden") is True
