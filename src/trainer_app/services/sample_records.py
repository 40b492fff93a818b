"""From what sample files say to records with ids, dates moved and references resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from trainer_app.domain.academy import (
    Academy,
    Agreement,
    Closure,
    Room,
    checked_academy_code,
    checked_list_code,
)
from trainer_app.domain.attendance import Attendance, checked_mark
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import (
    Assessment,
    Course,
    Enrolment,
    Score,
    Session,
    SessionTrainer,
)
from trainer_app.domain.curriculum import Curriculum, Edition, Module, ModuleText
from trainer_app.domain.errors import AppError, SampleInvalid
from trainer_app.domain.ids import NewId
from trainer_app.domain.person import Agency, Person, Rank, Trainer
from trainer_app.domain.programme import Programme
from trainer_app.domain.records import Record
from trainer_app.services.sample_set import (
    SampleAcademy,
    SampleCourse,
    SampleCurriculum,
    SampleEdition,
    SampleEnrolment,
    SamplePerson,
    SampleSession,
    SampleSet,
    SampleTrainer,
)

_TAKEN_SUFFIX = "-SAMPLE"


@dataclass(frozen=True)
class TakenCodes:
    """What the data holds already: academies are used as they are, other codes get a suffix."""

    academies: Mapping[str, UUID] = field(default_factory=dict)
    programmes: frozenset[str] = frozenset()
    curricula: frozenset[str] = frozenset()
    courses: frozenset[str] = frozenset()


class _Ids(dict[str, UUID]):
    """Ids by key; a key of the files that leads nowhere is the files' fault."""

    def __init__(self, noun: str) -> None:
        super().__init__()
        self._noun = noun

    def __missing__(self, key: str) -> UUID:
        raise SampleInvalid(file="", what=f"there is no {self._noun} {key!r}")

    def enter(self, key: str, new: UUID) -> UUID:
        """Remember a new key."""
        if key in self:
            raise SampleInvalid(file="", what=f"{self._noun} {key!r} is there twice")
        self[key] = new
        return new


@contextmanager
def _blaming(file: str) -> Iterator[None]:
    """Say of every refusal by a rule in which file its cause stands."""
    try:
        yield
    except SampleInvalid as error:
        raise SampleInvalid(
            file=error.details["file"] or file, what=error.details["what"]
        ) from error
    except AppError as error:
        told = ", ".join(f"{name} {value}" for name, value in error.details.items())
        raise SampleInvalid(file=file, what=f"{error.code}: {told}") from error


