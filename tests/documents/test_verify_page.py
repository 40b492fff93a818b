"""The page that checks certificates, in a real browser, against statements made by other means."""

from __future__ import annotations

from datetime import date, timedelta

import base45
import cbor2
import pytest
from tests.documents.papers import NAMES
from tests.documents.statements import (
    FAR,
    OFFICE,
    PHNOM_PENH,
    STRANGER,
    VIENTIANE,
    Site,
    a_statement,
    a_trust_file,
    a_void_entry,
    a_void_list,
    as_text,
    signed,
    with_claim,
)

from trainer_app.documents.paper_style import date_style
from trainer_app.domain.languages import Language
from trainer_app.writing.dates import long_date

pytestmark = pytest.mark.slow

NUMBER = "PNH-C-2026-0188-7K"
ENGLISH = date_style(Language.ENGLISH)
HOSTILE = "</script><img src=x onerror=\"document.title='owned'\"><!--<script>{{given}}&amp;"


def test_a_genuine_certificate_is_laid_out_with_whose_key_signed_it(page):
    statement = a_statement(expires_on=FAR)

    assert page.open(statement.text, voids=(a_void_list(),)) == "genuine"

    assert page.claims == {
        "Holder": "ហេង ចន្ធូ",
        "Number": NUMBER,
        "Kind": "Certificate of Completion",
        "Course code": "BM-CORE-2026-03",
        "Academy": "Police Academy, Phnom Penh (PNH)",
        "Issued on": "27 November 2026",
        "Valid until": "31 December 2099",
        "Key": PHNOM_PENH.fingerprint,
        "Checked on": long_date(date.today(), ENGLISH),
    }
    assert page.texts(".compare") == ["Compare the name and number with those on the paper."]
    assert page.texts(".note[data-as-of]") == [
        "By the list of void certificates of 20 November 2026."
    ]


def test_nothing_is_fetched_and_nothing_goes_wrong_behind_the_page(page):
    page.open(a_statement().text)

    said = [message for message in page.browser.said if "method" in message]
    asked = [
        message["params"]["request"]["url"]
        for message in said
        if message["method"] == "Network.requestWillBeSent"
    ]
    complaints = {"Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"}
    assert [message for message in said if message["method"] in complaints] == []
    assert set(asked) - {page.file.as_uri(), "about:blank"} == set()


def test_the_policy_lets_the_page_fetch_nothing(page):
    page.open()

    assert page.browser.ask("fetch('data:,x').then(() => 'went', () => 'refused')") == "refused"
    assert (
        page.browser.ask("try { answers.innerHTML = ''; 'went' } catch (e) { 'refused' }")
        == "refused"
    )


@pytest.mark.parametrize("state", ["replaced", "revoked", "withdrawn"])
def test_a_void_certificate_says_since_when(page, state):
    voids = (a_void_list(a_void_entry(state)),)

    assert page.open(a_statement().text, voids=voids) == state

    assert "22 December 2026" in page.texts(".verdict p")[0]
    replaced_by = {"replaced": "PNH-C-2026-0190-1X"}.get(state)
    assert page.claims.get("Replaced by") == replaced_by


def test_the_newest_list_decides_and_void_comes_before_expired(page):
    older = a_void_list(a_void_entry("withdrawn"), as_of="2026-11-01")
    newer = a_void_list(a_void_entry("revoked"), as_of="2026-12-01")
    expired = a_statement(expires_on=date(2020, 1, 1))

    assert page.open(expired.text, voids=(older, newer)) == "revoked"


def test_another_number_in_the_list_changes_nothing(page):
    voids = (a_void_list(a_void_entry("revoked", "PNH-C-2026-0001-XX")),)

    assert page.open(a_statement().text, voids=voids) == "genuine"


def test_without_a_list_of_its_site_the_page_says_so(page):
    of_another_site = a_void_list(by=VIENTIANE, site_code="VTE")

    assert page.open(a_statement().text, voids=(of_another_site,)) == "genuine"

    assert page.texts(".note.warning")[0].startswith("This page holds no list of void certificates")


@pytest.mark.parametrize(
    "wrong",
    [
        a_void_list(a_void_entry("revoked"), spoilt=True),
        a_void_list(a_void_entry("revoked"), by=VIENTIANE),
        a_void_list(a_void_entry("revoked"), by=STRANGER),
        a_void_list(a_void_entry("cancelled")),
        "{}",
        "not even JSON",
    ],
)
def test_a_list_that_is_not_rightly_signed_is_left_out_and_told(page, wrong):
    assert page.open(a_statement().text, voids=(wrong,)) == "genuine"

    assert page.attributes("data-list") == ["wrong"]
    assert page.attributes("data-as-of") == [""]


