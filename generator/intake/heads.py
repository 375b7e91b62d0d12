"""The lines of headings above the tables of a sheet, and the heading of each column."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.intake.headings import VALUES, Heading, Role, read_heading
from generator.intake.sheets import Cell, Sheet
from generator.intake.values import looks_like_a_day, read_value
from generator.written.marks import is_dash, read_mark
from generator.written.numbers import read_number
from generator.written.signs import make_plain

FEWEST_HEADINGS = 2
LONGEST_HEADING = 120
_NAMES = {Role.TITLE, Role.CODE}
_NUMBERED = re.compile(r"\D{1,20}[ -]?[0-9]{1,4}[a-z]?", re.IGNORECASE)
"""A word with a number, such as KPI 11."""


def list_columns(sheet: Sheet) -> list[int]:
    """The columns that show and that have anything in them."""
    filled = {column for _, column in sheet.cells} | {column for _, column in sheet.covered}
    return sorted(filled - sheet.hidden_columns)


def find_heads(sheet: Sheet, rows: list[int], known: dict[str, str]) -> Iterator[tuple[int, ...]]:
    """The lines of each head: one that names a measure's column, with those that belong to it."""
    columns = list_columns(sheet)
    taken = 0
    for at, row in enumerate(rows):
        if row <= taken or not _is_head(sheet, row, columns, known, is_first=not taken):
            continue
        lines = [row]
        for more in rows[at + 1 : at + 3]:
            if more == lines[-1] + 1 and _continues(sheet, more, row, columns, known):
                lines.append(more)
        above = rows[at - 1] if at else 0
        if above == row - 1 and above > taken and _stands_over(sheet, above, row, columns):
            lines.insert(0, above)
        taken = lines[-1]
        yield tuple(lines)


def _list_texts(sheet: Sheet, row: int, columns: list[int]) -> dict[int, str]:
    return {
        column: text for column in columns
        if (text := show(sheet, sheet.at(row, column))) and len(text) <= LONGEST_HEADING
    }  # fmt: skip


def show(sheet: Sheet, cell: Cell) -> str:
    """The words of a heading: a date of a month as such, as people typed it.

    A number such as 45016 is the day that a spreadsheet keeps as that number.
    """
    value = cell.value
    if looks_like_a_day(value):
        return f"{sheet.day_nought + timedelta(days=int(cell.text)):%d %b %Y}"
    if isinstance(value, date):
        shows = cell.number_format.lower()
        return f"{value:%d %b %Y}" if "d" in shows or not shows else f"{value:%b-%y}"
    return cell.text


def _is_head(
    sheet: Sheet, row: int, columns: list[int], known: dict[str, str], *, is_first: bool
) -> bool:
    """True for a row of headings: one names the measures, another one what is known of them.

    Only the first head of a sheet may do with a code in place of names: below it, "No" and a day
    are what a row says.
    """
    texts = _list_texts(sheet, row, columns)
    if len(set(texts.values())) < FEWEST_HEADINGS:
        return False
    found = [read_heading(text, known) for text in texts.values()]
    roles = [one.role for one in found if not _is_code(one)]
    is_coded = is_first and Role.CODE in roles and len(set(roles) & VALUES)
    if Role.TITLE not in roles and not is_coded:
        return False
    others = [one for one in found if one.role not in {Role.TITLE, Role.UNKNOWN}]
    numbers = any(is_value(text) and not read_heading(text).periods for text in texts.values())
    measured = any(one.role is Role.UNKNOWN and not one.periods and not one.parts
                   and bool(read_value(Cell(one.text)).number) for one in found)  # fmt: skip
    return bool(others) and not numbers and not measured


def _continues(
    sheet: Sheet, row: int, head: int, columns: list[int], known: dict[str, str]
) -> bool:
    """True for a second line of headings: no figures in it, and mostly known words.

    One filled cell below no heading of figures is the name of a part, such as Financial
    performance.
    """
    own = _list_own(sheet, row, columns)
    texts = list(own.values())
    if len(own) < FEWEST_HEADINGS and not _list_roles(sheet, head, list(own)) & VALUES:
        return False
    found = [read_heading(text, known) for text in texts]
    values = [one for one in found if one.role in VALUES | {Role.LIGHT, Role.LEFT_OUT}]
    is_named = [one for one in found if one.role is Role.TITLE and len(one.text) > 40]  # noqa: PLR2004
    has_figures = any(is_value(text) and not one.periods and not one.parts
                      for text, one in zip(texts, found, strict=True))  # fmt: skip
    return len(values) * 2 > len(texts) and not is_named and not has_figures


