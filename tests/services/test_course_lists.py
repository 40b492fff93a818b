from __future__ import annotations

import csv
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from tests.course_on_paper import run_course
from tests.documents.papers import poppler_lines

from trainer_app.domain.completion import TestKind
from trainer_app.domain.errors import FileKindUnknown, NothingToPrint
from trainer_app.domain.evaluation import Answers, Question
from trainer_app.domain.languages import Language
from trainer_app.domain.person import Sex
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.course_lists import Allowance, ListKind, Word
from trainer_app.services.courses import EnrolmentDraft
from trainer_app.services.people import PersonDraft

ENGLISH = Language.ENGLISH
NAMELESS = {ListKind.STATISTICS, ListKind.EVALUATION}


@pytest.fixture
def people(program, course_id):
    """Three who came and one who was absent: two agencies, one whose sex nobody recorded."""
    told = (
        ("ហេង ចន្ធូ", "HENG Chanthou", Sex.FEMALE, "Customs", "Captain"),
        ("សុខ ដារា", "SOK Dara", Sex.MALE, "Customs", ""),
        ("", "CHEA Piseth", Sex.UNSPECIFIED, "Police", ""),
        ("", "=cmd()", Sex.MALE, "", ""),
    )
    for native, latin, sex, agency, rank in told:
        person = program.people.save(
            PersonDraft(native_name=native, latin_name=latin, sex=sex, phone="012", email="a@b.kh")
        )
        program.courses.enrol(course_id, person.id, EnrolmentDraft(agency=agency, rank=rank))
    found = program.queries.courses.participants(course_id)
    run_course(program, course_id, found, absent={4})
    answered(program, course_id)
    return found


def answered(program, course_id):
    """So many sheets that they may be summed up."""
    sheet = Answers(ratings={Question.OVERALL: 5}, helped="the visit")
    program.evaluations.add(course_id, [sheet] * 5)


def tables(program, course_id, kind, **how):
    return program.course_lists.paper(course_id, kind, ENGLISH, **how).tables


def words(row):
    return [value.key if isinstance(value, Word) else value for value in row]


def test_statistics_count_each_person_once_and_never_fold_the_unrecorded_in(
    program, course_id, people
):
    by_agency, by_level, by_outcome = tables(program, course_id, ListKind.STATISTICS)

    assert [words(row) for row in by_agency.rows] == [
        ["Customs", 1, 1, 0, 2, 0.5],
        ["Police", 0, 0, 1, 1, None],
        ["lists.not_recorded", 0, 1, 0, 1, 0.0],
        ["lists.total", 1, 2, 1, 4, 1 / 3],
    ]
    assert [table.rows[-1][4] for table in (by_agency, by_level, by_outcome)] == [4, 4, 4]
    assert [words(row)[0] for row in by_outcome.rows] == [
        "outcome.completed",
        "outcome.not_completed",
        "lists.total",
    ]


def test_results_show_what_was_gained_between_the_tests(program, course_id, people):
    before = program.assessments.save(course_id, AssessmentDraft(kind=TestKind.PRE_TEST))
    first = people[0].enrolment_id
    program.assessments.record(before.id, [Result(enrolment_id=first, points=Decimal(40))])

    (table,) = tables(program, course_id, ListKind.RESULTS)

    keys = [one.key for one in table.columns]
    row = dict(zip(keys, words(table.rows[0]), strict=True))
    assert (row["lists.pre_test"], row["lists.post_test"]) == (0.4, 0.75)
    assert row["lists.gain"] == pytest.approx(0.35)
    assert (row["lists.practical"], row["attendance.outcome"]) == (
        "lists.passed",
        "outcome.completed",
    )
    assert dict(zip(keys, table.rows[1], strict=True))["lists.gain"] is None


def test_days_are_paid_on_which_somebody_was_there(program, course_id, people):
    (table,) = tables(
        program, course_id, ListKind.ALLOWANCE, allowance=Allowance(rate=1250, currency="USD")
    )

    assert [row[4:8] for row in table.rows] == [
        (2, 1250, 2500, "USD"),
        (2, 1250, 2500, "USD"),
        (2, 1250, 2500, "USD"),
        (0, 1250, 0, "USD"),
        (6, None, 7500, "USD"),
    ]


def test_a_name_like_a_formula_is_a_text_in_every_file(program, course_id, people, tmp_path):
    for ending in (".xlsx", ".csv"):
        path = tmp_path / f"contacts{ending}"
        program.course_lists.write(course_id, ListKind.CONTACTS, path, ENGLISH)

    page = load_workbook(tmp_path / "contacts.xlsx").worksheets[0]
    cell = next(c for row in page.iter_rows() for c in row if c.value == "=cmd()")
    with (tmp_path / "contacts.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert cell.data_type == "s"
    assert rows[3]["Latin letters"] == "'=cmd()"
    assert rows[0]["Name"] == "ហេង ចន្ធូ"


def test_only_the_chosen_columns_are_written(program, course_id, people, tmp_path):
    path = tmp_path / "contacts.csv"
    program.course_lists.write(
        course_id, ListKind.CONTACTS, path, ENGLISH, columns=["list.phone", "list.latin_name"]
    )

    with path.open(encoding="utf-8-sig") as file:
        assert file.readline().strip() == "Latin letters,Phone"


@pytest.mark.parametrize("kind", list(ListKind))
@pytest.mark.parametrize("language", list(Language))
def test_every_list_is_written_in_every_language(
    program, course_id, people, tmp_path, kind, language
):
    book, paper = tmp_path / "list.xlsx", tmp_path / "list.pdf"
    for path in (book, paper):
        program.course_lists.write(course_id, kind, path, language)
    first = (book.read_bytes(), paper.read_bytes())
    for path in (book, paper):
        program.course_lists.write(course_id, kind, path, language)

    assert (book.read_bytes(), paper.read_bytes()) == first
    if kind not in NAMELESS:
        assert "HENG Chanthou" in "\n".join(poppler_lines(paper))


def test_a_list_of_nobody_is_refused(program, course_id, tmp_path):
    with pytest.raises(NothingToPrint):
        program.course_lists.write(course_id, ListKind.RESULTS, tmp_path / "x.pdf", ENGLISH)


def test_another_ending_is_refused_and_nothing_written(program, course_id, people, tmp_path):
    with pytest.raises(FileKindUnknown):
        program.course_lists.write(course_id, ListKind.RESULTS, tmp_path / "x.docx", ENGLISH)

    assert list(tmp_path.glob("x.*")) == []


def test_aliased_people_stand_in_lists_by_their_alias_alone(program, course_id, tmp_path):
    person = program.people.save(
        PersonDraft(
            native_name="ម៉ៅ សុភា", latin_name="MAO Sophea", alias="Lotus 7", phone="099887766"
        )
    )
    program.courses.enrol(course_id, person.id)

    answered(program, course_id)
    for kind in ListKind:
        path = tmp_path / f"{kind}.csv"
        program.course_lists.write(course_id, kind, path, ENGLISH)
        text = path.read_text("utf-8-sig")
        assert "Sophea" not in text
        assert "099887766" not in text
        assert kind in NAMELESS or "Lotus 7" in text
