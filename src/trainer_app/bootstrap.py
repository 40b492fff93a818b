"""The composition root: the one place where the parts are chosen and joined.

Reads top to bottom as the map of the program. Only the front doors in `main.py` import it.
Never imports the screen: `main.gui` joins the window to what is built here.
"""

from __future__ import annotations

import os
import random
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from platformdirs import user_data_path

from trainer_app.domain.errors import FolderNotWritable
from trainer_app.domain.ids import uuid7
from trainer_app.domain.languages import Language
from trainer_app.interchange.sample_files import SampleFiles
from trainer_app.resources import resources_folder
from trainer_app.services.academies import Academies
from trainer_app.services.assessments import Assessments
from trainer_app.services.attendance import AttendanceMarks, Outcomes
from trainer_app.services.backups import Backups
from trainer_app.services.certificates import Certificates
from trainer_app.services.courses import Courses
from trainer_app.services.curricula import Curricula
from trainer_app.services.exports import Exports
from trainer_app.services.history import History
from trainer_app.services.nominations import (
    Candidate,
    NominationRow,
    Nominations,
    RosterReading,
)
from trainer_app.services.papers import (
    AttendancePaper,
    CertificatePaper,
    RegisterLine,
    RosterPaper,
    SignInSheetPaper,
)
from trainer_app.services.people import People
from trainer_app.services.ports import Clock, Progress
from trainer_app.services.program import Program, Queries
from trainer_app.services.programmes import Programmes
from trainer_app.services.read_models.people import PersonKeys
from trainer_app.services.samples import Samples
from trainer_app.services.setup import SetUp
from trainer_app.services.timetable import Timetable
from trainer_app.signing.sealing import AesSivSealer
from trainer_app.storage.backup import SqliteBackups
from trainer_app.storage.engine import open_engine
from trainer_app.storage.journal import install_guard
from trainer_app.storage.mapping import map_domain
from trainer_app.storage.queries.certificates import SqlCertificateQueries
from trainer_app.storage.queries.courses import SqlCourseQueries
from trainer_app.storage.queries.curricula import SqlCurriculumQueries
from trainer_app.storage.queries.institutions import SqlInstitutionQueries
from trainer_app.storage.queries.overview import SqlOverviewQueries
from trainer_app.storage.queries.people import SqlPeopleQueries
from trainer_app.storage.schema import bring_up_to_date
from trainer_app.storage.unit_of_work import (
    Signature,
    SqlUnitOfWork,
    WritingParts,
    differences_from_journal,
)
from trainer_app.wording import say, say_reason

DATABASE_FILE = "trainer-app.sqlite"


class SystemClock:
    """The time this machine believes it is."""

    def now(self) -> datetime:
        """The moment, in the machine's own zone."""
        return datetime.now(tz=UTC).astimezone()  # noqa: TID251 (this is the clock)

    def today(self) -> date:
        """The local date."""
        return self.now().date()


@dataclass(frozen=True)
class StoppedClock:
    """A clock that stands still, so that a script repeats."""

    moment: datetime

    def now(self) -> datetime:
        """The moment it was stopped at."""
        return self.moment

    def today(self) -> date:
        """Its date."""
        return self.moment.date()


class Signatures:
    """In whose name this process writes; set at the first start or when the program opens."""

    def __init__(self) -> None:
        self.current = Signature()

    def sign_as(self, site_id: UUID, staff_id: UUID) -> None:
        """Write as this member of staff from now on."""
        self.current = Signature(site_id, staff_id)


class RandomSource:
    """Ids and key bytes: unpredictable in use, repeatable where a seed is given."""

    def __init__(self, clock: Clock, seed: int | None = None) -> None:
        self._clock = clock
        self._seeded = None if seed is None else random.Random(seed)  # noqa: S311 (demo only)
        self._ticks = 0

    def new_id(self) -> UUID:
        """A fresh id, later than the ones before."""
        milliseconds = int(self._clock.now().timestamp() * 1000)
        if self._seeded is None:
            return uuid7(milliseconds, secrets.randbits(74))
        self._ticks += 1
        return uuid7(milliseconds + self._ticks, self._seeded.getrandbits(74))

    def random_bytes(self, count: int) -> bytes:
        """Bytes for keys."""
        return secrets.token_bytes(count) if self._seeded is None else self._seeded.randbytes(count)


