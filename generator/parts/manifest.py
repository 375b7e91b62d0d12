"""What a part says of itself: the file `part.json` beside its files."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from generator.model.forms import ID_PATTERN
from generator.model.signs import show_signs
from generator.pages.site import SiteEntry
from generator.publish.policy import is_style

MANIFEST, FILES = "part.json", "site"
"""The two things in the folder of a part: what it says of itself, and its files."""
AGAIN = "Make the part again: laa build AGREEMENT --part FOLDER."
LARGEST = 64 * 1024 * 1024
"""Bytes of a manifest: of some 400,000 files."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a part, for those who make it."""

    where: str
    """The folder or the file."""
    found: str
    advice: str

    def __str__(self) -> str:
        told = show_signs(f"{self.where}: found {self.found}.")
        return f"{told}\n    {show_signs(self.advice)}"


class PartError(Exception):
    """Parts cannot be made or joined. Carries every fault."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(map(str, self.faults)))


def _keep_inside(name: str) -> str:
    """A name that leads to a place in the folder; raises ValueError for any other."""
    parts = name.split("/")
    is_odd = any(sign in name for sign in ":\\") or not name.isprintable()
    if is_odd or {"", ".", ".."} & set(parts) or PurePosixPath(name).is_absolute():
        message = "a name that leads out of the folder"
        raise ValueError(message)
    return name


def _keep_style(css: str) -> str:
    if not is_style(css):
        message = "a style that is not the site's"
        raise ValueError(message)
    return css


_Name = Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_keep_inside)]
_Folder = Annotated[str, Field(pattern=f"^{ID_PATTERN}$", max_length=200)]
_Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Neighbour(_Strict):
    """An agreement of the site, as the part knew it when it was made."""

    folder: _Folder
    name: str
    prefix: Annotated[str, Field(pattern=f"^({ID_PATTERN}/)?$", max_length=201)]
    language: str
    base: str
    same_plan_as: str


class Manifest(_Strict):
    """All that a part says of itself."""

    form: Literal[1] = 1
    """Of this file."""
    generator: _Digest
    """Of the program that made it."""
    agreement: _Folder
    is_default: bool
    """True for the agreement at the root of the site."""
    agreements: tuple[Neighbour, ...]
    """All agreements of the site, itself among them, the one at the root first."""
    same_plan: Mapping[_Folder, _Digest]
    """The pages of its plan in each of its languages, where it has more than one."""
    leads_to: tuple[_Name, ...]
    """Files of other agreements to which its pages may lead: home pages, what is found there."""
    style: Annotated[str, AfterValidator(_keep_style)]
    """Of its pages, from which the policies are made."""
    is_preview: bool
    as_at: AwareDatetime
    """The moment at which the public may know what it tells."""
    until: AwareDatetime | None
    """When it may know more by itself."""
    made_from: _Digest
    """Of the files from which it was made."""
    files: Mapping[_Name, _Digest]
    """Each file by its place in the site."""

    @property
    def prefix(self) -> str:
        """Where its agreement stands below the site's root."""
        return next(one.prefix for one in self.agreements if one.folder == self.agreement)


def list_neighbours(entries: tuple[SiteEntry, ...]) -> tuple[Neighbour, ...]:
    """The agreements of a site as a manifest has them."""
    names = tuple(Neighbour.model_fields)
    return tuple(
        Neighbour(**{name: str(getattr(entry, name)) for name in names}) for entry in entries
    )


def write_manifest(manifest: Manifest) -> bytes:
    """Its file: JSON, sorted, a file a line."""
    given = manifest.model_dump(mode="json")
    return (json.dumps(given, indent=0, sort_keys=True, ensure_ascii=False) + "\n").encode()


def read_manifest(folder: Path) -> Manifest:
    """What the part in a folder says of itself; raises PartError where it says nothing right."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        found = f"no {MANIFEST}, so this is no part of a site"
        raise PartError([Fault(str(folder), found, "Name the folder of a part, or make one.")])
    if path.stat().st_size > LARGEST:
        found = "more than a part says of itself"
        raise PartError([Fault(str(path), found, AGAIN)])
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except ValidationError as error:
        told = error.errors()[0]
        where = " ".join(str(one)[:200] for one in told["loc"]) or "the whole file"
        found = f"what no part says of itself, at {where!r} ({told['msg']})"
        raise PartError([Fault(str(path), found, AGAIN)]) from None
    if not _fits(manifest):
        found = "a list of agreements in which this one does not fit"
        raise PartError([Fault(str(path), found, AGAIN)])
    return manifest


def _fits(one: Manifest) -> bool:
    """True where a part is of an agreement of its list, and each has a place of its own."""
    folders = [neighbour.folder for neighbour in one.agreements]
    right = ["", *(f"{folder}/" for folder in folders[1:])]
    is_listed = one.agreement in folders and len(set(folders)) == len(folders)
    has_places = [neighbour.prefix for neighbour in one.agreements] == right
    return is_listed and has_places and one.is_default == (one.agreement == folders[0])


def advise(agreement: str) -> str:
    """The command that makes the part of an agreement."""
    return f"Make it again: laa build {agreement} --part FOLDER."
