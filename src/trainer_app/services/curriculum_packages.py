"""Curriculum packages: an edition with its texts, terms and files goes to another site, signed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from trainer_app.domain.changes import Label
from trainer_app.domain.errors import (
    EditionEmpty,
    NotSetUp,
    PackageSignerUnknown,
    PackageUnusable,
    RecordChanged,
)
from trainer_app.domain.glossary import Term, terms_in
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.reasons import Reason
from trainer_app.domain.statement import PublicKey
from trainer_app.services.curriculum_package_files import (
    ByteSignatures,
    OpenPackage,
    PackageFiles,
    PackageSigner,
)
from trainer_app.services.material_files import FileStanding, MaterialFiles, Megabytes
from trainer_app.services.package_review import (
    PackageReview,
    PackageTaken,
    PartKind,
    chosen,
    compared,
    module_differences,
)
from trainer_app.services.package_taking import Taking
from trainer_app.services.ports import NoProgress, OpenWork, Progress
from trainer_app.services.read_models.edition_content import (
    EditionContent,
    EditionContentQueries,
    FileContent,
)
from trainer_app.services.read_models.institutions import SiteView
from trainer_app.services.read_models.materials import MaterialQueries, StoredFile

ENDING = ".curriculum"


@dataclass(frozen=True, kw_only=True)
class PackageWritten:
    """What went into a package."""

    target: Path
    modules: int
    files: int
    bytes: int
    fingerprint_of: str  # the id of the key that signed it


class CurriculumPackages:
    """Sends editions out and takes them in. What was changed here is kept unless accepted."""

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        queries: EditionContentQueries,
        materials: MaterialQueries,
        store: MaterialFiles,
        files: PackageFiles,
        signatures: ByteSignatures,
        trusted: Callable[[], Sequence[PublicKey]],
        site: Callable[[], SiteView | None],
        glossary: Callable[[], Sequence[Term]],
    ) -> None:
        self._open_work, self._new_id = open_work, new_id
        self._queries, self._materials, self._store = queries, materials, store
        self._files, self._signatures = files, signatures
        self._trusted, self._site, self._glossary = trusted, site, glossary

    # Out

    def export(
        self, edition_id: UUID, target: Path, progress: Progress | None = None
    ) -> PackageWritten:
        """Write an edition with its texts in all languages, terms and newest files, signed.

        Raises:
            RecordNotFound, EditionEmpty, NotSetUp, SiteKeyUnusable, MaterialGone,
            MaterialAltered, PackageUnusable, FileNotWritable: nothing is written.
        """
        content = self._queries.content(edition_id)
        if not content.modules:
            raise EditionEmpty(edition=content.name)
        site = self._site()
        if site is None:
            raise NotSetUp
        key_id, public_key = self._signatures.own_key()
        signer = PackageSigner(
            key_id=key_id, public_key=public_key, site_code=site.code, site_name=site.name
        )
        content = replace(content, terms=self._terms_of(content))
        manifest = self._files.manifest(content, signer)
        wanted = {one.sha256: one for one in _all_files(content)}
        total = sum(one.bytes for one in wanted.values())
        megabytes = Megabytes(progress or NoProgress(), total)

        def chunks() -> Iterator[tuple[str, Iterable[bytes]]]:
            for sha256 in sorted(wanted):
                one = wanted[sha256]
                yield sha256, megabytes.through(self._store.read(_stored(one)), one.name)

        signature = self._signatures.sign_bytes(manifest)
        self._files.write(target, manifest, signature, chunks())
        return PackageWritten(
            target=target,
            modules=len(content.modules),
            files=len(wanted),
            bytes=total,
            fingerprint_of=key_id,
        )

    # In

    def review(self, path: Path, progress: Progress | None = None) -> PackageReview:
        """Check every byte of a package and compare it with what is here; nothing is changed.

        Raises:
            FileNotFound, PackageNewer, PackageUnusable: why it cannot be taken in.
        """
        with self._files.opened(path) as package:
            signer, known = self._checked_signer(package)
            wanted = {one.sha256: one for one in _all_files(package.content)}
            total = sum(one.bytes for one in wanted.values())
            megabytes = Megabytes(progress or NoProgress(), total)
            for sha256, one in wanted.items():
                for _ in megabytes.through(package.read(sha256), one.name):
                    pass
            return self._compared(path, package, signer, known=known)

    def choice(
        self, review: PackageReview, *, accept: Collection[str] = (), accept_all: bool = False
    ) -> PackageTaken:
        """What `take` would take and leave out; nothing is changed.

        `accept` names parts, by their `key`, that were changed here and may be overwritten.
        """
        return chosen(review, accept, accept_all=accept_all)

    def take(
        self,
        review: PackageReview,
        *,
        accept: Collection[str] = (),
        accept_all: bool = False,
        accept_key: str = "",
        progress: Progress | None = None,
    ) -> PackageTaken:
        """Take a package in, all of it that is chosen or nothing; the same again changes nothing.

        `accept_key` is the fingerprint of an unknown signer, as somebody compared it. Files come
        first; a run that was cut off finds those it had copied when it is started again.

        Raises:
            PackageSignerUnknown: the key is not known, and not the accepted one.
            RecordChanged: what is here, or the file, changed after the review.
            FileNotFound, PackageUnusable, PrerequisiteCircle, FolderNotWritable: what is wrong.
        """
        self._believed(review, accept_key)
        taken = chosen(review, accept, accept_all=accept_all)
        wanted = self._files_of(review, taken)
        new: list[str] = []
        try:
            with self._files.opened(review.path) as package:
                _still(hashlib.sha256(package.manifest).hexdigest(), review.manifest_sha256)
                self._bring(package, wanted, new, progress)
            with self._open_work() as work:
                _still(self._here(review.content), (review.here, review.before))
                edition_id = Taking(work, self._new_id, review, taken.taken).apply()
                changes = work.commit(Label.of("package-taken", code=review.content.code))
        except BaseException:
            needed = {one.sha256 for one in self._materials.files()}
            self._store.forget(set(new) - needed)
            raise
        return replace(taken, changes=changes, edition_id=edition_id)

    # How

    def _believed(self, review: PackageReview, accept_key: str) -> None:
        compared_key = "".join(accept_key.split()).replace("-", "").lower()
        if not review.known and compared_key != review.signer.key_id:
            raise PackageSignerUnknown(fingerprint=review.fingerprint, site=review.signer.site_code)

    def _checked_signer(self, package: OpenPackage) -> tuple[PackageSigner, bool]:
        """Who signed, and whether the key is known; what does not fit refuses the package."""
        signer = package.signer
        known = {key.key_id: key for key in self._trusted()}.get(signer.key_id)
        fits = self._signatures.bytes_fit(
            package.manifest,
            package.signature,
            key_id=signer.key_id,
            public_key=known.public_key if known else signer.public_key,
        )
        if not fits:
            raise PackageUnusable(problem="altered", file=package.name)
        if known is None:
            return signer, False
        return replace(signer, site_code=known.site_code, site_name=known.site_name), True

    def _compared(
        self, path: Path, package: OpenPackage, signer: PackageSigner, *, known: bool
    ) -> PackageReview:
        told = package.content
        here, before = self._here(told)
        return PackageReview(
            path=path,
            manifest_sha256=hashlib.sha256(package.manifest).hexdigest(),
            content=told,
            signer=signer,
            known=known,
            here=here,
            before=before,
            parts=compared(here, told, before),
            modules=module_differences(here, told),
            terms=tuple(self._other_terms(told)),
        )

    def _here(self, told: EditionContent) -> tuple[EditionContent | None, dict[str, str]]:
        edition_id = self._queries.edition_of(told)
        if edition_id is None:
            return None, {}
        return self._queries.content(edition_id), dict(self._queries.taken(edition_id))

    def _files_of(self, review: PackageReview, taken: PackageTaken) -> list[FileContent]:
        lines = {part.key.rsplit(":", 1)[1] for part in taken.taken if part.kind is PartKind.FILE}
        found = {one.sha256: one for one in _all_files(review.content) if str(one.line_id) in lines}
        return list(found.values())

    def _bring(
        self,
        package: OpenPackage,
        wanted: Sequence[FileContent],
        new: list[str],
        progress: Progress | None,
    ) -> None:
        megabytes = Megabytes(progress or NoProgress(), sum(one.bytes for one in wanted))
        for one in wanted:
            if self._store.standing(_stored(one), thorough=True) is FileStanding.WHOLE:
                continue
            chunks = megabytes.through(package.read(one.sha256), one.name)
            if self._store.keep(chunks, one.sha256).new:
                new.append(one.sha256)

    def _terms_of(self, content: EditionContent) -> tuple[Term, ...]:
        """The terms of the field that the English texts use."""
        glossary = self._glossary()
        found: dict[str, Term] = {}
        for module in content.modules:
            english = module.text(Language.ENGLISH)
            if english is not None:
                said = (english.title, english.aim, *english.objectives, english.outline)
                found |= {term.key: term for term in terms_in("\n".join(said), glossary)}
        return tuple(found[key] for key in sorted(found))

    def _other_terms(self, told: EditionContent) -> Iterator[tuple[str, Reason]]:
        """Where the sender's words are not those of the glossary here."""
        own = {term.key: term for term in self._glossary()}
        for term in told.terms:
            if term.key not in own:
                yield term.texts.best(), Reason.of("package-term-unknown")
                continue
            for language, said in term.texts:
                if own[term.key].texts.get(language) != said:
                    yield f"{language.value} {said}", Reason.of("package-term")


def _all_files(content: EditionContent) -> Iterator[FileContent]:
    return (one for module in content.modules for one in module.files)


def _still(now: object, reviewed: object) -> None:
    if now != reviewed:
        raise RecordChanged


def _stored(one: FileContent) -> StoredFile:
    return StoredFile(name=one.name, sha256=one.sha256, bytes=one.bytes)
