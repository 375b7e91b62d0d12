"""The one file that knows MkDocs: makes the pages before a build, and renders them fast.

`mkdocs build` and `mkdocs serve` find it through mkdocs.yml; `laa` calls it directly. The pages
are plain Markdown and build without it too.
"""

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory
from mkdocs.utils.templates import TemplateContext

from generator.build import Folders, arrange, read_report, write_agreement, write_shared
from generator.model.moment import now
from generator.model.problem import DataError
from generator.model.report import Report
from generator.model.sentence import Author
from generator.pages.links import is_other_form, publish_at
from generator.pages.site import Site
from generator.publish.crawl import SiteError, check_site
from generator.publish.head import make_head, make_imprint, make_site_name
from generator.publish.made import list_files, read_made, write_made
from generator.publish.plain_english import Judge, PlainEnglishError, refuse_hard_words
from generator.publish.policy import CSS, DONE_CSS, POSTER_CSS
from generator.publish.swap import open_to_all
from generator.publish.tables import name_tables
from generator.record import Audience, NothingPublicError
from generator.schema.dialect import markdown_to_html
from generator.serve.mkdocs_app import SERVING, LocalApp
from generator.serve.preview import KeepGoing
from generator.share import count_helpers, share_at_once

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "mkdocs.yml"
THEME = ROOT / "theme"
PAPERS = f"{THEME / 'papers'}{os.sep}"
"""The templates of reports to committees: no page needs them."""
FOLDERS = Folders(ROOT / "data", ROOT / "content")
BUILD = ROOT / "build"
"""Where the pages of a plain `mkdocs build` go."""
log = logging.getLogger("mkdocs.hooks.laa")
_HOLDS_MARKDOWN = re.compile(r"(<(?:div|details)\b[^>]*) markdown>")
"""What tells stock Markdown that there is more of it inside; ours reads on after an empty line."""
READY = "pages_are_ready"
"""Set in `extra` where `laa` has made the pages already."""
EVERY_PAGE, SHARE = "every_page", "share_of_pages"
"""Set in `extra` where several processes render the pages of one site: the files of all pages, and
which of them this process renders, as its number and how many there are."""
SITEMAP = "sitemap.xml"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Makes the agreement's pages and points MkDocs at them."""
    if config.extra.get(READY):
        return config
    folder = config.extra["agreement"]
    folders = _folders(config)
    try:
        report = read_report(folder, folders, Audience(now(), is_preview=SERVING.get()))
    except NothingPublicError as error:
        raise Abort(str(error)) from None
    except DataError as error:
        message = f"The files of {folder} have faults:\n{error}"
        raise Abort(message) from None
    pages = BUILD / folder / "pages"
    alone = arrange([report], folder)
    judge = Judge(Author.GENERATOR)
    write_agreement(report, alone, pages, judge)
    write_shared([pages], pages)
    try:
        refuse_hard_words([judge])
    except PlainEnglishError as error:
        if not SERVING.get():
            raise Abort(str(error)) from None
        log.warning("%s", error)
    config.docs_dir = str(pages)
    _fill(config, report, alone, pages)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves out Material's own files, styles that stand in pages and templates of reports."""
    ours = tuple(f"{folder}{os.sep}" for folder in (Path(config.docs_dir).absolute(), THEME))
    styles = {str(CSS), str(DONE_CSS), str(POSTER_CSS)}
    for file in list(files):
        path = file.abs_src_path or ""
        if path in styles or path.startswith(PAPERS) or not path.startswith(ours):
            files.remove(file)
    if SHARE in config.extra:
        _keep_share(files, config, *config.extra[SHARE])
    return files


def _keep_share(files: Files, config: MkDocsConfig, number: int, among: int) -> None:
    """Leaves a process the pages that it renders; the first one has all that is no page, too."""
    pages = config.extra[EVERY_PAGE] = list(files.documentation_pages())
    own = pages[number::among]
    for file in set(pages if number == 0 else files) - set(own):
        files.remove(file)
    if number > 0:
        config.theme.static_templates = set()
        config.nav = [own[0].src_uri]  # else MkDocs makes a menu of all, or looks for the home page


