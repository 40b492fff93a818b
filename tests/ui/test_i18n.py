from __future__ import annotations

import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication

from trainer_app.domain.languages import Language
from trainer_app.ui.i18n import Translations
from trainer_app.ui.widgets.line_editor import LineEditor
from trainer_app.ui.widgets.search_box import SearchBox

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="vi">
<context><name>SearchBox</name><message><source>Search, or type a command</source>
<translation>Tìm, hoặc gõ lệnh</translation></message></context></TS>"""


def compile_to(target, source):
    folder = Path(PySide6.__file__).parent
    found = [one for one in (folder / "lrelease", *folder.rglob("lrelease*")) if one.is_file()]
    subprocess.run([found[0], source, "-qm", target], check=True, capture_output=True)


@pytest.fixture
def vietnamese(catalogues):
    source = catalogues / "trainer_app_vi.ts"
    source.write_text(CATALOGUE, "utf-8")
    compile_to(source.with_suffix(".qm"), source)


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


def test_what_is_not_translated_yet_is_counted_in_proper_english(qapp, look, tmp_path):
    english = Path(__file__).parents[2] / "translations" / "trainer_app_en.ts"
    compile_to(tmp_path / "trainer_app_en.qm", english)
    shown = Translations(qapp, tmp_path)
    shown.show(Language.KHMER)

    words = [QCoreApplication.translate("AcademiesPage", "%n academy(s)", "", n) for n in (1, 2)]

    for translator in shown._installed:
        qapp.removeTranslator(translator)
    assert words == ["1 academy", "2 academies"]


def test_every_plural_is_said_in_proper_english():
    english = Path(__file__).parents[2] / "translations" / "trainer_app_en.ts"
    root = ET.parse(english).getroot()

    forms = [form.text or "" for form in root.iter("numerusform")]

    assert [form for form in forms if not form or "(s)" in form or "academys" in form] == []
