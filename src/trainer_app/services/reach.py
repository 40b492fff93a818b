"""What trainers have done: whom they reached in how many generations, and their hours."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

from trainer_app.domain.cascade import cascade
from trainer_app.domain.errors import DatesReversed, NothingToPrint
from trainer_app.domain.languages import Language
from trainer_app.services.attendance import LocalTime
from trainer_app.services.course_lists import CourseListFiles, CourseListPaper, ListTable
from trainer_app.services.paper_parts import printer
from trainer_app.services.papers import CourseHeading
from trainer_app.services.ports import Clock
from trainer_app.services.reach_tables import cascade_tables, hours_table
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.people import PeopleQueries, TrainerRow
from trainer_app.services.read_models.reach import (
    CascadeRow,
    CascadeView,
    HoursRow,
    ReachList,
    ReachQueries,
)


class Reach:
    """Counts what happened, never what was planned."""

    def __init__(
        self,
        *,
        queries: ReachQueries,
        people: PeopleQueries,
        institutions: InstitutionQueries,
        clock: Clock,
        local_time: LocalTime,
        files: CourseListFiles,
    ) -> None:
        self._queries, self._people, self._institutions = queries, people, institutions
        self._clock, self._local_time, self._files = clock, local_time, files

    def cascade(self) -> CascadeView:
        """Every trainer in the cascade; two statements."""
        trainers = {one.person_id: one for one in self._people.trainers()}
        found = cascade(list(trainers), self._queries.taught())
        return CascadeView(
            rows=tuple(
                CascadeRow(
                    trainer=trainers[one.person_id],
                    node=one,
                    trained_by=tuple(
                        _name(trainers[each]) for each in one.trained_by if each in trainers
                    ),
                )
                for one in found.nodes
            ),
            reached=len(found.reached),
            per_generation=tuple(found.per_generation().items()),
        )

    def hours(self, first: date, last: date) -> list[HoursRow]:
        """By name, month and programme; sessions that are not over are left out.

        Raises:
            DatesReversed: the last day lies before the first.
        """
        if last < first:
            raise DatesReversed(starts_on=first, ends_on=last)
        now, rows = self._clock.now(), dict[tuple[UUID, date, str], HoursRow]()
        for part in self._queries.parts(first, last):
            if part.starts_at > self._local_time(part.time_zone, now):
                continue
            month = part.starts_at.date().replace(day=1)
            key = (part.person_id, month, part.programme_code)
            row = rows.get(key) or HoursRow(
                person_id=part.person_id,
                name=part.name,
                latin_name=part.latin_name,
                month=month,
                programme=part.programme_name,
            )
            rows[key] = row.with_part(part)
        return sorted(
            rows.values(),
            key=lambda row: (row.latin_name or row.name, row.month, str(row.person_id)),
        )

    def write_hours(
        self,
        target: Path,
        language: Language,
        first: date,
        last: date,
        *,
        prepared_percent: int = 0,
    ) -> None:
        """Write the hours of these days, with so many per cent of those taught for preparation.

        Raises:
            DatesReversed: the last day lies before the first.
            NothingToPrint: nobody taught.
            FileKindUnknown, FileNotWritable: the file refuses.
        """
        rows = self.hours(first, last)
        table = hours_table(rows, language, prepared_percent)
        self._write(ReachList.HOURS, (table,), target, language, (first, last), some=bool(rows))

    def write_cascade(self, target: Path, language: Language) -> None:
        """Write the cascade.

        Raises:
            NothingToPrint: there are no trainers.
            FileKindUnknown, FileNotWritable: the file refuses.
        """
        view, today = self.cascade(), self._clock.today()
        tables = cascade_tables(view)
        some = bool(view.rows)
        self._write(ReachList.CASCADE, tables, target, language, (today, today), some=some)

    def _write(
        self,
        kind: ReachList,
        tables: tuple[ListTable, ...],
        target: Path,
        language: Language,
        days: tuple[date, date],
        *,
        some: bool,
    ) -> None:
        site = self._institutions.site()
        if not some:
            raise NothingToPrint(code=site.code if site else "")
        heading = CourseHeading(
            code=site.code if site else "",
            title=site.name if site else "",
            academy=(site.academy_name.best(language) or site.name) if site else "",
            academy_en=(site.academy_name.get(Language.ENGLISH) or "") if site else "",
            place="",
            starts_on=days[0],
            ends_on=days[1],
            site=site.code if site else "",
            printed_at=self._clock.now().replace(tzinfo=None),
            printed_by=printer(site),
        )
        paper = CourseListPaper(kind=kind, heading=heading, tables=tables)
        self._files.write(paper, target, language)


def _name(row: TrainerRow) -> str:
    return row.name or row.latin_name


def _by_name(row: HoursRow) -> tuple[str, date, str]:
    return (row.latin_name or row.name, row.month, str(row.person_id))
