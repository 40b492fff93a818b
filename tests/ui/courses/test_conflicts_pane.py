"""Conflicts in the window: seen at the session, said in words, solved or answered for."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from tests.ui.programs import a_course

from trainer_app.domain.conflict import Rule
from trainer_app.domain.languages import Language
from trainer_app.services.academies import AgreementDraft, RoomDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft


@pytest.fixture
def course_id(program):
    """Three sessions: yesterday, this morning, this afternoon; the wait between is long."""
    academy_id = program.queries.institutions.site().academy_id
    draft = AgreementDraft(reference="MoU 1", starts_on=date(2026, 1, 1))
    program.academies.save_agreement(academy_id, draft)
    return a_course(program)


@pytest.fixture
def room(program):
    academy_id = program.queries.institutions.site().academy_id
    rooms = [
        program.academies.save_room(academy_id, RoomDraft(name=name, seats=seats)).id
        for name, seats in (("Small", 5), ("Large", 50))
    ]
    return rooms[0]


@pytest.fixture
def tab(open_window, course_id):
    return open_window("courses", f"{course_id}/sessions").current_page.tab


def plan(program, course_id, *, hour=8, people=(), **facts):
    draft = SessionDraft(
        starts_at=datetime(2026, 11, 20, hour), minutes=90, title=f"Visit {hour}", **facts
    )
    parts = tuple(Part(person_id=one) for one in people)
    return program.timetable.save(course_id, draft, parts)


def shown(tab):
    return [item.row.rule for item in tab.conflicts.items]


def cells(tab):
    model = tab.table.model()
    column = [one.key for one in tab._columns()].index("conflicts")
    return [model.index(row, column).data() for row in range(model.rowCount())]


def tell(tab, changes):
    tab.desk.tell(changes)


def test_a_session_shows_how_many_conflicts_it_has(tab, program, course_id, room):
    tell(tab, plan(program, course_id, room_id=room))

    assert cells(tab) == ["", "1 soft", "1 soft", "1 hard"]
    assert tab._all.text() == "2 conflict(s)"


def test_f8_goes_from_conflict_to_conflict_and_says_each_in_words(
    qtbot, tab, program, course_id, room
):
    tell(tab, plan(program, course_id, room_id=room))
    tab.table.setFocus()

    found = []
    for _ in range(4):
        qtbot.keyClick(tab.table, Qt.Key.Key_F8)
        found.append((tab.table.current.title, shown(tab)))

    assert found[:3] == [
        ("Lesson 19-8", [Rule.GAP]),
        ("Lesson 19-14", [Rule.GAP]),
        ("Visit 8", [Rule.ROOM_TOO_SMALL]),
    ]
    assert found[3] == found[0]
    qtbot.keyClick(tab.table, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert tab.table.current.title == "Visit 8"


def test_a_fix_is_applied_with_one_click_and_taken_back_with_undo(tab, program, course_id, room):
    tell(tab, saved := plan(program, course_id, room_id=room))
    tab.table.choose(saved.id)
    tab.conflicts.show_conflicts(tab._conflicts, saved.id)

    (item,) = tab.conflicts.items
    (fix,) = item.fix_buttons
    assert fix.accessibleName() == "Visit 8, Fri 20 Nov, 08:00: hold it in Large"
    fix.click()

    assert shown(tab) == []
    assert tab.table.hasFocus()
    assert cells(tab)[-1] == ""
    tell(tab, program.history.undo())
    assert cells(tab)[-1] == "1 hard"


def test_a_soft_one_is_accepted_with_a_note_and_no_longer(tab, program, course_id):
    tab._all.click()
    (item,) = tab.conflicts.items

    item.accept.click()
    tab.reason.answer()
    assert tab.reason.form.field("reason").sentence
    tab.reason.form.field("reason").editor.setPlainText("Lunch with guests")
    tab.reason.answer()

    assert tab.conflicts.isVisible()
    (item,) = tab.conflicts.items
    assert (item.row.accepted.note, item.row.accepted.staff) == ("Lunch with guests", "Chan Dara")
    assert cells(tab) == ["", "1 accepted", "1 accepted"]
    item.accept.click()
    assert cells(tab) == ["", "1 soft", "1 soft"]


def test_a_hard_one_asks_for_the_word_override(tab, program, course_id, room):
    tell(tab, saved := plan(program, course_id, room_id=room))
    tab.conflicts.show_conflicts(tab._conflicts, saved.id)

    tab.conflicts.items[0].accept.click()
    tab.reason.form.field("reason").editor.setPlainText("Some will stand")
    tab.reason.answer()

    assert "“override”" in tab.reason.form.field("reason").sentence
    tab.reason.form.field("reason").editor.setPlainText("override, some will stand")
    tab.reason.answer()
    assert cells(tab)[-1] == "1 accepted"


def test_nobody_can_accept_that_something_is_in_two_places(tab, program, course_id):
    plan(program, course_id)
    tell(tab, plan(program, course_id))

    tab._all.click()

    (twice, _gap) = tab.conflicts.items
    assert twice.row.rule is Rule.COHORT_TWICE
    assert not twice.accept.isVisibleTo(tab.conflicts)


def test_a_side_in_another_course_is_gone_to(qtbot, open_window, program, course_id):
    other = a_course(program, "BM-2", sessions=())
    person = program.people.save(PersonDraft(latin_name="KEO Sopheak")).id
    program.people.save_trainer(person, TrainerDraft())
    plan(program, course_id, people=[person])
    plan(program, other, people=[person])
    window = open_window("courses", f"{course_id}/sessions")
    tab = window.current_page.tab
    tab._all.click()
    item = next(one for one in tab.conflicts.items if one.row.rule is Rule.PERSON_TWICE)

    item.side_wanted.emit(item.row.sides[1])

    assert window.current_page.tab.course_id == other
    assert window.current_page.tab.table.current.id == item.row.sides[1].id


def test_hundreds_of_conflicts_are_grouped(tab, program, course_id):
    for _ in range(12):
        saved = plan(program, course_id)
    tell(tab, saved)

    tab._all.click()

    assert tab.conflicts._below.whole == "66 hard · 1 soft"
    assert shown(tab) == [Rule.COHORT_TWICE] * 3 + [Rule.GAP]
    tab.conflicts._show_more("cohort_twice")
    assert len(tab.conflicts.items) == 29


def test_the_pane_speaks_the_language_of_the_screen(qtbot, tab, program, course_id, look):
    tab._all.click()

    look.speak(Language.VIETNAMESE)

    def said():
        (item,) = tab.conflicts.items
        return [child.text() for child in item.children() if hasattr(child, "text")]

    qtbot.waitUntil(lambda: "BM-1 phải chờ 270 phút ở giữa" in said())
