"""Nomination files: read, matched with the registry, reviewed, taken in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.course import Course, CourseStatus, Enrolment, EnrolmentState
from trainer_app.domain.errors import CourseNotOpen, FileProblem
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.likeness import Clue, MatchRule, score
from trainer_app.domain.nomination import Corrections, SenderLayout, checked_fields
from trainer_app.domain.person import Person, Sex
from trainer_app.domain.programme import Programme
from trainer_app.services.courses import EnrolmentDraft, place_in_course
from trainer_app.services.ports import Clock, NoProgress, OpenWork, Progress, UnitOfWork
from trainer_app.services.read_models.people import PeopleQueries, PersonKeys
from trainer_app.services.undisturbed import undisturbed

_REPORT_EVERY = 200  # rows
_AS_IT_IS = Corrections()


@dataclass(frozen=True, kw_only=True)
class NominationRow:
    """One participant of a file, cleaned; absent values are None."""

    source_row: int
    native_name: str | None = None
    latin_name: str | None = None
    family_name: str | None = None
    given_name: str | None = None
    sex: Sex = Sex.UNSPECIFIED
    birth_date: date | None = None
    rank: str | None = None
    agency: str | None = None
    unit: str | None = None
    email: str | None = None
    phone: str | None = None
    id_number: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RejectedRow:
    """A row that cannot be taken, and why."""

    source_row: int
    problems: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RosterReading:
    """What a nomination file holds. With a `file_problem` everything else is empty.

    `headings` and `cells` keep the sender's own layout, for the rejects workbook; `fields` says
    for each column what it is read as, and `sender` tells files of this layout.
    """

    rows: tuple[NominationRow, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
    skipped_rows: tuple[int, ...] = ()
    file_problem: str | None = None
    language: Language = Language.ENGLISH
    headings: tuple[str, ...] = ()
    cells: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    sender: str = ""
    fields: tuple[str, ...] = ()


class RosterReader(Protocol):
    """Reads nomination files; hostile input is refused, never raised."""

    def read(
        self,
        path: Path,
        language: Language | None = None,
        corrections: Corrections = _AS_IT_IS,
    ) -> RosterReading: ...


class Verdict(StrEnum):
    """What a row is to the registry."""

    NEW = "new"
    KNOWN = "known"
    DOUBTFUL = "doubtful"
    ENROLLED = "enrolled"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody in the registry who may be the person of a row, and what speaks for and against."""

    person: PersonKeys
    clues: tuple[Clue, ...]
    same: bool

    @property
    def score(self) -> int:
        """The points of the clues."""
        return score(self.clues)


@dataclass(frozen=True, kw_only=True)
class ReviewRow:
    """One row with its verdict. A doubtful one waits for a decision."""

    row: NominationRow
    verdict: Verdict
    person_id: UUID | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Review:
    """A file read and matched; nothing is changed yet."""

    course_id: UUID
    reading: RosterReading
    rows: tuple[ReviewRow, ...]
    path: Path = Path()
    language: Language | None = None
    corrected: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def count(self, verdict: Verdict) -> int:
        """How many rows have this verdict."""
        return sum(1 for one in self.rows if one.verdict is verdict)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """What taking a file did. `left_out` holds source rows with the reasons as codes."""

    enrolled: int
    new_people: int
    left_out: tuple[tuple[int, tuple[str, ...]], ...]
    changes: Changes


class Registry(Protocol):
    """Everybody who is known, ready to be looked through."""

    def candidates(self, row: NominationRow, rule: MatchRule) -> list[Candidate]:
        """Who may be the person of this row, the likeliest first."""
        ...


OpenRegistry = Callable[[Sequence[PersonKeys]], Registry]
"""`matching.people`, ready to look through these people."""


