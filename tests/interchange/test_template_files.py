"""Template files: what goes out comes in again; what was tampered with does not."""

from __future__ import annotations

import base64
import hashlib
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.layouts import a_layout, an_image, layouts
from tests.templates import COMPLETION, NAME, a_picture

from trainer_app.documents.pictures import checked_picture
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import (
    AppError,
    CodeInvalid,
    FileNotFound,
    PictureRefused,
    TemplateFileInvalid,
    TemplateFileNewer,
)
from trainer_app.interchange.built_in_designs import FileDesigns
from trainer_app.interchange.template_files import LARGEST, JsonTemplateFiles, read_template
from trainer_app.services.templates import TemplateFile

PICTURES = {
    hashlib.sha256(content).hexdigest(): content
    for content in (checked_picture(a_picture((n, 0, 0))) for n in (0, 100, 200))
}
FILES = JsonTemplateFiles(checked_picture)


def a_template_file(layout=None, **fields):
    layout = layout or a_layout(*map(an_image, PICTURES, "abc"))
    pictures = {name: PICTURES[name] for name in layout.images}
    return TemplateFile(
        **{"kind": COMPLETION, "code": "PNH-C", "name": NAME, "layout": layout}
        | {"pictures": pictures}
        | fields
    )


def told(**changes):
    """The data of a good file, with these parts put in place."""
    return json.loads(FILES.told(a_template_file())) | changes


def read(data):
    content = data if isinstance(data, bytes) else json.dumps(data).encode()
    return read_template(content, checked_picture)


@settings(max_examples=50)
@given(
    layout=layouts(st.sampled_from(["", *PICTURES])),
    kind=st.sampled_from(CertificateKind),
    code=st.from_regex(r"[A-Z0-9]([A-Z0-9-]{0,20}[A-Z0-9])?", fullmatch=True),
)
def test_what_goes_out_comes_in_again(layout, kind, code):
    template = a_template_file(layout, kind=kind, code=code)

    assert read(FILES.told(template)) == template


def test_a_file_is_readable_text_and_the_same_each_time():
    content = FILES.told(a_template_file())

    assert content == FILES.told(a_template_file())
    assert "របស់យើង" in content.decode("utf-8")


def test_a_picture_that_the_check_changes_gets_its_new_name_everywhere():
    as_it_came = a_picture()  # it tells its dots an inch
    name = hashlib.sha256(as_it_came).hexdigest()
    file = TemplateFile(
        kind=COMPLETION,
        code="X",
        name=NAME,
        layout=a_layout(an_image(name)),
        pictures={name: as_it_came},
    )

    taken = read(FILES.told(file))

    [(new, content)] = taken.pictures.items()
    assert new == hashlib.sha256(content).hexdigest() != name
    assert taken.layout.images == {new}


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "trainer-app trust 1"},
        {"version": 0},
        {"version": True},
        {"version": "1"},
        {"kind": "diploma"},
        {"kind": ["completion"]},
        {"code": 7},
        {"name": {}},
        {"name": {"en": " "}},
        {"name": {"xx": "?"}},
        {"name": {"en": "\u0000"}},
        {"name": {"en": "\ud800"}},
        {"layout": None},
        {"layout": {"width": 10**400, "height": 210}},
        {"layout": {"width": float("nan"), "height": 210}},
        {"layout": {"width": 1e999, "height": 210}},
        {"pictures": {}},
        {"pictures": []},
        {"pictures": dict.fromkeys(PICTURES, "?")},
        {"pictures": dict.fromkeys(PICTURES, 7)},
        {"pictures": dict.fromkeys(PICTURES, base64.b64encode(a_picture()).decode())},
        {"surprise": 1},
    ],
    ids=str,
)
def test_what_has_not_the_form_is_refused_with_its_place(changes):
    with pytest.raises(TemplateFileInvalid) as refused:
        read(told(**changes))

    assert refused.value.details["place"]
    assert refused.value.details["expected"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"format": NaN}',
        b"9" * 10_000,
        b" " * (LARGEST + 1),
    ],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_no_such_file_at_all_is_refused(content):
    with pytest.raises(TemplateFileInvalid):
        read(content)


def test_a_file_of_a_newer_program_says_so():
    with pytest.raises(TemplateFileNewer):
        read(told(version=2, layout={"holograms": []}))


def test_a_code_that_cannot_stand_on_papers_is_refused():
    with pytest.raises(CodeInvalid):
        read(told(code="../PNH"))


def test_a_picture_in_a_file_is_looked_at_like_any_other():
    hostile = b"GIF89a"
    name = hashlib.sha256(hostile).hexdigest()
    data = json.loads(FILES.told(a_template_file(a_layout())))
    data["layout"]["elements"].append(
        {"id": "x", "kind": "image", "left": 1, "top": 1, "width": 9, "height": 9, "image": name}
    )
    data["pictures"] = {name: base64.b64encode(hostile).decode()}

    with pytest.raises(PictureRefused):
        read(data)


def test_a_template_whose_file_could_not_be_read_again_is_not_written():
    picture = b"\0" * LARGEST
    name = hashlib.sha256(picture).hexdigest()

    with pytest.raises(TemplateFileInvalid):
        FILES.told(a_template_file(a_layout(), pictures={name: picture}))


def test_a_file_that_is_not_there_is_one_sentence(tmp_path):
    for path in (tmp_path / "none.json", tmp_path):
        with pytest.raises(FileNotFound):
            FILES.read(path)


GOOD = FILES.told(a_template_file())
ODD = st.sampled_from([None, True, -1, 1e308, 10**400, "", "\ud800", "x" * 3000, [], {}, [[]]])


@settings(max_examples=200)
@given(at=st.integers(0, len(GOOD) - 1), put=st.binary(max_size=8), cut=st.integers(0, 40))
def test_mangled_bytes_are_refused_by_a_sentence_or_are_a_template(at, put, cut):
    try:
        taken = read(GOOD[:at] + put + GOOD[at + cut :])
    except AppError:
        return
    assert isinstance(taken, TemplateFile)


def places_in(data, path=()):
    """Every place in a JSON document."""
    yield path
    if isinstance(data, dict | list):
        inner = data.items() if isinstance(data, dict) else enumerate(data)
        for name, value in inner:
            yield from places_in(value, (*path, name))


@settings(max_examples=200)
@given(place=st.sampled_from(list(places_in(json.loads(GOOD)))[1:]), odd=ODD)
def test_odd_values_anywhere_are_refused_by_a_sentence_or_are_a_template(place, odd):
    data = json.loads(GOOD)
    inside = data
    for name in place[:-1]:
        inside = inside[name]
    inside[place[-1]] = odd

    try:
        taken = read(data)
    except AppError:
        return
    assert read(FILES.told(taken)) == taken


# Built-in templates


def test_built_in_templates_are_read_from_a_folder_in_the_order_of_kinds(tmp_path):
    for kind in (COMPLETION, CertificateKind.PARTICIPATION):
        file = a_template_file(a_layout(), kind=kind)
        (tmp_path / f"{kind.value}.json").write_bytes(FILES.told(file))

    designs = FileDesigns(tmp_path)

    assert [one.reference for one in designs.choices()] == ["participation", "completion"]
    assert all(one.built_in and one.kind == one.reference for one in designs.choices())
    assert designs.design("completion").layout == a_layout()
