"""What every stored thing has in common, and the names of the kinds of things."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


@dataclass(kw_only=True, eq=False)
class Record:
    """A stored thing. Removed things keep their row; `version` rises with every write."""

    id: UUID
    removed: bool = False
    version: int = 1


class Noun(StrEnum):
    """The kinds of records, as the journal names them."""

    SITE = "site"
    STAFF = "staff"
    PROGRAMME = "programme"
    CURRICULUM = "curriculum"
    EDITION = "edition"
    PART = "part"
    MODULE = "module"
    MODULE_TEXT = "module_text"
    TEXT_REMARK = "text_remark"
    ACADEMY = "academy"
    AGREEMENT = "agreement"
    ROOM = "room"
    CLOSURE = "closure"
    AGENCY = "agency"
    RANK = "rank"
    PERSON = "person"
    TOLD_APART = "told_apart"
    IDENTITY_READING = "identity_reading"
    SENDER_LAYOUT = "sender_layout"
    TRAINER = "trainer"
    COURSE = "course"
    SESSION = "session"
    SESSION_TRAINER = "session_trainer"
    ENROLMENT = "enrolment"
    ATTENDANCE = "attendance"
    ASSESSMENT = "assessment"
    SCORE = "score"
    EVALUATION = "evaluation"
    SERIES = "series"
    CERTIFICATE = "certificate"
    TRUSTED_KEY = "trusted_key"
    KNOWN_VOID = "known_void"
    TEMPLATE = "template"
    MATERIAL = "material"
    TAKEN_PACKAGE = "taken_package"
    PATHWAY = "pathway"
    CANDIDACY = "candidacy"
    DECISION = "decision"
    OBSERVATION = "observation"
    QUALIFICATION = "qualification"
    ABSENCE = "absence"
    ACCEPTED_CONFLICT = "accepted_conflict"
