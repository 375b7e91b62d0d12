"""What a spreadsheet shows for a number, where its format shows words or nothing in its place."""

import re
from decimal import Decimal

from generator.describe.numbers import round_to

NOTHING = "nothing"
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[(?P<bracket>[^\]]*)\]|(?P<sign>.)', re.S
)
_CONDITION = re.compile(r"(?P<than><=|>=|<>|<|>|=)\s*(?P<limit>-?[0-9.]+)")
_HOLDS = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "=": lambda one, other: one == other,
    "<>": lambda one, other: one != other,
}
