"""What every describer needs to look up: sources in words, reviews and corrections by page."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from generator.describe.amendments import describe_amendments
from generator.describe.dates import REPORT, say_day
from generator.describe.language import Phrase
from generator.describe.responses import describe_response, find_responses
from generator.describe.sources import name_publisher, say_source, say_written_date
from generator.model.agreement import Agreement
from generator.model.amendments import AmendmentLine
from generator.model.comparisons import ComparedFigure
from generator.model.documents import Commentary, Correction, Source
from generator.model.lines import Account, ReviewLine
from generator.model.period import Period
from generator.model.places import Area
from generator.model.results import Results
from generator.model.rows import Action, Figure
from generator.model.sentence import NO_WORDS, Sentence, join

WRITTEN_FROM = Phrase("Written from the account of: {role}, {day}.")
SOURCE = Phrase("Source: {source}.")
Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Context:
    """An agreement and its results, with what describers look up in them."""

    agreement: Agreement
    results: Results
    sources: Mapping[str, Source]
    areas: Mapping[str, Area]
    part: Sentence
    """What the time of one report is called: quarter, half-year or year."""
    say: Callable[[str], Sentence]
    """A source text in words."""
    corrections: Mapping[str, tuple[Correction, ...]]
    """By page key."""
    amendments: tuple[AmendmentLine, ...]
    """The latest first."""
    actions_of: Mapping[tuple[str, str], Sequence[Action]]
    """By `indicator` or `area` and its id."""
    comparisons_of: Mapping[str, Sequence[ComparedFigure]]
    """Figures of others and goals, by indicator."""
    breakdowns_of: Mapping[str, Sequence[Figure]]
    """Figures of groups of people, by indicator."""

    def account(self, kind: str, name: str = "", period: Period | None = None) -> Account:
        """What was written, is done and was said about a page; of the current period if none."""
        key = f"{kind}/{name}" if name else kind
        written = self.agreement.commentary.get((period or self.agreement.period, key))
        return Account(
            commentary=written,
            byline=self._byline(written),
            actions=self._actions(kind, name),
            responses=tuple(
                describe_response(one, self.say)
                for one in find_responses(self.agreement.responses, kind, name)
            ),
            reviews=tuple(self._reviews(kind, name)),
            corrections=self.corrections.get(key, ()),
            amendments=tuple(one for one in self.amendments if one.page == key),
        )

    def _byline(self, commentary: Commentary | None) -> Sentence:
        """Who wrote a commentary, when and from which papers; empty where there is none."""
        if commentary is None:
            return NO_WORDS
        written = WRITTEN_FROM(role=commentary.author_role, day=say_day(commentary.updated))
        if not commentary.source:
            return written
        return join((written, SOURCE(source=self.say(commentary.source))))

    def find_top(self, area: str) -> str | None:
        """The id of the place under which another is listed, also by way of other places."""
        kinds = self.agreement.kinds
        seen: set[str] = set()
        upper = self.areas.get(self.areas[area].parent or "")
        while upper and not kinds.is_top(upper.kind) and upper.id not in seen:
            seen.add(upper.id)
            upper = self.areas.get(upper.parent or "")
        return upper.id if upper and kinds.is_top(upper.kind) else None

    def publisher(self, source: str) -> Sentence:
        """Who published a source."""
        return name_publisher(source, self.sources)

    def _actions(self, kind: str, name: str) -> tuple[Action, ...]:
        """What is being done for one measure or in one place, with its day in words."""
        key = (kind if kind == "indicator" else "area", name)
        return tuple(
            replace(action, due=say_written_date(action.due)) if action.due else action
            for action in self.actions_of.get(key, ())
        )

    def _reviews(self, kind: str, name: str) -> Iterator[ReviewLine]:
        """What was said from outside of a measure and of a place, else of a block, else of all."""
        wanted = kind if kind in {"indicator", "block", "home"} else "area"
        for one in self.agreement.reviews:
            about = {"indicator": one.indicator, "area": one.area}
            if not any(about.values()):
                about = {"block": one.block} if one.block else {"home": ""}
            if about.get(wanted) == name:
                source = self.say(one.source)
                yield ReviewLine(review=one, when=say_written_date(one.date), source=source)


def make_context(agreement: Agreement, results: Results) -> Context:
    """Looks everything up once."""
    sources = {source.id: source for source in agreement.sources}
    areas = {area.id: area for area in agreement.areas}
    by_page: dict[str, list[Correction]] = {}
    for correction in agreement.corrections:
        for key in correction.touches:
            word, _, area = key.partition("/")
            is_place = area in areas and word in agreement.kinds.words.values()
            page = agreement.name_page(areas[area]) if is_place else key
            by_page.setdefault(page, []).append(correction)
    actions: dict[tuple[str, str], list[Action]] = {}
    for action in agreement.actions:
        for kind, name in (("indicator", action.indicator), ("area", action.area)):
            if name:
                actions.setdefault((kind, name), []).append(action)
    return Context(
        agreement,
        results,
        sources,
        areas,
        REPORT[agreement.details.reports](),
        cache(lambda text: say_source(text, sources)),
        {key: tuple(found) for key, found in by_page.items()},
        describe_amendments(agreement),
        actions,
        group(agreement.comparisons, lambda one: one.indicator),
        group(agreement.breakdowns, lambda one: one.indicator),
    )


def group(lines: Iterable[Line], key: Callable[[Line], str]) -> dict[str, tuple[Line, ...]]:
    """The lines by a name in them, each group in the order given."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return {name: tuple(found) for name, found in groups.items()}
