"""Keys and void numbers on their way from site to site."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.signing.test_statements import a_key

from trainer_app.domain.certificate import CertificateState
from trainer_app.domain.errors import ListSignerUnknown, TrustFileUnusable
from trainer_app.domain.statement import PublicKey, TrustFile, VoidEntry, VoidList
from trainer_app.signing.trust_files import (
    read_trust_file,
    read_void_list,
    trust_file,
    void_list,
)

DAY = date(2026, 11, 22)
VOID = VoidList(
    site_code="PNH",
    as_of=DAY,
    entries=(
        VoidEntry(number="PNH-C-2026-0001-AA", state=CertificateState.REVOKED, on=DAY),
        VoidEntry(
            number="PNH-C-2026-0002-AA",
            state=CertificateState.REPLACED,
            on=DAY,
            by="PNH-C-2026-0003-AA",
        ),
    ),
)


@pytest.fixture(scope="module")
def phnom_penh(tmp_path_factory):
    return a_key(tmp_path_factory.mktemp("pnh"), b"\x01")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    return a_key(tmp_path_factory.mktemp("office"), b"\x02")


def public(key, code="PNH", name="សាលា · Police Academy"):
    return PublicKey(
        key_id=key.key_id,
        public_key=key.public_key,
        site_code=code,
        site_name=name,
        since=DAY,
    )


def a_file(signer, *keys):
    content = TrustFile(
        made_on=DAY, made_by="Regional office", keys=keys, signed_with=signer.key_id
    )
    return trust_file(content, signer)


def test_a_site_signs_its_own_file_and_the_keys_come_back(phnom_penh):
    read = read_trust_file(a_file(phnom_penh, public(phnom_penh)), {})

    assert read.keys == (public(phnom_penh),)
    assert read.signer == public(phnom_penh)
    assert (read.made_on, read.made_by) == (DAY, "Regional office")


def test_an_office_vouches_for_its_sites(phnom_penh, office):
    text = a_file(office, public(phnom_penh), public(office, "RO", "Office"))

    assert read_trust_file(text, {}).signer == public(office, "RO", "Office")


def test_a_file_that_nobody_known_signed_is_refused(phnom_penh, office):
    text = a_file(office, public(phnom_penh))

    with pytest.raises(TrustFileUnusable):
        read_trust_file(text, {})
    assert read_trust_file(text, {office.key_id: public(office, "RO", "Office")}).keys


def test_one_changed_letter_is_noticed(phnom_penh):
    text = a_file(phnom_penh, public(phnom_penh)).replace("Police", "Palace")

    with pytest.raises(TrustFileUnusable):
        read_trust_file(text, {})


def test_a_key_under_the_id_of_another_is_refused(phnom_penh, office):
    posing = PublicKey(
        key_id=office.key_id,
        public_key=phnom_penh.public_key,
        site_code="RO",
        site_name="Office",
        since=DAY,
    )

    with pytest.raises(TrustFileUnusable):
        read_trust_file(a_file(phnom_penh, public(phnom_penh), posing), {})


def test_void_numbers_come_back_with_who_signed_them(phnom_penh):
    ring = {phnom_penh.key_id: public(phnom_penh)}

    assert read_void_list(void_list(VOID, phnom_penh), ring) == (VOID, public(phnom_penh))


def test_no_site_can_void_the_papers_of_another(phnom_penh, office):
    ring = {office.key_id: public(office, "RO", "Office"), phnom_penh.key_id: public(phnom_penh)}

    with pytest.raises(TrustFileUnusable):
        read_void_list(void_list(VOID, office), ring)


def test_a_whole_list_by_an_unknown_key_is_not_told_as_damaged(phnom_penh, office):
    with pytest.raises(ListSignerUnknown) as refused:
        read_void_list(void_list(VOID, phnom_penh), {office.key_id: public(office, "RO", "Office")})

    assert refused.value.details["site"] == "PNH"


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("revoked", "revoced"),
        lambda text: text.replace("signature", "signiture"),
        lambda text: text.replace('"kid"', '"kit"'),
        lambda text: "",
    ],
)
def test_a_damaged_list_is_told_as_damaged_whoever_signed_it(phnom_penh, damage, known):
    ring = {phnom_penh.key_id: public(phnom_penh)} if known else {}

    with pytest.raises(TrustFileUnusable):
        read_void_list(damage(void_list(VOID, phnom_penh)), ring)


def test_a_list_of_a_known_site_with_one_other_number_is_told_as_damaged(phnom_penh):
    text = void_list(VOID, phnom_penh).replace("0001-AA", "0007-AA")

    with pytest.raises(TrustFileUnusable):
        read_void_list(text, {phnom_penh.key_id: public(phnom_penh)})


def test_one_kind_of_file_is_not_taken_for_the_other(phnom_penh):
    with pytest.raises(TrustFileUnusable):
        read_trust_file(void_list(VOID, phnom_penh), {phnom_penh.key_id: public(phnom_penh)})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner),
    max_leaves=12,
)


@given(st.text(max_size=200) | json_values.map(json.dumps))
def test_whatever_else_comes_in_is_refused_in_one_way(text):
    for read in (read_trust_file, read_void_list):
        with pytest.raises(TrustFileUnusable):
            read(text, {})