def test_the_office_may_give_out_the_list_of_a_site(page):
    by_the_office = a_void_list(a_void_entry("revoked"), by=OFFICE)

    assert page.open(a_statement().text, voids=(by_the_office,)) == "revoked"


def test_a_changed_claim_is_noticed(page):
    statement = a_statement()
    header, unsigned, _, signature = statement.parts
    other = cbor2.dumps(with_claim(statement, 3, "Somebody Else").claims, canonical=True)
    text = as_text(cbor2.dumps(cbor2.CBORTag(18, [header, unsigned, other, signature])))

    assert page.open(text) == "altered"

    assert page.claims["Holder"] == "Somebody Else"
    assert len(page.texts(".unconfirmed")) == 1
    assert page.texts(".compare") == []


@pytest.mark.parametrize("place", [0, 31, 32, 63])
def test_a_changed_signature_is_noticed(page, place):
    *parts, signature = a_statement().parts
    changed = bytearray(signature)
    changed[place] ^= 1

    assert page.open(as_text(cbor2.dumps(cbor2.CBORTag(18, [*parts, bytes(changed)])))) == "altered"


def test_a_key_that_is_not_trusted_is_named_by_its_fingerprint(page):
    assert page.open(a_statement(STRANGER).text) == "unknown-key"

    assert page.claims["Key"] == STRANGER.fingerprint
    assert len(page.texts(".unconfirmed")) == 1


@pytest.mark.parametrize(("ahead", "answer"), [(-1, "expired"), (0, "genuine"), (1, "genuine")])
def test_a_certificate_counts_through_its_last_day(page, ahead, answer):
    last = date.today() + timedelta(days=ahead)

    assert page.open(a_statement(expires_on=last).text) == answer


def test_claims_of_a_later_version_are_passed_over(page):
    later = with_claim(a_statement(course=None), 9, [1, -500, b"x", {"a": True}, 1.5])

    assert page.open(with_claim(later, "note", None).text) == "genuine"


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "TA1:",
        "TA1:abc",
        "TA1:GGW",  # one more than two bytes hold
        "TA2:" + a_statement().text[4:],
        a_statement().text[:-1],
        a_statement().text + "00",
        a_statement(holder="x" * 140).text,
        "TA1:" + "0" * 100_000,
    ],
)
def test_what_is_not_a_statement_is_called_that(page, text):
    page.open()

    page.browser.ask(f"document.getElementById('text').value = {text!r}")
    page.browser.ask("checkTyped(document.getElementById('text').value)")

    page.wait()
    assert page.answer == "not-a-statement"


@pytest.mark.parametrize(("size", "answer"), [(250, "genuine"), (251, "not-a-statement")])
def test_a_statement_has_at_most_250_bytes(page, size, answer):
    content = len(base45.b45decode(a_statement(holder="x" * 50).text[4:]))

    assert page.open(a_statement(holder="x" * (50 + size - content)).text) == answer


