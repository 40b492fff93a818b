"""`curriculum export` and `curriculum import`: a whole edition in one signed file."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli.courses import curriculum
from trainer_app.cli.frame import Run, Watched, command, counted, done_in_part, existing, writable
from trainer_app.cli.materials import edition_named
from trainer_app.domain.languages import Language
from trainer_app.domain.material import shown_size
from trainer_app.domain.statement import fingerprint
from trainer_app.services.package_review import PackageReview, PackageTaken, Part
from trainer_app.wording import say_reason

__all__ = ["curriculum"]  # the group, with the two commands of this file

_PATH = click.Path(path_type=Path)


@command(curriculum, "export")
@click.argument("code")
@click.argument("file", type=_PATH)
@click.option("--edition", help="Its name; else the newest.")
def curriculum_export(run: Run, code: str, file: Path, edition: str | None) -> None:
    """Write an edition with its texts, terms and files as one signed file."""
    writable(file)
    with run.program() as program, Watched("exporting") as watched:
        view = edition_named(program, code, edition)
        written = program.curriculum_packages.export(view.id, file, watched)
    size = "{} {}".format(*shown_size(written.bytes)) if written.files else "0 KB"
    key = fingerprint(written.fingerprint_of)
    run.tell(
        {
            "file": str(file),
            "edition": view.name,
            "modules": written.modules,
            "files": written.files,
            "bytes": written.bytes,
            "fingerprint": key,
        },
        [
            f"{view.curriculum_code} {view.name}: {counted(written.modules, 'module')} and"
            f" {counted(written.files, 'file')} ({size}) are in {file}.",
            f"It is signed with {key}. Tell the receiver these characters by another way.",
        ],
    )


@command(curriculum, "import")
@click.argument("file", type=_PATH)
@click.option("--fingerprint", "key", default="", help="Of an unknown signer, as it was told you.")
@click.option("--overwrite", is_flag=True, help="Take over what was changed here meanwhile.")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def curriculum_import(
    run: Run,
    file: Path,
    key: str,
    overwrite: bool,  # noqa: FBT001 (click hands options over by name)
    dry_run: bool,  # noqa: FBT001
) -> None:
    """Take in an edition from another site; what was changed here is kept and listed.

    Exit code 4 where something was left out, with a list.
    """
    existing(file)
    with run.program() as program, Watched("importing") as watched:
        packages = program.curriculum_packages
        review = packages.review(file, watched)
        taken = (
            packages.choice(review, accept_all=overwrite)
            if dry_run
            else packages.take(review, accept_all=overwrite, accept_key=key, progress=watched)
        )
    run.tell(_told(review, taken, dry_run=dry_run), _lines(review, taken, dry_run=dry_run))
    if taken.left_out:
        done_in_part(
            run,
            [f"{one.place}: {say_reason(one.reason, Language.ENGLISH)}" for one in taken.left_out],
        )


def _told(review: PackageReview, taken: PackageTaken, *, dry_run: bool) -> dict[str, object]:
    return {
        "file": str(review.path),
        "dry_run": dry_run,
        "curriculum": review.content.code,
        "edition": review.content.name,
        "signer": {
            "site": review.signer.site_code,
            "name": review.signer.site_name,
            "fingerprint": review.fingerprint,
            "known": review.known,
        },
        "modules": [
            {
                "code": one.code,
                "fate": one.fate,
                "changes": [say_reason(reason, Language.ENGLISH) for reason in one.changes],
            }
            for one in review.modules
        ],
        "taken": [_part(one) for one in taken.taken],
        "left_out": [
            _part(one.part)
            | {"code": one.reason.code, "message": say_reason(one.reason, Language.ENGLISH)}
            for one in taken.left_out
        ],
        "terms": [
            {"term": term, "message": say_reason(reason, Language.ENGLISH)}
            for term, reason in review.terms
        ],
    }


def _part(part: Part) -> dict[str, object]:
    return {"place": part.place, "kind": part.kind, "standing": part.standing}


def _lines(review: PackageReview, taken: PackageTaken, *, dry_run: bool) -> list[str]:
    known = "known here" if review.known else "not known here"
    head = (
        f"{review.content.code} {review.content.name}, signed by {review.signer.site_code}"
        f" with {review.fingerprint} ({known})"
    )
    modules = [
        f"{one.fate.value:8} {one.code}  {one.title}"
        + "".join(f"; {say_reason(reason, Language.ENGLISH)}" for reason in one.changes)
        for one in review.modules
    ]
    parts = [
        f"{one.standing.value.replace('_', ' '):12} {one.kind.value:10} {one.place}"
        for one in taken.taken
    ]
    verb = "would be taken in" if dry_run else "taken in"
    last = "Nothing differs from here."
    if taken.taken:
        last = f"{counted(len(taken.taken), 'part')} {verb}."
    elif taken.left_out:
        last = "Nothing is taken in."
    terms = [
        f"term {term}: {say_reason(reason, Language.ENGLISH)}" for term, reason in review.terms
    ]
    return [head, *modules, *parts, *terms, last]
