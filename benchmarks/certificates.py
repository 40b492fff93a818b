"""Certificates a second, bytes a certificate and memory, side by side with typst and Qt.

500 certificates in turn of all six languages, each with a QR code as large as a signed statement's.
typst and Qt draw the same lines of text in the same fonts and sizes, a double frame and the code,
but no emblem and no woven band; their codes are worked out beforehand, ours are not.

Run with `python benchmarks/certificates.py`. typst is no part of the program: it is looked for in
`build/typst`, or where TYPST_PYTHON says.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import pickle
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from typing import overload

import base45
import cbor2

from trainer_app.documents.certificate_pdf import PdfCertificates
from trainer_app.documents.paper_values import PaperValues
from trainer_app.documents.qr import qr_rows
from trainer_app.domain.languages import Language
from trainer_app.domain.template import FontRole, Side
from trainer_app.interchange.built_in_designs import FileDesigns
from trainer_app.resources import resources_folder
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import NoProgress

HERE = Path(__file__).resolve().parent
TYPST = Path(os.environ.get("TYPST_PYTHON", HERE.parent / "build" / "typst" / "bin" / "python"))
MANY = 500
RUNS = 3
CORES = os.cpu_count() or 1
DESIGNS = FileDesigns(resources_folder() / "templates")


class Papers(Sequence[CertificatePaper]):
    """So many papers, each made when it is asked for, so that they take no memory themselves."""

    def __init__(self, some: Sequence[CertificatePaper], many: int) -> None:
        self._some, self._many = some, many

    def __len__(self) -> int:
        return self._many

    @overload
    def __getitem__(self, at: int) -> CertificatePaper: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[CertificatePaper]: ...
    def __getitem__(self, at: int | slice) -> CertificatePaper | Sequence[CertificatePaper]:
        if isinstance(at, slice):
            return [self[index] for index in range(*at.indices(self._many))]
        if not 0 <= at < self._many:
            raise IndexError(at)
        number = f"PNH-C-2026-{at:04d}-7K"
        paper = replace(self._some[at % len(self._some)], number=number)
        return replace(paper, verify_code=statement(paper))


def statement(paper: CertificatePaper) -> str:
    """A text as long as the signed statement of this paper; its signature is none."""
    claims = {1: paper.number, 2: 2, 3: paper.holder_name, 4: paper.course_code, 5: "PNH", 6: 20784}
    signature = hashlib.sha512(paper.number.encode()).digest()
    header = cbor2.dumps({1: -7, 4: signature[:8]})
    parts = [header, {}, cbor2.dumps(claims), signature]
    return "TA1:" + base45.b45encode(cbor2.dumps(cbor2.CBORTag(18, parts))).decode()


def sample_papers() -> list[CertificatePaper]:
    """The papers of the sample register, the six languages in turn."""
    from trainer_app.bootstrap import build  # noqa: PLC0415 (memory is measured without it)
    from trainer_app.cli.samples import set_up_for_samples  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(folder) / "data")
        set_up_for_samples(program)
        program.samples.load(NoProgress())
        rows = program.queries.certificates.register()
        papers = [program.exports.paper(row.number) for row in rows]
        program.close()
    by_language = [
        cycle([paper for paper in papers if paper.language is language]) for language in Language
    ]
    return [next(papers) for papers in islice(cycle(by_language), MANY)]


def main() -> int:
    """Measure ours, then the others, and print one table."""
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        some = sample_papers()
        (root / "papers.pickle").write_bytes(pickle.dumps(some))
        papers = Papers(some, MANY)
        ours = measure_ours(papers, root)
        write_for_others(papers, root)
        rows = {"trainer-app": ours}
        if TYPST.exists():
            rows["typst"] = measure_other(TYPST, "certificates_typst.py", root)
        else:
            print("typst is not here. To compare with it, run these two and come back:")
            print("python3 -m venv build/typst")
            print("build/typst/bin/pip install typst")
        rows["QPdfWriter"] = measure_other(Path(sys.executable), "certificates_qt.py", root)
        print(f"{MANY} certificates, {CORES} cores, load at the start {load:.2f}")
        for name, figures in rows.items():
            print_row(name, figures, ours)
        print_memory(root)
    return 0


def measure_ours(papers: Papers, root: Path) -> dict[str, float]:
    """Rates and sizes, and whether another run gives the same bytes."""
    writer, merged = printer(), root / "all.pdf"
    every = list(papers)
    files = [root / f"{paper.number}.pdf" for paper in every]

    def separately() -> None:
        for paper, file in zip(every, files, strict=True):
            writer.write(paper, file)

    separately()
    before = digests(files)
    writer.write_merged(every, merged, NoProgress())
    whole = merged.read_bytes()
    with multiprocessing.get_context("spawn").Pool(CORES) as pool:
        jobs = list(zip(every, files, strict=True))
        pool.starmap(write_one, jobs, chunksize=25)  # its processes are warm before it counts
        figures = {
            "separate": MANY / seconds(separately),
            "merged": MANY / seconds(lambda: writer.write_merged(every, merged, NoProgress())),
            "all_cores": MANY / seconds(lambda: pool.starmap(write_one, jobs, chunksize=25)),
        }
    same = digests(files) == before and merged.read_bytes() == whole
    print("another run gives", "the same bytes" if same else "OTHER BYTES")
    return figures | sizes(files, merged)


def write_one(paper: CertificatePaper, file: Path) -> None:
    """One certificate, in a process of a pool."""
    printer().write(paper, file)


def measure_other(python: Path, script: str, root: Path) -> dict[str, float]:
    """What another script of this folder measures on the same lines."""
    place = root / script
    place.mkdir()
    command = [str(python), str(HERE / script), str(root / "papers.json"), str(place)]
    command += [str(HERE.parent / "resources" / "fonts"), str(RUNS)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures | sizes(sorted(place.glob("PNH-*.pdf")), place / "all.pdf")


def write_for_others(papers: Papers, root: Path) -> None:
    """The lines of each paper with size and weight, and its code, for the other scripts."""
    content = [
        {
            "number": paper.number,
            "lines": list(lines(paper)),
            "foot": [paper.number, text_of(paper, "issued")],
            "signatures": [
                [paper.signatory_1_name, paper.signatory_1_title],
                [paper.signatory_2_name, paper.signatory_2_title],
            ],
            "code": qr_rows(paper.verify_code),
        }
        for paper in papers
    ]
    (root / "papers.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")


def lines(paper: CertificatePaper) -> Iterator[tuple[str, float, int]]:
    """Text, size and weight of what stands in the middle, from top to bottom."""
    values = PaperValues(paper)
    for element in DESIGNS.design(paper.template).layout.on(Side.FRONT):
        stands = element.flow and element.stands_on(paper.language)
        if stands and (text := values.text_of(element)):
            yield text, element.size, 700 if element.font is FontRole.BOLD else 400


def text_of(paper: CertificatePaper, name: str) -> str:
    """What one element says."""
    element = DESIGNS.design(paper.template).layout.element(name)
    assert element is not None
    return PaperValues(paper).text_of(element)


def printer() -> PdfCertificates:
    """Prints with the templates that come with the program."""
    return PdfCertificates(DESIGNS)


def print_row(name: str, figures: dict[str, float], ours: dict[str, float]) -> None:
    """Rates with how many times faster we are, and sizes."""
    rates = (
        f"{title} {figures[key]:4.0f}/s ({ours[key] / figures[key]:.1f})"
        for key, title in (("separate", "a file each"), ("merged", "one file"))
    )
    cores = f"a file each on all cores {figures['all_cores']:4.0f}/s"
    times = f"({ours['all_cores'] / figures['all_cores']:.1f})"
    size = f"{figures['alone_kb']:.1f} KB alone (to {figures['most_kb']:.1f})"
    print(f"{name:12} {', '.join(rates)}, {cores} {times}; {size}, {figures['each_kb']:.2f} merged")


def print_memory(root: Path) -> None:
    """The most memory a process of its own takes for 500 and for 5,000 in one file."""
    for many in (MANY, 10 * MANY):
        command = [sys.executable, __file__, "--memory", str(root), str(many)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        print(f"{many} in one file: at most {int(done.stdout) / 1024:.0f} MB of memory")


def memory(root: Path, many: int) -> int:
    """Print so many into one file, and the most memory that took, in KiB."""
    some = pickle.loads((root / "papers.pickle").read_bytes())  # noqa: S301 (our own, just written)
    printer().write_merged(Papers(some, many), root / "memory.pdf", NoProgress())
    # Not getrusage: that counts the process this one was started from.
    status = Path("/proc/self/status").read_text("ascii")
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
    return 0


def sizes(files: Sequence[Path], merged: Path) -> dict[str, float]:
    """Mean and largest file, and what one certificate takes in the merged one, in 1000 bytes."""
    alone = [file.stat().st_size / 1000 for file in files]
    each = merged.stat().st_size / 1000 / MANY
    return {"alone_kb": statistics.mean(alone), "most_kb": max(alone), "each_kb": each}


def digests(files: Sequence[Path]) -> list[bytes]:
    """What tells whether the files are the same."""
    return [hashlib.sha256(file.read_bytes()).digest() for file in files]


def seconds(work: Callable[[], object]) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    if "--memory" in sys.argv:
        raise SystemExit(memory(Path(sys.argv[2]), int(sys.argv[3])))
    raise SystemExit(main())
