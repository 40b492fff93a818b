"""`certificate import-register`: numbers from before the program came."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import click

from trainer_app.cli.certificates import KIND, certificate
from trainer_app.cli.courses import academy_named
from trainer_app.cli.frame import Run, command, done_in_part, existing
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import FileProblem, RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.services.old_register_files import Doubt, OldEntry
from trainer_app.services.old_registers import OldReview
from trainer_app.services.program import Program
from trainer_app.wording import say


@command(certificate, "import-register")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", type=KIND, required=True, help="The kind of lines that name none.")
@click.option("--academy", "code", help="Whose register it is; else the site's own academy.")
@click.option(
    "--accept-doubtful", is_flag=True, help="Also take lines with doubts, as they are likely meant."
)
@click.option("--dry-run", is_flag=True, help="Only say what would be taken.")
def import_register(
    run: Run, file: Path, kind: str, code: str | None, *, accept_doubtful: bool, dry_run: bool
) -> None:
    """Take in the numbers of a register from before the program (.xlsx, .xls, .ods, .csv)."""
    existing(file)
    with run.program() as program:
        review = program.old_registers.review(
            file,
            academy_id=_academy(program, code),
            kind=CertificateKind(kind),
            accepted=frozenset(Doubt) if accept_doubtful else frozenset(),
        )
        problem = review.register.file_problem
        if problem is not None:
            raise FileProblem(problem=problem, file=file.name)
        if not dry_run:
            program.old_registers.take_in(review)
    run.tell(
        {
            "taken": 0 if dry_run else len(review.entries),
            "readable": len(review.entries),
            "doubtful": [_told_doubtful(one) for one in review.doubtful],
            "left_out": list(review.left_out),
            "set_aside": list(review.register.set_aside),
            "goes_on": list(review.goes_on),
        },
        _told_review(review, dry_run=dry_run),
    )
    left_out = [
        *(_line(one.sheet, one.source_row, one.number, one.problems) for one in review.left_out),
        *(
            _line(one.sheet, one.source_row, f"{one.as_found} → {one.entered}", one.doubts)
            for one in review.waiting
        ),
    ]
    if left_out:
        done_in_part(run, left_out)


def _told_review(review: OldReview, *, dry_run: bool) -> list[str]:
    verb = "can be taken" if dry_run else "are taken"
    void = sum(one.void for one in review.entries)
    lines = [f"{len(review.entries)} numbers {verb}, {void} of them void."]
    if review.register.set_aside:
        lines.append(f"{len(review.register.set_aside)} lines are headings, totals or signatures.")
    if review.waiting:
        lines.append(f"{len(review.waiting)} are doubtful: take them with --accept-doubtful.")
    return lines + [
        f"{one.academy_code} {one.kind.value} {one.year} goes on with {one.first_number}."
        for one in review.goes_on
    ]


def _told_doubtful(entry: OldEntry) -> dict[str, object]:
    return {
        "source_row": entry.source_row,
        "sheet": entry.sheet,
        "found": entry.as_found,
        "number": entry.entered,
        "issued_on": entry.issued_on,
        "doubts": list(entry.doubts),
    }


def _line(sheet: str, row: int, number: str, codes: Sequence[str]) -> str:
    why = ", ".join(say(f"row.{one}", {}, Language.ENGLISH) for one in codes)
    place = f"{sheet} row {row}" if sheet else f"row {row}"
    return f"{place}  {number}  {why}"


def _academy(program: Program, code: str | None) -> UUID:
    if code is None:
        site = program.queries.institutions.site()
        if site is None or site.academy_id is None:
            raise RecordNotFound(noun="academy")
        return site.academy_id
    return academy_named(program, code)
