from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.designer.layouts import a_box, a_layout, a_text

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import (
    Align,
    Anchor,
    Calendar,
    DateForm,
    Digits,
    ElementKind,
    FontRole,
    FrameStyle,
    Stock,
)
from trainer_app.ui.designer.arranging import Axis, Edge, Order
from trainer_app.ui.designer.element_pane import ElementPane
from trainer_app.ui.designer.number_editor import number_in

Key, Held = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def asked():
    """What the dialog for colours answers."""
    return []


@pytest.fixture
def pane(qtbot, look, words, asked):
    pane = ElementPane(look, words, ask=lambda _before, _parent: asked.pop() if asked else None)
    qtbot.addWidget(pane)
    pane.resize(308, 900)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.activateWindow()
    pane.heard = []

    def answer(layout, verb):
        pane.heard.append(verb)
        pane.layout_told = layout
        pane.show_layout(layout, pane._chosen.ids, pane._chosen.language)

    pane.changed.connect(answer)
    return pane


def show(pane, *elements, chosen=None, language=Language.ENGLISH, **values):
    layout = a_layout(*elements, **values)
    pane.layout_told = layout
    ids = [one.id for one in elements] if chosen is None else chosen
    pane.show_layout(layout, ids, language)


def editor(section, key):
    return section.field(key).editor


def type_number(section, key, text):
    box = editor(section, key)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Key.Key_Return)


def choose(section, key, value):
    """As if it were chosen from the list."""
    box = editor(section, key)
    box.choose(value)
    box.activated.emit(box.currentIndex())


def told(pane, at=0):
    return pane.layout_told.elements[at]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("77.6", 77.6),
        ("77,6", 77.6),
        (" 12 mm", 12.0),
        (",5", 0.5),
        ("-3", -3.0),
        ("", None),
        ("a", None),
        ("1.2.3", None),
        ("៧៧,៥", 77.5),
    ],
)
def test_numbers_are_typed_with_points_or_commas(text, number):
    assert number_in(text) == number


def test_the_name_is_the_title(pane):
    show(pane, a_text("a", "{holder_name}", name="Who"))

    assert (pane.title.whole, pane.below.whole) == ("Who", "Text")


def test_a_place_is_typed_and_told_once(pane):
    show(pane, a_text("a", left=50.0))

    type_number(pane.place, "left", "77,6")
    editor(pane.place, "top").setFocus()

    assert pane.heard == ["move"]
    assert told(pane).left == 77.6
    assert editor(pane.place, "left").text() == "77.6"


def test_nothing_typed_stands_off_the_sheet(pane):
    show(pane, a_text("a"))

    type_number(pane.place, "left", "400")
    type_number(pane.place, "width", "500")

    assert (told(pane).left, told(pane).width) == (197, 100)
    assert pane.heard == ["move"]


def test_what_is_no_number_is_refused_and_esc_brings_it_back(pane):
    show(pane, a_text("a"))
    type_number(pane.place, "left", "x")
    refused = pane.place.field("left").sentence
    QTest.keyClick(editor(pane.place, "left"), Key.Key_Escape)

    assert refused.startswith("A number is needed")
    assert editor(pane.place, "left").text() == "50"
    assert pane.heard == []


def test_up_and_down_step_as_one_change(qtbot, pane):
    show(pane, a_text("a"))
    box = editor(pane.place, "left")
    box.setFocus()
    QTest.keyClick(box, Key.Key_Up)
    QTest.keyClick(box, Key.Key_Up)
    QTest.keyClick(box, Key.Key_Down, Held.ShiftModifier)
    before = list(pane.heard)
    qtbot.waitUntil(lambda: bool(pane.heard), timeout=2000)

    assert before == []
    assert pane.heard == ["move"]
    assert told(pane).left == 51.8


def test_steps_are_not_lost_on_leaving(pane):
    show(pane, a_text("a"))
    box = editor(pane.place, "width")
    box.setFocus()
    QTest.keyClick(box, Key.Key_Up)
    editor(pane.place, "top").setFocus()

    assert (pane.heard, told(pane).width) == (["resize"], 101)


