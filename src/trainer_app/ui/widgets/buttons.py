"""Buttons in the kinds there are, with icons that follow the theme."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from trainer_app.ui.icons import icon
from trainer_app.ui.look import Look
from trainer_app.ui.theme import Theme, font_for, metrics_for


class Kind(StrEnum):
    """How loud a button is. A page has at most one primary one."""

    PLAIN = "plain"
    PRIMARY = "primary"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"


class Button(QPushButton):
    """A button with words and perhaps an icon before or after them."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        icon: str = "",
        kind: Kind = Kind.PLAIN,
        small: bool = False,
        on_click: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._kind, self._small = look, icon, kind, small
        self.setProperty("kind", kind.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(words)
        self._dress()
        look.changed.connect(self._dress)
        self._on_click = on_click
        self.clicked.connect(self._on_clicked)

    @property
    def kind(self) -> Kind:
        """How loud it is."""
        return self._kind

    def setText(self, words: str) -> None:
        """Show the words in the font of their script, in a button tall enough for it."""
        super().setText(words)
        self.setFont(font_for(words, 12.5 if self._small else 13, 500))
        self._dress()  # an icon stands apart from words

    def set_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon = name
        self._dress()

    def sizeHint(self) -> QSize:
        """The words, 6 px to the icon, 12 px to the border."""
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        edge = 10 if self._kind == Kind.LINK else 26
        lead = (25 if self.text() else 18) if self._icon else 0
        return QSize(words + edge + lead, self.height_for_script())

    def minimumSizeHint(self) -> QSize:
        """Words of a button are never cut."""
        return self.sizeHint()

    def height_for_script(self) -> int:
        """32 px, 28 in panes, more where the script asks for it."""
        control = max(metrics_for(self.text()).control, self._look.metrics.control)
        return control - 4 if self._small else control

    def _fit(self) -> None:
        self.setMinimumHeight(self.height_for_script())
        self.updateGeometry()

    def _dress(self) -> None:
        if self._icon:
            gap = 4 if self.text() else 0
            colour = _icon_colour(self._look.theme, self._kind)
            self.setIcon(icon(self._icon, colour, 16, gap=gap))
            self.setIconSize(QSize(16 + gap, 16))
        self._fit()

    def _on_clicked(self) -> None:
        if self._on_click is not None:
            self._on_click()


def _icon_colour(theme: Theme, kind: Kind) -> str:
    return {
        Kind.PRIMARY: theme.on_accent,
        Kind.LINK: theme.accent,
        Kind.DANGER: theme.tones["bad"].fg,
    }.get(kind, theme.text2)
