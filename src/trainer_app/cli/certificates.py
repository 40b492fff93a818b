"""`certificate`: issuing, printing again, and what happens to a paper afterwards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from trainer_app.cli.frame import LANGUAGE, Run, Watched, command, done_in_part, existing
from trainer_app.domain.certificate import (
    CertificateKind,
    CertificateState,
    checked_certificate_number,
)
from trainer_app.domain.errors import (
    AppError,
    CertificateNotFound,
    CharacterNotPrintable,
    FolderNotWritable,
    SampleInvalid,
    TextDoesNotFit,
)
from trainer_app.domain.languages import Language
from trainer_app.services.certificates_due import Issued, IssuePlan
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.program import Program
from trainer_app.services.read_models.certificates import CertificateRow
from trainer_app.services.read_models.courses import ParticipantOutcome
from trainer_app.wording import say_error

KIND = click.Choice([kind.value for kind in CertificateKind])
_REASON = click.option("--reason", required=True, help="Why; it stands in the register.")
_OUT_FOLDER = click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The folder to write to."
)
_COUNTING = (CertificateState.ISSUED, CertificateState.HANDED_OVER)
_DATES = ("starts_on", "ends_on", "issued_on", "expires_on")


@click.group()
def certificate() -> None:
    """Numbered certificates and their register."""


@command(certificate)
@click.option("--course", "code", required=True, help="The course's code.")
@click.option("--kind", type=KIND, help="Another kind than the course's own.")
@click.option("--language", type=LANGUAGE, help="The papers' language; else the course's.")
@click.option("--template", "design", default="", help="Another design than the standard one.")
@click.option("--back", is_flag=True, help="With the back page of each.")
@click.option("--merged", is_flag=True, help="Also one file with all, for the printer.")
@click.option(
    "--leave-out-undrawable", is_flag=True, help="Issue to the rest when papers cannot be drawn."
)
@_OUT_FOLDER
def issue(
    run: Run,
    code: str,
    kind: str | None,
    language: str | None,
    design: str,
    *,
    back: bool,
    merged: bool,
    leave_out_undrawable: bool,
    out: Path,
) -> None:
    """Give out numbers to all who earned a certificate, and print them."""
    folder(out)
    chosen = CertificateKind(kind) if kind else None
    spoken = Language(language) if language else None
    wrong: Sequence[tuple[CertificatePaper, AppError]] = ()
    only: tuple[UUID, ...] | None = None
    left_out: set[UUID] = set()
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        if leave_out_undrawable:
            plan = program.certificates.plan(
                course_id, kind=chosen, language=spoken, design=design, back=back
            )
            wrong = _undrawable(program, plan)
            only = plan.without([paper for paper, _ in wrong]) if wrong else None
            left_out = set(plan.enrolments) - set(only or plan.enrolments)
        try:
            issued = program.certificates.issue(
                course_id, kind=chosen, language=spoken, only=only, design=design, back=back
            )
        except (CharacterNotPrintable, TextDoesNotFit):
            click.echo("Issue to the rest with --leave-out-undrawable.", err=True)
            raise
        print_issued(program, issued, out, merged=out / f"{code.upper()}.pdf" if merged else None)
    unearned = [one for one in issued.passed_over if one.participant.enrolment_id not in left_out]
    _tell_issued(run, issued, unearned, wrong, out)


def _undrawable(program: Program, plan: IssuePlan) -> Sequence[tuple[CertificatePaper, AppError]]:
    """Whose papers cannot be drawn, and why.

    Raises:
        AppError: nobody's can; it is the first one's reason.
    """
    with Watched("Drawing specimens") as progress:
        wrong = program.exports.cannot_be_drawn(plan.specimens, progress)
    if wrong and len(wrong) == len(plan.specimens):
        raise wrong[0][1]
    return wrong


def _tell_issued(
    run: Run,
    issued: Issued,
    unearned: Sequence[ParticipantOutcome],
    wrong: Sequence[tuple[CertificatePaper, AppError]],
    out: Path,
) -> None:
    why = [(paper.holder_name, say_error(error, Language.ENGLISH)) for paper, error in wrong]
    run.tell(
        {
            "certificates": [_told(paper, out) for paper in issued.papers],
            "left_out": [{"name": name, "why": reason} for name, reason in why],
            "passed_over": [
                {
                    "name": one.participant.name or one.participant.latin_name,
                    "outcome": one.standing.outcome.value,
                }
                for one in unearned
            ],
        },
        [
            *(f"{paper.number}  {paper.holder_name}" for paper in issued.papers),
            f"{len(issued.papers)} certificates are in {out}; "
            f"{len(unearned)} people have not earned one.",
        ],
    )
    if why:
        done_in_part(run, [f"left out: {name[:40]}  {reason}" for name, reason in why])


def print_issued(program: Program, issued: Issued, out: Path, *, merged: Path | None) -> None:
    """Print what was issued; the numbers stand even if the printing has to be done again."""
    try:
        with Watched("Printing certificates") as progress:
            program.exports.certificates(issued.papers, out, merged=merged, progress=progress)
    except (KeyboardInterrupt, AppError):
        again = "The numbers are given out. Print again with “certificate reprint --course CODE”."
        click.echo(again, err=True)
        raise


def _told(paper: CertificatePaper, out: Path) -> dict[str, str]:
    return {
        "number": paper.number,
        "language": paper.language.value,
        "holder_name": paper.holder_name,
        "file": str(out / f"{paper.number}.pdf"),
    }


def folder(path: Path) -> None:
    """Make the folder if it is not there.

    Raises:
        FolderNotWritable: it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotWritable(path=str(path)) from error


