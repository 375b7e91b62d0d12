"""Where the open data of a site lie: on the web, or in a folder of this computer."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from generator.pages.links import FILES
from generator.pull.package import PullError
from generator.verify.web import is_address, open_site


class Place(Protocol):
    """A site whose files can be asked for."""

    @property
    def home(self) -> str:
        """How to name it, with a stroke at its end."""

    def fetch(self, name: str, largest: int) -> bytes | None:
        """A file by its address below the home page; None where it is not there."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The built site of an agreement in a folder."""

    folder: Path

    @property
    def home(self) -> str:
        """How to name it."""
        return f"{self.folder.as_posix()}/"

    def fetch(self, name: str, largest: int) -> bytes | None:
        """A file of the folder; raises PullError where it is too large or leads out of it."""
        path = self.folder / name
        if not path.is_file():
            return None
        if not path.resolve().is_relative_to(self.folder.resolve()):
            message = f"{path} leads to another place."
            raise PullError(message)
        if path.stat().st_size > largest:
            message = f"{path} is larger than {largest // 1024 // 1024} MB: no site has that."
            raise PullError(message)
        return path.read_bytes()


def open_place(where: str) -> Place:
    """The site at an address or in a folder; raises UnreachableError and PullError."""
    if is_address(where):
        return open_site(where)
    folder = Path(where)
    if not (folder / FILES).is_dir():
        message = f"There is no folder {FILES} in {where}. Name the folder of a built site."
        raise PullError(message)
    return Folder(folder)
