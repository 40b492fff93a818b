"""The certificate templates that come with the program, one file each."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import TemplateUnknown
from trainer_app.domain.template_data import layout_from, text_from
from trainer_app.services.designs import Design, DesignChoice


class FileDesigns:
    """Reads `<kind>.json` in a folder when a paper first wants it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def design(self, reference: str) -> Design:
        """The design of this name.

        Raises:
            TemplateUnknown: there is none.
        """
        if reference not in {kind.value for kind in CertificateKind}:
            raise TemplateUnknown(name=reference)
        return _read(self._folder, reference)[1]

    def choices(self) -> tuple[DesignChoice, ...]:
        """All of them, in the order of the kinds."""
        return tuple(_read(self._folder, kind.value)[0] for kind in CertificateKind)


@cache
def _read(folder: Path, name: str) -> tuple[DesignChoice, Design]:
    data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    kind = CertificateKind(data["kind"])
    choice = DesignChoice(
        reference=name, kind=kind, name=text_from(data["name"], "name"), built_in=True
    )
    return choice, Design(layout_from(data["layout"]))
