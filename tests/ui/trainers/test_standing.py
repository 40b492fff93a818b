"""A trainer's pane: where somebody stands and why, decisions, observations, what runs out."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Criterion
from trainer_app.domain.pathway import NATIONAL_INSTRUCTOR
from trainer_app.domain.person import PathwayStage
from trainer_app.services.deciding import DecisionDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText


def a_trainer(program, name, stage, since, until=None):
    person = program.people.save(PersonDraft(latin_name=name))
    program.people.save_trainer(
        person.id,
        TrainerDraft(stage=stage, stage_since=since, certified_on=since, certified_until=until),
    )
    return person.id


@pytest.fixture
def people(program):
    ready, certified = PathwayStage.RECOMMENDED, PathwayStage.CERTIFIED
    return {
        "OUCH Socheata": a_trainer(program, "OUCH Socheata", ready, date(2026, 1, 5)),
        "NHEM Piseth": a_trainer(
            program, "NHEM Piseth", certified, date(2024, 1, 4), date(2026, 12, 4)
        ),
        "KEO Sopheak": a_trainer(program, "KEO Sopheak", PathwayStage.NOMINATED, date(2026, 2, 2)),
    }


@pytest.fixture
def taught(program, people):
    course_id = a_course(program, sessions=())
    draft = SessionDraft(starts_at=datetime(2026, 11, 2, 8), minutes=90, title="Practice")
    part = Part(person_id=people["OUCH Socheata"], role=TrainerRole.LEAD)
    return program.timetable.save(course_id, draft, parts=(part,)).id


@pytest.fixture
def window(open_window, people):
    return open_window("trainers")


@pytest.fixture
def page(window):
    return window.current_page


def open_trainer(page, program, name):
    row = next(one for one in program.queries.people.trainers() if one.latin_name == name)
    page.table.choose(row.id)
    page.open_row(row)


def taken_away(widget):
    """Hidden by hand; what was just added is merely not shown yet."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def said(pane):
    labels = [one.whole for one in pane.findChildren(Label) if not taken_away(one)]
    return labels + [one.text() for one in pane.findChildren(WrappedText) if not taken_away(one)]


def standing(program, person_id):
    return program.standings.of_person(person_id).pathways[0].standing


def test_the_pane_says_where_a_trainer_stands_what_is_missing_and_what_next(page, program):
    open_trainer(page, program, "KEO Sopheak")

    words = said(page.standing_pane)
    assert "National instructor" in words
    assert "Nominated · since 2 Feb 2026" in words
    assert "Missing" in words
    assert words.count("teaching practice at least 70 %: best –") == 1


def test_a_decision_is_taken_from_the_pane_and_shown_at_once(page, program, people):
    open_trainer(page, program, "OUCH Socheata")
    page.standing_pane.decide.click()
    pane = page.decision_pane
    pane.form.field("by").editor.setText("The board")

    pane.answer()

    found = standing(program, people["OUCH Socheata"])
    assert found.until == date(2029, 11, 19)
    assert "Certified · since 19 Nov 2026 · until 19 Nov 2029" in said(page.standing_pane)
    assert not pane.isVisible()


def test_a_decision_without_what_it_stands_on_is_refused_at_its_field(page, program, people):
    open_trainer(page, program, "KEO Sopheak")
    page.standing_pane.decide.click()
    pane = page.decision_pane
    pane.form.field("by").editor.setText("The board")

    pane.answer()

    assert "waive it with a reason" in pane.form.field("kind").sentence
    assert program.standings.of_person(people["KEO Sopheak"]).pathways[0].candidacy_id is None


