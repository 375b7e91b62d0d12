"""What an officer answered, or what was taken: it is kept in import.yml for the next table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from generator.intake.headings import read_heading
from generator.model.enums import Polarity, Reports
from generator.model.exports import NO_RATING, ColumnMeans, Export


@dataclass(frozen=True, slots=True)
class Settings:
    """Answers, by what they are about."""

    name: str = ""
    """What the plan is called."""
    body: str = ""
    """The partnership or the council whose plan it is; empty where nobody said."""
    period: str = ""
    """The time that the table is about, where its headings do not say."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """What columns are, by their headings without periods."""
    periods: Mapping[str, str] = field(default_factory=dict)
    """Of which time columns are, by their whole headings in small letters."""
    directions: Mapping[str, Polarity] = field(default_factory=dict)
    """Which way is better, by measure."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """Ids of measures, by their code or title as printed, in small letters."""
    own_area: str = ""
    """Which of several areas in an export is the plan's own, in small letters."""
    system: str = ""
    """The name or the path of the file that says what an export means."""
    export: Export | None = None
    """What the export of another system means, where the table is one."""
    today: date | None = None
    """The officer's day, after which no figure can be known; None where nobody asks."""
    yearly: ClassVar[Reports] = Reports.YEARLY

    @property
    def known(self) -> dict[str, str]:
        """What columns are, by their headings: an export's file says it before all others."""
        listed = self.export.columns if self.export else ()
        means = {read_heading(one.printed).key: one.means.value for one in listed}
        return {**self.columns, **means}

    @property
    def rated(self) -> dict[str, str]:
        """What a column of statuses rates, by its heading; only where an export's file says so."""
        listed = self.export.columns if self.export else ()
        return {
            read_heading(one.printed).key: one.rates.value
            for one in listed
            if one.rates and one.means is ColumnMeans.LIGHT
        }

    @property
    def statuses(self) -> dict[str, str]:
        """The rating by each sign of an export, in small letters; empty for usual words."""
        listed = self.export.statuses if self.export else ()
        return {
            one.printed.casefold(): "" if one.means == NO_RATING else one.means for one in listed
        }

    def drop_words(self, title: str) -> str:
        """A name without the words that an export's file drops."""
        for one in self.export.drop if self.export else ():
            begins = r"(?<!\w)" if one[:1].isalnum() else ""
            ends = r"(?!\w)" if one[-1:].isalnum() else ""
            title = re.sub(f"{begins}{re.escape(one)}{ends}", " ", title, flags=re.IGNORECASE)
        return title

    def is_own(self, text: str) -> bool:
        """True where a text is of words in the plan's own name, or is its own area."""
        called = " ".join(re.findall(r"[\w'&-]+", f"{self.name} {self.body}".casefold()))
        own = text.casefold()
        return bool(own) and (f" {own} " in f" {called} " or own == self.area)

    @property
    def area(self) -> str:
        """The plan's own area as an export prints it, in small letters; empty where not known."""
        return (self.export.area.casefold() if self.export else "") or self.own_area
