from __future__ import annotations

import re
from pathlib import Path

import pytest

from trainer_app import ui
from trainer_app.resources import resources_folder
from trainer_app.ui.icons import pixmap

NAMED = re.compile(r'icon(?:: str)?\s*=\s*"([a-z0-9-]+)"|IconButton\(look, "([a-z0-9-]+)"')
SOURCES = sorted(Path(ui.__file__).parent.rglob("*.py"))
USED = {
    name
    for source in SOURCES
    for found in NAMED.findall(source.read_text("utf-8"))
    for name in found
    if name
}
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")


@pytest.mark.parametrize("name", sorted(USED))
def test_every_icon_that_is_named_can_be_drawn(qapp, name):
    assert (resources_folder() / "icons" / f"{name}.svg").is_file()
    assert not pixmap(name, "black").isNull()


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_colours_are_written_in_the_theme_only(source):
    if source.stem != "theme":
        assert not COLOUR.search(source.read_text("utf-8"))
