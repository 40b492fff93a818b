"""Elements as text, for the clipboard: between two designs, and between two computers by chat."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace

from trainer_app.domain.errors import TemplateFileInvalid
from trainer_app.domain.template import Element, Layout, Side
from trainer_app.domain.template_data import layout_data, layout_from
from trainer_app.ui.designer.arranging import insert, sheet_box, shifted
from trainer_app.ui.designer.boxes import box_of, mm

_MOST = 500_000  # characters: a text longer than that is something else


def copied(layout: Layout, ids: Collection[str]) -> str:
    """The elements as text; "" for none."""
    chosen = tuple(one for one in layout.elements if one.id in ids)
    if not chosen:
        return ""
    return json.dumps(
        layout_data(replace(layout, stock=None, elements=chosen)), ensure_ascii=False, indent=1
    )


def pasted(layout: Layout, text: str, side: Side) -> tuple[Layout, tuple[str, ...]]:
    """The layout with the elements of a text laid on this side of it, and their ids.

    A text that tells of no elements changes nothing.
    """
    elements = [replace(one, side=side) for one in _read(text)]
    if any(_covers(layout, one) for one in elements):
        elements = shifted(layout, elements)
    return insert(layout, [_on_sheet(layout, one) for one in elements])


def _read(text: str) -> tuple[Element, ...]:
    if not text.lstrip().startswith("{") or len(text) > _MOST:
        return ()
    try:
        return layout_from(json.loads(text)).elements
    except (ValueError, RecursionError, TemplateFileInvalid):
        return ()


def _covers(layout: Layout, element: Element) -> bool:
    return any(
        box_of(one) == box_of(element) and one.side is element.side for one in layout.elements
    )


def _on_sheet(layout: Layout, element: Element) -> Element:
    """The element where it can be seen, though its own sheet was larger."""
    sheet = sheet_box(layout)
    box = box_of(element)
    width, height = min(box.width, sheet.width), min(box.height, sheet.height)
    left = min(max(box.left, 0.0), sheet.width - width)
    top = min(max(box.top, 0.0), sheet.height - height)
    return replace(
        element, left=mm(left), top=mm(top), width=mm(width), height=mm(height), locked=False
    )
