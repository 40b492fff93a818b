"""Templates in both databases: a layout is stored, journalled and turned back to the dot."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from sqlalchemy import select
from tests.builders import an_id
from tests.layouts import layouts

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.changes import Label
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import Layout, Template
from trainer_app.storage.change_sets import records_differing_from_journal
from trainer_app.storage.journal import Seals
from trainer_app.storage.tables.journal import change

LABEL = Label("test")


def a_template(**fields):
    return Template(
        id=an_id(),
        code=f"T-{an_id()}"[:40],
        number=1,
        kind=CertificateKind.COMPLETION,
        name=LocalizedText.of({"en": "Ours", "km": "របស់យើង"}),
        **fields,
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
