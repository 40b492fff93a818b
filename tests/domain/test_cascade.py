from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import an_id

from trainer_app.domain.cascade import Taught, cascade

ANNA, BORA, CHAN, DARA, EVA = (an_id() for _ in range(5))
COURSE, LATER = an_id(), an_id()
DAY = date(2025, 3, 3)


def taught(trainer, learner, *, course=COURSE, since=DAY, minutes=90, to_train=True):
    return Taught(
        trainer_id=trainer,
        learner_id=learner,
        course_id=course,
        since=since,
        minutes=minutes,
        to_train=to_train,
    )


def generations(found):
    return {one.person_id: one.generation for one in found.nodes}


def test_trainers_stand_below_those_who_made_them():
    found = cascade(
        [CHAN, BORA, ANNA],
        [taught(ANNA, BORA), taught(BORA, CHAN, course=LATER, since=DAY + timedelta(100))],
    )

    assert generations(found) == {ANNA: 1, BORA: 2, CHAN: 3}
    assert [one.person_id for one in found.nodes] == [ANNA, BORA, CHAN]
    assert found.per_generation() == {1: 1, 2: 1, 3: 1}


def test_of_several_who_taught_the_one_with_the_most_time_is_the_parent():
    found = cascade([ANNA, BORA, CHAN], [taught(ANNA, CHAN, minutes=60), taught(BORA, CHAN)])
    chan = next(one for one in found.nodes if one.person_id == CHAN)

    assert (chan.parent, chan.trained_by) == (BORA, (BORA, ANNA))


def test_the_first_course_made_the_trainer_whoever_taught_later():
    found = cascade(
        [ANNA, BORA, CHAN],
        [
            taught(BORA, CHAN, course=LATER, since=DAY + timedelta(9), minutes=900),
            taught(ANNA, CHAN),
        ],
    )

    assert next(one for one in found.nodes if one.person_id == CHAN).parent == ANNA


def test_a_person_reached_twice_is_counted_once():
    found = cascade(
        [ANNA, BORA],
        [
            taught(ANNA, DARA, to_train=False),
            taught(ANNA, DARA, course=LATER, to_train=False),
            taught(BORA, DARA, to_train=False),
            taught(BORA, EVA, to_train=False),
        ],
    )

    assert [len(one.reached) for one in found.nodes] == [1, 2]
    assert found.reached == {DARA, EVA}


people = st.sampled_from([ANNA, BORA, CHAN, DARA, EVA])
lessons = st.lists(
    st.builds(
        taught,
        people,
        people,
        course=st.sampled_from([COURSE, LATER]),
        since=st.dates(DAY, DAY + timedelta(30)),
        minutes=st.integers(1, 300),
        to_train=st.booleans(),
    ),
    max_size=25,
)


@given(lessons, st.permutations([ANNA, BORA, CHAN, DARA]))
def test_everybody_stands_once_below_the_parent_however_they_trained_each_other(some, trainers):
    found = cascade(trainers, some)
    at = {one.person_id: place for place, one in enumerate(found.nodes)}
    generation = generations(found)

    assert sorted(at) == sorted(trainers)
    for one in found.nodes:
        assert one.person_id not in one.reached
        if one.parent is None:
            assert one.generation == 1
        else:
            assert at[one.parent] < at[one.person_id]
            assert one.generation == generation[one.parent] + 1


@given(lessons)
def test_the_sum_counts_nobody_twice(some):
    found = cascade([ANNA, BORA, CHAN], some)

    assert len(found.reached) <= sum(len(one.reached) for one in found.nodes)
    assert all(one.reached <= found.reached for one in found.nodes)
