"""What the register's screen may call. Late ones are asked for when they are first needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer_app.services.certificates import Certificates
from trainer_app.services.exports import Exports
from trainer_app.services.old_registers import OldRegisters
from trainer_app.services.proofs import Proofs
from trainer_app.services.read_models.certificates import CertificateQueries
from trainer_app.services.read_models.institutions import InstitutionQueries


@dataclass(frozen=True, kw_only=True)
class CertificateServices:
    """Services and questions of the register."""

    certificates: Certificates
    exports: Exports
    queries: CertificateQueries
    institutions: InstitutionQueries
    proofs: Callable[[], Proofs]
    old_registers: Callable[[], OldRegisters]
