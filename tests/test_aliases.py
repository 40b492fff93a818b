"""A walk through every export, list, search, document, log and command: nobody aliased is named.

A new command, export or paper has to be put on one of the lists here, or a test is red.
"""

from __future__ import annotations

import json
import logging
import subprocess
import zipfile
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import click
import pytest
from click.testing import CliRunner
from tests.certifying import a_mentor, a_trainer, certify
from tests.course_on_paper import add_course, run_course, set_up

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.domain.course import TrainerRole
from trainer_app.domain.languages import Language
from trainer_app.machine import StoppedClock
from trainer_app.main import doors
from trainer_app.services.calendars import Calendars
from trainer_app.services.course_lists import CourseLists, ListKind
from trainer_app.services.exports import Exports
from trainer_app.services.people import PersonDraft
from trainer_app.services.ports import NoProgress
from trainer_app.services.printing import Printing
from trainer_app.services.reach import Reach
from trainer_app.services.timetable import Part, SessionDraft

NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)
ALIAS = "Lotusflower"
SECRETS = (
    "ซ่อนเร้น",
    "จริงแท้",
    "Quirrenbach",
    "Zebediah",
    "ZQ998877",
    "zq@hidden.example",
    "805559191",
    "1987-03-29",
    "29/03/1987",
    "PP-556677",
)
"""What is told of the person behind the alias; also in capitals or folded it must not be found."""


@dataclass
class Site:
    """A site where somebody aliased is everything a person can be."""

    folder: Path
    program: object
    person_id: UUID
    trainer_id: UUID
    academy_id: UUID
    course_id: UUID
    session_day: date
    number: str


def secret_draft(**more):
    return PersonDraft(
        native_name="ซ่อนเร้น จริงแท้",
        latin_name="Quirrenbach Zebediah",
        family_name="Quirrenbach",
        given_name="Zebediah",
        birth_date=date(1987, 3, 29),
        id_number="ZQ998877",
        email="zq@hidden.example",
        phone="+66 805559191",
        passport="PP-556677",
        agency="Customs",
        rank="Captain",
        **more,
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("aliases") / "data"
    program = build(folder, clock=StoppedClock(NOW), seed=1)
    set_up(program)
    course_id = add_course(program)
    trainer = a_trainer(program, "OUCH Socheata")
    certify(program, trainer, a_mentor(program))
    program.people.save(secret_draft(alias=ALIAS, languages=("km:native",)), trainer)
    program.courses.enrol(course_id, trainer)
    lead = Part(person_id=trainer, role=TrainerRole.LEAD)
    held = SessionDraft(starts_at=datetime(2026, 11, 24, 14), minutes=60, title="Drill")
    program.timetable.save(course_id, held, (lead,))
    people = program.queries.courses.participants(course_id)
    run_course(program, course_id, people)
    program.certificates.issue(course_id)
    program.identities.read(trainer, reason="A ticket home")
    program.people.save(PersonDraft(latin_name="Somebody Else", agency="Customs"))
    row = next(one for one in program.queries.people.trainers() if one.person_id == trainer)
    yield Site(
        folder=folder,
        program=program,
        person_id=trainer,
        trainer_id=row.id,
        academy_id=program.queries.institutions.site().academy_id,
        course_id=course_id,
        session_day=date(2026, 11, 24),
        number=program.queries.certificates.register()[0].number,
    )
    program.close()


def refuse_secrets(text, where):
    told = text.casefold()
    assert [one for one in SECRETS if one.casefold() in told] == [], where


def text_of(path):
    """Everything that stands in a file, as somebody who opens it finds it."""
    if path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
        return done.stdout.decode() + path.read_bytes().decode("latin-1")
    if path.suffix in {".xlsx", ".zip"}:
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(one).decode("latin-1") for one in archive.namelist()) + (
                "\n".join(archive.read(one).decode("utf-8", "ignore") for one in archive.namelist())
            )
    return path.read_text("utf-8", errors="ignore")


