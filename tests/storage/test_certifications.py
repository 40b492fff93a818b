"""Pathways, decisions, sheets and qualifications in both databases, stored and asked for."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.builders import an_id
from tests.domain.certification import built_in

from trainer_app.domain.academy import Academy
from trainer_app.domain.changes import Label
from trainer_app.domain.course import Course, Session, SessionTrainer
from trainer_app.domain.decisions import Decision
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.observation import Observation, Qualification, Shown
from trainer_app.domain.pathway import Candidacy, Pathway, Scope
from trainer_app.domain.person import Person, Trainer
from trainer_app.domain.programme import Programme
from trainer_app.storage.change_sets import records_differing_from_journal
from trainer_app.storage.journal import Seals
from trainer_app.storage.queries.certifications import SqlCertificationQueries
from trainer_app.storage.queries.courses import SqlCourseQueries

LABEL = Label("test")
NAME = LocalizedText.of({"en": "Something", "lo": "ບາງສິ່ງ"})
TODAY = date(2026, 11, 19)
SCOPE = Scope(curriculum="BM-CORE", modules=("M1", "M2"), language=Language.LAO)


@pytest.fixture
def person_id(open_work):
    """A trainer with one of everything."""
    person, other = (Person(id=an_id(), latin_name=name) for name in ("OUCH", "KEO"))
    programme = Programme(id=an_id(), code="P", name=NAME)
    academy = Academy(id=an_id(), code="PNH", name=NAME, country="KH")
    course = Course(
        id=an_id(),
        code="BM-1",
        programme_id=programme.id,
        academy_id=academy.id,
        starts_on=TODAY,
        ends_on=TODAY,
        title=NAME,
    )
    session = Session(
        id=an_id(), course_id=course.id, starts_at=datetime(2026, 11, 2, 8), minutes=90, title="x"
    )
    rules = built_in()
    pathway = Pathway(id=an_id(), code=rules.code, number=1, name=rules.name, rules=rules)
    way = Candidacy(
        id=an_id(), person_id=person.id, pathway_id=pathway.id, began_on=TODAY, scope=SCOPE
    )
    records = [
        *(person, other, programme, academy, course, session, pathway, way),
        Trainer(id=an_id(), person_id=person.id),
        SessionTrainer(id=an_id(), session_id=session.id, person_id=person.id),
        Decision(
            id=an_id(),
            candidacy_id=way.id,
            kind=DecisionKind.WAIVE,
            decided_on=TODAY,
            by_name="ຄະນະ",
            requirement="training",
            note="ມີເຫດຜົນ",
        ),
        Observation(
            id=an_id(),
            session_id=session.id,
            person_id=person.id,
            observer_id=other.id,
            observed_on=TODAY,
            marks=(1, 2, 3, 4, 5, 5),
        ),
        Qualification(
            id=an_id(),
            person_id=person.id,
            curriculum="BM-CORE",
            module="M1",
            language=Language.LAO,
            shown=Shown.TESTED,
            shown_on=TODAY,
        ),
    ]
    with open_work() as work:
        for record in records:
            work.of(type(record)).add(record)
        work.commit(LABEL)
    return person.id


@pytest.fixture
def queries(engine):
    return SqlCertificationQueries(engine, SqlCourseQueries(engine))


def test_what_was_stored_comes_back_as_it_was(queries, person_id):
    facts = queries.facts(TODAY, person_id)

    assert facts.pathways[0].rules == built_in()
    assert facts.candidacies[0].scope == SCOPE
    assert (facts.decisions[0].by_name, facts.decisions[0].note) == ("ຄະນະ", "ມີເຫດຜົນ")
    assert facts.observations[0].marks == (1, 2, 3, 4, 5, 5)
    assert facts.observations[0].observer_name == "KEO"
    assert facts.qualifications[0].shown is Shown.TESTED
    assert [part.course_code for part in facts.parts] == ["BM-1"]


def test_one_trainer_among_one_is_everybody(queries, person_id):
    assert queries.facts(TODAY, person_id) == queries.facts(TODAY)


def test_the_journal_knows_them_all(engine, parts, person_id):
    with engine.connect() as connection:
        assert records_differing_from_journal(connection, Seals(parts.sealer, connection)) == []


def test_what_was_removed_is_not_evidence(queries, open_work, person_id):
    with open_work() as work:
        for kind in (Observation, Qualification, Decision):
            for record in work.of(kind).where():
                work.of(kind).remove(record)
        work.commit(LABEL)

    facts = queries.facts(TODAY, person_id)

    assert (facts.observations, facts.qualifications, facts.decisions) == ((), (), ())
