"""A module's text goes to translators in pieces, and comes back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.segments import (
    MOST_ITEMS,
    ModuleWords,
    Pair,
    Segment,
    cleaned,
    key_order,
    paired,
    segments_of,
    with_texts,
)

NOTHING = ModuleWords()
LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=12)
WORD = LINE.map(str.strip).filter(bool)
OUTLINE = st.lists(st.tuples(st.integers(0, 2), WORD | st.just("")), max_size=8).map(
    lambda lines: "\n".join("  " * depth + text if text else "" for depth, text in lines)
)
WORDS = st.builds(
    ModuleWords,
    title=WORD,
    aim=WORD | st.just(""),
    objectives=st.lists(WORD | st.just(""), max_size=5).map(tuple),
    outline=OUTLINE,
)


def without_empty_ends(words):
    """What an outline and objectives are without the empty places behind their last words."""
    objectives = list(words.objectives)
    while objectives and not objectives[-1]:
        objectives.pop()
    return ModuleWords(
        title=words.title,
        aim=words.aim,
        objectives=tuple(objectives),
        outline=words.outline.rstrip("\n"),
    )


def texts_in(words):
    return {one.key: one.text for one in segments_of(words)}


def test_a_text_becomes_pieces_with_keys_that_say_where_they_stand():
    words = ModuleWords(
        title="Search", aim="Be safe", objectives=("Look", "Find"), outline="Why\n  Law\n\nHow"
    )

    assert segments_of(words) == (
        Segment("title", "Search"),
        Segment("aim", "Be safe"),
        Segment("objective-1", "Look"),
        Segment("objective-2", "Find"),
        Segment("outline-1", "Why"),
        Segment("outline-2", "Law", 1),
        Segment("outline-4", "How"),
    )


@given(WORDS)
def test_pieces_put_together_again_are_the_text_they_came_from(words):
    assert with_texts(NOTHING, texts_in(words), words) == without_empty_ends(words)


@given(WORDS, WORDS)
def test_beside_its_source_no_piece_of_either_text_is_lost(source, target):
    pairs = paired(source, target)

    assert {one.key: one.source for one in pairs if one.source is not None} == texts_in(source)
    assert {one.key: one.target for one in pairs if one.target is not None} == texts_in(target)
    assert [one.key for one in pairs] == sorted((one.key for one in pairs), key=key_order)


@given(WORDS, WORDS)
def test_a_translation_takes_its_sub_items_from_the_source_and_loses_no_words(source, target):
    joined = with_texts(target, {}, source)

    depths = {one.key: one.depth for one in segments_of(source)}
    assert texts_in(joined) == texts_in(target)
    for one in segments_of(joined):
        assert one.depth == depths.get(one.key, one.depth)


@given(WORDS, WORDS, st.data())
def test_only_the_pieces_that_are_given_change(source, words, data):
    key = data.draw(st.sampled_from([one.key for one in (*segments_of(words),)]))
    text = data.draw(WORD)

    changed = with_texts(words, {key: text}, source)

    assert texts_in(changed) == {**texts_in(words), key: text}


def test_an_emptied_piece_leaves_its_place_so_that_nothing_moves_up():
    words = ModuleWords(title="T", objectives=("a", "b", "c"), outline="x\n  y\nz")

    emptied = with_texts(words, {"objective-2": "", "outline-1": "", "outline-3": ""}, words)

    assert emptied.objectives == ("a", "", "c")
    assert emptied.outline == "\n  y"


def test_what_only_the_translation_has_stands_at_the_end_without_english():
    source = ModuleWords(title="T", outline="one")

    pairs = paired(source, ModuleWords(title="ត", outline="មួយ\n  ពីរ"))

    assert pairs[-1] == Pair("outline-2", None, "ពីរ", 1)


def test_only_an_aim_keeps_its_lines():
    assert cleaned("aim", " one\r\n two\x07\u2028three ") == "one\ntwo\nthree"
    assert cleaned("title", "one\n\ttwo") == "one two"
    assert cleaned("title", "e\u0301") == "é"


@given(st.sampled_from(["title", "aim", "outline-1"]), st.text(max_size=40))
def test_cleaning_twice_is_cleaning_once(key, text):
    assert cleaned(key, cleaned(key, text)) == cleaned(key, text)


def test_what_is_no_key_has_no_place():
    told = ["", "titel", "objective", "objective-0", "outline--1", "outline-01", "outline-1 "]

    assert [key_order(key) for key in told] == [None] * len(told)
    assert key_order(f"outline-{MOST_ITEMS}") is not None
    assert key_order(f"outline-{MOST_ITEMS + 1}") is None
