"""What reports to committees and duty reports say around the facts."""

from generator.describe.language import Phrase, Plural

TITLE = Phrase("{agreement}: {period}")
READER = {
    "board": Phrase("Report to the partnership board"),
    "scrutiny": Phrase("Report to the scrutiny committee"),
    "review": Phrase("Report for the review of the agreement"),
}
"""By who reads it."""
PURPOSE = {
    "board": Phrase("This report tells the board how {agreement} stood in {period}."),
    "scrutiny": Phrase("This report tells councillors how {agreement} stood in {period}."),
    "review": Phrase("This report tells reviewers how {agreement} stood in {period}."),
}
SAME_FACTS = Phrase("The public website is made from the same facts.")
TO_WRITE = {
    "board": Phrase("Still to write: what the board is asked to note, agree or decide."),
    "scrutiny": Phrase("Still to write: what the committee is asked to look into or comment on."),
    "review": Phrase("Still to write: what the reviewers are asked to agree."),
}
"""The recommendations are the officers' own."""
ONLY_TOPICS = Phrase("It covers these topics only: {topics}.")
WRITTEN_BY = Phrase("Officer to contact: {role}")
EMBARGO = Phrase("Not published yet. Do not pass it on before {moment}.")
EMBARGO_NO_TIME = Phrase("Not published yet. Do not pass it on.")

SECTION = {
    "purpose": Phrase("Purpose"),
    "overall": Phrase("Overall performance"),
    "mandatory": Phrase("Mandatory targets"),
    "reward": Phrase("Reward targets"),
    "reward-money": Phrase("What the reward targets could earn"),
    "good": Phrase("Good performance and added value"),
    "watch": Phrase("Not going to plan: why, and what is being done"),
    "changes": Phrase("Ratings that changed"),
    "outlook": Phrase("Where the figures are going"),
    "outcomes": Phrase("Outcomes and their measures"),
    "actions": Phrase("What is being done"),
    "places": Phrase("Places"),
    "place": Phrase("The place"),
    "money": Phrase("Money"),
    "asked": Phrase("You asked, we did"),
    "rated": Phrase("How the ratings are made"),
    "recommendations": Phrase("Recommendations"),
    "risk": Phrase("Ratings by topic"),
}
"""The headings, by the name of the section."""
NOTES = Phrase("Notes")
NOTE = Phrase("{title}. {found} {shown}")
BRACKETS = Phrase("In brackets: {period}.")
ROW_NOTE = Phrase("{title}: {note}")
IN_PERIOD = Phrase("{rating} in {period}")
MEASURES = Plural("{number} measure in all.", "{number} measures in all.")
TALLY = Plural("{tag}: {number} measure", "{tag}: {number} measures")
FULL_NAME = Phrase('In the papers: "{name}"', ours='In full: "{name}"')
TAG_OF = Phrase("{name}: {tag}")
NO_ACTION = Phrase("The papers name no action.", ours="No action is written down yet.")
LED_BY, DUE = Phrase("Led by {lead}."), Phrase("Due: {date}.")
OUTCOME_WITHOUT = Phrase("No measure is linked to it.")
PLACE_FIGURE = Phrase("{measure}: {value}")
BEFORE_NOW = Phrase("Before"), Phrase("Now")

MEASURE, TOPIC, RATING = Phrase("Measure"), Phrase("Topic"), Phrase("Rating")
WHY, DOING, WELL = Phrase("Why"), Phrase("What is being done"), Phrase("What went well")
FIGURE, GOING, EXPECTED = (
    Phrase("Latest figure"),
    Phrase("Where it is going"),
    Phrase("What is expected"),
)
PLACE, HAPPENS, PLACE_FIGURES = (
    Phrase("Place"),
    Phrase("What is happening"),
    Phrase("Its own figures"),
)
FOR, WHEN, AMOUNT, ALL = Phrase("For"), Phrase("When"), Phrase("Amount"), Phrase("All")
ABOUT, ASKED, DID = Phrase("About"), Phrase("What was asked"), Phrase("What was done")
OUTCOME, STEP, HOW_FAR = Phrase("Outcome"), Phrase("Step"), Phrase("How far")
"""The heads of tables."""

DUTY_TITLE = Phrase("{duty}: {of}, {period}")
FACTS_OF = Phrase("Ratings are those of {period}.")
ASKED_BY = Phrase("Asked for by: {law}")
"""Below a question of a duty report."""
