"""What can be taught in which language: by the texts, or at one academy; shown and printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.coverage import (
    Coverage,
    Standing,
    Teaching,
    coverage,
    in_the_way,
    standing_at,
    text_standing,
)
from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import Language
from trainer_app.services.paper_parts import printer
from trainer_app.services.papers import Origin
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.curricula import CurriculumQueries, EditionView, ModuleRow
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.materials import MaterialQueries


@dataclass(frozen=True, kw_only=True)
class CoverageRow:
    """One module with its standing in each language; `in_the_way` names all there is."""

    module: ModuleRow
    standings: Mapping[Language, Standing]
    in_the_way: Mapping[Language, tuple[Standing, ...]]


@dataclass(frozen=True, kw_only=True)
class CoverageView:
    """The matrix of an edition; `shares` count its rows."""

    rows: tuple[CoverageRow, ...]
    shares: Mapping[Language, Coverage]
    academy_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class CoverageLine:
    """One module on paper; titles are in the paper's language."""

    code: str
    title: str
    levels: tuple[str, ...]
    minutes: int
    standings: Mapping[Language, str]


@dataclass(frozen=True, kw_only=True)
class CoveragePaper:
    """The matrix of an edition on paper. `asked_of` is the academy it was asked for, or ""."""

    academy: str
    academy_en: str
    curriculum: str
    code: str
    edition: str
    asked_of: str
    level: str
    lines: tuple[CoverageLine, ...]
    shares: Mapping[Language, int | None]  # per cent
    origin: Origin


class CoveragePapers(Protocol):
    """Writes the matrix; each file appears whole or not at all."""

    def workbook(self, paper: CoveragePaper, target: Path, language: Language) -> None: ...
    def pdf(self, paper: CoveragePaper, target: Path, language: Language) -> None: ...


class CoverageMatrix:
    """Modules and languages of an edition."""

    def __init__(
        self,
        queries: CurriculumQueries,
        institutions: InstitutionQueries,
        materials: MaterialQueries,
        clock: Clock,
        papers: CoveragePapers,
    ) -> None:
        self._queries, self._institutions, self._materials = queries, institutions, materials
        self._clock, self._papers = clock, papers

    def of(
        self, edition: EditionView, *, level: Level | None = None, academy_id: UUID | None = None
    ) -> CoverageView:
        """The matrix, of all modules or those of a level; at an academy if one is asked about."""
        modules = [one for one in edition.modules if level is None or level in one.levels]
        if academy_id is None:
            rows = [_by_text(one) for one in modules]
        else:
            trainers = self._queries.trainers_by_language(academy_id, self._clock.today())
            files: dict[UUID, set[Language]] = defaultdict(set)
            for file in self._materials.of_edition(edition.id):
                files[file.module_id].add(file.language)
            rows = [_at_academy(one, trainers, files[one.id]) for one in modules]
        return CoverageView(
            rows=tuple(rows),
            shares=coverage(one.standings for one in rows),
            academy_id=academy_id,
        )

    def write(
        self,
        edition: EditionView,
        target: Path,
        language: Language,
        *,
        level: Level | None = None,
        academy_id: UUID | None = None,
    ) -> None:
        """Write the matrix as PDF or Excel, by the ending of the file.

        Raises:
            FileNotWritable: the file refuses.
            RecordNotFound: the academy is gone.
        """
        view = self.of(edition, level=level, academy_id=academy_id)
        site = self._institutions.site()
        asked_of = ""
        if academy_id is not None:
            asked_of = self._institutions.academy(academy_id, self._clock.today()).row.name.best(
                language
            )
        paper = CoveragePaper(
            academy=site.academy_name.best(language) or site.name if site else "",
            academy_en=site.academy_name.best(Language.ENGLISH) or site.name if site else "",
            curriculum=edition.curriculum_title.best(language),
            code=edition.curriculum_code,
            edition=edition.name,
            asked_of=asked_of,
            level=level.value if level else "",
            lines=tuple(_line(one, language) for one in view.rows),
            shares={one: share.percent for one, share in view.shares.items()},
            origin=Origin(
                site=site.code if site else "",
                printed_at=self._clock.now().replace(tzinfo=None),
                printed_by=printer(site),
            ),
        )
        if target.suffix.lower() == ".pdf":
            self._papers.pdf(paper, target, language)
        else:
            self._papers.workbook(paper, target, language)


def _by_text(module: ModuleRow) -> CoverageRow:
    standings = {language: text_standing(status) for language, status in module.statuses.items()}
    return CoverageRow(
        module=module,
        standings=standings,
        in_the_way={
            language: () if one is Standing.APPROVED else (one,)
            for language, one in standings.items()
        },
    )


def _at_academy(
    module: ModuleRow, trainers: Mapping[Language, int], files: Collection[Language]
) -> CoverageRow:
    teaching = {
        language: Teaching(
            status=status,
            trainers=trainers.get(language, 0),
            has_material=not files or language in files,
        )
        for language, status in module.statuses.items()
    }
    return CoverageRow(
        module=module,
        standings={language: standing_at(one) for language, one in teaching.items()},
        in_the_way={language: in_the_way(one) for language, one in teaching.items()},
    )


def _line(row: CoverageRow, language: Language) -> CoverageLine:
    module = row.module
    return CoverageLine(
        code=module.code,
        title=module.title.best(language),
        levels=module.levels,
        minutes=module.minutes,
        standings={one: standing.value for one, standing in row.standings.items()},
    )
