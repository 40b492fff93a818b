"""Running text, broken where its language allows and set at its script's line height."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer_app.ui.lines import Breaks, fill_lines
from trainer_app.ui.look import Look
from trainer_app.ui.paint import CAP
from trainer_app.ui.theme import font_for, line_height, script_of

_LANGUAGE_OF_SCRIPT = {"latin": "en", "thai": "th", "lao": "lo", "khmer": "km", "myanmar": "my"}
_WIDTHS = 8  # remembered: more than a layout asks for in one round


class WrappedText(QWidget):
    """Takes the width it is given and as many lines as that needs.

    `ink` is 1, 2, 3, accent, or the name of a tone.
    """

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        size: float = 13,
        weight: int = 400,
        ink: str = "1",
        centred: bool = False,
        most: int = 440,
        language: str = "",
        breaks: Breaks | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._size, self._weight, self._ink = look, size, weight, ink
        self._centred, self._language, self._most = centred, language, most
        self._breaks = breaks or look.breaks
        self._words = ""
        self._filled: dict[int, list[str]] = {}  # by width: layouts ask for several, in turn
        self.resize(most, line_height(words, size))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(words)
        look.changed.connect(self.update)

    def setText(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self._filled = {}
        self.setAccessibleName(words)
        self._ask_for_height()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words, unbroken."""
        return self._words

    def lines(self, width: int) -> list[str]:
        """The lines at this width."""
        if width not in self._filled:
            face = QFontMetricsF(font_for(self._words, self._size, self._weight))
            language = self._language or _LANGUAGE_OF_SCRIPT[script_of(self._words)]
            if len(self._filled) == _WIDTHS:
                self._filled = {}
            self._filled[width] = (
                fill_lines(self._words, language, width, face, self._breaks) if self._words else []
            )
        return self._filled[width]

    def hasHeightForWidth(self) -> bool:
        """Narrower means taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """So many lines."""
        return max(1, len(self.lines(width))) * line_height(self._words, self._size)

    def sizeHint(self) -> QSize:
        """In one line if it is short, else about 60 letters wide."""
        face = QFontMetricsF(font_for(self._words, self._size, self._weight))
        width = min(round(face.horizontalAdvance(self._words)) + 2, self._most)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One narrow column."""
        return QSize(60, line_height(self._words, self._size))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height by oneself: nested layouts forget that height follows width."""
        super().resizeEvent(event)
        self._ask_for_height()

    def _ask_for_height(self) -> None:
        needed = self.heightForWidth(self.width())
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each line on its own baseline, at a point: nothing clips it."""
        painter = QPainter(self)
        t = self._look.theme
        inks = {"1": t.text, "2": t.text2, "3": t.text3, "accent": t.accent}
        colour = inks[self._ink] if self._ink in inks else t.tones[self._ink].fg
        face = font_for(self._words, self._size, self._weight)
        metrics = QFontMetricsF(face)
        painter.setFont(face)
        painter.setPen(QColor(colour))
        high = line_height(self._words, self._size)
        for place, line in enumerate(self.lines(self.width())):
            x = (self.width() - metrics.horizontalAdvance(line)) / 2 if self._centred else 0.0
            painter.drawText(QPointF(x, place * high + (high + CAP * self._size) / 2), line)
        painter.end()

    def set_ink(self, ink: str) -> None:
        """Change the colour by its name."""
        self._ink = ink
        self.update()