@command(certificate)
@click.argument("numbers", metavar="[NUMBER]...", nargs=-1)
@click.option("--course", "code", help="All that count of this course, after a stopped printing.")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), help="The folder.")
def reprint(run: Run, numbers: tuple[str, ...], code: str | None, out: Path) -> None:
    """Print certificates again, exactly as they were issued."""
    if not numbers and code is None:
        raise click.UsageError("Name the certificates, or their course with --course CODE.")
    folder(out)
    with run.program() as program:
        find = program.queries.certificates
        rows = [certificate_of(program, one) for one in numbers]
        if code is not None:
            course_id = program.queries.courses.course_by_code(code)
            rows += [row for row in find.register(course_id=course_id) if row.state in _COUNTING]
        papers = [program.exports.paper(row.number) for row in rows]
        with Watched("Printing certificates") as progress:
            program.exports.certificates(papers, out, progress=progress)
    run.tell(
        {
            "certificates": [
                _told(paper, out) | {"state": row.state.value}
                for paper, row in zip(papers, rows, strict=True)
            ]
        },
        [
            *(
                f"{row.number} is {row.state.value}: the paper does not count."
                for row in rows
                if row.state not in _COUNTING
            ),
            f"{len(papers)} certificates are in {out}.",
        ],
    )


def certificate_of(program: Program, number: str) -> CertificateRow:
    """The register's line of a number.

    Raises:
        CertificateNumberWrong, CertificateNotFound: it was mistyped, or is not in the register.
    """
    try:
        return program.queries.certificates.certificate(number)
    except CertificateNotFound:
        checked_certificate_number(number)  # was it mistyped?
        raise


@command(certificate)
@click.argument("numbers", metavar="NUMBER...", nargs=-1, required=True)
@_REASON
def withdraw(run: Run, numbers: Sequence[str], reason: str) -> None:
    """Take back certificates that were never handed over, all or none."""
    with run.program() as program:
        program.certificates.withdraw(list(numbers), reason=reason)
    run.tell(
        {"numbers": list(numbers), "state": "withdrawn"},
        [f"{number} is withdrawn." for number in numbers],
    )


@command(certificate)
@click.argument("number")
@_REASON
def revoke(run: Run, number: str, reason: str) -> None:
    """Declare a certificate void."""
    with run.program() as program:
        program.certificates.revoke(number, reason=reason)
    run.tell({"number": number, "state": "revoked"}, [f"{number} is revoked."])


