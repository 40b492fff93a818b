"""TCVN3 (ABC) and VNI text, typed for fonts of the 1990s, as Unicode.

Sources of the tables: TCVN 5712:1993, VN3, and the published VNI-Windows layout.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TCVN3: Final = str.maketrans(
    dict(
        zip(
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢£¤¥¦§",
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ",
            strict=True,
        )
    )
)

_TONES: Final = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_HAT: Final = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_BREVE: Final = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_SINGLE: Final = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}


def _vni_table() -> dict[str, str]:
    table: dict[str, str] = dict(_SINGLE)
    for vowel in "aeouyôö":
        base = {"ô": "ơ", "ö": "ư"}.get(vowel, vowel)
        table |= {vowel + sign: base + tone for sign, tone in _TONES.items()}
    for vowel, hatted in (("a", "â"), ("e", "ê"), ("o", "ô")):
        table |= {vowel + sign: hatted + tone for sign, tone in _HAT.items()}
    table |= {"a" + sign: "ă" + tone for sign, tone in _BREVE.items()}
    upper = {key.upper(): value.upper() for key, value in table.items()}
    titled = {
        key[0].upper() + key[1:]: value[0].upper() + value[1:] for key, value in table.items()
    }
    return {**upper, **titled, **table}


_VNI: Final = _vni_table()
_VNI_PATTERN: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def from_tcvn3(text: str) -> str:
    """TCVN3 text as Unicode, NFC."""
    return unicodedata.normalize("NFC", text.translate(_TCVN3))


def from_vni(text: str) -> str:
    """VNI text as Unicode, NFC."""
    converted = _VNI_PATTERN.sub(lambda found: _VNI[found[0]], text)
    return unicodedata.normalize("NFC", converted)
