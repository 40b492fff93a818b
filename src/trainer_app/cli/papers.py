"""What leaves as paper: `attendance`, `course paper`, `trainer letter`, `person transcript`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID

import click

from trainer_app.cli.courses import course
from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.cli.people import person, record_id
from trainer_app.cli.trainers import trainer
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.services.program import Program

_PATH = click.Path(path_type=Path)
_KINDS = ("programme", "badges", "desk-cards", "attendance", "invitations")


@click.group()
def attendance() -> None:
    """Sheets to sign, and who was there."""


@command(attendance)
@click.option("--course", "code", required=True, help="The course's code.")
@click.option("--session", "number", type=click.IntRange(min=1), help="Only the Nth session.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="One sheet for a day's sessions.")
@click.option("--whole", is_flag=True, help="One sheet for all sessions of the course.")
@click.option("--out", type=_PATH, required=True, help="The PDF to write.")
@click.option("--language", type=LANGUAGE, help="The paper's language; else the course's.")
def sheet(
    run: Run,
    code: str,
    number: int | None,
    day: datetime | None,
    whole: bool,  # noqa: FBT001 (a flag of the command line)
    out: Path,
    language: str | None,
) -> None:
    """Draw the sheets that participants sign: one a session, or one for a day or for all."""
    if sum((number is not None, day is not None, whole)) > 1:
        raise click.UsageError("--session, --day and --whole exclude each other.")
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        spoken = paper_language(program, course_id, language)
        if whole:
            program.printing.course_sheet(course_id, out, spoken)
            count = 1
        elif day is not None:
            count = program.printing.day_sheets(course_id, out, spoken, day=day.date())
        else:
            count = _session_sheets(program, course_id, out, spoken, number)
    run.tell({"file": str(out), "sheets": count}, [f"{count} sheets are in {out}."])


def _session_sheets(
    program: Program, course_id: UUID, out: Path, language: Language, number: int | None
) -> int:
    """One sheet a session, or that of the Nth session."""
    chosen: list[UUID] | None = None
    if number is not None:
        chosen = [nth_session(program, course_id, number)]
    return program.exports.sign_in_sheets(course_id, out, language, session_ids=chosen)


def nth_session(program: Program, course_id: UUID, number: int) -> UUID:
    """The Nth session of a course, as sheets number them.

    Raises:
        RecordNotFound: there are not so many.
    """
    sessions = program.queries.courses.sessions(course_id)
    if number > len(sessions):
        raise RecordNotFound(noun="session", name=number)
    return sessions[number - 1].id


@command(attendance, "export")
@click.option("--course", "code", required=True, help="The course's code.")
@click.option("--out", type=_PATH, required=True, help="The workbook.")
@click.option("--language", type=LANGUAGE, help="The workbook's language; else the course's.")
def attendance_export(run: Run, code: str, out: Path, language: str | None) -> None:
    """Write the attendance matrix as an Excel workbook."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        program.exports.attendance(course_id, out, paper_language(program, course_id, language))
    run.tell({"file": str(out)}, [f"The attendance is in {out}."])


@command(course, "paper")
@click.argument("code")
@click.option("--kind", type=click.Choice(_KINDS), required=True, help="Which paper.")
@click.option("--out", type=_PATH, required=True, help="The PDF to write.")
@click.option("--language", type=LANGUAGE, help="The paper's language; else the course's.")
def course_paper(run: Run, code: str, kind: str, out: Path, language: str | None) -> None:
    """Draw the programme, badges, desk cards, attendance or letters of invitation of a course."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        printing = program.printing
        draw: dict[str, Callable[[UUID, Path, Language], object]] = {
            "programme": printing.programme,
            "badges": printing.badges,
            "desk-cards": printing.desk_cards,
            "attendance": printing.attendance,
            "invitations": printing.invitations,
        }
        draw[kind](course_id, out, paper_language(program, course_id, language))
    run.tell({"file": str(out), "kind": kind}, [f"The paper is in {out}."])


@command(course, "invitation")
@click.argument("code")
@click.option("--language", type=LANGUAGE, help="The text's language; else the course's.")
def course_invitation(run: Run, code: str, language: str | None) -> None:
    """Say the invitation to a course as text, for an e-mail."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        spoken = paper_language(program, course_id, language)
        text = program.printing.invitation_text(course_id, spoken)
    run.tell({"language": spoken.value, "text": text}, text.splitlines())


@command(trainer, "letter")
@click.argument("trainer_id")
@click.option("--course", "code", required=True, help="The course's code.")
@click.option("--out", type=_PATH, required=True, help="The PDF to write.")
@click.option("--language", type=LANGUAGE, help="The letter's language; else the course's.")
def trainer_letter(run: Run, trainer_id: str, code: str, out: Path, language: str | None) -> None:
    """Write the letter that assigns a trainer to a course."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        spoken = paper_language(program, course_id, language)
        program.printing.letter(record_id(trainer_id, "trainer"), course_id, out, spoken)
    run.tell({"file": str(out)}, [f"The letter is in {out}."])


@command(person, "transcript")
@click.argument("person_id")
@click.option("--out", type=_PATH, required=True, help="The PDF to write.")
@click.option("--language", type=LANGUAGE, default="en", help="The paper's language; else English.")
def person_transcript(run: Run, person_id: str, out: Path, language: str) -> None:
    """Write the training record of a person: courses, hours, outcomes, certificates."""
    with run.program() as program:
        program.printing.transcript(record_id(person_id, "person"), out, Language(language))
    run.tell({"file": str(out)}, [f"The training record is in {out}."])


def paper_language(program: Program, course_id: UUID, chosen: str | None) -> Language:
    """The language of a paper: the chosen one, else that of the course."""
    if chosen:
        return Language(chosen)
    return program.queries.courses.course(course_id, program.clock.today()).row.language
