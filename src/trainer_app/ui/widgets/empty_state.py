"""What a page says when there is nothing to show yet: the fact, one sentence, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.key_cap import KeyCap
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_PICTURE = 88


class EmptyState(QWidget):
    """A picture, a fact, a sentence, one to three buttons with their keys."""

    def __init__(
        self,
        look: Look,
        icon: str,
        fact: str,
        sentence: str = "",
        *,
        actions: Sequence[QWidget] = (),
        keys: Sequence[Hint] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fact = Label(fact, size=17, weight=600)
        self.sentence = WrappedText(look, sentence, ink="2", centred=True, most=640)
        self.sentence.setMaximumWidth(640)
        self.sentence.setMinimumWidth(320)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(_Picture(look, icon), 0, centre)
        column.addSpacing(8)
        column.addWidget(self.fact, 0, centre)
        column.addWidget(self.sentence, 0, centre)
        column.addSpacing(4)
        for row_of in ([*actions], _key_widgets(look, keys)):
            if row_of:
                row = QHBoxLayout()
                row.setSpacing(8)
                row.addStretch(1)
                for widget in row_of:
                    row.addWidget(widget)
                row.addStretch(1)
                column.addLayout(row)
                column.addSpacing(4)
        column.addStretch(3)

    def show_words(self, fact: str, sentence: str) -> None:
        """Say it in another language, or say something else."""
        self.fact.setText(fact)
        self.sentence.setText(sentence)


def _key_widgets(look: Look, keys: Sequence[Hint]) -> list[QWidget]:
    found: list[QWidget] = []
    for hint in keys:
        found += [KeyCap(look, hint.key), Label(hint.words, size=12, ink="3")]
    return found


class _Picture(QWidget):
    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setFixedSize(_PICTURE, _PICTURE)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = self._look.theme
        ink = Ink(painter, t)
        ink.box(QRectF(self.rect()), _PICTURE / 2, t.accent_bg)
        ink.icon(self._icon, t.accent, 24, 24, size=40, stroke=1.5)
        painter.end()
