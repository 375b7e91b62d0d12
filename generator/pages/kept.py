"""The files behind a page, for officers who want to correct it."""

from collections.abc import Iterator, Mapping

from generator.describe.language import Phrase
from generator.model.agreement import Agreement
from generator.model.report import Report
from generator.pages import links
from generator.pages.page import KeptIn

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
GLOSSARY = "content/glossary.yml"


def find_files(report: Report, address: str) -> tuple[KeptIn, ...]:
    """The files behind the page at an address, those with officers' words first."""
    agreement = report.agreement
    names: tuple[str, ...] = ()
    found: list[KeptIn] = []
    if address in _KEYS:
        key = _KEYS[address]
        names = BEHIND[key]
        if key == "glossary":
            found.append(KeptIn(WORDS(), GLOSSARY))
    elif address.startswith(links.INDICATOR):
        key = f"indicator/{_name(address)}"
        place = agreement.origins.indicators.get(_name(address))
        if place:
            found.append(KeptIn(Phrase("the measure")(), _inside(agreement, place.file)))
        names = tuple(_find_tables(report, _name(address)))
    elif address.startswith(links.BLOCK):
        key, names = f"block/{_name(address)}", ("blocks.yml", "counts.csv")
    elif address.startswith(links.DISTRICT):
        key, names = f"district/{_name(address)}", ("areas.yml", "figures.csv")
    elif address.startswith(links.NEIGHBOURHOODS):
        key, names = f"neighbourhood/{_name(address)}", ("areas.yml", "steps.csv")
    elif address.startswith(links.QUARTER):
        key, names = "", ("ratings.csv", "counts.csv")
    else:
        key = ""
        page = agreement.origins.pages.get(_name(address))
        if page:
            found.append(KeptIn(WORDS(), _inside(agreement, page.file)))
    written = agreement.origins.commentary.get((agreement.quarter, key))
    if written:
        found.insert(0, KeptIn(WORDS(), _inside(agreement, written.file)))
    kept = (name for name in names if name in agreement.origins.files)
    return (*found, *(_table(agreement, name) for name in kept))


_KEYS: Mapping[str, str] = {address: key for key, address in links.WHOLE.items()}


def _name(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def _table(agreement: Agreement, name: str) -> KeptIn:
    return KeptIn(LABELS[name](), f"data/{agreement.folder}/{name}")


def _find_tables(report: Report, indicator: str) -> Iterator[str]:
    """The tables that have a row of an indicator."""
    series = report.results.series.get((indicator, None))
    if series and series.readings:
        yield "figures.csv"
    if series and series.aims:
        yield "targets.csv"
    if any(one.declared for one in report.results.assessments.get(indicator, ())):
        yield "ratings.csv"


def _inside(agreement: Agreement, file: str) -> str:
    """A file's path from the top of the repository, wherever the repository lies."""
    for top, folder in zip(("data", "content"), agreement.origins.folders, strict=True):
        if folder and file.startswith(f"{folder}/"):
            return f"{top}/{agreement.folder}/{file.removeprefix(f'{folder}/')}"
    return file
