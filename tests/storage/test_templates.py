"""Templates in both databases: a layout is stored, journalled and turned back to the dot."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select
from tests.builders import an_id
from tests.layouts import layouts

from trainer_app.domain.certificate import Certificate, CertificateKind
from trainer_app.domain.changes import Label
from trainer_app.domain.errors import TemplateUnknown
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import Layout, Template
from trainer_app.storage.change_sets import records_differing_from_journal
from trainer_app.storage.journal import Seals
from trainer_app.storage.queries.templates import SqlTemplateQueries
from trainer_app.storage.tables.journal import change

LABEL = Label("test")


def a_template(**fields):
    return Template(
        id=an_id(),
        **{"code": f"T-{an_id()}"[:40], "number": 1, "kind": CertificateKind.COMPLETION}
        | {"name": LocalizedText.of({"en": "Ours", "km": "របស់យើង"})}
        | fields,
    )


def stored(open_work, template):
    with open_work() as work:
        work.of(Template).add(template)
        work.commit(LABEL)
    return template.id


def found(open_work, template_id):
    with open_work() as work:
        return work.of(Template).get(template_id).layout


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=layouts(), second=layouts())
def test_a_layout_is_stored_undone_and_redone_exactly(open_work, first, second):
    template_id = stored(open_work, a_template(layout=first))
    with open_work() as work:
        work.of(Template).get(template_id).arrange(second)
        changes = work.commit(LABEL)
    after_edit = found(open_work, template_id)

    if changes.nouns:
        with open_work() as work:
            work.undo()
        after_undo = found(open_work, template_id)
        with open_work() as work:
            work.redo()

        assert after_undo == first
    assert after_edit == found(open_work, template_id) == second


def test_a_version_counts_the_papers_that_name_it_and_is_found_by_its_name(open_work, engine):
    template_id = stored(open_work, a_template(code="PNH-C", layout=Layout(width=250.0)))
    for name in ("PNH-C@1", "PNH-C@1", "PNH-C@11", "completion"):
        paper = Certificate(
            id=an_id(),
            number=f"X-{an_id()}",
            kind=CertificateKind.COMPLETION,
            issued_on=date(2026, 11, 27),
            content=(("template", name),),
        )
        with open_work() as work:
            work.of(Certificate).add(paper)
            work.commit(LABEL)
    queries = SqlTemplateQueries(engine)

    [row] = queries.templates()

    assert (row.reference, row.papers) == ("PNH-C@1", 2)
    assert queries.template(template_id).row == row
    assert queries.layout("PNH-C@1").width == 250.0
    assert queries.version("PNH-C@1") == row.version
    for name in ("PNH-C@2", "completion"):
        with pytest.raises(TemplateUnknown):
            queries.layout(name)


def test_a_kept_picture_is_found_by_its_name(open_work, engine):
    with open_work() as work:
        name = work.keep(b"a picture")
        work.of(Template).add(a_template())
        work.commit(LABEL)
    queries = SqlTemplateQueries(engine)

    assert queries.picture(name) == b"a picture"
    assert queries.picture("0" * 64) is None
    assert queries.kept([name, "0" * 64]) == {name}
    assert queries.kept([]) == frozenset()


def test_rows_and_journal_agree_and_an_unchanged_layout_is_no_change(open_work, parts, engine):
    template_id = stored(open_work, a_template())
    with open_work() as work:
        work.of(Template).get(template_id).arrange(Layout())
        again = work.commit(LABEL)

    with engine.connect() as connection:
        seals = Seals(parts.sealer, connection)
        assert records_differing_from_journal(connection, seals) == []
        kinds = connection.execute(select(change.c.kind).where(change.c.record_id == template_id))
        assert [kind.value for kind in kinds.scalars()] == ["add"]
    assert not again.nouns
