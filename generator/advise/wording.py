"""The wording check: line by line, what to write instead in commentary and whole pages."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.advise.grade import find_hard_text, find_long_sentences
from generator.advise.wording_rules import (
    BY_PER_CENT,
    CAPITALS,
    FIGURE_FIRST,
    INTRODUCED,
    KNOWN_TO_ALL,
    RULES,
)
from generator.check.columns import list_files
from generator.describe.prose import Form, Passage, find_passages
from generator.describe.sentences import find_sentences
from generator.describe.terms import TermFinder, make_finder
from generator.model.agreement import Agreement
from generator.model.files import FileText, Sources
from generator.model.problem import Level, Problem, sort_problems
from generator.schema.languages import is_english

Found = tuple[int, str, str]
"""Where in a passage, what was found and what to do."""
PER_CENT = "%"


def check_wording(agreement: Agreement, sources: Sources) -> tuple[Problem, ...]:
    """A warning for each place that plain English would write otherwise, in file order.

    Looks at whole pages and at the commentary of the current period and of later ones: past
    periods are published. The rules hold for English and for nothing else.
    """
    if not is_english(agreement.details.language):
        return ()
    files = list_files(sources)
    checker = _Checker(agreement)
    found = (
        problem
        for name, is_per_cent in _choose_files(agreement)
        for problem in checker.check(files[name], is_per_cent=is_per_cent)
    )
    return sort_problems(found)


def _choose_files(agreement: Agreement) -> Iterator[tuple[str, bool]]:
    """The files to look at; true for commentary on a measure in percentages."""
    per_cent = {
        f"indicator/{one.id}"
        for one in agreement.indicators
        if one.unit.symbol == PER_CENT and not one.unit.change_since
    }
    for (period, key), written in agreement.origins.commentary.items():
        if agreement.is_open(period):
            yield written.file, key in per_cent
    for written in agreement.origins.pages.values():
        yield written.file, False


class _Checker:
    """Holds what the rules need of one agreement."""

    __slots__ = ("_avoided", "_avoided_words", "_terms")

    def __init__(self, agreement: Agreement) -> None:
        self._terms = make_finder(agreement.glossary)
        self._avoided: Mapping[str, str] = {
            words.lower(): entry.write
            for entry in agreement.plain_words
            for words in entry.instead_of
        }
        self._avoided_words = _match_any(self._avoided)

    def check(self, file: FileText, *, is_per_cent: bool) -> Iterator[Problem]:
        """What to write otherwise in one file."""
        passages = list(find_passages(file.text))
        seen: set[str] = set()
        for passage in passages:
            found = [
                *_apply_rules(passage),
                *self._find_avoided(passage),
                *_find_special(passage, self._terms, seen),
                *_find_abbreviations(passage, self._terms, seen),
            ]
            if passage.form is Form.TEXT:
                found += [*_find_figures_first(passage), *find_long_sentences(passage)]
            if is_per_cent:
                found += _find_points(passage)
            for offset, what, advice in found:
                line, column = passage.find_place(offset)
                yield Problem(file.path, line, "", what, advice, Level.WARNING, column)
        yield from find_hard_text(file, passages)

    def _find_avoided(self, passage: Passage) -> Iterator[Found]:
        for found in self._avoided_words.finditer(passage.text) if self._avoided_words else ():
            words = " ".join(found[0].split())
            if words[0].isupper() and not _is_first(passage, found.start()):
                continue  # part of a name
            write = self._avoided[words.lower()]
            yield found.start(), f"'{words}', a word to avoid", f"Write {write}."


def _is_first(passage: Passage, offset: int) -> bool:
    """True for the first word of a sentence or of a passage."""
    return any(
        not passage.text[begins:offset].strip(" \n\"'(")
        for begins, _ in find_sentences(passage.text)
    )


def _match_any(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for whole words, the longest first, over line ends too."""
    ordered = sorted(words, key=len, reverse=True)
    joined = "|".join(r"\s+".join(map(re.escape, one.split())) for one in ordered)
    return re.compile(rf"(?<![\w-])(?:{joined})(?![\w-])", re.I) if ordered else None


def _apply_rules(passage: Passage) -> Iterator[Found]:
    for rule in RULES:
        for found in rule.pattern.finditer(passage.text):
            advice = rule.write(found)
            if advice:
                yield found.start(), f"'{found[0]}', {rule.what}", advice


def _find_special(passage: Passage, finder: TermFinder, seen: set[str]) -> Iterator[Found]:
    """The first use of each special word that could be said plainly."""
    for use in finder.find(passage.text):
        if use.term.keep or use.term.term in seen:
            continue
        seen.add(use.term.term)
        words = " ".join(passage.text[use.start : use.end].split())
        advice = f"Write '{use.term.plain}', or keep it: the page says what it means."
        yield use.start, f"'{words}', a special word", advice


def _find_abbreviations(passage: Passage, finder: TermFinder, seen: set[str]) -> Iterator[Found]:
    """The first use of each abbreviation that is not in the glossary."""
    seen.update(INTRODUCED.findall(passage.text))
    explained = {at for use in finder.find(passage.text) for at in range(use.start, use.end)}
    for found in CAPITALS.finditer(passage.text):
        is_known = found[0] in KNOWN_TO_ALL or found[0] in seen or found.start() in explained
        if is_known or passage.text.isupper():
            continue
        seen.add(found[0])
        advice = "Write it in full, or add it to content/glossary.yml with its meaning."
        yield found.start(), f"'{found[0]}', an abbreviation that nobody explains", advice


def _find_figures_first(passage: Passage) -> Iterator[Found]:
    for begins, ends in find_sentences(passage.text):
        found = FIGURE_FIRST.match(passage.text, begins, ends)
        if found:
            figure = found[1].strip("\"'(")
            advice = f"Begin with a word, such as 'In all, {figure} …'."
            yield found.start(1), f"'{figure}' at the beginning of a sentence", advice


def _find_points(passage: Passage) -> Iterator[Found]:
    for found in BY_PER_CENT.finditer(passage.text):
        advice = f"Write '{found[1]} percentage points' for the difference of two percentages."
        yield found.start(), f"'{found[0]}', which may mean two things", advice
