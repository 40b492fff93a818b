from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from tests.ui.designer.layouts import a_box, a_layout, a_text

from trainer_app.domain.errors import TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.domain.template import ElementKind, Side
from trainer_app.services.designs import Placed
from trainer_app.ui.designer.arranging import change, move
from trainer_app.ui.designer.sheet_view import SheetView

Key, Held = Qt.Key, Qt.KeyboardModifier
ALT = Held.AltModifier


def drawn(layout):
    """As if everything had been drawn where it should be."""
    return [
        Placed(element=one.id, left=one.left, top=one.top, width=one.width, height=one.height)
        for one in layout.elements
    ]


class Page:
    """Stores what the view tells and shows it again, as the real page does."""

    def __init__(self, view, image):
        self.view, self.image = view, image
        self.heard, self.live, self.chosen = [], [], []
        self.answers = True
        view.arranged.connect(self.on_arranged)
        view.arranging.connect(self.live.append)
        view.chosen.connect(self.chosen.append)

    def show(self, layout, placed=None, side=Side.FRONT, language=Language.ENGLISH):
        self.view.show_page(
            self.image, drawn(layout) if placed is None else placed, layout, side, language
        )

    def on_arranged(self, layout, verb, ids):
        self.heard.append((verb, ids))
        self.layout = layout
        if self.answers:
            self.show(layout)


@pytest.fixture
def view(qtbot, look, words):
    window = QWidget()
    column = QVBoxLayout(window)
    view = SheetView(look, words)
    before, after = QLineEdit(), QLineEdit()
    for widget in (before, view, after):
        column.addWidget(widget)
    qtbot.addWidget(window)
    window.resize(900, 760)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    view.before, view.after, view.around = before, after, window
    return view


@pytest.fixture
def page(view, white):
    page = Page(view, white)
    page.show(
        a_layout(
            a_box("frame", 8, 8, 281, 194, kind=ElementKind.FRAME),
            a_text("under", left=50, top=40),
            a_text("over", left=60, top=50),
            a_box("low", 30, 150, 40, 30),
            a_box("fixed", 200, 150, 40, 30, locked=True),
        )
    )
    return page


def box(page, element_id):
    one = page.layout.element(element_id)
    return one.left, one.top, one.width, one.height


# Choosing


def test_a_click_chooses_the_topmost(page, mouse, view):
    mouse.click(100, 55)

    assert view.chosen_ids == ("over",)
    assert page.chosen == [("over",)]


def test_a_second_click_at_the_same_place_chooses_the_next_below(page, mouse, view):
    mouse.click(100, 55)
    mouse.click(100, 55)
    second = view.chosen_ids
    mouse.click(100, 55)

    assert (second, view.chosen_ids) == (("under",), ("over",))


def test_a_frame_is_chosen_by_its_border_only(page, mouse, view):
    mouse.click(150, 120)
    inside = view.chosen_ids
    mouse.click(8, 120)

    assert (inside, view.chosen_ids) == ((), ("frame",))


def test_locked_elements_are_not_in_the_way(page, mouse, view):
    mouse.click(220, 165)

    assert view.chosen_ids == ()


@pytest.mark.parametrize("held", [Held.ControlModifier, Held.ShiftModifier])
def test_more_are_chosen_with_ctrl_or_shift_and_left_again(page, mouse, view, held):
    mouse.click(100, 68)
    mouse.click(50, 165, held)
    both = view.chosen_ids
    mouse.click(50, 165, held)

    assert (both, view.chosen_ids) == (("over", "low"), ("over",))


def test_a_band_takes_what_it_touches(page, mouse, view):
    mouse.drag((20, 30), (70, 160))

    assert view.chosen_ids == ("under", "over", "low")


def test_a_click_on_nothing_chooses_nothing(page, mouse, view):
    mouse.click(100, 68)
    mouse.click(150, 120)

    assert view.chosen_ids == ()


def test_being_told_what_is_chosen_makes_no_noise(page, view):
    view.choose(("low",))

    assert page.chosen == []


# Dragging


def test_a_drag_moves_and_tells_once(page, mouse, view):
    mouse.drag((50, 165), (80, 135), ALT)

    assert page.heard == [("move", ("low",))]
    assert box(page, "low") == pytest.approx((60, 120, 40, 30), abs=0.5)
    assert len(page.live) == 2