class Nominations:
    """From a file that came by e-mail to people in a course."""

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        people: PeopleQueries,
        reader: RosterReader,
        open_registry: OpenRegistry,
        rule: Callable[[], MatchRule],
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._people, self._reader = people, reader
        self._open_registry, self._rule = open_registry, rule

    def read(self, path: Path, language: Language | None = None) -> RosterReading:
        """Read a file; nothing is changed and no data is needed."""
        return self._reader.read(path, language)

    def review(
        self,
        path: Path,
        course_id: UUID,
        language: Language | None = None,
        progress: Progress | None = None,
    ) -> Review:
        """Read a file, as its sender's columns were corrected once, and find each row's person.

        Raises:
            FileProblem: the file itself cannot be read.
            RecordNotFound: the course is gone.
        """
        return self._reviewed(path, course_id, language, {}, progress or NoProgress())

    def correct(
        self,
        review: Review,
        cells: Mapping[tuple[int, int], str],
        progress: Progress | None = None,
    ) -> Review:
        """The same file with cells put right, by source row and column from 0; nothing is stored.

        Raises:
            FileProblem, RecordNotFound: as `review`.
        """
        corrected = {**review.corrected, **cells}
        return self._reviewed(
            review.path, review.course_id, review.language, corrected, progress or NoProgress()
        )

    def remember_columns(self, sender: str, fields: Sequence[str]) -> Changes:
        """Keep what the columns of a sender's files mean; the next review reads them so.

        Raises:
            ColumnTwice: two columns would hold the same.
        """
        known = checked_fields(fields)
        with self._open_work() as work:
            record = work.of(SenderLayout).any_state(sender=sender)
            if record is None:
                record = SenderLayout(id=self._new_id(), sender=sender)
                work.of(SenderLayout).add(record)
            record.removed = False
            if record.fields != known:
                record.fields = known
            return work.commit(Label.of("columns-remembered"))

    def _reviewed(
        self,
        path: Path,
        course_id: UUID,
        language: Language | None,
        cells: Mapping[tuple[int, int], str],
        progress: Progress,
    ) -> Review:
        with self._open_work() as work:
            layouts = {one.sender: one.fields for one in work.of(SenderLayout).where()}
        corrections = Corrections(layouts=layouts, cells=cells)
        reading = self._reader.read(path, language, corrections)
        if reading.file_problem:
            raise FileProblem(problem=reading.file_problem, file=path.name)
        with self._open_work() as work:
            work.of(Course).get(course_id)
            enrolled = {one.person_id for one in work.of(Enrolment).where(course_id=course_id)}
        judged = self._judged(course_id, reading, enrolled, progress)
        return replace(judged, path=path, language=language, corrected=cells)

    def _judged(
        self, course_id: UUID, reading: RosterReading, enrolled: set[UUID], progress: Progress
    ) -> Review:
        rule, rows = self._rule(), []
        with undisturbed():
            registry = self._open_registry(self._people.everybody())
            for place, row in enumerate(reading.rows):
                if place % _REPORT_EVERY == 0:
                    progress.report(place, len(reading.rows))
                rows.append(self._judge(row, registry, rule, enrolled))
        return Review(course_id=course_id, reading=reading, rows=tuple(rows))

    def _judge(
        self, row: NominationRow, registry: Registry, rule: MatchRule, enrolled: set[UUID]
    ) -> ReviewRow:
        if _name_is_unsafe(row):
            return ReviewRow(row=row, verdict=Verdict.DOUBTFUL)
        candidates = tuple(registry.candidates(row, rule))
        same = [one for one in candidates if one.same]
        if len(same) == 1:
            person_id = same[0].person.id
            verdict = Verdict.ENROLLED if person_id in enrolled else Verdict.KNOWN
            return ReviewRow(row=row, verdict=verdict, person_id=person_id, candidates=candidates)
        verdict = Verdict.DOUBTFUL if candidates else Verdict.NEW
        return ReviewRow(row=row, verdict=verdict, candidates=candidates)

    def take(
        self,
        review: Review,
        *,
        decisions: Mapping[int, UUID | None] | None = None,
        nominated_by: str = "",
    ) -> Taken:
        """Enrol what can be taken, in one step that Undo takes back.

        `decisions` settles doubtful rows: a source row is this person, or (None) a new one.
        Doubtful rows without a decision are left out.

        Raises:
            RecordNotFound: the course or a chosen person is gone.
            CourseNotOpen: the course is closed or cancelled.
        """
        chosen = decisions or {}
        enrolled, new_people = 0, 0
        left_out = [(one.source_row, one.problems) for one in review.reading.rejected]
        with self._open_work() as work:
            course = work.of(Course).get(review.course_id)
            if course.status in {CourseStatus.CLOSED, CourseStatus.CANCELLED}:
                raise CourseNotOpen(course=course.code)
            named = not work.of(Programme).get(course.programme_id).aliases_required
            for one in review.rows:
                number = one.row.source_row
                if one.verdict is Verdict.ENROLLED:
                    continue
                if one.verdict is Verdict.DOUBTFUL and number not in chosen:
                    unsafe = _name_is_unsafe(one.row)
                    left_out.append((number, ("unsafe_content" if unsafe else "doubtful",)))
                    continue
                person_id = chosen.get(number, one.person_id)
                if not named and not self._has_alias(work, person_id):
                    left_out.append((number, ("alias_needed",)))
                    continue
                if person_id is None:
                    person = self._new_person(work, one.row, review.reading.language)
                    new_people += 1
                else:
                    person = work.of(Person).get(person_id)
                    self._complete(person, one.row)
                if self._in_course(work, course.id, person.id):
                    left_out.append((number, ("already_enrolled",)))
                    continue
                place_in_course(
                    work, course, person, self._place(one.row, nominated_by), self._new_id
                )
                enrolled += 1
            changes = work.commit(Label.of("nominations-taken", n=enrolled, code=course.code))
        return Taken(
            enrolled=enrolled,
            new_people=new_people,
            left_out=tuple(sorted(left_out)),
            changes=changes,
        )

    def _has_alias(self, work: UnitOfWork, person_id: UUID | None) -> bool:
        return person_id is not None and bool(work.of(Person).get(person_id).alias)

    def _in_course(self, work: UnitOfWork, course_id: UUID, person_id: UUID) -> bool:
        return work.of(Enrolment).one(course_id=course_id, person_id=person_id) is not None

    def _place(self, row: NominationRow, nominated_by: str) -> EnrolmentDraft:
        return EnrolmentDraft(
            state=EnrolmentState.NOMINATED,
            rank=row.rank or "",
            agency=row.agency or "",
            unit=row.unit or "",
            nominated_by=nominated_by,
            nominated_on=self._clock.today(),
        )

    def _new_person(self, work: UnitOfWork, row: NominationRow, language: Language) -> Person:
        person = Person(
            id=self._new_id(),
            native_name=row.native_name or "",
            latin_name=row.latin_name or "",
            family_name=row.family_name or "",
            given_name=row.given_name or "",
            sex=row.sex,
            birth_date=row.birth_date,
            id_number=row.id_number or "",
            email=row.email or "",
            phone=row.phone or "",
            country=_COUNTRY.get(language, ""),
            rank=row.rank or "",
            agency=row.agency or "",
            unit=row.unit or "",
            languages=(language.value,),
        )
        return work.of(Person).add(person)

    def _complete(self, person: Person, row: NominationRow) -> None:
        """Fill what the registry did not know; what it knows is never overwritten in silence."""
        for name in ("native_name", "latin_name", "email", "phone", "id_number"):
            if not getattr(person, name) and getattr(row, name) and not person.alias:
                setattr(person, name, getattr(row, name))
        if person.birth_date is None and row.birth_date and not person.alias:
            person.birth_date = row.birth_date
        if person.sex is Sex.UNSPECIFIED:
            person.sex = row.sex
        for name in ("rank", "agency", "unit"):
            if getattr(row, name):  # rank and agency are those of today
                setattr(person, name, getattr(row, name))


def _name_is_unsafe(row: NominationRow) -> bool:
    """Whether a name is text that a spreadsheet would run: nobody is called so."""
    names = (row.native_name or "", row.latin_name or "")
    return any(name.startswith(("=", "+", "-", "@")) for name in names)


_COUNTRY = {
    Language.BURMESE: "MM",
    Language.KHMER: "KH",
    Language.LAO: "LA",
    Language.THAI: "TH",
    Language.VIETNAMESE: "VN",
}
