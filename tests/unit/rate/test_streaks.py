"""How often in succession a measure has not gone to plan: told from the second time on."""

import pytest

from generator.describe import describe
from generator.model.enums import RatingSource, Reports, TargetKind
from generator.model.period_forms import parse_period
from generator.model.ratings import Dimension, Rating
from generator.rate import rate
from tests import make

QUARTERS = [f"{year} Q{part}" for year in ("2006/07", "2007/08", "2008/09") for part in range(1, 5)]


def report_of(figures, *, current, targets=None, **given):
    """The report of one measure whose target is always 100."""
    targets = targets or [
        make.target("100", period, kind=TargetKind.TARGET)
        for period in dict.fromkeys(str(one.period) for one in figures)
    ]
    given = {"dimensions": (Dimension.OUTCOME,)} | given
    agreement = make.agreement(
        [make.indicator()], figures, targets, current_period=current, **given
    )
    return describe(agreement, rate(agreement))


def say(values, **given):
    """What the page says where the quarters had these figures, the current one the last."""
    figures = [
        make.figure(value, period)
        for value, period in zip(values, QUARTERS, strict=False)
        if value != "-"
    ]
    aims = [make.target("100", one) for one in QUARTERS]
    current = QUARTERS[len(values) - 1]
    return report_of(figures, targets=aims, current=current, **given).indicators["one"].streak


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (["80"], ""),
        (["100", "80"], ""),
        (["80", "100"], ""),
        (["80", "80"], "This is the second quarter in a row that has not gone to plan."),
        (["80", "95", "80"], "This is the third quarter in a row that has not gone to plan."),
        (["80", "80", "100", "80"], ""),
        (["100", "80", "80"], "This is the second quarter in a row that has not gone to plan."),
        (["80"] * 10, "This is the tenth quarter in a row that has not gone to plan."),
        (["80"] * 11, "This quarter and the ten before it have not gone to plan."),
    ],
)  # fmt: skip
def test_quarters_in_a_row_are_counted_back_to_the_last_that_went_to_plan(values, said):
    assert say(values) == said


def test_a_quarter_without_a_figure_of_its_own_is_not_counted_and_ends_the_row():
    assert say(["80", "-", "80"]) == "This is the second time that it has not gone to plan."
    assert say(["80", "80", "-"]) == "This is the second time that it has not gone to plan."
    assert say(["80", None, "80"]) == "This is the second time that it has not gone to plan."
    assert say(["100", "-", "80"]) == ""


def test_one_figure_is_told_once_however_many_quarters_show_it():
    years = [make.figure("80", "2006/07"), make.figure("80", "2007/08")]
    assert report_of(years[:1], current="2007/08 Q3").indicators["one"].streak == ""
    aims = [make.target("100", year, kind=TargetKind.TARGET) for year in ("2006/07", "2007/08")]
    one = report_of(years, current="2007/08 Q4", targets=aims).indicators["one"]
    assert one.streak == "This is the second time that it has not gone to plan."


def test_who_reports_by_years_counts_years():
    years = [make.figure("80", "2006/07"), make.figure("80", "2007/08")]
    one = report_of(years, current="2007/08", reports=Reports.YEARLY).indicators["one"]
    assert one.streak == "This is the second year in a row that has not gone to plan."


def test_ratings_of_officers_are_counted_where_they_gave_them():
    reds = [make.declared(Rating.RED, period=one) for one in ("2006/07 Q1", "2006/07 Q3")]
    amber = make.declared(Rating.AMBER, period="2006/07 Q4")
    given = {"ratings": [*reds, amber], "rating_source": RatingSource.OFFICERS}
    figures = [make.figure("100", "2006/07 Q4")]
    one = report_of(figures, current="2006/07 Q4", **given).indicators["one"]
    assert one.streak == "This is the third time that it has not gone to plan."


def test_the_page_of_a_period_says_what_was_so_then():
    figures = [make.figure("80", one) for one in QUARTERS[:3]]
    pages = {one.period: one for one in report_of(figures, current=QUARTERS[3]).periods}
    notes = [pages[parse_period(one)].ratings[0].note for one in QUARTERS[:3]]
    assert notes == [
        "",
        "This is the second quarter in a row that has not gone to plan.",
        "This is the third quarter in a row that has not gone to plan.",
    ]


def test_what_ended_earlier_is_not_told_as_once_more():
    years = [make.figure("80", "2006/07"), make.figure("80", "2007/08")]
    report = report_of(years, current="2008/09 Q1")
    assert report.indicators["one"].streak == ""
    assert report.periods[0].ratings[0].note == (
        "The target for April 2007 to March 2008 was missed."
    )
