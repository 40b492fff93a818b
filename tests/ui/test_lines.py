from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from trainer_app.ui.lines import breaks_at_spaces, fill_lines
from trainer_app.ui.theme import font_for


def test_lines_end_only_where_they_may(fonts):
    text = "ကခဂဃ"
    metrics = QFontMetricsF(font_for(text))

    lines = fill_lines(text, "my", 1, metrics, lambda _text, _language: [2])

    assert lines == ["ကခ", "ဂဃ"]


def test_no_line_is_wider_than_the_room(fonts):
    text = "By the end of this module officers put open questions first"
    metrics = QFontMetricsF(font_for(text))

    lines = fill_lines(text, "en", 120, metrics, breaks_at_spaces)

    assert " ".join(lines) == text
    assert all(metrics.horizontalAdvance(line) <= 120 for line in lines)


def test_given_line_ends_are_kept(fonts):
    metrics = QFontMetricsF(font_for("a"))

    assert fill_lines("a\n\nb", "en", 99, metrics, breaks_at_spaces) == ["a", "", "b"]