def test_a_drag_settles_on_a_guide_and_alt_does_not(page, mouse, view):
    mouse.drag((50, 165), (70.8, 165))
    settled = box(page, "low")[0]
    page.show(a_layout(a_box("low", 30, 150, 40, 30), a_text("under")))
    mouse.drag((50, 165), (70.8, 150), ALT)

    assert settled == 50  # the left edge of "under"
    assert box(page, "low")[0] == pytest.approx(50.8, abs=0.3)
    assert box(page, "low")[0] != 50


def test_a_small_tremble_moves_nothing(page, mouse, view):
    mouse.press(50, 165)
    mouse.at += QPoint(3, 2)
    mouse.release()

    assert page.heard == page.live == []


def test_esc_gives_a_drag_up(page, mouse, view):
    mouse.press(50, 165)
    mouse.move(90, 100)
    during = view.layout_now.element("low").left
    QTest.keyClick(view, Key.Key_Escape)
    mouse.move(120, 100)
    mouse.release()

    assert during > 60
    assert page.heard == []
    assert view.layout_now.element("low").left == 30
    assert page.live[-1].element("low").left == 30
    assert view.chosen_ids == ("low",)


def test_a_drag_takes_all_chosen_along(page, mouse, view):
    view.choose(("under", "low"))

    mouse.drag((50, 165), (60, 170), ALT)

    assert page.heard == [("move", ("under", "low"))]
    assert box(page, "under")[:2] == pytest.approx((60, 45), abs=0.5)


def test_nothing_is_dragged_off_the_sheet(page, mouse, view):
    mouse.drag((50, 165), (-50, 300))

    assert box(page, "low")[:2] == (0, 180)


def test_shift_drags_straight(page, mouse, view):
    mouse.drag((50, 165), (90, 170), Held.ShiftModifier)

    assert box(page, "low")[1] == 150


def test_a_handle_resizes(page, mouse, view):
    mouse.click(50, 165)
    mouse.drag((70, 180), (84, 191), ALT)

    assert page.heard == [("resize", ("low",))]
    assert box(page, "low") == pytest.approx((30, 150, 54, 41), abs=0.5)


def test_a_handle_with_shift_keeps_proportions(page, mouse, view):
    mouse.click(50, 165)
    mouse.drag((70, 180), (90, 182), Held.ShiftModifier)

    left, top, width, height = box(page, "low")
    assert (left, top) == (30, 150)
    assert width == pytest.approx(60, abs=0.5)
    assert width / height == pytest.approx(40 / 30, abs=0.01)


def test_locked_elements_have_no_handles(page, mouse, view):
    view.choose(("fixed",))

    mouse.drag((240, 180), (250, 190))

    assert page.heard == []


def test_pictures_that_come_while_it_drags_do_not_disturb(page, mouse, view):
    mouse.press(50, 165)
    mouse.move(60, 165, ALT)
    mouse.move(80, 165, ALT)
    page.show(page.live[0])  # drawn late
    mouse.move(90, 165, ALT)
    page.show(page.live[-1])
    mouse.release(ALT)

    assert box(page, "low")[0] == pytest.approx(70, abs=0.5)


def test_a_late_picture_does_not_bring_the_box_back(page, mouse, view):
    page.answers = False
    mouse.press(50, 165)
    mouse.move(60, 165, ALT)
    mouse.move(90, 165, ALT)
    mouse.release(ALT)
    page.show(page.live[0])
    late = view.layout_now.element("low").left
    page.show(page.layout)

    assert late == pytest.approx(70, abs=0.5)
    assert view.sheet.ahead is None


def test_a_refused_change_is_taken_back(page, mouse, view):
    page.answers = False
    before = view.layout_now
    mouse.drag((50, 165), (90, 165), ALT)
    page.show(before)

    assert view.layout_now == before


def test_a_foreign_change_ends_the_drag(page, mouse, view):
    mouse.press(50, 165)
    mouse.move(90, 165, ALT)
    page.show(change(view.sheet.layout, {"low"}, width=12.0))
    mouse.release()

    assert page.heard == []
    assert view.layout_now.element("low").width == 12


