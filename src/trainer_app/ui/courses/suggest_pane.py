"""The program plans: asked for in words, watched, shown, and applied only then."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer_app.domain.errors import AppError
from trainer_app.services.planning_problem import SearchProgress
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.courses import CourseRow, CourseView
from trainer_app.services.suggestions import Suggestion, SuggestionRequest, Suggestions
from trainer_app.ui.courses.suggest_form import SuggestForm
from trainer_app.ui.courses.suggestion_list import SuggestionList
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.progress_bar import ProgressBar
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40
_PARTS = 10  # of a second


class SuggestPane(SidePane):
    """Asks, searches with the best cost so far and Stop, then shows what would change."""

    _built = False

    def __init__(self, desk: Desk, suggestions: Callable[[], Suggestions]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._suggestions = desk, suggestions
        self._course: CourseView | None = None
        self._stop = threading.Event()
        self._suggestion: Suggestion | None = None
        self._searches = 0  # what an earlier search finds is not shown in a later one
        look = desk.look
        self.form = SuggestForm(desk)
        self.said = WrappedText(look, most=_WIDTH)
        self.bar = ProgressBar(look)
        self._watching = QWidget()
        watching = QVBoxLayout(self._watching)
        watching.setContentsMargins(0, 0, 0, 0)
        watching.setSpacing(10)
        watching.addWidget(self.said)
        watching.addWidget(self.bar)
        self.list = SuggestionList(
            desk, lambda found, chosen: self._suggestions().clashes(found, chosen), width=_WIDTH
        )
        self.list.changed.connect(self._on_chosen)
        for widget in (self.form, self._watching, self.list):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.back = Button(look, on_click=self._ask_again)
        self.stop = Button(look, icon="square", on_click=self._on_stop)
        self.search = Button(
            look, icon="wand-sparkles", kind=Kind.PRIMARY, on_click=self.begin_search
        )
        self.apply = Button(look, icon="check", kind=Kind.PRIMARY, on_click=self._on_apply)
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        for button in (self.stop, self.search, self.apply):
            self.foot.addWidget(button)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(
        self, course: CourseView, others: Sequence[CourseRow], chosen: Sequence[UUID]
    ) -> None:
        """Open for this course; a search for it that goes on stays in sight."""
        same = self._course is not None and self._course.row.id == course.row.id
        self._course = course
        if not (same and self._searching):
            self.form.begin(course, others, chosen)
            self._ask_again()
        self.show_title(self.tr("Suggest a timetable"), course.row.code)
        self.show()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Another course: what is searched for here is wanted no longer."""
        self._stop.set()
        self._searches += 1
        self._course = None
        self.hide()

    @property
    def _searching(self) -> bool:
        return not self._watching.isHidden()

    def begin_search(self) -> None:
        """Search behind the screen; Stop keeps the best so far."""
        try:
            request = self.form.request()
        except EntryWrong as wrong:
            self.form.refuse(wrong)
            return
        self._stop = threading.Event()
        self._searches += 1
        self._show(self._watching)
        self.said.setText(self.tr("Searching for a first plan …"))
        self.bar.show_share(0)
        self.stop.setEnabled(True)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self._run(request, self._stop, self._searches)

    def _run(self, request: SuggestionRequest, stop: threading.Event, number: int) -> None:
        service = self._suggestions()
        total = int(request.seconds * _PARTS)

        def work(progress: Progress) -> Suggestion | AppError:
            def watch(how_far: SearchProgress) -> bool:
                done = min(int(how_far.seconds * _PARTS), total)
                progress.report(done, total, "" if how_far.cost is None else str(how_far.cost))
                return not stop.is_set()

            try:
                return service.suggest(request, watch)
            except AppError as error:  # told here, so that the question comes back
                return error

        def done(found: Suggestion | AppError) -> None:
            if number == self._searches:
                self._on_found(found)

        def told(so_far: int, whole: int, cost: str) -> None:
            if number == self._searches:
                self._on_progress(so_far, whole, cost)

        self._desk.run(
            work,
            owner=self,
            verb="",  # its progress stands here, with a Stop that keeps the best
            on_done=done,
            on_progress=told,
            on_cancel=self._ask_again,
        )

    def _on_progress(self, done: int, total: int, cost: str) -> None:
        self.bar.show_share(done / total)
        if cost and not self._stop.is_set():
            words = self.tr("The best plan so far costs {cost}; nothing would be best.")
            self.said.setText(words.format(cost=cost))

    def _on_stop(self) -> None:
        self._stop.set()
        self.stop.setEnabled(False)
        self.said.setText(self.tr("Stopping with the best so far …"))

    def _on_found(self, found: Suggestion | AppError) -> None:
        if isinstance(found, AppError):
            self._ask_again()
            self._desk.refused.emit(found)
            return
        self._suggestion = found
        self.list.show_suggestion(found)
        self._show(self.list)
        (self.apply if self.apply.isEnabled() else self.back).setFocus()

    def _on_chosen(self) -> None:
        self.apply.setEnabled(self.list.fits)
        self.apply.setText(self.tr("Apply to %n session(s)", "", len(self.list.chosen)))

    def _on_apply(self) -> None:
        suggestion, chosen = self._suggestion, self.list.chosen
        assert suggestion is not None
        self._desk.carry_out(
            lambda: self._suggestions().apply(suggestion, chosen),
            done=self.tr("Suggestion applied"),
            on_done=lambda _changes: self.close_pane(),
        )

    def _ask_again(self) -> None:
        self._suggestion = None
        self._show(self.form)

    def _show(self, face: QWidget) -> None:
        for one in (self.form, self._watching, self.list):
            one.setVisible(one is face)
        self.search.setVisible(face is self.form)
        self.stop.setVisible(face is self._watching)
        self.back.setVisible(face is self.list)
        self.apply.setVisible(face is self.list and bool(self.list.chosen))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self.form.say_words()
            self.back.setText(self.tr("Discard"))
            self.stop.setText(self.tr("Stop and keep the best"))
            self.search.setText(self.tr("Suggest"))
            if self._suggestion is not None:
                self.list.show_suggestion(self._suggestion)
