"""Whether words of a table may stand in the files: by the same rules as the check has."""

from functools import lru_cache

from generator.check.problems import build_record
from generator.model.ids import make_id
from generator.model.places import Block

LONGEST_ID = 60


@lru_cache(maxsize=4096)
def find_wrong_words(text: str) -> str:
    """Why a text can be no name in the files, and what to do; empty where it can."""
    faults: list[str] = []

    def report(place: tuple[int | str, ...], found: str, advice: str) -> None:
        if "title" in place:
            faults.append(f"{found}. {advice}")

    build_record(Block, {"id": "a", "title": text, "plain_title": "a", "summary": "a"}, report)
    return faults[0] if faults else ""


def shorten_id(text: str) -> str:
    """An id of whole words, no longer than an address should be."""
    name = make_id(text)
    while len(name) > LONGEST_ID:
        name = name[:LONGEST_ID].rpartition("-")[0] or name[:LONGEST_ID]
    return name
