"""Files spoilt at random: a short run of `make fuzz`, and each case that a long run once found."""

import os
import re
from collections import Counter

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.fuzz.cases import play
from tests.fuzz.run import run, run_apart
from tests.return_files import BLANK, bring

SEED, BATCHES, CASES = 2006, 2, 35
"""Each batch is a test of its own, so that the batches can share the cores."""
DATA, WORDS = "data/smallshire", "content/smallshire/2024-25-q3"


@pytest.mark.parametrize("batch", range(BATCHES))
def test_spoilt_files_give_pages_or_advice(batch, tmp_path):
    outcomes = Counter()
    for number in range(batch * CASES, (batch + 1) * CASES):
        case = play(SEED, number, tmp_path / "kept", build_share=0.1)
        assert case.faults == [], case
        outcomes[case.outcome] += 1
    assert outcomes.keys() >= {"refused", "passed", "built", "not imported"}


def put(name, old, new):
    """Replaces text in a file, which must have it; `old` None replaces the whole file."""

    def spoil(root):
        path = root / name
        raw = path.read_bytes()
        assert old is None or old in raw
        path.write_bytes(new if old is None else raw.replace(old, new, 1))

    return spoil


def in_place_of(name, make):
    """Puts something else where a file was."""

    def spoil(root):
        (root / name).unlink()
        make(root / name)

    return spoil


def named(name):
    """Adds a file with an odd name."""

    def spoil(root):
        path = os.fsdecode(os.fsencode(root / DATA) + b"/" + name)
        with open(path, "wb") as file:  # noqa: PTH123 - a name that is no text
            file.write(b"a: b\n")

    return spoil


FOUND = [
    ("a line end that editors do not count", put(f"{DATA}/blocks.yml", b"about crime", "about\u2028crime".encode()), "a hidden line end (U+2028)"),
    ("a line end that hides in a body", put(f"{WORDS}/home.md", b"broken into.", b"broken\x0binto."), "a hidden line end (U+000B)"),
    ("a fault after the last line", put("content/glossary.yml", None, b"- term: [a,"), "glossary.yml, line 1: found a line that is not YAML"),
    ("a value that steers the terminal", put(f"{DATA}/money.csv", b"grant", b"\x1b[31mgrant"), "found '(U+001B)[31mgrant'"),
    ("a value that turns its line round", put(f"{DATA}/money.csv", b"safer", "\u202esafer".encode()), "found a hidden character (U+202E)"),
    ("a value on two lines", put(f"{DATA}/ratings.csv", b"amber", b'"am\nber"'), "found 'am ber'"),
    ("a value that goes back", put(f"{DATA}/releases.yml", b"2024/25 Q3", rb"a\rb"), "found 'a b', which is not a period"),
    ("a site that stands nowhere", put(f"{DATA}/agreement.yml", b"fictional", b"base_url: '[a](a b)'\nfictional"), "'[a](a b)', which is not where a site can stand"),
    ("a wrong word in a list", put(f"{DATA}/indicators/noise.yml", b"- local", b"- locla"), "not one of the words for kinds"),
    ("commentary on no indicator", in_place_of(f"{DATA}/indicators/burglary.yml", lambda _: None), "which is not an indicator of this agreement"),
    ("a folder named figures.csv", in_place_of(f"{DATA}/figures.csv", lambda path: path.mkdir()), "figures.csv, line 1: found a folder or a link that leads nowhere"),
    ("a link that leads nowhere", in_place_of(f"{WORDS}/home.md", lambda path: path.symlink_to("a")), "home.md, line 1: found a folder or a link that leads nowhere"),
    ("a link to itself", in_place_of("content/glossary.yml", lambda path: path.symlink_to(path)), "glossary.yml, line 1: found a folder or a link that leads nowhere"),
    ("a pipe", in_place_of(f"{DATA}/steps.csv", os.mkfifo), "steps.csv, line 1: found a folder or a link that leads nowhere"),
    ("a name that is no text", named(b"\xff.csv"), "/?.csv, line 1: found the file (U+DCFF).csv"),
    ("a name on two lines", named(b"a\nb.yml"), "/a b.yml, line 1: found the file a b.yml"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "said"), [row[1:] for row in FOUND], ids=[r[0] for r in FOUND])
