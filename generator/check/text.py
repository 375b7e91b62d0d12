"""What may be wrong in any text file, whatever is in it."""

import re

from generator.model.files import FileText
from generator.model.problem import Problem

_BREAK = re.compile(r"[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Line ends that some readers count and editors do not: lines after one would be misnamed."""
_CONFLICT = re.compile(r"(<{7}|={7}|>{7}|\|{7})( .*)?")


def find_text_problems(file: FileText) -> list[Problem]:
    """Merge-conflict markers, bytes of nought and odd line ends: no reader should read on."""
    lines = file.text.splitlines()
    if "\0" in file.text:
        line = file.text.count("\n", 0, file.text.index("\0")) + 1
        return [Problem(file.path, line, "", "a byte of nought", "Save the file as text in UTF-8.")]
    odd = _BREAK.search(file.text)
    if odd:
        line = len(re.findall(r"\r\n|\n|\r", file.text[: odd.start()])) + 1
        found = f"a hidden line end (U+{ord(odd[0]):04X})"
        advice = "Delete it, or type the line again rather than pasting it."
        return [Problem(file.path, line, "", found, advice)]
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
