"""Loading the sample programmes into new data, and into data that somebody uses already."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from trainer_app.bootstrap import build
from trainer_app.domain.certificate import CertificateKind, checked_certificate_number
from trainer_app.domain.completion import Outcome
from trainer_app.domain.course import CoursePhase
from trainer_app.domain.errors import (
    ChangeIsFinal,
    NotSetUp,
    SampleInvalid,
    SamplesAlreadyLoaded,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import PathwayStage
from trainer_app.domain.records import Noun
from trainer_app.interchange.roster_reader import read_roster
from trainer_app.interchange.sample_files import SampleFiles
from trainer_app.machine import StoppedClock
from trainer_app.resources import resources_folder
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.ports import Cancelled
from trainer_app.services.programmes import ProgrammeDraft
from trainer_app.services.samples import Samples
from trainer_app.services.setup import FirstStart

FOLDER = resources_folder() / "samples"
NOW = datetime(2026, 11, 19, 10, 0, tzinfo=UTC)


def open_program(folder, now=NOW, *, start=True, academy_code=""):
    program = build(folder / "data", clock=StoppedClock(now), seed=1)
    if start:
        program.set_up.start(
            FirstStart(
                site_code="PNH",
                site_name="Training office",
                staff_name="Chan Dara",
                academy_code=academy_code,
                academy_name=LocalizedText.of({"en": "Our own school"}),
            )
        )
    return program


def samples_of(program, folder=FOLDER):
    return Samples(
        open_work=program.courses._open_work,
        new_id=program.courses._new_id,
        clock=program.clock,
        source=SampleFiles(folder),
        certificates=program.certificates,
    )


@pytest.fixture(scope="module")
def loading(tmp_path_factory):
    program = open_program(tmp_path_factory.mktemp("samples"))
    yield program, samples_of(program).load()
    program.close()


@pytest.fixture(scope="module")
def loaded(loading):
    return loading[0]


@pytest.fixture
def program(tmp_path):
    program = open_program(tmp_path)
    yield program
    program.close()


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """Data that stays empty, because every load into it is refused."""
    program = open_program(tmp_path_factory.mktemp("empty"))
    yield program
    program.close()


def courses(program):
    return {one.code: one for one in program.queries.courses.courses(program.clock.today())}


def test_new_data_holds_everything_after_loading(loaded):
    academies = loaded.queries.institutions.academies(loaded.clock.today())

    assert len(loaded.queries.institutions.programmes()) == 8
    assert len(academies) >= 6
    assert len({one.country for one in academies}) == 5
    assert len(courses(loaded)) == 20
    assert loaded.queries.people.count() == 300
    assert len(loaded.queries.people.trainers()) == 40
    assert {one.stage for one in loaded.queries.people.trainers()} == set(PathwayStage)


def test_courses_are_in_all_phases(loaded):
    assert {one.phase for one in courses(loaded).values()} == set(CoursePhase)


def test_the_site_knows_that_it_holds_samples_and_has_an_academy(loaded):
    site = loaded.queries.institutions.site()

    assert site.holds_samples
    academies = loaded.queries.institutions.academies(loaded.clock.today())
    assert {one.id: one.code for one in academies}[site.academy_id] == "PNH"


def test_the_running_course_is_marked_up_to_now(loaded):
    course = courses(loaded)["BM-CORE-3"]
    sessions = loaded.queries.courses.sessions(course.id)
    now = datetime(2026, 11, 19, 17, 0)

    assert course.phase is CoursePhase.RUNNING
    assert course.enrolled + 1 == 24  # one was called back to duty
    assert any(one.starts_at.date() == NOW.date() for one in sessions)
    assert all(one.marked == 0 for one in sessions if one.starts_at > now)
    assert all(one.marked for one in sessions if one.starts_at.date() < NOW.date())


def test_closed_courses_have_numbered_certificates_of_their_kind(loaded):
    rows = courses(loaded)
    for code, row in rows.items():
        assert bool(row.certificates) == (row.phase is CoursePhase.CLOSED), code
    register = loaded.queries.certificates.register()
    assert all(checked_certificate_number(one.number) for one in register)
    assert {one.state.value for one in register} >= {"issued", "handed_over", "withdrawn"}
    assert all(one.gaps == 0 for one in loaded.queries.certificates.series())


def test_clubs_and_conferences_give_certificates_of_participation_only(loaded):
    kinds = Counter()
    for one in loaded.queries.certificates.register():
        if one.course_code in {"CLUB-1", "HYBRID-1", "SAFE-MIG-1"}:
            kinds[one.kind] += 1

    assert set(kinds) == {CertificateKind.PARTICIPATION}
    assert courses(loaded)["CLUB-1"].enrolled == 60
    assert courses(loaded)["HYBRID-1"].enrolled >= 100


def test_outcomes_of_closed_courses_are_settled_and_mixed(loaded):
    outcomes = Counter(
        one.standing.outcome
        for row in courses(loaded).values()
        if row.phase is CoursePhase.CLOSED
        for one in loaded.outcomes.of_course(row.id)
    )

    assert set(outcomes) == set(Outcome) - {Outcome.OPEN}


def test_people_who_must_not_be_named_are_listed_by_alias(loaded):
    for code in ("SAFE-MIG-1", "SAFE-MIG-2"):
        people = loaded.queries.courses.participants(courses(loaded)[code].id)
        assert people
        assert all(one.aliased and not one.latin_name for one in people)


def test_the_journal_agrees_with_the_data(loaded):
    assert loaded.differences_from_journal() == []


def test_loading_tells_what_was_touched(loading):
    changes = loading[1]

    assert changes.touch(Noun.COURSE)
    assert changes.touch(Noun.CERTIFICATE)
    assert changes.label.code == "samples-loaded"


def test_samples_are_loaded_only_once(loaded):
    with pytest.raises(SamplesAlreadyLoaded):
        samples_of(loaded).load()


def test_loading_cannot_be_undone(loaded):
    with pytest.raises(ChangeIsFinal):
        loaded.history.undo()


def test_without_a_first_start_there_is_no_site_to_load_into(tmp_path):
    program = open_program(tmp_path, start=False)

    with pytest.raises(NotSetUp):
        samples_of(program).load()
    program.close()


@pytest.mark.parametrize("weekday", [0, 6])
def test_dates_move_by_whole_weeks_into_the_week_of_today(tmp_path, weekday):
    now = datetime(2027, 3, 1, 3, 0, tzinfo=UTC) + timedelta(days=weekday)
    program = open_program(tmp_path, now)
    samples_of(program).load()

    rows = courses(program)
    phases = {code: row.phase for code, row in rows.items()}
    register = program.queries.certificates.register()
    program.close()

    assert rows["BM-CORE-3"].ends_on == date(2027, 3, 5)
    assert phases["TOT-ID-2"] is CoursePhase.TO_CLOSE
    assert phases["BM-CORE-4"] is CoursePhase.UPCOMING
    running = phases["BM-CORE-3"], phases["BLO-JOINT-2"]
    weekend = weekday > 4
    assert set(running) == {CoursePhase.TO_CLOSE if weekend else CoursePhase.RUNNING}
    assert all(one.issued_on <= now.date() for one in register)


def everything(program):
    return (
        [one.number for one in program.queries.certificates.register()],
        [(one.id, one.name) for one in program.queries.people.people()],
        sorted(row.id for row in courses(program).values()),
    )


def test_two_loads_with_the_same_clock_and_ids_give_the_same_data(loaded, program):
    samples_of(program).load()

    assert everything(program) == everything(loaded)


def test_an_academy_of_the_same_code_is_used_and_other_codes_step_aside(tmp_path):
    program = open_program(tmp_path, academy_code="PNH")
    program.programmes.save(ProgrammeDraft(code="CORE", name=LocalizedText.of({"en": "Ours"})))

    samples_of(program).load()

    academies = program.queries.institutions.academies(program.clock.today())
    names = [one.name.best() for one in academies if one.code == "PNH"]
    codes = {one.code for one in program.queries.institutions.programmes()}
    assert names == ["Our own school"]
    assert {"CORE", "CORE-SAMPLE"} <= codes
    assert program.queries.institutions.site().academy_id in {one.id for one in academies}
    program.close()


class CancelsAt:
    """A progress that gives up after some reports."""

    def __init__(self, report):
        self.left = report

    def report(self, done, total, name=""):
        assert 0 <= done <= total
        self.left -= 1
        if self.left < 0:
            raise Cancelled


def test_a_cancelled_load_leaves_nothing(program):
    with pytest.raises(Cancelled):
        samples_of(program).load(CancelsAt(10))

    assert program.queries.people.count() == 0
    assert not program.queries.institutions.site().holds_samples


BM_CORE = "curricula/BM-CORE/2026-1/edition.toml"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FOLDER, tmp_path / "files", ignore=shutil.ignore_patterns("nominations"))


@pytest.mark.parametrize(
    ("file", "old", "new", "blamed"),
    [
        ("courses/CLUB-1.toml", '"CLUBS"', '"CLUB"', "courses/CLUB-1.toml"),
        ("courses/CLUB-1.toml", '"Hall"', '"Garden"', "courses/CLUB-1.toml"),
        ("courses/CLUB-1.toml", "ends_on = 2026", "ends_on = 2025", "courses/CLUB-1.toml"),
        ("courses/CLUB-1.toml", "minutes = 90", "minutes = 9000", "courses/CLUB-1.toml"),
        ("courses/CLUB-1.toml", 'key = "S02"', 'key = "S01"', "attendance/CLUB-1.csv"),
        ("courses/BM-CORE-1.toml", 'module = "M1"', 'module = "M77"', "courses/BM-CORE-1.toml"),
        ("attendance/CLUB-1.csv", "\np", "\nx", "attendance/CLUB-1.csv"),
        ("attendance/BM-CORE-1.csv", ",P,", ",L99,", "attendance/BM-CORE-1.csv"),
        ("trainers.csv", "PNH", "XXX", "trainers.csv"),
        ("people.csv", "p002,", "p001,", "people.csv"),
        ("academies.toml", '"Asia/Yangon"', '"Asia/Nowhere"', "academies.toml"),
        ("academies.toml", 'code = "BTB"', 'code = "B-T-B"', "academies.toml"),
        ("curricula/PC/2026-1/edition.toml", '["PC1"]', '["PC9"]', "curricula/PC"),
        (BM_CORE, "part = 3", "part = 4", "curricula/BM-CORE"),
        (BM_CORE, "minutes = 180", "minutes = -180", "curricula/BM-CORE"),
        (BM_CORE, "trainer = 24", "trainer = 0", "curricula/BM-CORE"),
        (BM_CORE, 'code = "M2"', 'code = "M1"', "curricula/BM-CORE/2026-1/en.toml"),
        (BM_CORE, 'ites = ["M1"]', 'ites = ["M3"]', "curricula/BM-CORE"),
    ],
)
def test_what_leads_nowhere_or_breaks_a_rule_is_refused(empty, folder, file, old, new, blamed):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(SampleInvalid) as refused:
        samples_of(empty, folder).load()

    assert refused.value.details["file"] == blamed
    assert empty.queries.people.count() == 0


def test_nomination_files_are_clean_and_know_one_person_each(loaded):
    known = {one.email for one in SampleFiles(FOLDER).read().people if one.email}
    languages, rejected = [], 0
    for path in sorted((FOLDER / "nominations").iterdir()):
        reading = read_roster(path, None)

        assert reading.file_problem is None
        assert 6 <= len(reading.rows) + len(reading.rejected) <= 8
        assert all(one.birth_date and one.email and one.latin_name for one in reading.rows)
        assert sum(one.email in known for one in reading.rows) == 1
        languages.append(reading.language.value)
        rejected += len(reading.rejected)

    assert sorted(languages) == ["en", "km", "lo", "my", "th", "vi"]
    assert rejected == 2


@pytest.mark.parametrize("ending", [".xlf", ".xlsx"])
def test_the_sample_curricula_go_to_translators_and_back_unchanged(loaded, tmp_path, ending):
    for row in loaded.queries.curricula.curricula():
        for edition in row.editions:
            name = tmp_path / f"{row.code}-{edition.name}{ending}"
            for file in loaded.translations.export(edition.id, list(Language), name):
                review = loaded.translations.review(file)
                assert (len(review.modules) > 0, review.differing, review.left_out) == (
                    True,
                    (),
                    (),
                )


@pytest.mark.parametrize("ending", [".xlf", ".xlsx"])
def test_a_sample_curriculum_is_made_whole_again_from_what_was_sent(tmp_path, ending):
    program = open_program(tmp_path)
    samples_of(program).load()
    edition_id = next(
        edition.id
        for row in program.queries.curricula.curricula()
        for edition in row.editions
        if (row.code, edition.name) == ("BM-CORE", "2026-1")
    )
    before = _words(program, edition_id)
    files = program.translations.export(edition_id, list(Language), tmp_path / f"all{ending}")
    for module in program.queries.translations.edition_texts(edition_id).modules:
        for language in module.texts.keys() - {Language.ENGLISH}:
            program.module_texts.save_text(module.id, language, ModuleTextDraft(title="lost"))

    for file in files:
        review = program.translations.review(file)
        program.translations.take(review, accept_overwriting=True)

    assert len(before) > 40
    assert _words(program, edition_id) == before
    program.close()


def _words(program, edition_id):
    return {
        (module.code, language): text.words
        for module in program.queries.translations.edition_texts(edition_id).modules
        for language, text in module.texts.items()
    }
