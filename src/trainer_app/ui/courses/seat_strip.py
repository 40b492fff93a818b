"""The seats of a course above its participants: how many are given, and giving them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout

from trainer_app.domain.course import EnrolmentState
from trainer_app.domain.enrolment_rules import BEFORE_A_SEAT, SEATED
from trainer_app.domain.errors import AppError
from trainer_app.services.enrolments import Moved, SeatsView
from trainer_app.services.read_models.courses import ParticipantRow
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.desk import Desk
from trainer_app.ui.reason_pane import ReasonPane
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.label import Label


class SeatStrip(QFrame):
    """Buttons for who is chosen in the table; `chosen` tells who that is."""

    def __init__(
        self,
        desk: Desk,
        services: CourseServices,
        reason: ReasonPane,
        chosen: Callable[[], Sequence[ParticipantRow]],
    ) -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self._desk, self._services, self._reason, self._chosen = desk, services, reason, chosen
        self._course_id: UUID | None = None
        self.view: SeatsView | None = None
        self.told = Label(ink="2", elastic=True)
        look = desk.look
        self.fill = Button(look, icon="users", small=True, on_click=self._on_fill)
        self.confirm = Button(look, icon="check", small=True, on_click=self._on_confirm)
        self.all_the_same = Button(
            look, icon="triangle-alert", small=True, on_click=lambda: self._confirm(against=True)
        )
        self.wait = Button(look, icon="hourglass", small=True, on_click=self._on_wait)
        self.decline = Button(look, icon="x", small=True, on_click=self._on_decline)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 20, 6)
        row.setSpacing(8)
        row.addWidget(self.told, 1)
        for button in self._buttons:
            row.addWidget(button)

    @property
    def _buttons(self) -> tuple[Button, ...]:
        return (self.fill, self.confirm, self.all_the_same, self.wait, self.decline)

    def show_course(self, course_id: UUID) -> None:
        """Fetch the seats of this course."""
        self._course_id = course_id
        self.view = self._services.enrolments().view(course_id)
        self.say()
        self.offer()

    def offer(self) -> None:
        """Offer what can be done with who is chosen."""
        chosen, view = self._chosen(), self.view
        before = [one for one in chosen if one.state in BEFORE_A_SEAT]
        refused = view is not None and any(one.enrolment_id in view.unmet for one in before)
        self.confirm.setVisible(bool(before) and not refused)
        self.all_the_same.setVisible(bool(before) and refused)
        self.wait.setVisible(any(self._may_wait(one) for one in chosen))
        self.decline.setVisible(any(one.state in BEFORE_A_SEAT | SEATED for one in chosen))
        self.fill.setVisible(bool(not chosen and view and view.free and view.waiting))

    def say(self) -> None:
        """Say it in the language of the screen."""
        self.confirm.setText(self.tr("Confirm"))
        self.all_the_same.setText(self.tr("Confirm all the same"))
        self.wait.setText(self.tr("Waiting list"))
        self.decline.setText(self.tr("Decline"))
        self.fill.setText(self.tr("Fill from the waiting list"))
        if (view := self.view) is None:
            return
        parts = [self.tr("{n} of {seats} seats given").format(n=view.seated, seats=view.seats)]
        if view.waiting:
            parts.append(self.tr("%n waiting", "", view.waiting))
        if view.seats_for_women:
            words = self.tr("{n} of {seats} seats for women")
            parts.append(words.format(n=view.women, seats=view.seats_for_women))
        self.told.setText(" · ".join(parts))

    def notes(self, enrolment_id: UUID) -> str:
        """What is in the way of this seat, and places elsewhere on the same days."""
        if self.view is None:
            return ""
        reasons = (
            *self.view.unmet.get(enrolment_id, ()),
            *self.view.elsewhere.get(enrolment_id, ()),
        )
        return "\n".join(self._desk.words.reason(one) for one in reasons)

    def moved_words(self, moved: Moved) -> str:
        """Who moved up, if anybody did."""
        if not moved.moved_up:
            return ""
        return self.tr("{names} moves up from the waiting list").format(
            names=", ".join(moved.moved_up)
        )

    def _may_wait(self, one: ParticipantRow) -> bool:
        return one.state in SEATED | {EnrolmentState.NOMINATED, EnrolmentState.DECLINED}

    def _ids(self, *states: EnrolmentState) -> list[UUID]:
        return [one.enrolment_id for one in self._chosen() if one.state in states]

    def _on_confirm(self) -> None:
        self._confirm(against=False)

    def _confirm(self, *, against: bool) -> None:
        ids, course_id = self._ids(*BEFORE_A_SEAT), self._course_id
        if course_id is not None and ids:
            self._desk.carry_out(
                lambda: self._services.enrolments().confirm(course_id, ids, against_rules=against),
                done=self.tr("%n seat(s) given", "", len(ids)),
                on_refused=self._on_refused,
            )

    def _on_refused(self, error: AppError) -> None:
        """Several together may be too many where each alone was not."""
        self.confirm.hide()
        self.all_the_same.show()
        self._desk.refused.emit(error)

    def _on_wait(self) -> None:
        chosen = [one.enrolment_id for one in self._chosen() if self._may_wait(one)]
        course_id = self._course_id
        if course_id is not None:
            words = self.tr("%n on the waiting list", "", len(chosen))
            self._desk.carry_out(
                lambda: self._services.enrolments().put_on_waiting_list(course_id, chosen),
                done=lambda moved: self._with_moved(words, moved),
            )

    def _on_decline(self) -> None:
        ids, course_id = self._ids(*BEFORE_A_SEAT, *SEATED), self._course_id
        if course_id is None:
            return
        self._reason.ask(
            self.tr("%n to decline", "", len(ids)),
            self.tr("They stay on the list as declined, with this reason."),
            self.tr("Decline"),
            lambda reason: self._services.enrolments().decline(course_id, ids, reason=reason),
            done=lambda moved: self._with_moved(self.tr("%n declined", "", len(ids)), moved),
        )

    def _on_fill(self) -> None:
        course_id = self._course_id
        if course_id is not None:
            self._desk.carry_out(
                lambda: self._services.enrolments().move_up(course_id),
                done=lambda moved: (
                    self.moved_words(moved) or self.tr("Nobody on the list can have a free seat")
                ),
            )

    def _with_moved(self, words: str, moved: Moved) -> str:
        return ". ".join(filter(None, (words, self.moved_words(moved))))
