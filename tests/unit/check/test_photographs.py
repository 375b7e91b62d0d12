"""A photograph on a page: small, the right way up, and nothing but what is seen."""

import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from generator.check.photographs import HEAVIEST, WIDEST, WrongPictureError, make_small
from tests import photographs
from tests.photographs import BLUE, RED, noise, open_made, save


def is_like(point, colour):
    return all(abs(one - other) < 40 for one, other in zip(point, colour, strict=True))


def test_a_photograph_keeps_its_size_where_it_is_small_enough():
    made = make_small("a.jpg", save(photographs.draw()))
    assert (made.width, made.height) == open_made(made).size == (40, 20)


def test_a_photograph_is_at_most_1200_points_wide_and_keeps_its_shape():
    assert make_small("a.jpg", save(photographs.draw(1200, 20))).width == 1200
    wide = make_small("a.jpg", save(photographs.draw(2400, 600)))
    assert (wide.width, wide.height) == (WIDEST, 300)


def test_the_heaviest_photograph_becomes_smaller_until_it_is_light():
    made = make_small("a.png", save(noise(1300, 1300), "PNG"))
    assert len(made.content) <= HEAVIEST
    assert made.width == made.height < WIDEST


@pytest.mark.parametrize(("turned", "size"), [(1, (40, 20)), (3, (40, 20)), (6, (20, 40))])
def test_a_photograph_stands_the_right_way_up(turned, size):
    made = open_made(make_small("a.jpg", save(photographs.draw(), turned=turned)))
    assert made.size == size
    first = made.convert("RGB").getpixel((4, 4))
    assert is_like(first, {1: RED, 3: BLUE, 6: RED}[turned])


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_nothing_that_a_camera_wrote_comes_along(kind):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    raw = save(photographs.draw(), kind, icc_profile=profile)
    assert b"Taken at Mill End" in raw
    made = make_small(f"a.{kind.lower()}", raw)
    assert b"Mill End" not in made.content
    assert not open_made(made).getexif()
    assert made.content[12:16] == b"VP8 "
    assert len(made.content) == 20 + int.from_bytes(made.content[16:20], "little")


def test_a_picture_that_can_be_seen_through_is_on_white():
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    made = open_made(make_small("a.png", save(clear, "PNG")))
    assert is_like(made.convert("RGB").getpixel((9, 9)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "1", "P", "LA", "I;16", "CMYK"])
def test_every_kind_of_colour_is_shown(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    image = photographs.draw().convert("L" if mode == "I;16" else mode)
    if mode == "I;16":
        image = Image.new("I;16", (40, 20), 65535)
    made = open_made(make_small(f"a.{kind.lower()}", save(image, kind)))
    assert made.size == (40, 20)
    if mode == "I;16":
        assert is_like(made.convert("RGB").getpixel((9, 9)), (255, 255, 255))


def test_a_photograph_with_a_broken_profile_is_shown_all_the_same():
    made = make_small("a.jpg", save(photographs.draw(), icc_profile=b"no profile"))
    assert is_like(open_made(made).convert("RGB").getpixel((4, 4)), RED)


def test_the_same_file_gives_the_same_bytes():
    raw = save(noise(1300, 400))
    assert make_small("a.jpg", raw) == make_small("b.jpeg", raw)


def make_bomb():
    """A PNG of 900 million points, of which the file is small."""

    def part(kind, content):
        check = zlib.crc32(kind + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + kind + content + check

    side = (30_000).to_bytes(4, "big")
    points = zlib.compress(bytes(100))
    parts = (("IHDR", side + side + bytes([8, 2, 0, 0, 0])), ("IDAT", points), ("IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(part(kind.encode(), one) for kind, one in parts)


def save_as(kind):
    out = BytesIO()
    photographs.draw().save(out, kind)
    return out.getvalue()


WHOLE = save(photographs.draw(400, 300))
HOSTILE = {
    "svg": ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "of a kind that no page shows"),
    "svg as jpeg": ("a.jpg", b"<svg onload='alert(1)'/>", "that is broken"),
    "gif": ("a.gif", save_as("GIF"), "of a kind that no page shows"),
    "gif as png": ("a.png", save_as("GIF"), "that is broken"),
    "jpeg as png": ("a.png", WHOLE, "of the kind JPEG under the ending of another"),
    "png as jpeg": ("a.jpg", save_as("PNG"), "of the kind PNG under the ending of another"),
    "cut off": ("a.jpg", WHOLE[: len(WHOLE) // 2], "that is broken"),
    "empty": ("a.jpg", b"", "that is broken"),
    "bomb": ("a.png", make_bomb(), "of more than 60 million points"),
    "too large": ("a.jpg", bytes(20 * 1024 * 1024 + 1), "of more than 20 MB"),
    "no ending": ("a", WHOLE, "of a kind that no page shows"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_no_page_can_show_is_told(name):
    file, raw, found = HOSTILE[name]
    with pytest.raises(WrongPictureError) as told:
        make_small(file, raw)
    assert told.value.found == f"a picture {found}"
    assert told.value.advice.endswith(".")


def test_sixty_million_points_are_the_most(monkeypatch):
    monkeypatch.setattr("generator.check.photographs.MOST_POINTS", 800)
    assert make_small("a.jpg", save(photographs.draw(40, 20), about="800")).width == 40
    with pytest.raises(WrongPictureError):
        make_small("a.jpg", save(photographs.draw(41, 20)))
