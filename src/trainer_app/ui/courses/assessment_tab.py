"""Tests of a course and their results, entered by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from uuid import UUID

from PySide6.QtWidgets import QWidget

from trainer_app.domain.completion import TestKind
from trainer_app.domain.records import Noun
from trainer_app.services.assessments import Result
from trainer_app.services.read_models.courses import AssessmentRow, CourseFacts, ScoreRow
from trainer_app.ui.courses.assessment_pane import AssessmentPane
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_tab import CourseTab
from trainer_app.ui.courses.course_words import test_words
from trainer_app.ui.courses.evaluation_pane import EvaluationPane
from trainer_app.ui.courses.score_grid import ScoreGrid
from trainer_app.ui.courses.score_model import ScoreColumn, ScoreLine
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint

_ORDER = list(TestKind)


class AssessmentTab(CourseTab):
    """One column a test, one row a participant. What is typed is stored on leaving the cell."""

    shows = frozenset({Noun.ASSESSMENT, Noun.SCORE, Noun.ENROLMENT, Noun.PERSON, Noun.COURSE})

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._facts: CourseFacts | None = None
        self._tests: list[AssessmentRow] = []
        look = desk.look
        self.grid = ScoreGrid(look)
        self.pane = AssessmentPane(desk, services)
        self._add = Button(look, icon="plus", kind=Kind.PRIMARY, on_click=self.new)
        self._edit = Button(look, icon="pen-line", on_click=self._on_edit)
        self._remove = Button(look, kind=Kind.DANGER, on_click=self._on_remove)
        self._empty_add = Button(look, icon="plus", on_click=self.new)
        self.empty = EmptyState(look, "list-checks", "", actions=[self._empty_add])
        self.column.addWidget(self.grid, 1)
        self.column.addWidget(self.empty, 1)
        self._evaluate = Button(look, icon="star", on_click=self._on_evaluate)
        self.add_side(self.pane)
        self.grid.entered.connect(self._on_entered)
        self.grid.pasted.connect(self._on_pasted)
        self.grid.paste_refused.connect(self._on_paste_refused)
        self.pane.closed.connect(self.grid.setFocus)
        self.pane.saved.connect(self._on_saved)
        self.retranslateUi()

    @cached_property
    def evaluation(self) -> EvaluationPane:
        """The sheets of the participants; made when it is first opened."""
        pane = EvaluationPane(self.desk, self._services.evaluations)
        self.add_side(pane)
        pane.closed.connect(self.grid.setFocus)
        return pane

    def _hide_evaluation(self) -> None:
        if "evaluation" in vars(self):
            self.evaluation.hide()

    def reload(self) -> None:
        """Fetch tests and results."""
        facts = self._services.course_queries.facts(self.course_id, self.desk.today())
        self._facts = facts
        self._tests = sorted(facts.assessments, key=lambda one: _ORDER.index(one.kind))
        columns = [self._column(test) for test in self._tests]
        scores = {(one.assessment_id, one.enrolment_id): one for one in facts.scores}
        attending = self._services.outcomes.judge(facts)
        lines = [
            ScoreLine(
                enrolment_id=one.participant.enrolment_id,
                number=str(one.participant.number),
                native=one.participant.name or "–",
                latin=one.participant.latin_name,
                results=tuple(
                    _typed(scores.get((test.id, one.participant.enrolment_id)), test)
                    for test in self._tests
                ),
            )
            for one in attending
        ]
        anything = bool(columns and lines)
        self.grid.setVisible(anything)
        self.empty.setVisible(not anything)
        self.grid.show_scores(columns, lines)
        for button in (self._edit, self._remove):
            button.setEnabled(bool(columns))
        self.status_told.emit(self.tr("%n test(s)", "", len(columns)))

    def _column(self, test: AssessmentRow) -> ScoreColumn:
        passing = test.kind is TestKind.PRACTICAL
        most = f"{test.most_points.normalize():f}"
        return ScoreColumn(
            test_id=test.id,
            title=test.title or test_words(test.kind),
            below=self.tr("passed or not") if passing else self.tr("of {n}").format(n=most),
            day="" if test.held_on is None else self.desk.words.day_and_month(test.held_on),
            verdict=passing,
            most=test.most_points,
        )

    def _on_entered(
        self, column: ScoreColumn, enrolment_id: UUID, points: Decimal | None, passed: object
    ) -> None:
        verdict = passed if isinstance(passed, bool) else None
        result = Result(enrolment_id=enrolment_id, points=points, passed=verdict)
        self.desk.carry_out(
            lambda: self._services.assessments.record(column.test_id, [result]),
            on_refused=self._on_refused,
        )

    def _on_pasted(
        self, cells: Sequence[tuple[ScoreColumn, UUID, Decimal | None, bool | None]]
    ) -> None:
        results: dict[UUID, list[Result]] = {}
        for column, enrolment_id, points, passed in cells:
            one = Result(enrolment_id=enrolment_id, points=points, passed=passed)
            results.setdefault(column.test_id, []).append(one)
        self.desk.carry_out(
            lambda: self._services.assessments.record_all(results),
            done=self.tr("%n result(s) pasted", "", len(cells)),
            on_done=lambda _changes: self.reload(),
            on_refused=self._on_refused,
        )

    def _on_paste_refused(self, words: str) -> None:
        said = self.tr("“{words}” is no result: nothing was pasted").format(words=words[:40])
        self.desk.done.emit(said, False)

    def _on_refused(self, error: object) -> None:
        self.reload()
        self.desk.refused.emit(error)

    def buttons(self) -> Sequence[QWidget]:
        """Remove, edit, add a test."""
        return (self._evaluate, self._remove, self._edit, self._add)

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return self.grid.hints()

    def panes(self) -> Sequence[QWidget]:
        """The grid, and the pane that is open."""
        made = (self.pane, *((self.evaluation,) if "evaluation" in vars(self) else ()))
        return (self.grid, *(one for one in made if one.isVisible()))

    def new(self) -> None:
        """A new test."""
        taken = {one.kind for one in self._facts.assessments} if self._facts else set()
        kind = next((kind for kind in TestKind if kind not in taken), TestKind.POST_TEST)
        self._hide_evaluation()
        self.pane.begin_new(self.course_id, kind)

    def forget(self) -> None:
        """Another course."""
        super().forget()
        self._facts = None
        self.pane.hide()
        self._hide_evaluation()

    def _on_evaluate(self) -> None:
        if self.course is not None:
            self.pane.hide()
            self.evaluation.begin(self.course)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        for button in (self._add, self._empty_add):
            button.setText(self.tr("Add test"))
        self._evaluate.setText(self.tr("Evaluation"))
        self._edit.setText(self.tr("Edit test"))
        self._remove.setText(self.tr("Remove test"))
        self.empty.show_words(
            self.tr("No scores are entered yet"),
            self.tr("Add the tests of the course; with participants enrolled, scores go here."),
        )
        if self._facts is not None:
            self.reload()

    def _chosen(self) -> AssessmentRow | None:
        column = self.grid.current_column
        tests = self._tests
        found = [one for one in tests if column and one.id == column.test_id]
        return found[0] if found else tests[0] if tests else None

    def _on_edit(self) -> None:
        if test := self._chosen():
            self._hide_evaluation()
            self.pane.edit(self.course_id, test)

    def _on_saved(self) -> None:
        for test in self._facts.assessments if self._facts else ():
            if test.id == self.pane.record_id:
                self.pane.version = test.version

    def _on_remove(self) -> None:
        if test := self._chosen():
            self.desk.carry_out(
                lambda: self._services.assessments.remove(test.id), done=self.tr("Test removed")
            )


def _typed(score: ScoreRow | None, test: AssessmentRow) -> str:
    if score is None:
        return ""
    if test.kind is TestKind.PRACTICAL:
        return "" if score.passed is None else "+" if score.passed else "-"
    return "" if score.points is None else f"{score.points.normalize():f}"
