"""The designs as the list shows them: those built in, and each version of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import TemplateState, reference
from trainer_app.services.designs import DesignChoice
from trainer_app.services.read_models.templates import TemplateRow

State = tuple[str, str, str]  # words, tone, icon


@dataclass(frozen=True, kw_only=True)
class DesignRow:
    """One line of the list; a built-in one has no id, number and state."""

    reference: str
    kind: CertificateKind
    name: LocalizedText
    code: str = ""
    number: int = 0
    id: UUID | None = None
    version: int = 0
    state: TemplateState | None = None
    papers: int = 0
    in_use_since: date | None = None
    standard: bool = False

    @property
    def key(self) -> str:
        """What tells it from the others."""
        return self.reference


def design_rows(
    built_in: Sequence[DesignChoice], own: Sequence[TemplateRow], standard: frozenset[str]
) -> list[DesignRow]:
    """One's own first, as they come, then those built in; `standard` are references."""
    rows = [
        DesignRow(
            reference=reference(row.code, row.number),
            kind=row.kind,
            name=row.name,
            code=row.code,
            number=row.number,
            id=row.id,
            version=row.version,
            state=row.state,
            papers=row.papers,
            in_use_since=row.in_use_since,
            standard=reference(row.code, row.number) in standard,
        )
        for row in own
    ]
    rows += [
        DesignRow(
            reference=one.reference,
            kind=one.kind,
            name=one.name,
            standard=one.reference in standard,
        )
        for one in built_in
    ]
    return rows


def design_state(row: DesignRow) -> State:
    """The state as a chip: words, tone, icon."""
    say = QCoreApplication.translate
    if row.state is None:
        return say("Designs", "Built in"), "mute", "lock"
    if row.state is TemplateState.DRAFT:
        return say("Designs", "Draft {number}").format(number=row.number), "warn", "pen-line"
    if row.state is TemplateState.IN_USE:
        words = say("Designs", "In use, version {number}")
        return words.format(number=row.number), "ok", "circle-check"
    words = say("Designs", "Retired, version {number}")
    return words.format(number=row.number), "mute", "archive"
