"""The tables that a site gives away: the name, the kind and the rules of every column.

Files of tables, their descriptions, the workbook, the documents of pages, their JSON Schema and the
page that explains the columns are all made from here. What a column means in words stands in
generator/describe/column_words.py, as words have a language.
"""

from collections.abc import Collection
from enum import StrEnum

from generator.model.beside import ComparedWith
from generator.model.enums import (
    FigureStatus,
    Kind,
    Polarity,
    SetBy,
    TargetKind,
    Trend,
)
from generator.model.ratings import Dimension
from generator.model.results import CountBasis
from generator.schema import FIGURE_COLUMNS, GROUP, TABLES, TARGET_COLUMNS
from generator.schema.open_columns import CellKind, Column, Empty, OpenTable

VERSION = "1.0"
"""Of tables and documents. The first number grows where a reader of before would go wrong."""
NUMBER_AT_START = VERSION.partition(".")[0]
"""The part of it that stands in the address of the JSON Schema."""


def _number(name: str, empty: Empty = Empty.NEVER) -> Column:
    return Column(name, CellKind.NUMBER, empty)


def _text(name: str, empty: Empty = Empty.NEVER) -> Column:
    return Column(name, CellKind.TEXT, empty)


def _closed(name: str, words: type[StrEnum], empty: Empty = Empty.NEVER) -> Column:
    return Column(name, CellKind.NAME, empty, words=words)


_INDICATOR = Column("indicator", CellKind.NAME, refers="indicators")
_AREA = Column("area", CellKind.NAME, Empty.NO_USE, refers="areas")
_PERIOD = _text("period")
_GROUP = Column(GROUP, CellKind.NAME, Empty.NO_USE, refers="groups")
_DIMENSION = _closed("dimension", Dimension)
_RATING = Column("rating", CellKind.NAME)
_SOURCE = _text("source", Empty.NOT_KNOWN)
_NOTE = _text("note", Empty.NO_USE)
_RANGE = (_number("lower", Empty.NOT_KNOWN), _number("upper", Empty.NOT_KNOWN))
_OWN: dict[str, Column] = {
    column.name: column for column in (_INDICATOR, _AREA, _PERIOD, *_RANGE, _SOURCE, _NOTE)
}
_OF_FIGURES = {
    **_OWN,
    "value": _number("value", Empty.BY_STATUS),
    "status": _closed("status", FigureStatus, Empty.NOT_KNOWN),
}
_OF_TARGETS = {
    **_OWN,
    "value": Column("value", CellKind.GOAL),
    "kind": _closed("kind", TargetKind),
}
_OF_OTHERS = {
    **_OWN,
    "kind": _closed("kind", ComparedWith),
    "of": _text("of", Empty.NO_USE),
    "value": _number("value"),
}
"""What is told of a column of the agreement's own tables; the tables have the columns."""

