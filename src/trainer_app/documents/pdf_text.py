"""Text of all six scripts on a PDF page: drawn where HarfBuzz puts it, and read back as typed.

reportlab makes the pages; letters are drawn by us, since its own text is not shaped. Each glyph
has a code of its own *and of the text it stands for*, so that the first glyph of a cluster carries
the cluster's text. Each word with its trailing space says its text once more in an ActualText,
which is what readers copy and search.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import IO, Final, Literal, NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from trainer_app.documents.pdf_file import PdfFile
from trainer_app.documents.pdf_fonts import DocumentFonts, Drawn
from trainer_app.documents.pdf_streams import packed, packed_form
from trainer_app.domain.errors import CharacterNotPrintable
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight
from trainer_app.writing.lines import NO_BREAK_SPACE
from trainer_app.writing.printable import one_line, visible
from trainer_app.writing.shaping import Glyph, Run, shape

rl_config.useA85 = False  # pages as bytes: a quarter smaller and faster than as printable text

Align = Literal["left", "centre", "right"]

_CREATOR: Final = "trainer-app"
_NEAR: Final = 4.0  # points
_SMALLEST_STEP: Final = 1e-4  # below it a shift is rounding, not typography
_LONGEST_PROPERTY: Final = 250


_Line = tuple[str, float, Weight]


class _Shared(NamedTuple):
    """A line that is a form of its own, and where the form has it."""

    form: str
    left: float
    y: float


class TextCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A PDF in the making: reportlab's pages and lines, our text; same input, same bytes.

    Pages go into `target` as they are shown; fonts and the rest follow with `save`.
    """

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
        self._fonts = DocumentFonts()
        self._lines: dict[tuple[_Line, int], _Shared | None] = {}
        self._shared = 0  # lines that have a form
        super().__init__(
            target,
            pagesize=page_size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=language.value,
        )
        self._file = PdfFile(target, self._doc)
        self.setTitle(_property(title))
        self.setSubject(_property(subject))
        self.setAuthor(_property(author))
        self.setCreator(_CREATOR)
        self.setViewerPreference("DisplayDocTitle", "true")

    def _make_preamble(self) -> None:
        """Begin each page without naming Helvetica, which no text of ours uses."""
        self._preamble = "1 0 0 1 0 0 cm"

    def fill_with(self, colour: str) -> None:
        """Draw letters in a colour like "#1F2430" from now on."""
        self.addLiteral(_fill_operator(colour))

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
        text, width, missing = _prepared(text, size, weight)
        for character in missing:
            raise CharacterNotPrintable(
                character=visible(character),
                codepoint=f"U+{ord(character):04X}",
                holder=visible(one_line(self.holder or text)),
            )
        if text:
            left = x - width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
            self._draw_line((text, size, weight), round(left, 4), round(y, 4), width)
        return width

    def _draw_line(self, line: _Line, left: float, y: float, width: float) -> None:
        """Draw a line; from its second time on by a form that the file holds once.

        What all certificates of a course say takes next to nothing then. The form has the line
        where it was drawn the second time, and serves only near there: some readers tell lines
        apart by where their forms have them.
        """
        if self._formData:  # what is in a form is in the file once already
            self.addLiteral(self._operators(line, left, y))
            return
        near = (line, round(y / _NEAR))
        if near not in self._lines:
            self._lines[near] = None
            self.addLiteral(self._operators(line, left, y))
            return
        shared = self._lines[near]
        if shared is None:
            self._shared += 1
            shared = self._lines[near] = _Shared(f"line{self._shared}", left, y)
            room = 3 * line[1]
            box = [round(edge) for edge in (left - room, y - room, left + width + room, y + room)]
            content = packed(self._operators(line, left, y))
            self._file.add_form(pdfdoc.xObjectName(shared.form), content, box)
        moved = (_number(left - shared.left), _number(y - shared.y))
        if moved == ("0", "0"):
            self.doForm(shared.form)
            return
        self.addLiteral(f"q 1 0 0 1 {moved[0]} {moved[1]} cm")
        self.doForm(shared.form)
        self.addLiteral("Q")

    def _operators(self, line: _Line, left: float, y: float) -> str:
        operators, drawn = _text_object(*line)
        codes = self._fonts.codes(drawn)
        return f"BT 1 0 0 1 {_number(left)} {_number(y)} Tm {operators % codes}"

    def endForm(self) -> None:  # noqa: N802  # reportlab's word
        """End a form; one that was drawn before, in whatever document, is not packed again."""
        name, *box = self._formData
        content = packed_form("\n".join([self._preamble, *self._code]))
        pictures = [pdfdoc.xObjectName(shown) for shown in self._formsinuse]
        states = self._extgstate.getState()
        self._restartAccumulators()
        self.pop_state_stack()
        self._file.add_form(pdfdoc.xObjectName(name), content, box, pictures, states)

    def showPage(self) -> None:  # noqa: N802  # reportlab's word
        """End a page and write it."""
        super().showPage()
        self._file.add_last_page(packed(self._doc.Pages.pages[-1].stream))

    def save(self) -> None:
        """Write all that is not written yet; after this the canvas is of no more use."""
        if self._code:
            self.showPage()
        document = self._doc
        self._fonts.add_to(document)
        document.Outlines.prepare(document, self)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        self._file.finish()


