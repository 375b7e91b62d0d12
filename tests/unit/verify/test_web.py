"""A published site is read from its own host alone, and in bounds."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.model.published import SUMS
from generator.verify import UnreachableError, find_faults, read_site, web
from tests.published import freeze

HOME = "/agreement/"
SUMMARY = b'{"agreement": "smallshire"}'


def lay_out(files):
    """The paths of a site with these frozen files."""
    found = {f"{HOME}data/published/{name}": raw for name, raw in files.items()}
    return found | {f"{HOME}data/summary.json": SUMMARY}


@contextmanager
def serving(paths, redirects=None, code=404):
    """A site with these bytes; yields its address and the paths that were asked for."""
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            if self.path in (redirects or {}):
                self.send_response(302)
                self.send_header("Location", redirects[self.path])
                self.end_headers()
                return
            raw = paths.get(self.path)
            self.send_response(200 if raw is not None else code)
            self.end_headers()
            self.wfile.write(raw or b"")

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # of one who did not wait
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def without_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "*")


@pytest.mark.parametrize("end", ["/agreement", "/agreement/", "/agreement/index.html"])
def test_a_site_is_read_from_the_address_of_its_home_page(end):
    with serving(lay_out(freeze())) as (host, asked):
        site = read_site(host + end)
    assert site.files == freeze()
    assert site.agreement == "smallshire"
    assert site.place == f"{host}/agreement/data/published"
    assert list(find_faults(site)) == []
    assert len(asked) == 5


def test_a_file_that_a_site_lacks_is_a_fault_and_no_stop():
    files = freeze()
    del files["2024-25-q1.csv"]
    with serving(lay_out(files)) as (host, _):
        faults = list(find_faults(read_site(host + HOME)))
    assert [fault.found for fault in faults] == [
        "the receipt of 2024-25-q1.csv, a published file that is not there"
    ]


def test_a_list_cannot_lead_to_another_place():
    files = freeze() | {SUMS: f"{'0' * 64}  ../../secret.csv\n{'0' * 64}  //x.example/a\n".encode()}
    with serving(lay_out(files)) as (host, asked):
        assert list(find_faults(read_site(host + HOME)))
    assert asked == [f"{HOME}data/published/{SUMS}", f"{HOME}data/summary.json"]


def test_a_site_without_receipts_says_so():
    with serving({}) as (host, _), pytest.raises(UnreachableError, match="no receipts at http"):
        read_site(host + HOME)


def test_a_site_that_fails_is_told():
    with serving({}, code=503) as (host, _), pytest.raises(UnreachableError, match="answers 503"):
        read_site(host + HOME)


def test_a_site_may_move_on_its_own_host():
    moved = {f"{HOME}data/published/{name}": f"/new/{name}" for name in freeze()}
    files = {f"/new/{name}": raw for name, raw in freeze().items()}
    with serving(files, moved) as (host, _):
        assert read_site(host + HOME).files == freeze()


@pytest.mark.parametrize(
    "elsewhere",
    ["http://localhost:9/x", "https://127.0.0.1/x", "file:///etc/passwd", "ftp://127.0.0.1/x"],
)
def test_a_site_may_not_lead_to_another_host_or_to_files(elsewhere):
    sent = {f"{HOME}data/published/{SUMS}": elsewhere}
    with serving({}, sent) as (host, asked), pytest.raises(UnreachableError):
        read_site(host + HOME)
    assert len(asked) == 1


def test_a_ring_of_redirects_ends():
    ring = {f"{HOME}data/published/{SUMS}": f"{HOME}data/published/{SUMS}"}
    with serving({}, ring) as (host, asked), pytest.raises(UnreachableError):
        read_site(host + HOME)
    assert len(asked) < 20


def test_an_answer_without_end_is_cut_off(monkeypatch):
    monkeypatch.setattr(web, "LARGEST_TEXT", 1024 * 1024)
    files = {SUMS: b"x" * (1024 * 1024 + 1)}
    with serving(lay_out(files)) as (host, _), pytest.raises(UnreachableError, match="than 1 MB"):
        read_site(host + HOME)


def test_a_list_of_thousands_is_refused_before_anything_is_asked_for():
    many = "".join(f"{'0' * 64}  p-{number}.csv\n" for number in range(web.MOST_PERIODS + 1))
    with serving(lay_out({SUMS: many.encode()})) as (host, asked):
        with pytest.raises(UnreachableError, match="more lines"):
            read_site(host + HOME)
        assert len(asked) == 1


def test_a_site_that_says_nothing_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(web, "SECONDS", 0.2)
    hold = threading.Event()

    class Silent(dict):
        def get(self, _):
            hold.wait(5)

    try:
        with serving(Silent()) as (host, _), pytest.raises(UnreachableError, match="did not ans"):
            read_site(host + HOME)
    finally:
        hold.set()


@pytest.mark.parametrize(
    "address",
    [
        "http://council.example/",
        "file:///etc/",
        "ftp://council.example/",
        "https://",
        "https://somebody@council.example/",
        "https://council.example:x/",
        "https://[/",
        "://",
    ],
)
def test_only_secure_addresses_are_asked(address):
    with pytest.raises(UnreachableError, match="is not the address of a site"):
        read_site(address)


def test_a_host_that_nobody_answers_for_is_told_plainly():
    with serving({}) as (host, _):
        pass
    with pytest.raises(UnreachableError, match="cannot be read"):
        read_site(host + HOME)
