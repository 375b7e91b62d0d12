"""Writes every form of chart in its edge cases on one page: `make gallery`."""

import html
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.charts import CHARTS
from generator.charts.rating_bar import draw_rating_bar
from generator.model.bars import Bar, BarPart
from generator.model.chart import Chart
from generator.model.report import Report
from generator.model.sentence import generated
from generator.publish.policy import read_css
from tests.gallery_cases import make_cases

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "build" / "gallery" / "index.html"
SHAPES = re.compile(r'<svg class="shapes".*?</svg>', re.DOTALL)
TONES = ("red", "amber", "green", "blue", "none")
COUNTS = (
    (8, 21, 66, 3, 21),
    (1, 1, 1, 1, 1),
    (0, 0, 119, 0, 0),
    (1, 2, 113, 2, 1),
    (1000, 20, 3000),
)
"""What proportional bars count, by tone."""
PAGE = """<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every form of chart</title>
<style>{css}</style>
{shapes}
<main>
<h1>Every form of chart</h1>
{body}
</main>
</html>
"""


def draw_case(report: Report) -> Iterator[tuple[str, Chart]]:
    """Every chart of a case, with its kind."""
    for kind, entry in CHARTS.items():
        chart = entry.make(report, report.indicators["one"])
        if chart:
            yield kind, chart


def draw_counts() -> Iterator[str]:
    """Proportional bars, each with the same as the thin one below it, and as in a list."""
    for counts in COUNTS:
        parts = tuple(
            BarPart(look=look, number=number, word=generated(look))
            for look, number in zip(TONES, counts, strict=False)
            if number
        )
        bar = Bar(parts=parts, when=generated("Before"), said=generated("Counts"))
        if parts:
            yield draw_rating_bar(bar, bar)
            yield draw_rating_bar(bar, has_key=False)


def make_body() -> dict[str, str]:
    """The part of the page for each case, by its name."""
    parts = {
        name: "\n".join(_show(number, chart) for _, chart in draw_case(report))
        for number, (name, report) in enumerate(make_cases().items())
    }
    return {**parts, "Counts": "\n".join(draw_counts())}


def _show(number: int, chart: Chart) -> str:
    """A chart with its words, its text and its table; ids of their own, as a page has each once."""
    svg = re.sub(r'(?<=[" ])([a-z]+-one-[td])(?=[" ])', rf"\g<1>{number}", chart.svg)
    said = [html.escape(words) for words in (chart.title, chart.subtitle, chart.alt_text)]
    key = "".join(f"<li>{html.escape(words)}</li>" for words in chart.key)
    rows = "; ".join(html.escape(" | ".join(row)) for row in chart.table.rows[:4])
    return (
        f'<figure class="chart-box"><figcaption><b>{said[0]}</b></figcaption>\n{svg}\n'
        f'<p class="marks">{said[1]}</p>\n'
        f"{f'<ol class=key>{key}</ol>' if key else ''}</figure>\n"
        f"<small>{said[2]}<br>{rows}</small>"
    )


def main() -> None:
    """Writes the page."""
    shapes = SHAPES.search((ROOT / "theme" / "page.html").read_text(encoding="utf-8"))
    body = [f"<h2>{html.escape(name)}</h2>\n{part}" for name, part in make_body().items()]
    page = PAGE.format(
        css=read_css(has_done=True),
        shapes=re.sub("{%.*?%}", "", shapes[0]) if shapes else "",
        body="\n".join(body),
    )
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    PLACE.write_text(page, encoding="utf-8")
    sys.stdout.write(f"{len(body)} cases are in {PLACE.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
