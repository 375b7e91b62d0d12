"""The site is made again after each change, and stays as it was while a file is wrong."""

import re
import shutil
import signal
import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from generator import pages
from generator.pages.indicators import make_indicator_page
from generator.serve.local import (
    MOST_LISTED,
    add_to_page,
    allow_inline_scripts,
    list_gaps,
    make_bare_page,
    make_notice,
)
from generator.serve.mkdocs_app import LocalApp
from generator.serve.preview import KeepGoing, Shown
from generator.serve.server import LocalSite
from generator.serve.watch import LOOK_EVERY, OutOfDateError, Watch, find_changed, take_stock
from tests.unit.serve.saving import COMMENTARY, FIGURES, PAGE, rewritten, write_headline

TODAY = date(2025, 2, 1)


def test_only_the_pages_that_changed_are_written_again(smallshire, preview):
    folder = preview.make().folder
    before = take_stock([folder])
    write_headline(smallshire, "Marmalade was stolen.")
    shown = preview.make()
    assert shown.folder == folder
    assert "Marmalade was stolen." in (folder / PAGE).read_text()
    changed = {Path(path).relative_to(folder).as_posix() for path in rewritten(before, folder)}
    assert PAGE in changed
    assert "glossary/index.html" not in changed


def test_pages_of_measures_are_made_again_where_something_on_them_changed(
    smallshire, preview, monkeypatch
):
    made = []

    def note(view, one):
        made.append(one.indicator.id)
        return make_indicator_page(view, one)

    kind = replace(pages.OF_MEASURES[0], make=note)
    every = tuple(kind if one is pages.OF_MEASURES[0] else one for one in pages.PAGES)
    monkeypatch.setattr(pages, "PAGES", every)
    folder = preview.make().folder
    assert len(made) == 6
    made.clear()
    write_headline(smallshire, "Marmalade was stolen.")
    preview.make()
    assert made == ["burglary"]
    made.clear()
    figures = smallshire / FIGURES
    figures.write_text(figures.read_text().replace("2024/25 Q2,219", "2024/25 Q2,218"))
    assert preview.make().folder == folder
    assert made == ["burglary"]
    assert "218" in (folder / PAGE).read_text()


def test_a_measure_that_goes_and_comes_back_has_its_page_again(smallshire, preview):
    agreement = smallshire / "data" / "smallshire"
    shutil.copytree(agreement, smallshire / "kept")
    assert (preview.make().folder / "indicators/noise/index.html").is_file()
    (agreement / "indicators" / "noise.yml").unlink()
    for path in agreement.glob("*.*"):
        lines = path.read_text().splitlines()
        path.write_text("\n".join(line for line in lines if "noise" not in line) + "\n")
    shown = preview.make()
    assert not shown.faults
    assert not (shown.folder / "indicators/noise/index.html").exists()
    shutil.copytree(smallshire / "kept", agreement, dirs_exist_ok=True)
    assert (preview.make().folder / "indicators/noise/index.html").is_file()


def test_a_page_that_is_gone_and_a_new_frame_make_all_pages_again(smallshire, preview, tmp_path):
    first = preview.make().folder
    (tmp_path / "frame" / "page.html").write_text("new")
    second = preview.make().folder
    assert second != first
    assert (second / PAGE).is_file()
    shutil.rmtree(smallshire / "content/smallshire/pages")
    third = preview.make().folder
    assert (second / "about" / "index.html").is_file()
    assert not (third / "about" / "index.html").exists()


FAULTS = {
    "a figure that is no number": lambda files: _append(files / FIGURES, "burglary,,nonsense"),
    "YAML that cannot be read": lambda files: (files / COMMENTARY).write_text("---\na: [\n---\n"),
    "a Windows alphabet": lambda files: (files / COMMENTARY).write_bytes(b"---\nheadline: \x93\n"),
    "a file that is gone": lambda files: (files / "data/smallshire/blocks.yml").unlink(),
    "a folder that is gone": lambda files: shutil.rmtree(files / "data" / "smallshire"),
}


def _append(path, line):
    path.write_text(f"{path.read_text()}{line}\n")


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_said_and_the_last_good_pages_stay_until_it_is_mended(
    name, smallshire, preview, tmp_path
):
    shutil.copytree(smallshire, tmp_path / "kept")
    good = preview.make()
    assert not good.faults
    FAULTS[name](smallshire)
    bad = preview.make()
    assert bad.faults
    assert "program failed" not in bad.faults[0]
    assert bad.folder == good.folder
    assert (bad.folder / PAGE).is_file()
    shutil.copytree(tmp_path / "kept", smallshire, dirs_exist_ok=True)
    assert not preview.make().faults


