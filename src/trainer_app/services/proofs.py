"""Proof without a server: whose keys count, what is void, and whether a paper is genuine."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.errors import NotSetUp, StatementUnreadable, TrustFileUnusable
from trainer_app.domain.ids import NewId
from trainer_app.domain.statement import (
    Answer,
    KnownVoid,
    PublicKey,
    SignedStatement,
    Statement,
    TrustedKey,
    TrustFile,
    Verdict,
    VoidList,
    entry_pairs,
    judged,
)
from trainer_app.services.ports import Clock, OpenWork, UnitOfWork
from trainer_app.services.read_models.institutions import SiteView


@dataclass(frozen=True)
class FoundCode:
    """The text of a code and, from a PDF, all words of its page."""

    text: str
    page: int  # from 1
    words: str | None = None


class Signatures(Protocol):
    """Signing and checking (`signing.site_signatures`)."""

    def own_key(self) -> tuple[str, str]:
        """The id and the public half of this site's key, which is made if there is none."""
        ...

    def inspect_key(self) -> None:
        """See that the file of this site's key can be used; none is made.

        Raises `SiteKeyUnusable`.
        """
        ...

    def sign(self, statement: Statement) -> str:
        """The statement as the text of a code."""
        ...

    def read(self, text: str) -> SignedStatement:
        """What a text states, whoever signed it. Raises `StatementUnreadable`."""
        ...

    def fits(self, text: str, public_key: str) -> bool:
        """Whether this key signed the text."""
        ...

    def codes(self, path: Path) -> Sequence[FoundCode]:
        """The codes in a PDF or a picture. Raises `NoCodeFound`, `FileNotFound`."""
        ...

    def says(self, words: str, wanted: str) -> bool:
        """Whether the words of a page hold this text."""
        ...

    def trust_file(self, content: TrustFile) -> str: ...
    def void_list(self, content: VoidList) -> str: ...
    def read_trust_file(self, text: str, known: Mapping[str, PublicKey]) -> TrustFile: ...
    def read_void_list(
        self, text: str, known: Mapping[str, PublicKey]
    ) -> tuple[VoidList, PublicKey]: ...


class ProofQueries(Protocol):
    """Questions about keys and void papers."""

    def trusted_keys(self) -> list[PublicKey]:
        """All keys that count, oldest first."""
        ...

    def void_lists(self, today: date) -> dict[str, VoidList]:
        """What is void, by the code of the site: our register as of today, others as told."""
        ...


class PageWriter(Protocol):
    """Writes the page that checks papers in a browser (`documents.verify_page`)."""

    def write(
        self, trust_file: str, void_lists: Sequence[str], made_on: date, target: Path
    ) -> None: ...


class TextWriter(Protocol):
    """Writes a text file whole or not at all."""

    def __call__(self, target: Path, text: str) -> None: ...


class Check:
    """Checks papers against keys and lists; needs no database."""

    def __init__(
        self,
        signatures: Signatures,
        keys: Sequence[PublicKey],
        lists: Mapping[str, VoidList],
        today: date,
    ) -> None:
        self._signatures, self._lists, self._today = signatures, lists, today
        self._keys = {key.key_id: key for key in keys}

    def text(self, text: str) -> Verdict:
        """The answer to a text that somebody pasted or scanned."""
        return self._judged(FoundCode(text, 1))

    def file(self, path: Path) -> list[Verdict]:
        """The answers to the codes in a PDF, page by page, or in a picture of a paper.

        A PDF says more than its code: a page that names another holder or number is altered.

        Raises:
            NoCodeFound, FileNotFound: there is nothing to answer.
        """
        return [self._judged(code) for code in self._signatures.codes(path)]

    def _judged(self, code: FoundCode) -> Verdict:
        try:
            signed = self._signatures.read(code.text)
        except StatementUnreadable:
            return Verdict(answer=Answer.NOT_A_STATEMENT, page=code.page)
        key = self._keys.get(signed.key_id)
        verdict = judged(
            signed,
            key=key,
            signature_fits=key is not None and self._signatures.fits(signed.text, key.public_key),
            lists=self._lists,
            today=self._today,
            differs=self._differs(signed.statement, code.words),
        )
        return replace(verdict, page=code.page)

    def _differs(self, statement: Statement, words: str | None) -> tuple[str, ...]:
        if words is None:
            return ()
        said = {"holder": statement.holder, "number": statement.number}
        return tuple(name for name, text in said.items() if not self._signatures.says(words, text))


