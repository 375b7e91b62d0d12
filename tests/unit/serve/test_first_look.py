"""What an officer saves is on its page before the rest of the plan is read again."""

import csv
import io
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import Folders, arrange
from generator.check import check
from generator.check.own_figures import split_lines
from generator.demo import FOLDER as DEMO
from generator.describe import describe
from generator.load import read_sources
from generator.model.moment import now
from generator.model.published import Key, Published, write_facts
from generator.rate import METHODS, rate
from generator.record import Audience, keep_past, list_facts, show
from generator.serve.again import Again, Seen, read_again, write_again
from generator.serve.watch import OutOfDateError, take_stock
from tests.examples import LONG
from tests.unit.serve.saving import COMMENTARY, FIGURES, PAGE, rewritten, write_headline
from tests.where import ROOT

SOME = 4
"""Measures of each agreement whose figures are changed."""


def test_words_on_a_measure_are_on_its_page_before_any_other_page_is_made(smallshire, preview):
    folder = preview.make().folder
    write_headline(smallshire, "Marmalade was stolen.")
    before = take_stock([folder])
    shown = preview.make_first([str(smallshire / COMMENTARY)])
    assert shown.folder == folder
    changed = {Path(path).relative_to(folder).as_posix() for path in rewritten(before, folder)}
    assert {name for name in changed if name.endswith(".html")} == {PAGE}
    assert all("burglary" in name for name in changed)
    first = (folder / PAGE).read_bytes()
    assert b"Marmalade was stolen." in first
    assert (preview.make().folder / PAGE).read_bytes() == first
    write_headline(smallshire, "Jam was stolen.")
    assert preview.make_first([str(smallshire / COMMENTARY)])
    assert b"Jam was stolen." in (folder / PAGE).read_bytes()


def test_words_that_are_taken_back_before_the_rest_is_made_are_on_no_page(smallshire, preview):
    folder = preview.make().folder
    path = smallshire / COMMENTARY
    text, page = path.read_text(), (folder / PAGE).read_bytes()
    write_headline(smallshire, "Marmalade was stolen.")
    assert preview.make_first([str(path)])
    path.write_text(text)
    assert (preview.make().folder / PAGE).read_bytes() == page


def test_a_figure_is_on_the_page_of_its_measure_before_any_other_page_is_made(smallshire, preview):
    page = "indicators/trust/index.html"
    folder = preview.make().folder
    before = take_stock([folder])
    path = smallshire / FIGURES
    for value in ("62.5", "63.5"):
        path.write_text(
            re.sub("(?m)^(trust,,2024/25 Q3),[0-9.]+,", rf"\1,{value},", path.read_text())
        )
        assert preview.make_first([str(path)]).folder == folder
        assert value in (folder / page).read_text()
    changed = {Path(path).relative_to(folder).as_posix() for path in rewritten(before, folder)}
    assert page in changed
    assert all("trust" in name for name in changed)
    first = (folder / page).read_bytes()
    assert (preview.make().folder / page).read_bytes() == first


MORE = {
    "a figure of a reward": (FIGURES, lambda text: text.replace("Q2,219", "Q2,218")),
    "a figure of a place": (FIGURES, lambda text: text.replace("trust,,", "trust,mill-end,")),
    "figures of two measures": (FIGURES, lambda text: re.sub(",(61|12),", ",13,", text)),
    "a figure that is none": (FIGURES, lambda text: text.replace("Q3,61", "Q3,many")),
    "a figure and a reason against it": (FIGURES, lambda text: text.replace("61,final", "61,lost")),
    "a status without a figure": (FIGURES, lambda text: text.replace("61,final", ",final")),
    "a cell of two lines": (FIGURES, lambda text: text.replace("61,final,", '61,final,"\n"')),
    "columns": (FIGURES, lambda text: text.replace("lower,upper", "upper,lower")),
    "a measure that is not there": (FIGURES, lambda text: text.replace("trust,", "truth,")),
    "a source that is not there": (
        FIGURES,
        lambda text: text.replace(
            'trust,,2024/25 Q3,61,final,,,"plan-2024', 'trust,,2024/25 Q3,61,final,,,"plan-1066'
        ),
    ),
    "nothing": (FIGURES, lambda text: text),
    "other words": ("content/smallshire/2024-25-q3/home.md", lambda text: text),
    "words that are wrong": (COMMENTARY, lambda text: text.replace("---", "--", 1)),
    "a picture": (COMMENTARY, lambda text: f"{text}\n![A map](images/map.jpg)\n"),
    "a link that leads nowhere": (COMMENTARY, lambda text: f"{text}\n[Here](page:here)\n"),
}


@pytest.mark.parametrize("name", MORE)
def test_where_more_has_changed_all_is_read_first(name, smallshire, preview):
    folder = preview.make().folder
    before = take_stock([folder])
    file, change = MORE[name]
    path = smallshire / file
    path.write_text(change(path.read_text()))
    assert preview.make_first([str(path)]) is None
    assert not rewritten(before, folder)


