"""Keeps what the translation memory finds an English text by, whenever that text is written."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from trainer_app.domain.languages import Language
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.segments import fingerprint, segments_of
from trainer_app.storage.tables.curricula import text_piece

_AT_ONCE = 500


def keep_pieces(connection: Connection, texts: Sequence[ModuleText]) -> None:
    """Name the pieces of these texts anew; those of other languages have none."""
    english = [one for one in texts if one.language is Language.ENGLISH]
    for start in range(0, len(english), _AT_ONCE):
        some = english[start : start + _AT_ONCE]
        connection.execute(
            text_piece.delete().where(text_piece.c.module_text_id.in_([one.id for one in some]))
        )
        rows = [
            {"module_text_id": one.id, "fingerprint": piece}
            for one in some
            for piece in sorted({fingerprint(segment.text) for segment in segments_of(one.words)})
        ]
        if rows:
            connection.execute(text_piece.insert(), rows)
