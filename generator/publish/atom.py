"""One feed, in Atom (RFC 4287): programs of readers look there for what is new on a page.

Names of entries hold for ever, and no time in a feed is that of the build.
"""

from datetime import UTC, datetime
from html import escape

from feedgenerator import Atom1Feed

from generator.model.agreement import Agreement
from generator.model.feeds import Entry, Feed
from generator.pages import links
from generator.pages.site import Site


class _Feed(Atom1Feed):  # type: ignore[misc]
    """Says by itself when it changed, also where it has no entry."""

    def latest_post_date(self) -> datetime:
        updated: datetime = self.feed["updated"]
        return updated


def make_feed(key: str, feed: Feed, agreement: Agreement, site: Site) -> bytes:
    """The feed of the page of a key. Links are whole where the site's address is known."""
    here, details = links.find(key), agreement.details
    base = links.publish_at(site, agreement)

    def find_way(address: str) -> str:
        return f"{base}{address}" if base else links.relative(here, address)

    made = _Feed(
        title=feed.title,
        link=find_way(here),
        description="",
        language=details.language,
        author_name=details.partnership,
        feed_url=find_way(links.feed(key)),
        feed_guid=name(agreement, key),
        updated=feed.updated.astimezone(UTC),
    )
    for entry in feed.entries:
        _add(made, entry, find_way(links.find(entry.page)), agreement)
    text: str = made.writeString("utf-8")
    return f"{text}\n".encode()


def _add(made: _Feed, entry: Entry, way: str, agreement: Agreement) -> None:
    made.add_item(
        title=str(entry.title),
        link=way,
        description=escape(entry.said, quote=False),
        unique_id=name(agreement, entry.name),
        updateddate=entry.updated.astimezone(UTC),
    )


def name(agreement: Agreement, what: str) -> str:
    """A name that no other site has (RFC 4151), wherever the site stands."""
    return f"tag:{agreement.folder},{agreement.details.starts.year}:{what}"
