"""The evaluation sheets of a course, in an order that says nothing of who came when."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Engine, select

from trainer_app.domain.evaluation import Answers, Question
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.courses import evaluation


class SqlEvaluationQueries:
    """See `services.evaluations.EvaluationQueries`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def sheets(self, course_id: UUID) -> list[Answers]:
        """One statement."""
        answers = [evaluation.c[one.value] for one in Question]
        with self._engine.connect() as connection:
            rows = connection.execute(
                select(evaluation)
                .where(evaluation.c.course_id == course_id, live(evaluation))
                .order_by(*answers, evaluation.c.helped)
            ).mappings()
            return [
                Answers(
                    ratings={one: row[one.value] for one in Question if row[one.value] is not None},
                    helped=row["helped"],
                    change=row["change"],
                )
                for row in rows
            ]
