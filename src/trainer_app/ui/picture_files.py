"""Pictures from files that somebody chose or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from trainer_app.domain.errors import FileNotFound

ENDINGS: Final = (".png", ".jpg", ".jpeg", ".svg")
_ENOUGH: Final = 6_000_000  # bytes; what is larger is refused whatever follows


def picture_in(path: Path) -> bytes:
    """What is in the file, as far as it can be a picture that is taken.

    Raises:
        FileNotFound: it is not there, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_ENOUGH)
    except OSError as error:
        raise FileNotFound(path=str(path)) from error