def test_a_start_with_a_fault_shows_no_pages_until_it_is_mended(smallshire, preview):
    kept = (smallshire / COMMENTARY).read_bytes()
    (smallshire / COMMENTARY).write_text("---\na: [\n---\n")
    with served() as site:
        assert "There are no pages yet." in ask(site, "")[1]
        site.show(preview.make())
        status, page = ask(site, "indicators/burglary/")
        assert status == HTTPStatus.SERVICE_UNAVAILABLE
        assert "1 problem to mend. The pages come as soon as the files are right." in page
        assert preview.find_warnings(TODAY) == []
        (smallshire / COMMENTARY).write_bytes(kept)
        site.show(preview.make())
        assert ask(site, "indicators/burglary/")[0] == HTTPStatus.OK


def test_the_server_answers_with_pages_files_and_the_next_version(preview):
    with served() as site:
        site.show(preview.make())
        version = site.look()[1]
        status, page = ask(site, "nowhere/")
        assert status == HTTPStatus.NOT_FOUND
        assert "We cannot find that page" in page
        assert f'data-version="{version}"' in page
        assert ask(site, "../../pages/index.md")[0] == HTTPStatus.NOT_FOUND
        assert ask(site, "data/summary.json")[1].startswith("{")
        assert "location.reload" in ask(site, "laa-serve/reload.js")[1]
        assert ask(site, "laa-serve/wait?older")[1] == version
        assert "How is Smallshire doing?" in ask(site, "glossary/..")[1]


def test_a_question_for_the_head_is_answered_from_the_site_without_a_body(preview):
    with served() as site:
        assert ask_as(site, "HEAD", "/README.md")[0] == HTTPStatus.SERVICE_UNAVAILABLE
        site.show(preview.make())
        for path in ("/README.md", "/pyproject.toml", "/nowhere/"):
            assert ask_as(site, "HEAD", path)[0] == HTTPStatus.NOT_FOUND
        for path in ("/", "/glossary", "/data/summary.json", "/laa-serve/reload.js"):
            status, headers, body = ask_as(site, "HEAD", path)
            assert (status, headers, body) == (*ask_as(site, "GET", path)[:2], b"")


