"""What runs behind the screen: how far it is, what is being made, how long still, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.ui.look import Look
from trainer_app.ui.tasks import Task
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.floating import SHADOW, Floating
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.progress_bar import ProgressBar

_WIDTH = 340
_MINUTE = 60


class ProgressPanel(Floating):
    """Bottom right. Shrinks to a word in the hint bar (`shrunk`), and back."""

    shrunk = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._task: Task | None = None
        self._clock = QElapsedTimer()
        self._icon = IconLabel(look, "hourglass", "2", 18)
        self._verb = Label(weight=600, elastic=True)
        self._bar = ProgressBar(look)
        self._count = Label(size=12.5, ink="1", elastic=True)
        self._left = Label(size=12, ink="3", elastic=True)
        self._cancel = Button(look, on_click=self._on_cancel)
        self._shrink = IconButton(look, "minus", side=28, on_click=self._on_shrink)
        self._build()
        self._seen = (0, 0, "")
        self.retranslateUi()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._verb, 1)
        head.addWidget(self._shrink)
        foot = QGridLayout()
        foot.setSpacing(0)
        foot.setColumnStretch(0, 1)
        foot.setHorizontalSpacing(8)
        foot.addWidget(self._count, 0, 0)
        foot.addWidget(self._left, 1, 0)
        foot.addWidget(self._cancel, 0, 1, 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(15, 9, 13, 13)
        column.setSpacing(9)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(foot)
        self.setFixedWidth(_WIDTH + 2 * SHADOW)

    @property
    def summary(self) -> str:
        """One short line, for the hint bar while the panel is shrunk; "" when nothing runs."""
        if self._task is None:
            return ""
        done, total, _ = self._seen
        return self.tr("{verb}: {done} of {total}").format(
            verb=self._task.verb, done=done, total=total
        )

    def follow(self, task: Task) -> None:
        """Show this work from now on, if it has words."""
        if task.verb:
            self._task = task
            self._clock.start()
            self._icon.show_icon(task.icon, "2")
            self._verb.setText(task.verb)
            self._cancel.setEnabled(True)
            self.advance(task, 0, 0, "")
            self.show()
            self.raise_()

    def advance(self, task: Task, done: int, total: int, name: str) -> None:
        """Show how far it is."""
        if task is self._task:
            self._seen = (done, total, name)
            self._bar.show_share(done / total if total else 0)
            self._tell()

    def finish(self, task: Task) -> None:
        """The work is over."""
        if task is self._task:
            self._task = None
            self.hide()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._cancel.setText(self.tr("Cancel"))
        self._shrink.set_words(self.tr("Shrink to the bar below"))
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _tell(self) -> None:
        done, total, name = self._seen
        words = self.tr("{done} of {total}").format(done=done, total=total) if total else ""
        self._count.setText(f"{words} · {name}" if words and name else words or name)
        if self._task is not None and self._task.stopping:
            self._left.setText(self.tr("Stopping…"))
        else:
            self._left.setText(self._time_left(done, total))

    def _time_left(self, done: int, total: int) -> str:
        if not done or not total:
            return self.tr("You can go on working.")
        seconds = round(self._clock.elapsed() / 1000 / done * (total - done))
        if seconds < _MINUTE:
            return self.tr("About %n second(s). You can go on working.", "", max(1, seconds))
        return self.tr("About %n minute(s). You can go on working.", "", round(seconds / _MINUTE))

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._cancel.setEnabled(False)
            self._tell()

    def _on_shrink(self) -> None:
        self.hide()
        self.shrunk.emit()
