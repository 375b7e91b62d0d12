"""What every page type needs: a page from its template, and links from it by the keys of pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.charts import make_charts
from generator.describe.page_titles import say_page_title
from generator.model.chart import Chart, Spot
from generator.model.documents import GlossaryEntry
from generator.model.enums import Voice
from generator.model.places import Area
from generator.model.report import IndicatorReport, Report
from generator.model.sentence import Sentence
from generator.pages import links
from generator.pages.kept import Behind, find_files
from generator.pages.linked_data import link_breadcrumbs, link_dataset
from generator.pages.lists import Lists, Rest
from generator.pages.markdown import render
from generator.pages.page import Alternate, Crumb, Head, Page
from generator.pages.site import Site
from generator.pages.to import Links
from generator.pages.writer import Writer, writing

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
    names: Mapping[str, Sentence]
    """What each measure is called in plain words, by its id."""
    places: Mapping[str, Area]
    """Each place by its id."""
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
