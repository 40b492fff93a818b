from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import NOW

from trainer_app.bootstrap import build
from trainer_app.machine import StoppedClock
from trainer_app.services.setup import FirstStart


@pytest.fixture
def tab(open_window):
    return open_window("settings", "keys").current_page.tab("keys")


@pytest.fixture
def vientiane(tmp_path):
    """The trust file of another site."""
    other = build(tmp_path / "vte", clock=StoppedClock(NOW), seed=9)
    other.set_up.start(FirstStart(site_code="VTE", site_name="Vientiane", staff_name="K. Sone"))
    other.proofs.export_trust(tmp_path / "vte.json")
    other.close()
    return tmp_path / "vte.json"


def sites(program):
    return sorted(key.site_code for key in program.proofs.trusted())


def test_our_own_key_is_shown_and_stays(qtbot, tab, program):
    tab.table.selectRow(0)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)

    assert sites(program) == ["PNH"]
    assert tab._banners.count() == 1


def test_a_trust_file_is_looked_at_before_it_is_believed(tab, program, files, vientiane):
    files.path = vientiane

    tab.take_button.click()
    looked_at = sites(program)
    fingerprint = json.loads(vientiane.read_text())["signatures"][0]["kid"].upper()
    shown = tab._brings.text()
    tab.trust_button.click()

    assert looked_at == ["PNH"]
    assert " ".join(fingerprint[at : at + 4] for at in (0, 4, 8, 12)) in shown
    assert sites(program) == ["PNH", "VTE"]
    assert tab.table.model().rowCount() == 2


def test_trust_is_undone_like_anything_else(window_of, tab, program, files, vientiane):
    files.path = vientiane
    tab.take_button.click()
    tab.trust_button.click()

    window_of(tab).session.undo()

    assert sites(program) == ["PNH"]


def test_a_damaged_trust_file_is_refused_in_one_sentence(window_of, tab, program, files, vientiane):
    vientiane.write_text(vientiane.read_text("utf-8").replace("Vientiane", "Vienna"), "utf-8")
    files.path = vientiane

    tab.take_button.click()

    [banner] = window_of(tab).current_page.banners
    assert "cannot be trusted" in banner.sentence.text()
    assert sites(program) == ["PNH"]


@pytest.mark.parametrize("button", ["give_button", "void_out_button"])
def test_files_are_written_for_others(qtbot, tab, files, tmp_path, button):
    files.path = tmp_path / "out.json"

    getattr(tab, button).click()

    qtbot.waitUntil(files.path.exists, timeout=10_000)
    assert "payload" in json.loads(files.path.read_text("utf-8"))


@pytest.fixture
def window_of():
    return lambda widget: widget.window()
