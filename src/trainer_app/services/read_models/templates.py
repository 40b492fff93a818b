"""Rows about certificate templates of one's own; the built-in ones are `services.designs`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import Layout, TemplateState, reference


@dataclass(frozen=True, kw_only=True)
class TemplateRow:
    """One version of a template; `papers` certificates name it."""

    id: UUID
    version: int
    code: str
    number: int
    kind: CertificateKind
    name: LocalizedText
    state: TemplateState
    in_use_since: date | None
    papers: int

    @property
    def reference(self) -> str:
        """How papers name it."""
        return reference(self.code, self.number)


@dataclass(frozen=True, kw_only=True)
class TemplateView:
    """One version with all that stands on it."""

    row: TemplateRow
    layout: Layout


class TemplateQueries(Protocol):
    """Questions about templates and their pictures, each answered by one statement."""

    def templates(self) -> list[TemplateRow]:
        """All versions, by code, the newest first."""
        ...

    def template(self, template_id: UUID) -> TemplateView:
        """One version. Raises `RecordNotFound`."""
        ...

    def layout(self, reference: str) -> Layout:
        """What stands on the version that a paper names. Raises `TemplateUnknown`."""
        ...

    def version(self, reference: str) -> int:
        """How often it was written; higher after every change. Raises `TemplateUnknown`."""
        ...

    def picture(self, sha256: str) -> bytes | None:
        """A kept picture, if it is there and still what it was."""
        ...

    def kept(self, pictures: Collection[str]) -> frozenset[str]:
        """Which of these pictures are kept here."""
        ...
