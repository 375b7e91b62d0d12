"""The sentences of the made-up officers, in tables. Editors of plain English change them here."""

from generator.demo.movement import Turn

HEADLINES: dict[Turn, tuple[str, ...]] = {
    Turn.BETTER: (
        "Good news: the figure for {name} {verb}.",
        "The figure for {name} {verb}, as we hoped.",
        "Things got better: the figure for {name} {verb}.",
    ),
    Turn.WORSE: (
        "The figure for {name} {verb}, which is the wrong way.",
        "Things got worse: the figure for {name} {verb}.",
        "The figure for {name} {verb}, and we are not happy with it.",
    ),
    Turn.SAME: ("The figure for {name} did not change.",),
    Turn.CHANGED: ("The figure for {name} {verb}.",),
}
NO_CHANGE_KNOWN = "We cannot yet say if the figure for {name} is going up or down."
STEPS_DONE = "So far, {done} of {all} steps are done."
FIGURES = "The latest figure is {now}. {when} it was {before}."

CLOSING: dict[Turn, tuple[str, ...]] = {
    Turn.BETTER: (
        "The work seems to help. We want to keep it up.",
        "One good figure does not prove much. We will watch the next ones.",
        "Thank you to everyone who took part.",
    ),
    Turn.WORSE: (
        "We will look at what else we can do.",
        "We asked the lead group to tell us what it will change.",
        "We will look at this again in three months.",
    ),
    Turn.SAME: ("We want to see more change than this.", "We will try some new ideas."),
    Turn.CHANGED: ("We tell you this so that you can see how things change.",),
}
WAITING = "We wait for more figures before we say more."

HOME_HEADLINE = "Of {all} measures that we can compare, {better} got better and {worse} got worse."
HOME_HEADLINE_SHORT = "The agreement is in its second year."
HOME_OPENING = (
    "The agreement runs until March 2027. This is what we saw {months}.",
    "We look at each figure beside an earlier one. Some go up and down by chance.",
)
HOME_BETTER = "These got better:"
HOME_WORSE = "These went the wrong way:"
HOME_DOING = (
    "The partners meet each month and look at what is not going to plan.",
    "We ask residents what they think before we change a plan.",
)
MONTHS = ("from July to September 2025", "from October to December 2025")
"""In the quarter before, and in the current one."""

BLOCK_HEADLINE = "In this topic, {better} got better and {worse} got worse."
BLOCK_HEADLINE_SHORT = "There is too little to compare in this topic so far."
BLOCK_CLOSING = (
    "Each page shows the figures behind this.",
    "The pages of the measures say what is being done.",
    "You can see every figure on the page of its measure.",
)

PLACE_HEADLINES = ("Joint work in {name} is about to start.", "All five steps are done in {name}.")
"""Where no step has been taken, and where all have."""
PLACE_STEPS = "{name} has taken {done} of the five steps so far."
PLACE_BODIES = (
    "People here told us that they want safe streets. The team walks the area each week.",
    "The team meets residents in the school hall each month. Anyone may come.",
    "Young people asked for a place to go. The team is looking for a room.",
    "Residents chose what comes first: clean streets, then more to do for children.",
    "The shop on the corner is now a drop-in. You can ask about work, money or health.",
)
PLACE_DOING = (
    "A team from the council, the police and the health trust works here.",
    "Residents help to choose what is done first.",
)

DISTRICT_HEADLINE = "In {name}, services work closely together in {places}."
DISTRICT_NOWHERE = "No neighbourhood in {name} has been chosen for extra work yet."
DISTRICT_BODY = (
    "The district council leads the work here. It meets the other partners every two months.",
    "The figures below show how this district is doing. Some small numbers are left out.",
)

COUNTED = tuple("no one two three four five six seven eight nine ten".split())
"""Small numbers as words."""


def say_count(number: int) -> str:
    """Three for 3; figures from 11 on."""
    return COUNTED[number] if number < len(COUNTED) else f"{number:,}"


def say_things(number: int, one: str, other: str) -> str:
    """One figure, no figures, twelve figures: with a number before the word."""
    return f"{say_count(number)} {one if number == 1 else other}"


def begin_small(lead: str) -> str:
    """The name of a group as it stands inside a sentence: the seven district councils."""
    return f"the {lead[4:]}" if lead.startswith("The ") else lead


def lower_first(title: str) -> str:
    """A title as it stands inside a sentence; NHS and other capitals stay."""
    return title if title[1:2].isupper() else f"{title[0].lower()}{title[1:]}"
