"""Two sites of one agreement: with every hostile text in every field, and with good words."""

from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest

from generator.model.limits import MOST_SHOWN
from tests import photographs
from tests.hostile.agreement import CONTENT, FOLDER, LOGO, fill_with
from tests.hostile.bodies import good_paragraphs, put_body
from tests.hostile.texts import shown_texts
from tests.once import make_once

SITE = Path("out") / "site"


@pytest.fixture
def every_problem(monkeypatch):
    """Lets the check tell all that it finds, however much that is."""
    monkeypatch.setenv(MOST_SHOWN.name, "5000")


@dataclass(frozen=True)
class Built:
    """An agreement and its site."""

    place: Path
    site: Path


def lay_out(files, place):
    """Writes the files, with a logo and a photograph."""
    pictures = {
        f"{CONTENT}/logo.svg": LOGO.encode(),
        f"{CONTENT}/images/locks.png": photographs.save(photographs.draw(), "PNG"),
    }
    for name, raw in ({name: text.encode() for name, text in files.items()} | pictures).items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)


def build(place):
    """The site of the agreement. Whether its English is plain is no question here."""
    from generator.build import Folders, arrange, publish, read_report
    from generator.mkdocs_build import render_site

    report = read_report(FOLDER, Folders(place / "data", place / "content"))
    site = place / SITE
    with patch("generator.build.refuse_hard_words"):
        publish([report], arrange([report], FOLDER), site_dir=site, render_site=render_site)
    return Built(place, site)


def build_once(factory, name, files):
    """The same of these files, by whichever worker asks first."""

    def lay_out_and_build(place):
        lay_out(files, place)
        build(place)

    place = make_once(factory, name, lay_out_and_build)
    return Built(place, place / SITE)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """Every text that the check lets pass, in every field that takes words."""
    files = put_body(fill_with(shown_texts()), "\n\n".join(good_paragraphs()))
    return build_once(tmp_path_factory, "hostile", files)


@pytest.fixture(scope="session")
def twin(tmp_path_factory):
    """The same with words that mean no harm."""
    files = put_body(fill_with(("plain words",)), "\n\n".join(TWIN_BODY))
    return build_once(tmp_path_factory, "twin", files)


TWIN_BODY = (
    "Plain **words** and *more*.", "[Words](https://a.example/x)", "1. One", "- One", "> One",
    "## Words", "`code`", "| a | b |\n|---|---|\n| 1 | 2 |", "One\\\nTwo", "---",
)  # fmt: skip
"""Everything that officers' text below their keys may make."""
