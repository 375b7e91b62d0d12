"""Which of the pages that stand once an agreement has.

Where a site retells papers, it has all of them: that the papers give nothing is worth a page. A
body that writes its own plan has a page where there is something to say on it. No site has a
calendar without dates.
"""

from collections.abc import Callable, Collection, Iterator, Mapping

from generator.describe.page_titles import list_page_keys
from generator.model.enums import Kind, Voice
from generator.model.report import Report
from generator.schema.dialect import PAGE_LINK
from generator.schema.open_tables import list_given

ASKED_FOR = frozenset({Kind.REWARD, Kind.MANDATORY})
"""Kinds of measures that councillors see in a list of their own."""


def _has_counts(report: Report) -> bool:
    listed = any(ASKED_FOR & set(one.kinds) for one in report.agreement.indicators)
    return listed or any(count.is_rated for count in report.counts)


def _is_anything_open(report: Report) -> bool:
    unnamed = any(not area.named for area in report.agreement.areas)
    return bool(report.unknowns or report.without_figures or unnamed)


SAYS: Mapping[str, Callable[[Report], bool]] = {
    "calendar": lambda report: bool(report.timetable),
    "councillors": _has_counts,
    "money": lambda report: bool(report.money),
    "reward": lambda report: bool(report.rewards),
    "not-known-yet": _is_anything_open,
    "corrections": lambda report: bool(report.agreement.corrections or report.amendments),
    "glossary": lambda _: False,
}
"""Whether a page has something to say; pages that are not here always have.

That of the glossary is not known yet: it has the words that the other pages use.
"""


def find_present(report: Report) -> frozenset[str]:
    """The keys of the pages that the agreement has.

    Also those to which officers send their readers.
    """
    telling = SAYS
    if report.agreement.details.voice is Voice.PAPERS:
        telling = {"calendar": SAYS["calendar"]}
    wanted = set(_find_linked(report)) | set(report.corrections)
    return frozenset(
        key
        for key in list_page_keys(report.agreement)
        if key not in telling or key in wanted or telling[key](report)
    )


def list_tables(report: Report, present: Collection[str]) -> tuple[str, ...]:
    """The names of the tables that the site gives, where it has the pages `present`."""
    agreement = report.agreement
    company = {"comparisons": agreement.comparisons, "groups": agreement.breakdowns}
    return list_given({*present, *(name for name, rows in company.items() if rows)})


def _find_linked(report: Report) -> Iterator[str]:
    """The keys of pages to which officers' words lead."""
    agreement = report.agreement
    bodies = [one.body for one in agreement.commentary.values()]
    bodies += [one.body for one in agreement.pages.values()]
    for body in bodies:
        yield from PAGE_LINK.findall(body)
