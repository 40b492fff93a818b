from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.languages import Language
from trainer_app.writing.digits import decimal_mark, has_native_digits, to_latin, to_native


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.BURMESE, "၁၂၀၉"),
        (Language.KHMER, "១២០៩"),
        (Language.LAO, "໑໒໐໙"),
        (Language.THAI, "๑๒๐๙"),
        (Language.VIETNAMESE, "1209"),
        (Language.ENGLISH, "1209"),
    ],
)
def test_numbers_are_written_in_the_digits_of_the_language(language, expected):
    assert to_native("1209", language) == expected
    assert has_native_digits(language) == (expected != "1209")


@given(st.text("0123456789-./ aក"), st.sampled_from(Language))
def test_digits_read_back_as_they_were_typed(text, language):
    assert to_latin(to_native(text, language)) == text


def test_tenths_stand_behind_the_mark_of_the_language():
    marks = [decimal_mark(language) for language in (Language.ENGLISH, Language.VIETNAMESE)]

    assert marks == [".", ","]
