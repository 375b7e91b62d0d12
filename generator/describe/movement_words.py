"""What movements says: whole sentences for figures, and for amounts that periods added."""

from generator.describe.language import Phrase, Plural
from generator.model.enums import Rule, Trend

TITLE = Phrase("Change: Is it getting better?")
TREND: dict[Trend, Plural] = {
    Trend.BETTER: Plural(
        "This has got better over the {spelt} figure from {span}.",
        "This has got better over the {spelt} figures from {span}.",
    ),
    Trend.WORSE: Plural(
        "This has got worse over the {spelt} figure from {span}.",
        "This has got worse over the {spelt} figures from {span}.",
    ),
    Trend.ROSE: Plural(
        "There is a clear rise over the {spelt} figure from {span}. {why}",
        "There is a clear rise over the {spelt} figures from {span}. {why}",
    ),
    Trend.FELL: Plural(
        "There is a clear fall over the {spelt} figure from {span}. {why}",
        "There is a clear fall over the {spelt} figures from {span}. {why}",
    ),
    Trend.NO_CLEAR_CHANGE: Plural(
        "There is no clear change in the {spelt} figure from {span}.",
        "There is no clear change in the {spelt} figures from {span}.",
    ),
    Trend.TOO_EARLY: Plural(
        "Our test cannot tell yet. It needs more than the {spelt} figure "
        "that we can compare so far.",
        "Our test cannot tell yet. It needs more than the {spelt} figures "
        "that we can compare so far.",
    ),
}
"""What the figures show together."""
TREND_ADDED: dict[Trend, Plural] = {
    Trend.BETTER: Plural(
        "This has got better in the {spelt} amount that was added from {span}.",
        "This has got better in the {spelt} amounts that were added from {span}.",
    ),
    Trend.WORSE: Plural(
        "This has got worse in the {spelt} amount that was added from {span}.",
        "This has got worse in the {spelt} amounts that were added from {span}.",
    ),
    Trend.ROSE: Plural(
        "There is a clear rise in the {spelt} amount that was added from {span}. {why}",
        "There is a clear rise in the {spelt} amounts that were added from {span}. {why}",
    ),
    Trend.FELL: Plural(
        "There is a clear fall in the {spelt} amount that was added from {span}. {why}",
        "There is a clear fall in the {spelt} amounts that were added from {span}. {why}",
    ),
    Trend.NO_CLEAR_CHANGE: Plural(
        "There is no clear change in the {spelt} amount that was added from {span}.",
        "There is no clear change in the {spelt} amounts that were added from {span}.",
    ),
    Trend.TOO_EARLY: Plural(
        "Our test cannot tell yet. It needs more than the {spelt} amount "
        "that we can compare so far.",
        "Our test cannot tell yet. It needs more than the {spelt} amounts "
        "that we can compare so far.",
    ),
}
"""The same of figures that add up over the year: the amounts that were added."""
USUAL: dict[int, Phrase] = {
    0: Phrase("The figures go up and down by about {change}."),
    1: Phrase("The figures go up and down by about {change} each month."),
    3: Phrase("The figures go up and down by about {change} each quarter."),
    12: Phrase("The figures go up and down by about {change} each year."),
}
"""By the months between two figures."""
USUAL_ADDED: dict[int, Phrase] = {
    0: Phrase("The amounts added go up and down by about {change}."),
    1: Phrase("The amounts added go up and down by about {change} each month."),
    3: Phrase("The amounts added go up and down by about {change} each quarter."),
    12: Phrase("The amounts added go up and down by about {change} each year."),
}
HARDLY, HARDLY_ADDED = (
    Phrase("The figures hardly move."),
    Phrase("The amounts added hardly move."),
)
WITHIN = Phrase("The latest change is within that.")
NOTHING_YET = Phrase("It is too early to say. There is nothing yet that we can compare.")
COUNT_ONCE = Phrase("Figures that share months with each other count once.")
SIGNAL: dict[Rule, Phrase | Plural] = {
    Rule.OUTSIDE: Phrase("The usual range is {low} to {high}. The latest figure lies outside it."),
    Rule.RUN: Plural(
        "The last {spelt} figure is on one side of the average.",
        "The last {spelt} figures are all on one side of the average.",
    ),
    Rule.DRIFT: Plural(
        "The last {spelt} figure moved the same way.",
        "The last {spelt} figures all moved the same way.",
    ),
    Rule.NEAR_LIMIT: Phrase("The last figures are near the edge of the usual range."),
}
"""A sign of change that reaches the latest figure; of several, the first one here is said."""
SIGNAL_ADDED: dict[Rule, Phrase | Plural] = {
    Rule.OUTSIDE: Phrase("The usual range is {low} to {high}. The latest amount lies outside it."),
    Rule.RUN: Plural(
        "The last {spelt} amount is on one side of the average.",
        "The last {spelt} amounts are all on one side of the average.",
    ),
    Rule.DRIFT: Plural(
        "The last {spelt} amount moved the same way.",
        "The last {spelt} amounts all moved the same way.",
    ),
    Rule.NEAR_LIMIT: Phrase("The last amounts are near the edge of the usual range."),
}
SIGN: dict[Rule, Phrase] = {
    Rule.OUTSIDE: Phrase("{when}: outside the usual range."),
    Rule.RUN: Phrase("{when}: all on one side of the average."),
    Rule.DRIFT: Phrase("{when}: all moved the same way."),
    Rule.NEAR_LIMIT: Phrase("{when}: near the edge of the usual range."),
}
COMPARED = Plural("We compare {number} figure.", "We compare {number} figures.")
COMPARED_ADDED = Plural(
    "We compare what {number} period added.", "We compare what each of {number} periods added."
)
COMPARED_BAND = Plural(
    "We compare how far {number} figure lies outside the good range.",
    "We compare how far each of {number} figures lies outside the good range.",
)
ONE_FIGURE = Phrase("We have one figure, so there is nothing to compare.")
ONE_LEFT = Phrase("That leaves one figure, so there is nothing to compare.")
NOT_ALIKE = Phrase("Figures for other lengths of time are left out.")
SHARED = Phrase("Figures that share months with a later one are left out.")
PAIRS = Phrase(
    "Each is set against every later one. Pairs that rise, less pairs that fall, give {statistic}."
)
PAIRS_SEASONAL = Phrase(
    "Each is set against every later one for the same time of year. Pairs that rise, less pairs "
    "that fall, give {statistic}."
)
TOO_FEW = Phrase("With so few, no order of them could be clear.")
APPROXIMATE = Phrase(
    "There are more than {most} figures. So the chance is that of a normal distribution, with "
    "the variance for such ties."
)
CHANCE = Phrase(
    "Chance alone would lead this far from 0 in {chance} of cases. A clear change needs "
    "{level} or less. In lists of many measures we ask for {list_level} or less."
)
LIMITS = Phrase(
    "The average is {mean} and the mean change is {change}. Take {ranges} × {change} from the "
    "average, then add it: the usual range is about {low} to {high}."
)
