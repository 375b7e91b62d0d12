"""Prints what charts weigh and how long they take: `make bench-charts`."""

import gzip
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.build import Folders, read_report
from generator.charts import CHARTS
from generator.charts.bundle import find_bundle
from generator.charts.figure import write_figure
from generator.demo import FOLDER, make_demo
from generator.publish.write import write_files

ROUNDS = 20


def measure(work: Callable[[], object]) -> float:
    """Median milliseconds of the processor: other work on the computer does not count."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append((time.process_time() - begun) * 1000)
    return statistics.median(times)


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        files = make_demo(indicators=60, quarters=12, neighbourhoods=6, seed=3)
        write_files({place / path: text.encode() for path, text in files.items()})
        report = read_report(FOLDER, Folders(place / "data", place / "content"))
    tell(f"{'chart':8}{'how many':>9}{'ms each':>9}{'bytes':>7}{'gzip':>6}{'most gzip':>10}")
    figures = []
    for kind, chart in CHARTS.items():
        made = {one: chart.make(report, one) for one in report.indicators.values()}
        shown = {one: drawn for one, drawn in made.items() if drawn}
        figures += [drawn.figure for drawn in shown.values() if drawn.figure]
        took = statistics.mean(measure(lambda o=one, c=chart: c.make(report, o)) for one in shown)
        raw = [len(drawn.svg.encode()) for drawn in shown.values()]
        packed = [len(gzip.compress(drawn.svg.encode(), 9)) for drawn in shown.values()]
        tell(
            f"{kind:8}{len(shown):9}{took:9.2f}{statistics.median(raw):7.0f}"
            f"{statistics.median(packed):6.0f}{max(packed):10}"
        )
    begun = time.process_time()
    write_figure(figures[0])
    first = (time.process_time() - begun) * 1000
    took = statistics.mean(measure(lambda f=figure: write_figure(f)) for figure in figures)
    weight = statistics.median(len(write_figure(figure)) for figure in figures)
    tell(
        f"figure to explore: the first {first:.0f} ms, then {took:.2f} ms each, {weight:.0f} bytes"
    )
    bundle = find_bundle()
    tell(f"plotly: {len(bundle.content):,} bytes, {bundle.weight:,} over the wire")


if __name__ == "__main__":
    main()