def written_too_large(text: str) -> str:
    """The same bytes, two of them written as a number beyond what two bytes hold."""
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
    for at in range(4, len(text) - 3, 3):
        value = sum(letters.index(text[at + place]) * 45**place for place in range(3)) + 65536
        if value < 45**3:
            triple = letters[value % 45] + letters[value // 45 % 45] + letters[value // 2025]
            return text[:at] + triple + text[at + 3 :]
    raise AssertionError(text)


def spoilt_forms() -> dict[str, str]:
    """Rightly signed, but not in the one form that is allowed."""
    statement = a_statement()
    header, unsigned, payload, signature = statement.parts

    def whole(header=header, unsigned=unsigned, payload=payload, signature=signature, tag=18):
        return cbor2.dumps(cbor2.CBORTag(tag, [header, unsigned, payload, signature]))

    def signing(payload: bytes, header: bytes = header) -> str:
        message = cbor2.dumps(["Signature1", header, b"", payload])
        return as_text(whole(header, payload=payload, signature=PHNOM_PENH.sign(message)))

    body = payload[1:]
    return {
        "bytes written too large": written_too_large(statement.text),
        "bytes after the end": as_text(whole() + b"\0"),
        "another tag": as_text(whole(tag=17)),
        "something unsigned": as_text(whole(unsigned={5: 1})),
        "a short signature": as_text(whole(signature=signature[1:])),
        "a signature as text": as_text(whole(signature="x" * 64)),
        "another algorithm": signing(payload, cbor2.dumps({1: -8, 4: PHNOM_PENH.kid})),
        "no algorithm": signing(payload, cbor2.dumps({4: PHNOM_PENH.kid})),
        "a short key id": signing(payload, cbor2.dumps({1: -7, 4: PHNOM_PENH.kid[1:]})),
        "a map of open length": signing(b"\xbf" + body + b"\xff"),
        "a length written long": signing(b"\xb8\x06" + body),
        "a number written long": signing(payload.replace(b"\x02\x02", b"\x02\x18\x02")),
        "a key twice": signing(b"\xa7\x01\x61x" + body),
        "keys out of order": signing(b"\xa7" + body + b"\x00\x00"),
        "too deep": with_claim(a_statement(course=None), 9, [[[[[[[[[]]]]]]]]]).text,
        "bytes after the claims": signing(payload + b"\0"),
        "claims cut short": signing(payload[:-1]),
        "letters that are not UTF-8": signing(payload.replace("ហ".encode(), b"\xff\xff\xff")),
        "no holder": a_statement(holder=None).text,
        "an empty holder": a_statement(holder="").text,
        "a number that is one": a_statement(number=7).text,
        "an unknown kind": a_statement(kind=5).text,
        "a day before all days": a_statement(issued_on=-1).text,
        "a day beyond all days": a_statement(expires_on=3_000_000).text,
        "a list of claims": signing(cbor2.dumps([1, 2, 3])),
    }


@pytest.mark.parametrize("form", spoilt_forms())
def test_only_the_one_allowed_form_is_a_statement(page, form):
    assert page.open(spoilt_forms()[form]) == "not-a-statement"


@pytest.mark.parametrize(
    "trust",
    [
        a_trust_file(PHNOM_PENH, spoilt=True),
        signed({"format": "trainer-app trust 1", "made_on": "2026-11-22", "made_by": "Office",
                "keys": [PHNOM_PENH.entry()]}, STRANGER),
        a_trust_file(entries=[PHNOM_PENH.entry(), PHNOM_PENH.entry(), OFFICE.entry()]),
        a_trust_file(entries=[PHNOM_PENH.entry(kid=STRANGER.kid.hex()), OFFICE.entry()]),
        a_trust_file(entries=[PHNOM_PENH.entry(public_key="AAAA"), OFFICE.entry()]),
        a_trust_file(PHNOM_PENH).replace("trust 1", "trust 2"),
        a_void_list(by=OFFICE),
        "{}",
        "",
    ],
)  # fmt: skip
def test_a_trust_file_that_is_not_rightly_signed_is_told_and_nothing_is_trusted(page, trust):
    assert page.open(a_statement().text, trust=trust) == "unknown-key"

    assert page.attributes("data-trust") == ["wrong"]
    assert page.texts("#alarm")[0].startswith("The list of trusted keys in this page is not")
    assert page.texts(".site") == []


def test_the_page_says_who_signed_its_keys_in_four_groups(page):
    page.open()

    assert page.attributes("data-trust") == ["right"]
    assert page.texts(".signer") == [OFFICE.fingerprint]
    assert page.texts(".site p") == [
        "Police Academy, Phnom Penh (PNH)",
        "Customs School, Vientiane (VTE)",
        "Regional office (REG)",
    ]


@pytest.mark.parametrize("language", Language)
def test_names_stand_as_they_were_signed_and_dates_as_the_language_writes_them(page, language):
    statement = a_statement(holder=NAMES[language])

    assert page.open(statement.text, before=f"lang={language}&") == "genuine"

    style = date_style(language)
    assert page.texts(".holder") == [NAMES[language]]
    assert long_date(date(2026, 11, 27), style) in page.claims.values()
    assert page.browser.ask("document.documentElement.lang") == language
    assert page.browser.ask("/[{}]|undefined|null/.test(document.body.innerText)") is False


def test_hostile_names_are_only_shown(page):
    rogue = Site("PNH", HOSTILE, PHNOM_PENH.secret)
    trust = a_trust_file(rogue, by=Site("REG", HOSTILE, OFFICE.secret))
    statement = a_statement(rogue, holder=HOSTILE, course=None)

    assert page.open(statement.text, trust=trust) == "genuine"

    assert page.texts(".holder") == [HOSTILE]
    assert page.claims["Academy"] == f"{HOSTILE} (PNH)"
    assert page.browser.ask("document.images.length + document.scripts.length") == 3
    assert page.browser.ask("document.title") == "Check a certificate"


def test_a_name_cannot_turn_the_letters_around(page):
    assert page.open(a_statement(holder="HENG \u202eudoN\u0007").text) == "genuine"

    assert page.texts(".holder") == ["HENG \ufffdudoN\ufffd"]