def test_flowing_elements_are_seen_where_they_were_placed(page, mouse, view):
    layout = a_layout(a_text("name", left=60, top=60, flow="body"))
    page.show(layout, [Placed(element="name", left=60, top=100, width=100, height=12)])

    mouse.drag((100, 106), (110, 116), ALT)

    assert page.heard == [("move", ("name",))]
    assert box(page, "name")[:2] == pytest.approx((70, 70), abs=0.5)


def test_a_double_click_edits_the_text(qtbot, page, mouse, view):
    mouse.click(100, 68)

    with qtbot.waitSignal(view.text_edit_requested) as asked:
        mouse.double_click(100, 68)

    assert asked.args == ["over"]


def test_dragging_to_the_edge_scrolls_on(page, mouse, view):
    view.set_zoom(3.0)
    view.bring_into_view(view.sheet.box(view.sheet.element("under")))
    before = view.scale.x
    start = view.scale.to_px(60, 45)
    mouse.press(60, 45)
    right = view.viewport().width() - 2
    for _ in range(3):
        mouse.move(*view.scale.to_mm(QPointF(right, start.y())), ALT)
    mouse.release(ALT)
    x, _ = view.scale.to_mm(QPointF(right, start.y()))

    assert view.scale.x < before - 20
    assert box(page, "under")[0] == pytest.approx(50 + x - 60, abs=0.5)


def test_a_gesture_that_comes_to_nothing_keeps_what_was_done_before(page, mouse, view):
    page.answers = False
    mouse.drag((50, 165), (90, 165), ALT)
    mouse.press(100, 68)
    mouse.move(120, 68, ALT)
    mouse.move(100, 68, ALT)
    mouse.release(ALT)

    assert len(page.heard) == 1
    assert view.layout_now.element("low").left == pytest.approx(70, abs=0.5)


# Keys


def test_arrows_move_by_a_millimetre_as_one_change(qtbot, page, view):
    view.choose(("low",))
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Right)
    before = list(page.heard)

    qtbot.waitUntil(lambda: bool(page.heard), timeout=2000)

    assert before == []
    assert page.heard == [("move", ("low",))]
    assert box(page, "low")[0] == 33
    assert len(page.live) == 3


def test_shift_arrows_move_finely_and_ctrl_arrows_resize(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Down, Held.ShiftModifier)
    QTest.keyClick(view, Key.Key_Right, Held.ControlModifier)
    view.flush()

    assert page.heard == [("move", ("low",)), ("resize", ("low",))]
    assert box(page, "low") == (30, 150.2, 41, 30)


def test_nudges_are_not_lost_when_the_focus_goes(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Right)
    view.after.setFocus()

    assert page.heard == [("move", ("low",))]


def test_nudges_are_not_lost_when_the_view_is_hidden(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Right)
    view.hide()

    assert page.heard == [("move", ("low",))]


def test_a_click_ends_the_nudges_first(page, mouse, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Right)
    mouse.press(100, 68)

    assert page.heard == [("move", ("low",))]


def test_nudges_go_on_a_layout_that_changed_meanwhile(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Right)
    page.show(change(view.sheet.layout, {"under"}, locked=True))
    QTest.keyClick(view, Key.Key_Right)
    view.flush()

    assert box(page, "low")[0] == 32
    assert page.layout.element("under").locked


def test_a_late_picture_between_nudges_does_not_count_twice(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Right)
    QTest.keyClick(view, Key.Key_Right)
    page.show(page.live[0])
    QTest.keyClick(view, Key.Key_Right)
    view.flush()

    assert box(page, "low")[0] == 33


def test_tab_goes_through_the_elements_and_out_again(page, view):
    seen = []
    for _ in range(5):
        QTest.keyClick(view, Key.Key_Tab)
        seen.append(view.chosen_ids)
    QTest.keyClick(view, Key.Key_Tab)

    assert seen == [("fixed",), ("low",), ("over",), ("under",), ("frame",)]
    assert view.after.hasFocus()


def test_shift_tab_goes_back_and_out(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Backtab)
    first = view.chosen_ids
    QTest.keyClick(view, Key.Key_Backtab)

    assert first == ("fixed",)
    assert view.before.hasFocus()


def test_del_removes_what_is_not_locked(page, view):
    view.choose(("low", "fixed"))
    QTest.keyClick(view, Key.Key_Delete)

    assert page.heard == [("remove", ("low", "fixed"))]
    assert page.layout.element("low") is None
    assert view.chosen_ids == ("fixed",)


