"""A built-in template and small pictures, for tests of everything behind the designer."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from tests.layouts import a_layout

from trainer_app import bootstrap
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import LocalizedText
from trainer_app.interchange.template_files import JsonTemplateFiles
from trainer_app.services.templates import TemplateFile

NAME = LocalizedText.of({"en": "Ours", "km": "របស់យើង"})
COMPLETION = CertificateKind.COMPLETION


def a_picture(colour=(200, 0, 0)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (12, 8), colour).save(stream, "PNG", dpi=(72, 72))
    return stream.getvalue()


@pytest.fixture
def built_in(tmp_path, monkeypatch):
    """The folder of built-in templates, with one for completion."""
    folder = tmp_path / "resources" / "templates"
    folder.mkdir(parents=True)
    file = TemplateFile(
        kind=COMPLETION,
        code="COMPLETION",
        name=LocalizedText.of({"en": "Completion"}),
        layout=a_layout(bilingual=False),
    )
    (folder / "completion.json").write_bytes(JsonTemplateFiles(bytes).told(file))
    monkeypatch.setattr(bootstrap, "resources_folder", lambda: tmp_path / "resources")
    return folder
