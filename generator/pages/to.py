"""What a template may ask for beside its record: links, officers' Markdown, small charts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from markupsafe import Markup

from generator.charts import make_charts
from generator.charts.rating_bar import draw_rating_bar
from generator.describe.page_titles import say_page_title
from generator.describe.take_words import EMBED_PAGE, POSTER
from generator.model.bars import Bar
from generator.model.chart import Spot
from generator.model.documents import Correction
from generator.model.measure_rows import MeasureRow
from generator.model.past_lines import TopicThen
from generator.model.places import Area
from generator.model.report import PeriodReport
from generator.model.sentence import NO_WORDS, Sentence, generated, link
from generator.pages import links
from generator.pages.lists import Cut, Lists
from generator.pages.writer import current_writer

if TYPE_CHECKING:
    from generator.pages.view import View


class Measure(Protocol):
    """What a list of measures has in each of its lines."""

    @property
    def row(self) -> MeasureRow:
        """What a line says of a measure."""


class Columns(NamedTuple):
    """Which columns of a list have something in some line."""

    figures: bool
    ways: bool


@dataclass(frozen=True)
class Links:
    """What the template of one page may ask for."""

    view: "View"
    lists: Lists

    def page(self, key: str, words: Sentence = NO_WORDS) -> Sentence:
        """A link to a page that stands once, by its title if no words are given."""
        return link(words or say_page_title(key, self.view.report.agreement), key)

    def has(self, key: str) -> bool:
        """True where the site has a page that stands once with this key."""
        return self.view.has(key)

    def indicator(self, indicator_id: str) -> Sentence:
        """A link to an indicator by its plain title."""
        return link(self.view.names[indicator_id], f"indicator/{indicator_id}")

    def block(self, block_id: str) -> Sentence:
        """A link to a block by its plain title."""
        return link(self.view.report.blocks[block_id].block.plain_title, f"block/{block_id}")

    def area(self, area: Area, words: Sentence = NO_WORDS) -> Sentence:
        """A link to a place, by its name if no words are given."""
        return link(words or area.name, self.view.report.agreement.name_page(area))

    def place(self, area_id: str) -> Sentence:
        """A link to a place by its id."""
        return self.area(self.view.places[area_id])

    def poster(self, area: Area) -> Sentence:
        """A link to the poster of a place."""
        return link(POSTER(), f"{links.POSTERS}/{area.id}")

    def embed(self, indicator_id: str) -> Sentence:
        """A link to the page of an indicator for frames."""
        return link(EMBED_PAGE(), f"{links.EMBED}/{indicator_id}")

    def period(self, one: PeriodReport) -> Sentence:
        """A link to a period in the archive."""
        reporting = self.view.report.agreement.details.reporting
        return link(one.name, links.name_period(one.period, reporting))

    def topic_then(self, one: PeriodReport, topic: TopicThen) -> Sentence:
        """A link to what a past period said of a topic's measures."""
        reporting = self.view.report.agreement.details.reporting
        return link(topic.title, links.name_topic_then(one.period, reporting, topic.id))

    def file(self, name: str, words: Sentence = NO_WORDS) -> Sentence:
        """A link to a file of the agreement's data, by its name if no words are given."""
        return link(words or generated(name), f"{links.FILE}/{name}")

    def others(self) -> list[Sentence]:
        """A link to the home page of each other agreement of the site."""
        folder = self.view.report.agreement.folder
        every = self.view.site.entries
        return [
            link(one.name, f"{links.AGREEMENT}/{one.folder}")
            for one in every
            if one.folder != folder
        ]

    def named(self, key: str) -> Sentence:
        """A link to the page of a key such as indicator/ni-154."""
        kind, _, name = key.partition("/")
        if not name:
            return self.page(key)
        if key in self.view.report.removed:
            return link(self.view.report.removed[key].title, key)
        if kind == "indicator":
            return self.indicator(name)
        return self.block(name) if kind == "block" else self.place(name)

    def leads_to(self, key: str) -> bool:
        """True where the site has the page of a key such as home or indicator/ni-154."""
        return "/" in key or self.has(key)

    def touched(self, correction: Correction) -> list[Sentence]:
        """A link to each page that a correction touches."""
        keys = (key for key in correction.touches if key != "corrections")
        return [self.named(key) for key in keys if self.leads_to(key)]

    def text(self, body: Sentence) -> Markup:
        """Commentary or a standing page, with its links to pages resolved."""
        return current_writer().write_markdown(body)

    def bar(self, bar: Bar, before: Bar | None = None, *, has_key: bool = True) -> Markup:
        """All measures of a count by rating, as a picture; empty where nothing was counted."""
        drawn = draw_rating_bar(bar, before, has_key=has_key) if bar.total else ""
        return Markup(drawn)  # noqa: S704 - see drawing.py

    def mini(self, indicator_id: str) -> Markup:
        """The small charts of an indicator for lists; empty where it has none."""
        drawn = self.view.minis.get(indicator_id)
        if drawn is None:
            report = self.view.report
            charts = make_charts(report, report.indicators[indicator_id], Spot.LIST)
            drawn = Markup("").join(Markup(one.svg) for one in charts)  # noqa: S704 - see drawing.py
            self.view.minis[indicator_id] = drawn
        return drawn

    @property
    def begin(self) -> Callable[..., Cut]:
        """How a list begins on this page: see Lists.begin."""
        return self.lists.begin

    def columns(self, many: Iterable[Measure]) -> Columns:
        """The columns that a list of measures has beside its names and ratings."""
        rows = [one.row for one in many]
        return Columns(
            any(row.figure or row.plan for row in rows),
            any(row.direction or self.mini(row.indicator) for row in rows),
        )
