"""One page as the pages stage hands it on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of Markdown and what its head needs."""

    address: str
    """Below the agreement's home, such as `blocks/safer/`."""
    title: str
    """Makes sense alone, in a list of search results."""
    description: str
    """One sentence that makes sense alone."""
    body: str
    """Markdown, from the heading on."""
