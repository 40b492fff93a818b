"""Undo, redo and who changed what when."""

from __future__ import annotations

from trainer_app.domain.changes import Changes
from trainer_app.services.ports import OpenWork


class History:
    """Turning changes round."""

    def __init__(self, open_work: OpenWork) -> None:
        self._open_work = open_work

    def undo(self) -> Changes:
        """Undo this person's last change.

        Raises:
            NothingToUndo, LaterChangeStands, ChangeIsFinal: with the remedy in the sentence.
        """
        with self._open_work() as work:
            return work.undo()

    def redo(self) -> Changes:
        """Redo what was undone last.

        Raises:
            NothingToRedo, LaterChangeStands: with the remedy in the sentence.
        """
        with self._open_work() as work:
            return work.redo()
