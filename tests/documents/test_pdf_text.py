from __future__ import annotations

import re
import subprocess
import unicodedata
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import uharfbuzz as hb
from PIL import Image
from reportlab.lib.utils import ImageReader
from tests.documents.papers import poppler_lines
from tests.writing.corpus import CORPUS

from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.errors import CharacterNotPrintable
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Face, Weight
from trainer_app.writing.shaping import shape, width

SIZE = 15.0
LEFT, BASELINE = 50.0, 700.0


def a_canvas(target: BytesIO, page: tuple[float, float] = (595, 842)) -> TextCanvas:
    return TextCanvas(
        target, page, Language.KHMER, title="ភាសា", subject="Drawing", author="Academy"
    )


def pages_of(texts: Sequence[str], weight: Weight = Weight.REGULAR) -> bytes:
    """The texts one below the other, fifty a page, each on one line however long."""
    target = BytesIO()
    canvas = a_canvas(target, (1500, 2000))
    for start in range(0, len(texts), 50):
        for line, text in enumerate(texts[start : start + 50]):
            canvas.draw_text(30, 1960 - 38 * line, text, SIZE, weight)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def normal(text: str) -> str:
    """Composed, with single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def drawn_places(canvas: TextCanvas) -> list[tuple[Face, int, float, float]]:
    """Font, glyph, x and y of all that the last text object draws, read as a PDF reader would."""
    content = canvas._code[-1]
    drawn_as = {code: drawn for drawn, code in canvas._fonts.items()}
    start = re.search(r"1 0 0 1 (\S+) (\S+) Tm", content)
    x, y, rise = float(start[1]), float(start[2]), 0.0
    places = []
    for token in re.finditer(r"(\S+) Ts|\[(.*?)\]TJ", content):
        if token[1]:
            rise = float(token[1])
            continue
        for part in re.finditer(r"<([0-9A-F]+)>|([-\d.]+)", token[2]):
            if part[2]:
                x -= float(part[2]) * SIZE / 1000
                continue
            for at in range(0, len(part[1]), 4):
                face, glyph, _ = drawn_as[part[1][at : at + 4]]
                places.append((face, glyph, x, y + rise))
                x += face.advance(glyph) * SIZE / 1000
    return places


def harfbuzz_places(text: str, weight: Weight) -> list[tuple[Face, int, float, float]]:
    """The same, straight from HarfBuzz."""
    x, places = LEFT, []
    for run in shape(text, weight).runs:
        buffer = hb.Buffer()
        buffer.add_str(run.text)
        buffer.direction, buffer.script = "ltr", run.script
        hb.shape(run.face.hb_font, buffer, {})
        scale = SIZE / run.face.units_per_em
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            at = (x + place.x_offset * scale, BASELINE + place.y_offset * scale)
            places.append((run.face, info.codepoint, *at))
            x += place.x_advance * scale
    return places


@pytest.mark.parametrize("weight", [Weight.REGULAR, Weight.BOLD])
@pytest.mark.parametrize("script", CORPUS)
def test_every_glyph_stands_where_harfbuzz_puts_it(script, weight):
    canvas = a_canvas(BytesIO())
    for text in CORPUS[script]:
        expected = harfbuzz_places(text, weight)

        canvas.draw_text(LEFT, BASELINE, text, SIZE, weight)

        drawn = drawn_places(canvas)
        assert [place[:2] for place in drawn] == [place[:2] for place in expected], text
        for (_, _, x, y), (_, _, right_x, right_y) in zip(drawn, expected, strict=True):
            assert abs(x - right_x) < 0.005, text
            assert abs(y - right_y) < 0.005, text


@pytest.mark.parametrize("weight", [Weight.REGULAR, Weight.BOLD])
@pytest.mark.parametrize("script", CORPUS)
def test_poppler_copies_every_text_as_it_was_typed(tmp_path, script, weight):
    pdf = tmp_path / "corpus.pdf"
    pdf.write_bytes(pages_of(CORPUS[script], weight))

    lines = poppler_lines(pdf)

    assert [normal(line) for line in lines if line] == [normal(text) for text in CORPUS[script]]


@pytest.mark.parametrize("script", CORPUS)
def test_pdfium_copies_every_text_as_it_was_typed(script):
    document = pypdfium2.PdfDocument(pages_of(CORPUS[script]))

    texts = [page.get_textpage().get_text_range() for page in document]

    lines = [line for text in texts for line in text.split("\r\n")]
    assert [normal(line) for line in lines] == [normal(text) for text in CORPUS[script]]


def test_the_same_text_gives_the_same_bytes():
    texts = CORPUS["khmer"]

    assert pages_of(texts) == pages_of(texts)


def test_a_character_without_a_shape_is_refused_by_name():
    canvas = a_canvas(BytesIO())
    canvas.holder = "HENG Chanthou"

    with pytest.raises(CharacterNotPrintable) as refused:
        canvas.draw_text(0, 0, "ហេង 漢", SIZE)

    assert refused.value.details == {
        "character": "漢",
        "codepoint": "U+6F22",
        "holder": "HENG Chanthou",
    }


@pytest.mark.parametrize(("align", "share"), [("left", 0), ("centre", 0.5), ("right", 1)])
def test_text_hangs_from_the_point_that_was_asked_for(align, share):
    canvas = a_canvas(BytesIO())

    canvas.draw_text(300, BASELINE, "HENG", SIZE, align=align)

    left = drawn_places(canvas)[0][2]
    assert left == pytest.approx(300 - share * width("HENG", SIZE), abs=0.001)


LINES = [text for texts in CORPUS.values() for text in texts[3:6]]


def the_same_page(many: int) -> bytes:
    """Three lines of each script on so many pages, a point further down on every other."""
    target = BytesIO()
    canvas = a_canvas(target)
    for page in range(many):
        for line, text in enumerate(LINES):
            canvas.draw_text(30, 800 - 40 * line - page % 2, text, SIZE)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def test_lines_that_come_again_are_stored_once_and_look_and_read_the_same(tmp_path):
    pdf = tmp_path / "pages.pdf"
    pdf.write_bytes(the_same_page(3))

    lines = [line for line in poppler_lines(pdf) if line]
    document = pypdfium2.PdfDocument(pdf)
    read = [page.get_textpage().get_text_range().split("\r\n") for page in document]
    first, second = (document[page].render(scale=2).to_pil() for page in (0, 1))
    document.close()

    assert lines == LINES * 3
    assert read == [LINES] * 3
    assert second.crop((0, 2, *second.size)) == first.crop((0, 0, first.width, first.height - 2))
    assert len(the_same_page(20)) - len(the_same_page(10)) < 10 * 450


def test_the_file_names_its_title_and_language_and_no_foreign_font():
    content = pages_of(["ហេង"])
    document = pypdfium2.PdfDocument(content)

    metadata = document.get_metadata_dict()

    assert metadata["Title"] == "ភាសា"
    assert metadata["Author"] == "Academy"
    assert b"/Lang (km)" in content
    assert content.startswith(b"%PDF-1.7")
    assert b"Helvetica" not in content


def fonts_of(pdf: Path) -> list[str]:
    """The fonts as poppler lists them, each with what it says of itself."""
    done = subprocess.run(["pdffonts", str(pdf)], capture_output=True, check=True, text=True)
    assert done.stderr == ""
    return done.stdout.splitlines()[2:]


def test_a_family_is_stored_once_however_many_pages_and_weights_use_it(tmp_path):
    pdf = tmp_path / "pages.pdf"
    with pdf.open("wb") as target:
        canvas = a_canvas(target)
        for weight in Weight:
            canvas.draw_text(LEFT, BASELINE, "ហេង HENG", SIZE, weight)
            canvas.showPage()
        canvas.save()

    fonts = fonts_of(pdf)

    assert [re.match(r"[A-Z]{6}\+(\w+)", font)[1] for font in fonts] == [
        "NotoSansKhmer",
        "NotoSans",
    ]
    assert all(re.search(r"CID TrueType +Identity-H +yes yes yes", font) for font in fonts)


def test_the_facts_of_a_file_can_be_read_without_unpacking_it():
    content = pages_of(["ហេង"])

    assert "ភាសា".encode("utf-16-be") in content
    assert b"/Creator (trainer-app)" in content
    assert b"/Lang (km)" in content


def test_pages_are_written_as_they_are_shown():
    target = BytesIO()
    canvas = a_canvas(target)
    sizes = []
    for line in range(3):
        canvas.draw_text(LEFT, BASELINE, f"HENG {line}", SIZE)
        canvas.showPage()
        sizes.append(target.tell())

    assert sizes == sorted(set(sizes))
    assert canvas._doc.idToObject["Page1"] is None


@pytest.mark.parametrize("pages", [1, 99, 100, 101, 250])
def test_readers_find_every_page_of_long_and_short_files(tmp_path, pages):
    pdf = tmp_path / "pages.pdf"
    with pdf.open("wb") as target:
        canvas = a_canvas(target)
        for page in range(pages):
            canvas.draw_text(LEFT, BASELINE, f"Page {page}", SIZE)
            canvas.showPage()
        canvas.save()

    assert [line for line in poppler_lines(pdf) if line] == [
        f"Page {page}" for page in range(pages)
    ]
    document = pypdfium2.PdfDocument(pdf)
    assert document[pages - 1].get_textpage().get_text_range() == f"Page {pages - 1}"
    document.close()


def test_what_reportlab_itself_draws_is_kept(tmp_path):
    picture = Image.new("RGB", (8, 8), (200, 30, 30))
    target = BytesIO()
    canvas = a_canvas(target)
    canvas.drawImage(ImageReader(picture), LEFT, BASELINE, 80, 80)
    canvas.setFillAlpha(0.5)
    canvas.rect(0, 0, 100, 100, stroke=0, fill=1)
    canvas.bookmarkPage("first")
    canvas.addOutlineEntry("HENG", "first")
    canvas.save()

    document = pypdfium2.PdfDocument(target.getvalue())
    drawn = document[0].render().to_pil()
    titles = [entry.get_title() for entry in document.get_toc()]
    document.close()
    assert drawn.getpixel((90, 842 - 740)) == (200, 30, 30)
    assert drawn.getpixel((50, 800)) == pytest.approx((127, 127, 127), abs=2)
    assert titles == ["HENG"]
