"""The public phrases about one measure: its kinds, its figures and who set its rating."""

from generator.describe.language import NOTHING, Phrase, Plural
from generator.model.enums import FigureStatus, Kind, PolaritySource, SetBy
from generator.model.places import AgreementDetails
from generator.model.sentence import Sentence, begin_large

KIND: dict[Kind, Phrase] = {
    Kind.MANDATORY: Phrase("{government} requires this measure."),
    Kind.REWARD: Phrase("The area can earn money if it reaches this target."),
    Kind.DESIGNATED: Phrase("The partners agreed this measure with {government}."),
    Kind.LOCAL: Phrase("The partners chose this measure themselves."),
    Kind.STATUTORY: Phrase("The law requires this measure."),
}
KIND_OF_ONE_BODY: dict[Kind, Phrase] = {
    Kind.DESIGNATED: Phrase("{body} agreed this measure with {government}."),
    Kind.LOCAL: Phrase("{body} chose this measure itself."),
}
"""The same of a plan that one body makes by itself, such as a council."""

GOVERNMENT = Phrase("the Government")


def name_government(details: AgreementDetails) -> Sentence:
    """Who requires measures and agrees them with the partners."""
    return details.government or GOVERNMENT()


def say_kind(kind: Kind, details: AgreementDetails) -> Sentence:
    """What a kind of measure means, in the agreement's own words where it has some."""
    own = (details.kind_words or {}).get(kind)
    table = KIND | KIND_OF_ONE_BODY if details.is_of_one_body else KIND
    said = table[kind](government=name_government(details), body=details.partnership)
    return own or begin_large(said)


FIGURE_STATUS: dict[FigureStatus, Phrase] = {
    FigureStatus.FINAL: NOTHING,
    FigureStatus.PROVISIONAL: Phrase("This is not final yet."),
    FigureStatus.REVISED: Phrase("This is corrected since it was first given."),
    FigureStatus.ESTIMATE: Phrase("This is an estimate."),
    FigureStatus.PROXY: Phrase("This is a stand-in for the real figure."),
}

SET_BY: dict[SetBy, Phrase] = {
    SetBy.OFFICERS: Phrase("Officers set this rating."),
    SetBy.OFFICERS_OVERRIDE: Phrase("The officers' own words set this rating, and not the rule."),
    SetBy.INFERRED: Phrase(
        "We read this rating from other words in the papers.",
        ours="We took this rating from our own words elsewhere.",
    ),
    SetBy.RULE: Phrase("The rule set this rating."),
    SetBy.NOBODY: Phrase(
        "The papers that we have print no rating.", ours="We have not set a rating yet."
    ),
}
"""One sentence for who set a rating."""
NO_RATING_NOW = Phrase(
    "The papers that we have print no rating for {period}.",
    ours="We have not set a rating for {period} yet.",
)
"""Where one of another time is told."""
RATED_FOR = Phrase("Officers gave theirs for {period}.")
WORKED_OUT = Phrase(
    "We worked this rating out, as the paper's own symbol is lost.",
    ours="We worked this rating out, as the one that was given is lost.",
)
SYMBOL_LOST = Phrase(
    "The symbol is missing in our copy of the paper.", ours="Officers gave a rating here."
)

POLARITY_FROM: dict[PolaritySource | None, Phrase] = {
    PolaritySource.INFERRED: Phrase(
        "The papers do not say so; we read it from the measure's name.",
        ours="We take this from the measure's name.",
    ),
    PolaritySource.NATIONAL: Phrase("We take this from the national rules for the measure."),
}
"""How we know which way is better, where the papers do not say."""
MEASURED = Phrase("It is measured {how_often}.")
LAG = Plural(
    "A figure takes {number} month to arrive.", "A figure takes {number} months to arrive."
)
