"""A part from its folder: nothing but the files that it names, each with its bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.digest import digest
from generator.parts.manifest import FILES, Fault, Manifest, PartError, advise, read_manifest
from generator.publish.made import list_files


@dataclass(frozen=True, slots=True)
class Part:
    """A part whose files are those that it names."""

    folder: Path
    manifest: Manifest

    @property
    def name(self) -> str:
        """The agreement, as messages name it."""
        return self.manifest.agreement

    def read(self, name: str) -> bytes:
        """The bytes of a file; raises PartError where they are not those of the manifest."""
        path = self.folder / FILES / name
        raw = path.read_bytes()
        if digest(raw) != self.manifest.files[name]:
            raise PartError([Fault(str(path), "other bytes than were made", advise(self.name))])
        return raw


def read_part(folder: Path) -> Part:
    """The part in a folder; raises PartError with everything that is wrong with its files."""
    part = Part(folder, read_manifest(folder))
    faults = list(_find_wrong_files(part))
    if faults:
        raise PartError(faults)
    return part


def _find_wrong_files(part: Part) -> Iterator[Fault]:
    root, advice = part.folder / FILES, advise(part.name)
    links = [one for one in (root, *root.rglob("*")) if one.is_symlink()]
    if links:
        found = "a link, where a part has files alone"
        yield from (Fault(str(link), found, advice) for link in links)
        return
    there = list_files(root)
    for name in sorted(there - part.manifest.files.keys()):
        yield Fault(str(root / name), "a file that the part does not name", advice)
    for name in sorted(part.manifest.files):
        if name not in there:
            yield Fault(str(root / name), "no file, where the part names one", advice)
            continue
        try:
            part.read(name)
        except PartError as error:
            yield from error.faults
