from __future__ import annotations

import pytest

from trainer_app.domain.languages import Language
from trainer_app.writing.collation import sort_key


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        (Language.THAI, ["กา", "เก", "ขา", "เข", "คา"]),
        (Language.VIETNAMESE, ["Dung", "Duy", "Đạt", "Em"]),
        (Language.LAO, ["ກາ", "ເກ", "ຂາ"]),
        (Language.KHMER, ["កា", "ខា", "គា"]),
        (Language.BURMESE, ["ကာ", "ခာ", "ဂါ"]),
        (Language.ENGLISH, ["Ana", "élan", "Zaw"]),
    ],
)
def test_names_sort_as_in_a_dictionary_of_the_language(language, in_order):
    names = in_order[::-1]

    names.sort(key=lambda name: sort_key(name, language))

    assert names == in_order
