"""F1: every key there is, those of the open page first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.key_cap import KeyCap
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText


@dataclass(frozen=True)
class KeyGroup:
    """Keys that belong together, under a heading."""

    heading: str
    keys: Sequence[Hint]


class KeysPane(SidePane):
    """Asks for the keys each time it is opened; F1 again or Esc closes it."""

    _ready = False

    def __init__(self, look: Look, ask: Callable[[], Sequence[KeyGroup]]) -> None:
        super().__init__(look, width=MOST)
        self._look, self._ask = look, ask
        self.groups: Sequence[KeyGroup] = ()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrows and Page Down scroll
        self.setFocusProxy(self._scroll)
        self._ready = True
        self.hide()

    def turn(self) -> None:
        """Open it, or close it again."""
        if self.isVisible():
            self.close_pane()
            return
        self.retranslateUi()
        self._fill()
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        self.show_title(self.tr("All keys"), self.tr("F1 or Esc closes this list"))
        if self._ready and self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self.clear()
        self.groups = [group for group in self._ask() if group.keys]
        for group in self.groups:
            self.body.addSpacing(8)
            self.body.addWidget(Label(group.heading, weight=600, elastic=True))
            lines = QWidget()
            grid = QGridLayout(lines)
            grid.setContentsMargins(0, 2, 0, 2)
            grid.setHorizontalSpacing(10)
            grid.setVerticalSpacing(4)
            grid.setColumnMinimumWidth(0, 124)
            grid.setColumnStretch(1, 1)
            for row, hint in enumerate(group.keys):
                cap = KeyCap(self._look, hint.key)
                grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(WrappedText(self._look, hint.words, ink="2"), row, 1)
            self.body.addWidget(lines)
