"""The words for figures that stand beside each other: other areas, groups, goals for later."""

from generator.describe.language import Phrase
from generator.model.beside import ComparedWith, Verdict

BESIDE_OTHER: dict[Verdict, Phrase] = {
    Verdict.SAME: Phrase("About the same as {name}"),
    Verdict.BETTER: Phrase("Better than {name}"),
    Verdict.WORSE: Phrase("Worse than {name}"),
    Verdict.HIGHER: Phrase("Higher than {name}"),
    Verdict.LOWER: Phrase("Lower than {name}"),
    Verdict.UNTESTED: Phrase("We cannot tell: neither figure has a range"),
    Verdict.COUNTS: Phrase("We do not compare counts"),
    Verdict.OTHER_TIME: Phrase("We cannot tell: there is no figure here for the same time"),
}
"""How our figure stands beside another area's."""
BESIDE_EVERYONE: dict[Verdict, Phrase] = {
    Verdict.SAME: Phrase("About the same as for everyone"),
    Verdict.BETTER: Phrase("Better than for everyone"),
    Verdict.WORSE: Phrase("Worse than for everyone"),
    Verdict.HIGHER: Phrase("Higher than for everyone"),
    Verdict.LOWER: Phrase("Lower than for everyone"),
    Verdict.UNTESTED: BESIDE_OTHER[Verdict.UNTESTED],
    Verdict.COUNTS: BESIDE_OTHER[Verdict.COUNTS],
    Verdict.OTHER_TIME: Phrase("We cannot tell: there is no figure for everyone"),
}
"""How a group's figure stands beside that of all people together."""
UNNAMED: dict[ComparedWith, Phrase] = {
    ComparedWith.SIMILAR: Phrase("areas like this one"),
    ComparedWith.GOAL: Phrase("our own goal"),
}
"""What is said where the file gives no name."""
AT_ANOTHER_TIME = Phrase("{name}, {when}")
GOAL = Phrase("A goal: we do not test it")
EVERYONE = Phrase("Everyone")

RULE = Phrase(
    "A range is where the true figure is likely to lie. Where two ranges meet, we call the figures "
    "about the same."
)
ONE_RANGE = Phrase("A figure without a range must lie outside the other's.")
NO_RANGE = Phrase("Where neither has one, we cannot tell.")
CAREFUL = Phrase(
    "This misses some true differences: see The American Statistician, volume 55, 2001, pages 182 "
    "to 186."
)
NO_COUNTS = Phrase("We do not compare counts: where there are more people, there is more to count.")
IN_ORDER = Phrase("Groups are not ordered by their figures.")
ALL_TOGETHER = Phrase("Everyone includes each group.")

OURS_AND_ONE = Phrase("{name} has {value}, where {area} has {ours}")
OURS_AND_GOAL = Phrase("{area} has {ours}, where our own goal is {value}")
OURS_AND_MORE = Phrase("{area} has {ours}, where the others go from {low} to {high}")
OURS_AND_EQUAL = Phrase("{area} has {ours}, where the others have {low}")
OTHERS_ALONE = Phrase("The others go from {low} to {high}")
EQUAL_ALONE = Phrase("The others have {low}")
GROUPS_GO = Phrase("The groups go from {low} to {high}")
GROUPS_EQUAL = Phrase("All the groups have {low}")
EVERYONE_MARK = Phrase("Upright lines: everyone.")
GOAL_MARK = Phrase("A square: our own goal.")
TEXT = Phrase("Dot chart showing {measure} for {when}: {list}.")
TEXT_ENDS = Phrase("Dot chart showing {measure} for {when}, {number} figures, {low} to {high}.")
TEXT_SHORT = Phrase("Dot chart showing {number} figures for {when}, {low} to {high}.")
WHOSE_HEAD, BESIDE_HEAD = Phrase("Whose figure"), Phrase("How they compare")
FIGURE_HEAD = Phrase("Figure")
OTHERS_TITLE, GROUPS_TITLE = Phrase("Compared with others"), Phrase("Group by group")
HOW_COMPARED = Phrase("How we compare figures")
ALL_FOR = Phrase("The figures are for {when}.")
