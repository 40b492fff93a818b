from __future__ import annotations

import pytest

from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.people import AgencyDraft, RankDraft


@pytest.fixture
def window(open_window):
    return open_window("settings", "lists")


@pytest.fixture
def tab(window):
    return window.current_page.tab("lists")


def choose_ranks(tab):
    tab.which.choose("ranks")
    tab.which.chosen.emit("ranks")


def test_an_agency_is_added_to_choose_from(window, tab, program):
    window.menus.actions["new"].trigger()
    tab.agency_pane.form.begin_with(
        {"name_en": "Customs", "name_lo": "ພາສີ", "abbreviation": "CUS", "country": "LA"}
    )

    tab.agency_pane.add_button.click()

    [agency] = program.queries.institutions.agencies()
    assert (agency.abbreviation, agency.country) == ("CUS", "LA")
    assert agency.name.get(Language.LAO) == "ພາສີ"
    assert window.toast.words == "Agency added"


def test_a_rank_is_added_with_its_level(tab, program):
    choose_ranks(tab)
    tab.new()
    tab.rank_pane.form.begin_with({"name_en": "Captain", "country": "KH", "level": Level.SENIOR})

    tab.rank_pane.add_button.click()

    [rank] = program.queries.institutions.ranks()
    assert (rank.name.get(Language.ENGLISH), rank.level) == ("Captain", Level.SENIOR)
    assert tab.table.model().rowCount() == 1


def test_an_entry_without_a_name_is_refused_at_the_first_name(tab, program):
    tab.new()

    tab.agency_pane.add_button.click()

    assert tab.agency_pane.form.field("name_en").sentence
    assert program.queries.institutions.agencies() == []


def test_each_list_is_shown_by_itself(tab, program):
    program.people.save_agency(AgencyDraft(name=LocalizedText.of({"en": "Customs"})))
    program.people.save_rank(
        RankDraft(name=LocalizedText.of({"en": "Captain"}), level=Level.MID_RANKING)
    )
    tab.load()
    first = [tab.table.model().row(0).abbreviation, tab.add_button.text()]

    choose_ranks(tab)

    assert first == ["", "Add agency"]
    assert tab.table.model().row(0).level is Level.MID_RANKING
    assert tab.add_button.text() == "Add rank"


def test_an_entry_is_edited_and_removed_and_comes_back_with_undo(window, tab, program):
    saved = program.people.save_agency(AgencyDraft(name=LocalizedText.of({"en": "Customs"})))
    tab.load()
    tab.open_row(tab.table.model().row(0))
    tab.agency_pane.form.field("abbreviation").editor.setText("GDCE")
    tab.agency_pane.form.stored.emit("abbreviation", "GDCE")
    edited = program.queries.institutions.agencies()[0].abbreviation

    tab.remove_row(program.queries.institutions.agencies()[0])
    removed = program.queries.institutions.agencies()
    window.undo_requested.emit()

    assert (edited, removed) == ("GDCE", [])
    assert program.queries.institutions.agencies()[0].id == saved.id