class SampleRecords:
    """Makes the records of a set of samples, in an order in which each may refer to earlier ones.

    Marks of sessions that have not begun at `now` are left out: the files may hold a whole course.
    """

    def __init__(
        self, samples: SampleSet, *, new_id: NewId, now: datetime, today: date, taken: TakenCodes
    ) -> None:
        self._samples, self._new_id, self._now, self._today = samples, new_id, now, today
        self._taken = taken
        self._shift = _monday(today) - _monday(samples.anchor)
        self._programmes, self._academies = _Ids("programme"), _Ids("academy")
        self._rooms, self._editions, self._modules = _Ids("room"), _Ids("edition"), _Ids("module")
        self._people = _Ids("person")
        self._zones: dict[str, str] = {}
        self.course_ids = _Ids("course")
        self.records: dict[type[Record], list[Record]] = {}

    def academy_id(self, code: str) -> UUID | None:
        """The academy of this code, new or reused."""
        return self._academies.get(code)

    def person_id(self, key: str) -> UUID:
        """The person of this key."""
        return self._people[key]

    def moved(self, day: date) -> date:
        """A day of the files as a day of this week's samples."""
        return day + self._shift

    def _moved(self, day: date | None) -> date | None:
        return None if day is None else day + self._shift

    def _add(self, record: Record) -> None:
        self.records.setdefault(type(record), []).append(record)

    def build(self, report: Callable[[str], None]) -> None:
        """Make everything; `report` learns the code of each course.

        Raises:
            SampleInvalid: a reference leads nowhere, or a rule refuses a value.
        """
        with _blaming("programmes.toml"):
            self._build_programmes()
        with _blaming("academies.toml"):
            for academy in self._samples.academies:
                self._build_academy(academy)
        self._build_lists()
        for curriculum in self._samples.curricula:
            with _blaming(f"curricula/{curriculum.code}"):
                self._build_curriculum(curriculum)
        with _blaming("people.csv"):
            for person in self._samples.people:
                self._build_person(person)
        with _blaming("trainers.csv"):
            self._build_trainers(self._samples.trainers)
        for course in self._samples.courses:
            report(course.code)
            with _blaming(f"courses/{course.code}.toml"):
                self._build_course(course)

    def _build_programmes(self) -> None:
        for one in self._samples.programmes:
            record = Programme(
                id=self._programmes.enter(one.code, self._new_id()),
                code=_free(checked_list_code(one.code), self._taken.programmes),
                name=one.name,
                donors=one.donors,
                starts_on=self._moved(one.starts_on),
                ends_on=self._moved(one.ends_on),
                aliases_required=one.aliases_required,
                note=one.note,
            )
            self._add(record)

    def _build_academy(self, one: SampleAcademy) -> None:
        code = checked_academy_code(one.code)
        if one.time_zone not in available_timezones():
            raise SampleInvalid(file="", what=f"there is no time zone {one.time_zone!r}")
        self._zones[one.code] = one.time_zone
        reused = self._taken.academies.get(code)
        academy_id = self._academies.enter(one.code, reused or self._new_id())
        if reused is None:
            self._add(
                Academy(
                    id=academy_id,
                    code=code,
                    name=one.name,
                    country=one.country,
                    city=one.city,
                    time_zone=one.time_zone,
                    working_days=one.working_days,
                    opens=one.opens.hour * 60 + one.opens.minute,
                    closes=one.closes.hour * 60 + one.closes.minute,
                    focal_point=one.focal_point,
                    phone=one.phone,
                    email=one.email,
                )
            )
        self._build_premises(one, academy_id)

    def _build_premises(self, one: SampleAcademy, academy_id: UUID) -> None:
        for room in one.room:
            room_id = self._rooms.enter(f"{one.code}/{room.name}", self._new_id())
            self._add(
                Room(
                    id=room_id,
                    academy_id=academy_id,
                    name=room.name,
                    seats=room.seats,
                    kind=room.kind,
                    equipment=room.equipment,
                )
            )
        for agreement in one.agreement:
            self._add(
                Agreement(
                    id=self._new_id(),
                    academy_id=academy_id,
                    reference=agreement.reference,
                    starts_on=self.moved(agreement.starts_on),
                    ends_on=self._moved(agreement.ends_on),
                    covers=agreement.covers,
                )
            )
        for closure in one.closure:
            self._add(
                Closure(
                    id=self._new_id(),
                    academy_id=academy_id,
                    starts_on=self.moved(closure.starts_on),
                    ends_on=self.moved(closure.ends_on),
                    reason=closure.reason,
                )
            )

    def _build_lists(self) -> None:
        for agency in self._samples.agencies:
            self._add(
                Agency(
                    id=self._new_id(),
                    name=agency.name,
                    country=agency.country,
                    abbreviation=agency.abbreviation,
                )
            )
        for rank in self._samples.ranks:
            self._add(
                Rank(
                    id=self._new_id(),
                    name=rank.name,
                    country=rank.country,
                    level=rank.level,
                    position=rank.position,
                )
            )

    def _build_curriculum(self, one: SampleCurriculum) -> None:
        curriculum = Curriculum(
            id=self._new_id(),
            programme_id=self._programmes[one.programme],
            code=_free(checked_list_code(one.code), self._taken.curricula),
            title=one.title,
            kind=one.kind,
            owner=one.owner,
        )
        self._add(curriculum)
        for edition in one.editions:
            self._build_edition(one.code, curriculum.id, edition)

    def _build_edition(self, code: str, curriculum_id: UUID, one: SampleEdition) -> None:
        key = f"{code}/{one.name}"
        edition = Edition(
            id=self._editions.enter(key, self._new_id()),
            curriculum_id=curriculum_id,
            name=one.name,
            state=one.state,
            published_on=self._moved(one.published_on),
            withdrawn_on=self._moved(one.withdrawn_on),
            based_on_id=self._editions[f"{code}/{one.based_on}"] if one.based_on else None,
            rule=one.rule,
        )
        self._add(edition)
        codes = {module.code for module in one.module}
        for position, module in enumerate(one.module, 1):
            for before in module.prerequisites:
                if before not in codes:
                    raise SampleInvalid(file="", what=f"there is no module {before!r}")
            self._add(
                Module(
                    id=self._modules.enter(f"{key}/{module.code}", self._new_id()),
                    edition_id=edition.id,
                    code=checked_list_code(module.code),
                    position=position,
                    minutes=module.minutes,
                    levels=tuple(level.value for level in module.levels),
                    delivery=module.delivery,
                    prerequisites=module.prerequisites,
                    participants_per_trainer=module.participants_per_trainer,
                    equipment=module.equipment,
                    mandatory=module.mandatory,
                )
            )
        self._build_texts(key, one)

    def _build_texts(self, key: str, one: SampleEdition) -> None:
        for code, language, text in one.texts:
            self._add(
                ModuleText(
                    id=self._new_id(),
                    module_id=self._modules[f"{key}/{code}"],
                    language=language,
                    title=text.title,
                    aim=text.aim,
                    objectives=text.objectives,
                    outline=text.outline.strip("\n"),
                    status=text.status,
                    revision=text.revision,
                    source_revision=text.source_revision,
                    reviewer=text.reviewer,
                    reviewed_on=self._moved(text.reviewed_on),
                )
            )

    def _build_person(self, one: SamplePerson) -> None:
        person = Person(
            id=self._people.enter(one.key, self._new_id()),
            native_name=one.native_name,
            latin_name=one.latin_name,
            family_name=one.family_name,
            given_name=one.given_name,
            sex=one.sex,
            birth_date=one.birth_date,
            id_number=one.id_number,
            email=one.email,
            phone=one.phone,
            country=one.country,
            rank=one.rank,
            agency=one.agency,
            unit=one.unit,
            languages=one.languages,
            alias=one.alias,
            note=one.note,
        )
        person.check()
        self._add(person)

    def _build_trainers(self, trainers: tuple[SampleTrainer, ...]) -> None:
        for one in trainers:
            self._add(
                Trainer(
                    id=self._new_id(),
                    person_id=self._people[one.person],
                    academy_id=self._academies[one.academy] if one.academy else None,
                    stage=one.stage,
                    stage_since=self._moved(one.stage_since),
                    certified_on=self._moved(one.certified_on),
                    certified_until=self._moved(one.certified_until),
                    teaching_languages=one.teaching_languages,
                    home_city=one.home_city,
                    active=one.active,
                    note=one.note,
                )
            )

    def _build_course(self, one: SampleCourse) -> None:
        course = Course(
            id=self.course_ids.enter(one.code, self._new_id()),
            code=_free(checked_list_code(one.code), self._taken.courses),
            programme_id=self._programmes[one.programme],
            academy_id=self._academies[one.academy],
            starts_on=self.moved(one.starts_on),
            ends_on=self.moved(one.ends_on),
            title=one.title,
            edition_id=self._editions[one.edition] if one.edition else None,
            language=one.language,
            level=one.level,
            status=one.status,
            seats=one.seats,
            rule=one.rule,
            certificate_kind=one.certificate_kind,
            signatory_1_name=one.signatory_1_name,
            signatory_1_title=one.signatory_1_title,
            signatory_2_name=one.signatory_2_name,
            signatory_2_title=one.signatory_2_title,
            note=one.note,
        )
        course.check()
        self._add(course)
        sessions = {s.key: self._build_session(one, course.id, s) for s in one.session}
        tests = self._build_assessments(one, course.id)
        with _blaming(f"attendance/{one.code}.csv"):
            for number, enrolment in enumerate(one.enrolments, 1):
                self._build_enrolment(course.id, number, enrolment, sessions, tests, one.academy)

    def _build_session(self, course: SampleCourse, course_id: UUID, one: SampleSession) -> Session:
        session = Session(
            id=self._new_id(),
            course_id=course_id,
            starts_at=one.starts_at + self._shift,
            minutes=one.minutes,
            kind=one.kind,
            module_id=self._modules[f"{course.edition}/{one.module}"] if one.module else None,
            title=one.title,
            room_id=self._rooms[f"{course.academy}/{one.room}"] if one.room else None,
            place=one.place,
            mode=one.mode,
            required=one.required,
            cancelled=one.cancelled,
            cancel_note=one.cancel_note,
        )
        session.check()
        self._add(session)
        for part in one.trainers:
            self._add(
                SessionTrainer(
                    id=self._new_id(),
                    session_id=session.id,
                    person_id=self._people[part.person],
                    role=part.role,
                )
            )
        return session

    def _build_assessments(
        self, one: SampleCourse, course_id: UUID
    ) -> Mapping[TestKind, Assessment]:
        tests: dict[TestKind, Assessment] = {}
        for test in one.assessment:
            tests[test.kind] = Assessment(
                id=self._new_id(),
                course_id=course_id,
                kind=test.kind,
                title=test.title,
                held_on=self._moved(test.held_on),
                most_points=test.most_points,
            )
            self._add(tests[test.kind])
        return tests

    def _build_enrolment(
        self,
        course_id: UUID,
        number: int,
        one: SampleEnrolment,
        sessions: Mapping[str, Session],
        tests: Mapping[TestKind, Assessment],
        academy: str,
    ) -> None:
        enrolment = Enrolment(
            id=self._new_id(),
            course_id=course_id,
            person_id=self._people[one.person],
            number=number,
            state=one.state,
            rank=one.rank,
            agency=one.agency,
            unit=one.unit,
            nominated_by=one.nominated_by,
            nominated_on=self._moved(one.nominated_on),
            withdrawn_on=self._moved(one.withdrawn_on),
            note=one.note,
        )
        self._add(enrolment)
        local_now = self._now.astimezone(ZoneInfo(self._zones[academy])).replace(tzinfo=None)
        for mark in one.marks:
            session = sessions[mark.session]
            checked_mark(mark.value, minutes=session.minutes)
            if session.starts_at > local_now:
                continue
            made_up_on = self._moved(mark.made_up_on)
            self._add(
                Attendance(
                    id=self._new_id(),
                    session_id=session.id,
                    enrolment_id=enrolment.id,
                    mark=mark.value.mark,
                    missed_start=mark.value.missed_start,
                    missed_end=mark.value.missed_end,
                    connected=mark.value.connected,
                    made_up_on=made_up_on,
                    made_up_task=mark.made_up_task,
                )
            )
        self._build_scores(enrolment.id, one, tests)

    def _build_scores(
        self, enrolment_id: UUID, one: SampleEnrolment, tests: Mapping[TestKind, Assessment]
    ) -> None:
        for result in one.scores:
            test = tests.get(result.kind)
            if test is None:
                raise SampleInvalid(file="", what=f"the course has no {result.kind}")
            if test.held_on and test.held_on > self._today:
                continue
            score = Score(
                id=self._new_id(),
                assessment_id=test.id,
                enrolment_id=enrolment_id,
                points=result.points,
                passed=result.passed,
            )
            score.check(test.most_points)
            self._add(score)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _free(code: str, taken: frozenset[str]) -> str:
    return checked_list_code(f"{code}{_TAKEN_SUFFIX}") if code in taken else code
