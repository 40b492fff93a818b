from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.programmes import ProgrammeDraft


@pytest.fixture
def window(open_window):
    return open_window("settings", "programmes")


@pytest.fixture
def tab(window):
    return window.current_page.tab("programmes")


@pytest.fixture
def stored(program):
    return program.programmes.save(
        ProgrammeDraft(
            code="BLO", name=LocalizedText.of({"en": "Border liaison"}), note="Second phase"
        )
    ).id


def programmes(program):
    return program.queries.institutions.programmes()


def test_a_programme_is_added_with_its_names_and_rules(window, tab, program):
    window.menus.actions["new"].trigger()
    tab.pane.form.begin_with(
        {
            "code": "blo",
            "name_en": "Border liaison",
            "name_km": "ការសម្របសម្រួលព្រំដែន",
            "donors": "Donor A",
            "starts_on": "1/1/2026",
            "ends_on": "31/12/2028",
            "aliases": True,
        }
    )

    tab.pane.add_button.click()

    [row] = programmes(program)
    assert (row.code, row.donors, row.aliases_required) == ("BLO", "Donor A", True)
    assert row.name.get(Language.KHMER) == "ការសម្របសម្រួលព្រំដែន"
    assert (row.starts_on, row.ends_on) == (date(2026, 1, 1), date(2028, 12, 31))
    assert tab.table.current.code == "BLO"


def test_a_field_is_stored_when_the_hand_leaves_it_and_the_rest_stays(qtbot, stored, tab, program):
    tab.table.selectRow(0)
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    tab.pane.form.field("donors").editor.setText("Donor B")

    tab.pane.form.stored.emit("donors", "Donor B")

    [row] = programmes(program)
    assert (row.donors, row.note, row.name.get(Language.ENGLISH)) == (
        "Donor B",
        "Second phase",
        "Border liaison",
    )


def test_dates_that_run_backwards_are_refused_at_their_field(stored, tab, program):
    tab.open_row(programmes(program)[0])
    tab.pane.form.begin_with({"starts_on": "1/2/2026", "ends_on": "1/1/2026"})

    tab.pane.form.stored.emit("ends_on", "1/1/2026")

    assert tab.pane.form.field("ends_on").sentence
    assert programmes(program)[0].ends_on is None


def test_an_unused_programme_is_removed_and_comes_back(qtbot, window, stored, tab, program):
    tab.load()
    tab.table.selectRow(0)
    tab.table.setFocus()

    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    removed = programmes(program)
    window.toast.undo_requested.emit()

    assert removed == []
    assert tab.table.model().row(0).code == "BLO"


def test_a_programme_with_courses_is_not_removed(window, tab, program):
    a_course(program)
    tab.load()

    tab.remove_row(programmes(program)[0])

    assert len(window.current_page.banners) == 1
    assert len(programmes(program)) == 1
