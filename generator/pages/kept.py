"""The files behind a page, for officers who want to correct it."""

from collections.abc import Iterator, Mapping

from generator.describe.language import Phrase
from generator.model.agreement import Agreement
from generator.model.period import Period
from generator.model.report import Report
from generator.pages import links
from generator.pages.page import KeptIn
from generator.rate.series import NO_SERIES

WORDS = Phrase("words")
LABELS: Mapping[str, Phrase] = {
    "figures.csv": Phrase("figures"),
    "targets.csv": Phrase("targets"),
    "ratings.csv": Phrase("ratings"),
    "counts.csv": Phrase("counts"),
    "money.csv": Phrase("money"),
    "actions.csv": Phrase("actions"),
    "steps.csv": Phrase("steps"),
    "rewards.yml": Phrase("rewards"),
    "areas.yml": Phrase("places"),
    "blocks.yml": Phrase("topics"),
    "corrections.yml": Phrase("corrections"),
    "sources.yml": Phrase("papers"),
    "agreement.yml": Phrase("the agreement"),
}
"""What residents would call what each file of an agreement holds."""
BEHIND: Mapping[str, tuple[str, ...]] = {
    "home": ("counts.csv", "ratings.csv"),
    "find": ("areas.yml",),
    "indicators": ("figures.csv", "ratings.csv"),
    "neighbourhoods": ("areas.yml",),
    "changes": ("ratings.csv", "figures.csv"),
    "councillors": ("counts.csv", "ratings.csv"),
    "money": ("money.csv",),
    "reward": ("rewards.yml", "targets.csv", "money.csv"),
    "how-we-rate": ("agreement.yml",),
    "not-known-yet": ("figures.csv", "targets.csv"),
    "corrections": ("corrections.yml",),
    "glossary": (),
    "get-the-data": ("sources.yml",),
}
"""By page that stands once: the files of the agreement from which it is made."""
BEHIND_KIND: Mapping[str, tuple[str, ...]] = {
    links.INDICATOR: (),
    links.BLOCK: ("blocks.yml", "ratings.csv", "figures.csv", "counts.csv"),
    links.DISTRICT: ("areas.yml", "figures.csv"),
    links.NEIGHBOURHOODS: ("areas.yml", "steps.csv"),
    links.QUARTER: ("ratings.csv", "counts.csv"),
}
"""The same for pages of which there are several, by what their addresses begin with.

A measure's own rows tell which tables are behind its page.
"""
_KEY_OF_KIND: Mapping[str, str] = {
    links.INDICATOR: "indicator",
    links.BLOCK: "block",
    links.DISTRICT: "district",
    links.NEIGHBOURHOODS: "neighbourhood",
}
"""How the key of a page's commentary begins."""
GLOSSARY = "content/glossary.yml"


def find_files(report: Report, address: str) -> tuple[KeptIn, ...]:
    """The files behind the page at an address, those with officers' words first."""
    agreement = report.agreement
    words = (KeptIn(WORDS(), _inside(agreement, file)) for file in _find_words(report, address))
    tables = (_table(agreement, name) for name in _list_tables(report, address))
    return (*words, *_find_measure(agreement, address), *tables)


def _find_words(report: Report, address: str) -> Iterator[str]:
    """The file with the words that officers wrote for the page, where there is one."""
    origins = report.agreement.origins
    written = origins.commentary.get(_find_commentary(report, address))
    if written:
        yield written.file
    if address == links.WHOLE["glossary"]:
        yield GLOSSARY
    elif _find_kind(address) is None and _name(address) in origins.pages:
        yield origins.pages[_name(address)].file


def _find_commentary(report: Report, address: str) -> tuple[Period, str]:
    """The quarter and the key under which commentary for the page would be."""
    kind = _find_kind(address)
    if kind == links.QUARTER:
        quarters = (one.quarter for one in report.quarters)
        return next(one for one in quarters if links.quarter(one) == address), "home"
    begins = _KEY_OF_KIND.get(kind or "", "")
    key = f"{begins}/{_name(address)}" if begins else _KEYS.get(address, "")
    return report.agreement.quarter, key


def _find_measure(agreement: Agreement, address: str) -> Iterator[KeptIn]:
    """The file of the measure that the page is about."""
    place = agreement.origins.indicators.get(_name(address))
    if place and _find_kind(address) == links.INDICATOR:
        yield KeptIn(Phrase("the measure")(), _inside(agreement, place.file))


def _list_tables(report: Report, address: str) -> Iterator[str]:
    """The other files of the agreement behind the page, of those that it has."""
    kind = _find_kind(address)
    if kind == links.INDICATOR:
        names = tuple(_find_tables(report, _name(address)))
    else:
        names = BEHIND_KIND[kind] if kind else BEHIND.get(_KEYS.get(address, ""), ())
    return (name for name in names if name in report.agreement.origins.files)


def _find_kind(address: str) -> str | None:
    """What the page's address begins with; None for pages that stand once."""
    if address in _KEYS:
        return None
    return next((kind for kind in BEHIND_KIND if address.startswith(kind)), None)


_KEYS: Mapping[str, str] = {address: key for key, address in links.WHOLE.items()}


def _name(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def _table(agreement: Agreement, name: str) -> KeptIn:
    return KeptIn(LABELS[name](), f"data/{agreement.folder}/{name}")


def _find_tables(report: Report, indicator: str) -> Iterator[str]:
    """The tables that have a row of an indicator, for the whole area or a place."""
    areas = (None, *(area.id for area in report.agreement.areas))
    own = [report.results.series.get((indicator, area), NO_SERIES) for area in areas]
    if any(series.readings for series in own):
        yield "figures.csv"
    if any(series.aims for series in own):
        yield "targets.csv"
    if any(one.declared for one in report.results.assessments.get(indicator, ())):
        yield "ratings.csv"


def _inside(agreement: Agreement, file: str) -> str:
    """A file's path from the top of the repository, wherever the repository lies."""
    for top, folder in zip(("data", "content"), agreement.origins.folders, strict=True):
        if folder and file.startswith(f"{folder}/"):
            return f"{top}/{agreement.folder}/{file.removeprefix(f'{folder}/')}"
    return file
