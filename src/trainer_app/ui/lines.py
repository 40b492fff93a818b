"""Filling lines: Qt breaks Khmer, Burmese, Lao and Thai wrongly, so the breaks are handed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QFontMetricsF

Breaks = Callable[[str, str], Sequence[int]]
"""Text and language code to the places (in Python characters) where a line may end."""


def breaks_at_spaces(text: str, _language: str) -> Sequence[int]:
    """Where a line of Latin may end; used until somebody who knows the scripts is handed in."""
    return [at + 1 for at, char in enumerate(text) if char in " \u200b-"]


def fill_lines(
    text: str, language: str, width: float, metrics: QFontMetricsF, breaks: Breaks
) -> list[str]:
    """Break the text so that no line is wider than `width`, save one word that is."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        start, end = 0, 0
        for place in [*breaks(paragraph, language), len(paragraph)]:
            wide = metrics.horizontalAdvance(_shown(paragraph[start:place]))
            if wide > width and end > start:
                lines.append(_shown(paragraph[start:end]))
                start = end
            end = max(end, place)
        lines.append(_shown(paragraph[start:]))
    return lines


def _shown(piece: str) -> str:
    return piece.strip().replace("\u200b", "")