def test_locked_elements_cannot_be_moved_here(pane):
    show(pane, a_text("a", locked=True))

    assert not editor(pane.place, "left").isEnabled()


def test_the_text_is_that_of_the_language_shown(pane):
    show(pane, a_text("a", "Certificate"), language=Language.LAO)
    text = pane.text.editor
    empty, hint, advice = (
        text.toPlainText(),
        text.placeholderText(),
        pane.text.field("text").sentence,
    )
    text.setFocus()
    text.insertPlainText("ໃບຢັ້ງຢືນ")  # QTest can type ASCII only
    editor(pane.place, "top").setFocus()

    assert (empty, hint) == ("", "Certificate")
    assert advice == "English is shown: no text in ລາວ yet"
    assert pane.heard == ["text"]
    assert told(pane).text.get(Language.LAO) == "ໃບຢັ້ງຢືນ"
    assert told(pane).text.get(Language.ENGLISH) == "Certificate"
    assert pane.text.field("text").sentence == ""


def test_a_field_is_inserted_from_the_menu(pane):
    show(pane, a_text("a", "No "))
    cursor = pane.text.editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    pane.text.editor.setTextCursor(cursor)
    actions = {one.text(): one for one in pane.text.insert.menu_below.actions()}
    actions["Number"].trigger()

    assert told(pane).text.get(Language.ENGLISH) == "No {number}"
    assert len(actions) == 24


def test_a_field_goes_to_where_the_cursor_was_left(pane):
    show(pane, a_text("a", "of 2026"))
    text = pane.text.editor
    text.setFocus()
    QTest.keyClicks(text, "No  ")
    QTest.keyClick(text, Key.Key_Left)
    pane.text.insert.setFocus()
    pane.text._insert("number")

    assert told(pane).text.get(Language.ENGLISH) == "No {number} of 2026"
    assert pane.heard == ["text", "text"]


def test_a_text_of_blanks_is_none(pane):
    show(pane, a_text("a", "x"))
    text = pane.text.editor
    text.setFocus()
    text.selectAll()
    QTest.keyClicks(text, "  ")
    pane.text.insert.setFocus()

    assert not told(pane).text


def test_the_english_beneath_is_written_in_english(pane):
    show(pane, a_text("a", "Certificate"), language=Language.KHMER)
    pane.text.second.box.click()

    assert pane.heard == ["second"]
    assert told(pane).second
    assert pane.text.editor.toPlainText() == "Certificate"


def test_letters_are_chosen(pane):
    show(pane, a_text("a"))
    choose(pane.letters, "font", FontRole.BOLD)
    editor(pane.letters, "align")._buttons[Align.RIGHT].click()
    editor(pane.letters, "anchor")._buttons[Anchor.TOP].click()
    type_number(pane.letters, "size", "28")
    type_number(pane.letters, "least", "20,5")
    type_number(pane.letters, "lines", "2")

    one = told(pane)
    assert (one.font, one.align, one.anchor) == (FontRole.BOLD, Align.RIGHT, Anchor.TOP)
    assert (one.size, one.least, one.lines) == (28, 20.5, 2)
    assert isinstance(one.lines, int)
    assert pane.heard == ["letters"] * 6


def test_letters_never_shrink_to_more_than_their_size(pane):
    show(pane, a_text("a", size=20.0, least=10.0))
    type_number(pane.letters, "least", "30")
    capped = told(pane).least
    type_number(pane.letters, "size", "8")

    assert capped == 20
    assert (told(pane).size, told(pane).least) == (8, 8)


def test_dates_are_offered_where_there_are_some(pane):
    show(pane, a_text("a", "Issued"))
    without = pane.dates.isHidden()
    show(pane, a_text("a", "Issued {issued_on}"))
    choose(pane.dates, "calendar", Calendar.BUDDHIST)
    choose(pane.dates, "digits", Digits.NATIVE)
    choose(pane.dates, "dates", DateForm.SHORT)

    one = told(pane)
    assert without
    assert not pane.dates.isHidden()
    assert (one.calendar, one.digits, one.dates) == (
        Calendar.BUDDHIST,
        Digits.NATIVE,
        DateForm.SHORT,
    )


