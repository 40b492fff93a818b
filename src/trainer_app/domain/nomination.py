"""What is remembered of those who send nominations."""

from __future__ import annotations

from dataclasses import dataclass

from trainer_app.domain.records import Record


@dataclass(kw_only=True, eq=False)
class SenderLayout(Record):
    """What the columns of a sender's file mean, as somebody corrected it once.

    `sender` is told by the headings alone; `fields` has one word a column, "" for none.
    """

    sender: str
    fields: tuple[str, ...] = ()
