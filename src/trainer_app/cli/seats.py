"""`course seats`: who has a seat, who waits, and giving free seats to the waiting list."""

from __future__ import annotations

import click

from trainer_app.cli.courses import course
from trainer_app.cli.frame import Run, command
from trainer_app.domain.enrolment_rules import BEFORE_A_SEAT
from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.wording import say_reason


@command(course)
@click.argument("code")
@click.option("--fill", is_flag=True, help="Give the free seats to the waiting list.")
def seats(run: Run, code: str, fill: bool) -> None:  # noqa: FBT001 (a flag of the command line)
    """Show the seats of a course, and what is in the way of whoever has none yet."""
    with run.program() as program:
        course_id = program.queries.courses.course_by_code(code)
        moved = program.enrolments.move_up(course_id).moved_up if fill else ()
        view = program.enrolments.view(course_id)
        people = program.queries.courses.participants(course_id)
    without = [one for one in people if one.state in BEFORE_A_SEAT]
    unmet = {one.enrolment_id: _said(view.unmet.get(one.enrolment_id, ())) for one in without}
    elsewhere = {
        one.enrolment_id: _said(view.elsewhere.get(one.enrolment_id, ())) for one in without
    }
    run.tell(
        {
            "seats": view.seats,
            "seated": view.seated,
            "free": view.free,
            "women": view.women,
            "seats_for_women": view.seats_for_women,
            "moved_up": list(moved),
            "without_seat": [
                {
                    "number": one.number,
                    "name": one.name or one.latin_name,
                    "state": one.state.value,
                    "unmet": unmet[one.enrolment_id],
                    "elsewhere": elsewhere[one.enrolment_id],
                }
                for one in without
            ],
        },
        [
            f"{view.seated} of {view.seats} seats given, {view.waiting} waiting",
            *(f"{name} moves up." for name in moved),
            *(
                f"{one.number:3}  {one.name or one.latin_name}  {one.state.value}  "
                + "; ".join(unmet[one.enrolment_id] + elsewhere[one.enrolment_id])
                for one in without
            ),
        ],
    )


def _said(reasons: tuple[Reason, ...]) -> list[str]:
    return [say_reason(one, Language.ENGLISH) for one in reasons]
