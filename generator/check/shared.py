"""The files that all agreements share, the glossary and the everyday words: nothing twice."""

import re
from collections.abc import Iterator, Sequence

from generator.check.problems import Placed
from generator.model.documents import EverydayWords, GlossaryEntry
from generator.model.problem import Problem


def find_repeats(
    glossary: Sequence[Placed[GlossaryEntry]], everyday: Sequence[Placed[EverydayWords]]
) -> Iterator[Problem]:
    """Terms and everyday words that are given a second time, and entries that say nothing."""
    first: dict[str, int] = {}
    for term in glossary:
        line = first.setdefault(_key(term.record.term), term.place.line)
        if line != term.place.line:
            found = f"the term {term.record.term} a second time (first on line {line})"
            yield term.problem("term", found, "Keep one, and write the other under also_written.")
    first = {}
    for entry in everyday:
        for name in ("everyday", "papers"):
            words = getattr(entry.record, name)
            if not words or not all(map(_key, words)):
                yield entry.problem(name, "no word", "Write one word or more.")
        for words in entry.record.everyday:
            line = first.setdefault(_key(words), entry.place.line)
            if line != entry.place.line:
                found = f"'{words}' a second time (first on line {line})"
                advice = "Keep one, with all words of the papers that it stands for."
                yield entry.problem("everyday", found, advice)


def _key(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words.lower()))
