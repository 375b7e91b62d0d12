"""What the tests share: small agreements in folders, and the two real ones built once.

What builds sites is imported where it is used, so that a test of one rule answers at once.
"""

import os
import shutil
from collections import Counter

import pytest

from tests.once import make_once
from tests.order import deal
from tests.where import ROOT, SITES

DEFAULT = "leicestershire-2006-2009"
os.environ["LAA_NOTES"] = ""
"""Tests change the program under the pages: none of them takes over what another one has made."""


@pytest.fixture
def smallshire(tmp_path):
    """A small good agreement that a test may spoil."""
    shutil.copytree(SITES / "smallshire", tmp_path / "files")
    return tmp_path / "files"


def pytest_collection_modifyitems(items):
    """Lets each worker begin with what takes long; alone, tests stay in their order."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if workers > 1:
        items[:] = deal(items, workers)


def pytest_terminal_summary(terminalreporter):
    """Why tests were skipped, a line a reason; the numbers of the pages in a browser."""
    skipped = Counter(one.longrepr[2] for one in terminalreporter.stats.get("skipped", ()))
    for reason, number in skipped.items():
        terminalreporter.write_line(f"{number} skipped: {reason.removeprefix('Skipped: ')}")
    reports = [report for found in terminalreporter.stats.values() for report in found]
    called = [report for report in reports if getattr(report, "when", "") == "call"]
    pages = [value for one in called for name, value in one.user_properties if name == "page"]
    if pages:
        from tests.browser.table import align, make_rows

        terminalreporter.section("the pages, by kind: the most of each")
        terminalreporter.write("\n".join(align(make_rows(pages))) + "\n")


def read_real_reports():
    """The reports of the real agreements, by folder name."""
    from generator.build import Folders, read_reports
    from generator.load import list_agreements

    folders = Folders(ROOT / "data", ROOT / "content")
    found = read_reports(list_agreements(folders.data), folders)
    return {report.agreement.folder: report for report in found}


def write_demo(place):
    """The files of a made-up agreement with every method, as `laa demo` writes them."""
    from generator.build import Folders
    from generator.demo import make_demo
    from generator.publish.write import write_files

    files = make_demo(indicators=60, quarters=14, neighbourhoods=6, seed=3)
    write_files({place / name: text.encode() for name, text in files.items()})
    return Folders(place / "data", place / "content")


@pytest.fixture(scope="session")
def browser():
    """A Chromium: a process of tests can have but one."""
    from tests.browser.serve import open_browser

    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def reports():
    """The reports of the real agreements, by folder name."""
    return read_real_reports()


@pytest.fixture(scope="session")
def demo_folders(tmp_path_factory):
    """The files of a made-up agreement."""
    return write_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="session")
def demo(demo_folders):
    """The report of the made-up agreement."""
    from generator.build import read_report
    from generator.demo import FOLDER as DEMO

    return read_report(DEMO, demo_folders)


@pytest.fixture(scope="session")
def plans(tmp_path_factory):
    """The reports of the made-up plan of each other kind, by kind."""
    from generator.build import Folders, read_report
    from generator.demo import make_plan
    from generator.kinds import LAA, list_kinds
    from generator.publish.write import write_files

    found = {}
    for kind in list_kinds():
        if kind != LAA:
            place = tmp_path_factory.mktemp(kind)
            write_files({place / name: text.encode() for name, text in make_plan(kind).items()})
            (folder,) = (place / "data").iterdir()
            folders = Folders(place / "data", place / "content")
            found[kind] = read_report(folder.name, folders)
    return found


@pytest.fixture(scope="session")
def site(reports, tmp_path_factory):
    """Both real agreements, built as `laa build` builds them."""
    from generator.build import arrange, publish
    from generator.mkdocs_build import render_site

    ordered = sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT)
    arranged = arrange(ordered, DEFAULT)

    def build(place):
        publish(ordered, arranged, site_dir=place / "site", render_site=render_site)

    return make_once(tmp_path_factory, "real", build) / "site"
