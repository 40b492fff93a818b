"""Recording that certificates left the office: to whom, on which day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, show_date
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText


class HandOverPane(SidePane):
    """Two fields and a button, for one certificate or for two hundred."""

    def __init__(
        self, desk: Desk, hand_over: Callable[[Sequence[str], str, date], Changes]
    ) -> None:
        super().__init__(desk.look)
        self._desk, self._hand_over = desk, hand_over
        self._numbers: Sequence[str] = ()
        self._sentence = WrappedText(desk.look, ink="2")
        self.form = Form(desk.look, columns=1)
        self.form.add_text("to", "")
        self.form.add_text("on", "", placeholder="27/11/2026")
        self.button = Button(desk.look, icon="hand", kind=Kind.PRIMARY, on_click=self.answer)
        self.body.addWidget(self._sentence)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()

    def ask(self, numbers: Sequence[str]) -> None:
        """Open for these certificates."""
        self._numbers = numbers
        self.show_title(self.tr("Hand over"))
        self._sentence.setText(
            self.tr(
                "%n certificate(s) leave the office. The register keeps this entry.",
                "",
                len(numbers),
            )
        )
        self.button.setText(self.tr("Hand over"))
        self.form.set_labels({"to": self.tr("Handed over to"), "on": self.tr("On")})
        self.form.begin_with({"to": "", "on": show_date(self._desk.today())})
        self.show()
        self.form.field("to").editor.setFocus()

    def answer(self) -> None:
        """Record it; a refusal stands below its field."""
        to = str(self.form.field("to").value or "")
        try:
            on = needed_date("on", str(self.form.field("on").value or ""))
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        self._desk.carry_out(
            lambda: self._hand_over(self._numbers, to, on),
            done=self.tr("%n certificate(s) handed over", "", len(self._numbers)),
            undoable=False,
            on_done=lambda _changes: self.close_pane(),
            on_refused=self._refuse,
        )

    def _refuse(self, error: AppError) -> None:
        field = {"note-missing": "to", "date-in-future": "on"}.get(error.code)
        if field:
            self.form.refuse(field, self._desk.words.error(error))
        else:
            self._desk.refused.emit(error)
