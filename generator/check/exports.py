"""A file of data/_exports/ to its record: what an export of another system means."""

from collections.abc import Iterable, Iterator

from generator.check.entries import read_one
from generator.check.problems import Placed, near
from generator.check.text import find_text_problems
from generator.model.exports import NO_RATING, ColumnMeans, Export, ExportForm
from generator.model.files import FileText
from generator.model.problem import DataError, Problem
from generator.model.ratings import Dimension
from generator.model.scales import SHIPPED

_FIGURES = frozenset({ColumnMeans.ACTUAL, ColumnMeans.PREVIOUS})
_NAMES = frozenset({ColumnMeans.TITLE, ColumnMeans.CODE})


def read_export(file: FileText) -> Export:
    """What the file says; raises DataError with all that is wrong in it."""
    problems = list(find_text_problems(file))
    placed = None if problems else read_one(file, Export, problems)
    if placed:
        problems += _find_doubles(placed)
        problems += _find_wrong_ratings(placed)
        problems += _find_missing(placed)
    if problems or placed is None:
        raise DataError(problems)
    export: Export = placed.record
    return export


def _find_doubles(placed: Placed[Export]) -> Iterator[Problem]:
    """A heading, or a sign, that would mean two things."""
    export = placed.record
    lists: dict[str, Iterable[str]] = {
        "columns": (one.printed for one in export.columns),
        "statuses": (one.printed for one in export.statuses),
    }
    for name, printed in lists.items():
        seen: set[str] = set()
        for number, text in enumerate(printed):
            if text.casefold() in seen:
                found, advice = f"'{text}' a second time", "Keep one of the two."
                yield placed.problem(name, found, advice, inside=(number, "printed"))
            seen.add(text.casefold())


def _find_wrong_ratings(placed: Placed[Export]) -> Iterator[Problem]:
    export = placed.record
    rated = {one.rates or Dimension.OUTCOME for one in export.columns
             if one.means is ColumnMeans.LIGHT}  # fmt: skip
    known = {rating for one in rated for rating in SHIPPED[one].ids} | {NO_RATING}
    for number, one in enumerate(export.statuses):
        if one.means not in known:
            found = f"'{one.means}', which is not a rating of its statuses"
            inside = (number, "means")
            yield placed.problem("statuses", found, near(one.means, known), inside=inside)


def _find_missing(placed: Placed[Export]) -> Iterator[Problem]:
    export = placed.record
    means = {one.means for one in export.columns}
    is_table = export.form is ExportForm.TABLE
    if is_table and not means & _NAMES:
        found, advice = "no heading of the measures", "Add one that means title, or code."
        yield placed.problem("columns", found, advice)
    if not means & _FIGURES:
        yield placed.problem("columns", "no heading of figures", "Add one that means actual.")
    if not is_table and ColumnMeans.PERIOD not in means:
        found, advice = "no heading of the time of rows", "Add one that means period."
        yield placed.problem("columns", found, advice)
