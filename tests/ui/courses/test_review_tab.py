from __future__ import annotations

from datetime import date

import pytest
from openpyxl import load_workbook
from tests.ui.programs import a_course, a_nomination_file

from trainer_app.services.people import PersonDraft
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.label import Label


@pytest.fixture
def course_id(program):
    return a_course(program)


@pytest.fixture
def window(open_window, course_id):
    return open_window("courses", f"{course_id}/participants")


@pytest.fixture
def read(qtbot, window):
    def read_it(path):
        page = window.current_page
        page.tab.read(path)
        qtbot.waitUntil(lambda: page.place.endswith("/review"), timeout=10_000)
        return page.tab

    return read_it


def test_new_people_of_a_file_are_taken_in_at_once(
    qtbot, window, read, program, course_id, tmp_path
):
    path = a_nomination_file(
        tmp_path,
        (1, "សុខ ម៉ាលី", "SOK Maly", "F", "Immigration", ""),
        (2, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""),
    )
    review = read(path)

    words = review.take_button.text()
    review.take_button.click()

    qtbot.waitUntil(lambda: window.toast.words == "2 enrolled, 2 of them new", timeout=10_000)
    people = program.queries.courses.participants(course_id)
    assert words == "Take in 2"
    assert [one.latin_name for one in people] == ["SOK Maly", "PEN Dara"]
    assert window.current_page.place.endswith("/participants")


def test_undo_takes_a_whole_file_back(qtbot, window, read, program, course_id, tmp_path):
    path = a_nomination_file(tmp_path, (1, "សុខ ម៉ាលី", "SOK Maly", "F", "Immigration", ""))
    read(path).take_button.click()
    qtbot.waitUntil(lambda: window.toast.words.startswith("1 enrolled"), timeout=10_000)

    window.toast.undo_requested.emit()

    assert program.queries.courses.participants(course_id) == []


@pytest.mark.parametrize(("key", "people"), [("1", 1), ("2", 2)])
def test_a_doubtful_row_is_decided_by_one_key(
    qtbot, window, read, program, course_id, tmp_path, key, people
):
    program.people.save(PersonDraft(native_name="សុខ ម៉ាលី", latin_name="SOK Maly"))
    path = a_nomination_file(tmp_path, (1, "សុខ ម៉ាលី", "SOK Maly", "F", "Immigration", ""))
    review = read(path)
    before = review.take_button.isEnabled()

    qtbot.keyClicks(review.list.view, key)
    review.take_button.click()

    qtbot.waitUntil(lambda: window.toast.words.startswith("1 enrolled"), timeout=10_000)
    assert not before
    assert program.queries.people.count() == people


def test_a_row_put_aside_stays_out(qtbot, read, program, course_id, tmp_path):
    program.people.save(PersonDraft(native_name="សុខ ម៉ាលី", latin_name="SOK Maly"))
    path = a_nomination_file(
        tmp_path,
        (1, "សុខ ម៉ាលី", "SOK Maly", "F", "Immigration", ""),
        (2, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""),
    )
    review = read(path)

    qtbot.keyClicks(review.list.view, "3")

    assert review.take_button.text() == "Take in 1, put 1 aside"


def test_a_file_that_is_no_spreadsheet_is_refused_with_a_banner(qtbot, window, tmp_path):
    path = tmp_path / "letter.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0 not a workbook")

    window.current_page.tab.read(path)

    qtbot.waitUntil(lambda: bool(window.current_page.banners), timeout=10_000)
    assert "letter.xlsx" in window.current_page.banners[0].sentence.text()


def test_leaving_a_file_keeps_its_decisions(window, read, program, course_id, tmp_path):
    path = a_nomination_file(tmp_path, (1, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""))
    review = read(path)

    review._leave.click()
    window.go_back()

    assert window.current_page.tab is review
    assert review.take_button.text() == "Take in 1"


def test_the_letter_is_the_file_unless_it_is_named(
    qtbot, window, read, program, course_id, tmp_path
):
    path = a_nomination_file(tmp_path, (1, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""))
    review = read(path)
    before = review.nominated_by.text()
    review.nominated_by.setText("Letter 12/2026 of the Customs")

    review.take_button.click()

    qtbot.waitUntil(lambda: window.toast.words.startswith("1 enrolled"), timeout=10_000)
    [person] = program.queries.courses.participants(course_id)
    assert before == "nominations.xlsx"
    assert person.nominated_by == "Letter 12/2026 of the Customs"


def test_what_is_left_out_is_saved_to_be_sent_back(
    qtbot, window, read, program, course_id, files, tmp_path
):
    path = a_nomination_file(
        tmp_path,
        (1, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""),
        (2, "", "", "F", "Immigration", "012 345 678"),
    )
    files.path = tmp_path / "back"
    files.path.mkdir()
    read(path).take_button.click()
    qtbot.waitUntil(lambda: bool(window.current_page.banners), timeout=10_000)
    [banner] = window.current_page.banners
    [save] = [one for one in banner.findChildren(Button) if one.text() == "Save what is left out"]

    save.click()

    target = files.path / "nominations_left_out.xlsx"
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: target.name in window.toast.words, timeout=10_000)
    cells = [cell.value for row in load_workbook(target).active.rows for cell in row]
    assert "1 row" in banner.sentence.text()
    assert {"Name (Latin)", "Immigration", "012 345 678"} <= set(cells)