def test_a_waiver_names_what_is_waived_and_needs_its_reason(page, program, people):
    open_trainer(page, program, "KEO Sopheak")
    page.standing_pane.decide.click()
    form = page.decision_pane.form
    hidden = form.field("requirement").isHidden()
    form.field("kind").editor.choose(DecisionKind.WAIVE)
    form.field("kind").editor.activated.emit(0)
    form.field("by").editor.setText("The board")

    page.decision_pane.answer()
    refused = form.field("note").sentence
    form.field("note").editor.setPlainText("Trained elsewhere")
    page.decision_pane.answer()

    assert hidden
    assert "Write a short reason" in refused
    assert standing(program, people["KEO Sopheak"]).stages[1].checks[0].waived


def test_a_day_that_is_none_or_still_to_come_is_refused_at_its_field(page, program):
    open_trainer(page, program, "OUCH Socheata")
    page.standing_pane.decide.click()
    pane = page.decision_pane
    pane.form.field("by").editor.setText("The board")
    for typed in ("soon", "1/1/2030"):
        pane.form.field("on").editor.setText(typed)

        pane.answer()

        assert pane.form.field("on").sentence


def test_an_observation_is_recorded_with_its_observer_and_six_marks(page, program, people, taught):
    open_trainer(page, program, "OUCH Socheata")
    page.standing_pane.observe.click()
    pane = page.observation_pane
    pane.answer()
    refused = pane.form.field("observer").sentence
    pane.form.field("observer").editor.choose(people["NHEM Piseth"])
    for one in Criterion:
        pane.form.field(one.value).editor.choose("4")

    pane.answer()

    sheet = program.standings.of_person(people["OUCH Socheata"]).observations[0]
    assert refused
    assert (sheet.session_id, sheet.marks) == (taught, (4,) * 6)
    assert any("4.0 · NHEM Piseth" in one for one in said(page.standing_pane))


def test_without_a_session_taught_there_is_nothing_to_observe(page, program):
    open_trainer(page, program, "KEO Sopheak")

    page.standing_pane.observe.click()

    assert not page.observation_pane.button.isEnabled()
    page.observation_pane.answer()


def test_what_a_trainer_may_teach_is_recorded_and_shown(page, program, people, taught):
    open_trainer(page, program, "NHEM Piseth")
    page.standing_pane.qualification_wanted.emit(page.standing_pane.found)
    pane = page.qualification_pane
    pane.answer()
    without_module = pane.form.field("module").sentence
    pane.form.field("module").editor.setText("m3")
    pane.form.field("language").editor.choose(Language.LAO)
    pane.form.field("on").editor.setText("1/1/2030")
    pane.answer()
    too_early = pane.form.field("on").sentence
    pane.form.field("on").editor.setText("soon")
    pane.answer()
    pane.form.field("on").editor.setText("1/11/2026")

    pane.answer()

    one = program.standings.of_person(people["NHEM Piseth"]).qualifications[0]
    assert (one.module, one.language, one.level) == ("M3", Language.LAO, None)
    assert without_module
    assert too_early
    assert any("M3 · ລາວ · seen teaching in it" in text for text in said(page.standing_pane))


def told(qtbot, pane, words):
    """What the pane says, once the answer from behind the screen is there."""
    qtbot.waitUntil(lambda: any(words in one for one in said(pane)), timeout=20_000)
    return said(pane)


def test_what_runs_out_leads_to_its_trainer(qtbot, page):
    page.due_button.click()
    told(qtbot, page.due_pane, "4 Dec 2026 · National instructor")

    page.due_pane.trainer_wanted.emit(page.table.model().row(0).id)

    assert page.standing_pane.isVisible()
    assert not page.due_pane.isVisible()


def test_how_far_ahead_is_chosen_and_an_empty_list_says_so(qtbot, page, program, people):
    page.begin_due()
    page.due_pane.days.choose(30)
    page.due_pane.reload()
    told(qtbot, page.due_pane, "4 Dec 2026")
    draft = DecisionDraft(
        kind=DecisionKind.SUSPEND, decided_on=date(2026, 11, 1), by_name="Board", note="Complaint"
    )
    program.certifications.decide(people["NHEM Piseth"], NATIONAL_INSTRUCTOR, draft)

    page.due_pane.reload()

    told(qtbot, page.due_pane, "Nothing runs out in this time.")