def walk(made, where):
    files = [made] if made.is_file() else [one for one in made.rglob("*") if one.is_file()]
    assert files, where
    for file in files:
        refuse_secrets(text_of(file), f"{where}: {file.name}")
        refuse_secrets(file.name, where)


# What leaves as a file


def write_list(site, program, out, kind):
    program.course_lists.write(site.course_id, kind, out, Language.ENGLISH)


EXPORTS = {
    (Exports, "roster"): lambda s, p, out: p.exports.roster(s.course_id, out, Language.THAI),
    (Exports, "attendance"): lambda s, p, out: p.exports.attendance(
        s.course_id, out, Language.ENGLISH
    ),
    (Exports, "register"): lambda s, p, out: p.exports.register(out, Language.ENGLISH),
    (Exports, "reprint"): lambda s, p, out: p.exports.reprint(s.number, out),
    (Exports, "sign_in_sheets"): lambda s, p, out: p.exports.sign_in_sheets(
        s.course_id, out, Language.KHMER
    ),
    (Printing, "day_sheets"): lambda s, p, out: p.printing.day_sheets(
        s.course_id, out, Language.ENGLISH
    ),
    (Printing, "course_sheet"): lambda s, p, out: p.printing.course_sheet(
        s.course_id, out, Language.ENGLISH
    ),
    (Printing, "programme"): lambda s, p, out: p.printing.programme(
        s.course_id, out, Language.ENGLISH
    ),
    (Printing, "badges"): lambda s, p, out: p.printing.badges(s.course_id, out, Language.ENGLISH),
    (Printing, "desk_cards"): lambda s, p, out: p.printing.desk_cards(
        s.course_id, out, Language.ENGLISH
    ),
    (Printing, "attendance"): lambda s, p, out: p.printing.attendance(
        s.course_id, out, Language.ENGLISH
    ),
    (Printing, "letter"): lambda s, p, out: p.printing.letter(
        s.trainer_id, s.course_id, out, Language.ENGLISH
    ),
    (Printing, "transcript"): lambda s, p, out: p.printing.transcript(
        s.person_id, out, Language.ENGLISH
    ),
    (Printing, "invitations"): lambda s, p, out: p.printing.invitations(
        s.course_id, out, Language.ENGLISH
    ),
    (Printing, "invitation_text"): lambda s, p, out: out.write_text(
        p.printing.invitation_text(s.course_id, Language.ENGLISH)
    ),
    **{
        (CourseLists, kind.value): partial(write_list, kind=kind)
        for kind in ListKind
        if kind is not ListKind.EVALUATION  # nobody stands in it
    },
    (Reach, "write_cascade"): lambda s, p, out: p.reach.write_cascade(out, Language.THAI),
    (Reach, "write_hours"): lambda s, p, out: p.reach.write_hours(
        out, Language.THAI, date(2026, 1, 1), date(2026, 12, 31)
    ),
    (Calendars, "of_course"): lambda s, p, out: p.calendars.of_course(
        s.course_id, out, Language.ENGLISH
    ),
    (Calendars, "of_academy"): lambda s, p, out: p.calendars.of_academy(
        s.academy_id, out, Language.ENGLISH
    ),
    (Calendars, "of_person"): lambda s, p, out: p.calendars.of_person(
        s.person_id, ALIAS, out, Language.ENGLISH
    ),
}
OF_THE_SAME = {"paper", "drawn", "cannot_be_drawn", "file", "certificates", "rejects"}
"""Other doors to the certificate, and rows of a sender's own file."""
ENDINGS = {Calendars: "ics", CourseLists: "csv", Reach: "xlsx"}
SHEETS = {"roster", "register"} | {"attendance"}


