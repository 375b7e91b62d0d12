"""A partner's CSV file as a `Return`: its headings are those of a sheet or of the data file."""

import csv
import io

from generator.check.text import find_text_problems
from generator.model.files import FileText
from generator.model.limits import MOST_SHEET_ROWS
from generator.model.problem import Problem
from generator.returns.cells import At, Cell, Grid, Return


def read_csv(file: FileText, problems: list[Problem]) -> Return | None:
    """The return in a CSV file; None where it cannot be split into cells."""
    whole = At(file.path, 1, "")
    found = find_text_problems(file)
    if found:
        problems.extend(found)
        return None
    first = file.text.lstrip("\r\n").splitlines()[:1]
    for sign, name in ((";", "semicolons"), ("\t", "tabs")):
        if first and first[0].count(sign) > first[0].count(","):
            advice = 'Save it as "CSV UTF-8 (comma delimited)", or send the workbook itself.'
            problems.append(whole.problem(f"{name} between the cells", advice))
            return None
    rows: dict[int, dict[int, Cell]] = {}
    reader = csv.reader(io.StringIO(file.text, newline=""), strict=True)
    begins = 1
    try:
        for cells in reader:
            if len(rows) == MOST_SHEET_ROWS.value:
                advice = f"Split the return into several files. {MOST_SHEET_ROWS.advice}"
                what = f"more than {MOST_SHEET_ROWS.value} filled rows"
                problems.append(whole.problem(what, advice))
                break
            filled = {
                column: Cell(At(file.path, begins, ""), text)
                for column, text in enumerate(cells, 1)
                if text.strip()
            }
            if filled:
                rows[begins] = filled
            begins = reader.line_num + 1
    except csv.Error as error:
        advice = 'Close each quoted text with ", and write " inside it twice.'
        at = At(file.path, begins, "")
        problems.append(at.problem(f"quotation marks that do not match ({error})", advice))
        return None
    return Return(file.path, "", (Grid(file.path, "", rows),))
