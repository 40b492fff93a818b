"""Interchange with outside translators: texts go out as files, come back, and are taken in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import (
    NothingToTranslate,
    RecordChanged,
    RecordNotFound,
    TranslationFileInTheWay,
    TranslationKindUnknown,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.segments import ModuleWords, cleaned, paired, with_texts
from trainer_app.services.papers import Origin
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.translations import (
    EditionTexts,
    ModuleTexts,
    TranslationQueries,
)
from trainer_app.services.translation_packages import (
    Package,
    PackagedModule,
    PackagedPiece,
    Scripts,
    TranslationReader,
    TranslationWorkbook,
    XliffWriter,
)
from trainer_app.services.translation_review import (
    Difference,
    LeftOut,
    PackageComparison,
    ReviewedModule,
    TranslationReview,
    left_out,
)

XLIFF, WORKBOOK = ".xlf", ".xlsx"


class WriteFile(Protocol):
    """Puts a file in its place, whole or not at all."""

    def __call__(self, target: Path, content: bytes) -> None: ...


@dataclass(frozen=True, kw_only=True)
class TranslationFiles:
    """How translations are written and read."""

    xliff: XliffWriter
    workbook: TranslationWorkbook
    read: TranslationReader
    write: WriteFile


@dataclass(frozen=True, kw_only=True)
class TranslationsTaken:
    """What became of a file: how many texts are drafts now, and what was left out."""

    changes: Changes
    taken: tuple[ReviewedModule, ...]
    left_out: tuple[LeftOut, ...]


class Translations:
    """Sends texts out and takes them in; English is never changed by a file."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        queries: TranslationQueries,
        files: TranslationFiles,
        scripts: Scripts,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._queries, self._files, self._scripts = queries, files, scripts

    # Out

    def package(self, edition_id: UUID, languages: Sequence[Language]) -> tuple[Package, ...]:
        """All texts of an edition beside English, a package for each language.

        Raises:
            RecordNotFound: the edition is gone.
            NothingToTranslate: it has no English text, or no language but English is asked for.
        """
        texts = self._queries.edition_texts(edition_id)
        wanted = [one for one in dict.fromkeys(languages) if one is not Language.ENGLISH]
        if not wanted or not any(Language.ENGLISH in one.texts for one in texts.modules):
            raise NothingToTranslate(edition=f"{texts.curriculum_code}/{texts.name}")
        return tuple(_package(texts, language) for language in wanted)

    def export(
        self, edition_id: UUID, languages: Sequence[Language], target: Path
    ) -> tuple[Path, ...]:
        """Write .xlf, a file for each language, or .xlsx with a sheet for each.

        Of several XLIFF files each has its language before the ending: BM-CORE.km.xlf.

        Raises:
            TranslationKindUnknown: the ending is another one.
            TranslationFileInTheWay: one of several files is there; nobody was asked about it.
            RecordNotFound, NothingToTranslate, FileNotWritable: what is wrong.
        """
        kind = target.suffix.lower()
        if kind not in {XLIFF, ".xliff", WORKBOOK}:
            raise TranslationKindUnknown(file=target.name)
        packages = self.package(edition_id, languages)
        if kind == WORKBOOK:
            origin = Origin(printed_at=self._clock.now().replace(tzinfo=None))
            self._files.write(target, self._files.workbook(packages, origin))
            return (target,)
        told = {
            _target(target, one.language, several=len(packages) > 1): self._files.xliff(one)
            for one in packages
        }
        for path in told:
            if path != target and path.exists():
                raise TranslationFileInTheWay(file=path.name)
        for path, content in told.items():
            self._files.write(path, content)
        return tuple(told)

    # In

    def review(self, path: Path) -> TranslationReview:
        """Read a file and compare it with the texts here; nothing is changed.

        Raises:
            FileNotFound, TranslationFileUnusable: the file cannot be read.
        """
        modules: dict[tuple[UUID, Language], ReviewedModule] = {}
        missing: list[LeftOut] = []
        for package in self._files.read(path):
            here = self._edition_of(package)
            if here is None:
                missing.append(
                    left_out(package.language, package.edition, "translation-edition-unknown")
                )
                continue
            comparison = PackageComparison(package, here, self._scripts)
            missing += [
                left_out(one.language, one.code, "translation-module-twice")
                for one in comparison.modules()
                if modules.setdefault(one.key, one) is not one
            ]
            missing += comparison.left_out
        return TranslationReview(
            file=path.name, modules=tuple(modules.values()), left_out=tuple(missing)
        )

    def take(
        self,
        review: TranslationReview,
        *,
        accept_older: bool = False,
        accept_overwriting: bool = False,
        leave_out: Collection[tuple[UUID, Language]] = (),
    ) -> TranslationsTaken:
        """Make drafts of the texts that differ, in one step that can be undone.

        `accept_older` takes what was translated from an older source too, `accept_overwriting`
        what was changed here after the file was written; `leave_out` names modules by their `key`.

        Raises:
            RecordChanged: a text, or its English, changed after the review.
            RecordNotFound: a module was removed.
        """
        chosen = self.choice(
            review,
            accept_older=accept_older,
            accept_overwriting=accept_overwriting,
            leave_out=leave_out,
        )
        return replace(chosen, changes=self._stored(chosen.taken)) if chosen.taken else chosen

    def choice(
        self,
        review: TranslationReview,
        *,
        accept_older: bool = False,
        accept_overwriting: bool = False,
        leave_out: Collection[tuple[UUID, Language]] = (),
    ) -> TranslationsTaken:
        """What `take` would take and leave out; nothing is changed."""
        taken: list[ReviewedModule] = []
        missing = list(review.left_out)
        for one in review.differing:
            why = _why_not(one, leave_out, older=accept_older, overwriting=accept_overwriting)
            if why:
                missing.append(left_out(one.language, one.code, why))
            else:
                taken.append(one)
        return TranslationsTaken(changes=Changes(), taken=tuple(taken), left_out=tuple(missing))

    def _edition_of(self, package: Package) -> EditionTexts | None:
        named = self._queries.edition_named(package.curriculum_code, package.edition_name)
        for edition_id in (package.edition_id, named):
            if edition_id is not None:
                try:
                    return self._queries.edition_texts(edition_id)
                except RecordNotFound:
                    continue  # an id of another site; the names may fit
        return None

    def _stored(self, taken: Sequence[ReviewedModule]) -> Changes:
        with self._open_work() as work:
            texts = work.of(ModuleText)
            ids = list(dict.fromkeys(one.module_id for one in taken))
            english = {
                one.module_id: one for one in texts.where(module_id=ids, language=Language.ENGLISH)
            }
            for one in taken:
                source = english.get(one.module_id)
                if (source.revision if source else None) != one.english_revision:
                    raise RecordChanged
                self._store(work, one, source.words if source else ModuleWords())
            return work.commit(Label.of("translations-taken", n=len(taken)))

    def _store(self, work: UnitOfWork, one: ReviewedModule, source: ModuleWords) -> None:
        texts = work.of(ModuleText)
        record = texts.any_state(module_id=one.module_id, language=one.language)
        if record is None:
            record = texts.add(
                ModuleText(
                    id=self._new_id(),
                    module_id=one.module_id,
                    language=one.language,
                    title="",
                    revision=0,
                )
            )
        elif record.removed:
            record.title, record.aim, record.objectives, record.outline = "", "", (), ""
        else:
            record = texts.get(record.id, version=one.text_version or 0)
        record.removed = False
        changed = {
            piece.key: piece.after
            for piece in one.pieces
            if piece.difference is not Difference.UNCHANGED
        }
        record.write(
            with_texts(record.words, changed, source),
            written_by_id=None,  # somebody outside wrote it: whoever takes it in may approve it
            source_revision=one.source_revision,
        )


