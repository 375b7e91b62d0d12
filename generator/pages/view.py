"""What every page type needs: a page from its template, and links from it by the keys of pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from generator.charts import make_charts
from generator.charts.rating_bar import draw_rating_bar
from generator.describe.page_titles import say_page_title
from generator.describe.take_words import EMBED_PAGE, POSTER
from generator.model.bars import Bar
from generator.model.chart import Chart, Spot
from generator.model.documents import Correction, GlossaryEntry
from generator.model.enums import Voice
from generator.model.past_lines import TopicThen
from generator.model.places import Area
from generator.model.report import IndicatorReport, PeriodReport, Report
from generator.model.sentence import NO_WORDS, Sentence, generated, link
from generator.pages import links
from generator.pages.kept import Behind, find_files
from generator.pages.linked_data import link_breadcrumbs, link_dataset
from generator.pages.lists import Cut, Lists, Rest
from generator.pages.markdown import render
from generator.pages.page import Alternate, Crumb, Head, Page
from generator.pages.site import Site
from generator.pages.writer import Writer, current_writer, writing

GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class View:
    """A report and the site in which its pages stand."""

    report: Report
    site: Site
    minis: dict[str, Markup]
    """The small charts that were drawn so far, by indicator: lists show them again and again."""
    present: frozenset[str]
    """The keys of the pages that stand once and have something to say."""
    behind: Behind
    used: set[str] = field(default_factory=set)
    """The terms of the glossary that the pages made so far use."""
    rests: list[Rest] = field(default_factory=list)
    """The rests of the lists that were cut so far."""
    titles: dict[str, Sentence] = field(default_factory=dict)
    """The titles of the pages made so far, by their keys."""
    drawn: dict[str, dict[Spot, tuple[Chart, ...]]] = field(default_factory=dict)
    """The charts of the last measure that any were drawn of, by its id."""

    def draw(self, one: IndicatorReport, spot: Spot) -> tuple[Chart, ...]:
        """The charts of a measure for a place, drawn once for all pages of the measure."""
        if one.indicator.id not in self.drawn:
            self.drawn.clear()
        drawn = self.drawn.setdefault(one.indicator.id, {})
        if spot not in drawn:
            drawn[spot] = make_charts(self.report, one, spot)
        return drawn[spot]

    def has(self, key: str) -> bool:
        """True where the site has a page that stands once with this key."""
        is_used = key == GLOSSARY and bool(self.used)
        return is_used or key in self.present or key in self.report.agreement.pages

    def list_terms(self) -> tuple[GlossaryEntry, ...]:
        """The words that the glossary tells.

        Of papers all, as residents may have the papers themselves; else those that a page uses.
        """
        agreement = self.report.agreement
        if agreement.details.voice is Voice.PAPERS or not self.used:
            return agreement.glossary
        return tuple(one for one in agreement.glossary if one.term in self.used)

    def page(self, key: str, head: Head, template: str, content: object) -> Page:
        """The page of a key from a template, which has the record `content` as `one`.

        Its title ends with the agreement's name, save at home.
        """
        here, agreement = links.find(key), self.report.agreement
        self.titles[key] = head.title
        writer = Writer(
            () if key == GLOSSARY else agreement.glossary,
            lambda other: self.find_way(here, other),
            agreement.pictures,
        )
        to = Links(self, Lists(key, head.title, self.rests))
        with writing(writer):
            body = render(template, report=self.report, to=to, title=head.title, one=content)
            body = "".join((body, *writer.tell_rest()))
        self.used.update(writer.list_terms())
        is_home = here == links.HOME
        keys = () if is_home else ("home", head.above) if head.above else ("home",)
        trail = tuple(Crumb(self.say_title(one), links.find(one)) for one in keys)
        base = links.publish_at(self.site, agreement)
        linked = [link_breadcrumbs(trail, head.title, base)] if trail else []
        if head.files:
            linked.append(link_dataset(agreement, head, base))
        return Page(
            address=here,
            title=head.title if is_home else f"{head.title}: {agreement.details.name}",
            description=head.description,
            body=body,
            said=tuple(writer.said),
            trail=trail,
            linked_data=tuple(linked),
            pictures=tuple(writer.pictures),
            kept_in=find_files(self.report, links.find_beginning(key), self.behind),
            terms=head.terms,
            alternates=(*head.alternates, *self._find_feed(key)),
        )

    def say_title(self, key: str) -> Sentence:
        """The title of a page above another: a topic, one that stands once, or one made before."""
        block = self.report.blocks.get(key.removeprefix(links.BLOCK_KEY))
        if block:
            return block.block.plain_title
        return say_page_title(key, self.report.agreement) or self.titles[key]

    def _find_feed(self, key: str) -> Iterator[Alternate]:
        feed = self.report.feeds.get(key)
        if feed:
            yield Alternate(links.FEED_KIND, feed.title, links.FEED)

    def find_way(self, here: str, key: str) -> str:
        """The way from a page at an address to the page of a key."""
        kind, _, name = key.partition("/")
        if name and kind == links.AGREEMENT:
            entry = next(one for one in self.site.entries if one.folder == name)
            return links.across(self.site, self.report.agreement.folder, here, entry)
        return links.relative(here, links.find(key))


@dataclass(frozen=True)
class Links:
    """What a template may ask for beside its record: links, officers' Markdown, small charts."""

    view: View
    lists: Lists

    def page(self, key: str, words: Sentence = NO_WORDS) -> Sentence:
        """A link to a page that stands once, by its title if no words are given."""
        return link(words or say_page_title(key, self.view.report.agreement), key)

    def has(self, key: str) -> bool:
        """True where the site has a page that stands once with this key."""
        return self.view.has(key)

    def indicator(self, indicator_id: str) -> Sentence:
        """A link to an indicator by its plain title."""
        known = self.view.report.indicators[indicator_id].indicator
        return link(known.plain_title, f"indicator/{indicator_id}")

    def block(self, block_id: str) -> Sentence:
        """A link to a block by its plain title."""
        return link(self.view.report.blocks[block_id].block.plain_title, f"block/{block_id}")

    def area(self, area: Area, words: Sentence = NO_WORDS) -> Sentence:
        """A link to a place, by its name if no words are given."""
        return link(words or area.name, self.view.report.agreement.name_page(area))

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
        others = (one for one in self.view.site.entries if one.folder != folder)
        return [link(one.name, f"{links.AGREEMENT}/{one.folder}") for one in others]

    def named(self, key: str) -> Sentence:
        """A link to the page of a key such as indicator/ni-154."""
        kind, _, name = key.partition("/")
        if not name:
            return self.page(key)
        if key in self.view.report.removed:
            return link(self.view.report.removed[key].title, key)
        if kind == "indicator":
            return self.indicator(name)
        if kind == "block":
            return self.block(name)
        return self.area(self.view.report.areas[name].area)

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

    @cached_property
    def shows_figures(self) -> bool:
        """True where some list has a figure to show: each row of a list asks."""
        return self.view.report.shows_figures

    @cached_property
    def shows_ways(self) -> bool:
        """True where lists have something to say or draw of where some measure is going."""
        report = self.view.report
        return report.shows_directions or any(map(self.mini, report.indicators))
