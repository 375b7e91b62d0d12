"""A build that takes pages over from the old site makes the same bytes as one that makes them all.

Whatever is written, renamed, removed or damaged between two builds.
"""

import json
import os
import random
import shutil
from pathlib import Path

import pytest

from generator.build import arrange
from generator.demo import FOLDER
from generator.model.problem import DataError
from generator.pages import view_of
from generator.pages.narrow import HiddenError, Narrower
from tests.built_again import EDITS, Place, edit, read_all
from tests.examples import LONG

SEEDS = range(30) if LONG in os.environ else [282]
"""The one of the suite begins with a figure, a renamed measure, a spoilt site and new words."""
STEPS = 24 if LONG in os.environ else 4


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


def test_files_of_another_user_are_made_again(tmp_path, monkeypatch):
    place = Place(tmp_path, indicators=3, quarters=3, neighbourhoods=0, seed=2)
    place.build_again()
    assert place.build_again()
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: os.getuid() + 1)
        assert not place.build_again()
    assert place.differs() == []


def test_a_site_whose_links_name_files_takes_nothing_over_and_leaves_the_old_one(tmp_path):
    place = Place(tmp_path, indicators=3, quarters=3, neighbourhoods=0, seed=2)
    place.build_again()
    kept = tmp_path / "kept"
    shutil.copytree(place.site, kept, copy_function=os.link)
    old = read_all(kept)
    place.build(place.site, place.notes, by_file_name=True)
    assert b'href="../../index.html"' in read_all(place.site)["indicators/burglaries/index.html"]
    assert read_all(kept) == old
    place.build_again()
    assert place.differs() == []


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
