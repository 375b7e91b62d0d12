"""When Python looks for what nobody needs any more: seldom, as an agreement stays to the end.

What nobody names goes by itself. Python looks only for what names itself in a circle, and to find
that it goes through all that is there: half a second for an agreement of 1,000 measures, in which
nothing else is done. Filled-in templates are the one such circle that comes again and again.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

EVERY = 20
"""Pages after which circles are looked for among what is new."""
_pages = count(1)


@contextmanager
def keep_garbage() -> Iterator[None]:
    """Nobody looks by himself until the command ends.

    A command that reads an agreement holds all that it made until then: to look took a sixth of
    its time and found nothing.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # what is left goes with the program
        gc.enable()


def set_aside() -> None:
    """Nobody looks through what is there now, ever: it goes only when nobody names it.

    For what stays, such as a report whose pages are made, and for the copy of a process, which
    would else get all memory of its own that it looks through.
    """
    gc.freeze()


def clear_away() -> None:
    """Takes away all circles but for those of what was set aside."""
    gc.collect()


def clear_away_after_page() -> None:
    """Takes away circles among what is new, now and then. To be called for each page."""
    if next(_pages) % EVERY == 0:
        gc.collect(0)
