"""Materials and packages through the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from tests.translating import KHMER, KHMER_TEXT, add_curriculum, module_id, text
from tests.ui.programs import a_program

from trainer_app.domain.edition_difference import Fate
from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind
from trainer_app.ui.curricula.coverage_table import FIRST_LANGUAGE


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


@pytest.fixture
def page(edition_id, open_window):
    return open_window("curricula").current_page


@pytest.fixture
def pane(page):
    page.files.open_materials()
    return page.files.materials_pane


@pytest.fixture
def slides(tmp_path):
    path = tmp_path / "ស្លាយ.pptx"
    path.write_bytes(b"slides")
    return path


def rows(program, edition_id):
    return program.queries.materials.of_edition(edition_id)


def drop(widget, paths, at):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    none = Qt.KeyboardModifier.NoModifier
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    widget.dropEvent(QDropEvent(QPointF(at), copy, mime, left, none))


def test_the_menu_offers_everything_that_has_to_do_with_files(page):
    words = [one.text() for one in page.files.menu_below.actions() if one.text()]

    assert words == [
        "Materials of the module",
        "All materials in one language…",
        "Texts for translators…",
        "Texts from translators…",
        "Matrix as Excel or PDF…",
        "Export package…",
        "Import package…",
    ]


def test_several_files_are_added_by_the_button_in_the_chosen_language(
    qtbot, pane, files, slides, tmp_path, program, edition_id
):
    notes = tmp_path / "notes.pdf"
    notes.write_bytes(b"notes")
    files.path = [slides, notes]
    pane.form.begin_with({"language": KHMER, "kind": MaterialKind.GUIDE})

    pane.add_button.click()

    qtbot.waitUntil(lambda: len(pane.rows) == 2, timeout=20_000)
    assert {(one.language, one.kind) for one in rows(program, edition_id)} == {
        (KHMER, MaterialKind.GUIDE)
    }
    program.history.undo()
    assert rows(program, edition_id) == ()


def test_files_dropped_onto_a_cell_go_to_its_module_in_its_language(
    qtbot, page, slides, program, edition_id
):
    column = FIRST_LANGUAGE + list(Language).index(KHMER)
    index = page.table.model().index(1, column)
    centre = page.table.visualRect(index).center()
    page.table.scrollTo(index)
    centre = page.table.visualRect(index).center()

    drop(page, [slides], page.mapFromGlobal(page.table.viewport().mapToGlobal(centre)))

    qtbot.waitUntil(lambda: rows(program, edition_id) != (), timeout=20_000)
    [row] = rows(program, edition_id)
    assert (row.module_code, row.language, row.kind) == ("M2", KHMER, MaterialKind.SLIDES)
    assert page.files.materials_pane.isVisible()


def test_files_dropped_onto_the_pane_go_to_its_module(qtbot, pane, slides, program, edition_id):
    drop(pane, [slides], pane.rect().center())

    qtbot.waitUntil(lambda: rows(program, edition_id) != (), timeout=20_000)
    assert rows(program, edition_id)[0].module_code == "M1"


def test_a_refused_file_is_told_in_the_pane(qtbot, pane, tmp_path, program, edition_id):
    tool = tmp_path / "tool.exe"
    tool.write_bytes(b"MZ")

    pane.add([tool])

    qtbot.waitUntil(lambda: not pane._refusal.isHidden(), timeout=20_000)
    assert "is a program" in pane._refusal.sentence.text()
    assert rows(program, edition_id) == ()


def test_a_file_is_opened_saved_renewed_and_taken_out(
    qtbot, pane, files, slides, tmp_path, program, edition_id
):
    pane.add([slides])
    qtbot.waitUntil(lambda: len(pane.rows) == 1, timeout=20_000)

    pane.open_file(pane.rows[0])
    qtbot.waitUntil(lambda: files.opened != [], timeout=20_000)
    assert (files.opened[0].name, files.opened[0].read_bytes()) == ("ស្លាយ.pptx", b"slides")

    files.path = tmp_path / "copy.pptx"
    pane.save_copy(pane.rows[0])
    qtbot.waitUntil(files.path.exists, timeout=20_000)

    slides.write_bytes(b"newer")
    files.path = slides
    pane.choose_file(pane.rows[0])
    qtbot.waitUntil(lambda: len(pane.rows) == 2, timeout=20_000)

    pane.take_out(pane.rows[0])
    assert rows(program, edition_id) == ()


def test_a_file_that_is_gone_is_told_on_opening(qtbot, pane, files, slides, program):
    pane.add([slides])
    qtbot.waitUntil(lambda: len(pane.rows) == 1, timeout=20_000)
    (program.folder / "materials" / pane.rows[0].sha256).unlink()

    pane.open_file(pane.rows[0])

    qtbot.waitUntil(lambda: not pane._refusal.isHidden(), timeout=20_000)
    assert files.opened == []


def test_the_pane_follows_the_table_and_undo(qtbot, page, pane, slides, program, edition_id):
    pane.add([slides])
    qtbot.waitUntil(lambda: len(pane.rows) == 1, timeout=20_000)

    page.table.choose(module_id(program, edition_id, "M2"))
    assert pane.rows == ()
    page.table.choose(module_id(program, edition_id, "M1"))
    assert len(pane.rows) == 1

    page.desk.carry_out(program.history.undo)
    assert pane.rows == ()


def test_all_files_in_one_language_become_a_zip_and_a_folder(
    qtbot, page, files, slides, program, edition_id, tmp_path
):
    program.materials.add(module_id(program, edition_id), [slides], language=KHMER)
    page.files.open_set()
    pane = page.files.set_pane
    pane.form.begin_with({"language": KHMER})

    files.path = tmp_path / "out.zip"
    pane.write_zip()
    qtbot.waitUntil(files.path.exists, timeout=20_000)
    files.path = tmp_path
    pane.write_folder()

    folder = tmp_path / "VS-2026-1-km"
    qtbot.waitUntil(folder.exists, timeout=20_000)
    assert (folder / "index.pdf").is_file()


# Packages


@pytest.fixture
def package(tmp_path, slides):
    """From another site, as it came by e-mail."""
    other = a_program(tmp_path / "other", seed=9)
    edition = add_curriculum(other)
    other.materials.add(module_id(other, edition), [slides], language=KHMER)
    path = tmp_path / "vs.curriculum"
    other.curriculum_packages.export(edition, path)
    other.close()
    return path


def test_an_edition_goes_out_as_a_package(qtbot, page, files, tmp_path):
    files.path = tmp_path

    page.files.send()

    qtbot.waitUntil((tmp_path / "VS-2026-1.curriculum").exists, timeout=20_000)


def test_a_package_is_taken_into_an_empty_site_once_its_key_was_compared(
    qtbot, open_window, files, package, program
):
    page = open_window("curricula").current_page
    files.path = package
    page._empty_import.click()
    pane = page.files.in_pane
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)

    assert [(one.fate, one.code) for one in pane.review.modules] == [
        (Fate.ADDED, "M1"),
        (Fate.ADDED, "M2"),
    ]
    assert not pane.button.isEnabled()
    assert pane.review.fingerprint in pane.signer.text()
    pane.compared.setChecked(True)
    pane.button.click()

    qtbot.waitUntil(lambda: not pane.isVisible(), timeout=20_000)
    [row] = program.queries.curricula.curricula()
    assert program.queries.materials.of_edition(row.editions[0].id)[0].name == "ស្លាយ.pptx"
    assert page._edition.name == "2026-1"


def test_what_was_changed_here_needs_a_tick_of_its_own(qtbot, page, package, program, edition_id):
    own = KHMER_TEXT.__class__(title="របស់យើង")
    program.module_texts.save_text(module_id(program, edition_id), KHMER, own)
    drop(page, [package], page.rect().center())
    pane = page.files.in_pane
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)
    [tick] = [one for one in pane.ticks.values() if "ខ្មែរ" in one.text()]

    assert not tick.isChecked()
    assert "differs from what was changed here" in pane.left_out.text()
    pane.compared.setChecked(True)
    tick.setChecked(True)
    pane.button.click()

    qtbot.waitUntil(lambda: not pane.isVisible(), timeout=20_000)
    assert text(program, edition_id).words.title == KHMER_TEXT.title


def test_a_damaged_package_says_so_and_offers_nothing(qtbot, page, package):
    content = bytearray(package.read_bytes())
    content[len(content) // 2] ^= 1
    package.write_bytes(bytes(content))

    page.files.receive(package)

    pane = page.files.in_pane
    qtbot.waitUntil(lambda: not pane._refusal.isHidden(), timeout=20_000)
    assert not pane.button.isEnabled()
    assert pane.review is None


def test_the_panes_speak_anew_and_keep_their_ticks(qtbot, page, package, program, edition_id, look):
    own = KHMER_TEXT.__class__(title="របស់យើង")
    program.module_texts.save_text(module_id(program, edition_id), KHMER, own)
    page.files.receive(package)
    pane = page.files.in_pane
    qtbot.waitUntil(lambda: pane.review is not None, timeout=20_000)
    next(iter(pane.ticks.values())).setChecked(True)

    look.speak(Language.KHMER)

    assert next(iter(pane.ticks.values())).isChecked()


def test_the_matrix_is_written_as_it_is_shown(qtbot, page, files, tmp_path):
    files.path = tmp_path / "matrix.pdf"

    page.files.send_matrix()

    qtbot.waitUntil(lambda: not page.window().session.tasks.busy, timeout=10_000)
    assert files.path.read_bytes().startswith(b"%PDF-")
