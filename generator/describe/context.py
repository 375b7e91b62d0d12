"""What every describer needs to look up: sources in words, reviews and corrections by page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.describe.dates import say_day
from generator.describe.language import Phrase
from generator.describe.sources import name_publisher, say_source, say_written_date
from generator.model.agreement import Agreement
from generator.model.documents import Commentary, Correction, Source
from generator.model.enums import AreaKind
from generator.model.lines import ReviewLine
from generator.model.places import Area
from generator.model.results import Results
from generator.model.rows import Action
from generator.model.sentence import NO_WORDS, Sentence, join

WRITTEN_FROM = Phrase("Written from the account of: {role}, {day}.")
SOURCE = Phrase("Source: {source}.")


@dataclass(frozen=True, slots=True)
class Context:
    """An agreement and its results, with what describers look up in them."""

    agreement: Agreement
    results: Results
    sources: Mapping[str, Source]
    areas: Mapping[str, Area]
    say: Callable[[str], Sentence]
    """A source text in words."""
    corrections: Mapping[str, tuple[Correction, ...]]
    """By page key."""
    actions_of: Mapping[tuple[str, str], Sequence[Action]]
    """By `indicator` or `area` and its id."""

    def byline(self, commentary: Commentary | None) -> Sentence:
        """Who wrote a commentary, when and from which papers; empty where there is none."""
        if commentary is None:
            return NO_WORDS
        written = WRITTEN_FROM(role=commentary.author_role, day=say_day(commentary.updated))
        if not commentary.source:
            return written
        return join((written, SOURCE(source=self.say(commentary.source))))

    def find_district(self, area: str) -> str | None:
        """The id of the district in which an area lies, also by way of other areas."""
        seen: set[str] = set()
        upper = self.areas.get(self.areas[area].parent or "")
        while upper and upper.kind is not AreaKind.DISTRICT and upper.id not in seen:
            seen.add(upper.id)
            upper = self.areas.get(upper.parent or "")
        return upper.id if upper and upper.kind is AreaKind.DISTRICT else None

    def publisher(self, source: str) -> Sentence:
        """Who published a source."""
        return name_publisher(source, self.sources)

    def actions(self, *, indicator: str = "", area: str = "") -> tuple[Action, ...]:
        """What is being done for one measure or in one place, with its day in words."""
        key = ("indicator", indicator) if indicator else ("area", area)
        return tuple(
            replace(action, due=say_written_date(action.due)) if action.due else action
            for action in self.actions_of.get(key, ())
        )

    def reviews(
        self, *, block: str = "", indicator: str = "", area: str = ""
    ) -> tuple[ReviewLine, ...]:
        """What was said from outside about one thing, or about the whole agreement."""
        wanted = (block or None, indicator or None, area or None)
        return tuple(
            ReviewLine(
                review=review, when=say_written_date(review.date), source=self.say(review.source)
            )
            for review in self.agreement.reviews
            if (review.block if block or not indicator else None, review.indicator, review.area)
            == wanted
        )


def make_context(agreement: Agreement, results: Results) -> Context:
    """Looks everything up once."""
    sources = {source.id: source for source in agreement.sources}
    by_page: dict[str, list[Correction]] = {}
    for correction in agreement.corrections:
        for key in correction.touches:
            by_page.setdefault(key, []).append(correction)
    actions: dict[tuple[str, str], list[Action]] = {}
    for action in agreement.actions:
        for kind, name in (("indicator", action.indicator), ("area", action.area)):
            if name:
                actions.setdefault((kind, name), []).append(action)
    return Context(
        agreement,
        results,
        sources,
        {area.id: area for area in agreement.areas},
        cache(lambda text: say_source(text, sources)),
        {key: tuple(found) for key, found in by_page.items()},
        actions,
    )
