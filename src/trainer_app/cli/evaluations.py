"""`course evaluation`: the sheet to fill in, sheets from a file, and what they say in all."""

from __future__ import annotations

from pathlib import Path

import click

from trainer_app.cli.courses import course
from trainer_app.cli.frame import LANGUAGE, Run, command, done_in_part, existing, writable
from trainer_app.cli.papers import paper_language
from trainer_app.services.evaluations import EvaluationView

_PATH = click.Path(path_type=Path)


@command(course)
@click.argument("code")
@click.option("--read", "file", type=_PATH, help="A table with a row for each sheet.")
@click.option("--form", type=_PATH, help="Draw the sheet to fill in as this PDF.")
@click.option("--language", type=LANGUAGE, help="The sheet's language; else the course's.")
def evaluation(
    run: Run, code: str, file: Path | None, form: Path | None, language: str | None
) -> None:
    """Show what participants think of a course, once there are five sheets.

    Exit code 4 where rows of a file held something else than ratings from 1 to 5.
    """
    if file is not None:
        existing(file)
    if form is not None:
        writable(form)
    left_out: tuple[str, ...] = ()
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        evaluations = program.evaluations
        if form is not None:
            evaluations.form(course_id, form, paper_language(program, course_id, language))
        if file is not None:
            found = evaluations.read(file)
            left_out = found.left_out
            if found.sheets:
                evaluations.add(course_id, found.sheets)
        view = evaluations.view(course_id)
    run.tell(_told(view, left_out), _lines(view))
    if left_out:
        done_in_part(run, [f"row {row}: ratings are whole numbers from 1 to 5" for row in left_out])


def _told(view: EvaluationView, left_out: tuple[str, ...]) -> dict[str, object]:
    told = view.summary
    return {
        "sheets": view.sheets,
        "wanting": view.wanting,
        "left_out": list(left_out),
        "questions": [
            {
                "question": one.question.value,
                "answers": one.answers,
                "mean": None if one.mean is None else round(float(one.mean), 2),
                "counts": list(one.counts),
            }
            for one in (told.questions if told else ())
        ],
        "helped": list(told.helped) if told else [],
        "change": list(told.change) if told else [],
    }


def _lines(view: EvaluationView) -> list[str]:
    if view.summary is None:
        return [f"{view.sheets} sheets; {view.wanting} more are wanting for a summary."]
    return [
        f"{view.sheets} sheets",
        *(
            f"{one.question.value:12} {'–' if one.mean is None else f'{float(one.mean):.1f}'}"
            f"  {one.answers} answers"
            for one in view.summary.questions
        ),
    ]
