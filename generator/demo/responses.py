"""The rows of responses.csv: what made-up residents asked for, and what was done about it."""

from collections.abc import Iterator, Sequence

from generator.demo.areas import Place
from generator.demo.quarters import NOW, write_month
from generator.demo.writing import Row

OF_MEASURES = (
    (
        "burglaries",
        "Lights in the lane behind the shops are broken.",
        "The council put up new lights.",
    ),
    ("recycling", "We have no room for three bins.", "Flats can ask for one large bin to share."),
    ("new-homes", "Homes for young families cost too much.", ""),
)
"""A measure, what was asked about it, and what was done."""
OF_TOPIC = (
    "stronger",
    "Meetings are too early for people who work.",
    "Every other meeting now begins at 7pm.",
)
OF_PLACES = (
    ("Cars go too fast past the school.", "The police check the speed there each month."),
    (
        "There is no bus on Sundays.",
        "The bus firm says that too few would use it.",
    ),
    ("The playground is worn out.", ""),
)
"""What is asked in named neighbourhoods in turn, and what was done."""
ANSWERED_AFTER = 1
"""Quarters from a question to its answer."""


def list_response_rows(measures: Sequence[str], places: Sequence[Place]) -> Iterator[Row]:
    """Those of measures that there are, of a topic, and one of each named neighbourhood."""
    for number, (measure, asked, did) in enumerate(OF_MEASURES):
        if measure in measures:
            yield _row((measure, "", ""), asked, did, number)
    topic, asked, did = OF_TOPIC
    yield _row(("", "", topic), asked, did, 1)
    for place in places:
        if place.named:
            asked, did = OF_PLACES[place.number % len(OF_PLACES)]
            yield _row(("", place.id, ""), asked, did, place.number % 2)


def _row(about: Row, asked: str, did: str, back: int) -> Row:
    """One question, so many quarters further back than it takes to answer."""
    asked_on = write_month(NOW - ANSWERED_AFTER - back)
    did_on = write_month(NOW - back) if did else ""
    return (*about, asked, asked_on, did, did_on, f"report-2026-02, para {40 + back}")
