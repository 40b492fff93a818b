"""`trainer`: where trainers stand and why, what runs out, who can teach what, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import click

from trainer_app.cli.frame import LANGUAGE, Run, command
from trainer_app.cli.people import record_id
from trainer_app.domain.curriculum import Level
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Shown
from trainer_app.domain.pathway import NATIONAL_INSTRUCTOR, Scope
from trainer_app.domain.records import Noun
from trainer_app.domain.requirements import Check
from trainer_app.services.deciding import DecisionDraft
from trainer_app.services.observations import QualificationDraft
from trainer_app.services.program import Program
from trainer_app.services.read_models.certifications import (
    DueRow,
    PathwayStanding,
    RecordLine,
    TrainerStandings,
)
from trainer_app.services.read_models.people import TaughtSession, TrainerRow
from trainer_app.wording import say, say_reason

_DAY = click.DateTime(["%Y-%m-%d"])
_LONGEST = 3_660
_MOST_RECORDS = 6
_SAID = {
    Noun.DECISION: "action",
    Noun.TRAINER: "action",
    Noun.SCORE: "test-kind",
    Noun.SESSION_TRAINER: "role",
    Noun.OBSERVATION: "role",
}
_DECISIONS = [one.value for one in DecisionKind if one is not DecisionKind.RECORDED]


@click.group()
def trainer() -> None:
    """Trainers and where they stand."""


@command(trainer, "list")
def trainer_list(run: Run) -> None:
    """List all trainers."""
    with run.program() as program:
        rows = program.queries.people.trainers()
    run.tell_table(
        rows,
        {
            "Name": lambda row: row.name or "—",
            "Latin": lambda row: row.latin_name,
            "Stage": lambda row: row.stage.value,
            "Certified until": lambda row: row.certified_until,
            "Languages": lambda row: " ".join(row.teaching_languages),
            "Academy": lambda row: row.academy_name,
            "Id": lambda row: row.id,
        },
    )


@command(trainer, "show")
@click.argument("trainer_id")
@click.option("--on", type=_DAY, help="As of this day; today if left out.")
@click.option("--language", type=LANGUAGE, default=Language.ENGLISH.value, help="Of the words.")
def trainer_show(run: Run, trainer_id: str, on: datetime | None, language: str) -> None:
    """Show where a trainer stands, why, and what is missing; with the sessions taught.

    The id is the trainer's, as `trainer list` shows it, or the person's.
    """
    speaks, day = Language(language), on.date() if on else None
    with run.program() as program:
        row = _trainer(program, trainer_id)
        taught = program.queries.people.taught(row.person_id)
        found = program.standings.of_person(row.person_id, day)
    result = {
        "trainer": row,
        "taught": taught,
        "pathways": [_plain_standing(one, speaks) for one in found.pathways],
        "records": found.records,
        "qualifications": found.qualifications,
    }
    run.tell(result, [*_lines(found, row, speaks), *_taught_lines(taught)])


@command(trainer, "due")
@click.option(
    "--within",
    type=click.IntRange(0, _LONGEST),
    default=90,
    show_default=True,
    help="How many days to look ahead.",
)
@click.option("--language", type=LANGUAGE, default=Language.ENGLISH.value, help="Of the words.")
def trainer_due(run: Run, within: int, language: str) -> None:
    """List what runs out: certifications and deadlines, the soonest first."""
    speaks = Language(language)
    with run.program() as program:
        rows = program.standings.due(within)
    if not run.as_json and not rows:
        click.echo("Nothing runs out in this time.")
        return

    def said(row: DueRow) -> str:
        return say_reason(row.next_step, speaks) if row.next_step else ""

    run.tell_table(
        rows,
        {
            "On": lambda row: row.deadline.on,
            "Name": lambda row: row.trainer.name or "—",
            "Latin": lambda row: row.trainer.latin_name,
            "Pathway": lambda row: row.pathway_name.best(speaks),
            "What": lambda row: say_reason(row.deadline.reason, speaks),
            "Next": said,
        },
    )


@command(trainer, "who-can-teach")
@click.argument("module")
@click.option("--language", type=LANGUAGE, required=True, help="In which it is taught.")
@click.option("--level", type=click.Choice([one.value for one in Level]), help="Of the officers.")
@click.option("--from", "first", type=_DAY, help="First day; who is busy comes last.")
@click.option("--to", "last", type=_DAY, help="Last day; the first if left out.")
def who_can_teach(
    run: Run,
    module: str,
    language: str,
    level: str | None,
    first: datetime | None,
    last: datetime | None,
) -> None:
    """List who can teach a module in a language, the best first, with reasons."""
    if last is not None and first is None:
        raise click.UsageError("Give the first day too: --from.")
    with run.program() as program:
        rows = program.standings.who_can_teach(
            module,
            Language(language),
            level=Level(level) if level else None,
            first=first.date() if first else None,
            last=last.date() if last else None,
        )
    if not run.as_json and not rows:
        click.echo("Nobody with an active certification can teach this in this language.")
        return
    english = Language.ENGLISH
    run.tell_table(
        rows,
        {
            "Name": lambda row: row.trainer.name or "—",
            "Latin": lambda row: row.trainer.latin_name,
            "Academy": lambda row: row.trainer.academy_name,
            "Until": lambda row: row.until,
            "Why": lambda row: "; ".join(say_reason(one, english) for one in row.reasons),
        },
    )


@command(trainer, "decide")
@click.argument("trainer_id")
@click.argument("decision", type=click.Choice(_DECISIONS))
@click.option("--by", required=True, help="Who decided.")
@click.option("--on", type=_DAY, help="The day of the decision; today if left out.")
@click.option("--pathway", default=NATIONAL_INSTRUCTOR, show_default=True, help="Its code.")
@click.option("--candidacy", default="", help="Which, as `trainer begin` named it.")
@click.option("--until", type=_DAY, help="End of the term; as the pathway says if left out.")
@click.option("--requirement", default="", help="What is waived, as `trainer show` names it.")
@click.option("--note", default="", help="The reason; needed unless it certifies or extends.")
def trainer_decide(
    run: Run,
    trainer_id: str,
    decision: str,
    by: str,
    on: datetime | None,
    pathway: str,
    candidacy: str,
    until: datetime | None,
    requirement: str,
    note: str,
) -> None:
    """Record a decision about a trainer: certify, suspend, extend, waive and so on."""
    with run.program() as program:
        row = _trainer(program, trainer_id)
        draft = DecisionDraft(
            kind=DecisionKind(decision),
            decided_on=on.date() if on else program.clock.today(),
            by_name=by,
            until=until.date() if until else None,
            requirement=requirement,
            note=note,
        )
        way = record_id(candidacy, "candidacy") if candidacy else None
        saved = program.certifications.decide(row.person_id, pathway, draft, way)
        found = program.standings.of_person(row.person_id)
    run.tell({"decision": saved.id}, list(_lines(found, row, Language.ENGLISH)))


@command(trainer, "begin")
@click.argument("trainer_id")
@click.option("--pathway", default=NATIONAL_INSTRUCTOR, show_default=True, help="Its code.")
@click.option("--on", type=_DAY, help="Since when; today if left out.")
@click.option("--curriculum", default="", help="Certified for this curriculum alone.")
@click.option("--module", "modules", multiple=True, help="Certified for these modules alone.")
@click.option("--language", type=LANGUAGE, help="Certified for this language alone.")
def trainer_begin(
    run: Run,
    trainer_id: str,
    pathway: str,
    on: datetime | None,
    curriculum: str,
    modules: tuple[str, ...],
    language: str | None,
) -> None:
    """Put a trainer on a pathway, for everything or for a part."""
    scope = Scope(
        curriculum=curriculum, modules=modules, language=Language(language) if language else None
    )
    with run.program() as program:
        row = _trainer(program, trainer_id)
        began_on = on.date() if on else program.clock.today()
        saved = program.certifications.begin(row.person_id, pathway, began_on=began_on, scope=scope)
    run.tell({"candidacy": saved.id}, [f"{row.latin_name or row.name}: {pathway} · {saved.id}"])


@command(trainer, "qualify")
@click.argument("trainer_id")
@click.argument("module")
@click.option("--curriculum", required=True, help="Its code.")
@click.option("--language", type=LANGUAGE, required=True, help="In which the trainer may teach it.")
@click.option("--level", type=click.Choice([one.value for one in Level]), help="Every level else.")
@click.option(
    "--shown",
    type=click.Choice([one.value for one in Shown]),
    default=Shown.OBSERVED.value,
    show_default=True,
    help="How that was shown.",
)
@click.option("--on", type=_DAY, help="The day it was shown; today if left out.")
@click.option("--note", default="", help="Anything worth knowing.")
def trainer_qualify(
    run: Run,
    trainer_id: str,
    module: str,
    curriculum: str,
    language: str,
    level: str | None,
    shown: str,
    on: datetime | None,
    note: str,
) -> None:
    """Record that a trainer may teach a module in a language."""
    with run.program() as program:
        row = _trainer(program, trainer_id)
        draft = QualificationDraft(
            curriculum=curriculum,
            module=module,
            language=Language(language),
            level=Level(level) if level else None,
            shown=Shown(shown),
            shown_on=on.date() if on else program.clock.today(),
            note=note,
        )
        saved = program.observations.qualify(row.person_id, draft)
    run.tell({"qualification": saved.id}, [f"{row.latin_name or row.name}: {module} · {language}"])


def _trainer(program: Program, typed: str) -> TrainerRow:
    """The trainer by either of the two ids that lists show."""
    wanted = record_id(typed, "trainer")
    for row in program.queries.people.trainers():
        if wanted in {row.id, row.person_id}:
            return row
    return program.queries.people.trainer(wanted)


def _plain_standing(one: PathwayStanding, language: Language) -> dict[str, object]:
    return {
        "pathway": one.rules.code,
        "name": one.rules.name,
        "number": one.number,
        "newest": one.newest,
        "candidacy_id": one.candidacy_id,
        "standing": one.standing,
        "next_step": say_reason(one.standing.next_step, language)
        if one.standing.next_step
        else None,
        "decisions": one.decisions,
    }


def _lines(found: TrainerStandings, row: TrainerRow, language: Language) -> Iterator[str]:
    yield f"{row.name or '—'}  {row.latin_name}"
    for one in found.pathways:
        yield ""
        yield from _standing_lines(one, found, language)
    if found.qualifications:
        yield ""
    for held in found.qualifications:
        shown = say(f"shown.{held.shown.value}", {}, language)
        level = held.level.value if held.level else ""
        parts = (held.curriculum, held.module, held.language.value, level, shown, held.note)
        yield "  ".join(filter(None, parts))


def _standing_lines(
    one: PathwayStanding, found: TrainerStandings, language: Language
) -> Iterator[str]:
    standing = one.standing
    place = one.rules.place(standing.stage)
    stage = one.rules.stages[place].name.best(language) if place >= 0 else "–"
    status = say(f"state.{standing.status.value}", {}, language)
    yield f"{one.rules.name.best(language)}: {stage} ({_day(standing.since)}) · {status}" + (
        f" · – {standing.until}" if standing.until else ""
    )
    for reason in (*standing.shaken, *standing.review):
        yield f"  ! {say_reason(reason, language)}"
    for rule, reached in zip(one.rules.stages, standing.stages, strict=True):
        mark = "✓" if reached.reached_on else "·"
        yield f"  {mark} {rule.name.best(language)}  {_day(reached.reached_on)}"
        yield from _check_lines(reached.checks, found, language, given=mark == "✓")
    for title, checks in (("→", standing.renewal), ("↩", standing.reinstatement)):
        if checks:
            yield f"  {title}"
        yield from _check_lines(checks, found, language)
    if standing.next_step:
        yield f"  ▸ {say_reason(standing.next_step, language)}"


def _check_lines(
    checks: Sequence[Check],
    found: TrainerStandings,
    language: Language,
    depth: int = 2,
    *,
    given: bool = False,
) -> Iterator[str]:
    """`given`: the stage was reached by a decision, so that what is not met is not missing."""
    for check in checks:
        mark = "+" if check.met else ("·" if given else "-")
        waived = f" [{say('action.waive', {}, language)}]" if check.waived else ""
        due = f"  (≤ {check.due_on})" if check.due_on else ""
        said = say_reason(check.reason, language)
        yield f"{'  ' * depth}{mark} {said}{waived}{due}  [{check.requirement.key}]"
        own = () if check.parts else check.records
        for record in own[:_MOST_RECORDS]:
            line = found.records.get(record)
            if line is not None:
                yield f"{'  ' * depth}    {_record_line(line, language)}"
        if len(own) > _MOST_RECORDS:
            yield f"{'  ' * depth}    … {len(own) - _MOST_RECORDS}"
        yield from _check_lines(check.parts, found, language, depth + 1)


def _record_line(line: RecordLine, language: Language) -> str:
    kind = say(f"{_SAID[line.noun]}.{line.kind}", {}, language) if line.noun in _SAID else ""
    parts = (
        str(line.on) if line.on > date.min else "",
        line.course_code,
        line.module_code,
        kind,
        f"{line.minutes} min" if line.minutes else "",
        line.value,
        line.by,
        line.note,
    )
    return "  ".join(filter(None, parts))


def _day(day: date | None) -> str:
    return str(day) if day else ""


def _taught_lines(taught: Sequence[TaughtSession]) -> Iterator[str]:
    if taught:
        yield ""
    for one in taught:
        yield (
            f"{one.starts_at}  {one.course_code}  {one.module_code}  {one.role}  {one.minutes} min"
        )
