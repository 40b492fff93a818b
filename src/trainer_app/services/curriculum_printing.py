"""The papers of a curriculum: the book of an edition, and its syllabus on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from uuid import UUID

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import NoModulesToPrint
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.curriculum_papers import (
    CurriculumPaper,
    CurriculumPapers,
    PaperModule,
    PaperText,
)
from trainer_app.services.paper_parts import printer
from trainer_app.services.papers import Origin
from trainer_app.services.ports import Clock
from trainer_app.services.read_models.curricula import (
    CurriculumQueries,
    EditionView,
    ModuleRow,
    PartRow,
)
from trainer_app.services.read_models.institutions import InstitutionQueries
from trainer_app.services.read_models.translations import TextRow, TranslationQueries
from trainer_app.services.terms import Terms, whole_words


class CurriculumPrinting:
    """Papers of an edition in one language, or in two: beside each other, or one below the other.

    Both return how many pages they have, and raise `RecordNotFound` when the edition is gone,
    `NoModulesToPrint` when it has no modules, `CharacterNotPrintable` and `TextDoesNotFit` for
    texts that cannot be printed, and `FileNotWritable` when the file refuses.
    """

    def __init__(
        self,
        *,
        curricula: CurriculumQueries,
        texts: TranslationQueries,
        institutions: InstitutionQueries,
        terms: Terms,
        clock: Clock,
        papers: CurriculumPapers,
    ) -> None:
        self._curricula, self._texts, self._terms = curricula, texts, terms
        self._institutions, self._clock, self._papers = institutions, clock, papers

    def book(
        self, edition_id: UUID, target: Path, language: Language, second: Language | None = None
    ) -> int:
        """Everything that an edition says, from its cover to the last module."""
        return self._write(self._papers.book, edition_id, target, language, second)

    def syllabus(
        self, edition_id: UUID, target: Path, language: Language, second: Language | None = None
    ) -> int:
        """The modules with their hours on one page; more than one where they have no room on it."""
        return self._write(self._papers.syllabus, edition_id, target, language, second)

    def _write(
        self,
        draw: Callable[[CurriculumPaper, Path], int],
        edition_id: UUID,
        target: Path,
        language: Language,
        second: Language | None,
    ) -> int:
        languages = tuple(dict.fromkeys(one for one in (language, second) if one is not None))
        return draw(self._paper(edition_id, languages), target)

    def _paper(self, edition_id: UUID, languages: tuple[Language, ...]) -> CurriculumPaper:
        edition = self._curricula.edition(edition_id)
        if not edition.modules:
            raise NoModulesToPrint(edition=edition.name)
        texts = {one.id: one.texts for one in self._texts.edition_texts(edition_id).modules}
        site = self._institutions.site()
        academy = site.academy_name if site else None
        named = site.name if site else ""
        programme = self._programme_of(edition.curriculum_id)
        return CurriculumPaper(
            languages=languages,
            academy=(academy.best(languages[0]) if academy else "") or named,
            academy_en=(academy.best(Language.ENGLISH) if academy else "") or named,
            code=edition.curriculum_code,
            title=tuple(edition.curriculum_title.best(one) for one in languages),
            programme=tuple(programme(one) for one in languages),
            kind=edition.curriculum_kind.value,
            edition=edition.name,
            state=edition.state.value,
            published_on=edition.published_on,
            modules=tuple(
                self._module(one, begun, texts.get(one.id, {}), languages)
                for one, begun in _with_parts(edition)
            ),
            origin=Origin(
                site=site.code if site else "",
                printed_at=self._clock.now().replace(tzinfo=None),
                printed_by=printer(site),
            ),
        )

    def _module(
        self,
        row: ModuleRow,
        begun: PartRow | None,
        texts: Mapping[Language, TextRow],
        languages: tuple[Language, ...],
    ) -> PaperModule:
        return PaperModule(
            code=row.code,
            minutes=row.minutes,
            levels=row.levels,
            delivery=row.delivery.value,
            mandatory=row.mandatory,
            prerequisites=row.prerequisites,
            participants_per_trainer=row.participants_per_trainer,
            equipment=row.equipment,
            texts=tuple(self._text(texts, one) for one in languages),
            part=tuple(begun.title.best(one) for one in languages) if begun else (),
        )

    def _text(self, texts: Mapping[Language, TextRow], language: Language) -> PaperText:
        """The text in this language; in its place the English one, or nothing at all."""
        own, english = texts.get(language), texts.get(Language.ENGLISH)
        if own is not None:
            said = whole_words(english.words) if english else ""
            return PaperText(
                spoken=language,
                words=own.words,
                standing=own.status.value,
                terms=self._terms.key_terms(said, language),
            )
        words = english.words if english else ModuleWords()
        spoken = Language.ENGLISH if english else language
        return PaperText(spoken=spoken, words=words, standing=TextStatus.MISSING.value)

    def _programme_of(self, curriculum_id: UUID) -> Callable[[Language], str]:
        row = next(one for one in self._curricula.curricula() if one.id == curriculum_id)
        programmes = self._institutions.programmes()
        name = next((one.name for one in programmes if one.id == row.programme_id), None)
        return lambda language: name.best(language) if name else ""


def _with_parts(edition: EditionView) -> Iterator[tuple[ModuleRow, PartRow | None]]:
    """Each module, with the part that begins with it."""
    before: PartRow | None = None
    for module in edition.modules:
        part = edition.part_of(module)
        yield module, None if part == before else part
        before = part
