"""A course at a glance: its figures, its next sessions, what is decided about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TypeVar

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.completion import Outcome
from trainer_app.domain.course import CourseStatus
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.records import Noun
from trainer_app.services.material_sets import SetWritten
from trainer_app.services.ports import Progress
from trainer_app.ui.common_words import certificate_kind, level_words
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import session_title
from trainer_app.ui.courses.lists_pane import ListsPane
from trainer_app.ui.courses.papers_button import Draw, PapersButton
from trainer_app.ui.courses.standings import at_risk
from trainer_app.ui.desk import Desk
from trainer_app.ui.reason_pane import ReasonPane
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.figure_card import FigureCard, Share
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import SidePane

P = TypeVar("P", bound=SidePane)
_NEXT = 5


class OverviewTab(CourseTab):
    """Cards that lead to the tabs; the decisions about a course as buttons."""

    shows = frozenset(
        {Noun.COURSE, Noun.ENROLMENT, Noun.SESSION, Noun.ATTENDANCE, Noun.SCORE, Noun.CERTIFICATE}
    )

    def __init__(self, desk: Desk, services: CourseServices, *, edit: Callable[[], object]) -> None:
        super().__init__(desk)
        self._made: list[SidePane] = []
        self._services = services
        look = desk.look
        self.cards = {
            key: FigureCard(look)
            for key in ("participants", "attendance", "outcome", "certificates")
        }
        row = QHBoxLayout()
        row.setContentsMargins(24, 16, 20, 12)
        row.setSpacing(12)
        for key, card in self.cards.items():
            row.addWidget(card)
            card.clicked.connect(lambda _=False, key=key: self.place_wanted.emit(key))
        self._facts, self._sessions = _Card(), _Card()
        below = QHBoxLayout()
        below.setContentsMargins(24, 0, 20, 16)
        below.setSpacing(12)
        below.addWidget(self._facts, 1)
        below.addWidget(self._sessions, 1)
        self.column.addLayout(row)
        self.column.addLayout(below)
        self.column.addStretch(1)
        self.edit = Button(look, icon="pen-line", on_click=edit)
        self.confirm = Button(look, icon="check", kind=Kind.PRIMARY, on_click=self._on_confirm)
        self.close_course = Button(look, icon="lock", on_click=self._on_close)
        self.cancel = Button(look, kind=Kind.DANGER, on_click=self._on_cancel)
        self.reopen = Button(look, icon="rotate-ccw", on_click=self._on_reopen)
        self.papers = PapersButton(
            look,
            services,
            self._write_paper,
            self._write_materials,
            self._write_calendar,
            self._on_lists,
            self._copy_invitation,
        )
        self.retranslateUi()

    @cached_property
    def reason(self) -> ReasonPane:
        """Why the course is opened again."""
        return self._added(ReasonPane(self.desk))

    @cached_property
    def lists(self) -> ListsPane:
        """Lists and reports."""
        return self._added(ListsPane(self.desk, self._services.course_lists))

    def _added(self, pane: P) -> P:
        self.add_side(pane)
        self._made.append(pane)
        return pane

    def reload(self) -> None:
        """Fetch how it stands."""
        judged = self._services.outcomes.of_course(self.course_id)
        sessions = self._services.course_queries.sessions(self.course_id)
        assert self.course is not None
        row, words = self.course.row, self.desk.words
        unrecorded = row.enrolled - row.women - row.men
        self.cards["participants"].show_figure(
            self.tr("Participants"),
            str(row.enrolled),
            beside=self.tr("%n seat(s)", "", row.seats),
            shares=[
                Share(self.tr("Women"), row.women, "women"),
                Share(self.tr("Men"), row.men, "men"),
                *([Share(self.tr("Not recorded"), unrecorded, "unrecorded")] if unrecorded else []),
            ]
            if row.enrolled
            else (),
        )
        held = [one for one in sessions if not one.cancelled]
        marked, expected = sum(s.marked for s in held), sum(s.expected for s in held)
        self.cards["attendance"].show_figure(
            self.tr("Attendance marked"),
            f"{marked} / {expected}",
            beside=self.tr("%n session(s)", "", len(held)),
            shares=[
                Share(self.tr("Marked"), marked, "ok"),
                Share(self.tr("Open"), expected - marked, "mute"),
            ]
            if expected
            else (),
        )
        done = sum(1 for one in judged if one.standing.outcome is Outcome.COMPLETED)
        risk = sum(1 for one in judged if at_risk(one.standing))
        rest = len(judged) - done - risk
        self.cards["outcome"].show_figure(
            self.tr("Completed"),
            str(done),
            beside=self.tr("of {total}").format(total=len(judged)),
            shares=[
                Share(self.tr("Completed"), done, "ok"),
                Share(self.tr("At risk"), risk, "bad"),
                Share(self.tr("Open"), rest, "mute"),
            ]
            if judged
            else (),
        )
        self.cards["certificates"].show_figure(
            self.tr("Certificates"),
            str(row.certificates),
            beside=certificate_kind(self.course.certificate_kind),
        )
        self._facts.show_rows(self.tr("About this course"), self._about())
        now = self.desk.now()
        coming = [one for one in held if one.starts_at >= now][:_NEXT]
        self._sessions.show_rows(
            self.tr("Next sessions"),
            [
                (
                    f"{words.day_of_week(one.starts_at.date())} {words.clock(one.starts_at)}",
                    session_title(one, words),
                )
                for one in coming
            ]
            or [("", self.tr("No session is planned from now on."))],
        )
        self.status_told.emit(row.code)

    def _about(self) -> list[tuple[str, str]]:
        assert self.course is not None
        view, words = self.course, self.desk.words
        rule = view.rule
        asked = [self.tr("{n} % attendance").format(n=rule.attendance_percent)]
        if rule.post_test_percent is not None:
            asked.append(self.tr("post-test {n} %").format(n=rule.post_test_percent))
        if rule.practical:
            asked.append(self.tr("practical passed"))
        facts = [
            (self.tr("Programme"), words.text(view.programme_name)),
            (self.tr("Edition"), view.edition_name),
            (self.tr("Level"), level_words(view.level) if view.level else ""),
            (self.tr("To complete"), ", ".join(asked)),
            (
                self.tr("Signs"),
                ", ".join(filter(None, [view.signatory_1_name, view.signatory_2_name])),
            ),
            (self.tr("Note"), view.note),
            (self.tr("Opened again"), view.status_note),
        ]
        return [(caption, value) for caption, value in facts if value]

    def buttons(self) -> Sequence[QWidget]:
        """What can be decided now."""
        assert self.course is not None
        match self.course.row.status:
            case CourseStatus.PLANNED:
                return (self.papers, self.cancel, self.edit, self.confirm)
            case CourseStatus.CONFIRMED:
                return (self.papers, self.cancel, self.close_course, self.edit)
            case CourseStatus.CLOSED | CourseStatus.CANCELLED:
                return (self.papers, self.reopen, self.edit)

    def panes(self) -> Sequence[QWidget]:
        """The cards."""
        asked = (pane for pane in self._made if pane.isVisible())
        return (self.cards["participants"], *asked)

    def print_paper(self) -> None:
        """Ctrl+P: choose among the papers of the course."""
        self.papers.open_menu()

    def _write_paper(self, title: str, name: str, draw: Draw) -> None:
        """Write a paper in the language of the course."""
        assert self.course is not None
        course_id, row = self.course_id, self.course.row
        self.write_file(
            title,
            f"{name}_{row.code}.pdf",
            "PDF (*.pdf)",
            lambda target: draw(course_id, target, row.language),
        )

    def _write_calendar(self, title: str, language: Language | None) -> None:
        """Write the sessions for phones and office programs."""
        assert self.course is not None
        course_id, row = self.course_id, self.course.row
        self.write_file(
            title,
            f"sessions_{row.code}.ics",
            "iCalendar (*.ics)",
            lambda target: self._services.calendars().of_course(
                course_id, target, language or row.language
            ),
        )

    def _write_materials(self, title: str, language: Language | None) -> None:
        """Write all files of the modules, in the language of the course unless in another."""
        assert self.course is not None
        course_id, row = self.course_id, self.course.row
        wanted = language or row.language
        name = f"materials_{row.code}_{wanted.value}.zip"
        target = self.desk.files.file_to_write(self, title, name, "ZIP (*.zip)")
        if target is None:
            return
        if target.suffix.lower() != ".zip":
            target = target.with_name(f"{target.name}.zip")

        def work(progress: Progress) -> SetWritten | AppError:
            try:
                return self._services.material_sets().of_course(course_id, wanted, target, progress)
            except AppError as error:
                return error

        def written(result: SetWritten | AppError) -> None:
            if isinstance(result, AppError):
                self.desk.refused.emit(result)
            elif result.modules_without:
                words = self.tr("{file} is written; no file in this language for {modules}")
                without = ", ".join(result.modules_without)
                self.desk.done.emit(words.format(file=target.name, modules=without), False)
            else:
                self.desk.say_written(target, self.tr("{file} is written"))

        self.desk.run(work, owner=self, verb=title, icon="package", on_done=written)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.papers.name_papers()
        self.edit.setText(self.tr("Edit course"))
        self.confirm.setText(self.tr("Confirm course"))
        self.close_course.setText(self.tr("Close course"))
        self.cancel.setText(self.tr("Cancel course"))
        self.reopen.setText(self.tr("Open again"))
        if self.course is not None and not self.stale:
            self.reload()

    def _on_confirm(self) -> None:
        self._decide(CourseStatus.CONFIRMED, self.tr("Course {code} is confirmed"))

    def _on_close(self) -> None:
        self._decide(CourseStatus.CLOSED, self.tr("Course {code} is closed"))

    def _on_cancel(self) -> None:
        self._decide(CourseStatus.CANCELLED, self.tr("Course {code} is cancelled"))

    def _on_reopen(self) -> None:
        assert self.course is not None
        course_id, code = self.course_id, self.course.row.code
        self._hide_panes()
        self.reason.ask(
            self.tr("Open {code} again").format(code=code),
            self.tr("Whoever finished takes part again; certificates that were issued stay valid."),
            self.tr("Open again"),
            lambda reason: self._services.courses.set_status(
                course_id, CourseStatus.CONFIRMED, note=reason
            ),
            done=self.tr("Course {code} is open again").format(code=code),
        )

    def forget(self) -> None:
        """Another course: nothing is asked."""
        super().forget()
        self._hide_panes()

    def _hide_panes(self) -> None:
        for pane in self._made:
            pane.hide()

    def _copy_invitation(self, language: Language | None) -> None:
        assert self.course is not None
        wanted = language or self.course.row.language
        text = self._services.printing.invitation_text(self.course_id, wanted)
        QGuiApplication.clipboard().setText(text)
        self.desk.done.emit(self.tr("The invitation is copied: paste it into an e-mail"), False)

    def _on_lists(self) -> None:
        assert self.course is not None
        self._hide_panes()
        self.lists.begin(self.course)

    def _decide(self, status: CourseStatus, words: str) -> None:
        assert self.course is not None
        course_id, code = self.course_id, self.course.row.code
        self.desk.carry_out(
            lambda: self._services.courses.set_status(course_id, status),
            done=words.format(code=code),
        )


class _Card(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._title = Label(size=15, weight=600)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_rows(self, title: str, rows: Sequence[tuple[str, str]]) -> None:
        self._title.setText(title)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (caption, words) in enumerate(rows):
            self._grid.addWidget(Label(caption, ink="3"), place, 0)
            self._grid.addWidget(Label(words, elastic=True), place, 1)
