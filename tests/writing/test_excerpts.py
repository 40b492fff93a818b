import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.languages import Language
from trainer_app.writing.excerpts import excerpt, found_at
from trainer_app.writing.folding import fold

LINES = [
    "Digital evidence at the border, and its chain of custody",
    "Thu thập chứng cứ điện tử tại biên giới",
    "កន្លែងកើតហេតុ និងខ្សែសង្វាក់នៃការថែរក្សាភស្តុតាង",
    "နောက်ကြောင်းပြန် စုံစမ်းစစ်ဆေးခြင်း",
    "ສະຖານທີ່ເກີດເຫດ ແລະ ຕ່ອງໂສ້ການເກັບຮັກສາຫຼັກຖານ",
    "สถานที่เกิดเหตุและห่วงโซ่การครอบครองพยานหลักฐาน",
]


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Digital evidence at the border", "EVIDENCE  at", "evidence at"),
        ("Thu thập chứng cứ điện tử", "chung cu dien", "chứng cứ điện"),
        ("a\u200bb c", "abc", "a\u200bb c"),
        ("very ﬁne work", "fine", "ﬁne"),
        ("เเผน การ", "แผนการ", "เเผน การ"),
    ],
)
def test_what_was_found_is_marked_as_it_is_written(text, typed, marked):
    assert excerpt(text, typed, Language.ENGLISH).match == marked


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("រក្សាភស្តុតាង", "ស្ត", "ស្តុ"),  # the vowel sign below belongs to the stack
        ("ស៊ើបអង្កេត", "អង", "អង្កេ"),  # a subscript hangs on its letter
        ("စုံစမ်းစစ်ဆေးခြင်း", "ဆ", "ဆေး"),  # the sign is drawn before its letter
        ("သက်သေ", "ကသ", None),  # another word: the asat is no diacritic
        ("สืบสวน", "ืบ", "สืบ"),
        ("ຊ່ວຍ", "ຊ", "ຊ່"),
    ],
)
def test_a_mark_never_cuts_through_a_cluster(text, typed, marked):
    found = excerpt(text, typed, Language.KHMER)

    assert (found and found.match) == marked


def test_what_is_not_there_has_no_excerpt():
    assert excerpt("Evidence", "witness", Language.ENGLISH) is None
    assert excerpt("Evidence", " \u200b", Language.ENGLISH) is None


def test_a_long_line_is_cut_where_it_may_be_broken():
    line = "Before the search every officer reads the risk indicators again. " * 9

    found = excerpt(line + "A seal. " + line, "a seal", Language.ENGLISH)

    assert found.match == "A seal"
    assert found.before.startswith("…the risk indicators again.") or found.before.startswith("…")
    assert found.before.removeprefix("…").split()[0] in line.split()
    assert found.after.removesuffix("…").split()[-1] in line.split()
    assert len("".join(found)) < 200


@given(st.data())
def test_every_part_of_a_line_is_found_and_holds_what_was_typed(data):
    line = data.draw(st.sampled_from(LINES))
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    typed = line[start:end]

    place = found_at(line, typed)

    needle = fold(typed)
    if needle and needle in fold(line):
        assert place is not None
        assert needle in fold(line[slice(*place)])
        assert place[1] - place[0] <= len(typed) + 16
    else:
        assert place is None
