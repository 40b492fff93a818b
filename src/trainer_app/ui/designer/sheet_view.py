"""The sheet on screen, with which elements are chosen, moved and resized by hand and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from trainer_app.domain.languages import Language
from trainer_app.domain.template import Element, Layout, Side
from trainer_app.services.designs import Placed
from trainer_app.ui.designer.boxes import Box, common_box
from trainer_app.ui.designer.element_words import element_name, number_words
from trainer_app.ui.designer.gestures import Nudge
from trainer_app.ui.designer.rulers import RULER
from trainer_app.ui.designer.sheet_ground import SheetGround
from trainer_app.ui.designer.sheet_hand import SheetHand
from trainer_app.ui.designer.sheet_keys import SheetKeys
from trainer_app.ui.designer.sheet_overlay import paint_overlay
from trainer_app.ui.designer.sheet_scale import SheetScale
from trainer_app.ui.designer.shown_sheet import ShownSheet
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.words import Words

NUDGE_REST: Final = 700  # milliseconds after which steps with a key are one change


class SheetView(SheetGround):
    """Shows one side of a layout and tells what the hand wants; it changes nothing by itself.

    After `arranging` (while a hand is moving) and `arranged` (once, when it is done) the page
    answers with `show_page`; until then boxes stand where the hand put them. Call `flush` before
    anything that reads or replaces the layout, such as undo.
    """

    arranged = Signal(object, str, object)  # Layout, verb, tuple of ids
    arranging = Signal(object)  # Layout
    chosen = Signal(object)  # tuple of ids, by the hand and not by `choose`
    text_edit_requested = Signal(str)
    person_step = Signal(int)
    guides_toggled = Signal(bool)

    def __init__(self, look: Look, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.sheet = ShownSheet()
        self.chosen_ids: tuple[str, ...] = ()
        self.hand = SheetHand(self)
        self.hovered = ""
        self.guides_shown = False
        self.pointer: QPointF | None = None  # while it drags
        self._words = words
        self._keys = SheetKeys(self)
        self._nudge: Nudge | None = None
        self._panned: QPointF | None = None
        self._rest = QTimer(self, singleShot=True, interval=NUDGE_REST)
        self._rest.timeout.connect(self.flush)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslateUi()

    # What the page says

    def show_page(
        self,
        image: QImage,
        placed: Sequence[Placed],
        layout: Layout,
        side: Side,
        language: Language = Language.ENGLISH,
    ) -> None:
        """Show the picture of one side of a layout, drawn in a language."""
        other_side = side is not self.sheet.side
        if other_side:
            self.flush()
        foreign = self.sheet.show(layout, placed, side, language)
        if foreign:
            self.hand.drop()
            if self._nudge is not None:  # somebody else changed the layout: the steps go on it
                self.sheet.base = layout
                self.sheet.go_ahead(self._nudge.done_to(layout))
        self.show_picture(image, layout.width, layout.height)
        there = {one.id for one in self.sheet.elements}
        left = tuple(one for one in self.chosen_ids if one in there)
        if left != self.chosen_ids:
            self.select(left)
        self._tell_readers()

    def choose(self, ids: Sequence[str]) -> None:
        """Choose elements, without a signal."""
        if tuple(ids) != self.chosen_ids:
            self.flush()
            self.chosen_ids = tuple(ids)
            boxes = common_box(self.sheet.boxes(self.chosen_ids))
            if boxes is not None and not self.fits:
                self.bring_into_view(boxes)
            self._tell_readers()
            self.viewport().update()

    @property
    def layout_now(self) -> Layout:
        """The layout as it is under the hand."""
        return self.sheet.now

    def show_guides(self, shown: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Show the grid, the margins and the centre lines."""
        if shown != self.guides_shown:
            self.guides_shown = shown
            self.guides_toggled.emit(shown)
            self.viewport().update()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.setAccessibleName(self.tr("Sheet"))
        self._tell_readers()

    def hints(self) -> Sequence[Hint]:
        """The keys of the sheet."""
        return (
            Hint(self.tr("Arrows"), self.tr("1 mm")),
            Hint(self.tr("Shift+arrows"), self.tr("0.2 mm")),
            Hint("Tab", self.tr("next element")),
            Hint("Ctrl+D", self.tr("copy")),
            Hint("Ctrl+G", self.tr("guides")),
            Hint("Page Down", self.tr("next person")),
        )

    # What the hand and the keys say

    def select(self, ids: tuple[str, ...]) -> None:
        """Choose elements and tell."""
        if ids != self.chosen_ids:
            self.choose(ids)
            self.chosen.emit(ids)

    def lead(self, layout: Layout) -> None:
        """Show and tell how far a gesture has come."""
        if layout != self.sheet.now:
            self.sheet.base = self.sheet.base or self.sheet.now
            self.sheet.go_ahead(layout)
            self.arranging.emit(layout)
            self._tell_readers()
        self.viewport().update()

    def finish(self, layout: Layout, verb: str, ids: tuple[str, ...]) -> None:
        """Tell what was done, if anything was."""
        base, self.sheet.base = self.sheet.base or self.sheet.now, None
        if layout != base:
            self.sheet.go_ahead(layout)
            self.arranged.emit(layout, verb, ids)
        else:
            self.sheet.settle(base)
        self._tell_readers()
        self.viewport().update()

    def abandon(self, base: Layout) -> None:
        """Show and tell that a gesture was given up."""
        moved = self.sheet.now != base
        self.sheet.settle(base)
        if moved:
            self.arranging.emit(base)
        self._tell_readers()
        self.viewport().update()

    def nudge(self, key: object, verb: str, dx: float, dy: float) -> None:
        """One step of the chosen elements in mm; steps with the same key are one change."""
        if self._nudge is None or (self._nudge.key, self._nudge.ids) != (key, self.chosen_ids):
            self.flush()
            self._nudge = Nudge(key, verb, self.chosen_ids)
            self.sheet.base = self.sheet.now
        base = self.sheet.base or self.sheet.now
        self._nudge.dx, self._nudge.dy = self._nudge.dx + dx, self._nudge.dy + dy
        self._rest.start()
        self.lead(self._nudge.done_to(base))
        boxes = common_box(self.sheet.boxes(self.chosen_ids))
        if boxes is not None and not self.fits:
            self.bring_into_view(boxes)

    def flush(self) -> None:
        """Finish what keys began."""
        self._rest.stop()
        nudge, self._nudge = self._nudge, None
        if nudge is not None:
            self.finish(self.sheet.now, nudge.verb, nudge.ids)

    # What Qt says

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Left chooses and drags; the middle button, or any with Space held, pans."""
        middle = event.button() == Qt.MouseButton.MiddleButton
        if middle or (self._keys.space and event.button() == Qt.MouseButton.LeftButton):
            self._panned = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and self._on_paper(event.position()):
            self.hand.press(event)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, drag, or show what lies under the pointer."""
        if self._panned is not None:
            self.pan((event.position() - self._panned).toPoint())
            self._panned = event.position()
            return
        if self.hand.busy:
            self.pull(event.position())
        self.hand.move(event)
        self.pointer = event.position() if self.hand.busy else None
        if event.buttons() == Qt.MouseButton.NoButton:
            self._hover(event.position())
        if self.hand.busy:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The gesture ends."""
        if self._panned is not None:
            self._panned = None
            self._hover(event.position())
        elif event.button() == Qt.MouseButton.LeftButton:
            self.hand.release(event)
            self.pointer = None
            self._hover(event.position())
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the text."""
        if event.button() == Qt.MouseButton.LeftButton and self._on_paper(event.position()):
            meant = self.hand.double(event)
            if meant:
                self.text_edit_requested.emit(meant)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See `SheetKeys`."""
        if not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space lets the sheet go."""
        self._keys.release(event)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802, FBT001 (Qt calls it)
        """Tab goes through the elements and then on to what comes after the sheet."""
        following = self.sheet.next_of(self.chosen_ids, 1 if forward else -1)
        if following is None or not self.hasFocus():
            self.flush()
            return super().focusNextPrevChild(forward)
        self.select((following,))
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is left half done."""
        self._keys.space = False
        self.flush()
        super().focusOutEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are here now."""
        super().focusInEvent(event)
        self.viewport().update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is left half done."""
        self.hand.cancel()
        self.flush()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys of the sheet come before shortcuts; any other key ends what keys began."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._keys.knows(event):
                event.accept()
                return True
            if not self._keys.is_modifier(event):
                self.flush()
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what a mark means; forget what the pointer has left."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.told_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.Leave and self.hovered:
            self.hovered = ""
            self.viewport().update()
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def paint_over(self, ink: Ink, scale: SheetScale) -> None:
        """Everything over the page."""
        paint_overlay(self, ink, scale, QRectF(self.viewport().rect()).adjusted(RULER, RULER, 0, 0))

    def marked_on_rulers(self) -> Box | None:
        """The chosen elements."""
        return common_box(self.sheet.boxes(self.chosen_ids))

    # Words

    def name_of(self, element: Element) -> str:
        """What the element is called."""
        return element_name(element, self._words.language)

    def on_paper_words(self, element: Element) -> str:
        """What is said of something that is not printed."""
        return self.tr("{name}: on the paper already").format(name=self.name_of(element))

    def measure_words(self) -> str:
        """Place or size of what is being dragged."""
        box = common_box(self.sheet.boxes(self.chosen_ids))
        gesture = self.hand.gesture
        if box is None or gesture is None:
            return ""
        one, other = (box.width, box.height) if gesture.verb == "resize" else (box.left, box.top)
        joint = " × " if gesture.verb == "resize" else " · "
        return f"{number_words(one, 1)}{joint}{number_words(other, 1)}"

    def told_at(self, point: QPointF) -> str:
        """What is to be known of the element under the pointer, "" if all is well."""
        for element_id in self.hand.hits(point):
            element = self.sheet.element(element_id)
            if element is not None and (words := self._told_of(element)):
                return words
        return ""

    def _told_of(self, element: Element) -> str:
        placed = self.sheet.placed.get(element.id)
        if placed is not None and placed.refused is not None:
            return self._words.error(placed.refused)
        if self.sheet.speaks_english(element):
            return self.tr("English is shown: no text in {language} yet").format(
                language=NATIVE_NAMES[self.sheet.language]
            )
        if not element.printed:
            return self.on_paper_words(element)
        if self.sheet.is_empty(element):
            return self.tr("{name}: nothing to show here").format(name=self.name_of(element))
        return ""

    def _on_paper(self, point: QPointF) -> bool:
        return point.x() >= RULER and point.y() >= RULER

    def _hover(self, point: QPointF) -> None:
        space = self._keys.space
        self.viewport().setCursor(
            Qt.CursorShape.OpenHandCursor if space else self.hand.cursor_at(point)
        )
        hits = self.hand.hits(point) if self._on_paper(point) else []
        hovered = hits[0] if hits else ""
        if hovered != self.hovered:
            self.hovered = hovered
            self.viewport().update()

    def _tell_readers(self) -> None:
        """Screen readers hear what is chosen and where it stands."""
        chosen = [one for one in self.sheet.elements if one.id in self.chosen_ids]
        if len(chosen) == 1:
            box = self.sheet.box(chosen[0])
            words = self.tr(
                "{name}: {left} mm from the left, {top} mm from the top, {width} mm wide, "
                "{height} mm high"
            ).format(
                name=self.name_of(chosen[0]),
                left=number_words(box.left),
                top=number_words(box.top),
                width=number_words(box.width),
                height=number_words(box.height),
            )
        elif chosen:
            words = self.tr("%n element(s) chosen", "", len(chosen))
        else:
            words = self.tr("%n element(s), none chosen", "", len(self.sheet.elements))
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
