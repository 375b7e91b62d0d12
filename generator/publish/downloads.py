"""The data as files: every figure, target, rating and count, and a summary for computers."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from generator.describe.numbers import round_to
from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.published import RECEIPTS, write_sums
from generator.model.ratings import Dimension
from generator.model.report import Report
from generator.model.results import Count, DimensionCount, Results
from generator.pages.present import find_present
from generator.publish.finding_tables import (
    FORECAST_COLUMNS,
    MOVEMENT_COLUMNS,
    REWARD_COLUMNS,
    forecast_rows,
    movement_rows,
    reward_rows,
)
from generator.schema import FIGURE_COLUMNS, GROUP, TABLES, TARGET_COLUMNS

INDICATOR_COLUMNS = (
    "indicator", "code", "title", "plain_title", "blocks", "kinds", "placeholder", "polarity",
    "unit", "method", "counts_with", "source",
)  # fmt: skip
RATING_COLUMNS = (
    "indicator", "area", "period", "dimension", "rating", "set_by", "reason", "figure", "target",
    "advantage_share", "explanation", "declared", "computed", "source",
)  # fmt: skip
COMPARISONS, GROUPS = "comparisons.csv", "groups.csv"
GROUP_COLUMNS = ("set", "set_title", "group", "title", "source")
COUNT_COLUMNS = ("block", "period", "dimension", "rating", "count", "basis", "denominator")

FOR_SPREADSHEETS = "utf-8-sig"
"""UTF-8 that says so in its first bytes: else a spreadsheet shows other signs for £ and é."""


def make_downloads(report: Report) -> dict[str, bytes]:
    """Each file's bytes by its name."""
    agreement, results = report.agreement, report.results
    return {
        "indicators.csv": _csv(INDICATOR_COLUMNS, _indicator_rows(agreement)),
        "figures.csv": _list_figures(agreement),
        **_list_company(agreement),
        "targets.csv": _csv(TARGET_COLUMNS, agreement.targets.itertuples(index=False)),
        "ratings.csv": _csv(RATING_COLUMNS, _rating_rows(report)),
        "counts.csv": _csv(COUNT_COLUMNS, _count_rows(results)),
        "movements.csv": _csv(MOVEMENT_COLUMNS, movement_rows(results)),
        "forecasts.csv": _csv(FORECAST_COLUMNS, forecast_rows(results)),
        **(
            {"rewards.csv": _csv(REWARD_COLUMNS, reward_rows(results))}
            if "reward" in find_present(report)
            else {}
        ),
        "summary.json": _json(summarise(agreement, results)),
        **list_published(agreement),
    }


def _list_figures(agreement: Agreement) -> bytes:
    """The figures of everyone; where some are of groups, those below them with a column more."""
    everyone = agreement.figures.itertuples(index=False)
    if not agreement.breakdowns:
        return _csv(FIGURE_COLUMNS, everyone)
    columns = (*FIGURE_COLUMNS, GROUP)
    rows = (tuple(getattr(one, name) for name in columns) for one in agreement.breakdowns)
    return _csv(columns, chain(((*one, "") for one in everyone), rows))


def _list_company(agreement: Agreement) -> dict[str, bytes]:
    """The figures of others and the names of groups, where there are any."""
    files = {}
    if agreement.comparisons:
        columns = TABLES[COMPARISONS].columns
        rows = (tuple(getattr(one, name) for name in columns) for one in agreement.comparisons)
        files[COMPARISONS] = _csv(columns, rows)
    if agreement.breakdowns:
        named = (
            (s.id, s.title, g.id, g.title, s.source) for s in agreement.groups for g in s.groups
        )
        files[GROUPS] = _csv(GROUP_COLUMNS, named)
    return files


def list_published(agreement: Agreement) -> dict[str, bytes]:
    """The frozen periods that the public may know, byte for byte, and their receipts."""
    if not agreement.published:
        return {}
    frozen = agreement.published.values()
    sums = write_sums((PurePosixPath(one.file).name, one.sha256) for one in frozen)
    return {RECEIPTS: sums.encode(), **{one.file: one.text.encode() for one in frozen}}


def summarise(agreement: Agreement, results: Results) -> dict[str, Any]:
    """The counts of the current period and of the one before, where they are known."""
    period, before = agreement.period, agreement.period.previous()
    earlier = results.counts.get(before)
    return {
        "agreement": agreement.folder,
        "period": period.text,
        "dimensions": _dimensions(results.counts.get(period, {})),
        "previous": {"period": before.text, "dimensions": _dimensions(earlier)}
        if earlier
        else None,
    }


def _dimensions(counts: Mapping[Dimension, DimensionCount]) -> dict[str, Any]:
    return {
        dimension.value: {
            **_count(of_all.total),
            "blocks": {block: _count(count) for block, count in of_all.blocks.items()},
        }
        for dimension, of_all in counts.items()
    }


def _count(count: Count) -> dict[str, Any]:
    return {
        "denominator": count.denominator,
        "counts": {str(rating): number for rating, number in count.counts.items()},
    }


def _indicator_rows(agreement: Agreement) -> Iterable[Sequence[object]]:
    for one in agreement.indicators:
        yield (
            one.id, one.code, one.title, one.plain_title, " ".join(one.blocks),
            " ".join(one.kinds), str(one.placeholder).lower(), one.polarity,
            one.unit.symbol or one.unit.other, one.rating.method, one.counts_with, one.source,
        )  # fmt: skip


def _rating_rows(report: Report) -> Iterable[Sequence[object]]:
    for indicator_id, assessments in report.results.assessments.items():
        sums = {
            working.name: " ".join((*working.lines, working.result)).strip()
            for working in report.indicators[indicator_id].workings
        }
        for one in assessments:
            explained = one.period == report.agreement.period
            yield _rating_row(
                one, sums.get(report.reference.names[one.dimension], "") if explained else ""
            )
    for one in report.results.local.values():
        if one.explanation.target is not None:
            yield _rating_row(one, "")


def _rating_row(one: Assessment, explanation: str) -> Sequence[object]:
    used = one.explanation
    figure = used.reading.value if used.reading else None
    share = None if used.advantage_share is None else round_to(used.advantage_share, 4)
    return (
        one.indicator, one.area, one.period, one.dimension, one.rating, one.set_by, one.reason,
        figure, used.target, share, explanation, one.declared, one.computed, one.source,
    )  # fmt: skip


def _count_rows(results: Results) -> Iterable[Sequence[object]]:
    for period, dimensions in results.counts.items():
        for dimension, of_all in dimensions.items():
            for block, count in (*of_all.blocks.items(), ("", of_all.total)):
                for rating, number in count.counts.items():
                    yield block, period, dimension, rating, number, count.basis, count.denominator


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([("" if cell is None else str(cell)) for cell in row] for row in rows)
    return out.getvalue().encode(FOR_SPREADSHEETS)


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