@command(certificate, "replace")
@click.argument("number")
@_REASON
@click.option("--out", type=click.Path(path_type=Path), default=Path(), help="The folder.")
def replace_certificate(run: Run, number: str, reason: str, out: Path) -> None:
    """Issue a corrected certificate that names the one it replaces."""
    folder(out)
    with run.program() as program:
        issued = program.certificates.replace(number, reason=reason)
        print_issued(program, issued, out, merged=None)
    [paper] = issued.papers
    run.tell(
        {**_told(paper, out), "replaces": number},
        [f"{number} is replaced by {paper.number}, which is in {out}."],
    )


@command(certificate, "hand-over")
@click.argument("numbers", nargs=-1, required=True)
@click.option("--to", required=True, help="Who took them.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), required=True, help="The day.")
def hand_over(run: Run, numbers: Sequence[str], to: str, on: datetime) -> None:
    """Record that certificates left the office."""
    with run.program() as program:
        program.certificates.hand_over(list(numbers), to=to, on=on.date())
    run.tell(
        {"numbers": list(numbers), "state": "handed_over"},
        [f"{len(numbers)} certificates are handed over to {to}."],
    )


@command(certificate)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The workbook or PDF.")
@click.option("--language", type=LANGUAGE, default="en", help="The language of its words.")
@click.option("--year", type=click.IntRange(1990, 2200), help="Only this year.")
def register(run: Run, out: Path, language: str, year: int | None) -> None:
    """Write the register of certificates as an Excel workbook or, by the ending, as PDF."""
    with run.program() as program:
        count = program.exports.register(out, Language(language), year=year)
    run.tell({"file": str(out), "certificates": count}, [f"{count} certificates stand in {out}."])


@command(certificate)
@click.option("--template", required=True, help="For example: completion; or a template's file.")
@click.option("--language", type=LANGUAGE, required=True, help="The paper's language.")
@click.option(
    "--values", type=click.Path(path_type=Path), required=True, help="JSON: what it says."
)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
@click.option("--back", is_flag=True, help="With the back page of each.")
def specimen(
    run: Run, template: str, language: str, values: Path, out: Path, *, back: bool
) -> None:
    """Draw specimens without numbers; needs no data."""
    papers = [
        replace(
            paper,
            template=template,
            language=Language(language),
            specimen=True,
            number="",
            back=back,
        )
        for paper in _papers_of(existing(values))
    ]
    run.doors.print_certificates(papers, out)
    pages = len(papers) * (2 if back else 1)
    run.tell({"file": str(out), "pages": pages}, [f"{pages} pages are in {out}."])


def _papers_of(path: Path) -> list[CertificatePaper]:
    try:
        loaded = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, UnicodeDecodeError, RecursionError) as error:
        raise SampleInvalid(file=path.name, what=str(error)) from error
    pages = loaded if isinstance(loaded, list) else [loaded]
    if not pages:
        raise SampleInvalid(file=path.name, what="it is an empty list")
    return [_paper_of(path, page) for page in pages]


def _paper_of(path: Path, page: Any) -> CertificatePaper:
    known = {field.name for field in fields(CertificatePaper)}
    if not isinstance(page, dict) or set(page) - known:
        unknown = (
            ", ".join(sorted(set(page) - known)) if isinstance(page, dict) else "not an object"
        )
        raise SampleInvalid(file=path.name, what=unknown)
    values: dict[str, Any] = {"holder_name": ""} | page
    try:
        for name in _DATES:
            if values.get(name):
                values[name] = date.fromisoformat(values[name])
        hours = values.get("hours")
        values["hours"] = None if hours in {None, ""} else int(hours)
        values["modules"] = tuple(str(one) for one in values.get("modules", ()))
        values.pop("language", None)
        texts = {
            name: value if name in {*_DATES, "hours", "modules"} else str(value or "")
            for name, value in values.items()
        }
        return CertificatePaper(**texts)  # type: ignore[arg-type]  # each was converted above
    except (TypeError, ValueError) as error:
        raise SampleInvalid(file=path.name, what=str(error)) from error
