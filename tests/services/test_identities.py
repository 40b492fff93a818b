"""Reading who is behind an alias, and being forgotten."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from tests.course_on_paper import enrol, run_course

from trainer_app.domain.errors import (
    ChangeIsFinal,
    DateInFuture,
    NoteMissing,
    PersonAnonymised,
)
from trainer_app.domain.person import Sex
from trainer_app.services.people import OpenFactsDraft, PersonDraft

BORN = date(1990, 4, 12)
KNOWN = PersonDraft(
    native_name="ชื่อจริง",
    latin_name="Real Name",
    birth_date=BORN,
    id_number="A1",
    phone="012",
    passport="P-77",
    diet="no pork",
    sex=Sex.FEMALE,
    agency="Customs",
    note="limps",
)


@pytest.fixture(autouse=True)
def the_journal_holds(program):
    yield
    assert program.differences_from_journal() == []


@pytest.fixture
def person_id(program):
    return program.people.save(KNOWN).id


@pytest.fixture
def hidden_id(program):
    return program.people.save(PersonDraft(native_name="ชื่อจริง", phone="012", alias="Lotus")).id


def whole_file(program):
    """Every byte of the database, as somebody with the file alone would read it."""
    with program._engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    return (program.folder / "trainer-app.sqlite").read_bytes()


def test_a_sealed_identity_opens_with_a_reason_that_stays_in_the_journal(program, hidden_id):
    opened = program.identities.read(hidden_id, reason="Ticket home")

    view = program.queries.people.person(hidden_id)
    newest = program.queries.overview.history(limit=1)[0]
    assert (opened.native_name, opened.phone) == ("ชื่อจริง", "012")
    assert [(one.reason, one.actor) for one in view.readings] == [("Ticket home", "Chan Dara")]
    assert (newest.label.code, newest.final) == ("identity-read", "identity-read")
    with pytest.raises(ChangeIsFinal):
        program.history.undo()


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_without_a_reason_nothing_is_opened_and_nothing_written(program, hidden_id, reason):
    before = len(program.queries.overview.history())

    with pytest.raises(NoteMissing):
        program.identities.read(hidden_id, reason=reason)

    assert len(program.queries.overview.history()) == before


def test_who_is_anonymised_is_forgotten_and_every_figure_stays(program, course_id):
    people = enrol(program, course_id, ("", "LY Dara"), ("", "SOK Maly"))
    run_course(program, course_id, people, absent={2})
    facts = program.queries.courses.facts(course_id, program.clock.today())
    person_id = people[0].person_id

    program.identities.anonymise(person_id)

    after = program.queries.courses.facts(course_id, program.clock.today())
    view = program.queries.people.person(person_id)
    assert (after.marks, after.scores) == (facts.marks, facts.scores)
    assert [one.sex for one in after.participants] == [one.sex for one in facts.participants]
    assert (view.row.name, view.row.latin_name) == (f"#{person_id.hex[-6:].upper()}", "")
    assert view.anonymised_on == program.clock.today()


def test_nothing_of_the_forgotten_can_be_read_from_the_file(program, person_id):
    program.people.save(PersonDraft(**(KNOWN.values() | {"latin_name": "Other Name"})), person_id)
    names = ("ชื่อจริง", "Real Name", "Other Name", "P-77", "no pork")
    before = [name for name in names if name.encode() in whole_file(program)]

    program.identities.anonymise(person_id)

    after = whole_file(program)
    with program._engine.connect() as connection:
        keys = connection.execute(text("SELECT count(*) FROM person_key")).scalar()
    assert before == ["ชื่อจริง", "Other Name", "P-77", "no pork"]
    assert [name for name in names if name.encode() in after] == []
    assert keys == 0


def test_what_was_merged_into_somebody_is_forgotten_with_them(program, person_id):
    goes = program.people.save(PersonDraft(latin_name="Former Name", phone="099")).id
    program.merging.merge(person_id, goes)

    program.identities.anonymise(person_id)

    with program._engine.connect() as connection:
        keys = connection.execute(text("SELECT count(*) FROM person_key")).scalar()
    assert keys == 0
    assert b"Former Name" not in whole_file(program)


def test_a_merged_record_holds_no_identity_of_its_own(program, person_id):
    goes = program.people.save(PersonDraft(latin_name="Former Name")).id

    program.merging.merge(person_id, goes)
    with program._engine.connect() as connection:
        names = connection.execute(text("SELECT latin_name FROM person")).scalars().all()
    program.history.undo()

    assert names == ["Real Name", ""]
    assert program.queries.people.person(goes).row.latin_name == "Former Name"


def test_being_forgotten_cannot_be_undone_and_comes_once(program, person_id):
    program.identities.anonymise(person_id)

    with pytest.raises(ChangeIsFinal):
        program.history.undo()
    with pytest.raises(PersonAnonymised):
        program.identities.anonymise(person_id)
    with pytest.raises(PersonAnonymised):
        program.identities.read(person_id, reason="curious")
    with pytest.raises(PersonAnonymised):
        program.people.save(KNOWN, person_id)
    with pytest.raises(PersonAnonymised):
        program.people.save_open_facts(OpenFactsDraft(), person_id)


def test_an_earlier_change_of_the_forgotten_by_somebody_else_is_not_undone_either(
    program, person_id
):
    program.people.save(PersonDraft(**(KNOWN.values() | {"phone": ""})), person_id)
    program.set_up.add_staff(name="Sok Maly", account="maly")
    program.set_up.work_as(account="maly")
    program.identities.anonymise(person_id)
    program.set_up.work_as(account="")
    program.history.undo()  # the member of staff; then the edit of the phone is next

    with pytest.raises(PersonAnonymised):
        program.history.undo()


def test_a_photo_goes_with_the_person_unless_somebody_else_has_it(program, person_id):
    shape = b'<rect width="9" height="9" fill="navy"/>'
    picture = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">' + shape + b"</svg>"
    second = program.people.save(PersonDraft(latin_name="Twin")).id
    program.people.set_photo(person_id, picture)
    kept = program.queries.people.person(person_id).photo
    program.people.set_photo(second, picture)

    program.identities.anonymise(person_id)
    still = program.queries.templates.picture(kept)
    program.identities.anonymise(second)

    assert still
    assert not program.queries.templates.picture(kept)


def test_data_to_be_kept_until_a_day_are_due_then(program):
    for name, day in (("Soon", date(2026, 12, 1)), ("Past", date(2026, 1, 1))):
        program.people.save(PersonDraft(latin_name=name, keep_until=day))
    program.people.save(PersonDraft(latin_name="Open"))

    today = program.queries.people.due(by=program.clock.today())
    month = program.queries.people.due(by=date(2026, 12, 27))
    program.identities.anonymise(today[0].id)

    assert [one.name or one.latin_name for one in today] == ["Past"]
    assert [one.name or one.latin_name for one in month] == ["Past", "Soon"]
    assert program.queries.people.due(by=program.clock.today()) == []


def test_consent_is_not_given_in_the_future(program):
    with pytest.raises(DateInFuture):
        program.people.save(PersonDraft(latin_name="X", consent_on=date(2027, 1, 1)))


def test_what_guests_from_abroad_tell_stands_sealed_in_the_journal(program, person_id):
    view = program.queries.people.person(person_id)
    with program._engine.connect() as connection:
        told = connection.execute(text("SELECT after FROM change WHERE noun = 'person'")).scalars()
        journal = "".join(map(str, told))

    assert (view.passport, view.diet) == ("P-77", "no pork")
    assert "P-77" not in journal
    assert "no pork" not in journal
