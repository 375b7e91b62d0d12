"""The pages that want officers' words for a period, and the file in which each one's belong."""

from generator.check.content import KINDS
from generator.model.agreement import Agreement
from generator.model.period import Period

HOME = "home"
FOLDER_OF = {kind: folder for folder, kind in KINDS.items()}
"""The folder in which the commentary of pages stands, where their keys begin otherwise."""


def list_pages_for_words(agreement: Agreement, period: Period) -> tuple[str, ...]:
    """The keys of the pages that want words for a period, in the order of the site.

    These are the home page; each block; each indicator that has a figure or a rating for the
    period, or had words in the period before; each area that had words in the period before.
    """
    before = find_period_before(agreement, period)
    told = {key for written, key in agreement.commentary if written == before}
    news = _list_indicators_with_news(agreement, period)
    indicators = (one.id for one in agreement.indicators)
    areas = map(agreement.name_page, agreement.areas)
    return (
        HOME,
        *(f"block/{block.id}" for block in agreement.blocks),
        *(f"indicator/{one}" for one in indicators if one in news or f"indicator/{one}" in told),
        *(key for key in areas if key in told),
    )


def find_wrong_period(period: Period, agreement: Agreement) -> str:
    """Why commentary cannot be for a period; empty where it can."""
    details = agreement.details
    if not details.reporting.fits(period):
        noun = details.reporting.noun
        return f"{period} is not a {noun}. Write a {noun} such as {details.current_period}."
    if not details.starts <= period.starts <= period.ends <= details.ends:
        years = f"{details.starts.year} to {details.ends.year}"
        return f"{period} is outside the agreement's years, {years}."
    return ""


def find_period_before(agreement: Agreement, period: Period) -> Period | None:
    """The last period before this one for which anything was written; None where there is none."""
    earlier = {one for one, _ in agreement.commentary if one.ends < period.starts}
    return max(earlier, default=None)


def name_file(key: str) -> str:
    """The path of a page's commentary inside its period's folder, such as `home.md`."""
    kind, _, name = key.partition("/")
    return f"{FOLDER_OF.get(kind, kind)}/{name}.md" if name else f"{key}.md"


def find_key(path: str, period: Period) -> str:
    """The key of the page whose commentary for a period stands in a file; empty for others."""
    folder, *inside = path.split("/")
    if folder != period.slug or not inside:
        return ""
    name = inside[-1].removesuffix(".md")
    return f"{KINDS.get(inside[0], inside[0])}/{name}" if inside[1:] else name


def _list_indicators_with_news(agreement: Agreement, period: Period) -> set[str]:
    """Indicators that have a figure, not just a reason for its absence, or officers' rating."""
    rows = (row for row in agreement.figures if row.value is not None)
    given = {row.indicator for row in rows if row.period.ends_in(period)}
    return given | {row.indicator for row in agreement.ratings if row.period.ends_in(period)}
