"""Design tokens and fonts: every colour, and what each script needs to be read.

Colours are named for what they say, never for what they look like. A widget asks for a token
(`theme.text2`, `theme.tones["warn"].fg`); nothing outside this file holds a colour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from trainer_app.domain.languages import Language
from trainer_app.resources import resources_folder


@dataclass(frozen=True)
class Tone:
    """One meaning: text on its own tint, the tint, its border, and a solid for bars and dots."""

    fg: str
    bg: str
    line: str
    solid: str


@dataclass(frozen=True)
class Theme:
    """Every colour the program may use. Two instances exist: LIGHT and DARK."""

    name: str
    window: str  # rail, strip, behind the page
    surface: str  # the page
    sunken: str  # table headers, wells, closed hours
    raised: str  # popups, toasts, cards over the page
    line: str  # hairlines between things
    line_mid: str  # borders of buttons, scroll bar handles
    line_strong: str  # borders of controls (3:1)
    text: str
    text2: str  # secondary, still body text
    text3: str  # captions and hints (4.5:1 on window and surface)
    accent: str
    on_accent: str
    accent_hover: str
    accent_bg: str
    hover: str
    select: str
    women: str
    men: str
    unrecorded: str
    shadow: int
    tones: Mapping[str, Tone] = field(default_factory=dict)
    ramp: tuple[str, ...] = ()


LIGHT = Theme(
    name="light",
    window="#F1F3F6",
    surface="#FFFFFF",
    sunken="#F6F7F9",
    raised="#FFFFFF",
    line="#E1E5EA",
    line_mid="#C5CBD4",
    line_strong="#7F8794",
    text="#1A1F27",
    text2="#454D5A",
    text3="#5D6573",
    accent="#2559BD",
    on_accent="#FFFFFF",
    accent_hover="#1D4A9F",
    accent_bg="#E6EEFB",
    hover="#EDF0F4",
    select="#DCE8FB",
    women="#0F6B6B",
    men="#BF8214",
    unrecorded="#868E9B",
    shadow=34,
    tones={
        "ok": Tone("#14613A", "#E2F3E8", "#A9D8BC", "#23854F"),
        "warn": Tone("#774700", "#FCF0D6", "#E9C98A", "#A66200"),
        "bad": Tone("#A01F1B", "#FCE8E6", "#EFB4B0", "#C93A33"),
        "info": Tone("#1E4E9E", "#E6EEFB", "#B4CBF1", "#2F66CC"),
        "plum": Tone("#692C89", "#F4E9F9", "#D9BBE7", "#8A4AAD"),
        "mute": Tone("#4B5361", "#EEF0F3", "#D3D8DF", "#79818E"),
    },
    ramp=("#C9D8F3", "#9FBBEA", "#7099DD", "#4677CC", "#2559BD", "#173F8C"),
)

DARK = Theme(
    name="dark",
    window="#15171B",
    surface="#1C1F24",
    sunken="#22262C",
    raised="#282C33",
    line="#31363E",
    line_mid="#474E59",
    line_strong="#7F8794",
    text="#E9EBEF",
    text2="#BCC2CC",
    text3="#A2AAB6",
    accent="#8DB2F8",
    on_accent="#0F1B33",
    accent_hover="#A9C5FB",
    accent_bg="#233252",
    hover="#262A31",
    select="#263A61",
    women="#2F918B",
    men="#EBC478",
    unrecorded="#7D8694",
    shadow=120,
    tones={
        "ok": Tone("#86D9A9", "#1B3427", "#2F5A43", "#4BB37D"),
        "warn": Tone("#F0C06A", "#3A2E17", "#64501F", "#D9982B"),
        "bad": Tone("#FFA49C", "#402122", "#713536", "#E5645B"),
        "info": Tone("#A5C4FB", "#223150", "#395283", "#6D9BEF"),
        "plum": Tone("#DDB0F0", "#37243F", "#5E3D6C", "#B57BD2"),
        "mute": Tone("#BCC2CC", "#2B3037", "#424852", "#8A929E"),
    },
    ramp=("#2A3C61", "#36528A", "#476BB2", "#6189D6", "#8DB2F8", "#C3D7FF"),
)


# The inks that certificates are printed in, in every theme: paper is white.
PAPER_NAVY, PAPER_GOLD, PAPER_INK, PAPER_GREY = "#1B2A52", "#9A7428", "#1F2430", "#565D6C"
PAPER_BLACK, PAPER_RED, PAPER_GREEN = "#000000", "#7A1F1B", "#14513A"


@dataclass(frozen=True)
class ScriptMetrics:
    """What one script needs to be read without clipped marks, in logical pixels at 100 %."""

    family: str
    body: float  # size that looks like 13 px Latin
    line: int  # line height of running text
    control: int  # least height of an editor or button
    row: int  # least height of a one-line table row


SCRIPTS: dict[str, ScriptMetrics] = {
    "latin": ScriptMetrics("Noto Sans", 13, 20, 32, 34),
    "thai": ScriptMetrics("Noto Sans Thai", 14, 23, 34, 36),
    "lao": ScriptMetrics("Noto Sans Lao", 13.5, 24, 34, 36),
    "khmer": ScriptMetrics("Noto Sans Khmer", 13.5, 26, 36, 38),
    "myanmar": ScriptMetrics("Noto Sans Myanmar", 13, 28, 38, 40),
}
SCRIPT_OF_LANGUAGE: dict[Language, str] = {
    Language.ENGLISH: "latin",
    Language.VIETNAMESE: "latin",
    Language.THAI: "thai",
    Language.LAO: "lao",
    Language.KHMER: "khmer",
    Language.BURMESE: "myanmar",
}
_RANGES = (
    (0x0E00, 0x0E7F, "thai"),
    (0x0E80, 0x0EFF, "lao"),
    (0x1000, 0x109F, "myanmar"),
    (0xAA60, 0xAA7F, "myanmar"),
    (0x1780, 0x17FF, "khmer"),
    (0x19E0, 0x19FF, "khmer"),
)


@lru_cache(maxsize=20_000)
def script_of(text: str) -> str:
    """The first non-Latin script in the text; a mixed line takes the taller script's metrics."""
    for char in text:
        code = ord(char)
        if code < _RANGES[0][0]:
            continue
        for low, high, script in _RANGES:
            if low <= code <= high:
                return script
    return "latin"


@lru_cache(maxsize=2_000)
def font(script: str = "latin", size: float = 13, weight: int = 400) -> QFont:
    """A font whose *first* family is the script's own, so that Qt takes its ascent and descent.

    `size` is the Latin size; the script's optical correction is added here, once.
    """
    result = QFont()
    first = SCRIPTS[script].family
    result.setFamilies([first, *(m.family for m in SCRIPTS.values() if m.family != first)])
    result.setPixelSize(max(1, round(size * SCRIPTS[script].body / 13)))
    result.setWeight(QFont.Weight(weight))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


def font_for(text: str, size: float = 13, weight: int = 400) -> QFont:
    """The font for this very text."""
    return font(script_of(text), size, weight)


def metrics_for(text: str) -> ScriptMetrics:
    """What this very text needs."""
    return SCRIPTS[script_of(text)]


def line_height(text: str, size: float = 13) -> int:
    """The height one line of this text needs, so that no mark is cut."""
    return round(metrics_for(text).line * max(size, 11) / 13)


def load_fonts() -> None:
    """Register the bundled fonts: the program never depends on what the machine has."""
    for path in sorted((resources_folder() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
