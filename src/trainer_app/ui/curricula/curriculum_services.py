"""What the screens about curricula may call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from trainer_app.services.coverage import CoverageMatrix
from trainer_app.services.curricula import Curricula
from trainer_app.services.curriculum_printing import CurriculumPrinting
from trainer_app.services.module_sheets import ModuleSheets
from trainer_app.services.modules import Modules
from trainer_app.services.parts import Parts
from trainer_app.services.read_models.curricula import CurriculumQueries
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.translations import EditionTexts
from trainer_app.services.text_search import TextSearch
from trainer_app.services.translations import Translations
from trainer_app.ui.curricula.file_services import FileServices
from trainer_app.ui.curricula.text_services import TextServices


@dataclass(frozen=True, kw_only=True)
class CurriculumServices:
    """Handed to the page, which hands on to each pane what it needs."""

    curricula: Curricula
    coverage: CoverageMatrix
    modules: Modules
    parts: Parts
    sheets: Callable[[], ModuleSheets]
    queries: CurriculumQueries
    edition_texts: Callable[[UUID], EditionTexts]
    institutions: InstitutionQueries
    translations: Callable[[], Translations]
    texts: TextServices
    files: FileServices
    search: Callable[[], TextSearch]
    printing: Callable[[], CurriculumPrinting]
