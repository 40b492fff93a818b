"""What is told of two editions: everything that differs, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.completion import TestKind
from trainer_app.domain.curriculum import Delivery
from trainer_app.domain.edition_difference import Fate, ModuleFacts, differences
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.wording import say_reason


def module(code, title="", **changes):
    return ModuleFacts(code=code, title=title or f"About {code}", **({"minutes": 90} | changes))


OLD = (module("M1"), module("M2", prerequisites=("M1",)), module("M3"), module("M4"))


def told(old, new):
    return {
        one.code: (one.fate, {reason.code for reason in one.changes})
        for one in differences(old, new)
    }


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "Another"}, "module-retitled"),
        ({"minutes": 120}, "module-longer"),
        ({"minutes": 30}, "module-shorter"),
        ({"levels": ("junior",)}, "module-now-for-junior"),
        ({"delivery": Delivery.MOCK_OPERATION}, "module-taught-as-mock-operation"),
        ({"mandatory": False}, "module-now-elective"),
        ({"prerequisites": ("M1",)}, "module-now-after"),
        ({"participants_per_trainer": 8}, "module-ratio"),
        ({"equipment": "Vehicles"}, "module-equipment"),
        ({"part": "Basics"}, "module-in-part"),
        ({"tested_by": ("post_test",)}, "module-tested-by-post-test"),
        ({"words": ModuleWords(aim="Search safely")}, "module-aim"),
        ({"words": ModuleWords(objectives=("Name the places",))}, "module-objective-new"),
        ({"words": ModuleWords(outline="Law\n  Law")}, "module-outline-new"),
    ],
)
def test_each_change_is_said_of_its_module_alone(change, code):
    new = (*OLD[:2], replace(OLD[2], **change), OLD[3])

    assert told(OLD, new) == {"M3": (Fate.CHANGED, {code})}


def test_what_a_text_says_is_quoted_line_by_line_and_what_is_too_much_is_counted():
    was = ModuleWords(aim="Know", outline="Law\n  Powers")
    now = ModuleWords(outline="Law \n" + "\n".join(f"Case {n}" for n in range(7)))
    old, new = [module("M1", words=was)], [module("M1", words=now)]

    [found] = differences(old, new)

    assert [say_reason(one, Language.ENGLISH) for one in found.changes] == [
        "has no aim any more",
        *(f"new in the outline: “Case {n}”" for n in range(4)),
        "and 3 more new lines of the outline",
        "no longer in the outline: “Powers”",
    ]


def test_what_came_and_what_went_is_said():
    new = (OLD[0], OLD[1], OLD[3], module("M5"))

    assert told(OLD, new) == {"M5": (Fate.ADDED, set()), "M3": (Fate.REMOVED, set())}


def test_a_module_with_a_new_code_is_known_by_its_title_and_so_is_who_builds_on_it():
    new = (replace(OLD[0], code="BASICS"), replace(OLD[1], prerequisites=("BASICS",)), *OLD[2:])

    assert told(OLD, new) == {"BASICS": (Fate.CHANGED, {"module-renamed"})}


def test_only_what_was_moved_is_said_to_have_moved():
    new = (OLD[3], OLD[0], OLD[1], OLD[2])

    assert told(OLD, new) == {"M4": (Fate.CHANGED, {"module-moved"})}


FACTS = st.builds(
    ModuleFacts,
    code=st.sampled_from([f"M{number}" for number in range(9)]),
    title=st.sampled_from(["Risk", "Search", "Documents", ""]),
    minutes=st.integers(1, 500),
    levels=st.lists(st.sampled_from(["junior", "mid_ranking", "senior"]), unique=True).map(tuple),
    delivery=st.sampled_from(Delivery),
    mandatory=st.booleans(),
    equipment=st.sampled_from(["", "Vehicles"]),
    participants_per_trainer=st.none() | st.integers(1, 30),
    part=st.sampled_from(["", "Basics", "Field work"]),
    tested_by=st.lists(st.sampled_from([kind.value for kind in TestKind]), unique=True).map(tuple),
)
EDITIONS = st.lists(FACTS, max_size=9, unique_by=lambda one: one.code)


@given(EDITIONS)
def test_an_edition_differs_in_nothing_from_itself(edition):
    assert differences(edition, edition) == ()


@given(EDITIONS, EDITIONS)
def test_every_change_has_words_in_every_language(old, new):
    for one in differences(old, new):
        for reason in one.changes:
            for language in Language:
                words = say_reason(reason, language)
                assert words != f"reason.{reason.code}"
                assert "noun." not in words


@given(EDITIONS, EDITIONS)
def test_as_many_come_as_go_the_other_way(old, new):
    there = [one.fate for one in differences(old, new)]
    back = [one.fate for one in differences(new, old)]

    assert there.count(Fate.ADDED) == back.count(Fate.REMOVED)
    assert there.count(Fate.REMOVED) == back.count(Fate.ADDED)
