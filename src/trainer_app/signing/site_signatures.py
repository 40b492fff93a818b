# ruff: noqa: PLC0415 (cryptography and the readers of codes are loaded when first needed)
"""Everything the program signs and checks, in one place for the services."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from trainer_app.domain.statement import (
    PublicKey,
    SignedStatement,
    Statement,
    TrustFile,
    VoidList,
)
from trainer_app.services.proofs import FoundCode

if TYPE_CHECKING:
    from trainer_app.signing.keys import SiteKeyFile


class SiteSignatures:
    """Signs with the key in `folder` (see `services.proofs.Signatures`).

    `with_keyring` keeps a copy of the key in the system's keyring, where there is one.
    """

    def __init__(
        self, folder: Path, random_bytes: Callable[[int], bytes], *, with_keyring: bool = False
    ) -> None:
        self._folder, self._random_bytes = folder, random_bytes
        self._with_keyring = with_keyring

    @cached_property
    def _file(self) -> SiteKeyFile:
        from trainer_app.signing.keys import SiteKeyFile

        if not self._with_keyring:
            return SiteKeyFile(self._folder, self._random_bytes)
        from trainer_app.signing.system_keyring import SystemKeyring

        return SiteKeyFile(self._folder, self._random_bytes, SystemKeyring())

    def own_key(self) -> tuple[str, str]:
        """The id and the public half of the key."""
        key = self._file.key()
        return key.key_id, key.public_key

    def inspect_key(self) -> None:
        """See that the key's file can be used; make none."""
        self._file.inspect()

    def sign(self, statement: Statement) -> str:
        """The statement as the text of a code."""
        from trainer_app.signing.statements import signed_text

        return signed_text(statement, self._file.key())

    def read(self, text: str) -> SignedStatement:
        """What a text states."""
        from trainer_app.signing.statements import read_statement

        return read_statement(text)[0]

    def fits(self, text: str, public_key: str) -> bool:
        """Whether this key signed the text."""
        from trainer_app.signing.statements import signature_fits

        return signature_fits(text, public_key)

    def sign_bytes(self, message: bytes) -> bytes:
        """A signature of any bytes."""
        return self._file.key().sign(message)

    def bytes_fit(self, message: bytes, signature: bytes, *, key_id: str, public_key: str) -> bool:
        """Whether the key of this id signed the message."""
        from trainer_app.signing.keys import fits, key_id_of

        try:
            if key_id_of(public_key) != key_id:
                return False
        except ValueError:
            return False
        return fits(public_key, message, signature)

    def codes(self, path: Path) -> Sequence[FoundCode]:
        """The codes in a file."""
        from trainer_app.signing.codes import codes_in_file

        return codes_in_file(path)

    def says(self, words: str, wanted: str) -> bool:
        """Whether the words of a page hold this text."""
        from trainer_app.signing.codes import says

        return says(words, wanted)

    def trust_file(self, content: TrustFile) -> str:
        """The keys as a file."""
        from trainer_app.signing.trust_files import trust_file

        return trust_file(content, self._file.key())

    def void_list(self, content: VoidList) -> str:
        """The void numbers as a file."""
        from trainer_app.signing.trust_files import void_list

        return void_list(content, self._file.key())

    def read_trust_file(self, text: str, known: Mapping[str, PublicKey]) -> TrustFile:
        """The keys of a file whose signature fits."""
        from trainer_app.signing.trust_files import read_trust_file

        return read_trust_file(text, known)

    def read_void_list(
        self, text: str, known: Mapping[str, PublicKey]
    ) -> tuple[VoidList, PublicKey]:
        """The void numbers of a list whose signature fits, and the key."""
        from trainer_app.signing.trust_files import read_void_list

        return read_void_list(text, known)
