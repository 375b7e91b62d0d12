"""The category of the Leicester agreement: four public groups from performance and forecast."""

from generator.model.ratings import Rating

GOOD_ENOUGH = frozenset({Rating.BETTER, Rating.AS_EXPECTED})


def find_category(*, placeholder: bool, performance: str, forecast: str) -> str:
    """The first of the four groups that fits.

    A forecast that is lost or missing counts as not worse. Where nothing at all is known there is
    no group. Source: cabinet paper of January
    2009, paragraphs 4.5 and 4.6; with its one override the rule gives the published 16, 3, 5
    and 11.
    """
    if placeholder:
        return Rating.PLACEHOLDER
    if forecast is Rating.WORSE:
        return Rating.AT_RISK
    if performance is Rating.WORSE:
        return Rating.OFF_TRACK_IMPROVING
    if performance in GOOD_ENOUGH or forecast in GOOD_ENOUGH:
        return Rating.ON_TRACK
    if performance in {Rating.DIRECTION_UNKNOWN, Rating.TOO_CLOSE}:
        return performance
    return Rating.NOT_AVAILABLE
