"""How long it takes to find the people of a large file in a large registry, and its duplicates.

200,000 invented people with names of five countries, namesakes as frequent as in Viet Nam; a file
of 20,000 rows, of which six in ten are known (some with a slip, some without marks, some in one
script only), the rest new. Run with `python benchmarks/matching.py [people] [rows]`.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.domain.changes import Label
from trainer_app.domain.likeness import MatchRule
from trainer_app.domain.person import Person, Sex
from trainer_app.matching.people import Registry
from trainer_app.services.nominations import NominationRow
from trainer_app.services.ports import NoProgress
from trainer_app.services.program import Program
from trainer_app.services.undisturbed import undisturbed

PEOPLE, ROWS = 200_000, 20_000
# fmt: off
FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ",
    "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
)
MIDDLES = (
    "Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quốc",
    "Xuân", "Anh", "Hồng", "Kim", "Thu", "Gia",
)
GIVENS = (
    "Hùng", "Hưng", "Dũng", "Anh", "Linh", "Hoa", "Hương", "Lan",
    "Mai", "Nam", "Phong", "Quân", "Sơn", "Tâm", "Thảo", "Trang",
    "Tuấn", "Vinh", "Yến", "Bình", "Châu", "Chi", "Cường", "Đạt",
    "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hiếu", "Khánh", "Khoa",
    "Lâm", "Long", "Mạnh", "Nga", "Nhung", "Phúc",
)
KHMER = (
    "សុខ", "ចាន់", "កែវ", "ប៉ែន", "ម៉ៅ", "ហេង", "លី", "ជា", "ឈឹម",
    "ញឹម", "សៅ", "យិន", "គង់", "នួន", "ទេព",
)
LATIN = (
    "SOK", "CHAN", "KEO", "PEN", "MAO", "HENG", "LY", "CHEA",
    "CHHIM", "NHIM", "SAO", "YIN", "KONG", "NUON", "TEP",
)
KHMER_GIVEN = (
    "ដារ៉ា", "ម៉ាលី", "សុភ័ក្រ្ត", "ចន្ធូ", "វណ្ណា", "បុប្ផា",
    "រតនា", "សំណាង", "ពិសិដ្ឋ", "ស្រីមុំ", "វិចិត្រ", "គន្ធា",
)
LATIN_GIVEN = (
    "Dara", "Maly", "Sopheak", "Chanthou", "Vanna", "Bopha",
    "Ratana", "Samnang", "Piseth", "Sreymom", "Vichet", "Kunthea",
)
# fmt: on
AGENCIES = [f"{kind} {at}" for kind in ("Customs", "Police", "Border guard") for at in range(64)]


def main() -> int:
    """Make the registry and the file, then measure."""
    given = [int(one) for one in sys.argv[1:3]]
    people, rows = (*given, PEOPLE, ROWS)[:2] if len(given) == 2 else (PEOPLE, ROWS)  # noqa: PLR2004
    source = random.Random(20261122)  # noqa: S311 (no secret)
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(folder))
        set_up_for_samples(program)
        some = write(program, people, source)
        file = [row_of(source.choice(some), at, source) for at in range(rows)]
        measure(program, file)
        program.close()
    return 0


def a_person(person_id: UUID, source: random.Random) -> Person:
    """Somebody, with what a registry usually knows."""
    if source.random() < 0.5:  # noqa: PLR2004 (half)
        words = [source.choice(FAMILIES[: 4 if source.random() < 0.6 else None])]  # noqa: PLR2004
        words += [source.choice(MIDDLES), source.choice(GIVENS)]
        native, latin = " ".join(words), ""
    else:
        family = source.randrange(len(KHMER))
        given = [source.randrange(len(KHMER_GIVEN)) for _ in range(source.choice([2, 3]))]
        native = f"{KHMER[family]} {''.join(KHMER_GIVEN[at] for at in given)}"
        latin = f"{LATIN[family]} {''.join(LATIN_GIVEN[at] for at in given).capitalize()}"
    number = f"{source.randrange(10**9):09d}"
    return Person(
        id=person_id,
        native_name=native if source.random() < 0.9 else "",  # noqa: PLR2004
        latin_name=latin,
        sex=source.choice([Sex.FEMALE, Sex.MALE, Sex.UNSPECIFIED]),
        birth_date=date(1960, 1, 1) + timedelta(days=source.randrange(15_000))
        if source.random() < 0.7  # noqa: PLR2004
        else None,
        id_number=number if source.random() < 0.5 else "",  # noqa: PLR2004
        phone=f"+855{number[1:]}" if source.random() < 0.6 else "",  # noqa: PLR2004
        email=f"p{number}@example.org" if source.random() < 0.4 else "",  # noqa: PLR2004
        agency=source.choice(AGENCIES),
    )


def write(program: Program, count: int, source: random.Random) -> list[Person]:
    """The registry, through the program's own unit of work."""
    new_id = program._source.new_id  # type: ignore[attr-defined]
    made: list[Person] = []
    begin = time.perf_counter()
    for start in range(0, count, 20_000):
        some = [a_person(new_id(), source) for _ in range(min(20_000, count - start))]
        for one in some:
            one.native_name = (
                one.native_name
                or one.latin_name
                or f"{source.choice(FAMILIES)} {source.choice(GIVENS)}"
            )
        with program._open_work() as work:  # type: ignore[attr-defined]
            work.of(Person).add_all(some)
            work.commit(Label("person-added"))
        made += some
    print(f"{count} people written in {time.perf_counter() - begin:.0f} s")
    return made


