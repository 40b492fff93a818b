"""The pathways that come with the program: one file each, of the form that is stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from trainer_app.domain.pathway import Rules
from trainer_app.domain.pathway_data import rules_from
from trainer_app.resources import resources_folder


@cache
def built_in_pathways() -> Mapping[str, Rules]:
    """By their codes, read once."""
    files = sorted((resources_folder() / "pathways").glob("*.json"))
    read = [rules_from(json.loads(path.read_text(encoding="utf-8"))) for path in files]
    return {one.code: one for one in read}
