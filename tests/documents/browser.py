"""A real Chromium without a window, driven through the pipe its developer tools speak over."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import signal
import time
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_PATIENCE = 20.0  # seconds
_FREE = 64  # file numbers from here on belong to nobody


def chromium() -> str:
    """Where the browser is; without one the test is skipped, but never on the build machine."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None and "CI" not in os.environ:
        pytest.skip("needs Chromium: apt-get install chromium")
    assert found, "the build machine has no Chromium"
    return found


class Browser:
    """One browser with one page. `said` holds what the page asked for or complained of."""

    def __init__(self, folder: Path) -> None:
        commands, self._commands = (_high(end) for end in os.pipe())
        self._answers, answers = (_high(end) for end in os.pipe())
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        flags += ["--no-first-run", f"--user-data-dir={folder}", "--disable-dev-shm-usage"]
        flags += ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
        ends = [(os.POSIX_SPAWN_DUP2, commands, 3), (os.POSIX_SPAWN_DUP2, answers, 4)]
        quiet = [(os.POSIX_SPAWN_OPEN, end, os.devnull, os.O_WRONLY, 0) for end in (1, 2)]
        program = chromium()
        arguments = [program, *flags, "about:blank"]
        self._process = os.posix_spawn(program, arguments, os.environ, file_actions=[*quiet, *ends])
        os.close(commands)
        os.close(answers)
        self._unread = b""
        self._count = 0
        self._session = ""
        self.said: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        joined = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = joined["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask the browser for something and wait for the answer."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._count:
            self.said.append(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def ask(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until an expression in the page is true."""
        give_up = time.monotonic() + _PATIENCE
        while not self.ask(f"Boolean({expression})"):
            assert time.monotonic() < give_up, expression
            time.sleep(0.01)

    def close(self) -> None:
        os.kill(self._process, signal.SIGTERM)
        os.close(self._commands)
        os.close(self._answers)
        os.waitpid(self._process, 0)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            piece = os.read(self._answers, 1 << 16)
            assert piece, "the browser is gone"
            self._unread += piece
        message, self._unread = self._unread.split(b"\0", 1)
        return json.loads(message)


def _high(end: int) -> int:
    """The same end of a pipe under a number that the child's own numbers do not meet."""
    moved = fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _FREE)
    os.close(end)
    return moved
