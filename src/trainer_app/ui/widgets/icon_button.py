"""A square button with an icon only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from trainer_app.ui.icons import icon
from trainer_app.ui.look import Look


class IconButton(QToolButton):
    """A square button with an icon only; its words are the tooltip and the accessible name."""

    def __init__(
        self,
        look: Look,
        icon: str,
        words: str = "",
        *,
        side: int = 32,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon = look, icon
        self.setFixedSize(side, side)
        self.setIconSize(QSize(18, 18) if side >= 32 else QSize(16, 16))  # noqa: PLR2004
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_words(words)
        self._dress()
        look.changed.connect(self._dress)
        self._on_click = on_click
        self.clicked.connect(self._on_clicked)

    def set_words(self, words: str) -> None:
        """Say what the button does."""
        self.setToolTip(words)
        self.setAccessibleName(words)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._dress()

    def _dress(self) -> None:
        self.setIcon(icon(self._icon, self._look.theme.text2, self.iconSize().width()))

    def _on_clicked(self) -> None:
        if self._on_click is not None:
            self._on_click()
