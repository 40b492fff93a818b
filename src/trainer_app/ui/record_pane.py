"""A pane with a form: adds a record by its button, or edits one, field by field."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trainer_app.domain.errors import AppError
from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_FIELD_OF_ERROR = {"code-taken": "code", "code-invalid": "code", "dates-reversed": "ends_on"}


class RecordPane(SidePane):
    """Subclasses add fields to `form` and say in `store` how what stands there is stored.

    While a record is edited each field is stored when the hand leaves it; a new one is stored
    by the button or Ctrl+Enter, and closes the pane.
    """

    saved = Signal(object)  # Saved
    _built = False

    def __init__(self, desk: Desk, *, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, width=MOST, parent=parent)
        self.desk = desk
        self.record_id: UUID | None = None
        self.version: int | None = None
        self.form = Form(desk.look, columns=columns)
        self.add_button = Button(desk.look, kind=Kind.PRIMARY, on_click=self.add)
        self.body.addWidget(self.form)
        self.foot.addStretch(1)
        self.foot.addWidget(self.add_button)
        self.form.stored.connect(self._on_left)
        self.hide()

    def store(self) -> Saved:
        """Store what stands in the form.

        Raises:
            EntryWrong, AppError: it cannot be stored.
        """
        raise NotImplementedError

    def finish(self) -> None:
        """All fields are added."""
        self.form.finish()
        self._built = True
        self.name_fields()

    def name_fields(self) -> None:
        """Name fields and buttons in the language of the screen."""

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self.name_fields()

    def said(self, _saved: Saved) -> str:
        """What the toast says after adding; "" says nothing."""
        return ""

    def begin(self, record_id: UUID | None, version: int | None, focus: str) -> None:
        """Show the pane for a new record (None) or for this one; the focus goes to a field."""
        self.record_id, self.version = record_id, version
        self.add_button.setVisible(record_id is None)
        self.show()
        self.form.field(focus).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self, key: str) -> str:
        """What is typed in a field."""
        return str(self.form.field(key).value or "").strip()

    def add(self) -> None:
        """Store the new record."""
        if self.record_id is None and self._attempt(""):
            self.close_pane()

    def _on_left(self, key: str) -> None:
        if self.record_id is not None and self.isVisible() and self._attempt(key):
            self.form.accept(key)

    def _attempt(self, left: str) -> bool:
        """Store; whatever is refused stays in its field with a sentence below it."""
        stored: list[Saved] = []
        try:
            self.desk.carry_out(
                self.store,
                done="" if left else self.said,
                on_done=stored.append,
                on_refused=lambda error: self._refuse(error, left),
            )
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            self.form.field(wrong.key).editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if stored:
            self.saved.emit(stored[0])
        return bool(stored)

    def _refuse(self, error: AppError, left: str) -> None:
        named = str(error.details.get("field") or _FIELD_OF_ERROR.get(error.code, ""))
        places = [key for key in (named, f"{named}_en", left) if self.form.has(key)]
        if not places:
            self.desk.refused.emit(error)
            return
        self.form.refuse(places[0], self.desk.words.error(error))
        if not left:
            self.form.field(places[0]).editor.setFocus(Qt.FocusReason.OtherFocusReason)
