"""Each period is rated as a build of its day would have rated it: later rows never touch it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from hypothesis import event, given, settings
from hypothesis import strategies as st

from generator.describe import describe
from generator.model.enums import (
    Accumulates,
    Basis,
    FigureStatus,
    Polarity,
    Reports,
    TargetKind,
)
from generator.model.indicator import RatingRule
from generator.model.period import HALF, QUARTER, YEAR, part_of_year
from generator.model.ratings import Dimension, Rating
from generator.model.reporting import MONTHS
from generator.model.row_table import make_table
from generator.rate import rate
from generator.rate.known import list_reported
from generator.schema import FIGURE_COLUMNS
from tests import make
from tests.examples import examples

DIMENSIONS = (Dimension.CATEGORY, Dimension.PERFORMANCE, Dimension.FORECAST, Dimension.DELIVERY)
STATUSES = (FigureStatus.FINAL, FigureStatus.PROVISIONAL, FigureStatus.ESTIMATE)
RULES = [
    {"method": "tolerance"},
    {"method": "progress"},
    {"method": "interval"},
    {"polarity": Polarity.BAND},
    {"polarity": Polarity.UNKNOWN},
    {"placeholder": True},
]
numbers = st.integers(-50, 150)


@dataclass(frozen=True)
class Row:
    """One row of a table, with the last day of what it is about."""

    ends: object
    record: object


@dataclass(frozen=True)
class History:
    """What came in over time."""

    indicators: list
    figures: list
    targets: list
    ratings: list
    reporting: dict
    periods: list

    def until(self, period):
        """The agreement on the day of a report, with the rows that it could have."""
        figures, ratings = (
            [row.record for row in rows if row.ends <= period.ends]
            for rows in (self.figures, self.ratings)
        )
        return make.agreement(
            self.indicators,
            figures,
            self.targets,
            ratings=ratings,
            starts=self.periods[0].starts.isoformat(),
            ends=self.periods[-1].ends.isoformat(),
            current_period=str(period),
            **self.reporting,
        )


@st.composite
def histories(draw):
    reports = draw(st.sampled_from(Reports))
    months = MONTHS[reports]
    at = part_of_year(make.parse_period("2004/05").starts, months)
    periods = [at]
    for _ in range(draw(st.integers(1, 11))):
        periods.append(periods[-1].next())
    dimensions = DIMENSIONS[draw(st.integers(0, 2)) :]
    indicators, figures, targets, ratings = [], [], [], []
    for number in range(draw(st.integers(1, 4))):
        rule = dict(draw(st.sampled_from(RULES)))
        method = rule.pop("method", None)
        name = f"i{number}"
        if method:
            rule["rating"] = RatingRule(method=method)
        how = draw(st.sampled_from(Accumulates))
        indicators.append(make.indicator(name, accumulates=how, **rule))
        length = draw(st.sampled_from([QUARTER, HALF, YEAR]))
        when = part_of_year(periods[0].starts - timedelta(days=200), length)
        while when.ends <= periods[-1].ends:
            if draw(st.integers(0, 3)):
                value = draw(st.none() | numbers)
                reach = {} if value is None else {
                    "lower": Decimal(value - 5), "upper": Decimal(value + 5),
                    "status": draw(st.sampled_from(STATUSES)),
                }  # fmt: skip
                row = make.figure(value, str(when), name, **reach)
                figures.append(Row(when.ends, row))
            if draw(st.booleans()):
                kind = draw(st.sampled_from(TargetKind))
                targets.append(make.target(draw(numbers), str(when), name, kind))
            when = when.next()
        for year in {part_of_year(period.ends, YEAR) for period in periods}:
            if draw(st.booleans()):
                targets.append(make.target(draw(numbers), str(year), name, TargetKind.TARGET))
        for period in periods:
            if not draw(st.integers(0, 5)):
                basis = draw(st.sampled_from([Basis.PRINTED, Basis.OVERRIDE]))
                row = make.declared(
                    draw(st.sampled_from([Rating.WORSE, Rating.BETTER])),
                    Dimension.PERFORMANCE,
                    basis,
                    str(period),
                    indicator=name,
                )
                ratings.append(Row(period.ends, row))
    reporting = {"reports": reports, "dimensions": dimensions}
    kept = {(one.indicator, one.period, one.kind): one for one in targets}
    if Dimension.PERFORMANCE not in dimensions:
        ratings = []
    return History(indicators, figures, list(kept.values()), ratings, reporting, periods)


@examples(150)
@given(histories())
def test_the_counts_of_each_period_are_those_of_a_build_of_its_day(history):
    now = history.periods[-1]
    whole = history.until(now)
    results = rate(whole)
    reported = list_reported(whole)
    event(f"{len(reported)} periods")
    assert list(results.counts) == list(reported)
    for period in reported:
        then = rate(history.until(period))
        assert results.counts[period] == then.counts[period]
        for name, of_one in then.assessments.items():
            assert [one for one in of_one if one.period == period] == [
                one for one in results.assessments[name] if one.period == period
            ]


@settings(max_examples=20, deadline=None)
@given(histories())
def test_each_period_has_a_page_that_says_what_the_page_of_its_day_said(history):
    whole = history.until(history.periods[-1])
    pages = {one.period: one for one in describe(whole, rate(whole)).periods}
    assert list(pages) == list(reversed(list_reported(whole)))
    for period, page in pages.items():
        agreement = history.until(period)
        then = describe(agreement, rate(agreement)).periods[0]
        assert (then.counts, then.ratings) == (page.counts, page.ratings)


@examples(100)
@given(histories(), numbers)
def test_a_later_figure_changes_nothing_that_was_said_before(history, value):
    now = history.periods[-1]
    agreement = history.until(now)
    later = [
        make.figure(value, str(now.next()), one.id) for one in history.indicators
    ]  # fmt: skip
    rows = [row.record for row in history.figures]
    touched = replace(agreement, figures=make_table([*rows, *later], FIGURE_COLUMNS))
    before, after = rate(agreement), rate(touched)
    assert before.counts == after.counts
    assert before.assessments == after.assessments
