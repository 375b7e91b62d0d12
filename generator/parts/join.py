"""The room after `publish`: parts to one site, all or nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.build import Wishes, finish
from generator.parts.agree import find_disagreements
from generator.parts.manifest import Fault, PartError
from generator.parts.read import Part, read_part
from generator.publish.swap import new_site


def join_parts(
    folders: Sequence[Path],
    site_dir: Path,
    wishes: Wishes,
    tick: Callable[[str], None] = lambda _: None,
) -> int:
    """Checks parts against each other and swaps the site of all of them in.

    The site is to the byte what `laa build` makes of the same files. Raises PartError with
    everything that is wrong with the parts or between them, SiteError where a link or the policy
    of the whole is broken, and NotOursError; the old site then stays as it is. Returns the number
    of pages.
    """
    parts = sorted(read_parts(folders), key=lambda one: one.manifest.prefix)
    faults = list(find_disagreements(parts))
    if faults:
        raise PartError(faults)
    with new_site(site_dir, wishes.keep) as fresh:
        for part in parts:
            tick(part.name)
            _copy(part, fresh)
        tick("links and policy")
        prefixes = [one.manifest.prefix for one in parts]
        return finish(fresh, prefixes, [one.manifest.style for one in parts], wishes)


def read_parts(folders: Sequence[Path]) -> list[Part]:
    """The parts in folders; raises PartError with what is wrong in all of them."""
    parts: list[Part] = []
    faults: list[Fault] = []
    for folder in folders:
        try:
            parts.append(read_part(folder))
        except PartError as error:
            faults.extend(error.faults)
    if faults:
        raise PartError(faults)
    return parts


def _copy(part: Part, fresh: Path) -> None:
    """Writes the bytes that were made, and not those that may lie there since they were checked."""
    for name in part.manifest.files:
        place = fresh / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(part.read(name))
