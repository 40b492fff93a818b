"""XLIFF and workbooks from outside: read whatever tools made of them, refused when hostile."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import Workbook, load_workbook
from translate.storage import xliff2

from trainer_app.documents.translations_xlsx import translations_workbook
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import TranslationFileUnusable
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.segments import cleaned
from trainer_app.interchange.translation_files import read_translations
from trainer_app.interchange.xliff_writing import xliff_file
from trainer_app.services.papers import Origin
from trainer_app.services.translation_packages import Package, PackagedModule, PackagedPiece

XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
HEAD = f'<xliff xmlns="{XLIFF}" version="2.0" srcLang="en" trgLang="km">'
TITLES = ("<source>Search</source><target>ឆែកឆេរ</target>", "ឆែកឆេរ")


def package(language=Language.KHMER, **changes):
    facts = {
        "curriculum_code": "VS",
        "edition_name": "2026/1 <b>",
        "language": language,
        "title": LocalizedText.of({"en": "Searching"}),
        "modules": (
            PackagedModule(
                code="M-1",
                source_revision=3,
                revision=2,
                status=TextStatus.DRAFT,
                pieces=(
                    PackagedPiece(key="title", source="Search & find", target="ឆែកឆេរ"),
                    PackagedPiece(key="aim", source="=1+1\n  two", target=None),
                    PackagedPiece(key="outline-2", source="Law", target=" ច្បាប់ ", depth=1),
                ),
            ),
        ),
    }
    return Package(**{**facts, **changes})


def texts(packages):
    return [
        (one.language, module.code, piece.key, piece.source, piece.target)
        for one in packages
        for module in one.modules
        for piece in module.pieces
    ]


def read_text(tmp_path, content):
    path = tmp_path / "file.xlf"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_translations(path)


def unit(inside, name="M1.title"):
    return f'{HEAD}<file id="f" original="VS/1"><unit id="{name}">{inside}</unit></file></xliff>'


def target_of(tmp_path, content):
    [(_, _, _, _, target)] = texts(read_text(tmp_path, content))
    return target


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "vs.xlsx"
    path.write_bytes(translations_workbook([package()], Origin()))
    return path


# XLIFF


def test_what_is_written_as_xliff_is_read_as_it_was(tmp_path):
    sent = package()

    [back] = read_text(tmp_path, xliff_file(sent))

    assert (back.edition, back.language) == (sent.edition, sent.language)
    assert (back.modules[0].source_revision, back.modules[0].revision) == (3, 2)
    assert texts([back]) == texts([sent])


def test_the_written_file_keeps_the_rules_of_xliff_2_0():
    root = etree.fromstring(xliff_file(package()))
    name = {"x": XLIFF}

    assert (root.get("version"), root.get("srcLang"), root.get("trgLang")) == ("2.0", "en", "km")
    assert etree.QName(root).namespace == XLIFF
    for kind in ("file", "group", "unit"):
        ids = root.xpath(f"//x:{kind}/@id", namespaces=name)
        assert ids
        assert len(ids) == len(set(ids))
        assert not any(" " in one for one in ids)  # NMTOKEN
    for segment in root.xpath("//x:segment", namespaces=name):
        parts = [etree.QName(one).localname for one in segment]
        assert parts in (["source"], ["source", "target"])
        assert segment.get("state") == "initial" or parts[-1] == "target"


@pytest.mark.parametrize(
    ("status", "state"),
    [("missing", "initial"), ("outdated", "initial"), ("draft", "translated"),
     ("in_review", "reviewed"), ("approved", "final")],
)  # fmt: skip
def test_the_state_of_a_text_is_told_in_the_words_of_xliff(status, state):
    module = PackagedModule(
        code="M1",
        status=TextStatus(status),
        pieces=(PackagedPiece(key="aim", source="a", target="b"),),
    )

    root = etree.fromstring(xliff_file(package(modules=(module,))))

    assert root.xpath("//@state") == [state]


def test_translate_toolkit_reads_writes_and_keeps_what_is_needed(tmp_path):
    path = tmp_path / "vs.xlf"
    path.write_bytes(xliff_file(package()))

    store = xliff2.Xliff2File.parsefile(str(path))
    assert [one.getid() for one in store.units] == ["M-1.title", "M-1.aim", "M-1.outline-2"]
    store.units[1].target = "<ថ្មី> & \n២"
    store.savefile(str(path))

    [back] = read_translations(path)
    assert back.modules[0].source_revision == 3
    assert texts([back])[1][3:] == ("=1+1\n  two", "<ថ្មី> & \n២")


@pytest.mark.parametrize(
    "inside",
    [
        "<segment><source>a</source><target>ក<pc id='1'>ខ<ph id='2'/></pc>គ</target></segment>",
        "<segment><source>a</source><target>ក<mrk id='m' type='term'>ខ</mrk>គ</target></segment>",
        "<segment><source>a</source><target>ក<!-- no --><![CDATA[ខ]]><?x y?>គ</target></segment>",
        "<segment><source>a</source><target>ក<cp hex='1781'/>គ</target></segment>",
        "<segment><source>a</source><target>កខ</target></segment>"
        "<segment><source>b</source><target>គ</target></segment>",
        "<segment><source>a</source><target order='2'>គ</target></segment>"
        "<segment><source>b</source><target order='1'>កខ</target></segment>",
    ],
)
def test_inline_codes_are_flattened_and_segments_joined(tmp_path, inside):
    assert target_of(tmp_path, unit(inside)) == "កខគ"


def test_what_stands_between_segments_is_kept(tmp_path):
    inside = (
        "<segment><source>One.</source><target>១</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>Two.</source><target>២</target></segment>"
    )

    assert target_of(tmp_path, unit(inside)) == "១ ២"


def test_a_unit_that_is_translated_in_part_says_so(tmp_path):
    inside = (
        "<segment><source>One.</source><target>១</target></segment>"
        "<segment><source>Two.</source></segment>"
    )

    [package] = read_text(tmp_path, unit(inside))

    assert package.modules[0].pieces[0].problem == "partly"


@pytest.mark.parametrize("space", [' xmlns="urn:oasis:names:tc:xliff:document:1.2"', ""])
def test_xliff_1_2_is_read_too(tmp_path, space):
    content = (
        f'<xliff{space} version="1.2"><file original="VS/1" source-language="en-GB" '
        'target-language="km-KH" datatype="plaintext"><body><group><trans-unit id="7" '
        'resname="M1.title"><source>a</source><seg-source>a</seg-source>'
        '<target>ក<g id="1">ខ<bpt id="2">&lt;b></bpt></g><x id="3"/>គ</target>'
        "<alt-trans><target>no</target></alt-trans></trans-unit></group></body></file></xliff>"
    )

    assert texts(read_text(tmp_path, content)) == [(Language.KHMER, "M1", "title", "a", "កខគ")]


def test_a_file_in_utf_16_and_one_of_version_2_1_are_read(tmp_path):
    content = unit(f"<segment>{TITLES[0]}</segment>").replace('"2.0"', '"2.1"')

    assert target_of(tmp_path, f'<?xml version="1.0" encoding="UTF-16"?>{content}'.encode("utf-16"))


BOMB = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>'
SEGMENT = f"<segment>{TITLES[0]}</segment>"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no_texts"),
        (b"Dear colleagues,\nplease find attached", "no_texts"),
        (b"%PDF-1.7", "unknown_kind"),
        (b"<html><body/></html>", "unknown_kind"),
        (b"<xliff", "corrupt_file"),
        (unit(SEGMENT)[:-9], "corrupt_file"),
        (BOMB + unit(SEGMENT), "document_type"),
        ((BOMB + unit(SEGMENT)).encode("utf-16"), "document_type"),
        ('<!DOCTYPE x SYSTEM "http://localhost/x.dtd">' + unit(SEGMENT), "document_type"),
        (unit("<segment>" + "<pc id='1'>" * 400 + "</pc>" * 400 + "</segment>"), "corrupt_file"),
        (unit(SEGMENT).replace(XLIFF, "urn:oasis:names:tc:xliff:document:3.0"), "version"),
        (unit(SEGMENT).replace('srcLang="en"', 'srcLang="fr"'), "source_language"),
        (unit(SEGMENT).replace('"km"', '"fr"'), "language"),
        (unit(SEGMENT).replace('"km"', '"en"'), "language"),
        (unit(SEGMENT).replace(' trgLang="km"', ""), "language"),
        (unit(SEGMENT, "something else"), "no_texts"),
        (b"<" * (20 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_reason(tmp_path, content, problem):
    with pytest.raises(TranslationFileUnusable) as refused:
        read_text(tmp_path, content)

    assert refused.value.details == {"problem": problem, "file": "file.xlf"}


def test_no_file_of_this_machine_is_read_for_an_entity(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    outside = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'

    with pytest.raises(TranslationFileUnusable) as refused:
        read_text(tmp_path, outside + unit("<segment><source>&s;</source></segment>"))

    assert "secret" not in str(refused.value)


TEXT = st.text(max_size=30).map(lambda text: cleaned("aim", text))


@given(st.lists(st.tuples(TEXT, st.none() | TEXT), min_size=1, max_size=4))
def test_any_text_survives_the_way_through_xliff(tmp_path_factory, told):
    pieces = tuple(
        PackagedPiece(key=f"objective-{number}", source=source, target=target)
        for number, (source, target) in enumerate(told, 1)
    )
    sent = package(modules=(PackagedModule(code="M1", pieces=pieces),))

    [back] = read_text(tmp_path_factory.mktemp("any"), xliff_file(sent))

    assert [(source, target or "") for *_, source, target in texts([back])] == [
        (source, target or "") for source, target in told
    ]


@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_never_a_fault(tmp_path_factory, data):
    content = bytearray(
        xliff_file(package())
        if data.draw(st.booleans())
        else translations_workbook([package()], Origin())
    )
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("damaged") / "file"
    path.write_bytes(bytes(content[: data.draw(st.integers(0, len(content)))]) or b"x")

    with contextlib.suppress(TranslationFileUnusable):
        assert read_translations(path)


# Workbooks


def test_what_is_written_as_a_workbook_is_read_as_it_was(book):
    sent = package()

    [back] = read_translations(book)

    assert (back.edition, back.language) == (sent.edition, sent.language)
    assert (back.modules[0].source_revision, back.modules[0].revision) == (3, 2)
    assert [one[3] for one in texts([back])] == [one[3] for one in texts([sent])]
    assert [one[4] for one in texts([back])] == ["ឆែកឆេរ", "", " ច្បាប់ "]


@pytest.mark.parametrize("language", [one for one in Language if one is not Language.ENGLISH])
def test_every_language_has_its_sheet_and_is_recognised(tmp_path, language):
    path = tmp_path / "vs.xlsx"
    path.write_bytes(translations_workbook([package(language)], Origin()))

    assert [one.language for one in read_translations(path)] == [language]
    assert len(load_workbook(path).sheetnames) == 2


def test_english_is_locked_and_what_finds_a_text_again_is_hidden(book):
    sheet = load_workbook(book).worksheets[0]

    assert sheet.protection.sheet
    assert sheet["C5"].protection.locked
    assert not sheet["D5"].protection.locked
    assert (sheet["C6"].value, sheet["C6"].data_type) == ("=1+1\n  two", "s")
    assert all(sheet.column_dimensions[letter].hidden for letter in "FGH")
    assert sheet.freeze_panes == "A5"
    assert sheet["D6"].font.name == "Khmer UI"


def changed(book, change):
    opened = load_workbook(book)
    change(opened.worksheets[0])
    opened.save(book)
    return [(key, target) for _, _, key, _, target in texts(read_translations(book))]


def test_rows_may_be_sorted_columns_added_and_sheets_renamed(book):
    def arrange(sheet):
        sheet.move_range("A5:H5", rows=20)
        sheet.insert_cols(4)
        sheet["D4"] = "My remarks"
        sheet.title = "Sheet1"

    assert changed(book, arrange) == [("aim", ""), ("outline-2", " ច្បាប់ "), ("title", "ឆែកឆេរ")]


def test_a_language_is_known_by_the_sheets_name_where_its_cell_is_gone(book):
    def forget(sheet):
        sheet["F1"] = None
        sheet.title = "Khmer final"

    assert len(changed(book, forget)) == 3
    assert read_translations(book)[0].language is Language.KHMER


def test_without_a_language_a_workbook_is_refused(book):
    def forget(sheet):
        sheet["F1"] = None
        sheet.title = "Sheet1"

    with pytest.raises(TranslationFileUnusable) as refused:
        changed(book, forget)
    assert refused.value.details["problem"] == "language"


def test_a_merged_cell_empties_nothing_below_it(book):
    assert changed(book, lambda sheet: sheet.merge_cells("D5:D7")) == [
        ("title", "ឆែកឆេរ"), ("aim", None), ("outline-2", None)
    ]  # fmt: skip


def test_what_excel_made_of_a_text_is_told_and_not_taken(book):
    def retype(sheet):
        sheet["D5"] = date(2026, 2, 1)
        sheet["D6"] = "=A1"
        sheet["D7"] = 2026
        sheet["C7"] = date(2026, 2, 1)

    assert changed(book, retype) == [("title", None), ("aim", None), ("outline-2", "2026")]
    pieces = read_translations(book)[0].modules[0].pieces
    assert [one.problem for one in pieces] == ["date", "formula", ""]
    assert pieces[2].source is None


def test_a_row_without_its_key_is_told_by_its_place(book):
    def lose(sheet):
        sheet["F5"] = None

    changed(book, lose)

    [package] = read_translations(book)
    assert [code for _, code in package.left_out] == ["no-key"]
    assert package.left_out[0][0].endswith(":5")


def test_another_workbook_is_refused(tmp_path):
    path = tmp_path / "other.xlsx"
    opened = Workbook()
    opened.active.append(["Name", "Agency"])
    opened.save(path)

    with pytest.raises(TranslationFileUnusable) as refused:
        read_translations(path)
    assert refused.value.details["problem"] == "no_texts"
