"""Certificate templates as files: one JSON object with the layout and its pictures.

A file comes from anywhere: it is bounded, of the right form, and its pictures are checked, before
any of it is believed.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, NoReturn

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import FileNotFound, TemplateFileInvalid, TemplateFileNewer
from trainer_app.domain.template import Layout
from trainer_app.domain.template_data import layout_data, layout_from, text_from
from trainer_app.services.ports import CheckedPicture
from trainer_app.services.templates import TemplateFile

FORMAT: Final = "trainer-app certificate template"
VERSION: Final = 1
LARGEST: Final = 20_000_000  # bytes
_PARTS: Final = frozenset({"format", "version", "kind", "code", "name", "layout", "pictures"})
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


class JsonTemplateFiles:
    """Templates as JSON (see `services.templates.TemplateFiles`)."""

    def __init__(self, check_picture: CheckedPicture) -> None:
        self._check_picture = check_picture

    def told(self, template: TemplateFile) -> bytes:
        """The file, ending with a line end.

        Raises:
            TemplateFileInvalid: its pictures are too large together.
        """
        data = {
            "format": FORMAT,
            "version": VERSION,
            "kind": template.kind.value,
            "code": template.code,
            "name": {language.value: text for language, text in template.name},
            "layout": layout_data(template.layout),
            "pictures": {
                name: base64.b64encode(content).decode("ascii")
                for name, content in sorted(template.pictures.items())
            },
        }
        content = (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
        if len(content) > LARGEST:
            raise _wrong("pictures", f"at most {LARGEST // 1_000_000} MB")
        return content

    def read(self, path: Path) -> TemplateFile:
        """What a file holds.

        Raises:
            FileNotFound: it is not there, or cannot be read.
            TemplateFileInvalid, TemplateFileNewer, CodeInvalid, PictureRefused: what is wrong.
        """
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError as error:
            raise FileNotFound(path=str(path)) from error
        return read_template(content, self._check_picture)


def read_template(content: bytes, check_picture: CheckedPicture) -> TemplateFile:
    """The template that the bytes describe.

    A picture that the check changes gets its new name in the layout too.

    Raises:
        TemplateFileInvalid, TemplateFileNewer, CodeInvalid, PictureRefused: what is wrong.
    """
    data = _opened(content)
    name = text_from(data.get("name"), "name")
    if not name:
        raise _wrong("name", "a text in one language at least")
    kind = data.get("kind")
    if kind not in [one.value for one in CertificateKind]:
        raise _wrong("kind", ", ".join(one.value for one in CertificateKind))
    layout = layout_from(data.get("layout"))
    pictures, renamed = _pictures(data.get("pictures", {}), layout, check_picture)
    elements = tuple(
        replace(one, image=renamed.get(one.image, one.image)) for one in layout.elements
    )
    return TemplateFile(
        kind=CertificateKind(str(kind)),
        code=checked_list_code(_text(data, "code")),
        name=name,
        layout=replace(layout, elements=elements),
        pictures=pictures,
    )


def _opened(content: bytes) -> Mapping[str, object]:
    if len(content) > LARGEST:
        raise _wrong("file", f"at most {LARGEST // 1_000_000} MB")
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise _wrong("file", "JSON in UTF-8") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise _wrong("format", FORMAT)
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise _wrong("version", str(VERSION))
    if version > VERSION:
        raise TemplateFileNewer(version=version)
    unknown = sorted(data.keys() - _PARTS)
    if unknown:
        raise _wrong("file", f"no {unknown[0][:60]}")
    return data


def _pictures(
    given: object, layout: Layout, check_picture: CheckedPicture
) -> tuple[dict[str, bytes], dict[str, str]]:
    """The pictures by their names after the check, and which old name became which new one."""
    if not isinstance(given, dict) or given.keys() != layout.images:
        raise _wrong("pictures", "each picture that the layout names, and no other")
    pictures: dict[str, bytes] = {}
    renamed: dict[str, str] = {}
    for name, text in given.items():
        place = f"pictures.{name[:12]}"
        try:
            content = base64.b64decode(text, validate=True)
        except (ValueError, TypeError, binascii.Error) as error:
            raise _wrong(place, "base64") from error
        if not _SHA256.fullmatch(name) or hashlib.sha256(content).hexdigest() != name:
            raise _wrong(place, "the SHA-256 of the picture")
        checked = check_picture(content)
        renamed[name] = hashlib.sha256(checked).hexdigest()
        pictures[renamed[name]] = checked
    return pictures, renamed


def _text(data: Mapping[str, object], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str):
        raise _wrong(name, "a text")
    return value


def _no_number(_text: str) -> NoReturn:
    raise ValueError("not a number of JSON")


def _wrong(place: str, expected: str) -> TemplateFileInvalid:
    return TemplateFileInvalid(place=place, expected=expected)
