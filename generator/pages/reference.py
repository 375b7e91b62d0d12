"""Pages that stand once: home, councillors, money and the pages that explain."""

from collections.abc import Iterator

from generator.pages import links
from generator.pages.page import Page
from generator.pages.view import View


def make_reference_pages(view: View) -> Iterator[Page]:
    """Every page that stands once, save those that officers write whole."""
    report = view.report
    details = report.agreement.details
    name, area = details.name, details.area_name
    opening = report.counts[0].headline if report.counts else f"How the {name} is going."
    yield view.page(links.HOME, "home.md.j2", name, f"{opening} {name}, {report.quarter}.")
    yield view.page(
        links.COUNCILLORS,
        "councillors.md.j2",
        "For councillors",
        f"Counts of ratings for {area}, topic by topic, as committee papers print them.",
    )
    yield view.page(links.MONEY, "money.md.j2", "Money", f"Money in the {name}, sum by sum.")
    yield view.page(
        links.HOW_WE_RATE,
        "how-we-rate.md.j2",
        "How we rate",
        "What each colour and word means, who sets it and how to redo the sum.",
    )
    yield view.page(
        links.NOT_KNOWN_YET,
        "not-known-yet.md.j2",
        "What we cannot tell you yet",
        f"What the papers about {area} leave open, measure by measure.",
    )
    yield view.page(
        links.CORRECTIONS,
        "corrections.md.j2",
        "Corrections",
        "Where the papers disagree with themselves, and what this site shows.",
    )
    yield view.page(
        links.GLOSSARY,
        "glossary.md.j2",
        "What the words mean",
        "Every special word of the papers, in plain words.",
        anchor=links.term,
    )
    yield view.page(
        links.GET_THE_DATA,
        "get-the-data.md.j2",
        "Get the data",
        f"Every figure, target and rating of the {name} as files, and the papers behind them.",
    )
