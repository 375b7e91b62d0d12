"""Whatever passes the check is rated, told and laid out without an error."""

import json
from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from generator.advise import advise, check_wording
from generator.build import arrange
from generator.check import check
from generator.describe import describe
from generator.model.enums import (
    Accumulates,
    FigureStatus,
    Kind,
    Polarity,
    Progress,
    Route,
    TargetKind,
)
from generator.model.files import FileText, Sources
from generator.model.problem import DataError
from generator.model.ratings import Dimension
from generator.model.scales import SHIPPED
from generator.pages import make_pages
from generator.publish.downloads import make_downloads
from generator.rate import METHODS, rate
from generator.schema import TABLES
from generator.schema.dialect import markdown_to_html
from tests.examples import examples
from tests.fuzz.fields import good_texts
from tests.fuzz.pages import find_refused

QUARTERS = [f"200{year}/0{year + 1} Q{number}" for year in (4, 5, 6) for number in (1, 2, 3, 4)]
PERIODS = {
    "quarters": QUARTERS,
    "days": [f"at {day} {year}" for year in (2005, 2006) for day in ("31 Mar", "30 Jun", "1 Oct")],
    "rolling": [f"12 months to {month} 200{y}" for y in (5, 6) for month in ("Mar", "Jun", "Dec")],
    "mixed": [
        "2005/06",
        "2006/07",
        "2006",
        "Dec 2006",
        "2004 to 2006",
        "at 31 Dec 2006",
        *QUARTERS,
    ],
    "months": [f"{month} 2006" for month in ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct")],
}
ENDS = ["2006/07", "2008/09", "2006/07 Q4", "2008/09 Q4", "at 31 Mar 2009", "12 months to Mar 2009"]
NUMBERS = st.one_of(
    st.sampled_from(["0", "1", "-1", "100", "0.01", "-0.5", "12", "99999999999999"]),
    st.decimals(-500, 500, places=1).map(str),
)
SOURCE = "paper, para 1"
WORDS = st.one_of(
    st.sampled_from(["Plain words.", *good_texts()]),
    st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40),
)
"""Any words that a page could be given, hostile ones too."""
UNITS = [("%", "%", "%"), ("home", "homes", ""), ("per 1,000", "per 1,000", ""), ("£", "£", "£")]


@st.composite
def indicator_files(draw, name):
    """One indicator's file as JSON, which is YAML too."""
    polarity = draw(st.sampled_from(Polarity))
    method = draw(st.sampled_from(sorted(METHODS)))
    if polarity is Polarity.BAND:
        method = draw(st.sampled_from(["band", "declared", "milestone"]))
    elif method == "band":
        method = "tolerance"
    one, other, symbol = draw(st.sampled_from(UNITS))
    rule = {"method": method}
    if method == "progress" and draw(st.booleans()):
        rule["route"] = draw(st.sampled_from(Route))
    if draw(st.booleans()):
        rule |= {"amber_points": draw(st.sampled_from(["0", "2.5"])), "better_points": "1"}
    record = {
        "id": name, "title": draw(WORDS), "plain_title": draw(WORDS), "question": draw(WORDS),
        "blocks": ["block"], "kinds": draw(st.lists(st.sampled_from(Kind), max_size=2)),
        "placeholder": draw(st.sampled_from(["true", "false", "false", "false"])),
        "polarity": polarity, "unit": {"one": one, "other": other, "symbol": symbol},
        "decimals": draw(st.sampled_from(["0"] if one == "home" else ["0", "1", "6"])),
        "rating": rule, "source": SOURCE,
        "seasonal": draw(st.sampled_from(["true", "false"])),
    }  # fmt: skip
    if polarity is Polarity.BAND:
        record["band"] = {"lower": draw(st.sampled_from(["-5", "0", "10"])), "upper": "15"}
    accumulates = draw(st.sampled_from([None, *Accumulates]))
    if accumulates:
        record["accumulates"] = accumulates
    return json.dumps(record, ensure_ascii=False), method


