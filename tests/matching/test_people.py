"""Who is found for a row, on what grounds, and that nobody is compared with everybody in vain."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.likeness import Clue, MatchRule
from trainer_app.domain.person import Sex
from trainer_app.matching.people import Registry
from trainer_app.services.nominations import NominationRow
from trainer_app.services.ports import Cancelled, NoProgress
from trainer_app.services.read_models.people import PersonKeys
from trainer_app.writing.folding import match_key

RULE = MatchRule()
BORN = date(1990, 4, 12)


def known(number=1, **facts):
    told = {
        "native_name": "",
        "latin_name": "",
        "birth_date": None,
        "id_number": "",
        "email": "",
        "phone": "",
        "agency": "",
        "aliased": False,
    } | facts
    keys = {f"{one}_key": match_key(told[f"{one}_name"]) for one in ("native", "latin")}
    return PersonKeys(id=UUID(int=number), **told, **keys)


def row(**facts):
    return NominationRow(source_row=7, **facts)


def first(row, *people):
    found = Registry(people).candidates(row, RULE)
    return found[0] if found else None


def test_hung_is_not_hung_and_somebody_is_asked():
    found = first(
        row(native_name="Nguyễn Văn Hưng", birth_date=BORN),
        known(native_name="Nguyễn Văn Hùng", birth_date=BORN),
    )

    assert not found.same
    assert found.clues == (Clue.NAME_BUT_FOR_MARKS, Clue.BORN_EQUAL)


def test_the_order_of_the_words_and_the_case_do_not_count():
    found = first(
        row(latin_name="Sopheak KEO", birth_date=BORN),
        known(latin_name="KEO Sopheak", birth_date=BORN),
    )

    assert found.same


def test_an_equal_id_number_is_enough_where_the_scripts_differ():
    found = first(
        row(latin_name="KEO Sopheak", id_number="010-123 456"),
        known(native_name="កែវ សុភ័ក្រ្ត", id_number="010123456"),
    )

    assert found.same
    assert Clue.NAME_IN_OTHER_LETTERS in found.clues


def test_a_row_with_both_forms_finds_who_is_known_by_one():
    by_native = known(1, native_name="កែវ សុភ័ក្រ្ត", phone="012 345 678")
    by_latin = known(2, latin_name="KEO Sopheak", phone="+855 12 345 678")
    both = row(native_name="កែវ សុភ័ក្រ្ត", latin_name="KEO Sopheak", phone="+85512345678")

    found = Registry([by_native, by_latin]).candidates(both, RULE)

    assert [one.same for one in found] == [True, True]


def test_known_in_the_other_script_only_is_doubtful_by_birth_date_and_agency():
    person = known(native_name="កែវ សុភ័ក្រ្ត", birth_date=BORN, agency="Customs")

    shown = first(row(latin_name="KEO Sopheak", birth_date=BORN, agency="Customs"), person)
    elsewhere = first(row(latin_name="KEO Sopheak", birth_date=BORN, agency="Police"), person)

    assert not shown.same
    assert elsewhere is None


def test_one_wrong_letter_in_the_same_agency_is_noticed():
    person = known(latin_name="PHOMMACHANH Bounmy", agency="Customs")

    found = first(row(latin_name="PHOMMACHAN Bounmy", agency="Customs"), person)

    assert found.clues == (Clue.NAME_ALIKE, Clue.AGENCY_EQUAL)


def test_an_office_telephone_does_not_make_two_people_one():
    found = first(
        row(latin_name="KEO Sopheak", phone="012345678", sex=Sex.FEMALE),
        known(latin_name="HENG Chanthou", phone="012345678", sex=Sex.FEMALE),
    )

    assert not found.same


def test_the_likeliest_comes_first_and_never_more_than_a_dozen():
    people = [known(at, latin_name="LY Dara", agency=f"Office {at}") for at in range(1, 90)]
    people.append(known(99, latin_name="LY Dara", agency="Office 99", birth_date=BORN))

    found = Registry(people).candidates(row(latin_name="LY Dara", birth_date=BORN), RULE)

    assert found[0].person.id == UUID(int=99)
    assert len(found) == 12


def test_pairs_of_the_registry_are_told_once_each_with_their_grounds():
    people = [
        known(1, latin_name="LY Dara", birth_date=BORN),
        known(2, latin_name="Dara LY", birth_date=BORN),
        known(3, latin_name="LY Dara", birth_date=date(1971, 1, 1)),
    ]

    pairs = list(Registry(people).pairs(RULE, NoProgress()))

    assert [(one.one.id.int, one.other.id.int, one.score) for one in pairs] == [(1, 2, 90)]


def test_looking_for_pairs_can_be_given_up():
    class GiveUp:
        def report(self, _done, _total, _name=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        list(Registry([known(latin_name="LY Dara")]).pairs(RULE, GiveUp()))


NAMES = st.sampled_from(["LY Dara", "Dara Ly", "Lý Đàrà", "KEO Sopheak", "កែវ សុភ័ក្រ្ត"])


@given(
    st.lists(
        st.tuples(NAMES, st.sampled_from([None, BORN]), st.sampled_from(["", "012345678"])),
        max_size=6,
    )
)
def test_blocks_hide_nobody_whom_a_comparison_with_everybody_would_show(facts):
    people = [
        known(at, native_name=name, birth_date=born, phone=phone)
        for at, (name, born, phone) in enumerate(facts)
    ]
    alone = [
        (one.one.id, one.other.id)
        for at, first_one in enumerate(people)
        for second in people[at + 1 :]
        for one in Registry([first_one, second]).pairs(RULE, NoProgress())
    ]

    together = [(one.one.id, one.other.id) for one in Registry(people).pairs(RULE, NoProgress())]

    assert sorted(together) == sorted(alone)
