"""The data as files: every table, a summary for computers and the frozen periods as they are."""

import json
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.model.agreement import Agreement
from generator.model.published import RECEIPTS, write_sums
from generator.model.ratings import Dimension
from generator.model.report import Report
from generator.model.results import Count, DimensionCount, Results
from generator.publish.open_data.csv_file import ENDING, write_csv
from generator.publish.open_data.tables import FilledTable, fill_tables


def make_downloads(
    report: Report, tables: Mapping[str, FilledTable] | None = None
) -> dict[str, bytes]:
    """Each file's bytes by its name; `tables` are those of the report, where they are made."""
    filled = fill_tables(report) if tables is None else tables
    return {
        **{f"{name}{ENDING}": write_csv(table) for name, table in filled.items()},
        "summary.json": _json(summarise(report.agreement, report.results)),
        **list_published(report.agreement),
    }


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


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode()
