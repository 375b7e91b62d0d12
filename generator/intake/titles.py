"""Which column names the measures, and what others with names are: topics, codes or spares."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.intake.codes import find_shared
from generator.intake.headings import Heading, Role
from generator.intake.sheets import Cell
from generator.intake.tables import Table
from generator.written.signs import make_plain

if TYPE_CHECKING:
    from generator.intake.columns import Column

_SHORT_CODE = 14
_SHORT_TOPIC = 40
_HALF = 0.5
_AIM = re.compile(r"(?:[\w-]+ ){0,3}(?:objectives?|goals?|aims?|ambitions?)")
"""Headings of names that may be topics, where several measures have one."""
_GOAL = re.compile(r"(?:[\w-]+ ){0,3}(?:goals?|aims?|ambitions?)")
_CALLED = re.compile(r"(?:[\w-]+ )*(?:measures?|indicators?|metrics?|kpis?)")
"""Headings that say what a name is of, and not what it is for."""
_COUNT = re.compile(r"(?:the )?number|count")
_LARGEST_CODE = 999
_NAMES = re.compile(r"\b(?:names?|titles?|descriptions?)\b")
"""Headings of columns with names, which may serve in place of others."""
_CODED = re.compile(r"[^a-z]*|.*[0-9].*")
"""A code has a figure in it, or no small letters."""


def read_words_below(heading: Heading, cells: Sequence[Cell]) -> Role | None:
    """What a goal or a trajectory is that has no figure below it: a name, or nothing we read."""
    says_figures = any(any(sign.isdigit() for sign in one.text) for one in cells)
    if heading.role is not Role.TARGET or says_figures or not cells:
        return None
    if _GOAL.fullmatch(heading.key):
        return Role.TITLE
    return Role.LEFT_OUT if heading.key == "trajectory" else None


def counts_things(heading: Heading, cells: Sequence[Cell]) -> bool:
    """True below "Number" for figures: of a time, or that repeat or are large, as no code does."""
    if not _COUNT.fullmatch(heading.key):
        return False
    if heading.periods or heading.parts:
        return True
    numbers = [make_plain(one.text).replace(",", "") for one in cells]
    if not numbers or not all(one.replace(".", "", 1).isdecimal() for one in numbers):
        return False
    counted = [float(one) for one in numbers]
    if all(one in {1, before + 1} for before, one in pairwise([0, *counted])):
        return False  # the rows of each part are numbered from 1
    return len(set(counted)) < len(counted) or max(counted) > _LARGEST_CODE


def choose_titles(columns: Sequence["Column"], table: Table) -> Iterator["Column"]:
    """One column of names: of several, the one with the longest words; short ones are codes.

    One whose names stand beside several of another column is the topic of these.
    """
    named = [one for one in columns if one.role is Role.TITLE]
    has_code = any(one.role is Role.CODE for one in columns)
    has_topic = any(one.role is Role.BLOCK for one in columns)
    best = _find_best(named, table)
    for one in columns:
        if one.number == best or one.role is not Role.TITLE:
            yield replace(one, role=Role.TITLE if one.number == best else one.role)
            continue
        is_name = _NAMES.search(one.heading.key) is not None
        is_short = _length(one, table) <= _SHORT_CODE
        is_aim = _AIM.fullmatch(one.heading.key) is not None
        is_shared = bool(find_shared(table, [one.number], best))
        may_be_topic = is_aim or _CALLED.fullmatch(one.heading.key) is not None
        says_aim = is_aim and (is_short or _says_goal(one, table))
        if not has_topic and ((is_shared and may_be_topic) or says_aim):
            yield replace(one, role=Role.BLOCK)
        elif is_short and not has_code and not is_shared and _looks_coded(one, table):
            yield replace(one, role=Role.CODE, is_spare_name=is_name)
        else:
            yield replace(one, role=Role.LEFT_OUT, is_spare_name=is_name)


def _find_best(named: Sequence["Column"], table: Table) -> int:
    """The number of the column that names the measures."""
    if not named:
        return table.title_column
    titled = [one for one in named if "definition" not in one.heading.key] or list(named)
    single = [one for one in titled if not any(_is_topic(one, other, table) for other in titled)]
    called = [one for one in single or titled
              if _CALLED.fullmatch(one.heading.key) and not _looks_coded(one, table)]  # fmt: skip
    return max(called or single or titled, key=lambda one: _length(one, table)).number


def _is_topic(one: "Column", other: "Column", table: Table) -> bool:
    """True where names of the one stand beside several of the other, and none the other way."""
    if one is other or _NAMES.search(one.heading.key):
        return False
    is_shared = bool(find_shared(table, [one.number], other.number))
    return is_shared and not find_shared(table, [other.number], one.number)


def _says_goal(column: "Column", table: Table) -> bool:
    """True for names of goals, which may each have one measure, and are no sentences."""
    is_goal = _GOAL.fullmatch(column.heading.key) is not None
    return is_goal and _length(column, table) <= _SHORT_TOPIC


def _looks_coded(column: "Column", table: Table) -> bool:
    texts = [text for row in table.rows if (text := table.sheet.at(row.number, column.number).text)]
    coded = sum(len(one) <= _SHORT_CODE and _CODED.fullmatch(one) is not None for one in texts)
    return coded > _HALF * len(texts)


def _length(column: "Column", table: Table) -> float:
    texts = [table.sheet.at(row.number, column.number).text for row in table.rows]
    return sum(map(len, texts)) / max(1, len(texts))
