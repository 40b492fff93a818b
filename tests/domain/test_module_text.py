from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import an_id

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import ApprovedByWriter, NameMissing, TextTooLong, TooManyLines
from trainer_app.domain.languages import Language
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.segments import (
    MOST_ITEMS,
    MOST_LETTERS,
    ModuleWords,
    changed_pieces,
    fingerprint,
    paired,
)

TODAY = date(2026, 11, 22)
WRITER, OTHER = an_id(), an_id()
WORDS = st.text("កខ a", max_size=6)
TEXTS = st.builds(
    ModuleWords,
    title=WORDS,
    aim=WORDS,
    objectives=st.lists(WORDS, max_size=3).map(tuple),
    outline=WORDS,
)


def a_text(written_by=WRITER):
    text = ModuleText(id=an_id(), module_id=an_id(), language=Language.KHMER, title="", revision=0)
    text.write(ModuleWords(title="ច្បាប់"), written_by_id=written_by, source_revision=1)
    return text


def approve(text, by=OTHER, source_revision=1, *, by_another=True):
    text.approve(
        reviewer="A. Reviewer",
        reviewer_id=by,
        on=TODAY,
        source_revision=source_revision,
        by_another=by_another,
    )


def test_whoever_wrote_a_text_does_not_approve_it():
    text = a_text()

    with pytest.raises(ApprovedByWriter):
        approve(text, by=WRITER)

    assert text.status is TextStatus.DRAFT
    approve(text, by=OTHER)
    assert (text.status, text.reviewer, text.reviewed_on) == (
        TextStatus.APPROVED,
        "A. Reviewer",
        TODAY,
    )


def test_the_rule_can_be_switched_off():
    text = a_text()

    approve(text, by=WRITER, by_another=False)

    assert text.status is TextStatus.APPROVED


def test_what_came_from_outside_may_be_approved_by_whoever_took_it_in():
    text = a_text(written_by=None)

    approve(text, by=WRITER)

    assert text.status is TextStatus.APPROVED


def test_an_approval_says_that_the_text_renders_english_as_it_is_now():
    text = a_text()

    approve(text, source_revision=4)

    assert text.source_revision == 4


def test_an_approval_names_its_reviewer():
    with pytest.raises(NameMissing):
        a_text().approve(
            reviewer=" ", reviewer_id=OTHER, on=TODAY, source_revision=1, by_another=True
        )


def test_a_changed_text_is_a_draft_of_its_writer_again():
    text = a_text()
    approve(text)

    text.write(ModuleWords(title="ថ្មី"), written_by_id=OTHER, source_revision=2)

    assert (text.status, text.reviewer, text.reviewed_on) == (TextStatus.DRAFT, "", None)
    assert (text.revision, text.written_by_id, text.source_revision) == (2, OTHER, 2)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (ModuleWords(title=" "), NameMissing),
        (ModuleWords(title="T", aim="a" * (MOST_LETTERS + 1)), TextTooLong),
        (ModuleWords(title="T", outline="a" * 100_000), TextTooLong),
        (ModuleWords(title="T", objectives=("a",) * (MOST_ITEMS + 1)), TooManyLines),
        (ModuleWords(title="T", outline="a\n" * MOST_ITEMS), TooManyLines),
    ],
)
def test_what_no_module_says_is_refused_and_nothing_is_changed(words, error):
    text = a_text()

    with pytest.raises(error):
        text.write(words, written_by_id=OTHER, source_revision=2)

    assert (text.title, text.revision) == ("ច្បាប់", 1)


@given(old=TEXTS, new=TEXTS)
def test_the_pieces_that_changed_are_those_that_do_not_say_the_same(old, new):
    changed = changed_pieces(old, new)

    same = [one for one in paired(old, new) if one not in changed]
    assert all(one.source != one.target for one in changed)
    assert all(one.source == one.target for one in same)
    assert changed_pieces(new, new) == ()


@given(piece=st.text(max_size=30))
def test_a_piece_is_known_however_it_is_spaced(piece):
    spaced = "  " + piece.replace(" ", "  ") + " "

    assert fingerprint(spaced) == fingerprint(piece)
