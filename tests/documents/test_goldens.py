"""Pictures of the hardest texts of each script, looked at by eye once and compared ever since.

`TRAINER_APP_RENEW_GOLDENS=1` draws them anew: look at each before it is committed.
"""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter
from tests.writing.corpus import CORPUS

from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.domain.languages import Language
from trainer_app.writing.fonts import Weight

GOLDENS = Path(__file__).parents[1] / "data" / "goldens"
LINES = 28  # two columns of fourteen
STEP, WIDTH = 26, 345  # points


def drawn(script: str) -> Image.Image:
    target = BytesIO()
    canvas = TextCanvas(
        target,
        (2 * WIDTH, 10 + STEP * LINES // 2),
        Language.ENGLISH,
        title="",
        subject="",
        author="",
    )
    for place, text in enumerate(CORPUS[script][:LINES]):
        column, line = divmod(place, LINES // 2)
        weight = Weight.BOLD if line % 3 == 2 else Weight.REGULAR
        y = STEP * LINES // 2 - 12 - line * STEP
        canvas.draw_text(8 + column * WIDTH, y, text, 12.5, weight)
    canvas.showPage()
    canvas.save()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        return document[0].render(scale=2, grayscale=True).to_pil().convert("L")


def difference(one: Image.Image, other: Image.Image) -> int:
    """The darkest difference that is wider than the soft edge of a letter."""
    apart = ImageChops.difference(one, other).filter(ImageFilter.MinFilter(3))
    return apart.getextrema()[1]


@pytest.mark.parametrize("script", CORPUS)
def test_the_hardest_texts_look_as_they_did_when_they_were_looked_at(script):
    path = GOLDENS / f"{script}.png"
    picture = drawn(script)
    if os.environ.get("TRAINER_APP_RENEW_GOLDENS"):
        picture.save(path, optimize=True)

    golden = Image.open(path)

    assert picture.size == golden.size
    assert difference(picture, golden) < 64


def test_a_mark_one_point_out_of_its_place_would_be_seen():
    picture = drawn("thai")
    mark = (0, 0, 120, 40)
    moved = picture.copy()
    moved.paste(picture.crop(mark), (2, 0))

    assert difference(picture, moved) > 64
