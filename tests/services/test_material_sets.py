"""Everything for a course in one language, in a folder or a ZIP file."""

from __future__ import annotations

import zipfile

import pypdfium2
import pytest
from tests.translating import KHMER, add_curriculum, module_id

from trainer_app.domain.errors import FolderInTheWay, MaterialGone, NoMaterials
from trainer_app.domain.languages import Language
from trainer_app.services.ports import Cancelled


@pytest.fixture
def edition_id(program, tmp_path):
    found = add_curriculum(program)
    for folder, name, content in (
        ("a", "ស្លាយ.pptx", b"slides"),
        ("b", "ស្លាយ.pptx", b"a guide of the same name"),
    ):
        path = tmp_path / folder / name
        path.parent.mkdir()
        path.write_bytes(content)
        kind = None if folder == "a" else "guide"
        add(program, found, path, kind)
    return found


def add(program, edition_id, path, kind=None, language=KHMER, code="M1"):
    from trainer_app.domain.material import MaterialKind  # noqa: PLC0415 (only here)

    program.materials.add(
        module_id(program, edition_id, code),
        [path],
        language=language,
        kind=MaterialKind(kind) if kind else None,
    )


def below(folder):
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())


def test_a_folder_has_an_index_and_a_folder_a_module(program, edition_id, tmp_path):
    written = program.material_sets.of_edition(edition_id, KHMER, tmp_path / "out")

    assert below(tmp_path / "out") == [
        "01-M1/ស្លាយ (2).pptx",
        "01-M1/ស្លាយ.pptx",
        "index.pdf",
    ]
    assert (tmp_path / "out/01-M1/ស្លាយ.pptx").read_bytes() == b"slides"
    assert (written.files, written.modules_without) == (2, ("M2",))


def test_a_zip_has_the_same_and_repeats(program, edition_id, tmp_path):
    for name in ("one.zip", "two.zip"):
        program.material_sets.of_edition(edition_id, KHMER, tmp_path / name)

    with zipfile.ZipFile(tmp_path / "one.zip") as opened:
        assert opened.testzip() is None
        assert sorted(opened.namelist()) == [
            "01-M1/ស្លាយ (2).pptx",
            "01-M1/ស្លាយ.pptx",
            "index.pdf",
        ]
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_the_index_says_in_the_language_of_the_files_what_is_there_and_what_not(
    program, edition_id, tmp_path
):
    program.material_sets.of_edition(edition_id, KHMER, tmp_path / "out")

    [page] = pypdfium2.PdfDocument(tmp_path / "out" / "index.pdf")
    words = page.get_textpage().get_text_bounded()
    assert "VS 2026-1" in words
    assert "01-M1" in words
    assert "Training materials" in words
    assert "M2" in words


def test_a_course_gives_the_files_of_its_edition(program, course_id, edition_id, tmp_path):
    course = program.queries.courses.course(course_id, program.clock.today())
    [module, *_] = program.queries.curricula.edition(course.edition_id).modules
    path = tmp_path / "notes.pdf"
    path.write_bytes(b"notes")
    program.materials.add(module.id, [path], language=Language.LAO)

    written = program.material_sets.of_course(course_id, Language.LAO, tmp_path / "lao")

    assert below(tmp_path / "lao") == [f"01-{module.code}/notes.pdf", "index.pdf"]
    assert written.files == 1


def test_a_language_without_files_is_refused(program, edition_id, tmp_path):
    with pytest.raises(NoMaterials):
        program.material_sets.of_edition(edition_id, Language.THAI, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_nobody_s_files_are_overwritten(program, edition_id, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")

    with pytest.raises(FolderInTheWay):
        program.material_sets.of_edition(edition_id, KHMER, tmp_path / "out")

    assert below(tmp_path / "out") == ["mine.txt"]


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_a_missing_file_and_cancel_leave_nothing(program, edition_id, tmp_path, name):
    class Stop:
        def report(self, _done, _total, _name=""):
            raise Cancelled

    with pytest.raises(Cancelled):
        program.material_sets.of_edition(edition_id, KHMER, tmp_path / name, Stop())
    for one in program.queries.materials.files():
        (program.folder / "materials" / one.sha256).unlink()
    with pytest.raises(MaterialGone):
        program.material_sets.of_edition(edition_id, KHMER, tmp_path / name)

    assert [one.name for one in tmp_path.glob("out*")] == []
