"""A paper as plain text in lists, for the templates of Word and HTML."""

from typing import Any

from generator.model.papers import Bullets, Cell, Grid, Paper, PaperPart, Paragraph

FILLS = {"red": "F9D9D5", "amber": "FCE8B8", "green": "D9EBD3", "blue": "D6E4F3"}
"""Behind the words of ratings: pale enough for black letters on a screen and on paper."""
NO_FILL = "FFFFFF"


def show(paper: Paper) -> dict[str, Any]:
    """What a template may name: `paper` with its sections, their parts and the notes."""
    return {
        "paper": {
            "title": str(paper.title),
            "lines": [str(line) for line in paper.lines if line],
            "embargo": str(paper.embargo),
            "sections": [
                {
                    "title": str(one.title),
                    "small": str(one.small),
                    "parts": [_show_part(part) for part in one.parts],
                }
                for one in paper.sections
            ],
            "notes_title": str(paper.notes_title),
            "notes": [
                {"number": number, "text": str(text)} for number, text in enumerate(paper.notes, 1)
            ],
            "language": str(paper.language),
            "direction": "rtl" if paper.is_mirrored else "ltr",
        }
    }


def _show_part(part: PaperPart) -> dict[str, Any]:
    """A part; `kind` says which of the three it is."""
    match part:
        case Paragraph():
            marks = _show_marks(part.marks)
            return {"kind": "text", "number": part.number, "text": str(part.text), "marks": marks}
        case Bullets():
            return {"kind": "list", "lines": [str(line) for line in part.lines]}
        case Grid():
            return {
                "kind": "table",
                "title": str(part.title),
                "heads": [str(head) for head in part.heads],
                "rows": [[_show_cell(cell) for cell in row] for row in part.rows],
                "notes": [str(note) for note in part.notes],
            }


def _show_cell(cell: Cell) -> dict[str, Any]:
    return {
        "text": str(cell.text),
        "small": str(cell.small),
        "tone": cell.tone,
        "fill": FILLS.get(cell.tone, NO_FILL),
        "marks": _show_marks(cell.marks),
    }


def _show_marks(marks: tuple[int, ...]) -> str:
    return "".join(f"[{number}]" for number in marks)
