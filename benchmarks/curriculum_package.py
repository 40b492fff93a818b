"""A curriculum package of 200 MB: time and memory of writing, checking and taking it in.

The floor is copying a file of that size while its SHA-256 is computed, measured in the same run.
Each step runs in a process of its own, so that its highest memory is its own; it is compared with
that of the same step on a package of 1 MB. Run with `python benchmarks/curriculum_package.py`.
"""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.translating import KHMER, add_curriculum, module_id

from trainer_app.bootstrap import build
from trainer_app.domain.languages import LocalizedText
from trainer_app.machine import StoppedClock
from trainer_app.services.setup import FirstStart

MEGABYTE = 1_000_000
STEPS = ("write", "check", "take")


def main() -> int:
    """Measure both sizes, or do one step where the arguments name it."""
    if len(sys.argv) > 1:
        step, folder = sys.argv[1], Path(sys.argv[2])
        one_step(step, folder)
        return 0
    for size in (1, 200):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            prepare(folder, size)
            floor = floor_of_a_copy(folder, size)
            print(f"{size} MB: copy with SHA-256 {floor:.2f} s")
            for step in STEPS:
                seconds, most = measured(step, folder)
                print(f"  {step:6} {seconds:5.2f} s, {most:4d} MB memory, x{seconds / floor:.1f}")
    return 0


def site(folder: Path, code: str, seed: int) -> object:
    """An open program with its first start done."""
    program = build(folder, clock=StoppedClock(datetime(2026, 11, 27, 10, tzinfo=UTC)), seed=seed)
    if program.queries.institutions.site() is None:
        name = LocalizedText.of({"en": code})
        program.set_up.start(
            FirstStart(
                site_code=code,
                site_name=code,
                staff_name="x",
                academy_code=code,
                academy_name=name,
            )
        )
    else:
        program.set_up.work_as(account="")
    return program


def prepare(folder: Path, size: int) -> None:
    """An edition with ten files that weigh `size` megabytes together, and an empty site."""
    program = site(folder / "from", "PNH", 1)
    edition_id = add_curriculum(program)
    source = random.Random(1)  # noqa: S311 (bytes that do not repeat)
    for n in range(10):
        path = folder / f"file {n}.pdf"
        path.write_bytes(source.randbytes(size * MEGABYTE // 10))
        program.materials.add(module_id(program, edition_id), [path], language=KHMER)
        path.unlink()
    program.close()
    site(folder / "to", "VTE", 2).close()


def one_step(step: str, folder: Path) -> None:
    """Do it, and say how long it took and how much memory the process had at most."""
    program = site(folder / ("from" if step == "write" else "to"), "", 3)
    packages, path = program.curriculum_packages, folder / "x.curriculum"
    review = packages.review(path) if step == "take" else None
    [row] = program.queries.curricula.curricula() if step == "write" else [None]
    start = time.perf_counter()
    if step == "write":
        packages.export(row.editions[0].id, path)
    elif step == "check":
        packages.review(path)
    else:
        packages.take(review, accept_key=review.fingerprint)
    seconds = time.perf_counter() - start
    status = Path("/proc/self/status").read_text("utf-8")
    most = int(status.split("VmHWM:")[1].split()[0]) // 1_000  # since the process began
    program.close()
    print(f"{seconds} {most}")


def measured(step: str, folder: Path) -> tuple[float, int]:
    """Run a step by itself."""
    environment = {**os.environ, "TRAINER_APP_KEYRING": "off"}
    told = subprocess.run(
        [sys.executable, __file__, step, str(folder)],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    return float(told[0]), int(told[1])


def floor_of_a_copy(folder: Path, size: int) -> float:
    """Read, hash and write as many bytes, durably."""
    source, target = folder / "source", folder / "target"
    with source.open("wb") as file:
        for _ in range(size):
            file.write(os.urandom(MEGABYTE))
    digest = hashlib.sha256()
    start = time.perf_counter()
    with source.open("rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(1 << 20):
            digest.update(chunk)
            writing.write(chunk)
        writing.flush()
        os.fsync(writing.fileno())
    seconds = time.perf_counter() - start
    source.unlink()
    target.unlink()
    return seconds


if __name__ == "__main__":
    sys.exit(main())
