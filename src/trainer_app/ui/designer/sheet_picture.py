"""The picture of the page, scaled once for each zoom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

_MOST_PIXELS: Final = 14_000_000  # a scaled page larger than this is drawn in parts


class SheetPicture:
    """Paints quickly: what is on screen is a pixmap of exactly its size, when it is not huge."""

    def __init__(self) -> None:
        self._image = QImage()
        self._scaled = QPixmap()
        self._key: tuple[int, QSize] = (0, QSize())

    def show(self, image: QImage) -> None:
        """Show another page."""
        self._image = image

    def paint(self, painter: QPainter, rect: QRectF, visible: QRectF) -> None:
        """The page in this rectangle, of which so much can be seen."""
        if self._image.isNull():
            return
        ratio = painter.device().devicePixelRatioF()
        size = QSize(round(rect.width() * ratio), round(rect.height() * ratio))
        if size.width() * size.height() > _MOST_PIXELS:
            self._paint_part(painter, rect, visible)
            return
        key = (self._image.cacheKey(), size)
        if self._key != key:
            self._key = key
            self._scaled = QPixmap.fromImage(
                self._image.scaled(
                    size,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self._scaled.setDevicePixelRatio(ratio)
        painter.drawPixmap(rect.topLeft(), self._scaled)

    def _paint_part(self, painter: QPainter, rect: QRectF, visible: QRectF) -> None:
        part = rect.intersected(visible)
        across = self._image.width() / rect.width()
        down = self._image.height() / rect.height()
        source = QRectF(
            (part.x() - rect.x()) * across,
            (part.y() - rect.y()) * down,
            part.width() * across,
            part.height() * down,
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(part, self._image, source)
