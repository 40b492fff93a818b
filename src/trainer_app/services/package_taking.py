"""Writing what was chosen of a package into the records, within one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from trainer_app.domain.curriculum import Curriculum, Edition, Module
from trainer_app.domain.curriculum import Part as EditionPart
from trainer_app.domain.errors import PackageUnusable, PrerequisiteCircle
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.material import Material
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.package_merge import Standing, TakenPackage
from trainer_app.domain.prerequisites import circle_through
from trainer_app.domain.programme import Programme
from trainer_app.services.module_materials import take_out
from trainer_app.services.package_parts import (
    CURRICULUM,
    EDITION,
    GROUPS,
    ORDER,
    file_key,
    module_key,
    module_keys,
    order,
    prints,
    text_key,
)
from trainer_app.services.package_review import STATE, PackageReview, Part
from trainer_app.services.ports import UnitOfWork
from trainer_app.services.read_models.edition_content import (
    FileContent,
    ModuleContent,
    TextContent,
)

_WORDS = ("title", "aim", "objectives", "outline")
_FACTS = (
    *("code", "minutes", "levels", "delivery", "prerequisites", "participants_per_trainer"),
    *("equipment", "mandatory", "tested_by"),
)


class Taking:
    """One package going in; `parts` are those that were chosen."""

    def __init__(
        self,
        work: UnitOfWork,
        new_id: NewId,
        review: PackageReview,
        parts: Collection[Part],
    ) -> None:
        self._work, self._new_id, self._review = work, new_id, review
        self._parts = {part.key: part for part in parts}
        self._differing = {part.key for part in review.parts}
        self._keys = module_keys(review.here, review.content) if review.here else {}
        self._modules: dict[str, Module] = {}
        self._fresh: set[str] = set()
        self._new_curriculum = False

    def apply(self) -> UUID:
        """Write everything, or refuse the whole package; returns the edition's id.

        Raises:
            PackageUnusable: it would change records of another curriculum.
            PrerequisiteCircle: with what was kept here a module would come before itself.
        """
        edition = self._edition()
        for record in self._work.of(Module).where(edition_id=edition.id):
            self._modules[self._keys.get(record.id, str(record.id))] = record
        for module in self._review.content.modules:
            if module_key(str(module.id)) in self._parts:
                self._module(edition, module)
        for module in self._review.content.modules:
            if str(module.id) in self._modules:
                self._texts(module)
                self._files(module)
        self._take_away()
        if GROUPS in self._parts:
            self._group(edition)
        self._settle()
        if STATE in self._parts:
            told = self._review.content
            edition.state = told.state
            edition.published_on, edition.withdrawn_on = told.published_on, told.withdrawn_on
        self._remember(edition)
        return edition.id

    # The edition

    def _edition(self) -> Edition:
        told = self._review.content
        if self._review.here is not None:
            edition = self._work.of(Edition).get(self._review.here.id)
            curriculum = self._work.of(Curriculum).get(edition.curriculum_id)
        else:
            curriculum = self._curriculum()
            edition = self._new_edition(curriculum)
        if CURRICULUM in self._parts and (self._review.here is not None or self._new_curriculum):
            curriculum.title, curriculum.kind = told.title, told.kind
            curriculum.owner = told.owner
        if EDITION in self._parts:
            others = self._work.of(Edition).where(curriculum_id=curriculum.id, name=told.name)
            if any(one.id != edition.id for one in others):
                raise self._clash(told.name)
            edition.name, edition.rule = told.name, told.rule
            edition.pathway = told.pathway
        return edition

    def _curriculum(self) -> Curriculum:
        told, records = self._review.content, self._work.of(Curriculum)
        by_code = records.one(code=told.code)
        if by_code is not None:
            return by_code
        record = records.any_state(id=told.curriculum_id)
        if record is None:
            record = records.add(
                Curriculum(
                    id=told.curriculum_id,
                    programme_id=self._programme().id,
                    code=told.code,
                    title=told.title,
                )
            )
        elif not record.removed:
            return record  # its code was changed here
        self._new_curriculum = True
        record.removed, record.code = False, told.code
        return record

    def _programme(self) -> Programme:
        told, records = self._review.content, self._work.of(Programme)
        found = records.one(code=told.programme_code)
        if found is not None:
            return found
        record = records.any_state(id=told.programme_id)
        if record is None:
            record = records.add(
                Programme(id=told.programme_id, code=told.programme_code, name=told.programme_name)
            )
        record.removed = False
        return record

    def _new_edition(self, curriculum: Curriculum) -> Edition:
        told, records = self._review.content, self._work.of(Edition)
        record = records.any_state(id=told.id)
        if record is None:
            record = records.add(Edition(id=told.id, curriculum_id=curriculum.id, name=told.name))
        elif record.curriculum_id != curriculum.id:
            raise self._clash(told.name)
        record.removed = False
        record.state = told.state
        record.published_on, record.withdrawn_on = told.published_on, told.withdrawn_on
        return record

    # Modules

    def _module(self, edition: Edition, told: ModuleContent) -> None:
        key, records = str(told.id), self._work.of(Module)
        record = self._modules.get(key)
        if record is None:
            record = records.any_state(id=told.id)
            if record is None:
                self._fresh.add(key)
                record = records.add(
                    Module(
                        id=told.id,
                        edition_id=edition.id,
                        code=told.code,
                        minutes=told.minutes,
                        position=1 + max((m.position for m in self._modules.values()), default=0),
                    )
                )
            elif record.edition_id != edition.id:
                raise self._clash(told.code)
            record.removed = False
            self._modules[key] = record
        for name in _FACTS:
            setattr(record, name, getattr(told, name))

    def _take_away(self) -> None:
        """Remove what the sender took out and nobody here changed."""
        gone = [part for part in self._parts.values() if part.standing is Standing.GONE]
        for part in gone:
            module = self._modules.get(part.module)
            if module is None:
                continue
            if part.key == module_key(part.module):
                for text in self._work.of(ModuleText).where(module_id=module.id):
                    self._work.of(ModuleText).remove(text)
                take_out(self._work, module.id)
                self._work.of(Module).remove(module)
                del self._modules[part.module]
            elif part.language is not None and part.key == text_key(part.module, part.language):
                for text in self._work.of(ModuleText).where(
                    module_id=module.id, language=part.language
                ):
                    self._work.of(ModuleText).remove(text)
            else:
                line_id = UUID(part.key.rsplit(":", 1)[1])
                for file in self._work.of(Material).where(line_id=line_id, module_id=module.id):
                    self._work.of(Material).remove(file)

    def _settle(self) -> None:
        """Put the modules in order, and let none build on one that is not there."""
        records = list(self._modules.values())
        codes = [record.code for record in records]
        for code in codes:
            if codes.count(code) > 1:
                raise self._clash(code)
        for record in records:
            kept = tuple(code for code in record.prerequisites if code in codes)
            if kept != record.prerequisites:
                record.prerequisites = kept
        before = {record.code: record.prerequisites for record in records}
        for code in codes:
            if way := circle_through(code, before):
                raise PrerequisiteCircle(field="prerequisites", code=code, way=" – ".join(way))
        if ORDER not in self._differing or ORDER in self._parts:
            self._in_order()

    def _group(self, edition: Edition) -> None:
        """Give the edition the sender's parts, and each module its own."""
        told, records = self._review.content, self._work.of(EditionPart)
        here = {one.id: one for one in records.where(edition_id=edition.id)}
        for position, part in enumerate(told.parts, start=1):
            record = here.pop(part.id, None) or records.any_state(id=part.id)
            if record is None:
                record = records.add(
                    EditionPart(
                        id=part.id, edition_id=edition.id, position=position, title=part.title
                    )
                )
            elif record.edition_id != edition.id:
                raise self._clash(part.title.best())
            record.removed, record.position, record.title = False, position, part.title
        for module in self._modules.values():
            if module.part_id in here:
                module.part_id = None
        for record in here.values():
            records.remove(record)
        for one in told.modules:
            if str(one.id) in self._modules:
                self._modules[str(one.id)].part_id = one.part_id

    def _in_order(self) -> None:
        now = sorted(self._modules, key=lambda key: self._modules[key].position)
        told = [key for key in order(self._review.content, {}) if key in self._modules]
        wanted = [*told, *(key for key in now if key not in told)]
        if wanted != now:
            for position, key in enumerate(wanted, start=1):
                if self._modules[key].position != position:
                    self._modules[key].position = position

    # Texts

    def _texts(self, told: ModuleContent) -> None:
        key = str(told.id)
        module = self._modules[key]
        keys = {one.language: text_key(key, one.language) for one in told.texts}
        chosen = [one for one in told.texts if keys[one.language] in self._parts]
        if not chosen:
            return
        records = {
            one.language: one for one in self._work.of(ModuleText).where(module_id=module.id)
        }
        for text in chosen:
            record = records.get(text.language) or self._text_record(module, key, text)
            if any(getattr(record, name) != getattr(text, name) for name in _WORDS):
                record.revision += 1
                record.written_by_id = None  # by somebody at another site
            for name in (*_WORDS, "status", "reviewer", "reviewed_on"):
                if getattr(record, name) != getattr(text, name):
                    setattr(record, name, getattr(text, name))
            records[text.language] = record
        english = records.get(Language.ENGLISH)
        kept = keys.get(Language.ENGLISH) in self._differing - self._parts.keys()
        moved = keys.get(Language.ENGLISH) in self._parts
        for text in told.texts if moved else chosen:
            if (
                text.language is Language.ENGLISH
                or keys[text.language] in self._differing - self._parts.keys()
            ):
                continue
            wanted = None if english is None else english.revision - (text.behind or kept)
            if records[text.language].source_revision != wanted:
                records[text.language].source_revision = wanted

    def _text_record(self, module: Module, key: str, told: TextContent) -> ModuleText:
        records = self._work.of(ModuleText)
        record = None
        if key not in self._fresh:
            record = records.any_state(module_id=module.id, language=told.language)
        if record is None:
            record = records.add(
                ModuleText(
                    id=self._new_id(),
                    module_id=module.id,
                    language=told.language,
                    title="",
                    revision=0,
                )
            )
        record.removed = False
        return record

    # Files

    def _files(self, told: ModuleContent) -> None:
        key = str(told.id)
        for file in told.files:
            if file_key(key, file.line_id) in self._parts:
                self._file(self._modules[key], file)

    def _file(self, module: Module, told: FileContent) -> None:
        records = self._work.of(Material)
        versions = records.where(line_id=told.line_id)
        if any(one.module_id != module.id for one in versions):
            raise self._clash(told.name)
        number = max([told.number, *(one.number + 1 for one in versions)])
        record = records.any_state(id=told.id)
        if record is not None and (record.module_id, record.line_id) != (module.id, told.line_id):
            raise self._clash(told.name)
        if record is not None and record.removed:
            record.removed, record.number, record.name = False, number, told.name
            record.language, record.kind = told.language, told.kind
            record.sha256, record.bytes = told.sha256, told.bytes
            return
        records.add(
            Material(
                id=told.id if record is None else self._new_id(),
                module_id=module.id,
                line_id=told.line_id,
                number=number,
                language=told.language,
                kind=told.kind,
                name=told.name,
                sha256=told.sha256,
                bytes=told.bytes,
                added_on=told.added_on,
            )
        )

    # Memory

    def _remember(self, edition: Edition) -> None:
        """Keep the fingerprints, so that the next package tells who changed what since."""
        review, records = self._review, self._work.of(TakenPackage)
        found = tuple(sorted(self._prints().items()))
        signer = review.signer
        record = records.any_state(edition_id=edition.id)
        if record is None:
            record = records.add(
                TakenPackage(
                    id=self._new_id(),
                    edition_id=edition.id,
                    site_code=signer.site_code,
                    key_id=signer.key_id,
                    prints=found,
                )
            )
        elif record.removed or record.prints != found:
            record.removed, record.prints = False, found
            record.site_code, record.key_id = signer.site_code, signer.key_id

    def _prints(self) -> Mapping[str, str]:
        content, left = self._review.content, self._differing - self._parts.keys()
        told = {**prints(content, {}), ORDER: " ".join(order(content, {}))}
        kept = {key: value for key, value in self._review.before.items() if key in left}
        return {**{key: value for key, value in told.items() if key not in left}, **kept}

    def _clash(self, place: str) -> PackageUnusable:
        return PackageUnusable(problem="clash", file=self._review.path.name, place=place)
