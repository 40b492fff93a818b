"""Draws a template's layout with the values of one paper onto the pages of a document.

What looks alike on every paper is drawn once, as a form that each page shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import groupby
from typing import Final

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader

from trainer_app.documents.common_part import CommonPart, common_values
from trainer_app.documents.element_fit import Fitting
from trainer_app.documents.module_list import fitted_list
from trainer_app.documents.ornaments import (
    Box,
    draw_double_frame,
    draw_emblem,
    draw_rule,
    draw_seal,
    draw_woven_frame,
)
from trainer_app.documents.paper_values import PaperValues
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.piece import GROUND, Piece, in_box
from trainer_app.documents.sheet_plan import SheetPlan
from trainer_app.documents.signature_block import draw_signatures
from trainer_app.domain.errors import AppError, PictureGone
from trainer_app.domain.template import (
    Align,
    Anchor,
    Element,
    ElementKind,
    FrameStyle,
    Layout,
    Side,
)
from trainer_app.services.designs import Design, Placed
from trainer_app.services.papers import CertificatePaper
from trainer_app.writing.fonts import Weight

_SHARE: Final = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
_FROM_TOP: Final = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}


class CertificateSheet:
    """Draws the papers of one design into one document.

    `photo` finds the kept photo of a holder. `forgiving` draws what can be drawn, and tells of the
    rest in what it returns; then things that stand on the paper already are drawn too.
    """

    def __init__(
        self,
        canvas: TextCanvas,
        design: Design,
        name: str,
        plan: SheetPlan,
        *,
        photo: Callable[[str], bytes | None] = lambda _sha256: None,
        forgiving: bool = False,
    ) -> None:
        self._photo = photo
        self._canvas, self._design, self._forgiving = canvas, design, forgiving
        self._name = name
        self.size: tuple[float, float] = design.layout.width * mm, design.layout.height * mm
        self._ornaments: set[str] = set()
        self._plan = plan
        self._images: dict[str, ImageReader] = {}
        self._grounds: dict[Side, str] = {}
        self._common: dict[tuple[Side, tuple[object, ...]], CommonPart] = {}
        self._forms = 0

    @property
    def _layout(self) -> Layout:
        return self._design.layout

    def sides(self, paper: CertificatePaper) -> tuple[Side, ...]:
        """The pages that a paper has."""
        return (Side.FRONT, Side.BACK) if paper.back and self._layout.has_back else (Side.FRONT,)

    def draw(self, paper: CertificatePaper, side: Side) -> tuple[Placed, ...]:
        """Draw one side of one certificate on the current page.

        A forgiving one returns where things stand, another nothing.

        Raises:
            TextDoesNotFit: A text is too long for its place.
            CharacterNotPrintable: No bundled font has a shape for a character.
            PictureGone: The holder's photo is not kept here.
        """
        canvas = self._canvas
        values = PaperValues(paper)
        canvas.holder = paper.holder_name or paper.holder_latin_name
        canvas.setPageSize(self.size)
        common = self._common_part(paper, side)
        fitting = Fitting(self._plan, side, paper, values, common, forgiving=self._forgiving)
        in_common, pieces = fitting.pieces()
        canvas.saveState()
        self._shift_to_stock()
        if paper.specimen:
            self._draw_specimen_mark()
        if side not in self._grounds:
            self._grounds[side] = self._draw_ground(side, f"ground-{self._name}-{side.value}")
        if self._grounds[side]:
            canvas.doForm(self._grounds[side])
        drawn = self._draw_common(common, in_common, paper, values)
        drawn += self._draw_pieces(pieces, paper, values)
        canvas.restoreState()
        if not self._forgiving:
            return ()
        ground = [in_box(one) for one in self._ground_on(side)]
        return tuple(_placed(piece) for piece in (*ground, *drawn))

    # What is on every paper of a course

    def _common_part(self, paper: CertificatePaper, side: Side) -> CommonPart:
        if self._forgiving:
            return CommonPart()
        key = (side, common_values(paper))
        found = self._common.get(key)
        if found is None:
            found = self._common[key] = CommonPart()
        return found

    def _draw_common(
        self,
        common: CommonPart,
        pieces: Sequence[Piece],
        paper: CertificatePaper,
        values: PaperValues,
    ) -> list[Piece]:
        """Draw the pieces on the first paper, and show them as a form on all others."""
        common.papers += 1
        if common.papers == 1:
            return self._draw_pieces(pieces, paper, values)
        if not common.form:
            self._forms += 1
            common.form = f"common-{self._name}-{self._forms}"
            self._canvas.beginForm(common.form, 0, 0, *self.size)
            self._draw_pieces(pieces, paper, values)
            self._canvas.endForm()
        self._canvas.doForm(common.form)
        return []

    # What is on every paper

    def _ground_on(self, side: Side) -> list[Element]:
        return [
            one
            for one in self._layout.on(side)
            if one.kind in GROUND and not one.flow and self._stands(one)
        ]

    def _stands(self, element: Element) -> bool:
        return element.printed or self._forgiving

    def _draw_ground(self, side: Side, name: str) -> str:
        elements = self._ground_on(side)
        if not elements:
            return ""
        self._canvas.beginForm(name, 0, 0, *self.size)
        for element in elements:
            self._draw_ornament(in_box(element))
        self._canvas.endForm()
        return name

    def _shift_to_stock(self) -> None:
        stock = self._layout.stock
        if stock is not None and not self._forgiving:
            self._canvas.translate(stock.shift_right * mm, -stock.shift_down * mm)

    def _draw_specimen_mark(self) -> None:
        canvas, (width, height) = self._canvas, self.size
        canvas.saveState()
        canvas.setFillGray(0.91)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(30)
        size = min(width, height * 1.414) / 842 * 118
        canvas.draw_text(0, -size / 3, "SPECIMEN", size, Weight.BOLD, align="centre")
        canvas.restoreState()

    # Element by element

    def _draw_pieces(
        self, pieces: Sequence[Piece], paper: CertificatePaper, values: PaperValues
    ) -> list[Piece]:
        drawn, signatures = [], []
        for piece in pieces:
            if not self._stands(piece.element):
                continue
            if piece.element.kind is ElementKind.SIGNATURE and piece.refused is None:
                signatures.append(piece)
            else:
                drawn.append(self._drawn(piece, paper, values))
        return drawn + self._draw_signatures(signatures, values) if signatures else drawn

    def _drawn(self, piece: Piece, paper: CertificatePaper, values: PaperValues) -> Piece:
        if not self._forgiving:
            return self._draw_piece(piece, paper, values)
        if piece.refused is not None:
            return piece
        try:
            return self._draw_piece(piece, paper, values)
        except AppError as error:
            return Piece(piece.element, piece.top, piece.height, refused=error)

    def _draw_piece(self, piece: Piece, paper: CertificatePaper, values: PaperValues) -> Piece:
        element = piece.element
        if piece.text is not None:
            self._draw_text(piece)
        elif piece.code is not None:
            side = piece.code.side
            left = piece.left + (piece.width - side) * _SHARE[element.align]
            top = piece.top + (piece.height - side) * _FROM_TOP[element.anchor]
            piece.code.draw(self._canvas, left, self._up(top + side))
        elif element.kind is ElementKind.PHOTO:
            if paper.holder_photo:
                self._draw_picture(paper.holder_photo, self._box(piece), element, fill=True)
        elif element.kind is ElementKind.MODULES:
            self._draw_modules(piece, paper, values)
        else:
            self._draw_moved(piece)
        return piece

    def _draw_moved(self, piece: Piece) -> None:
        """An ornament in a flow: drawn once where its box is, shown where it stands here."""
        canvas, name = self._canvas, f"{self._name}-{piece.element.id}"
        if name not in self._ornaments:
            self._ornaments.add(name)
            canvas.beginForm(name, 0, 0, *self.size)
            self._draw_ornament(in_box(piece.element))
            canvas.endForm()
        canvas.saveState()
        canvas.translate(0, piece.element.top * mm - piece.top)
        canvas.doForm(name)
        canvas.restoreState()

    def _draw_text(self, piece: Piece) -> None:
        element, text = piece.element, piece.text
        assert text is not None
        self._canvas.fill_with(element.colour)
        x = piece.left + piece.width * _SHARE[element.align]
        text.draw(self._canvas, x, self._up(piece.top + piece.hang), align=element.align.value)

    def _draw_modules(self, piece: Piece, paper: CertificatePaper, values: PaperValues) -> None:
        if not paper.modules:
            return
        heading = values.text_of(piece.element)
        numbers = [values.count(at + 1, piece.element) for at in range(len(paper.modules))]
        language = values.language_of(piece.element)
        listed = fitted_list(piece.element, heading, paper.modules, numbers, language)
        listed.draw(self._canvas, self._box(piece))

    def _draw_signatures(self, pieces: Sequence[Piece], values: PaperValues) -> list[Piece]:
        """Those that stand abreast are drawn together, so that their names are level."""
        drawn: list[Piece] = []
        for _, group in groupby(sorted(pieces, key=_height_on_page), key=_height_on_page):
            abreast = list(group)
            try:
                for piece in abreast:
                    self._draw_signature_picture(piece)
                draw_signatures(
                    self._canvas, [(one.element, self._box(one)) for one in abreast], values
                )
            except AppError as error:
                if not self._forgiving:
                    raise
                abreast = [
                    Piece(one.element, one.top, one.height, refused=error) for one in abreast
                ]
            drawn += abreast
        return drawn

    def _draw_signature_picture(self, piece: Piece) -> None:
        if piece.element.image:
            box = self._box(piece)
            upper = Box(box.left, box.bottom + box.height * 0.55, box.width, box.height * 0.45)
            self._draw_picture(piece.element.image, upper, piece.element)

    def _draw_ornament(self, piece: Piece) -> None:
        element, canvas, box = piece.element, self._canvas, self._box(piece)
        colours = (_colour(element.colour), _colour(element.accent))
        if element.kind is ElementKind.EMBLEM:
            draw_emblem(canvas, box, colours)
        elif element.kind is ElementKind.SEAL:
            draw_seal(canvas, box, colours)
        elif element.kind is ElementKind.IMAGE:
            if element.image:
                self._draw_picture(element.image, box, element)
        elif element.kind is ElementKind.LINE:
            self._draw_line(element, box)
        elif element.kind is ElementKind.FRAME:
            if element.style is FrameStyle.WOVEN:
                draw_woven_frame(canvas, box, colours)
            elif element.style is FrameStyle.DOUBLE:
                draw_double_frame(canvas, box, colours, element.stroke)
            else:
                canvas.setStrokeColor(colours[0])
                canvas.setLineWidth(element.stroke)
                canvas.rect(box.left, box.bottom, box.width, box.height)

    def _draw_line(self, element: Element, box: Box) -> None:
        canvas, colour = self._canvas, _colour(element.colour)
        x, y = box.middle
        if element.style is FrameStyle.LOZENGE:
            draw_rule(canvas, box, colour, element.stroke)
            return
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(element.stroke)
        apart = element.stroke if element.style is FrameStyle.DOUBLE else 0.0
        for shift in {apart, -apart}:
            if box.width >= box.height:
                canvas.line(box.left, y + shift, box.left + box.width, y + shift)
            else:
                canvas.line(x + shift, box.bottom, x + shift, box.bottom + box.height)

    def _draw_picture(self, sha256: str, box: Box, element: Element, *, fill: bool = False) -> None:
        """Draw a picture as large as its box allows, or so that it fills the box."""
        picture = self._picture(sha256)
        width, height = picture.getSize()
        ratios = (box.width / width, box.height / height)
        scale = max(ratios) if fill else min(ratios)
        width, height = width * scale, height * scale
        left = box.left + (box.width - width) * _SHARE[element.align]
        bottom = box.bottom + (box.height - height) * (1 - _FROM_TOP[element.anchor])
        canvas = self._canvas
        canvas.saveState()
        if fill:
            clip = canvas.beginPath()
            clip.rect(box.left, box.bottom, box.width, box.height)
            canvas.clipPath(clip, stroke=0)
        canvas.drawImage(picture, left, bottom, width, height, mask="auto")
        canvas.restoreState()

    def _picture(self, sha256: str) -> ImageReader:
        if sha256 not in self._images:
            content = self._design.pictures.get(sha256) or self._photo(sha256)
            if content is None:
                raise PictureGone(name="", picture=sha256)
            self._images[sha256] = ImageReader(BytesIO(content))
        return self._images[sha256]

    def _box(self, piece: Piece) -> Box:
        return Box(piece.left, self._up(piece.top + piece.height), piece.width, piece.height)

    def _up(self, from_top: float) -> float:
        """Points above the lower edge, as PDF counts."""
        return self.size[1] - from_top


def _colour(hexadecimal: str) -> Color:
    return HexColor(hexadecimal)


def _height_on_page(piece: Piece) -> float:
    return round(piece.top, 1)


def _placed(piece: Piece) -> Placed:
    text = piece.text
    return Placed(
        element=piece.element.id,
        left=piece.left / mm,
        top=piece.top / mm,
        width=piece.width / mm,
        height=piece.height / mm,
        size=text.size if text is not None else None,
        language=piece.language,
        refused=piece.refused,
    )
