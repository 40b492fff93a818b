"""A button that offers several things to do in a menu below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.buttons import Button, Kind


class MenuButton(Button):
    """Opens its menu by click, Enter or Space; what is chosen is done when the menu is gone."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        icon: str = "",
        kind: Kind = Kind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, icon=icon, kind=kind, on_click=self.open_menu, parent=parent)
        self.menu_below = QMenu(self)

    def offer(self, entries: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer these things to do, each by its words, in this order."""
        self.menu_below.clear()
        for words, do in entries:
            action = self.menu_below.addAction(words)
            action.setFont(font_for(words))
            action.triggered.connect(lambda _=False, do=do: do())

    def open_menu(self) -> None:
        """Open the menu; the first thing is under the hand."""
        actions = self.menu_below.actions()
        if actions:
            self.menu_below.popup(self.mapToGlobal(QPoint(0, self.height())))
            self.menu_below.setActiveAction(actions[0])
