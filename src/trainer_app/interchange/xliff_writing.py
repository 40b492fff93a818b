"""Writing XLIFF 2.0: a file for an edition, a group for each module, a unit for each piece.

The id of a unit says all that is needed to find its place again, "M1.outline-3": tools keep ids.
Revisions stand as metadata of the group; without them, English itself tells what is older.
"""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.translation_packages import Package, PackagedModule, PackagedPiece

NAMESPACE: Final = "urn:oasis:names:tc:xliff:document:2.0"
METADATA: Final = "urn:oasis:names:tc:xliff:metadata:2.0"
CATEGORY: Final = "trainer-app"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_STATES: Final = {
    TextStatus.MISSING: "initial",
    TextStatus.OUTDATED: "initial",
    TextStatus.DRAFT: "translated",
    TextStatus.IN_REVIEW: "reviewed",
    TextStatus.APPROVED: "final",
}
"""An outdated translation has to be looked at again, whatever it was before."""


def xliff_file(package: Package) -> bytes:
    """The package as XLIFF 2.0, UTF-8, the same bytes for the same texts."""
    root = etree.Element(
        _tag("xliff"),
        {
            "version": "2.0",
            "srcLang": Language.ENGLISH.value,
            "trgLang": package.language.value,
            _SPACE: "preserve",
        },
        nsmap={None: NAMESPACE, "mda": METADATA},
    )
    identity = str(package.edition_id or "edition")
    file = _child(root, "file", id=identity, original=_legal(package.edition))
    if package.edition_id is not None:
        _metadata(file, {"edition": str(package.edition_id)})
    notes = _child(file, "notes")
    title = package.title.best(Language.ENGLISH)
    _child(notes, "note", category="edition").text = _legal(f"{title}, {package.edition_name}")
    for module in package.modules:
        _add_group(file, module)
    return bytes(etree.tostring(_indented(root), xml_declaration=True, encoding="UTF-8"))


def _add_group(file: Any, module: PackagedModule) -> None:
    group = _child(file, "group", id=module.code, name=module.code)
    revisions = {"source-revision": module.source_revision, "revision": module.revision}
    _metadata(group, {key: str(value) for key, value in revisions.items() if value is not None})
    for piece in module.pieces:
        _add_unit(group, module, piece)


def _add_unit(group: Any, module: PackagedModule, piece: PackagedPiece) -> None:
    name = f"{module.code}.{piece.key}"
    unit = _child(group, "unit", id=name, name=name)
    if piece.depth:
        _child(_child(unit, "notes"), "note", category="place").text = "sub-item"
    has_target = bool(piece.target)
    segment = _child(unit, "segment", state=_STATES[module.status] if has_target else "initial")
    _child(segment, "source").text = _legal(piece.source or "")
    if has_target:
        _child(segment, "target").text = _legal(piece.target or "")


def _metadata(parent: Any, facts: dict[str, str]) -> None:
    metadata = etree.SubElement(parent, f"{{{METADATA}}}metadata")
    group = etree.SubElement(metadata, f"{{{METADATA}}}metaGroup", {"category": CATEGORY})
    for name, value in facts.items():
        etree.SubElement(group, f"{{{METADATA}}}meta", {"type": name}).text = value


def _child(parent: Any, tag: str, /, **attributes: str) -> Any:
    return etree.SubElement(parent, _tag(tag), attributes)


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _legal(text: str) -> str:
    """Without what XML cannot hold."""
    return _ILLEGAL.sub("", text)


def _indented(root: Any) -> Any:
    """A line for each element, for people who open the file; texts stay as they are."""
    etree.indent(root, space=" ")
    return root
