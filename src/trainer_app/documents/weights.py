"""Which weight of the bundled fonts a role has."""

from __future__ import annotations

from typing import Final

from trainer_app.domain.template import FontRole
from trainer_app.writing.fonts import Weight

WEIGHTS: Final = {
    FontRole.REGULAR: Weight.REGULAR,
    FontRole.MEDIUM: Weight.MEDIUM,
    FontRole.SEMIBOLD: Weight.SEMIBOLD,
    FontRole.BOLD: Weight.BOLD,
}
