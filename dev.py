#!/usr/bin/env python3
"""The two commands, and the few that developers need: `python3 dev.py demo`, `python3 dev.py test`.

Needs nothing but Python 3.11 or newer. What is missing is set up first: on Debian and Ubuntu the
shared libraries that Qt loads, then `.venv` from `requirements.lock`, hashes checked. When nothing
is missing that takes a few milliseconds.
"""

from __future__ import annotations

import argparse
import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.sha256"
ON_WINDOWS = os.name == "nt"
TOOLS = VENV / ("Scripts" if ON_WINDOWS else "bin")
PYTHON = TOOLS / ("python.exe" if ON_WINDOWS else "python")

# The shared libraries Qt loads, as the loader and as Debian name them.
QT_LIBRARIES = {
    "GL": "libgl1",
    "EGL": "libegl1",
    "glib-2.0": "libglib2.0-0",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "xkbcommon": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "X11-xcb": "libx11-xcb1",
}
TEST_PROGRAMS = {"pdftotext": "poppler-utils", "Xvfb": "xvfb", "xauth": "xauth"}
# Large, so only for the whole check, and only where Debian has it; elsewhere its tests are skipped.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
LINT_PATHS = ["src", "tests", "benchmarks", "packaging", "translations", "dev.py"]


def main() -> int:
    """Read the command and do it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("demo", help="open the program on the sample programmes")
    commands.add_parser(
        "run", help="run trainer-app; further arguments, --help too, are its own", add_help=False
    )
    test = commands.add_parser("test", help="run the tests; further arguments go to pytest")
    test.add_argument("--fast", action="store_true", help="leave out slow tests and PostgreSQL")
    check = commands.add_parser("check", help="format, lint, types, imports, translations, tests")
    check.add_argument("--all", action="store_true", help="with the long walks")
    commands.add_parser("lock", help="renew requirements.lock, and check it for Windows")
    pictures = commands.add_parser("pictures", help="a PNG of every page")
    pictures.add_argument("folder")
    pictures.add_argument("--language", default="en")
    pictures.add_argument("--theme", default="light", choices=["light", "dark"])
    pictures.add_argument("--size", default="1440x900")
    options, rest = parser.parse_known_args()
    if rest and options.command not in {"run", "test", "check", "demo"}:
        parser.error(f"unknown arguments: {' '.join(rest)}")

    set_up(
        window=options.command == "demo",
        tests=options.command in {"test", "check"},
        browser=options.command == "check",
    )
    match options.command:
        case "demo":
            return demo(rest)
        case "run":
            return run([PYTHON, "-m", "trainer_app", *rest])
        case "test":
            return run_tests(rest, fast=options.fast)
        case "check":
            return run_checks(rest, everything=options.all)
        case "lock":
            return lock()
        case _:
            call = "import sys, trainer_app.main as m; sys.exit(m.pictures(*sys.argv[1:]))"
            look = [options.language, options.theme, options.size]
            return run([PYTHON, "-c", call, options.folder, *look], QT_QPA_PLATFORM="offscreen")


# Setting up


def set_up(*, window: bool, tests: bool, browser: bool) -> None:
    """Install what is missing; say nothing when nothing is."""
    wanted = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    complete = PYTHON.exists() and STAMP.exists() and STAMP.read_text("utf-8") == wanted
    packages = missing_packages(window=window, tests=tests, browser=browser, venv=not complete)
    if packages:
        install_packages(packages)
    if complete:
        compile_translations()
        return
    make_venv()
    say("Installing the parts of the program (some minutes, once) …")
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--require-hashes", "--no-deps", "-r", LOCK], check=True)
    site_packages = subprocess.run(
        [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()
    (Path(site_packages) / "trainer_app.pth").write_text(f"{ROOT / 'src'}\n", "utf-8")
    compile_quietly = [PYTHON, "-m", "compileall", "-qq", "-j", "0"]
    subprocess.run([*compile_quietly, site_packages, ROOT / "src"], check=False)
    STAMP.write_text(wanted, "utf-8")
    compile_translations()


def compile_translations() -> None:
    """Make what the window reads from the catalogues, when one is newer."""
    catalogues = (ROOT / "translations").glob("*.ts")
    if any(newer(path, path.with_suffix(".qm")) for path in catalogues):
        subprocess.run([PYTHON, ROOT / "translations" / "commands.py", "compile"], check=True)


def newer(source: Path, made: Path) -> bool:
    """Whether what was made is missing, or older than its source."""
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def make_venv() -> None:
    """Make `.venv` anew, from this Python."""
    say("Making .venv …")
    if VENV.exists():
        shutil.rmtree(VENV)
    subprocess.run([sys.executable, "-m", "venv", VENV], check=True)


def missing_packages(*, window: bool, tests: bool, browser: bool, venv: bool) -> list[str]:
    """The Debian packages that are not there; on other systems nothing is looked for."""
    if not Path("/etc/debian_version").exists():
        return []
    libraries = dict(QT_LIBRARIES)
    if window or tests:
        libraries |= WINDOW_LIBRARIES
    missing = [package for name, package in libraries.items() if not has_library(name)]
    if tests:
        missing += [p for program, p in TEST_PROGRAMS.items() if not shutil.which(program)]
        if not any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
            missing.append("postgresql")
    if browser and is_debian_itself() and not any(map(shutil.which, BROWSERS)):
        missing.append("chromium")
    if venv:
        probe = [sys.executable, "-c", "import ensurepip, venv"]
        if subprocess.run(probe, check=False, capture_output=True).returncode:
            missing.append("python3-venv")
    return missing


def is_debian_itself() -> bool:
    """Whether this is Debian and none of its children, whose `chromium` is another thing."""
    return "\nID=debian\n" in Path("/etc/os-release").read_text("utf-8")


def has_library(name: str) -> bool:
    """Whether the loader would find a shared library; looks at folders first, which is fast."""
    folders = ("/usr/lib", "/lib", "/usr/local/lib")
    found = (
        any(Path(folder).glob(f"lib{name}.so*")) or any(Path(folder).glob(f"*/lib{name}.so*"))
        for folder in folders
    )
    return any(found) or ctypes.util.find_library(name) is not None


def install_packages(packages: list[str]) -> None:
    """Install as root; otherwise say the one line that does it, and stop."""
    line = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:  # type: ignore[attr-defined,unused-ignore]  # Debian only
        sys.exit(f"These are missing. Please run once:\n\n  sudo {' '.join(line)}\n")
    say(f"Installing {' '.join(packages)} …")
    quiet = {
        "stdout": subprocess.DEVNULL,
        "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    }
    subprocess.run(["apt-get", "update"], check=False, **quiet)  # type: ignore[call-overload]
    subprocess.run(line, check=True, **quiet)  # type: ignore[call-overload]


# Commands


def demo(rest: list[str]) -> int:
    """Open the window on the samples; without a screen say so and do the main job."""
    if ON_WINDOWS or sys.platform == "darwin" or has_screen() or "--headless" in rest:
        return run([PYTHON, "-m", "trainer_app", "demo", *rest])
    out = ROOT / "build" / "demo"
    say(f"There is no screen here: doing the main job without a window, into {out}.")
    return run([PYTHON, "-m", "trainer_app", "demo", "--headless", "--out", out])


def has_screen() -> bool:
    """Whether a window could be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_tests(rest: list[str], *, fast: bool) -> int:
    """Run pytest; as many workers as cores unless the arguments say otherwise."""
    workers = [] if any(a.startswith("-n") or "::" in a for a in rest) else ["-n", "auto"]
    marks = "not long and not slow and not postgresql" if fast else "not long"
    chosen = [] if any(a == "-m" for a in rest) else ["-m", marks]
    return run([PYTHON, "-m", "pytest", *workers, *chosen, *rest])


