"""What drawing and reading back are tried on, in the five writing systems.

`CORPUS` holds the lines of `tests/data/corpus/<script>.txt`: names, titles and sentences, first
those that are hard to draw. A line that begins with "#" says what follows.
"""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parents[1] / "data" / "corpus"


def _lines(path: Path) -> tuple[str, ...]:
    lines = path.read_text("utf-8").splitlines()
    return tuple(line for line in lines if not line.startswith("#"))


CORPUS = {path.stem: _lines(path) for path in sorted(_FOLDER.glob("*.txt"))}

KHMER_SENTENCE = "បានបញ្ចប់ដោយជោគជ័យនូវវគ្គ «ស្នូលនៃការគ្រប់គ្រងព្រំដែន» រយៈពេល ៤២ ម៉ោង។"
ALL_SIX = "BM-CORE ສຳລັບ ญาณิศา và Trần ဇော် ហេង"
