from __future__ import annotations

from io import BytesIO

import pytest
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

from trainer_app.resources import resources_folder
from trainer_app.writing.fonts import FAMILIES, Face, Weight, face, font_part
from trainer_app.writing.shaping import shape


def opened(content: bytes) -> TTFont:
    """A font file, refused where a checksum is wrong."""
    return TTFont(BytesIO(content), checkChecksums=2)


def drawing(font: TTFont, number: int) -> list[object]:
    """All strokes of a glyph, with the parts of a composite one in their places."""
    glyphs = font.getGlyphSet()
    pen = DecomposingRecordingPen(glyphs)
    glyphs[font.getGlyphName(number)].draw(pen)
    return pen.value


def original(drawn_in: Face) -> TTFont:
    weight = {400: "400Regular", 500: "500Medium", 600: "600SemiBold", 700: "700Bold"}
    name = f"{FAMILIES[drawn_in.script]}_{weight[drawn_in.weight]}.ttf"
    return TTFont(resources_folder() / "fonts" / name)


@pytest.mark.parametrize("weight", [Weight.REGULAR, Weight.BOLD])
@pytest.mark.parametrize("script", FAMILIES)
def test_every_glyph_of_a_font_is_drawn_as_in_the_font(script, weight):
    source = face(script, weight)
    whole = original(source)
    count = whole["maxp"].numGlyphs

    part = opened(font_part({number: (source, number) for number in range(1, count)}))

    assert [drawing(part, number) for number in range(1, count)] == [
        drawing(whole, number) for number in range(1, count)
    ]
    widths = [whole["hmtx"][name] for name in whole.getGlyphOrder()[1:]]
    assert [part["hmtx"][part.getGlyphName(number)] for number in range(1, count)] == widths


def test_glyphs_take_the_numbers_they_are_given_and_may_come_twice():
    source = face("Khmr")
    a, b = {glyph.number for run in shape("ហង").runs for glyph in run.glyphs}

    part = opened(font_part({3: (source, a), 7: (source, b), 8: (source, a)}))

    whole = original(source)
    assert [drawing(part, number) for number in (3, 7, 8)] == [
        drawing(whole, number) for number in (a, b, a)
    ]
    assert drawing(part, 5) == []
    assert part["maxp"].numGlyphs == 9


def test_the_weights_of_a_family_share_a_file_and_its_box_holds_all():
    faces = [face("Latn", weight) for weight in Weight]
    glyph = faces[0].hb_font.get_nominal_glyph(ord("Å"))

    part = opened(font_part({at: (each, glyph) for at, each in enumerate(faces, start=1)}))

    assert [drawing(part, at) for at in (1, 2, 3, 4)] == [
        drawing(original(each), glyph) for each in faces
    ]
    heads = [original(each)["head"] for each in faces]
    assert part["head"].xMin == min(head.xMin for head in heads)
    assert part["head"].yMax == max(head.yMax for head in heads)


def test_hints_and_what_shapes_are_left_out():
    source = face("Thai")
    glyphs = [
        glyph.number
        for run in shape("ได้ผ่านการอบรมหลักสูตรการบริหารจัดการชายแดน").runs
        for glyph in run.glyphs
    ]

    content = font_part({at: (source, glyph) for at, glyph in enumerate(glyphs, start=1)})

    part = opened(content)
    assert set(part.keys()) == {"GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp"}
    programs = [getattr(part["glyf"][name], "program", None) for name in part.getGlyphOrder()]
    assert [program.bytecode for program in programs if program] == [b""] * sum(map(bool, programs))
