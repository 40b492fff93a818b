"""Editions that go to another site and come from it."""

from __future__ import annotations

import shutil
import zipfile
from dataclasses import replace

import pytest
from tests.services.conftest import NOW
from tests.statements import counted
from tests.translating import ENGLISH_TEXT, KHMER, KHMER_TEXT, add_curriculum, module_id, text

from trainer_app.bootstrap import build
from trainer_app.domain.curriculum import EditionState, TextStatus
from trainer_app.domain.edition_difference import Fate
from trainer_app.domain.errors import (
    EditionEmpty,
    MaterialGone,
    PackageNewer,
    PackageSignerUnknown,
    PackageUnusable,
    RecordChanged,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.machine import StoppedClock
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.package_review import PartKind
from trainer_app.services.parts import PartDraft
from trainer_app.services.ports import Cancelled
from trainer_app.services.setup import FirstStart

LAO = Language.LAO


@pytest.fixture
def edition_id(program, tmp_path):
    found = add_curriculum(program)
    for name, language in (("ស្លាយ.pptx", KHMER), ("notes.pdf", Language.ENGLISH)):
        add_file(program, found, tmp_path, name, name.encode() * 1000, language)
    return found


@pytest.fixture
def other(tmp_path):
    """Another site, with nothing in it."""
    program = build(tmp_path / "other", clock=StoppedClock(NOW), seed=9)
    program.set_up.start(
        FirstStart(
            site_code="VTE",
            site_name="Customs School",
            staff_name="Khamla",
            academy_code="VTE",
            academy_name=LocalizedText.of({"en": "Customs School"}),
        )
    )
    yield program
    program.close()


@pytest.fixture
def send(program, edition_id, tmp_path):
    def written(name="vs.curriculum"):
        program.curriculum_packages.export(edition_id, tmp_path / name)
        return tmp_path / name

    return written


@pytest.fixture
def receive(other):
    def taken(path, **more):
        review = other.curriculum_packages.review(path)
        more.setdefault("accept_key", review.fingerprint)
        return other.curriculum_packages.take(review, **more)

    return taken


def add_file(program, edition_id, folder, name, content, language=KHMER, code="M1"):
    path = folder / name
    path.write_bytes(content)
    return program.materials.add(module_id(program, edition_id, code), [path], language=language)


def content(program, edition_id):
    """All that the edition says, but what belongs to the site."""
    found = program.queries.edition_content.content(edition_id)
    return replace(found, programme_id=found.id)


def change_text(program, edition_id, title, language=KHMER, code="M1"):
    before = KHMER_TEXT if language is KHMER else ENGLISH_TEXT
    program.module_texts.save_text(
        module_id(program, edition_id, code), language, replace(before, title=title)
    )


def reasons(taken):
    return {one.place: one.reason.code for one in taken.left_out}


# There and back


def test_an_edition_is_the_same_at_the_other_site_with_the_same_ids(
    program, other, edition_id, send, receive
):
    program.curricula.publish(edition_id)

    taken = receive(send())

    assert content(other, edition_id) == content(program, edition_id)
    assert taken.left_out == ()
    assert other.materials.check() == ()
    assert other.queries.curricula.edition(edition_id).state is EditionState.PUBLISHED
    statuses = other.queries.curricula.edition(edition_id).modules[0].statuses
    assert statuses[KHMER] is TextStatus.APPROVED
    assert other.differences_from_journal() == []


def test_parts_tests_and_the_pathway_travel_and_are_taken_away_again(
    program, other, edition_id, send, receive
):
    law = program.parts.save(edition_id, PartDraft(title=LocalizedText.of({"km": "ច្បាប់"}))).id
    practice = program.parts.save(edition_id, PartDraft(title=LocalizedText.of({"en": "Do"}))).id
    m2 = module_id(program, edition_id, "M2")
    told = ModuleDraft(code="M2", minutes=90, part_id=law, tested_by=("post_test",))
    program.modules.save(edition_id, told, m2)
    program.curricula.set_pathway(edition_id, "national_instructor")
    receive(send())
    first = content(other, edition_id)
    program.parts.remove(law)
    taken = receive(send("later.curriculum"))

    assert [part.id for part in first.parts] == [law, practice]
    assert first.pathway == "national_instructor"
    assert {(m.code, m.part_id, m.tested_by) for m in first.modules} == {
        ("M1", None, ()),
        ("M2", law, ("post_test",)),
    }
    assert content(other, edition_id) == content(program, edition_id)
    assert {part.kind for part in taken.taken} == {PartKind.GROUPS}
    assert other.differences_from_journal() == []


def test_parts_that_were_arranged_here_are_not_rearranged_in_silence(
    program, other, edition_id, send, receive
):
    receive(send())
    ours = other.parts.save(edition_id, PartDraft(title=LocalizedText.of({"en": "Ours"}))).id
    program.parts.save(edition_id, PartDraft(title=LocalizedText.of({"en": "Theirs"})))

    taken = receive(send("later.curriculum"))

    assert [part.id for part in content(other, edition_id).parts] == [ours]
    assert len(taken.left_out) == 1


def test_the_same_package_again_changes_nothing(other, edition_id, send, receive):
    path = send()
    receive(path)
    before = other.queries.overview.history(limit=100)

    again = receive(path)

    assert (again.taken, again.left_out, again.changes.nouns) == ((), (), frozenset())
    assert other.queries.overview.history(limit=100) == before


def test_the_same_content_gives_the_same_bytes(send):
    assert send("one").read_bytes() == send("two").read_bytes()


def test_what_is_taken_in_is_sent_on_with_the_same_content(
    program, other, edition_id, send, receive, tmp_path
):
    receive(send())

    other.curriculum_packages.export(edition_id, tmp_path / "on.curriculum")
    review = program.curriculum_packages.review(tmp_path / "on.curriculum")

    assert review.parts == ()
    assert review.signer.site_code == "VTE"


def test_taking_a_package_in_is_undone_in_one_step(other, edition_id, send, receive):
    path = send()
    receive(path)

    other.history.undo()

    assert other.queries.curricula.curricula() == []
    receive(path)
    assert len(other.queries.curricula.edition(edition_id).modules) == 2


def test_what_the_sender_changed_since_is_shown_and_taken(
    program, other, edition_id, send, receive, tmp_path
):
    receive(send())
    program.modules.save(edition_id, ModuleDraft(code="M3", minutes=45))
    program.modules.save(
        edition_id, ModuleDraft(code="M2", minutes=120), module_id(program, edition_id, "M2")
    )
    change_text(program, edition_id, "ថ្មី")
    add_file(program, edition_id, tmp_path, "ស្លាយ.pptx", b"newer")
    path = send("newer")

    review = other.curriculum_packages.review(path)
    receive(path)

    assert [(one.fate, one.code) for one in review.modules] == [
        (Fate.CHANGED, "M2"),
        (Fate.ADDED, "M3"),
    ]
    assert content(other, edition_id) == content(program, edition_id)
    rows = other.queries.materials.of_edition(edition_id)
    assert [(one.name, one.number) for one in rows if one.language is KHMER] == [
        ("ស្លាយ.pptx", 2),
        ("ស្លាយ.pptx", 1),
    ]


def test_what_the_sender_took_out_goes_where_nobody_changed_it(
    program, other, edition_id, send, receive
):
    receive(send())
    program.modules.remove(module_id(program, edition_id, "M1"))

    receive(send("less"))

    assert content(other, edition_id) == content(program, edition_id)


def test_modules_follow_the_order_and_the_codes_of_the_sender(
    program, other, edition_id, send, receive
):
    receive(send())
    program.modules.save(
        edition_id, ModuleDraft(code="M9", minutes=90), module_id(program, edition_id, "M1")
    )

    receive(send("renamed"))

    assert [one.code for one in other.queries.curricula.edition(edition_id).modules] == [
        "M9",
        "M2",
    ]
    assert content(other, edition_id) == content(program, edition_id)


def test_a_newer_english_makes_the_translation_outdated_there_too(
    program, other, edition_id, send, receive
):
    receive(send())
    change_text(program, edition_id, "Searching cars", Language.ENGLISH)

    receive(send("newer"))

    assert text(other, edition_id).status is TextStatus.OUTDATED
    assert content(other, edition_id) == content(program, edition_id)


# What was changed here


def test_a_translation_changed_here_is_kept_and_listed_unless_accepted(
    program, other, edition_id, send, receive
):
    receive(send())
    change_text(other, edition_id, "របស់យើង")
    change_text(program, edition_id, "របស់គេ")
    path = send("newer")

    kept = receive(path)
    assert reasons(kept) == {"M1 km": "package-changed-here"}
    assert text(other, edition_id).words.title == "របស់យើង"

    [part] = [one.part for one in kept.left_out]
    receive(path, accept={part.key})
    assert text(other, edition_id).words.title == "របស់គេ"


def test_what_only_this_site_changed_stays_when_the_sender_changed_nothing(
    other, edition_id, send, receive
):
    path = send()
    receive(path)
    change_text(other, edition_id, "របស់យើង")
    module = module_id(other, edition_id, "M2")
    other.module_texts.save_text(module, LAO, replace(KHMER_TEXT, title="ລາວ"))

    taken = receive(path)

    assert reasons(taken) == {"M1 km": "package-changed-here"}
    assert text(other, edition_id, "M2", LAO).words.title == "ລາວ"


def test_a_module_made_here_stays_and_keeps_the_edition_a_draft(
    program, other, edition_id, send, receive
):
    receive(send())
    other.modules.save(edition_id, ModuleDraft(code="OURS", minutes=30))
    program.curricula.publish(edition_id)

    taken = receive(send("published"))

    view = other.queries.curricula.edition(edition_id)
    assert reasons(taken) == {
        "OURS": "package-only-here",
        "state": "package-not-published",
    }
    assert (view.state, [one.code for one in view.modules]) == (
        EditionState.DRAFT,
        ["M1", "M2", "OURS"],
    )


def test_an_edition_made_here_by_the_same_name_is_not_overwritten_in_silence(other, send, receive):
    own = add_curriculum(other)
    change_text(other, own, "Ours", Language.ENGLISH)

    taken = receive(send())

    assert reasons(taken)["M1 en"] == "package-changed-here"
    assert text(other, own, "M1", Language.ENGLISH).words.title == "Ours"
    names = {one.name for one in other.queries.materials.of_edition(own)}
    assert names == {"ស្លាយ.pptx", "notes.pdf"}


def test_a_published_edition_takes_translations_and_files_but_no_modules(
    program, other, edition_id, send, receive, tmp_path
):
    receive(send())
    other.curricula.publish(edition_id)
    program.modules.save(edition_id, ModuleDraft(code="M3", minutes=45))
    change_text(program, edition_id, "ថ្មី")
    change_text(program, edition_id, "New", Language.ENGLISH, "M2")
    add_file(program, edition_id, tmp_path, "more.pdf", b"more", code="M2")

    taken = receive(send("newer"), accept_all=True)

    assert reasons(taken) == {
        "M3": "package-published",
        "M2 en": "package-published",
        "state": "package-ahead",
    }
    assert text(other, edition_id).words.title == "ថ្មី"
    assert "more.pdf" in {one.name for one in other.queries.materials.of_edition(edition_id)}


def test_withdrawing_reaches_the_other_site(program, other, edition_id, send, receive):
    program.curricula.publish(edition_id)
    receive(send())
    program.curricula.withdraw(edition_id)

    receive(send("withdrawn"))

    view = other.queries.curricula.edition(edition_id)
    assert view.state is EditionState.WITHDRAWN


def test_a_file_that_both_sites_added_is_not_there_twice(
    other, edition_id, send, receive, tmp_path
):
    own = add_curriculum(other)
    add_file(other, own, tmp_path, "ours.pdf", "ស្លាយ.pptx".encode() * 1000)

    receive(send())

    rows = [one for one in other.queries.materials.of_edition(own) if one.language is KHMER]
    assert [one.name for one in rows] == ["ours.pdf"]


def test_a_change_here_after_the_review_stops_it(other, edition_id, send, receive):
    path = send()
    receive(path)
    review = other.curriculum_packages.review(path)
    change_text(other, edition_id, "ថ្មី")

    with pytest.raises(RecordChanged):
        other.curriculum_packages.take(review, accept_key=review.fingerprint)


# Trust


def test_an_unknown_key_must_be_compared_first(other, send):
    review = other.curriculum_packages.review(send())

    for key in ("", "0000 0000 0000 0000"):
        with pytest.raises(PackageSignerUnknown):
            other.curriculum_packages.take(review, accept_key=key)
    assert not review.known
    assert other.queries.curricula.curricula() == []


def test_a_known_key_needs_no_question(program, other, send, tmp_path):
    program.proofs.export_trust(tmp_path / "trust.json")
    trust = other.proofs.look_into_trust((tmp_path / "trust.json").read_text("utf-8"))
    other.proofs.take_in(trust)

    review = other.curriculum_packages.review(send())
    other.curriculum_packages.take(review)

    assert review.known


# Damage


def parts_of(path):
    """Where in the file each part begins, and how long it is."""
    with zipfile.ZipFile(path) as opened:
        for one in opened.infolist():
            start = one.header_offset + 30 + len(one.filename.encode())
            yield one.filename, start, one.file_size


def test_a_package_with_any_part_altered_is_refused_and_leaves_no_trace(other, send, tmp_path):
    path = send()
    whole = path.read_bytes()
    places = [(name, start + size // 2) for name, start, size in parts_of(path)]
    places += [(f"header {name}", start - 20) for name, start, _ in parts_of(path)]
    places += [("directory", len(whole) - 60), ("end", len(whole) - 8)]
    altered = tmp_path / "altered.curriculum"

    for name, at in places:
        altered.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert refused(other, altered), name

    assert other.queries.curricula.curricula() == []
    assert not (other.folder / "materials").exists()


def refused(program, path):
    try:
        program.curriculum_packages.review(path)
    except (PackageUnusable, PackageNewer):
        return True
    return False


def rewritten(path, target, change):
    """The package with other members, as a valid file of the same form."""
    from trainer_app.interchange.plain_zip import write_plain_zip  # noqa: PLC0415 (only here)

    with zipfile.ZipFile(path) as opened:
        members = [(one, opened.read(one)) for one in opened.namelist()]
    with target.open("wb") as file:
        write_plain_zip(file, [(name, [said]) for name, said in change(members)])
    return target


@pytest.mark.parametrize(
    "change",
    [
        lambda members: [(n, s.replace(b"Vehicle", b"vehicle")) for n, s in members],
        lambda members: [(n, bytes(64) if n == "signature" else s) for n, s in members],
        lambda members: [(n, s.upper() if n.startswith("mat") else s) for n, s in members],
        lambda members: members[:-1],
        lambda members: [*members, ("materials/" + "0" * 64, b"more")],
        lambda members: [*members, ("../outside", b"more")],
        lambda members: [*members[:2], ("/etc/cron.d/x", b"x"), *members[2:]],
        lambda members: [members[1], members[0], *members[2:]],
        lambda members: [(n, b" " + s if n.endswith("json") else s) for n, s in members],
        lambda members: [(n, b"[]" if n.endswith("json") else s) for n, s in members],
        lambda members: [(n, b"[" * 100_000 if n.endswith("json") else s) for n, s in members],
    ],
)
def test_other_members_are_refused(other, send, tmp_path, change):
    with pytest.raises(PackageUnusable):
        other.curriculum_packages.review(rewritten(send(), tmp_path / "x.curriculum", change))


def test_a_package_of_a_newer_program_says_so(other, send, tmp_path):
    newer = rewritten(
        send(),
        tmp_path / "x.curriculum",
        lambda members: [(n, s.replace(b"curriculum 1", b"curriculum 2")) for n, s in members],
    )

    with pytest.raises(PackageNewer):
        other.curriculum_packages.review(newer)


def test_a_bomb_is_refused_before_it_is_unpacked(other, tmp_path):
    bomb = tmp_path / "bomb.curriculum"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("manifest.json", b"{" + b" " * 100_000_000 + b"}")
        opened.writestr("signature", bytes(64))

    with pytest.raises(PackageUnusable):
        other.curriculum_packages.review(bomb)


def test_records_of_another_curriculum_are_never_taken_over(
    other, edition_id, send, receive, monkeypatch, program
):
    """A package that uses the id of a module of another edition."""
    own = add_curriculum(other, "OTHER")
    stolen = module_id(other, own)
    told = program.queries.edition_content.content(edition_id)
    first, *rest = told.modules
    hostile = replace(told, modules=(replace(first, id=stolen), *rest))
    monkeypatch.setattr(program.queries.edition_content, "content", lambda _id: hostile)

    with pytest.raises(PackageUnusable) as refusal:
        receive(send("hostile"))

    assert refusal.value.details["problem"] == "clash"
    assert [row.code for row in other.queries.curricula.curricula()] == ["OTHER"]
    assert not any((other.folder / "materials").iterdir())


# Interrupted


class StopAfter:
    def __init__(self, reports):
        self.left = reports

    def report(self, _done, _total, _name=""):
        self.left -= 1
        if not self.left:
            raise Cancelled


def test_cancel_leaves_nothing_behind(other, send):
    review = other.curriculum_packages.review(send())

    with pytest.raises(Cancelled):
        other.curriculum_packages.take(review, accept_key=review.fingerprint, progress=StopAfter(2))

    assert other.queries.curricula.curricula() == []
    assert list((other.folder / "materials").iterdir()) == []


def test_a_run_that_was_cut_off_goes_on_with_the_files_it_had_copied(
    program, other, edition_id, send, receive
):
    """As after a power cut: one file is in the folder, nothing is in the data."""
    [first, *_] = program.queries.materials.files()
    folder = other.folder / "materials"
    folder.mkdir()
    shutil.copy(program.folder / "materials" / first.sha256, folder)
    copied = (folder / first.sha256).stat().st_mtime_ns

    receive(send())

    assert (folder / first.sha256).stat().st_mtime_ns == copied
    assert other.materials.check() == ()


def test_a_package_whose_file_is_exchanged_after_the_review_is_not_taken(
    program, other, edition_id, send
):
    path = send()
    review = other.curriculum_packages.review(path)
    change_text(program, edition_id, "ថ្មី")
    send()

    with pytest.raises(RecordChanged):
        other.curriculum_packages.take(review, accept_key=review.fingerprint)


def test_an_export_with_a_missing_file_writes_nothing(program, send, tmp_path):
    [first, *_] = program.queries.materials.files()
    (program.folder / "materials" / first.sha256).unlink()

    with pytest.raises(MaterialGone):
        send()

    assert list(tmp_path.glob("*.curriculum*")) == []


def test_an_empty_edition_is_no_package(program, edition_id, tmp_path):
    [row] = [one for one in program.queries.curricula.curricula() if one.code == "VS"]
    empty = program.curricula.add_edition(row.id, name="empty")

    with pytest.raises(EditionEmpty):
        program.curriculum_packages.export(empty.id, tmp_path / "x")


def test_what_an_edition_says_is_five_statements(program, edition_id):
    assert counted(lambda: program.queries.edition_content.content(edition_id)) == 5
