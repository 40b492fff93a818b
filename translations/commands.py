"""The command lines that keep the translations of the screen: extract, then compile.

Called by the project's own tool; each line is given to `subprocess.run` in the root folder.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = ("en", "my", "km", "lo", "th", "vi")


def extract_commands(root: Path, tools: Path) -> list[list[str]]:
    """Bring all six catalogues up to the source. English holds the plurals only."""
    sources = sorted((root / "src" / "trainer_app" / "ui").rglob("*.py"))
    names = [path.relative_to(root).as_posix() for path in sources]
    return [
        [
            str(tools / "pyside6-lupdate"),
            *("-locations", "none", "-no-obsolete"),
            *("-source-language", "en", "-target-language", language),
            *(["-pluralonly"] if language == "en" else []),
            *names,
            "-ts",
            f"translations/trainer_app_{language}.ts",
        ]
        for language in LANGUAGES
    ]


def compile_commands(root: Path, tools: Path) -> list[list[str]]:
    """Make the files the program reads from every catalogue there is, Qt's own words too."""
    catalogues = sorted((root / "translations").glob("*.ts"))
    return [
        [str(tools / "pyside6-lrelease"), "-silent", f"translations/{path.name}"]
        for path in catalogues
    ]


def stale_catalogues(root: Path, tools: Path) -> list[str]:
    """The catalogues that extraction would change: somebody forgot `update`."""
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for command in extract_commands(root, tools):
            name = Path(command[-1]).name
            copy = Path(folder) / name
            shutil.copy(root / "translations" / name, copy)
            subprocess.run([*command[:-1], str(copy)], cwd=root, check=True, capture_output=True)  # noqa: S603
            if copy.read_bytes() != (root / "translations" / name).read_bytes():
                stale.append(name)
    return stale


def main(what: str) -> int:
    """`check`, `update` or `compile`."""
    root, tools = Path(__file__).resolve().parents[1], Path(sys.executable).parent
    if what == "check":
        stale = stale_catalogues(root, tools)
        if stale:
            sys.stderr.write(f"Run `python translations/commands.py update`: {stale}\n")
        return len(stale)
    commands = extract_commands if what == "update" else compile_commands
    for command in commands(root, tools):
        subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
