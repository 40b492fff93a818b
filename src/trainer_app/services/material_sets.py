"""Everything for a course in one language: the files of all its modules, with an index page."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Protocol
from uuid import UUID

from trainer_app.domain.errors import NoMaterials
from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind
from trainer_app.services.material_files import MaterialFiles, Megabytes
from trainer_app.services.paper_parts import printer
from trainer_app.services.ports import Clock, NoProgress, Progress
from trainer_app.services.read_models.courses import CourseQueries
from trainer_app.services.read_models.curricula import CurriculumQueries, EditionView, ModuleRow
from trainer_app.services.read_models.institutions import InstitutionQueries, SiteView
from trainer_app.services.read_models.materials import MaterialQueries, MaterialRow

INDEX = "index.pdf"
Member = tuple[str, Iterable[bytes]]


@dataclass(frozen=True, kw_only=True)
class IndexLine:
    """One file in the set: where it lies, what it is, and how large."""

    name: str
    folder: str
    kind: MaterialKind
    bytes: int


@dataclass(frozen=True, kw_only=True)
class IndexModule:
    """A module with its files; none where there are none in this language."""

    code: str
    title: str
    lines: tuple[IndexLine, ...]


@dataclass(frozen=True, kw_only=True)
class MaterialIndexPaper:
    """The first page of a set: what lies in it, module by module."""

    title: str
    title_en: str
    below: str
    modules: tuple[IndexModule, ...]
    site: str = ""
    printed_at: datetime | None = None
    printed_by: str = ""


class IndexPrinter(Protocol):
    """Draws the index page (`documents.material_index_pdf`)."""

    def __call__(self, paper: MaterialIndexPaper, language: Language) -> bytes: ...


class WriteMembers(Protocol):
    """Puts named files into one folder or one ZIP file, whole or not at all.

    Raises `FileNotWritable`, and `FolderInTheWay` for a folder that is not empty.
    """

    def __call__(self, target: Path, members: Iterable[Member]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SetWritten:
    """What lies there now."""

    target: Path
    files: int
    bytes: int
    modules_without: tuple[str, ...]


class MaterialSets:
    """Puts together what a trainer takes along."""

    def __init__(
        self,
        *,
        courses: CourseQueries,
        curricula: CurriculumQueries,
        institutions: InstitutionQueries,
        queries: MaterialQueries,
        files: MaterialFiles,
        clock: Clock,
        draw_index: IndexPrinter,
        write_folder: WriteMembers,
        write_zip: WriteMembers,
    ) -> None:
        self._courses, self._curricula = courses, curricula
        self._site: Callable[[], SiteView | None] = institutions.site
        self._queries, self._files, self._clock = queries, files, clock
        self._draw_index = draw_index
        self._write_folder, self._write_zip = write_folder, write_zip

    def of_course(
        self, course_id: UUID, language: Language, target: Path, progress: Progress | None = None
    ) -> SetWritten:
        """Write the files of the course's edition, into a folder or a .zip by the name of `target`.

        Raises:
            NoMaterials: no module has a file in this language, or the course has no edition.
            MaterialGone, MaterialAltered, FileNotWritable, FolderInTheWay: nothing is written.
        """
        course = self._courses.course(course_id, self._clock.today())
        if course.edition_id is None:
            raise NoMaterials(code=course.row.code)
        title = course.row.title
        head = (title.best(language), title.get(Language.ENGLISH) or "", course.row.code)
        edition = self._curricula.edition(course.edition_id)
        return self._write(edition, head, language, target, progress)

    def of_edition(
        self, edition_id: UUID, language: Language, target: Path, progress: Progress | None = None
    ) -> SetWritten:
        """The same for an edition, whoever will teach it.

        Raises:
            NoMaterials, MaterialGone, MaterialAltered, FileNotWritable, FolderInTheWay: nothing
            is written.
        """
        edition = self._curricula.edition(edition_id)
        title = edition.curriculum_title
        code = f"{edition.curriculum_code} {edition.name}"
        head = (title.best(language), title.get(Language.ENGLISH) or "", code)
        return self._write(edition, head, language, target, progress)

    def _write(
        self,
        edition: EditionView,
        head: tuple[str, str, str],
        language: Language,
        target: Path,
        progress: Progress | None,
    ) -> SetWritten:
        rows = [
            row
            for row in self._queries.of_edition(edition.id)
            if row.newest and row.language is language
        ]
        if not rows:
            raise NoMaterials(code=head[2])
        places = _places(edition.modules, rows)
        total = sum(row.bytes for row in rows)
        index = self._draw_index(self._index(edition, head, language, places), language)

        def members() -> Iterator[Member]:
            megabytes = Megabytes(progress or NoProgress(), total)
            yield INDEX, [index]
            for row, place in places:
                yield str(place), megabytes.through(self._files.read(row.file), row.name)

        as_zip = target.suffix.lower() == ".zip"
        (self._write_zip if as_zip else self._write_folder)(target, members())
        covered = {row.module_id for row in rows}
        return SetWritten(
            target=target,
            files=len(rows),
            bytes=total,
            modules_without=tuple(one.code for one in edition.modules if one.id not in covered),
        )

    def _index(
        self,
        edition: EditionView,
        head: tuple[str, str, str],
        language: Language,
        places: Sequence[tuple[MaterialRow, PurePosixPath]],
    ) -> MaterialIndexPaper:
        site = self._site()
        title, title_en, code = head
        return MaterialIndexPaper(
            title=title,
            title_en=title_en,
            below=" · ".join(dict.fromkeys((code, f"{edition.curriculum_code} {edition.name}"))),
            modules=tuple(
                IndexModule(
                    code=module.code,
                    title=module.title.best(language),
                    lines=tuple(
                        IndexLine(
                            name=place.name,
                            folder=str(place.parent),
                            kind=row.kind,
                            bytes=row.bytes,
                        )
                        for row, place in places
                        if row.module_id == module.id
                    ),
                )
                for module in edition.modules
            ),
            site=site.code if site else "",
            printed_at=self._clock.now().replace(tzinfo=None),
            printed_by=printer(site),
        )


def _places(
    modules: Sequence[ModuleRow], rows: Sequence[MaterialRow]
) -> list[tuple[MaterialRow, PurePosixPath]]:
    """Where each file lies: a folder a module in the order of the edition, no name twice."""
    folders = {
        module.id: PurePosixPath(f"{at:02}-{module.code}")
        for at, module in enumerate(modules, start=1)
    }
    taken: set[str] = set()
    found = []
    for row in rows:
        own = PurePosixPath(row.name)
        place, number = folders[row.module_id] / own.name, 1
        while (key := unicodedata.normalize("NFC", str(place)).casefold()) in taken:
            number += 1
            place = folders[row.module_id] / f"{own.stem} ({number}){own.suffix}"
        taken.add(key)
        found.append((row, place))
    return found