OPEN_TABLES: dict[str, OpenTable] = {
    "indicators": OpenTable(
        (
            Column("indicator", CellKind.NAME),
            _text("code", Empty.NOT_KNOWN),
            _text("title"),
            _text("plain_title"),
            Column("blocks", CellKind.LIST, refers="blocks"),
            Column("kinds", CellKind.LIST, words=Kind),
            Column("placeholder", CellKind.TRUTH),
            _closed("polarity", Polarity),
            _text("unit", Empty.NO_USE),
            Column("multiple", CellKind.WHOLE),
            Column("method", CellKind.NAME),
            Column("counts_with", CellKind.NAME, Empty.NO_USE),
            _SOURCE,
        ),
        ("indicator",),
    ),
    "figures": OpenTable(
        (*(_OF_FIGURES[name] for name in FIGURE_COLUMNS), _GROUP),
        ("indicator", "area", "group", "period"),
    ),
    "targets": OpenTable(
        tuple(_OF_TARGETS[name] for name in TARGET_COLUMNS),
        ("indicator", "area", "period", "kind"),
    ),
    "ratings": OpenTable(
        (
            _INDICATOR, _AREA, _PERIOD, _DIMENSION, _RATING, _closed("set_by", SetBy),
            _text("reason", Empty.NO_USE), _number("figure", Empty.NOT_KNOWN),
            _number("target", Empty.NOT_KNOWN), _number("advantage_share", Empty.NO_USE),
            _text("explanation", Empty.NO_USE),
            Column("declared", CellKind.NAME, Empty.NO_USE),
            Column("computed", CellKind.NAME, Empty.NO_USE), _SOURCE,
        ),
        ("indicator", "area", "period", "dimension"),
    ),
    "counts": OpenTable(
        (
            Column("block", CellKind.NAME, Empty.NO_USE, refers="blocks"),
            _PERIOD, _DIMENSION, _RATING, Column("count", CellKind.WHOLE),
            _closed("basis", CountBasis), Column("denominator", CellKind.WHOLE),
        ),
        ("block", "period", "dimension", "rating"),
    ),
    "movements": OpenTable(
        (
            _INDICATOR, Column("points", CellKind.WHOLE), _text("first"),
            _text("last"), Column("seasonal", CellKind.TRUTH),
            Column("added", CellKind.TRUTH), Column("statistic", CellKind.WHOLE),
            _number("probability"), _closed("trend", Trend), _closed("headline", Trend),
            _number("usual_change", Empty.NO_USE), _number("mean", Empty.NO_USE),
            _number("lower_limit", Empty.NO_USE), _number("upper_limit", Empty.NO_USE),
        ),
        ("indicator",),
    ),
    "forecasts": OpenTable(
        (
            _INDICATOR, _PERIOD, _number("value"), _number("lower"), _number("upper"),
            _number("target", Empty.NOT_KNOWN), Column("rating", CellKind.NAME, Empty.NO_USE),
            Column("points", CellKind.WHOLE), _number("yearly_change"),
            Column("seasonal", CellKind.TRUTH),
        ),
        ("indicator", "period"),
    ),
    "rewards": OpenTable(
        (
            Column("reward", CellKind.NAME), _INDICATOR,
            *(
                _number(name, Empty.NOT_KNOWN)
                for name in (
                    "figure", "without_agreement", "stretch", "share", "trigger", "paid_share",
                    "possible", "earned",
                )
            ),
            _SOURCE,
        ),
        ("reward", "indicator"),
    ),
    "comparisons": OpenTable(
        tuple(_OF_OTHERS[name] for name in TABLES["comparisons.csv"].columns),
        TABLES["comparisons.csv"].key,
    ),
    "groups": OpenTable(
        (
            Column("set", CellKind.NAME), _text("set_title"), Column(GROUP, CellKind.NAME),
            _text("title"), _SOURCE,
        ),
        ("group",),
    ),
    "blocks": OpenTable(
        (
            Column("block", CellKind.NAME), _text("title"), _text("plain_title"),
            _text("summary"), _text("lead", Empty.NOT_KNOWN), _SOURCE,
        ),
        ("block",),
    ),
    "areas": OpenTable(
        (
            Column("area", CellKind.NAME), Column("kind", CellKind.NAME), _text("name"),
            Column("named", CellKind.TRUTH),
            Column("parent", CellKind.NAME, Empty.NO_USE, refers="areas"),
            Column("postcodes", CellKind.LIST, Empty.NOT_KNOWN), _SOURCE,
        ),
        ("area",),
    ),
    "periods": OpenTable(
        (_text("period"), Column("starts", CellKind.DAY), Column("ends", CellKind.DAY)),
        ("period", "starts", "ends"),
    ),
    "sources": OpenTable(
        (
            Column("source", CellKind.NAME), _text("title"), _text("publisher"), _text("date"),
            _text("url", Empty.NOT_KNOWN),
        ),
        ("source",),
    ),
}  # fmt: skip
"""Every table by its name, in the order in which lists have them."""
ONLY_WITH = {"rewards": "reward", "comparisons": "comparisons", "groups": "groups"}
"""Tables that not every site has, by what one must have for it."""


def list_given(had: Collection[str]) -> tuple[str, ...]:
    """The names of the tables of a site, by what it has."""
    return tuple(name for name in OPEN_TABLES if ONLY_WITH.get(name, "") in {"", *had})
