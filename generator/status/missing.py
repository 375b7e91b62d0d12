"""One thing that is missing for a period, and who could send it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.agreement import Agreement
from generator.model.indicator import Indicator


class What(StrEnum):
    """What kind of thing is missing, in the order in which it is told."""

    FIGURE = "figure"
    RATING = "rating"
    REASON = "reason"
    FORECAST = "forecast"
    COMMENTARY = "commentary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that is missing."""

    organisation: str
    """Who could send it."""
    indicator: str
    """The indicator's id; empty for the words of another page."""
    title: str
    """The plain title with its code, or the name of the page."""
    what: What
    detail: str
    """What is needed, as the end of a sentence: "a figure for April to June 2008"."""
    file: str
    """The file where it belongs, as an officer would type it."""
    number: int = 1
    """How many are missing: figures of several places are one thing to send."""
    short: str = ""
    """What the table says, where the kind and the number do not tell enough."""

    @property
    def is_needed(self) -> bool:
        """True for what a release must have; a forecast is welcome, but nobody can owe it."""
        return self.what is not What.FORECAST


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the agreement's files are, as an officer would type it."""

    data: str
    content: str


def name_indicator(indicator: Indicator) -> str:
    """The plain title with the national code, where there is one."""
    title, code = indicator.plain_title, indicator.code
    return f"{title} ({code})" if code else title


def miss(  # noqa: PLR0913 - one for each thing to say
    agreement: Agreement,
    indicator: Indicator,
    *,
    what: What,
    detail: str,
    file: str,
    number: int = 1,
    short: str = "",
) -> Missing:
    """One thing that is missing of an indicator."""
    return Missing(
        organisation=agreement.find_lead(indicator.lead, indicator.blocks),
        indicator=indicator.id,
        title=name_indicator(indicator),
        what=what,
        detail=detail,
        file=file,
        number=number,
        short=short,
    )
