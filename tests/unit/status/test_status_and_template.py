"""The list of what is missing and the workbooks for partners ask for the same."""

import pytest

from generator.check.unfinished import Unfinished
from generator.model.period_forms import parse_period
from generator.returns.asked import ask, list_organisations
from generator.returns.names import list_names
from generator.status import Places, What, find_status

PLACES = Places(data="d", content="c")
ASKED = [
    ("leicestershire-2006-2009", "2006/07 Q3"),
    ("leicestershire-2006-2009", "2006/07 Q4"),
    ("leicestershire-2006-2009", "2007/08 Q1"),
    ("leicester-2008-2011", "2008/09 Q2"),
    ("leicester-2008-2011", "2008/09 Q4"),
]


def find_open(agreement, period):
    """The measures for which workbooks leave a figure, and a rating, to be filled in."""
    names = list_names(agreement)
    asked = [ask(agreement, names, one, period) for one in list_organisations(agreement)]
    figures = [row for one in asked for row in one.figures if "Figure" not in row]
    return (
        {row["Indicator"] for row in figures if not row["Status"]},
        sorted(row["Indicator"] for one in asked for row in one.ratings if not row["Rating"]),
    )


@pytest.mark.parametrize(("folder", "text"), ASKED)
def test_both_ask_for_the_same_figures_and_ratings(reports, folder, text):
    agreement, period = reports[folder].agreement, parse_period(text)
    unfinished = Unfinished(agreement=agreement, waiting=(), without_reason=())
    missing = find_status(unfinished, period, PLACES).missing
    figures, ratings = find_open(agreement, period)
    assert figures == {one.indicator for one in missing if one.what is What.FIGURE}
    assert ratings == sorted(
        one.indicator for one in missing if one.what in {What.RATING, What.FORECAST}
    )


def test_nothing_of_last_year_is_asked_for_where_nothing_is_due(reports):
    agreement = reports["leicestershire-2006-2009"].agreement
    period = parse_period("2006/07 Q3")
    names = list_names(agreement)
    rows = [
        row
        for one in list_organisations(agreement)
        for row in ask(agreement, names, one, period).figures
    ]
    ends = [parse_period(row["Period"]).ends for row in rows]
    assert rows
    assert all(end >= period.starts for end in ends)
