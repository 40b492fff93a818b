"""The site's key: made once, kept for its user alone, and found again in the system's keyring."""

from __future__ import annotations

import stat
import sys
import threading

import keyring
import pytest

from trainer_app.domain.errors import SiteKeyUnusable
from trainer_app.signing.keys import SiteKeyFile
from trainer_app.signing.system_keyring import SystemKeyring


class Ring:
    """A keyring that is a dictionary."""

    def __init__(self):
        self.kept = {}

    def keep(self, name, text):
        self.kept[name] = text

    def fetch(self, name):
        return self.kept.get(name)


def bytes_of(first):
    return lambda count: bytes([first]) * count


@pytest.mark.skipif(sys.platform == "win32", reason="rights are the folder's there")
def test_the_key_is_made_once_for_its_user_alone(tmp_path):
    made = SiteKeyFile(tmp_path / "keys", bytes_of(1)).key()
    read = SiteKeyFile(tmp_path / "keys", bytes_of(2)).key()

    assert made.key_id == read.key_id
    assert stat.S_IMODE((tmp_path / "keys" / "site-key.pem").stat().st_mode) == 0o600


def test_a_lost_file_is_made_again_from_the_keyring(tmp_path):
    ring = Ring()
    made = SiteKeyFile(tmp_path, bytes_of(1), ring).key()
    (tmp_path / "site-key.pem").unlink()

    found = SiteKeyFile(tmp_path, bytes_of(2), ring).key()

    assert found.key_id == made.key_id
    assert SiteKeyFile(tmp_path, bytes_of(3)).key().key_id == made.key_id


def test_the_key_of_another_folder_is_not_taken(tmp_path):
    ring = Ring()
    first = SiteKeyFile(tmp_path / "a", bytes_of(1), ring).key()
    second = SiteKeyFile(tmp_path / "b", bytes_of(2), ring).key()

    assert first.key_id != second.key_id
    assert len(ring.kept) == 2


def test_what_is_no_key_in_the_keyring_is_passed_over(tmp_path):
    ring = Ring()
    ring.kept[str((tmp_path / "site-key.pem").resolve())] = "not a key"

    assert SiteKeyFile(tmp_path, bytes_of(1), ring).key().key_id


def test_a_broken_file_is_told_and_never_replaced(tmp_path):
    ring = Ring()
    SiteKeyFile(tmp_path, bytes_of(1), ring).key()
    (tmp_path / "site-key.pem").write_text("broken")

    with pytest.raises(SiteKeyUnusable):
        SiteKeyFile(tmp_path, bytes_of(2), ring).key()

    assert (tmp_path / "site-key.pem").read_text() == "broken"


def test_a_keyring_that_stays_silent_or_breaks_holds_nothing_up(monkeypatch):
    monkeypatch.setenv("TRAINER_APP_KEYRING", "")
    never = threading.Event()
    monkeypatch.setattr(keyring, "get_password", lambda *_: never.wait(60))

    def refuse(*_):
        raise keyring.errors.KeyringLocked

    monkeypatch.setattr(keyring, "set_password", refuse)
    ring = SystemKeyring(patience=0.05)

    ring.keep("name", "text")

    assert ring.fetch("name") is None
    never.set()


def test_the_keyring_is_asked_under_the_programs_name(monkeypatch):
    monkeypatch.setenv("TRAINER_APP_KEYRING", "")
    kept = {}
    monkeypatch.setattr(keyring, "set_password", lambda *key: kept.update({key[:2]: key[2]}))
    monkeypatch.setattr(keyring, "get_password", lambda *key: kept.get(key))
    ring = SystemKeyring()

    ring.keep("a folder", "secret")

    assert kept == {("trainer-app", "a folder"): "secret"}
    assert ring.fetch("a folder") == "secret"
