"""Numbers given out before the program came: read from a workbook, kept in the register."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.academy import Academy
from trainer_app.domain.certificate import Certificate, CertificateKind, CertificateState, Series
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import FileProblem, RecordNotFound
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.site import Site
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork

LONGEST_NUMBER = 40
_MOST_DIGITS = 6
_RUNS = re.compile(r"\d+")
_OWN = re.compile(r"[A-Z0-9]+-[PCTR]-\d{4}-(\d{4,6})-[0-9A-Z]{2}")


@dataclass(frozen=True, kw_only=True)
class OldEntry:
    """One line of an old register, cleaned."""

    source_row: int
    number: str
    issued_on: date
    native_name: str = ""
    latin_name: str = ""
    kind: CertificateKind | None = None
    course_title: str = ""
    handed_over_on: date | None = None
    handed_over_to: str = ""
    void: bool = False
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class LeftOutLine:
    """A line that cannot be taken, and why, as codes."""

    source_row: int
    problems: tuple[str, ...]
    number: str = ""


@dataclass(frozen=True, kw_only=True)
class OldRegister:
    """What an old register holds. With a `file_problem` everything else is empty."""

    entries: tuple[OldEntry, ...] = ()
    left_out: tuple[LeftOutLine, ...] = ()
    file_problem: str | None = None
    language: Language = Language.ENGLISH
    columns: tuple[tuple[str, str], ...] = ()  # field, heading of its column
    has_hand_over: bool = False


class OldRegisterReader(Protocol):
    """Reads old registers; hostile input is refused, never raised."""

    def __call__(self, path: Path) -> OldRegister: ...


@dataclass(frozen=True, kw_only=True)
class GoesOn:
    """A series of this year, and the number it goes on with."""

    kind: CertificateKind
    year: int
    first_number: int


@dataclass(frozen=True, kw_only=True)
class OldReview:
    """A file read and compared with the register; nothing is changed yet."""

    academy_id: UUID
    kind: CertificateKind
    register: OldRegister
    entries: tuple[OldEntry, ...]
    left_out: tuple[LeftOutLine, ...]
    goes_on: tuple[GoesOn, ...]


class OldRegisters:
    """Takes old numbers in, so that they are found, answered for, and never given out again."""

    def __init__(
        self, open_work: OpenWork, new_id: NewId, clock: Clock, read: OldRegisterReader
    ) -> None:
        self._open_work, self._new_id, self._clock, self._read = open_work, new_id, clock, read

    def review(self, path: Path, *, academy_id: UUID, kind: CertificateKind) -> OldReview:
        """Read a register of an academy; `kind` is for lines that name none.

        Raises:
            FileProblem: the file cannot be read as a register.
            RecordNotFound: there is no such academy.
        """
        register = self._read(path)
        if register.file_problem:
            raise FileProblem(problem=register.file_problem, file=path.name)
        today = self._clock.today()
        with self._open_work() as work:
            work.of(Academy).get(academy_id)
            known = _known(work, [entry.number for entry in register.entries])
            left_out = list(register.left_out)
            entries = []
            for entry in register.entries:
                why = _why_not(entry, known, today)
                if why:
                    left_out.append(
                        LeftOutLine(
                            source_row=entry.source_row, problems=(why,), number=entry.number
                        )
                    )
                else:
                    entries.append(entry)
            goes_on = [
                GoesOn(kind=each, year=today.year, first_number=last + 1)
                for each, last in _last_numbers(entries, kind, today.year).items()
                if not _started(work, academy_id, each, today.year)
            ]
        left_out.sort(key=lambda line: line.source_row)
        return OldReview(
            academy_id=academy_id,
            kind=kind,
            register=register,
            entries=tuple(entries),
            left_out=tuple(left_out),
            goes_on=tuple(goes_on),
        )

    def take_in(self, review: OldReview) -> Changes:
        """Enter what was reviewed, in one step; numbers that came meanwhile are left out.

        Series of this year that have not begun go on after the last old number.
        """
        with self._open_work() as work:
            known = _known(work, [entry.number for entry in review.entries])
            fresh = [one for one in review.entries if one.number not in known]
            if not fresh:
                return Changes()
            academy = work.of(Academy).get(review.academy_id)
            work.of(Certificate).add_all([self._entered(one, review, academy) for one in fresh])
            for series in review.goes_on:
                self._go_on(work, review.academy_id, series)
            return work.commit(
                Label.of("old-register-taken-in", n=len(fresh)), final="register-entry"
            )

    def _entered(self, entry: OldEntry, review: OldReview, academy: Academy) -> Certificate:
        handed = entry.handed_over_on is not None or not review.register.has_hand_over
        state = CertificateState.HANDED_OVER if handed else CertificateState.ISSUED
        content = {
            "holder_name": entry.native_name or entry.latin_name,
            "holder_latin_name": entry.latin_name if entry.native_name else "",
            "course_title": entry.course_title,
            "academy_name": academy.name.best(review.register.language),
            "issued_on": entry.issued_on.isoformat(),
            "number": entry.number,
        }
        return Certificate(
            id=self._new_id(),
            number=entry.number,
            kind=entry.kind or review.kind,
            issued_on=entry.issued_on,
            content=tuple((name, text) for name, text in content.items() if text),
            state=CertificateState.REVOKED if entry.void else state,
            handed_over_on=entry.handed_over_on,
            handed_over_to=entry.handed_over_to,
            reason=entry.note,
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


def _known(work: UnitOfWork, numbers: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for at in range(0, len(numbers), 500):
        some = list(numbers[at : at + 500])
        found |= {one.number for one in work.of(Certificate).where(number=some)}
    return found


def _why_not(entry: OldEntry, known: set[str], today: date) -> str:
    if entry.number in known:
        return "number_known"
    return "date_to_come" if entry.issued_on > today else ""


def _last_numbers(
    entries: Sequence[OldEntry], kind: CertificateKind, year: int
) -> dict[CertificateKind, int]:
    last: dict[CertificateKind, int] = {}
    for entry in entries:
        sequence = sequence_in(entry.number, year) if entry.issued_on.year == year else None
        if sequence is not None:
            each = entry.kind or kind
            last[each] = max(last.get(each, 0), sequence)
    return last


def _started(work: UnitOfWork, academy_id: UUID, kind: CertificateKind, year: int) -> bool:
    series = work.of(Series).one(academy_id=academy_id, kind=kind, year=year)
    return series is not None and bool(series.last_number)