def row_of(person: Person, number: int, source: random.Random) -> NominationRow:
    """A row of the file: somebody known, with what files do to them, or somebody new."""
    if source.random() < 0.4:  # noqa: PLR2004
        person = a_person(person.id, source)
    row = NominationRow(
        source_row=number,
        native_name=person.native_name or None,
        latin_name=person.latin_name or None,
        sex=person.sex,
        birth_date=person.birth_date,
        agency=person.agency,
        email=person.email or None,
        phone=person.phone or None,
        id_number=person.id_number or None,
    )
    slip = source.random()
    if slip < 0.1 and row.latin_name:  # noqa: PLR2004
        return replace(row, latin_name=row.latin_name[:-1] + "x", native_name=None)
    if slip < 0.2:  # noqa: PLR2004
        return replace(row, id_number=None, email=None)
    if slip < 0.3:  # noqa: PLR2004
        return replace(row, birth_date=None, phone=None)
    return row


def measure(program: Program, file: list[NominationRow]) -> None:
    """Print the steps, as the clock and as the processor saw them."""
    rule = MatchRule()
    with undisturbed():  # as the use case does
        begin = clocks()
        people = program.queries.people.everybody()
        told("everybody read", begin)
        made = clocks()
        registry = Registry(people)
        told("put in blocks", made)
        matching = clocks()
        found = [registry.candidates(row, rule) for row in file]
        told(f"{len(file)} rows matched", matching)
        told("all together", begin)
    same = sum(1 for one in found if one and one[0].same)
    doubtful = sum(1 for one in found if one and not one[0].same)
    print(f"same {same}, doubtful {doubtful}, new {len(file) - same - doubtful}")
    begin = clocks()
    pairs = sum(1 for _ in registry.pairs(rule, NoProgress()))
    told(f"{pairs} pairs of the whole registry", begin)


def clocks() -> tuple[float, float]:
    """The clock on the wall and the processor's own."""
    return time.perf_counter(), time.process_time()


def told(what: str, begin: tuple[float, float]) -> None:
    """Print how long it took."""
    wall, own = (now - then for now, then in zip(clocks(), begin, strict=True))
    print(f"{what:40} {wall:6.1f} s, of the processor {own:6.1f} s")


if __name__ == "__main__":
    raise SystemExit(main())
