"""`sample`: the sample programmes."""

from __future__ import annotations

import click

from trainer_app.cli.frame import Run, Watched, command
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.program import Program
from trainer_app.services.setup import FirstStart


@click.group()
def sample() -> None:
    """The sample programmes: invented people and institutions to learn on."""


@command(sample)
def load(run: Run) -> None:
    """Put the sample programmes into this data; new data is set up first."""
    with run.program(set_up=False, new=True) as program:
        set_up_for_samples(program)
        with Watched("Loading the sample programmes") as progress:
            program.samples.load(progress)
        counts = {
            "programmes": len(program.queries.institutions.programmes()),
            "academies": len(program.queries.institutions.academies(program.clock.today())),
            "courses": len(program.queries.courses.courses(program.clock.today())),
            "people": program.queries.people.count(),
            "trainers": len(program.queries.people.trainers()),
        }
    told = ", ".join(f"{number} {name}" for name, number in counts.items())
    run.tell(counts, [f"The sample programmes are loaded: {told}."])


def set_up_for_samples(program: Program) -> None:
    """Do the first start of new data with invented answers; existing data is used as it is."""
    if program.queries.institutions.site() is None:
        program.set_up.start(
            FirstStart(
                site_code="PNH",
                site_name=SITE_NAME.best(),
                staff_name="Chan Dara",
            )
        )
    else:
        program.set_up.work_as(account="")


SITE_NAME = LocalizedText.of({"en": "Training office, Phnom Penh"})
