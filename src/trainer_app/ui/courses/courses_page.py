"""Courses: the list, and in its place one course with its tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.domain.records import Noun
from trainer_app.services.nominations import Review
from trainer_app.services.read_models.courses import CourseRow, CourseView
from trainer_app.ui.courses.assessment_tab import AssessmentTab
from trainer_app.ui.courses.attendance_tab import AttendanceTab
from trainer_app.ui.courses.certificates_tab import CertificatesTab
from trainer_app.ui.courses.course_list import CourseList
from trainer_app.ui.courses.course_pane import CoursePane
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import phase_states
from trainer_app.ui.courses.outcome_tab import OutcomeTab
from trainer_app.ui.courses.overview_tab import OverviewTab
from trainer_app.ui.courses.participants_tab import ParticipantsTab
from trainer_app.ui.courses.review_tab import ReviewTab
from trainer_app.ui.courses.sessions_tab import SessionsTab
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import Page
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.hint_bar import Hint

_LIST, _CRUMB = "", "/"


class CoursesPage(Page):
    """`place` is "" for the list, else the course's id, a tab, and perhaps a place in the tab."""

    shows = frozenset(
        {Noun.COURSE, Noun.ENROLMENT, Noun.SESSION, Noun.CERTIFICATE, Noun.ACADEMY, Noun.PROGRAMME}
    )

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk.look)
        self.desk, self._services = desk, services
        self._course: CourseView | None = None
        self.list = CourseList(desk)
        self._pane: CoursePane | None = None  # made when it is first opened
        self._add = Button(desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self._on_new)
        self._makers: dict[str, Callable[[], CourseTab]] = {
            "overview": lambda: OverviewTab(desk, services, edit=self._on_edit_open_course),
            "participants": self._make_participants,
            "sessions": lambda: SessionsTab(desk, services),
            "attendance": lambda: AttendanceTab(desk, services),
            "assessment": lambda: AssessmentTab(desk, services),
            "outcome": lambda: OutcomeTab(desk, services),
            "certificates": lambda: CertificatesTab(desk, services),
            "review": lambda: ReviewTab(desk, services),
        }
        self.tabs: dict[str, CourseTab] = {}  # those that have been opened
        self._said: dict[str, str] = {}  # what each of them says in the hint bar
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.body.addWidget(self.stack, 1)
        self._connect()
        self.retranslateUi()

    @property
    def pane(self) -> CoursePane:
        """Adds a course, or edits one."""
        if self._pane is None:
            self._pane = CoursePane(self.desk, self._services)
            self._pane.saved.connect(self._on_saved)
            self.set_right(self._pane)
        return self._pane

    def _make_participants(self) -> CourseTab:
        tab = ParticipantsTab(self.desk, self._services)
        tab.review_made.connect(self._on_review_made)
        return tab

    def _tab(self, key: str) -> CourseTab:
        """A tab, made when it is first needed."""
        if key not in self.tabs:
            tab = self._makers[key]()
            self.tabs[key] = tab
            self.stack.addWidget(tab)
            tab.status_told.connect(partial(self._on_status, key))
            tab.place_wanted.connect(self._on_place_wanted)
            tab.banner_wanted.connect(self.show_banner)
            tab.banners_gone.connect(self.clear_banners)
            if self._course is not None:
                tab.show_course(self._course)
        return self.tabs[key]

    def make_ahead(self) -> Iterator[object]:
        """The tabs; they show a course when one is opened."""
        for key in self._makers:
            yield self._tab(key)

    def _connect(self) -> None:
        self.list.opened.connect(lambda row: self._travel(f"{row.id}/overview"))
        self.list.edit_wanted.connect(lambda row: self._edit(row.id))
        self.list.remove_wanted.connect(self._on_remove)
        self.list.new_wanted.connect(self._on_new)
        self.list.counted.connect(self._on_counted)
        self.header.crumb_requested.connect(self._travel)
        self.header.tab_chosen.connect(self._on_tab_chosen)

    # Places

    @property
    def tab(self) -> CourseTab | None:
        """The tab that is open, if a course is."""
        widget = self.stack.currentWidget()
        return widget if isinstance(widget, CourseTab) else None

    def open_place(self, place: str) -> None:
        """Go to the list, or to a tab of a course."""
        course_id, _, rest = place.partition("/")
        key, _, inside = rest.partition("/")
        key = key if key in self._makers else "overview"
        if key == "review" and not self._review.has_review:
            key = "participants"
        self.place = f"{course_id}/{key}" if course_id else _LIST
        self.clear_banners()
        if self._pane is not None:
            self._pane.hide()
        if not course_id:
            self._show_list()
            return
        try:
            self._fetch(UUID(course_id))
        except AppError as error:
            self.place = _LIST
            self._show_list()
            self.desk.refused.emit(error)
            return
        tab = self._tab(key)
        self.stack.setCurrentWidget(tab)
        self._show_header()
        tab.open(inside)
        self.show_status(self._said.get(key, ""))

    def _travel(self, place: str) -> None:
        self.open_place(place)
        self.moved.emit(self.place)
        panes = self.panes()
        if panes:
            panes[0].setFocus()

    def _on_place_wanted(self, rest: str) -> None:
        if self._course is not None:
            self._travel(f"{self._course.row.id}/{rest}")

    def _on_tab_chosen(self, key: str) -> None:
        if self._course is not None:
            self._travel(f"{self._course.row.id}/{key}")

    # What is shown

    def reload(self) -> None:
        """Fetch the list, or the course that is open."""
        if self._course is None or self.tab is None:
            self._show_list()
            return
        try:
            self._fetch(self._course.row.id)
        except AppError:
            self._travel(_LIST)  # it was removed
            return
        self._show_header()

    def follow(self, changes: Changes) -> None:
        """Reload what is seen; the tabs know by themselves what they show."""
        super().follow(changes)
        for tab in self.tabs.values():
            tab.follow(changes)

    def _fetch(self, course_id: UUID) -> None:
        self.loaded()
        queries = self._services.course_queries
        self._course = queries.course(course_id, self.desk.today())
        for tab in self.tabs.values():
            tab.show_course(self._course)

    def _show_list(self) -> None:
        self.loaded()
        self._course = None
        self.stack.setCurrentWidget(self.list)
        self.list.show_courses(self._services.course_queries.courses(self.desk.today()))
        self._show_header()

    def _show_header(self) -> None:
        header, words = self.header, self.desk.words
        tab = self.tab
        if self._course is None or tab is None:
            header.show_crumbs(())
            header.show_title(self.tr("Courses"))
            header.show_states(())
            header.show_tabs(())
            header.show_actions([self._add])
            return
        row = self._course.row
        place = ", ".join(
            filter(None, [words.text(row.academy_name), words.text(row.academy_city)])
        )
        dates = words.day_range(row.starts_on, row.ends_on)
        if isinstance(tab, ReviewTab):
            here = f"{row.id}/participants"
            header.show_crumbs([(_CRUMB, self.tr("Courses")), (here, words.text(row.title))])
            header.show_title(self.tr("Review nominations"), below=self._review.summary)
            header.show_states(())
            header.show_tabs(())
        else:
            header.show_crumbs(
                [(_CRUMB, self.tr("Courses")), ("", row.code), ("", dates), ("", place)]
            )
            header.show_title(words.text(row.title))
            header.show_states(phase_states(row))
            header.show_tabs(self._tab_titles())
            header.mark_tab(next(key for key, one in self.tabs.items() if one is tab))
        header.show_actions(tab.buttons())

    def _tab_titles(self) -> list[tuple[str, str]]:
        return [
            ("overview", self.tr("Overview")),
            ("participants", self.tr("Participants")),
            ("sessions", self.tr("Sessions")),
            ("attendance", self.tr("Attendance")),
            ("assessment", self.tr("Assessment")),
            ("outcome", self.tr("Outcome")),
            ("certificates", self.tr("Certificates")),
        ]

    @property
    def _review(self) -> ReviewTab:
        review = self._tab("review")
        assert isinstance(review, ReviewTab)
        return review

    # What the window asks

    def hints(self) -> Sequence[Hint]:
        """The keys of the list or the tab."""
        return self.tab.hints() if self.tab else self.list.hints()

    def panes(self) -> Sequence[QWidget]:
        """The table or the grid, then the pane at the right."""
        inside = self.tab.panes() if self.tab else (self.list.table, self.list.search)
        pane = self._pane
        return (*inside, pane) if pane is not None and pane.isVisible() else inside

    def refusals(self) -> dict[str, str]:
        """What the tab that is open cannot do; the list has nothing to print."""
        if self.tab:
            return self.tab.refusals()
        return {"print": self.tr("Open a course first: its papers are printed there.")}

    def look_for(self) -> None:
        """Ctrl+F."""
        if self.tab:
            self.tab.look_for()
        else:
            self.list.search.setFocus()

    def new(self) -> None:
        """Ctrl+N: a course, or what the tab lists."""
        if self.tab:
            self.tab.new()
        else:
            self._on_new()

    def print_paper(self) -> None:
        """Ctrl+P."""
        if self.tab:
            self.tab.print_paper()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._add.setText(self.tr("Add course"))
        self._show_header()

    # Wishes

    def _on_status(self, key: str, words: str) -> None:
        self._said[key] = words
        if self.tab is self.tabs.get(key):
            self.show_status(words)

    def _on_counted(self, words: str) -> None:
        if self.tab is None:
            self.show_status(words)

    def _on_new(self) -> None:
        self.pane.begin_new()

    def _on_review_made(self, review: Review, file: str) -> None:
        self._review.show_review(review, file)
        self._travel(f"{review.course_id}/review")

    def _on_edit_open_course(self) -> None:
        if self._course is not None:
            self._edit(self._course.row.id)

    def _edit(self, course_id: UUID) -> None:
        view = self._services.course_queries.course(course_id, self.desk.today())
        self.pane.edit(view)

    def _on_saved(self) -> None:
        if self.pane.record_id is not None:
            view = self._services.course_queries.course(self.pane.record_id, self.desk.today())
            self.pane.version = view.row.version

    def _on_remove(self, row: CourseRow) -> None:
        self.desk.carry_out(
            lambda: self._services.courses.remove(row.id),
            done=self.tr("Course {code} removed").format(code=row.code),
        )
