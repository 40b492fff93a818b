"""Everything over the page of the designer, in its order from below to above."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF

from trainer_app.domain.template import Element
from trainer_app.ui.designer.boxes import Box
from trainer_app.ui.designer.sheet_hand import SheetHand
from trainer_app.ui.designer.sheet_marks import (
    paint_band,
    paint_empty,
    paint_focus,
    paint_grid,
    paint_guides,
    paint_hover,
    paint_measure,
    paint_selected,
    paint_tag,
    paint_unprinted,
    paint_warning,
    selected_rect,
)
from trainer_app.ui.designer.sheet_scale import SheetScale
from trainer_app.ui.designer.shown_sheet import ShownSheet
from trainer_app.ui.paint import Ink


class PaintedView(Protocol):
    """What the painting needs to know."""

    sheet: ShownSheet
    hand: SheetHand
    chosen_ids: tuple[str, ...]
    hovered: str
    guides_shown: bool
    pointer: QPointF | None

    def hasFocus(self) -> bool:  # noqa: N802 (as Qt calls it)
        """Whether keys come here."""
        ...

    def name_of(self, element: Element) -> str:
        """What the element is called."""
        ...

    def on_paper_words(self, element: Element) -> str:
        """What is said of something that is not printed."""
        ...

    def measure_words(self) -> str:
        """Place or size of what is being dragged."""
        ...


def paint_overlay(view: PaintedView, ink: Ink, scale: SheetScale, area: QRectF) -> None:
    """Paint it; `area` is the workspace without the rulers."""
    sheet = view.sheet
    if view.guides_shown:
        paint_grid(ink, scale.rect(Box(0, 0, sheet.now.width, sheet.now.height)), scale)
    if view.hasFocus() and not view.chosen_ids:
        paint_focus(ink, scale.rect(Box(0, 0, sheet.now.width, sheet.now.height)))
    for element in sheet.elements:
        _paint_state(view, ink, selected_rect(scale, sheet.box(element)), element)
    if view.hovered and view.hovered not in view.chosen_ids and not view.hand.busy:
        hovered = sheet.element(view.hovered)
        if hovered is not None:
            paint_hover(ink, selected_rect(scale, sheet.box(hovered)))
    if view.hand.reached is not None:
        paint_guides(ink, view.hand.reached.guides, scale)
    _paint_chosen(view, ink, scale, area)
    if view.hand.band is not None:
        paint_band(ink, view.hand.band)
    if view.pointer is not None and (words := view.measure_words()):
        paint_measure(ink, view.pointer, words)


def _paint_state(view: PaintedView, ink: Ink, rect: QRectF, element: Element) -> None:
    if not element.printed:
        paint_unprinted(ink, rect, view.on_paper_words(element))
    elif view.sheet.is_empty(element) and _is_told(view, element):
        paint_empty(ink, rect, view.name_of(element))
    if view.sheet.is_refused(element):
        paint_warning(ink, rect, "circle-alert", "bad")
    elif view.sheet.speaks_english(element):
        paint_warning(ink, rect, "languages", "warn")


def _is_told(view: PaintedView, element: Element) -> bool:
    """In a flow what says nothing has no room either, and would only lie over the others."""
    return not element.flow or element.id in view.chosen_ids


def _paint_chosen(view: PaintedView, ink: Ink, scale: SheetScale, area: QRectF) -> None:
    sheet = view.sheet
    chosen = [one for one in sheet.elements if one.id in view.chosen_ids]
    alone = len(chosen) == 1
    for element in chosen:
        rect = selected_rect(scale, sheet.box(element))
        paint_selected(ink, rect, handles=alone and not element.locked, locked=element.locked)
    if alone:
        rect = selected_rect(scale, sheet.box(chosen[0]))
        icon = "lock" if chosen[0].locked else ""
        paint_tag(ink, rect, area, view.name_of(chosen[0]), icon)
