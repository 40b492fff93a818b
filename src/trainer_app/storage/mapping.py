"""Which entity lives in which table. Imperative, so that the domain knows nothing of it."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Table
from sqlalchemy.orm import configure_mappers, registry

from trainer_app.domain.academy import Academy, Agreement, Closure, Room
from trainer_app.domain.attendance import Attendance
from trainer_app.domain.certificate import Certificate, Series
from trainer_app.domain.course import (
    Assessment,
    Course,
    Enrolment,
    Score,
    Session,
    SessionTrainer,
)
from trainer_app.domain.curriculum import Curriculum, Edition, Module, Part
from trainer_app.domain.decisions import Decision
from trainer_app.domain.evaluation import EvaluationSheet
from trainer_app.domain.material import Material
from trainer_app.domain.module_text import ModuleText, TextRemark
from trainer_app.domain.nomination import SenderLayout
from trainer_app.domain.observation import Observation, Qualification
from trainer_app.domain.package_merge import TakenPackage
from trainer_app.domain.pathway import Candidacy, Pathway
from trainer_app.domain.person import (
    Agency,
    IdentityReading,
    Person,
    Rank,
    ToldApart,
    Trainer,
)
from trainer_app.domain.planning_records import Absence, AcceptedConflict
from trainer_app.domain.programme import Programme
from trainer_app.domain.records import Noun, Record
from trainer_app.domain.site import Site, Staff
from trainer_app.domain.statement import KnownVoid, TrustedKey
from trainer_app.domain.template import Template
from trainer_app.storage.tables import (
    certificates,
    certifications,
    courses,
    curricula,
    institutions,
    materials,
    metadata,
    people,
    planning,
    templates,
)

TABLES: dict[Noun, tuple[type[Record], Table]] = {
    Noun.SITE: (Site, institutions.site),
    Noun.STAFF: (Staff, institutions.staff),
    Noun.PROGRAMME: (Programme, institutions.programme),
    Noun.CURRICULUM: (Curriculum, curricula.curriculum),
    Noun.EDITION: (Edition, curricula.edition),
    Noun.PART: (Part, curricula.part),
    Noun.MODULE: (Module, curricula.module),
    Noun.MODULE_TEXT: (ModuleText, curricula.module_text),
    Noun.TEXT_REMARK: (TextRemark, curricula.text_remark),
    Noun.ACADEMY: (Academy, institutions.academy),
    Noun.AGREEMENT: (Agreement, institutions.agreement),
    Noun.ROOM: (Room, institutions.room),
    Noun.CLOSURE: (Closure, institutions.closure),
    Noun.AGENCY: (Agency, institutions.agency),
    Noun.RANK: (Rank, institutions.rank),
    Noun.PERSON: (Person, people.person),
    Noun.TOLD_APART: (ToldApart, people.told_apart),
    Noun.IDENTITY_READING: (IdentityReading, people.identity_reading),
    Noun.SENDER_LAYOUT: (SenderLayout, people.sender_layout),
    Noun.TRAINER: (Trainer, people.trainer),
    Noun.COURSE: (Course, courses.course),
    Noun.SESSION: (Session, courses.session),
    Noun.SESSION_TRAINER: (SessionTrainer, courses.session_trainer),
    Noun.ENROLMENT: (Enrolment, courses.enrolment),
    Noun.ATTENDANCE: (Attendance, courses.attendance),
    Noun.ASSESSMENT: (Assessment, courses.assessment),
    Noun.SCORE: (Score, courses.score),
    Noun.EVALUATION: (EvaluationSheet, courses.evaluation),
    Noun.SERIES: (Series, certificates.series),
    Noun.CERTIFICATE: (Certificate, certificates.certificate),
    Noun.TRUSTED_KEY: (TrustedKey, certificates.trusted_key),
    Noun.KNOWN_VOID: (KnownVoid, certificates.known_void),
    Noun.TEMPLATE: (Template, templates.certificate_template),
    Noun.MATERIAL: (Material, materials.material),
    Noun.TAKEN_PACKAGE: (TakenPackage, materials.taken_package),
    Noun.PATHWAY: (Pathway, certifications.pathway),
    Noun.CANDIDACY: (Candidacy, certifications.candidacy),
    Noun.DECISION: (Decision, certifications.decision),
    Noun.OBSERVATION: (Observation, certifications.observation),
    Noun.QUALIFICATION: (Qualification, certifications.qualification),
    Noun.ABSENCE: (Absence, planning.absence),
    Noun.ACCEPTED_CONFLICT: (AcceptedConflict, planning.accepted_conflict),
}
NOUN_OF: dict[type[Record], Noun] = {kind: noun for noun, (kind, _) in TABLES.items()}
UNJOURNALLED = frozenset({"version", *people.DERIVED, *certificates.SAID})
"""Columns that the journal leaves out: the lock, and what follows from other columns."""


@cache
def map_domain() -> None:
    """Join entities and tables, once a process, so that the first change need not do it."""
    mapper_registry = registry(metadata=metadata)
    for kind, table in TABLES.values():
        mapper_registry.map_imperatively(
            kind,
            table,
            version_id_col=table.c.version,
            confirm_deleted_rows=False,
        )
    configure_mappers()