def run_checks(rest: list[str], *, everything: bool) -> int:
    """Everything that has to be green before a change goes in; stops at the first that is not."""
    paths = [path for path in LINT_PATHS if (ROOT / path).exists()]
    steps: list[tuple[str, list[object]]] = [
        ("format", [PYTHON, "-m", "ruff", "format", "--check", "--quiet", *paths]),
        ("lint", [PYTHON, "-m", "ruff", "check", "--quiet", *paths]),
        ("types", [PYTHON, "-m", "mypy"]),
        ("imports", [TOOLS / "lint-imports", "--no-logo"]),
        ("translations", [PYTHON, ROOT / "translations" / "commands.py", "check"]),
    ]
    for name, step in steps:
        say(f"— {name}")
        if code := run(step):
            say(f"{name}: not as it should be")
            return code
    say("— tests")
    marks = ["-m", "long or not long"] if everything else []
    coverage = ["--cov", "--cov-report=term:skip-covered", "--cov-report="]
    return run_tests([*marks, *coverage, *rest], fast=False)


def lock() -> int:
    """Renew the lock, without addresses; then see that every wheel is there for Windows too."""
    uv = VENV / ("Scripts/uv.exe" if ON_WINDOWS else "bin/uv")
    if not uv.exists():
        subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "uv"], check=True)
    compile_ = [uv, "pip", "compile", "pyproject.toml", "--python-version", "3.11", "--all-extras"]
    common = ["--no-emit-index-url", "--quiet"]
    code = run([*compile_, "--universal", "--generate-hashes", *common, "-o", LOCK.name])
    windows = ["--python-platform", "windows", "--only-binary", ":all:", "-o", os.devnull]
    return code or run([*compile_, *common, *windows])


def run(command: list[object], **environment: str) -> int:
    """Run a tool in the project's folder and return its exit code."""
    env = {**os.environ, "PYTHONUTF8": "1", **environment}
    try:
        return subprocess.run(
            [str(part) for part in command], cwd=ROOT, env=env, check=False
        ).returncode
    except KeyboardInterrupt:
        return 130


def say(words: str) -> None:
    """Tell the person at the terminal."""
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
