import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from trainer_app.domain.errors import DatabaseCorrupt, DatabaseTooNew
from trainer_app.storage import schema
from trainer_app.storage.schema import NEWEST, bring_up_to_date, revision, revisions
from trainer_app.storage.tables import metadata


def test_the_migrations_lead_to_the_tables_in_the_code(engine):
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


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
    monkeypatch.setattr(schema, "NEWEST", "0002")
    monkeypatch.setattr(schema, "revisions", lambda: ["0001", "0002"])
    done = []
    monkeypatch.setattr(schema, "upgrade", lambda _engine: done.append("upgrade"))

    bring_up_to_date(engine, before_upgrade=lambda: done.append("backup"))

    assert done == ["backup", "upgrade"]
