"""What every template may ask: links from its own page, and text that officers wrote."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from generator.charts import make_charts
from generator.describe.words import PAGE_TITLE
from generator.model.chart import Spot
from generator.model.documents import Correction
from generator.model.places import Area
from generator.model.report import QuarterReport, Report
from generator.pages import links
from generator.pages.explain import explain_terms
from generator.pages.kept import find_files
from generator.pages.linked_data import link_breadcrumbs, link_dataset
from generator.pages.markdown import escape_markdown, render, resolve_page_links
from generator.pages.page import Crumb, Page


@dataclass(frozen=True, slots=True)
class View:
    """A report and the site in which its pages stand."""

    report: Report
    site: links.Site

    def page(
        self,
        address: str,
        template: str,
        title: str,
        description: str,
        *,
        above: str = "",
        files: tuple[str, ...] = (),
        **values: Any,  # noqa: ANN401 - templates take any record
    ) -> Page:
        """A page from a template; its title ends with the agreement's name, save at home.

        `above` is the key of the page that lists it; `files` are those that hold its data.
        """
        body = render(template, report=self.report, to=Links(self, address), title=title, **values)
        agreement = self.report.agreement
        if address != links.WHOLE["glossary"]:
            body = explain_terms(body, agreement.glossary)
        trail = self._find_trail(above) if address != links.HOME else ()
        base = links.publish_at(self.site, agreement)
        linked = [link_breadcrumbs(trail, title, base)] if trail else []
        if files:
            linked.append(link_dataset(agreement, title, description, base, files))
        return Page(
            address=address,
            title=title if address == links.HOME else f"{title}: {agreement.details.name}",
            description=description,
            body=body,
            trail=trail,
            linked_data=tuple(linked),
            kept_in=find_files(self.report, address),
        )

    def _find_trail(self, above: str) -> tuple[Crumb, ...]:
        keys = ("home", above) if above else ("home",)
        return tuple(Crumb(PAGE_TITLE[key](), links.WHOLE[key]) for key in keys)


@dataclass(frozen=True, slots=True)
class Links:
    """Links from one page, for its template."""

    view: View
    here: str

    def _link(self, words: str, address: str) -> Markup:
        return _markdown_link(words, links.relative(self.here, address))

    def at(self, address: str, words: str) -> Markup:
        """A link to a page by its address."""
        return self._link(words, address)

    def page(self, key: str, words: str = "") -> Markup:
        """A link to a page that stands once, by its key and its title if no words are given."""
        return self._link(words or self._title(key), self.address(key))

    def _title(self, key: str) -> str:
        return (
            PAGE_TITLE[key]() if key in PAGE_TITLE else self.view.report.agreement.pages[key].title
        )

    def has(self, key: str) -> bool:
        """True where the site has a page that stands once with this key."""
        return key in links.WHOLE or key in self.view.report.agreement.pages

    def address(self, key: str) -> str:
        """The address of a page that stands once."""
        return links.WHOLE[key] if key in links.WHOLE else links.standing(key)

    def indicator(self, indicator_id: str, words: str = "") -> Markup:
        """A link to an indicator, by its plain title if no words are given."""
        known = self.view.report.indicators[indicator_id].indicator
        return self._link(words or known.plain_title, links.indicator(indicator_id))

    def block(self, block_id: str, words: str = "") -> Markup:
        """A link to a block, by its plain title if no words are given."""
        title = words or self.view.report.blocks[block_id].block.plain_title
        return self._link(title, links.block(block_id))

    def area(self, area: Area, words: str = "") -> Markup:
        """A link to a district or neighbourhood."""
        return self._link(words or area.name, links.area(area))

    def quarter(self, one: QuarterReport) -> Markup:
        """A link to a quarter in the archive."""
        return self._link(one.name, links.quarter(one.quarter))

    def file(self, name: str, words: str) -> Markup:
        """A link to a file of the agreement's data."""
        return self._link(words, f"{links.FILES}{name}")

    def others(self) -> list[Markup]:
        """A link to the home page of each other agreement of the site."""
        site, folder = self.view.site, self.view.report.agreement.folder
        return [
            _markdown_link(entry.name, links.across(site, folder, self.here, entry))
            for entry in site.entries
            if entry.folder != folder
        ]

    def text(self, body: str) -> Markup:
        """Commentary or a standing page, with its links to pages resolved."""
        return resolve_page_links(body, lambda key: links.relative(self.here, self.address(key)))

    def mini(self, indicator_id: str) -> Markup:
        """The small charts of an indicator for lists; empty where it has none."""
        report = self.view.report
        charts = make_charts(report, report.indicators[indicator_id], Spot.LIST)
        return Markup("").join(Markup(chart.svg) for chart in charts)  # noqa: S704 - see drawing.py

    def touched(self, correction: Correction) -> list[Markup]:
        """A link to each page that a correction touches."""
        return [self.named(key) for key in correction.touches if self._is_linked(key)]

    def _is_linked(self, key: str) -> bool:
        return key != "corrections" and ("/" in key or self.has(key))

    def named(self, key: str) -> Markup:
        """A link to the page of a key such as indicator/ni-154."""
        kind, _, name = key.partition("/")
        if not name:
            return self.page(key)
        if kind == "indicator":
            return self.indicator(name)
        if kind == "block":
            return self.block(name)
        return self.area(self.view.report.areas[name].area)


def _markdown_link(words: str, way: str) -> Markup:
    return Markup(f"[{escape_markdown(words)}]({way})")  # noqa: S704 - the words are escaped
