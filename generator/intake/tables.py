"""Where the tables of a sheet are: headings of one line or more, rows, notes and totals."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from generator.intake.headings import Role, read_heading, says_only_time
from generator.intake.heads import (
    find_heads,
    find_titles,
    is_value,
    join_heading,
    list_columns,
    split_sides,
)
from generator.intake.lines import find_topic, names_who, says_time
from generator.intake.pairs import join_pairs
from generator.intake.sheets import Sheet
from generator.intake.told import Told
from generator.intake.turned import is_turned, names_figures, tell_turned
from generator.intake.words import find_wrong_words
from generator.returns.cells import letters

_TOTALS = re.compile(
    r"(?:grand |sub[- ]?|overall )?totals?\b\W*(?:(?:for|of|in)\b )?(?P<of>.*)"
    r"|overall|sum|count|average", re.IGNORECASE,
)  # fmt: skip
_COUNTED = re.compile(
    r"(?:(?:the )?(?:no\.?|number)(?: of)? )?(?:\w+ ){0,2}(?:measures?|indicators?|k?pis?)\b.*"
    r"|(?:the )?(?:council|county|district|partnership|plan|table|all)"
    r"|(?:on|off|above|below) target|targets? .*|green|amber|red", re.IGNORECASE,
)  # fmt: skip
"""What a row of totals is of: all that stands above it, and no measure of its own."""
_NOTE = re.compile(r"(?:notes?|sources?|key|produced|prepared|data (?:as|from)|please)\b.*", re.I)
_FOOTNOTE = re.compile(r"(?P<mark>[*†‡]+|[¹²³⁴-⁹]|\[(?:note )?\w{1,2}\]|\(\w\)|[0-9])[.): ]+\S.*")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of measures."""

    number: int
    heading: str
    """The words of the row above that stands over this one and others; empty for none."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a sheet."""

    sheet: Sheet
    above: tuple[str, ...]
    """Words above the table, such as its title."""
    headings: dict[int, str]
    """By column: the lines of its heading, joined."""
    rows: tuple[Row, ...]
    first_row: int
    """The first line of the headings."""
    footnotes: dict[str, str] = field(default_factory=dict)
    """What footnotes say, by their signs."""
    title_column: int = 0


@dataclass(frozen=True, slots=True)
class _Names:
    """Which columns of a table say what its rows are."""

    titles: list[int]
    """Names and codes."""
    codes: list[int]
    every: list[int]

    def name_measure(self, texts: dict[int, str], heading: str) -> bool:
        """True where a row names a measure: "Total" does not, and "Total crimes" does.

        A name that begins so is one of totals where all other rows have a code and it has none.
        """
        named = [texts[at] for at in self.titles if at in texts]
        is_coded = not self.codes or any(at in texts for at in self.codes)
        for name in named:
            found = _TOTALS.fullmatch(name)
            of = (found["of"] or "").strip(" :-()").casefold() if found else ""
            if found and (not of or not is_coded or of == heading.casefold()
                          or _COUNTED.fullmatch(of)):  # fmt: skip
                return False
        return bool(named)


def find_tables(sheet: Sheet, known: dict[str, str], told: list[Told]) -> list[Table]:
    """The tables of a sheet, from above and from the left; what is left out goes to `told`."""
    tables, left_out = _find_tables(join_pairs(sheet), tuple(known.items()))
    told += left_out
    return list(tables)


@lru_cache(maxsize=1024)
def _find_tables(
    sheet: Sheet, known_roles: tuple[tuple[str, str], ...]
) -> tuple[tuple[Table, ...], tuple[Told, ...]]:
    """Looked for once: most answers of an officer change nothing in where a table is."""
    known, told = dict(known_roles), list(sheet.told)
    _tell_hidden(sheet, told)
    if sheet.is_hidden:
        return (), tuple(told)
    rows = sorted({row for row, _ in sheet.cells} - sheet.hidden_rows)
    heads = list(find_heads(sheet, rows, known))
    tables: list[Table] = []
    for at, head in enumerate(heads):
        after = heads[at + 1][0] if at + 1 < len(heads) else (rows[-1] + 1 if rows else 1)
        above_from = heads[at - 1][-1] if at else 0
        if at + 1 < len(heads) and (find_topic(sheet, after) or says_time(sheet, after)):
            after -= 1  # it is of the table below it
        tables += _read_tables(sheet, head, (above_from, after), known, told)
    if not heads and any(sheet.cells.values()):
        found = "a sheet on which no table of measures was found"
        none = Told(sheet.file, sheet.title and f"sheet {sheet.title}", found)
        told.append(tell_turned(sheet) if is_turned(sheet, rows) else none)
    return tuple(tables), tuple(told)


