from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from tests.translating import KHMER, add_curriculum

from trainer_app.domain.languages import Language
from trainer_app.ui.curricula.papers_pane import SYLLABUS


@pytest.fixture
def page(open_window, program):
    add_curriculum(program)
    return open_window("curricula").current_page


@pytest.fixture
def pane(page, files, tmp_path):
    files.path = tmp_path
    page.print_paper()
    return page.side.papers


def written(qtbot, page):
    qtbot.waitUntil(lambda: not page.window().session.tasks.busy)


def test_the_book_of_the_edition_is_written_in_two_languages(page, pane, qtbot, tmp_path):
    pane.form.begin_with({"language": KHMER, "second": Language.ENGLISH})

    pane.button.click()
    written(qtbot, page)

    document = pypdfium2.PdfDocument(tmp_path / "VS-2026-1-book-km-en.pdf")
    text = document[len(document) - 1].get_textpage().get_text_range()
    assert "ការឆែកឆេរយានយន្ត" in text
    assert "Vehicle search" in text


def test_the_syllabus_is_one_page(page, pane, qtbot, tmp_path):
    pane.form.begin_with({"kind": SYLLABUS})

    qtbot.keyClick(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    written(qtbot, page)

    assert len(pypdfium2.PdfDocument(tmp_path / "VS-2026-1-syllabus-en.pdf")) == 1


def test_the_pane_begins_with_the_language_of_the_chosen_cell(page, program):
    module = page._edition.modules[0]
    page.table.choose_text(module.id, Language.LAO)

    page.print_paper()

    assert page.side.papers.form.field("language").value is Language.LAO


def test_what_cannot_be_printed_is_said(page, pane, program, qtbot, tmp_path):
    for module in page._edition.modules:
        program.modules.remove(module.id)
    refused = []
    page.desk.refused.connect(refused.append)

    pane.write()
    written(qtbot, page)

    assert [error.code for error in refused] == ["no-modules-to-print"]
    assert list(tmp_path.glob("*.pdf")) == []
