from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
import pytest

from trainer_app.domain.languages import Language
from trainer_app.ui.widgets.line_editor import LineEditor
from trainer_app.ui.widgets.search_box import SearchBox

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="vi">
<context><name>SearchBox</name><message><source>Search, or type a command</source>
<translation>Tìm, hoặc gõ lệnh</translation></message></context></TS>"""


@pytest.fixture
def vietnamese(catalogues):
    source = catalogues / "trainer_app_vi.ts"
    source.write_text(CATALOGUE, "utf-8")
    found = [
        path
        for path in (
            Path(PySide6.__file__).parent / "lrelease",
            *Path(PySide6.__file__).parent.rglob("lrelease*"),
        )
        if path.is_file()
    ]
    subprocess.run(
        [found[0], source, "-qm", source.with_suffix(".qm")], check=True, capture_output=True
    )


def test_the_language_changes_at_once_and_back(qtbot, look, vietnamese):
    box = SearchBox(look)
    qtbot.addWidget(box)

    look.speak(Language.VIETNAMESE)
    qtbot.waitUntil(lambda: box.text() == "Tìm, hoặc gõ lệnh")
    look.speak(Language.ENGLISH)

    qtbot.waitUntil(lambda: box.text() == "Search, or type a command")


def test_typed_text_stays_when_the_language_changes(qtbot, look):
    editor = LineEditor(look)
    qtbot.addWidget(editor)
    editor.setText("half a sent")
    editor.setCursorPosition(4)

    look.speak(Language.BURMESE)

    assert (editor.text(), editor.cursorPosition()) == ("half a sent", 4)
    assert editor.minimumHeight() >= 38


def test_a_missing_catalogue_leaves_english(qtbot, look):
    box = SearchBox(look)
    qtbot.addWidget(box)

    look.speak(Language.LAO)

    assert box.text() == "Search, or type a command"
