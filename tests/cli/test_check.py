"""`check` looks at the key of the site too."""

from __future__ import annotations

import pytest
from tests.cli.test_commands import call, data

__all__ = ["call", "data"]


def shut(file):
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "spoil",
    [lambda file: file.write_text("-----BEGIN PRIVATE KEY-----\nhalf"), shut],
    ids=["broken", "unreadable"],
)
def test_a_key_that_cannot_be_used_is_named_with_the_next_step(call, data, spoil):
    call("proof", "keys")
    [file] = data.rglob("site-key.pem")
    spoil(file)

    told = call("check", as_json=False, code=4)
    [finding] = call("check", code=4)["findings"]

    assert finding in told
    assert str(file) in finding
    assert "Restore that file from a copy" in finding


def test_a_site_without_a_key_as_yet_has_nothing_to_tell_and_gets_none(call, data):
    for file in data.rglob("site-key.pem"):
        file.unlink()

    assert call("check")["findings"] == []
    assert list(data.rglob("site-key.pem")) == []
