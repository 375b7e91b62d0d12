"""Other generators, each set up to make the same Markdown into a site with little around it."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

_SHELL = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>{{ .Title }}</title></head>"
    "<body><main>{{ .Content }}</main></body></html>"
)
_HUGO = """\
baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT"]
[markup.goldmark.renderer]
unsafe = true
"""
_STOCK = """\
site_name: Stock
docs_dir: {docs}
site_dir: {site}
theme:
  name: material
not_in_nav: "*"
nav: [index.md]
markdown_extensions: [attr_list, md_in_html, tables]
validation:
  links: {{not_found: ignore, unrecognized_links: ignore, anchors: ignore}}
"""


def set_up_hugo(docs: Path, place: Path) -> list[str]:
    """Hugo, with one template that prints a page's title and its content."""
    shutil.copytree(docs, place / "content", ignore=shutil.ignore_patterns("*.svg", "*.json"))
    for found in list((place / "content").rglob("index.md")):
        below = [one for one in found.parent.iterdir() if one.is_dir()]
        if below:  # a page with others below it is a section to Hugo
            found.rename(found.with_name("_index.md"))
    layouts = place / "layouts" / "_default"
    layouts.mkdir(parents=True)
    for name in ("single.html", "list.html"):
        (layouts / name).write_text(_SHELL, encoding="utf-8")
    (place / "hugo.toml").write_text(_HUGO, encoding="utf-8")
    (place / "config.toml").write_text(_HUGO, encoding="utf-8")
    return ["hugo", "--quiet", "--source", str(place), "--destination", str(place / "public")]


def set_up_stock(docs: Path, place: Path) -> list[str]:
    """MkDocs with Material as it comes, no page but the first in its menu."""
    config = _write_stock(docs, place)
    return [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(config)]


def set_up_zensical(docs: Path, place: Path) -> list[str]:
    """Zensical, with the same settings as stock Material; it knows no ways but from its folder."""
    shutil.copytree(docs, place / "docs")
    return ["zensical", "build", "-f", str(_write_stock(Path("docs"), place, Path("site")))]


def _write_stock(docs: Path, place: Path, site: Path | None = None) -> Path:
    place.mkdir(parents=True, exist_ok=True)
    config = place / "mkdocs.yml"
    config.write_text(_STOCK.format(docs=docs, site=site or place / "site"), encoding="utf-8")
    return config


PEERS: dict[str, tuple[str, Callable[[Path, Path], list[str]]]] = {
    "stock Material": (sys.executable, set_up_stock),
    "Hugo, bare template": ("hugo", set_up_hugo),
    "Zensical": ("zensical", set_up_zensical),
}
"""Each with the program that it needs."""
