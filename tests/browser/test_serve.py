"""An officer writes, saves and looks: the page follows without being touched."""

import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import pytest
import yaml
from playwright.sync_api import expect

from tests.browser.alone import Alone
from tests.where import ROOT

pytestmark = pytest.mark.browser
COMMENTARY = "content/smallshire/2024-25-q3/indicators/burglary.md"
PAGE = "indicators/burglary/"
SECONDS = 10
"""Generous: a change is seen after one second."""
expect.set_options(timeout=SECONDS * 1000)


@contextmanager
def started(*command):
    """A server in a process of its own, and its address; ended as Ctrl and C end it."""
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # what runs in the background of a shell ignores Ctrl and C, and so would the server
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )
    said = []
    try:
        for line in process.stdout:
            said.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            if found:
                yield found[0], process
                break
        assert found, said
    finally:
        process.send_signal(signal.SIGINT)
        said.append(process.communicate(timeout=SECONDS)[0])
    assert process.returncode == 0, said


def find_free_port():
    """A port that nobody had a moment ago: MkDocs takes no 0 for "any"."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def write_headline(files, words):
    path = files / COMMENTARY
    path.write_text(re.sub("(?m)^headline: .*$", f"headline: {words}", path.read_text()))


def follow(browser, address, files):
    """Changes a commentary, plants a fault and mends it, with the page open all the time."""
    with Alone(browser, f"{address}{PAGE}") as alone:
        page, notice = alone.page, alone.page.locator(".laa-notice")
        expect(page.locator("h1")).to_be_visible()
        write_headline(files, "Marmalade was stolen.")
        expect(page.get_by_text("Marmalade was stolen.").first).to_be_visible()
        write_headline(files, "[<b>, unfinished")
        expect(notice).to_contain_text("burglary.md, line")
        expect(notice).to_have_css("position", "sticky")  # as soon as its style is there
        expect(page.get_by_text("Marmalade was stolen.").first).to_be_visible()
        write_headline(files, "Jam was stolen.")
        expect(page.get_by_text("Jam was stolen.").first).to_be_visible()
        expect(notice).to_have_count(0)
        expected = re.compile("status of (404|503)|Enabled live reload")
        return [one for one in alone.complaints if not expected.search(one)]


def test_laa_serve_shows_a_change_and_a_fault_by_itself(smallshire, browser):
    folders = ("--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content")
    with started("generator", "serve", "smallshire", "--port", "0", *folders) as (address, _):
        assert follow(browser, address, smallshire) == []


def test_mkdocs_serve_shows_the_same(smallshire, browser, tmp_path):
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text())
    config["docs_dir"] = str(smallshire / "content")
    config["theme"]["custom_dir"] = str(ROOT / "theme")
    config["hooks"] = [str(ROOT / "generator" / "mkdocs_hooks.py")]
    config["watch"] = [str(smallshire)]
    config["extra"] = {"agreement": "smallshire"} | {
        f"{name}_dir": str(smallshire / name) for name in ("data", "content")
    }
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config))
    port = ("--dev-addr", f"127.0.0.1:{find_free_port()}")
    with started("mkdocs", "serve", "-f", f"{tmp_path}/mkdocs.yml", *port) as (address, _):
        assert follow(browser, address, smallshire) == []
