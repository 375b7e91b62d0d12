"""Takes the pictures of docs/screenshots/ from the built site: `make screenshots`."""

import sys
from itertools import product
from pathlib import Path

from tests.browser.serve import open_browser, serve

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "screenshots"
PAGES = {
    "home": "",
    "indicator": "leicester-2008-2011/indicators/ni-154/",
    "neighbourhood": "neighbourhoods/loughborough-east/",
}
SCREENS = {"desktop": (1280, 720), "phone": (360, 740)}
SCHEMES = ("light", "dark")
LARGEST = 150_000
"""Bytes of a picture: a copy of the project carries all of them."""


def main() -> None:
    """Writes a picture of each page on each screen in each scheme."""
    PICTURES.mkdir(exist_ok=True)
    with serve(ROOT / "site") as address, open_browser() as browser:
        for page, screen, scheme in product(PAGES, SCREENS, SCHEMES):
            width, height = SCREENS[screen]
            size = {"width": width, "height": height}
            tab = browser.new_page(viewport=size, color_scheme=scheme)
            answer = tab.goto(address + PAGES[page])
            if not (answer and answer.ok):
                sys.exit(f"no page at {PAGES[page]}: choose another one in {__file__}")
            picture = PICTURES / f"{page}-{screen}-{scheme}.png"
            if len(tab.screenshot(path=picture)) > LARGEST:
                sys.exit(f"{picture.name} is larger than {LARGEST} bytes: make its screen smaller")
            tab.close()


if __name__ == "__main__":
    main()
