"""A page opened by itself, in a browser of its own settings, for tests that act on it."""

from playwright.sync_api import Browser, Request


class Alone:
    """A page, with everything that it asked for and complained of."""

    def __init__(self, browser: Browser, url: str, **options: object) -> None:
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", self._note)
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(url, wait_until="load")

    def _note(self, request: Request) -> None:
        self.requests.append(request)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()
