"""`curriculum translations-export` and `translations-import`: files for outside translators."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli.courses import curriculum, newest_edition
from trainer_app.cli.frame import LANGUAGE, Run, command, done_in_part, existing, writable
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.services.translation_review import (
    Difference,
    LeftOut,
    ReviewedModule,
    ReviewedPiece,
)
from trainer_app.wording import say_reason

__all__ = ["curriculum"]  # the group, with the two commands of this file

_PATH = click.Path(path_type=Path)
_OTHERS = tuple(one for one in Language if one is not Language.ENGLISH)


@command(curriculum, "translations-export")
@click.argument("code")
@click.option(
    "--language", "codes", type=LANGUAGE, multiple=True, help="May be repeated; else all five."
)
@click.option("--edition", help="Its name; else the newest.")
@click.option("--out", type=_PATH, required=True, help="A .xlf or a .xlsx file.")
def translations_export(
    run: Run, code: str, codes: tuple[str, ...], edition: str | None, out: Path
) -> None:
    """Write the texts of an edition for translators: XLIFF 2.0, or a workbook.

    XLIFF is one file a language; of several, each gets its language before the ending.
    """
    writable(out)
    languages = [Language(one) for one in codes] or list(_OTHERS)
    with run.program() as program:
        edition_id = newest_edition(program, code).id
        if edition is not None:
            named = program.queries.translations.edition_named(code.strip().upper(), edition)
            if named is None:
                raise RecordNotFound(noun="edition", name=edition)
            edition_id = named
        files = program.translations.export(edition_id, languages, out)
    run.tell({"files": [str(one) for one in files]}, [f"The texts are in {one}." for one in files])


@command(curriculum, "translations-import")
@click.argument("file", type=_PATH)
@click.option("--accept-older", is_flag=True, help="Take what an older English text says, too.")
@click.option("--overwrite", is_flag=True, help="Take over what was changed here meanwhile.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def translations_import(
    run: Run,
    file: Path,
    accept_older: bool,  # noqa: FBT001 (click hands options over by name)
    overwrite: bool,  # noqa: FBT001
    dry_run: bool,  # noqa: FBT001
) -> None:
    """Take in a file that came back; texts that differ become drafts.

    Exit code 4 where something was left out, with a list.
    """
    existing(file)
    with run.program() as program:
        review = program.translations.review(file)
        choice = program.translations.choice if dry_run else program.translations.take
        taken = choice(review, accept_older=accept_older, accept_overwriting=overwrite)
    left_out = [_left_out(one) for one in taken.left_out]
    run.tell(
        {
            "file": str(file),
            "dry_run": dry_run,
            "texts": [_told(one) for one in review.modules],
            "taken": [f"{one.language.value} {one.code}" for one in taken.taken],
            "left_out": [
                {"place": one.place, "code": one.reason.code, "message": _sentence(one)}
                for one in taken.left_out
            ],
        },
        [
            *(line for one in taken.taken for line in _lines(one)),
            _summary(len(taken.taken), dry_run=dry_run),
        ],
    )
    if left_out:
        done_in_part(run, left_out)


def _told(module: ReviewedModule) -> dict[str, object]:
    return {
        "edition": module.edition,
        "module": module.code,
        "language": module.language,
        "status": module.status,
        "older": module.older,
        "changed_here": module.changed_here,
        "loses_approval": module.loses_approval,
        "zawgyi": module.zawgyi,
        "english": module.english,
        "pieces": [one for one in module.pieces if one.difference is not Difference.UNCHANGED],
    }


def _lines(module: ReviewedModule) -> list[str]:
    notes = [
        "approved until now" if module.loses_approval else "",
        "converted from Zawgyi" if module.zawgyi else "",
    ]
    told = "".join(f", {one}" for one in notes if one)
    head = f"{module.language.value} {module.code} {module.title}{told}"
    return [head, *(line for one in module.pieces for line in _changes(one))]


def _changes(piece: ReviewedPiece) -> list[str]:
    if piece.difference is Difference.UNCHANGED:
        return []
    warning = "  (not in the letters of the language)" if piece.wrong_script else ""
    return [
        f"  {piece.key}  {piece.difference.value}{warning}",
        *([f"    - {piece.before}"] if piece.before else []),
        *([f"    + {piece.after}"] if piece.after else []),
    ]


def _summary(count: int, *, dry_run: bool) -> str:
    what = "1 text" if count == 1 else f"{count} texts"
    return f"{what} would become drafts." if dry_run else f"{what} taken in as drafts."


def _left_out(one: LeftOut) -> str:
    return f"{one.place}: {_sentence(one)}"


def _sentence(one: LeftOut) -> str:
    return say_reason(one.reason, Language.ENGLISH)
