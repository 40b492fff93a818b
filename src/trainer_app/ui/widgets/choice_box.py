"""One of several: keeps the very values it was given, and never widens its pane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for, metrics_for

_LEAST = 96


class ChoiceBox(QComboBox):
    """Qt turns enums into texts and cannot find ids again; here values stay in Python."""

    def __init__(
        self,
        look: Look,
        options: Sequence[tuple[object, str]] = (),
        *,
        as_wide_as_words: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._wide = look, as_wide_as_words
        self._values: list[object] = []
        if not as_wide_as_words:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.offer(options)

    def offer(self, options: Sequence[tuple[object, str]]) -> None:
        """Offer these values with their words; the chosen one stays if it is still there."""
        chosen = self.chosen
        self._values = [value for value, _ in options]
        self.clear()
        self.addItems([words for _, words in options])
        all_words = " ".join(words for _, words in options)
        self.setFont(font_for(all_words))
        self.setMinimumHeight(max(self._look.metrics.control, metrics_for(all_words).control))
        if chosen in self._values or options:
            self.choose(chosen if chosen in self._values else self._values[0])
        self.updateGeometry()

    @property
    def chosen(self) -> object:
        """The value that is chosen, or None."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def choose(self, value: object) -> None:
        """Choose a value without a signal; one that is not offered chooses nothing."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def sizeHint(self) -> QSize:
        """As wide as its longest words where that was asked for, else as there is room."""
        hint = super().sizeHint()
        width = hint.width() + 14 if self._wide else _LEAST
        return QSize(width, max(hint.height(), self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """May be narrow; the list that opens is as wide as its words."""
        return QSize(_LEAST, self.sizeHint().height())

    def showPopup(self) -> None:  # noqa: N802 (Qt calls it)
        """Open a list that is wide enough for its words."""
        advance = self.fontMetrics().horizontalAdvance
        words = max((advance(self.itemText(at)) for at in range(self.count())), default=0)
        self.view().setMinimumWidth(max(self.width(), words + 40))
        super().showPopup()
