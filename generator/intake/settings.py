"""What an officer answered, or what was taken: it is kept in import.yml for the next table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from generator.model.enums import Polarity, Reports


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
    yearly: ClassVar[Reports] = Reports.YEARLY
