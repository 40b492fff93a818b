from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.documents.paging import Piece, shared_out

ROW = Piece(10)
DAY = Piece(6, heads=True)

pieces = st.lists(
    st.builds(Piece, st.sampled_from([8.0, 10.0, 14.0]), st.booleans()), max_size=60
).filter(lambda made: not any(a.heads and b.heads for a, b in pairwise(made)))


def test_rows_fill_page_after_page():
    assert shared_out([ROW] * 7, 30, 40) == [(0, 3), (3, 7)]


def test_nothing_still_makes_a_page():
    assert shared_out([], 30, 40) == [(0, 0)]


def test_a_row_that_would_stand_alone_on_the_last_page_gets_company():
    assert shared_out([ROW] * 4, 30, 30) == [(0, 2), (2, 4)]


def test_one_row_alone_in_the_world_stands_alone():
    assert shared_out([ROW], 30, 30) == [(0, 1)]


def test_a_day_is_not_the_last_line_of_a_page():
    assert shared_out([ROW, ROW, DAY, ROW, ROW, ROW], 30, 40) == [(0, 2), (2, 6)]


def test_a_day_moves_with_the_row_that_gives_company():
    assert shared_out([ROW, ROW, DAY, ROW, ROW], 36, 36) == [(0, 2), (2, 5)]


@given(pieces, st.sampled_from([40.0, 55.0]), st.sampled_from([40.0, 90.0]))
def test_every_row_stands_once_on_a_page_that_holds_it(made, first, other):
    pages = shared_out(made, first, other)

    assert [place for start, end in pages for place in range(start, end)] == list(range(len(made)))
    for number, (start, end) in enumerate(pages):
        assert (
            sum(piece.height for piece in made[start:end]) <= (other if number else first) + 0.001
        )
        if number < len(pages) - 1:
            assert not made[end - 1].heads


@given(st.integers(2, 80), st.integers(3, 12))
def test_the_last_page_has_two_rows_at_least(count, a_page):
    start, end = shared_out([ROW] * count, a_page * 10, a_page * 10)[-1]

    assert end - start >= 2


@pytest.mark.parametrize("count", [2, 3])
def test_rows_as_high_as_a_page_cannot_keep_company(count):
    assert shared_out([Piece(30)] * count, 30, 30) == [(n, n + 1) for n in range(count)]
