"""Which pages an agreement has, found without making one of them.

A page type of PAGES has its line here too: a test holds the two to each other.
"""

from generator.model.report import Report
from generator.pages import links
from generator.pages.present import find_present
from generator.pages.view import GLOSSARY


def list_keys(report: Report, *, uses_terms: bool) -> frozenset[str]:
    """The key of every page of an agreement: `links.find` has the address of each.

    Only the pages themselves can tell whether one of them uses a special word, and the glossary
    of a body that writes its own plan hangs on that. With `uses_terms` it is among the keys. Pages
    with the rest of a list are not: where a list is cut is known when its page is made.
    """
    agreement = report.agreement
    reporting = agreement.details.reporting
    return frozenset(
        (
            *find_present(report),
            *((GLOSSARY,) if uses_terms else ()),
            *(f"block/{one}" for one in report.blocks),
            *(f"indicator/{one}" for one in report.indicators),
            *map(agreement.name_page, agreement.areas),
            *(links.name_period(one.period, reporting) for one in report.periods),
            *(
                links.name_topic_then(one.period, reporting, topic.id)
                for one in report.periods
                if one.then and one.then.is_long
                for topic in one.then.topics
            ),
            *agreement.pages,
            *report.removed,
        )
    )


def list_addresses(report: Report, *, uses_terms: bool) -> frozenset[str]:
    """The address of every page of an agreement, below its home page."""
    return frozenset(map(links.find, list_keys(report, uses_terms=uses_terms)))
