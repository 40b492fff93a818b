"""Reading XLIFF 2.x and 1.2 that came back from translators.

A file comes from anywhere: it is bounded, has no document type, no entities and no network, and
what is wrong with it becomes a problem of a closed list. Inline codes are flattened to their text,
the segments of a unit joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from lxml import etree

from trainer_app.domain.languages import Language
from trainer_app.interchange.grids import UnreadableFile
from trainer_app.interchange.xliff_writing import CATEGORY
from trainer_app.services.translation_packages import Package, PackagedModule, PackagedPiece

MOST_UNITS: Final = 50_000
_TWO: Final = re.compile(r"urn:oasis:names:tc:xliff:document:2\.\d+")
_ONE: Final = frozenset({"urn:oasis:names:tc:xliff:document:1.2", None})
_NAME: Final = re.compile(r"([A-Z0-9-]+)\.([a-z]+(?:-\d+)?)")
_DOCTYPE: Final = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_REVISION: Final = re.compile(r"[0-9]{1,9}")
_NATIVE_CODE: Final = frozenset({"bpt", "ept", "it", "ph", "x", "bx", "ex"})
"""Elements of XLIFF 1.2 whose content is markup of the translator's format, not words."""


def read_xliff(content: bytes) -> tuple[Package, ...]:
    """A package for each edition in the file.

    Raises:
        UnreadableFile: with a problem of the list in `services.translation_packages`.
    """
    root = _parsed(content)
    space = etree.QName(root).namespace
    if etree.QName(root).localname != "xliff":
        raise UnreadableFile("unknown_kind")
    if space is not None and _TWO.fullmatch(space):
        packages = [_Two(root, file).package() for file in _children(root, "file")]
    elif space in _ONE and root.get("version", "").startswith("1."):
        packages = [_One(file).package() for file in _children(root, "file")]
    else:
        raise UnreadableFile("version")
    if not any(one.modules for one in packages):
        raise UnreadableFile("no_texts")
    return tuple(packages)


def _parsed(content: bytes) -> Any:
    if _DOCTYPE.search(content.replace(b"\0", b"")):
        raise UnreadableFile("document_type")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile("corrupt_file") from error
    if root.getroottree().docinfo.doctype:
        raise UnreadableFile("document_type")
    return root


class _File:
    """One `<file>`: what the versions of XLIFF have in common."""

    def __init__(self, file: Any, source: str, target: str) -> None:
        if _language(source) is not Language.ENGLISH:
            raise UnreadableFile("source_language")
        language = _language(target)
        if language is None or language is Language.ENGLISH:
            raise UnreadableFile("language")
        self._file, self._language = file, language
        self._facts = _facts(file)
        self._pieces: dict[str, list[PackagedPiece]] = {}
        self._revisions: dict[str, dict[str, str]] = {}
        self._left_out: list[tuple[str, str]] = []

    def package(self) -> Package:
        """What the file holds; units whose name is not ours are left out by their id."""
        for number, unit in enumerate(self._units()):
            if number >= MOST_UNITS:
                raise UnreadableFile("too_large")
            self._take(unit)
        code, _, edition = self._file.get("original", "").partition("/")
        return Package(
            curriculum_code=code,
            edition_name=edition,
            edition_id=self._edition_id(),
            language=self._language,
            modules=tuple(self._module(code) for code in self._pieces),
            left_out=tuple(self._left_out),
        )

    def _edition_id(self) -> UUID | None:
        """Of metadata, or of what a tool kept that drops metadata."""
        told = (
            self._facts.get("edition", ""),
            self._file.get("id", ""),
            self._file.get("original", ""),
        )
        return next(filter(None, map(_uuid, told)), None)

    def _units(self) -> Iterator[Any]:
        raise NotImplementedError

    def _piece(self, key: str, unit: Any) -> PackagedPiece:
        raise NotImplementedError

    def _take(self, unit: Any) -> None:
        told = [unit.get("id", ""), unit.get("name", ""), unit.get("resname", "")]
        named = next((found for one in told if (found := _NAME.fullmatch(one))), None)
        if named is None:
            place = next(filter(None, told), "")[:60]
            self._left_out.append((place, "part-unknown"))
            return
        code, key = named[1], named[2]
        self._pieces.setdefault(code, []).append(self._piece(key, unit))
        if code not in self._revisions:
            self._revisions[code] = next(
                (_facts(one) for one in unit.iterancestors("{*}group") if _facts(one)), {}
            )

    def _module(self, code: str) -> PackagedModule:
        facts = self._revisions[code]
        return PackagedModule(
            code=code,
            pieces=tuple(self._pieces[code]),
            source_revision=_revision(facts.get("source-revision", "")),
            revision=_revision(facts.get("revision", "")),
        )


