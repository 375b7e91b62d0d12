"""Where things are, for tests that may move."""

from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
GENERATOR = ROOT / "generator"
SPECS = TESTS / "specs"
"""Tables that are tests: anybody may add a row."""
SITES = TESTS / "golden" / "sites"
"""Small whole agreements."""
EDITOR_VERSION = "0.221.1"
EDITOR_SCRIPT = ROOT / "build" / "editor" / EDITOR_VERSION / "sveltia-cms.js"
"""What `make editor` fetched."""
