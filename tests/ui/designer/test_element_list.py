from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.designer.layouts import a_box, a_layout, a_text

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import ElementKind, Side
from trainer_app.ui.designer.element_list import ElementList
from trainer_app.ui.designer.element_rows import ROW_ROLE, ElementRow
from trainer_app.ui.widgets.line_editor import LineEditor

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def elements(qtbot, look, words):
    elements = ElementList(look, words)
    qtbot.addWidget(elements)
    elements.resize(248, 500)
    with qtbot.waitExposed(elements):
        elements.show()
    elements.activateWindow()
    elements.view.setFocus()
    elements.heard, elements.told = [], []

    def answer(layout, verb, ids):
        elements.heard.append((verb, ids))
        elements.layout_told = layout
        elements.show_layout(layout)

    elements.arranged.connect(answer)
    elements.chosen.connect(elements.told.append)
    elements.show_layout(
        a_layout(
            a_box("frame", 8, 8, 280, 190, kind=ElementKind.FRAME, locked=True),
            a_text("title", "Certificate"),
            a_box("picture", 10, 10),
        )
    )
    return elements


def rows(elements):
    model = elements.view.model()
    found = [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]
    return [(one.name, one.note) if isinstance(one, ElementRow) else one for one in found]


def click(elements, element_id, held=Held.NoModifier):
    place = elements.view.visualRect(elements._model.index_of(element_id)).center()
    QTest.mouseClick(elements.view.viewport(), Qt.MouseButton.LeftButton, held, place)


def test_the_topmost_is_listed_first_with_its_note(elements):
    assert rows(elements) == [
        ("Picture", "no picture yet"),
        ("Certificate", "Text, 1 of 6"),
        ("Frame", "locked"),
    ]


def test_sides_have_headings_when_there_is_a_back(elements):
    elements.show_layout(a_layout(a_text("a", "{number}"), a_text("b", "{hours}", side=Side.BACK)))

    assert rows(elements) == ["Front", ("Number", "{number}"), "Back", ("Hours", "{hours}")]


def test_texts_say_in_how_many_languages_they_are(elements):
    six = LocalizedText.of({language.value: "Words" for language in Language})
    text = replace(a_text("all"), text=six)
    second = a_text("second", "In English", second=True)
    elements.show_layout(a_layout(text, second))

    assert [note for _, note in rows(elements)] == ["English", "Text, 6 languages"]


def test_a_click_chooses_and_ctrl_adds(elements):
    click(elements, "title")
    click(elements, "frame", Held.ControlModifier)

    assert elements.told == [("title",), ("title", "frame")]


def test_being_told_what_is_chosen_makes_no_noise(elements):
    elements.choose(("title", "frame"))

    assert elements.chosen_ids == ("title", "frame")
    assert elements.told == []


def test_what_is_chosen_stays_when_the_layout_changes(elements):
    elements.choose(("title",))
    elements.show_layout(a_layout(a_text("title", "Other"), a_text("more")))

    assert elements.chosen_ids == ("title",)
    assert elements.told == []


def test_alt_arrows_reorder(elements):
    click(elements, "title")
    QTest.keyClick(elements.view, Key.Key_Up, Held.AltModifier)
    up = [one.id for one in elements.layout_told.elements]
    QTest.keyClick(elements.view, Key.Key_Down, Held.AltModifier)

    assert up == ["frame", "picture", "title"]
    assert [one.id for one in elements.layout_told.elements] == ["frame", "title", "picture"]
    assert elements.heard == [("order", ("title",))] * 2
    assert elements.chosen_ids == ("title",)


def test_del_removes(elements):
    click(elements, "title")
    QTest.keyClick(elements.view, Key.Key_Delete)

    assert elements.heard == [("remove", ("title",))]


def test_f2_renames_in_place(qtbot, elements):
    click(elements, "title")
    QTest.keyClick(elements.view, Key.Key_F2)
    editor = elements.view.findChild(LineEditor)
    editor.clear()
    QTest.keyClicks(editor, "Heading")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(elements.heard))

    assert elements.heard == [("rename", ("title",))]
    assert rows(elements)[1] == ("Heading", "Text, 1 of 6")


def test_a_name_that_stays_is_no_change(qtbot, elements):
    click(elements, "title")
    QTest.keyClick(elements.view, Key.Key_F2)
    QTest.keyClick(elements.view.findChild(LineEditor), Key.Key_Return)
    qtbot.waitUntil(lambda: elements.view.state() != elements.view.State.EditingState)

    assert elements.heard == []


@pytest.mark.parametrize(
    ("chosen", "before", "expected"),
    [
        (("frame",), "picture", ["title", "picture", "frame"]),
        (("picture",), "frame", ["frame", "picture", "title"]),
        (("picture", "title"), None, ["title", "picture", "frame"]),
    ],
)
def test_a_drop_reorders(elements, chosen, before, expected):
    elements.choose(chosen)
    view = elements.view
    y = view.visualRect(elements._model.index_of(before)).top() + 2 if before else 400
    drop = QDropEvent(
        QPointF(40, y),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Held.NoModifier,
    )
    view.dropEvent(drop)

    assert [one.id for one in elements.layout_told.elements] == expected


def test_an_empty_sheet_says_what_to_do(elements):
    elements.show_layout(a_layout())

    assert elements.view.isHidden()
    assert "Add a text" in elements._advice.text()


def test_problems_are_marked_and_told(elements):
    elements.show_problems({"title": "It stands off the sheet"})
    index = elements._model.index_of("title")

    assert index.data(ROW_ROLE).problem == "It stands off the sheet"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "It stands off the sheet"


def test_it_can_be_painted(elements, look):
    elements.choose(("title",))
    QApplication.processEvents()

    assert not elements.grab().isNull()
