"""Pages of a PDF as pictures, for the screen and for printers."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QImage, QPixmap

SHARPNESS = 2  # pixels of the picture per pixel of the screen at 100 %


def picture_of(pdf: bytes, width: int, *, page: int = 0) -> QImage:
    """A page, `width` logical pixels wide. May be called in any thread, in one at a time."""
    import pypdfium2  # noqa: PLC0415 (12 MB, only when a paper is looked at)

    document = pypdfium2.PdfDocument(pdf)
    sheet = document[page]
    image = page_picture(sheet, SHARPNESS * width / sheet.get_width())
    document.close()
    return image


def page_picture(page: Any, scale: float) -> QImage:
    """A page of pypdfium2 as a picture of its own, `scale` pixels to a point."""
    bitmap = page.render(scale=scale, rev_byteorder=True)
    return QImage(
        bitmap.buffer,
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_RGB888
        if bitmap.n_channels == 3  # noqa: PLR2004 (no alpha)
        else QImage.Format.Format_RGBX8888,
    ).copy()


def sharp(image: QImage) -> QPixmap:
    """The picture as it is shown, sharp on fine screens."""
    picture = QPixmap.fromImage(image)
    picture.setDevicePixelRatio(SHARPNESS)
    return picture
