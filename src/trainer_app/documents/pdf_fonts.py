"""The fonts of one PDF: the glyphs that are drawn, and the text they stand for.

A family is one font, all its weights together, cut to measure: a code is also the glyph's number
in the file. All fonts share one row of codes, so that one table tells readers the text of each.
Two weights in a file pack much better than two files, and a certificate has up to seven.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from reportlab.pdfbase import pdfdoc

from trainer_app.documents.pdf_streams import Written, packed_data, packed_stream
from trainer_app.writing.fonts import Face, font_part

_CMAP_HEAD: Final = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_CMAP_TAIL: Final = "endcmap CMapName currentdict /CMap defineresource pop end end"
_CMAP_BLOCK: Final = 100  # entries a block may have
_HIGH: Final = 256  # codes with the same first byte, beyond which no range may reach
_CODES: Final = 0xFFFF


Glyphs = Mapping[int, tuple[Face, int]]


class Drawn(NamedTuple):
    """A glyph of a font and the text it stands for: the first of a cluster carries all of it."""

    face: Face
    glyph: int
    text: str


class DocumentFonts(dict[Drawn, str]):
    """The codes of all that one document draws, written as four hexadecimal digits."""

    def __missing__(self, drawn: Drawn) -> str:
        number = len(self) + 1
        assert number <= _CODES, "more glyphs than one document can number"
        code = self[drawn] = f"{number:04X}"
        return code

    def codes(self, line: Sequence[Drawn]) -> tuple[str, ...]:
        """The codes of a line's glyphs; new ones that carry text are numbered one after another.

        So the table of texts has few gaps.
        """
        if any(drawn not in self for drawn in line):
            for drawn in line:
                if drawn.text:
                    self[drawn]
        return tuple(map(self.__getitem__, line))

    def add_to(self, document: pdfdoc.PDFDocument) -> None:
        """Put the fonts into the finished document, each part as an object of its own."""
        entries = list(enumerate(self, start=1))
        texts = _reference(
            document, packed_stream(packed_data(_cmap(entries).encode("ascii"))), "texts"
        )
        fonts = document.idToObject["BasicFonts"].dict
        for script in sorted({drawn.face.script for drawn in self}):
            glyphs = {n: drawn[:2] for n, drawn in entries if drawn.face.script == script}
            font = Written(_font(document, script, glyphs, texts))
            fonts[script] = document.Reference(font, f"{script}.font")


def _font(document: pdfdoc.PDFDocument, script: str, glyphs: Glyphs, texts: str) -> str:
    faces = sorted({face for face, _ in glyphs.values()}, key=lambda face: face.weight)
    family = faces[0].postscript_name.split("-")[0]
    data = font_part(glyphs)
    name = f"/{_subset_tag(data)}+{family}"
    program = packed_stream(packed_data(data), Length1=len(data))
    program_at = _reference(document, program, f"{script}.file")
    metrics = faces[0].metrics
    descriptor = _reference(
        document,
        Written(
            f"<</Type/FontDescriptor/FontName{name}/Flags 4/FontBBox[{_box(faces)}]"
            f"/ItalicAngle {metrics.italic_angle:g}/Ascent {metrics.ascent}"
            f"/Descent {metrics.descent}/CapHeight {metrics.cap_height}/StemV 80"
            f"/FontFile2 {program_at}>>"
        ),
        f"{script}.descriptor",
    )
    descendant = _reference(
        document,
        Written(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor}/DW 0/W[{_widths(glyphs)}]/CIDToGIDMap/Identity>>"
        ),
        f"{script}.cid",
    )
    return (
        f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant}]/ToUnicode {texts}>>"
    )


def _box(faces: Sequence[Face]) -> str:
    boxes = [face.metrics.box for face in faces]
    low = [min(box[side] for box in boxes) for side in (0, 1)]
    high = [max(box[side] for box in boxes) for side in (2, 3)]
    return " ".join(str(value) for value in (*low, *high))


def _reference(document: pdfdoc.PDFDocument, part: pdfdoc.PDFObject, name: str) -> str:
    text: bytes = document.Reference(part, name).format(document)
    return text.decode("ascii")


def _widths(glyphs: Glyphs) -> str:
    """The widths of neighbouring codes together: `1[250 600]7[300]`."""
    wide = {number: _width(*drawn) for number, drawn in glyphs.items()}
    return "".join(
        f"{row[0]}[{' '.join(wide[number] for number in row)}]" for row in _neighbours(list(wide))
    )


@lru_cache(maxsize=8_000)
def _width(face: Face, glyph: int) -> str:
    return f"{face.advance(glyph):.7g}"


def _cmap(entries: Sequence[tuple[int, Drawn]]) -> str:
    """The text of every code that has one; neighbouring codes are said as one row."""
    text_of = {number: drawn.text for number, drawn in entries if drawn.text}
    rows = [
        f"<{row[0]:04X}><{row[-1]:04X}>[{''.join(_hexadecimal(text_of[code]) for code in row)}]\n"
        for row in _neighbours(list(text_of))
    ]
    blocks = (rows[at : at + _CMAP_BLOCK] for at in range(0, len(rows), _CMAP_BLOCK))
    body = "".join(f"{len(b)} beginbfrange\n{''.join(b)}endbfrange\n" for b in blocks)
    return _CMAP_HEAD + body + _CMAP_TAIL


def _neighbours(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Rising numbers cut where one is left out, and where the first byte changes."""
    places = enumerate(numbers)
    for _, row in groupby(places, lambda pair: (pair[1] - pair[0], pair[1] // _HIGH)):
        yield [number for _, number in row]


@lru_cache(maxsize=4_000)
def _hexadecimal(text: str) -> str:
    return f"<{text.encode('utf-16-be').hex().upper()}>"


def _subset_tag(data: bytes) -> str:
    """Six letters that tell one subset from another, as the PDF standard asks."""
    number = int.from_bytes(hashlib.sha256(data).digest()[:8], "big")
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters
