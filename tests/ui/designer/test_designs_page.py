"""From the list of designs to a paper made with one's own, through the window."""

from __future__ import annotations

import json

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from tests.ui.designer.conftest import Mouse
from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Side, TemplateState
from trainer_app.ui.designer.arranging import change
from trainer_app.ui.designer.new_elements import Piece

KIND = CertificateKind.COMPLETION
Key = Qt.Key


@pytest.fixture
def course_id(program):
    course_id = a_course(program, sessions=((17, 8), (18, 8)))
    enrol(program, course_id)
    return course_id


@pytest.fixture
def window(open_window, course_id):
    return open_window("designs", "")


@pytest.fixture
def page(window):
    return window.current_page


@pytest.fixture
def draft(program):
    """A draft like the built-in certificate of completion."""
    name = LocalizedText.of({"en": "Our own"})
    return program.templates.begin_like("completion", "OWN-C", name).id


@pytest.fixture
def designer(qtbot, page, draft):
    page.open_place(str(draft))
    settle(qtbot, page.designer)
    return page.designer


def settle(qtbot, designer):
    """Until the page that is shown is the one that is stored."""
    qtbot.waitUntil(
        lambda: not designer._drawing.at_work and bool(designer.sheet.sheet.placed), timeout=5000
    )


def stored(program, template_id):
    return program.queries.templates.template(template_id)


def choose(page, reference):
    assert page.table.choose(reference)


# The list


def test_the_built_in_designs_are_listed_and_are_the_standard(page):
    rows = [page.table.model().row(at) for at in range(4)]

    assert {row.reference for row in rows} == {kind.value for kind in CertificateKind}
    assert all(row.standard and row.id is None for row in rows)


def test_the_chosen_design_is_shown_as_a_paper_in_the_chosen_language(qtbot, page):
    choose(page, "trainer-certification")

    qtbot.waitUntil(lambda: not page.pane.picture.pixmap().isNull(), timeout=5000)
    first = page.pane.picture.pixmap().toImage()
    page.pane.language.choose(Language.BURMESE)
    page.pane.language.activated.emit(0)

    qtbot.waitUntil(lambda: page.pane.picture.pixmap().toImage() != first, timeout=5000)


def test_ones_own_begins_like_a_built_in_one_and_opens_on_its_sheet(qtbot, page, program):
    choose(page, "completion")
    qtbot.keyClick(page.table, Key.Key_Return)
    form = page.new_pane.form
    form.field("name").editor.setText("Completion, Khmer and English")
    form.field("code").editor.setText("pnh-comp")

    page.new_pane.add_button.click()

    [row] = program.queries.templates.templates()
    assert (row.reference, row.kind, row.state) == ("PNH-COMP@1", KIND, TemplateState.DRAFT)
    assert page.place == str(row.id)
    assert page.designer.title == "Completion, Khmer and English"


def test_a_code_that_is_taken_is_refused_at_its_field(page, program, draft):
    page.reload()
    page.new()
    form = page.new_pane.form
    form.field("name").editor.setText("Another")
    form.field("code").editor.setText("OWN-C")

    page.new_pane.add_button.click()

    assert "OWN-C" in form.field("code").sentence
    assert len(program.queries.templates.templates()) == 1


def test_a_design_goes_to_a_file_and_comes_back_as_the_same(qtbot, page, program, files, tmp_path):
    files.path = tmp_path / "design.json"
    choose(page, "completion")
    page.pane.export.click()
    qtbot.waitUntil(files.path.exists, timeout=5000)
    loaded = json.loads(files.path.read_text("utf-8"))
    loaded["code"] = "FROM-AFAR"
    files.path.write_text(json.dumps(loaded), "utf-8")

    page.import_button.click()

    [row] = program.queries.templates.templates()
    assert row.reference == "FROM-AFAR@1"
    assert stored(program, row.id).layout == program.templates.design("completion").layout