def test_what_a_long_run_found_is_told_in_words(smallshire, spoil, said):
    spoil(smallshire)
    for style in ("json", "github", "gitlab", "text"):
        ran = run(("check", "--format", style), smallshire)
        assert (ran.status, ran.faults) == (1, ()), style
    assert said in ran.stderr


def test_a_reason_in_curly_brackets_is_quoted(smallshire):
    put(f"{DATA}/ratings.csv", b"The builder", b"{{ 7*191 }} {builder}")(smallshire)
    ran = run(("check",), smallshire)
    assert (ran.status, ran.faults) == (0, ())
    assert "with the reason: {{ 7*191 }} {builder} went" in ran.stderr


TRANSLATIONS = [
    ("another alphabet", b'msgid ""\nmsgstr "Content-Type: text/plain; charset=none\\n"\n'),
    ("no place", b'msgid ""\nmsgstr "Language: a_b_c_d\\n"\n'),
    ("no number of plurals", b'msgid ""\nmsgstr "Plural-Forms: nplurals=x; plural=n;\\n"\n'),
    ("no date", b'msgid ""\nmsgstr "PO-Revision-Date: a\\n"\n'),
    ("bytes that are no text", b'msgid "a"\nmsgstr "\xc2"\n'),
]


@pytest.mark.parametrize("raw", [row[1] for row in TRANSLATIONS], ids=[r[0] for r in TRANSLATIONS])
def test_a_translation_that_cannot_be_read_is_named_and_kept(smallshire, raw):
    file = smallshire / "languages" / "cy.po"
    file.parent.mkdir()
    file.write_bytes(raw)
    put(f"{DATA}/agreement.yml", b"fictional", b"language: cy\nfictional")(smallshire)
    checked, words = run(("check",), smallshire), run(("words", "cy"), smallshire)
    assert (checked.status, words.status) == (1, 1)
    assert checked.faults + words.faults == ()
    assert "whose file of phrases has a fault" in checked.stderr
    assert "Error: cy.po cannot be read" in words.stderr
    assert file.read_bytes() == raw


def test_a_zip_file_whose_parts_lie_before_it_is_damaged(smallshire, tmp_path):
    (tmp_path / "return.xlsx").write_bytes(b"PK" + BLANK[40:])
    result = bring(smallshire, tmp_path / "return.xlsx", options=("--agreement", "smallshire"))
    assert isinstance(result.exception, SystemExit)
    assert "found a damaged workbook" in result.output


def test_nothing_is_made_where_the_current_period_cannot_be_set(smallshire):
    put(f"{DATA}/agreement.yml", b"current_quarter:", b'"current_quarter":')(smallshire)
    before = sorted(smallshire.rglob("*"))
    ran = run(
        ("new", "quarter", "2024/25 Q4", "--agreement", "smallshire", "--current"), smallshire
    )
    assert (ran.status, ran.faults) == (1, ())
    assert "has no line current_quarter of its own" in ran.stderr
    assert sorted(smallshire.rglob("*")) == before


def test_a_file_that_cannot_be_written_is_named(smallshire):
    out = smallshire / "data" / "smallshire" / "agreement.yml" / "below-a-file"
    folders = ("--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content"))
    result = CliRunner().invoke(main, ["template", "smallshire", "--out", str(out), *folders])
    assert result.exit_code == 1
    assert re.search(r"Error: \S+ cannot be opened or written \(Not a directory\)\.", result.output)


def test_a_folder_that_cannot_be_opened_is_named(smallshire, monkeypatch):
    closed = smallshire / WORDS
    scan = os.scandir

    def refuse(path):
        if os.fspath(path) == str(closed):
            raise PermissionError(13, "Permission denied", str(closed))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    ran = run(("check",), smallshire)
    assert (ran.status, ran.faults) == (1, ())
    assert "2024-25-q3, line 1: found a folder that cannot be opened" in ran.stderr


def test_the_program_itself_ends_with_0_or_1(smallshire):
    assert run_apart(("check",), smallshire).status == 0
    named(b"\xff.csv")(smallshire)
    ran = run_apart(("check",), smallshire)
    assert (ran.status, ran.faults) == (1, ())
