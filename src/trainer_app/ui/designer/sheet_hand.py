"""What the mouse does on the sheet: choose, band, drag, resize, pan."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from trainer_app.domain.template import Layout
from trainer_app.ui.designer.boxes import Box, Handle
from trainer_app.ui.designer.gestures import Gesture, MoveGesture, Reached, ResizeGesture
from trainer_app.ui.designer.sheet_marks import handle_at, selected_rect
from trainer_app.ui.designer.sheet_scale import SheetScale
from trainer_app.ui.designer.shown_sheet import ShownSheet

THRESHOLD: Final = 4  # pixels before a press becomes a drag
REACH: Final = 3  # pixels beside a box that still mean it
_SNAP: Final = 6  # pixels within which a box settles on a guide
_SAME_PLACE: Final = 3  # pixels
_CURSORS: Final = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
}
_ADDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class HandledView(Protocol):
    """What the hand needs of the view it works on."""

    sheet: ShownSheet

    @property
    def scale(self) -> SheetScale:
        """Where the sheet is."""
        ...

    chosen_ids: tuple[str, ...]

    def select(self, ids: tuple[str, ...]) -> None:
        """Choose these, and tell."""
        ...

    def flush(self) -> None:
        """Finish what keys began."""
        ...

    def lead(self, layout: Layout) -> None:
        """Show and tell how far a gesture has come."""
        ...

    def finish(self, layout: Layout, verb: str, ids: tuple[str, ...]) -> None:
        """Tell what a gesture has done."""
        ...

    def abandon(self, base: Layout) -> None:
        """Show and tell that a gesture was given up."""
        ...


class SheetHand:
    """One press of the left button, from when it goes down until it comes up."""

    def __init__(self, view: HandledView) -> None:
        self._view = view
        self._start: QPointF | None = None  # on the viewport, for the threshold
        self._from = (0.0, 0.0)  # on the paper: the sheet may scroll and zoom meanwhile
        self._adds = False
        self._handle: Handle | None = None
        self._last_click: QPointF | None = None
        self._grabbed = ""  # what was under the button when it went down
        self._doubled = False
        self.gesture: Gesture | None = None
        self.reached: Reached | None = None
        self.band: QRectF | None = None  # pixels

    @property
    def busy(self) -> bool:
        """Whether something is being dragged."""
        return self.gesture is not None or self.band is not None

    def press(self, event: QMouseEvent) -> None:
        """The button went down."""
        view, at = self._view, event.position()
        view.flush()
        self._start, self._doubled = at, False
        self._from = view.scale.to_mm(at)
        self._adds = bool(event.modifiers() & _ADDS)
        self._handle = self.handle_under(at)
        hits = self.hits(at)
        self._grabbed = next((one for one in hits if one in view.chosen_ids), "")
        if self._handle is None and hits and not self._grabbed and not self._adds:
            view.select((hits[0],))
            self._grabbed, self._last_click = hits[0], None

    def move(self, event: QMouseEvent) -> None:
        """The pointer went on with the button held."""
        if self._start is None or self._doubled:
            return
        way = event.position() - self._start
        if not self.busy:
            if max(abs(way.x()), abs(way.y())) < THRESHOLD:
                return
            self._begin()
        if self.band is not None:
            start = self._view.scale.to_px(*self._from)
            self.band = QRectF(start, event.position()).normalized()
        elif self.gesture is not None:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            scale = self._view.scale
            x, y = scale.to_mm(event.position())
            self.reached = self.gesture.to(
                x - self._from[0],
                y - self._from[1],
                tolerance=0.0 if alt else scale.length(_SNAP),
                shift=shift,
            )
            self._view.lead(self.reached.layout)

    def release(self, event: QMouseEvent) -> None:
        """The button came up: the gesture is done, or it was a click."""
        if self._start is None:
            return
        start, self._start = self._start, None
        gesture, reached, band = self.gesture, self.reached, self.band
        self._clear()
        if gesture is not None and reached is not None:
            self._view.finish(reached.layout, gesture.verb, gesture.ids)
        elif band is not None:
            self._take_band(band)
        elif self._handle is None and not self._doubled:
            self._click(start, self.hits(event.position()))
        self._handle = None

    def double(self, event: QMouseEvent) -> str:
        """A double click: returns what it means, or ""."""
        hits = self.hits(event.position())
        self._start, self._doubled, self._last_click = None, True, None
        return next((one for one in hits if one in self._view.chosen_ids), "")

    def cancel(self) -> bool:
        """Give up what is being dragged; whether there was something."""
        if not self.busy:
            return False
        gesture = self.gesture
        self._start = None
        self._clear()
        if gesture is not None:
            self._view.abandon(gesture.base)
        return True

    def drop(self) -> None:
        """Forget what is being dragged: the layout under it is another one."""
        self._start = None
        self._clear()

    def hits(self, at: QPointF) -> list[str]:
        """What lies under a point of the viewport, the topmost first."""
        scale = self._view.scale
        return self._view.sheet.hits(*scale.to_mm(at), scale.length(REACH))

    def handle_under(self, at: QPointF) -> Handle | None:
        """The handle under the pointer, if one element is chosen and not locked."""
        view = self._view
        if len(view.chosen_ids) != 1:
            return None
        element = view.sheet.element(view.chosen_ids[0])
        if element is None or element.locked:
            return None
        return handle_at(selected_rect(view.scale, view.sheet.box(element)), at)

    def cursor_at(self, at: QPointF) -> Qt.CursorShape:
        """How the pointer looks here."""
        handle = self.handle_under(at)
        if handle is not None:
            return _CURSORS[handle.value]
        under = set(self.hits(at)) & set(self._view.chosen_ids)
        return Qt.CursorShape.SizeAllCursor if under else Qt.CursorShape.ArrowCursor

    def _begin(self) -> None:
        view = self._view
        if self._handle is not None:
            self.gesture = ResizeGesture(view.sheet, view.chosen_ids[0], self._handle)
        elif self._grabbed and not self._adds:
            self.gesture = MoveGesture(view.sheet, view.chosen_ids)
        else:
            assert self._start is not None
            self.band = QRectF(self._start, self._start)
        self._last_click = None

    def _click(self, at: QPointF, hits: list[str]) -> None:
        view = self._view
        again = self._last_click is not None and _near(self._last_click, at)
        if self._adds:
            if hits:
                view.select(_toggled(view.chosen_ids, hits[0]))
            return
        self._last_click = at
        if not hits:
            view.select(())
        elif again and self._grabbed in hits:
            view.select((hits[(hits.index(self._grabbed) + 1) % len(hits)],))
        else:
            view.select((hits[0],))

    def _take_band(self, band: QRectF) -> None:
        view, scale = self._view, self._view.scale
        left, top = scale.to_mm(band.topLeft())
        taken = view.sheet.touched(
            Box(left, top, scale.length(band.width()), scale.length(band.height()))
        )
        before = view.chosen_ids if self._adds else ()
        view.select((*before, *(one for one in taken if one not in before)))

    def _clear(self) -> None:
        self.gesture = self.reached = self.band = None


def _toggled(ids: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(each for each in ids if each != one) if one in ids else (*ids, one)


def _near(one: QPointF, other: QPointF) -> bool:
    way = one - other
    return max(abs(way.x()), abs(way.y())) <= _SAME_PLACE
