"""Lets MkDocs render the pages of an agreement, by as many processes as there are."""

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.model.report import Report
from generator.pages.links import publish_at
from generator.pages.site import Site
from generator.publish.head import make_head, make_imprint, make_site_name
from generator.publish.last_build import MARKDOWN
from generator.publish.made import list_files, read_made
from generator.publish.write import link_files
from generator.share import count_helpers, share_at_once

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "mkdocs.yml"
THEME = ROOT / "theme"
READY = "pages_are_ready"
"""Set in `extra` where `laa` has made the pages already."""
EVERY_PAGE, SHARE, KEPT = "every_page", "share_of_pages", "kept_pages"
"""Set in `extra` where a site has more pages than this process renders: the files of all of them,
which it renders, as its number and how many processes there are, and which nobody renders."""


class Compiled(BytecodeCache):
    """Templates of the theme, compiled once for all builds of a process: each has its own Jinja."""

    _code: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives what was compiled of a template with this name, place and text."""
        code = self._code.get(f"{bucket.key}{bucket.checksum}")
        if code:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps it while the process runs."""
        self._code[f"{bucket.key}{bucket.checksum}"] = bucket.bytecode_to_string()


def render_site(  # noqa: PLR0913 - what is made, of what, where, and how much of it
    report: Report,
    pages: Path,
    out: Path,
    site: Site,
    kept: frozenset[str] = frozenset(),
    *,
    only_changed: bool = False,
    some: Path | None = None,
    root: str = "",
) -> None:
    """Builds one agreement's pages into its place in the site, save those `kept` that it has.

    With `only_changed`, pages stay that are there already and are newer than their Markdown. `some`
    is a folder with the pages that alone are made again. `root` is where the site stands on its
    host, if that is not where the agreement says it is published.
    """
    prefix = site.prefix(report.agreement.folder)
    previous = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(_released(report))
    try:
        config = load_config(str(CONFIG), site_dir=str(out / prefix), docs_dir=str(some or pages))
        config.site_url = publish_at(site, report.agreement)
        config.extra[READY] = True
        published = urlsplit(config.site_url).path
        config.extra["root"] = f"{root}{prefix}" if root else published or f"/{prefix}"
        fill(config, report, site, pages)
        if some:
            render_alone(config, next(some.rglob("*.md")).relative_to(some).as_posix())
        if only_changed or some:
            with _without_advice():
                build_with_mkdocs(config, dirty=True)
        else:
            _render(config, sorted(name for name in kept if name.endswith(MARKDOWN)))
    finally:
        if previous is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = previous
    (out / prefix / "sitemap.xml.gz").unlink(missing_ok=True)
    link_files(_list_beside(some or pages), some or pages, out / prefix)


def _list_beside(pages: Path) -> list[str]:
    """What stands beside the pages of a folder: MkDocs need not copy it."""
    return [name for name in list_files(pages) if not name.endswith(MARKDOWN)]


def _render(config: MkDocsConfig, kept: Sequence[str]) -> None:
    """Renders the pages of a configuration that the site has not, into its new folder."""
    made = len(read_made(Path(config.docs_dir)) or ()) - len(kept)
    processes = count_helpers(made)
    config.extra[KEPT] = kept

    def work(number: int) -> None:
        config.extra[SHARE] = (number, processes)
        with _without_advice():
            build_with_mkdocs(config, dirty=True)

    for _ in share_at_once(work, range(processes)):
        pass


def render_alone(config: MkDocsConfig, page: str) -> None:
    """Lets a build make pages alone, one of which is named, and nothing that tells of all."""
    config.theme.static_templates = set()
    config.nav = [page]  # else MkDocs makes a menu of all pages, or looks for the home page


@contextmanager
def _without_advice() -> Iterator[None]:
    """Keeps MkDocs from warning of menus that are out of date: our pages have none of its own."""
    advice = logging.getLogger("mkdocs.commands.build")
    level = advice.level
    advice.setLevel(logging.ERROR)
    try:
        yield
    finally:
        advice.setLevel(level)


def fill(config: MkDocsConfig, report: Report, site: Site, pages: Path) -> None:
    """Tells the theme what stands around the pages of a report, which are in a folder."""
    config.extra.update(make_head(report.agreement, site, read_made(pages) or ()))
    config.theme.dirs = [str(THEME)]  # Material has 14,000 icons that nobody need list
    config.markdown_extensions = []  # MkDocs renders empty pages: see `on_page_markdown`
    config.site_name = make_site_name(report.agreement)
    config.copyright = make_imprint(report.agreement)


def _released(report: Report) -> int:
    """Midnight of the day on which the period's papers came out: the same in every build."""
    period = report.agreement.period
    release = report.agreement.find_release(period)
    day = release.publish_at.local if release else period.ends
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
