"""Reading attendance in: what a file would change, mark beside mark, before anything is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer_app.domain.course import ATTENDING
from trainer_app.domain.errors import AppError
from trainer_app.domain.mark_text import mark_text
from trainer_app.services.attendance_reading import AttendanceReading, AttendanceTaken
from trainer_app.services.attendance_review import AttendanceReview, ReviewedMark, UnknownGuest
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.courses import CourseFacts
from trainer_app.ui.courses.make_up_pane import session_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.field import Field
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_LINES: Final = 200
_ZONES: Final = (
    "UTC", "Asia/Yangon", "Asia/Bangkok", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney",
    "Europe/Vienna", "America/New_York",
)  # fmt: skip


@dataclass(frozen=True)
class _File:
    """What is being read, and for which session if it is a meeting's report."""

    path: Path
    course_id: UUID
    session_id: UUID | None


class AttendanceInPane(SidePane):
    """The changes, who is not known by name, and a tick for what was marked otherwise here."""

    def __init__(self, desk: Desk, reading: Callable[[], AttendanceReading]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._reading = desk, reading
        self.review: AttendanceReview | None = None
        self._file: _File | None = None
        self._facts: CourseFacts | None = None
        self.guests: dict[str, ChoiceBox] = {}
        self._assigned: dict[str, UUID] = {}
        self._refusal = Banner(desk.look, " ", tone="warn", closable=False)
        self.session = WrappedText(desk.look, weight=600)
        self.zone = ChoiceBox(desk.look)
        self._zone_field = Field(desk.look, "", self.zone)
        self.found = WrappedText(desk.look, weight=600)
        self.overwrite = QCheckBox()
        self.changes = WrappedText(desk.look, ink="2")
        self.left_out = WrappedText(desk.look, ink="2")
        self.guests_title = WrappedText(desk.look, weight=600)
        self._guests: QWidget | None = None
        self._place = QVBoxLayout()
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.take)
        self._lay_out()
        self.overwrite.toggled.connect(lambda _on: self._count())
        self.zone.activated.connect(lambda _at: self._read())
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    def _lay_out(self) -> None:
        for part in (self._refusal, self.session, self._zone_field, self.found, self.overwrite):
            self.body.addWidget(part)
            self.body.addSpacing(4)
        self.body.addWidget(self.guests_title)
        self.body.addLayout(self._place)
        for part in (self.changes, self.left_out):
            self.body.addSpacing(8)
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)

    def begin(self, path: Path, facts: CourseFacts, session_id: UUID | None) -> None:
        """Read this file and show what it would change."""
        self._file = _File(path, facts.course.row.id, session_id)
        self._facts, self._assigned = facts, {}
        self.show_title(self.tr("Read attendance"), path.name)
        own = facts.course.time_zone
        self.zone.offer([(one, one) for one in dict.fromkeys((own, *_ZONES))])
        self.zone.choose(own)
        self.overwrite.setChecked(False)
        self._show(None)
        self.show()
        self._read()

    @property
    def choice(self) -> AttendanceTaken | None:
        """What the ticks choose."""
        if self.review is None:
            return None
        return self._reading().choice(self.review, overwrite=self.overwrite.isChecked())

    def take(self) -> None:
        """Put the marks."""
        review = self.review
        if review is not None:
            self._desk.carry_out(
                lambda: self._reading().take(review, overwrite=self.overwrite.isChecked()),
                done=lambda taken: self.tr("%n mark(s) read", "", len(taken.taken)),
                on_done=lambda _taken: self.close_pane(),
            )

    def _read(self) -> None:
        file = self._file
        assert file is not None
        zone, assigned = str(self.zone.chosen or ""), dict(self._assigned)

        def work(_progress: Progress) -> AttendanceReview | AppError:
            try:
                return self._reading().review(
                    file.path,
                    file.course_id,
                    session_id=file.session_id,
                    time_zone=zone,
                    assigned=assigned,
                )
            except AppError as error:
                return error

        verb = self.tr("Reading {file}").format(file=file.path.name)
        self._desk.run(work, owner=self, verb=verb, icon="list-checks", on_done=self._show)

    def _show(self, result: AttendanceReview | AppError | None) -> None:
        self.review = result if isinstance(result, AttendanceReview) else None
        self._refusal.setVisible(isinstance(result, AppError))
        if isinstance(result, AppError):
            self._refusal.sentence.setText(self._desk.words.error(result))
        self._show_session()
        self._show_guests(self.review.guests if self.review else ())
        self._count()

    def _show_session(self) -> None:
        session_id = self.review.session_id if self.review else None
        sessions = self._facts.sessions if self._facts else ()
        session = next((one for one in sessions if one.id == session_id), None)
        for part in (self.session, self._zone_field):
            part.setVisible(session is not None)
        if session is not None:
            self.session.setText(session_words(session, self._desk.words))

    def _show_guests(self, guests: tuple[UnknownGuest, ...]) -> None:
        """Who is nobody by name may be somebody: each gets a box with the participants."""
        if self._guests is not None:
            self._guests.hide()
            self._guests.deleteLater()
        self.guests = {}
        self._guests = QWidget()
        column = QVBoxLayout(self._guests)
        column.setContentsMargins(0, 0, 0, 0)
        for guest in guests[:_MOST_LINES]:
            box = ChoiceBox(self._desk.look)
            box.offer([(None, self.tr("nobody of this course")), *self._people()])
            box.activated.connect(lambda _at, key=guest.key: self._assign(key))
            minutes = self.tr("%n min", "", guest.minutes)
            column.addWidget(Field(self._desk.look, f"{guest.name} · {minutes}", box))
            self.guests[guest.key] = box
        self.guests_title.setVisible(bool(guests))
        self._place.addWidget(self._guests)

    def _people(self) -> list[tuple[object, str]]:
        people = self._facts.participants if self._facts else ()
        return [
            (one.enrolment_id, " · ".join(filter(None, (one.name, one.latin_name))))
            for one in people
            if one.state in ATTENDING
        ]

    def _assign(self, key: str) -> None:
        chosen = self.guests[key].chosen
        if isinstance(chosen, UUID):
            self._assigned[key] = chosen
            self._read()

    def _count(self) -> None:
        """Say what would be taken with these ticks, and what is left out."""
        choice, review = self.choice, self.review
        taken = choice.taken if choice else ()
        self.button.setEnabled(bool(taken))
        self.button.setText(self.tr("Take %n mark(s)", "", len(taken)))
        for part in (self.found, self.changes):
            part.setVisible(review is not None)
        self.left_out.setVisible(bool(choice and choice.left_out))
        self.overwrite.setVisible(bool(review and review.conflicts))
        if review is None or choice is None:
            return
        self.found.setText(
            self.tr("%n mark(s) differ", "", len(review.marks))
            if review.marks
            else self.tr("Nothing in this file differs from what is here")
        )
        self.changes.setText(self._cut(self._lines(taken)))
        guests = {guest.place for guest in review.guests}
        lines = [
            f"{one.place} · {one.name}: {self._desk.words.reason(one.reason)}"
            for one in choice.left_out
            if one.place not in guests
        ]
        self.left_out.setText(self._cut([self.tr("Left out"), *lines]))
        self.left_out.setVisible(bool(lines))

    def _lines(self, marks: tuple[ReviewedMark, ...]) -> list[str]:
        """Person by person: "M4 – → L 10"."""
        lines = []
        for name, some in groupby(marks, key=lambda one: one.name):
            changes = (
                f"{one.session} {mark_text(one.before) or '–'} → {mark_text(one.after) or '–'}"
                for one in some
            )
            lines.append(f"{name}: {' · '.join(changes)}")
        return lines

    def _cut(self, lines: list[str]) -> str:
        return "\n".join([*lines[:_MOST_LINES], *(["…"] if len(lines) > _MOST_LINES else [])])

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._ready:
            return
        self.overwrite.setText(self.tr("Overwrite what was marked otherwise here"))
        self.overwrite.setFont(font_for(self.overwrite.text()))
        self._zone_field.set_label(self.tr("The clock of the report"))
        self.guests_title.setText(self.tr("Who is this?"))
        if self._file is not None:
            self.show_title(self.tr("Read attendance"), self._file.path.name)
        with QSignalBlocker(self.overwrite):
            self._show(self.review)
