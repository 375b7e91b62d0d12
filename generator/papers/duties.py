"""Reports that a law asks for: which questions are answered, and from where."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.problems import near
from generator.describe import paper_words as words
from generator.model.duties import Answer, Duty, Question
from generator.model.papers import PaperPart, PaperSection
from generator.model.sentence import NO_WORDS
from generator.papers.material import Material, read_parts
from generator.papers.sections import TELLERS

FOLDER = "duties"
"""In content/<agreement>/."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question without an answer, and the file to write."""

    question: str
    law: str
    file: str
    why: str
    """Nothing where no file is there; else what is wrong with it."""


class UnansweredError(Exception):
    """Some questions have no answer, so there is no report."""

    def __init__(self, questions: list[Unanswered]) -> None:
        super().__init__(f"{len(questions)} questions without an answer")
        self.questions = questions


def answer(name: str, duty: Duty, material: Material) -> list[PaperSection]:
    """A section for each question; raises UnansweredError with all that have no answer."""
    sections: list[PaperSection] = []
    open_: list[Unanswered] = []
    for question in duty.questions:
        key = "/".join((name, *_name_place(material), question.id))
        written = material.report.agreement.answers.get(key)
        why = _find_fault(written, material)
        parts = tuple(_tell(question, None if why else written, material))
        is_open = (question.words and (written is None or why)) or not parts
        if is_open:
            folder = material.report.agreement.origins.folders[1]
            file = f"{folder}/{FOLDER}/{key}.md"
            open_.append(Unanswered(question.question, question.law, file, why))
        law = words.ASKED_BY(law=question.law) if question.law else NO_WORDS
        sections.append(PaperSection(question.id, question.question, parts, law))
    open_ += _find_strays(name, duty, material)
    if open_:
        raise UnansweredError(open_)
    return sections


def _name_place(material: Material) -> tuple[str, ...]:
    return (material.place.area.id,) if material.place else ()


def _find_fault(written: Answer | None, material: Material) -> str:
    """Why an answer does not serve; empty where it does, or where there is none."""
    if written is None:
        return ""
    period = material.report.agreement.period
    if not written.about.starts <= period.ends <= written.about.ends:
        return f"it is about {written.about}"
    return "" if written.body.strip() else "it has no text below the front matter"


def _tell(question: Question, written: Answer | None, material: Material) -> Iterator[PaperPart]:
    """The officers' words, then the facts."""
    if written:
        yield from read_parts(written.body)
    for fact in question.facts:
        yield from TELLERS[fact](material)


def _find_strays(name: str, duty: Duty, material: Material) -> Iterator[Unanswered]:
    """Answers to no question of the duty: their names are wrong."""
    folder = material.report.agreement.origins.folders[1]
    ids = {one.id for one in duty.questions}
    before = "/".join((name, *_name_place(material), ""))
    for key in material.report.agreement.answers:
        inside = key.removeprefix(before)
        if key.startswith(before) and "/" not in inside and inside not in ids:
            file = f"{folder}/{FOLDER}/{key}.md"
            yield Unanswered(inside, "", file, f"no question has this name. {near(inside, ids)}")
