"""Who can teach a module in a language, perhaps on certain days: the best first, with reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer_app.domain.languages import Language
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.certifications import TeachingRow
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_date
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40
_MOST_ROWS = 40

Asking = Callable[[str, Language, date | None, date | None], Sequence[TeachingRow]]


class TeachingPane(SidePane):
    """Four fields, and the answer below them."""

    trainer_wanted = Signal(object)  # the trainer's id

    _built = False

    def __init__(self, desk: Desk, ask: Asking) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._ask = desk, ask
        self.form = Form(desk.look)
        self.form.add_text("module", "", placeholder="M3")
        languages = [(one, NATIVE_NAMES[one]) for one in Language]
        self.form.add_choice("language", "", languages)
        self.form.add_text("from", "", placeholder="23/11/2026")
        self.form.add_text("to", "", placeholder="27/11/2026")
        self.form.finish()
        self.button = Button(desk.look, icon="search", kind=Kind.PRIMARY, on_click=self.answer)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addWidget(self.form)
        self.body.addSpacing(8)
        self.body.addLayout(self._rows)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()
        self._built = True

    def begin(self) -> None:
        """Open with what was asked last."""
        self._name()
        self.show()
        self.form.field("module").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Ask; a day that is none is refused at its field."""
        module = str(self.form.field("module").value or "").strip().upper()
        language = self.form.field("language").value
        try:
            first = read_date("from", str(self.form.field("from").value or ""))
            last = read_date("to", str(self.form.field("to").value or ""))
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        if not module or not isinstance(language, Language):
            self.form.refuse("module", self.tr("Write the code of a module, for example M3."))
            return

        def work(_progress: Progress) -> Sequence[TeachingRow]:
            return self._ask(module, language, first, last)

        self._desk.run(work, owner=self, verb="", on_done=self._show)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.answer()
        else:
            super().keyPressEvent(event)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen; what is typed stays."""
        super().retranslateUi()
        if self._built and self.isVisible():
            self._name()
            self.answer()

    def _name(self) -> None:
        self.show_title(self.tr("Who can teach?"))
        self.button.setText(self.tr("Find"))
        self.form.set_labels(
            {
                "module": self.tr("Module"),
                "language": self.tr("Language"),
                "from": self.tr("From"),
                "to": self.tr("To"),
            }
        )

    def _show(self, rows: Sequence[TeachingRow]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not rows:
            self._say(
                self.tr("Nobody with an active certification can teach this in this language.")
            )
        for row in rows[:_MOST_ROWS]:
            self._add(row)
        if len(rows) > _MOST_ROWS:
            self._say(self.tr("and %n more", "", len(rows) - _MOST_ROWS))

    def _add(self, row: TeachingRow) -> None:
        words, trainer = self._desk.words, row.trainer
        button = Button(
            self._desk.look,
            trainer.name or trainer.latin_name,
            icon="triangle-alert" if row.busy else "user-round-check",
            kind=Kind.QUIET,
            on_click=lambda: self.trainer_wanted.emit(trainer.trainer_id),
        )
        self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        below = (trainer.latin_name if trainer.name else "", words.text(trainer.academy_name))
        self._say(" · ".join(filter(None, below)), ink="3")
        self._say(words.reasons(row.reasons))
        self._rows.addSpacing(8)

    def _say(self, words: str, ink: str = "2") -> None:
        if words:
            text = WrappedText(self._desk.look, words, size=12, ink=ink, most=_WIDTH)
            self._rows.addWidget(text)
