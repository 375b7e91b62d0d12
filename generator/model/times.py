"""How text becomes a day, a time, a month or a period, with advice where it cannot."""

import contextlib
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from generator.model import forms
from generator.model.fields import read_text, reader, wrong
from generator.model.moment import Moment, MomentError, find_zone, parse_moment
from generator.model.period import CALENDAR, SCHOOL, Calendar, Period
from generator.model.period_forms import EXAMPLES, PeriodError, parse_period
from generator.model.reporting import Reporting
from generator.model.waiting import is_waiting, name_value
from generator.written.periods import IN_FULL


def _day(text: str) -> date:
    if forms.DAY.fullmatch(text):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(text)
    advice = "Write the year, month and day with hyphens, such as 2007-02-14."
    raise wrong(name_value(text, "is not a date"), advice)


def _moment(text: str) -> Moment:
    try:
        return parse_moment(text)
    except MomentError as problem:
        raise wrong(name_value(text, "is not a time"), problem.advice) from None


def _zone(text: str) -> ZoneInfo:
    try:
        return find_zone(text)
    except MomentError as problem:
        raise wrong(name_value(text, "is not a time zone"), problem.advice) from None


def _period(text: str) -> Period:
    try:
        return parse_period(text)
    except PeriodError as problem:
        raise wrong(name_value(text, "is not a period"), problem.advice) from None


def _reporting_period(given: object, known: ValidationInfo) -> Period:
    """A period of the rhythm that the fields before it have told."""
    if isinstance(given, Period):
        return given
    text, told = read_text(given), known.data
    if not told.keys() >= {"reports", "year_starts"}:  # one of them is wrong, and told by itself
        return parse_period(EXAMPLES[1])
    reporting = Reporting(told["reports"], Calendar(told["year_starts"]))
    try:
        return reporting.read(text)
    except PeriodError as problem:
        advice = reporting.advice if is_waiting(text) else problem.advice
        raise wrong(name_value(text, f"is not a {reporting.noun}"), advice) from None


def _month(text: str) -> int:
    names = [one for one in IN_FULL if text and one.startswith(text.lower())]
    if len(names) == 1 and len(text) >= len("Jan"):
        return IN_FULL.index(names[0]) + 1
    if text.isdecimal() and 1 <= int(text) <= len(IN_FULL):
        return int(text)
    raise wrong(name_value(text, "is not a month"), "Write the name of a month, such as July.")


def _year_kind(text: str) -> Calendar:
    named = {"academic": SCHOOL, "calendar": CALENDAR}
    if text in named:
        return named[text]
    try:
        return Calendar(_month(text))
    except PydanticCustomError:
        advice = "Write academic, calendar, or the month in which its years begin, such as July."
        raise wrong(name_value(text, "is not a kind of year"), advice) from None


Day = Annotated[date, BeforeValidator(reader(_day)), forms.DATE]
"""A day, as 2007-02-14."""
PublishingTime = Annotated[
    Moment, PlainValidator(reader(_moment), json_schema_input_type=str), forms.MOMENT
]
"""A day, or a day and a time: 2026-01-29 09:30, which may name its zone."""
Zone = Annotated[ZoneInfo, PlainValidator(reader(_zone), json_schema_input_type=str), forms.ZONE]
"""A time zone, as Europe/London."""
When = Annotated[Period, BeforeValidator(reader(_period)), forms.PERIOD]
"""A period in one of its forms."""
ReportingPeriod = Annotated[Period, BeforeValidator(_reporting_period), forms.REPORTING]
"""A period in the rhythm of the agreement."""
Month = Annotated[int, BeforeValidator(reader(_month)), forms.MONTH]
"""A month, as July or 7."""
YearKind = Annotated[Calendar, BeforeValidator(reader(_year_kind)), forms.YEAR_KIND]
"""What kind of year: academic, calendar, or the month in which it begins."""
