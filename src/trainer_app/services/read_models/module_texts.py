"""What helps somebody who works on a module's text in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol
from uuid import UUID

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords

MOST_EARLIER: Final = 3
"""Earlier translations offered for one piece: more would not be read."""


@dataclass(frozen=True, kw_only=True)
class RemarkRow:
    """One remark on a text. `made_at` is UTC, with its zone."""

    id: UUID
    words: str
    author: str
    made_at: datetime
    settled: bool


@dataclass(frozen=True, kw_only=True)
class EarlierTranslation:
    """How the same English piece was translated in another module, or in another edition."""

    key: str  # of the piece in the module that is worked on
    source: str
    text: str
    place: str  # codes of curriculum, edition and module
    status: TextStatus


class ModuleTextQueries(Protocol):
    """Questions about one module's text, each answered by a fixed number of statements."""

    def source_then(self, module_id: UUID, revision: int) -> ModuleWords | None:
        """What the English text said at that revision; None where the journal does not reach."""
        ...

    def remarks(self, module_id: UUID, language: Language) -> Sequence[RemarkRow]:
        """The remarks on a text, those to be settled first, then by their age."""
        ...

    def earlier(self, module_id: UUID, language: Language) -> Sequence[EarlierTranslation]:
        """What the translation memory offers for the pieces of this module's English text.

        Approved translations before others, then the newest; `MOST_EARLIER` for each piece, each
        wording once, and none that the module's own text has at that place already.
        """
        ...
