"""The lines of a certificate that say nothing: frames, emblem, seal, rules; drawn, no pictures.

The emblem, a classical house of learning between two laurel branches, belongs to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from math import cos, pi, sin
from typing import Final

from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

_INNER: Final = 5.2 * mm
_GAP: Final = 1.1 * mm
_NOTCH: Final = 6.5 * mm
_WAVE: Final = 6 * mm
_LAUREL: Final = 1.28  # how far the laurel reaches, in radii of its ring
_LOBES, _RAYS = 36, 72
_WASH: Final = 0.38
_LEAST_WOVEN: Final = 2 * (_INNER + _NOTCH) + _WAVE
_PLAIN_STROKE: Final = 1.0
_KEPT: Final = 16  # drawings: each step of a hand that drags one is another


Colours = tuple[Color, Color]
"""The colour of the strong lines and that of the fine ones."""


@dataclass(frozen=True)
class Box:
    """A place on the page in points, from its lower left corner."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.left + self.width / 2, self.bottom + self.height / 2


def draw_woven_frame(canvas: Canvas, box: Box, colours: Colours) -> None:
    """A double frame with a woven band between its lines and stars in its corners.

    Where there is no room for that it is two lines.
    """
    if min(box.width, box.height) < _LEAST_WOVEN:
        draw_double_frame(canvas, box, colours, _PLAIN_STROKE)
        return
    canvas.addLiteral(_woven_frame(box, _hex(colours)))


def draw_double_frame(canvas: Canvas, box: Box, colours: Colours, stroke: float) -> None:
    """A strong line, and within it a fine one that a ring clasps at each corner."""
    canvas.addLiteral(_double_frame(box, _hex(colours), stroke))


@lru_cache(maxsize=_KEPT)
def _double_frame(box: Box, colours: tuple[str, str], stroke: float) -> str:
    canvas = _Sketch()
    strong, fine = HexColor(colours[0]), HexColor(colours[1])
    canvas.saveState()
    canvas.setStrokeColor(strong)
    canvas.setLineWidth(stroke)
    canvas.rect(box.left, box.bottom, box.width, box.height)
    inset = 1.4 * mm + stroke
    left, bottom = box.left + inset, box.bottom + inset
    width, height = box.width - 2 * inset, box.height - 2 * inset
    canvas.setStrokeColor(fine)
    canvas.setLineWidth(stroke * 0.35)
    canvas.rect(left, bottom, width, height)
    canvas.setFillColor(white)
    canvas.setLineWidth(stroke * 0.5)
    for x in (left, left + width):
        for y in (bottom, bottom + height):
            canvas.circle(x, y, 2.3 * mm, fill=1)
    canvas.restoreState()
    return canvas.operators()


def draw_emblem(canvas: Canvas, box: Box, colours: Colours) -> None:
    """The emblem as large as the box allows, laurel included."""
    radius = min(box.width, box.height) / 2 / _LAUREL
    canvas.addLiteral(_emblem(*box.middle, radius, _hex(colours)))


def draw_seal(canvas: Canvas, box: Box, colours: Colours) -> None:
    """A scalloped medal with the house in its middle."""
    canvas.addLiteral(_seal(*box.middle, min(box.width, box.height) / 2, _hex(colours)))


def _hex(colours: Colours) -> tuple[str, str]:
    return colours[0].hexval(), colours[1].hexval()


def _pale(colour: Color) -> Color:
    """The colour in a light wash, as fine lines are drawn."""
    red, green, blue = (1 - (1 - part) * _WASH for part in colour.rgb())
    return Color(red, green, blue)


@lru_cache(maxsize=_KEPT)
def _woven_frame(box: Box, colours: tuple[str, str]) -> str:
    strong, fine = HexColor(colours[0]), HexColor(colours[1])
    canvas = _Sketch()
    canvas.saveState()
    canvas.translate(box.left, box.bottom)
    canvas.setStrokeColor(_pale(fine))
    _draw_band(canvas, box.width, box.height)
    canvas.setStrokeColor(strong)
    canvas.setLineWidth(2.2)
    canvas.rect(0, 0, box.width, box.height)
    canvas.setLineWidth(0.5)
    canvas.rect(_GAP, _GAP, box.width - 2 * _GAP, box.height - 2 * _GAP)
    canvas.setStrokeColor(fine)
    canvas.setLineWidth(1.1)
    _draw_notched(canvas, box.width, box.height, _INNER)
    canvas.setLineWidth(0.4)
    _draw_notched(canvas, box.width, box.height, _INNER + 1.2 * mm)
    for x in (_INNER, box.width - _INNER):
        for y in (_INNER, box.height - _INNER):
            _draw_star(canvas, x, y, strong, _pale(fine))
    canvas.restoreState()
    return canvas.operators()


