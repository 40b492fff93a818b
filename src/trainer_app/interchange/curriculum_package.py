"""A curriculum package: one ZIP file with an edition, its texts and files, and a signature.

The form is docs/curriculum-package.md. The manifest has exactly one way to say what it says: what
is read is written again and compared, so that nothing unknown or hidden gets through.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any, Final, TypeVar
from uuid import UUID

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.curriculum import CurriculumKind, Delivery, EditionState, TextStatus
from trainer_app.domain.errors import FileNotFound, PackageNewer, PackageUnusable
from trainer_app.domain.glossary import Term
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.material import MaterialKind
from trainer_app.interchange.package_rules import checked_content
from trainer_app.interchange.plain_zip import NotPlainZip, PlainZip, ZipTooLarge
from trainer_app.services.curriculum_package_files import OpenPackage, PackageSigner
from trainer_app.services.read_models.edition_content import (
    EditionContent,
    FileContent,
    ModuleContent,
    PartContent,
    TextContent,
)

T = TypeVar("T")

_FORMAT: Final = "trainer-app curriculum "
_VERSION: Final = 1
_MANIFEST, _SIGNATURE, _FOLDER = "manifest.json", "signature", "materials/"
_MOST_MANIFEST: Final = 16_000_000
_SIGNATURE_BYTES: Final = 64


def manifest_of(content: EditionContent, signer: PackageSigner) -> bytes:
    """What is signed: the same content gives the same bytes.

    Raises:
        PackageUnusable: something in it could not be read back.
    """
    manifest = _told(content, signer)
    _or_refused(lambda: checked_content(content), "")
    if len(manifest) > _MOST_MANIFEST:
        raise PackageUnusable(problem="too_large", file=content.code)
    return manifest


def members(
    manifest: bytes, signature: bytes, files: Iterable[tuple[str, Iterable[bytes]]]
) -> Iterator[tuple[str, Iterable[bytes]]]:
    """The members of the file in their order; `files` by their SHA-256, in its order."""
    yield _MANIFEST, [manifest]
    yield _SIGNATURE, [signature]
    for sha256, chunks in files:
        yield f"{_FOLDER}{sha256}", chunks


@contextmanager
def opened_package(path: Path) -> Iterator[OpenPackage]:
    """Open a package and look through all of it but the files' bytes.

    Raises:
        FileNotFound: it is not there.
        PackageNewer: a newer program wrote it.
        PackageUnusable: it has another form, or says what no curriculum can have.
    """
    try:
        file = path.open("rb")
    except OSError as error:
        raise FileNotFound(path=str(path)) from error
    with file:
        yield _opened(file, path.name)


def _opened(file: IO[bytes], name: str) -> OpenPackage:
    try:
        inside = PlainZip(file)
        if inside.names[:2] != (_MANIFEST, _SIGNATURE):
            raise PackageUnusable(problem="no_package", file=name)
        if inside.size(_MANIFEST) > _MOST_MANIFEST:
            raise PackageUnusable(problem="too_large", file=name)
        manifest = b"".join(inside.read(_MANIFEST))
        if inside.size(_SIGNATURE) != _SIGNATURE_BYTES:
            raise PackageUnusable(problem="altered", file=name)
        signature = b"".join(inside.read(_SIGNATURE))
    except (NotPlainZip, OSError) as error:  # a stick may be pulled out
        raise PackageUnusable(problem="no_package", file=name) from error
    except ZipTooLarge as error:
        raise PackageUnusable(problem="too_large", file=name) from error
    content, signer = _read_manifest(manifest, name)
    wanted = {one.sha256: one.bytes for module in content.modules for one in module.files}
    inside_now = {one: inside.size(one) for one in inside.names[2:]}
    if list(inside_now.items()) != [(f"{_FOLDER}{one}", wanted[one]) for one in sorted(wanted)]:
        raise PackageUnusable(problem="altered", file=name)
    return OpenPackage(
        name=name,
        content=content,
        signer=signer,
        manifest=manifest,
        signature=signature,
        read=lambda sha256: _read_file(inside, sha256, name),
    )


def _read_file(inside: PlainZip, sha256: str, name: str) -> Iterator[bytes]:
    digest = hashlib.sha256()
    try:
        for chunk in inside.read(f"{_FOLDER}{sha256}"):
            digest.update(chunk)
            yield chunk
    except (NotPlainZip, OSError) as error:
        raise PackageUnusable(problem="altered", file=name) from error
    if digest.hexdigest() != sha256:
        raise PackageUnusable(problem="altered", file=name)


def _read_manifest(manifest: bytes, name: str) -> tuple[EditionContent, PackageSigner]:
    told = _or_refused(lambda: json.loads(manifest), name, "no_package")
    form = told.get("format") if isinstance(told, dict) else None
    if not isinstance(form, str) or not form.startswith(_FORMAT):
        raise PackageUnusable(problem="no_package", file=name)
    number = form.removeprefix(_FORMAT)
    if number.isascii() and number.isdecimal() and len(number) < 6 and int(number) > _VERSION:  # noqa: PLR2004 (no number of ours)
        raise PackageNewer(file=name)

    def read() -> tuple[EditionContent, PackageSigner]:
        signer = PackageSigner(**{one: _word(told["signer"], one) for one in _SIGNER_FIELDS})
        content = _content(told)
        if _told(content, signer) != manifest:
            raise ValueError("manifest")
        checked_content(content)
        return content, signer

    return _or_refused(read, name)


def _or_refused(read: Callable[[], T], name: str, problem: str = "content") -> T:
    try:
        return read()
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        place = str(error)[:60]
        raise PackageUnusable(problem=problem, file=name, place=place) from error


# Telling

_SIGNER_FIELDS = ("key_id", "public_key", "site_code", "site_name")


def _told(content: EditionContent, signer: PackageSigner) -> bytes:
    told = {
        "format": f"{_FORMAT}{_VERSION}",
        "signer": _plain(signer),
        "programme": {
            "id": str(content.programme_id),
            "code": content.programme_code,
            "name": _plain(content.programme_name),
        },
        "curriculum": {
            "id": str(content.curriculum_id),
            "code": content.code,
            "title": _plain(content.title),
            "kind": content.kind,
            "owner": content.owner,
        },
        "edition": {
            "id": str(content.id),
            "name": content.name,
            "state": content.state,
            "published_on": _plain(content.published_on),
            "withdrawn_on": _plain(content.withdrawn_on),
            "rule": dataclasses.asdict(content.rule),
            "pathway": content.pathway,
        },
        "parts": _plain(content.parts),
        "modules": _plain(content.modules),
        "terms": _plain(content.terms),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(value: object) -> object:
    if isinstance(value, LocalizedText):
        return {language.value: text for language, text in value}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


# Reading


def _content(told: Mapping[str, Any]) -> EditionContent:
    programme, curriculum, edition = told["programme"], told["curriculum"], told["edition"]
    return EditionContent(
        programme_id=UUID(_word(programme, "id")),
        programme_code=_word(programme, "code"),
        programme_name=_texts(programme["name"]),
        curriculum_id=UUID(_word(curriculum, "id")),
        code=_word(curriculum, "code"),
        title=_texts(curriculum["title"]),
        kind=CurriculumKind(curriculum["kind"]),
        owner=_word(curriculum, "owner"),
        id=UUID(_word(edition, "id")),
        name=_word(edition, "name"),
        state=EditionState(edition["state"]),
        published_on=_day(edition["published_on"]),
        withdrawn_on=_day(edition["withdrawn_on"]),
        rule=_rule(edition["rule"]),
        pathway=_word(edition, "pathway"),
        parts=tuple(map(_part, _list(told["parts"]))),
        modules=tuple(map(_module, _list(told["modules"]))),
        terms=tuple(map(_term, _list(told["terms"]))),
    )


def _part(told: Mapping[str, Any]) -> PartContent:
    return PartContent(id=UUID(_word(told, "id")), title=_texts(told["title"]))


def _module(told: Mapping[str, Any]) -> ModuleContent:
    ratio = told["participants_per_trainer"]
    return ModuleContent(
        id=UUID(_word(told, "id")),
        code=_word(told, "code"),
        minutes=_number(told["minutes"]),
        levels=_words(told["levels"]),
        delivery=Delivery(told["delivery"]),
        prerequisites=_words(told["prerequisites"]),
        participants_per_trainer=None if ratio is None else _number(ratio),
        equipment=_word(told, "equipment"),
        mandatory=_flag(told["mandatory"]),
        part_id=None if told["part_id"] is None else UUID(_word(told, "part_id")),
        tested_by=_words(told["tested_by"]),
        texts=tuple(map(_text, _list(told["texts"]))),
        files=tuple(map(_file, _list(told["files"]))),
    )


def _text(told: Mapping[str, Any]) -> TextContent:
    return TextContent(
        language=Language(told["language"]),
        title=_word(told, "title"),
        aim=_word(told, "aim"),
        objectives=_words(told["objectives"]),
        outline=_word(told, "outline"),
        status=TextStatus(told["status"]),
        behind=_flag(told["behind"]),
        reviewer=_word(told, "reviewer"),
        reviewed_on=_day(told["reviewed_on"]),
    )


def _file(told: Mapping[str, Any]) -> FileContent:
    return FileContent(
        id=UUID(_word(told, "id")),
        line_id=UUID(_word(told, "line_id")),
        number=_number(told["number"]),
        language=Language(told["language"]),
        kind=MaterialKind(told["kind"]),
        name=_word(told, "name"),
        sha256=_word(told, "sha256"),
        bytes=_number(told["bytes"]),
        added_on=_day(told["added_on"]),
    )


def _term(told: Mapping[str, Any]) -> Term:
    pairs = [_words(one) for one in _list(told["others"])]
    others = tuple((Language(language), form) for language, form in pairs)
    return Term(_word(told, "key"), _texts(told["texts"]), others)


def _rule(told: Mapping[str, Any]) -> CompletionRule:
    for name, default in dataclasses.asdict(CompletionRule()).items():
        wanted = type(default) if default is not None else int
        if told[name] is not None and type(told[name]) is not wanted:
            raise TypeError(name)
    return CompletionRule(**told)


def _word(told: Mapping[str, Any], name: str) -> str:
    value = told[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _words(value: object) -> tuple[str, ...]:
    found = _list(value)
    if not all(isinstance(one, str) for one in found):
        raise TypeError("a list of texts")
    return tuple(found)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("a list")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("a number")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


def _texts(value: object) -> LocalizedText:
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise TypeError("texts")
    return LocalizedText.of(value)


def _day(value: object) -> date | None:
    if value is None or isinstance(value, str):
        return date.fromisoformat(value) if value else None
    raise TypeError("a day")
