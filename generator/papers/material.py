"""What the sections of a paper are made from: a report, or some topics of it, and the notes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from generator.describe.paper_words import NOTE
from generator.describe.prose import read_paragraphs
from generator.model.documents import Correction
from generator.model.papers import Bullets, Cell, Grid, PaperPart, Paragraph
from generator.model.place_lines import AreaReport
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import NO_WORDS, Sentence

HOME, COUNCILLORS = "home", "councillors"
"""Pages of the whole plan: what contradicts itself there belongs into every paper."""


def make_grid(
    heads: tuple[Sentence, ...], rows: Iterable[tuple[Cell, ...]], title: Sentence = NO_WORDS
) -> Grid:
    """A table without the columns in which nothing stands."""
    kept = tuple(rows)
    used = [at for at in range(len(heads)) if not at or any(row[at].text for row in kept)]
    return Grid(
        title=title,
        heads=tuple(heads[at] for at in used),
        rows=tuple(tuple(row[at] for at in used) for row in kept),
    )


def read_parts(body: Sentence) -> Iterator[PaperPart]:
    """Officers' Markdown as paragraphs and lists."""
    for is_list, texts in groupby(read_paragraphs(body), lambda one: one[1]):
        said = tuple(text for text, _ in texts)
        yield from [Bullets(said)] if is_list else map(Paragraph, said)


@dataclass(slots=True)
class Notes:
    """The contradictions that a paper tells, numbered as they are first marked."""

    report: Report
    _numbers: dict[str, int] = field(default_factory=dict)
    _texts: list[Sentence] = field(default_factory=list)

    def mark(self, *keys: str, of_all: bool = False) -> tuple[int, ...]:
        """The numbers of the notes on some pages; `of_all` leaves out what is of one page alone."""
        found = dict.fromkeys(
            one.id
            for key in keys
            for one in self.report.corrections.get(key, ())
            if not of_all or {HOME, COUNCILLORS} & {*one.touches}
        )
        by_id = {one.id: one for one in self.report.agreement.corrections}
        return tuple(sorted(self._number(by_id[name]) for name in found))

    def _number(self, one: Correction) -> int:
        if one.id not in self._numbers:
            self._texts.append(NOTE(title=one.title, found=one.printed, shown=one.shown))
            self._numbers[one.id] = len(self._texts)
        return self._numbers[one.id]

    @property
    def texts(self) -> tuple[Sentence, ...]:
        """What the numbers lead to, from 1."""
        return tuple(self._texts)


@dataclass(frozen=True, slots=True)
class Material:
    """A report as one reader needs it."""

    report: Report
    reader: str
    notes: Notes
    blocks: frozenset[str] = frozenset()
    """The topics that it covers; empty for all."""
    place: AreaReport | None = None
    """The place that it is about, where it is about one."""

    def covers(self, blocks: Iterable[str]) -> bool:
        """True for what belongs to a topic that it covers."""
        return not self.blocks or bool(self.blocks & {*blocks})

    @property
    def measures(self) -> list[IndicatorReport]:
        """The measures that it covers, in the order of the plan."""
        every = self.report.indicators.values()
        return [one for one in every if self.covers(one.indicator.blocks)]

    def name_topic(self, one: IndicatorReport) -> Sentence:
        """The first topic of a measure."""
        found = self.report.blocks.get(one.indicator.blocks[0])
        return found.block.plain_title if found else NO_WORDS

    def mark_measure(self, one: IndicatorReport) -> tuple[int, ...]:
        """The notes on a measure."""
        return self.notes.mark(f"indicator/{one.indicator.id}")

    def measure_cell(self, one: IndicatorReport, small: Sentence = NO_WORDS) -> Cell:
        """A measure by its plain name."""
        return Cell(one.indicator.plain_title, small, marks=self.mark_measure(one))
