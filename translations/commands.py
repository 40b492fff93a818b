# ruff: noqa: INP001 (a neighbour of the catalogues, not a package)
"""The command lines that keep the translations of the screen: extract, then compile.

Called by the project's own tool; each line is given to `subprocess.run` in the root folder.
"""

from __future__ import annotations

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
