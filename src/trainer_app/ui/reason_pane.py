"""Asks in a pane why something is done that needs a reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt

from trainer_app.domain.errors import AppError
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

T = TypeVar("T")


class ReasonPane(SidePane):
    """One sentence, one field, one button. The answer goes to the service that asked for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._desk = desk
        self._carry_out: Callable[[str], None] = lambda _reason: None
        self.sentence = WrappedText(desk.look, ink="2")
        self.form = Form(desk.look, columns=1)
        self.form.add_long_text("reason", "", lines=3)
        self.button = Button(desk.look, kind=Kind.DANGER, on_click=self.answer)
        self.body.addWidget(self.sentence)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.hide()

    def ask(
        self,
        title: str,
        sentence: str,
        button: str,
        act: Callable[[str], T],
        *,
        done: Callable[[T], str] | str,
        undoable: bool = True,
    ) -> None:
        """Open with the cursor in the field."""

        def carry_out(reason: str) -> None:
            self._desk.carry_out(
                lambda: act(reason),
                done=done,
                undoable=undoable,
                on_done=lambda _result: self.close_pane(),
                on_refused=self._refuse,
            )

        self._carry_out = carry_out
        self.show_title(title)
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.form.set_labels({"reason": self.tr("Reason")})
        self.form.begin_with({"reason": ""})
        self.form.show()
        self.show()
        self.form.field("reason").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_plainly(
        self, title: str, sentence: str, button: str, act: Callable[[], T], *, done: str
    ) -> None:
        """Open without a field, for what needs no reason and cannot be undone."""
        self.ask(title, sentence, button, lambda _reason: act(), done=done, undoable=False)
        self.form.hide()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self) -> None:
        """Hand the reason over; a refusal stands below the field."""
        self._carry_out(str(self.form.field("reason").value))

    def _refuse(self, error: AppError) -> None:
        if self.form.isVisible():
            self.form.refuse("reason", self._desk.words.error(error))
        else:
            self._desk.refused.emit(error)
