"""Writes the feeds beside the pages of an agreement."""

from pathlib import Path

from generator.model.report import Report
from generator.pages import links
from generator.pages.site import Site
from generator.publish.write import write_files


def write_feeds(report: Report, site: Site, out: Path) -> None:
    """Writes each feed below `out`, and removes those that are no longer made."""
    made = _make_feeds(report, site, out) if report.feeds else {}
    write_files(made)
    for old in out.rglob(links.FEED):
        if old not in made:
            old.unlink()


def _make_feeds(report: Report, site: Site, out: Path) -> dict[Path, bytes]:
    from generator.publish.atom import make_feed  # noqa: PLC0415 - costs time

    return {
        out / links.feed(key): make_feed(key, feed, report.agreement, site)
        for key, feed in report.feeds.items()
    }
