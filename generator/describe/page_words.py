"""The titles of pages, and what they say of where facts come from: templates ask by name."""

from generator.describe.language import Phrase, Plural
from generator.model.enums import AmendmentKind

PAGE_TITLE: dict[str, Phrase] = {
    "home": Phrase("Home page"),
    "find": Phrase("Find"),
    "indicators": Phrase("All measures"),
    "changes": Phrase("What changed"),
    "calendar": Phrase("Calendar"),
    "councillors": Phrase("For councillors"),
    "money": Phrase("Money"),
    "reward": Phrase("Reward money"),
    "how-we-rate": Phrase("How we rate"),
    "not-known-yet": Phrase("What we cannot tell you yet"),
    "corrections": Phrase("Corrections"),
    "glossary": Phrase("What the words mean"),
    "get-the-data": Phrase("Get the data"),
    "data-dictionary": Phrase("What the columns hold"),
}
"""The title of each page that stands once, by its key; page_titles.py has that of the places."""


REST_OF_LIST = Plural("{number} more stands here: {page}.", "{number} more stand here: {page}.")
REST_OF_WORST = Plural(
    "{number} more is not going to plan: see {page}.",
    "{number} more are not going to plan: see {page}.",
)
FURTHER_LINES = Phrase("lines {first} to {last} of {number}")
FURTHER_TITLE = Phrase("{title}, {lines}")
LINES_BEFORE = Phrase("Before these: {page}.")
LINES_NEXT = Phrase("Next: {page}.")
PAGES_OF_LIST = Phrase("Pages of this list by number:")
ENDED_TITLE = Phrase("{title}, page {number}")
LIST_IS_SHORTER = Phrase("This list is shorter now. Here is its beginning: {page}.")
"""On a page with lines of a list that was longer once: its address stays."""

OPENING = Phrase("What the papers say of it.", ours="What we say of it.")
"""Of a period that has words and no counts."""
NO_FIGURE_PRINTED = Phrase("none printed", ours="none yet")
NO_PLAN_PRINTED = Phrase("none printed", ours="none set")
PLAN_IN_WORDS = Phrase("in words")
PLAN_WORKED_OUT = Phrase("{aim} (worked out)")
"""On the way to a target: nobody printed it for this date."""
BEFORE_THE_PLAN = Phrase("before the plan")
"""For a cell."""
AS_PRINTED = Phrase("the counts as the papers print them", ours="the counts in full")
OF_MONEY = Phrase("what the papers say of it", ours="each sum, and what it is for")
PARTNERS_SAY = Phrase("What the partners say, in our words", ours="What we say ourselves")
OWN_LIMITS = Phrase(
    "The papers print no limits. These are ours.", ours="We set these limits ourselves."
)
LEFT_OPEN = Phrase(
    "This page lists what the papers leave open, measure by measure.",
    ours="This page lists what is still open, measure by measure.",
)
NO_SUM_SHOWN = Phrase(
    "Where no sum is shown, the papers do not print the figures for it.",
    ours="Where no sum is shown, we do not have the figures for it.",
)
NOT_YET_EARNED = Phrase(
    "No paper that we have says what was earned in the end.",
    ours="We have not said yet what was earned in the end.",
)
NO_DATE_YET = Phrase("We have no date yet.")
NO_MORE_DATES = Phrase(
    "The agreement has ended. We know of no figures still to come.",
    ours="The plan has ended. We know of no figures still to come.",
)
SPECIAL_WORDS = Phrase(
    "The papers use these words. Each one stands here in plain words.",
    ours="These pages use some special words. Each one stands here in plain words.",
)
CORRECTIONS = Plural(
    "The papers have {number} mistakes, gaps and disagreements that we know of. "
    "We show what they print, do each sum again, and say so where the two differ.",
    "The papers have {number} mistakes, gaps and disagreements that we know of. "
    "We show what they print, do each sum again, and say so where the two differ.",
    "We know of {number} mistake or gap in what we published. We say what we show instead.",
    "We know of {number} mistakes or gaps in what we published. We say what we show instead.",
)
PRINTED = Phrase("What the papers print: {text}", ours="What we published: {text}")
SUMS = Phrase(
    "These are the sums that the papers print. We do not add up sums of different kinds.",
    ours="These are the sums that we know of. We do not add up sums of different kinds.",
)
NO_SUMS = Phrase("The papers print no sums of money.", ours="We have no sums of money to show yet.")
UNCLEAR = Phrase("What the papers leave unclear", ours="What is still unclear")
ITS_NAME = Phrase('Its name in the papers: "{name}"', ours='Its full name: "{name}"')
NO_LEAD = Phrase("the papers do not say", ours="we have not said yet")
IN_FULL = Phrase('In the papers: "{words}".', ours='In full: "{words}".')
BEHIND_FIGURES = Phrase("The papers behind the figures", ours="Where the figures come from")
NO_PUBLISHER = Phrase("Our copy does not name the publisher.", ours="We do not name the publisher.")
DISAGREE = Phrase("Where the papers disagree", ours="What we put right")
THIN_BAR = Phrase("Thin bar: {period}, {number} {rating}")
NOT_RATED_YET = Phrase("Not rated yet")
"""All kinds of not rated together."""
ROW_PLAN = Phrase("plan: {aim}")
ROW_RANGE = Phrase("good range: {band}")
"""Below a figure in a list."""
YOU_ASKED = Phrase("You asked, we did")
"""The heading above what residents asked for, and what was done about it."""
CHANGED = Phrase("What we said before, and changed")
FROM_OUTSIDE = Phrase("What was said from outside")
OWN_TOTAL = Phrase("{what} (the paper's own total).", ours="{what} (our total).")
NO_FIGURES_FOR = Phrase(
    "The papers print no figures for {place} by itself.",
    ours="We have no figures for {place} by itself yet.",
)
NO_FIGURES_HERE = Phrase(
    "The papers print no figures for this place by itself.",
    ours="We have no figures for this place by itself yet.",
)
NO_MEETING = Phrase(
    "The papers do not give a date for the next meeting.",
    ours="We have no date for the next meeting yet.",
)
OTHER_NAMES = Phrase("Other names in the papers: {names}", ours="Other names: {names}")
WHERE_SAID = Phrase("Where the papers say so: {source}", ours="Where this comes from: {source}")
WITHOUT_FIGURE = Plural(
    "The papers print no figure for this {number} measure.",
    "The papers print no figure for these {number} measures.",
    "We have no figure yet for this {number} measure.",
    "We have no figure yet for these {number} measures.",
)
AMENDED = {
    AmendmentKind.CORRECTION: Phrase("Mistakes that we put right"),
    AmendmentKind.REVISION: Phrase("Revised, as better figures came"),
}
"""The headings of what was published and is told otherwise since."""
TOPIC_THEN = Phrase("{topic}, {period}")
"""The title of what a past period said of a topic."""
