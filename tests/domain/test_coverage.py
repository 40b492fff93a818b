from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.coverage import (
    Standing,
    Teaching,
    coverage,
    in_the_way,
    standing_at,
    text_standing,
)
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language

STANDINGS = [text_standing(one) for one in TextStatus]
TEACHING = st.builds(
    Teaching,
    status=st.sampled_from(TextStatus),
    trainers=st.integers(0, 3),
    has_material=st.booleans(),
)
MODULES = st.lists(
    st.fixed_dictionaries({language: st.sampled_from(STANDINGS) for language in Language}),
    max_size=300,
)


@given(MODULES)
def test_a_hundred_percent_means_that_every_text_is_approved(modules):
    for language, share in coverage(modules).items():
        every = all(module[language] is Standing.APPROVED for module in modules)
        assert (share.percent == 100) is (every and bool(modules))


@given(MODULES)
def test_every_module_is_counted_once_in_each_language(modules):
    told = coverage(modules)

    assert set(told) == set(Language)
    assert all(share.modules == len(modules) for share in told.values())


@given(MODULES, st.sampled_from(Language))
def test_approving_one_more_text_never_lowers_the_share(modules, language):
    modules.append(dict.fromkeys(Language, Standing.DRAFT))
    before = coverage(modules)[language].percent

    modules[-1][language] = Standing.APPROVED

    assert coverage(modules)[language].percent >= before


def test_of_no_modules_there_is_no_share():
    assert coverage([])[Language.LAO].percent is None


@given(TEACHING)
def test_an_academy_can_teach_what_nothing_is_in_the_way_of(teaching):
    can = teaching.status is TextStatus.APPROVED and teaching.trainers > 0 and teaching.has_material

    assert (standing_at(teaching) is Standing.READY) is can
    assert (in_the_way(teaching) == ()) is can


@given(TEACHING)
def test_the_text_stands_in_the_way_first_and_each_obstacle_once(teaching):
    found = in_the_way(teaching)

    assert len(set(found)) == len(found)
    assert Standing.APPROVED not in found
    if teaching.status is not TextStatus.APPROVED:
        assert standing_at(teaching) is text_standing(teaching.status)
