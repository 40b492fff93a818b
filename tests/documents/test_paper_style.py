from __future__ import annotations

import pytest

from trainer_app.documents.paper_style import hours, number, percent
from trainer_app.domain.languages import Language


@pytest.mark.parametrize(
    ("language", "whole", "half"),
    [
        (Language.ENGLISH, "42", "1.5"),
        (Language.VIETNAMESE, "42", "1,5"),
        (Language.THAI, "42", "1.5"),
        (Language.KHMER, "៤២", "១.៥"),
        (Language.LAO, "໔໒", "໑,໕"),
        (Language.BURMESE, "၄၂", "၁.၅"),
    ],
)
def test_hours_are_whole_or_told_to_the_tenth(language, whole, half):
    assert (hours(42 * 60, language), hours(90, language)) == (whole, half)


def test_a_share_is_never_rounded_up_to_what_was_not_reached():
    assert percent(7999, 10_000, Language.ENGLISH) == "79 %"
    assert percent(2, 3, Language.KHMER) == "៦៦ %"
    assert percent(0, 0, Language.ENGLISH) == "–"


def test_thai_papers_count_in_arabic_digits():
    assert number(2569, Language.THAI) == "2569"