def test_ctrl_d_duplicates_and_chooses_the_copy(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_D, Held.ControlModifier)

    assert page.heard == [("duplicate", ("image-1",))]
    assert view.chosen_ids == ("image-1",)
    assert box(page, "image-1") == (33, 153, 40, 30)


def test_the_clipboard_carries_elements(page, view):
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_X, Held.ControlModifier)
    text = QGuiApplication.clipboard().text()
    QTest.keyClick(view, Key.Key_V, Held.ControlModifier)

    assert '"id": "low"' in text
    assert [verb for verb, _ in page.heard] == ["remove", "paste"]
    assert view.chosen_ids == ("image-1",)


def test_ctrl_a_chooses_all_that_are_not_locked_and_esc_none(page, view):
    QTest.keyClick(view, Key.Key_A, Held.ControlModifier)
    everything = view.chosen_ids
    QTest.keyClick(view, Key.Key_Escape)

    assert everything == ("frame", "under", "over", "low")
    assert view.chosen_ids == ()


def test_page_keys_step_through_people_and_ctrl_g_shows_guides(qtbot, page, view):
    steps = []
    view.person_step.connect(steps.append)
    QTest.keyClick(view, Key.Key_PageDown)
    QTest.keyClick(view, Key.Key_PageUp)
    with qtbot.waitSignal(view.guides_toggled) as told:
        QTest.keyClick(view, Key.Key_G, Held.ControlModifier)

    assert steps == [1, -1]
    assert told.args == [True]
    assert view.guides_shown


def test_enter_edits_the_text(qtbot, page, view):
    view.choose(("over",))

    with qtbot.waitSignal(view.text_edit_requested):
        QTest.keyClick(view, Key.Key_Return)


# Zoom


def test_the_whole_sheet_fits_and_keys_zoom(page, view):
    fit = view.zoom
    QTest.keyClick(view, Key.Key_Plus)
    larger = view.zoom
    QTest.keyClick(view, Key.Key_0)

    assert larger > fit
    assert view.zoom == pytest.approx(fit)
    assert view.fits


def test_zoom_has_bounds(page, view):
    view.set_zoom(90)
    most = view.zoom
    view.set_zoom(0.001)

    assert (most, view.zoom) == (4.0, 0.25)


def test_the_wheel_zooms_about_the_pointer_with_ctrl(page, view):
    view.set_zoom(2.0)
    at = QPointF(400, 300)
    before = view.scale.to_mm(at)
    QApplication.sendEvent(
        view.viewport(),
        QWheelEvent(
            at,
            QPointF(view.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Held.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )

    assert view.zoom > 2.1
    assert view.scale.to_mm(at) == pytest.approx(before, abs=0.5)


def test_space_and_the_hand_push_the_sheet(page, mouse, view):
    view.set_zoom(3.0)
    before = view.scale
    QTest.keyPress(view, Key.Key_Space)
    start = QPoint(400, 300)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Held.NoModifier, start)
    mouse.slide_to(start + QPoint(-40, -30), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Held.NoModifier, start)
    QTest.keyRelease(view, Key.Key_Space)

    assert view.scale.x == before.x - 40
    assert view.scale.y == before.y - 30
    assert page.heard == []


# Words


def test_screen_readers_hear_what_is_chosen_and_where(page, view):
    nothing = view.accessibleDescription()
    view.choose(("low",))
    QTest.keyClick(view, Key.Key_Right)

    assert nothing == "5 element(s), none chosen"
    assert view.accessibleDescription() == (
        "Picture: 31 mm from the left, 150 mm from the top, 40 mm wide, 30 mm high"
    )


def test_marks_say_what_is_wrong(page, view, words):
    layout = a_layout(a_text("title"), a_text("plain", "{number}", top=100))
    placed = [replace(one, language=Language.ENGLISH) for one in drawn(layout)]
    page.show(layout, placed, language=Language.LAO)
    english = view.told_at(view.scale.to_px(60, 45))
    of_fields = view.told_at(view.scale.to_px(60, 105))
    error = TextDoesNotFit(text="x")
    page.show(layout, [replace(placed[0], refused=error), placed[1]])

    assert english == "English is shown: no text in ລາວ yet"
    assert of_fields == ""
    assert view.told_at(view.scale.to_px(60, 45)) == words.error(error)


def test_what_is_not_there_any_more_is_not_chosen(page, view):
    view.choose(("low", "over"))
    page.show(a_layout(a_text("over")))

    assert view.chosen_ids == ("over",)
    assert page.chosen == [("over",)]


def test_everything_can_be_painted(page, view, look, qtbot):
    layout = a_layout(
        a_box("frame", 8, 8, 281, 194, kind=ElementKind.FRAME, locked=True),
        a_text("plain"),
        a_box("paper", 200, 20, 40, 30, printed=False),
        a_box("none", 20, 100, 30, 40, kind=ElementKind.PHOTO),
        a_box("tiny", 100, 100, 0.5, 0.5),
    )
    error = TextDoesNotFit(text="x")
    placed = [replace(one, language=Language.ENGLISH) for one in drawn(layout)[:3]]
    placed[0] = replace(placed[0], refused=error)
    page.show(layout, placed, language=Language.THAI)
    view.show_guides(True)

    for ids in ((), ("plain",), ("frame",), ("plain", "tiny"), ("tiny",)):
        view.choose(ids)
        for zoom in (0.25, 1.0, 4.0):
            view.set_zoom(zoom)
            assert not view.grab().isNull()


def test_moving_is_the_same_by_hand_and_by_the_function(page, mouse, view):
    before = view.layout_now
    view.choose(("low",))
    for _ in range(4):
        QTest.keyClick(view, Key.Key_Up)
    view.flush()

    assert page.layout == move(before, {"low"}, 0, -4)


def test_a_tooltip_tells_what_is_known(page, view):
    page.show(a_layout(a_box("photo", 30, 40, kind=ElementKind.PHOTO)), [])
    point = view.scale.to_px(35, 45).toPoint()
    ask = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), ask)

    assert QToolTip.text() == "Photo of the holder: nothing to show here"