def _tell_hidden(sheet: Sheet, told: list[Told]) -> None:
    filled = {row for (row, _), one in sheet.cells.items() if one.value is not None}
    columns = {column for (_, column), one in sheet.cells.items() if one.value is not None}
    if sheet.is_hidden and filled:
        told.append(Told(sheet.file, f"sheet {sheet.title}", "a hidden sheet, which is left out"))
        return
    for row in sorted(sheet.hidden_rows & filled):
        told.append(Told(sheet.file, sheet.name(row), "a hidden row, which is left out"))
    for column in sorted(sheet.hidden_columns & columns):
        where = f"sheet {sheet.title}, column {letters(column)}"
        told.append(Told(sheet.file, where, "a hidden column, which is left out"))


def _read_tables(
    sheet: Sheet,
    head: tuple[int, ...],
    between: tuple[int, int],
    known: dict[str, str],
    told: list[Told],
) -> Iterator[Table]:
    """The tables that stand beside each other below one head."""
    columns = list_columns(sheet)
    joined = {column: join_heading(sheet, head, column, columns) for column in columns}
    for part in split_sides(joined, known):
        headings = {column: joined[column] for column in part if joined[column]}
        titles = find_titles(headings, known)
        if not titles:
            continue
        is_named = read_heading(headings[titles[0]], known).role is Role.TITLE
        if is_named and names_figures(sheet, between, titles[0], head[-1]):
            told.append(tell_turned(sheet))
            continue
        above = tuple(
            dict.fromkeys(
                sheet.cells[place].text
                for place in sorted(sheet.cells)
                if between[0] < place[0] < head[0] and place[0] not in sheet.hidden_rows
                and sheet.cells[place].text
            )
        )  # fmt: skip
        body = [row for row in range(head[-1] + 1, between[1]) if row not in sheet.hidden_rows]
        footnotes: dict[str, str] = {}
        codes = [at for at in titles if read_heading(headings[at], known).role is Role.CODE]
        names = _Names(titles, codes, list(headings))
        rows = tuple(_read_rows(sheet, body, names, footnotes, told))
        yield Table(sheet, above, headings, rows, head[0], footnotes, titles[0])


def _read_rows(
    sheet: Sheet,
    body: list[int],
    columns: _Names,
    footnotes: dict[str, str],
    told: list[Told],
) -> Iterator[Row]:
    """The rows of measures: without totals, notes and headings between them."""
    heading = ""
    for row in body:
        texts = {at: text for at in columns.every if (text := sheet.at(row, at).text)}
        own = {at: text for at, text in texts.items() if (row, at) in sheet.cells}
        first = next(iter(own.values()), "")
        alone = len(set(texts.values())) == 1 and (len(own) == 1 or not is_value(first))
        where = sheet.name(row)
        if not own:
            continue
        if not alone and columns.name_measure(texts, heading):
            yield Row(row, heading)
        elif not alone:
            told.append(Told(sheet.file, where, f"'{first[:60]}', a row of totals or without a "
                                                "name, which is left out"))  # fmt: skip
        elif (found := _FOOTNOTE.fullmatch(first)) and not (
            found["mark"].isdecimal() and _heads_more(sheet, row, body, columns.every)
        ):  # 1. Economy, with measures below it, is a heading
            footnotes[found["mark"].strip("[]().")] = first[len(found["mark"]) :].lstrip(" .):")
            told.append(Told(sheet.file, where, f"'{first[:60]}', a footnote"))
        elif names_who(first):
            what = f"'{first[:60]}', which says who leads or what happened, and is left out"
            told.append(Told(sheet.file, where, what))
        elif is_value(first):
            told.append(Told(sheet.file, where, f"'{first[:60]}', in a row without a name"))
        elif says_only_time(first):
            told.append(Told(sheet.file, where, f"'{first[:60]}', a time, which is no topic"))
        elif _NOTE.fullmatch(first) or len(first) > 80 or first.endswith("."):  # noqa: PLR2004
            told.append(Told(sheet.file, where, f"'{first[:60]}', a note, which is left out"))
        elif _heads_more(sheet, row, body, columns.every) and not find_wrong_words(first):
            heading = first
        else:
            told.append(Told(sheet.file, where, f"'{first[:60]}', words below the table"))


def _heads_more(sheet: Sheet, row: int, body: list[int], columns: list[int]) -> bool:
    """True where rows of a table follow: words with nothing below them are a note."""
    following = [one for one in body if one > row][:2]
    return any(
        len({text for at in columns if (text := sheet.at(one, at).text)}) > 1 for one in following
    )
