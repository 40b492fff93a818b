"""Icons in one colour, crisp at any scale of the screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from trainer_app.resources import resources_folder


@lru_cache(maxsize=200)
def _drawing(name: str) -> str:
    return (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=4_000)
def pixmap(
    name: str, colour: str, size: int = 18, ratio: float = 1.0, *, stroke: float = 1.75
) -> QPixmap:
    """An icon in one colour for a screen of this scale."""
    svg = _drawing(name).replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str, size: int = 18, *, gap: int = 0) -> QIcon:
    """An icon for a button or a menu; `gap` is more room to the words than Qt leaves.

    Whoever needs another one asks for another one: the same icon is handed to many.
    """
    return _icon(name, colour, size, gap, _scales())


def _scales() -> tuple[float, ...]:
    """The scales of the screens there are, and the plain one."""
    return tuple(sorted({1.0, *(one.devicePixelRatio() for one in QGuiApplication.screens())}))


@lru_cache(maxsize=1_000)
def _icon(name: str, colour: str, size: int, gap: int, scales: tuple[float, ...]) -> QIcon:
    result = QIcon()
    for ratio in scales:
        drawn = pixmap(name, colour, size, ratio)
        if gap:
            wider = QPixmap(QSize(round((size + gap) * ratio), round(size * ratio)))
            wider.fill(Qt.GlobalColor.transparent)
            wider.setDevicePixelRatio(ratio)
            painter = QPainter(wider)
            painter.drawPixmap(0, 0, drawn)
            painter.end()
            drawn = wider
        result.addPixmap(drawn)
    return result
