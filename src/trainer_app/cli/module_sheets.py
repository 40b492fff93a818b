"""`curriculum read-modules` and `import-modules`: modules that come as Excel sheets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import click

from trainer_app.cli.courses import curriculum
from trainer_app.cli.frame import Run, command, done_in_part, existing
from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.errors import FileProblem, RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.services.module_sheet_files import (
    FIELDS,
    ChosenColumns,
    ModuleSheet,
    SheetProblem,
    SheetTable,
)
from trainer_app.services.module_sheet_review import Fate, ReviewedRow, SheetReview
from trainer_app.services.program import Program
from trainer_app.wording import say

_MAP = click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="FIELD=HEADING",
    help="What a column holds, by its heading or letter, if it is not told right: minutes=D, "
    "title.km=Name. An empty FIELD ignores the column.",
)


@command(curriculum, "read-modules")
@click.argument("file", type=click.Path(path_type=Path))
@_MAP
def read_modules(run: Run, file: Path, mapped: Sequence[str]) -> None:
    """Read a sheet of modules; nothing is changed and no data is needed."""
    existing(file)
    sheet = _corrected(run, file, mapped)
    if run.as_json:
        run.tell(sheet)
        return
    if sheet.file_problem:
        raise FileProblem(problem=sheet.file_problem, file=file.name)
    run.tell(None, [*_columns(sheet.tables), *_converted(sheet)])
    run.tell_table(
        sheet.rows,
        {
            "Row": lambda row: row.source_row,
            "Code": lambda row: row.code,
            "Title": lambda row: next((t.title for t in row.texts.values() if t.title), ""),
            "Minutes": lambda row: row.facts.minutes,
            "Levels": lambda row: " ".join(row.facts.levels or ()),
            "Delivery": lambda row: row.facts.delivery.value if row.facts.delivery else "",
            "After": lambda row: " ".join(row.facts.prerequisites or ()),
            "Part": lambda row: row.facts.part,
            "Languages": lambda row: " ".join(one.value for one in row.texts),
            "Notes": lambda row: _words((*row.problems, *row.warnings)),
        },
    )
    bad = sum(bool(row.problems) for row in sheet.rows)
    aside = [f"row {number}: {text}" for number, text in sheet.set_aside]
    lines = [f"{len(sheet.rows) - bad} modules, {bad} rows with problems."]
    run.tell(None, lines + ([f"{len(aside)} other rows:", *aside] if aside else []))


@command(curriculum, "import-modules")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--curriculum", "code", required=True, help="The curriculum's code.")
@click.option("--edition", "name", required=True, help="The draft edition's name.")
@click.option(
    "--new", is_flag=True, help="Begin the edition first, as a copy of the newest one if any."
)
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@_MAP
def import_modules(
    run: Run, file: Path, code: str, name: str, mapped: Sequence[str], *, new: bool, dry_run: bool
) -> None:
    """Take modules of an Excel sheet into a draft edition (.xlsx, .xls, .ods, .csv)."""
    existing(file)
    chosen = _chosen(run.doors.read_modules(file, {}), mapped)
    with run.program() as program:
        edition_id = _edition(program, code, name, new=new and not dry_run)
        review = program.module_sheets.review(file, edition_id, chosen=chosen)
        if review.sheet.file_problem:
            raise FileProblem(problem=review.sheet.file_problem, file=file.name)
        if not dry_run:
            program.module_sheets.take(review)
    run.tell(_told(review, dry_run=dry_run), _told_review(review, dry_run=dry_run))
    if review.left_out:
        done_in_part(run, [_line(row) for row in review.left_out])


def _edition(program: Program, code: str, name: str, *, new: bool) -> UUID:
    for row in program.queries.curricula.curricula():
        if row.code == code.strip().upper():
            break
    else:
        raise RecordNotFound(noun="curriculum", name=code)
    if new:
        if row.editions:
            return program.curricula.copy_edition(row.editions[0].id, name=name).id
        return program.curricula.add_edition(row.id, name=name).id
    for edition in row.editions:
        if edition.name == name:
            return edition.id
    drafts = [edition.name for edition in row.editions if edition.state is EditionState.DRAFT]
    raise RecordNotFound(noun="edition", name=name, drafts=", ".join(drafts))


def _corrected(run: Run, file: Path, mapped: Sequence[str]) -> ModuleSheet:
    sheet = run.doors.read_modules(file, {})
    return run.doors.read_modules(file, _chosen(sheet, mapped)) if mapped else sheet


def _chosen(sheet: ModuleSheet, mapped: Sequence[str]) -> ChosenColumns:
    """What `--map` says, for every table that has such a column."""
    chosen: dict[str, dict[int, str]] = {}
    for one in mapped:
        field, given, place = one.partition("=")
        if not given or (field and field not in FIELDS):
            raise click.BadParameter(
                f"{one!r} is not FIELD=HEADING with one of {', '.join(FIELDS)}", param_hint="--map"
            )
        found = False
        for table in sheet.tables:
            for column in table.columns:
                letter = chr(ord("A") + column.at) if column.at < _LETTERS else ""
                if place.strip().casefold() in {column.heading.casefold(), letter.casefold()}:
                    chosen.setdefault(table.headings, {})[column.at] = field
                    found = True
        if not found:
            raise click.BadParameter(f"the file has no column {place!r}", param_hint="--map")
    return chosen


_LETTERS = 26


def _columns(tables: Sequence[SheetTable]) -> list[str]:
    return [
        f"{table.sheet or 'Columns'}: "
        + ", ".join(f"{one.heading or '-'} → {one.field or 'ignored'}" for one in table.columns)
        for table in tables
    ]


def _converted(sheet: ModuleSheet) -> list[str]:
    return [f"Converted from {', '.join(sheet.converted)}."] if sheet.converted else []


def _told(review: SheetReview, *, dry_run: bool) -> dict[str, object]:
    return {
        "taken": 0 if dry_run else len(review.taken),
        **{fate.value: review.count(fate) for fate in Fate},
        "new_parts": list(review.new_parts),
        "converted": list(review.sheet.converted),
        "rows": [
            {
                "source_row": row.source_row,
                "sheet": row.sheet,
                "code": row.code,
                "title": row.title,
                "fate": row.fate,
                "changes": list(row.changes),
                "problems": list(row.problems),
                "warnings": list(row.warnings),
            }
            for row in review.rows
        ],
        "set_aside": [{"source_row": at, "text": text} for at, text in review.sheet.set_aside],
    }


def _told_review(review: SheetReview, *, dry_run: bool) -> list[str]:
    verb = "would be" if dry_run else "are"
    lines = [
        f"{review.count(Fate.NEW)} modules {verb} new, "
        f"{review.count(Fate.CHANGED)} {verb} changed, "
        f"{review.count(Fate.UNCHANGED)} stay as they are, {len(review.left_out)} are left out.",
        *_converted(review.sheet),
    ]
    for row in review.taken:
        fields = ", ".join(dict.fromkeys(change.field for change in row.changes))
        lines.append(
            f"{row.fate.value:9} {row.code}  {row.title}" + (f": {fields}" if fields else "")
        )
    warned = [row for row in review.rows if row.warnings]
    return lines + [f"look at row {row.source_row}: {_words(row.warnings)}" for row in warned]


def _line(row: ReviewedRow) -> str:
    place = f"{row.sheet} row {row.source_row}" if row.sheet else f"row {row.source_row}"
    return f"{place}  {row.code}  {_words(row.problems)}"


def _words(problems: Sequence[SheetProblem]) -> str:
    return "; ".join(
        f"{one.field}: {say(f'row.{one.code}', {}, Language.ENGLISH)}"
        + (f" ({one.found})" if one.found else "")
        for one in problems
    )
