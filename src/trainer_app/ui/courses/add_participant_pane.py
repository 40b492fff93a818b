"""Adding somebody to a course: found while typing, in any script, or entered anew."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from trainer_app.domain.errors import AppError
from trainer_app.domain.person import Sex
from trainer_app.services.people import PersonDraft
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import sex_options
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.desk import Desk
from trainer_app.ui.theme import script_of
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.list_pane import Entry, Group, ListPane
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_WAIT, _SHOWN = 120, 8  # milliseconds after the last letter; rows


class AddParticipantPane(SidePane):
    """Down and Enter take somebody who is found; the form below adds a new person."""

    added = Signal()

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._services = desk, services
        self._course_id: UUID | None = None
        self.search = SearchField(desk.look)
        self.search.setMaximumWidth(MOST)
        self.found = ListPane(desk.look, width=MOST - 36)
        self.found.setProperty("panel", "well")
        self.found.setMinimumHeight(210)
        self._new_title = Label(size=13, weight=600)
        self.form = Form(desk.look, columns=2)
        for key in ("native_name", "latin_name"):
            self.form.add_text(key, "", wide=True)
        self.form.add_choice("sex", "", sex_options())
        self.form.add_text("rank", "")
        self.form.add_text("agency", "", wide=True)
        self.form.finish()
        self.add_button = Button(desk.look, icon="user-plus", kind=Kind.PRIMARY, on_click=self.add)
        for widget in (self.search, self.found, self._new_title, self.form):
            self.body.addWidget(widget)
            self.body.addSpacing(6)
        self.foot.addStretch(1)
        self.foot.addWidget(self.add_button)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_WAIT)
        self._later.timeout.connect(self.search_people)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_return)
        self.found.opened.connect(self.take)
        self.found.view.clicked.connect(lambda _index: self.take(self.found.current))
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    def begin(self, course_id: UUID) -> None:
        """Open empty, with the cursor in the search."""
        self._course_id = course_id
        self.search.clear()
        self.form.begin_with(dict.fromkeys(("native_name", "latin_name", "rank", "agency"), ""))
        self.form.begin_with({"sex": Sex.UNSPECIFIED})
        self.search_people()
        self.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search_people(self) -> None:
        """Show who has these letters in either name."""
        text = self.search.text().strip()
        rows = self._services.people_queries.people(find=text, limit=_SHOWN)
        entries = [
            Entry(
                row.id,
                row.name or row.latin_name,
                " · ".join(filter(None, [row.latin_name if row.name else "", row.agency])),
                "user",
            )
            for row in rows
        ]
        self.found.show_groups([Group("", entries)])
        heading = self.tr("Known people") if rows else self.tr("Nobody is found")
        self.found.show_title(heading)

    def take(self, person_id: object) -> None:
        """Enrol somebody who is known."""
        if isinstance(person_id, UUID) and self._course_id is not None:
            course_id = self._course_id
            self._desk.carry_out(
                lambda: self._services.courses.enrol(course_id, person_id),
                done=self.tr("Participant added"),
                on_done=lambda _saved: self._begin_again(),
            )

    def add(self) -> None:
        """Enter a new person and enrol them."""
        self._desk.carry_out(
            self._save_person,
            on_done=lambda saved: self.take(saved.id),
            on_refused=self._refuse,
        )

    def _save_person(self) -> Saved:
        values = {key: value for key, value in self.form.values.items() if key != "sex"}
        texts = {key: str(value).strip() for key, value in values.items()}
        sex = self.form.values["sex"]
        return self._services.people.save(
            PersonDraft(
                native_name=texts["native_name"],
                latin_name=texts["latin_name"],
                rank=texts["rank"],
                agency=texts["agency"],
                sex=sex if isinstance(sex, Sex) else Sex.UNSPECIFIED,
            )
        )

    def _refuse(self, error: AppError) -> None:
        self.form.refuse("native_name", self._desk.words.error(error))

    def _begin_again(self) -> None:
        if self._course_id is not None and self.isVisible():
            self.begin(self._course_id)

    def _on_typed(self) -> None:
        self._later.start()
        text = self.search.text().strip()
        key = "latin_name" if script_of(text) == "latin" else "native_name"
        other = "native_name" if key == "latin_name" else "latin_name"
        self.form.begin_with({key: text, other: ""})

    def _on_return(self) -> None:
        self.search_people()
        rows = self.found.view.model().rowCount()
        if rows:
            self.found.view.setFocus(Qt.FocusReason.TabFocusReason)
            self.found.view.setCurrentIndex(self.found.view.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search to what it found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self._on_return()
        else:
            super().keyPressEvent(event)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._ready:
            return
        self.show_title(self.tr("Add participant"))
        self.search.setPlaceholderText(self.tr("Name, in any script"))
        self.search.setAccessibleName(self.search.placeholderText())
        self._new_title.setText(self.tr("Or a new person"))
        self.add_button.setText(self.tr("Add new person"))
        self.form.set_options("sex", sex_options())
        self.form.set_labels(
            {
                "native_name": self.tr("Name in the national script"),
                "latin_name": self.tr("Name in Latin letters"),
                "sex": self.tr("Sex"),
                "rank": self.tr("Rank"),
                "agency": self.tr("Agency"),
            }
        )
