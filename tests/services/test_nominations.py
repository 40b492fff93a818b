"""A nomination file on the real store: put right, matched, taken, undone, taken again."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from trainer_app.domain.errors import ColumnTwice
from trainer_app.domain.likeness import MatchRule
from trainer_app.domain.person import Sex
from trainer_app.services.nominations import Verdict
from trainer_app.services.people import PersonDraft

HEADINGS = ("No", "Name", "Sex", "Born", "Section 9", "Agency")
ROWS = (
    (1, "SOK Maly", "F", date(1990, 4, 12), "Captain", "Immigration"),
    (2, "PEN Dara", "M", date(1985, 1, 2), "Major", "Customs"),
    (3, "", "M", date(1970, 1, 1), "Major", "Customs"),
)


@pytest.fixture
def file(tmp_path):
    def make(rows=ROWS, headings=HEADINGS, name="nominations.xlsx"):
        book = Workbook()
        book.active.append(headings)
        for row in rows:
            book.active.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return make


@pytest.fixture
def review(program, course_id, file):
    return lambda path=None: program.nominations.review(path or file(), course_id)


def test_what_a_column_holds_is_corrected_once_and_remembered_for_that_sender(
    program, review, file
):
    before = review()
    fields = ["rank" if heading == "Section 9" else field for heading, field in told(before)]

    program.nominations.remember_columns(before.reading.sender, fields)
    after = review()
    again = review(file(rows=ROWS[:1], name="next month.xlsx"))
    other = review(file(headings=(*HEADINGS[:4], "Section 8", "Agency"), name="other.xlsx"))

    assert [one.row.rank for one in before.rows] == [None, None]
    assert [one.row.rank for one in after.rows] == ["Captain", "Major"]
    assert [one.row.rank for one in again.rows] == ["Captain"]
    assert [one.row.rank for one in other.rows] == [None, None]


def told(review):
    return list(zip(review.reading.headings, review.reading.fields, strict=True))


def test_what_was_remembered_of_a_sender_is_forgotten_with_undo(program, review):
    first = review()
    program.nominations.remember_columns(first.reading.sender, ["", "name", "", "", "rank", ""])
    remembered = review().reading.fields

    program.history.undo()

    assert remembered == ("", "name", "", "", "rank", "")
    assert review().reading.fields == first.reading.fields


def test_two_columns_cannot_hold_the_same(program, review):
    sender = review().reading.sender

    with pytest.raises(ColumnTwice):
        program.nominations.remember_columns(sender, ["", "name", "name", "", "", ""])


def test_a_layout_without_any_name_is_not_followed(program, review):
    first = review()

    program.nominations.remember_columns(first.reading.sender, ["", "", "sex", "", "", ""])

    assert review().rows == first.rows


def test_a_cell_is_put_right_and_the_row_read_and_matched_anew(program, review):
    known = program.people.save(PersonDraft(latin_name="CHEA Rith", birth_date=date(1970, 1, 1)))
    first = review()

    fixed = program.nominations.correct(first, {(4, 1): "CHEA Rith"})
    more = program.nominations.correct(fixed, {(2, 2): "M"})

    assert [one.source_row for one in first.reading.rejected] == [4]
    assert fixed.reading.rejected == ()
    assert (fixed.rows[2].verdict, fixed.rows[2].person_id) == (Verdict.KNOWN, known.id)
    assert more.rows[0].row.sex is Sex.MALE
    assert more.rows[2].row.latin_name == "CHEA Rith"


def test_a_formula_typed_into_a_cell_is_text_that_somebody_has_to_look_at(program, review):
    fixed = program.nominations.correct(review(), {(4, 1): "=1+1"})

    assert fixed.rows[2].verdict is Verdict.DOUBTFUL


def test_a_cell_far_outside_the_file_changes_nothing(program, review):
    first = review()

    far = program.nominations.correct(first, {(99, 1): "X", (2, 9_999): "X"})

    assert far.rows == first.rows


def test_taking_the_same_file_again_changes_nothing(program, review):
    program.nominations.take(review())
    journal = len(program.queries.overview.history())

    second = review()
    taken = program.nominations.take(second)

    assert [one.verdict for one in second.rows] == [Verdict.ENROLLED, Verdict.ENROLLED]
    assert (taken.enrolled, taken.new_people, taken.changes.nouns) == (0, 0, frozenset())
    assert len(program.queries.overview.history()) == journal


def test_a_file_is_taken_in_one_step_that_undo_takes_back(program, review, course_id):
    before = program.queries.people.count()
    program.nominations.take(review())
    taken = len(program.queries.courses.participants(course_id))

    program.history.undo()

    assert taken == 2
    assert program.queries.courses.participants(course_id) == []
    assert program.queries.people.count() == before


def test_what_is_left_out_goes_back_in_the_senders_own_columns_with_reasons(
    program, review, tmp_path
):
    first = review()
    taken = program.nominations.take(first)

    program.exports.rejects(first, taken, tmp_path / "back.xlsx")

    sheet = load_workbook(tmp_path / "back.xlsx").active
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][: len(HEADINGS)] == list(HEADINGS)
    assert rows[1][4] == "Major"
    assert "name" in rows[1][len(HEADINGS)].lower()


def test_a_stricter_site_asks_before_it_takes_somebody_for_known(program, review):
    program.people.save(PersonDraft(latin_name="SOK Maly", birth_date=date(1990, 4, 12)))
    site = program.queries.institutions.site()
    known = review().rows[0].verdict

    program.set_up.settle_in(
        academy_id=site.academy_id,
        name=site.name,
        approval_by_another=True,
        version=site.version,
        match_rule=MatchRule(same_from=110),
    )

    assert (known, review().rows[0].verdict) == (Verdict.KNOWN, Verdict.DOUBTFUL)


def test_every_doubt_is_explained_with_points(program, review):
    program.people.save(PersonDraft(latin_name="SOK Maly"))

    [candidate] = review().rows[0].candidates

    assert ([one.value for one in candidate.clues], candidate.score) == (["name_equal"], 50)
