"""Whatever is in a table, `laa start` makes a plan that the check takes, or says why not."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.cli import main

HEADINGS = (
    "Measure", "Indicator", "Ref", "Actual", "Target", "2007/08", "Q3 08/09", "to Dec 2023", "",
    "Previous year", "RAG", "Unit", "Theme", "Lead", "Jun-08", "2023", "Baseline", "Area", "Period",
    "Polarity", "Status", "45016", "Year end target", "<b>x</b>",
)  # fmt: skip
CELLS = (
    "1", "2.5", "12%", "£3m", "n/a", "-", "tbc", "<5", "≥ 95", "top quartile", "Green", "R", "",
    "see <b>x</b>", "=1+1", "+44 116 496 0000", "a@b.example", "Burglaries", "Reduce crime",
    "Total", "2023/24", "1.234,5", "\u202e evil", "x" * 400, "TODO", "[c]", "0", "1e400", "9" * 50,
)  # fmt: skip
STOPS = ("No table of measures was found", "No figure of a known time was found")


@st.composite
def tables(draw):
    width = draw(st.integers(2, 6))
    head = ["Measure", "Q1 2023/24", *(draw(st.sampled_from(HEADINGS)) for _ in range(width - 2))]
    row = st.lists(st.sampled_from(CELLS), min_size=width, max_size=width)
    return [head, *draw(st.lists(row, min_size=1, max_size=5))]


def start(*arguments):
    result = CliRunner().invoke(main, ["start", *map(str, arguments), "--yes"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


FOUND = [
    ["Measure", "Q1 2023/24", "Measure", "Indicator", "Measure"],
    *(["1", "1", "1", "1", "1"], ["1", "1", "1", "2.5", "1"], ["1", "1", "1", "", "2.5"]),
]
"""What failed once: three headings that are alike, over codes and a name."""


@example(FOUND)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(tables())
def test_any_table_makes_a_plan_once_or_says_why_not(rows):
    with TemporaryDirectory() as own:
        place = Path(own)
        path = place / "report.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        result = start(path, "--out", place / "out", "--name", "A plan")
        if result.exit_code:
            assert any(one in result.output for one in STOPS), result.output
            return
        assert "Nothing changes" in start(path, "--out", place / "out").output
