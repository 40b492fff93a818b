"""In which order the modules of an edition stand: part by part, and moved by hand."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Place:
    """A module at its place, in a part or in none."""

    id: UUID
    part_id: UUID | None


def arranged(places: Sequence[Place], parts: Sequence[UUID]) -> tuple[Place, ...]:
    """The modules of each part together, in the order of the parts; those of none come last."""
    rank = {part_id: at for at, part_id in enumerate(parts)}

    def standing(place: Place) -> int:
        return len(rank) if place.part_id is None else rank[place.part_id]

    return tuple(sorted(places, key=standing))


def moved(places: Sequence[Place], chosen: Collection[UUID], to: UUID) -> tuple[Place, ...]:
    """The chosen modules together at the place of another one, which makes room, in its part.

    Who comes from above stands after it, who comes from below before it.
    """
    order = [place.id for place in places]
    going = [place for place in places if place.id in chosen]
    if to in chosen or not going:
        return tuple(places)
    part_id = places[order.index(to)].part_id
    staying = [place for place in places if place.id not in chosen]
    at = [place.id for place in staying].index(to)
    if order.index(to) > order.index(going[0].id):
        at += 1
    arriving = [Place(place.id, part_id) for place in going]
    return (*staying[:at], *arriving, *staying[at:])
