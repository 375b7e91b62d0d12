"""What news says: each kind of change of several pages in one sentence, and of a page alone."""

from generator.describe.language import Phrase, Plural
from generator.model.news import ChangeKind
from generator.model.ratings import Dimension

NOTHING_NEW = Phrase("Nothing has changed in what we show.")
PASTE = Phrase("Since {period}, this changed in the {agreement}.")
REST = Phrase("The website shows the rest.")
"""Where a paragraph has no room for all news."""
IN_ALL = Phrase("In all, {number}")
"""The {count} of a sentence, where a figure would begin it."""
NAMED, NAMED_FOR, NAMED_IN = Phrase(": {names}"), Phrase(", for {names}"), Phrase(", in {names}")
"""The {names} of a sentence: of the pages, or of those to which actions or steps belong."""

BOTH_PARTED = Phrase("{first}; and {last}")
"""The last of several names, where one has commas itself."""
AND_MORE = Plural("{first} and {number} more", "{first} and {number} more")

RATED: dict[Dimension, Phrase] = {
    Dimension.OUTCOME: Phrase(" for the result"),
    Dimension.DELIVERY: Phrase(" for the work"),
    Dimension.PERFORMANCE: Phrase(" for the latest figure"),
    Dimension.FORECAST: Phrase(" for the end of the year"),
    Dimension.CATEGORY: Phrase(" overall"),
}
"""What a rating is of, where measures have more than one."""

SEVERAL: dict[ChangeKind, Plural] = {
    ChangeKind.BETTER: Plural(
        "{count} measure has a better rating{rated}{names}.",
        "{count} measures have a better rating{rated}{names}.",
    ),
    ChangeKind.WORSE: Plural(
        "{count} measure has a worse rating{rated}{names}.",
        "{count} measures have a worse rating{rated}{names}.",
    ),
    ChangeKind.NEWLY_RATED: Plural(
        "{count} measure now has a rating{rated}{names}.",
        "{count} measures now have a rating{rated}{names}.",
    ),
    ChangeKind.NO_LONGER_RATED: Plural(
        "{count} measure no longer has a rating{rated}{names}.",
        "{count} measures no longer have a rating{rated}{names}.",
    ),
    ChangeKind.RATED_OTHERWISE: Plural(
        "{count} measure has another rating{rated}{names}.",
        "{count} measures have another rating{rated}{names}.",
    ),
    ChangeKind.FIRST_FIGURE: Plural(
        "{count} measure has its first figure{names}.",
        "{count} measures have their first figure{names}.",
    ),
    ChangeKind.NEW_FIGURE: Plural(
        "{count} measure has a new figure{names}.",
        "{count} measures have new figures{names}.",
    ),
    ChangeKind.NEW_FIGURE_OF_PLACE: Plural(
        "{count} place has new figures of its own{names}.",
        "{count} places have new figures of their own{names}.",
    ),
    ChangeKind.NEW_ACTION: Plural(
        "{count} action is new{names}.",
        "{count} actions are new{names}.",
    ),
    ChangeKind.ACTION_DONE: Plural(
        "{count} action is done{names}.",
        "{count} actions are done{names}.",
    ),
    ChangeKind.STEP_DONE: Plural(
        "{count} step of the joint work is done{names}.",
        "{count} steps of the joint work are done{names}.",
    ),
    ChangeKind.MEASURE_ADDED: Plural(
        "{count} measure is new{names}.",
        "{count} measures are new{names}.",
    ),
    ChangeKind.MEASURE_GONE: Plural(
        "{count} measure is no longer here{names}.",
        "{count} measures are no longer here{names}.",
    ),
    ChangeKind.PLACE_ADDED: Plural(
        "{count} place is new{names}.",
        "{count} places are new{names}.",
    ),
    ChangeKind.PLACE_GONE: Plural(
        "{count} place is no longer here{names}.",
        "{count} places are no longer here{names}.",
    ),
    ChangeKind.BLOCK_ADDED: Plural(
        "{count} topic is new{names}.",
        "{count} topics are new{names}.",
    ),
    ChangeKind.BLOCK_GONE: Plural(
        "{count} topic is no longer here{names}.",
        "{count} topics are no longer here{names}.",
    ),
    ChangeKind.MOVED: Plural(
        "{count} measure moved to another topic{names}.",
        "{count} measures moved to another topic{names}.",
    ),
}
"""{count} is how many there are, spelt out where it is small; {rated} and {names} may be empty."""

ALONE: dict[ChangeKind, Phrase] = {
    ChangeKind.BETTER: Phrase("The rating{rated} is better."),
    ChangeKind.WORSE: Phrase("The rating{rated} is worse."),
    ChangeKind.NEWLY_RATED: Phrase("There is now a rating{rated}."),
    ChangeKind.NO_LONGER_RATED: Phrase("There is no longer a rating{rated}."),
    ChangeKind.RATED_OTHERWISE: Phrase("The rating{rated} is another one."),
    ChangeKind.FIRST_FIGURE: Phrase(
        "There is a figure for the first time.", ours="We have a figure for the first time."
    ),
    ChangeKind.NEW_FIGURE: Phrase("There are new figures."),
    ChangeKind.MEASURE_ADDED: Phrase("This measure is new."),
    ChangeKind.MEASURE_GONE: Phrase("This measure is no longer here."),
    ChangeKind.PLACE_ADDED: Phrase("This place is new."),
    ChangeKind.PLACE_GONE: Phrase("This place is no longer here."),
    ChangeKind.BLOCK_ADDED: Phrase("This topic is new."),
    ChangeKind.BLOCK_GONE: Phrase("This topic is no longer here."),
    ChangeKind.MOVED: Phrase("It moved to another topic."),
}
"""Of what happened to the page itself on which it is told."""