@pytest.mark.parametrize("path", ["/", "/data/summary.json", "/laa-serve/wait?x", "/laa-serve/x"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_name_from_elsewhere_that_leads_here_reads_nothing(path, method):
    with served() as site:
        site.show(Shown(None))
        for host in (
            "evil.example",
            "evil.example:80",
            "localhost.evil.example",
            "127.0.0.1@e",
            "",
        ):
            status, _, body = ask_as(site, method, path, host)
            assert status == HTTPStatus.MISDIRECTED_REQUEST, host
            assert body == (b"Not this computer." if method == "GET" else b"")


def test_this_computer_answers_to_its_own_names():
    for host in ("127.0.0.1", "localhost", "LOCALHOST:8000", "[::1]", "[::1]:8000"):
        with served() as site:
            site.show(Shown(None))
            assert ask_as(site, "GET", "/laa-serve/wait?x", host)[0] == HTTPStatus.OK, host


def test_whatever_is_asked_has_an_answer(preview):
    with served() as site:
        site.show(preview.make())
        assert ask_as(site, "GET", f"/{'a' * 5000}")[0] == HTTPStatus.NOT_FOUND
        assert ask_as(site, "GET", "http://[::1", "localhost")[0] == HTTPStatus.BAD_REQUEST


def ask_as(site, method, path, host=None):
    """The status, the headers apart from the time, and the body of an answer."""
    there = HTTPConnection("127.0.0.1", site.server_port, timeout=10)
    there.putrequest(method, path, skip_host=host is not None)
    if host is not None:
        there.putheader("Host", host)
    there.endheaders()
    answer = there.getresponse()
    headers = [pair for pair in answer.getheaders() if pair[0] != "Date"]
    found = (answer.status, headers, answer.read())
    there.close()
    return found


@contextmanager
def served():
    """A server on a free port."""
    site = LocalSite(0)
    Thread(target=site.serve_forever, daemon=True).start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()


def ask(site, path):
    """The status and the text of an answer."""
    try:
        with urlopen(f"{site.address}{path}") as answer:  # noqa: S310 - our own address
            return answer.status, answer.read().decode()
    except HTTPError as error:
        return error.code, error.read().decode()


def test_a_program_that_fails_is_a_fault_too(preview, monkeypatch, capsys):
    def fail(*_, **__):
        raise RuntimeError("a <bug>")

    folder = preview.make().folder
    monkeypatch.setattr(preview, "_render_site", fail)
    shown = preview.make()
    assert shown.folder == folder
    assert "RuntimeError: a <bug>" in shown.faults[0]
    assert "Traceback" in capsys.readouterr().err
    monkeypatch.undo()
    assert preview.make().folder != folder  # pages may have been half made


def test_hard_words_are_warnings_while_an_officer_writes(preview, monkeypatch):
    preview.make()
    monkeypatch.setattr("generator.publish.plain_english.WORDS_LIMIT", 3)
    assert any("where 3 is the limit" in warning for warning in preview.find_warnings(TODAY))


def test_a_notice_is_escaped_and_lists_the_first_faults():
    faults = [f"<b>{number}</b>\n    Mend it." for number in range(MOST_LISTED + 5)]
    notice = make_notice(faults, has_pages=True)
    assert "&lt;b&gt;0&lt;/b&gt;\nMend it." in notice
    assert "<b>" not in notice
    assert f"{MOST_LISTED + 5} problems to mend." in notice
    assert "… and 5 more." in notice
    assert make_notice([], has_pages=True) == ""


def test_a_page_gets_the_notice_first_and_asks_for_its_next_version():
    page = add_to_page(make_bare_page(), make_notice(["x"], has_pages=False), "abc-1")
    assert '<body><aside class="laa-notice" role="alert"' in page
    assert 'data-version="abc-1"></script></head>' in page


def test_a_page_of_mkdocs_may_run_the_script_that_stands_in_it_and_no_other():
    page = (
        '<head><meta http-equiv="Content-Security-Policy" content="default-src &#39;self&#39;">'
        "</head><body><p>x</p><script>go()</script></body>"
    )
    hashed = "5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw="

    def answer(_, start_response):
        start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", "1")])
        return [page.encode()]

    def build():
        raise SystemExit("figures.csv, line 3: found 'x'.")

    builder = KeepGoing(build)
    builder()
    heads = []
    app = LocalApp(answer, builder)
    body = b"".join(app({"PATH_INFO": "/"}, lambda *head: heads.append(head))).decode()
    assert f"script-src &#x27;self&#x27; &#x27;sha256-{hashed}&#x27;" in body
    assert "figures.csv, line 3: found &#x27;x&#x27;." in body
    assert heads[0][1][-1] == ("Content-Length", str(len(body.encode())))
    assert allow_inline_scripts("<head></head>") == "<head></head>"


def test_a_change_is_seen_in_time_size_and_absence(tmp_path):
    (tmp_path / "a.csv").write_text("1")
    (tmp_path / "b.csv").write_text("1")
    before = take_stock([tmp_path, tmp_path / "never"])
    (tmp_path / "a.csv").unlink()
    (tmp_path / "b.csv").write_text("12")
    (tmp_path / "~lock.csv").write_text("a program's own")
    after = take_stock([tmp_path])
    assert [Path(path).name for path in find_changed(before, after)] == ["a.csv", "b.csv"]


def test_a_watch_tells_each_change_once(tmp_path):
    (tmp_path / "a.csv").write_text("1")
    watch = Watch([tmp_path])
    assert not watch.has_changed()
    (tmp_path / "b.csv").write_text("1")
    assert watch.has_changed()
    assert watch.wait() == [str(tmp_path / "b.csv")]
    assert not watch.has_changed()


def save_and_work_on(path):
    """Stands for a long step that mends what goes wrong in it."""
    path.write_text("1")
    while True:
        with suppress(Exception):
            sum(range(1000))


def test_a_save_breaks_off_what_is_done_meanwhile(tmp_path):
    watch = Watch([tmp_path])
    handler = signal.getsignal(signal.SIGUSR1)
    for name in ("a.csv", "b.csv"):
        with pytest.raises(OutOfDateError), watch.interrupting():
            save_and_work_on(tmp_path / name)
        assert watch.wait() == [str(tmp_path / name)]
    assert signal.getsignal(signal.SIGUSR1) == handler


def test_what_ends_before_a_save_is_not_broken_off(tmp_path):
    watch, threads = Watch([tmp_path]), threading.active_count()
    with watch.interrupting():
        pass
    (tmp_path / "a.csv").write_text("1")
    time.sleep(2 * LOOK_EVERY)
    assert watch.has_changed()
    assert threading.active_count() == threads


def test_a_draft_is_shown_with_stand_ins_and_each_gap_is_named(smallshire, make_preview):
    burglary = smallshire / "data/smallshire/indicators/burglary.yml"
    text = re.sub("(?m)^question: .*$", "question: TODO say it", burglary.read_text())
    burglary.write_text(text)
    write_headline(smallshire, "TODO say what happened")
    shown = make_preview(is_draft=True).make()
    assert shown.faults == ()
    assert "not given yet" in (shown.folder / PAGE).read_text()
    assert [gap for gap in shown.gaps if "indicators/burglary.yml" in gap and "question" in gap]
    assert [gap for gap in shown.gaps if COMMENTARY in gap]


def test_what_is_more_than_a_gap_is_a_fault_of_a_draft_too(smallshire, make_preview):
    figures = smallshire / FIGURES
    figures.write_text(figures.read_text().replace(",210,", ",21o,"))
    shown = make_preview(is_draft=True).make()
    assert shown.folder is None
    assert "21o" in shown.faults[0]


def test_the_gaps_of_a_draft_are_folded_away_on_top_of_each_page():
    notice = list_gaps(["agreement.yml, line 3: <nothing>"] * (MOST_LISTED + 2))
    assert f"This is a draft: {MOST_LISTED + 2} gaps." in notice
    assert "&lt;nothing&gt;" in notice
    assert "… and 2 more." in notice
    assert "<details>" in notice
    assert list_gaps(()) == ""
