"""The site that is looked at: both real agreements and a made-up one with every method."""

from collections.abc import Mapping
from pathlib import Path

from generator.build import arrange, publish
from generator.demo import FOLDER as DEMO
from generator.mkdocs_build import render_site
from generator.model.report import Report
from tests.conftest import DEFAULT

CITY = "leicester-2008-2011"
AGREEMENTS = (DEFAULT, CITY, DEMO)


def build_three(reports: Mapping[str, Report], demo: Report, site: Path) -> Path:
    """The folder of the built site."""
    ordered = [(reports | {DEMO: demo})[name] for name in AGREEMENTS]
    publish(ordered, arrange(ordered, DEFAULT), site_dir=site, render_site=render_site)
    return site
