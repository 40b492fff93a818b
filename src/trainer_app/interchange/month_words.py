"""The names of the months in six languages, as patterns: the longest first."""

from __future__ import annotations

import re
from typing import Final

_NAMES: Final = (
    "january jan มกราคม ม.ค. มค ມັງກອນ ມັງກອນ មករា ဇန်နဝါရီ",
    "february feb กุมภาพันธ์ ก.พ. กพ ກຸມພາ កុម្ភៈ កុម្ភះ ဖေဖော်ဝါရီ",
    "march mar มีนาคม มี.ค. มีค ມີນາ មីនា မတ်",
    "april apr เมษายน เม.ย. เมย ເມສາ មេសា ဧပြီ",
    "may พฤษภาคม พ.ค. พค ພຶດສະພາ ឧសភា မေ",
    "june jun มิถุนายน มิ.ย. มิย ມິຖຸນາ មិថុនា ဇွန်",
    "july jul กรกฎาคม ก.ค. กค ກໍລະກົດ កក្កដា ဇူလိုင်",
    "august aug สิงหาคม ส.ค. สค ສິງຫາ សីហា ဩဂုတ် သြဂုတ်",
    "september sept sep กันยายน ก.ย. กย ກັນຍາ កញ្ញា စက်တင်ဘာ",
    "october oct ตุลาคม ต.ค. ตค ຕຸລາ តុលា အောက်တိုဘာ",
    "november nov พฤศจิกายน พ.ย. พย ພະຈິກ វិច្ឆិកា နိုဝင်ဘာ",
    "december dec ธันวาคม ธ.ค. ธค ທັນວາ ធ្នូ ဒီဇင်ဘာ",
)


def _pattern(word: str) -> str:
    escaped = re.escape(word)
    return rf"(?<![a-z]){escaped}\.?(?![a-z])" if word.isascii() else escaped


MONTHS: Final = tuple(
    sorted(
        (
            *(
                (_pattern(word), number)
                for number, words in enumerate(_NAMES, start=1)
                for word in dict.fromkeys(words.split())
            ),
            # Vietnamese months are numbered: "ngày 3 tháng 4 năm 1985" keeps its number.
        ),
        key=lambda one: -len(one[0]),
    )
)
"""(pattern, number of the month); patterns are for small letters."""
