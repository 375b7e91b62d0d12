"""Notices that a file has changed, by looking: that works on network drives too."""

import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

Stock = Mapping[str, tuple[int, int]]
"""Each file with the time of its last change in nanoseconds, and its size."""
LOOK_EVERY = 0.1
"""Seconds between two looks."""
SETTLE = 0.05
"""Seconds without a change after which a program has finished writing."""
if sys.platform == "win32":
    _NUDGE = signal.SIGBREAK
else:
    _NUDGE = signal.SIGUSR1
"""The signal at which the main thread looks up from what it does."""
_PASSED_OVER = (".", "~", "__pycache__")
"""How the names begin of what programs keep for themselves."""


class OutOfDateError(BaseException):
    """The files have changed while something was made of them.

    It may come between any two steps, as when somebody presses Ctrl and C. So it is no Exception:
    code that mends what may go wrong must not take it for that.
    """


def take_stock(places: Iterable[Path]) -> Stock:
    """The files below some folders, and those named. What is not there is left out."""
    stock: dict[str, tuple[int, int]] = {}
    for place in places:
        _note(str(place), stock)
        for folder, folders, files in os.walk(place):
            folders[:] = [name for name in folders if not name.startswith(_PASSED_OVER)]
            for name in files:
                if not name.startswith(_PASSED_OVER):
                    _note(f"{folder}{os.sep}{name}", stock)
    return stock


def _note(path: str, stock: dict[str, tuple[int, int]]) -> None:
    try:
        found = os.stat(path)  # noqa: PTH116 - a thousand files, many times a second
    except OSError:
        return
    if not os.path.isdir(path):  # noqa: PTH112 - see above
        stock[path] = (found.st_mtime_ns, found.st_size)


def find_changed(before: Stock, after: Stock) -> list[str]:
    """The files that differ, are new or are gone."""
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))


class Watch:
    """Knows what has changed below some places since it looked last."""

    def __init__(self, places: Iterable[Path]) -> None:
        self._places = tuple(places)
        self._stock = take_stock(self._places)

    def has_changed(self) -> bool:
        """True where something has changed; `wait` then tells what."""
        return take_stock(self._places) != self._stock

    @contextmanager
    def interrupting(self) -> Iterator[None]:
        """Raises OutOfDateError in what is done meanwhile, as soon as a file has changed.

        Only for the main thread, as only that hears signals. It looks by itself, too: another
        thread would wait for its turn at each of a thousand files.
        """
        is_at_work, end = True, Event()

        def look_up(*_: object) -> None:
            if is_at_work and self.has_changed():
                raise OutOfDateError

        def nudge() -> None:
            while not end.wait(LOOK_EVERY):
                signal.raise_signal(_NUDGE)

        before = signal.signal(_NUDGE, look_up)
        clock = Thread(target=nudge, daemon=True)
        try:
            clock.start()
            yield
        finally:
            is_at_work = False  # before anything is called: signals are heard at calls
            end.set()
            clock.join()
            signal.signal(_NUDGE, before)

    def wait(self) -> list[str]:
        """The files that have changed, as soon as any has and all have settled."""
        before = self._stock
        while (now := take_stock(self._places)) == before:
            time.sleep(LOOK_EVERY)
        while now != self._stock:
            self._stock = now
            time.sleep(SETTLE)
            now = take_stock(self._places)
        return find_changed(before, now)