@lru_cache(maxsize=_KEPT)
def _emblem(x: float, y: float, radius: float, colours: tuple[str, str]) -> str:
    strong, fine = HexColor(colours[0]), HexColor(colours[1])
    canvas = _Sketch()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(radius / 100, radius / 100)
    canvas.setStrokeColor(fine)
    canvas.setFillColor(fine)
    canvas.setLineWidth(5)
    canvas.circle(0, 0, 84)
    canvas.setLineWidth(2)
    canvas.circle(0, 0, 76)
    for side in (-1, 1):
        _draw_branch(canvas, side)
    _draw_house(canvas, strong, _pale(fine))
    canvas.restoreState()
    return canvas.operators()


@lru_cache(maxsize=_KEPT)
def _seal(x: float, y: float, radius: float, colours: tuple[str, str]) -> str:
    strong, fine = HexColor(colours[0]), HexColor(colours[1])
    canvas = _Sketch()
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(radius / 100, radius / 100)
    canvas.setFillColor(fine)
    for lobe in range(_LOBES):
        angle = lobe * 2 * pi / _LOBES
        canvas.circle(91 * cos(angle), 91 * sin(angle), 9, stroke=0, fill=1)
    canvas.circle(0, 0, 91, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.circle(0, 0, 80, stroke=0, fill=1)
    canvas.setStrokeColor(fine)
    canvas.setLineWidth(1.6)
    for ray in range(_RAYS):
        angle = ray * 2 * pi / _RAYS
        canvas.line(66 * cos(angle), 66 * sin(angle), 77 * cos(angle), 77 * sin(angle))
    canvas.setLineWidth(2.4)
    canvas.circle(0, 0, 63)
    canvas.scale(0.78, 0.78)
    canvas.translate(0, 4)
    _draw_house(canvas, strong, _pale(fine))
    canvas.restoreState()
    return canvas.operators()


class _Sketch(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A page that is never printed: what is drawn on it is written into others."""

    def __init__(self) -> None:
        super().__init__(BytesIO())

    def operators(self) -> str:
        """All that was drawn."""
        return "\n".join(self._code)


def draw_plain_emblem(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """The emblem in black for office paper: the house in a ring."""
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(radius / 100, radius / 100)
    canvas.setStrokeColor(black)
    canvas.setLineWidth(4)
    canvas.circle(0, 0, 96)
    _draw_house(canvas, black, white)
    canvas.restoreState()


def draw_rule(canvas: Canvas, box: Box, colour: Color, stroke: float) -> None:
    """A fine line with a lozenge in its middle."""
    canvas.addLiteral(_rule(box, colour.hexval(), stroke))


@lru_cache(maxsize=_KEPT)
def _rule(box: Box, colour: str, stroke: float) -> str:
    canvas = _Sketch()
    x, y = box.middle
    canvas.saveState()
    canvas.setStrokeColor(HexColor(colour))
    canvas.setFillColor(HexColor(colour))
    canvas.setLineWidth(stroke)
    space, half = 3.2 * mm, 1.1 * mm
    canvas.line(box.left, y, x - space, y)
    canvas.line(x + space, y, box.left + box.width, y)
    path = canvas.beginPath()
    path.moveTo(x - 1.5 * half, y)
    path.lineTo(x, y + half)
    path.lineTo(x + 1.5 * half, y)
    path.lineTo(x, y - half)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
    return canvas.operators()


def _draw_band(canvas: Canvas, width: float, height: float) -> None:
    """Two waves woven along each side, between the outer and the inner frame."""
    canvas.setLineWidth(0.45)
    middle = (_GAP + _INNER) / 2
    swing = (_INNER - _GAP) / 2 - 0.3 * mm
    across, along = width - 2 * _INNER, height - 2 * _INNER
    for amount in (swing, -swing, swing / 2, -swing / 2):
        for y in (middle, height - middle):
            _draw_wave(canvas, (_INNER, y), across, amount, upright=False)
        for x in (middle, width - middle):
            _draw_wave(canvas, (x, _INNER), along, amount, upright=True)


def _draw_wave(
    canvas: Canvas, start: tuple[float, float], length: float, swing: float, *, upright: bool
) -> None:
    """Whole periods from `start` on, each written alike, so that they pack into a few bytes."""
    count = round(length / _WAVE)
    period = length / count
    bulge = swing * 4 / 3
    up = f"{period * 0.18:.2f} {bulge:.2f} {period * 0.32:.2f} {bulge:.2f} {period / 2:.2f} 0 c"
    down = f"{period * 0.68:.2f} {-bulge:.2f} {period * 0.82:.2f} {-bulge:.2f} {period:.2f} 0 c"
    canvas.saveState()
    canvas.translate(*start)
    if upright:
        canvas.rotate(90)
    one = f"0 0 m {up} {down} S 1 0 0 1 {period:.4f} 0 cm"
    canvas.addLiteral("\n".join([one] * count))
    canvas.restoreState()


def _draw_notched(canvas: Canvas, width: float, height: float, inset: float) -> None:
    """A rectangle whose corners are bitten off by quarter circles around the frame's corners."""
    left, bottom, right, top = inset, inset, width - inset, height - inset
    radius = _NOTCH + (inset - _INNER) * 0.2
    path = canvas.beginPath()
    path.moveTo(left + radius, bottom)
    path.lineTo(right - radius, bottom)
    path.arcTo(right - radius, bottom - radius, right + radius, bottom + radius, 180, -90)
    path.lineTo(right, top - radius)
    path.arcTo(right - radius, top - radius, right + radius, top + radius, 270, -90)
    path.lineTo(left + radius, top)
    path.arcTo(left - radius, top - radius, left + radius, top + radius, 0, -90)
    path.lineTo(left, bottom + radius)
    path.arcTo(left - radius, bottom - radius, left + radius, bottom + radius, 90, -90)
    path.close()
    canvas.drawPath(path)


def _draw_star(canvas: Canvas, x: float, y: float, colour: Color, eye: Color) -> None:
    """An eight-pointed star, the corner's clasp; written alike in every corner."""
    canvas.saveState()
    canvas.translate(x, y)
    path = canvas.beginPath()
    for point in range(16):
        angle = point * pi / 8
        reach = (2.9 if point % 2 == 0 else 1.35) * mm
        move = path.moveTo if point == 0 else path.lineTo
        move(reach * cos(angle), reach * sin(angle))
    path.close()
    canvas.setFillColor(colour)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillColor(eye)
    canvas.circle(0, 0, 0.65 * mm, stroke=0, fill=1)
    canvas.restoreState()


def _draw_branch(canvas: Canvas, side: int) -> None:
    """Leaves in pairs up one side of the ring, larger in the middle.

    Each is the same leaf turned and scaled, so that all of them pack into a few bytes.
    """
    canvas.saveState()
    canvas.scale(side, 1)
    canvas.rotate(-82)
    for leaf in range(11):
        length = 25 - abs(leaf - 5) * 1.4
        for lean, reach in ((28, 95), (-34, 103)):
            canvas.saveState()
            canvas.translate(reach, 0)
            canvas.rotate(90 + lean)
            canvas.scale(length, length)
            canvas.addLiteral("0 0 m .3 .3 .7 .26 1 0 c .7 -.26 .3 -.3 0 0 c f")
            canvas.restoreState()
        canvas.rotate(11.5)
    canvas.restoreState()


def _draw_house(canvas: Canvas, colour: Color, sun: Color) -> None:
    """A pediment on five columns on three steps."""
    canvas.setFillColor(colour)
    path = canvas.beginPath()
    path.moveTo(-54, 24)
    path.lineTo(0, 54)
    path.lineTo(54, 24)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.rect(-50, 15, 100, 6, stroke=0, fill=1)
    for column in range(5):
        x = -40 + column * 20
        canvas.rect(x - 4.5, -26, 9, 38, stroke=0, fill=1)
    for step in range(3):
        half = 46 + step * 6
        canvas.rect(-half, -34 - step * 8, 2 * half, 5.5, stroke=0, fill=1)
    canvas.setFillColor(sun)
    canvas.circle(0, 35, 6, stroke=0, fill=1)
