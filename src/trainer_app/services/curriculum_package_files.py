"""Curriculum packages as files: who signed one, and what is read from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from trainer_app.services.read_models.edition_content import EditionContent


@dataclass(frozen=True, kw_only=True)
class PackageSigner:
    """Who says to have signed; believed only once the key is known or compared."""

    key_id: str
    public_key: str
    site_code: str
    site_name: str


@dataclass(frozen=True, kw_only=True)
class OpenPackage:
    """A package that is open; `read` gives a file by its SHA-256 and refuses an altered one."""

    name: str
    content: EditionContent
    signer: PackageSigner
    manifest: bytes
    signature: bytes
    read: Callable[[str], Iterator[bytes]]


class PackageFiles(Protocol):
    """Writes and opens packages."""

    def manifest(self, content: EditionContent, signer: PackageSigner) -> bytes:
        """What is signed. Raises `PackageUnusable`."""
        ...

    def write(
        self,
        target: Path,
        manifest: bytes,
        signature: bytes,
        files: Iterable[tuple[str, Iterable[bytes]]],
    ) -> None:
        """Write one, whole or not at all. Raises `FileNotWritable`."""
        ...

    def opened(self, path: Path) -> AbstractContextManager[OpenPackage]:
        """Open one for the time of a `with` block.

        Raises:
            FileNotFound, PackageNewer, PackageUnusable: why it cannot be read.
        """
        ...


class ByteSignatures(Protocol):
    """Signs and checks any bytes with the keys of sites (`signing.site_signatures`)."""

    def own_key(self) -> tuple[str, str]:
        """The id and the public half of this site's key."""
        ...

    def sign_bytes(self, message: bytes) -> bytes:
        """64 bytes: r, then s."""
        ...

    def bytes_fit(self, message: bytes, signature: bytes, *, key_id: str, public_key: str) -> bool:
        """Whether the key of this id signed the message, and is the key of its id."""
        ...
