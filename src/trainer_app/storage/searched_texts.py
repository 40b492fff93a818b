"""Keeps what module texts are found by in step with the texts, within the same transaction."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from trainer_app.domain.module_text import ModuleText
from trainer_app.services.ports import NameFolding
from trainer_app.storage.tables.text_search import text_search

_AT_ONCE = 500


def keep_in_step(connection: Connection, texts: Sequence[ModuleText], folding: NameFolding) -> None:
    """Let these texts be found by what they say now, and by nothing once they are removed."""
    for start in range(0, len(texts), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        old = text_search.delete().where(text_search.c.text_id.in_([one.id for one in some]))
        connection.execute(old)
        rows = [_row(one, folding) for one in some if not one.removed]
        if rows:
            connection.execute(text_search.insert(), rows)


def _row(text: ModuleText, folding: NameFolding) -> dict[str, object]:
    lines = (*text.objectives, *text.outline.split("\n"))
    return {
        "text_id": text.id,
        "module_id": text.module_id,
        "language": text.language,
        "title": folding.search_text(text.title),
        "aim": folding.search_text(text.aim),
        "body": "\n".join(filter(None, map(folding.search_text, lines))),
    }
