"""`curriculum materials …` and `course materials`: the files of the modules."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import click

from trainer_app.cli.courses import course, curriculum, editions_of, newest_edition
from trainer_app.cli.frame import LANGUAGE, Run, Watched, command, counted, done_in_part, existing
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind, shown_size
from trainer_app.services.program import Program
from trainer_app.services.read_models.curricula import EditionView
from trainer_app.services.read_models.materials import MaterialRow

__all__ = ["course", "curriculum"]  # the groups, with the commands of this file

_PATH = click.Path(path_type=Path)
_KIND = click.Choice([one.value for one in MaterialKind])
_EDITION = click.option("--edition", help="Its name; else the newest.")


@command(curriculum, "materials")
@click.argument("code")
@_EDITION
@click.option("--language", type=LANGUAGE, help="Only files in this language.")
@click.option("--all-versions", is_flag=True, help="Older versions too.")
def curriculum_materials(
    run: Run,
    code: str,
    edition: str | None,
    language: str | None,
    all_versions: bool,  # noqa: FBT001 (click hands options over by name)
) -> None:
    """List the files of an edition's modules."""
    with run.program() as program:
        view = edition_named(program, code, edition)
        rows = [
            row
            for row in program.queries.materials.of_edition(view.id)
            if (language is None or row.language.value == language) and (all_versions or row.newest)
        ]
    run.tell_table(
        rows,
        {
            "Module": lambda row: row.module_code,
            "Language": lambda row: row.language.value,
            "Kind": lambda row: row.kind.value,
            "Name": lambda row: row.name,
            "Version": lambda row: row.number,
            "Size": lambda row: "{} {}".format(*shown_size(row.bytes)),
            "Added": lambda row: row.added_on,
            "Id": lambda row: row.line_id,
        },
    )


@command(curriculum, "material-add")
@click.argument("code")
@click.argument("module")
@click.argument("files", nargs=-1, required=True, type=_PATH)
@_EDITION
@click.option("--language", type=LANGUAGE, required=True, help="Of the files.")
@click.option("--kind", type=_KIND, help="Else what the ending says.")
@click.option("--replaces", type=click.UUID, help="The id of the file of which this is the next.")
def material_add(
    run: Run,
    code: str,
    module: str,
    files: tuple[Path, ...],
    edition: str | None,
    language: str,
    kind: str | None,
    replaces: UUID | None,
) -> None:
    """Keep files with a module; a file of the same name becomes its next version."""
    for file in files:
        existing(file)
    if replaces is not None and len(files) > 1:
        raise click.UsageError("--replaces takes one file.")
    with run.program() as program, Watched("adding") as watched:
        view = edition_named(program, code, edition)
        wanted = module.strip().upper()
        module_id = next((one.id for one in view.modules if one.code == wanted), None)
        if module_id is None:
            raise RecordNotFound(noun="module", name=module)
        added = program.materials.add(
            module_id,
            files,
            language=Language(language),
            kind=MaterialKind(kind) if kind else None,
            line_id=replaces,
            progress=watched,
        )
    run.tell(
        {"added": added.added, "there": added.there},
        [
            *(f"{name} is kept with {wanted}." for name in added.added),
            *(f"{name} is there already, with the same bytes." for name in added.there),
        ],
    )


@command(curriculum, "material-save")
@click.argument("code")
@click.argument("line_id", metavar="ID", type=click.UUID)
@_EDITION
@click.option("--version", "number", type=int, help="An older one; else the newest.")
@click.option("--out", type=_PATH, required=True, help="The file to write.")
def material_save(
    run: Run, code: str, line_id: UUID, edition: str | None, number: int | None, out: Path
) -> None:
    """Write a copy of one file; `curriculum materials` names its id."""
    with run.program() as program, Watched("writing") as watched:
        rows = program.queries.materials.of_edition(edition_named(program, code, edition).id)
        wanted = _wanted(line_id, number)
        row = next((row for row in rows if wanted(row)), None)
        if row is None:
            raise RecordNotFound(noun="material", name=str(line_id))
        program.materials.save_as(row.file, out, watched)
    run.tell({"file": str(out), "bytes": row.bytes}, [f"{row.name} is in {out}."])


@command(curriculum, "material-remove")
@click.argument("line_id", metavar="ID", type=click.UUID)
def material_remove(run: Run, line_id: UUID) -> None:
    """Take a file out of its module, with all versions; `undo` brings it back."""
    with run.program() as program:
        program.materials.remove(line_id)
    run.tell(
        {"removed": str(line_id)},
        ["The file is taken out. Its bytes stay in the folder of materials, for undo."],
    )


@command(course, "materials")
@click.argument("code")
@click.option("--language", type=LANGUAGE, required=True, help="Of the files.")
@click.option("--out", type=_PATH, required=True, help="A new folder, or a .zip file.")
def course_materials(run: Run, code: str, language: str, out: Path) -> None:
    """Put all files of a course in one language together, with an index page.

    Exit code 4 where some module has no file in this language, with a list.
    """
    with run.program() as program, Watched("writing") as watched:
        course_id = program.queries.courses.course_by_code(code)
        written = program.material_sets.of_course(course_id, Language(language), out, watched)
    size = "{} {}".format(*shown_size(written.bytes))
    run.tell(written, [f"{counted(written.files, 'file')} ({size}) and an index: {out}"])
    if written.modules_without:
        done_in_part(run, [f"{one}: no file in this language" for one in written.modules_without])


def edition_named(program: Program, code: str, name: str | None) -> EditionView:
    """The edition of this name, or the newest.

    Raises:
        RecordNotFound: there is none.
    """
    if name is None:
        return newest_edition(program, code)
    for row in editions_of(program, code):
        if row.name == name:
            return program.queries.curricula.edition(row.id)
    raise RecordNotFound(noun="edition", name=name)


def _wanted(line_id: UUID, number: int | None) -> Callable[[MaterialRow], bool]:
    """Whether a row is this file in this version."""
    return lambda row: (
        row.line_id == line_id and (row.newest if number is None else row.number == number)
    )
