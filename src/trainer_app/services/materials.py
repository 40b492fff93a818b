"""Materials: slides, handouts, guides and exercise files of a module, kept once by their bytes."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import Module
from trainer_app.domain.errors import (
    FileNotFound,
    MaterialAltered,
    MaterialGone,
    RecordNotFound,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.material import (
    Material,
    MaterialKind,
    checked_material,
    likely_kind,
    same_name,
)
from trainer_app.services.material_files import (
    FileStanding,
    Kept,
    MaterialFiles,
    Megabytes,
    ReadFile,
    WriteChunks,
)
from trainer_app.services.module_materials import newest
from trainer_app.services.ports import Clock, NoProgress, OpenWork, Progress, UnitOfWork
from trainer_app.services.read_models.materials import MaterialQueries, StoredFile


@dataclass(frozen=True, kw_only=True)
class MaterialsAdded:
    """What became of files that were brought: kept, or there already with the same bytes."""

    changes: Changes
    added: tuple[str, ...]
    there: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class BrokenFile:
    """A file that a material needs, and what a look at it found."""

    file: StoredFile
    standing: FileStanding


@dataclass(frozen=True)
class _Brought:
    name: str
    kept: Kept


class Materials:
    """Adding, opening, giving out and checking files.

    A removed file's bytes stay in the folder, so that undo has something to bring back.
    """

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        queries: MaterialQueries,
        files: MaterialFiles,
        read: ReadFile,
        write: WriteChunks,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._queries, self._files = queries, files
        self._read, self._write = read, write

    def add(
        self,
        module_id: UUID,
        paths: Sequence[Path],
        *,
        language: Language,
        kind: MaterialKind | None = None,
        line_id: UUID | None = None,
        progress: Progress | None = None,
    ) -> MaterialsAdded:
        """Keep files as materials of a module; without a kind each is what its ending says.

        A file is the next version of the one with its name, language and kind, or of `line_id`.
        A published edition takes them too: its modules never change, its files may.

        Raises:
            FileNotFound, MaterialNameUnusable, MaterialRefused, FolderNotWritable,
            RecordNotFound: what is wrong; none of the files is added then.
        """
        brought: list[_Brought] = []
        try:
            self._bring(paths, brought, progress or NoProgress())
            with self._open_work() as work:
                module = work.of(Module).get(module_id)
                taken = [
                    one
                    for one in brought
                    if self._store(work, module_id, one, language, kind, line_id)
                ]
                changes = (
                    work.commit(Label.of("materials-added", n=len(taken), code=module.code))
                    if taken
                    else Changes()
                )
        except BaseException:
            needed = {one.sha256 for one in self._queries.files()}  # by somebody else meanwhile
            self._files.forget({one.kept.sha256 for one in brought if one.kept.new} - needed)
            raise
        return MaterialsAdded(
            changes=changes,
            added=tuple(one.name for one in taken),
            there=tuple(one.name for one in brought if one not in taken),
        )

    def remove(self, line_id: UUID) -> Changes:
        """Take a file out of its module with all its versions; undo brings them back.

        Raises:
            RecordNotFound: it is gone already.
        """
        with self._open_work() as work:
            records = work.of(Material)
            versions = records.where(line_id=line_id)
            if not versions:
                raise RecordNotFound(noun="material")
            for one in versions:
                records.remove(one)
            return work.commit(Label.of("material-removed"))

    def save_as(self, file: StoredFile, target: Path, progress: Progress | None = None) -> None:
        """Write a copy under a name of one's own.

        Raises:
            MaterialGone, MaterialAltered, FileNotWritable: nothing is written.
        """
        chunks = Megabytes(progress or NoProgress(), file.bytes).through(
            self._files.read(file), file.name
        )
        self._write(target, chunks)

    def copy_to_open(self, file: StoredFile, progress: Progress | None = None) -> Path:
        """A copy that other programs may open; it is write-protected, so that they say so.

        Raises:
            MaterialGone, MaterialAltered, FolderNotWritable, FileNotWritable: there is none.
        """
        match self._files.standing(file, thorough=False):
            case FileStanding.GONE:
                raise MaterialGone(name=file.name)
            case FileStanding.ALTERED:
                raise MaterialAltered(name=file.name)
            case FileStanding.WHOLE:
                pass
        target = self._files.place_to_open(file)
        with suppress(OSError):  # the write below says what is wrong with the folder
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                target.chmod(stat.S_IREAD | stat.S_IWRITE)
        self.save_as(file, target, progress)
        with suppress(OSError):
            target.chmod(stat.S_IREAD)
        return target

    def check(self, progress: Progress | None = None) -> tuple[BrokenFile, ...]:
        """Compare every byte of every file that is needed; returns what is missing or altered."""
        files = self._queries.files()
        found = []
        for at, file in enumerate(files):
            (progress or NoProgress()).report(at, len(files), file.name)
            standing = self._files.standing(file, thorough=True)
            if standing is not FileStanding.WHOLE:
                found.append(BrokenFile(file=file, standing=standing))
        return tuple(found)

    def _bring(self, paths: Sequence[Path], brought: list[_Brought], progress: Progress) -> None:
        """Copy the files; `brought` grows with each, so that a failure knows what to let go of."""
        named = [(path, checked_material(path.name, _size(path))) for path in paths]
        megabytes = Megabytes(progress, sum(_size(path) for path in paths))
        for path, name in named:
            chunks = megabytes.through(self._read(path), name)
            brought.append(_Brought(name, self._files.keep(chunks)))

    def _store(
        self,
        work: UnitOfWork,
        module_id: UUID,
        one: _Brought,
        language: Language,
        kind: MaterialKind | None,
        line_id: UUID | None,
    ) -> bool:
        records = work.of(Material)
        there = records.where(module_id=module_id)
        kind = kind or likely_kind(one.name)
        before = _before(newest(there), one.name, language, kind, line_id)
        if before is not None and before.sha256 == one.kept.sha256:
            return False
        record_id = self._new_id()
        records.add(
            Material(
                id=record_id,
                module_id=module_id,
                line_id=before.line_id if before else record_id,
                number=before.number + 1 if before else 1,
                language=before.language if before else language,
                kind=before.kind if before else kind,
                name=one.name,
                sha256=one.kept.sha256,
                bytes=one.kept.bytes,
                added_on=self._clock.today(),
            )
        )
        return True


def _before(
    there: Sequence[Material],
    name: str,
    language: Language,
    kind: MaterialKind,
    line_id: UUID | None,
) -> Material | None:
    """The version that a new file follows, if it follows one."""
    if line_id is not None:
        for one in there:
            if one.line_id == line_id:
                return one
        raise RecordNotFound(noun="material")
    return next(
        (
            one
            for one in there
            if one.language is language and one.kind is kind and same_name(one.name, name)
        ),
        None,
    )


def _size(path: Path) -> int:
    try:
        if path.is_file():
            return path.stat().st_size
    except OSError as error:
        raise FileNotFound(path=str(path)) from error
    raise FileNotFound(path=str(path))
