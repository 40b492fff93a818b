"""`timetable suggest`: the program plans, shows what would change, and does it when told to."""

from __future__ import annotations

from typing import Final

import click

from trainer_app.cli.frame import REFUSED, Run, Watched, command, counted
from trainer_app.cli.timetable import timetable
from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.services.planning_problem import Outcome, SearchProgress
from trainer_app.services.planning_scope import Wishes
from trainer_app.services.suggestions import (
    LONGEST_SEARCH,
    MOST_SEED,
    SessionPlace,
    SuggestedChange,
    Suggestion,
    SuggestionRequest,
)
from trainer_app.wording import say_reason

_SECONDS: Final = 20.0


@command(timetable, "suggest")
@click.option("--course", "codes", multiple=True, required=True, help="Code; several together.")
@click.option(
    "--seconds", type=click.FloatRange(1, LONGEST_SEARCH), default=_SECONDS, help="How long."
)
@click.option(
    "--seed", type=click.IntRange(0, MOST_SEED), help="Repeats exactly: one worker, no clock."
)
@click.option("--anew", is_flag=True, help="Plan as if nothing stood yet; else little changes.")
@click.option("--only-planned", is_flag=True, help="Add no session for modules that have none.")
@click.option("--apply", "applied", is_flag=True, help="Do it; otherwise it is only shown.")
def timetable_suggest(
    run: Run,
    codes: tuple[str, ...],
    seconds: float,
    seed: int | None,
    *,
    anew: bool,
    only_planned: bool,
    applied: bool,
) -> None:
    """Plan the sessions of a course, or of several together, and say what would change."""
    with run.program() as program:
        courses = tuple(program.queries.courses.course_by_code(code) for code in codes)
        request = SuggestionRequest(
            courses=tuple(dict.fromkeys(courses)),
            wishes=Wishes(keep=not anew),
            add_missing=not only_planned,
            seconds=seconds,
            seed=1 if seed is None else seed,
            exact=seed is not None,
        )
        with Watched("Planning") as watched:

            def watch(progress: SearchProgress) -> bool:
                best = "no plan yet" if progress.cost is None else f"cost {progress.cost}"
                watched.report(min(int(progress.seconds), int(seconds)), int(seconds), best)
                return True

            suggestion = program.suggestions.suggest(request, watch)
        done = applied and bool(suggestion.changes)
        if done:
            program.suggestions.apply(suggestion)
    run.tell(_told(suggestion, applied=done), _lines(suggestion, applied=done))
    if suggestion.outcome in {Outcome.IMPOSSIBLE, Outcome.NOTHING_YET}:
        click.get_current_context().exit(REFUSED)


def _told(suggestion: Suggestion, *, applied: bool) -> dict[str, object]:
    return {
        "outcome": suggestion.outcome.value,
        "cost": suggestion.cost,
        "sessions": suggestion.sessions,
        "applied": applied,
        "hard": {"before": suggestion.hard_before, "after": suggestion.hard_after},
        "soft": {"before": suggestion.soft_before, "after": suggestion.soft_after},
        "changes": [
            {
                "session": one.id,
                "new": one.before is None,
                "course": one.course_code,
                "name": one.name,
                "minutes": one.minutes,
                "before": one.before,
                "after": one.after,
            }
            for one in suggestion.changes
        ],
        "reasons": [_reason(one) for one in suggestion.reasons],
        "coming": [_reason(one) for one in suggestion.coming],
    }


def _reason(one: Reason) -> dict[str, object]:
    message = say_reason(one, Language.ENGLISH)
    return {"code": one.code, "values": dict(one.values), "message": message}


def _lines(suggestion: Suggestion, *, applied: bool) -> list[str]:
    if suggestion.outcome is Outcome.IMPOSSIBLE:
        if not suggestion.reasons:
            return ["This cannot be planned. No set of rules that clash was found in the time."]
        reasons = (say_reason(one, Language.ENGLISH) for one in suggestion.reasons)
        return [
            "This cannot be planned. Together these rules clash:",
            *map("  × {}".format, reasons),
        ]
    if suggestion.outcome is Outcome.NOTHING_YET:
        return ["No plan was found in the time. Give it more seconds, or fewer courses."]
    changes = suggestion.changes
    if not changes:
        return ["Nothing better was found: the timetable stays as it is."]
    what = "Applied" if applied else "Suggested"
    of = f"of {suggestion.sessions} that are free to move"
    return [
        *(_line(one) for one in changes),
        *(f"  ! {say_reason(one, Language.ENGLISH)}" for one in suggestion.coming),
        f"{what}: {counted(len(changes), 'session')} {of}. "
        f"Hard conflicts {suggestion.hard_before} → {suggestion.hard_after}, "
        f"soft {suggestion.soft_before} → {suggestion.soft_after}.",
    ]


def _line(one: SuggestedChange) -> str:
    before = _place(one.before) if one.before else "new"
    return f"{one.course_code}  {one.name} ({one.minutes} min)  {before}  →  {_place(one.after)}"


def _place(one: SessionPlace) -> str:
    told = (f"{one.starts_at:%Y-%m-%d %H:%M}", one.room, ", ".join(one.people))
    return ", ".join(filter(None, told))
