"""Every storage test runs on both databases we promise."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.builders import FixedClock, NumberedBytes, an_id

from trainer_app.domain.changes import Label
from trainer_app.domain.site import Site, Staff
from trainer_app.signing.sealing import AesSivSealer
from trainer_app.storage.engine import open_engine
from trainer_app.storage.guard import install_guard
from trainer_app.storage.mapping import map_domain
from trainer_app.storage.schema import upgrade
from trainer_app.storage.signature import Signature
from trainer_app.storage.unit_of_work import SqlUnitOfWork, WritingParts
from trainer_app.writing import folding


class Folding:
    search_text = staticmethod(folding.fold)
    match_key = staticmethod(folding.match_key)


def _server_programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).parent if initdb else None


@pytest.fixture(scope="session")
def postgresql_url():
    """A server of our own in a temporary folder, run by somebody other than root."""
    if url := os.environ.get("TRAINER_APP_TEST_POSTGRESQL_URL"):
        yield url
        return
    programs = _server_programs()
    if programs is None:
        pytest.fail("PostgreSQL is not installed: `apt-get install postgresql`, as .ci/run does")
    user = {}
    if os.geteuid() == 0:
        name = "postgres" if _exists("postgres") else "nobody"
        user = {"user": name}
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if user:
        shutil.chown(folder, user["user"])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    run = {"cwd": folder, "check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    data = folder / "data"
    subprocess.run(
        [programs / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"],
        **run,
        **user,
    )
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {folder}"
    control = [programs / "pg_ctl", "-D", data, "-o", options, "-w"]
    subprocess.run([*control, "-l", folder / "log", "start"], **run, **user)
    yield f"postgresql+psycopg://tester@127.0.0.1:{port}/postgres"
    subprocess.run([*control, "-m", "immediate", "stop"], **run, **user)
    shutil.rmtree(folder, ignore_errors=True)


def _exists(name: str) -> bool:
    with contextlib.suppress(KeyError):
        return bool(pwd.getpwnam(name))
    return False


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request, tmp_path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/test.sqlite"
    return request.getfixturevalue("postgresql_url")


@pytest.fixture
def empty_engine(database_url):
    engine = open_engine(database_url)
    if engine.dialect.name == "postgresql":
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
    yield engine
    engine.dispose()


@pytest.fixture
def engine(empty_engine):
    map_domain()
    upgrade(empty_engine)
    install_guard(empty_engine)
    return empty_engine


@pytest.fixture
def parts(engine):
    return WritingParts(engine, FixedClock(), an_id, AesSivSealer(NumberedBytes()), Folding())


@pytest.fixture
def signature(parts):
    """The site and its first member of staff, as the first start makes them."""
    site = Site(id=an_id(), code="PNH", name="Police Academy")
    staff = Staff(id=an_id(), name="Chan Dara")
    with SqlUnitOfWork(parts, Signature()) as work:
        work.of(Site).add(site)
        work.of(Staff).add(staff)
        work.commit(Label("set-up"))
    return Signature(site.id, staff.id)


@pytest.fixture
def open_work(parts, signature):
    return lambda: SqlUnitOfWork(parts, signature)
