"""How often forecasts come true on made-up data: `make backtest` writes docs/forecasts.md."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.check import check
from generator.demo import FOLDER, make_demo
from generator.model.assessment import Series
from generator.model.files import FileText, Sources
from generator.model.period import QUARTER, numbered_part
from generator.model.ratings import Dimension, Rating
from generator.model.scales import SHIPPED
from generator.rate import METHODS
from generator.rate.case import Case
from generator.rate.forecast import find_forecast
from generator.rate.series import make_series
from generator.rate.standing import find_rating

PAGE = Path(__file__).parent.parent / "docs" / "forecasts.md"
SEEDS = range(1, 11)
INDICATORS, QUARTERS = 120, 24
"""Six years of quarters, so that forecasts from the third year on have a figure to meet."""
YEARS = (2022, 2023, 2024)
"""Financial years whose ends are forecast."""
NUMBERS = (1, 2, 3)
"""Quarters at whose end the year's end is forecast."""
BAD = Rating.WORSE
COLUMNS = (
    "Forecast at the end of",
    "Forecasts",
    "In the range (80% expected)",
    "Against a plan",
    "Said: too close to call",
    "Of the rest, right about missing the plan or not",
    "The same, had the rating of that day been the forecast",
)
INTRODUCTION = """# How often forecasts come true

`make backtest` writes this page. It makes {seeds} fictional agreements with {indicators}
indicators and {periods} quarters each (`laa demo`, seeds {first} to {last}). It stands at the end
of quarters 1, 2 and 3 of {years} years, and forecasts the end of the year from the figures known
by then. The figure that came is then set beside the forecast. At quarter 3 the forecast looks one
quarter ahead.

The made-up figures have trends, chance, seasons, ties and single figures far from the rest, and
their trends change when the agreement begins. Real ones can be kinder or harsher: read this as a
test of the method, not as a promise.

"""


@dataclass(frozen=True)
class Outcome:
    """One forecast and what came."""

    number: int
    """The quarter at whose end it was made."""
    in_range: bool
    forecast: Rating | None
    today: Rating | None
    """What the latest figure was rated when the forecast was made."""
    came: Rating | None
    """What the figure that came is rated; None where there was no plan."""


def read_demo(seed, indicators=INDICATORS):
    """A made-up agreement, checked, without touching the disk."""
    files = make_demo(indicators=indicators, quarters=QUARTERS, neighbourhoods=0, seed=seed)
    inside = {
        name.removeprefix(f"data/{FOLDER}/"): FileText(name, text)
        for name, text in files.items()
        if name.startswith(f"data/{FOLDER}/")
    }
    sources = Sources(
        folder=FOLDER,
        data_folder=f"data/{FOLDER}",
        content_folder=f"content/{FOLDER}",
        data=inside,
        content={},
        glossary=None,
        everyday_words=None,
        plain_words=None,
        problems=(),
    )
    return check(sources, METHODS)


def forecast_years(agreement):
    """Every forecast of a year's end for which the figure came."""
    series = make_series(agreement.figures, agreement.targets)
    for indicator in agreement.indicators:
        own = series.get((indicator.id, None))
        for year in YEARS if own else ():
            for number in NUMBERS:
                outcome = _forecast(agreement, indicator, own, numbered_part(year, number, QUARTER))
                if outcome:
                    yield outcome


def _forecast(agreement, indicator, own, now):
    known = [reading for reading in own.readings if reading.period.ends <= now.ends]
    ends = date(now.year_starts.year + 1, 3, 31)
    case = Case(
        indicator=indicator,
        period=now,
        series=Series(readings=tuple(known), aims=own.aims),
        reading=None,
        tolerance=agreement.details.default_tolerance,
        route=agreement.details.default_route,
    )
    method = METHODS[indicator.rating.method]
    found = find_forecast(case, method, SHIPPED[Dimension.FORECAST], ends)
    if found is None or not found.projections:
        return None
    one = found.projections[0]
    came = next((reading for reading in own.known if reading.period == one.period), None)
    if came is None:
        return None
    latest = [reading for reading in known if reading.value is not None][-1]
    return Outcome(
        number=int(now.text[-1]),
        in_range=one.lower <= came.value <= one.upper,
        forecast=one.rating,
        today=_rate(case, latest),
        came=_rate(replace(case, series=own), came),
    )


def _rate(case, reading):
    method = METHODS[case.indicator.rating.method]
    standing, explanation = method(replace(case, reading=reading, period=reading.period))
    return find_rating(SHIPPED[Dimension.FORECAST], standing, explanation)


def summarise(outcomes):
    """Counts over some outcomes, as the cells of a row."""
    counts = Counter()
    for one in outcomes:
        counts["all"] += 1
        counts["in_range"] += one.in_range
        if one.forecast is None or one.came in {None, Rating.TOO_CLOSE}:
            continue
        counts["planned"] += 1
        if one.forecast is Rating.TOO_CLOSE:
            counts["too_close"] += 1
        else:
            counts["said"] += 1
            counts["right"] += (one.forecast is BAD) == (one.came is BAD)
            counts["as_today"] += (one.today is BAD) == (one.came is BAD)
    return (
        f"{counts['all']:,}",
        _share(counts["in_range"], counts["all"]),
        f"{counts['planned']:,}",
        _share(counts["too_close"], counts["planned"]),
        _share(counts["right"], counts["said"]),
        _share(counts["as_today"], counts["said"]),
    )


def _share(part, whole):
    return f"{100 * part / whole:.0f}%" if whole else "none"


def make_table(outcomes):
    """The page's table, one row a quarter and one for all."""
    rows = [
        COLUMNS,
        ["---"] * len(COLUMNS),
        *(
            (f"quarter {number}", *summarise(one for one in outcomes if one.number == number))
            for number in NUMBERS
        ),
        ("all", *summarise(outcomes)),
    ]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def main():
    outcomes = [one for seed in SEEDS for one in forecast_years(read_demo(seed))]
    begins = INTRODUCTION.format(
        seeds=len(SEEDS),
        indicators=INDICATORS,
        quarters=QUARTERS,
        first=SEEDS[0],
        last=SEEDS[-1],
        years=len(YEARS),
    )
    PAGE.write_text(begins + make_table(outcomes))


if __name__ == "__main__":
    main()
