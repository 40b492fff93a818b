"""What the screens about certificate designs may call, each loaded when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer_app.services.read_models.templates import TemplateQueries
from trainer_app.services.templates import Templates
from trainer_app.services.trial_papers import TrialPapers


@dataclass(frozen=True, kw_only=True)
class DesignServices:
    """Services and questions of the designs."""

    templates: Callable[[], Templates]
    queries: Callable[[], TemplateQueries]
    trials: Callable[[], TrialPapers]
