"""Faults of the surroundings become sentences, and nothing is half-written."""

from __future__ import annotations

import os
import sqlite3
from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from tests.course_on_paper import set_up

from trainer_app.bootstrap import DATABASE_FILE, build
from trainer_app.domain.errors import (
    BackupNotOffered,
    BackupUnusable,
    DatabaseCorrupt,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    DiskFull,
    FileNotWritable,
    FolderNotWritable,
    NetworkDrive,
)
from trainer_app.domain.languages import LocalizedText
from trainer_app.machine import StoppedClock
from trainer_app.services.programmes import ProgrammeDraft
from trainer_app.storage import engine as engine_module
from trainer_app.storage.backup import SqliteBackups
from trainer_app.storage.engine import open_engine, writing

CLOCK = StoppedClock(datetime(2026, 11, 27, 10, tzinfo=UTC))
DRAFT = ProgrammeDraft(code="NEW", name=LocalizedText.of({"en": "New"}))


@pytest.fixture
def folder(tmp_path):
    program = build(tmp_path / "data", clock=CLOCK, seed=1)
    set_up(program)
    program.close()
    return tmp_path / "data"


def test_a_file_that_another_program_holds_says_so(folder):
    holder = sqlite3.connect(folder / DATABASE_FILE, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    engine = open_engine(f"sqlite:///{folder / DATABASE_FILE}", busy_milliseconds=10)

    with pytest.raises(DatabaseLocked), writing(engine).begin():
        pass

    holder.close()
    engine.dispose()


@pytest.mark.parametrize("content", [b"SQLite format 3\0" + b"\xff" * 8000, b"A letter, not data."])
def test_a_damaged_or_foreign_file_says_so(tmp_path, content):
    (tmp_path / DATABASE_FILE).write_bytes(content)

    with pytest.raises(DatabaseCorrupt):
        build(tmp_path, clock=CLOCK)


def test_a_full_disk_says_so_and_nothing_was_written(folder):
    program = build(folder, clock=CLOCK, seed=2)
    program.set_up.work_as(account="")
    engine = program.queries.institutions._engine
    with engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()
    engine.dispose()

    def fill(connection, _record):
        connection.execute(f"PRAGMA max_page_count = {pages}")

    engine_module.event.listen(engine, "connect", fill)

    def write_until_full():
        for n in range(2000):
            draft = ProgrammeDraft(code=f"N{n}", name=DRAFT.name, note="x" * 2000)
            program.programmes.save(draft)

    with pytest.raises(DiskFull):
        write_until_full()

    assert program.differences_from_journal() == []
    program.close()


def test_a_read_only_file_says_so(folder):
    program = build(folder, clock=CLOCK, seed=2)
    program.set_up.work_as(account="")
    engine = program.queries.institutions._engine
    engine.dispose()
    engine_module.event.listen(
        engine, "connect", lambda connection, _: connection.execute("PRAGMA query_only = ON")
    )

    with pytest.raises(DatabaseReadOnly):
        program.programmes.save(DRAFT)

    program.close()


def test_a_folder_that_is_a_file_says_so(tmp_path):
    (tmp_path / "data").write_text("in the way")

    with pytest.raises(FolderNotWritable):
        build(tmp_path / "data", clock=CLOCK)


def test_a_database_in_a_place_that_is_not_there_says_so(tmp_path):
    with pytest.raises(DatabaseUnreachable):
        build(tmp_path, database_url=f"sqlite:///{tmp_path}/no/such/folder/x.sqlite")


def test_a_server_that_does_not_answer_says_so(tmp_path):
    with pytest.raises(DatabaseUnreachable):
        build(tmp_path, database_url="postgresql+psycopg://nobody@127.0.0.1:1/nothing")


@pytest.mark.parametrize("path", ["//server/share/x.sqlite", "\\\\server\\share\\x.sqlite"])
def test_a_network_drive_is_refused(path):
    with pytest.raises(NetworkDrive):
        open_engine(f"sqlite:///{path}")


def test_a_backup_to_a_place_that_cannot_be_written_leaves_nothing(folder, tmp_path):
    program = build(folder, clock=CLOCK, seed=2)
    (tmp_path / "stick").write_text("in the way")

    with pytest.raises(FileNotWritable):
        program.backups.create(second_place=tmp_path / "stick")

    assert list(folder.rglob("*.part")) == []
    program.close()


def test_one_daily_backup_is_made_and_the_oldest_are_let_go(folder):
    program = build(folder, clock=CLOCK, seed=2)
    for day in range(10, 28):
        old = folder / "backups" / f"trainer-app-202610{day}-080000-daily.sqlite"
        old.parent.mkdir(exist_ok=True)
        old.write_bytes(b"")

    first, second = program.backups.create_daily(), program.backups.create_daily()

    assert (first.made.usable, first.second_place_missing, second) == (True, False, None)
    assert len(list((folder / "backups").glob("*-daily.sqlite"))) == 14
    program.close()


def test_a_backup_that_is_not_whole_is_never_gone_back_to(folder, tmp_path):
    program = build(folder, clock=CLOCK, seed=2)
    made = program.backups.create().path
    content = bytearray(made.read_bytes())
    content[5000:9000] = os.urandom(4000)
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(content)

    with pytest.raises(BackupUnusable):
        program.backups.restore(bad)

    assert program.queries.institutions.site().name == "Police Academy"
    program.close()


def test_a_server_is_backed_up_by_its_own_tools(tmp_path):
    engine = open_engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing")

    with pytest.raises(BackupNotOffered):
        SqliteBackups(engine).copy_to(tmp_path / "x.sqlite")


def test_daily_copies_go_to_the_chosen_second_place_too(folder, tmp_path):
    program = build(folder, clock=CLOCK, seed=2)
    program.backups.choose_second_place(tmp_path / "stick")

    daily = program.backups.create_daily()

    assert (tmp_path / "stick" / daily.made.path.name).is_file()
    assert len(program.backups.rows()) == 2
    program.close()


def test_a_stick_that_is_not_plugged_in_is_told_and_the_copy_here_is_made(folder, tmp_path):
    program = build(folder, clock=CLOCK, seed=2)
    (tmp_path / "drive").write_text("in the way")
    program.backups.choose_second_place(tmp_path / "drive" / "stick")

    daily = program.backups.create_daily()

    assert (daily.made.usable, daily.second_place_missing) == (True, True)
    program.backups.choose_second_place(None)
    assert program.backups.second_place is None
    program.close()
