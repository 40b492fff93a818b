from __future__ import annotations

import importlib

from PySide6.QtCore import QObject

from trainer_app.ui.opening import make_pages
from trainer_app.ui.places import PAGE_MODULES
from trainer_app.ui.preloading import Preloading


def test_steps_are_taken_one_by_one_until_none_waits(qtbot, qapp):
    owner, taken = QObject(), []
    preloading = Preloading(map(taken.append, (1, 2)), owner)

    qtbot.waitUntil(lambda: preloading.done)

    assert taken == [1, 2]


def test_every_page_is_made_ahead_and_fetches_its_rows_only_when_it_is_seen(open_window):
    window, fetched = open_window("home"), []
    assert len(window.made_pages) == 1

    for _part in make_pages(window):
        pass
    pages = {key: window.page(key) for key in window.stack.specs}
    for key, page in pages.items():
        page.reload = lambda key=key: fetched.append(key)

    assert len(window.made_pages) == len(pages)
    assert fetched == []
    window.open_page("people")
    assert fetched == ["people"]


def test_every_module_named_for_preloading_is_there():
    assert all(importlib.import_module(name) for name in PAGE_MODULES)
