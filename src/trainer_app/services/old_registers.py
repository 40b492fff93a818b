"""Numbers given out before the program came: read from a workbook, kept in the register."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.certificate import Certificate, CertificateKind, CertificateState, Series
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import FileProblem, RecordNotFound
from trainer_app.domain.ids import NewId
from trainer_app.domain.site import Site
from trainer_app.services.old_register_files import (
    LONGEST_NUMBER,
    ChosenColumns,
    Doubt,
    LeftOutLine,
    OldEntry,
    OldRegister,
    OldRegisterReader,
)
from trainer_app.services.old_register_places import AcademyNames, left_out_line, told_apart
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork

_MOST_DIGITS = 6
_RUNS = re.compile(r"\d+")
_OWN = re.compile(r"[A-Z0-9]+-[PCTR]-\d{4}-(\d{4,6})-[0-9A-Z]{2}")
_NONE_CHOSEN: ChosenColumns = MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class GoesOn:
    """A series of this year, and the number it goes on with."""

    kind: CertificateKind
    year: int
    first_number: int
    academy_id: UUID
    academy_code: str


@dataclass(frozen=True, kw_only=True)
class OldReview:
    """A file read and compared with the register; nothing is changed yet.

    `entries` are what would be taken in; `doubtful` are all uncertain lines, accepted or not.
    """

    academy_id: UUID
    kind: CertificateKind
    register: OldRegister
    entries: tuple[OldEntry, ...]
    doubtful: tuple[OldEntry, ...]
    accepted: frozenset[Doubt]
    left_out: tuple[LeftOutLine, ...]
    goes_on: tuple[GoesOn, ...]

    @property
    def waiting(self) -> tuple[OldEntry, ...]:
        """Uncertain lines that would not be taken in."""
        return tuple(one for one in self.doubtful if not self.accepted.issuperset(one.doubts))


class OldRegisters:
    """Takes old numbers in, so that they are found, answered for, and never given out again."""

    def __init__(
        self, open_work: OpenWork, new_id: NewId, clock: Clock, read: OldRegisterReader
    ) -> None:
        self._open_work, self._new_id, self._clock, self._read = open_work, new_id, clock, read

    def review(
        self,
        path: Path,
        *,
        academy_id: UUID,
        kind: CertificateKind,
        accepted: frozenset[Doubt] = frozenset(),
        chosen: ChosenColumns = _NONE_CHOSEN,
    ) -> OldReview:
        """Read a register of an academy; `kind` is for lines that name none.

        Lines with doubts that are not all accepted stay out. A register whose columns are not
        understood has its `tables` and no entries: a person can say what they hold.

        Raises:
            FileProblem: the file cannot be read as a register.
            RecordNotFound: there is no such academy.
        """
        today = self._clock.today()
        with self._open_work() as work:
            work.of(Academy).get(academy_id)
            academies = work.of(Academy).where()
            register = self._read(
                path, today=today, chosen=chosen, academy_of=AcademyNames(academies)
            )
            if register.file_problem and not register.tables:
                raise FileProblem(problem=register.file_problem, file=path.name)
            codes = {one.id: one.code for one in academies}
            sorted_out = told_apart(register.entries, academy_id, kind, codes)
            known = _known(work, sorted_out.entries)
            left_out = [*register.left_out, *sorted_out.left_out]
            readable: list[OldEntry] = []
            for entry in sorted_out.entries:
                why = _why_not(entry, known, today)
                if why:
                    left_out.append(left_out_line(entry, why))
                else:
                    readable.append(entry)
            entries = [one for one in readable if accepted.issuperset(one.doubts)]
            goes_on = self._goes_on(work, entries, academy_id, kind, codes)
        left_out.sort(key=lambda line: (line.sheet, line.source_row))
        return OldReview(
            academy_id=academy_id,
            kind=kind,
            register=register,
            entries=tuple(entries),
            doubtful=tuple(one for one in readable if one.doubts),
            accepted=accepted,
            left_out=tuple(left_out),
            goes_on=goes_on,
        )

    def take_in(self, review: OldReview) -> Changes:
        """Enter what was reviewed, in one step; numbers that came meanwhile are left out.

        Series of this year that have not begun go on after the last old number.
        """
        with self._open_work() as work:
            known = _known(work, review.entries)
            fresh = [one for one in review.entries if not _is_known(one, known)]
            if not fresh:
                return Changes()
            academies = {
                each: work.of(Academy).get(each)
                for each in {one.academy_id or review.academy_id for one in fresh}
            }
            work.of(Certificate).add_all(
                [
                    self._entered(one, review, academies[one.academy_id or review.academy_id])
                    for one in fresh
                ]
            )
            for series in review.goes_on:
                self._go_on(work, series.academy_id, series)
            return work.commit(
                Label.of("old-register-taken-in", n=len(fresh)), final="register-entry"
            )

    def _entered(self, entry: OldEntry, review: OldReview, academy: Academy) -> Certificate:
        handed = entry.handed_over
        if handed is None:
            handed = not review.register.has_hand_over
        state = CertificateState.HANDED_OVER if handed else CertificateState.ISSUED
        content = {
            "holder_name": entry.native_name or entry.latin_name,
            "holder_latin_name": entry.latin_name if entry.native_name else "",
            "course_title": entry.course_title,
            "academy_name": academy.name.best(review.register.language),
            "issued_on": entry.issued_on.isoformat(),
            "number": entry.entered,
        }
        return Certificate(
            id=self._new_id(),
            number=entry.entered,
            kind=entry.kind or review.kind,
            issued_on=entry.issued_on,
            content=tuple((name, text) for name, text in content.items() if text),
            state=CertificateState.REVOKED if entry.void else state,
            handed_over_on=entry.handed_over_on,
            handed_over_to=entry.handed_over_to,
            reason=entry.note,
        )

    def _goes_on(
        self,
        work: UnitOfWork,
        entries: Sequence[OldEntry],
        academy_id: UUID,
        kind: CertificateKind,
        codes: Mapping[UUID, str],
    ) -> tuple[GoesOn, ...]:
        """The series of this year that have not begun, each after its last old number."""
        year = self._clock.today().year
        return tuple(
            GoesOn(
                kind=each,
                year=year,
                first_number=last + 1,
                academy_id=owner,
                academy_code=codes[owner],
            )
            for (owner, each), last in _last_numbers(entries, academy_id, kind, year).items()
            if not _started(work, owner, each, year)
        )

    def _go_on(self, work: UnitOfWork, academy_id: UUID, wanted: GoesOn) -> None:
        site = work.of(Site).one()
        if site is None:
            raise RecordNotFound(noun="site")
        series = work.of(Series).one(academy_id=academy_id, kind=wanted.kind, year=wanted.year)
        if series is None:
            series = work.of(Series).add(
                Series(
                    id=self._new_id(),
                    academy_id=academy_id,
                    kind=wanted.kind,
                    year=wanted.year,
                    site_id=site.id,
                )
            )
        if series.site_id == site.id and not series.last_number:
            series.start_at(max(series.first_number, wanted.first_number))


def sequence_in(number: str, year: int) -> int | None:
    """The running number in an old number, whatever its form: 012/2026, PNH-26-0117, 117.

    Of the program's own form it is the part before the check characters. Else the year is taken
    away once, written in full (of either era) if it can be found so, else in two digits where
    something else is left; of the rest the last run of digits counts.
    """
    own = _OWN.fullmatch(number)
    if own:
        return int(own[1])
    runs = _RUNS.findall(number)
    for wanted in ({str(year), str(year + 543)}, {f"{year % 100:02d}"}):
        years = [at for at, run in enumerate(runs) if run in wanted]
        if years and len(runs) > 1:
            del runs[years[-1] if years[-1] < len(runs) - 1 else years[0]]
            break
    chosen = runs[-1:]
    return int(chosen[0]) if chosen and len(chosen[0]) <= _MOST_DIGITS else None


_Known = Mapping[str, tuple[CertificateKind, date]]


def _known(work: UnitOfWork, entries: Sequence[OldEntry]) -> _Known:
    """What stands in the register under the numbers of these lines."""
    numbers = sorted({name for one in entries for name in (one.entered, *one.other_names)})
    found: dict[str, tuple[CertificateKind, date]] = {}
    for at in range(0, len(numbers), 500):
        some = numbers[at : at + 500]
        for one in work.of(Certificate).where(number=some):
            found[one.number] = (one.kind, one.issued_on)
    return found


def _is_known(entry: OldEntry, known: _Known) -> bool:
    """Whether it stands there, perhaps under another name from an earlier state of the file."""
    papers = [known[name] for name in entry.other_names if name in known]
    return entry.entered in known or any(
        issued_on == entry.issued_on and entry.kind in {None, kind} for kind, issued_on in papers
    )


def _why_not(entry: OldEntry, known: _Known, today: date) -> str:
    if _is_known(entry, known):
        return "number_known"
    if len(entry.entered) > LONGEST_NUMBER:
        return "number_too_long"
    return "date_to_come" if entry.issued_on > today else ""


def _last_numbers(
    entries: Sequence[OldEntry], academy_id: UUID, kind: CertificateKind, year: int
) -> dict[tuple[UUID, CertificateKind], int]:
    last: dict[tuple[UUID, CertificateKind], int] = {}
    for entry in entries:
        sequence = sequence_in(entry.number, year) if entry.issued_on.year == year else None
        if sequence is not None:
            each = (entry.academy_id or academy_id, entry.kind or kind)
            last[each] = max(last.get(each, 0), sequence)
    return last


def _started(work: UnitOfWork, academy_id: UUID, kind: CertificateKind, year: int) -> bool:
    series = work.of(Series).one(academy_id=academy_id, kind=kind, year=year)
    return series is not None and bool(series.last_number)
