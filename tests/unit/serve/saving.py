"""What an officer changes in the small agreement, and which files of a site that changes."""

import re

from generator.serve.watch import find_changed, take_stock

PAGE = "indicators/burglary/index.html"
COMMENTARY = "content/smallshire/2024-25-q3/indicators/burglary.md"
FIGURES = "data/smallshire/figures.csv"


def write_headline(files, words):
    """Changes what the page of burglary says."""
    path = files / COMMENTARY
    path.write_text(re.sub("(?m)^headline: .*$", f"headline: {words}", path.read_text()))


def rewritten(before, folder):
    """The files of a folder that are others than when stock was taken."""
    return find_changed(before, take_stock([folder]))