def test_a_first_look_needs_pages_that_are_whole_and_one_file(smallshire, make_preview):
    preview = make_preview()
    changed = [str(smallshire / COMMENTARY)]
    assert preview.make_first(changed) is None
    preview.make()
    assert preview.make_first([*changed, str(smallshire / FIGURES)]) is None
    assert preview.make_first(changed)


def be_broken_off(*_, **__):
    raise OutOfDateError


@pytest.mark.parametrize(
    "step", ["read_sources", "make_report", "write_agreement", "write_shared", "take_stock"]
)
def test_who_saves_while_pages_are_made_does_not_wait_for_the_rest(
    step, smallshire, preview, monkeypatch
):
    folder = preview.make().folder
    before = take_stock([folder])
    write_headline(smallshire, "Marmalade was stolen.")
    with monkeypatch.context() as patch:
        patch.setattr(f"generator.serve.preview.{step}", be_broken_off)
        with pytest.raises(OutOfDateError):
            preview.make()
    assert not rewritten(before, folder)
    assert preview.make_first([str(smallshire / COMMENTARY)]).folder == folder
    assert preview.make().folder == folder
    assert "Marmalade was stolen." in (folder / PAGE).read_text()


def add_one(line):
    """A row of figures, with a figure that is larger by one."""
    (cells,) = csv.reader([line])
    cells[3] = str(float(cells[3]) + 1).removesuffix(".0")
    made = io.StringIO()
    csv.writer(made, lineterminator="").writerow(cells)
    return made.getvalue()


def read_seen(name, folders, published=None):
    """The report of an agreement as it is previewed, if it had frozen a period; and its lines."""
    sources = read_sources(name, folders.data, folders.content)
    agreement = show(check(sources, METHODS), Audience(now(), is_preview=True))
    agreement = replace(agreement, published=published or {})
    report = describe(agreement, keep_past(agreement, rate(agreement)))
    return Seen(report, split_lines(sources.data["figures.csv"].text))


def freeze(seen, measure, when):
    """What the period before said: all that is said now, but for one figure and its rating."""
    agreement = seen.report.agreement
    before, page = agreement.period.previous(), f"indicator/{measure}"
    hidden = {Key(page, "figure", when), Key(page, "rating", agreement.details.dimensions[0])}
    facts = list_facts(agreement, seen.report.results)
    told = {key: value for key, value in facts.items() if key not in hidden}
    return {before: Published(period=before, text=write_facts(told), facts=told)}


def list_changes(seen):
    """A measure, the period of its last figure, and the lines in which that is larger by one."""
    rows = {}
    for number, cells in enumerate(csv.reader(seen.figures)):
        if (
            number
            and cells
            and not cells[1]
            and cells[3]
            and not cells[-1 if len(cells) > 9 else 1]
        ):
            rows[cells[0]] = (number, cells[2])
    for measure, (number, when) in rows.items():
        lines = list(seen.figures)
        lines[number] = add_one(lines[number])
        if not seen.report.indicators[measure].rewards:
            yield measure, when, lines


def read_pages(seen, measure, place):
    """The pages of a measure as they are written."""
    write_again(Again(seen, measure), arrange([seen.report], seen.report.agreement.folder), place)
    return {path.relative_to(place): path.read_bytes() for path in place.rglob("*.*")}


def _pick(changes):
    """Some of all measures; with LAA_LONG all."""
    return changes if os.environ.get(LONG) else changes[:: len(changes) // SOME or 1]


@pytest.mark.parametrize("is_frozen", [False, True])
@pytest.mark.parametrize("name", ["leicester-2008-2011", "leicestershire-2006-2009", DEMO])
def test_a_figure_gives_the_pages_that_reading_all_gives(name, is_frozen, demo_folders, tmp_path):
    real = Folders(ROOT / "data", ROOT / "content")
    given = demo_folders if name == DEMO else real
    folders = Folders(tmp_path / "data", given.content)
    shutil.copytree(given.data, folders.data)
    path = folders.data / name / "figures.csv"
    first = read_seen(name, folders)
    changes = [*list_changes(first)]
    seen_changed = 0
    for number, (measure, when, lines) in enumerate(_pick(changes)):
        published = freeze(first, measure, when) if is_frozen else {}
        path.write_text("\n".join(first.figures))
        before = read_seen(name, folders, published)
        path.write_text("\n".join(lines))
        again = read_again(before, [str(path)], folders)
        assert again.measure == measure
        shown, whole = (
            read_pages(seen, measure, tmp_path / f"{word}-{number}")
            for word, seen in (
                ("again", again.seen),
                ("whole", read_seen(name, folders, published)),
            )
        )
        assert shown == whole
        seen_changed += shown != read_pages(before, measure, tmp_path / f"before-{number}")
    assert seen_changed
