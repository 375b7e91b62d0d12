"""What a page was made of goes when the page is there, though nobody looks for garbage."""

import gc
from weakref import ref

import pytest
from jinja2 import ChoiceLoader, DictLoader
from markupsafe import Markup

from generator.garbage import EVERY
from generator.pages.markdown import environment, render

PAGE = '{% import "macros.md.j2" as m with context %}{{ one.words }}\n'


class Content:
    """What a template is filled with."""

    words = Markup("Recycling went up.")


@pytest.fixture(autouse=True)
def nobody_looks():
    """As while a command runs."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_of_many_pages_the_last_few_at_most_are_held(monkeypatch):
    own = DictLoader({"page": PAGE})
    monkeypatch.setattr(environment(), "loader", ChoiceLoader([own, environment().loader]))
    filled = []
    for _ in range(5 * EVERY):
        content = Content()
        filled.append(ref(content))
        assert render("page", one=content) == "Recycling went up.\n"
    del content
    assert sum(one() is not None for one in filled) <= EVERY
