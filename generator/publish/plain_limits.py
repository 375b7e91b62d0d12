"""How hard a page's English may be, and what to do where it is harder."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.describe.readability import GRADE_LIMIT, WORDS_LIMIT, Author, Part, find_grade
from generator.model.agreement import Agreement
from generator.pages import Page
from generator.publish.plain_english import Measure, PageMeasure, Ruler

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
"""Who can change the words, and where."""


class PlainEnglishError(Exception):
    """Pages are too hard to read to be published. Carries every fault."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(faults))


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


class Judge:
    """Holds pages against the limits, one after the other, for one author."""

    __slots__ = ("_author", "_found", "_short")

    def __init__(self, author: Author) -> None:
        self._author = author
        self._short: list[Part] = []
        self._found: dict[str, tuple[Fault, list[str]]] = {}

    def hear(self, page: str, measured: PageMeasure) -> None:
        """Takes note of what is too hard on a page."""
        measure = measured[self._author]
        if is_short(measure):
            self._short.extend(measure.prose if measure.grade is not None else ())
            if measure.words >= FEWEST_WORDS and (measure.grade or 0) > SHORT_LIMIT:
                self._note(page, _find_hard_grade(measure.grade, measure.prose))
        else:
            self._note(page, _find_hard_grade(measure.grade, measure.prose))
        self._note(page, _find_long_sentences(measure.prose))
        self._note(page, _find_terms(measure))

    def attend(self, agreement: Agreement, pages: Iterable[Page]) -> Iterator[Page]:
        """Hands the pages on, each measured on its way."""
        ruler = Ruler(agreement)
        for page in pages:
            self.hear(f"{agreement.folder}/{page.address}", ruler.measure(page))
            yield page

    def find_faults(self) -> list[str]:
        """What was too hard on the pages so far, in the order of the pages."""
        self._note(SHORT_PAGES, _find_hard_grade(find_grade(self._short), self._short))
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


def is_short(measure: Measure) -> bool:
    """True where a page has too few words for a grade of its own."""
    return measure.words < ENOUGH_WORDS


def _find_hard_grade(grade: float | None, prose: Sequence[Part]) -> Iterator[Fault]:
    if grade is None or grade <= GRADE_LIMIT:
        return
    hardest = sorted({part.text: part for part in prose}.values(), key=_weigh)[:_HARDEST]
    quoted = " ".join(f'"{part.text}"' for part in hardest)
    yield Fault(
        key=quoted,
        found=f"grade {grade:.1f}, where {GRADE_LIMIT:g} is the limit.",
        advice=f"Use shorter words and sentences. The hardest: {quoted}",
    )


def _weigh(part: Part) -> float:
    return -(find_grade([part]) or 0)


def _find_long_sentences(prose: Iterable[Part]) -> Iterator[Fault]:
    for part in prose:
        if part.words > WORDS_LIMIT:
            length = f"a sentence of {part.words} words, where {WORDS_LIMIT} is the limit"
            yield Fault(part.text, f'{length}: "{part.text}"', "Make two sentences of it.")


def _find_terms(measure: Measure) -> Iterator[Fault]:
    for term, text in measure.unexplained:
        yield Fault(
            key=term.term,
            found=f"the term '{term.term}', which the page does not explain: \"{text}\"",
            advice=f"Explain it where it first stands, or write '{term.plain}'.",
        )
