"""A reason: why a rule is met or not, as a code and its values. Words come from `wording/`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Reason:
    """One unmet rule, or one thing to know; `values` are the named places of its sentence."""

    code: str
    values: tuple[tuple[str, str | int], ...] = ()

    @classmethod
    def of(cls, code: str, /, **values: str | int) -> Reason:
        """Name the rule and the values that its sentence shows."""
        return cls(code, tuple(values.items()))
