from __future__ import annotations

import importlib

from PySide6.QtCore import QObject

from trainer_app.ui.places import PAGE_MODULES
from trainer_app.ui.preloading import Preloading


def test_modules_are_loaded_one_by_one_until_none_waits(qtbot, qapp):
    owner = QObject()
    preloading = Preloading(["json.tool", "calendar"], owner)

    qtbot.waitUntil(lambda: preloading.done)

    assert not preloading._timer.isActive()


def test_every_module_named_for_preloading_is_there():
    assert all(importlib.import_module(name) for name in PAGE_MODULES)