def test_who_can_teach_is_found_with_reasons_and_leads_to_the_trainer(qtbot, page, program, people):
    row = next(r for r in program.queries.people.trainers() if r.certified_until is not None)
    program.people.save_trainer(
        people["NHEM Piseth"],
        TrainerDraft(
            stage=row.stage,
            certified_on=row.certified_on,
            certified_until=row.certified_until,
            teaching_languages=("km",),
        ),
    )
    page.teach_button.click()
    pane = page.teaching_pane
    pane.form.field("module").editor.setText("m3")
    pane.form.field("language").editor.choose(Language.KHMER)
    pane.form.field("from").editor.setText("1/12/2026")
    pane.form.field("to").editor.setText("8/12/2026")

    pane.answer()

    told(qtbot, pane, "the certification ends before the last of these days")
    pane.trainer_wanted.emit(row.id)
    assert "NHEM Piseth" in said(page.standing_pane)


def test_nobody_who_can_teach_is_said_and_a_day_that_is_none_is_refused(qtbot, page):
    page.begin_teaching()
    pane = page.teaching_pane
    pane.answer()
    without_module = pane.form.field("module").sentence
    pane.form.field("module").editor.setText("M3")
    pane.form.field("from").editor.setText("soon")
    pane.answer()
    wrong_day = pane.form.field("from").sentence
    pane.form.field("from").editor.setText("")

    pane.answer()

    told(qtbot, pane, "Nobody with an active certification")
    assert without_module
    assert wrong_day.startswith("Write the date")


def test_what_decisions_say_is_not_kept_by_hand_any_more(page, program):
    open_trainer(page, program, "OUCH Socheata")
    page.standing_pane.facts.click()
    by_hand = page.trainer_pane.form.field("stage").isHidden()
    page.trainer_pane.close_pane()
    page.standing_pane.decide.click()
    page.decision_pane.form.field("by").editor.setText("The board")
    page.decision_pane.answer()

    page.standing_pane.facts.click()

    assert (by_hand, page.trainer_pane.form.field("stage").isHidden()) == (False, True)


def test_only_one_pane_is_open_at_a_time(page, program, taught):
    open_trainer(page, program, "OUCH Socheata")
    panes = [page.standing_pane, page.decision_pane, page.observation_pane, page.due_pane]
    panes.append(page.teaching_pane)
    for show in (
        page.standing_pane.decide.click,
        page.standing_pane.observe.click,
        page.standing_pane.facts.click,
        page.begin_due,
        page.begin_teaching,
    ):
        show()

        assert sum(one.isVisible() for one in (*panes, page.trainer_pane)) == 1


def test_closing_a_pane_leads_back_to_the_standing(page, program):
    open_trainer(page, program, "OUCH Socheata")
    page.standing_pane.decide.click()

    page.decision_pane.close_pane()

    assert page.standing_pane.isVisible()


def test_the_panes_speak_the_language_of_the_screen_and_keep_what_is_typed(page, program, look):
    open_trainer(page, program, "OUCH Socheata")
    page.standing_pane.decide.click()
    page.decision_pane.form.field("by").editor.setText("The board")

    look.speak(Language.KHMER)

    assert page.decision_pane.form.field("by").value == "The board"
    page.decision_pane.close_pane()
    assert "គ្រូឧទ្ទេសថ្នាក់ជាតិ" in said(page.standing_pane)


def test_a_decision_elsewhere_is_seen_in_the_open_pane(window, page, program, people):
    open_trainer(page, program, "NHEM Piseth")
    draft = DecisionDraft(
        kind=DecisionKind.SUSPEND, decided_on=date(2026, 11, 1), by_name="Board", note="Complaint"
    )
    page.desk.carry_out(
        lambda: program.certifications.decide(people["NHEM Piseth"], NATIONAL_INSTRUCTOR, draft)
    )

    assert any("suspend · Board · Complaint" in one for one in said(page.standing_pane))
