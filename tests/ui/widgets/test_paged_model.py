"""A table that fetches only what is scrolled to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from trainer_app.ui.widgets.paged_model import PagedModel, Wanted
from trainer_app.ui.widgets.table_model import PAGE, Column


@pytest.fixture
def asked():
    return []


@pytest.fixture
def model(asked):
    everything = [f"{number:04d}" for number in range(1000)]

    def fetch(wanted):
        asked.append(wanted)
        rows = list(reversed(everything)) if wanted.descending else everything
        return rows[wanted.offset : wanted.offset + wanted.limit]

    columns = [
        Column("name", lambda: "Name", lambda row: row),
        Column("count", lambda: "Count", lambda row: row),
    ]
    model = PagedModel(columns, fetch, {"name"})
    model.begin(found=lambda: 1000, total=lambda: 1000, keep_place=False)
    return model


def test_the_first_page_is_fetched_alone(model, asked):
    assert asked == [Wanted("", False, 0, PAGE)]
    assert (model.rowCount(), model.found, model.canFetchMore()) == (PAGE, 1000, True)


def test_further_pages_come_when_they_are_scrolled_to(model, asked):
    while model.canFetchMore():
        model.fetchMore()

    assert [one.offset for one in asked] == [0, 256, 512, 768]
    assert model.row(999) == "0999"


def test_sorting_asks_the_source_for_another_order(model):
    model.sort(0, Qt.SortOrder.DescendingOrder)

    assert (model.row(0), model.rowCount()) == ("0999", PAGE)


def test_a_column_that_cannot_be_sorted_by_changes_nothing(model, asked):
    model.sort(1, Qt.SortOrder.DescendingOrder)

    assert len(asked) == 1


def test_the_same_search_again_keeps_what_was_scrolled_to(model):
    model.fetchMore()

    model.begin(found=lambda: 1000, total=lambda: 1000, keep_place=True)

    assert model.rowCount() == 2 * PAGE


def test_another_search_begins_at_the_top(model):
    model.fetchMore()

    model.begin(found=lambda: 1000, total=lambda: 1000, keep_place=False)

    assert model.rowCount() == PAGE


def test_few_rows_are_counted_by_looking_at_them(model, monkeypatch):
    monkeypatch.setattr(model, "_fetch", lambda _wanted: ["0001"])

    model.begin(found=lambda: pytest.fail("asked"), total=lambda: 7, keep_place=False)

    assert (model.found, model.total) == (1, 1)


def test_where_nothing_is_found_it_is_known_whether_there_is_anything(model, monkeypatch):
    monkeypatch.setattr(model, "_fetch", lambda _wanted: [])

    model.begin(found=lambda: 0, total=lambda: 7, keep_place=False)

    assert (model.found, model.total) == (0, 7)


def test_rows_that_are_gone_meanwhile_end_the_list(model, monkeypatch):
    monkeypatch.setattr(model, "_fetch", lambda _wanted: [])

    model.fetchMore()

    assert not model.canFetchMore()
