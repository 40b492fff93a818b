"""The form of a session: when, what, where, with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Signal

from trainer_app.domain.course import SessionKind, SessionMode, TrainerRole
from trainer_app.services.read_models.courses import CourseView, SessionRow
from trainer_app.services.read_models.people import TrainerRow
from trainer_app.services.saving import Saved
from trainer_app.services.timetable import Part, SessionDraft
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_words import (
    mode_options,
    role_options,
    session_kind_options,
    session_title,
)
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import needed_date, read_clock, read_number, show_date
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox

_TRAINERS = 3
_USUAL_MINUTES = 90


class SessionPane(RecordPane):
    """Adds a session, or edits one field by field."""

    cancel_wanted = Signal(object)  # SessionRow
    remove_wanted = Signal(object)  # SessionRow

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._course: CourseView | None = None
        self._row: SessionRow | None = None
        form = self.form
        form.add_text("day", "", placeholder="16/11/2026")
        form.add_text("clock", "", placeholder="08:00")
        form.add_text("minutes", "")
        form.add_choice("kind", "", session_kind_options())
        form.add_field("module", "", ChoiceBox(desk.look), wide=True)
        form.add_text("title", "", wide=True)
        form.add_choice("room", "", [])
        form.add_text("place", "")
        form.add_choice("mode", "", mode_options())
        form.add_tick("required", "", "")
        form.add_section("trainers", "")
        for number in range(1, _TRAINERS + 1):
            form.add_choice(f"trainer_{number}", "", [])
            form.add_choice(f"role_{number}", "", role_options())
        self._cancel = Button(
            desk.look, icon="ban", small=True, on_click=lambda: self.cancel_wanted.emit(self._row)
        )
        self._remove = Button(
            desk.look,
            kind=Kind.DANGER,
            small=True,
            on_click=lambda: self.remove_wanted.emit(self._row),
        )
        self.foot.insertWidget(0, self._cancel)
        self.foot.insertWidget(1, self._remove)
        self.finish()

    def begin_new(self, course: CourseView, last: SessionRow | None) -> None:
        """A session after the last one of the course."""
        self._course, self._row = course, None
        self._offer(())
        if last is None:
            starts = datetime.combine(course.row.starts_on, datetime.min.time()).replace(hour=8)
        else:
            starts = last.starts_at + timedelta(minutes=last.minutes)
        self.form.begin_with(
            {
                "day": show_date(starts.date()),
                "clock": self.desk.words.clock(starts),
                "minutes": str(last.minutes if last else _USUAL_MINUTES),
                "kind": SessionKind.MODULE,
                "module": None,
                "title": "",
                "room": last.room_id if last else None,
                "place": "",
                "mode": SessionMode.IN_PERSON,
                "required": True,
            }
            | {f"trainer_{n}": None for n in range(1, _TRAINERS + 1)}
            | {f"role_{n}": TrainerRole.LEAD for n in range(1, _TRAINERS + 1)}
        )
        self.show_title(self.tr("New session"), course.row.code)
        self._cancel.hide()
        self._remove.hide()
        self.begin(None, None, "day")

    def edit(self, course: CourseView, row: SessionRow) -> None:
        """Show a session."""
        self._course, self._row = course, row
        self._offer([(one.person_id, one.name or one.latin_name) for one in row.trainers])
        values: dict[str, object] = {
            "day": show_date(row.starts_at.date()),
            "clock": self.desk.words.clock(row.starts_at),
            "minutes": str(row.minutes),
            "kind": row.kind,
            "module": row.module_id,
            "title": row.title,
            "room": row.room_id,
            "place": row.place,
            "mode": row.mode,
            "required": row.required,
        }
        for number in range(1, _TRAINERS + 1):
            part = row.trainers[number - 1] if number <= len(row.trainers) else None
            values[f"trainer_{number}"] = part.person_id if part else None
            values[f"role_{number}"] = part.role if part else TrainerRole.LEAD
        self.form.begin_with(values)
        words = self.desk.words
        self.show_title(session_title(row, words), words.full_date(row.starts_at.date()))
        self._cancel.setVisible(not row.cancelled)
        self._remove.show()
        self.begin(row.id, row.version, "clock")

    def store(self) -> Saved:
        """Store the session with its trainers."""
        assert self._course is not None
        values = self.form.values
        day = needed_date("day", self.text("day"))
        module, room = values["module"], values["room"]
        draft = SessionDraft(
            starts_at=datetime.combine(day, read_clock("clock", self.text("clock"))),
            minutes=read_number("minutes", self.text("minutes"), least=1, most=1440),
            kind=SessionKind(str(values["kind"])),
            module_id=module if isinstance(module, UUID) else None,
            title=self.text("title"),
            room_id=room if isinstance(room, UUID) else None,
            place=self.text("place"),
            mode=SessionMode(str(values["mode"])),
            required=bool(values["required"]),
        )
        parts = tuple(
            Part(person_id=person, role=TrainerRole(str(values[f"role_{number}"])))
            for number in range(1, _TRAINERS + 1)
            if isinstance(person := values[f"trainer_{number}"], UUID)
        )
        beyond = self._row.trainers[_TRAINERS:] if self._row else ()
        parts = (*parts, *(Part(person_id=one.person_id, role=one.role) for one in beyond))
        return self._services.timetable.save(
            self._course.row.id, draft, parts, self.record_id, self.version
        )

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Session added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add session"))
        self._cancel.setText(self.tr("Cancel session"))
        self._remove.setText(self.tr("Remove"))
        self.form.set_tick_words("required", self.tr("counts for attendance"))
        self.form.set_options("kind", session_kind_options())
        self.form.set_options("mode", mode_options())
        labels = {
            "day": self.tr("Day"),
            "clock": self.tr("Begins at"),
            "minutes": self.tr("Minutes"),
            "kind": self.tr("Kind"),
            "module": self.tr("Module"),
            "title": self.tr("Title, if it is no module"),
            "room": self.tr("Room"),
            "place": self.tr("Place, if away"),
            "mode": self.tr("Where"),
            "required": self.tr("Required"),
            "trainers": self.tr("Who teaches"),
        }
        for number in range(1, _TRAINERS + 1):
            self.form.set_options(f"role_{number}", role_options())
            labels[f"trainer_{number}"] = self.tr("Trainer {n}").format(n=number)
            labels[f"role_{number}"] = self.tr("Part")
        self.form.set_labels(labels)

    def _offer(self, known: Sequence[tuple[UUID, str]]) -> None:
        assert self._course is not None
        words, none = self.desk.words, (None, "–")
        modules: list[tuple[object, str]] = [none]
        if self._course.edition_id is not None:
            edition = self._services.curriculum_queries.edition(self._course.edition_id)
            modules += [(m.id, f"{m.code} · {words.text(m.title)}") for m in edition.modules]
        self.form.set_options("module", modules)
        academy = self._services.institution_queries.academy(
            self._course.row.academy_id, self.desk.today()
        )
        rooms: list[tuple[object, str]] = [none]
        rooms += [
            (one.id, self.tr("{room}, %n seat(s)", "", one.seats).format(room=one.name))
            for one in academy.rooms
        ]
        self.form.set_options("room", rooms)
        trainers = {one.person_id: one.name or one.latin_name for one in self._trainers()}
        trainers |= dict(known)
        options: list[tuple[object, str]] = [none, *trainers.items()]
        for number in range(1, _TRAINERS + 1):
            self.form.set_options(f"trainer_{number}", options)

    def _trainers(self) -> Sequence[TrainerRow]:
        return self._services.people_queries.trainers()
