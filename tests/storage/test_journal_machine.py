"""Any sequence of edits, removals, undos and redos keeps the journal and the rows in step."""

from __future__ import annotations

import tempfile

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select
from tests.builders import FixedClock, NumberedBytes, an_id
from tests.storage.conftest import Folding

from trainer_app.domain.academy import Academy, Room
from trainer_app.domain.changes import Label
from trainer_app.domain.errors import AppError, NothingToUndo, RecordNotFound
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.person import Person
from trainer_app.domain.site import Site, Staff
from trainer_app.signing.sealing import AesSivSealer
from trainer_app.storage.change_sets import records_differing_from_journal
from trainer_app.storage.engine import open_engine
from trainer_app.storage.guard import install_guard
from trainer_app.storage.journal import Seals
from trainer_app.storage.mapping import TABLES, map_domain
from trainer_app.storage.signature import Signature
from trainer_app.storage.tables import metadata
from trainer_app.storage.unit_of_work import SqlUnitOfWork, WritingParts

LABEL = Label("step")
WORDS = st.text("កខគ ab", max_size=4)


class Journal(RuleBasedStateMachine):
    """Two people edit one small database."""

    academies = Bundle("academies")
    people = Bundle("people")

    @initialize()
    def start(self):
        map_domain()
        self.folder = tempfile.TemporaryDirectory()
        self.engine = open_engine(f"sqlite:///{self.folder.name}/machine.sqlite")
        metadata.create_all(self.engine)  # the tables of the migrations, as test_migrations shows
        install_guard(self.engine)
        self.parts = WritingParts(
            self.engine, FixedClock(), an_id, AesSivSealer(NumberedBytes()), Folding()
        )
        site, staff = Site(id=an_id(), code="S", name="S"), Staff(id=an_id(), name="A")
        with SqlUnitOfWork(self.parts, Signature()) as work:
            work.of(Site).add(site)
            work.of(Staff).add(staff)
            work.commit(LABEL, final="set-up")
        self.signatures = [Signature(site.id, staff.id), Signature(site.id, an_id())]

    def work(self, who):
        return SqlUnitOfWork(self.parts, self.signatures[who])

    @rule(target=academies, who=st.integers(0, 1), name=WORDS)
    def add_academy(self, who, name):
        record = Academy(id=an_id(), code="AB", name=LocalizedText.of({"km": name}), country="KH")
        with self.work(who) as work:
            work.of(Academy).add(record)
            work.commit(LABEL)
        return record.id

    @rule(target=people, who=st.integers(0, 1), name=WORDS)
    def add_person(self, who, name):
        record = Person(id=an_id(), native_name=name)
        with self.work(who) as work:
            work.of(Person).add(record)
            work.commit(LABEL)
        return record.id

    @rule(academy=academies, who=st.integers(0, 1))
    def add_rooms(self, academy, who):
        rooms = [Room(id=an_id(), academy_id=academy, name=str(n), seats=n + 1) for n in range(2)]
        with self.work(who) as work:
            if work.of(Academy).one(id=academy):
                work.of(Room).add_all(rooms)
                work.commit(LABEL)

    @rule(academy=academies, who=st.integers(0, 1), phone=WORDS)
    def edit_academy(self, academy, who, phone):
        with self.work(who) as work:
            if found := work.of(Academy).one(id=academy):
                found.phone = phone
                work.commit(LABEL)

    @rule(person=people, who=st.integers(0, 1), name=WORDS)
    def rename(self, person, who, name):
        with self.work(who) as work:
            try:
                work.of(Person).get(person).native_name = name
            except RecordNotFound:
                return
            work.commit(LABEL)

    @rule(academy=academies, who=st.integers(0, 1))
    def remove_academy(self, academy, who):
        with self.work(who) as work:
            if found := work.of(Academy).one(id=academy):
                for room in work.of(Room).where(academy_id=academy):
                    work.of(Room).remove(room)
                work.of(Academy).remove(found)
                work.commit(LABEL)

    @rule(who=st.integers(0, 1), times=st.integers(1, 3))
    def undo(self, who, times):
        for _ in range(times):
            with self.work(who) as work:
                try:
                    work.undo()
                except AppError:
                    return

    @rule(who=st.integers(0, 1))
    def redo(self, who):
        with self.work(who) as work:
            try:
                work.redo()
            except AppError:
                return

    @invariant()
    def the_rows_are_what_the_journal_says(self):
        with self.engine.connect() as connection:
            seals = Seals(self.parts.sealer, connection)
            assert records_differing_from_journal(connection, seals) == []

    @invariant()
    def nothing_live_points_at_something_removed(self):
        room, academy = TABLES["room"][1], TABLES["academy"][1]
        with self.engine.connect() as connection:
            orphans = connection.execute(
                select(room.c.id)
                .join(academy, academy.c.id == room.c.academy_id)
                .where(room.c.removed.is_(False), academy.c.removed.is_(True))
            ).all()
        assert orphans == []

    def teardown(self):
        if not hasattr(self, "engine"):
            return
        stuck = 0
        while stuck < 2:  # undo everything, by turns, until neither can go on
            stuck = sum(self._undo_all(who) for who in (0, 1))
            with self.engine.connect() as connection:
                live = [
                    connection.execute(select(table.c.id).where(table.c.removed.is_(False))).first()
                    for noun, (_, table) in TABLES.items()
                    if noun not in {"site", "staff"}
                ]
            if stuck == 2:
                assert not any(live), "undo of everything leaves nothing visible"
        self.engine.dispose()
        self.folder.cleanup()

    def _undo_all(self, who):
        """1 when there is nothing left to undo, 0 when the other has to go first."""
        while True:
            with self.work(who) as work:
                try:
                    work.undo()
                except NothingToUndo:
                    return 1
                except AppError as refusal:
                    return 1 if refusal.code == "change-is-final" else 0


Journal.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestJournal = Journal.TestCase
