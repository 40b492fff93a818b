from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from tests.course_on_paper import add_course
from tests.translating import let_writers_approve

from trainer_app.domain.curriculum import EditionState, Level, TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.ui.curricula.coverage_table import FIRST_LANGUAGE


@pytest.fixture
def page(open_window, program):
    add_course(program)
    return open_window("curricula").current_page


def edition(program):
    [row] = program.queries.curricula.curricula()
    return program.queries.curricula.edition(row.editions[0].id)


def statuses(program, module=0):
    return edition(program).modules[module].statuses


def open_khmer(page):
    page.table.selectRow(0)
    page.table.setFocus()
    page.texts.language.choose(Language.KHMER)
    page._show_texts()
    page.texts.view.choose("whole")
    return page.texts.translation


def test_the_matrix_shows_every_module_in_every_language(page, program):
    assert page.table.model().rowCount() == 2
    assert statuses(program)[Language.ENGLISH] is TextStatus.APPROVED
    assert statuses(program)[Language.KHMER] is TextStatus.MISSING


def test_a_translation_is_stored_when_the_hand_leaves_the_field(page, program):
    side = open_khmer(page)
    side.form.field("title").editor.setText("អំពី ម៉ូឌុល ១")

    side.form.stored.emit("title", "")

    assert statuses(program)[Language.KHMER] is TextStatus.DRAFT


def test_a_translation_without_a_title_is_refused_at_its_field(page, program):
    side = open_khmer(page)
    side.form.begin_with({"aim": "គោលបំណង"})

    side.form.stored.emit("aim", "")

    assert side.form.field("title").sentence
    assert statuses(program)[Language.KHMER] is TextStatus.MISSING


def test_a_translation_is_approved_by_name(page, program):
    module_id = edition(program).modules[0].id
    program.module_texts.save_text(module_id, Language.KHMER, ModuleTextDraft(title="អំពី"))
    page.reload()
    open_khmer(page)

    page.texts.approve_button.click()

    text = program.queries.curricula.module_texts(module_id)[Language.KHMER]
    assert (text.status, text.reviewer) == (TextStatus.APPROVED, "Chan Dara")


def test_the_english_source_of_a_published_edition_cannot_be_typed_into(page):
    open_khmer(page)

    assert not page.texts.source.form.field("title").isEnabled()


def test_a_new_edition_begins_as_a_draft_with_everything_in_it(page, program):
    page.life.copy_button.click()
    page.side.edition.form.begin_with({"name": "2027-1"})

    page.side.edition.add_button.click()

    draft = edition(program)
    assert (draft.name, draft.state, len(draft.modules)) == ("2027-1", EditionState.DRAFT, 2)
    assert page._edition.name == "2027-1"


def test_a_module_is_added_to_a_draft_and_the_draft_published(page, program):
    program.curricula.copy_edition(edition(program).id, name="2027-1")
    page.open_place(str(edition(program).id))
    page.new()
    page.side.module.form.begin_with(
        {"code": "M3", "minutes": "120", "title": "Vehicle search", "prerequisites": "M1"}
    )

    page.side.module.add_button.click()
    page.life.publish_button.click()

    draft = edition(program)
    assert [module.code for module in draft.modules] == ["M1", "M2", "M3"]
    assert draft.state is EditionState.PUBLISHED


def test_a_module_of_a_published_edition_cannot_be_removed(qtbot, page, program):
    page.table.selectRow(0)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Delete)

    assert "never changes" in page.banners[0].sentence.text()


def test_f8_goes_to_the_next_text_that_needs_work(qtbot, page):
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_F8)

    assert page.table.language is Language.BURMESE
    assert page.texts.isVisible()


def heading(page, language):
    column = FIRST_LANGUAGE + list(Language).index(language)
    return page.table.model().headerData(column, Qt.Orientation.Horizontal)


def test_above_each_language_stands_what_share_of_the_modules_is_approved(page, program):
    assert heading(page, Language.ENGLISH).endswith(" 100 %")
    assert heading(page, Language.KHMER).endswith(" 0 %")

    module_id = edition(program).modules[0].id
    program.module_texts.save_text(module_id, Language.KHMER, ModuleTextDraft(title="អំពី"))
    let_writers_approve(program)
    program.module_texts.approve(module_id, Language.KHMER, reviewer="A. Reviewer")
    page.reload()

    assert heading(page, Language.KHMER).endswith(" 50 %")


def test_what_an_academy_can_teach_is_told_with_what_is_in_the_way(page, program):
    site = program.queries.institutions.site()
    page.academy.choose(site.academy_id)
    page.academy.activated.emit(0)

    cell = page.table.model().index(0, FIRST_LANGUAGE)
    assert cell.data() == "No trainer"
    khmer = page.table._tell(Language.KHMER, page.table.model().row(0))
    assert khmer == "Missing, No trainer"
    assert heading(page, Language.ENGLISH).endswith(" 0 %")


def for_seniors(page, program):
    """A draft with one more module, for senior officers only."""
    page.life.copy_button.click()
    page.side.edition.form.begin_with({"name": "2027-1"})
    page.side.edition.add_button.click()
    program.modules.save(page._edition.id, ModuleDraft(code="M0", minutes=45, levels=("senior",)))
    page.reload()


def test_only_the_modules_of_a_level_are_shown_and_counted(page, program):
    for_seniors(page, program)
    assert page.table.model().rowCount() == 3

    page.level.choose(Level.SENIOR)
    page.level.activated.emit(page.level.currentIndex())

    assert page.table.model().rowCount() == 1
    assert page.states.text() == "6 Missing"
    assert heading(page, Language.ENGLISH).endswith(" 0 %")


def test_f8_follows_the_order_that_is_on_the_screen(qtbot, page, program):
    for_seniors(page, program)
    page.table.sortByColumn(FIRST_LANGUAGE, Qt.SortOrder.AscendingOrder)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_F8)

    assert page.table.current.code == "M0"


def test_a_curriculum_is_added_with_its_first_edition(page, program):
    page.life.add()
    page.side.curriculum.form.begin_with(
        {"code": "CY", "edition": "2026-1", "title_en": "Cybercrime", "title_vi": "Tội phạm mạng"}
    )

    page.side.curriculum.add_button.click()

    rows = {row.code: row for row in program.queries.curricula.curricula()}
    assert rows["CY"].editions[0].name == "2026-1"


def test_one_pane_at_a_time_stands_at_the_right(page):
    page.life.copy_button.click()
    assert page.side.edition.isVisible()

    page.life.add()

    assert page.side.curriculum.isVisible()
    assert not page.side.edition.isVisible()
