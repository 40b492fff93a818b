from __future__ import annotations

from datetime import date

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.programs import a_course, enrol

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.people import PersonDraft, RankDraft
from trainer_app.services.read_models.registry import Which
from trainer_app.ui.widgets.label import Label


@pytest.fixture
def window(open_window, program):
    enrol(program, a_course(program))
    return open_window("people")


@pytest.fixture
def page(window):
    return window.current_page


def type_into(qtbot, pane, key, text):
    QTest.qWaitForWindowActive(pane.window())  # before that, no field is left
    editor = pane.form.field(key).editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    pane.form.field("note").editor.setFocus()


def test_people_are_found_by_any_part_of_either_name(qtbot, page):
    page.search.setText("ngoc")

    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)

    assert page.table.model().row(0).name == "Trần Thị Ngọc Ánh"


def test_a_field_is_stored_when_the_hand_leaves_it(qtbot, page, program):
    page.table.selectRow(0)
    page.open_row(page.table.current)
    person_id = page.person_pane.record_id

    type_into(qtbot, page.person_pane, "agency", "Customs")

    assert program.queries.people.person(person_id).row.agency == "Customs"


def test_a_refused_value_stays_in_its_field_with_the_sentence(qtbot, page, program):
    page.table.selectRow(0)
    page.open_row(page.table.current)

    type_into(qtbot, page.person_pane, "birth_date", "31/02/1990")

    field = page.person_pane.form.field("birth_date")
    assert field.editor.text() == "31/02/1990"
    assert "day/month/year" in field.sentence


def test_a_new_person_is_added_and_chosen(qtbot, window, page, program):
    page.new()
    page.person_pane.form.begin_with({"native_name": "កែវ សុភ័ក្រ្ត", "latin_name": "KEO Sopheak"})

    page.person_pane.add_button.click()

    assert program.queries.people.count(find="sopheak") == 1
    assert page.table.current.latin_name == "KEO Sopheak"
    assert window.toast.words == "Person added"


def test_a_person_without_a_name_is_refused_at_the_field(page, program):
    page.new()

    page.person_pane.add_button.click()

    assert program.queries.people.count() == 3
    assert page.person_pane.form.field("native_name").sentence


def test_who_is_in_a_course_cannot_be_removed_and_the_banner_says_why(qtbot, window, page):
    page.table.selectRow(0)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Delete)

    assert "is still used" in window.current_page.banners[0].sentence.text()


def test_a_removed_person_comes_back_with_undo(qtbot, window, page, program):
    program.people.save(PersonDraft(latin_name="AAA First"))
    page.reload()
    page.table.selectRow(0)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    removed = program.queries.people.count(find="AAA")
    window.undo_requested.emit()

    assert (removed, program.queries.people.count(find="AAA")) == (0, 1)


def test_an_aliased_persons_names_are_not_shown(page, program):
    saved = program.people.save(
        PersonDraft(native_name="ชื่อจริง", latin_name="Real Name", alias="ปากกา")
    )
    page.reload()

    page.open_place(str(saved.id))

    pane = page.person_pane
    assert page.table.current.name == "ปากกา"
    assert pane.form.field("native_name").editor.text() == ""
    assert not pane.form.field("native_name").isEnabled()


def test_editing_an_aliased_persons_rank_leaves_the_sealed_names(qtbot, page, program):
    saved = program.people.save(PersonDraft(native_name="ชื่อจริง", alias="ปากกา"))
    page.reload()
    page.open_place(str(saved.id))

    type_into(qtbot, page.person_pane, "rank", "Sergeant")

    row = program.queries.people.candidates(keys=["ชื่อจริง"], id_numbers=[], emails=[], phones=[])
    assert [one.native_name for one in row] == ["ชื่อจริง"]


def test_a_person_becomes_a_trainer(window, page, program):
    page.table.selectRow(0)
    page.open_row(page.table.current)

    page.person_pane._trainer.click()

    assert len(program.queries.people.trainers()) == 1
    assert window.current_key == "trainers"


