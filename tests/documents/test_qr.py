from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from trainer_app.documents.qr import QrCode
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