@pytest.mark.parametrize("door", EXPORTS, ids=lambda door: f"{door[0].__name__}.{door[1]}")
def test_no_file_that_leaves_names_who_is_aliased(site, tmp_path, door):
    kind, name = door
    ending = ENDINGS.get(kind, "xlsx" if kind is Exports and name in SHEETS else "pdf")
    ending = "txt" if name.endswith("_text") else ending
    out = tmp_path / f"made.{ending}"

    EXPORTS[door](site, site.program, out)

    walk(out, door)


@pytest.mark.parametrize(
    ("door", "name"),
    [
        ((Exports, "roster"), "x.xlsx"),
        ((Printing, "badges"), "x.pdf"),
        ((Calendars, "of_course"), "x.ics"),
    ],
    ids=str,
)
def test_the_walk_sees_what_stands_in_a_file(site, tmp_path, door, name):
    EXPORTS[door](site, site.program, tmp_path / name)

    assert ALIAS in text_of(tmp_path / name)


def test_every_export_is_on_the_walk():
    for kind in (Exports, Printing, Calendars):
        public = {name for name in vars(kind) if not name.startswith("_")}
        walked = {name for one, name in EXPORTS if one is kind}

        assert public - OF_THE_SAME == walked


# What is asked

ASKED = {
    "people": lambda s, q: [
        q.people.people(),
        q.people.person(s.person_id),
        q.people.trainers(),
        q.people.trainer(s.trainer_id),
        q.people.taught(s.person_id),
        q.people.due(by=date(2099, 1, 1)),
    ],
    "courses": lambda s, q: [
        q.courses.participants(s.course_id),
        q.courses.facts(s.course_id, NOW.date()),
        q.courses.sessions(s.course_id),
    ],
    "certificates": lambda s, q: [q.certificates.register(), q.certificates.certificate(s.number)],
    "overview": lambda s, q: [
        q.overview.home(today=NOW.date(), now=NOW.replace(tzinfo=None)),
        q.overview.history(),
        q.overview.record_history(s.person_id),
    ],
    "transcripts": lambda s, q: [q.transcripts.transcript(s.person_id, NOW.date())],
}


@pytest.mark.parametrize("room", ASKED)
def test_no_list_and_no_page_names_who_is_aliased(site, room):
    told = repr(ASKED[room](site, site.program.queries))

    refuse_secrets(told.replace("datetime.date(1987, 3, 29)", "1987-03-29"), room)


@pytest.mark.parametrize("wanted", [*SECRETS, "quirrenbach zebediah", "จริงแท้", "zq@hidden"])
def test_no_search_finds_who_is_behind_an_alias(site, wanted):
    people = site.program.queries.people

    assert people.count(find=wanted) == 0
    assert not site.program.queries.certificates.register(find=wanted)


def test_the_alias_itself_is_found(site):
    [row] = site.program.queries.people.people(find="lotusfl")

    assert (row.name, row.aliased) == (ALIAS, True)


def test_no_standing_and_no_pair_names_who_is_aliased(site):
    program = site.program
    twin = program.people.save(secret_draft()).id

    found = program.duplicates.find(NoProgress(), least=10)
    plan = program.merging.plan(site.person_id, twin)
    program.people.remove(twin)

    refuse_secrets(repr(program.standings.of_person(site.person_id)), "standing")
    refuse_secrets(repr(program.standings.due(3650)), "due")
    assert {site.person_id} & {one.one_id for one in found.pairs} == set()
    assert {site.person_id} & {one.other_id for one in found.pairs} == set()
    assert {one.name for one in plan.fields} <= {"rank", "agency", "sex"}


# What is typed

