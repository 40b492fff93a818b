"""Pathways as files: whole in six languages, and read with suspicion."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.domain.certification import AWARD, PATHWAYS, a_pathway, a_stage, built_in

from trainer_app.domain.errors import PathwayInvalid
from trainer_app.domain.languages import Language
from trainer_app.domain.pathway import (
    MASTER_TRAINER,
    NATIONAL_INSTRUCTOR,
    Move,
    Requirement,
    RequirementKind,
    Window,
    difference,
)
from trainer_app.domain.pathway_data import plain_part, rules_from
from trainer_app.domain.person import PathwayStage

WHOLE = json.loads((PATHWAYS / "national-instructor.json").read_text("utf-8"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=9), some),
    max_leaves=8,
)


@pytest.mark.parametrize("code", [NATIONAL_INSTRUCTOR, MASTER_TRAINER])
def test_a_built_in_pathway_is_whole_and_named_in_six_languages(code):
    rules = built_in(code)

    assert rules.code == code
    for name in (rules.name, *(stage.name for stage in rules.stages)):
        assert [language for language, _ in name] == list(Language)
    assert rules_from(json.loads(json.dumps(plain_part(rules)))) == rules


def test_the_built_in_pathways_have_the_stages_recorded_so_far():
    codes = {
        stage.code
        for code in (NATIONAL_INSTRUCTOR, MASTER_TRAINER)
        for stage in built_in(code).stages
    }

    assert {stage.value for stage in PathwayStage} <= codes


@pytest.mark.parametrize(
    "change",
    [
        {"grace_days": -1},
        {"grace_days": True},
        {"grace_days": "3"},
        {"name": {"xx": "?"}},
        {"name": {"en": "a\u0000b"}},
        {"stages": {}},
        {"stages": [{}] * 61},
        {"code": "../x"},
        {"of_the_future": 1},
        {"void_on_new_agency": 1},
    ],
)
def test_a_value_that_is_not_what_it_should_be_is_refused_with_its_place(change):
    with pytest.raises(PathwayInvalid) as told:
        rules_from(WHOLE | change)

    assert told.value.details["place"]


def test_a_pathway_without_its_name_is_refused():
    with pytest.raises(PathwayInvalid):
        rules_from({name: value for name, value in WHOLE.items() if name != "name"})


def test_parts_within_parts_end_somewhere():
    deep = {"key": "k", "kind": "any_of", "parts": []}
    for _ in range(50):
        deep = {"key": "k", "kind": "any_of", "parts": [deep]}

    with pytest.raises(PathwayInvalid):
        rules_from(WHOLE | {"renewal": [deep]})


@given(JSON, st.sampled_from(["stages", "renewal", "reinstatement", "code", "grace_days"]))
def test_whatever_a_file_holds_it_is_read_or_refused(value, place):
    data = copy.deepcopy(WHOLE)
    data[place] = value

    for one in (value, data):
        try:
            rules_from(one)
        except PathwayInvalid:
            continue


def test_a_newer_version_tells_what_it_asks_differently():
    course = Requirement(key="training", kind=RequirementKind.COURSE)
    more = Requirement(key="training", kind=RequirementKind.COURSE, percent=95)
    other = Requirement(key="hours", kind=RequirementKind.TEACHING, minutes=600, window=Window.TERM)
    old = a_pathway(a_stage("a", course, AWARD, certifies=True))
    new = a_pathway(a_stage("a", more, AWARD, certifies=True), renewal=(other,))

    told = [(one.stage, one.move) for one in difference(old, new)]

    assert told == [("a", Move.CHANGED), ("", Move.ADDED)]
    assert [one.move for one in difference(new, old)] == [Move.CHANGED, Move.DROPPED]
