"""What a PDF holds in bulk, packed: pages, forms, fonts."""

from __future__ import annotations

import zlib
from functools import lru_cache
from typing import Final

from reportlab.pdfbase import pdfdoc

_LEVEL: Final = 6  # the squares of QR codes pack worse with more effort
_MOST: Final = 9


def packed(content: str) -> bytes:
    """What a page draws."""
    return zlib.compress(content.encode("latin-1"), _LEVEL)


@lru_cache(maxsize=8)
def packed_form(content: str) -> bytes:
    """What a form draws; the same one is packed once, however many documents it is in."""
    return zlib.compress(content.encode("latin-1"), _MOST)


def packed_data(content: bytes) -> bytes:
    """Anything else."""
    return zlib.compress(content, _MOST)


def packed_stream(content: bytes, **entries: int | pdfdoc.PDFObject | str) -> pdfdoc.PDFStream:
    """A stream of what is packed already, with further entries of its dictionary."""
    stream = pdfdoc.PDFStream(content=content, filters=[])
    stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
    for name, value in entries.items():
        stream.dictionary[name] = value
    return stream


class Written(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose text is known already."""

    __RefOnly__ = 1

    def __init__(self, text: str) -> None:
        self._text = text.encode("ascii")

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        return self._text
