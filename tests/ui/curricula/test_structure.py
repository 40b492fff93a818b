"""The structure of a draft: moved by hand and keyboard, filled from Excel, changed together."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from tests.course_on_paper import add_course

from trainer_app.domain.curriculum import Delivery
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.parts import PartDraft
from trainer_app.ui.curricula.structure_table import StructureTable
from trainer_app.ui.look import ThemeChoice

SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def edition_id(program):
    """A draft with the modules M1 to M4; M3 builds on M1."""
    add_course(program)
    [curriculum] = program.queries.curricula.curricula()
    edition = program.curricula.add_edition(curriculum.id, name="2027-1").id
    for at in range(1, 5):
        before = ("M1",) if at == 3 else ()
        draft = ModuleDraft(code=f"M{at}", minutes=90, prerequisites=before)
        module = program.modules.save(edition, draft).id
        text = ModuleTextDraft(title=f"About M{at}")
        program.module_texts.save_text(module, Language.ENGLISH, text)
    return edition


@pytest.fixture
def page(open_window, program, edition_id):
    page = open_window("curricula", str(edition_id)).current_page
    show(page, "structure")
    return page


def show(page, key):
    page.view.choose(key)
    page.view.chosen.emit(key)


def rows(program, edition_id):
    return {one.code: one for one in program.queries.curricula.edition(edition_id).modules}


def choose(table, *places):
    table.setCurrentIndex(table.model().index(places[0], 0))
    table.clearSelection()
    for place in places:
        table.selectionModel().select(table.model().index(place, 0), SELECT)


def column(table, key):
    return [one.key for one in table.model().columns].index(key)


def paste(qtbot, table, key, row, text):
    table.setCurrentIndex(table.model().index(row, column(table, key)))
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def dropped(table, y):
    data = QMimeData()
    event = QDropEvent(
        QPointF(40, y),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    table.dropEvent(event)


def test_alt_and_an_arrow_move_the_chosen_modules_and_undo_takes_it_back(
    qtbot, page, program, edition_id
):
    table = page.structure.table
    choose(table, 0)
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    down = list(rows(program, edition_id))
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    up = list(rows(program, edition_id))
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    program.history.undo()

    assert (down, up) == (["M2", "M1", "M3", "M4"], ["M1", "M2", "M3", "M4"])
    assert list(rows(program, edition_id)) == ["M2", "M1", "M3", "M4"]
    assert table.current.code == "M1"


def test_modules_are_dropped_between_others(page, program, edition_id):
    table = page.structure.table
    choose(table, 0, 1)

    dropped(table, table.rowViewportPosition(2) + table.rowHeight(2) - 2)
    below = list(rows(program, edition_id))
    choose(table, 3)
    dropped(table, 1)

    assert below == ["M3", "M1", "M2", "M4"]
    assert list(rows(program, edition_id)) == ["M4", "M3", "M1", "M2"]


def test_a_module_that_is_moved_over_the_border_of_a_part_belongs_to_the_other(
    qtbot, page, program, edition_id
):
    title = LocalizedText.of({"en": "Basics"})
    part = program.parts.save(edition_id, PartDraft(title=title)).id
    first = rows(program, edition_id)["M1"]
    program.modules.save(
        edition_id, ModuleDraft(code="M1", minutes=90, part_id=part), first.id, first.version
    )
    page.reload()
    table = page.structure.table
    choose(table, 1)
    table.setFocus()

    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert list(rows(program, edition_id)) == ["M2", "M1", "M3", "M4"]
    assert rows(program, edition_id)["M2"].part_id == part


def test_nothing_moves_while_the_table_is_sorted_otherwise(qtbot, page, program, edition_id):
    table = page.structure.table
    table.sortByColumn(column(table, "code"), Qt.SortOrder.DescendingOrder)
    choose(table, 0)
    said = []
    table.told.connect(said.append)

    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert list(rows(program, edition_id)) == ["M1", "M2", "M3", "M4"]
    assert len(said) == 1


def test_modules_of_a_published_edition_do_not_move(qtbot, page, program, edition_id):
    program.curricula.publish(edition_id)
    page.reload()
    table = page.structure.table
    choose(table, 0)
    index = table.model().index(0, 0)

    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert not table.model().flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert "never changes" in page.banners[0].sentence.text()
    assert list(rows(program, edition_id)) == ["M1", "M2", "M3", "M4"]


def test_a_column_from_excel_is_shown_and_then_fills_down(qtbot, page, program, edition_id):
    table = page.structure.table
    paste(qtbot, table, "minutes", 1, "2 h\r\nsoon\r\n3 ชั่วโมง\r\n45\r\n")
    pane = page.structure.paste_pane
    shown, refused, rest = pane.changes.text(), pane.problems.text(), pane.rest.text()
    before = {code: row.minutes for code, row in rows(program, edition_id).items()}

    pane.button.click()
    after = {code: row.minutes for code, row in rows(program, edition_id).items()}
    program.history.undo()

    assert set(before.values()) == {90}
    assert shown == "M2: 90 → 120\nM4: 90 → 180"
    assert "M3" in refused
    assert "soon" in refused
    assert "1 cell" in rest
    assert after == {"M1": 90, "M2": 120, "M3": 90, "M4": 180}
    assert {row.minutes for row in rows(program, edition_id).values()} == {90}


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("delivery", "การฝึกภาคปฏิบัติ", Delivery.PRACTICAL_EXERCISE),
        ("levels", "J S", ("junior", "senior")),
        ("participants_per_trainer", "1:12", 12),
        ("equipment", '"Two cars\nand a radio"', "Two cars\nand a radio"),
    ],
)
def test_other_columns_fill_down_too(qtbot, page, program, edition_id, key, text, value):
    paste(qtbot, page.structure.table, key, 0, text)
    page.structure.paste_pane.button.click()

    assert getattr(rows(program, edition_id)["M1"], key) == value


def test_a_column_that_cannot_be_filled_says_so(qtbot, page):
    said = []
    page.structure.table.told.connect(said.append)

    paste(qtbot, page.structure.table, "code", 0, "M9")
    paste(qtbot, page.structure.table, "minutes", 0, "")

    assert len(said) == 2


def test_several_modules_are_changed_in_one_step(qtbot, page, program, edition_id):
    table = page.structure.table
    choose(table, 1, 2)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    pane = page.structure.modules_pane
    pane.form.begin_with({"minutes": "45", "levels": ("senior",), "mandatory": False})
    pane.form.show_values({"change_tests": True, "practical": True})

    pane.button.click()

    found = rows(program, edition_id)
    told = {
        code: (row.minutes, row.levels, row.mandatory, row.tested_by) for code, row in found.items()
    }
    changed = (45, ("senior",), False, ("practical",))
    assert told == {
        "M1": (90, (), True, ()),
        "M2": changed,
        "M3": changed,
        "M4": (90, (), True, ()),
    }
    assert found["M3"].prerequisites == ("M1",)
    program.history.undo()
    assert {row.minutes for row in rows(program, edition_id).values()} == {90}


def test_a_number_that_cannot_be_stays_in_its_field(page, program, edition_id):
    choose(page.structure.table, 0, 1)
    page.structure.edit_chosen()
    pane = page.structure.modules_pane
    pane.form.begin_with({"minutes": "-5"})

    pane.button.click()

    assert pane.form.field("minutes").sentence
    assert {row.minutes for row in rows(program, edition_id).values()} == {90}


def test_a_part_is_added_named_moved_and_removed(page, program, edition_id):
    page.structure.open_parts()
    pane = page.structure.parts_pane
    pane.titles.begin_with({"title_en": "Basics", "title_km": "មូលដ្ឋាន"})
    pane.add_button.click()
    pane.part.choose(None)
    pane.part.activated.emit(pane.part.currentIndex())
    pane.titles.begin_with({"title_en": "Field work"})
    pane.add_button.click()
    pane.titles.begin_with({"title_en": "Field exercises"})
    pane.titles.stored.emit("title_en", "")
    pane.up.click()

    parts = program.queries.curricula.edition(edition_id).parts
    assert [one.title.best() for one in parts] == ["Field exercises", "Basics"]
    pane.gone.click()
    parts = program.queries.curricula.edition(edition_id).parts
    assert [one.title.best(Language.KHMER) for one in parts] == ["មូលដ្ឋាន"]


def test_pathway_and_rule_of_an_edition_are_set_in_the_same_pane(page, program, edition_id):
    page.structure.open_parts()
    pane = page.structure.parts_pane
    for key, value in (("pathway", "master_trainer"), ("post_test_percent", "70")):
        pane.rule.begin_with({key: value})
        pane.rule.stored.emit(key, value)
    pane.rule.begin_with({"attendance_percent": "300"})
    pane.rule.stored.emit("attendance_percent", "300")

    view = program.queries.curricula.edition(edition_id)
    assert (view.pathway, view.rule.post_test_percent) == ("master_trainer", 70)
    assert view.rule.attendance_percent == 80
    assert pane.rule.field("attendance_percent").sentence


def a_file(folder, *lines):
    book = Workbook()
    for line in (["Code", "What", "Minutes"], *lines):
        book.active.append(line)
    book.save(folder / "modules.xlsx")
    return folder / "modules.xlsx"


def test_modules_come_in_from_excel_once_their_columns_are_put_right(
    qtbot, page, program, edition_id, files, tmp_path
):
    files.path = a_file(tmp_path, ["M1", "Search", 120], ["M7", "Evidence", "2 h"], ["M8", "X", -1])
    page.structure.choose_sheet()
    pane = page.structure.sheet_pane
    qtbot.waitUntil(lambda: pane.review is not None)
    menus = pane.columns.menus
    [(headings, _)] = [key for key in menus if key[1] == 1]

    pane.columns.chosen.emit(headings, 1, "title.en")
    qtbot.waitUntil(lambda: pane.review is not None and bool(pane.review.taken))
    counted, refused = pane.found.text(), pane.left_out.text()
    with qtbot.waitSignal(page.desk.done):
        pane.button.click()

    assert "1 new module" in counted
    assert "1 changed" in counted
    assert "Row 4" in refused
    assert list(rows(program, edition_id)) == ["M1", "M2", "M3", "M4", "M7"]
    assert rows(program, edition_id)["M1"].title.best() == "Search"
    page.structure.read_sheet(files.path)
    qtbot.waitUntil(lambda: pane.review is not None)
    assert not pane.button.isEnabled()


def test_a_published_edition_offers_a_new_draft_instead(qtbot, page, program, edition_id, tmp_path):
    program.curricula.publish(edition_id)
    page.reload()

    page.structure.read_sheet(a_file(tmp_path, ["M1", "Search", 120]))
    pane = page.structure.sheet_pane
    qtbot.waitUntil(pane.draft_button.isVisible)
    pane.draft_button.click()

    assert page.side.edition.isVisible()


def test_what_builds_on_what_is_gone_through_by_keyboard_and_said_in_words(qtbot, page):
    show(page, "graph")
    graph = page.structure.graph
    graph.choose("M1")
    opened = []
    graph.opened.connect(lambda row: opened.append(row.code))

    first = graph.accessibleName()
    qtbot.keyClick(graph, Qt.Key.Key_Right)
    second = graph.accessibleName()
    qtbot.keyClick(graph, Qt.Key.Key_Return)

    assert first == "M1 About M1; before M3"
    assert second == "M3 About M3; M3 builds on M1"
    assert "M3 builds on M1" in graph.accessibleDescription()
    assert opened == ["M3"]
    assert page.side.module.isVisible()


def test_the_picture_has_the_colours_of_the_theme(page, look):
    show(page, "graph")
    light = page.structure.graph.grab().toImage().pixelColor(30, 30)

    look.choose_theme(ThemeChoice.DARK)

    assert page.structure.graph.grab().toImage().pixelColor(30, 30) != light


def test_each_view_has_keys_of_its_own(page):
    structure = [hint.key for hint in page.hints()]
    show(page, "texts")

    assert "Alt+Up" in structure
    assert "F8" in [hint.key for hint in page.hints()]
    assert not page.structure.isVisible()
    assert isinstance(page.structure.shown, StructureTable)
