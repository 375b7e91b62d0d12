"""The files of data/_duties/ to records: reports that a law asks for."""

from collections.abc import Collection, Iterator, Mapping

from generator.check.entries import read_one
from generator.check.problems import Placed, near
from generator.model.duties import Duty
from generator.model.files import FileText
from generator.model.problem import DataError, Problem


def read_duties(files: Mapping[str, FileText], facts: Collection[str]) -> dict[str, Duty]:
    """Every duty by its name; raises DataError with all that is wrong in their files.

    `facts` are the sections of reports by which a question may be answered.
    """
    problems: list[Problem] = []
    duties: dict[str, Duty] = {}
    for name, file in files.items():
        placed = read_one(file, Duty, problems)
        if placed:
            problems.extend(_find_wrong_questions(placed, facts))
            duties[name] = placed.record
    if problems:
        raise DataError(problems)
    return duties


def _find_wrong_questions(placed: Placed[Duty], facts: Collection[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, one in enumerate(placed.record.questions):
        for fact in one.facts:
            if fact not in facts:
                found = f"'{fact}', which is not a section of reports"
                inside = (number, "facts")
                yield placed.problem("questions", found, near(fact, facts), inside=inside)
        if not one.facts and not one.words:
            found = f"the question {one.id}, which nothing could answer"
            advice = "Name facts, or write words: true."
            yield placed.problem("questions", found, advice, inside=(number, "id"))
        if one.id in seen:
            found = f"the question {one.id} a second time"
            advice = "Give each its own id."
            yield placed.problem("questions", found, advice, inside=(number, "id"))
        seen.add(one.id)
