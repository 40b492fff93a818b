"""The templates that come with the program: files of the same form as exports, without pictures."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import TemplateUnknown
from trainer_app.interchange.template_files import JsonTemplateFiles, read_template
from trainer_app.services.designs import Design, DesignChoice
from trainer_app.services.ports import CheckedPicture
from trainer_app.services.templates import TemplateFile


class FileDesigns:
    """The files `<kind>.json` of a folder, read once (see `services.designs.BuiltInDesigns`)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def design(self, reference: str) -> Design:
        """The design of a kind. Raises `TemplateUnknown`."""
        if reference not in self._files:
            raise TemplateUnknown(name=reference)
        return Design(self._files[reference].layout)

    def choices(self) -> tuple[DesignChoice, ...]:
        """All of them, in the order of the kinds."""
        return tuple(
            DesignChoice(reference=reference, kind=file.kind, name=file.name, built_in=True)
            for reference, file in self._files.items()
        )

    def picture(self, sha256: str) -> bytes | None:  # noqa: ARG002 (see `Designs`)
        """Without data nobody has a photo."""
        return None

    @cached_property
    def _files(self) -> dict[str, TemplateFile]:
        paths = {kind.value: self._folder / f"{kind.value}.json" for kind in CertificateKind}
        return {
            name: read_template(path.read_bytes(), lambda content: content)
            for name, path in paths.items()
            if path.is_file()
        }


class BuiltInOrFile:
    """A built-in template by its name, or one in a file of its own by the file's path."""

    def __init__(self, built_in: FileDesigns, check_picture: CheckedPicture) -> None:
        self._built_in, self._check_picture = built_in, check_picture

    @cache  # noqa: B019 (one of these lives as long as the command)
    def design(self, reference: str) -> Design:
        """The design.

        Raises:
            TemplateUnknown: it is neither.
            TemplateFileInvalid, PictureRefused: the file is none, or not whole.
        """
        path = Path(reference)
        if path.suffix.lower() != ".json":
            return self._built_in.design(reference)
        file = JsonTemplateFiles(self._check_picture).read(path)
        return Design(file.layout, file.pictures)

    def picture(self, sha256: str) -> bytes | None:  # noqa: ARG002 (see `Designs`)
        """Without data nobody has a photo."""
        return None
