"""The navigation rail: the places of the program, and what waits in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import CENTRE, Ink, text_width
from trainer_app.ui.widgets.site_box import SiteBox

WIDE, NARROW = 208, 56


@dataclass(frozen=True)
class RailPlace:
    """One place; `words` is the title in the language of the screen."""

    key: str
    words: str
    icon: str
    at_bottom: bool = False


class RailItem(QAbstractButton):
    """One place in the rail."""

    def __init__(self, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self._badge, self._narrow = 0, False
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_badge(self, waiting: int) -> None:
        """Say how many things wait there; none shows nothing."""
        self._badge = waiting
        self.setAccessibleDescription(str(waiting) if waiting else "")
        self.update()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Show the icon only; the words become the tooltip."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        """36 px, more where the script asks for it."""
        return QSize(WIDE, max(36, self._look.metrics.control))

    def enterEvent(self, _event: QEvent) -> None:
        """Show the hover state."""
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Take the hover state away."""
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint and bar for the current place, icon at 20, words at 48, badge at the right."""
        painter = QPainter(self)
        t = self._look.theme
        ink = Ink(painter, t)
        box = QRectF(self.rect()).adjusted(8, 1, -8, -1)
        current = self.isChecked()
        if current:
            ink.box(box, 7, t.select)
            ink.box(QRectF(box.x(), box.y() + 8, 3, box.height() - 16), 1.5, t.accent)
        elif self.underMouse():
            ink.box(box, 7, t.hover)
        if self.hasFocus():
            ink.box(box, 7, None, t.accent, width=2)
        middle = box.center().y()
        colour = t.accent if current else t.text2
        x = (self.width() - 18) / 2 if self._narrow else 20.0
        ink.icon(self._icon, colour, x, middle - 9, size=18)
        if not self._narrow:
            end = self._paint_badge(ink, box) if self._badge else box.right() - 6
            words = QRectF(48, box.y(), end - 54, box.height())
            weight, tone = (600, t.text) if current else (400, t.text2)
            ink.text(words, self.text(), tone, weight=weight)
        elif self._badge:
            ink.box(QRectF(x + 14, middle - 12, 8, 8), 4, t.accent)
        painter.end()

    def _paint_badge(self, ink: Ink, box: QRectF) -> float:
        t, words = self._look.theme, str(self._badge)
        width = max(22.0, text_width(words, 11, 600) + 12)
        pill = QRectF(box.right() - 8 - width, box.center().y() - 9, width, 18)
        ink.box(pill, 9, t.tones["mute"].bg, t.line)
        ink.text(pill, words, t.text2, 11, weight=600, align=CENTRE)
        return pill.x()

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()


class Rail(QWidget):
    """All places. Arrow keys move within it, as within any group of buttons."""

    place_requested = Signal(str)  # key

    def __init__(
        self, look: Look, places: Sequence[RailPlace], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._narrow = False
        self.site = SiteBox(look)
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self.site)
        column.addSpacing(8)
        ordered = [*(p for p in places if not p.at_bottom), *(p for p in places if p.at_bottom)]
        stretched = False
        for place in ordered:
            if place.at_bottom and not stretched:
                column.addStretch(1)
                stretched = True
            item = RailItem(look, place.icon)
            item.clicked.connect(lambda _=False, key=place.key: self.place_requested.emit(key))
            self._group.addButton(item)
            self._items[place.key] = item
            column.addWidget(item)
        if not stretched:
            column.addStretch(1)
        self.set_words({place.key: place.words for place in places})
        self.set_narrow(False)

    @property
    def narrow(self) -> bool:
        """Whether only icons show."""
        return self._narrow

    def set_words(self, words: dict[str, str]) -> None:
        """Say the places in the language of the screen."""
        for key, text in words.items():
            item = self._items[key]
            item.setText(text)
            item.setAccessibleName(text)
            item.set_narrow(self._narrow)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Change between icons with words and icons alone."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self.site.set_narrow(narrow)
        for item in self._items.values():
            item.set_narrow(narrow)

    def show_current(self, key: str) -> None:
        """Mark the place that is open."""
        self._items[key].setChecked(True)

    def show_badge(self, key: str, waiting: int) -> None:
        """Say how many things wait in a place."""
        self._items[key].show_badge(waiting)

    def item(self, key: str) -> RailItem:
        """The item of a place."""
        return self._items[key]
