"""Photographs that tests make, as cameras and people's computers have them."""

from io import BytesIO

from PIL import Image

RED, BLUE = (200, 30, 30), (30, 30, 200)
TURNED, ABOUT = 0x0112, 0x010E
"""The fields of a camera's notes for how it was held, and for what it writes of the picture."""


def draw(width=40, height=20):
    """A picture that is red at its left and blue at its right."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image


def save(image, kind="JPEG", *, turned=1, about="Taken at Mill End", **options):
    """The bytes of its file, with a camera's notes."""
    notes = Image.Exif()
    notes[TURNED], notes[ABOUT] = turned, about
    out = BytesIO()
    image.save(out, kind, exif=notes, **options)
    return out.getvalue()


def noise(width, height):
    """A picture that cannot be packed well."""
    return Image.effect_noise((width, height), 90).convert("RGB")


def open_made(photograph):
    """What a page shows, opened."""
    return Image.open(BytesIO(photograph.content))
