import json
from datetime import date

import pytest
from sqlalchemy import select, update
from tests.builders import an_id

from trainer_app.domain.academy import Academy, Room
from trainer_app.domain.changes import Label
from trainer_app.domain.errors import (
    ChangeIsFinal,
    LaterChangeStands,
    NothingToRedo,
    NothingToUndo,
    RecordChanged,
    RecordNotFound,
)
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.person import Person
from trainer_app.domain.records import Noun
from trainer_app.storage.change_sets import records_differing_from_journal, replay
from trainer_app.storage.guard import UnjournalledWrite
from trainer_app.storage.journal import Seals
from trainer_app.storage.signature import Signature
from trainer_app.storage.tables.institutions import academy as academy_table
from trainer_app.storage.tables.journal import change, change_set
from trainer_app.storage.unit_of_work import SqlUnitOfWork

LABEL = Label("test")


def an_academy(code="PNH"):
    return Academy(
        id=an_id(), code=code, name=LocalizedText.of({"en": "Police Academy"}), country="KH"
    )


def stored(open_work, record):
    with open_work() as work:
        work.of(type(record)).add(record)
        work.commit(LABEL)
    return record.id


def test_a_committed_record_comes_back_as_it_was(open_work):
    academy_id = stored(open_work, an_academy())

    with open_work() as work:
        found = work.of(Academy).get(academy_id)

    assert (found.code, found.name.best()) == ("PNH", "Police Academy")


def test_leaving_without_commit_stores_nothing(open_work):
    record = an_academy()

    with open_work() as work:
        work.of(Academy).add(record)

    with open_work() as work, pytest.raises(RecordNotFound):
        work.of(Academy).get(record.id)


def test_an_edit_is_journalled_with_the_changed_fields_only(open_work, engine):
    academy_id = stored(open_work, an_academy())

    with open_work() as work:
        work.of(Academy).get(academy_id).code = "KDL"
        work.commit(LABEL)

    with engine.connect() as connection:
        last = connection.execute(
            select(change).where(change.c.record_id == academy_id, change.c.kind == "edit")
        ).one()
    assert (last.before, last.after) == ({"code": "PNH"}, {"code": "KDL"})


def test_change_sets_of_a_site_are_numbered_without_gaps(open_work, engine):
    for code in ("A1", "A2", "A3"):
        stored(open_work, an_academy(code))
        with open_work() as work:
            work.of(Academy).add(an_academy("ZZ"))  # given up: takes no number

    with engine.connect() as connection:
        numbers = connection.execute(select(change_set.c.number).order_by(change_set.c.number))
        assert list(numbers.scalars()) == [1, 2, 3, 4]


def test_no_write_gets_past_the_journal(open_work, engine):
    academy_id = stored(open_work, an_academy())

    with engine.begin() as connection, pytest.raises(UnjournalledWrite):
        connection.execute(
            update(academy_table).where(academy_table.c.id == academy_id).values(code="X")
        )


def test_names_stand_in_the_journal_sealed(open_work, engine):
    person = Person(id=an_id(), native_name="ហេង ចន្ធូ", birth_date=date(1990, 1, 2), agency="GDCE")
    stored(open_work, person)

    with engine.connect() as connection:
        row = connection.execute(select(change).where(change.c.record_id == person.id)).one()

    text = json.dumps(row.after, ensure_ascii=False)
    assert "ហេង" not in text
    assert "1990" not in text
    assert row.after["agency"] == "GDCE"


def test_undo_brings_a_sealed_name_back(open_work):
    person_id = stored(open_work, Person(id=an_id(), native_name="ហេង ចន្ធូ"))
    with open_work() as work:
        work.of(Person).get(person_id).native_name = "ហេង"
        work.commit(LABEL)

    with open_work() as work:
        work.undo()

    with open_work() as work:
        assert work.of(Person).get(person_id).native_name == "ហេង ចន្ធូ"


def test_many_records_at_once_are_journalled_one_by_one(open_work, engine):
    academies = [an_academy(f"A{n}") for n in range(5)]

    with open_work() as work:
        work.of(Academy).add_all(academies)
        changes = work.commit(LABEL)

    assert changes.nouns == {Noun.ACADEMY}
    with engine.connect() as connection:
        assert replay(connection)["academy"].keys() == {a.id for a in academies}


