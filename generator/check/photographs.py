"""A photograph as a site shows it: small, the right way up, and nothing but what is seen.

What a camera writes beside it, such as where it was taken, is left out.
"""

import warnings
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath

from PIL import Image, ImageCms, ImageOps

from generator.model.limits import LARGEST_PICTURE

MOST_POINTS = 60_000_000
"""Of a picture: more would be a trap for the memory of a computer."""
WIDEST, TALLEST = 1200, 1600
HEAVIEST = 40_000
"""Bytes on the site."""
QUALITIES = (80, 60, 45)
"""Tried in this order; where the last is too heavy, the picture becomes smaller."""
SHRINK = 0.8
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG"}
READ_AS = {"MPO": "JPEG"}
"""Some telephones put two photographs into one file of JPEG."""
GOOD = "Use a photograph that ends in .jpg, .jpeg or .png."
ANOTHER = "Open it in a program for pictures and save it anew as JPEG or PNG."


class WrongPictureError(Exception):
    """No page can show a file. Says what was found, and what to do."""

    def __init__(self, found: str, advice: str) -> None:
        self.found, self.advice = found, advice
        super().__init__(found)


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture as pages show it."""

    content: bytes
    """WebP."""
    width: int
    height: int


_MADE: dict[tuple[str, bytes], Photograph] = {}
"""By kind and hash of their files: `laa serve` asks for the same ones again and again."""


def make_small(name: str, raw: bytes) -> Photograph:
    """The picture in a file's bytes, fit for a page; raises WrongPictureError.

    The same bytes give the same picture on every computer with the same packages.
    """
    kind = FORMATS.get(PurePosixPath(name).suffix.lower())
    if kind is None:
        raise WrongPictureError("a picture of a kind that no page shows", GOOD)
    key = (kind, sha256(raw).digest())
    if key not in _MADE:
        _MADE[key] = _make(raw, kind)
    return _MADE[key]


def _make(raw: bytes, expected: str) -> Photograph:
    if len(raw) > LARGEST_PICTURE.in_bytes:
        found = f"a picture of more than {LARGEST_PICTURE.value} MB"
        raise WrongPictureError(found, "Save it smaller: 2,000 points across are enough.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _pack(_read(raw, expected))
    except WrongPictureError:
        raise
    except Image.DecompressionBombError:
        raise _too_large() from None
    except Exception:  # a spoilt file may raise anything, and none of it may stop the check
        raise WrongPictureError("a picture that is broken", ANOTHER) from None


def _read(raw: bytes, expected: str) -> Image.Image:
    with Image.open(BytesIO(raw), formats=("JPEG", "PNG")) as opened:
        kind = READ_AS.get(opened.format or "", opened.format)
        if kind != expected:
            found = f"a picture of the kind {kind} under the ending of another"
            raise WrongPictureError(found, f"Give the file the ending .{str(kind).lower()}.")
        if opened.width * opened.height > MOST_POINTS:
            raise _too_large()
        opened.draft(None, (WIDEST, WIDEST))
        opened.load()
        return ImageOps.exif_transpose(opened)


def _too_large() -> WrongPictureError:
    found = f"a picture of more than {MOST_POINTS // 1_000_000} million points"
    return WrongPictureError(found, "Save it smaller: 2,000 points across are enough.")


def _pack(image: Image.Image) -> Photograph:
    """The picture in as few bytes as a page may have, and without a word beside it."""
    image = _on_paper(image)
    image.thumbnail((WIDEST, TALLEST), Image.Resampling.LANCZOS)
    image = _in_colours_of_screens(image)
    image = Image.frombytes("RGB", image.size, image.tobytes())  # so that nothing comes with it
    while True:
        for quality in QUALITIES:
            out = BytesIO()
            image.save(out, "WEBP", quality=quality, method=4)
            if out.tell() <= HEAVIEST:
                return Photograph(out.getvalue(), image.width, image.height)
        smaller = (max(1, int(side * SHRINK)) for side in image.size)
        image = image.resize((next(smaller), next(smaller)), Image.Resampling.LANCZOS)


def _on_paper(image: Image.Image) -> Image.Image:
    """A picture that can be seen through, on white: it is drawn for paper. Any other as it is."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I"):  # 16 bits a point
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif image.has_transparency_data:
        above = image.convert("RGBA")
        image = Image.new("RGB", above.size, "white")
        image.paste(above, mask=above.getchannel("A"))
    elif image.mode not in {"RGB", "CMYK", "L"}:
        image = image.convert("RGB")
    if profile:
        image.info["icc_profile"] = profile
    return image


def _in_colours_of_screens(image: Image.Image) -> Image.Image:
    """The picture in the colours that browsers expect, whatever its own profile says."""
    profile = image.info.get("icc_profile")
    if profile:
        try:
            own, ours = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(image, own, ours, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            made = None  # a profile that is none: the colours as they stand are the best guess
        if made is not None:
            return made
    return image.convert("RGB")
