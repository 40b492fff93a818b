import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from trainer_app.bootstrap import build
from trainer_app.domain.errors import DatabaseCorrupt, DatabaseTooNew
from trainer_app.domain.segments import fingerprint
from trainer_app.storage import schema
from trainer_app.storage.engine import open_engine
from trainer_app.storage.schema import (
    NEWEST,
    bring_up_to_date,
    revision,
    revisions,
)
from trainer_app.storage.tables import metadata
from trainer_app.writing.folding import fold

DATA = Path(__file__).parent.parent / "data"


def test_the_migrations_lead_to_the_tables_in_the_code(engine):
    with engine.connect() as connection:
        known = {"compare_type": True, "include_name": _is_not_of_trigrams}
        context = MigrationContext.configure(connection, opts=known)
        assert compare_metadata(context, metadata) == []


def _is_not_of_trigrams(name, _kind, _parents):
    """What is searched by is no table of ours, and each database has its own indexes for it."""
    return name is None or ("trigrams" not in name and name != "ix_person_in_order")


def test_start_up_knows_the_newest_revision_without_alembic():
    assert revisions()[-1] == NEWEST


def test_a_new_file_is_brought_up_to_date_without_a_backup(empty_engine):
    backups = []

    bring_up_to_date(empty_engine, before_upgrade=lambda: backups.append(1))

    assert (revision(empty_engine), backups) == (NEWEST, [])


def test_data_of_a_newer_program_is_refused(engine):
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(DatabaseTooNew):
        bring_up_to_date(engine, before_upgrade=lambda: None)


def test_a_foreign_database_is_refused_and_left_alone(empty_engine):
    with empty_engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (id integer)"))

    with pytest.raises(DatabaseCorrupt):
        bring_up_to_date(empty_engine, before_upgrade=lambda: None)

    assert revision(empty_engine) is None


def test_data_of_an_older_program_is_backed_up_before_it_is_upgraded(engine, monkeypatch):
    monkeypatch.setattr(schema, "NEWEST", "9999")
    monkeypatch.setattr(schema, "revisions", lambda: [*revisions(), "9999"])
    done = []
    monkeypatch.setattr(schema, "upgrade", lambda _engine: done.append("upgrade"))

    bring_up_to_date(engine, before_upgrade=lambda: done.append("backup"))

    assert done == ["backup", "upgrade"]


def test_papers_of_the_first_schema_stand_in_the_register_and_print_again(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(DATA / "schema_0001.sqlite", folder / "trainer-app.sqlite")

    program = build(folder)
    program.set_up.work_as(account="")

    rows = program.queries.certificates.register()
    program.exports.reprint(rows[0].number, tmp_path / "again.pdf")
    assert [(row.holder_latin_name, row.state.value) for row in rows] == [
        ("Khamsai Xayavong", "issued"),
        ("Khamsai Xayavong", "replaced"),
        ("HENG Chanthou", "handed_over"),
    ]
    assert (tmp_path / "again.pdf").read_bytes().startswith(b"%PDF-")
    assert program.differences_from_journal() == []
    assert len(list((folder / "backups").glob("*"))) == 1
    program.close()


def test_old_data_has_no_pathways_until_somebody_is_put_on_one(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(DATA / "schema_0001.sqlite", folder / "trainer-app.sqlite")

    program = build(folder)
    program.set_up.work_as(account="")

    trainers = program.queries.people.trainers()
    stages = {one.person_id: one.stage.value for one in trainers}
    standings = program.standings.of_all()
    assert program.queries.certifications.pathways() == []
    assert {one.person_id: one.standing.stage for _, one in standings} == stages
    assert program.differences_from_journal() == []
    program.close()


def test_old_papers_name_their_template_and_old_people_have_no_photo(tmp_path):
    target = tmp_path / "data.sqlite"
    shutil.copy(DATA / "schema_0001.sqlite", target)
    engine = open_engine(f"sqlite:///{target}")

    bring_up_to_date(engine, before_upgrade=lambda: None)

    with engine.connect() as connection:
        named = connection.execute(text("SELECT said_template FROM certificate")).scalars().all()
        photos = connection.execute(text("SELECT photo FROM person")).scalars().all()
    engine.dispose()
    assert named == ["completion"] * 3
    assert set(photos) == {""}


def test_english_texts_of_old_data_are_found_by_the_translation_memory(tmp_path):
    target = tmp_path / "data.sqlite"
    shutil.copy(DATA / "schema_0001.sqlite", target)
    engine = open_engine(f"sqlite:///{target}")

    bring_up_to_date(engine, before_upgrade=lambda: None)

    with engine.connect() as connection:
        titles = connection.execute(text("SELECT title FROM module_text WHERE language = 'en'"))
        known = connection.execute(text("SELECT fingerprint FROM text_piece")).scalars().all()
        expected = {fingerprint(title) for title in titles.scalars()}
    engine.dispose()
    assert expected
    assert expected <= set(known)


def test_old_editions_have_no_parts_and_old_modules_name_no_tests(tmp_path):
    target = tmp_path / "data.sqlite"
    shutil.copy(DATA / "schema_0001.sqlite", target)
    engine = open_engine(f"sqlite:///{target}")

    bring_up_to_date(engine, before_upgrade=lambda: None)

    with engine.connect() as connection:
        modules = connection.execute(text("SELECT part_id, tested_by FROM module")).all()
        pathways = connection.execute(text("SELECT pathway FROM edition")).scalars().all()
        parts = connection.execute(text("SELECT count(*) FROM part")).scalar()
    engine.dispose()
    assert (set(modules), set(pathways), parts) == ({(None, "[]")}, {""}, 0)


def test_texts_of_older_data_are_found_after_the_upgrade(tmp_path):
    target = tmp_path / "data.sqlite"
    shutil.copy(DATA / "schema_0001.sqlite", target)
    engine = open_engine(f"sqlite:///{target}")

    bring_up_to_date(engine, before_upgrade=lambda: None)

    with engine.connect() as connection:
        live = connection.execute(text("SELECT title FROM module_text WHERE NOT removed"))
        folded = {fold(title) for title in live.scalars()}
        found = connection.execute(text("SELECT title FROM text_search")).scalars().all()
        one = next(iter(folded))
        indexed = connection.execute(
            text("SELECT count(*) FROM text_trigrams WHERE text_trigrams MATCH :needle"),
            {"needle": f'"{one}"'},
        ).scalar()
    engine.dispose()
    assert folded
    assert set(found) == folded
    assert indexed