class _Two(_File):
    """XLIFF 2.0, 2.1 and 2.2."""

    def __init__(self, root: Any, file: Any) -> None:
        super().__init__(file, root.get("srcLang", ""), root.get("trgLang", ""))

    def _units(self) -> Iterator[Any]:
        return iter(self._file.iter("{*}unit"))

    def _piece(self, key: str, unit: Any) -> PackagedPiece:
        sources: list[str] = []
        targets: list[tuple[int, str]] = []
        translated: list[bool] = []
        for place, part in enumerate(_parts(unit), start=1):
            source, target = _child_text(part, "source"), _child_text(part, "target")
            sources.append(source or "")
            if etree.QName(part).localname == "segment" and (source or "").strip():
                translated.append(target is not None)
            told = _first(part, "target")
            order = told.get("order", "") if told is not None else ""
            between = source if not (source or "").strip() else ""
            text = target if target is not None else between or ""
            targets.append((int(order) if _REVISION.fullmatch(order) else place, text))
        joined = "".join(text for _, text in sorted(targets, key=lambda one: one[0]))
        said = any(_first(part, "target") is not None for part in _parts(unit))
        partly = any(translated) and not all(translated)
        return PackagedPiece(
            key=key,
            source="".join(sources),
            target=joined if said else None,
            problem="partly" if partly else "",
        )


class _One(_File):
    """XLIFF 1.2, which many tools write whatever they were given."""

    def __init__(self, file: Any) -> None:
        super().__init__(file, file.get("source-language", ""), file.get("target-language", ""))

    def _units(self) -> Iterator[Any]:
        return iter(self._file.iter("{*}trans-unit"))

    def _piece(self, key: str, unit: Any) -> PackagedPiece:
        return PackagedPiece(
            key=key, source=_child_text(unit, "source"), target=_child_text(unit, "target")
        )


def _parts(unit: Any) -> list[Any]:
    return [one for one in unit if etree.QName(one).localname in {"segment", "ignorable"}]


def _children(parent: Any, name: str) -> list[Any]:
    return [one for one in parent if etree.QName(one).localname == name]


def _first(parent: Any, name: str) -> Any:
    return next(iter(_children(parent, name)), None)


def _child_text(parent: Any, name: str) -> str | None:
    child = _first(parent, name)
    return None if child is None else "".join(_words(child))


def _words(element: Any) -> Iterator[str]:
    """The words inside an element, in reading order, without what is markup."""
    yield element.text or ""
    for child in element:
        qualified = etree.QName(child) if isinstance(child.tag, str) else None
        name = qualified.localname if qualified else ""
        if name == "cp":
            yield _character(child.get("hex", ""))
        elif name and not (name in _NATIVE_CODE and not _of_two(qualified)):
            yield from _words(child)
        yield child.tail or ""


def _of_two(name: Any) -> bool:
    return bool(_TWO.fullmatch(name.namespace or ""))


def _character(told: str) -> str:
    try:
        return chr(int(told, 16))
    except (ValueError, OverflowError):
        return ""


def _facts(element: Any) -> dict[str, str]:
    """What our metadata says of a file or a group."""
    metadata = next((one for one in _children(element, "metadata")), None)
    if metadata is None:
        return {}
    return {
        one.get("type", ""): (one.text or "").strip()
        for one in metadata.iter("{*}meta")
        if one.getparent().get("category") == CATEGORY
    }


def _language(tag: str) -> Language | None:
    primary = tag.replace("_", "-").partition("-")[0].strip().lower()
    return Language(primary) if primary in {one.value for one in Language} else None


def _revision(text: str) -> int | None:
    return int(text) if _REVISION.fullmatch(text) else None


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
