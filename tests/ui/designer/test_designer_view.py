"""One design in the window: what is typed, and what others change meanwhile."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.designer.layouts import a_layout, a_text

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Side
from trainer_app.domain.template_data import MOST_ELEMENTS
from trainer_app.ui.designer.new_elements import Piece

LEFT = Qt.MouseButton.LeftButton


class Designing:
    """A draft with two texts, open in the window."""

    def __init__(self, program, open_window):
        name = LocalizedText.of({"en": "Ours"})
        layout = a_layout(a_text("first", "first"), a_text("other", "other", top=120))
        saved = program.templates.begin("OURS", CertificateKind.COMPLETION, name, layout)
        self.program, self.id = program, saved.id
        self.window = open_window("designs", str(saved.id))
        self.view = self.window.page("designs").designer
        self.editor = self.view.pane.text.editor

    def choose(self, element_id):
        self.view.sheet.select((element_id,))

    def type_in(self, words):
        self.editor.setFocus()
        self.editor.selectAll()
        self.editor.insertPlainText(words)

    @property
    def layout(self):
        rows = self.program.queries.templates
        return rows.template(UUID(str(self.id))).layout

    def said(self, element_id):
        return self.layout.element(element_id).text.get(Language.ENGLISH)


@pytest.fixture
def designing(program, open_window, qtbot):
    it = Designing(program, open_window)
    qtbot.waitUntil(lambda: it.view.sheet.sheet.element("first") is not None)
    return it


@pytest.mark.parametrize(
    "go_on",
    [
        lambda view: QTest.mouseClick(view.tools.buttons[Piece.LINE], LEFT),
        lambda view: view.tools.side.chosen.emit(Side.BACK.value),
        lambda view: view.tools.language_chosen.emit(Language.KHMER),
        lambda view: view.sheet.select(("other",)),
    ],
    ids=["tool", "side", "language", "sheet"],
)
def test_a_text_that_is_being_typed_is_stored_before_anything_else_happens(designing, go_on):
    designing.choose("first")
    designing.type_in("Typed and not left")
    go_on(designing.view)
    if not designing.view.pane.text.isHidden():
        designing.view.sheet.setFocus()
    assert designing.said("first") == "Typed and not left"
    assert designing.said("other") == "other"


def test_a_text_that_is_too_long_stays_in_its_field_with_a_sentence(designing):
    designing.choose("first")
    designing.type_in("x" * 2_003)
    designing.view.flush()
    field = designing.view.pane.text.field("text")
    assert len(designing.editor.toPlainText()) == 2_003
    assert "3" in field.sentence
    assert designing.said("first") == "first"


def test_signs_of_a_word_processor_are_left_out(designing):
    designing.choose("first")
    designing.type_in("one\x0btwo\x07")
    designing.view.flush()
    assert designing.said("first") == "one\ntwo"


def test_what_somebody_else_stored_meanwhile_and_what_is_typed_are_both_kept(designing):
    designing.choose("first")
    designing.type_in("Mine")
    theirs = designing.layout
    moved = tuple(replace(one, left=33.0) for one in theirs.elements)
    designing.program.templates.arrange(
        designing.id, replace(theirs, bilingual=False, elements=moved)
    )
    designing.view.flush()
    first = designing.layout.element("first")
    assert (designing.said("first"), first.left, designing.layout.bilingual) == (
        "Mine",
        33.0,
        False,
    )


def test_a_page_that_cannot_be_drawn_does_not_stop_the_next_one(designing, qtbot, monkeypatch):
    drawing = designing.view._drawing
    qtbot.waitUntil(lambda: not drawing.at_work)
    monkeypatch.setattr(drawing, "_draw", lambda wish: 1 / 0)
    with qtbot.captureExceptions() as errors:
        designing.view.reload()
        qtbot.waitUntil(lambda: len(errors) == 1)
    assert not drawing.at_work
    monkeypatch.undo()
    with qtbot.waitSignal(drawing.drawn):
        designing.view.reload()


@pytest.mark.parametrize("piece", [Piece.TEXT, Piece.MODULES])
def test_what_was_added_is_chosen_and_shown_on_its_side(designing, qtbot, piece):
    view = designing.view
    for _ in range(2):
        view.add(piece)
    qtbot.waitUntil(lambda: not view._drawing.at_work)
    [name] = view.sheet.chosen_ids
    assert name == designing.layout.elements[-1].id
    assert view.sheet.sheet.element(name) is not None
    assert view.elements.chosen_ids == (name,)


def test_undo_takes_back_what_keys_just_did_and_not_the_step_before(designing):
    designing.choose("first")
    before = designing.layout
    QTest.keyClick(designing.view.sheet, Qt.Key.Key_Right)
    designing.window.undo_requested.emit()
    assert designing.layout == before
    designing.window.redo_requested.emit()
    assert designing.layout.element("first").left == before.element("first").left + 1


def test_closing_the_window_stores_what_is_half_done(designing):
    designing.choose("first")
    designing.type_in("Typed and not left")
    stored = []
    designing.window.closing.connect(lambda: stored.append(designing.said("first")))
    designing.window.close()
    assert stored == ["Typed and not left"]


def test_a_version_in_use_is_only_looked_at(designing):
    theirs = designing.layout
    fields = (a_text("name", "{holder_name}"), a_text("number", "{number}", top=150))
    layout = replace(theirs, elements=(*theirs.elements, *fields))
    designing.program.templates.arrange(designing.id, layout)
    designing.view.reload()
    designing.choose("first")
    designing.editor.setFocus()
    designing.view.use()
    assert designing.view.sheet.hasFocus()
    assert not designing.view.pane.isEnabled()
    assert not designing.view.tools.more.isEnabled()
    designing.window.undo_requested.emit()
    assert designing.view.pane.isEnabled()
    assert designing.view.tools.more.isEnabled()


def test_where_there_is_no_room_for_another_element_it_is_said(designing):
    many = tuple(a_text(f"text-{at}") for at in range(MOST_ELEMENTS))
    designing.program.templates.arrange(designing.id, a_layout(*many))
    designing.view.reload()
    said = []
    designing.view.desk.done.connect(lambda words, _undoable: said.append(words))
    designing.view.add(Piece.TEXT)
    assert str(MOST_ELEMENTS) in said[0]
    assert len(designing.layout.elements) == MOST_ELEMENTS


def test_undo_is_offered_for_an_import_only_where_it_changed_something(
    program, open_window, files, tmp_path
):
    page = open_window("designs", "").page("designs")
    told = []
    page.desk.done.connect(lambda _words, undoable: told.append(undoable))
    program.templates.export("completion", tmp_path / "ours.json")
    content = (tmp_path / "ours.json").read_text("utf-8")
    (tmp_path / "ours.json").write_text(content.replace('"COMPLETION"', '"OURS"'), "utf-8")
    files.path = tmp_path / "ours.json"
    page.import_file()
    page.import_file()
    assert told == [True, False]


def test_what_was_refused_in_the_list_is_not_said_over_a_sheet(designing, files, tmp_path):
    page = designing.window.page("designs")
    page.open_place("")
    files.path = tmp_path / "mangled.json"
    files.path.write_text("{", "utf-8")
    page.import_file()
    assert page.banners
    page.open_place(str(designing.id))
    assert not page.banners
