"""`template`: what certificates look like; drafting them is the window's work."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli.frame import LANGUAGE, Run, command, done_in_part, existing, writable
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import TemplateStateRefuses
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Layout, TemplateState
from trainer_app.domain.template_check import Problem
from trainer_app.domain.template_data import layout_data
from trainer_app.services.program import Program
from trainer_app.services.read_models.templates import TemplateRow
from trainer_app.wording import say, say_reason

_PATH = click.Path(path_type=Path)
_REFERENCE = click.argument("name", metavar="REFERENCE")


@click.group()
def template() -> None:
    """Certificate templates. REFERENCE is a built-in's name, CODE@N, or CODE: that in use."""


@command(template, "list")
def list_templates(run: Run) -> None:
    """List the built-in templates and all versions of one's own."""
    with run.program() as program:
        rows = [
            *(
                {
                    "reference": choice.reference,
                    "kind": choice.kind,
                    "name": choice.name,
                    "state": "built-in",
                    "in_use_since": None,
                    "papers": None,
                }
                for kind in CertificateKind
                for choice in program.templates.choices(kind)
                if choice.built_in
            ),
            *(_told(row) for row in program.queries.templates.templates()),
        ]
    run.tell_table(
        rows,
        {
            "Reference": lambda row: row["reference"],
            "Kind": lambda row: row["kind"].value,
            "Name": lambda row: row["name"],
            "State": lambda row: row["state"],
            "Since": lambda row: row["in_use_since"],
            "Papers": lambda row: row["papers"],
        },
    )


def _told(row: TemplateRow) -> dict[str, object]:
    return {
        "reference": row.reference,
        "kind": row.kind,
        "name": row.name,
        "state": row.state.value,
        "in_use_since": row.in_use_since,
        "papers": row.papers,
    }


@command(template)
@_REFERENCE
def show(run: Run, name: str) -> None:
    """Show what stands on a template."""
    with run.program() as program:
        reference = program.templates.named(name)
        design = program.templates.design(reference)
    layout = design.layout
    run.tell(
        {
            "reference": reference,
            "layout": layout_data(layout),
            "pictures": {name: len(content) for name, content in design.pictures.items()},
        },
        [
            f"{reference}  {layout.width:g} × {layout.height:g} mm",
            *_lines(layout),
        ],
    )


def _lines(layout: Layout) -> list[str]:
    return [
        f"{one.id}  {one.kind.value}  {one.left:g}, {one.top:g}  {one.width:g} × {one.height:g}"
        f"  {one.says_in(Language.ENGLISH)}".rstrip()
        for one in layout.elements
    ]


@command(template)
@_REFERENCE
@click.argument("file", type=_PATH)
def export(run: Run, name: str, file: Path) -> None:
    """Write a template with its pictures into one file."""
    writable(file)
    with run.program() as program:
        reference = program.templates.named(name)
        program.templates.export(reference, file)
    run.tell({"reference": reference, "file": str(file)}, [f"{reference} is in {file}."])


@command(template, "import")
@click.argument("file", type=_PATH)
def import_template(run: Run, file: Path) -> None:
    """Make a draft of what a file holds; what is here already stays as it is."""
    existing(file)
    with run.program() as program:
        taken = program.templates.take_in(file)
    words = "is here already; nothing was changed" if taken.known else "is taken in as a draft"
    run.tell(
        {"reference": taken.reference, "changed": not taken.known},
        [f"{taken.reference} {words}."],
    )


@command(template)
@_REFERENCE
def use(run: Run, name: str) -> None:
    """Let papers be made with a draft; CODE means its draft here."""
    with run.program() as program:
        row = _to_use(program, name)
        program.templates.use(row.id)
    run.tell(
        {"reference": row.reference, "state": TemplateState.IN_USE.value},
        [f"{row.reference} is in use."],
    )


def _to_use(program: Program, name: str) -> TemplateRow:
    """The version that is named; of a code alone, its draft if it has one."""
    rows = program.queries.templates.templates()
    reference = program.templates.named(name)
    for row in rows:
        if "@" not in name and row.code == name.upper() and row.state is TemplateState.DRAFT:
            return row
    for row in rows:
        if row.reference == reference:
            return row
    raise TemplateStateRefuses(name=reference, state=TemplateState.IN_USE, action="use")


@command(template)
@_REFERENCE
def check(run: Run, name: str) -> None:
    """Say what is wrong with a template; exit code 4 if anything is."""
    with run.program() as program:
        reference = program.templates.named(name)
        found = program.templates.problems(reference)
    lines = [_line(one) for one in found]
    run.tell(
        {
            "reference": reference,
            "problems": [
                {
                    "element": one.element,
                    "code": one.reason.code,
                    "grave": one.grave,
                    "message": say_reason(one.reason, Language.ENGLISH),
                }
                for one in found
            ],
        },
        [] if lines else [f"Nothing is wrong with {reference}."],
    )
    if lines:
        done_in_part(run, lines)


def _line(problem: Problem) -> str:
    where = problem.element or say("noun.template", {}, Language.ENGLISH)
    weight = "" if problem.grave else "  (papers can be made)"
    return f"{where}: {say_reason(problem.reason, Language.ENGLISH)}{weight}"


@command(template)
@click.option("--out", type=_PATH, required=True, help="The PDF to write.")
@click.option("--template", "name", metavar="REFERENCE", help="Whose sheet; else A4 across.")
@click.option("--language", type=LANGUAGE, default="en", help="The language of its words.")
def calibration(run: Run, out: Path, name: str | None, language: str) -> None:
    """Write a page to measure how far a printer sets paper off."""
    writable(out)
    with run.program() as program:
        reference = program.templates.named(name) if name else None
        program.templates.write_calibration(out, reference, Language(language))
    run.tell({"file": str(out)}, [f"The page is {out}; print it at its full size."])
