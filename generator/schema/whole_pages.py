"""The pages that stand once in every site, and the names that nothing else may have."""

from typing import NamedTuple


class WholePage(NamedTuple):
    """A page that stands once."""

    behind: tuple[str, ...] = ()
    """The files of the agreement from which it is made."""
    tells_corrections: bool = False
    """True where a correction may touch it."""
    footer: int = 0
    """Its place at the foot of every page, from 1; 0 where other pages lead to it."""


WHOLE_PAGES: dict[str, WholePage] = {
    "home": WholePage(("counts.csv", "ratings.csv"), tells_corrections=True),
    "find": WholePage(("areas.yml",)),
    "indicators": WholePage(("figures.csv", "ratings.csv")),
    "changes": WholePage(("ratings.csv", "figures.csv")),
    "calendar": WholePage(("releases.yml", "meetings.yml")),
    "councillors": WholePage(("counts.csv", "ratings.csv"), tells_corrections=True, footer=5),
    "money": WholePage(("money.csv",), tells_corrections=True, footer=6),
    "reward": WholePage(
        ("rewards.yml", "targets.csv", "money.csv"), tells_corrections=True, footer=7
    ),
    "how-we-rate": WholePage(("agreement.yml",), tells_corrections=True),
    "not-known-yet": WholePage(("figures.csv", "targets.csv"), tells_corrections=True, footer=1),
    "corrections": WholePage(("corrections.yml",), tells_corrections=True, footer=2),
    "glossary": WholePage(footer=3),
    "get-the-data": WholePage(("sources.yml",), footer=4),
    "data-dictionary": WholePage(("agreement.yml",)),
}
"""By the key that links and corrections use, in the order of the site."""

TELLING_PAGES = frozenset(key for key, page in WHOLE_PAGES.items() if page.tells_corrections) | {
    "about"
}
"""Pages that a correction may touch."""
_AT_FOOT = {page.footer: key for key, page in WHOLE_PAGES.items() if page.footer}
FOOTER = tuple(_AT_FOOT[place] for place in sorted(_AT_FOOT))
"""The pages to which the foot of every page leads."""

NO_PAGES = ("file", "picture", "chart", "agreement")
"""What the keys of files and of home pages of other agreements begin with."""
RESERVED = frozenset(WHOLE_PAGES) | frozenset(
    "index blocks districts neighbourhoods places data assets quarters half-years years "
    "404 sitemap edit embed posters".split()
)
"""Names that the site uses itself: no agreement and no page of an officer may have one."""
