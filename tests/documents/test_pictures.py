"""Pictures from outside: what is drawn of them, what is left behind, and what is refused."""

from __future__ import annotations

import base64
import http.server
import io
import struct
import threading
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from trainer_app.documents import svg_pictures
from trainer_app.documents.pictures import LARGEST_FILE, LONGEST_SIDE, checked_picture
from trainer_app.domain.errors import PictureRefused

RED, GREEN = (255, 0, 0), (0, 128, 0)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


def a_file(image, kind="PNG", **options):
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def opened(content):
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def drawn(content):
    return opened(checked_picture(content))


def a_drawing(inside="", size='width="100" height="50"'):
    return f"{SVG}{size}>{inside}</svg>".encode()


def refusal(content):
    with pytest.raises(PictureRefused) as refused:
        checked_picture(content)
    return refused.value.details["reason"]


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def a_png_of(width, height):
    """A file that claims this size and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"\0" * 100)), chunk(b"IEND", b""))
    )


# Photographs and logos


def test_a_large_photo_is_made_smaller_turned_upright_and_forgets_where_it_was_taken():
    photo = Image.new("RGB", (3000, 1500), RED)
    exif = photo.getexif()
    exif[0x0112], exif[0x010E] = 6, "taken at the border post"
    content = a_file(photo, "JPEG", exif=exif, comment=b"taken at the border post")

    made = checked_picture(content)

    assert opened(made).format == "JPEG"
    assert opened(made).size == (LONGEST_SIDE // 2, LONGEST_SIDE)
    assert b"border post" not in made
    assert not opened(made).getexif()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_comes_out_in_eight_bits(mode):
    image = Image.new(mode, (20, 10), 1 if mode == "1" else None)

    assert drawn(a_file(image)).mode in {"L", "RGB", "RGBA"}


def test_sixteen_bits_of_grey_keep_their_tone():
    image = Image.new("I;16", (4, 4), 0x8080)

    assert drawn(a_file(image)).convert("L").getpixel((0, 0)) == 0x80


def test_inks_come_out_as_colours():
    image = Image.new("CMYK", (20, 10), (0, 255, 255, 0))

    made = drawn(a_file(image, "JPEG", quality=95))

    assert made.mode == "RGB"
    assert made.getpixel((5, 5))[0] > 200
    assert max(made.getpixel((5, 5))[1:]) < 60


def test_what_can_be_seen_through_stays_so_and_what_cannot_needs_no_alpha():
    see_through = Image.new("RGBA", (20, 10), (*RED, 100))
    palette = Image.new("P", (20, 10))
    palette.info["transparency"] = 0
    opaque = a_file(Image.new("RGBA", (20, 10), (*RED, 255)), dpi=(72, 72))

    assert drawn(a_file(see_through)).getpixel((0, 0)) == (*RED, 100)
    assert drawn(a_file(palette, transparency=0)).getpixel((0, 0))[3] == 0
    assert drawn(opaque).mode == "RGB"


def test_of_a_moving_picture_the_first_frame_is_drawn():
    frames = [Image.new("RGB", (20, 10), colour) for colour in (RED, GREEN)]
    content = a_file(frames[0], save_all=True, append_images=frames[1:])

    made = checked_picture(content)

    assert opened(made).getpixel((0, 0)) == RED
    assert b"acTL" not in made


def test_a_photo_in_png_that_would_be_too_large_to_keep_becomes_a_jpeg():
    noise = Image.effect_noise((2400, 2400), 90).convert("RGB")
    content = a_file(noise.quantize(16))

    made = checked_picture(content)

    assert len(content) <= LARGEST_FILE
    assert len(made) <= LARGEST_FILE


@settings(max_examples=25)
@given(
    mode=st.sampled_from(["L", "RGB", "RGBA", "P", "CMYK"]),
    size=st.tuples(st.integers(1, 60), st.integers(1, 60)),
    kind=st.sampled_from(["PNG", "JPEG"]),
    seed=st.binary(min_size=1, max_size=40),
)
def test_the_same_bytes_come_out_each_time_and_a_second_check_changes_nothing(
    mode, size, kind, seed
):
    channels = len(Image.new(mode, (1, 1)).getbands())
    pixels = (seed * (size[0] * size[1] * channels))[: size[0] * size[1] * channels]
    image = Image.frombytes(mode, size, pixels)
    if (mode, kind) in {("CMYK", "PNG"), ("RGBA", "JPEG"), ("P", "JPEG")}:
        image = image.convert("RGB")

    made = checked_picture(a_file(image, kind))

    assert checked_picture(a_file(image, kind)) == made
    assert checked_picture(made) == made


# What is refused


def test_a_file_of_more_than_five_megabytes_is_refused():
    assert refusal(b"\x89PNG\r\n\x1a\n" + b"\0" * LARGEST_FILE) == "too-large"


@pytest.mark.parametrize("size", [(7000, 7000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_bomb_of_pixels_is_refused_before_it_is_decoded(size):
    assert refusal(a_png_of(*size)) == "too-many-pixels"


@pytest.mark.parametrize("cut", [9, 40, 300])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_half_a_picture_is_broken(kind, cut):
    noise = Image.effect_noise((60, 60), 90)

    assert refusal(a_file(noise, kind)[:cut]) == "broken"


@pytest.mark.parametrize("content", [b"", b"hello", b"GIF89a" + b"\0" * 50, b"%PDF-1.7", b"\0" * 9])
def test_other_files_are_no_pictures(content):
    assert refusal(content) == "unknown-kind"


def test_what_hangs_behind_a_picture_is_cut_off():
    for kind in ("PNG", "JPEG"):
        content = a_file(Image.new("RGB", (20, 10), RED), kind)

        assert b"stowaway" not in checked_picture(content + b"stowaway")


@settings(max_examples=150)
@given(
    kind=st.sampled_from(["PNG", "JPEG"]),
    at=st.integers(0, 2000),
    put=st.binary(min_size=1, max_size=6),
)
def test_a_mangled_picture_is_drawn_or_refused_and_nothing_else(kind, at, put):
    content = bytearray(a_file(Image.effect_noise((24, 24), 90), kind))
    at %= len(content)
    content[at : at + len(put)] = put
    try:
        made = checked_picture(bytes(content))
    except PictureRefused:
        return
    assert checked_picture(made) == made


# Drawings


def test_a_drawing_comes_out_large_and_see_through():
    made = drawn(a_drawing('<circle cx="50" cy="25" r="20" fill="rgb(255,0,0)"/>'))

    assert made.size == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert made.getpixel((LONGEST_SIDE // 2, LONGEST_SIDE // 4)) == (*RED, 255)
    assert made.getpixel((1, 1))[3] == 0


@pytest.mark.parametrize("size", ['width="1e9" height="1e9"', 'viewBox="0 0 1e7 1e7"'])
def test_a_drawing_of_monstrous_size_comes_out_like_any_other(size):
    made = drawn(a_drawing('<rect width="100%" height="100%"/>', size))

    assert max(made.size) <= LONGEST_SIDE


def test_parts_of_a_drawing_may_use_each_other_and_hold_pictures():
    picture = base64.b64encode(a_file(Image.new("RGB", (4, 4), RED))).decode()
    made = drawn(
        a_drawing(
            f'<defs><image id="a" width="100" height="50" preserveAspectRatio="none" '
            f'href="data:image/png;base64,{picture}"/></defs><use xlink:href="#a"/>'
        )
    )

    assert made.getpixel((1200, 600))[:3] == RED


def test_no_other_file_is_ever_read(tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_bytes(a_file(Image.new("RGB", (4, 4), RED)))
    (tmp_path / "secret.svg").write_bytes(a_drawing('<g id="a"><rect width="9" height="9"/></g>'))
    for link in (secret, secret.as_uri(), "secret.png", f"{tmp_path}/secret.svg#a", "//host/a.png"):
        for name in ("href", "xlink:href"):
            for element in ("image", "use", "feImage", "pattern", "linearGradient"):
                inside = f'<{element} {name}="{link}" width="100" height="50"/>'
                assert refusal(a_drawing(inside)) == "hostile"


def test_nothing_is_fetched_from_a_network():
    asked = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_):
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_port}"
        refusals = [
            refusal(a_drawing(inside))
            for inside in (
                f'<image href="{site}/a.png" width="9" height="9"/>',
                f'<use href="{site}/a.svg#b"/>',
                f'<rect width="9" height="9" fill="url({site}/a.svg#b)"/>',
                f"<rect width='9' height='9' style='fill: URL( \"{site}/a.svg#b\" )'/>",
                f"<style>rect {{ fill: url('{site}/a.svg#b') }}</style>",
                f'<style>@import "{site}/a.css";</style>',
            )
        ]
        server.shutdown()

    assert refusals == ["hostile"] * 6
    assert asked == []


@pytest.mark.parametrize(
    "before",
    [
        '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">',
    ],
)
def test_a_drawing_with_a_document_type_is_refused(before):
    assert refusal(f'<?xml version="1.0"?>{before}'.encode() + a_drawing()) == "hostile"


def test_a_script_is_not_run_and_not_kept():
    made = checked_picture(
        a_drawing('<script>alert("run me")</script><rect width="9" height="9" onload="run me"/>')
    )

    assert b"run me" not in made


@pytest.mark.parametrize(
    "inside",
    [
        "<g>" * 100 + "</g>" * 100,
        '<text x="10" y="20">Certificate</text>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>',
        '<image href="data:text/plain;base64,PHN2Zy8+" width="9" height="9"/>',
        '<image href="data:image/png;base64,PHN2Zy8+" width="9" height="9"/>',
    ],
)
def test_deep_nesting_letters_and_drawings_within_drawings_are_refused(inside):
    assert refusal(a_drawing(inside)) == "hostile"


def test_a_bomb_of_pixels_inside_a_drawing_is_refused():
    bomb = base64.b64encode(a_png_of(60_000, 60_000)).decode()
    inside = f'<image href="data:image/png;base64,{bomb}" width="9" height="9"/>'

    assert refusal(a_drawing(inside)) == "too-many-pixels"


def test_a_drawing_of_more_than_a_megabyte_is_refused():
    assert refusal(a_drawing("<!--" + "x" * 1_000_000 + "-->")) == "too-large"


def test_a_drawing_that_would_take_minutes_is_given_up(monkeypatch):
    monkeypatch.setattr(svg_pictures, "_PATIENCE", 1.0)
    veil = '<rect width="100" height="50" opacity=".01"/>'

    assert refusal(a_drawing(veil * 5_000)) == "hostile"


def test_uses_of_uses_of_uses_are_given_up(monkeypatch):
    monkeypatch.setattr(svg_pictures, "_PATIENCE", 1.0)
    levels = "".join(
        f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 10)
    )

    reason = refusal(a_drawing(f'<g id="g0"><rect width="9" height="9"/></g>{levels}'))

    assert reason in {"hostile", "broken"}


@pytest.mark.parametrize(
    "content",
    [
        b"<svg",
        b"<svg></svg>",
        b"<?xml version='1.0'?><html/>",
        a_drawing(size='width="0" height="0"'),
        "<svg/>".encode("utf-16"),
        a_drawing() + b"<svg/>",
        a_drawing("\xff"),
    ],
)
def test_what_is_no_whole_drawing_is_broken(content):
    assert refusal(content.replace(b"\xc3\xbf", b"\xff")) in {"broken", "unknown-kind"}
