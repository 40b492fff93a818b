"""A line of text in its own script's font, never cut below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer_app.ui.theme import font_for, line_height


class Label(QLabel):
    """Ordinary text. `ink` is 1, 2, 3, accent, ok, warn, bad, info or plum.

    An elastic label gives way when there is no room: it is elided and tells the whole as tooltip.
    """

    def __init__(
        self,
        words: str = "",
        *,
        size: float = 13,
        weight: int = 400,
        ink: str = "1",
        elastic: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._elastic = size, weight, elastic
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("ink", ink)
        if elastic:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.setMinimumWidth(24)
        self.setText(words)

    @property
    def whole(self) -> str:
        """The text before it was shortened."""
        return self._whole

    def setText(self, words: str) -> None:
        """Show the words in the font of their script."""
        self._whole = words
        self.setFont(font_for(words, self._size, self._weight))
        self.setMinimumHeight(line_height(words, self._size))
        self._fit()
        self.updateGeometry()

    def set_ink(self, ink: str) -> None:
        """Change the colour by its name."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)

    def sizeHint(self) -> QSize:
        """As wide as the whole text, so that an elided one grows back."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(),
            max(self.minimumHeight(), super().sizeHint().height()),
        )

    def minimumSizeHint(self) -> QSize:
        """An elastic label may shrink to a few letters."""
        hint = self.sizeHint()
        return QSize(24, hint.height()) if self._elastic else hint

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Elide anew."""
        self._fit()

    def _fit(self) -> None:
        words = self._whole
        if self._elastic and self.width() > 0:
            words = self.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, max(self.width(), 24)
            )
            self.setToolTip("" if words == self._whole else self._whole)
            self.setAccessibleName(self._whole)
        super().setText(words)
