"""Opening the identity behind an alias: asks why, shows it for a moment, keeps nothing."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer_app.services.identities import Identities, OpenedIdentity
from trainer_app.ui.desk import Desk
from trainer_app.ui.people.person_words import field_words, value_words
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

SECONDS = 60
_FIELDS = (
    "native_name",
    "latin_name",
    "family_name",
    "given_name",
    "birth_date",
    "id_number",
    "phone",
    "email",
    "passport",
    "arrival",
    "lodging",
    "diet",
)


class IdentityPane(SidePane):
    """A reason, then the identity; gone after a minute, and whenever the pane is left."""

    def __init__(self, desk: Desk, identities: Identities) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._identities = desk, identities
        self._person_id: UUID | None = None
        self._alias = ""
        self.sentence = WrappedText(desk.look, ink="2")
        self.form = Form(desk.look, columns=1)
        self.form.add_long_text("reason", "", lines=3)
        self.button = Button(desk.look, icon="lock", kind=Kind.PRIMARY, on_click=self.open)
        self.shown = QVBoxLayout()
        self.shown.setSpacing(2)
        self.body.addWidget(self.sentence)
        self.body.addSpacing(8)
        self.body.addWidget(self.form)
        self.body.addLayout(self.shown)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self._moment = QTimer(self, singleShot=True, interval=1000 * SECONDS)
        self._moment.timeout.connect(self.close_pane)
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    def ask(self, person_id: UUID, alias: str) -> None:
        """Ask why, with the cursor in the field."""
        self._person_id, self._alias = person_id, alias
        self._forget()
        self.form.begin_with({"reason": ""})
        self.form.show()
        self.button.show()
        self.retranslateUi()
        self.show()
        self.form.field("reason").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Open the identity; the reading is in the journal before anything is shown."""
        person_id, reason = self._person_id, str(self.form.field("reason").value)
        if person_id is not None:
            self._desk.carry_out(
                lambda: self._identities.read(person_id, reason=reason),
                on_done=self._show,
                on_refused=lambda error: self.form.refuse("reason", self._desk.words.error(error)),
            )

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever hides the pane, closes the identity."""
        super().hideEvent(event)
        self._forget()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen; what was open is closed."""
        super().retranslateUi()
        if not self._ready:
            return
        self._forget()
        self.show_title(self.tr("Sealed identity"), self._alias)
        self.sentence.setText(
            self.tr(
                "Who opens it, when and why stays in the journal. It is shown for {n} seconds."
            ).format(n=SECONDS)
        )
        self.form.set_labels({"reason": self.tr("Reason")})
        self.button.setText(self.tr("Open"))

    def _show(self, opened: OpenedIdentity) -> None:
        self.form.hide()
        self.button.hide()
        words = self._desk.words
        for name in _FIELDS:
            text = value_words(name, getattr(opened, name), words)
            if text:
                self.shown.addWidget(Label(field_words(name), size=12, ink="3", elastic=True))
                value = Label(text, elastic=True)
                value.setToolTip(text)
                self.shown.addWidget(value)
        self._moment.start()

    def _forget(self) -> None:
        self._moment.stop()
        while (item := self.shown.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