def test_a_file_that_is_no_design_is_refused_with_a_sentence(
    page, window, program, files, tmp_path
):
    files.path = tmp_path / "design.json"
    files.path.write_text('{"format": "something else"}', "utf-8")

    page.import_button.click()

    assert len(page.banners) == 1
    assert program.queries.templates.templates() == []


def test_a_draft_is_removed_with_del_and_comes_back_with_undo(qtbot, page, window, program, draft):
    page.reload()
    choose(page, "OWN-C@1")

    qtbot.keyClick(page.table, Key.Key_Delete)
    gone = program.queries.templates.templates()
    window.undo_requested.emit()

    assert gone == []
    assert [row.reference for row in program.queries.templates.templates()] == ["OWN-C@1"]


# The sheet


def test_keys_move_an_element_and_the_move_is_stored_once_and_undone(
    qtbot, designer, window, program, draft
):
    before = stored(program, draft).layout.element("issued")
    designer._on_chosen(("issued",))
    designer.sheet.setFocus()

    for _ in range(3):
        qtbot.keyClick(designer.sheet, Key.Key_Up)
    designer.sheet.flush()
    moved = stored(program, draft).layout.element("issued")
    window.undo_requested.emit()

    assert moved.top == pytest.approx(before.top - 3)
    assert stored(program, draft).layout.element("issued") == before
    assert designer._layout.element("issued") == before


def test_a_drag_moves_what_is_drawn_and_what_is_stored(qtbot, designer, program, draft):
    number = designer._layout.element("number")
    mouse = Mouse(designer.sheet)
    place = (number.left + 5, number.top + 2)

    mouse.drag(place, (place[0] + 20, place[1] - 30))
    settle(qtbot, designer)

    moved = stored(program, draft).layout.element("number")
    assert moved.left - number.left == pytest.approx(20, abs=2.5)
    assert designer.sheet.sheet.placed["number"].top == pytest.approx(moved.top, abs=0.5)


def test_values_typed_in_the_pane_are_stored_and_shown(qtbot, designer, program, draft):
    designer._on_chosen(("heading",))

    editor = designer.pane.text.editor
    editor.setFocus()
    editor.setPlainText("Certificate of Merit")
    designer.sheet.setFocus()

    assert stored(program, draft).layout.element("heading").text.get(Language.ENGLISH) == (
        "Certificate of Merit"
    )


def test_another_language_is_drawn_and_a_missing_text_said_in_english(qtbot, designer, program):
    designer.add(Piece.TEXT)
    [new] = designer.sheet.chosen_ids
    designer._store(
        change(designer._layout, [new], text=LocalizedText.of({"en": "Only in English"})),
        "text",
        (new,),
    )

    designer.tools.language.choose(Language.LAO)
    designer.tools.language.activated.emit(0)
    qtbot.waitUntil(lambda: new in designer.sheet.sheet.placed, timeout=5000)
    settle(qtbot, designer)

    shown = designer.sheet.sheet
    assert shown.speaks_english(shown.element(new))
    assert not shown.speaks_english(shown.element("heading"))


def test_a_table_of_modules_goes_to_the_back_and_the_back_is_shown(qtbot, designer):
    designer.add(Piece.MODULES)
    settle(qtbot, designer)

    [new] = designer.sheet.chosen_ids
    assert designer._layout.element(new).side is Side.BACK
    assert designer.tools.side.current == "back"


def test_a_picture_is_checked_kept_and_drawn(qtbot, designer, program, draft, files, tmp_path):
    files.path = tmp_path / "logo.png"
    Image.new("RGBA", (400, 200), (120, 0, 0, 255)).save(files.path)
    designer.add(Piece.IMAGE)
    [logo] = designer.sheet.chosen_ids

    designer.pane.picture_wanted.emit(logo)

    qtbot.waitUntil(lambda: bool(stored(program, draft).layout.images), timeout=5000)
    [name] = stored(program, draft).layout.images
    assert program.queries.templates.picture(name)
    assert program.templates.design("OWN-C@1").pictures.keys() == {name}


