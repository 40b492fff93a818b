"""Text of all six scripts on a PDF page: drawn where HarfBuzz puts it, and read back as typed.

reportlab makes the pages; letters are drawn by us, since its own text is not shaped. Each font is
a Type0 / Identity-H font with one code per glyph *and the text it stands for*, so that the first
glyph of a cluster carries the cluster's text. Each word with its trailing space says its text
once more in an ActualText, which is what readers copy and search.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import IO, Final, Literal

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from trainer_app.domain.errors import CharacterNotPrintable
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Face, Weight
from trainer_app.writing.lines import NO_BREAK_SPACE
from trainer_app.writing.printable import one_line, visible
from trainer_app.writing.shaping import Glyph, Run, ShapedText, shape

rl_config.useA85 = False  # pages as bytes: a quarter smaller and faster than as printable text

Align = Literal["left", "centre", "right"]

_CREATOR: Final = "trainer-app"
_CMAP_HEAD: Final = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_CMAP_TAIL: Final = "endcmap CMapName currentdict /CMap defineresource pop end end"
_SMALLEST_STEP: Final = 1e-4  # below it a shift is rounding, not typography
_LONGEST_PROPERTY: Final = 250
_CMAP_BLOCK: Final = 100  # entries a bfchar block may have


class TextCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A PDF in the making: reportlab's pages and lines, our text; same input, same bytes."""

    def __init__(
        self,
        target: IO[bytes],
        page_size: tuple[float, float],
        language: Language,
        *,
        title: str,
        subject: str,
        author: str,
    ) -> None:
        self.holder = ""
        """Whose paper is being drawn, for the error that names a character without a shape."""
        self._embedded: dict[str, EmbeddedFont] = {}
        super().__init__(
            target,
            pagesize=page_size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language.value,
        )
        self.setTitle(_property(title))
        self.setSubject(_property(subject))
        self.setAuthor(_property(author))
        self.setCreator(_CREATOR)
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        """Begin each page without naming Helvetica, which no text of ours uses."""
        self._preamble = "1 0 0 1 0 0 cm"

    def draw_text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        weight: Weight = Weight.REGULAR,
        *,
        align: Align = "left",
    ) -> float:
        """Draw one line with its baseline at y (points), in the fill colour; returns its width.

        Line breaks and tabs in it are drawn as spaces.

        Raises:
            CharacterNotPrintable: No bundled font has a shape for a character.
        """
        text = one_line(text).replace(NO_BREAK_SPACE, " ")
        shaped = shape(text, weight)
        for character in shaped.missing:
            raise CharacterNotPrintable(
                character=visible(character),
                codepoint=f"U+{ord(character):04X}",
                holder=visible(one_line(self.holder or text)),
            )
        width = shaped.width(size)
        if text:
            left = x - width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
            self.addLiteral(_text_object(shaped, left, y, size, self._font))
        return width

    def _font(self, face: Face) -> EmbeddedFont:
        found = self._embedded.get(face.key)
        if found is None:
            found = self._embedded[face.key] = EmbeddedFont(face)
            self._doc.fontMapping[found.fontName] = f"/{found.fontName}"
            self._doc.delayedFonts.append(found)
        return found


class EmbeddedFont:
    """The part of one bundled font that one document uses; written when the document is.

    `fontName` and `addObjects` are what reportlab's document asks of a font that comes late.
    """

    def __init__(self, face: Face) -> None:
        self.face = face
        self.fontName = face.key  # reportlab's word
        self._codes: dict[tuple[int, str], int] = {(0, ""): 0}

    def code(self, glyph: int, text: str) -> int:
        """The code under which this document draws the glyph when it stands for this text."""
        return self._codes.setdefault((glyph, text), len(self._codes))

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802  # reportlab's word
        """Put the font into the finished document, each part as an object of its own."""
        glyphs = [glyph for glyph, _ in self._codes]
        key = self.fontName
        name = f"{_subset_tag(glyphs)}+{self.face.postscript_name}"
        to_unicode = _stream(_cmap([text for _, text in self._codes]).encode("ascii"))
        font = pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/Type0",
                "BaseFont": f"/{name}",
                "Encoding": "/Identity-H",
                "DescendantFonts": pdfdoc.PDFArray(
                    [document.Reference(self._descendant(document, name, glyphs), f"{key}.cid")]
                ),
                "ToUnicode": document.Reference(to_unicode, f"{key}.unicode"),
            }
        )
        fonts = document.idToObject["BasicFonts"].dict
        fonts[key] = document.Reference(font, f"{key}.font")

    def _descendant(
        self, document: pdfdoc.PDFDocument, name: str, glyphs: Sequence[int]
    ) -> pdfdoc.PDFDictionary:
        widths = [round(self.face.advance(glyph), 3) for glyph in glyphs]
        glyph_of_code = _stream(b"".join(glyph.to_bytes(2, "big") for glyph in glyphs))
        descriptor = self._descriptor(document, name, frozenset(glyphs))
        return pdfdoc.PDFDictionary(
            {
                "Type": "/Font",
                "Subtype": "/CIDFontType2",
                "BaseFont": f"/{name}",
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(descriptor, f"{self.fontName}.descriptor"),
                "DW": 0,
                "W": pdfdoc.PDFArray([0, pdfdoc.PDFArray(widths)]),
                "CIDToGIDMap": document.Reference(glyph_of_code, f"{self.fontName}.glyphs"),
            }
        )

    def _descriptor(
        self, document: pdfdoc.PDFDocument, name: str, glyphs: frozenset[int]
    ) -> pdfdoc.PDFDictionary:
        metrics = self.face.metrics
        data = self.face.subset(glyphs)
        program = _stream(data)
        program.dictionary["Length1"] = len(data)
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": f"/{name}",
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray(list(metrics.box)),
                "ItalicAngle": metrics.italic_angle,
                "Ascent": metrics.ascent,
                "Descent": metrics.descent,
                "CapHeight": metrics.cap_height,
                "StemV": 80,
                "FontFile2": document.Reference(program, f"{self.fontName}.file"),
            }
        )


