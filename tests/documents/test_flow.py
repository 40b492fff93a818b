"""Running text shared out over pages, as rules."""

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.documents.flow import FlowLine, FlowRow, Type, item, paragraph, shared_out
from trainer_app.domain.languages import Language
from trainer_app.writing.shaping import cluster_ends, width

ROOM = 100.0
BODY = Type(10)


def a_row(height=10.0, *, keeps=False, before=0.0):
    line = FlowLine(0, "A", BODY, height * 0.75, height * 0.25)
    return FlowRow((line,), before=before, keeps=keeps)


ROWS = st.lists(
    st.builds(
        a_row,
        st.floats(1, 30),
        keeps=st.booleans(),
        before=st.floats(0, 10),
    ),
    max_size=60,
)


def height(rows):
    return sum(row.height + (row.before if place else 0) for place, row in enumerate(rows))


@given(ROWS)
def test_every_row_stands_on_one_page_and_every_page_has_room_for_its_rows(rows):
    pages = shared_out(rows, ROOM)

    assert [at for start, end in pages for at in range(start, end)] == list(range(len(rows)))
    for start, end in pages:
        assert height(rows[start:end]) <= ROOM + 1e-3


@given(ROWS)
def test_a_row_that_keeps_ends_no_page_but_where_no_page_has_room_for_its_company(rows):
    for start, end in shared_out(rows, ROOM)[:-1]:
        last = end
        while last < len(rows) and rows[last - 1].keeps:
            last += 1
        first = end - 1
        while first > 0 and rows[first - 1].keeps:
            first -= 1
        assert not rows[end - 1].keeps or height(rows[first:last]) > ROOM
        assert start < end


def test_a_heading_goes_to_the_page_of_the_lines_below_it():
    rows = [*(a_row() for _ in range(8)), a_row(keeps=True), a_row(keeps=True), a_row(), a_row()]

    assert shared_out(rows, ROOM) == [(0, 8), (8, 12)]


def test_a_text_without_a_break_is_cut_between_its_letters_and_none_is_lost():
    for text in ("a" * 300, "ស្ត្រី" * 60):
        lines = paragraph(text, 0, 120, BODY, Language.KHMER)

        assert "".join(line.text for line in lines) == text
        assert all(width(line.text, 10) <= 120 for line in lines)
        place = 0
        for line in lines:
            assert place in cluster_ends(text)
            place += len(line.text)


def test_an_item_hangs_on_its_number():
    first, *more = item("12.", "word " * 60, 10, 200, BODY, Language.ENGLISH)

    assert (first.sign, first.sign_x) == ("12.", 10)
    assert {line.x for line in more} == {first.x}
    assert all(line.x + width(line.text, 10) <= 210 + 1e-6 for line in [first, *more])
    assert not any(line.sign for line in more)
