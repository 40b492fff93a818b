from __future__ import annotations

import pytest
from tests.ui.programs import a_course

from trainer_app.domain.languages import Language
from trainer_app.domain.likeness import MatchRule
from trainer_app.services.people import PersonDraft
from trainer_app.ui.look import ThemeChoice


@pytest.fixture
def window(open_window):
    return open_window("settings")


@pytest.fixture
def page(window):
    return window.current_page


def test_language_and_colours_change_at_once(page, look):
    page.tab("site").screen_form.stored.emit("language", Language.LAO)
    page.tab("site").screen_form.stored.emit("theme", ThemeChoice.DARK)

    assert (look.language, look.choice) == (Language.LAO, ThemeChoice.DARK)


def test_the_sites_name_is_stored_when_the_hand_leaves_it(page, program):
    page.tab("site").site.field("name").editor.setText("Training office")

    page.tab("site").site.stored.emit("name", "Training office")

    assert program.queries.institutions.site().name == "Training office"


def test_who_may_approve_texts_is_the_sites_to_say(page, program):
    site = page.tab("site").site
    before = program.queries.institutions.site().approval_by_another
    site.field("approval_by_another").editor.click()

    assert (before, program.queries.institutions.site().approval_by_another) == (True, False)


def test_the_points_from_which_two_are_one_are_the_sites_to_say_and_undo_gives_them_back(
    page, program
):
    matching = page.tab("site").matching
    matching.field("same_from").editor.setText("95")

    matching.stored.emit("same_from", "95")
    told = program.queries.institutions.match_rule()
    program.history.undo()

    assert told == MatchRule(same_from=95, doubtful_from=35)
    assert program.queries.institutions.match_rule() == MatchRule()


@pytest.mark.parametrize("wrong", ["lots", "9999", "1"])
def test_points_that_would_hide_every_doubt_are_refused_at_their_field(page, program, wrong):
    matching = page.tab("site").matching
    matching.field("same_from").editor.setText(wrong)

    matching.stored.emit("same_from", wrong)

    assert program.queries.institutions.match_rule() == MatchRule()
    assert "10" in matching.field("same_from").sentence


def test_a_site_without_a_name_is_refused_at_the_field(page, program):
    page.tab("site").site.field("name").editor.setText(" ")

    page.tab("site").site.stored.emit("name", " ")

    assert program.queries.institutions.site().name == "Police Academy"


def test_staff_is_added(page, program):
    page.tab("site").staff.begin_with({"name": "Sok Maly", "account": "maly"})

    page.tab("site").staff_button.click()

    staff = {one.name for one in program.queries.institutions.site().staff}
    assert staff == {"Chan Dara", "Sok Maly"}


def test_a_backup_is_made_looked_into_and_gone_back_to(qtbot, page, program):
    page.open_place("backups")
    page.tab("backups").make_button.click()
    qtbot.waitUntil(lambda: page.tab("backups").table.model().rowCount() > 0, timeout=20_000)
    rows = page.tab("backups").table.model()
    made = next(rows.row(n) for n in range(rows.rowCount()) if rows.row(n).kind == "manual")
    program.people.save(PersonDraft(latin_name="KEO Sopheak"))

    page.tab("backups").look_at(made)
    page.tab("backups").restore_button.click()

    qtbot.waitUntil(page.tab("backups").pane.isHidden, timeout=20_000)
    assert program.queries.people.count() == 0


def test_a_file_that_is_no_backup_cannot_be_gone_back_to(page, files, tmp_path):
    files.path = tmp_path / "holiday.sqlite"
    files.path.write_bytes(b"not a database")
    page.open_place("backups")

    page.tab("backups").open_button.click()

    assert not page.tab("backups").restore_button.isEnabled()


def test_the_history_names_who_did_what(page, program):
    a_course(program)

    page.open_place("history")

    row = page.tab("history").table.model().row(0)
    assert (row.actor, row.label.code) == ("Chan Dara", "session-added")


def test_a_second_place_is_remembered_and_can_be_forgotten(qtbot, page, program, files, tmp_path):
    files.path = tmp_path / "stick"
    page.open_place("backups")

    page.tab("backups").stick_button.click()
    qtbot.waitUntil(page.tab("backups").forget_button.isVisible, timeout=20_000)

    assert program.backups.second_place == tmp_path / "stick"
    assert list((tmp_path / "stick").glob("*.sqlite"))
    page.tab("backups").forget_button.click()
    assert program.backups.second_place is None
