"""Counts the questions a piece of work asks of the database."""

from __future__ import annotations

from sqlalchemy import Engine, event


def counted(work):
    """How many SELECT statements `work` sends."""
    sent = []

    def note(*args):
        sent.append(args[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return len([one for one in sent if one.lstrip().startswith("SELECT")])
