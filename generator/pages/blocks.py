"""One page a block."""

from collections.abc import Iterator

from generator.pages.page import Head, Page
from generator.pages.view import View


def make_block_pages(view: View) -> Iterator[Page]:
    """Each block, in the agreement's order."""
    for one in view.report.blocks.values():
        headline = one.account.headline or one.block.summary
        title = one.block.plain_title
        yield view.page(f"block/{one.block.id}", Head(title, headline), "block.md.j2", one)