def test_a_language_switch_keeps_what_is_typed(qtbot, page, look):
    page.new()
    qtbot.keyClicks(page.person_pane.form.field("latin_name").editor, "KEO")

    look.speak(Language.KHMER)

    assert page.person_pane.form.field("latin_name").editor.text() == "KEO"


def test_a_person_gets_a_training_record(qtbot, window, page, files, tmp_path):
    files.path = tmp_path
    page.table.selectRow(0)
    page.open_row(page.table.current)

    page.person_pane.record.click()

    qtbot.waitUntil(lambda: "training-record" in window.toast.words)
    [made] = tmp_path.glob("training-record_*.pdf")
    assert b"/Lang (en)" in made.read_bytes()


def test_a_person_not_yet_stored_has_no_record_to_print(page):
    page.new()

    assert page.person_pane.record.isHidden()


def test_a_photo_is_chosen_shown_and_taken_away_and_undo_brings_it_back(
    qtbot, page, window, program, files, tmp_path
):
    person = program.people.save(PersonDraft(native_name="សុខ ម៉ាលី", latin_name="SOK Maly"))
    files.path = tmp_path / "photo.png"
    Image.new("RGB", (300, 400), (10, 90, 40)).save(files.path)
    page.open_place(str(person.id))
    pane = page.person_pane

    pane.photo.choose.click()
    qtbot.waitUntil(lambda: not pane.photo.picture.isHidden(), timeout=5000)
    kept = program.queries.people.person(person.id).photo
    pane.photo.remove.click()
    qtbot.waitUntil(pane.photo.picture.isHidden, timeout=5000)
    gone = program.queries.people.person(person.id).photo
    window.undo_requested.emit()

    assert program.queries.templates.picture(kept)
    assert gone == ""
    assert program.queries.people.person(person.id).photo == kept


def test_what_is_no_picture_is_refused_with_a_sentence(qtbot, page, program, files, tmp_path):
    person = program.people.save(PersonDraft(native_name="សុខ ម៉ាលី", latin_name="SOK Maly"))
    files.path = tmp_path / "photo.png"
    files.path.write_text("not a picture")
    page.open_place(str(person.id))

    page.person_pane.photo.choose.click()

    qtbot.waitUntil(lambda: len(page.banners) == 1, timeout=5000)
    assert program.queries.people.person(person.id).photo == ""


def hidden(program):
    return program.people.save(
        PersonDraft(native_name="ชื่อจริง", latin_name="Real Name", phone="012", alias="ปากกา")
    )


def shown_texts(pane):
    return [label.text() for label in pane.findChildren(Label) if not label.isHidden()]


def test_a_sealed_identity_opens_with_a_reason_and_closes_with_its_pane(qtbot, page, program):
    page.open_place(str(hidden(program).id))
    page.person_pane.identity.click()
    pane = page.identity_pane
    before = shown_texts(pane)

    pane.form.field("reason").editor.setPlainText("Ticket home")
    pane.button.click()
    qtbot.waitUntil(lambda: {"ชื่อจริง", "Real Name", "012"} <= set(shown_texts(pane)))
    pane.close_pane()

    person = program.queries.people.person(page.table.current.id)
    assert "ชื่อจริง" not in before
    assert "ชื่อจริง" not in shown_texts(pane)
    assert [one.reason for one in person.readings] == ["Ticket home"]


def test_a_sealed_identity_stays_closed_without_a_reason(page, program):
    page.open_place(str(hidden(program).id))
    page.person_pane.identity.click()

    page.identity_pane.button.click()

    assert page.identity_pane.form.field("reason").sentence
    assert "ชื่อจริง" not in shown_texts(page.identity_pane)


def test_a_sealed_identity_is_shown_for_a_moment_only(qtbot, page, program):
    page.open_place(str(hidden(program).id))
    page.person_pane.identity.click()
    pane = page.identity_pane
    pane._moment.setInterval(1)
    pane.form.field("reason").editor.setPlainText("Ticket home")

    pane.button.click()

    qtbot.waitUntil(pane.isHidden)
    assert "ชื่อจริง" not in shown_texts(pane)