def _stands_over(sheet: Sheet, above: int, row: int, columns: list[int]) -> bool:
    """True for a line of headings over others: several groups, or merged, over filled cells.

    What is merged over the measures' names and over figures is a title, however wide the table is.
    One cell alone is one, too, unless all that it says is a time or a kind of figures.
    """
    own = _list_own(sheet, above, columns)
    spans = [one for one in sheet.merged if one[0] <= above <= one[2] and one[3] > one[1]]
    covered = [[at for at in columns if first <= at <= last] for _, first, _, last in spans]
    under = [_list_roles(sheet, row, over) for over in covered]
    if any(roles & _NAMES and roles & VALUES for roles in under):
        return False
    width = len([column for column in columns if show(sheet, sheet.at(row, column))])
    wide = [over for over in covered if len(over) < width]
    if len(own) == 1:
        heading = read_heading(next(iter(own.values())))
        says_only = len(heading.key.split()) <= 1 and heading.role in VALUES
        return says_only and bool(wide) and any(roles & VALUES for roles in under)
    return bool(own) and (bool(wide) or any(read_heading(one).periods for one in own.values()))


def _list_own(sheet: Sheet, row: int, columns: list[int]) -> dict[int, str]:
    """What stands in the cells of a row themselves, by column; merged cells stand in one."""
    own = {column: show(sheet, sheet.cells.get((row, column), Cell(None))) for column in columns}
    return {column: text for column, text in own.items() if text}


def _list_roles(sheet: Sheet, row: int, columns: list[int]) -> set[Role]:
    """What a line of headings calls some columns."""
    return {read_heading(show(sheet, sheet.at(row, column))).role for column in columns}


def join_heading(sheet: Sheet, head: tuple[int, ...], column: int, columns: list[int]) -> str:
    """The lines of a column's heading; a line that stands over several columns goes to each."""
    lines: list[str] = []
    for row in head:
        text = show(sheet, sheet.at(row, column))
        if not text and row != head[-1]:  # a group whose cells are not merged: the one to the left
            text = _look_left(sheet, head, row, column, columns)
        if text and text not in lines:
            lines.append(text)
    return " ".join(lines)


def _look_left(
    sheet: Sheet, head: tuple[int, ...], row: int, column: int, columns: list[int]
) -> str:
    if not show(sheet, sheet.at(head[-1], column)):
        return ""
    for other in reversed([one for one in columns if one < column]):
        text = show(sheet, sheet.at(row, other))
        if text:
            is_group = show(sheet, sheet.at(head[-1], other)) and read_heading(text).role in VALUES
            return text if is_group else ""
    return ""


def split_sides(joined: dict[int, str], known: dict[str, str]) -> Iterator[list[int]]:
    """The columns of each table: two beside each other have an empty column between them."""
    parts: list[list[int]] = [[]]
    before = 0
    for column, text in joined.items():
        if not text or column != before + 1:
            parts.append([])
        if text:
            parts[-1].append(column)
        before = column
    filled = [part for part in parts if part]
    titled = [part for part in filled if find_titles({at: joined[at] for at in part}, known)]
    if len(titled) < FEWEST_HEADINGS:
        yield [column for part in filled for column in part]
        return
    yield from titled


def find_titles(headings: dict[int, str], known: dict[str, str]) -> list[int]:
    """The columns that may name the measures, the likeliest first; none where there are none."""
    roles = {column: read_heading(text, known).role for column, text in headings.items()}
    named = [column for column, role in roles.items() if role is Role.TITLE]
    plain = [one for one in named if "definition" not in headings[one].casefold()]
    coded = [column for column, role in roles.items() if role is Role.CODE]
    return list(dict.fromkeys([*plain, *named, *coded]))


def _is_code(one: Heading) -> bool:
    """True for what stands below such a heading, and is none: KPI 11 or Measure 3."""
    return one.role in {Role.TITLE, Role.CODE} and _NUMBERED.fullmatch(one.text) is not None


def is_value(text: str) -> bool:
    """True for a figure or a mark of absence."""
    plain = make_plain(text)
    return bool(read_number(plain).numbers) or read_mark(plain) is not None or is_dash(plain)
