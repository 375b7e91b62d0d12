"""A page of MkDocs that our own fast renderer turns into HTML."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.publish.tables import name_tables
from generator.schema.dialect import markdown_to_html

_HOLDS_MARKDOWN = re.compile(r"(<(?:div|details)\b[^>]*) markdown>")
"""What tells stock Markdown that there is more of it inside; ours reads on after an empty line."""


class FastPage(Page):
    """Reads and shows as any page of MkDocs; only its Markdown never meets MkDocs' own parser."""

    def read_source(self, config: MkDocsConfig) -> None:
        """Reads the file. A page names its frame by a word of its own, which other themes miss."""
        super().read_source(config)
        if "frame" in self.meta:
            self.meta["template"] = self.meta["frame"]

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' own
        """Makes HTML of the Markdown; links stay as they are, as the crawl follows them."""
        made = name_tables(markdown_to_html(self.markdown or ""))
        self.content = _HOLDS_MARKDOWN.sub(r"\1>", made)
        self.toc = get_toc([])
