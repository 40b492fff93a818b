"""From text to glyphs in their places, by the rules of each script.

A text is cut into runs of one script and one font (UAX #24: common and inherited characters go
with their neighbours), and HarfBuzz shapes each run. Characters no font has are named in the
result, so that a caller refuses them instead of printing a box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import uharfbuzz as hb
from fontTools import unicodedata

from trainer_app.writing.fonts import FAMILIES, Face, Weight, faces_for
from trainer_app.writing.printable import is_no_letter

_NEUTRAL: Final = frozenset({"Zyyy", "Zinh", "Zzzz"})
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\ufe0e\ufe0f")
"""Default-ignorable characters: they need no shape of their own."""

_NO_LETTER: Final = "\uffff"
"""Stands in for controls and halves of characters, which some fonts draw as nothing at all."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph; lengths in thousandths of the letter size, `cluster` counts within the run."""

    number: int
    cluster: int
    advance: float
    x_offset: float
    y_offset: float


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one script in one font."""

    face: Face
    script: str
    text: str
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A line of text, ready to be drawn from left to right."""

    text: str
    runs: tuple[Run, ...]
    width_per_mille: float
    missing: tuple[str, ...]

    def width(self, size: float) -> float:
        """The width at a letter size, in the unit of that size."""
        return self.width_per_mille * size / 1000


@lru_cache(maxsize=2_000)
def shape(text: str, weight: Weight = Weight.REGULAR) -> ShapedText:
    """Glyphs and places of one line of text."""
    runs = tuple(
        Run(face, script, text[start:end], _glyphs(face, script, text[start:end]))
        for face, script, start, end in _itemise(text, weight)
    )
    width = sum(glyph.advance for run in runs for glyph in run.glyphs)
    return ShapedText(text, runs, width, tuple(dict.fromkeys(_without_shape(runs))))


def width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """How wide the text is when drawn, in the unit of `size`."""
    return shape(text, weight).width(size)


def cluster_ends(text: str, weight: Weight = Weight.REGULAR) -> tuple[int, ...]:
    """Every place where one cluster of shapes ends and the next begins, both ends included."""
    ends = {0, len(text)}
    start = 0
    for run in shape(text, weight).runs:
        ends.update(start + glyph.cluster for glyph in run.glyphs)
        start += len(run.text)
    return tuple(sorted(ends))


@lru_cache(maxsize=2_000)
def ink(text: str, weight: Weight = Weight.REGULAR) -> tuple[float, float]:
    """How far the drawn shapes reach above and below the baseline, in thousandths of the size.

    Fonts declare less than they draw: Khmer's subscripts go twice as deep as its font admits.
    """
    above = below = 0.0
    for run in shape(text, weight).runs:
        scale = 1000 / run.face.units_per_em
        for glyph in run.glyphs:
            box = run.face.hb_font.get_glyph_extents(glyph.number)
            if box is None or not box.height:
                continue
            top = box.y_bearing * scale + glyph.y_offset
            above = max(above, top)
            below = max(below, -(top + box.height * scale))
    return above, below


def missing_characters(text: str, weight: Weight = Weight.REGULAR) -> tuple[str, ...]:
    """The characters no bundled font can draw, each once, in the order of the text."""
    return shape(text, weight).missing


def main_script(text: str) -> str:
    """The script most letters of the text are in; Latin when it has no letters."""
    counts: dict[str, int] = {}
    for script in _scripts(text):
        counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: counts[script], default="Latn")


def _scripts(text: str) -> Iterator[str]:
    for character in text:
        script = unicodedata.script(character)
        if script not in _NEUTRAL:
            yield script


def _itemise(text: str, weight: Weight) -> Iterator[tuple[Face, str, int, int]]:
    script = next(_scripts(text), "Latn")
    current: tuple[Face, str] | None = None
    start = 0
    for position, character in enumerate(text):
        own = unicodedata.script(character)
        script = script if own in _NEUTRAL else own
        chosen = _choose(character, own, script, current, weight)
        if current is not None and chosen != current:
            yield (*current, start, position)
            start = position
        current = chosen
    if current is not None:
        yield (*current, start, len(text))


def _choose(
    character: str, own: str, script: str, current: tuple[Face, str] | None, weight: Weight
) -> tuple[Face, str]:
    if current is not None:
        face, running = current
        stays = own in _NEUTRAL or running == script
        if character in _INVISIBLE or (stays and face.covers(character)):
            return current
    order = faces_for(script, weight)
    if own == "Zinh" and current is not None and not any(f.covers(character) for f in order):
        return current
    return next((f for f in order if f.covers(character)), order[0]), script


def _glyphs(face: Face, script: str, text: str) -> tuple[Glyph, ...]:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str("".join(_NO_LETTER if is_no_letter(c) else c for c in text))
    buffer.direction = "ltr"
    buffer.script = script if script in FAMILIES else "Latn"
    hb.shape(face.hb_font, buffer, {})
    scale = 1000 / face.units_per_em
    return tuple(
        Glyph(
            info.codepoint,
            info.cluster,
            place.x_advance * scale,
            place.x_offset * scale,
            place.y_offset * scale,
        )
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    )


def _without_shape(runs: Sequence[Run]) -> Iterator[str]:
    for run in runs:
        starts = sorted({glyph.cluster for glyph in run.glyphs})
        ends = dict(zip(starts, [*starts[1:], len(run.text)], strict=True))
        for cluster in (glyph.cluster for glyph in run.glyphs if glyph.number == 0):
            for character in run.text[cluster : ends[cluster]]:
                covered = run.face.covers(character) and not is_no_letter(character)
                if not covered and character not in _INVISIBLE:
                    yield character