@st.composite
def agreements(draw):
    """The text of all files of a small agreement; most of them pass the check."""
    names = ["one", "two"][: draw(st.integers(1, 2))]
    rows = {name: [] for name in TABLES}
    data = {}
    for name in names:
        data[f"indicators/{name}.yml"], method = draw(indicator_files(name))
        periods = PERIODS[draw(st.sampled_from(sorted(PERIODS)))]
        for area in ("", *draw(st.lists(st.sampled_from(["north", "south"]), unique=True))):
            _add_figures(draw, rows, name, area, periods)
        for dimension in draw(st.lists(st.sampled_from(Dimension), unique=True, max_size=3)):
            rating = draw(st.sampled_from(SHIPPED[dimension].ids))
            when = draw(st.sampled_from(QUARTERS[-3:-1]))
            rows["ratings.csv"].append(
                (name, when, dimension, rating, "printed", draw(WORDS), SOURCE)
            )
        for status in draw(st.lists(st.sampled_from(Progress), min_size=method == "milestone")):
            due = draw(st.sampled_from(["Dec 2006", "2008/09", "at 1 Jan 2004"]))
            rows["actions.csv"].append((name, "", "Do it.", "", due, status, SOURCE, ""))
    data["rewards.yml"] = json.dumps(
        [{"id": "r", "plain_title": "R", "source": SOURCE, "weight": "1",
          "parts": [{"indicator": name, "weight": "2"} for name in names]}]
    )  # fmt: skip
    if draw(st.booleans()):
        rows["money.csv"] = [("reward_possible", "", "", "", "", "1000.01", "", "", SOURCE, "", "")]
    return data, rows


def _add_figures(draw, rows, name, area, periods):
    chosen = draw(st.lists(st.sampled_from(periods), unique=True, max_size=14))
    for period in chosen:
        value = draw(NUMBERS)
        status = draw(st.sampled_from(["final"] * 6 + [one.value for one in FigureStatus]))
        absent = status in {"not_due", "late", "suppressed", "not_collected", "not_given"}
        ends = (value, value) if draw(st.booleans()) and not absent else ("", "")
        cells = (name, area, period, "" if absent else value, status, *ends, SOURCE, "", "")
        rows["figures.csv"].append(cells)
    for period in draw(st.lists(st.sampled_from([*periods, *ENDS]), unique=True, max_size=8)):
        kind = draw(st.sampled_from(TargetKind))
        rows["targets.csv"].append((name, area, period, draw(NUMBERS), kind, "", "", SOURCE, ""))


def sources(data, rows):
    """What `load` would have read."""
    fixed = {
        "agreement.yml": json.dumps({
            "name": "N", "short_name": "N", "partnership": "P", "accountable_body": "A",
            "area_name": "Nshire", "starts": "2006-04-01", "ends": "2009-03-31",
            "current_quarter": "2006/07 Q3", "rating_source": "computed",
            "default_tolerance": "0.1", "contact_role": "Officer",
            "dimensions": ["category", "performance", "forecast", "outcome", "delivery"],
        }),
        "blocks.yml": '[{"id": "block", "title": "B", "plain_title": "B", "summary": "S."}]',
        "sources.yml": '[{"id": "paper", "title": "P", "publisher": "P", "date": "2007-02-14"}]',
        "areas.yml": json.dumps([
            {"id": name, "kind": "district", "name": name, "named": "true", "source": SOURCE}
            for name in ("north", "south")
        ]),
    }  # fmt: skip
    tables = {
        name: "\n".join(
            ",".join('"' + cell.replace('"', '""') + '"' for cell in row)
            for row in (TABLES[name].columns, *found)
        )
        for name, found in rows.items()
        if found
    }
    texts = {**fixed, **data, **tables}
    return Sources(
        folder="nshire",
        data_folder="data/nshire",
        content_folder="content/nshire",
        data={name: FileText(f"data/nshire/{name}", text) for name, text in texts.items()},
        content={},
        glossary=None,
        everyday_words=None,
        plain_words=None,
        problems=(),
    )


def test_whatever_passes_the_check_is_published():
    seen = Counter()

    @examples(250, may_be_slow=True)
    @given(agreements())
    def publish(files):
        try:
            given = sources(*files)
            agreement = check(given, METHODS)
        except DataError as error:
            seen.update(["refused"])
            assert all(problem.advice for problem in error.problems)
            return
        seen.update(["passed"])
        report = describe(agreement, rate(agreement))
        told = [*advise(report, given, date(2007, 2, 1)), *check_wording(agreement, given)]
        assert all(problem.found and problem.advice for problem in told)
        pages = list(make_pages(report, arrange([report], "nshire")))
        assert pages
        assert find_refused("\n".join(markdown_to_html(page.body) for page in pages)) == []
        assert make_downloads(report)

    publish()
    assert 2 * seen["passed"] > seen["refused"], "much of what is tried must reach the pages"
