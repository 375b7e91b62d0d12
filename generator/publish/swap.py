"""Puts a finished site in the place of the old one, all or nothing."""

import ctypes
import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.publish.made import find_strangers, list_files, read_made, write_made
from generator.publish.working import OURS, clear_up, folder_beside

MARK = "data/summary.json"
"""A folder with this file is a site of ours."""
FOLDER, FILE = 0o755, 0o644
"""Who may do what with the published site: everybody reads, its owner writes."""
_AT_WORKING_FOLDER = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""


MOST_NAMED = 10
"""Files that a message lists."""


class NotOursError(Exception):
    """The folder holds something else than a site of ours, so it is left alone."""


@contextmanager
def new_site(site: Path, keep: Collection[str] = (), mark: str = MARK) -> Iterator[Path]:
    """A new folder beside `site`, swapped in at the end; thrown away if anything goes wrong.

    At no moment is there no site or half a site: a kill leaves the old one whole. Raises
    NotOursError where the old one has files that no build made, but for those to `keep`. `mark` is
    the file by which a folder is known as ours.
    """
    refuse_foreign(site, mark)
    site.parent.mkdir(parents=True, exist_ok=True)
    _restore(site, mark)  # before anybody reads what it has
    made = read_made(site)
    if made is not None:  # else only the new site can tell
        _find_kept(site, made, keep)
    clear_up(site)
    with folder_beside(site) as fresh:
        yield fresh
        names = list_files(fresh)
        kept = _find_kept(site, names if made is None else made, keep)
        write_made(fresh, names)
        open_to_all(fresh)
        _carry_over(site, fresh, kept)
        swap(fresh, site)


def _find_kept(site: Path, made: Collection[str], keep: Collection[str]) -> list[str]:
    """What the new site takes over; raises NotOursError where it would lose anything unsaid."""
    strangers = find_strangers(site, made) if site.is_dir() else []
    wanted = {name.rstrip("/") for name in keep}
    lost = [name for name in strangers if name not in wanted]
    if lost:
        named = ", ".join(lost[:MOST_NAMED]) + (" …" if lost[MOST_NAMED:] else "")
        message = (
            f"{site} has what no build made, and the new site would be without it: {named}. "
            f"Move it to another folder, or add --keep {' --keep '.join(lost[:MOST_NAMED])}."
        )
        raise NotOursError(message)
    return strangers


def _carry_over(site: Path, fresh: Path, kept: Collection[str]) -> None:
    """Copies what is to be kept, as it is."""
    for name in kept:
        old, new = site / name, fresh / name
        if new.exists():
            message = f"{name} cannot be kept: the new site has a file of its own with this name."
            raise NotOursError(message)
        if old.is_dir() and not old.is_symlink():
            shutil.copytree(old, new, symlinks=True)
        else:
            new.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(old, new, follow_symlinks=False)


def open_to_all(site: Path) -> None:
    """Lets a web server of another user read the site, whatever the umask of the builder is."""
    for folder, _, files in os.walk(site):
        os.chmod(folder, FOLDER)  # noqa: PTH101 - a path object for each of many files costs time
        for name in files:
            os.chmod(f"{folder}{os.sep}{name}", FILE)  # noqa: PTH101


def refuse_foreign(site: Path, mark: str = MARK) -> None:
    """Raises NotOursError where `site` is a folder with something else in it, or no such folder."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        message = f"{site} is not a folder."
        raise NotOursError(message)
    if os.path.ismount(site):
        raise _refuse_mount(site)
    if site.is_dir() and any(site.iterdir()) and not (site / mark).is_file():
        message = f"{site} has files in it that are not a site made by laa. Name another folder."
        raise NotOursError(message)


def _refuse_mount(site: Path) -> NotOursError:
    message = (
        f"{site} is where a disk begins, so that no new site can take its place in one step. "
        f"Name a folder on that disk, such as {site / 'public'}."
    )
    return NotOursError(message)


def swap(fresh: Path, site: Path) -> None:
    """Exchanges the two folders in one step; afterwards `fresh` holds the old site.

    Raises NotOursError where the system holds the folder in its place.
    """
    try:
        _swap(fresh, site)
    except OSError as error:
        if error.errno in {errno.EBUSY, errno.EXDEV}:
            raise _refuse_mount(site) from None
        raise


def _swap(fresh: Path, site: Path) -> None:
    if not site.exists():
        fresh.rename(site)
        return
    if not _exchange(fresh, site):
        old = _waiting(site)
        site.rename(old)
        fresh.rename(site)
        old.rename(fresh)


def _waiting(site: Path) -> Path:
    return site.with_name(f".{site.name}{OURS}old")


def _restore(site: Path, mark: str) -> None:
    """Brings the old site back where a swap without exchange was cut off half-way."""
    old = _waiting(site)
    if (old / mark).is_file() and not old.is_symlink():
        if site.exists():
            shutil.rmtree(old)
        else:
            old.rename(site)


def _exchange(one: Path, other: Path) -> bool:
    """Linux can exchange two names at once; False where the system or the disk cannot."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        done: int = library.renameat2(
            _AT_WORKING_FOLDER, os.fsencode(one), _AT_WORKING_FOLDER, os.fsencode(other), _EXCHANGE
        )
    except (OSError, AttributeError, TypeError):
        return False
    return done == 0
