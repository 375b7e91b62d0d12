"""Whether words of a table may stand in the files: by the same rules as the check has."""

from functools import lru_cache

from generator.check.problems import build_record
from generator.model.places import Block


@lru_cache(maxsize=4096)
def find_wrong_words(text: str) -> str:
    """Why a text can be no name in the files, and what to do; empty where it can."""
    faults: list[str] = []

    def report(place: tuple[int | str, ...], found: str, advice: str) -> None:
        if "title" in place:
            faults.append(f"{found}. {advice}")

    build_record(Block, {"id": "a", "title": text, "plain_title": "a", "summary": "a"}, report)
    return faults[0] if faults else ""
