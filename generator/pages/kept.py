"""The files behind a page, for officers who want to correct it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from generator.describe.language import Phrase
from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.report import Report
from generator.model.reporting import NOUN
from generator.pages.page import KeptIn
from generator.schema.whole_pages import WHOLE_PAGES

REMOVED = "removed.yml"
WORDS = Phrase("words")
LABELS: Mapping[str, Phrase] = {
    "figures.csv": Phrase("figures"),
    "targets.csv": Phrase("targets"),
    "comparisons.csv": Phrase("figures of others"),
    "groups.yml": Phrase("groups of people"),
    "ratings.csv": Phrase("ratings"),
    "counts.csv": Phrase("counts"),
    "money.csv": Phrase("money"),
    "actions.csv": Phrase("actions"),
    "steps.csv": Phrase("steps"),
    "responses.csv": Phrase("what residents asked"),
    "rewards.yml": Phrase("rewards"),
    "areas.yml": Phrase("places"),
    "blocks.yml": Phrase("topics"),
    "releases.yml": Phrase("dates"),
    "meetings.yml": Phrase("meetings"),
    "corrections.yml": Phrase("corrections"),
    REMOVED: Phrase("what is no longer in the plan"),
    "sources.yml": Phrase("papers", ours="sources"),
    "agreement.yml": Phrase("the agreement"),
}
"""What residents would call what each file of an agreement holds."""
BEHIND: Mapping[str, tuple[str, ...]] = {
    **{key: page.behind for key, page in WHOLE_PAGES.items()},
    "block": ("blocks.yml", "ratings.csv", "figures.csv", "counts.csv"),
    **dict.fromkeys(NOUN.values(), ("ratings.csv", "counts.csv")),
}
"""By page that stands once, or by kind of page: the files of the agreement from which it is made.

A measure's own rows tell which tables are behind its page.
"""
GLOSSARY = "glossary.yml"
ASKED_OF = ("indicator", "block", "area")
"""What residents ask of."""


@dataclass(frozen=True, slots=True)
class Behind:
    """Which tables are behind what: looked up once for all pages."""

    tables: Mapping[str, tuple[str, ...]]
    """Those that have a row of a measure, by its id."""
    asked: Collection[tuple[str, str]]
    """What residents asked about, by kind and name."""

    @classmethod
    def of_report(cls, report: Report) -> Self:
        """What is behind the pages of a report."""
        agreement, results = report.agreement, report.results
        groups = {one.indicator for one in agreement.breakdowns}
        series = results.series.items()
        with_rows = {
            "figures.csv": groups | {name for (name, _), one in series if one.readings},
            "groups.yml": groups,
            "comparisons.csv": {one.indicator for one in agreement.comparisons},
            "targets.csv": {name for (name, _), one in series if one.aims},
            "ratings.csv": {
                name
                for name, rated in results.assessments.items()
                if any(one.declared for one in rated)
            },
        }
        tables = {
            name: tuple(table for table, names in with_rows.items() if name in names)
            for name in results.assessments
        }
        return cls(
            tables,
            {(kind, getattr(one, kind)) for one in agreement.responses for kind in ASKED_OF},
        )

    def of_measure(self, indicator: str) -> "Behind":
        """What is behind the pages of one measure."""
        about = ("indicator", indicator)
        asked = (about,) if about in self.asked else ()
        return Behind({indicator: self.find_tables(indicator)}, asked)

    def find_tables(self, indicator: str) -> tuple[str, ...]:
        """The tables that have a row of an indicator, for the whole area or a place."""
        return self.tables.get(indicator, ())

    def find_asked(self, key: str) -> Iterator[str]:
        """The file of what residents asked for, where some of it is about the page of a key."""
        kind, _, name = key.partition("/")
        if name and (kind if kind in ASKED_OF else "area", name) in self.asked:
            yield "responses.csv"


def find_files(report: Report, key: str, behind: Behind) -> tuple[KeptIn, ...]:
    """The files behind the page of a key, those with officers' words first."""
    agreement = report.agreement
    if key in report.removed:
        return (KeptIn(LABELS[REMOVED](), f"data/{agreement.folder}/{REMOVED}"),)
    kind, _, name = key.partition("/")
    words = (KeptIn(WORDS(), _inside(agreement, file)) for file in _find_words(agreement, key))
    own = agreement.origins.indicators[name] if kind == "indicator" and name else None
    measure = [KeptIn(Phrase("the measure")(), _inside(agreement, own.file))] if own else []
    others = behind.find_tables(name) if own else BEHIND.get(kind) or _find_place_files(report, key)
    names = (*others, *behind.find_asked(key))
    tables = (
        KeptIn(LABELS[one](), f"data/{agreement.folder}/{one}")
        for one in names
        if one in agreement.origins.files
    )
    return (*words, *measure, *tables)


def _find_words(agreement: Agreement, key: str) -> Iterator[str]:
    """The files with the words that officers wrote for the page."""
    origins = agreement.origins
    period, page = _find_commentary(agreement, key)
    written = origins.commentary.get((period, page)) if period else None
    if written:
        yield written.file
    if key == "glossary":
        if origins.has_own_glossary:
            yield f"{origins.folders[1]}/{GLOSSARY}"
        yield f"content/{GLOSSARY}"
    elif key in origins.pages:
        yield origins.pages[key].file


def _find_commentary(agreement: Agreement, key: str) -> tuple[Period | None, str]:
    """The period and the key under which commentary for the page would be."""
    kind, _, name = key.partition("/")
    if kind not in NOUN.values():
        return agreement.period, key
    periods = {period.slug: period for period, _ in agreement.commentary}
    return periods.get(name), "home"


def _find_place_files(report: Report, key: str) -> tuple[str, ...]:
    """The files behind the list of places and the page of a place; none for other pages."""
    agreement = report.agreement
    if key == agreement.kinds.list_page:
        return ("areas.yml",)
    area = next((one for one in agreement.areas if agreement.name_page(one) == key), None)
    if area is None:
        return ()
    if agreement.kinds[area.kind].steps:
        return ("areas.yml", "steps.csv")
    one = report.areas[area.id]
    return ("areas.yml", "figures.csv") if one.is_top or one.figures else ("areas.yml",)


def _inside(agreement: Agreement, file: str) -> str:
    """A file's path from the top of the repository, wherever the repository lies."""
    for top, folder in zip(("data", "content"), agreement.origins.folders, strict=True):
        if folder and file.startswith(f"{folder}/"):
            return f"{top}/{agreement.folder}/{file.removeprefix(f'{folder}/')}"
    return file