def test_the_keys_are_shown(view):
    assert [hint.key for hint in view.hints()][:2] == ["Arrows", "Shift+arrows"]


def test_a_resized_edge_settles_and_its_guide_is_painted(page, mouse, view):
    mouse.click(50, 165)
    mouse.press(70, 165)
    mouse.move(100, 165)
    mouse.move(149.8, 165)
    guides = view.hand.reached.guides
    painted = view.grab()
    words = view.measure_words()
    mouse.release()

    assert [(one.upright, one.at) for one in guides] == [(True, 150)]  # the right edge of "under"
    assert box(page, "low") == (30, 150, 120, 30)
    assert words == "120 × 30"
    assert not painted.isNull()


def test_a_band_and_a_drag_are_painted(page, mouse, view):
    mouse.press(20, 100)
    mouse.move(60, 130)
    band = view.hand.band
    assert not view.grab().isNull()
    mouse.release()
    mouse.press(50, 165)
    mouse.move(148, 165)
    guides = {(one.upright, one.at) for one in view.hand.reached.guides}
    words = view.measure_words()
    assert not view.grab().isNull()
    mouse.release()

    assert band is not None
    assert (True, 148.5) in guides  # the centre line of the sheet
    assert (False, 150) in guides  # the upper edge of "fixed"
    assert words == "128.5 · 150"


def test_what_a_click_would_choose_is_outlined(page, mouse, view):
    mouse.hover(50, 165)
    over = view.hovered
    assert not view.grab().isNull()
    mouse.hover(150, 120)

    assert (over, view.hovered) == ("low", "")


def test_the_middle_button_pushes_the_sheet(page, mouse, view):
    view.set_zoom(3.0)
    before, start = view.scale, QPoint(400, 300)
    middle = Qt.MouseButton.MiddleButton
    QTest.mousePress(view.viewport(), middle, Held.NoModifier, start)
    mouse.slide_to(start + QPoint(-40, -30), middle)
    QTest.mouseRelease(view.viewport(), middle, Held.NoModifier, start)

    assert (view.scale.x, view.scale.y) == (before.x - 40, before.y - 30)


def test_choosing_elsewhere_scrolls_to_it(page, view):
    view.set_zoom(4.0)
    view.choose(("fixed",))
    rect = view.scale.rect(view.sheet.box(view.sheet.element("fixed")))

    assert view.viewport().rect().contains(rect.toAlignedRect().center())


def test_several_chosen_are_told_by_their_number(page, view):
    view.choose(("low", "over"))

    assert view.accessibleDescription() == "2 element(s) chosen"