def test_colours_are_picked_and_asked_for(pane, asked):
    show(pane, a_box("a", 10, 10, kind=ElementKind.SEAL))
    pane.paint.colour._swatches[0].click()
    navy = told(pane).colour
    asked.append("#123456")
    pane.paint.accent._other.click()

    assert navy == pane.paint.colour._swatches[0].colour
    assert told(pane).accent == "#123456"
    assert pane.heard == ["colour", "colour"]
    assert not pane.paint.accent._own.isHidden()


def test_thinking_better_of_a_colour_changes_nothing(pane):
    show(pane, a_text("a"))
    pane.paint.colour._other.click()

    assert pane.heard == []


def test_frames_and_lines_have_styles_of_their_own(pane):
    show(
        pane,
        a_box("f", 10, 10, 90, 90, kind=ElementKind.FRAME, style=FrameStyle.WOVEN),
        a_box("l", 10, 10, 90, 2, kind=ElementKind.LINE),
        chosen=["f"],
    )
    woven = editor(pane.paint, "style").chosen
    pane.show_layout(pane.layout_told, ["l"])
    choose(pane.paint, "style", FrameStyle.LOZENGE)
    type_number(pane.paint, "stroke", "1,5")

    assert woven == FrameStyle.WOVEN
    assert (told(pane, 1).style, told(pane, 1).stroke) == (FrameStyle.LOZENGE, 1.5)
    assert pane.heard == ["style", "style"]


def test_a_picture_is_asked_for(qtbot, pane):
    show(pane, a_box("a", 10, 10))

    with qtbot.waitSignal(pane.picture_wanted) as wanted:
        pane.source.picture.click()

    assert wanted.args == ["a"]


def test_a_signature_is_the_second_signatorys(pane):
    show(pane, a_box("a", 10, 10, kind=ElementKind.SIGNATURE))
    choose(pane.source, "signatory", 2)

    assert (pane.heard, told(pane).signatory) == (["signatory"], 2)


def test_elements_flow_are_locked_and_stand_on_the_paper_already(pane):
    show(pane, a_text("a"))
    pane.standing.flow.box.click()
    pane.standing.on_paper.box.click()
    pane.standing.locked.box.click()

    one = told(pane)
    assert (one.flow, one.printed, one.locked) == ("body", False, True)
    assert pane.heard == ["flow", "printed", "lock"]


def test_a_click_on_the_words_ticks(pane):
    show(pane, a_text("a"))
    words = pane.standing.locked._words
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)

    assert told(pane).locked


def test_several_show_what_they_have_in_common(pane):
    show(pane, a_text("a", size=20.0, lines=2), a_text("b", size=30.0, lines=2))
    size, lines = editor(pane.letters, "size").text(), editor(pane.letters, "lines").text()
    type_number(pane.letters, "size", "24")

    assert (size, lines) == ("", "2")
    assert [one.size for one in pane.layout_told.elements] == [24, 24]
    assert pane.place.isHidden()
    assert pane.text.isHidden()
    assert pane.title.whole == "2 element(s)"


def test_several_are_aligned_spread_and_piled(pane):
    show(pane, a_box("a", 10, 10), a_box("b", 60, 20), a_box("c", 70, 40), a_box("d", 0, 0))
    pane.show_layout(pane.layout_told, ["a", "b", "c"])
    pane.arrange.edges[Edge.TOP].click()
    pane.arrange.axes[Axis.ACROSS].click()
    pane.arrange.orders[Order.FRONT].click()

    assert pane.heard == ["align", "distribute", "order"]
    places = {one.id: (one.left, one.top) for one in pane.layout_told.elements}
    assert (places["a"], places["b"], places["c"]) == ((10, 10), (40, 10), (70, 10))
    assert [one.id for one in pane.layout_told.elements] == ["d", "a", "b", "c"]


