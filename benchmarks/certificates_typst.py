"""The certificates of `certificates.py`, drawn by typst; runs in the Python that has it.

Prints its rates as JSON. One template that reads the lines of one paper, or of all.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import typst

TEMPLATE = """
#set page(width: 841.89pt, height: 595.28pt, margin: 0pt)
#set text(font: ("Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Thai",
  "Noto Sans Myanmar"), fill: rgb("#1f2430"))
#let all = json("papers.json")
#let one = sys.inputs.at("one", default: none)
#let frame(inset, stroke) = place(dx: inset, dy: inset,
  rect(width: 841.89pt - 2 * inset, height: 595.28pt - 2 * inset, stroke: stroke))
#let certificate(paper) = page[
  #frame(22.7pt, 2.2pt + rgb("#1b2a52"))
  #frame(37.4pt, 1.1pt + rgb("#9a7428"))
  #place(top + center, dy: 110pt, block(width: 640pt)[
    #set align(center)
    #for (words, size, weight) in paper.lines [
      #text(size: size * 1pt, weight: weight, words) \\
    ]
  ])
  #for (side, names) in ((left, paper.signatures.at(0)), (right, paper.signatures.at(1))) {
    place(bottom + side, dx: if side == left { 93pt } else { -93pt }, dy: -70pt,
      block(width: 215pt, align(center)[
        #text(size: 11pt, weight: 600, names.at(0)) \\ #text(size: 9.5pt, names.at(1))]))
  }
  #place(bottom + center, dy: -54pt, block(align(center)[
    #image(bytes(paper.svg), format: "svg", width: 70pt) \\
    #text(size: 9.5pt, weight: 600, paper.foot.at(0)) \\ #text(size: 9pt, paper.foot.at(1))
  ]))
]
#if one == none { for paper in all { certificate(paper) } } else { certificate(all.at(int(one))) }
"""


def main(papers_file: str, folder: str, fonts: str, runs: str) -> None:
    """Measure one file, a file each, and a file each on all cores."""
    root = Path(folder)
    papers = json.loads(Path(papers_file).read_text("utf-8"))
    for paper in papers:
        paper["svg"] = svg(paper.pop("code"))
    # Each file has data of its own, so that none has to read five hundred papers to draw one.
    for at, paper in enumerate(papers):
        place = root / f"{at}"
        place.mkdir()
        (place / "papers.json").write_text(json.dumps([paper], ensure_ascii=False), "utf-8")
        (place / "one.typ").write_text(TEMPLATE, "utf-8")
    (root / "papers.json").write_text(json.dumps(papers, ensure_ascii=False), "utf-8")
    (root / "all.typ").write_text(TEMPLATE, "utf-8")
    jobs = [(folder, at, paper["number"], fonts) for at, paper in enumerate(papers)]
    write_one(*jobs[0])  # fonts are loaded before it counts
    # Once only: typst remembers a document it has drawn, and would only write it again.
    merged = len(jobs) / seconds(lambda: write_all(folder, fonts), 1)
    with multiprocessing.get_context("spawn").Pool(os.cpu_count()) as pool:
        pool.starmap(write_one, jobs, chunksize=25)
        figures = {
            "separate": len(jobs) / seconds(lambda: [write_one(*job) for job in jobs], int(runs)),
            "merged": merged,
            "all_cores": len(jobs)
            / seconds(lambda: pool.starmap(write_one, jobs, chunksize=25), int(runs)),
        }
    print(json.dumps(figures))


def write_one(folder: str, at: int, number: str, fonts: str) -> None:
    """One certificate into a file of its own."""
    source = str(Path(folder) / f"{at}" / "one.typ")
    output = str(Path(folder) / f"{number}.pdf")
    compiler(folder, fonts).compile(source, output=output)


def write_all(folder: str, fonts: str) -> None:
    """All into one file."""
    source, output = Path(folder) / "all.typ", Path(folder) / "all.pdf"
    compiler(folder, fonts).compile(str(source), output=str(output))


@cache
def compiler(folder: str, fonts: str) -> typst.Compiler:
    """A compiler that has its fonts loaded."""
    return typst.Compiler(root=folder, font_paths=[fonts], ignore_system_fonts=True)


def svg(rows: list[str]) -> str:
    """The code as one path of dark runs."""
    side = len(rows) + 8
    path = []
    for y, row in enumerate(rows, start=4):
        x = 0
        for run in row.replace("01", "0 1").replace("10", "1 0").split():
            if run[0] == "1":
                path.append(f"M{x + 4} {y}h{len(run)}v1h-{len(run)}z")
            x += len(run)
    shape = f'<path d="{"".join(path)}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{shape}</svg>'


def seconds(work: Callable[[], object], runs: int) -> float:
    """The median of a few runs."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


if __name__ == "__main__":
    main(*sys.argv[1:])
