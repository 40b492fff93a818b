"""What a curriculum package may say, whoever signed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import an_id

from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.curriculum import CurriculumKind, Delivery, EditionState, TextStatus
from trainer_app.domain.errors import PackageUnusable
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.material import MaterialKind
from trainer_app.interchange.curriculum_package import (
    manifest_of,
    members,
    opened_package,
)
from trainer_app.interchange.plain_zip import write_plain_zip
from trainer_app.services.curriculum_package_files import PackageSigner
from trainer_app.services.read_models.edition_content import (
    EditionContent,
    FileContent,
    ModuleContent,
    PartContent,
    TextContent,
)

SIGNER = PackageSigner(key_id="0" * 16, public_key="", site_code="PNH", site_name="Academy")
SHA256 = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"  # of "foo"


def a_file(**more):
    return FileContent(
        **{
            "id": an_id(),
            "line_id": an_id(),
            "number": 1,
            "language": Language.KHMER,
            "kind": MaterialKind.SLIDES,
            "name": "ស្លាយ.pptx",
            "sha256": SHA256,
            "bytes": 3,
            "added_on": date(2026, 11, 22),
        }
        | more
    )


def a_text(**more):
    return TextContent(
        **{
            "language": Language.ENGLISH,
            "title": "Vehicle search",
            "aim": "",
            "objectives": ("Name the places",),
            "outline": "Law\n  Powers",
            "status": TextStatus.APPROVED,
            "behind": False,
            "reviewer": "A. Reviewer",
            "reviewed_on": date(2026, 11, 22),
        }
        | more
    )


def a_module(code="M1", **more):
    return ModuleContent(
        **{
            "id": an_id(),
            "code": code,
            "minutes": 90,
            "levels": ("junior",),
            "delivery": Delivery.LECTURE,
            "prerequisites": (),
            "participants_per_trainer": 8,
            "equipment": "",
            "mandatory": True,
            "part_id": None,
            "tested_by": (),
            "texts": (a_text(),),
            "files": (a_file(),),
        }
        | more
    )


def an_edition(*modules, **more):
    return EditionContent(
        **{
            "programme_id": an_id(),
            "programme_code": "CORE",
            "programme_name": LocalizedText.of({"en": "Core"}),
            "curriculum_id": an_id(),
            "code": "VS",
            "title": LocalizedText.of({"en": "Searching", "km": "ការឆែកឆេរ"}),
            "kind": CurriculumKind.CORE,
            "owner": "",
            "id": an_id(),
            "name": "2026-1",
            "state": EditionState.DRAFT,
            "published_on": None,
            "withdrawn_on": None,
            "rule": CompletionRule(),
            "pathway": "",
            "parts": (),
            "modules": modules or (a_module(),),
        }
        | more
    )


@pytest.fixture
def written(tmp_path):
    def write(manifest):
        with (tmp_path / "x.curriculum").open("wb") as file:
            write_plain_zip(file, members(manifest, bytes(64), [(SHA256, [b"foo"])]))
        return tmp_path / "x.curriculum"

    return write


def test_what_is_told_is_read_back(written):
    part = PartContent(id=an_id(), title=LocalizedText.of({"en": "Law", "lo": "ກົດໝາຍ"}))
    edition = an_edition(
        a_module(part_id=part.id, tested_by=("post_test",)),
        a_module("M2", prerequisites=("M1",), files=()),
        parts=(part,),
        pathway="national_instructor",
    )

    with opened_package(written(manifest_of(edition, SIGNER))) as package:
        assert (package.content, package.signer) == (edition, SIGNER)
        assert b"".join(package.read(SHA256)) == b"foo"


IMPOSSIBLE = {
    "a path as a file's name": an_edition(a_module(files=(a_file(name="../x.pptx"),))),
    "a reserved name": an_edition(a_module(files=(a_file(name="CON.pdf"),))),
    "a program": an_edition(a_module(files=(a_file(name="x.exe"),))),
    "a path as a hash": an_edition(a_module(files=(a_file(sha256="../" + SHA256[3:]),))),
    "an empty file": an_edition(a_module(files=(a_file(bytes=0),))),
    "a huge file": an_edition(a_module(files=(a_file(bytes=1 << 40),))),
    "two sizes of a file": an_edition(a_module(files=(a_file(), a_file(bytes=4)))),
    "a code that is none": an_edition(a_module("../M1")),
    "a code twice": an_edition(a_module(), a_module()),
    "no modules": an_edition(modules=()),
    "an unknown prerequisite": an_edition(a_module(prerequisites=("M9",))),
    "a circle": an_edition(
        a_module(prerequisites=("M2",)), a_module("M2", prerequisites=("M1",), files=())
    ),
    "no minutes": an_edition(a_module(minutes=0)),
    "an unknown level": an_edition(a_module(levels=("general",))),
    "an empty title": an_edition(a_module(texts=(a_text(title=" "),))),
    "a computed status": an_edition(a_module(texts=(a_text(status=TextStatus.OUTDATED),))),
    "a language twice": an_edition(a_module(texts=(a_text(), a_text()))),
    "an endless text": an_edition(a_module(texts=(a_text(outline="x" * 20_001),))),
    "half a character": an_edition(a_module(texts=(a_text(aim="\x00"),))),
    "published without a day": an_edition(state=EditionState.PUBLISHED),
    "a part that is not there": an_edition(a_module(part_id=an_id())),
    "a part without a title": an_edition(parts=(PartContent(id=an_id(), title=LocalizedText()),)),
    "an unknown test": an_edition(a_module(tested_by=("guess",))),
    "a pathway that is no code": an_edition(pathway="../x"),
    "a rule out of range": an_edition(rule=CompletionRule(attendance_percent=101)),
}


@pytest.mark.parametrize("edition", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_no_curriculum_can_have_is_refused(edition, written, monkeypatch):
    with pytest.raises(PackageUnusable):
        manifest_of(edition, SIGNER)

    name = "trainer_app.interchange.curriculum_package.checked_content"
    with monkeypatch.context() as patched:
        patched.setattr(name, lambda _content: None)
        path = written(manifest_of(edition, SIGNER))
    with pytest.raises(PackageUnusable), opened_package(path):
        pass


@given(st.data())
def test_no_other_way_of_saying_the_same_is_read(data):
    from trainer_app.interchange import curriculum_package  # noqa: PLC0415 (what is inside)

    manifest = manifest_of(an_edition(), SIGNER)
    at = data.draw(st.integers(0, len(manifest) - 1))
    other = manifest[:at] + data.draw(st.binary(max_size=3)) + manifest[at + 1 :]

    try:
        content, signer = curriculum_package._read_manifest(other, "x")
    except Exception as error:  # noqa: BLE001 (only refusals may come)
        assert error.__class__.__name__ in {"PackageUnusable", "PackageNewer"}  # noqa: PT017
    else:
        assert manifest_of(content, signer) == other


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"minutes": 90', b'"minutes": 90.0'),
        (b'"minutes": 90', b'"minutes": true'),
        (b'"mandatory": true', b'"mandatory": 1'),
        (b'"attendance_percent": 80', b'"attendance_percent": 8e1'),
        (b'"name": "2026-1"', b'"name": "2026-1", "name": "2026-1"'),
        (b'"owner": ""', b'"owner": "", "more": 1'),
        (b'"owner": ""', b'"owner": null'),
    ],
)
def test_other_types_and_more_fields_are_refused(written, old, new):
    manifest = manifest_of(replace(an_edition()), SIGNER)
    assert old in manifest

    with pytest.raises(PackageUnusable), opened_package(written(manifest.replace(old, new, 1))):
        pass
