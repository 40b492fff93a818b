"""The stamp across the picture of a paper that no longer counts."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from trainer_app.ui.theme import font_for

_SIZE, _LEAN = 22.0, -16.0


def stamped(picture: QPixmap, words: str, colour: str) -> QPixmap:
    """The picture with the words in a frame across its middle."""
    result = QPixmap(picture)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = picture.deviceIndependentSize()
    painter.translate(QPointF(size.width() / 2, size.height() / 2))
    painter.rotate(_LEAN)
    face = font_for(words, _SIZE, 700)
    metrics = QFontMetricsF(face)
    wide = min(metrics.horizontalAdvance(words) + 36, size.width() * 0.9)
    high = metrics.height() + 12
    box = QRectF(-wide / 2, -high / 2, wide, high)
    ground = QColor("white")
    ground.setAlpha(215)
    painter.setBrush(ground)
    painter.setPen(QPen(QColor(colour), 2.5))
    painter.drawRoundedRect(box, 6, 6)
    painter.setFont(face)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return result
