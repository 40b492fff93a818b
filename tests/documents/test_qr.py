from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from trainer_app.documents.qr import QrCode, qr_rows
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


@pytest.mark.parametrize("length", [2000, 9000])
def test_a_payload_that_needs_too_much_paper_is_refused(length):
    with pytest.raises(TextDoesNotFit) as refused:
        QrCode("a" * length, 20 * mm, most=36 * mm)

    assert refused.value.details["where"] == "qr"


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
def test_any_other_text_reads_back_too(payload):
    target = BytesIO()
    canvas = Canvas(target, pagesize=(50 * mm, 50 * mm))
    QrCode(payload, 25 * mm, most=40 * mm).draw(canvas, 5 * mm, 5 * mm)
    canvas.showPage()
    canvas.save()

    picture = pypdfium2.PdfDocument(target.getvalue())[0].render(scale=4).to_pil()

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [payload]


def test_the_same_text_gives_the_same_code():
    assert qr_rows("TA1:AB C") == qr_rows("TA1:AB C")