def test_two_cannot_be_spread_and_one_goes_to_the_sheet(pane):
    show(pane, a_box("a", 10, 10), a_box("b", 60, 20))
    spread = pane.arrange.axes[Axis.ACROSS].isEnabled()
    pane.show_layout(pane.layout_told, ["a"])
    pane.arrange.edges[Edge.RIGHT].click()

    assert not spread
    assert told(pane).right == 297


def test_with_nothing_chosen_the_sheet_is_shown(pane):
    show(pane, a_box("a", 270, 190), chosen=[])
    choose(pane.sheet, "format", "a5-portrait")
    pane.sheet.bilingual.box.click()
    pane.sheet.stock.box.click()
    type_number(pane.sheet, "shift_right", "-1,5")

    layout = pane.layout_told
    assert (pane.title.whole, pane.heard) == ("Sheet", ["sheet"] * 4)
    assert (layout.width, layout.height, layout.bilingual) == (148, 210, False)
    assert layout.stock == Stock(shift_right=-1.5)
    assert layout.elements[0].right <= 148


def test_a_size_of_ones_own_is_typed(pane):
    show(pane, chosen=[])
    hidden = pane.sheet.field("width").isHidden()
    choose(pane.sheet, "format", "own")
    type_number(pane.sheet, "width", "200")

    assert hidden
    assert not pane.sheet.field("width").isHidden()
    assert pane.layout_told.width == 200


def test_a_page_to_measure_is_asked_for(qtbot, pane):
    show(pane, chosen=[], stock=Stock())

    with qtbot.waitSignal(pane.calibration_wanted):
        pane.sheet.calibrate.click()


def test_problems_and_fit_are_said_and_gone_with_the_next_element(pane):
    show(pane, a_text("a"), a_text("b"), chosen=["a"])
    pane.show_problems(["It stands off the sheet.", "It is small."])
    pane.show_fit("Longest name fits at 28 pt")
    said = pane.problems.words, pane.fit.words, pane.fit.isHidden()
    pane.show_layout(pane.layout_told, ["b"])

    assert said == ("It stands off the sheet.\nIt is small.", "Longest name fits at 28 pt", False)
    assert pane.problems.isHidden()
    assert pane.fit.isHidden()


def test_what_is_being_typed_stays_when_the_layout_comes_again(pane):
    show(pane, a_text("a"))
    box = editor(pane.place, "left")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "12")
    moved = replace(pane.layout_told, bilingual=False)
    pane.show_layout(moved, ["a"])

    assert box.text() == "12"


def test_editing_the_text_gives_it_the_hand(pane):
    show(pane, a_text("a"))
    pane.edit_text()

    assert pane.text.editor.hasFocus()


def test_nothing_is_wider_than_the_pane_in_long_words(pane, look):
    show(pane, a_text("a", "Issued on {issued_on}"))
    look.speak(Language.BURMESE)
    for section in pane.sections:
        section.heading.setText("လက်မှတ် " * 12)
        for one in section._fields.values():
            one.set_label("လက်မှတ် " * 8)
    pane.standing.flow.setText("လက်မှတ် " * 12)
    QApplication.processEvents()

    inside = pane.standing.parentWidget()
    assert inside.minimumSizeHint().width() <= 308 - 1 - 12  # hairline and scroll bar


def test_the_language_of_the_screen_may_change(pane):
    text = LocalizedText.of({"en": "Issued on {issued_on}"})
    show(pane, replace(a_text("a"), text=text))
    for widget in (pane, *pane.sections):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))

    assert pane.heard == []
    assert editor(pane.letters, "font").chosen == FontRole.REGULAR


def test_different_alignments_choose_none(pane):
    show(pane, a_text("a", align=Align.LEFT), a_text("b", align=Align.RIGHT))
    both = editor(pane.letters, "align").current
    editor(pane.letters, "align")._buttons[Align.CENTRE].click()

    assert both == ""
    assert {one.align for one in pane.layout_told.elements} == {Align.CENTRE}
