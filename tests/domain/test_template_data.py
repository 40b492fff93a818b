"""Layouts as plain data: nothing is lost on the way, and nothing doubtful comes in."""

from __future__ import annotations

import json

from hypothesis import given
from tests.layouts import layouts

from trainer_app.domain.template_data import layout_data, layout_from


@given(layouts())
def test_a_layout_comes_back_exactly_as_it_was(layout):
    assert layout_from(json.loads(json.dumps(layout_data(layout)))) == layout
