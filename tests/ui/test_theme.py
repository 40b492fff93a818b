from __future__ import annotations

import pytest

from trainer_app.ui.theme import DARK, LIGHT, SCRIPTS, font_for, line_height, script_of


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@BOTH
@pytest.mark.parametrize("ink", ["text", "text2", "text3"])
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "raised", "hover", "select"])
def test_text_can_be_read_on_every_ground_it_meets(theme, ink, ground):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("tone", LIGHT.tones)
def test_words_of_a_chip_can_be_read_on_its_tint(theme, tone):
    colours = theme.tones[tone]

    assert contrast(colours.fg, colours.bg) >= 4.5


@BOTH
def test_words_of_the_primary_button_can_be_read(theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@BOTH
@pytest.mark.parametrize("ground", ["window", "surface"])
def test_borders_of_editors_can_be_seen(theme, ground):
    assert contrast(theme.line_strong, getattr(theme, ground)) >= 3


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Phạm Quốc Bảo", "latin"),
        ("ศรีสุวรรณ", "thai"),
        ("ໄຊຍະວົງ", "lao"),
        ("លី សុវណ្ណ", "khmer"),
        ("ဇော်ဇင်ထွန်း", "myanmar"),
        ("M5 · ញឹម", "khmer"),
    ],
)
def test_each_text_is_set_first_in_the_font_of_its_own_script(fonts, text, script):
    assert script_of(text) == script
    assert font_for(text).families()[0] == SCRIPTS[script].family


def test_a_line_of_khmer_is_taller_than_one_of_latin():
    assert line_height("ធ្នូ") > line_height("December")
