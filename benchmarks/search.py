"""How long a search in all module texts takes: 200 curricula, 40 modules, six languages.

The texts are put together at random from the words of the sample curricula, about 1,500 characters
each, and written through the program's own unit of work. Needles of four kinds in every language:
two letters, parts of words that many texts have, whole sentences of one text, and such that no
text has. The database, and the whole answer with its marked lines. On the same data: the matrix of
languages, by the texts and at an academy, and the translation memory. Run with
`python benchmarks/search.py`, or with a PostgreSQL URL after it.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, event

from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.domain.changes import Label
from trainer_app.domain.curriculum import Curriculum, Edition, EditionState, Module
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.programme import Programme
from trainer_app.services.ports import NoProgress
from trainer_app.services.program import Program
from trainer_app.writing.lines import break_offsets

CURRICULA, MODULES, LETTERS = 200, 40, 1300
NEEDLES = 12  # of each kind in each language
SEEN = 5  # how often each is looked for; the first counts as well


def main() -> int:
    """Make the data, then look for things in them."""
    source = random.Random(20261122)  # noqa: S311 (no secret)
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[1] if len(sys.argv) > 1 else None
        program = build(Path(folder), database_url=url)
        set_up_for_samples(program)
        words = sample_words(program)
        begin = time.perf_counter()
        texts = write(program, words, source)
        taken = time.perf_counter() - begin
        print(
            f"{len(texts)} texts written in {taken:.0f} s, {1000 * taken / len(texts):.2f} ms each"
        )
        if url is None:
            size = sum(file.stat().st_size for file in Path(folder).glob("*.sqlite*"))
            print(f"the file has {size / 1e6:.0f} MB")
        measure_matrix(program, texts)
        for kind, needles in kinds(texts, words, source).items():
            measure(program, kind, needles)
        program.close()
    return 0


def sample_words(program: Program) -> dict[Language, list[str]]:
    """The words of the sample curricula by language, as often as they stand there."""
    program.samples.load(NoProgress())
    words: dict[Language, list[str]] = defaultdict(list)
    for row in program.queries.curricula.curricula():
        for edition in row.editions:
            for one in program.queries.translations.edition_texts(edition.id).modules:
                for language, text in one.texts.items():
                    said = text.words
                    for line in (said.aim, *said.objectives, *said.outline.split("\n")):
                        ends = break_offsets(line, language) if line else ()
                        words[language] += [
                            line[start:end] for start, end in zip((0, *ends), ends, strict=False)
                        ]
    return words


def sentence(words: list[str], letters: int, source: random.Random) -> str:
    """Words in any order."""
    said = ""
    while len(said) < letters:
        said += source.choice(words)
    return said.strip()


def write(
    program: Program, words: dict[Language, list[str]], source: random.Random
) -> list[ModuleText]:
    """All curricula; returns their texts."""
    new_id = program._source.new_id  # type: ignore[attr-defined]
    open_work = program._open_work  # type: ignore[attr-defined]
    states = [EditionState.PUBLISHED, EditionState.DRAFT, EditionState.WITHDRAWN]
    every: list[ModuleText] = []
    with open_work() as work:
        programme = work.of(Programme).where()[0]
    for number in range(CURRICULA):
        curriculum = Curriculum(
            id=new_id(),
            programme_id=programme.id,
            code=f"X{number}",
            title=LocalizedText.of({"en": f"Curriculum {number}"}),
        )
        edition = Edition(
            id=new_id(), curriculum_id=curriculum.id, name="2026-1", state=states[number % 3]
        )
        modules = [
            Module(id=new_id(), edition_id=edition.id, code=f"M{at}", position=at, minutes=90)
            for at in range(1, MODULES + 1)
        ]
        texts = [
            a_text(new_id(), module, language, words[language], source)
            for module in modules
            for language in Language
        ]
        with open_work() as work:
            work.of(Curriculum).add(curriculum)
            work.of(Edition).add(edition)
            work.of(Module).add_all(modules)
            work.of(ModuleText).add_all(texts)
            work.commit(Label("curriculum-added", (("code", curriculum.code),)))
        every += texts
    return every


def a_text(
    text_id: object, module: Module, language: Language, words: list[str], source: random.Random
) -> ModuleText:
    """A text of about 1,500 characters."""
    return ModuleText(
        id=text_id,  # type: ignore[arg-type]
        module_id=module.id,
        language=language,
        title=sentence(words, 40, source),
        aim=sentence(words, 150, source),
        objectives=tuple(sentence(words, 80, source) for _ in range(5)),
        outline="\n".join(sentence(words, 60, source) for _ in range(LETTERS // 80)),
    )


def kinds(
    texts: list[ModuleText], words: dict[Language, list[str]], source: random.Random
) -> dict[str, list[str]]:
    """Needles of each kind, in all languages."""

    def everywhere(make: Callable[[Language], str]) -> list[str]:
        return [make(language) for language in Language for _ in range(NEEDLES)]

    def frequent(language: Language) -> Iterator[str]:
        found = [word.strip() for word in words[language] if len(word.strip()) > 3]  # noqa: PLR2004
        yield source.choice(found)[: source.randint(3, 8)]

    of_language = defaultdict(list)
    for text in texts:
        of_language[text.language].append(text)
    return {
        "two letters": everywhere(lambda one: source.choice(of_language[one]).title[4:6].strip()),
        "many texts": everywhere(lambda one: next(frequent(one))),
        "one text": everywhere(lambda one: source.choice(of_language[one]).objectives[2][:60]),
        "no text": everywhere(
            lambda one: source.choice(of_language[one]).objectives[1][:8] + "qzx"
        ),
    }


def measure_matrix(program: Program, texts: list[ModuleText]) -> None:
    """Print what the page of curricula asks for, and how many statements that takes."""
    academy = program.queries.institutions.academies(program.clock.today())[0].id
    editions = [
        edition.id
        for row in program.queries.curricula.curricula()
        for edition in row.editions
        if row.code.startswith("X")
    ]
    khmer = [one.module_id for one in texts if one.language is Language.KHMER]

    def matrix(place: int, academy_id: UUID | None) -> None:
        edition = program.queries.curricula.edition(editions[place % len(editions)])
        program.coverage.of(edition, academy_id=academy_id)

    asked: dict[str, Callable[[int], object]] = {
        "all curricula": lambda _place: program.queries.curricula.curricula(),
        "matrix, texts": lambda place: matrix(place, None),
        "matrix, academy": lambda place: matrix(place, academy),
        "memory": lambda place: program.queries.module_texts.earlier(
            khmer[place * 37 % len(khmer)], Language.KHMER
        ),
    }
    statements: list[str] = []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    for name, ask in asked.items():
        times = []
        for place in range(60):
            statements.clear()
            begin = time.perf_counter()
            ask(place)
            times.append(1000 * (time.perf_counter() - begin))
        print(
            f"{name:16} p50 {statistics.median(times):6.1f}"
            f"  p95 {statistics.quantiles(times, n=20)[18]:6.1f} ms, {len(statements)} statements"
        )


def measure(program: Program, kind: str, needles: list[str]) -> None:
    """Print the median and the 95th part of a hundred."""
    ours, whole, totals = [], [], []
    for needle in needles:
        for _ in range(SEEN):
            begin = time.perf_counter()
            found = program.queries.text_search.found(needle, language=None, most=60)
            ours.append(1000 * (time.perf_counter() - begin))
            begin = time.perf_counter()
            program.text_search.find(needle)
            whole.append(1000 * (time.perf_counter() - begin))
        totals.append(found.total)
    for name, times in (("database", ours), ("with lines", whole)):
        cuts = statistics.quantiles(times, n=20)
        print(
            f"{kind:12} {name:10} p50 {statistics.median(times):6.1f}  p95 {cuts[18]:6.1f}  "
            f"most {max(times):6.1f} ms; hits: median {statistics.median(totals):.0f}, "
            f"most {max(totals)}"
        )


if __name__ == "__main__":
    raise SystemExit(main())
