"""How many certificates are drawn in a second, against a bare page of the same library.

The papers are those of the sample register, in all six languages. Floor: reportlab alone writing
one landscape page with ten unshaped lines, a file each, in the same run.
Run with `python benchmarks/certificates.py`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.services.ports import NoProgress

RUNS = 5


def main() -> int:
    """Print all papers as one file and as many, and say how fast."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        program = build(root / "data")
        set_up_for_samples(program)
        program.samples.load(NoProgress())
        rows = program.queries.certificates.register()
        papers = [program.exports.paper(row.number) for row in rows]
        merged = root / "all.pdf"

        program.exports.certificates(papers[:1], root)  # fonts are loaded once, and for both
        single = seconds(lambda: program.exports.certificates(papers, root))
        both = seconds(lambda: program.exports.certificates(papers, root, merged=merged))
        floor = seconds(lambda: bare_pages(root, len(papers)))
        program.close()

        sizes = sorted((root / f"{paper.number}.pdf").stat().st_size for paper in papers)
        many = len(papers)
        languages = len({paper.language for paper in papers})
        print(f"{many} certificates in {languages} languages")
        print(f"a file each   {many / single:5.0f}/s, {sizes[0] >> 10}-{sizes[-1] >> 10} KiB each")
        each = merged.stat().st_size / many / 1024
        print(f"one merged    {many / (both - single):5.0f}/s, {each:.1f} KiB each")
        print(f"bare pages    {many / floor:5.0f}/s; ratio of a file each {single / floor:.1f}")
    return 0


def bare_pages(folder: Path, many: int) -> None:
    """The least reportlab does for so many files of a page."""
    for number in range(many):
        canvas = Canvas(str(folder / f"bare-{number}.pdf"), pagesize=landscape(A4))
        for line in range(10):
            canvas.drawString(72, 72 + 20 * line, "The quick brown fox jumps over the lazy dog")
        canvas.save()


def seconds(work: Callable[[], object]) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    raise SystemExit(main())
