"""The list at the left of the curricula: every curriculum with its editions."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from trainer_app.domain.curriculum import EditionState
from trainer_app.services.read_models.curricula import CurriculumRow
from trainer_app.ui.common_words import curriculum_kind, edition_state
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.list_pane import Entry, Group, ListPane


class EditionList(ListPane):
    """Editions under their curricula, newest first, with their state."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.look)
        self._words = desk.words

    def show_curricula(self, rows: Sequence[CurriculumRow]) -> None:
        """Show these."""
        groups = []
        for row in rows:
            heading = f"{self._words.text(row.title)} · {curriculum_kind(row.kind)}"
            entries = []
            for edition in row.editions:
                said, tone, icon = edition_state(edition.state)
                below = self.tr("{state}, %n module(s)", "", edition.modules).format(state=said)
                entries.append(Entry(edition.id, edition.name, below, icon, tone))
            groups.append(Group(heading, entries))
        self.show_groups(groups)


def first_shown(rows: Sequence[CurriculumRow], wanted: UUID | None) -> UUID | None:
    """The edition that is wanted if it is there, else the first published one, else the first."""
    editions = [edition for row in rows for edition in row.editions]
    if any(edition.id == wanted for edition in editions):
        return wanted
    published = [one for one in editions if one.state is EditionState.PUBLISHED]
    return next((one.id for one in (*published, *editions)), None)
