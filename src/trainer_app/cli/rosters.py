"""`roster`: nomination files in, rosters out."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import click

from trainer_app.cli.frame import (
    LANGUAGE,
    Run,
    command,
    done_in_part,
    existing,
    plain,
    writable,
)
from trainer_app.cli.papers import paper_language
from trainer_app.domain.errors import FileProblem
from trainer_app.domain.languages import Language
from trainer_app.services.nominations import RosterReading, Taken, Verdict
from trainer_app.wording import say


@click.group()
def roster() -> None:
    """Nomination files and rosters."""


@command(roster)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--as", "language", type=LANGUAGE, help="The file's language, if it is not told right."
)
def read(run: Run, file: Path, language: str | None) -> None:
    """Read a nomination file; nothing is changed and no data is needed."""
    existing(file)
    reading = run.doors.read_roster(file, Language(language) if language else None)
    if run.as_json:
        run.tell(reading_as_json(reading))
        return
    if reading.file_problem:
        raise FileProblem(problem=reading.file_problem, file=file.name)
    run.tell_table(
        reading.rows,
        {
            "Row": lambda row: row.source_row,
            "Name": lambda row: row.native_name,
            "Latin": lambda row: row.latin_name,
            "Sex": lambda row: row.sex.value,
            "Born": lambda row: row.birth_date,
            "Rank": lambda row: row.rank,
            "Agency": lambda row: row.agency,
            "Notes": lambda row: _words(row.problems),
        },
    )
    rejected = [f"row {one.source_row}: {_words(one.problems)}" for one in reading.rejected]
    run.tell(None, [f"{len(reading.rows)} participants, {len(rejected)} rejected.", *rejected])


def reading_as_json(reading: RosterReading) -> dict[str, object]:
    """The reading in the documented form, absent values as null."""
    return {
        "rows": [{**plain(row), "problems": sorted(row.problems)} for row in reading.rows],
        "rejected": [
            {"source_row": one.source_row, "problems": sorted(one.problems)}
            for one in reading.rejected
        ],
        "skipped_rows": list(reading.skipped_rows),
        "file_problem": reading.file_problem,
    }


def _words(problems: Sequence[str]) -> str:
    return "; ".join(say(f"row.{one}", {}, Language.ENGLISH) for one in problems)


@command(roster, "import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--course", "code", required=True, help="The course's code.")
@click.option("--rejects", type=click.Path(path_type=Path), help="Workbook for what was left out.")
@click.option(
    "--as", "language", type=LANGUAGE, help="The file's language, if it is not told right."
)
def roster_import(
    run: Run, file: Path, code: str, rejects: Path | None, language: str | None
) -> None:
    """Match the people of a file with the registry and enrol them in a course."""
    existing(file)
    if rejects:
        writable(rejects)
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        review = program.nominations.review(
            file, course_id, Language(language) if language else None
        )
        taken = program.nominations.take(review, nominated_by=file.name)
        if rejects and taken.left_out:
            program.exports.rejects(review, taken, rejects)
    told = dataclasses.asdict(taken) | {
        "already_enrolled": review.count(Verdict.ENROLLED),
        "rejects": str(rejects) if rejects and taken.left_out else None,
    }
    del told["changes"]
    lines = [
        f"{taken.enrolled} people enrolled in {code}, {taken.new_people} of them new; "
        f"{review.count(Verdict.ENROLLED)} were in it already."
    ]
    run.tell(told, lines)
    if taken.left_out:
        done_in_part(run, left_out_lines(taken))


def left_out_lines(taken: Taken) -> list[str]:
    """Each row that was not taken, with why."""
    return [f"row {number}: {_words(problems)}" for number, problems in taken.left_out]


@command(roster, "export")
@click.option("--course", "code", required=True, help="The course's code.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The workbook.")
@click.option("--language", type=LANGUAGE, help="The workbook's language; else the course's.")
def roster_export(run: Run, code: str, out: Path, language: str | None) -> None:
    """Write the roster of a course as an Excel workbook."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        program.exports.roster(course_id, out, paper_language(program, course_id, language))
    run.tell({"file": str(out)}, [f"The roster is in {out}."])
