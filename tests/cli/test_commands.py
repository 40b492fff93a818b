"""Every command as a script would call it, on a small site."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook
from tests.course_on_paper import add_course, enrol, run_course, set_up

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.domain.languages import Language
from trainer_app.machine import StoppedClock
from trainer_app.main import doors
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.people import TrainerDraft
from trainer_app.services.timetable import Part, SessionDraft

NOW = "2026-11-27T10:00:00+00:00"
ROSTERS = Path(__file__).parents[1] / "data" / "rosters"


@pytest.fixture
def data(tmp_path):
    """A site with the course BM-1: one person has completed, one has not."""
    folder = tmp_path / "data"
    program = build(folder, clock=StoppedClock(datetime(2026, 11, 27, 10, tzinfo=UTC)), seed=1)
    set_up(program)
    course_id = add_course(program)
    people = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"), ("លី សុវណ្ណ", "LY Sovann"))
    run_course(program, course_id, people, absent={2})
    program.close()
    return folder


@pytest.fixture
def call(data):
    def run(*words, as_json=True, code=0):
        arguments = [*map(str, words), "--data", str(data), "--now", NOW]
        result = CliRunner().invoke(
            root, [*arguments, *(["--json"] if as_json else [])], obj=doors()
        )
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


def test_coverage_of_a_level_counts_only_its_modules(call):
    assert [row["module"] for row in call("curriculum", "coverage", "C-BM-1")] == ["M1", "M2"]
    assert call("curriculum", "coverage", "C-BM-1", "--level", "senior") == []
    told = call("curriculum", "coverage", "C-BM-1", as_json=False)
    assert told.splitlines()[-1].split()[-12:] == ["100", "%", *["0", "%"] * 5]


def test_the_matrix_of_an_academy_is_told_and_written(call, tmp_path):
    [m1, _] = call("curriculum", "coverage", "C-BM-1", "--academy", "pnh")
    assert m1["standings"]["en"] == "no_trainer"
    assert m1["in_the_way"]["km"] == ["missing", "no_trainer"]
    for name in ("c.pdf", "c.xlsx"):
        call("curriculum", "coverage", "C-BM-1", "--out", tmp_path / name, "--language", "km")
        assert (tmp_path / name).stat().st_size > 5_000
    call("curriculum", "coverage", "C-BM-1", "--academy", "nowhere", code=1)


def test_which_matrix_is_to_be_written_has_to_be_said(data, tmp_path):
    words = ["curriculum", "coverage", "--out", str(tmp_path / "c.pdf"), "--data", str(data)]

    assert CliRunner().invoke(root, words, obj=doors()).exit_code == 2


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (["curriculum", "list"], "Border management"),
        (["curriculum", "show", "C-BM-1"], "About M1"),
        (["curriculum", "coverage"], "approved"),
        (["academy", "list"], "Police Academy"),
        (["academy", "show", "pnh"], "Police Academy"),
        (["course", "list"], "BM-1"),
        (["course", "show", "bm-1"], "LY Sovann"),
        (["course", "outcome", "BM-1"], "0 % of 80 % attended"),
        (["person", "list", "--find", "sov"], "LY Sovann"),
        (["trainer", "list"], "Stage"),
        (["history"], "issue"),
        (["check"], "Everything is as it should be."),
    ],
)
def test_reading_commands_tell_people_and_scripts_the_same(call, words, seen):
    if words == ["history"]:
        seen = "set up the site"

    told = call(*words, as_json=False)
    told_json = call(*words)

    assert seen in told
    assert told_json or words[0] == "trainer"


def test_a_person_is_shown_by_id_with_courses(call):
    [row] = call("person", "list", "--find", "chanthou")

    shown = call("person", "show", row["id"])

    assert shown["courses"][0]["course_code"] == "BM-1"


@pytest.mark.parametrize("noun", ["person", "trainer"])
def test_what_is_no_id_is_refused_with_a_sentence(call, noun):
    told = call(noun, "show", "not-an-id", code=1)

    assert told["error"]["code"] == "record-not-found"


def test_a_certificate_is_issued_looked_up_printed_again_and_replaced(call, tmp_path):
    issued = call("certificate", "issue", "--course", "BM-1", "--out", tmp_path, "--merged")
    [paper] = issued["certificates"]
    number = paper["number"]
    first = Path(paper["file"]).read_bytes()

    again = call("certificate", "reprint", number, "--out", tmp_path / "again")
    replaced = call("certificate", "replace", number, "--reason", "misspelt", "--out", tmp_path)
    looked_up = call("certificate", "verify", number.lower())

    assert [one["outcome"] for one in issued["passed_over"]] == ["not_completed"]
    assert (tmp_path / "BM-1.pdf").exists()
    assert Path(again["certificates"][0]["file"]).read_bytes() == first
    assert (looked_up["state"], looked_up["replaced_by"]) == ("replaced", replaced["number"])


def test_a_certificate_is_handed_over_and_then_revoked(call, tmp_path):
    [paper] = call("certificate", "issue", "--course", "BM-1", "--out", tmp_path)["certificates"]
    number = paper["number"]

    call("certificate", "hand-over", number, "--to", "Chan Dara", "--on", "2026-11-27")
    refused = call("certificate", "withdraw", number, "--reason", "no-show", code=1)
    call("certificate", "revoke", number, "--reason", "wrong person")
    call("certificate", "register", "--out", tmp_path / "register.xlsx")

    assert refused["error"]["code"] == "certificate-state-refuses"
    sheet = load_workbook(tmp_path / "register.xlsx").active
    assert any(number in map(str, row) for row in sheet.iter_rows(values_only=True))


def test_a_mistyped_number_is_noticed(call):
    told = call("certificate", "verify", "PNH-C-2026-0001-00", code=1)

    assert told["error"]["code"] == "certificate-number-wrong"


def test_rosters_attendance_and_sheets_are_written(call, tmp_path):
    call("roster", "export", "--course", "BM-1", "--out", tmp_path / "roster.xlsx")
    call("attendance", "export", "--course", "BM-1", "--out", tmp_path / "attendance.xlsx")
    told = call("attendance", "sheet", "--course", "BM-1", "--out", tmp_path / "sheet.pdf")

    assert told["sheets"] == 2
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    for name in ("roster.xlsx", "attendance.xlsx"):
        values = [c for r in load_workbook(tmp_path / name).active.values for c in r]
        assert "ហេង ចន្ធូ" in values


@pytest.mark.parametrize(
    ("chosen", "sheets"),
    [(["--session", 1], 1), (["--day", "2026-11-23"], 1), (["--whole"], 1), ([], 2)],
)
def test_sheets_are_drawn_for_a_session_a_day_or_the_whole_course(call, tmp_path, chosen, sheets):
    out = tmp_path / "sheet.pdf"

    told = call("attendance", "sheet", "--course", "BM-1", *chosen, "--out", out)

    assert told == {"file": str(out), "sheets": sheets}
    assert out.read_bytes().startswith(b"%PDF")


def test_a_sheet_is_for_a_day_or_for_the_whole_course(call, tmp_path):
    words = ("--day", "2026-11-23", "--whole", "--out", tmp_path / "sheet.pdf")

    told = call("attendance", "sheet", "--course", "BM-1", *words, as_json=False, code=2)

    assert "exclude each other" in told


def test_a_day_without_sessions_is_refused(call, tmp_path):
    words = ("--day", "2026-12-24", "--out", tmp_path / "sheet.pdf")

    told = call("attendance", "sheet", "--course", "BM-1", *words, code=1)

    assert told["error"]["code"] == "record-not-found"


@pytest.mark.parametrize("language", ["en", "my", "km", "lo", "th", "vi"])
@pytest.mark.parametrize("kind", ["programme", "badges", "desk-cards", "attendance"])
def test_the_papers_of_a_course_are_drawn_in_every_language(call, tmp_path, kind, language):
    out = tmp_path / "paper.pdf"

    told = call("course", "paper", "bm-1", "--kind", kind, "--out", out, "--language", language)

    assert told == {"file": str(out), "kind": kind}
    assert f"/Lang ({language})".encode() in out.read_bytes()


def test_a_person_gets_a_training_record(call, tmp_path):
    [row] = call("person", "list", "--find", "chanthou")

    call("person", "transcript", row["id"], "--out", tmp_path / "record.pdf", "--language", "km")

    assert b"/Lang (km)" in (tmp_path / "record.pdf").read_bytes()


def a_trainer(data, *, teaches):
    """One of the people becomes a trainer, perhaps with a session of the course."""
    program = build(data, clock=StoppedClock(datetime(2026, 11, 27, 10, tzinfo=UTC)), seed=3)
    program.set_up.work_as(account="")
    [person] = program.queries.people.people(find="chanthou")
    trainer = program.people.save_trainer(person.id, TrainerDraft())
    if teaches:
        session = SessionDraft(starts_at=datetime(2026, 11, 26, 8), minutes=90, title="Practice")
        course_id = program.queries.courses.course_by_code("BM-1")
        program.timetable.save(course_id, session, (Part(person_id=person.id),))
    program.close()
    return trainer


def test_a_trainer_gets_a_letter_in_the_language_of_the_course(call, data, tmp_path):
    trainer, out = a_trainer(data, teaches=True), tmp_path / "letter.pdf"

    told = call("trainer", "letter", trainer.id, "--course", "BM-1", "--out", out)

    assert told == {"file": str(out)}
    assert b"/Lang (km)" in out.read_bytes()


def test_a_trainer_without_a_session_in_the_course_gets_no_letter(call, data, tmp_path):
    trainer = a_trainer(data, teaches=False)
    words = ("--course", "BM-1", "--out", tmp_path / "letter.pdf")

    told = call("trainer", "letter", trainer.id, *words, code=1)

    assert told["error"]["code"] == "no-sessions-of-trainer"
    assert "HENG Chanthou" in told["error"]["message"] or "ហេង ចន្ធូ" in told["error"]["message"]
    assert not (tmp_path / "letter.pdf").exists()


def test_a_session_that_is_not_there_is_refused(call, tmp_path):
    told = call(
        "attendance",
        "sheet",
        "--course",
        "BM-1",
        "--session",
        9,
        "--out",
        tmp_path / "x.pdf",
        code=1,
    )

    assert told["error"]["code"] == "record-not-found"
    assert not (tmp_path / "x.pdf").exists()


def test_a_nomination_file_is_taken_once(call, tmp_path):
    path = ROSTERS / "10_vi_en_song_ngu.xlsx"

    first = call("roster", "import", path, "--course", "BM-1")
    second = call("roster", "import", path, "--course", "BM-1")

    assert (first["enrolled"], first["new_people"]) == (14, 14)
    assert (second["enrolled"], second["already_enrolled"]) == (0, 14)


def test_what_could_not_be_taken_goes_back_in_the_senders_layout(call, tmp_path):
    path = ROSTERS / "01_vi_danh_sach_hoc_vien.xlsx"
    rejects = tmp_path / "rejects.xlsx"

    told = call("roster", "import", path, "--course", "BM-1", "--rejects", rejects, code=4)

    assert told["enrolled"] == 22
    values = [c for r in load_workbook(rejects).active.values for c in r]
    assert "Họ và tên" in values
    assert any("không có tên" in str(value) for value in values)


@pytest.mark.parametrize("name", ["13a_password.xlsx", "13c_html_export.xls"])
def test_a_file_that_is_the_problem_itself_is_told_apart(call, name):
    told = call("roster", "import", ROSTERS / name, "--course", "BM-1", code=1)
    read = call("roster", "read", ROSTERS / name)

    assert told["error"]["code"] == "file-problem"
    assert read["file_problem"]


def test_reading_a_file_tells_people_what_was_understood(call):
    told = call("roster", "read", ROSTERS / "06a_en_ph_nominees.csv", as_json=False)

    assert "24 participants, 1 rejected." in told


def test_undo_and_redo_go_back_and_forth(call):
    path = ROSTERS / "10_vi_en_song_ngu.xlsx"
    call("roster", "import", path, "--course", "BM-1")

    undone = call("undo")
    after_undo = call("course", "show", "BM-1")
    call("redo")
    after_redo = call("course", "show", "BM-1")

    assert undone["undone"] == "take 14 nominations into BM-1"
    assert (len(after_undo["participants"]), len(after_redo["participants"])) == (2, 16)


def test_backups_are_made_listed_checked_and_gone_back_to(call, tmp_path):
    stick = tmp_path / "stick"
    made = call("backup", "create", "--second-place", stick)
    call("roster", "import", ROSTERS / "10_vi_en_song_ngu.xlsx", "--course", "BM-1")

    listed = call("backup", "list", "--second-place", stick)
    checked = call("backup", "verify", made["path"])
    restored = call("backup", "restore", made["path"])

    assert len(listed) == 2
    assert checked["usable"]
    assert restored["kept"]["counts"]["people"] == 16
    assert len(call("course", "show", "BM-1")["participants"]) == 2


def test_a_damaged_backup_is_refused_and_nothing_is_changed(call, tmp_path):
    bad = tmp_path / "trainer-app-bad.sqlite"
    bad.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)

    refused = call("backup", "restore", bad, code=1)
    call("backup", "verify", bad, code=1)

    assert refused["error"]["code"] == "backup-unusable"
    assert len(call("course", "show", "BM-1")["participants"]) == 2


def test_a_specimen_needs_no_data_and_bears_no_number(tmp_path):
    values = tmp_path / "values.json"
    values.write_text(json.dumps([{"holder_name": "ហេង ចន្ធូ", "hours": 42}]), "utf-8")
    out = tmp_path / "specimen.pdf"

    result = CliRunner().invoke(
        root,
        [
            "certificate",
            "specimen",
            "--template",
            "completion",
            "--language",
            "km",
            "--values",
            str(values),
            "--out",
            str(out),
            "--json",
        ],
        obj=doors(),
    )

    assert json.loads(result.stdout)["pages"] == 1
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[]", "sample-invalid"),
        ("{", "sample-invalid"),
        ('{"holder": "x"}', "sample-invalid"),
        ('{"holder_name": "x", "issued_on": "tomorrow"}', "sample-invalid"),
        ('{"holder_name": "\U00012000"}', "character-not-printable"),
    ],
)
def test_values_that_cannot_be_printed_are_refused_and_nothing_is_written(tmp_path, text, code):
    values, out = tmp_path / "values.json", tmp_path / "specimen.pdf"
    values.write_text(text, "utf-8")

    result = CliRunner().invoke(
        root,
        [
            "certificate",
            "specimen",
            "--template",
            "completion",
            "--language",
            "en",
            "--values",
            str(values),
            "--out",
            str(out),
            "--json",
        ],
        obj=doors(),
    )

    assert (result.exit_code, json.loads(result.stdout)["error"]["code"]) == (1, code)
    assert not out.exists()


def test_new_data_says_that_the_first_start_is_missing(tmp_path):
    result = CliRunner().invoke(
        root, ["course", "list", "--data", str(tmp_path / "new")], obj=doors()
    )

    assert result.exit_code == 1
    assert "has no site yet" in result.stderr


def test_wrong_usage_is_exit_code_two():
    assert CliRunner().invoke(root, ["course", "shwo"], obj=doors()).exit_code == 2


def test_a_bug_is_exit_code_three_and_leaves_a_report(call, data, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("trainer_app.storage.queries.courses.SqlCourseQueries.courses", broken)

    told = call("course", "list", as_json=False, code=3)

    assert "Your data is safe" in told
    assert "ZeroDivisionError" in (data / "logs" / "bug-report.txt").read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_refused_with_a_sentence(call, tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")

    told = call(
        "certificate", "issue", "--course", "BM-1", "--out", tmp_path / "file" / "x", code=1
    )

    assert told["error"]["code"] == "folder-not-writable"
    assert call("certificate", "register", "--out", tmp_path / "r.xlsx")["certificates"] == 0


def test_every_command_has_help():
    def walk(group, path):
        for name, command in group.commands.items():
            assert command.help, [*path, name]
            if hasattr(command, "commands"):
                walk(command, [*path, name])

    walk(root, [])


@pytest.mark.parametrize(
    "words",
    [("course", "list"), ("check",), ("history",), ("backup", "create"), ("backup", "list")],
)
def test_a_mistyped_data_folder_is_refused_and_stays_untouched(tmp_path, words):
    folder = tmp_path / "dat"

    told = CliRunner().invoke(root, [*words, "--data", str(folder)], obj=doors())

    assert told.exit_code == 1, told.output
    assert not folder.exists()


def test_options_before_the_command_are_wrong_usage_not_silence(data):
    told = CliRunner().invoke(root, ["--data", str(data), "course", "list"], obj=doors())

    assert told.exit_code == 2
    assert "stand after the command" in told.output


@pytest.mark.parametrize("address", ["rubbish", "mysqlish://user:secret@server/data"])
def test_an_address_that_is_none_is_refused_without_its_password(address):
    told = CliRunner().invoke(root, ["check", "--database", address], obj=doors())

    assert told.exit_code == 1, told.output
    assert "cannot be opened" in told.output
    assert "secret" not in told.output


def test_nobody_is_enrolled_when_the_list_of_what_was_left_out_could_not_be_written(call, tmp_path):
    before = call("course", "show", "BM-1")

    [roster, *_] = sorted(ROSTERS.glob("*.xlsx"))
    refused = call(
        "roster", "import", roster, "--course", "BM-1", "--rejects", tmp_path / "no" / "r.xlsx",
        code=1,
    )  # fmt: skip

    assert refused["error"]["code"] == "file-not-writable"
    assert call("course", "show", "BM-1") == before


def test_what_a_stopped_printing_left_out_is_printed_again_by_the_course(call, tmp_path):
    issued = call("certificate", "issue", "--course", "BM-1", "--out", tmp_path)
    [paper] = issued["certificates"]
    Path(paper["file"]).unlink()

    again = call("certificate", "reprint", "--course", "BM-1", "--out", tmp_path)
    call("certificate", "withdraw", paper["number"], "--reason", "misspelt")
    none_counts = call("certificate", "reprint", "--course", "BM-1", "--out", tmp_path / "void")
    void = call("certificate", "reprint", paper["number"], "--out", tmp_path, as_json=False)

    assert Path(paper["file"]).exists()
    assert again["certificates"] == [paper | {"state": "issued"}]
    assert none_counts["certificates"] == []
    assert f"{paper['number']} is withdrawn: the paper does not count." in void


def test_what_changed_between_editions_is_told_in_words(call, data):
    program = build(data, clock=StoppedClock(datetime.fromisoformat(NOW)))
    program.set_up.work_as(account="")
    [row, *_] = program.queries.curricula.curricula()
    new = program.curricula.copy_edition(row.editions[0].id, name="2027-1")
    [first, *_] = program.queries.curricula.edition(new.id).modules
    program.modules.save(new.id, ModuleDraft(code="M1", minutes=150), first.id, first.version)
    program.close()

    told = call("curriculum", "difference", row.code)
    words = call("curriculum", "difference", row.code, "--language", "vi", as_json=False)

    assert (told["from"], told["to"]) == ("2026-1", "2027-1")
    assert [one["code"] for one in told["modules"]] == ["M1"]
    assert "dài hơn 60 phút" in words
    call("curriculum", "difference", row.code, "--from", "1999", code=1)


def test_where_texts_depart_from_the_glossary_is_told_by_module_and_language(call, data):
    program = build(data, clock=StoppedClock(datetime.fromisoformat(NOW)))
    program.set_up.work_as(account="")
    [row, *_] = program.queries.curricula.curricula()
    new = program.curricula.copy_edition(row.editions[0].id, name="2027-1")
    [first, *_] = program.queries.curricula.edition(new.id).modules
    for language, title in (
        (Language.ENGLISH, "Controlled delivery of precursor chemicals"),
        (Language.VIETNAMESE, "Vận chuyển có kiểm soát hóa chất"),
    ):
        before = program.queries.curricula.module_texts(first.id)[language]
        # an aim that is not yet translated is not held against the translation
        aim = "Officers know the mock operation." if language is Language.ENGLISH else ""
        draft = ModuleTextDraft(title=title, aim=aim)
        program.module_texts.save_text(first.id, language, draft, before.version)
    program.close()

    told = call("curriculum", "terms", row.code)
    words = call("curriculum", "terms", row.code, "--language", "km", as_json=False)
    older = call("curriculum", "terms", row.code, "--edition", row.editions[0].name)
    call("curriculum", "terms", row.code, "--edition", "1999", code=1)

    assert (told["edition"], older["edition"]) == ("2027-1", row.editions[0].name)
    assert older["departures"] == []
    assert [(one["module"], one["language"], one["english"]) for one in told["departures"]] == [
        ("M1", "vi", "precursor chemical")
    ]
    assert words == "Every text uses the terms of the glossary.\n"
