"""QR codes on paper: large enough to be read from a wall, quick enough for five hundred."""

from __future__ import annotations

from typing import Final

import zxingcpp
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from trainer_app.domain.errors import TextDoesNotFit

_QUIET_MODULES: Final = 4
_SMALLEST_MODULE: Final = 0.4 * mm
_MASK: Final = 3
_AS_TEXT: Final = b"1" + b"0" * 255  # black is dark


def qr_rows(payload: str) -> list[str]:
    """The rows of a code from the top, each a text of 1 for dark and 0 for light.

    Correction level M. The mask is always the same: to try all eight takes eight times as long as
    all else, and what a signed statement holds is as random under one as under another.

    Raises:
        ValueError: no code holds so much.
    """
    code = zxingcpp.create_barcode(
        payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M", data_mask=_MASK
    )
    image = code.to_image(scale=1, add_quiet_zones=False)
    picture = memoryview(image)  # type: ignore[arg-type]  # its stubs do not say it is a buffer
    side = picture.shape[0] if picture.shape else 0
    modules = picture.tobytes().translate(_AS_TEXT).decode("ascii")
    return [modules[at : at + side] for at in range(0, len(modules), side)]


class QrCode:
    """One code, sized but not yet placed."""

    def __init__(self, payload: str, side: float, *, most: float) -> None:
        """Plan a code `side` points large, quiet border included.

        It grows up to `most` where its modules would be under 0.4 mm.

        Raises:
            TextDoesNotFit: The payload needs more modules than `most` has room for.
        """
        try:
            self._rows = qr_rows(payload)
        except ValueError as error:  # more than any code holds
            raise TextDoesNotFit(text=payload, where="qr") from error
        modules = len(self._rows) + 2 * _QUIET_MODULES
        self._module: float = max(side / modules, _SMALLEST_MODULE)
        self.side = self._module * modules
        if self.side > most:
            raise TextDoesNotFit(text=payload, where="qr")

    def draw(self, canvas: Canvas, left: float, bottom: float) -> None:
        """Draw the code in black into the square that begins at this corner (points).

        It is a picture of one bit a module within the page, which is a quarter of what outlines
        take, and which readers enlarge without blur.
        """
        inset = _QUIET_MODULES * self._module
        count = len(self._rows)
        side = count * self._module
        spare = -count % 8
        digits = (count + spare) // 4
        dark = "".join(f"{int(row, 2) << spare:0{digits}x}" for row in self._rows)
        canvas.addLiteral(
            f"q 0 g {side:.4f} 0 0 {side:.4f} {left + inset:.4f} {bottom + inset:.4f} cm\n"
            f"BI/IM true/W {count}/H {count}/BPC 1/D[1 0]/F/AHx ID {dark}> EI Q"
        )
