from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.ui.programs import a_course

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft
from trainer_app.ui.widgets.label import Label


@pytest.fixture
def window(open_window, program):
    for name, stage, until in (
        ("OUCH Socheata", PathwayStage.LEADS_OBSERVED, None),
        ("NHEM Piseth", PathwayStage.CERTIFIED, date(2026, 12, 4)),
        ("KEO Sopheak", PathwayStage.CERTIFIED, date(2026, 9, 2)),
    ):
        person = program.people.save(PersonDraft(latin_name=name))
        program.people.save_trainer(
            person.id, TrainerDraft(stage=stage, certified_until=until, teaching_languages=("km",))
        )
    return open_window("trainers")


@pytest.fixture
def page(window):
    return window.current_page


def shown(page):
    model = page.table.model()
    return [model.row(n).latin_name for n in range(model.rowCount())]


def test_the_list_can_be_narrowed_to_a_stage(page):
    page.stage.choose(PathwayStage.CERTIFIED)
    page.stage.activated.emit(0)

    assert sorted(shown(page)) == ["KEO Sopheak", "NHEM Piseth"]


def test_a_term_that_ends_soon_or_has_ended_stands_out(page):
    column = next(c for c in page.table.model().columns if c.key == "until")
    tones = {
        page.table.model().row(n).latin_name: column.shown(page.table.model().row(n)).tone
        for n in range(3)
    }

    assert tones == {"KEO Sopheak": "bad", "NHEM Piseth": "warn", "OUCH Socheata": ""}


def test_facts_are_stored_from_the_pane(page, program):
    page.table.choose(next(r.id for r in program.queries.people.trainers()))
    page.edit_facts(page.table.current)
    pane = page.trainer_pane
    pane.form.field("home_city").editor.setText("Battambang")

    pane.form.stored.emit("home_city", "Battambang")

    row = program.queries.people.trainer(pane.record_id)
    assert row.home_city == "Battambang"


def test_an_unknown_language_is_refused_at_its_field(page, program):
    page.edit_facts(program.queries.people.trainers()[0])
    pane = page.trainer_pane
    pane.form.field("teaching_languages").editor.setText("km, klingon")

    pane.form.stored.emit("teaching_languages", "km, klingon")

    assert "Known: en, km" in pane.form.field("teaching_languages").sentence


def test_a_trainer_taken_off_the_list_comes_back_with_undo(window, page, program):
    page.remove_row(program.queries.people.trainers()[0])
    removed = len(program.queries.people.trainers())

    window.undo_requested.emit()

    assert (removed, len(program.queries.people.trainers())) == (2, 3)


def test_the_pane_shows_what_a_trainer_taught(page, program):
    course_id = a_course(program, sessions=())
    row = program.queries.people.trainers()[0]
    program.timetable.save(
        course_id,
        SessionDraft(starts_at=datetime(2026, 11, 18, 8), minutes=90, title="Risk profiles"),
        parts=(Part(person_id=row.person_id, role=TrainerRole.LEAD),),
    )

    page.edit_facts(row)

    said = [one.whole for one in page.trainer_pane.findChildren(Label)]
    assert "Risk profiles" in said
    assert "18 Nov 2026 · BM-1" in said


def test_a_date_that_is_none_is_refused_at_its_field(page, program):
    page.edit_facts(program.queries.people.trainers()[0])
    pane = page.trainer_pane
    pane.form.field("certified_on").editor.setText("soon")

    pane.form.stored.emit("certified_on", "soon")

    assert pane.form.field("certified_on").sentence.startswith("Write the date")


def test_a_trainer_who_leaves_is_no_longer_available(page, program):
    page.edit_facts(program.queries.people.trainers()[0])
    pane = page.trainer_pane
    pane.form.field("active").editor.setChecked(False)

    pane.form.stored.emit("active", False)

    assert not program.queries.people.trainer(pane.record_id).active


def test_the_pane_speaks_the_language_of_the_screen_and_keeps_its_values(page, program, look):
    page.edit_facts(program.queries.people.trainers()[0])
    before = page.trainer_pane.form.values

    look.speak(Language.LAO)

    assert page.trainer_pane.form.values == before


def test_a_trainer_gets_a_letter_for_each_course_with_a_session(
    qtbot, window, page, program, files, tmp_path
):
    files.path = tmp_path
    trainer = program.queries.people.trainers()[0]
    draft = SessionDraft(starts_at=datetime(2026, 11, 20, 8), minutes=90, title="Practice")
    program.timetable.save(
        a_course(program), draft, (Part(person_id=trainer.person_id, role=TrainerRole.LEAD),)
    )
    page.table.choose(trainer.id)
    page.edit_facts(page.table.current)

    [action] = page.trainer_pane.letter.menu_below.actions()
    action.trigger()

    assert action.text() == "BM-1"
    qtbot.waitUntil(lambda: "letter_BM-1.pdf" in window.toast.words)
    assert b"/Lang (km)" in (tmp_path / "letter_BM-1.pdf").read_bytes()


def test_a_trainer_without_sessions_has_no_letter_to_print(page, program):
    page.table.choose(program.queries.people.trainers()[0].id)
    page.edit_facts(page.table.current)

    assert page.trainer_pane.letter.isHidden()
