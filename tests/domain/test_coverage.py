from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.coverage import coverage
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language

MODULES = st.lists(
    st.fixed_dictionaries({language: st.sampled_from(TextStatus) for language in Language}),
    max_size=300,
)


@given(MODULES)
def test_a_hundred_percent_means_that_every_text_is_approved(modules):
    for language, share in coverage(modules).items():
        every = all(module[language] is TextStatus.APPROVED for module in modules)
        assert (share.percent == 100) is (every and bool(modules))


@given(MODULES)
def test_every_module_is_counted_once_in_each_language(modules):
    told = coverage(modules)

    assert set(told) == set(Language)
    assert all(share.modules == len(modules) for share in told.values())


@given(MODULES, st.sampled_from(Language))
def test_approving_one_more_text_never_lowers_the_share(modules, language):
    modules.append(dict.fromkeys(Language, TextStatus.DRAFT))
    before = coverage(modules)[language].percent

    modules[-1][language] = TextStatus.APPROVED

    assert coverage(modules)[language].percent >= before


def test_of_no_modules_there_is_no_share():
    assert coverage([])[Language.LAO].percent is None
