"""The order of modules: parts stay together, nothing is lost, whoever is moved where."""

from __future__ import annotations

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.module_order import Place, arranged, moved

A, B = UUID(int=1001), UUID(int=1002)
PARTS = (A, B)


def placed(*parts):
    return [Place(UUID(int=at), part) for at, part in enumerate(parts)]


def numbers(places):
    return [place.id.int for place in places]


EDITIONS = st.lists(st.sampled_from([A, B, None]), min_size=1, max_size=12).map(
    lambda parts: arranged(placed(*parts), PARTS)
)


def parts_are_together(places):
    found = [place.part_id for place in places]
    return all(
        found[at] == found[at + 1] or found[at] not in found[at + 1 :]
        for at in range(len(found) - 1)
    )


@given(st.lists(st.sampled_from([A, B, None]), max_size=12))
def test_the_modules_of_a_part_stand_together_in_the_order_of_the_parts(parts):
    found = arranged(placed(*parts), PARTS)

    assert sorted(numbers(found)) == list(range(len(parts)))
    assert [one.part_id for one in found] == sorted(parts, key=[A, B, None].index)


@given(EDITIONS, st.data())
def test_moving_loses_nothing_and_leaves_parts_together(places, data):
    chosen = data.draw(st.sets(st.sampled_from([one.id for one in places])))
    to = data.draw(st.sampled_from([one.id for one in places]))

    after = moved(places, chosen, to)

    assert sorted(numbers(after)) == sorted(numbers(places))
    assert parts_are_together(after)
    staying = [one for one in places if one.id not in chosen or to in chosen]
    assert [one for one in after if one in staying] == staying


@given(EDITIONS, st.data())
def test_a_module_that_is_moved_comes_to_the_place_and_part_of_the_other(places, data):
    one = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from(places))

    after = moved(places, {one.id}, other.id)

    assert after[places.index(other)] == Place(one.id, other.part_id)


def test_several_modules_move_together_and_keep_their_order():
    after = moved(placed(A, A, A, B), {UUID(int=0), UUID(int=2)}, UUID(int=3))

    assert numbers(after) == [1, 3, 0, 2]
    assert [one.part_id for one in after] == [A, B, B, B]