READ = [
    "person list",
    "person list --find lotus",
    "person show {person}",
    "person duplicates --from 10",
    "person due --within 3650",
    "person transcript {person} --out {out}.pdf",
    "trainer list",
    "trainer show {trainer}",
    "trainer due --within 3650",
    "trainer who-can-teach M1 --language km",
    "trainer letter {trainer} --course BM-1 --out {out}.pdf",
    "course list",
    "course show BM-1",
    "course outcome BM-1",
    "course paper BM-1 --kind programme --out {out}.pdf",
    "course export BM-1 --kind report --out {out}.pdf",
    "course invitation BM-1",
    "course seats BM-1",
    "trainer cascade --out {out}.xlsx",
    "trainer hours --from 2026-01-01 --to 2026-12-31 --out {out}.pdf",
    "roster export --course BM-1 --out {out}.xlsx",
    "attendance sheet --course BM-1 --out {out}.pdf",
    "attendance export --course BM-1 --out {out}.xlsx",
    "certificate register --out {out}.xlsx",
    "certificate reprint {number} --out {out}",
    "timetable check --course BM-1 --fixes",
    "timetable export --course BM-1 --out {out}.ics",
    "history",
    "check",
]
NOT_OF_PEOPLE = {  # files of curricula, keys, backups; what only changes; a sender's own file
    "academy",
    "backup",
    "curriculum",
    "course evaluation",
    "demo",
    "proof",
    "redo",
    "attendance read",
    "roster import",
    "roster read",
    "sample",
    "template",
    "undo",
    "certificate hand-over",
    "certificate import-register",
    "certificate issue",
    "certificate replace",
    "certificate revoke",
    "certificate specimen",
    "certificate verify",
    "certificate withdraw",
    "course materials",
    "person apart",
    "person merge",
    "person anonymise",
    "trainer away",
    "trainer back",
    "trainer begin",
    "trainer decide",
    "trainer qualify",
}
ASKS_WHY = "person identity"


def commands(group, path=()):
    for name, one in group.commands.items():
        if isinstance(one, click.Group):
            yield from commands(one, (*path, name))
        else:
            yield " ".join((*path, name))


def test_every_command_is_on_the_walk():
    walked = {" ".join(line.split()[:2]) if " " in line else line for line in [*READ, *REFUSED]}

    left = {
        one
        for one in commands(root)
        if one not in walked | NOT_OF_PEOPLE | {ASKS_WHY} and one.split()[0] not in NOT_OF_PEOPLE
    }

    assert left == set()


@pytest.mark.parametrize("as_json", [True, False], ids=["json", "words"])
@pytest.mark.parametrize("line", READ)
def test_no_command_names_who_is_aliased(site, tmp_path, line, as_json):
    out = tmp_path / "made"
    if line.endswith("--out {out}"):
        out.mkdir()
    words = line.format(
        person=site.person_id, trainer=site.trainer_id, number=site.number, out=out
    ).split()
    more = ["--data", str(site.folder), "--now", NOW.isoformat()[:19]]

    result = CliRunner().invoke(root, [*words, *more, *["--json"] * as_json], obj=doors())

    assert result.exit_code in {0, 4}, result.output
    refuse_secrets(result.output, line)
    if "{out}" in line:
        walk(tmp_path, line)


REFUSED = [  # nothing is left to be planned in a course that is over
    "timetable suggest --course BM-1 --seconds 1",
    "person merge {person} {person}",
]


@pytest.mark.parametrize("line", REFUSED)
def test_a_refusal_does_not_name_who_is_aliased_either(site, line):
    words = [*line.format(person=site.person_id).split(), "--json"]

    result = CliRunner().invoke(root, [*words, "--data", str(site.folder)], obj=doors())

    assert result.exit_code == 1
    refuse_secrets(json.dumps(json.loads(result.stdout), ensure_ascii=False), "refusal")


# What is logged, and what the journal holds


def test_no_log_names_who_is_aliased(site, caplog, tmp_path):
    caplog.set_level(logging.DEBUG)
    program = site.program

    program.identities.read(site.person_id, reason="A second look")
    program.people.set_photo(site.person_id, None)
    program.printing.transcript(site.person_id, tmp_path / "record.pdf", Language.ENGLISH)
    program.duplicates.find(NoProgress())

    refuse_secrets(caplog.text, "log")
    for file in site.folder.glob("logs/*"):
        refuse_secrets(file.read_text("utf-8"), file.name)
