"""Periods such as 2006/07 put into the years that they are years of.

Every period is read as if years began in April. The agreement says in which month its own begin,
and an indicator may say so of its figures: a school year begins in September.
"""

from dataclasses import dataclass, replace
from typing import Any

from generator.check.problems import Placed
from generator.model.indicator import Indicator
from generator.model.period import FINANCIAL, Calendar, Period
from generator.model.period_forms import PeriodError
from generator.model.places import AgreementDetails
from generator.model.problem import Problem
from generator.model.record_fields import OfKinds, name_fields
from generator.model.years import place

OF_INDICATOR = frozenset({"figures.csv", "targets.csv", "comparisons.csv"})
"""Tables whose periods are of their indicator's years."""
FIELDS = ("period", "about", "since", "asked_on", "did_on")
"""Fields that hold a period."""


@dataclass(frozen=True, slots=True)
class Calendars:
    """The years of an agreement and of each of its indicators that has years of its own."""

    own: Calendar
    of_indicator: dict[str, Calendar]

    def place(
        self, placed: Placed[Any], problems: list[Problem], *, by_indicator: bool = False
    ) -> Placed[Any]:
        """The record with its periods in their years; what has none goes to `problems`."""
        calendar = self.own
        if by_indicator:
            calendar = self.of_indicator.get(placed.record.indicator, calendar)
        changed: dict[str, Period] = {}
        for name in _OWN[type(placed.record)]:
            period = getattr(placed.record, name)
            if not isinstance(period, Period) or period.calendar == calendar:
                continue
            try:
                changed[name] = place(period, calendar)
            except PeriodError as error:
                found = f"'{period}', which is no part of a year here"
                problems.append(placed.problem(name, found, error.advice))
        return replace(placed, record=replace(placed.record, **changed)) if changed else placed


_OWN = OfKinds(lambda kind: [name for name in FIELDS if name in name_fields(kind)])
"""The fields of a record that may hold a period."""


def find_calendars(
    details: Placed[AgreementDetails] | None, indicators: list[Placed[Indicator]]
) -> Calendars:
    """What the files say of years; from April to March where they say nothing."""
    own = details.record.reporting.calendar if details else FINANCIAL
    named = ((one.record.id, one.record.year) for one in indicators)
    return Calendars(own, {name: year for name, year in named if year})


def place_tables(
    tables: dict[str, list[Placed[Any]]], calendars: Calendars, problems: list[Problem]
) -> dict[str, list[Placed[Any]]]:
    """Every row with its period in its years."""
    return {
        name: [calendars.place(row, problems, by_indicator=name in OF_INDICATOR) for row in rows]
        for name, rows in tables.items()
    }
