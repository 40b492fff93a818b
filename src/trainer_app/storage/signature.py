"""In whose name an installation writes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Signature:
    """In whose name this installation writes. Both are None until the first start is done."""

    site_id: UUID | None = None
    actor_id: UUID | None = None
