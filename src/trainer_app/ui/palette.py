"""Ctrl+K: anything to do and anything to find, by typing a few letters of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.floating import SHADOW, Floating
from trainer_app.ui.widgets.line_editor import LineEditor
from trainer_app.ui.widgets.list_pane import Entry, Group, ListPane

WIDTH, TOP = 660, 64
_HEIGHT, _PAUSE = 440, 60  # the pause in milliseconds


@dataclass(frozen=True)
class Find:
    """One line of the palette, and what choosing it does."""

    words: str
    below: str
    icon: str
    do: Callable[[], object]


Finder = Callable[[str], Sequence[tuple[str, Sequence[Find]]]]
"""From the letters typed to headings with their finds."""


class Palette(Floating):
    """Opens over the page; Down and Up choose, Enter does it, Esc closes."""

    def __init__(self, look: Look, find: Finder, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._find, self._room = find, parent
        self._found: list[Find] = []
        self._before: QWidget | None = None
        self.editor = LineEditor(look)
        self.list = ListPane(look, width=WIDTH)
        self.list.setProperty("panel", "")
        self.list.hide_title()
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self.editor)
        column.addWidget(self.list, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.search)
        self.editor.textChanged.connect(self._later.start)
        self.editor.installEventFilter(self)
        self.list.view.clicked.connect(self._on_clicked)
        self.list.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.retranslateUi()

    def open(self, focus: QWidget | None) -> None:
        """Open empty; the focus goes back to where it was."""
        self._before = focus
        self.editor.clear()
        room = self._room.size()
        height = min(_HEIGHT, room.height() - TOP - 40) + 2 * SHADOW
        width = min(WIDTH + 20, room.width() - 40) + 2 * SHADOW
        self.list.setFixedWidth(width - 2 * SHADOW - 20)
        self.setGeometry((room.width() - width) // 2, TOP - SHADOW, width, height)
        self.search()
        self.show()
        self.raise_()
        self.editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def search(self) -> None:
        """Show what fits the letters; the first is chosen."""
        self._later.stop()
        self._found = []
        groups = []
        for heading, finds in self._find(self.editor.text().strip()):
            entries = []
            for find in finds:
                entries.append(Entry(len(self._found), find.words, find.below, find.icon))
                self._found.append(find)
            if entries:
                groups.append(Group(heading, entries))
        self.list.show_groups(groups)
        if self._found:
            self.list.choose(0)

    def close_palette(self) -> None:
        """Close, and give the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        """Do what is chosen."""
        if self._later.isActive():
            self.search()
        chosen = self.list.current
        if isinstance(chosen, int) and chosen < len(self._found):
            self.close_palette()
            self._found[chosen].do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The hand stays in the editor while the list is gone through."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Escape:
                    self.close_palette()
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.take()
                    return True
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                    return True
                case _:
                    pass
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        at = self.list.current
        if isinstance(at, int) and self._found:
            self.list.choose((at + by) % len(self._found))

    def _on_clicked(self) -> None:
        self.take()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.editor.setPlaceholderText(self.tr("Search, or type a command"))
        self.editor.setAccessibleName(self.editor.placeholderText())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
