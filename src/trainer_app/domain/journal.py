"""The journal's own rules: stamps that order changes of several sites, and what undo picks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

_COUNTER_BITS = 16


class ChangeKind(StrEnum):
    """What happened to a record."""

    ADD = "add"
    EDIT = "edit"
    REMOVE = "remove"
    RESTORE = "restore"


@dataclass(frozen=True)
class Entry:
    """One change set, as far as undo needs to know it."""

    id: UUID
    actor_id: UUID | None
    undoes: UUID | None = None  # the set whose inverse this one is
    final: str = ""  # why it can never be undone, as the code of the remedy


def next_stamp(last: int, now_milliseconds: int) -> int:
    """A hybrid logical clock: milliseconds with a 16-bit counter, always later than `last`.

    A computer whose clock runs behind still stamps after what it has already seen.
    Source: Kulkarni et al., "Logical Physical Clocks" (2014).
    """
    return max(last + 1, now_milliseconds << _COUNTER_BITS)


def stamp_milliseconds(stamp: int) -> int:
    """The Unix milliseconds of a stamp."""
    return stamp >> _COUNTER_BITS


class UndoStacks:
    """What is done and what is undone, as two stacks of change sets, for one person.

    A new change empties the stack of undone ones, as in every editor.
    """

    def __init__(self, entries: Iterable[Entry], actor_id: UUID | None) -> None:
        self._done: list[UUID] = []
        self._undone: list[UUID] = []
        self._last: dict[UUID, Entry] = {}
        bases = bases_of(entries := tuple(entries))
        actors = {entry.id: entry.actor_id for entry in entries}
        for entry in entries:
            base = bases[entry.id]
            if actors[base] != actor_id:
                continue
            self._last[base] = entry
            if base == entry.id:
                self._done.append(base)
                self._undone.clear()
            elif base in self._done:
                self._done.remove(base)
                self._undone.append(base)
            else:
                if base in self._undone:
                    self._undone.remove(base)
                self._done.append(base)

    @property
    def to_undo(self) -> Entry | None:
        """The set whose inverse Undo applies next."""
        return self._last[self._done[-1]] if self._done else None

    @property
    def to_redo(self) -> Entry | None:
        """The undo whose inverse Redo applies next."""
        return self._last[self._undone[-1]] if self._undone else None


def bases_of(entries: Iterable[Entry]) -> dict[UUID, UUID]:
    """For every set the change it goes back to: itself, or what it undid or redid."""
    bases: dict[UUID, UUID] = {}
    for entry in entries:
        bases[entry.id] = entry.id if entry.undoes is None else bases.get(entry.undoes, entry.id)
    return bases


def without_effect(entries: Sequence[Entry]) -> frozenset[UUID]:
    """The sets that cancel each other out: changes now undone, with their undos and redos."""
    bases = bases_of(entries)
    links = Counter(bases.values())
    return frozenset(one for one, base in bases.items() if links[base] % 2 == 0)
