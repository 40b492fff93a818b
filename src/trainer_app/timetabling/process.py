"""The search in a process of its own: it can be stopped, and if it dies the program goes on."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.connection import Connection
from typing import Final

from trainer_app.domain.errors import PlanningEnded
from trainer_app.services.planning_problem import (
    Answer,
    Outcome,
    Plan,
    PlanningProblem,
    SearchOptions,
    SearchProgress,
    Watch,
)
from trainer_app.timetabling.child import STOP, run

_TELLING: Final = 0.2  # seconds between two looks
_PATIENCE: Final = 5.0  # for the answer, once it was told to stop


class SearchProcess:
    """`services.planning_problem.PlanSearch`, by OR-tools in a process made for each search."""

    def search(self, problem: PlanningProblem, options: SearchOptions, watch: Watch) -> Answer:
        """The best plan within the time; stops with the best so far when `watch` says so.

        Raises:
            PlanningEnded: the process that searches is gone.
        """
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=run, args=(problem, options, theirs), daemon=True)
        process.start()
        theirs.close()
        try:
            return _Listening(ours, watch).answer()
        except (EOFError, OSError) as error:
            raise PlanningEnded from error
        finally:
            ours.close()
            process.kill()
            process.join()


class _Listening:
    def __init__(self, pipe: Connection, watch: Watch) -> None:
        self._pipe, self._watch = pipe, watch
        self._best: tuple[Plan, int] | None = None
        self._begin, self._stopped_at = time.monotonic(), 0.0

    def answer(self) -> Answer:
        while True:
            if self._pipe.poll(_TELLING):
                message = self._pipe.recv()
                if isinstance(message, Answer):
                    return message
                _, cost, plan = message
                self._best = plan, cost
            if self._stopped_at:
                if time.monotonic() - self._stopped_at > _PATIENCE:
                    return self._best_so_far()
            elif not self._go_on():
                self._pipe.send(STOP)
                self._stopped_at = time.monotonic()

    def _go_on(self) -> bool:
        seconds = time.monotonic() - self._begin
        cost = self._best[1] if self._best else None
        return self._watch(SearchProgress(seconds=seconds, cost=cost))

    def _best_so_far(self) -> Answer:
        if self._best is None:
            return Answer(outcome=Outcome.NOTHING_YET)
        plan, cost = self._best
        return Answer(outcome=Outcome.FOUND, plan=plan, cost=cost)
