"""The rhythm in which an agreement reports: each quarter, half-year or year of its own calendar."""

import re
from dataclasses import dataclass
from datetime import date

from generator.model.enums import Reports
from generator.model.period import (
    HALF,
    QUARTER,
    YEAR,
    Calendar,
    Period,
    part_of_year,
)
from generator.model.period_forms import FORMS, PeriodError, parse_period
from generator.model.years import place

MONTHS = {Reports.QUARTERLY: QUARTER, Reports.HALF_YEARLY: HALF, Reports.YEARLY: YEAR}
NOUN = {Reports.QUARTERLY: "quarter", Reports.HALF_YEARLY: "half-year", Reports.YEARLY: "year"}
"""What officers call one reporting period."""
_FOLDER = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([qh][1-4]))?")


@dataclass(frozen=True, slots=True)
class Reporting:
    """How often an agreement reports, and in which years."""

    reports: Reports
    calendar: Calendar

    @property
    def months(self) -> int:
        """Months from one report to the next."""
        return MONTHS[self.reports]

    @property
    def noun(self) -> str:
        """What officers call one reporting period: quarter, half-year or year."""
        return NOUN[self.reports]

    def at(self, day: date) -> Period:
        """The reporting period in which a day lies."""
        return part_of_year(day, self.months, self.calendar)

    def fits(self, period: Period) -> bool:
        """True for one of the reporting periods."""
        return period == self.at(period.ends)

    def read(self, text: str) -> Period:
        """The reporting period that somebody wrote; raises PeriodError with what to write."""
        try:
            period = place(parse_period(text), self.calendar)
        except PeriodError as error:
            near = re.findall(r"[0-9]{4}(?:/[0-9]{2})?(?: [QH][1-4])?", error.advice)
            fitting = [one for one in near if FORMS not in error.advice and self._has(one)]
            raise PeriodError(f"Write {fitting[0]}." if fitting else self.advice) from None
        if not self.fits(period):
            raise PeriodError(self.advice)
        return period

    def _has(self, text: str) -> bool:
        try:
            return self.fits(place(parse_period(text), self.calendar))
        except PeriodError:
            return False

    @property
    def advice(self) -> str:
        """What to write, with an example."""
        return f"Write a {self.noun} such as {self.at(date(2007, 3, 31))}."

    def read_folder(self, name: str) -> Period | None:
        """The period of a folder of commentary such as 2006-07-q3, or None."""
        found = _FOLDER.fullmatch(name)
        if not found:
            return None
        year = "/".join(filter(None, found.group(1, 2)))
        try:
            return self.read(" ".join(filter(None, (year, (found[3] or "").upper()))))
        except PeriodError:
            return None