def build(
    folder: Path,
    *,
    database_url: str | None = None,
    clock: Clock | None = None,
    seed: int | None = None,
) -> Program:
    """Open the data in `folder` (or a server), bring it up to date, and join the parts.

    Raises:
        AppError: the data cannot be opened; the sentence says why and what next.
    """
    clock = clock or SystemClock()
    source = RandomSource(clock, seed)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(path=str(folder)) from error
    engine = open_engine(database_url or f"sqlite:///{folder / DATABASE_FILE}")
    map_domain()
    backups = Backups(SqliteBackups(engine), folder / "backups", clock)

    def back_up_first() -> None:
        if engine.dialect.name == "sqlite":
            backups.create(kind="before-upgrade")

    bring_up_to_date(engine, before_upgrade=back_up_first)
    install_guard(engine)

    folding = LazyFolding()
    signatures = Signatures()
    parts = WritingParts(
        engine=engine,
        clock=clock,
        new_id=source.new_id,
        sealer=AesSivSealer(source.random_bytes),
        folding=folding,
    )

    def open_work() -> SqlUnitOfWork:
        return SqlUnitOfWork(parts, signatures.current)

    courses = SqlCourseQueries(engine)
    queries = Queries(
        institutions=SqlInstitutionQueries(engine),
        curricula=SqlCurriculumQueries(engine),
        courses=courses,
        people=SqlPeopleQueries(engine, folding.search_text),
        certificates=SqlCertificateQueries(engine, folding.search_text),
        overview=SqlOverviewQueries(engine, courses),
    )
    new_id = source.new_id
    outcomes = Outcomes(courses, clock, wall_clock)
    certificates = Certificates(open_work, new_id, clock, courses, queries.curricula, outcomes)
    return Program(
        folder=folder,
        clock=clock,
        queries=queries,
        set_up=SetUp(open_work, new_id, signatures.sign_as),
        samples=Samples(
            open_work=open_work,
            new_id=new_id,
            clock=clock,
            source=SampleFiles(resources_folder() / "samples"),
            certificates=certificates,
        ),
        programmes=Programmes(open_work, new_id),
        curricula=Curricula(open_work, new_id, clock),
        academies=Academies(open_work, new_id),
        people=People(open_work, new_id, clock),
        nominations=Nominations(
            open_work=open_work,
            new_id=new_id,
            clock=clock,
            people=queries.people,
            reader=LazyRosterReader(),
            matcher=match,
            folding=folding,
        ),
        courses=Courses(open_work, new_id, clock),
        timetable=Timetable(open_work, new_id),
        attendance=AttendanceMarks(open_work, new_id, clock, wall_clock),
        outcomes=outcomes,
        assessments=Assessments(open_work, new_id),
        certificates=certificates,
        exports=Exports(
            courses=courses,
            certificates=queries.certificates,
            institutions=queries.institutions,
            clock=clock,
            printer=LazyPapers(),
            workbooks=LazyWorkbooks(),
            sheets=LazySheets(),
            say_reason=say_reason,
            outcomes=outcomes,
            say_problem=lambda code, language: say(f"row.{code}", {}, language),
        ),
        history=History(open_work),
        backups=backups,
        actor_id=lambda: signatures.current.actor_id,
        differences_from_journal=partial(differences_from_journal, parts),
        close=engine.dispose,
    )


def wall_clock(time_zone: str, moment: datetime) -> datetime:
    """A moment as the wall clock of a zone shows it, without zone."""
    return moment.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def default_folder() -> Path:
    """The user's data folder, or the one the environment names."""
    named = os.environ.get("TRAINER_APP_DATA")
    return Path(named) if named else user_data_path("trainer-app", appauthor=False)


# The adapters below load their libraries when first used: reportlab, openpyxl, HarfBuzz and ICU
# together would double the time until the window is there.


class LazyFolding:
    """`writing.folding`, loaded when a name is first folded."""

    def search_text(self, text: str) -> str:
        """Folded for finding a part of it."""
        from trainer_app.writing.folding import fold  # noqa: PLC0415

        return fold(text)

    def match_key(self, text: str) -> str:
        """Folded for finding candidates."""
        from trainer_app.writing.folding import match_key  # noqa: PLC0415

        return match_key(text)


class LazyRosterReader:
    """`interchange.roster_reader`, loaded when the first nomination file is read."""

    def read(self, path: Path, language: Language | None = None) -> RosterReading:
        """Read a nomination file."""
        from trainer_app.interchange.roster_reader import read_roster  # noqa: PLC0415

        return read_roster(path, language)


def match(row: NominationRow, known: Sequence[PersonKeys]) -> list[Candidate]:
    """`matching.people`, loaded when the first name is matched."""
    from trainer_app.matching.people import candidates  # noqa: PLC0415

    return candidates(row, known)


class LazyPapers:
    """`documents.certificate_pdf`, loaded when the first certificate is drawn."""

    def write(self, paper: CertificatePaper, target: Path) -> None:
        """Draw one certificate."""
        from trainer_app.documents.certificate_pdf import PdfCertificates  # noqa: PLC0415

        PdfCertificates().write(paper, target)

    def write_merged(
        self, papers: Sequence[CertificatePaper], target: Path, progress: Progress
    ) -> None:
        """Draw all into one file."""
        from trainer_app.documents.certificate_pdf import PdfCertificates  # noqa: PLC0415

        PdfCertificates().write_merged(papers, target, progress)


class LazyWorkbooks:
    """`documents.workbooks`, loaded when the first workbook is written."""

    def roster(self, paper: RosterPaper, target: Path, language: Language) -> None:
        """The roster of a course."""
        from trainer_app.documents.workbooks import ExcelWorkbooks  # noqa: PLC0415

        ExcelWorkbooks().roster(paper, target, language)

    def attendance(self, paper: AttendancePaper, target: Path, language: Language) -> None:
        """The attendance matrix of a course."""
        from trainer_app.documents.workbooks import ExcelWorkbooks  # noqa: PLC0415

        ExcelWorkbooks().attendance(paper, target, language)

    def register(
        self, lines: Sequence[RegisterLine], target: Path, language: Language, *, title: str
    ) -> None:
        """The register of certificates."""
        from trainer_app.documents.workbooks import ExcelWorkbooks  # noqa: PLC0415

        ExcelWorkbooks().register(lines, target, language, title=title)

    def rejects(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        target: Path,
        language: Language,
    ) -> None:
        """The rows that could not be taken."""
        from trainer_app.documents.workbooks import ExcelWorkbooks  # noqa: PLC0415

        ExcelWorkbooks().rejects(headings, rows, target, language)


class LazySheets:
    """`documents.sign_in_sheet_pdf`, loaded when the first sheet is drawn."""

    def write(self, papers: Sequence[SignInSheetPaper], target: Path, language: Language) -> None:
        """Draw sign-in sheets."""
        from trainer_app.documents.sign_in_sheet_pdf import PdfSignInSheets  # noqa: PLC0415

        PdfSignInSheets().write(papers, target, language)


__all__ = ["Program", "StoppedClock", "build", "default_folder"]