def test_a_person_with_an_open_name_has_no_identity_to_open(page):
    page.table.selectRow(0)
    page.open_row(page.table.current)

    assert page.person_pane.identity.isHidden()


def test_a_person_is_anonymised_after_one_question_and_listed_by_a_code(window, page, program):
    saved = program.people.save(PersonDraft(latin_name="AAA Gone", phone="012"))
    page.open_place(str(saved.id))

    page.person_pane.forget_button.click()
    asked = page.reason_pane.sentence.text()
    page.reason_pane.button.click()

    view = program.queries.people.person(saved.id)
    assert "cannot be undone" in asked
    assert (view.row.name, view.phone) == (f"#{saved.id.hex[-6:].upper()}", "")
    assert program.queries.people.count(find="AAA") == 0


def test_languages_consent_and_what_guests_need_are_stored_from_the_form(page, program):
    page.new()
    page.person_pane.form.begin_with(
        {
            "latin_name": "AAA Guest",
            "speaks_km": "native",
            "speaks_en": "good",
            "consent_on": "01/11/2026",
            "keep_until": "01/11/2031",
            "passport": "N 1234567",
            "diet": "vegetarian",
        }
    )

    page.person_pane.add_button.click()

    view = program.queries.people.person(page.table.current.id)
    assert view.languages == ("en:good", "km:native")
    assert (view.consent_on, view.keep_until) == (date(2026, 11, 1), date(2031, 11, 1))
    assert (view.passport, view.diet) == ("N 1234567", "vegetarian")


def test_a_language_the_form_does_not_offer_stays(qtbot, page, program):
    saved = program.people.save(PersonDraft(latin_name="AAA", languages=("km", "fr:good")))
    page.open_place(str(saved.id))

    type_into(qtbot, page.person_pane, "agency", "Customs")

    assert program.queries.people.person(saved.id).languages == ("km", "fr:good")


def test_the_past_of_a_person_is_told_with_that_of_whoever_was_merged_into_it(page, program):
    stays = program.people.save(PersonDraft(latin_name="AAA Stays")).id
    goes = program.people.save(PersonDraft(latin_name="AAB Goes")).id
    program.people.save(PersonDraft(latin_name="AAB Goes", rank="Major"), goes)
    program.merging.merge(stays, goes)

    page.open_place(str(stays))

    told = [label.text() for label in page.person_pane.past.findChildren(Label)]
    assert "History" in told
    assert told.count("add a person") == 2
    assert told.count("edit a person") == 1


def test_people_are_filtered_beside_the_search(page, program):
    program.people.save(PersonDraft(latin_name="AAA", alias="Zinnia"))

    page.filters.choose(Which.ALIASED)
    alone = [page.table.model().row(at).name for at in range(page.table.model().rowCount())]
    page.filters.choose(Which.ALL)

    assert alone == ["Zinnia"]
    assert page.table.model().rowCount() == 4


def test_a_person_far_down_the_list_is_opened_by_its_place(page, program, monkeypatch):
    saved = program.people.save(PersonDraft(latin_name="ZZZ Last"))
    everything = page._queries.people
    monkeypatch.setattr(
        page._queries,
        "people",
        lambda **asked: [row for row in everything(**asked) if asked["find"] or row.id != saved.id],
    )

    page.open_place(str(saved.id))

    assert page.search.text() == "ZZZ Last"
    assert page.person_pane.record_id == saved.id


def test_ranks_and_agencies_of_the_country_are_offered_while_they_are_typed(page, program):
    for name, country in (("Captain", "KH"), ("Thiếu tá", "VN"), ("Officer", "")):
        program.people.save_rank(RankDraft(name=LocalizedText.of({"en": name}), country=country))
    khmer = program.people.save(PersonDraft(latin_name="AAA", country="KH"))

    page.open_place(str(khmer.id))

    completer = page.person_pane.form.field("rank").editor.completer()
    assert completer.model().stringList() == ["Captain", "Officer"]
