"""Fetches the small program that shows charts to explore, into the environment. Never committed.

Without it the site has the one inside the plotly package, which shows the same and weighs four
times as much.
"""

import subprocess
import sys

from npm_package import WrongPackageError, fetch, keep

from generator.charts.bundle import SMALL, SMALL_PLACE

PACKAGE = "plotly.js-basic-dist-min"
SHA512 = (
    "d68345f0f790c7686fff2eeda84556283dc91b09ff30610c43c98bf47530b1aa"
    "86f451b2fce539147507bf3a9bab13789a7c19188f5a6d3884efbe42e2492331"
)
"""Of the package as the registry has it."""
IN_PACKAGE = "package/plotly-basic.min.js"

if __name__ == "__main__":
    if SMALL_PLACE.is_file():
        sys.exit(0)
    print("Fetching the program that shows charts ...", flush=True)  # noqa: T201 - a command
    try:
        keep(fetch(PACKAGE, SMALL, SHA512, IN_PACKAGE), SMALL_PLACE)
    except (WrongPackageError, OSError, subprocess.SubprocessError) as error:
        sys.stderr.write(f"It did not come: {error}. Charts to explore take a larger one.\n")
