"""Parts for tests, with the least that each needs."""

from datetime import UTC, datetime

from generator.digest import digest, find_version
from generator.parts.manifest import FILES, MANIFEST, Manifest, Neighbour, write_manifest
from generator.parts.read import Part
from generator.publish.policy import read_css

ZERO = "0" * 64
NOON = datetime(2026, 1, 29, 12, tzinfo=UTC)


def neighbour(folder, *, is_first=False, **changes):
    given = {"name": folder.title(), "language": "en-GB", "base": "", "same_plan_as": ""}
    prefix = "" if is_first else f"{folder}/"
    return Neighbour(**(given | {"folder": folder, "prefix": prefix} | changes))


PAIR = (neighbour("north", is_first=True), neighbour("south"))


def manifest(agreement="north", files=None, **changes):
    """Of two agreements, north at the root and south below it; each with its home page."""
    home = "index.html" if agreement == "north" else f"{agreement}/index.html"
    files = {home: b"home"} if files is None else files
    given = {
        "generator": find_version(),
        "agreement": agreement,
        "is_default": agreement == "north",
        "agreements": PAIR,
        "same_plan": {},
        "leads_to": (),
        "style": read_css(),
        "is_preview": False,
        "as_at": NOON,
        "until": None,
        "made_from": ZERO,
        "files": {name: digest(raw) for name, raw in files.items()},
    }
    return Manifest(**(given | changes))


def part(agreement="north", **changes):
    return Part(f"parts/{agreement}", manifest(agreement, **changes))


def write_part(folder, agreement="north", files=None, **changes):
    """A part in a folder."""
    home = "index.html" if agreement == "north" else f"{agreement}/index.html"
    files = {home: b"home"} if files is None else files
    for name, raw in files.items():
        (folder / FILES / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / FILES / name).write_bytes(raw)
    folder.mkdir(exist_ok=True)
    (folder / MANIFEST).write_bytes(write_manifest(manifest(agreement, files, **changes)))
    return folder
