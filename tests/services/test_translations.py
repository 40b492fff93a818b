"""Texts go to outside translators and come back; nothing is overwritten in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import Engine, event
from tests.translating import (
    ENGLISH_TEXT,
    KHMER,
    KHMER_TEXT,
    add_curriculum,
    in_sheet,
    module_id,
    text,
    translated,
)

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import (
    FileNotFound,
    NothingToTranslate,
    RecordChanged,
    TranslationFileInTheWay,
    TranslationKindUnknown,
)
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.translation_review import Difference

BOTH = pytest.mark.parametrize(("ending", "edit"), [(".xlf", translated), (".xlsx", in_sheet)])


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


@pytest.fixture
def sent(program, edition_id, tmp_path):
    def export(ending=".xlf", language=KHMER):
        [path] = program.translations.export(edition_id, [language], tmp_path / f"vs{ending}")
        return path

    return export


def differences(module):
    return {
        one.key: one.difference.value
        for one in module.pieces
        if one.difference is not Difference.UNCHANGED
    }


def reasons(left_out):
    return {one.place: one.reason.code for one in left_out}


def test_all_texts_of_an_edition_are_asked_for_in_three_statements(program, edition_id):
    statements = []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    texts = program.queries.translations.edition_texts(edition_id)

    assert len([one for one in statements if one.startswith("SELECT")]) == 3
    assert [(one.code, sorted(one.texts)) for one in texts.modules] == [
        ("M1", ["en", "km"]),
        ("M2", ["en"]),
    ]


@BOTH
def test_what_was_sent_and_comes_back_untouched_changes_nothing(program, sent, ending, edit):
    review = program.translations.review(sent(ending))

    taken = program.translations.take(review)

    assert [one.code for one in review.modules] == ["M1", "M2"]
    assert (review.differing, review.left_out, taken.left_out) == ((), (), ())
    assert not taken.changes.nouns


@BOTH
def test_a_new_translation_becomes_a_draft_of_todays_english(
    program, edition_id, sent, ending, edit
):
    path = edit(
        sent(ending), M2_title="ចំណងជើង", M2_aim="ពីរ\nជួរ", M2_outline_1="ច្បាប់", M2_outline_3="ដែន"
    )

    review = program.translations.review(path)
    taken = program.translations.take(review)

    stored = text(program, edition_id, "M2")
    assert differences(review.differing[0]) == dict.fromkeys(
        ["title", "aim", "outline-1", "outline-3"], "new"
    )
    assert [one.code for one in taken.taken] == ["M2"]
    assert (stored.words.title, stored.words.aim) == ("ចំណងជើង", "ពីរ\nជួរ")
    assert stored.words.outline == "ច្បាប់\n\n  ដែន"
    assert (stored.status, stored.revision, stored.source_revision) == (TextStatus.DRAFT, 1, 1)


@BOTH
def test_an_approved_text_that_differs_becomes_a_draft_and_the_review_says_so(
    program, edition_id, sent, ending, edit
):
    review = program.translations.review(edit(sent(ending), M1_objective_2="ថ្មី"))

    [module] = review.differing
    [piece] = [one for one in module.pieces if one.difference is not Difference.UNCHANGED]
    assert (piece.before, piece.after, piece.english) == ("រក្សាលំដាប់", "ថ្មី", "Keep the order")
    assert module.loses_approval
    assert text(program, edition_id).status is TextStatus.APPROVED

    program.translations.take(review)

    stored = text(program, edition_id)
    assert stored.status is TextStatus.DRAFT
    assert stored.words.objectives == ("ប្រាប់កន្លែង", "ថ្មី")
    assert stored.words.outline == KHMER_TEXT.outline


@BOTH
def test_the_same_file_again_changes_nothing(program, sent, ending, edit):
    path = edit(sent(ending), M1_title="ថ្មី", M2_title="ថ្មី")
    program.translations.take(program.translations.review(path))

    again = program.translations.review(path)

    assert again.differing == ()
    assert not program.translations.take(again).changes.nouns
    assert program.differences_from_journal() == []


def test_what_was_taken_is_undone_in_one_step(program, edition_id, sent):
    path = translated(sent(), M1_title="ថ្មី", M2_title="ថ្មី")
    program.translations.take(program.translations.review(path))

    program.history.undo()

    assert text(program, edition_id).words.title == KHMER_TEXT.title
    assert text(program, edition_id).status is TextStatus.APPROVED
    assert text(program, edition_id, "M2") is None


@BOTH
def test_a_translation_of_an_older_source_is_shown_and_only_taken_when_accepted(
    program, edition_id, sent, ending, edit
):
    path = edit(sent(ending), M1_title="ថ្មី")
    newer = replace(ENGLISH_TEXT, objectives=("Name all places", "Keep the order"))
    program.module_texts.save_text(module_id(program, edition_id), Language.ENGLISH, newer)

    review = program.translations.review(path)
    refused = program.translations.take(review)

    [module] = review.differing
    [english] = module.english
    assert (english.key, english.in_file, english.today) == (
        "objective-1",
        "Name the places",
        "Name all places",
    )
    assert reasons(refused.left_out) == {"km M1": "translation-older"}
    assert text(program, edition_id).words.title == KHMER_TEXT.title

    program.translations.take(review, accept_older=True)

    stored = text(program, edition_id)
    assert (stored.words.title, stored.revision, stored.source_revision) == ("ថ្មី", 2, 1)
    assert stored.status is TextStatus.DRAFT


def test_an_older_source_is_known_by_its_number_where_english_reads_the_same(
    program, edition_id, sent
):
    path = translated(sent(), M1_title="ថ្មី")
    english = module_id(program, edition_id)
    program.module_texts.save_text(
        english, Language.ENGLISH, replace(ENGLISH_TEXT, title="Searches")
    )
    program.module_texts.save_text(english, Language.ENGLISH, ENGLISH_TEXT)

    [module] = program.translations.review(path).differing

    assert (module.older, module.english, module.source_revision) == (True, (), 1)


def test_english_that_differs_is_older_even_where_the_file_lost_its_numbers(
    program, edition_id, sent
):
    path = translated(sent(), M1_title="ថ្មី")
    told = path.read_text("utf-8").replace('type="source-revision"', 'type="other"')
    path.write_text(told.replace("Name the places", "Name some places"), "utf-8")

    [module] = program.translations.review(path).differing

    assert (module.older, module.source_revision) == (True, 0)


@BOTH
def test_what_was_changed_here_since_is_only_overwritten_when_accepted(
    program, edition_id, sent, ending, edit
):
    path = edit(sent(ending), M1_title="ពីខាងក្រៅ")
    here = replace(KHMER_TEXT, title="ពីខាងក្នុង")
    program.module_texts.save_text(module_id(program, edition_id), KHMER, here)
    review = program.translations.review(path)

    kept = program.translations.take(review)

    assert reasons(kept.left_out) == {"km M1": "translation-changed-here"}
    assert text(program, edition_id).words.title == "ពីខាងក្នុង"
    program.translations.take(review, accept_overwriting=True)
    assert text(program, edition_id).words.title == "ពីខាងក្រៅ"


def test_a_module_can_be_left_out(program, edition_id, sent):
    review = program.translations.review(translated(sent(), M1_title="ថ្មី", M2_title="ថ្មី"))

    taken = program.translations.take(review, leave_out={review.modules[0].key})

    assert reasons(taken.left_out) == {"km M1": "translation-not-chosen"}
    assert [one.code for one in taken.taken] == ["M2"]


@BOTH
def test_an_emptied_piece_is_told_and_its_place_kept(program, edition_id, sent, ending, edit):
    review = program.translations.review(edit(sent(ending), M1_outline_2="", M1_objective_1=""))

    program.translations.take(review)

    assert differences(review.differing[0]) == dict.fromkeys(
        ["objective-1", "outline-2"], "cleared"
    )
    stored = text(program, edition_id).words
    assert stored.outline == "ច្បាប់\n\n  ដែនកំណត់\nការអនុវត្ត"
    assert stored.objectives == ("", "រក្សាលំដាប់")


def test_a_text_without_a_title_is_left_out(program, edition_id, sent):
    review = program.translations.review(translated(sent(), M1_title="", M2_aim="គោលបំណង"))

    taken = program.translations.take(review)

    assert reasons(taken.left_out) == dict.fromkeys(["km M1", "km M2"], "translation-title-missing")
    assert text(program, edition_id).words.title == KHMER_TEXT.title


def test_english_that_a_file_changes_stays_what_it_is(program, edition_id, sent):
    path = sent()
    path.write_text(path.read_text("utf-8").replace("Vehicle search", "Evil"), "utf-8")

    program.translations.take(program.translations.review(path), accept_older=True)

    assert text(program, edition_id, language=Language.ENGLISH).words.title == "Vehicle search"


def test_a_text_that_changes_between_review_and_taking_is_not_overwritten(
    program, edition_id, sent
):
    review = program.translations.review(translated(sent(), M1_title="ថ្មី", M2_title="ថ្មី"))
    program.module_texts.save_text(module_id(program, edition_id, "M2"), KHMER, KHMER_TEXT)

    with pytest.raises(RecordChanged):
        program.translations.take(review)
    assert text(program, edition_id).words.title == KHMER_TEXT.title


def test_english_that_changes_between_review_and_taking_stops_it(program, edition_id, sent):
    review = program.translations.review(translated(sent(), M1_title="ថ្មី"))
    newer = replace(ENGLISH_TEXT, title="Searching vehicles")
    program.module_texts.save_text(module_id(program, edition_id), Language.ENGLISH, newer)

    with pytest.raises(RecordChanged):
        program.translations.take(review)


def test_what_the_translation_has_more_than_english_goes_out_and_comes_back(
    program, edition_id, sent
):
    longer = replace(KHMER_TEXT, objectives=(*KHMER_TEXT.objectives, "បន្ថែម"))
    program.module_texts.save_text(module_id(program, edition_id), KHMER, longer)

    review = program.translations.review(translated(sent(), M1_objective_3="បន្ថែមទៀត"))
    program.translations.take(review)

    [extra] = [one for one in review.modules[0].pieces if one.extra]
    assert (extra.key, extra.english, extra.before) == ("objective-3", "", "បន្ថែម")
    assert text(program, edition_id).words.objectives[-1] == "បន្ថែមទៀត"


def test_a_text_in_other_letters_is_taken_with_a_warning(program, sent):
    review = program.translations.review(
        translated(sent(), M1_title="ทดสอบ", M2_title="GPS ការឆែកឆេរ")
    )

    warned = {
        (module.code, piece.key)
        for module in review.differing
        for piece in module.pieces
        if piece.wrong_script
    }
    assert warned == {("M1", "title")}
    assert len(program.translations.take(review).taken) == 2


def test_burmese_typed_for_zawgyi_is_converted_and_said_so(program, edition_id, sent):
    zawgyi = "ေနရာမ်ားကို ေျပာပါ"
    path = translated(sent(language=Language.BURMESE), M1_title=zawgyi, M1_aim=zawgyi)

    review = program.translations.review(path)
    program.translations.take(review)

    stored = text(program, edition_id, language=Language.BURMESE).words
    assert review.differing[0].zawgyi
    assert stored.title == stored.aim == "နေရာများကို ပြောပါ"
    assert program.translations.review(path).differing == ()


def test_what_is_not_of_this_edition_is_left_out_by_name(program, sent):
    path = sent()
    told = path.read_text("utf-8").replace('id="M2.', 'id="M9.').replace('name="M2.', 'name="M9.')
    path.write_text(told.replace('"M1.outline-4"', '"M1.outlook-4"'), "utf-8")

    review = program.translations.review(path)

    assert reasons(review.left_out) == {
        "km M9": "translation-module-unknown",
        "km M1.outlook-4": "translation-part-unknown",
    }


def test_the_edition_is_found_though_a_tool_dropped_its_names_and_all_metadata(program, sent):
    path = sent()
    told = path.read_text("utf-8").replace("VS/2026-1", "").replace("mda:meta type", "mda:meta id")
    path.write_text(told, "utf-8")

    assert [one.code for one in program.translations.review(path).modules] == ["M1", "M2"]


def test_a_file_of_another_edition_is_read_and_all_of_it_left_out(program, edition_id, sent):
    path = sent()
    told = path.read_text("utf-8").replace("VS/2026-1", "VS/2031-1")
    path.write_text(told.replace(str(edition_id), "edition"), "utf-8")

    review = program.translations.review(path)

    assert (review.modules, reasons(review.left_out)) == (
        (),
        {"km VS/2031-1": "translation-edition-unknown"},
    )


def test_the_edition_is_found_by_its_names_where_its_id_is_another(program, edition_id, sent):
    path = sent()
    other = "00000000-0000-7000-8000-000000000000"
    path.write_text(path.read_text("utf-8").replace(str(edition_id), other), "utf-8")

    assert [one.code for one in program.translations.review(path).modules] == ["M1", "M2"]


def test_several_languages_are_a_file_each_or_a_sheet_each(program, edition_id, tmp_path):
    languages = [Language.ENGLISH, KHMER, Language.THAI, KHMER]

    files = program.translations.export(edition_id, languages, tmp_path / "vs.xlf")
    [book] = program.translations.export(edition_id, languages, tmp_path / "vs.xlsx")

    assert [one.name for one in files] == ["vs.km.xlf", "vs.th.xlf"]
    read = program.translations.review(book).modules
    assert [(one.language.value, one.code) for one in read] == [
        ("km", "M1"), ("km", "M2"), ("th", "M1"), ("th", "M2")
    ]  # fmt: skip


def test_what_a_translator_may_have_sent_back_is_not_written_over(program, edition_id, tmp_path):
    sent_back = tmp_path / "vs.th.xlf"
    sent_back.write_bytes(b"the work of a week")

    with pytest.raises(TranslationFileInTheWay):
        program.translations.export(edition_id, [KHMER, Language.THAI], tmp_path / "vs.xlf")

    assert sent_back.read_bytes() == b"the work of a week"
    assert [one.name for one in tmp_path.glob("*.xlf")] == ["vs.th.xlf"]


def test_what_cannot_be_written_is_refused_and_leaves_no_file(program, edition_id, tmp_path):
    with pytest.raises(NothingToTranslate):
        program.translations.export(edition_id, [Language.ENGLISH], tmp_path / "a.xlf")
    with pytest.raises(TranslationKindUnknown):
        program.translations.export(edition_id, [KHMER], tmp_path / "a.docx")
    with pytest.raises(FileNotFound):
        program.translations.review(tmp_path / "a.xlf")
    assert list(tmp_path.glob("a*")) == []


def test_a_title_longer_than_any_text_is_left_out(program, sent):
    review = program.translations.review(translated(sent(), M1_title="ក" * 20_001))

    assert reasons(review.left_out) == {"km M1.title": "translation-too-long"}
    assert review.differing == ()


def test_a_text_that_was_typed_meanwhile_is_not_emptied_by_an_older_file(program, edition_id, sent):
    path = translated(sent(), M2_title="")
    program.module_texts.save_text(
        module_id(program, edition_id, "M2"), KHMER, ModuleTextDraft(title="វាយនៅទីនេះ")
    )

    review = program.translations.review(path)
    program.translations.take(review)

    assert text(program, edition_id, "M2").words.title == "វាយនៅទីនេះ"


def test_what_a_file_says_is_told_without_controls_and_not_without_end(program, sent):
    path = translated(sent(), M1_title="ថ្មី")
    evil = 'Name the <cp hex="001B"/><cp hex="D800"/>[31m' + "x" * 50_000
    path.write_text(path.read_text("utf-8").replace("Name the places", evil), "utf-8")

    [module] = program.translations.review(path).differing

    [english] = module.english
    assert english.in_file.startswith("Name the [31mx")
    assert len(english.in_file) == 2_001


@pytest.mark.parametrize("ending", [".xlf", ".xlsx"])
def test_texts_with_odd_characters_come_back_as_they_are(program, edition_id, sent, ending):
    odd = ModuleTextDraft(
        title="=1+1 & <b>\x07",
        aim="one\x0btwo\r\nthree",
        outline="- a\n\n  + b\u2028c",
        objectives=("@", "'"),
    )
    for language in (Language.ENGLISH, KHMER):
        program.module_texts.save_text(module_id(program, edition_id), language, odd)

    review = program.translations.review(sent(ending))

    assert (review.differing, review.left_out) == ((), ())
    assert not any(one.older for one in review.modules)