class Proofs:
    """The keys that count here, and the files that carry them on."""

    def __init__(
        self,
        *,
        open_work: OpenWork,
        new_id: NewId,
        clock: Clock,
        site: Callable[[], SiteView | None],
        queries: ProofQueries,
        signatures: Signatures,
        page: PageWriter,
        write_text: TextWriter,
    ) -> None:
        self._open_work, self._new_id, self._clock = open_work, new_id, clock
        self._site, self._queries, self._signatures = site, queries, signatures
        self._page, self._write_text = page, write_text

    def check(self) -> Check:
        """A check against what is known now."""
        today = self._clock.today()
        return Check(
            self._signatures, self._queries.trusted_keys(), self._queries.void_lists(today), today
        )

    def trusted(self) -> list[PublicKey]:
        """The keys that count here, our own among them."""
        self.trust_own_key()
        return self._queries.trusted_keys()

    def own_key_id(self) -> str:
        """The id of this site's key.

        Raises:
            SiteKeyUnusable: its file is there and cannot be used.
        """
        return self._signatures.own_key()[0]

    def inspect_key(self) -> None:
        """See that this site's key can be used, before a paper has to be signed.

        Raises:
            SiteKeyUnusable: its file is there and cannot be used.
        """
        self._signatures.inspect_key()

    def trust_own_key(self) -> Changes:
        """See that our own papers are believed here: at the first start, and with a new key.

        Raises:
            SiteKeyUnusable: its file is there and cannot be used.
        """
        site = self._known_site()
        key_id, public_key = self._signatures.own_key()
        if any(key.key_id == key_id for key in self._queries.trusted_keys()):
            return Changes()
        key = PublicKey(
            key_id=key_id,
            public_key=public_key,
            site_code=site.code,
            site_name=site.name,
            since=self._clock.today(),
        )
        with self._open_work() as work:
            self._trust(work, key, vouched_by="")
            return work.commit(Label.of("key-made"), final="site-key")

    # Trust files

    def export_trust(self, target: Path) -> int:
        """Write all keys that count here, signed by ours; returns how many.

        Raises:
            SiteKeyUnusable, FileNotWritable: it cannot be signed or written.
        """
        keys = self.trusted()
        self._write_text(target, self._trust_text(keys))
        return len(keys)

    def look_into_trust(self, text: str) -> TrustFile:
        """What a trust file brings, before it is taken in: compare the fingerprint by telephone.

        Raises:
            TrustFileUnusable: it is damaged, of another kind, or its signature does not fit.
        """
        known = {key.key_id: key for key in self._queries.trusted_keys()}
        return self._signatures.read_trust_file(text, known)

    def take_in(self, file: TrustFile) -> Changes:
        """Believe the keys of a file that somebody has looked at. Known ones stay as they are."""
        with self._open_work() as work:
            added = sum(self._trust(work, key, vouched_by=file.signed_with) for key in file.keys)
            return work.commit(Label.of("keys-trusted", n=added))

    def forget(self, key_id: str) -> Changes:
        """Believe a key no longer.

        Raises:
            TrustFileUnusable: it is our own, or not known.
        """
        with self._open_work() as work:
            record = work.of(TrustedKey).one(key_id=key_id)
            if record is None or key_id == self._signatures.own_key()[0]:
                raise TrustFileUnusable
            work.of(TrustedKey).remove(record)
            return work.commit(Label.of("key-forgotten"))

    # Void numbers

    def export_void(self, target: Path) -> int:
        """Write the void numbers of this site as of today, signed; returns how many.

        Raises:
            SiteKeyUnusable, FileNotWritable: it cannot be signed or written.
        """
        own = self._own_void()
        self._write_text(target, self._signatures.void_list(own))
        return len(own.entries)

    def take_in_void(self, text: str) -> Changes:
        """Take in what another site calls void.

        An older list than the one known, or one of the same day that says no more, changes
        nothing.

        Raises:
            ListSignerUnknown: it is whole, and the key that signed it is not known here.
            TrustFileUnusable: it is damaged, or a key of another site signed it.
        """
        known = {key.key_id: key for key in self._queries.trusted_keys()}
        told, signer = self._signatures.read_void_list(text, known)
        with self._open_work() as work:
            record = work.of(KnownVoid).any_state(site_code=told.site_code)
            pairs = entry_pairs(told.entries)
            if record is None:
                record = KnownVoid(
                    id=self._new_id(), site_code=told.site_code, as_of=told.as_of, entries=pairs
                )
                work.of(KnownVoid).add(record)
            elif record.as_of > told.as_of or (
                record.as_of == told.as_of and not set(pairs) - set(record.entries)
            ):
                return Changes()
            record.as_of, record.entries, record.key_id = told.as_of, pairs, signer.key_id
            record.removed = False
            return work.commit(Label.of("void-list-taken-in", n=len(pairs)))

    # The page for browsers

    def export_page(self, target: Path) -> None:
        """Write the page that checks papers in any browser, with our keys and void numbers inside.

        Raises:
            SiteKeyUnusable, FileNotWritable: it cannot be signed or written.
        """
        today = self._clock.today()
        trust = self._trust_text(self.trusted())
        lists = [self._signatures.void_list(self._own_void())]
        self._page.write(trust, lists, today, target)

    def _own_void(self) -> VoidList:
        site, today = self._known_site(), self._clock.today()
        self.trust_own_key()
        own = self._queries.void_lists(today).get(site.code)
        return own or VoidList(site_code=site.code, as_of=today)

    def _trust_text(self, keys: Sequence[PublicKey]) -> str:
        return self._signatures.trust_file(
            TrustFile(
                made_on=self._clock.today(),
                made_by=self._known_site().name,
                keys=tuple(keys),
                signed_with=self._signatures.own_key()[0],
            )
        )

    def _known_site(self) -> SiteView:
        site = self._site()
        if site is None:
            raise NotSetUp
        return site

    def _trust(self, work: UnitOfWork, key: PublicKey, *, vouched_by: str) -> bool:
        record = work.of(TrustedKey).any_state(key_id=key.key_id)
        if record is not None:
            was_removed, record.removed = record.removed, False
            return was_removed
        work.of(TrustedKey).add(
            TrustedKey(
                id=self._new_id(),
                key_id=key.key_id,
                public_key=key.public_key,
                site_code=key.site_code,
                site_name=key.site_name,
                since=key.since,
                vouched_by=vouched_by,
            )
        )
        return True
