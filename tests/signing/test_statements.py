"""What the code on a paper holds, and that nobody else can have written it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import base45
import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import SiteKeyUnusable, StatementUnreadable
from trainer_app.domain.statement import Statement, fingerprint
from trainer_app.signing.keys import SigningKey, SiteKeyFile, key_id_of
from trainer_app.signing.statements import (
    MOST_BYTES,
    PREFIX,
    read_statement,
    signature_fits,
    signed_text,
)

PAPER = Statement(
    number="PNH-C-2026-0188-7K",
    kind=CertificateKind.COMPLETION,
    holder="ហេង ចន្ធូ",
    academy_code="PNH",
    issued_on=date(2026, 11, 22),
    course_code="BM-CORE-2",
)


def a_key(folder, seed=b"\x07"):
    return SiteKeyFile(folder, lambda count: seed * count).key()


@pytest.fixture(scope="module")
def key(tmp_path_factory):
    return a_key(tmp_path_factory.mktemp("keys"))


def bytes_of(text):
    return base45.b45decode(text.removeprefix(PREFIX))


names = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120
)


@given(
    holder=names,
    kind=st.sampled_from(CertificateKind),
    day=st.dates(date(1970, 1, 1), date(2200, 1, 1)),
    valid_for=st.none() | st.integers(0, 5000),
    course=st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", max_size=16),
)
def test_a_statement_is_read_as_it_was_signed(key, holder, kind, day, valid_for, course):
    expires = None if valid_for is None else day + timedelta(days=valid_for)
    statement = replace(
        PAPER, holder=holder, kind=kind, issued_on=day, expires_on=expires, course_code=course
    )

    text = signed_text(statement, key)

    read = read_statement(text)[0].statement
    cut = read.holder.endswith("…") and not holder.endswith("…")
    assert len(bytes_of(text)) <= MOST_BYTES
    assert replace(read, holder="") == replace(statement, holder="")
    assert holder.startswith(read.holder.removesuffix("…")) if cut else read.holder == holder
    assert signature_fits(text, key.public_key)
    assert signed_text(statement, key) == text  # the same paper, the same bytes


@given(st.data())
def test_one_changed_bit_is_never_believed(key, data):
    whole = bytearray(bytes_of(signed_text(PAPER, key)))
    at = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[at // 8] ^= 1 << at % 8
    text = PREFIX + base45.b45encode(bytes(whole)).decode()

    try:
        believed = signature_fits(text, key.public_key)
    except StatementUnreadable:
        believed = False

    assert not believed


@given(st.text(max_size=500) | st.text("0123456789ABC $%*+-./:", max_size=500).map(PREFIX.__add__))
def test_any_other_text_is_refused_in_one_way(text):
    with pytest.raises(StatementUnreadable):
        read_statement(text)


def test_what_a_scanner_adds_around_the_text_does_no_harm(key):
    assert signature_fits(f"\ufeff {signed_text(PAPER, key)}\r\n", key.public_key)


def test_a_code_that_mail_broke_into_lines_is_put_together(key):
    text = signed_text(PAPER, key)
    lines = [text[at : at + 40] for at in range(0, len(text), 40)]

    assert signature_fits("\r\n".join(lines), key.public_key)
    assert signature_fits("\n".join(f"> {line}" for line in lines), key.public_key)


def test_another_writing_of_the_same_is_refused(key):
    tag = cbor2.loads(bytes_of(signed_text(PAPER, key)))
    protected, unprotected, payload, signature = tag.value
    claims = cbor2.loads(payload)
    backwards = cbor2.dumps(dict(reversed(claims.items())))
    rewritten = cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, backwards, signature]))

    with pytest.raises(StatementUnreadable):
        read_statement(PREFIX + base45.b45encode(rewritten).decode())


def test_the_key_is_made_once_and_only_its_user_may_read_it(tmp_path):
    made = a_key(tmp_path)
    file = tmp_path / "site-key.pem"

    assert SiteKeyFile(tmp_path, bytes).key().key_id == made.key_id
    assert file.stat().st_mode & 0o077 == 0
    assert key_id_of(made.public_key) == made.key_id


@pytest.mark.parametrize("content", [b"", b"not a key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n"])
def test_a_key_that_cannot_be_used_is_refused_and_never_written_over(tmp_path, content):
    file = tmp_path / "site-key.pem"
    file.write_bytes(content)

    with pytest.raises(SiteKeyUnusable):
        a_key(tmp_path)

    assert file.read_bytes() == content


def test_two_keys_sign_differently(tmp_path, key):
    other = a_key(tmp_path, seed=b"\x08")

    assert isinstance(other, SigningKey)
    assert not signature_fits(signed_text(PAPER, other), key.public_key)


def test_a_fingerprint_is_read_in_four_groups():
    assert fingerprint("a28c283e2bb2e341") == "A28C 283E 2BB2 E341"
