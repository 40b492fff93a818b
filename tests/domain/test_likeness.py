"""What makes two records one person, whatever the points say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.errors import ValueOutOfRange
from trainer_app.domain.languages import Language
from trainer_app.domain.likeness import Clue, MatchRule, is_same, may_be, score
from trainer_app.wording import sentences

RULE = MatchRule()
RULES = st.builds(MatchRule, st.integers(10, 150), st.integers(10, 150))
CLUES = st.frozensets(st.sampled_from(Clue))


@given(st.frozensets(st.sampled_from(Clue)).map(lambda one: one | {Clue.NAME_EQUAL}), RULES)
def test_the_very_same_name_is_always_shown(clues, rule):
    assert may_be(clues, rule)


@given(CLUES, RULES)
def test_no_rule_makes_a_name_alone_certain(clues, rule):
    alone = clues - {Clue.ID_EQUAL, Clue.BORN_EQUAL, Clue.PHONE_EQUAL, Clue.EMAIL_EQUAL}

    assert not is_same(alone, rule)


@given(CLUES, RULES)
def test_without_the_diacritics_nobody_is_the_same_but_by_the_id_number(clues, rule):
    assert not is_same(clues - {Clue.ID_EQUAL, Clue.NAME_EQUAL}, rule)


@given(CLUES, RULES)
def test_another_birth_date_forbids_all_but_an_equal_id_number(clues, rule):
    assert not is_same((clues | {Clue.BORN_DIFFERS}) - {Clue.ID_EQUAL}, rule)


@pytest.mark.parametrize(
    "clues",
    [
        {Clue.ID_EQUAL, Clue.NAME_EQUAL},
        {Clue.ID_EQUAL, Clue.NAME_IN_OTHER_LETTERS},
        {Clue.ID_EQUAL, Clue.NAME_DIFFERS},
        {Clue.ID_EQUAL, Clue.BORN_DIFFERS},
        {Clue.NAME_EQUAL, Clue.BORN_EQUAL},
        {Clue.NAME_EQUAL, Clue.PHONE_EQUAL},
        {Clue.NAME_EQUAL, Clue.EMAIL_EQUAL},
    ],
)
def test_what_the_law_of_names_calls_the_same_is_the_same(clues):
    assert is_same(frozenset(clues), RULE)


@pytest.mark.parametrize(
    "clues",
    [
        {Clue.ID_EQUAL, Clue.NAME_DIFFERS, Clue.BORN_DIFFERS},
        {Clue.NAME_EQUAL, Clue.BORN_EQUAL, Clue.ID_DIFFERS},
        {Clue.NAME_BUT_FOR_MARKS, Clue.BORN_EQUAL, Clue.PHONE_EQUAL},
        {Clue.NAME_DIFFERS, Clue.PHONE_EQUAL},
        {Clue.NAME_IN_OTHER_LETTERS, Clue.BORN_EQUAL, Clue.AGENCY_EQUAL},
        {Clue.NAME_EQUAL, Clue.BORN_DIFFERS},
    ],
)
def test_what_speaks_both_ways_is_shown_to_somebody(clues):
    assert not is_same(frozenset(clues), RULE)
    assert may_be(frozenset(clues), RULE)


@pytest.mark.parametrize(
    "clues",
    [
        {Clue.NAME_ALIKE},
        {Clue.NAME_DIFFERS, Clue.BORN_EQUAL},
        {Clue.NAME_BUT_FOR_MARKS, Clue.BORN_DIFFERS},
        {Clue.NAME_IN_OTHER_LETTERS, Clue.BORN_EQUAL},
    ],
)
def test_too_little_bothers_nobody(clues):
    assert not may_be(frozenset(clues), RULE)


def test_a_stricter_site_asks_where_another_would_not():
    clues = frozenset({Clue.NAME_EQUAL, Clue.BORN_EQUAL})

    assert not is_same(clues, MatchRule(same_from=95))
    assert may_be(clues, MatchRule(same_from=95))


@pytest.mark.parametrize(("same", "doubtful"), [(5, 5), (151, 35), (85, 86), (85, 0)])
def test_points_that_would_hide_every_doubt_are_refused(same, doubtful):
    with pytest.raises(ValueOutOfRange):
        MatchRule(same, doubtful).check()


@pytest.mark.parametrize("language", list(Language))
def test_every_clue_reads_as_words_in_every_language(language):
    assert {f"clue.{one.value}" for one in Clue} <= sentences(language).keys()


def test_the_points_are_the_sum_of_what_is_said():
    assert score([Clue.NAME_EQUAL, Clue.BORN_EQUAL, Clue.SEX_DIFFERS]) == 80
