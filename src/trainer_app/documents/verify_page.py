"""The page that checks certificates: one HTML file, opened in any browser, with no network.

Its parts lie in `resources/verify`; here they become one file, with the trust file and the void
lists inside. The page itself judges their signatures: nothing is checked here.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from trainer_app.documents.whole_file import write_whole
from trainer_app.resources import resources_folder

_PLACE: Final = re.compile(r"\{\{(\w+)\}\}")
_UNSAFE: Final = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
"""What could end a script block or begin a comment in it; JSON reads the escapes back."""


def verify_page(trust_file: str, void_lists: Sequence[str], made_on: date) -> bytes:
    """The page with these keys and lists in it; the same contents give the same bytes."""
    script = _part("statement.js") + _part("page.js")
    look = _part("look.css")
    texts: Mapping[str, Mapping[str, object]] = json.loads(_part("texts.json"))
    given = {
        "made_on": made_on.isoformat(),
        "trust_file": trust_file,
        "void_lists": list(void_lists),
    }
    parts = {
        "policy": _policy(script, look),
        "look": look,
        "without_script": _without_script(texts),
        "texts": _json(texts),
        "given": _json(given),
        "script": script,
    }
    page = _PLACE.sub(lambda place: parts[place[1]], _part("verify.html"))
    return page.encode("utf-8")


def write(target: Path, trust_file: str, void_lists: Sequence[str], made_on: date) -> None:
    """Put the page into a file, which appears whole or not at all.

    Raises:
        FileNotWritable: The file or its folder refuses.
    """
    write_whole(target, verify_page(trust_file, void_lists, made_on))


def _part(name: str) -> str:
    return (resources_folder() / "verify" / name).read_text(encoding="utf-8")


def _policy(script: str, look: str) -> str:
    """The page may run its own script and wear its own look, and fetch nothing from anywhere."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src '{_digest(script)}'",
            f"style-src '{_digest(look)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).translate(_UNSAFE)


def _without_script(texts: Mapping[str, Mapping[str, object]]) -> str:
    return "".join(
        f'<p lang="{language}">{html.escape(str(words["without_script"]))}</p>'
        for language, words in texts.items()
    )
