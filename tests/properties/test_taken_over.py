"""A build that takes pages over from the old site makes the same bytes as one that makes them all.

Whatever is written, renamed, removed or damaged between two builds.
"""

import json
import os
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import Folders, Wishes, arrange, publish, read_report
from generator.demo import FOLDER, make_demo
from generator.mkdocs_build import render_site
from generator.model.problem import DataError
from generator.pages import view_of
from generator.pages.narrow import HiddenError, Narrower
from generator.publish.write import write_files
from tests.examples import LONG

SEEDS = range(30) if LONG in os.environ else [282]
"""The one of the suite begins with a figure, a renamed measure, a spoilt site and new words."""
STEPS = 24 if LONG in os.environ else 4


class Place:
    """An agreement, the site that is made of it again and again, and what is noted of the site."""

    def __init__(self, root, **size):
        self.root, self.site, self.notes = root, root / "site", root / "notes"
        files = make_demo(**size)
        write_files({root / name: text.encode() for name, text in files.items()})

    def build(self, site, notes=None, **changed):
        report = read_report(FOLDER, Folders(self.root / "data", self.root / "content"))
        report = replace(report, agreement=replace(report.agreement, **changed))
        arranged = arrange([report], FOLDER)
        publish([report], arranged, site_dir=site, render_site=render_site,
                wishes=Wishes(notes=notes))  # fmt: skip

    def build_again(self):
        """Builds the site once more, and tells which files are the very ones that it had."""
        before = _find_inodes(self.site)
        self.build(self.site, self.notes)
        after = _find_inodes(self.site)
        return {name for name, inode in after.items() if before.get(name) == inode}

    def differs(self):
        """The files that a site made as a whole would have otherwise."""
        fresh = self.root / "fresh"
        self.build(fresh)
        made, taken = read_all(fresh), read_all(self.site)
        return [name for name in made.keys() | taken if made.get(name) != taken.get(name)]

    def list(self, pattern):
        return sorted(self.root.glob(pattern))


def _find_inodes(site):
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*.*")}


def read_all(site):
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def edit(path, change):
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def change_figure(place, chance):
    def change(text):
        lines = text.splitlines()
        at = chance.randrange(1, len(lines))
        cells = lines[at].split(",")
        cells[3] = str(chance.randint(1, 90)) if cells[3] else cells[3]
        lines[at] = ",".join(cells)
        return "\n".join(lines) + "\n"

    edit(chance.choice(place.list("data/*/figures.csv")), change)


def leave_out_row(place, chance):
    def change(text):
        lines = text.splitlines()
        del lines[chance.randrange(1, len(lines))]
        return "\n".join(lines) + "\n"

    edit(chance.choice(place.list("data/*/[fcart]*.csv")), change)


def write_words(place, chance):
    words = f"\n\nWe counted {chance.randint(2, 99)} more.\n"
    edit(chance.choice(place.list("content/*/*/*/*.md")), lambda text: text.rstrip() + words)


def remove_words(place, chance):
    chance.choice(place.list("content/*/2025-26-q3/*/*.md")).unlink()


def rename_measure(place, chance):
    old = chance.choice(place.list("data/*/indicators/*.yml")).stem
    new = f"{old}-{chance.randint(2, 99)}"
    for path in [*place.list("data/**/*.*"), *place.list("content/**/*.*")]:
        if path.is_file():
            edit(path, lambda text: text.replace(old, new))
            if path.stem == old:
                path.rename(path.with_stem(new))


def rename_in_words(place, chance):
    for path in chance.sample(place.list("data/*/indicators/*.yml"), 1):
        edit(path, lambda text: text.replace("plain_title: ", "plain_title: New: ", 1))


def rename_topic(place, _):
    edit(place.list("data/*/blocks.yml")[0], lambda text: text.replace("Crime", "Harm", 1))


def rename_agreement(place, chance):
    edit(
        place.list("data/*/agreement.yml")[0],
        lambda text: f"{text}short_name: Plan {chance.random()}\n",
    )


def explain_word(place, _):
    edit(
        place.root / "content" / "glossary.yml",
        lambda text: text.replace("plain: ", "plain: So ", 1),
    )


def spoil_site(place, chance):
    """Something writes into the site that no build made."""
    path = chance.choice(place.list("site/indicators/*/*.*"))
    path.write_bytes(path.read_bytes()[:-20] + bytes(chance.randbytes(10)))


