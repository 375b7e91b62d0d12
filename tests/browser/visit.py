"""A page opened in a tab, with everything that it asks for and complains of."""

import gzip
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, Response

HEIGHT = 800
SCREEN = {"width": 1280, "height": HEIGHT}
WATCH = """window.__against = []
addEventListener("securitypolicyviolation", event =>
    window.__against.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`))"""
SCRIPTS = """() => [...document.scripts].filter(one => /^(|module|text.javascript)$/.test(one.type))
    .map(one => one.src ? "" : one.textContent)"""
"""The scripts of a page: the text of those within it. Data in a script element is none."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What a page took before anybody touched it."""

    gzip: int
    html: int
    script: int
    """Bytes of scripts, gzip, those within the page included."""
    requests: tuple[str, ...]


def open_tab(browser: Browser, *, scripts: bool = True) -> Page:
    """A tab that keeps nothing from one page to the next. The policy of the pages is in force.

    One tab serves many visits: to open a page in a new one takes five times as long.
    """
    tab = browser.new_context(java_script_enabled=scripts, viewport=SCREEN).new_page()
    tab.add_init_script(WATCH)
    network = tab.context.new_cdp_session(tab)
    network.send("Network.enable")
    network.send("Network.setCacheDisabled", {"cacheDisabled": True})
    return tab


class Visit:
    """One load of a page, on a wide light screen."""

    def __init__(self, tab: Page, url: str) -> None:
        self.tab = tab
        self.requests: list[str] = []
        self._complaints: list[str] = []
        self._responses: list[Response] = []
        self._listeners = {
            "request": lambda request: self.requests.append(request.url),
            "console": lambda message: self._complaints.append(message.text),
            "pageerror": lambda error: self._complaints.append(str(error)),
            "response": self._note_answer,
        }
        tab.set_viewport_size(SCREEN)
        look(tab)
        for event, listener in self._listeners.items():
            tab.on(event, listener)
        tab.goto(url, wait_until="load")

    def __enter__(self) -> "Visit":
        return self

    def __exit__(self, *_: object) -> None:
        # What this page still asks for must not be put to the account of the next one.
        self.tab.goto("about:blank")
        for event, listener in self._listeners.items():
            self.tab.remove_listener(event, listener)

    def _note_answer(self, response: Response) -> None:
        self._responses.append(response)

    def weigh(self) -> Weight:
        """What was asked for until now. The icon comes some time after the page has loaded."""
        bodies = [(one.request.resource_type, one.body()) for one in self._responses]
        inline = [("script", text.encode()) for text in self.tab.evaluate(SCRIPTS) if text]
        return Weight(
            gzip=sum(_packed(body) for _, body in bodies),
            html=sum(len(body) for kind, body in bodies if kind == "document"),
            script=sum(_packed(body) for kind, body in bodies + inline if kind == "script"),
            requests=tuple(self.requests),
        )

    def complaints(self) -> list[str]:
        """What the console says, and what was against the page's policy."""
        return [*self._complaints, *self.tab.evaluate("window.__against")]


def has_scripts(tab: Page) -> bool:
    """Whether the page in the tab runs any script."""
    return bool(tab.evaluate(SCRIPTS))


def look(tab: Page, **wishes: str) -> None:
    """Sets what the reader wants to see: what is not said is as it comes."""
    plain = {
        "media": "screen",
        "color_scheme": "light",
        "forced_colors": "none",
        "contrast": "no-preference",
        "reduced_motion": "no-preference",
    }
    tab.emulate_media(**(plain | wishes))


def _packed(body: bytes) -> int:
    return len(gzip.compress(body, 9, mtime=0))