def on_template_context(
    context: TemplateContext,
    template_name: str,
    config: MkDocsConfig,
    **_: Any,  # noqa: ANN401
) -> TemplateContext:
    """Lets the site's map name the pages of all processes: it needs their addresses alone."""
    if template_name == SITEMAP and EVERY_PAGE in config.extra:
        every: list[File] = config.extra[EVERY_PAGE]
        for file in every:
            if file.page is None:
                Page(None, file, config).meta = {"stands_for": is_other_form(file.src_uri)}
        context["pages"] = every
    return context


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:  # noqa: ANN401 - MkDocs' own
    """Keeps the Markdown for `on_page_content`, so that MkDocs need not parse it.

    A page names its frame by a word of its own: the same pages build under any other theme.
    """
    page.meta["markdown"] = markdown
    if "frame" in page.meta:
        page.meta["template"] = page.meta["frame"]
    return ""


def on_page_content(html: str, page: Page, **_: Any) -> str:  # noqa: ANN401 - MkDocs' own
    """The page's HTML from the fast renderer."""
    made = name_tables(markdown_to_html(page.meta.pop("markdown")))
    return html + _HOLDS_MARKDOWN.sub(r"\1>", made)


def on_post_build(config: MkDocsConfig) -> None:
    """Checks what `mkdocs build` made; `laa` checks the whole site itself."""
    if not config.extra.get(READY):
        site = Path(config.site_dir)
        try:
            check_site(site)
        except SiteError as error:
            raise Abort(str(error)) from None
        # MkDocs empties the folder first, but for hidden files: those are somebody else's
        write_made(site, (name for name in list_files(site) if not name.startswith(".")))
        open_to_all(site)


def on_startup(command: str, **_: Any) -> None:  # noqa: ANN401 - MkDocs' own
    """Notes whether MkDocs serves pages or makes a site to publish."""
    SERVING.set(command == "serve")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: Any) -> LiveReloadServer:  # noqa: ANN401
    """Watches what officers edit, not the pages that a rebuild writes, and shows what is wrong."""
    server.unwatch(config.docs_dir)
    server.builder = builder = KeepGoing(server.builder)
    server.set_app(LocalApp(server.serve_request, builder))
    return server


def render_site(
    report: Report,
    pages: Path,
    out: Path,
    site: Site,
    *,
    only_changed: bool = False,
    root: str = "",
) -> None:
    """Builds one agreement's pages into its place in the site.

    With `only_changed`, pages stay that are there already and are newer than their Markdown. `root`
    is where the site stands on its host, if that is not where the agreement says it is published.
    """
    prefix = site.prefix(report.agreement.folder)
    previous = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(_released(report))
    try:
        config = load_config(str(CONFIG), site_dir=str(out / prefix), docs_dir=str(pages))
        config.site_url = publish_at(site, report.agreement)
        config.extra[READY] = True
        published = urlsplit(config.site_url).path
        config.extra["root"] = f"{root}{prefix}" if root else published or f"/{prefix}"
        _fill(config, report, site, pages)
        if only_changed:
            with _without_advice():
                build_with_mkdocs(config, dirty=True)
        else:
            _render(config, count_helpers(len(read_made(pages) or ())))
    finally:
        if previous is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = previous
    (out / prefix / "sitemap.xml.gz").unlink(missing_ok=True)


def _render(config: MkDocsConfig, processes: int) -> None:
    """Renders the pages of a configuration into its emptied folder."""
    if processes == 1:
        build_with_mkdocs(config)
        return

    def work(number: int) -> None:
        config.extra[SHARE] = (number, processes)
        with _without_advice():
            build_with_mkdocs(config, dirty=True)

    clean_directory(config.site_dir)
    for _ in share_at_once(work, range(processes)):
        pass


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


def _fill(config: MkDocsConfig, report: Report, site: Site, pages: Path) -> None:
    config.extra.update(make_head(report.agreement, site, read_made(pages) or ()))
    config.theme.dirs = [str(THEME)]  # Material has 14,000 icons that nobody need list
    config.markdown_extensions = []  # MkDocs renders empty pages: see `on_page_markdown`
    config.site_name = make_site_name(report.agreement)
    config.copyright = make_imprint(report.agreement)


def _folders(config: MkDocsConfig) -> Folders:
    data, content = config.extra.get("data_dir"), config.extra.get("content_dir")
    return Folders(Path(data or FOLDERS.data), Path(content or FOLDERS.content))


def _released(report: Report) -> int:
    """Midnight of the day on which the period's papers came out: the same in every build."""
    period = report.agreement.period
    release = report.agreement.find_release(period)
    day = release.publish_at.local if release else period.ends
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