def lose_from_site(place, chance):
    chance.choice(place.list("site/[ei]*/*/index.html")).unlink()


def link_in_site(place, chance):
    path, other = chance.sample(place.list("site/indicators/*/index.html"), 2)
    path.unlink()
    path.symlink_to(other)


def spoil_notes(place, chance):
    path = place.notes / f"{FOLDER}.json"
    raw = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 300])):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    path.write_bytes(bytes(raw[: chance.choice([len(raw), len(raw), 900])]))


def lose_notes(place, _):
    shutil.rmtree(place.notes)


EDITS = (
    change_figure, leave_out_row, write_words, remove_words, rename_measure, rename_in_words,
    rename_topic, rename_agreement, explain_word, spoil_site, lose_from_site, link_in_site,
    spoil_notes, lose_notes,
)  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_change_the_site_is_what_it_would_be_made_afresh(tmp_path, seed):
    chance = random.Random(seed)
    place = Place(tmp_path, indicators=12, quarters=6, neighbourhoods=3, seed=seed)
    place.build_again()
    edits = [*EDITS] * 2
    chance.shuffle(edits)
    for change in edits[:STEPS]:
        for top in ("data", "content"):
            shutil.copytree(tmp_path / top, tmp_path / "before" / top, dirs_exist_ok=True)
        change(place, chance)
        try:
            place.build_again()
        except DataError:  # an officer would mend it
            for top in ("data", "content"):
                shutil.rmtree(tmp_path / top)
                shutil.copytree(tmp_path / "before" / top, tmp_path / top)
            place.build_again()
        shutil.rmtree(tmp_path / "before")
        assert place.differs() == [], change.__name__


def test_a_row_less_in_a_table_is_news_of_its_own_measure_alone(tmp_path):
    place = Place(tmp_path, indicators=4, quarters=3, neighbourhoods=0, seed=2)
    place.build_again()
    before = {path.parent.name for path in place.list("site/indicators/*/index.html")}
    (figures,) = place.list("data/*/figures.csv")
    head, first, *rest = figures.read_text().splitlines()
    figures.write_text("\n".join([head, *rest]) + "\n")
    kept = {name.split("/")[1] for name in place.build_again() if name.startswith("indicators/")}
    assert before - kept == {first.split(",")[0]}
    assert place.differs() == []


def test_what_stands_around_all_pages_has_all_of_them_made_again(tmp_path):
    place = Place(tmp_path, indicators=3, quarters=3, neighbourhoods=0, seed=2)
    place.build_again()
    place.build(place.site, place.notes, is_preview=True)
    old = read_all(place.site)
    assert b"This is not published yet" in old["indicators/burglaries/index.html"]
    place.build(place.root / "fresh", is_preview=True)
    assert read_all(place.root / "fresh") == old
    _, noted = (place.notes / f"{FOLDER}.json").read_text().split("\n")
    measures = json.loads(noted)["measures"].values()
    assert all(page["judged"] for one in measures for page in (*one["pages"], *one["companions"]))


def test_the_pages_of_a_measure_cannot_show_what_they_are_not_known_to_show(reports):
    report = next(iter(reports.values()))
    one = next(iter(report.indicators.values()))
    narrowed = Narrower(view_of(report, arrange([report], ""))).narrow(one)
    assert narrowed.view.report.indicators == {one.indicator.id: one}
    with pytest.raises(HiddenError, match=r"Report\.counts.*narrow\.py"):
        bool(narrowed.view.report.counts)
    with pytest.raises(HiddenError, match=r"Agreement\.figures"):
        list(narrowed.view.report.agreement.figures)


def test_words_on_one_measure_of_many_are_all_that_is_made_again(tmp_path):
    place = Place(tmp_path, indicators=101, quarters=3, neighbourhoods=2, seed=2)
    place.build_again()
    (words,) = place.list("content/*/2025-26-q3/indicators/burglaries.md")
    edit(words, lambda text: f"{text}\n\nWe wrote more.\n")
    kept = place.build_again()
    pages = {path.name for path in (place.site / "indicators").iterdir() if path.is_dir()}
    taken = {name.split("/")[1] for name in kept if Path(name).match("indicators/*/index.html")}
    lists = {name for name in pages if name.startswith("more-")}
    assert pages - taken - lists == {"burglaries"}
    assert (
        b"We wrote more." in (place.site / "indicators" / "burglaries" / "index.html").read_bytes()
    )
    assert place.differs() == []