def _package(texts: EditionTexts, language: Language) -> Package:
    return Package(
        curriculum_code=texts.curriculum_code,
        edition_name=texts.name,
        edition_id=texts.id,
        title=texts.curriculum_title,
        language=language,
        modules=tuple(
            _packaged(one, language) for one in texts.modules if Language.ENGLISH in one.texts
        ),
    )


def _packaged(module: ModuleTexts, language: Language) -> PackagedModule:
    """A module's pieces, cleaned of what files cannot hold."""
    source, text = module.texts[Language.ENGLISH], module.texts.get(language)
    target = text.words if text else ModuleWords()
    return PackagedModule(
        code=module.code,
        pieces=tuple(
            PackagedPiece(
                key=one.key,
                source=cleaned(one.key, one.source or ""),
                target=None if one.target is None else cleaned(one.key, one.target),
                depth=one.depth,
            )
            for one in paired(source.words, target)
        ),
        source_revision=source.revision,
        revision=text.revision if text else 0,
        status=text.status if text else TextStatus.MISSING,
    )


def _target(target: Path, language: Language, *, several: bool) -> Path:
    return target.with_name(f"{target.stem}.{language.value}{target.suffix}") if several else target


def _why_not(
    one: ReviewedModule,
    leave_out: Collection[tuple[UUID, Language]],
    *,
    older: bool,
    overwriting: bool,
) -> str:
    if one.key in leave_out:
        return "translation-not-chosen"
    if not one.has_title:
        return "translation-title-missing"
    if one.older and not older:
        return "translation-older"
    if one.changed_here and not overwriting:
        return "translation-changed-here"
    return ""
