"""Lists at the left, the page in the middle, panes at the right; panes float where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QWidget

from trainer_app.ui.widgets.side_pane import SidePane

FLOATS_BELOW = 1044  # a window of 1100 less the narrow rail


class SidesLayout(QHBoxLayout):
    """With enough room everything stands side by side; else a pane covers the page's right edge.

    There is enough where the window is not narrow and no button of the page would be cut.

    The width it asks for is that of the page alone, so that a pane never widens the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(*(() if parent is None else (parent,)))
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)

    @property
    def _items(self) -> list[QLayoutItem]:
        return [item for at in range(self.count()) if (item := self.itemAt(at)) is not None]

    def minimumSize(self) -> QSize:
        """What the page needs; panes find their room on it."""
        least = QSize(0, 0)
        for item in self._items:
            size = item.minimumSize()
            if not item.isEmpty():
                wide = 0 if isinstance(item.widget(), SidePane) else size.width()
                least = QSize(least.width() + wide, max(least.height(), size.height()))
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Side by side, or the panes over the page."""
        panes = [
            pane
            for item in self._items
            if isinstance(pane := item.widget(), SidePane) and not pane.isHidden()
        ]
        needed = self.minimumSize().width() + sum(pane.minimumWidth() for pane in panes)
        floats = rect.width() < max(FLOATS_BELOW, needed)
        for pane in panes:
            pane.set_floating(floats)
        if not floats or not panes:
            super().setGeometry(rect)
            return
        QLayout.setGeometry(self, rect)
        self._lay_out_page(rect)
        for pane in panes:
            wide = pane.minimumWidth()
            pane.setGeometry(rect.x() + rect.width() - wide, rect.y(), wide, rect.height())
            pane.raise_()

    def _lay_out_page(self, rect: QRect) -> None:
        """Lists keep their width, the page takes the rest."""
        beside = [
            (item, bool(self.stretch(at)))
            for at, item in enumerate(self._items)
            if not item.isEmpty() and not isinstance(item.widget(), SidePane)
        ]
        fixed = sum(item.minimumSize().width() for item, stretches in beside if not stretches)
        x = rect.x()
        for item, stretches in beside:
            wide = rect.width() - fixed if stretches else item.minimumSize().width()
            item.setGeometry(QRect(x, rect.y(), wide, rect.height()))
            x += wide
