"""Templates from the first draft to the last paper, on a real store."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tests.builders import an_id
from tests.course_on_paper import enrol, run_course
from tests.layouts import a_layout, an_image
from tests.services.conftest import NOW
from tests.templates import COMPLETION, NAME, a_picture, built_in

from trainer_app.bootstrap import DATABASE_FILE, build
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.changes import Label
from trainer_app.domain.errors import (
    AppError,
    CodeInvalid,
    CodeTaken,
    NameMissing,
    PictureGone,
    PictureRefused,
    RecordChanged,
    RecordNotFound,
    TemplateFileInvalid,
    TemplateStateRefuses,
    TemplateUnfinished,
    TemplateUnknown,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Layout, TemplateState
from trainer_app.machine import StoppedClock
from trainer_app.services.people import PersonDraft
from trainer_app.wording import say_error

__all__ = ["built_in"]
DRAFT, IN_USE, RETIRED = TemplateState.DRAFT, TemplateState.IN_USE, TemplateState.RETIRED
pytestmark = pytest.mark.usefixtures("built_in")


@pytest.fixture
def templates(program):
    return program.templates


@pytest.fixture
def draft_id(templates):
    return templates.begin("PNH-C", COMPLETION, NAME, a_layout()).id


@pytest.fixture
def states(program):
    def told():
        return {row.reference: row.state for row in program.queries.templates.templates()}

    return told


def in_use(templates, code, layout=None):
    template_id = templates.begin(code, COMPLETION, NAME, layout or a_layout()).id
    templates.use(template_id)
    return template_id


# Drafts


def test_a_first_draft_has_the_number_one_and_no_papers(program, templates, draft_id):
    view = program.queries.templates.template(draft_id)

    assert (view.row.reference, view.row.state, view.row.papers) == ("PNH-C@1", DRAFT, 0)
    assert (view.row.name, view.layout) == (NAME, a_layout())


@pytest.mark.parametrize(
    ("code", "name", "refused"),
    [
        ("pnh-c", NAME, CodeTaken),
        ("completion", NAME, CodeTaken),
        ("PNH@1", NAME, CodeInvalid),
        ("KDL", LocalizedText(), NameMissing),
    ],
)
def test_a_code_that_is_taken_or_cannot_stand_on_papers_is_refused(
    templates, draft_id, code, name, refused
):
    with pytest.raises(refused):
        templates.begin(code, COMPLETION, name)


def test_a_draft_can_begin_like_a_built_in_one(program, templates):
    saved = templates.begin_like("completion", "PNH-C", NAME)

    view = program.queries.templates.template(saved.id)
    assert (view.row.kind, view.layout) == (COMPLETION, a_layout(bilingual=False))


def test_a_draft_can_begin_like_one_of_ours_and_has_its_pictures(templates, draft_id):
    picture = templates.take_picture(a_picture())
    layout = a_layout(an_image(picture.sha256))
    templates.arrange(draft_id, layout, pictures=[picture])

    templates.begin_like("PNH-C@1", "KDL-C", NAME)

    design = templates.design("KDL-C@1")
    assert design.layout == layout
    assert design.pictures == {picture.sha256: picture.content}


def test_every_arranging_is_one_step_that_can_be_undone(program, templates, draft_id):
    moved = a_layout(width=250.0)
    label = Label.of("template-elements-moved", code="PNH-C", n=1)

    saved = templates.arrange(draft_id, moved, label=label)
    undone = program.history.undo()

    assert saved.changes.label == label
    assert undone.records == {draft_id}
    assert program.queries.templates.template(draft_id).layout == a_layout()
    assert program.differences_from_journal() == []


def test_the_slower_of_two_designers_is_told(program, templates, draft_id):
    version = program.queries.templates.template(draft_id).row.version
    templates.arrange(draft_id, a_layout(width=250.0), version)

    with pytest.raises(RecordChanged):
        templates.arrange(draft_id, a_layout(width=240.0), version)
    with pytest.raises(RecordChanged):
        templates.rename(draft_id, LocalizedText.of({"en": "Other"}), version)


def test_a_layout_that_could_not_be_read_again_is_not_stored(program, templates, draft_id):
    with pytest.raises(TemplateFileInvalid):
        templates.arrange(draft_id, Layout(width=9_000))

    assert program.queries.templates.template(draft_id).layout == a_layout()


@pytest.mark.parametrize("text", ["\0", "a\rb", "\ud800", "x" * 2001])
def test_a_text_that_could_not_be_printed_or_stored_is_refused(templates, draft_id, text):
    words = LocalizedText.of({"en": text})

    with pytest.raises(TemplateFileInvalid):
        templates.rename(draft_id, words)
    with pytest.raises(TemplateFileInvalid):
        templates.arrange(draft_id, a_layout(replace(an_image(""), text=words)))


def test_lengths_are_kept_to_a_thousandth_of_a_millimetre(program, templates, draft_id):
    templates.arrange(draft_id, Layout(width=200.00049))

    assert program.queries.templates.template(draft_id).layout.width == 200.0


def test_a_template_has_another_name_after_renaming(program, templates, draft_id):
    templates.rename(draft_id, LocalizedText.of({"vi": "Mẫu"}))

    row = program.queries.templates.template(draft_id).row
    assert row.name.get(Language.VIETNAMESE) == "Mẫu"
    with pytest.raises(NameMissing):
        templates.rename(draft_id, LocalizedText())


def test_only_drafts_can_be_removed_and_their_code_is_free_again(program, templates, draft_id):
    templates.remove(draft_id)
    again = templates.begin("PNH-C", CertificateKind.PARTICIPATION, NAME)

    row = program.queries.templates.template(again.id).row
    assert (row.reference, row.kind) == ("PNH-C@1", CertificateKind.PARTICIPATION)
    templates.arrange(again.id, a_layout())
    templates.use(again.id)
    with pytest.raises(TemplateStateRefuses):
        templates.remove(again.id)
    assert program.differences_from_journal() == []


def test_what_is_not_there_is_refused(program, templates):
    with pytest.raises(RecordNotFound):
        program.queries.templates.template(an_id())
    for name in ("KDL@1", "completion@1", "KDL@0", "KDL@９", "KDL", "", "trainer-certification"):
        with pytest.raises(TemplateUnknown):
            templates.design(name)
        with pytest.raises(TemplateUnknown):
            templates.named(name)


# The life of a version


def test_a_version_in_use_retires_the_one_before_in_one_step(program, templates, states):
    first = in_use(templates, "PNH-C")
    other = in_use(templates, "KDL-C")
    second = templates.next_draft(first)

    templates.use(second.id)
    after_use = states()
    program.history.undo()

    assert after_use == {"PNH-C@1": RETIRED, "PNH-C@2": IN_USE, "KDL-C@1": IN_USE}
    assert states() == {"PNH-C@1": IN_USE, "PNH-C@2": DRAFT, "KDL-C@1": IN_USE}
    assert other != first


def test_the_next_draft_begins_like_its_version_and_there_is_only_one(program, templates):
    first = in_use(templates, "PNH-C", a_layout(width=250.0))

    second = templates.next_draft(first)
    again = templates.next_draft(first)

    assert program.queries.templates.template(second.id).row.reference == "PNH-C@2"
    assert program.queries.templates.template(second.id).layout.width == 250.0
    assert (again.id, again.changes.nouns) == (second.id, frozenset())
    assert templates.next_draft(second.id).id == second.id


def test_a_retired_version_has_a_next_draft_too(program, templates):
    first = in_use(templates, "PNH-C")
    templates.retire(first)

    draft = templates.next_draft(first)

    assert program.queries.templates.template(draft.id).row.number == 2
    with pytest.raises(TemplateStateRefuses):
        templates.retire(first)


def test_a_version_in_use_never_changes(templates):
    template_id = in_use(templates, "PNH-C")

    for change in (
        lambda: templates.arrange(template_id, Layout()),
        lambda: templates.use(template_id),
        lambda: templates.remove(template_id),
    ):
        with pytest.raises(TemplateStateRefuses):
            change()


def test_an_unfinished_template_is_not_used_and_the_sentence_names_the_first_fault(
    templates, states
):
    template_id = templates.begin("PNH-C", COMPLETION, NAME, Layout()).id

    with pytest.raises(TemplateUnfinished) as refused:
        templates.use(template_id)

    assert states() == {"PNH-C@1": DRAFT}
    assert refused.value.details["n"] == 2
    sentence = say_error(refused.value, Language.ENGLISH)
    assert sentence.startswith("Papers made with PNH-C@1 would be wrong, 2 things in all")
    assert "nothing names the holder" in sentence


def test_a_template_whose_papers_were_issued_stays_even_if_its_use_is_undone(
    program, templates, course_id
):
    template_id = in_use(templates, "PNH-C")
    run_course(program, course_id, enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou")))
    program.certificates.issue(course_id)
    with sqlite3.connect(program.folder / DATABASE_FILE) as connection:  # as another desk would
        connection.execute("UPDATE certificate SET said_template = 'PNH-C@1'")
        connection.execute("UPDATE certificate_template SET state = 'draft'")

    assert program.queries.templates.template(template_id).row.papers == 1
    for change in (
        lambda: templates.arrange(template_id, Layout()),
        lambda: templates.remove(template_id),
    ):
        with pytest.raises(TemplateStateRefuses):
            change()


# Pictures


def test_a_picture_is_kept_by_the_arranging_that_first_names_it(program, templates, draft_id):
    picture = templates.take_picture(a_picture())
    before = program.queries.templates.picture(picture.sha256)

    templates.arrange(draft_id, a_layout(an_image(picture.sha256)), pictures=[picture])

    assert before is None
    assert program.queries.templates.picture(picture.sha256) == picture.content
    assert program.queries.templates.kept([picture.sha256, "0" * 64]) == {picture.sha256}
    assert program.differences_from_journal() == []


def test_a_picture_that_no_layout_names_is_not_kept(program, templates, draft_id):
    picture = templates.take_picture(a_picture())

    templates.arrange(draft_id, a_layout(width=250.0), pictures=[picture])

    assert program.queries.templates.picture(picture.sha256) is None


def test_a_picture_that_is_not_safe_is_refused(templates):
    with pytest.raises(PictureRefused):
        templates.take_picture(b"GIF89a")


def test_a_template_without_its_picture_is_unfinished_and_has_no_design(templates, draft_id):
    templates.arrange(draft_id, a_layout(an_image("0" * 64)))

    assert [one.reason.code for one in templates.problems("PNH-C@1")] == ["template-picture-gone"]
    with pytest.raises(TemplateUnfinished):
        templates.use(draft_id)
    with pytest.raises(PictureGone):
        templates.design("PNH-C@1")


def test_a_picture_that_was_tampered_with_is_gone(program, templates, draft_id):
    picture = templates.take_picture(a_picture())
    templates.arrange(draft_id, a_layout(an_image(picture.sha256)), pictures=[picture])
    with sqlite3.connect(program.folder / DATABASE_FILE) as connection:
        connection.execute("UPDATE kept_file SET content = x'00'")

    with pytest.raises(PictureGone):
        templates.design("PNH-C@1")


# What papers can be made with


def test_ones_own_come_first_the_newest_before_and_the_built_in_last(program, templates):
    in_use(templates, "PNH-C")
    later = build(program.folder, clock=StoppedClock(NOW.replace(month=12)), seed=3)
    later.set_up.work_as(account="")
    in_use(later.templates, "KDL-C")
    later.close()
    templates.begin("VTE-C", COMPLETION, NAME, a_layout())

    choices = templates.choices(COMPLETION)

    assert [one.reference for one in choices] == ["KDL-C@1", "PNH-C@1", "completion"]
    assert [one.built_in for one in choices] == [False, False, True]
    assert templates.standard(COMPLETION) == choices[0]
    with pytest.raises(TemplateUnknown):
        templates.standard(CertificateKind.PARTICIPATION)


def test_a_code_alone_means_the_version_in_use_or_else_the_newest(templates):
    first = in_use(templates, "PNH-C")
    draft = templates.next_draft(first)
    before = templates.named("pnh-c")
    templates.use(draft.id)

    assert (before, templates.named("PNH-C")) == ("PNH-C@1", "PNH-C@2")
    templates.retire(draft.id)
    assert templates.named("PNH-C") == "PNH-C@2"
    assert templates.named("pnh-c@1") == "PNH-C@1"
    assert templates.named("Completion") == "completion"


def test_a_design_follows_every_change_and_is_read_once_for_many_papers(
    program, templates, draft_id
):
    first = templates.design("PNH-C@1")
    templates.arrange(draft_id, a_layout(width=250.0))
    second = templates.design("PNH-C@1")
    program.history.undo()

    assert [first.layout.width, second.layout.width] == [297.0, 250.0]
    assert templates.design("PNH-C@1") == first
    assert templates.design("PNH-C@1") is templates.design("PNH-C@1")


def test_a_built_in_template_has_no_problems_of_its_own(templates):
    assert templates.problems("completion") == ()


def test_all_templates_are_told_with_one_statement_however_many_there_are(program, templates):
    counts, statements = [], []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    for codes in (["A-1"], ["B-1", "B-2", "B-3"]):
        for code in codes:
            in_use(templates, code)
        statements.clear()
        program.queries.templates.templates()
        counts.append(len([one for one in statements if one.startswith("SELECT")]))

    assert counts == [1, 1]


# Files


def test_a_template_goes_to_another_place_with_its_pictures(templates, draft_id, tmp_path):
    picture = templates.take_picture(a_picture())
    layout = a_layout(an_image(picture.sha256))
    templates.arrange(draft_id, layout, pictures=[picture])
    templates.export("PNH-C@1", tmp_path / "t.json")
    templates.remove(draft_id)

    taken = templates.take_in(tmp_path / "t.json")

    assert (taken.reference, taken.known) == ("PNH-C@1", False)
    assert templates.design("PNH-C@1").layout == layout
    assert templates.design("PNH-C@1").pictures == {picture.sha256: picture.content}


def test_what_is_here_already_changes_nothing(templates, states, draft_id, tmp_path):
    templates.export("PNH-C@1", tmp_path / "ours.json")
    templates.export("completion", tmp_path / "built-in.json")
    before = states()

    taken = [templates.take_in(tmp_path / f"{name}.json") for name in ("ours", "built-in")]

    assert [(one.reference, one.known) for one in taken] == [
        ("PNH-C@1", True),
        ("completion", True),
    ]
    assert taken[0].template_id == draft_id
    assert states() == before


def test_a_file_of_a_known_code_becomes_its_next_draft_and_overwrites_none(
    templates, states, tmp_path
):
    first = in_use(templates, "PNH-C")
    second = templates.next_draft(first).id
    for width in (250.0, 240.0):
        templates.arrange(second, a_layout(width=width))
        templates.export("PNH-C@2", tmp_path / f"{width:g}.json")
    templates.remove(second)

    taken = [templates.take_in(tmp_path / f"{width}.json").reference for width in (250, 240, 240)]

    assert taken == ["PNH-C@2", "PNH-C-2@1", "PNH-C-2@1"]
    assert states() == {"PNH-C@1": IN_USE, "PNH-C@2": DRAFT, "PNH-C-2@1": DRAFT}


def test_a_file_that_is_not_quite_a_built_in_template_becomes_one_of_ours(
    templates, built_in, tmp_path
):
    text = (built_in / "completion.json").read_text("utf-8")
    (tmp_path / "t.json").write_text(text.replace('"width": 297', '"width": 280'), "utf-8")

    assert templates.take_in(tmp_path / "t.json").reference == "COMPLETION-2@1"


def test_taking_in_is_one_step_that_can_be_undone(program, templates, states, draft_id, tmp_path):
    templates.export("PNH-C@1", tmp_path / "t.json")
    templates.remove(draft_id)

    templates.take_in(tmp_path / "t.json")
    program.history.undo()

    assert states() == {}


@pytest.mark.parametrize("at", range(0, 1200, 60))
def test_a_mangled_file_changes_nothing(program, templates, states, tmp_path, at, built_in):
    content = (built_in / "completion.json").read_bytes().replace(b"COMPLETION", b"PNH-C")
    (tmp_path / "t.json").write_bytes(content[:at] + b'"{' + content[at + 2 :])

    with pytest.raises(AppError):
        templates.take_in(tmp_path / "t.json")

    assert states() == {}
    assert program.differences_from_journal() == []


def test_a_long_code_still_finds_its_next(templates, tmp_path):
    code = "A" * 24
    template_id = templates.begin(code, COMPLETION, NAME, a_layout()).id
    templates.export(f"{code}@1", tmp_path / "t.json")
    templates.arrange(template_id, a_layout(width=250.0))

    assert templates.take_in(tmp_path / "t.json").reference == "A" * 22 + "-2@1"


# Photos of people


def test_a_photo_stays_with_its_person_until_it_is_taken_away(program, course_id):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))
    find = program.queries.courses.participants

    program.people.set_photo(person.person_id, a_picture())
    [with_photo] = find(course_id)
    view = program.queries.people.person(person.person_id)
    program.people.set_photo(person.person_id, None)
    [without] = find(course_id)
    program.history.undo()

    assert program.queries.templates.picture(with_photo.photo).startswith(b"\x89PNG")
    assert (without.photo, find(course_id)[0].photo) == ("", with_photo.photo)
    assert view.row.id == person.person_id
    assert program.differences_from_journal() == []


def test_nobody_sees_the_photo_of_an_aliased_person_and_editing_keeps_it(program, course_id):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))
    program.people.set_photo(person.person_id, a_picture())
    program.people.save(PersonDraft(native_name="ហេង", alias="A-7"), person.person_id)
    [aliased] = program.queries.courses.participants(course_id)
    program.people.save(PersonDraft(native_name="ហេង"), person.person_id)
    [named] = program.queries.courses.participants(course_id)

    assert aliased.photo == ""
    assert len(named.photo) == 64


def test_a_photo_that_is_not_safe_is_refused_and_changes_nothing(program, course_id):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))

    with pytest.raises(PictureRefused):
        program.people.set_photo(person.person_id, b"%PDF-1.7")

    assert program.queries.courses.participants(course_id)[0].photo == ""


def test_the_page_to_measure_with_follows_the_template(program, templates, tmp_path, monkeypatch):
    class Rulers:
        def calibration(self, layout, language):
            return f"{layout.width:g}".encode()

    monkeypatch.setattr(templates, "_trials", Rulers())
    templates.begin("PNH-C", COMPLETION, NAME, replace(a_layout(), width=250.0))

    templates.write_calibration(tmp_path / "a.pdf")
    templates.write_calibration(tmp_path / "b.pdf", "PNH-C@1")

    assert [(tmp_path / name).read_bytes() for name in ("a.pdf", "b.pdf")] == [b"297", b"250"]
