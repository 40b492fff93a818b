"""The system's own keyring, where there is one: a second place for the site's key.

The data folder is copied, moved and tidied by hand; a key that was lost with it is found here
again on the same desk. Nothing waits for the keyring longer than a few seconds, since it may ask
its user for a password, and nothing fails because of it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

_SERVICE: Final = "trainer-app"
_PATIENCE: Final = 5.0  # seconds
_SWITCH: Final = "TRAINER_APP_KEYRING"


class SystemKeyring:
    """Keeps texts under names; without a keyring it keeps nothing and finds nothing."""

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._patience = patience

    def keep(self, name: str, text: str) -> None:
        """Keep the text, now or when the user has opened the keyring."""
        import keyring  # noqa: PLC0415 (its backends are looked for)

        self._attempt(lambda: keyring.set_password(_SERVICE, name, text))

    def fetch(self, name: str) -> str | None:
        """The text of this name; None if there is none or the keyring stays silent."""
        import keyring  # noqa: PLC0415 (its backends are looked for)

        return self._attempt(lambda: keyring.get_password(_SERVICE, name))

    def _attempt(self, call: Callable[[], T]) -> T | None:
        """Call beside the program, and wait a little."""
        if os.environ.get(_SWITCH, "").lower() == "off":
            return None
        answers: list[T] = []

        def work() -> None:
            try:
                answers.append(call())
            except Exception:  # noqa: BLE001 (whatever a desktop's keyring may raise)
                return

        thread = threading.Thread(target=work, name="keyring", daemon=True)
        thread.start()
        thread.join(self._patience)
        return answers[0] if answers else None
