"""What a period's release said, fact by fact, as it was frozen when it was published."""

import csv
import hashlib
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.model.period import Period

if TYPE_CHECKING:
    from generator.model.comparisons import ComparedFigure
    from generator.model.rows import Figure

FOLDER = "published"
"""In the agreement's folder of data/."""
SUMS = "receipts.sha256"
"""In that folder: the receipts of all periods, as sha256sum writes and checks them."""
RECEIPTS = f"{FOLDER}/{SUMS}"


class Key(NamedTuple):
    """What names a fact."""

    page: str
    """The key of the page that says it, such as indicator/ni-154."""
    what: str
    """What kind of fact: figure, target, rating, headline, ..."""
    of: str
    """Of which period, dimension or line; empty where there is one a page."""


SITE, ADDRESS = "site", "address"
"""How the facts begin that are the addresses of a release: they belong to no page."""
OF_GROUP = "group "
"""How it begins what the figure of a group is of."""
COLUMNS = (*Key._fields, "value")
Facts = Mapping[Key, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One frozen period."""

    period: Period
    text: str
    """The file, to the character."""
    facts: Facts

    @property
    def file(self) -> str:
        """Where it lies in the agreement's folder of data/, and among the files of its site."""
        return f"{FOLDER}/{self.period.slug}.csv"

    @property
    def sha256(self) -> str:
        """The receipt: of the file's bytes."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def by_page(self) -> dict[str, dict[tuple[str, str], str]]:
        """The facts of each page, by what they are and what they are of, in the file's order."""
        found: dict[str, dict[tuple[str, str], str]] = {}
        for key, value in self.facts.items():
            found.setdefault(key.page, {})[key.what, key.of] = value
        return found


def name_indicator(name: str) -> str:
    """The key of an indicator's page."""
    return f"indicator/{name}"


def name_series(area: str | None, period: object, kind: str = "") -> str:
    """What a figure or a target is of: `2008/09 Q2`, or `target mill-end 2008/09`."""
    return " ".join(filter(None, (kind, area, str(period))))


def name_group(figure: "Figure") -> str:
    """What the figure of a group is of: `group women 2008/09 Q2`."""
    return name_series(figure.group, figure.period, OF_GROUP.strip())


def name_compared(one: "ComparedFigure") -> str:
    """What a figure of somebody else is of: `country England 2008/09`."""
    return name_series(one.of, one.period, one.kind)


def write_facts(facts: Facts) -> str:
    """The file of a period: a fact a line, sorted, the same characters on every machine."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((*key, facts[key]) for key in sorted(facts))
    return out.getvalue()


def write_sums(receipts: Iterable[tuple[str, str]]) -> str:
    """The list of receipts, from the name and the receipt of each file."""
    return "".join(f"{receipt}  {name}\n" for name, receipt in sorted(receipts))


def read_sums(text: str) -> dict[str, str]:
    """The receipt of each file by its name; lines that are none are left out."""
    pairs = (line.split(maxsplit=1) for line in text.splitlines())
    return {pair[1].lstrip("*"): pair[0] for pair in pairs if len(pair) > 1}
