"""The file of a new indicator."""

from collections.abc import Mapping

from generator.check.methods import WITHOUT_BAND
from generator.model.enums import Polarity
from generator.model.indicator import Indicator
from generator.stubs.answers import Answers, Question, nest, split_answer
from generator.stubs.form import mark, write_record

BAND, STEPS = "band", "milestone"
"""Methods that need more than the indicator's file has at first."""
AFTER_STEPS = "write milestone when the steps are in actions.csv, each with its due date"

QUESTIONS: tuple[Question, ...] = tuple(
    Question(record=Indicator, key=key, option=option, hint=hint, several=several, needed=needed)
    for key, option, hint, several, needed in (
        ("title", "title", "Title, as the papers print it", False, False),
        ("id", "id", "Id: the file's name and the page's address, which never change", False, True),
        ("plain_title", "plain-title", "Title, as residents would say it", False, False),
        ("question", "question", "The question that its page answers", False, False),
        ("blocks", "block", "Block", True, False),
        ("outcome", "outcome", "Outcome that it measures, if any", False, False),
        ("kinds", "kind", "Why it is in the agreement", True, False),
        ("placeholder", "placeholder", "Is the target still to be agreed? (true, false)", False, False),
        ("polarity", "polarity", "", False, False),
        ("unit.one", "unit-one", "What the figure 1 counts, such as home or %", False, False),
        ("unit.other", "unit-other", "What any other figure counts, such as homes or %", False, False),
        ("unit.symbol", "unit-symbol", "% or £, if figures have such a sign", False, False),
        ("decimals", "decimals", "How many decimals are shown", False, False),
        ("rating.method", "method", "How it is rated", False, False),
        ("source", "source", "Document and place that name it, such as plan, para 4", False, False),
        ("code", "code", "National code, if any, such as NI 154", False, False),
        ("lead", "lead", "Organisation that leads, if the papers say", False, False),
    )
)  # fmt: skip
"""In the order in which officers know the answers."""


def make_indicator(answers: Answers) -> str:
    """The text of indicators/<id>.yml; what was not answered and is needed is marked."""
    by_key = {question.key: question for question in QUESTIONS}
    values = {key: split_answer(by_key[key], text) for key, text in answers.items()}
    polarity, method = answers.get("polarity"), answers.get("rating.method")
    if Polarity.BAND == polarity or method == BAND:
        values |= {"polarity": Polarity.BAND.value, "rating.method": BAND}
        values |= {"band.lower": mark("the lowest good figure")}
        values |= {"band.upper": mark("the highest good figure")}
    elif method == STEPS:
        values["rating.method"] = mark(AFTER_STEPS)
    return write_record(Indicator, nest(values))


def find_clash(answers: Mapping[str, str]) -> str:
    """Why the method does not fit which way is better; empty where it does."""
    polarity, method = answers.get("polarity", ""), answers.get("rating.method", "")
    if polarity == Polarity.BAND and method in WITHOUT_BAND:
        return f"The method {method} cannot rate a good range. Choose band."
    if method == BAND and polarity not in {"", Polarity.BAND}:
        return "The method band rates a good range. Choose another, or the polarity band."
    return ""
