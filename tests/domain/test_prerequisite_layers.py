"""Every module has its place in the picture, behind all that it builds on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.prerequisite_layers import layers

CODES = [f"M{number}" for number in range(8)]
GRAPHS = st.dictionaries(
    st.sampled_from(CODES), st.lists(st.sampled_from(CODES), max_size=3, unique=True)
)


@given(GRAPHS)
def test_every_module_has_one_place_even_in_a_circle(before):
    columns = layers(before)

    assert sorted(code for column in columns for code in column) == sorted(before)
    assert all(columns)


@given(st.data())
def test_a_module_stands_behind_all_that_it_builds_on(data):
    before = {
        code: data.draw(st.lists(st.sampled_from(CODES[:at]), max_size=3)) if at else []
        for at, code in enumerate(CODES)
    }
    column_of = {code: at for at, column in enumerate(layers(before)) for code in column}

    for code, earlier in before.items():
        assert all(column_of[one] < column_of[code] for one in earlier)
        assert column_of[code] == max((column_of[one] + 1 for one in earlier), default=0)
