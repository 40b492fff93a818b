from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import an_id

from trainer_app.domain.errors import EvaluationEmpty, ValueOutOfRange
from trainer_app.domain.evaluation import (
    FEWEST_SHEETS,
    Answers,
    EvaluationSheet,
    Question,
    summary,
)

sheets = st.lists(
    st.builds(
        Answers,
        ratings=st.dictionaries(st.sampled_from(list(Question)), st.integers(1, 5)),
        helped=st.sampled_from(["", "the visit", " the mock operation "]),
        change=st.sampled_from(["", "more time"]),
    ),
    max_size=12,
)


@given(sheets)
def test_nothing_is_said_of_fewer_answers_than_hide_a_person(given_sheets):
    told = summary(given_sheets)

    if len(given_sheets) < FEWEST_SHEETS:
        assert told is None
        return
    for one in told.questions:
        assert one.answers == 0 or one.answers >= FEWEST_SHEETS
        assert one.mean is None or 1 <= one.mean <= 5


@given(sheets, st.randoms(use_true_random=False))
def test_the_order_of_the_sheets_shows_nowhere(given_sheets, chance):
    mixed = list(given_sheets)
    chance.shuffle(mixed)

    assert summary(mixed) == summary(given_sheets)


def test_the_mean_is_exact():
    told = summary([Answers(ratings={Question.OVERALL: n}) for n in (5, 5, 4, 4, 3, 1)])
    overall = next(one for one in told.questions if one.question is Question.OVERALL)

    assert overall.counts == (1, 0, 1, 2, 2)
    assert overall.mean == Fraction(22, 6)


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_an_answer_is_one_to_five(rating):
    with pytest.raises(ValueOutOfRange):
        EvaluationSheet(id=an_id(), course_id=an_id(), pace=rating).check()


def test_a_sheet_without_any_answer_is_none():
    with pytest.raises(EvaluationEmpty):
        EvaluationSheet(id=an_id(), course_id=an_id(), helped="  ").check()
    EvaluationSheet(id=an_id(), course_id=an_id(), helped="the visit").check()
