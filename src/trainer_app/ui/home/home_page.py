"""Home: the figures of the year, today's sessions, the days to come, what needs somebody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer_app.domain.person import PathwayStage
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import SessionRow
from trainer_app.services.read_models.overview import HomeFigures, HomeView, Need
from trainer_app.ui.desk import Desk
from trainer_app.ui.home.day_box import DayBox
from trainer_app.ui.home.need_line import NeedLine
from trainer_app.ui.home.today_line import NowLine, TodayLine
from trainer_app.ui.page import Page
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.figure_card import FigureCard, Share, Step
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_STAGES = (
    PathwayStage.NOMINATED,
    PathwayStage.TOT_COMPLETED,
    PathwayStage.CO_DELIVERY,
    PathwayStage.LEADS_OBSERVED,
    PathwayStage.RECOMMENDED,
)
_UNMARKED = "unmarked-session"
_PLACES = {  # where a need is settled: page, tab
    _UNMARKED: ("courses", "attendance"),
    "agreement-ending": ("academies", ""),
    "certifications-ending": ("trainers", ""),
    "certificates-waiting": ("certificates", ""),
}


class HomePage(Page):
    """Every card and every line leads to the rows behind it."""

    shows = frozenset(Noun)

    def __init__(
        self,
        desk: Desk,
        load: Callable[[], HomeView],
        sessions_on: Callable[[date], Sequence[SessionRow]],
    ) -> None:
        super().__init__(desk.look)
        self.desk, self._load, self._sessions_on = desk, load, sessions_on
        self._view: HomeView | None = None
        look = desk.look
        self.cards = {
            key: FigureCard(look) for key in ("people", "trainers", "certificates", "courses")
        }
        self._today, self._needs = _Panel(), _Panel()
        self._days_title = Label(size=15, weight=600)
        self._days = QHBoxLayout()
        self._days.setSpacing(12)
        self.mark_button = Button(look, icon="check", kind=Kind.PRIMARY, on_click=self._on_mark)
        self.courses_button = Button(
            look, icon="graduation-cap", on_click=lambda: desk.go("courses")
        )
        self.header.show_actions([self.courses_button, self.mark_button])
        self._lay_out()
        for key, card in self.cards.items():
            card.clicked.connect(lambda _=False, key=key: desk.go(key))

    def _lay_out(self) -> None:
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in self.cards.values():
            cards.addWidget(card)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._today)
        left.addWidget(self._days_title)
        left.addLayout(self._days)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._needs)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 4)
        columns.addLayout(right, 3)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 6, 20, 16)
        column.setSpacing(14)
        column.addLayout(cards)
        column.addLayout(columns)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(scroll, 1)

    # What is shown

    def reload(self) -> None:
        """Fetch everything in one go."""
        self._view = self._load()
        self.retranslateUi()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        view, words = self._view, self.desk.words
        if view is None:
            return
        self.mark_button.setText(self.tr("Mark attendance"))
        self.courses_button.setText(self.tr("Courses"))
        self.header.show_title(words.full_date(self.desk.today()), below=self._sentence(view))
        self._show_figures(view.figures)
        self._show_today(view.today)
        self._show_days(view.next_days)
        self._show_needs(view.needs)
        can = self._session_to_mark() is not None or self._need_to_mark() is not None
        self.mark_button.setEnabled(can)
        nothing = self.tr("No session that has begun waits for marks.")
        self.mark_button.setToolTip("" if can else nothing)
        self.show_status(self.tr("Figures: this site"))

    def _sentence(self, view: HomeView) -> str:
        running = self.tr("%n course(s) running.", "", view.running_courses)
        today = self.tr("%n session(s) today.", "", len(view.today))
        return f"{running} {today}"

    def _show_figures(self, figures: HomeFigures) -> None:
        year = self.desk.today().year
        people = [
            Share(self.tr("Women"), figures.women, "women"),
            Share(self.tr("Men"), figures.men, "men"),
            Share(self.tr("Not recorded"), figures.unrecorded, "unrecorded"),
        ]
        self.cards["people"].show_figure(
            self.tr("Persons trained in {year}").format(year=year),
            str(figures.persons),
            beside=self.tr("%n attendance(s)", "", figures.attendances),
            shares=[one for one in people if one.count],
        )
        stages = figures.trainers_by_stage
        steps = [Step("", stages.get(stage, 0)) for stage in _STAGES]
        steps.append(Step("", figures.certified))
        self.cards["trainers"].show_figure(
            self.tr("Trainers by stage"),
            str(sum(stages.values())),
            beside=self.tr("{n} certified, {active} active").format(
                n=figures.certified, active=figures.certified_active
            ),
            steps=steps,
            ends=(self.tr("Nominated"), self.tr("Certified")),
        )
        papers = [
            Share(self.tr("Handed over"), figures.handed_over, "ok"),
            Share(self.tr("Waiting"), figures.waiting, "info"),
            Share(self.tr("Void"), figures.void, "mute"),
        ]
        self.cards["certificates"].show_figure(
            self.tr("Certificates issued in {year}").format(year=year),
            str(figures.issued),
            beside=self.tr("register without gaps"),
            shares=[one for one in papers if one.count],
        )
        months = figures.sessions_by_month
        self.cards["courses"].show_figure(
            self.tr("Sessions held, of planned"),
            f"{figures.sessions_held} / {figures.sessions_planned}",
            beside=self.tr("this month"),
            months=[(held, planned) for held, planned in months],
            month=self.desk.today().month,
        )

    def _show_today(self, sessions: Sequence[SessionRow]) -> None:
        now, words = self.desk.now(), self.desk.words
        lines: list[QWidget] = []
        now_shown = False
        for row in sessions:
            if not now_shown and row.starts_at > now:
                lines.append(NowLine(self.look, words.clock(now)))
                now_shown = True
            line = TodayLine(self.desk, row, now)
            line.clicked.connect(lambda _=False, row=row: self._open_session(row))
            lines.append(line)
        if not lines:
            nothing = WrappedText(self.look, self.tr("No session is planned for today."), ink="2")
            lines.append(_padded(nothing))
        self._today.show_lines(self.tr("Today"), "", lines)

    def _show_days(self, days: Sequence[tuple[date, int, str]]) -> None:
        self._days_title.setText(self.tr("Next days"))
        while (item := self._days.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for day, sessions, closed in days[:4]:
            below = self.tr("Closed: {why}").format(why=closed) if closed else ""
            beside = self.tr("%n session(s)", "", sessions) if sessions else self.tr("Free")
            title = self.desk.words.day_of_week(day)
            box = DayBox(self.look, title, beside, below, closed=bool(closed))
            box.setEnabled(bool(sessions))
            box.clicked.connect(lambda _=False, day=day: self._open_day(day))
            self._days.addWidget(box)

    def _show_needs(self, needs: Sequence[Need]) -> None:
        lines: list[QWidget] = []
        for need in needs:
            line = NeedLine(self.desk, need)
            line.clicked.connect(lambda _=False, need=need: self._settle(need))
            lines.append(line)
        if not lines:
            words = self.tr("Nothing waits. Everything that has happened is recorded.")
            lines.append(_padded(WrappedText(self.look, words, ink="2")))
        self._needs.show_lines(self.tr("Needs you"), str(len(needs) or ""), lines)

    # Where things lead

    def _open_session(self, row: SessionRow) -> None:
        self.desk.go("courses", f"{row.course_id}/attendance/{row.id}")

    def _settle(self, need: Need) -> None:
        page, tab = _PLACES.get(need.code, ("courses", ""))
        record = str(need.record_id) if need.record_id else ""
        inside = str(dict(need.values).get("session_id", ""))
        self.desk.go(page, "/".join(filter(None, [record, tab, inside])) if record else "")

    def _open_day(self, day: date) -> None:
        """The timetable of the course that begins the day."""
        held = [one for one in self._sessions_on(day) if not one.cancelled]
        if held:
            self.desk.go("courses", f"{held[0].course_id}/sessions/{held[0].id}")

    def _session_to_mark(self) -> SessionRow | None:
        now = self.desk.now()
        todays = self._view.today if self._view else ()
        begun = [one for one in todays if one.starts_at <= now and not one.cancelled]
        waiting = [one for one in begun if one.marked < one.expected]
        candidates = waiting or begun[-1:]
        return candidates[0] if candidates else None

    def _need_to_mark(self) -> Need | None:
        """The newest unmarked session of the days before."""
        needs = self._view.needs if self._view else ()
        unmarked = [one for one in needs if one.code == _UNMARKED]
        return max(unmarked, key=lambda one: one.on or date.min, default=None)

    def _on_mark(self) -> None:
        row, need = self._session_to_mark(), self._need_to_mark()
        today_is_done = row is None or row.marked >= row.expected
        if need is not None and today_is_done:
            self._settle(need)
        elif row is not None:
            self._open_session(row)

    # The window asks

    def hints(self) -> Sequence[Hint]:
        """Its key."""
        return (Hint("Enter", self.tr("open")),)

    def panes(self) -> Sequence[QWidget]:
        """The main action, today, what waits."""
        lines = [panel.first for panel in (self._today, self._needs) if panel.first]
        return (self.mark_button, *lines)


class _Panel(QFrame):
    """A card with a heading and lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._title, self._count = Label(size=15, weight=600), Label(size=13, ink="3")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 4)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 6)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._lines)
        self.first: QWidget | None = None
        self.lines: list[QWidget] = []

    def show_lines(self, title: str, count: str, lines: Sequence[QWidget]) -> None:
        self._title.setText(title)
        self._count.setText(count)
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.lines = list(lines)
        self.first = next((one for one in lines if isinstance(one, TodayLine | NeedLine)), None)
        for line in lines:
            self._lines.addWidget(line)


def _padded(words: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(16, 4, 16, 8)
    row.addWidget(words)
    return holder
