"""A timetable suggested in the window: asked for, watched, thinned out, applied, undone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course

from trainer_app.domain.course import Course
from trainer_app.domain.errors import PlanningEnded
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.services.academies import AgreementDraft, RoomDraft
from trainer_app.services.courses import CourseDraft
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.planning_problem import Answer, Outcome, SearchProgress
from trainer_app.services.planning_scope import Level


@pytest.fixture
def course_id(program):
    """A course of two modules with nothing planned, beside another one of the same weeks."""
    academy_id = program.queries.institutions.site().academy_id
    draft = AgreementDraft(reference="MoU 1", starts_on=date(2026, 1, 1))
    program.academies.save_agreement(academy_id, draft)
    program.academies.save_room(academy_id, RoomDraft(name="Blue", seats=50))
    for name in ("Dara", "Sok"):
        person = program.people.save(PersonDraft(latin_name=name))
        trainer = TrainerDraft(
            stage=PathwayStage.CERTIFIED, teaching_languages=(Language.KHMER.value,)
        )
        program.people.save_trainer(person.id, trainer)
    first = a_course(program)
    with program._open_work() as work:
        course = work.of(Course).get(first)
        title, programme_id = course.title, course.programme_id
    curriculum = program.curricula.save(
        CurriculumDraft(programme_id=programme_id, code="C-1", title=title)
    )
    edition = program.curricula.add_edition(curriculum.id, name="1")
    for code in ("M1", "M2"):
        program.modules.save(edition.id, ModuleDraft(code=code, minutes=90))
    drafts = [
        CourseDraft(
            code=code,
            title=title,
            programme_id=programme_id,
            academy_id=academy_id,
            edition_id=edition.id,
            starts_on=date(2026, 12, 7),
            ends_on=date(2026, 12, 11),
            language=Language.KHMER,
        )
        for code in ("NEW-1", "NEW-2")
    ]
    first, _ = [program.courses.save(one).id for one in drafts]
    return first


@pytest.fixture
def tab(open_window, course_id):
    return open_window("courses", f"{course_id}/sessions").current_page.tab


@pytest.fixture
def pane(tab, qtbot):
    button = next(one for one in tab.buttons() if one.text() == "Suggest …")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    tab.suggest.form.form.begin_with({"seconds": "2"})
    return tab.suggest


def searched(qtbot, pane):
    qtbot.mouseClick(pane.search, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.list.isVisible() or pane.form.isVisible(), timeout=60_000)


class Search:
    """Stands in for the process: tells what it is told to, and answers."""

    def __init__(self, answer=None, error=None):
        self.answer, self.error = answer, error
        self.problem = None

    def search(self, problem, _options, watch):
        self.problem = problem
        if self.error:
            raise self.error
        while watch(SearchProgress(seconds=1.0, cost=7)):
            pass
        return self.answer or Answer(outcome=Outcome.NOTHING_YET)


def test_a_new_course_is_suggested_shown_applied_and_undone(qtbot, pane, program, course_id):
    searched(qtbot, pane)

    assert [tick.text()[:12] for tick in pane.list.ticks.values()] == ["New: NEW-1 ·"] * 2
    assert program.queries.courses.sessions(course_id) == []

    qtbot.mouseClick(pane.apply, Qt.MouseButton.LeftButton)

    assert {row.module_code for row in program.queries.courses.sessions(course_id)} == {"M1", "M2"}
    assert pane.isHidden()

    program.history.undo()

    assert program.queries.courses.sessions(course_id) == []


def test_single_sessions_are_taken_out(qtbot, pane, program, course_id):
    searched(qtbot, pane)
    first = next(iter(pane.list.ticks.values()))

    first.setChecked(False)
    assert pane.apply.text() == "Apply to 1 session(s)"
    qtbot.mouseClick(pane.apply, Qt.MouseButton.LeftButton)

    assert len(program.queries.courses.sessions(course_id)) == 1


def test_with_nothing_left_there_is_nothing_to_apply(qtbot, pane):
    searched(qtbot, pane)

    for tick in pane.list.ticks.values():
        tick.setChecked(False)

    assert not pane.apply.isEnabled()


def test_another_course_of_the_same_days_is_planned_together(qtbot, pane, program):
    (other,) = pane.form.others.values()
    assert other.text() == "NEW-2"

    other.setChecked(True)
    searched(qtbot, pane)

    assert len(pane.list.ticks) == 4


def test_stop_keeps_the_best_so_far(qtbot, pane, program, monkeypatch):
    monkeypatch.setattr(program.suggestions, "_search", Search())
    qtbot.mouseClick(pane.search, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "costs 7" in pane.said.text(), timeout=10_000)

    qtbot.mouseClick(pane.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pane.list.isVisible, timeout=10_000)

    assert pane.apply.isHidden()
    assert pane.back.isVisible()


def test_a_search_that_dies_is_said_and_the_question_comes_back(
    qtbot, pane, program, monkeypatch, tab
):
    monkeypatch.setattr(program.suggestions, "_search", Search(error=PlanningEnded()))
    with qtbot.waitSignal(tab.desk.refused, timeout=10_000) as told:
        qtbot.mouseClick(pane.search, Qt.MouseButton.LeftButton)

    assert told.args[0].code == "planning-ended"
    assert pane.form.isVisible()


def test_what_is_wished_for_goes_to_the_search(qtbot, pane, program, monkeypatch):
    search = Search()
    monkeypatch.setattr(program.suggestions, "_search", search)
    pane.form.form.begin_with({"no_gaps": Level.NOT, "same_room": Level.MUCH})

    qtbot.mouseClick(pane.search, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: search.problem is not None, timeout=10_000)
    pane.stop.click()
    qtbot.waitUntil(pane.list.isVisible, timeout=10_000)

    assert {(one.lonely, one.gap) for one in search.problem.groups} == {(0, 0)}
    assert {one.another_room for one in search.problem.houses} == {6}


def test_what_cannot_be_planned_is_said_by_its_rules(qtbot, pane, program):
    for agreement in program.queries.institutions.academy(
        program.queries.institutions.site().academy_id, date(2026, 11, 19)
    ).agreements:
        program.academies.remove_agreement(agreement.id)

    searched(qtbot, pane)

    assert pane.list.ticks == {}
    assert pane.apply.isHidden()


@pytest.mark.parametrize("seconds", ["0", "none", "99999"])
def test_seconds_that_are_none_are_refused_at_their_field(qtbot, pane, seconds):
    pane.form.form.begin_with({"seconds": seconds})

    pane.search.click()

    assert pane.form.isVisible()


def test_another_course_forgets_the_search(qtbot, pane, program, monkeypatch, tab):
    monkeypatch.setattr(program.suggestions, "_search", Search())
    pane.search.click()
    qtbot.waitUntil(lambda: "costs 7" in pane.said.text(), timeout=10_000)

    tab.forget()

    qtbot.waitUntil(lambda: not pane._desk._tasks.busy, timeout=10_000)
    assert pane.isHidden()
    assert not pane.list.isVisible()


def test_the_pane_speaks_the_language_of_the_screen(qtbot, pane, look):
    searched(qtbot, pane)
    before = dict(pane.list.ticks)

    look.speak(Language.KHMER)

    assert pane.list.ticks.keys() == before.keys()
    assert all(tick.text() for tick in pane.list.ticks.values())
