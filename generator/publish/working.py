"""Folders in which a build works, beside what it makes: none is taken away while it is in use.

Each has a file beside it that its build holds locked. The system lets go of a lock when a process
ends, however that comes about, and knows it in every container and on disks of a network too.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: what a killed build leaves behind stays there
    fcntl = None  # type: ignore[assignment]

OURS = "-laa-"
"""Stands in the names of such folders."""
LOCK = ".lock"
_TEXT = b"A build of laa works in the folder of this name.\n"
"""What is in such a file: another with its name is somebody else's."""


@contextmanager
def folder_beside(site: Path) -> Iterator[Path]:
    """An empty folder beside `site` for work on it, which goes at the end.

    After a kill the next build removes it.
    """
    handle, name = _open_locked(site)
    folder = Path(name.removesuffix(LOCK))
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            Path(name).unlink()
        os.close(handle)


def _open_locked(site: Path) -> tuple[int, str]:
    """A new file that nobody else can lock: where somebody clears it up meanwhile, another one."""
    while True:
        handle, name = tempfile.mkstemp(LOCK, f".{site.name}{OURS}", site.parent)
        try:
            os.write(handle, _TEXT)
            _lock(handle)
            if os.fstat(handle).st_nlink:
                return handle, name
        except BlockingIOError:
            pass
        except OSError:
            os.close(handle)
            with suppress(OSError):
                Path(name).unlink()
            raise
        os.close(handle)


def clear_up(site: Path) -> None:
    """Removes what builds left behind that were killed: folders whose lock nobody holds."""
    begins = f".{site.name}{OURS}"
    for path in sorted(site.parent.iterdir()):
        if path.name.startswith(begins) and path.name.endswith(LOCK):
            with suppress(OSError):  # somebody works there, or it is gone already
                _clear(path)


def _clear(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        if os.read(handle, len(_TEXT) + 1) == _TEXT and _lock(handle):
            shutil.rmtree(path.with_name(path.name.removesuffix(LOCK)), ignore_errors=True)
            path.unlink()
    finally:
        os.close(handle)


def _lock(handle: int) -> bool:
    """True where the lock is ours now; raises BlockingIOError where somebody has it.

    False where the system or the disk knows no locks: then nothing is cleared up.
    """
    if fcntl is None:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise
    except OSError:
        return False
    return True
