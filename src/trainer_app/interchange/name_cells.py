"""Names as nomination files write them: rank and honorific split off, letters decide the field."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.person import Sex

_E, _M, _K, _L, _T, _V = (
    Language.ENGLISH,
    Language.BURMESE,
    Language.KHMER,
    Language.LAO,
    Language.THAI,
    Language.VIETNAMESE,
)


def _combined(firsts: str, seconds: str, joint: str = "") -> tuple[str, ...]:
    return tuple(f"{a}{joint}{b}" for a in firsts.split() for b in seconds.split())


_POLICE_RANKS: Final = "ส.ต.ต. ส.ต.ท. ส.ต.อ. จ.ส.ต. ด.ต. ร.ต.ต. ร.ต.ท. ร.ต.อ. พ.ต.ต. พ.ต.ท. พ.ต.อ."
RANKS: Final = tuple(
    sorted(
        (
            *[
                "ส.ต.ต.",
                "ส.ต.ท.",
                "ส.ต.อ.",
                "จ.ส.ต.",
                "ด.ต.",
                "ร.ต.ต.",
                "ร.ต.ท.",
                "ร.ต.อ.",
                "พ.ต.ต.",
                "พ.ต.ท.",
                "พ.ต.อ.",
            ],
            *_combined("Thiếu Trung Thượng Đại", "úy tá", " "),
            *_combined("Thiếu Trung Thượng Đại", "uý", " "),
            *["PCpl", "PSSg", "PMSg", "PLT", "PCPT", "PMAJ"],
            *_combined("ຮ້ອຍ ພັນ", "ຕີ ໂທ ເອກ"),
            *_combined("អនុសេនីយ៍ វរសេនីយ៍", "ត្រី ទោ ឯក"),
            *["ဒုရဲအုပ်", "ရဲအုပ်", "ဒုရဲမှူး", "ရဲမှူး", "ရဲတပ်ကြပ်"],
        ),
        key=len,
        reverse=True,
    )
)
HONORIFICS: Final[dict[str, Sex]] = {
    "นาย": Sex.MALE, "นาง": Sex.FEMALE, "นางสาว": Sex.FEMALE, "น.ส.": Sex.FEMALE,
    "ທ້າວ": Sex.MALE, "ນາງ": Sex.FEMALE, "ທ່ານ": Sex.UNSPECIFIED,
    "លោក": Sex.MALE, "លោកស្រី": Sex.FEMALE, "កញ្ញា": Sex.FEMALE,
    "Ông": Sex.MALE, "Bà": Sex.FEMALE, "Đ/c": Sex.UNSPECIFIED,
    "ဦး": Sex.MALE, "ဒေါ်": Sex.FEMALE,
    "Mr": Sex.MALE, "Mrs": Sex.FEMALE, "Ms": Sex.FEMALE, "Miss": Sex.FEMALE,
}  # fmt: skip
_BURMESE_LATIN: Final = {"U": Sex.MALE, "Daw": Sex.FEMALE}
_NATIVE: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


@dataclass(frozen=True)
class SplitName:
    """A name without what stood before it."""

    name: str
    rank: str | None = None
    sex: Sex = Sex.UNSPECIFIED


def split_name(text: str, language: Language) -> SplitName:
    """Split off first one rank, then one honorific, the longest that fits."""
    rank, rest = _taken(text, RANKS)
    honorifics = dict(HONORIFICS)
    if language is _M:
        honorifics |= _BURMESE_LATIN
    ordered = sorted(honorifics, key=len, reverse=True)
    honorific, rest = _taken(rest, ordered)
    if not rest:
        return SplitName(text)
    return SplitName(rest, rank, honorifics.get(honorific or "", Sex.UNSPECIFIED))


def honorific_in(text: str) -> Sex | None:
    """The sex told by a text that is nothing but an honorific; None when it is none."""
    for word, sex in HONORIFICS.items():
        if _same(text.removesuffix("."), word.removesuffix(".")):
            return sex
    return None


def _taken(text: str, words: tuple[str, ...] | list[str]) -> tuple[str | None, str]:
    for word in words:
        if len(text) <= len(word) or not _same(text[: len(word)], word):
            continue
        rest = text[len(word) :]
        if _is_latin(word):
            dotted = rest.removeprefix(".") if rest.startswith(".") else rest
            if dotted.startswith(" ") and dotted.strip():
                return word, dotted.strip()
            continue
        if unicodedata.combining(rest[0]) or unicodedata.category(rest[0]) in {"Mn", "Mc"}:
            continue  # the word goes on: a mark of its last letter
        return word, rest.strip()
    return None, text


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _is_latin(word: str) -> bool:
    return not _NATIVE.search(word)


def is_native(text: str) -> bool:
    """Whether the letters are Thai, Lao, Khmer or Burmese."""
    return bool(_NATIVE.search(text))


def put_together(family: str, given: str, language: Language) -> str:
    """The full name of two parts, in the order of the language; the middle is in `given`."""
    order = (family, given) if language in {_V, _K} else (given, family)
    return " ".join(part for part in order if part)


def with_middle(given: str, middle: str, language: Language) -> str:
    """The given name with the middle one: before it in Vietnamese, after it in English."""
    order = (middle, given) if language is _V else (given, middle)
    return " ".join(part for part in order if part)


def surname_first(text: str) -> tuple[str, str] | None:
    """Family and given name of "SURNAME, Given"; None when it is not written so."""
    parts = [part.strip() for part in text.split(",")]
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else None  # noqa: PLR2004


def name_keys(text: str) -> frozenset[str]:
    """What equal names share: small letters, no Latin diacritics, any order, any spaces."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    plain = decomposed if is_native(text) else _unmarked(decomposed)
    words = plain.split()
    return frozenset({" ".join(sorted(words)), "".join(words)}) if words else frozenset()


def _unmarked(text: str) -> str:
    return "".join(one for one in text if not unicodedata.combining(one))
