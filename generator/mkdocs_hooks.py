"""What MkDocs calls: makes the pages before a build, and renders them fast.

`mkdocs build` and `mkdocs serve` find it through mkdocs.yml, and so does `laa` by way of
`mkdocs_build.py`. The pages are plain Markdown and build without it too.
"""

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.build import Folders, arrange, read_report, write_agreement, write_shared
from generator.mkdocs_build import (
    EVERY_PAGE,
    KEPT,
    READY,
    ROOT,
    SHARE,
    THEME,
    Compiled,
    fill,
    render_alone,
)
from generator.mkdocs_page import FastPage
from generator.model.moment import now
from generator.model.problem import DataError
from generator.model.sentence import Author
from generator.pages.links import is_other_form
from generator.publish.crawl import SiteError, check_site
from generator.publish.made import list_files, write_made
from generator.publish.plain_english import Judge, PlainEnglishError, refuse_hard_words
from generator.publish.policy import CSS, DONE_CSS, POSTER_CSS
from generator.publish.swap import open_to_all
from generator.record import Audience, NothingPublicError
from generator.serve.mkdocs_app import SERVING, LocalApp
from generator.serve.preview import KeepGoing

PAPERS = f"{THEME / 'papers'}{os.sep}"
"""The templates of reports to committees: no page needs them."""
FOLDERS = Folders(ROOT / "data", ROOT / "content")
BUILD = ROOT / "build"
"""Where the pages of a plain `mkdocs build` go."""
log = logging.getLogger("mkdocs.hooks.laa")
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
    fill(config, report, alone, pages)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leaves out what is not ours, and has our renderer make the pages.

    Not ours are Material's own files, styles that stand in pages and templates of reports. What
    stands beside the pages, `laa` puts into the site itself.
    """
    ours = tuple(f"{folder}{os.sep}" for folder in (Path(config.docs_dir).absolute(), THEME))
    styles = {str(CSS), str(DONE_CSS), str(POSTER_CSS)}
    for file in list(files):
        path = file.abs_src_path or ""
        is_beside = file.src_dir == config.docs_dir and not file.is_documentation_page()
        if (
            path in styles
            or path.startswith(PAPERS)
            or not path.startswith(ours)
            or (is_beside and config.extra.get(READY))
        ):
            files.remove(file)
    if SHARE in config.extra:
        _keep_share(files, config, *config.extra[SHARE])
    for file in files.documentation_pages():
        FastPage(None, file, config)  # it makes itself known to its file
    return files


def _keep_share(files: Files, config: MkDocsConfig, number: int, among: int) -> None:
    """Leaves a process the pages that it renders; the first one has all that is no page, too."""
    made = list(files.documentation_pages())
    kept = (
        File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
        for name in config.extra[KEPT]
    )
    config.extra[EVERY_PAGE] = sorted((*made, *kept), key=_find_place)
    own = made[number::among]
    for file in set(made if number == 0 else files) - set(own):
        files.remove(file)
    if number > 0:
        render_alone(config, own[0].src_uri)


def _find_place(file: File) -> tuple[str, ...]:
    """Where MkDocs has a page among all of them."""
    return Path(file.src_uri).parent.parts


def on_env(env: Environment, **_: Any) -> Environment:  # noqa: ANN401 - MkDocs' own
    """Compiles no template twice: a build of two agreements and `laa serve` have several rounds."""
    env.bytecode_cache = Compiled()
    return env


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


def _folders(config: MkDocsConfig) -> Folders:
    data, content = config.extra.get("data_dir"), config.extra.get("content_dir")
    return Folders(Path(data or FOLDERS.data), Path(content or FOLDERS.content))
