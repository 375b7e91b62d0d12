"""What exploring a chart adds to a site: files that fit each other, none that is refused."""

import base64
import hashlib
import json
import re

import pytest

from generator.publish.crawl import SiteError, check_site
from generator.publish.policy import ASSETS
from tests.site_page import make_page

SCRIPT = (ASSETS / "search.js").read_text()
"""One that may stand in a site."""
BUTTON = '<button type="button" data-script="{src}" data-integrity="{hashed}">Go</button>'
HEAD = '<script type="module" src="{src}" integrity="{hashed}"></script>'


def integrity(content):
    return f"sha384-{base64.b64encode(hashlib.sha384(content).digest()).decode()}"


def write_site(place, html, *, src="a.js", hashed=None, script=SCRIPT):
    (place / "a.js").write_text(script)
    hashed = hashed or integrity(SCRIPT.encode())
    head = html.format(src=src, hashed=hashed)
    in_head, in_body = ("", head) if "<button" in head else (head, "")
    (place / "index.html").write_text(make_page(in_body, in_head))


@pytest.mark.parametrize("html", [HEAD, BUTTON])
def test_a_script_of_this_site_with_its_hash_may_stand(tmp_path, html):
    write_site(tmp_path, html)
    assert check_site(tmp_path) == 1


@pytest.mark.parametrize("html", [HEAD, BUTTON])
@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"script": "alert(1);"}, "not what its integrity says"),
        ({"src": "b.js"}, "no file of this site"),
        ({"src": "../a.js"}, "no file of this site"),
        ({"src": "/a.js"}, "no file of this site"),
        ({"src": "https://e.org/a.js"}, "no file of this site"),
    ],
)
def test_any_other_script_is_refused(tmp_path, html, changes, fault):
    write_site(tmp_path, html, **changes)
    with pytest.raises(SiteError, match=fault):
        check_site(tmp_path)


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script src="{src}" integrity="{hashed}"></script>',
        '<script type="module" src="{src}"></script>',
        '<script type="module" src="{src}" integrity="{hashed}">alert(1)</script>',
        '<script type="module" src="{src}" integrity="{hashed}" onload="x"></script>',
        "<button>Send</button>",
        '<button type="submit">Send</button>',
        '<button type="button" onclick="x">Go</button>',
        '<button type="button" style="color:red">Go</button>',
    ],
)
def test_a_script_or_button_in_any_other_form_is_refused(tmp_path, html):
    write_site(tmp_path, html)
    with pytest.raises(SiteError):
        check_site(tmp_path)


def test_the_program_stands_once_in_a_site_whatever_the_number_of_agreements(site):
    assert len(list(site.rglob("plotly-*.js"))) == 1
    for page in site.rglob("*.html"):
        for address in re.findall(r'data-(?:script|bundle)="([^"]+)"', page.read_text()):
            assert (page.parent / address).resolve().parent == (site / "assets").resolve()


def test_every_button_has_its_figure(site):
    buttons = [
        page.parent / address
        for page in site.rglob("*.html")
        for address in re.findall(r'data-explore="([^"]+)"', page.read_text())
    ]
    files = {path.resolve() for path in site.rglob("data/charts/*.json")}
    assert {path.resolve() for path in buttons} == files
    assert all(json.loads(path.read_text())["data"] for path in files)


def test_scripts_stand_where_something_asks_for_them_and_nowhere_else(site):
    for page in site.rglob("*.html"):
        html = page.read_text()
        runs = '<script type="module"' in html
        asks = any(f" data-{word}=" in html for word in ("script", "all"))
        assert runs == (asks or page.parent.name == "find"), page
