"""The built site in a real Chromium: `pytest tests/browser`, or `--ignore tests/browser`."""
