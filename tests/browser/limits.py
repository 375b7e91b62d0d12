"""The gates that the numbers of every page have to pass. PAGES.md says where they come from."""

FIRST_VIEW = 12 * 1024
"""Bytes of everything that the first view takes, gzip: one round trip of a slow line."""
LIST_VIEW = 20 * 1024
LISTS = {"/glossary/", "/corrections/"}
"""Lists from end to end: they grow with the agreement, and readers search them within the page,
which they could not if the lists were cut into pieces."""
MOST_REQUESTS = 3
SCRIPT = 1024
"""Bytes of script before anybody touched anything, gzip."""
HOME = "/"


def limit(kind: str) -> int:
    """The most bytes of a first view."""
    return LIST_VIEW if kind in LISTS else FIRST_VIEW


def script_limit(kind: str) -> int:
    """The most bytes of script."""
    return 0 if kind == HOME else SCRIPT
