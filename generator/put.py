"""Puts files in their places, each whole: what was there stays where a disk has no more room."""

import errno
import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""Numbers of errors for want of room."""
_NEW_FILE = 0o666


def put_files(files: Mapping[Path, bytes]) -> None:
    """Writes every file beside its place, and only when all are written puts them there.

    A file keeps its rights and its owner as far as may be, and a link leads where it led. Raises
    OSError with the name of the file that cannot be written; then no file is changed.
    """
    wanted = {path.resolve(): content for path, content in files.items()}
    changed = {path: content for path, content in wanted.items() if _read(path) != content}
    fresh: dict[Path, Path] = {}
    folders: list[Path] = []
    try:
        for path, content in changed.items():
            try:
                folders += _make_folders(path.parent)
                fresh[path] = _write_beside(path, content)
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(path)) from None
        for path in changed:
            fresh[path].replace(path)
            del fresh[path]
    except BaseException:
        _take_back(fresh.values(), folders)
        raise


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _make_folders(folder: Path) -> list[Path]:
    """The folders that were not there, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()][::-1]
    folder.mkdir(parents=True, exist_ok=True)
    return missing


def _write_beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:60]}-", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            if path.exists():  # what officers had: not even a power cut may leave less of it
                os.fsync(stream.fileno())
        _be_like(path, fresh)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    return fresh


def _be_like(path: Path, fresh: Path) -> None:
    """Gives the new file the rights and, where we may, the owner of the old one."""
    if not path.exists():
        fresh.chmod(_NEW_FILE & ~_find_umask())
        return
    found = path.stat()
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(fresh, found.st_uid, found.st_gid)
    fresh.chmod(found.st_mode & 0o777)


def _find_umask() -> int:
    """What a new file may not be: there is no way to ask but to set it."""
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _take_back(files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Removes what was made; of folders those that are empty, the innermost first."""
    for path in files:
        path.unlink(missing_ok=True)
    for folder in [*folders][::-1]:
        with suppress(OSError):
            folder.rmdir()
