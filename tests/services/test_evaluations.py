from __future__ import annotations

import pytest
from openpyxl import Workbook
from tests.course_on_paper import enrol, run_course
from tests.documents.papers import poppler_lines

from trainer_app.domain.errors import EvaluationEmpty, FileProblem, TooFewSheets
from trainer_app.domain.evaluation import Answers, Question
from trainer_app.domain.languages import Language
from trainer_app.services.course_lists import ListKind
from trainer_app.wording import say


def sheet(*ratings, **remarks):
    return Answers(ratings=dict(zip(Question, ratings, strict=False)), **remarks)


def test_five_sheets_are_summed_up_and_undo_takes_the_last_step_back(program, course_id):
    program.evaluations.add(course_id, [sheet(5, 4, helped="the visit")] * 4)
    before = program.evaluations.view(course_id)
    program.evaluations.add(course_id, [sheet(3, 4, change="more time")])
    after = program.evaluations.view(course_id)
    program.history.undo()

    assert (before.sheets, before.wanting, before.summary) == (4, 1, None)
    assert [float(one.mean) for one in after.summary.questions[:2]] == [4.6, 4.0]
    assert after.summary.helped == ("the visit",) * 4
    assert program.evaluations.view(course_id).sheets == 4


def test_all_sheets_are_stored_or_none(program, course_id):
    with pytest.raises(EvaluationEmpty):
        program.evaluations.add(course_id, [sheet(5), sheet()])

    assert program.evaluations.view(course_id).sheets == 0


@pytest.mark.parametrize("language", list(Language))
def test_an_online_form_with_the_words_of_the_sheet_is_read(program, tmp_path, language):
    names = [*(one.value for one in Question), "helped", "change"]
    book = Workbook()
    page = book.active
    page.append(["Timestamp", *(say(f"evaluation.{name}", {}, language) for name in names)])
    page.append(["2026-11-27", "5 - fully", 4, "3", None, 2, 1, 5, "៥", "the visit", ""])
    page.append(["2026-11-27", "very good"])
    page.append([])
    book.save(tmp_path / "form.xlsx")

    found = program.evaluations.read(tmp_path / "form.xlsx")

    assert [list(one.ratings.values()) for one in found.sheets] == [[5, 4, 3, 2, 1, 5, 5]]
    assert Question.EXERCISES not in found.sheets[0].ratings
    assert found.sheets[0].helped == "the visit"
    assert found.left_out == ("3",)


def test_columns_may_be_numbers_or_codes(program, tmp_path):
    path = tmp_path / "typed.csv"
    path.write_text("Sheet,Q1,Q2,overall\n1,5,4,3\n2,1,,\n")

    found = program.evaluations.read(path)

    assert [one.ratings for one in found.sheets] == [
        {Question.OBJECTIVES: 5, Question.USEFULNESS: 4, Question.OVERALL: 3},
        {Question.OBJECTIVES: 1},
    ]


def test_a_table_of_something_else_is_refused(program, tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text("Name,Rank\nA,B\n")

    with pytest.raises(FileProblem):
        program.evaluations.read(path)


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_asks_every_question_and_for_no_name(program, course_id, tmp_path, language):
    program.evaluations.form(course_id, tmp_path / "form.pdf", language)

    text = "".join(poppler_lines(tmp_path / "form.pdf")).replace(" ", "")
    for one in Question:
        words = say(f"evaluation.{one.value}", {}, language)
        assert words.replace(" ", "") in text


def test_the_list_of_an_evaluation_keeps_quiet_about_few(program, course_id, tmp_path):
    run_course(program, course_id, enrol(program, course_id, ("", "Sok")))
    write = program.course_lists.write
    program.evaluations.add(course_id, [sheet(5, 4, helped="a")] * 4)

    with pytest.raises(TooFewSheets):
        write(course_id, ListKind.EVALUATION, tmp_path / "e.csv", Language.ENGLISH)
    program.evaluations.add(course_id, [sheet(3, 4, change="b")])
    write(course_id, ListKind.EVALUATION, tmp_path / "e.csv", Language.ENGLISH)

    lines = (tmp_path / "e.csv").read_text("utf-8-sig").splitlines()
    assert lines[1] == "The objectives of the course were reached,4.6000,5,0,0,1,0,4"
    assert lines[3] == "The trainers explained well,,0,0,0,0,0,0"
