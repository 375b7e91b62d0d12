"""How hard a page's English may be, and what to do where it is harder, before it is public."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.describe.readability import (
    GRADE_LIMIT,
    WORDS_LIMIT,
    Clause,
    Heard,
    find_grade,
    find_prose,
)
from generator.model.agreement import Agreement
from generator.model.sentence import Author
from generator.pages import Page
from generator.schema import languages

ENOUGH_WORDS = 100
"""The formula was made on passages of this length and more. Pages with fewer words in sentences
are judged together, as one page: on two or three sentences it says nothing."""
SHORT_LIMIT, FEWEST_WORDS = 12.0, 20
"""A page with fewer than `ENOUGH_WORDS` may not be twice as hard as that by itself."""
SHORT_PAGES = "short pages together"
_HARDEST = 3
"""How many sentences are shown where a page is too hard."""
MEND: Mapping[Author, str] = {
    Author.GENERATOR: (
        "The generator makes these words: change the phrase in generator/describe or "
        "generator/templates."
    ),
    Author.OFFICERS: "These words stand in data/ or content/: change them there.",
}
"""Who can change the words, and where: one entry an author who is judged."""


class PlainEnglishError(Exception):
    """Pages are too hard to read to be published. Carries every fault."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


@dataclass(frozen=True, slots=True)
class Measure:
    """How hard one author's words on a page are."""

    grade: float | None
    """The Flesch-Kincaid grade; None where there is no sentence or the page is not in English."""
    heard: tuple[Heard, ...]
    """The sentences."""

    @property
    def prose(self) -> tuple[Clause, ...]:
        """The sentences with their own text and place."""
        return tuple(one.exact for one in self.heard)

    @property
    def longest(self) -> Clause | None:
        """The sentence with the most words."""
        longest = max(self.heard, key=lambda one: one.words, default=None)
        return longest.exact if longest else None

    @property
    def words(self) -> int:
        """How many words the sentences have together."""
        return sum(one.words for one in self.heard)

    @property
    def is_short(self) -> bool:
        """True where there are too few words for a grade of their own."""
        return self.words < ENOUGH_WORDS


PageMeasure = Mapping[Author, Measure]


def measure_page(page: Page, agreement: Agreement) -> PageMeasure:
    """How hard a page of an agreement is, for each author who is judged."""
    heard = [one for said in page.said for one in find_prose(said)]
    return {
        author: _measure([one for one in heard if one.weight.author is author], agreement)
        for author in MEND
    }


def _measure(heard: Sequence[Heard], agreement: Agreement) -> Measure:
    grade = find_grade(one.weight for one in heard) if is_english(agreement) else None
    return Measure(grade, tuple(heard))


def is_english(agreement: Agreement) -> bool:
    """True where the grade holds: it was made for English."""
    return languages.is_english(agreement.details.language)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is too hard: the same on many pages is one fault."""

    key: str
    """The same for faults that are mended in one place."""
    found: str
    advice: str

    def say(self, pages: Sequence[str], mend: str) -> str:
        """Where it is, what was found and what to do."""
        also = f" (and {len(pages) - 1} more)" if pages[1:] else ""
        return f"{pages[0]}{also}: {self.found}\n    {self.advice} {mend}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the limits say of one page, for one author."""

    page: str
    faults: tuple[Fault, ...]
    short: tuple[Heard, ...]
    """The sentences of a page with too few for a grade of its own."""


def judge_page(page: Page, agreement: Agreement, author: Author) -> Verdict:
    """Holds a page against the limits."""
    name = f"{agreement.folder}/{page.address}"
    return judge_measured(name, measure_page(page, agreement)[author])


def judge_measured(page: str, measure: Measure) -> Verdict:
    """Holds what was measured of a page against the limits."""
    faults: list[Fault] = []
    is_judged = measure.words >= FEWEST_WORDS if measure.is_short else True
    limit = SHORT_LIMIT if measure.is_short else GRADE_LIMIT
    if is_judged and (measure.grade or 0) > limit:
        faults.append(_describe_hard_grade(measure.grade or 0, measure.prose))
    faults += _find_long_sentences(measure.heard)
    is_heard = measure.is_short and measure.grade is not None
    return Verdict(page, tuple(faults), measure.heard if is_heard else ())


class Judge:
    """Gathers what is too hard on the pages of a site, for one author."""

    __slots__ = ("_author", "_found", "_short")

    def __init__(self, author: Author) -> None:
        self._author = author
        self._short: list[Heard] = []
        self._found: dict[str, tuple[Fault, list[str]]] = {}

    def judge(self, page: Page, agreement: Agreement) -> Verdict:
        """Holds a page against the limits, and notes nothing."""
        return judge_page(page, agreement, self._author)

    def note(self, verdict: Verdict) -> None:
        """Takes note of what is too hard on a page."""
        self._short.extend(verdict.short)
        self._note(verdict.page, verdict.faults)

    def attend(self, agreement: Agreement, pages: Iterable[Page]) -> Iterator[Page]:
        """Hands the pages on, each judged on its way."""
        for page in pages:
            self.note(self.judge(page, agreement))
            yield page

    def find_faults(self) -> list[str]:
        """What was too hard on the pages so far, in the order of the pages."""
        grade = find_grade(one.weight for one in self._short) or 0
        if grade > GRADE_LIMIT:
            hard = _describe_hard_grade(grade, [one.exact for one in self._short])
            self._note(SHORT_PAGES, [hard])
        return [fault.say(pages, MEND[self._author]) for fault, pages in self._found.values()]

    def _note(self, page: str, faults: Iterable[Fault]) -> None:
        for fault in faults:
            pages = self._found.setdefault(fault.key, (fault, []))[1]
            if page not in pages[-1:]:
                pages.append(page)


def refuse_hard_words(judges: Iterable[Judge]) -> None:
    """Raises PlainEnglishError with what is too hard on the pages that the judges have heard."""
    faults = [fault for judge in judges for fault in judge.find_faults()]
    if faults:
        raise PlainEnglishError(faults)


def _describe_hard_grade(grade: float, prose: Sequence[Clause]) -> Fault:
    hardest = sorted({one.text: one for one in prose}.values(), key=_weigh)[:_HARDEST]
    quoted = " ".join(map(_quote, hardest))
    return Fault(
        key=quoted,
        found=f"grade {grade:.1f}, where {GRADE_LIMIT:g} is the limit.",
        advice=f"Use shorter words and sentences. The hardest: {quoted}",
    )


def _weigh(clause: Clause) -> float:
    return -(find_grade([clause]) or 0)


def _find_long_sentences(heard: Iterable[Heard]) -> Iterator[Fault]:
    for long in heard:
        if long.words > WORDS_LIMIT:
            one = long.exact
            length = f"a sentence of {one.words} words, where {WORDS_LIMIT} is the limit"
            yield Fault(one.text, f"{length}: {_quote(one)}", "Make two sentences of it.")


def _quote(clause: Clause) -> str:
    place = f" ({clause.place.file}, line {clause.place.line})" if clause.place else ""
    return f'"{clause.text}"{place}'