class _TextObject:
    """One BT … ET in the making."""

    def __init__(self, left: float, baseline: float, size: float) -> None:
        self.size = size
        self._operators = [f"BT 1 0 0 1 {_number(left)} {_number(baseline)} Tm"]
        self._array: list[str] = []
        self._rise = 0.0
        self._owed = 0.0  # how far the pen stands too far right, in thousandths

    def use(self, font: EmbeddedFont) -> None:
        self._flush()
        self._operators.append(f"/{font.fontName} {_number(self.size)} Tf")

    def begin_span(self, text: str) -> None:
        self._flush()
        spelled = text.encode("utf-16-be").hex().upper()
        self._operators.append(f"/Span<</ActualText<FEFF{spelled}>>>BDC")

    def end_span(self) -> None:
        self._flush()
        self._operators.append("EMC")

    def show(self, glyph: Glyph, code: int, natural_advance: float) -> None:
        rise = glyph.y_offset * self.size / 1000
        if abs(rise - self._rise) > _SMALLEST_STEP:
            self._flush()
            self._operators.append(f"{_number(rise)} Ts")
            self._rise = rise
        shift = self._owed - glyph.x_offset
        if abs(shift) > _SMALLEST_STEP:
            self._array.append(_number(shift))
        self._array.append(f"<{code:04X}>")
        self._owed = natural_advance - glyph.advance + glyph.x_offset

    def finish(self) -> str:
        self._flush()
        if self._rise:
            self._operators.append("0 Ts")
        return " ".join([*self._operators, "ET"])

    def _flush(self) -> None:
        if self._array:
            self._operators.append("[" + "".join(self._joined()) + "]TJ")
            self._array = []

    def _joined(self) -> Iterator[str]:
        """Neighbouring codes written as one string."""
        previous_is_code = False
        for part in self._array:
            is_code = part[0] == "<"
            if previous_is_code and not is_code:
                yield ">"
            if is_code:
                yield part[1:-1] if previous_is_code else part[:-1]
            else:
                yield part
            previous_is_code = is_code
        if previous_is_code:
            yield ">"


def _text_object(
    shaped: ShapedText,
    left: float,
    baseline: float,
    size: float,
    font_of: Callable[[Face], EmbeddedFont],
) -> str:
    drawing = _TextObject(left, baseline, size)
    for run in shaped.runs:
        font = font_of(run.face)
        drawing.use(font)
        for text, glyphs in _words(run):
            spelled = not _one_glyph_a_character(text, glyphs)
            if spelled:
                drawing.begin_span(text)
            _show_word(drawing, font, run, glyphs, len(text))
            if spelled:
                drawing.end_span()
    return drawing.finish()


def _show_word(
    drawing: _TextObject, font: EmbeddedFont, run: Run, glyphs: Sequence[Glyph], length: int
) -> None:
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], starts[0] + length], strict=True))
    carried = -1
    for glyph in glyphs:
        first = glyph.cluster != carried
        carried = glyph.cluster
        text = run.text[carried : ends[carried]] if first else ""
        drawing.show(glyph, font.code(glyph.number, text), font.face.advance(glyph.number))


def _words(run: Run) -> Iterator[tuple[str, Sequence[Glyph]]]:
    """The words of a run, each with the space after it, and their glyphs."""
    start = 0
    while start < len(run.glyphs):
        begins = run.glyphs[start].cluster
        space = run.text.find(" ", begins)
        ends = len(run.text) if space < 0 else space + 1
        stop = start
        while stop < len(run.glyphs) and run.glyphs[stop].cluster < ends:
            stop += 1
        ends = run.glyphs[stop].cluster if stop < len(run.glyphs) else len(run.text)
        yield run.text[begins:ends], run.glyphs[start:stop]
        start = stop


def _one_glyph_a_character(text: str, glyphs: Sequence[Glyph]) -> bool:
    first = glyphs[0].cluster
    return len(glyphs) == len(text) and all(
        glyph.cluster == first + index for index, glyph in enumerate(glyphs)
    )


def _property(text: str) -> str:
    """A text as the file may say it of itself."""
    return visible(one_line(text), _LONGEST_PROPERTY)


def _stream(content: bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=zlib.compress(content, 6), filters=[])
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    return stream


def _cmap(texts: Sequence[str]) -> str:
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>\n"
        for code, text in enumerate(texts)
        if text
    ]
    blocks = (entries[at : at + _CMAP_BLOCK] for at in range(0, len(entries), _CMAP_BLOCK))
    body = "".join(f"{len(b)} beginbfchar\n{''.join(b)}endbfchar\n" for b in blocks)
    return _CMAP_HEAD + body + _CMAP_TAIL


def _subset_tag(glyphs: Sequence[int]) -> str:
    """Six letters that tell one subset from another, as the PDF standard asks."""
    number = int.from_bytes(hashlib.sha256(repr(sorted(glyphs)).encode()).digest()[:8], "big")
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(ord("A") + letter)
    return letters


def _number(value: float) -> str:
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
