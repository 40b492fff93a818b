"""The main job, from nomination files to printed certificates, as one script of services.

Who attends how is made up here, by the place in the roster, so that every outcome occurs.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import CourseStatus, TrainerRole
from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import PathwayStage
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.attendance import Cell
from trainer_app.services.courses import CourseDraft
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Progress
from trainer_app.services.program import Program
from trainer_app.services.read_models.courses import ParticipantRow
from trainer_app.services.read_models.curricula import EditionView
from trainer_app.services.read_models.people import TrainerRow
from trainer_app.services.timetable import Part, SessionDraft

_CODE = "DEMO-1"
_TITLE = LocalizedText.of(
    {
        "en": "Border management core, regional course",
        "my": "နယ်စပ်စီမံခန့်ခွဲမှု အခြေခံ၊ ဒေသတွင်းသင်တန်း",
        "km": "វគ្គស្នូលស្ដីពីការគ្រប់គ្រងព្រំដែន ថ្នាក់តំបន់",
        "lo": "ຫຼັກສູດແກນການຄຸ້ມຄອງຊາຍແດນ ລະດັບພາກພື້ນ",
        "th": "หลักสูตรแกนกลางการจัดการชายแดน ระดับภูมิภาค",
        "vi": "Khóa học cốt lõi về quản lý biên giới, cấp khu vực",
    }
)
_DIRECTOR = LocalizedText.of(
    {
        "en": "Course director",
        "my": "သင်တန်းမှူး",
        "km": "នាយកវគ្គ",
        "lo": "ຜູ້ອຳນວຍການຫຼັກສູດ",
        "th": "ผู้อำนวยการหลักสูตร",
        "vi": "Giám đốc khóa học",
    }
)
_HEAD = LocalizedText.of(
    {
        "en": "Director of the academy",
        "my": "ကျောင်းအုပ်ကြီး",
        "km": "នាយកសាលា",
        "lo": "ຜູ້ອຳນວຍການໂຮງຮຽນ",
        "th": "ผู้อำนวยการโรงเรียน",
        "vi": "Hiệu trưởng",
    }
)
_LONGEST_SESSION = 210
_ABSENT, _LATE, _EXCUSED, _LOW_SCORE = 11, 5, 7, 17  # every so many-th in the roster


@dataclass(frozen=True)
class Summary:
    """What the job made; paths are relative to its folder."""

    participants: int
    attendance_marks: int
    outcomes: dict[str, int]
    certificates: tuple[dict[str, str], ...]
    files: tuple[dict[str, str | int], ...]
    left_out: tuple[dict[str, str | int], ...]

    def as_json(self) -> dict[str, object]:
        """The documented form of `summary.json`."""
        return {
            "participants": self.participants,
            "attendance_marks": self.attendance_marks,
            "outcomes": self.outcomes,
            "certificates": list(self.certificates),
            "files": list(self.files),
            "left_out": list(self.left_out),
        }


class MainJob:
    """One course, run to its end."""

    def __init__(self, program: Program, nominations: Path, out: Path) -> None:
        self._program, self._nominations, self._out = program, nominations, out
        self._language_of: dict[UUID, Language] = {}
        self._left_out: list[dict[str, str | int]] = []

    def run(self, progress: Progress) -> Summary:
        """Read, enrol, teach, mark, judge, certify, write."""
        course_id = self._plan()
        self._enrol(course_id)
        marks = self._attend(course_id)
        self._examine(course_id)
        self._program.courses.set_status(course_id, CourseStatus.CLOSED)
        outcomes = Counter(
            one.standing.outcome.value for one in self._program.outcomes.of_course(course_id)
        )
        papers = self._program.certificates.issue(course_id, languages=self._languages(course_id))
        kinds = self._write(course_id, papers.papers, progress)
        return Summary(
            participants=len(self._people(course_id)),
            attendance_marks=marks,
            outcomes=dict(sorted(outcomes.items())),
            certificates=tuple(
                {
                    "number": paper.number,
                    "language": paper.language.value,
                    "holder_name": paper.holder_name,
                    "file": f"certificates/{paper.number}.pdf",
                }
                for paper in papers.papers
            ),
            files=tuple(
                {"path": path, "kind": kind, "bytes": (self._out / path).stat().st_size}
                for path, kind in kinds.items()
            ),
            left_out=tuple(self._left_out),
        )

    def _plan(self) -> UUID:
        """A week at the first academy, two sessions a day, led by certified trainers."""
        program, today = self._program, self._program.clock.today()
        edition = self._published_edition()
        monday = today - timedelta(days=today.weekday())
        academy = program.queries.institutions.academies(today)
        home = next((one for one in academy if one.code == "PNH"), academy[0])
        programme = next(
            one.programme_id
            for one in program.queries.curricula.curricula()
            if one.id == edition.curriculum_id
        )
        trainers = [
            row
            for row in program.queries.people.trainers()
            if row.stage in {PathwayStage.CERTIFIED, PathwayStage.MASTER} and row.active
        ]
        course = program.courses.save(
            CourseDraft(
                code=_CODE,
                title=_TITLE,
                programme_id=programme,
                academy_id=home.id,
                edition_id=edition.id,
                starts_on=monday,
                ends_on=monday + timedelta(days=4),
                language=Language.ENGLISH,
                status=CourseStatus.CONFIRMED,
                seats=60,
                rule=edition.rule,
                signatory_1_name=_name(trainers, 0),
                signatory_1_title=_DIRECTOR,
                signatory_2_name=_name(trainers, 1),
                signatory_2_title=_HEAD,
            )
        )
        room = next(iter(program.queries.institutions.academy(home.id, today).rooms), None)
        for place, module in enumerate(edition.modules):
            day = monday + timedelta(days=place // 2 % 5)
            hour = time(8) if place % 2 == 0 else time(13)
            lead = trainers[place % len(trainers)] if trainers else None
            program.timetable.save(
                course.id,
                SessionDraft(
                    starts_at=datetime.combine(day, hour),
                    minutes=min(module.minutes, _LONGEST_SESSION),
                    module_id=module.id,
                    room_id=room.id if room else None,
                ),
                parts=(Part(person_id=lead.person_id, role=TrainerRole.LEAD),) if lead else (),
            )
        return course.id

    def _published_edition(self) -> EditionView:
        for row in self._program.queries.curricula.curricula():
            for edition in row.editions:
                if row.kind == "core" and edition.state is EditionState.PUBLISHED:
                    return self._program.queries.curricula.edition(edition.id)
        raise RecordNotFound(noun="edition")

    def _enrol(self, course_id: UUID) -> None:
        """Read every nomination file; a doubtful person is taken as a new one, and told."""
        for path in sorted(self._nominations.glob("*.*")):
            review = self._program.nominations.review(path, course_id)
            known = {one.person_id for one in self._people(course_id)}
            taken = self._program.nominations.take(review, nominated_by=path.name)
            for one in self._people(course_id):
                if one.person_id not in known:
                    self._language_of[one.enrolment_id] = review.reading.language
            self._left_out.extend(
                {"file": path.name, "row": row, "problems": ", ".join(problems)}
                for row, problems in taken.left_out
            )

    def _people(self, course_id: UUID) -> list[ParticipantRow]:
        return self._program.queries.courses.participants(course_id)

    def _languages(self, course_id: UUID) -> dict[UUID, Language]:
        people = self._people(course_id)
        return {
            one.enrolment_id: self._language_of.get(one.enrolment_id, Language.ENGLISH)
            for one in people
        }

    def _attend(self, course_id: UUID) -> int:
        people = self._people(course_id)
        sessions = self._program.queries.courses.sessions(course_id)
        marks = self._program.attendance
        late = MarkValue(mark=Mark.LATE, missed_start=15)
        for place, session in enumerate(sessions):
            groups: dict[MarkValue, list[Cell]] = {}
            for one in people:
                value = MarkValue(mark=Mark.PRESENT)
                if one.number % _ABSENT == 0 and place % 2 == 0:
                    value = MarkValue(mark=Mark.ABSENT)
                elif one.number % _EXCUSED == 0 and place == 1:
                    value = MarkValue(mark=Mark.EXCUSED)
                elif one.number % _LATE == 0 and place in {0, 3}:
                    value = late
                groups.setdefault(value, []).append(Cell(session.id, one.enrolment_id))
            for value, cells in groups.items():
                marks.mark(cells, value)
            for cell in groups.get(MarkValue(mark=Mark.EXCUSED), []):
                marks.make_up(cell, task="Written exercise", on=self._program.clock.today())
        return len(people) * len(sessions)

    def _examine(self, course_id: UUID) -> None:
        people = self._people(course_id)
        today = self._program.clock.today()
        for kind in (TestKind.PRE_TEST, TestKind.POST_TEST, TestKind.PRACTICAL):
            test = self._program.assessments.save(
                course_id, AssessmentDraft(kind=kind, held_on=_held(kind, today))
            )
            practical = kind is TestKind.PRACTICAL
            self._program.assessments.record(
                test.id,
                [
                    Result(
                        enrolment_id=one.enrolment_id,
                        points=None if practical else _points(kind, one.number),
                        passed=True if practical else None,
                    )
                    for one in people
                ],
            )

    def _write(
        self, course_id: UUID, papers: tuple[CertificatePaper, ...], progress: Progress
    ) -> dict[str, str]:
        """All files; returns their kinds by their path."""
        exports, out = self._program.exports, self._out
        (out / "certificates").mkdir(exist_ok=True)
        exports.certificates(
            papers, out / "certificates", merged=out / "certificates.pdf", progress=progress
        )
        exports.roster(course_id, out / "roster.xlsx", Language.ENGLISH)
        exports.attendance(course_id, out / "attendance.xlsx", Language.ENGLISH)
        exports.register(out / "register.xlsx", Language.ENGLISH)
        exports.sign_in_sheets(course_id, out / "sign-in-sheets.pdf", Language.KHMER)
        return {
            **{f"certificates/{paper.number}.pdf": "certificate" for paper in papers},
            "certificates.pdf": "certificates",
            "roster.xlsx": "roster",
            "attendance.xlsx": "attendance",
            "register.xlsx": "register",
            "sign-in-sheets.pdf": "sign-in sheets",
        }


def _name(trainers: list[TrainerRow], place: int) -> str:
    if place >= len(trainers):
        return ""
    return trainers[place].name or trainers[place].latin_name


def _held(kind: TestKind, today: date) -> date:
    return today - timedelta(days=4) if kind is TestKind.PRE_TEST else today


def _points(kind: TestKind, number: int) -> Decimal:
    low = number % _LOW_SCORE == 0
    base = 48 if kind is TestKind.PRE_TEST or low else 68
    return Decimal(base + number % 9)
