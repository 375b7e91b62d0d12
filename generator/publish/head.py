"""What the theme asks of the generator: menu, policy and notices, as values for MkDocs."""

from typing import Any

from generator.model.agreement import Agreement
from generator.pages import links
from generator.publish.policy import make_policy, read_css

FICTIONAL = "This area is made up. It is here to try the site out."
MENU = (
    (links.NEIGHBOURHOODS, "Find your neighbourhood"),
    (links.INDICATOR, "All measures"),
    (links.HOW_WE_RATE, "How we rate"),
)
FOOTER = (
    (links.NOT_KNOWN_YET, "What we cannot tell you yet"),
    (links.CORRECTIONS, "Corrections"),
    (links.GLOSSARY, "What the words mean"),
    (links.GET_THE_DATA, "Get the data"),
    (links.COUNCILLORS, "For councillors"),
    (links.MONEY, "Money"),
)


def make_head(agreement: Agreement) -> dict[str, Any]:
    """Values for `config.extra`."""
    css = read_css()
    standing = [(links.standing(name), page.title) for name, page in agreement.pages.items()]
    return {
        "css": css,
        "policy": make_policy(css),
        "language": agreement.details.language,
        "menu": [{"address": address, "words": words} for address, words in MENU],
        "footer": [{"address": address, "words": words} for address, words in (*FOOTER, *standing)],
        "notice": FICTIONAL if agreement.details.fictional else "",
    }


def make_site_name(agreement: Agreement) -> str:
    """The name in the head of every page."""
    return f"{agreement.details.area_name} in plain English"


def make_imprint(agreement: Agreement) -> str:
    """The line at the foot of every page."""
    details = agreement.details
    return f"Published by {details.partnership}. To ask about it: {details.contact_role}."
