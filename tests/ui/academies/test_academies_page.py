from __future__ import annotations

import pytest


@pytest.fixture
def page(open_window):
    return open_window("academies").current_page


@pytest.fixture
def pane(page):
    page.table.selectRow(0)
    page.open_row(page.table.current)
    return page.academy_pane


def view(program):
    academy = program.queries.institutions.site().academy_id
    return program.queries.institutions.academy(academy, program.clock.today())


def test_a_room_is_added_and_taken_away_again(pane, program):
    pane.rooms.form.begin_with({"name": "Room 2", "seats": "30"})

    pane.rooms.button.click()
    [room] = view(program).rooms
    pane.rooms._take_away(room.id)

    assert (room.name, room.seats) == ("Room 2", 30)
    assert view(program).rooms == ()


def test_a_room_without_seats_is_refused_at_its_field(pane, program):
    pane.rooms.form.begin_with({"name": "Room 2", "seats": "many"})

    pane.rooms.button.click()

    assert view(program).rooms == ()
    assert "whole number" in pane.rooms.form.field("seats").sentence


def test_an_agreement_in_force_shows_until_when(page, pane, program):
    pane.agreements.form.begin_with(
        {"reference": "MoU 1", "starts_on": "1/1/2026", "ends_on": "31/12/2026"}
    )

    pane.agreements.button.click()

    row = page.table.model().row(0)
    assert row.agreement_in_force
    assert row.agreement_until.isoformat() == "2026-12-31"


def test_closed_days_that_end_before_they_begin_are_refused(pane, program):
    pane.closures.form.begin_with(
        {"reason": "Water Festival", "starts_on": "25/11/2026", "ends_on": "23/11/2026"}
    )

    pane.closures.button.click()

    assert view(program).closures == ()


def test_a_new_academy_is_added(page, program):
    page.new()
    page.academy_pane.form.begin_with(
        {"name_own": "ໂຮງຮຽນພາສີ", "name_en": "Customs school", "code": "vte", "country": "la"}
    )

    page.academy_pane.add_button.click()

    rows = program.queries.institutions.academies(program.clock.today())
    assert [(one.code, one.country) for one in rows] == [("PNH", "KH"), ("VTE", "LA")]
    assert dict(rows[1].name)["lo"] == "ໂຮງຮຽນພາສີ"


def test_a_code_that_is_taken_is_refused_at_its_field(page):
    page.new()
    page.academy_pane.form.begin_with({"name_en": "Another", "code": "PNH", "country": "KH"})

    page.academy_pane.add_button.click()

    assert "in use already" in page.academy_pane.form.field("code").sentence