@lru_cache(maxsize=4_000)
def _prepared(text: str, size: float, weight: Weight) -> tuple[str, float, tuple[str, ...]]:
    """A text as it is drawn, its width, and the characters that no font has."""
    text = one_line(text).replace(NO_BREAK_SPACE, " ")
    shaped = shape(text, weight)
    return text, shaped.width(size), tuple(shaped.missing)


class _TextObject:
    """One text object in the making, up to its ET; `%s` stands where a code will."""

    def __init__(self, size: float) -> None:
        self.size = size
        self.drawn: list[Drawn] = []
        self._operators: list[str] = []
        self._array: list[str] = []
        self._rise = 0.0
        self._owed = 0.0  # how far the pen stands too far right, in thousandths

    def use(self, font_name: str) -> None:
        self._flush()
        self._operators.append(f"/{font_name} {_number(self.size)} Tf")

    def begin_span(self, text: str) -> None:
        self._flush()
        spelled = text.encode("utf-16-be").hex().upper()
        self._operators.append(f"/Span<</ActualText<FEFF{spelled}>>>BDC")

    def end_span(self) -> None:
        self._flush()
        self._operators.append("EMC")

    def show(self, glyph: Glyph, drawn: Drawn) -> None:
        rise = glyph.y_offset * self.size / 1000
        if abs(rise - self._rise) > _SMALLEST_STEP:
            self._flush()
            self._operators.append(f"{_number(rise)} Ts")
            self._rise = rise
        shift = self._owed - glyph.x_offset
        if abs(shift) > _SMALLEST_STEP:
            self._array.append(f">{_number(shift)}<")
        self._array.append("%s")
        self.drawn.append(drawn)
        self._owed = drawn.face.advance(drawn.glyph) - glyph.advance + glyph.x_offset

    def finish(self) -> str:
        self._flush()
        if self._rise:
            self._operators.append("0 Ts")
        return " ".join([*self._operators, "ET"])

    def _flush(self) -> None:
        if self._array:
            self._operators.append(f"[<{''.join(self._array)}>]TJ".replace("<>", ""))
            self._array = []


@lru_cache(maxsize=2_000)
def _text_object(text: str, size: float, weight: Weight) -> tuple[str, tuple[Drawn, ...]]:
    """The operators of a line but for where it stands, and the glyphs whose codes they lack."""
    drawing = _TextObject(size)
    for run in shape(text, weight).runs:
        drawing.use(run.face.script)
        for word, glyphs in _words(run):
            spelled = not _one_glyph_a_character(word, glyphs)
            if spelled:
                drawing.begin_span(word)
            _show_word(drawing, run, glyphs, len(word))
            if spelled:
                drawing.end_span()
    return drawing.finish(), tuple(drawing.drawn)


def _show_word(drawing: _TextObject, run: Run, glyphs: Sequence[Glyph], length: int) -> None:
    starts = sorted({glyph.cluster for glyph in glyphs})
    ends = dict(zip(starts, [*starts[1:], starts[0] + length], strict=True))
    carried = -1
    for glyph in glyphs:
        first = glyph.cluster != carried
        carried = glyph.cluster
        text = run.text[carried : ends[carried]] if first else ""
        drawing.show(glyph, _drawn(run.face, glyph.number, text))


_drawn = lru_cache(maxsize=None)(Drawn)
"""The same glyph for the same text is kept once, however many lines it is drawn in."""


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


@lru_cache(maxsize=200)
def _fill_operator(colour: str) -> str:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{' '.join(_number(part) for part in parts)} rg"


def _number(value: float) -> str:
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
