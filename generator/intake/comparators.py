"""Words for other areas, groups and sums that stand beside a plan's own figures in its tables."""

import re

AREAS = (
    r"england|scotland|wales|cymru|northern ireland|united kingdom|uk|great britain|gb|ireland"
    r"|(?:north|south)[- ](?:east|west)|(?:east|west) midlands|east of england"
    r"|yorkshire(?: and| &) (?:the )?humber|national\w*|regional\w*"
)
"""Nations, and regions of England."""
GROUPS = (
    r"average|median|quartiles?|cipfa|famil(?:y|ies)(?: group)?|unitar(?:y|ies)|neighbours"
    r"|benchmark\w*|comparators?|peers?|simd|wimd|imd|quintiles?|deciles?|(?:most|least) deprived"
)
"""Groups of areas, and parts of an area by how poor they are."""
SUMS = (
    r"gap|distance (?:from|to)|% of (?:the )?(?:target|plan|budget|profile)"
    r"|(?:increase|decrease|improvement|reduction) (?:on|from|since|against)"
    r"|(?:against|vs\.?|versus) (?:the )?(?:last|previous|prior|same)"
    r"|(?:above|below|over|under) (?:target|plan|profile)|\+ ?/ ?-|difference|variance|variation"
    r"|movement|% change|change\b.*|rank\w*|(?:lower|upper) (?:ci|cl|limit|confidence\w*)"
    r"|confidence|numerator|denominator|population|weight\w*"
)
"""What is reckoned out of figures or goes into them."""
_OTHER = re.compile(rf"(?:the )?(?:(?:{AREAS}|{GROUPS})[\s,()0-9q:-]*)+", re.IGNORECASE)

_SUMMED = re.compile(
    r"\b(?:average|median|(?:statistical|nearest|similar) (?:neighbours?|authorities|councils)"
    r"|most similar|comparators?|peer group|benchmark)\b", re.IGNORECASE,
)  # fmt: skip
"""Words with which a row is of several areas, whatever stands beside them."""


def is_comparator(name: str) -> bool:
    """True for the name of a row's place that says no more than Scotland, or SIMD quintile 1."""
    return _OTHER.fullmatch(name.strip()) is not None or _SUMMED.search(name) is not None
