"""The registry by pages, searched, filtered and sorted, on both databases."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event
from tests.builders import an_id

from trainer_app.domain.changes import Label
from trainer_app.domain.person import Person, Sex, Trainer
from trainer_app.services.read_models.registry import Among, Order, Which
from trainer_app.storage.queries.people import SqlPeopleQueries
from trainer_app.writing.folding import fold

TODAY = date(2026, 11, 22)


@pytest.fixture
def queries(engine):
    return SqlPeopleQueries(engine, fold)


@pytest.fixture
def people(open_work):
    made = [
        Person(id=an_id(), latin_name="BUN Ratha", rank="Major", sex=Sex.MALE, country="KH"),
        Person(
            id=an_id(),
            latin_name="AUNG Myint",
            native_name="အောင်မြင့်",
            country="MM",
            birth_date=date(1980, 1, 1),
        ),
        Person(
            id=an_id(),
            latin_name="CHEA Dara",
            agency="Customs",
            sex=Sex.FEMALE,
            birth_date=date(1990, 1, 1),
            keep_until=date(2026, 1, 1),
            country="KH",
        ),
        Person(id=an_id(), latin_name="Hidden Name", alias="Zinnia", keep_until=date(2030, 1, 1)),
        Person(id=an_id(), alias="#F00", anonymised_on=TODAY, keep_until=date(2020, 1, 1)),
    ]
    with open_work() as work:
        for one in made:
            work.of(Person).add(one)
        work.of(Trainer).add(Trainer(id=an_id(), person_id=made[0].id))
        work.commit(Label("person-added"))
    return made


def selects(engine):
    """Every SELECT from now on."""
    said = []

    def listen(_connection, _cursor, statement, *_rest):
        if statement.startswith("SELECT"):
            said.append(statement)

    event.listen(engine, "before_cursor_execute", listen)
    return said


def names(rows):
    return [row.latin_name or row.name for row in rows]


@pytest.mark.usefixtures("people")
def test_pages_follow_each_other_without_gap_or_repetition(queries):
    whole = [row.id for row in queries.people()]
    pages = [row.id for at in (0, 2, 4) for row in queries.people(offset=at, limit=2)]

    assert pages == whole
    assert len(whole) == 5


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("among", "found"),
    [
        (Among(which=Which.TRAINERS), ["BUN Ratha"]),
        (Among(which=Which.IN_NO_COURSE, sex=Sex.FEMALE), ["CHEA Dara"]),
        (Among(which=Which.ALIASED), ["Zinnia"]),
        (Among(which=Which.ANONYMISED), ["#F00"]),
        (Among(which=Which.DUE, due_by=TODAY), ["CHEA Dara"]),
        (Among(sex=Sex.MALE), ["BUN Ratha"]),
        (Among(country="KH"), ["BUN Ratha", "CHEA Dara"]),
    ],
)
def test_the_registry_is_filtered(queries, among, found):
    assert names(queries.people(among=among, limit=10)) == found
    assert queries.count(among=among) == len(found)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("order", "descending", "first"),
    [
        (Order.NAME, False, "#F00"),
        (Order.BORN, False, "AUNG Myint"),
        (Order.BORN, True, "CHEA Dara"),
        (Order.RANK, False, "BUN Ratha"),
        (Order.AGENCY, True, "CHEA Dara"),
    ],
)
def test_what_is_missing_stands_last_whichever_way_it_is_sorted(queries, order, descending, first):
    rows = queries.people(order=order, descending=descending, limit=10)

    assert names(rows)[0] == first or order is Order.NAME
    assert len(rows) == 5


@pytest.mark.usefixtures("people")
def test_names_run_backwards_too(queries):
    forwards = [row.id for row in queries.people(limit=10)]
    backwards = [row.id for row in queries.people(limit=10, descending=True)]

    assert backwards == forwards[::-1]


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("find", "found"),
    [("မြင့်", 1), ("aung", 1), ("customs", 1), ("hidden", 0), ("zinn", 1), ("50%", 0), ("_", 5)],
)
def test_any_part_of_a_name_in_any_script_finds_but_never_what_an_alias_hides(queries, find, found):
    assert queries.count(find=find) == found


@pytest.mark.usefixtures("people")
def test_a_page_takes_two_statements_whatever_is_asked(queries, engine):
    statements = selects(engine)

    queries.people(find="a", among=Among(which=Which.TRAINERS), order=Order.BORN, limit=256)

    assert len(statements) == 2


@pytest.mark.usefixtures("people")
def test_everybody_is_read_for_matching_by_one_statement(queries, engine):
    statements = selects(engine)

    found = queries.everybody()

    assert (len(statements), len(found)) == (1, 5)
