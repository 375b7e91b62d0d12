"""The proportional bar shows every measure that was counted, once, with its number."""

import re

import pytest

from generator.charts.rating_bar import draw_rating_bar
from generator.model.bars import Bar, BarPart
from generator.model.sentence import generated


def bar(*numbers):
    looks = ("green", "amber", "red", "none")
    parts = zip(looks, "ABCD", numbers, strict=False)
    made = tuple(BarPart(look, generated(word), number) for look, word, number in parts)
    return Bar(parts=made, when=generated("Thin bar: before"), said=generated("Of 9, 5 are good."))


def widths(svg):
    return [float(one) for one in re.findall(r'<rect [^>]*width="([\d.]+)%"', svg)]


def test_the_parts_fill_the_bar_one_after_the_other():
    drawn = draw_rating_bar(bar(5, 3, 1))
    assert sum(widths(drawn)) == pytest.approx(100, abs=0.1)
    begins = [float(one) for one in re.findall(r' x="([\d.]+)%" width', drawn)]
    assert begins == pytest.approx([0, 55.56, 88.89], abs=0.01)


def test_a_number_stands_in_its_part_where_it_fits_and_always_in_the_key():
    drawn = draw_rating_bar(bar(960, 38, 2))
    assert re.findall(r"<text[^>]*>(\d+)</text>", drawn) == ["960"]
    assert re.findall(r"<strong>(\d+)</strong> (\w)", drawn) == [
        ("960", "A"),
        ("38", "B"),
        ("2", "C"),
    ]


def test_a_bar_and_the_one_before_say_what_they_show():
    drawn = draw_rating_bar(bar(5, 3), bar(4, 4))
    said = re.findall(r'role="img" aria-label="([^"]*)"', drawn)
    assert said == ["Of 9, 5 are good.", "Thin bar: before. Of 9, 5 are good."]
    assert "Thin bar: before</span>" in drawn


def test_a_bar_in_a_list_is_one_line_without_a_key():
    drawn = draw_rating_bar(bar(5, 3), has_key=False)
    assert "\n" not in drawn
    assert "figcaption" not in drawn


def test_the_bars_of_a_report_hold_all_that_was_counted(demo, reports):
    for report in (demo, *reports.values()):
        for count in report.counts:
            assert str(count.bar.total) == count.total.denominator
            assert count.headline in count.bar.said
        for block in report.blocks.values():
            looks = [part.look for count in block.counts for part in count.bar.parts]
            assert set(looks) <= {"red", "amber", "green", "blue", "none"}


def test_a_bar_without_a_key_has_the_signs_of_its_tags_where_they_have_room():
    drawn = draw_rating_bar(bar(12, 5, 1, 8), has_key=False)
    assert re.findall(r'<use href="#rag-(\w+)"', drawn) == ["green", "amber"]
    assert len(re.findall(r"<text", drawn)) == 4
    assert "<use" not in draw_rating_bar(bar(12, 5, 1, 8)).partition("<figcaption>")[0]


def test_two_kinds_of_not_rated_have_the_words_of_their_pages(reports):
    ahead = reports["leicester-2008-2011"].counts[2].bar.parts
    assert [(part.number, part.word) for part in ahead if part.look == "none"] == [
        (11, "No target yet"),
        (4, "Symbol lost"),
    ]


def test_many_kinds_of_not_rated_are_one_part(demo):
    parts = demo.counts[0].bar.parts
    assert [part.word for part in parts if part.look == "none"] == ["Not rated yet"]
