from __future__ import annotations

import pytest
from sqlalchemy import Engine, event
from tests.translating import (
    ENGLISH_TEXT,
    KHMER,
    KHMER_TEXT,
    add_curriculum,
    let_writers_approve,
    module_id,
    text,
)

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import ApprovedByWriter, NameMissing, RecordNotFound, TextTooLong
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft

M2_KHMER = "ការអនុវត្តថ្មី"


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


def change_english(program, module, **changes):
    view = program.queries.curricula.module_texts(module)[Language.ENGLISH]
    values = ENGLISH_TEXT.values() | changes
    program.module_texts.save_text(
        module, Language.ENGLISH, ModuleTextDraft(**values), view.version
    )


def test_a_text_is_approved_by_another_member_of_staff(program, edition_id):
    let_writers_approve(program, may=False)
    m2 = module_id(program, edition_id, "M2")
    program.module_texts.save_text(m2, KHMER, KHMER_TEXT)

    with pytest.raises(ApprovedByWriter):
        program.module_texts.approve(m2, KHMER, reviewer="A")
    program.set_up.add_staff(name="Sok Maly", account="maly")
    program.set_up.work_as(account="maly")
    program.module_texts.approve(m2, KHMER, reviewer="Sok Maly")

    assert text(program, edition_id, "M2").status is TextStatus.APPROVED


def test_what_the_english_text_said_is_found_again_in_the_journal(program, edition_id):
    m1 = module_id(program, edition_id)
    change_english(program, m1, objectives=("Name all places", "Keep the order"))
    change_english(program, m1, title="Searching vehicles")

    then = program.queries.module_texts.source_then

    assert then(m1, 1) == ENGLISH_TEXT.words
    assert then(m1, 2).objectives == ("Name all places", "Keep the order")
    assert then(m1, 3).title == "Searching vehicles"
    assert then(m1, 7) is None


def test_what_was_undone_is_not_what_the_english_text_said(program, edition_id):
    m1 = module_id(program, edition_id)
    change_english(program, m1, title="Undone")
    program.history.undo()
    change_english(program, m1, title="Searching vehicles")

    assert program.queries.module_texts.source_then(m1, 1) == ENGLISH_TEXT.words
    assert program.queries.module_texts.source_then(m1, 2).title == "Searching vehicles"


def test_a_copied_text_was_never_anything_else_than_what_was_copied(program, edition_id):
    change_english(program, module_id(program, edition_id), title="Searching vehicles")
    copy = program.curricula.copy_edition(edition_id, name="2027-1").id
    m1 = module_id(program, copy)

    assert program.queries.module_texts.source_then(m1, 2).title == "Searching vehicles"
    assert program.queries.module_texts.source_then(m1, 1) is None


def test_the_memory_offers_how_the_same_words_were_translated(program, edition_id):
    m2 = module_id(program, edition_id, "M2")

    offers = {one.key: one for one in program.queries.module_texts.earlier(m2, KHMER)}

    assert {key: one.text for key, one in offers.items()} == {
        "title": KHMER_TEXT.title,
        "aim": KHMER_TEXT.aim,
        "objective-1": KHMER_TEXT.objectives[0],
        "objective-2": KHMER_TEXT.objectives[1],
        "outline-1": "ច្បាប់",
        "outline-2": "អំណាច",
        "outline-3": "ដែនកំណត់",
        "outline-4": "ការអនុវត្ត",
    }
    assert {one.place for one in offers.values()} == {"VS 2026-1, M1"}
    assert {one.status for one in offers.values()} == {TextStatus.APPROVED}
    assert program.queries.module_texts.earlier(m2, Language.LAO) == []


def test_the_memory_offers_nothing_that_the_text_says_already(program, edition_id):
    m2 = module_id(program, edition_id, "M2")
    program.module_texts.save_text(m2, KHMER, KHMER_TEXT)
    program.module_texts.save_text(
        m2,
        KHMER,
        ModuleTextDraft(**KHMER_TEXT.values() | {"title": M2_KHMER}),
        text(program, edition_id, "M2").version,
    )

    [offer] = program.queries.module_texts.earlier(m2, KHMER)

    assert (offer.key, offer.text) == ("title", KHMER_TEXT.title)


def test_the_memory_forgets_what_was_removed_and_follows_what_was_changed(program, edition_id):
    m1, m2 = (module_id(program, edition_id, code) for code in ("M1", "M2"))
    change_english(program, m1, title="Searching vehicles")
    keys = [one.key for one in program.queries.module_texts.earlier(m2, KHMER)]
    program.modules.remove(m1)

    assert "title" not in keys
    assert program.queries.module_texts.earlier(m2, KHMER) == []


def test_the_memory_asks_two_questions_however_much_there_is(program, edition_id):
    m2 = module_id(program, edition_id, "M2")
    for name in ("2027-1", "2028-1"):
        program.curricula.copy_edition(edition_id, name=name)
    statements = []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    program.queries.module_texts.earlier(m2, KHMER)

    assert len([one for one in statements if one.startswith("SELECT")]) == 2


def test_remarks_are_written_settled_and_taken_back(program, edition_id):
    m1 = module_id(program, edition_id)
    first = program.module_texts.remark(m1, KHMER, " ពាក្យនេះ? ", author="Sok").id
    second = program.module_texts.remark(m1, KHMER, "Look at the glossary", author="Maly").id
    program.module_texts.settle(first)
    shown = program.queries.module_texts.remarks(m1, KHMER)
    program.module_texts.take_back(second)

    assert [(one.words, one.author, one.settled) for one in shown] == [
        ("Look at the glossary", "Maly", False),
        ("ពាក្យនេះ?", "Sok", True),
    ]
    assert [one.id for one in program.queries.module_texts.remarks(m1, KHMER)] == [first]
    assert program.queries.module_texts.remarks(m1, Language.LAO) == []
    program.history.undo()
    assert len(program.queries.module_texts.remarks(m1, KHMER)) == 2


def test_a_remark_says_something_and_not_too_much(program, edition_id):
    m1 = module_id(program, edition_id)
    with pytest.raises(NameMissing):
        program.module_texts.remark(m1, KHMER, " \n", author="Sok")
    with pytest.raises(TextTooLong):
        program.module_texts.remark(m1, KHMER, "a" * 5_000, author="Sok")
    with pytest.raises(RecordNotFound):
        program.module_texts.settle(m1)
