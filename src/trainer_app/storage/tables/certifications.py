"""Tables of the certification of trainers: pathways, who is on them, decisions, observations."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Text, UniqueConstraint

from trainer_app.domain.curriculum import Level
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Shown
from trainer_app.storage.pathway_types import PathwayRules, ScopeJson
from trainer_app.storage.tables.common import record_table, reference
from trainer_app.storage.types import EnumText, Localized, Numbers

pathway = record_table(
    "pathway",
    Column("code", String(60), nullable=False),
    Column("number", Integer(), nullable=False),
    Column("name", Localized(), nullable=False),
    Column("rules", PathwayRules(), nullable=False),
    UniqueConstraint("code", "number"),
)

candidacy = record_table(
    "candidacy",
    reference("person_id", "person"),
    reference("pathway_id", "pathway"),
    Column("began_on", Date(), nullable=False),
    Column("scope", ScopeJson(), nullable=False),
    Column("note", Text(), nullable=False, server_default=""),
)

decision = record_table(
    "decision",
    reference("candidacy_id", "candidacy"),
    Column("kind", EnumText(DecisionKind), nullable=False),
    Column("decided_on", Date(), nullable=False),
    Column("by_name", String(200), nullable=False),
    Column("stage", String(60), nullable=False, server_default=""),
    Column("until", Date()),
    Column("requirement", String(60), nullable=False, server_default=""),
    Column("note", Text(), nullable=False, server_default=""),
    Column("agency", String(200), nullable=False, server_default=""),
)

observation = record_table(
    "observation",
    reference("session_id", "session"),
    reference("person_id", "person"),
    reference("observer_id", "person"),
    Column("observed_on", Date(), nullable=False),
    Column("marks", Numbers(), nullable=False),
    Column("note", Text(), nullable=False, server_default=""),
)

qualification = record_table(
    "qualification",
    reference("person_id", "person"),
    Column("curriculum", String(24), nullable=False),
    Column("module", String(24), nullable=False),
    Column("language", EnumText(Language), nullable=False),
    Column("level", EnumText(Level)),
    Column("shown", EnumText(Shown), nullable=False),
    Column("shown_on", Date(), nullable=False),
    Column("until", Date()),
    Column("note", Text(), nullable=False, server_default=""),
)
