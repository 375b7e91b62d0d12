"""Pages that want words for a period and have none yet."""

from collections.abc import Iterator, Mapping, Sequence

from generator.check.period_pages import HOME, find_key, list_pages_for_words, name_file
from generator.describe.dates import say_period
from generator.model.agreement import Agreement
from generator.model.problem import Problem
from generator.model.waiting import MARK
from generator.status.missing import Missing, Places, What, name_indicator


def find_missing_words(
    agreement: Agreement, waiting: Sequence[Problem], places: Places
) -> Iterator[Missing]:
    """Pages without commentary for the period; `waiting` tells which files are begun."""
    period = agreement.period
    inside = f"{places.content}/"
    begun = {find_key(one.file.removeprefix(inside), period) for one in waiting} - {""}
    wanted = list_pages_for_words(agreement, period)
    named = _name_pages(agreement)
    for key in (*wanted, *sorted(begun - set(wanted))):
        if (period, key) in agreement.commentary or key not in named:
            continue
        title, organisation = named[key]
        kind, _, name = key.partition("/")
        finish = f"; {MARK} in the file marks what is left" if key in begun else ""
        yield Missing(
            organisation=organisation,
            indicator=name if kind == "indicator" else "",
            title=title,
            what=What.COMMENTARY,
            detail=f"words for the page about {say_period(period)}{finish}",
            file=f"{inside}{period.slug}/{name_file(key)}",
        )


def _name_pages(agreement: Agreement) -> Mapping[str, tuple[str, str]]:
    """The title and the organisation of each page, by its key."""
    named = {HOME: ("Home page", agreement.find_lead())}
    for block in agreement.blocks:
        organisation = agreement.find_lead(block.lead)
        named[f"block/{block.id}"] = (f"Topic: {block.plain_title}", organisation)
    for one in agreement.indicators:
        organisation = agreement.find_lead(one.lead, one.blocks)
        named[f"indicator/{one.id}"] = (name_indicator(one), organisation)
    for area in agreement.areas:
        page = (f"Area: {area.name}", agreement.find_lead(area.lead))
        named[agreement.name_page(area)] = page
    return named
