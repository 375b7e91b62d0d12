"""The money in which an agreement counts."""

from enum import StrEnum


class Currency(StrEnum):
    """By its international code."""

    GBP = "GBP"
    """Pounds."""
    EUR = "EUR"
    """Euros."""
    USD = "USD"
    """Dollars of the United States."""
    AUD = "AUD"
    """Dollars of Australia."""
    CAD = "CAD"
    """Dollars of Canada."""
    NZD = "NZD"
    """Dollars of New Zealand."""


SIGN: dict[Currency, str] = {
    Currency.GBP: "£",
    Currency.EUR: "€",
    Currency.USD: "$",
    Currency.AUD: "$",
    Currency.CAD: "$",
    Currency.NZD: "$",
}
"""What stands before a sum of money."""
SIGNS = frozenset(SIGN.values())
