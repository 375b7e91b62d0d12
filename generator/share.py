"""Shares work out among the processors of a computer, and hands on what comes of it in order."""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import cycle
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from generator.garbage import set_aside

FEWEST = 100
"""Pieces of work: for fewer, starting processes costs more than it saves."""
WORTH = 50
"""Pieces that are worth a process of their own."""
FIRST = 10
"""Pieces done before: what they load and remember, each process has from the beginning."""
_SIGNAL_AT_END = 1
"""PR_SET_PDEATHSIG of prctl(2)."""
Piece = TypeVar("Piece")
Done = TypeVar("Done")


class HelperError(OSError):
    """A process ended before its work was done, as where a computer has no memory left."""


def share(work: Callable[[Piece], Done], pieces: Sequence[Piece]) -> Iterator[Done]:
    """What the work makes of each of many small pieces, in the order of the pieces.

    Each process has the memory of this one as it is then, so nothing but what the work returns
    comes back, and it must be fit for pickling. Raises what the work raises, and HelperError.
    """
    if count_helpers(len(pieces)) == 1:
        yield from map(work, pieces)
        return
    yield from map(work, pieces[:FIRST])
    yield from share_at_once(work, pieces[FIRST:])


def count_helpers(pieces: int) -> int:
    """Among how many processes so many small pieces of work are shared out: 1 for few."""
    if pieces < FEWEST or not can_fork():
        return 1
    return min(count_processors(), max(2, pieces // WORTH))


def divide(pieces: Sequence[Piece]) -> list[Sequence[Piece]]:
    """Many small pieces dealt out to a few large ones, one for each process."""
    number = count_helpers(len(pieces))
    return [pieces[first::number] for first in range(number)]


def share_at_once(work: Callable[[Piece], Done], pieces: Sequence[Piece]) -> Iterator[Done]:
    """As `share`, of pieces that are each worth a process: two are enough."""
    number = min(count_processors(), len(pieces))
    if number < 2 or not can_fork():  # noqa: PLR2004
        yield from map(work, pieces)
        return
    helpers = [_start(work, pieces[first::number]) for first in range(number)]
    try:
        for _, (_, pipe) in zip(pieces, cycle(helpers), strict=False):
            yield _receive(pipe)
    finally:
        for _, pipe in helpers:
            pipe.close()  # a helper that has more to say finds nobody, and ends
        for helper, _ in helpers:
            helper.join()


def count_processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """True where a process may be copied: on Linux, and where no other thread holds a lock."""
    return sys.platform == "linux" and threading.active_count() == 1


def _start(
    work: Callable[[Piece], Done], pieces: Sequence[Piece]
) -> tuple[BaseProcess, Connection]:
    context = get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    helper = context.Process(
        target=_work, args=(work, pieces, ours, theirs, os.getpid()), daemon=True
    )
    helper.start()
    theirs.close()
    return helper, ours


def _work(
    work: Callable[[Piece], Done],
    pieces: Sequence[Piece],
    ours: Connection,
    pipe: Connection,
    parent: int,
) -> None:
    """What a helper does: it says of each piece what came of it, or the error."""
    _end_with(parent)
    set_aside()
    ours.close()  # else the pipe would have a reader for ever
    try:
        for piece in pieces:
            outcome: tuple[Done, None] | tuple[None, Exception]
            try:
                outcome = (work(piece), None)
            except Exception as error:
                outcome = (None, error)
            pipe.send(outcome)
    except (BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        pass  # nobody waits any more


def _end_with(parent: int) -> None:
    """Has the system end this process when the one that started it ends, however that comes about.

    Else it would go on writing into a folder that the next build takes for left behind.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_SIGNAL_AT_END, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before it could be told
        os._exit(1)


def _receive(pipe: Connection) -> Any:  # noqa: ANN401 - what the work returns
    try:
        done, error = pipe.recv()
    except EOFError:
        message = (
            "A part of the program ended before its work was done. "
            "The computer may have too little memory: close other programs and try again."
        )
        raise HelperError(message) from None
    if error is not None:
        raise error
    return done
