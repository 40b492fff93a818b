"""What the searching process does; nothing else of the program is loaded in it."""

from __future__ import annotations

import contextlib
import threading
import time
from dataclasses import replace
from multiprocessing.connection import Connection

from trainer_app.services.planning_problem import Outcome, Plan, PlanningProblem, SearchOptions

STOP = "stop"


def run(problem: PlanningProblem, options: SearchOptions, pipe: Connection) -> None:
    """Search, send every better plan, and in the end the answer; `STOP` from the pipe ends it."""
    from trainer_app.timetabling.search import Search  # noqa: PLC0415 (OR-tools: here alone)
    from trainer_app.timetabling.why_not import clashing_causes  # noqa: PLC0415

    begin = time.monotonic()

    def tell(plan: Plan, cost: int) -> None:
        with contextlib.suppress(OSError):  # nobody listens any more: the end is near
            pipe.send((time.monotonic() - begin, cost, plan))

    search = Search(problem, options, tell)

    def listen() -> None:
        with contextlib.suppress(EOFError, OSError):
            pipe.recv()
        search.stop()

    threading.Thread(target=listen, daemon=True).start()
    answer = search.run()
    if answer.outcome is Outcome.IMPOSSIBLE:
        answer = replace(answer, causes=clashing_causes(problem, seed=options.seed))
    with contextlib.suppress(OSError):
        pipe.send(answer)