def test_where_nothing_is_left_out_nothing_is_offered(
    qtbot, window, read, program, course_id, tmp_path
):
    path = a_nomination_file(tmp_path, (1, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""))

    read(path).take_button.click()

    qtbot.waitUntil(lambda: window.toast.words.startswith("1 enrolled"), timeout=10_000)
    assert window.current_page.banners == []


def told(review):
    """Every word of the details, whether shortened or not."""
    labels = review.details.findChildren(Label)
    return [one.whole for one in labels if not one.isHidden() and one.whole]


def test_beside_a_real_name_not_even_the_alias_is_told(read, program, tmp_path):
    program.people.save(
        PersonDraft(
            native_name="ឈ្មោះពិត",
            latin_name="REAL Name",
            alias="Pen",
            agency="Secret Branch",
            birth_date=date(1990, 5, 4),
            phone="012 345 678",
            email="real@example.org",
            id_number="998877",
        )
    )
    path = a_nomination_file(tmp_path, (1, "ឈ្មោះពិត", "", "F", "Immigration", "011 111 111"))

    review = read(path)

    assert review.details.candidate.person.aliased
    words = told(review)
    assert "somebody under an alias" in words
    assert not any("Pen" in one for one in words)
    assert words.count("ឈ្មោះពិត") == 1  # as the file has it
    on_record = {"REAL Name", "Secret Branch", "012 345 678", "real@example.org", "998877"}
    assert on_record.isdisjoint(words)
    assert not any("1990" in one for one in words)


@pytest.mark.parametrize("key", ["2", "3"])
def test_a_name_like_a_formula_is_a_new_person_or_put_aside(qtbot, read, tmp_path, key):
    path = a_nomination_file(
        tmp_path,
        (1, "-SUM(A1:A9)", "@SUM", "F", "Immigration", ""),
        (2, "ប៉ែន ដារ៉ា", "PEN Dara", "M", "Customs", ""),
    )
    review = read(path)
    details = review.details

    title, offered = (
        details.title.whole,
        [one.text() for one in details.findChildren(Button) if one.isVisible()],
    )
    qtbot.keyClicks(review.list.view, "1")
    undecided = review.take_button.text()
    qtbot.keyClicks(review.list.view, key)

    assert title == "The name looks like a formula"
    assert offered == ["New person", "Put aside"]
    assert undecided == "Take in 1, put 1 aside"
    assert review.take_button.text() == ("Take in 2" if key == "2" else undecided)


def test_after_a_name_like_a_formula_the_same_person_is_offered_again(
    qtbot, read, program, tmp_path
):
    program.people.save(PersonDraft(native_name="សុខ ម៉ាលី", latin_name="SOK Maly"))
    path = a_nomination_file(
        tmp_path,
        (1, "-SUM(A1:A9)", "@SUM", "F", "Immigration", ""),
        (2, "សុខ ម៉ាលី", "SOK Maly", "F", "Immigration", ""),
    )
    review = read(path)

    qtbot.keyClicks(review.list.view, "3")

    shown = [one.text() for one in review.details.findChildren(Button) if one.isVisible()]
    assert shown == ["Same person", "New person", "Put aside"]


def test_a_cell_is_put_right_in_place_and_the_row_can_be_taken(
    qtbot, window, read, program, course_id, tmp_path
):
    path = a_nomination_file(
        tmp_path,
        (1, "សុខ ម៉ាលី", "SOK Maly", "F", "Immigration", ""),
        (2, "", "", "M", "Customs", "012345678"),
    )
    review = read(path)
    review.list.choose(-3)
    review.cells_button.click()
    field = review.cells_pane.form.field("2")

    field.editor.setText("PEN Dara")
    review.cells_pane.form.stored.emit("2", "PEN Dara")

    qtbot.waitUntil(lambda: review.take_button.text() == "Take in 2", timeout=10_000)
    assert review.list.current == 3
    assert review.cells_pane.isVisible()


def test_what_a_column_holds_is_said_in_a_pane_and_remembered(
    qtbot, window, read, program, course_id, tmp_path
):
    path = a_nomination_file(tmp_path, (1, "សុខ ម៉ាលី", "SOK Maly", "F", "Inspector", ""))
    review = read(path)
    review.columns_button.click()
    pane = review.columns_pane
    before = pane.form.values["4"]

    pane.form.show_values({"4": "rank"})
    pane.button.click()

    qtbot.waitUntil(lambda: review._review.rows[0].row.rank == "Inspector", timeout=10_000)
    assert before == "agency"
    assert pane.form.values["4"] == "rank"


def test_decisions_stay_when_a_cell_of_another_row_is_put_right(
    qtbot, window, read, program, course_id, tmp_path
):
    program.people.save(PersonDraft(latin_name="SOK Maly"))
    path = a_nomination_file(
        tmp_path,
        (1, "", "SOK Maly", "F", "Immigration", ""),
        (2, "", "PEN Dara", "M", "Customs", ""),
    )
    review = read(path)
    qtbot.keyClicks(review.list.view, "2")

    review.cells_pane.corrected.emit(3, 2, "PEN Darany")

    qtbot.waitUntil(lambda: review._review.rows[1].row.latin_name == "PEN Darany", timeout=10_000)
    assert review.take_button.text() == "Take in 2"
