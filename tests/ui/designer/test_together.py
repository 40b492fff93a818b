"""The sheet, the list and the pane on one layout, joined as a page joins them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from tests.ui.designer.conftest import Mouse
from tests.ui.designer.layouts import a_box, a_layout, a_text

from trainer_app.domain.template import ElementKind, Side
from trainer_app.services.designs import Placed
from trainer_app.ui.designer.element_list import ElementList
from trainer_app.ui.designer.element_pane import ElementPane
from trainer_app.ui.designer.sheet_view import SheetView
from trainer_app.ui.designer.verbs import Verb

Key, Held = Qt.Key, Qt.KeyboardModifier


class Desk(QWidget):
    """Answers at once, keeps what was before, and takes it back."""

    def __init__(self, look, words, image):
        super().__init__()
        self.sheet, self.list = SheetView(look, words), ElementList(look, words)
        self.pane, self.image = ElementPane(look, words), image
        row = QHBoxLayout(self)
        row.addWidget(self.list)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.pane)
        self.past, self.verbs, self.ids = [], [], ()
        self.sheet.arranged.connect(lambda layout, verb, _ids: self.keep(layout, verb))
        self.list.arranged.connect(lambda layout, verb, _ids: self.keep(layout, verb))
        self.pane.changed.connect(self.keep)
        self.sheet.chosen.connect(self.choose)
        self.list.chosen.connect(self.choose)

    def keep(self, layout, verb):
        self.verbs.append(Verb(verb))
        self.past.append(layout)
        self.show_layout(layout)

    def undo(self):
        self.sheet.flush()
        self.past.pop()
        self.show_layout(self.past[-1])

    def choose(self, ids):
        self.ids = ids
        self.sheet.choose(ids)
        self.list.choose(ids)
        self.pane.show_layout(self.past[-1], ids)

    def show_layout(self, layout):
        placed = [
            Placed(element=one.id, left=one.left, top=one.top, width=one.width, height=one.height)
            for one in layout.elements
        ]
        self.sheet.show_page(self.image, placed, layout, Side.FRONT)
        self.list.show_layout(layout)
        self.pane.show_layout(layout, self.ids)


@pytest.fixture
def desk(qtbot, look, words, white):
    desk = Desk(look, words, white)
    qtbot.addWidget(desk)
    desk.resize(1400, 800)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    desk.past = [
        a_layout(
            a_box("frame", 8, 8, 281, 194, kind=ElementKind.FRAME, locked=True),
            a_text("title"),
            a_box("low", 30, 150, 40, 30),
        )
    ]
    desk.show_layout(desk.past[0])
    return desk


def test_what_is_chosen_on_the_sheet_is_chosen_everywhere(desk):
    Mouse(desk.sheet).click(50, 165)

    assert desk.list.chosen_ids == ("low",)
    assert desk.pane.title.whole == "Picture"


def test_what_is_chosen_in_the_list_is_chosen_everywhere(desk):
    index = desk.list._model.index_of("title")
    place = desk.list.view.visualRect(index).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(desk.list.view.viewport(), left, Held.NoModifier, place)

    assert desk.sheet.chosen_ids == ("title",)
    assert desk.pane.title.whole == "Certificate"


def test_a_nudge_shows_in_the_pane_and_is_undone(desk):
    desk.choose(("low",))
    desk.sheet.setFocus()
    QTest.keyClick(desk.sheet, Key.Key_Right)
    desk.sheet.flush()
    left = desk.pane.place.field("left").editor.text()
    desk.undo()

    assert left == "31"
    assert desk.pane.place.field("left").editor.text() == "30"
    assert desk.sheet.layout_now.element("low").left == 30


def test_a_number_typed_while_keys_nudge_counts_both(desk):
    desk.choose(("low",))
    desk.sheet.setFocus()
    QTest.keyClick(desk.sheet, Key.Key_Down)
    editor = desk.pane.place.field("left").editor
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "100")
    QTest.keyClick(editor, Key.Key_Return)

    low = desk.past[-1].element("low")
    assert (low.left, low.top) == (100, 151)
    assert desk.verbs == [Verb.MOVE, Verb.MOVE]


def test_a_copy_is_chosen_everywhere_and_undone(desk):
    desk.choose(("low",))
    desk.sheet.setFocus()
    QTest.keyClick(desk.sheet, Key.Key_D, Held.ControlModifier)
    ids = desk.sheet.chosen_ids, desk.list.chosen_ids, desk.pane._chosen.ids
    desk.undo()

    assert ids == (("image-1",),) * 3
    assert desk.sheet.chosen_ids == desk.list.chosen_ids == ()
    assert desk.pane.title.whole == "Sheet"


def test_removing_in_the_list_leaves_nothing_chosen(desk):
    desk.choose(("low",))
    desk.list.view.setFocus()
    QTest.keyClick(desk.list.view, Key.Key_Delete)

    assert desk.verbs == [Verb.REMOVE]
    assert desk.sheet.chosen_ids == desk.list.chosen_ids == ()
