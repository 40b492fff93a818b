"""The cascade and the hours as tables for files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from trainer_app.domain.languages import Language
from trainer_app.services.course_lists import ColumnKind, ListColumn, ListTable, Value, Word
from trainer_app.services.read_models.reach import CascadeRow, CascadeView, HoursRow


def hours_table(rows: Sequence[HoursRow], language: Language, prepared_percent: int) -> ListTable:
    """The hours as a table, with their sum."""
    lines: list[tuple[Value, ...]] = []
    sums = [0, 0, 0, 0]
    for one in rows:
        minutes = (one.taught, one.prepared(prepared_percent), one.mentored, one.other)
        sums = [total + more for total, more in zip(sums, minutes, strict=True)]
        told = (one.name or one.latin_name, one.latin_name, one.month, one.programme.best(language))
        lines.append((*told, *(each / 60 for each in minutes)))
    return ListTable(
        title="lists.hours",
        columns=_HOURS,
        rows=(*lines, (Word("lists.total"), "", None, "", *(each / 60 for each in sums))),
        total=True,
    )


_FIGURE = ColumnKind.DECIMAL
_HOURS = (
    ListColumn(key="list.name", width=24),
    ListColumn(key="list.latin_name", width=24),
    ListColumn(key="lists.month", kind=ColumnKind.MONTH, width=12),
    ListColumn(key="programme.part_of", width=34),
    ListColumn(key="lists.taught", kind=_FIGURE, width=10),
    ListColumn(key="lists.prepared", kind=_FIGURE, width=12),
    ListColumn(key="lists.mentored", kind=_FIGURE, width=12),
    ListColumn(key="lists.other_roles", kind=_FIGURE, width=12),
)
_CASCADE = (
    ListColumn(key="lists.generation", kind=ColumnKind.COUNT, width=10),
    ListColumn(key="list.name", width=28),
    ListColumn(key="list.latin_name", width=26),
    ListColumn(key="list.agency", width=24),
    ListColumn(key="lists.trained_by", width=30),
    ListColumn(key="lists.trainers_trained", kind=ColumnKind.COUNT, width=12),
    ListColumn(key="lists.persons_reached", kind=ColumnKind.COUNT, width=12),
    ListColumn(key="list.state", width=14),
)
_GENERATIONS = (
    ListColumn(key="lists.generation", kind=ColumnKind.COUNT, width=14),
    ListColumn(key="lists.trainers", kind=ColumnKind.COUNT, width=14),
    ListColumn(key="lists.persons_reached", kind=ColumnKind.COUNT, width=18),
)


def cascade_tables(view: CascadeView) -> tuple[ListTable, ...]:
    """The cascade and its figures; the sum of persons counts each once."""
    rows: list[tuple[Value, ...]] = [
        (
            one.node.generation,
            one.trainer.name or one.trainer.latin_name,
            one.trainer.latin_name,
            one.trainer.agency,
            ", ".join(one.trained_by),
            len(one.node.children),
            len(one.node.reached),
            Word("lists.no_longer_teaching" if one.lost else "lists.teaching"),
        )
        for one in view.rows
    ]
    total = (None, Word("lists.total"), "", "", "", None, view.reached, "")
    reached = reached_by(view.rows)
    generations = [(number, count, reached[number]) for number, count in view.per_generation]
    return (
        ListTable(title="lists.cascade", columns=_CASCADE, rows=(*rows, total), total=True),
        ListTable(title="lists.generation", columns=_GENERATIONS, rows=tuple(generations)),
    )


def reached_by(rows: Sequence[CascadeRow]) -> dict[int, int]:
    """The persons that each generation reached, once each."""
    found: defaultdict[int, set[UUID]] = defaultdict(set)
    for one in rows:
        found[one.node.generation] |= one.node.reached
    return {generation: len(people) for generation, people in sorted(found.items())}
