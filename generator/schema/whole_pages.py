"""The pages that stand once in every site, and the names that nothing else may have."""

WHOLE_PAGES: dict[str, bool] = {
    "home": True,
    "find": False,
    "indicators": False,
    "changes": False,
    "councillors": True,
    "money": True,
    "reward": True,
    "how-we-rate": True,
    "not-known-yet": True,
    "corrections": True,
    "glossary": False,
    "get-the-data": False,
}
"""By the key that links and corrections use: True where the page tells its corrections."""

TELLING_PAGES = frozenset(key for key, tells in WHOLE_PAGES.items() if tells) | {"about"}
"""Pages that a correction may touch."""

RESERVED = frozenset(WHOLE_PAGES) | frozenset(
    "index blocks districts neighbourhoods places data assets quarters half-years years "
    "404 sitemap edit".split()
)
"""Names that the site uses itself: no agreement and no page of an officer may have one."""