def test_an_addition_undone_is_out_of_sight_and_redone_is_back(open_work):
    academy_id = stored(open_work, an_academy())

    with open_work() as work:
        work.undo()
    with open_work() as work:
        assert work.of(Academy).where() == []
    with open_work() as work:
        work.redo()

    with open_work() as work:
        assert work.of(Academy).get(academy_id).code == "PNH"


def test_nothing_more_can_be_undone_than_was_done(parts, signature):
    stranger = Signature(signature.site_id, an_id())

    with SqlUnitOfWork(parts, stranger) as work, pytest.raises(NothingToUndo):
        work.undo()


def test_a_new_change_forgets_what_could_be_redone(open_work):
    stored(open_work, an_academy())
    with open_work() as work:
        work.undo()
    stored(open_work, an_academy("KDL"))

    with open_work() as work, pytest.raises(NothingToRedo):
        work.redo()


def test_a_final_change_names_its_remedy_instead_of_being_undone(open_work):
    with open_work() as work:
        work.of(Academy).add(an_academy())
        work.commit(LABEL, final="numbers-issued")

    with open_work() as work, pytest.raises(ChangeIsFinal) as refusal:
        work.undo()

    assert refusal.value.details == {"remedy": "numbers-issued"}


def test_undo_is_refused_while_a_later_change_of_another_person_stands_on_it(
    open_work, parts, signature
):
    academy_id = stored(open_work, an_academy())
    other = Signature(signature.site_id, an_id())
    with SqlUnitOfWork(parts, other) as work:
        work.of(Academy).get(academy_id).code = "KDL"
        work.commit(LABEL)

    with open_work() as work, pytest.raises(LaterChangeStands):
        work.undo()


def test_redo_is_refused_while_what_the_record_belongs_to_is_gone(open_work, parts, signature):
    other = Signature(signature.site_id, an_id())
    academy_id = stored(lambda: SqlUnitOfWork(parts, other), an_academy())
    stored(open_work, Room(id=an_id(), academy_id=academy_id, name="Room 2", seats=30))
    with open_work() as work:
        work.undo()
    with SqlUnitOfWork(parts, other) as work:
        work.undo()

    with open_work() as work, pytest.raises(LaterChangeStands) as refusal:
        work.redo()

    assert refusal.value.details == {"noun": "academy"}


def test_undo_is_refused_while_another_record_points_at_the_one_to_go(open_work, parts, signature):
    academy_id = stored(open_work, an_academy())
    other = Signature(signature.site_id, an_id())
    with SqlUnitOfWork(parts, other) as work:
        work.of(Room).add(Room(id=an_id(), academy_id=academy_id, name="Room 2", seats=30))
        work.commit(LABEL)

    with open_work() as work, pytest.raises(LaterChangeStands):
        work.undo()


def test_two_people_editing_different_fields_can_each_undo(open_work, parts, signature):
    academy_id = stored(open_work, an_academy())
    with open_work() as work:
        work.of(Academy).get(academy_id).phone = "023 1"
        work.commit(LABEL)
    with SqlUnitOfWork(parts, Signature(signature.site_id, an_id())) as work:
        work.of(Academy).get(academy_id).email = "a@b.example"
        work.commit(LABEL)

    with open_work() as work:
        work.undo()

    with open_work() as work:
        found = work.of(Academy).get(academy_id)
        assert (found.phone, found.email) == ("", "a@b.example")


def test_whoever_saw_an_older_version_is_told_so(open_work):
    academy_id = stored(open_work, an_academy())
    with open_work() as work:
        work.of(Academy).get(academy_id).code = "KDL"
        work.commit(LABEL)

    with open_work() as work, pytest.raises(RecordChanged):
        work.of(Academy).get(academy_id, version=1)


def test_every_row_is_what_the_journal_says(open_work, engine, parts):
    stored(open_work, Person(id=an_id(), native_name="ហេង ចន្ធូ", birth_date=date(1990, 1, 2)))
    stored(open_work, an_academy())

    with engine.connect() as connection:
        assert records_differing_from_journal(connection, Seals(parts.sealer, connection)) == []
