"""What may be wrong in any text file, whatever is in it."""

import re

from generator.model.files import FileText
from generator.model.problem import Problem

_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?")


def find_text_problems(file: FileText) -> list[Problem]:
    """Merge-conflict markers and bytes of nought, which no reader should go on to read."""
    lines = file.text.splitlines()
    if "\0" in file.text:
        line = file.text.count("\n", 0, file.text.index("\0")) + 1
        return [Problem(file.path, line, "", "a byte of nought", "Save the file as text in UTF-8.")]
    marked = [
        (number, line)
        for number, line in enumerate(lines, 1)
        if line[:7] in {"<<<<<<<", ">>>>>>>"} and _CONFLICT.fullmatch(line)
    ]
    advice = "Keep one of the two versions between the markers and delete the marker lines."
    return [
        Problem(file.path, number, "", f"'{line[:30]}', the mark of a merge conflict", advice)
        for number, line in marked
    ]