def test_a_broken_picture_is_refused_with_a_sentence(
    qtbot, designer, page, program, draft, files, tmp_path
):
    files.path = tmp_path / "logo.png"
    files.path.write_bytes(b"\x89PNG and then nothing")
    designer.add(Piece.IMAGE)
    [logo] = designer.sheet.chosen_ids

    designer.pane.picture_wanted.emit(logo)

    qtbot.waitUntil(lambda: len(page.banners) == 1, timeout=5000)
    assert stored(program, draft).layout.images == frozenset()


def test_people_of_a_course_are_gone_through_and_the_hardest_found(qtbot, designer, course_id):
    bar = designer.trial_bar
    bar.course.choose(course_id)
    bar.course.activated.emit(1)

    first = designer._paper.holder_name
    qtbot.mouseClick(bar.on, Qt.MouseButton.LeftButton)
    second = designer._paper.holder_name
    designer._on_chosen(("holder",))
    bar.hardest.click()

    qtbot.waitUntil(lambda: designer.hardest.worst is not None, timeout=5000)
    assert (first, second) == ("ហេង ចន្ធូ", "ຄຳໃສ ໄຊຍະວົງ")
    assert len(bar.papers) == 3
    assert designer.hardest.worst.fits["holder"].holder in {one.holder_name for one in bar.papers}


def test_a_specimen_is_saved_with_both_sides(qtbot, designer, files, tmp_path):
    files.path = tmp_path / "specimen.pdf"

    designer.specimen_button.click()

    qtbot.waitUntil(files.path.exists, timeout=5000)
    document = pypdfium2.PdfDocument(files.path)
    assert len(document) == 2
    assert "SPECIMEN" in document[0].get_textpage().get_text_range()
    document.close()


def test_from_an_empty_sheet_to_issued_papers(qtbot, open_window, page, program, course_id):
    page.new()
    form = page.new_pane.form
    form.field("like").editor.choose("")
    form.field("kind").editor.choose(KIND)
    form.field("name").editor.setText("From nothing")
    form.field("code").editor.setText("NOTHING")
    page.new_pane.add_button.click()
    designer = page.designer
    for piece in (Piece.FRAME, Piece.NATIONAL_HEADER, Piece.TEXT, Piece.SIGNATURE):
        designer.add(piece)
    designer.use_button.click()
    refused = len(page.banners)
    for piece in (Piece.HOLDER_NAME, Piece.NUMBER, Piece.ISSUED_ON, Piece.QR):
        designer.add(piece)

    designer.use_button.click()

    [row] = program.queries.templates.templates()
    assert refused == 1
    assert row.state is TemplateState.IN_USE
    complete(program, course_id)
    [paper, *_] = program.certificates.issue(course_id).papers
    assert paper.template == "NOTHING@1"
    document = pypdfium2.PdfDocument(program.exports.file(paper.number))
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert paper.holder_name in text
    assert "ព្រះរាជាណាចក្រកម្ពុជា" in text
    assert paper.number in text


def test_a_version_in_use_is_changed_in_its_next_draft_only(qtbot, page, designer, program, draft):
    program.templates.use(draft)
    designer.reload()
    before = stored(program, draft).layout

    designer.add(Piece.SEAL)
    designer.draft_button.click()

    assert stored(program, draft).layout == before
    [newest, *_] = program.queries.templates.templates()
    assert (newest.reference, newest.state) == ("OWN-C@2", TemplateState.DRAFT)
    assert page.place == str(newest.id)


def test_a_design_that_is_gone_leads_back_to_the_list(page, designer, program, draft, window):
    program_changes = program.templates.remove(draft)
    page.desk.tell(program_changes)

    assert page.place == ""
    assert page._views.currentWidget() is page._list


def test_back_from_a_design_is_the_list(qtbot, window, page, draft):
    page.open_place("")
    page._go(str(draft))

    window.go_back()

    assert page.place == ""
