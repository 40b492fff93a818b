"""What the panes about files may call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer_app.services.curriculum_packages import CurriculumPackages
from trainer_app.services.material_sets import MaterialSets
from trainer_app.services.materials import Materials
from trainer_app.services.read_models.materials import MaterialQueries


@dataclass(frozen=True, kw_only=True)
class FileServices:
    """Who keeps, gives out and exchanges files; each is made when it is first asked for."""

    materials: Callable[[], Materials]
    sets: Callable[[], MaterialSets]
    packages: Callable[[], CurriculumPackages]
    queries: MaterialQueries
