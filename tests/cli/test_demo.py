"""The main job without a window, from nothing to printed certificates in six languages."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import unicodedata

import pypdfium2
import pytest
from openpyxl import load_workbook

pytestmark = pytest.mark.slow


def headless(folder, passing):
    call = [sys.executable, "-m", "trainer_app", "demo", "--headless", "--json", "--out", folder]
    passing.mkdir(exist_ok=True)
    environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(passing))}
    done = subprocess.run(call, capture_output=True, text=True, timeout=100, env=environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def passing(tmp_path_factory):
    """The temporary folder of the runs."""
    return tmp_path_factory.mktemp("passing")


@pytest.fixture(scope="module")
def out(tmp_path_factory, passing):
    folder = tmp_path_factory.mktemp("demo") / "first"
    told = headless(folder, passing)
    assert told == json.loads((folder / "summary.json").read_text("utf-8"))
    return folder


@pytest.fixture
def summary(out):
    return json.loads((out / "summary.json").read_text("utf-8"))


def bare(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def test_at_least_thirty_certificates_are_made_in_six_languages(summary):
    languages = [one["language"] for one in summary["certificates"]]

    assert len(languages) >= 30
    assert set(languages) == {"en", "my", "km", "lo", "th", "vi"}


def test_a_second_run_gives_the_same_bytes(out, passing, tmp_path):
    headless(tmp_path / "second", passing)

    def digests(folder):
        return {
            path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }

    assert digests(out) == digests(tmp_path / "second")


def test_every_name_and_number_is_found_again_in_its_pdf(out, summary):
    for one in summary["certificates"]:
        path = out / one["file"]
        by_poppler = subprocess.run(
            ["pdftotext", "-raw", path, "-"], capture_output=True, text=True
        ).stdout
        by_pdfium = pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range()
        for text in (by_poppler, by_pdfium):
            assert bare(one["holder_name"]) in bare(text)
            assert bare(one["number"]) in bare(text)


def test_the_merged_file_has_a_page_a_certificate(out, summary):
    assert len(pypdfium2.PdfDocument(out / "certificates.pdf")) == len(summary["certificates"])


def test_every_file_named_is_there_with_its_size(out, summary):
    for one in summary["files"]:
        assert (out / one["path"]).stat().st_size == one["bytes"]


def test_the_workbooks_hold_everybody_under_a_frozen_header(out, summary):
    for name in ("roster.xlsx", "attendance.xlsx"):
        sheet = load_workbook(out / name).active
        names = {cell for row in sheet.values for cell in row}
        assert sheet.freeze_panes
        assert sheet.tables
        assert {one["holder_name"] for one in summary["certificates"]} <= names


def test_nothing_is_left_behind_in_the_temporary_folder(summary, passing):
    assert list(passing.iterdir()) == []
