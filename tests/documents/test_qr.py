from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
import segno
import zxingcpp
from PIL import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from trainer_app.documents.qr import QrCode
from trainer_app.documents.qr_rows import qr_rows
from trainer_app.domain.errors import TextDoesNotFit


@pytest.mark.parametrize("payload", ["PNH-0412", "https://example.org/v?" + "x" * 200])
def test_a_printed_code_reads_back(payload):
    target = BytesIO()
    canvas = Canvas(target, pagesize=(50 * mm, 50 * mm))

    QrCode(payload, 25 * mm, most=40 * mm).draw(canvas, 5 * mm, 5 * mm)

    canvas.showPage()
    canvas.save()
    picture = pypdfium2.PdfDocument(target.getvalue())[0].render(scale=4).to_pil()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [payload]


@pytest.mark.parametrize("length", [1, 60, 120, 250])
def test_a_module_is_never_smaller_than_four_tenths_of_a_millimetre(length):
    code = QrCode("a" * length, 20 * mm, most=60 * mm)

    assert code._module >= 0.4 * mm - 1e-9


def test_a_payload_that_needs_too_much_paper_is_refused():
    with pytest.raises(TextDoesNotFit) as refused:
        QrCode("a" * 2000, 20 * mm, most=36 * mm)

    assert refused.value.details["where"] == "qr"


def as_segno_has_it(payload: str) -> list[str]:
    code = segno.make_qr(payload, error="m", mask=2, boost_error=False)
    return ["".join(map(str, row)) for row in code.matrix]


@pytest.mark.parametrize("version", range(1, 41))
def test_a_full_code_of_every_size_is_the_one_segno_makes(version):
    capacity = segno.consts.SYMBOL_CAPACITY[version][segno.consts.ERROR_LEVEL_M]
    counted = 9 if version < 10 else 11 if version < 27 else 13
    length = 2 * ((capacity - 4 - counted) // 11)
    payload = ("TA1:+ %0A9Z./-$*" * 300)[:length]

    rows = qr_rows(payload)

    assert len(rows) == 17 + 4 * version
    assert rows == as_segno_has_it(payload)


@pytest.mark.parametrize("length", [*range(1, 45), 200, 263, 312, 379])
def test_a_code_of_every_length_reads_back(length):
    payload = ("TA1:Q7+ %0A9Z./-$*" * 30)[:length]
    rows = qr_rows(payload)
    side = len(rows) + 8
    picture = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows, start=4):
        for x, module in enumerate(row, start=4):
            picture.putpixel((x, y), 255 * (module == "0"))

    codes = zxingcpp.read_barcodes(picture.resize((side * 4, side * 4), Image.Resampling.NEAREST))

    assert [code.text for code in codes] == [payload]


@pytest.mark.parametrize("payload", ["0412", "pnh-c", "ហេង ចន្ធូ"])
def test_other_texts_go_to_segno(payload):
    assert qr_rows(payload) == as_segno_has_it(payload)
