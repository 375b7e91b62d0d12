"""What names records by all that pages can show of them."""

import hashlib
import pickle
from io import BytesIO

from generator.digest import find_machinery
from generator.model.problem import Place
from generator.model.sentence import Sentence

_PROTOCOL = 5
"""Of pickles, which are hashed and never read."""


class _Teller(pickle.Pickler):
    """Tells a sentence by its words, and a place by its file: no page shows a line.

    So a row that is added to a table is no news for the rows below it.
    """

    dispatch_table = {  # noqa: RUF012 - as the base class has it
        Sentence: lambda said: (tuple, (_take_apart(said),)),
        Place: lambda place: (str, (place.file,)),
    }


def _take_apart(said: Sentence) -> tuple[object, ...]:
    """Text, author, link and tone of each part, and the phrase."""
    return (str(said), said.phrase, *((one[0], one[1], one[3], one[4]) for one in said.parts))


def find_key(*records: object) -> str:
    """The hash of records, and of the program.

    Sets have no order, so they are to be sorted before. Records that are equal may have two keys,
    as where one has a text twice and the other the same text in two places.
    """
    told = hashlib.sha256(find_machinery().encode())
    for one in records:
        told.update(one if isinstance(one, bytes) else _tell(one))
        told.update(b"\0")
    return told.hexdigest()


def _tell(record: object) -> bytes:
    raw = BytesIO()
    _Teller(raw, _PROTOCOL).dump(record)
    return raw.getvalue()
