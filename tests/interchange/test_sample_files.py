"""The sample files: as much as is needed, people as in life; and files that are refused."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections import Counter
from itertools import pairwise

import pytest

from trainer_app.domain.completion import TestKind
from trainer_app.domain.errors import SampleInvalid
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage, Sex
from trainer_app.interchange.sample_files import SampleFiles
from trainer_app.resources import resources_folder

FOLDER = resources_folder() / "samples"


@pytest.fixture(scope="module")
def samples():
    return SampleFiles(FOLDER).read()


def test_there_is_as_much_as_the_program_needs_to_be_tried_on(samples):
    assert len(samples.programmes) == 8
    assert len({one.country for one in samples.academies}) == 5
    assert len(samples.academies) >= 6
    assert len(samples.courses) == 20
    assert len(samples.people) == 300
    assert len(samples.trainers) == 40
    assert {one.stage for one in samples.trainers} == set(PathwayStage)
    assert any(not one.active for one in samples.trainers)


def test_no_emblem_name_or_real_address_is_used():
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in {".toml", ".csv"}:
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"\b(UN|UNODC|United Nations|INTERPOL|ASEAN)\b", text), path.name
            for address in re.findall(r"[\w.]+@[\w.-]+", text):
                assert address.endswith(".example"), (path.name, address)


def test_people_are_as_mixed_as_in_life(samples):
    people = samples.people
    assert Counter(bool(p.native_name) and bool(p.latin_name) for p in people)[False] > 20
    assert sum(p.sex is Sex.UNSPECIFIED for p in people) > 10
    assert all(not p.family_name for p in people if p.country == "MM")
    assert len({p.key for p in people}) == len(people)
    aliases = [p.alias for p in people if p.alias]
    assert len(set(aliases)) == len(aliases) == 30


def test_whoever_must_not_be_named_has_an_alias(samples):
    sealed = {one.code for one in samples.programmes if one.aliases_required}
    alias = {person.key: person.alias for person in samples.people}
    rows = [
        row for course in samples.courses if course.programme in sealed for row in course.enrolments
    ]
    assert rows
    assert all(alias[row.person] for row in rows)


def test_nobody_teaches_in_two_places_or_the_course_he_attends(samples):
    taken: dict[str, list] = {}
    for course in samples.courses:
        attending = {row.person for row in course.enrolments}
        for session in course.session:
            for part in session.trainers:
                assert part.person not in attending, (course.code, part.person)
                taken.setdefault(part.person, []).append((session.starts_at, session.minutes))
    for spans in taken.values():
        spans.sort()
        for (first, minutes), (second, _) in pairwise(spans):
            assert (second - first).total_seconds() >= minutes * 60


def test_every_table_of_the_files_is_documented():
    guide = (FOLDER / "README.md").read_text(encoding="utf-8")
    words = set(re.findall(r"\w+", guide))
    for path in sorted(FOLDER.rglob("*.toml")):
        if path.stem in {lang.value for lang in Language}:
            continue
        for name in _field_names(tomllib.loads(path.read_text(encoding="utf-8"))):
            assert name in words, (path.name, name)


def _field_names(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in {lang.value for lang in Language}:
                yield name
                yield from _field_names(inner)
    elif isinstance(value, list):
        for one in value:
            yield from _field_names(one)


@pytest.fixture
def folder(tmp_path):
    for name in ("manifest.toml", "programmes.toml", "academies.toml", "lists.toml"):
        shutil.copy(FOLDER / name, tmp_path)
    for name in ("people.csv", "trainers.csv"):
        shutil.copy(FOLDER / name, tmp_path)
    for name in ("courses/SAFE-MIG-1.toml", "attendance/SAFE-MIG-1.csv"):
        (tmp_path / name).parent.mkdir()
        shutil.copy(FOLDER / name, tmp_path / name)
    shutil.copytree(FOLDER / "curricula/PC", tmp_path / "curricula/PC")
    return tmp_path


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("manifest.toml", "2026-11-19", '"soon"'),
        ("manifest.toml", "anchor = ", "anchor = = "),
        ("programmes.toml", 'donors = "Riv', 'sponsor = "Riv'),
        ("programmes.toml", 'code = "CORE"', "code = 7"),
        ("programmes.toml", "aliases_required = true", "aliases_required = 1"),
        ("programmes.toml", "[programme.name]\nen", "[programme.name]\nfr"),
        ("academies.toml", "seats = 30", "seats = true"),
        ("academies.toml", "starts_on = 2024-07-01", "starts_on = 2024-07-01T08:00:00"),
        ("academies.toml", 'kind = "outdoor"', 'kind = "garden"'),
        ("lists.toml", "[[agency]]", "[agency]"),
        ("lists.toml", "[[rank]]", "x = " + "[" * 5000 + "]" * 5000 + "\n[[rank]]"),
        ("people.csv", "p001,", "p001,,"),
        ("people.csv", "key,native_name", "key,key"),
        ("people.csv", "1971-09-28", "28/09/1971"),
        ("people.csv", "p001,", '"p001,'),
        ("trainers.csv", ",yes,", ",maybe,"),
        ("courses/SAFE-MIG-1.toml", "minutes = 150", 'minutes = "150"'),
        ("courses/SAFE-MIG-1.toml", "seats = 20", "seats = 20\nenrolments = []"),
        ("attendance/SAFE-MIG-1.csv", ",S01,", ",S99,"),
        ("attendance/SAFE-MIG-1.csv", ",P,", ",Q,"),
        ("attendance/SAFE-MIG-1.csv", ",P,", ",E+2026-13-40 Essay,"),
        ("attendance/SAFE-MIG-1.csv", ",P,", ",A7,"),
        ("curricula/PC/2026-1/km.toml", "[PC1]", "[PC9]"),
        ("curricula/PC/2026-1/edition.toml", "minutes = 180", "minutes = 1.5"),
        ("curricula/PC/curriculum.toml", "programme = ", "program = "),
    ],
)
def test_a_file_of_another_form_is_refused_with_its_name(folder, file, old, new):
    change(folder / file, old, new)

    with pytest.raises(SampleInvalid) as refused:
        SampleFiles(folder).read()

    assert refused.value.details["file"] == file
    assert refused.value.details["what"]


def test_the_small_folder_itself_is_read(folder):
    samples = SampleFiles(folder).read()

    assert [course.code for course in samples.courses] == ["SAFE-MIG-1"]
    assert len(samples.courses[0].enrolments) == 16


def test_a_missing_file_is_named(folder):
    (folder / "people.csv").unlink()

    with pytest.raises(SampleInvalid) as refused:
        SampleFiles(folder).read()

    assert refused.value.details["file"] == "people.csv"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00key", b"", b"key\n\x00\n" * 3])
def test_a_file_that_is_no_table_is_refused(folder, content):
    (folder / "people.csv").write_bytes(content)

    with pytest.raises(SampleInvalid):
        SampleFiles(folder).read()


def test_marks_are_read_with_their_minutes(folder):
    path = folder / "attendance/SAFE-MIG-1.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    first = lines[1].split(",")
    marks = ["L15/10", "R45", "R", "E+2026-07-09 Talk with the mentor", "E", ""]
    path.write_text("\n".join([lines[0], ",".join(first[:-6] + marks)]) + "\n", encoding="utf-8")

    [row] = SampleFiles(folder).read().courses[0].enrolments

    late, connected, remote, made_up, excused = (mark.value for mark in row.marks)
    assert (late.missed_start, late.missed_end) == (15, 10)
    assert (connected.connected, remote.connected) == (45, None)
    assert (made_up.made_up, excused.made_up) == (True, False)
    assert row.marks[3].made_up_task == "Talk with the mentor"


def test_results_are_of_the_kinds_that_the_rules_know(samples):
    kinds = {
        score.kind
        for course in samples.courses
        for row in course.enrolments
        for score in row.scores
    }
    assert kinds == set(TestKind)
