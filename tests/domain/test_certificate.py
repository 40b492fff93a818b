from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.builders import an_id

from trainer_app.domain.certificate import (
    Certificate,
    CertificateKind,
    CertificateState,
    Series,
    certificate_number,
    check_characters,
    checked_certificate_number,
)
from trainer_app.domain.errors import (
    CertificateNumberWrong,
    CertificateStateRefuses,
    DateInFuture,
    NoteMissing,
    SeriesStarted,
    ValueOutOfRange,
)

TODAY = date(2026, 11, 19)
ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
numbers = st.builds(
    certificate_number,
    st.text(ALPHABET, min_size=2, max_size=6),
    st.sampled_from(CertificateKind),
    st.integers(2000, 2099),
    st.integers(1, 99_999),
)


def a_certificate(**more):
    values = {
        "id": an_id(),
        "number": "PNH-C-2026-0001-00",
        "series_id": an_id(),
        "sequence": 1,
        "kind": CertificateKind.COMPLETION,
        "person_id": an_id(),
        "issued_on": TODAY,
        "content": (),
    }
    return Certificate(**values | more)


def a_series(**more):
    return Series(
        id=an_id(),
        academy_id=an_id(),
        kind=CertificateKind.COMPLETION,
        year=2026,
        site_id=an_id(),
        **more,
    )


def test_the_check_characters_are_those_of_the_standards_own_example():
    assert check_characters("ISO79") == "3W"  # ISO/IEC 7064, annex


@given(numbers)
def test_every_number_given_out_checks(number):
    assert checked_certificate_number(f" {number.lower()} ") == number


@given(number=numbers, place=st.integers(0, 40), other=st.sampled_from(ALPHABET))
def test_one_mistyped_character_is_always_noticed(number, place, other):
    place %= len(number)
    assume(number[place] not in {"-", other})

    with pytest.raises(CertificateNumberWrong):
        checked_certificate_number(number[:place] + other + number[place + 1 :])


@given(number=numbers, place=st.integers(0, 40))
def test_two_exchanged_neighbours_are_always_noticed(number, place):
    place %= len(number) - 1
    one, two = number[place], number[place + 1]
    assume("-" not in {one, two} and one != two)

    with pytest.raises(CertificateNumberWrong):
        checked_certificate_number(number[:place] + two + one + number[place + 2 :])


@pytest.mark.parametrize(
    "text", ["", "PNH", "PNH-C-2026-0187", "PNH--2026-0187-WP", "ស-C-2026-1-00"]
)
def test_what_is_no_number_at_all_is_refused(text):
    with pytest.raises(CertificateNumberWrong):
        checked_certificate_number(text)


def test_a_series_counts_without_gaps_from_its_first_number():
    series = a_series(first_number=41)

    assert [series.next_sequence() for _ in range(3)] == [41, 42, 43]


def test_a_starting_number_can_be_set_only_before_the_first_certificate():
    series = a_series()
    series.start_at(100)
    series.next_sequence()

    with pytest.raises(SeriesStarted):
        series.start_at(200)


def test_a_starting_number_below_one_is_refused():
    with pytest.raises(ValueOutOfRange):
        a_series().start_at(0)


def test_a_paper_handed_over_can_be_revoked_but_not_withdrawn():
    paper = a_certificate()
    paper.hand_over(to="Chan Dara", on=TODAY, today=TODAY)

    with pytest.raises(CertificateStateRefuses):
        paper.withdraw(reason="no-show", on=TODAY)
    paper.revoke(reason="forged entry", on=TODAY)

    assert (paper.state, paper.handed_over_to) == (CertificateState.REVOKED, "Chan Dara")


def test_a_hand_over_tomorrow_is_refused():
    with pytest.raises(DateInFuture):
        a_certificate().hand_over(to="Chan Dara", on=date(2026, 11, 20), today=TODAY)


@pytest.mark.parametrize("act", ["withdraw", "revoke", "be_replaced"])
def test_nothing_is_declared_void_without_a_reason(act):
    with pytest.raises(NoteMissing):
        getattr(a_certificate(), act)(reason=" ", on=TODAY)


@pytest.mark.parametrize("act", ["withdraw", "revoke", "be_replaced"])
def test_what_is_void_stays_void(act):
    paper = a_certificate(state=CertificateState.WITHDRAWN)

    with pytest.raises(CertificateStateRefuses):
        getattr(paper, act)(reason="again", on=TODAY)
