"""The bundled fonts: one family per script, loaded when first needed, in four weights.

Static TrueType Noto Sans files lie in `resources/fonts`. The text's own script comes first, the
others follow, so that a Latin word inside a Khmer sentence is drawn and nothing prints as a box.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import uharfbuzz as hb
from fontTools.ttLib import TTFont

from trainer_app.resources import resources_folder
from trainer_app.writing.font_files import Outlines, font_file

FAMILIES: Final = {
    "Latn": "NotoSans",
    "Thai": "NotoSansThai",
    "Laoo": "NotoSansLao",
    "Khmr": "NotoSansKhmer",
    "Mymr": "NotoSansMyanmar",
}
"""ISO 15924 script codes and the family that draws them."""


class Weight(IntEnum):
    """How heavy the letters are, in CSS units."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600
    BOLD = 700


_WEIGHT_NAMES: Final = {
    Weight.REGULAR: "400Regular",
    Weight.MEDIUM: "500Medium",
    Weight.SEMIBOLD: "600SemiBold",
    Weight.BOLD: "700Bold",
}


@dataclass(frozen=True)
class FontMetrics:
    """What a document says of a font; lengths in thousandths of the letter size."""

    ascent: int
    descent: int
    cap_height: int
    box: tuple[int, int, int, int]
    italic_angle: float


class Face:
    """One bundled font file, open for shaping and for embedding."""

    def __init__(self, script: str, weight: Weight, path: Path) -> None:
        self.script = script
        self.weight = weight
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.hb_font = hb.Font(self.hb_face)
        self.units_per_em = int(self.hb_face.upem)
        self.coverage: frozenset[int] = frozenset(self.hb_face.unicodes)
        self.postscript_name, self.metrics = _names_and_metrics(path, self.units_per_em)
        self._advances: dict[int, float] = {}

    def __repr__(self) -> str:
        return f"Face({self.script}, {self.weight.name})"

    @cached_property
    def outlines(self) -> Outlines:
        """What the glyphs look like; read when the first document embeds the font."""
        return Outlines(self.hb_face)

    def covers(self, character: str) -> bool:
        """Whether this font has a shape for the character."""
        return ord(character) in self.coverage

    def advance(self, glyph: int) -> float:
        """How far this glyph moves the pen by itself, in thousandths of the letter size."""
        found = self._advances.get(glyph)
        if found is None:
            units = self.hb_font.get_glyph_h_advance(glyph)
            found = self._advances[glyph] = units * 1000 / self.units_per_em
        return found


def font_part(glyphs: Mapping[int, tuple[Face, int]]) -> bytes:
    """A font file with these glyphs of one family under these numbers, and nothing to shape with.

    Numbers in between are empty; the parts of composite glyphs follow after the highest.
    """
    return font_file({n: (face.outlines, glyph) for n, (face, glyph) in glyphs.items()})


@cache
def face(script: str, weight: Weight = Weight.REGULAR) -> Face:
    """The font of a script in a weight; an unknown script is drawn by the Latin font."""
    known = script if script in FAMILIES else "Latn"
    if known != script:
        return face(known, weight)
    name = f"{FAMILIES[known]}_{_WEIGHT_NAMES[weight]}.ttf"
    return Face(known, weight, resources_folder() / "fonts" / name)


@cache
def faces_for(script: str, weight: Weight = Weight.REGULAR) -> tuple[Face, ...]:
    """All fonts in the order in which they are asked for a character of this script."""
    first = face(script, weight)
    others = (face(other, weight) for other in FAMILIES if other != first.script)
    return (first, *others)


def _names_and_metrics(path: Path, units_per_em: int) -> tuple[str, FontMetrics]:
    scale = 1000 / units_per_em
    with TTFont(path, lazy=True) as tables:
        head, horizontal = tables["head"], tables["hhea"]
        metrics = FontMetrics(
            ascent=round(horizontal.ascent * scale),
            descent=round(horizontal.descent * scale),
            cap_height=round(getattr(tables["OS/2"], "sCapHeight", 700) * scale),
            box=(
                round(head.xMin * scale),
                round(head.yMin * scale),
                round(head.xMax * scale),
                round(head.yMax * scale),
            ),
            italic_angle=float(tables["post"].italicAngle),
        )
        return str(tables["name"].getDebugName(6)), metrics
