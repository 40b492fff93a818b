"""Certificate templates of one's own: drafting, using, retiring, and giving them on as files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import (
    CodeTaken,
    NameMissing,
    TemplateStateRefuses,
    TemplateUnfinished,
    TemplateUnknown,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Layout, Template, TemplateState
from trainer_app.domain.template_check import Problem, problems
from trainer_app.domain.template_data import layout_data, layout_from, text_from
from trainer_app.services.designs import BuiltInDesigns, Design, DesignChoice, TrialPrinter
from trainer_app.services.ports import CheckedPicture, Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.templates import TemplateQueries
from trainer_app.services.saving import Saved
from trainer_app.services.template_designs import TemplateDesigns

_LONGEST_CODE: Final = 24


@dataclass(frozen=True)
class Picture:
    """A picture that was checked, by its name; kept once a layout that names it is."""

    sha256: str
    content: bytes


@dataclass(frozen=True, kw_only=True)
class TemplateFile:
    """A template as it travels; its pictures are checked and stand under their SHA-256."""

    kind: CertificateKind
    code: str
    name: LocalizedText
    layout: Layout
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class TemplateFiles(Protocol):
    """Templates as files (`interchange.template_files`)."""

    def told(self, template: TemplateFile) -> bytes:
        """The file. Raises `TemplateFileInvalid` if it would be too large to be read again."""
        ...

    def read(self, path: Path) -> TemplateFile:
        """What a file holds.

        Raises:
            FileNotFound: it is not there.
            TemplateFileInvalid, TemplateFileNewer, CodeInvalid, PictureRefused: what is wrong.
        """
        ...


@dataclass(frozen=True, kw_only=True)
class TakenIn:
    """What came of a file: a new draft, or what was here already, and then nothing changed."""

    reference: str
    template_id: UUID | None  # None: it is a built-in one
    changes: Changes

    @property
    def known(self) -> bool:
        """Whether exactly this was here already."""
        return not self.changes.nouns


class Templates:
    """What certificates look like. Itself a `services.designs.Designs`."""

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        queries: TemplateQueries,
        built_in: BuiltInDesigns,
        check_picture: CheckedPicture,
        files: TemplateFiles,
        trials: TrialPrinter,
        write: Callable[[Path, bytes], None],
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._queries, self._check_picture = queries, check_picture
        self._files, self._trials, self._write = files, trials, write
        self._designs = TemplateDesigns(queries, built_in)

    # Designs

    def design(self, reference: str) -> Design:
        """The design that a paper names. Raises `TemplateUnknown`, `PictureGone`."""
        return self._designs.design(reference)

    def picture(self, sha256: str) -> bytes | None:
        """A kept picture: a holder's photo."""
        return self._queries.picture(sha256)

    def choices(self, kind: CertificateKind) -> tuple[DesignChoice, ...]:
        """What papers of this kind can be made with; the first is the standard."""
        return self._designs.choices(kind)

    def standard(self, kind: CertificateKind) -> DesignChoice:
        """What papers of this kind are made with unless somebody chooses."""
        return self._designs.standard(kind)

    def named(self, name: str) -> str:
        """The reference that somebody means: a built-in's name, CODE@N, or only CODE.

        Raises:
            TemplateUnknown: there is none of this name.
        """
        return self._designs.named(name)

    def problems(self, reference: str) -> tuple[Problem, ...]:
        """All that is wrong with a template. Raises `TemplateUnknown`."""
        if self._designs.is_built_in(reference):
            design = self.design(reference)
            return problems(design.layout, design.pictures)
        return self._problems(self._queries.layout(reference))

    def reference_for(self, kind: CertificateKind, name: str = "") -> str:
        """What papers of a kind are made with: what somebody names, else the standard.

        Raises:
            TemplateUnknown: there is none of this name, or it is not for this kind.
        """
        if not name:
            return self.standard(kind).reference
        found = self.named(name)
        if found not in {choice.reference for choice in self.choices(kind)}:
            raise TemplateUnknown(name=name)
        return found

    def write_calibration(
        self, target: Path, reference: str | None = None, language: Language = Language.ENGLISH
    ) -> None:
        """Write a page to measure with how far a printer sets paper off.

        Raises:
            TemplateUnknown, FileNotWritable: there is no such template, or no such place.
        """
        layout = Layout() if reference is None else self.design(reference).layout
        self._write(target, self._trials.calibration(layout, language))

    # Drafts

    def begin(
        self,
        code: str,
        kind: CertificateKind,
        name: LocalizedText,
        layout: Layout = Layout(),  # noqa: B008 (frozen)
        pictures: Sequence[Picture] = (),
    ) -> Saved:
        """Make the first draft of a new template.

        Raises:
            CodeInvalid, CodeTaken, NameMissing, TemplateFileInvalid: what is wrong.
        """
        code, name = checked_list_code(code), _checked_name(name)
        with self._open_work() as work:
            if self._designs.is_built_in(code.lower()) or work.of(Template).where(code=code):
                raise CodeTaken(code=code)
            record = self._add(work, code, kind, name, _checked(layout))
            _keep(work, record.layout, pictures)
            return Saved(record.id, work.commit(Label.of("template-begun", code=code)))

    def begin_like(self, reference: str, code: str, name: LocalizedText) -> Saved:
        """Make the first draft of a new template from a built-in one or another of ours.

        Raises:
            TemplateUnknown, PictureGone: what it shall be like is not whole here.
            CodeInvalid, CodeTaken, NameMissing: what is wrong.
        """
        like = self._as_file(reference)
        pictures = [Picture(*one) for one in like.pictures.items()]
        return self.begin(code, like.kind, name, like.layout, pictures)

    def next_draft(self, template_id: UUID) -> Saved:
        """The draft that follows a version: the one there is, or a new one that begins like it."""
        with self._open_work() as work:
            records = work.of(Template)
            record = records.get(template_id)
            draft = records.one(code=record.code, state=TemplateState.DRAFT)
            if draft is not None:
                return Saved(draft.id, Changes())
            draft = self._add(work, record.code, record.kind, record.name, record.layout)
            label = Label.of("template-draft-begun", code=record.code)
            return Saved(draft.id, work.commit(label))

    def take_picture(self, content: bytes) -> Picture:
        """Check a PNG, JPEG or SVG; it is kept by the `arrange` that first names it.

        Raises:
            PictureRefused: it is not safe to draw.
        """
        checked = self._check_picture(content)
        return Picture(hashlib.sha256(checked).hexdigest(), checked)

    def arrange(
        self,
        template_id: UUID,
        layout: Layout,
        version: int | None = None,
        label: Label | None = None,
        pictures: Sequence[Picture] = (),
    ) -> Saved:
        """Replace what stands on a draft; lengths are kept to a thousandth of a millimetre.

        `label` says what was done, such as `template-elements-moved` with `n`; `pictures` are
        those that the layout names for the first time.

        Raises:
            TemplateStateRefuses: it is no draft, or papers name it.
            TemplateFileInvalid: a value is out of its bounds.
            RecordChanged: somebody else was faster.
        """
        self._refuse_if_papers_name(template_id, "edit")
        clean = _checked(layout)
        with self._open_work() as work:
            record = work.of(Template).get(template_id, version=version)
            record.arrange(clean)
            _keep(work, clean, pictures)
            label = label or Label.of("template-arranged", code=record.code)
            return Saved(record.id, work.commit(label))

    def rename(self, template_id: UUID, name: LocalizedText, version: int | None = None) -> Saved:
        """Give a version another name in lists; papers do not show it.

        Raises:
            NameMissing, TemplateFileInvalid, RecordChanged: what is wrong.
        """
        name = _checked_name(name)
        with self._open_work() as work:
            record = work.of(Template).get(template_id, version=version)
            if record.name != name:
                record.name = name
            label = Label.of("template-renamed", code=record.code)
            return Saved(record.id, work.commit(label))

    # The life of a version

    def use(self, template_id: UUID) -> Changes:
        """Let papers be made with a draft; the version in use until now is retired.

        Raises:
            TemplateStateRefuses: it is no draft.
            TemplateUnfinished: `n` things are wrong with it; `first` is the reason of one.
        """
        with self._open_work() as work:
            records = work.of(Template)
            record = records.get(template_id)
            former = records.where(code=record.code, state=TemplateState.IN_USE)
            record.use(self._clock.today())
            grave = [one for one in self._problems(record.layout) if one.grave]
            if grave:
                raise TemplateUnfinished(
                    name=record.reference,
                    n=len(grave),
                    first=grave[0].reason,
                    element=grave[0].element,
                )
            for one in former:
                one.retire()
            return work.commit(Label.of("template-used", code=record.reference))

    def retire(self, template_id: UUID) -> Changes:
        """Offer a version for no more papers. Raises `TemplateStateRefuses`."""
        with self._open_work() as work:
            record = work.of(Template).get(template_id)
            record.retire()
            return work.commit(Label.of("template-retired", code=record.reference))

    def remove(self, template_id: UUID) -> Changes:
        """Remove a draft.

        Raises:
            TemplateStateRefuses: it is no draft, or papers name it.
        """
        self._refuse_if_papers_name(template_id, "remove")
        with self._open_work() as work:
            record = work.of(Template).get(template_id)
            if record.state is not TemplateState.DRAFT:
                raise TemplateStateRefuses(
                    name=record.reference, state=record.state, action="remove"
                )
            work.of(Template).remove(record)
            return work.commit(Label.of("template-removed", code=record.code))

    # Files

    def export(self, reference: str, target: Path) -> None:
        """Write a template with its pictures into one file.

        Raises:
            TemplateUnknown, PictureGone: it is not whole here.
            TemplateFileInvalid, FileNotWritable: it is too large, or the place refuses.
        """
        self._write(target, self._files.told(self._as_file(reference)))

    def take_in(self, path: Path) -> TakenIn:
        """Make a draft of what a file holds; what is here already stays as it is.

        It becomes the next version of its code; where a draft of that is open, or the code is a
        built-in's, the code gets a number behind it.

        Raises:
            What `TemplateFiles.read` raises; nothing is changed then.
        """
        file = self._files.read(path)
        with self._open_work() as work:
            for code in _codes_like(file.code):
                if self._designs.is_built_in(code.lower()):
                    if self._as_file(code.lower()) == file:
                        return TakenIn(reference=code.lower(), template_id=None, changes=Changes())
                    continue
                versions = work.of(Template).where(code=code)
                same = [one for one in versions if _says(one, file)]
                if same:
                    return TakenIn(
                        reference=same[0].reference, template_id=same[0].id, changes=Changes()
                    )
                if all(one.state is not TemplateState.DRAFT for one in versions):
                    break
            record = self._add(work, code, file.kind, file.name, file.layout)
            _keep(work, file.layout, [Picture(*one) for one in file.pictures.items()])
            changes = work.commit(Label.of("template-taken-in", code=code))
            return TakenIn(reference=record.reference, template_id=record.id, changes=changes)

    def _as_file(self, reference: str) -> TemplateFile:
        design, built_in = self.design(reference), self._designs.built_in(reference)
        if built_in is not None:
            code, kind, name = reference.upper(), built_in.kind, built_in.name
        else:
            rows = self._queries.templates()
            [row] = [row for row in rows if row.reference == reference]
            code, kind, name = row.code, row.kind, row.name
        return TemplateFile(
            kind=kind, code=code, name=name, layout=design.layout, pictures=design.pictures
        )

    # What the methods share

    def _add(
        self,
        work: UnitOfWork,
        code: str,
        kind: CertificateKind,
        name: LocalizedText,
        layout: Layout,
    ) -> Template:
        """A draft with the next number; one that was removed gives its place to the new one."""
        records = work.of(Template)
        number = 1 + max((one.number for one in records.where(code=code)), default=0)
        record = records.any_state(code=code, number=number)
        if record is None:
            return records.add(
                Template(
                    id=self._new_id(), code=code, number=number, kind=kind, name=name, layout=layout
                )
            )
        record.removed, record.state, record.in_use_since = False, TemplateState.DRAFT, None
        record.kind, record.name, record.layout = kind, name, layout
        return record

    def _problems(self, layout: Layout) -> tuple[Problem, ...]:
        return problems(layout, self._queries.kept(layout.images))

    def _refuse_if_papers_name(self, template_id: UUID, action: str) -> None:
        """A draft can have papers when its use was undone after they were issued."""
        row = self._queries.template(template_id).row
        if row.papers:
            raise TemplateStateRefuses(
                name=row.reference, state=TemplateState.IN_USE, action=action
            )


def _checked(layout: Layout) -> Layout:
    """The layout as it will be read again."""
    return layout_from(layout_data(layout))


def _checked_name(name: LocalizedText) -> LocalizedText:
    if not name:
        raise NameMissing(field="name")
    return text_from({language.value: text for language, text in name}, "name")


def _keep(work: UnitOfWork, layout: Layout, pictures: Sequence[Picture]) -> None:
    for picture in pictures:
        if picture.sha256 in layout.images:
            work.keep(picture.content)


def _says(record: Template, file: TemplateFile) -> bool:
    return (record.kind, record.name, record.layout) == (file.kind, file.name, file.layout)


def _codes_like(code: str) -> Iterator[str]:
    """The code, then CODE-2, CODE-3 and so on."""
    endings = chain([""], (f"-{number}" for number in count(2)))
    return (code[: _LONGEST_CODE - len(ending)].rstrip("-") + ending for ending in endings)
