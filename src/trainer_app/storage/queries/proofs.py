"""Questions about keys and void papers."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Engine, select

from trainer_app.domain.certificate import CertificateState
from trainer_app.domain.statement import PublicKey, VoidEntry, VoidList, entries_of
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.certificates import certificate, known_void, trusted_key
from trainer_app.storage.tables.institutions import site

_VOID = (CertificateState.REPLACED, CertificateState.REVOKED, CertificateState.WITHDRAWN)
_successor = certificate.alias("successor")


class SqlProofQueries:
    """Answers from the database (see `services.proofs.ProofQueries`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def trusted_keys(self) -> list[PublicKey]:
        """All keys that count, oldest first."""
        statement = select(trusted_key).where(live(trusted_key)).order_by(trusted_key.c.since)
        with self._engine.connect() as connection:
            return [
                PublicKey(
                    key_id=row.key_id,
                    public_key=row.public_key,
                    site_code=row.site_code,
                    site_name=row.site_name,
                    since=row.since,
                )
                for row in connection.execute(statement)
            ]

    def void_lists(self, today: date) -> dict[str, VoidList]:
        """What is void, by the code of the site."""
        ours = (
            select(
                certificate.c.number,
                certificate.c.state,
                certificate.c.state_on,
                _successor.c.number.label("by"),
            )
            .outerjoin(_successor, _successor.c.replaces_id == certificate.c.id)
            .where(live(certificate), certificate.c.state.in_(_VOID))
            .order_by(certificate.c.number)
        )
        with self._engine.connect() as connection:
            told = {
                row.site_code: VoidList(
                    site_code=row.site_code, as_of=row.as_of, entries=entries_of(row.entries)
                )
                for row in connection.execute(select(known_void).where(live(known_void)))
            }
            code = connection.execute(select(site.c.code)).scalar()
            if code is not None:
                entries = tuple(
                    VoidEntry(number=row.number, state=row.state, on=row.state_on, by=row.by or "")
                    for row in connection.execute(ours)
                )
                told[code] = VoidList(site_code=code, as_of=today, entries=entries)
        return told
