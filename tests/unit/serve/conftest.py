"""The small agreement, as `laa serve` shows it."""

import pytest

from generator.build import Folders
from generator.mkdocs_build import render_site
from generator.model.moment import now
from generator.serve.preview import Preview


@pytest.fixture
def make_preview(smallshire, tmp_path):
    """The small agreement, as `laa serve` makes it."""

    def make(**given):
        folders = Folders(smallshire / "data", smallshire / "content")
        frame = tmp_path / "frame"
        frame.mkdir()
        own = tmp_path / "own"
        return Preview(
            "smallshire", folders, own, render_site=render_site, frame=(frame,), now=now, **given
        )

    return make


@pytest.fixture
def preview(make_preview):
    return make_preview()
