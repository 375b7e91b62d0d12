"""What the tests share: small agreements in folders, and the two real ones built once."""

import shutil
from pathlib import Path

import pytest

from generator.build import Folders, arrange, publish, read_reports
from generator.load import list_agreements
from generator.mkdocs_hooks import render_site

ROOT = Path(__file__).parent.parent
SITES = Path(__file__).parent / "sites"
DEFAULT = "leicestershire-2006-2009"


@pytest.fixture
def smallshire(tmp_path):
    """A small good agreement that a test may spoil."""
    shutil.copytree(SITES / "smallshire", tmp_path / "files")
    return tmp_path / "files"


@pytest.fixture(scope="session")
def reports():
    """The reports of the real agreements, by folder name."""
    folders = Folders(ROOT / "data", ROOT / "content")
    found = read_reports(list_agreements(folders.data), folders)
    return {report.agreement.folder: report for report in found}


@pytest.fixture(scope="session")
def site(reports, tmp_path_factory):
    """Both real agreements, built as `laa build` builds them."""
    place = tmp_path_factory.mktemp("built")
    ordered = sorted(reports.values(), key=lambda one: one.agreement.folder != DEFAULT)
    publish(
        ordered,
        arrange(ordered, DEFAULT),
        site_dir=place / "site",
        render_site=render_site,
    )
    return place / "site"
