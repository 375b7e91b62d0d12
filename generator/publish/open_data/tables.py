"""Every table of a site with its rows: the text of each cell, as the files have it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.describe.numbers import round_to
from generator.model.agreement import Agreement
from generator.model.assessment import Assessment
from generator.model.forms import NUMBER
from generator.model.period import Period
from generator.model.report import Report
from generator.model.results import Results
from generator.pages.present import find_present, list_tables
from generator.publish.finding_tables import forecast_rows, movement_rows, reward_rows
from generator.schema.open_columns import OpenTable
from generator.schema.open_tables import OPEN_TABLES

Cells = tuple[str, ...]
Row = Sequence[object]

HARMLESS = "'"
"""Stands before a text that a spreadsheet would run, as people write it there themselves."""
_RUNS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""How a formula begins, also in the wide signs of Asian keyboards."""


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table with its rows; an empty cell is an empty text."""

    name: str
    form: OpenTable
    rows: tuple[Cells, ...]


def fill_tables(report: Report) -> dict[str, FilledTable]:
    """Every table that the agreement has, by its name."""
    agreement, results = report.agreement, report.results
    periods: dict[Period, None] = {}
    filled: dict[str, Iterable[Row]] = {
        "indicators": _indicator_rows(agreement),
        "figures": _figure_rows(agreement),
        "comparisons": _list_fields("comparisons", agreement.comparisons),
        "groups": _group_rows(agreement),
        "targets": agreement.targets,
        "ratings": _rating_rows(report),
        "counts": _count_rows(results),
        "movements": movement_rows(results),
        "forecasts": forecast_rows(results),
        "rewards": reward_rows(results),
        "blocks": _block_rows(agreement),
        "areas": _area_rows(agreement),
        "sources": _source_rows(agreement),
    }
    kept = {name: _fill(name, rows, periods) for name, rows in filled.items()}
    kept["periods"] = _fill("periods", _period_rows(sorted(periods)), {})
    given = list_tables(report, find_present(report))
    return {name: kept[name] for name in OPEN_TABLES if name in given}


def _fill(name: str, rows: Iterable[Row], periods: dict[Period, None]) -> FilledTable:
    """The table; the periods of its rows go to `periods`. Texts that are alike are one text."""
    cells = []
    texts: dict[str, str] = {}
    keep = texts.setdefault
    for row in rows:
        for cell in row:
            if cell.__class__ is Period:
                periods[cell] = None
        made = ["" if cell is None else make_harmless(str(cell)) for cell in row]
        cells.append(tuple(map(keep, made, made)))
    return FilledTable(name, OPEN_TABLES[name], tuple(cells))


def make_harmless(text: str) -> str:
    """The text, with a sign before it where a spreadsheet would take it for a formula."""
    runs = text[:1] in _RUNS and not NUMBER.fullmatch(text)
    return f"{HARMLESS}{text}" if runs else text


def _figure_rows(agreement: Agreement) -> Iterator[Row]:
    """The figures of everyone, then those of groups of people."""
    for one in agreement.figures:
        yield (*one, None)
    yield from _list_fields("figures", agreement.breakdowns)


def _list_fields(table: str, records: Iterable[object]) -> Iterator[Row]:
    """A row a record, whose fields are the columns."""
    names = OPEN_TABLES[table].names
    return (tuple(getattr(one, name) for name in names) for one in records)


def _group_rows(agreement: Agreement) -> Iterator[Row]:
    for one in agreement.groups:
        for group in one.groups:
            yield one.id, one.title, group.id, group.title, one.source


def _indicator_rows(agreement: Agreement) -> Iterator[Row]:
    for one in agreement.indicators:
        yield (
            one.id, one.code, one.title, one.plain_title, " ".join(one.blocks),
            " ".join(one.kinds), str(one.placeholder).lower(), one.polarity,
            one.unit.symbol or one.unit.other, one.unit.multiple, one.rating.method,
            one.counts_with, one.source,
        )  # fmt: skip


def _rating_rows(report: Report) -> Iterator[Row]:
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


def _rating_row(one: Assessment, explanation: str) -> Row:
    used = one.explanation
    figure = used.reading.value if used.reading else None
    share = None if used.advantage_share is None else round_to(used.advantage_share, 4)
    return (
        one.indicator, one.area, one.period, one.dimension, one.rating, one.set_by, one.reason,
        figure, used.target, share, explanation, one.declared, one.computed, one.source,
    )  # fmt: skip


def _count_rows(results: Results) -> Iterator[Row]:
    for period, dimensions in results.counts.items():
        for dimension, of_all in dimensions.items():
            for block, count in (*of_all.blocks.items(), ("", of_all.total)):
                for rating, number in count.counts.items():
                    basis = count.basis_of(rating)
                    yield block, period, dimension, rating, number, basis, count.denominator


def _block_rows(agreement: Agreement) -> Iterator[Row]:
    for one in agreement.blocks:
        yield one.id, one.title, one.plain_title, one.summary, one.lead, one.source


def _area_rows(agreement: Agreement) -> Iterator[Row]:
    for one in agreement.areas:
        yield (
            one.id, one.kind, one.name, str(one.named).lower(), one.parent,
            " ".join(one.postcodes), one.source,
        )  # fmt: skip


def _source_rows(agreement: Agreement) -> Iterator[Row]:
    for one in agreement.sources:
        yield one.id, one.title, one.publisher, one.date, one.url


def _period_rows(periods: Iterable[Period]) -> Iterator[Row]:
    for one in periods:
        yield one.text, one.starts.isoformat(), one.ends.isoformat()
