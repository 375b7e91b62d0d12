"""The file of a new indicator."""

from collections.abc import Mapping

from generator.model.enums import Polarity
from generator.model.indicator import Indicator
from generator.model.needs import Needs
from generator.rate.methods import METHODS
from generator.stubs.answers import Answers, Known, Question, nest, split_answer
from generator.stubs.form import mark, write_record

BAND, STEPS = (
    next(name for name, method in METHODS.items() if need in method.needs)
    for need in (Needs.BAND, Needs.STEPS)
)
"""Methods that need more than the indicator's file has at first."""
AFTER_STEPS = "write milestone when the steps are in actions.csv, each with its due date"


FEW = 12
"""Ids that a mark lists."""
NO_ID = (
    "An id is needed, and none can be made of the title. "
    "Write lower case letters and figures, with hyphens, such as less-crime."
)


def _ask(
    key: str, hint: str = "", *, option: str = "", several: bool = False, needed: str = ""
) -> Question:
    return Question(
        record=Indicator, key=key, hint=hint, option=option, several=several, needed=needed
    )


QUESTIONS: tuple[Question, ...] = (
    _ask("title", "Title, as the papers print it"),
    _ask("id", "Id: the file's name and the page's address, which never change", needed=NO_ID),
    _ask("plain_title", "Title, as residents would say it"),
    _ask("question", "The question that its page answers"),
    _ask("blocks", "Block, or several with commas, its own first", option="block", several=True),
    _ask("outcome", "Outcome that it measures, if any"),
    _ask(
        "kinds",
        "Why it is in the agreement: one, or several with commas",
        option="kind",
        several=True,
    ),
    _ask("placeholder", "Is the target still to be agreed? (true, false)"),
    _ask("polarity"),
    _ask("unit.one", "What the figure 1 counts, such as home or %"),
    _ask("unit.other", "What any other figure counts, such as homes or %"),
    _ask("unit.symbol", "% or £, if figures have such a sign"),
    _ask("decimals", "How many decimals are shown"),
    _ask("rating.method", "How it is rated", option="method"),
    _ask("source", "Document and place that name it, such as plan, para 4"),
    _ask("code", "National code, if any, such as NI 154"),
    _ask("lead", "Organisation that leads, if the papers say"),
)
"""In the order in which officers know the answers."""


def make_indicator(answers: Answers, known: Known) -> str:
    """The text of indicators/<id>.yml; what was not answered and is needed is marked."""
    by_key = {question.key: question for question in QUESTIONS}
    values = {key: split_answer(by_key[key], text) for key, text in answers.items()}
    polarity, method = answers.get("polarity"), answers.get("rating.method")
    if BAND in {polarity, method}:
        values |= {"polarity": Polarity.BAND.value, "rating.method": BAND}
        values |= {"band.lower": mark("the lowest good figure")}
        values |= {"band.upper": mark("the highest good figure")}
    elif method == STEPS:
        values["rating.method"] = mark(AFTER_STEPS)
    few = {key: list(known.allowed.get(key, ())) for key in ("blocks", "outcome")}
    choices = {key: names for key, names in few.items() if 0 < len(names) <= FEW}
    return write_record(Indicator, nest(values), choices=choices)


def find_clash(answers: Mapping[str, str]) -> str:
    """Why the method does not fit which way is better; empty where it does."""
    polarity, method = answers.get("polarity", ""), answers.get("rating.method", "")
    if polarity == Polarity.BAND and method in METHODS and Needs.DIRECTION in METHODS[method].needs:
        return f"The method {method} cannot rate a good range. Choose band."
    if method == BAND and polarity not in {"", Polarity.BAND}:
        return "The method band rates a good range. Choose another, or the polarity band."
    return ""
