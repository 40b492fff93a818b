"""The tables, one module a group of nouns. `metadata` knows them all."""

from __future__ import annotations

from trainer_app.storage.tables import (
    certificates,
    certifications,
    courses,
    curricula,
    institutions,
    journal,
    materials,
    people,
    planning,
    templates,
    text_search,
)
from trainer_app.storage.tables.common import metadata

__all__ = [
    "certificates",
    "certifications",
    "courses",
    "curricula",
    "institutions",
    "journal",
    "materials",
    "metadata",
    "people",
    "planning",
    "templates",
    "text_search",
]
