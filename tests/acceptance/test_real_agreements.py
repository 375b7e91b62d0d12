"""The two real agreements: the published totals come out, and nothing is without its source."""

import csv
import io
import json
import re

import pytest

from generator.model.enums import AreaKind, SetBy
from generator.model.ratings import Dimension, Rating
from generator.model.results import CountBasis
from generator.publish.downloads import make_downloads, summarise
from tests.where import ROOT

COUNTY, CITY = "leicestershire-2006-2009", "leicester-2008-2011"
OUTCOMES = ("green", "amber", "red", "not_available", "being_changed")
E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
TELEPHONE = re.compile(r"\b0\d{3,4}[ -]?\d{3}[ -]?\d{3,4}\b|\bext\.? ?\d", re.I)
NUMBERED_FILES = ("figures", "targets", "ratings", "counts", "money")


@pytest.fixture(scope="module")
def county(reports):
    return reports[COUNTY]


@pytest.fixture(scope="module")
def city(reports):
    return reports[CITY]


def test_the_citys_rule_gives_the_published_groups(city):
    category = summarise(city.agreement, city.results)["dimensions"]["category"]
    assert category["denominator"] == 35
    assert category["counts"] == {
        "on_track": 16,
        "off_track_improving": 3,
        "at_risk": 5,
        "placeholder": 11,
    }
    total = city.results.counts[city.agreement.period][Dimension.CATEGORY].total
    assert total.printed is not None
    assert total.agrees


def test_without_the_one_override_the_rule_gives_sixteen_four_four_eleven(city):
    computed = [
        one.computed
        for row, of_one in city.results.assessments.items()
        for one in of_one
        if one.dimension is Dimension.CATEGORY and row != "ni-120-ii"
    ]
    wanted = {
        Rating.ON_TRACK: 16,
        Rating.OFF_TRACK_IMPROVING: 4,
        Rating.AT_RISK: 4,
        Rating.PLACEHOLDER: 11,
    }
    assert {rating: computed.count(rating) for rating in wanted} == wanted


def test_the_one_override_is_shown_as_an_override_with_its_reason(city):
    overrides = [
        one
        for of_one in city.results.assessments.values()
        for one in of_one
        if one.set_by is SetBy.OFFICERS_OVERRIDE
    ]
    assert [one.indicator for one in overrides] == ["ni-186"]
    assert overrides[0].reason
    assert overrides[0].computed is Rating.OFF_TRACK_IMPROVING


def test_ratings_whose_symbol_is_lost_are_marked_as_inferred(city):
    lost = {row.indicator for row in city.agreement.ratings if row.rating is Rating.LOST}
    assert len(lost) > 5
    for indicator in lost:
        for one in city.results.assessments[indicator]:
            if one.dimension is Dimension.PERFORMANCE and one.declared is Rating.LOST:
                assert one.set_by is SetBy.INFERRED
                assert one.reason


def test_every_symbol_that_can_be_read_is_what_the_rule_computes(city):
    printed = [
        one
        for of_one in city.results.assessments.values()
        for one in of_one
        if one.dimension is Dimension.PERFORMANCE and one.declared not in {None, Rating.LOST}
    ]
    assert len(printed) == 14
    assert [one.indicator for one in printed if one.declared is not one.computed] == []


def test_the_countys_counts_are_those_of_the_paper(county):
    summary = summarise(county.agreement, county.results)
    outcome = summary["dimensions"]["outcome"]
    assert [outcome["counts"][key] for key in OUTCOMES] == [66, 14, 5, 34, 4]
    assert outcome["denominator"] == 119
    previous = summary["previous"]
    assert previous["period"] == "2006/07 Q2"
    before = previous["dimensions"]["outcome"]["counts"]
    assert [before[key] for key in OUTCOMES[:4]] == [55, 12, 1, 49]
    delivery = summary["dimensions"]["delivery"]["counts"]
    assert list(delivery.values()) == [96, 20, 3]
    assert list(previous["dimensions"]["delivery"]["counts"].values()) == [98, 17, 2]


@pytest.mark.parametrize(
    ("block", "now", "before"),
    [
        ("children-and-young-people", [28, 3, 2, 0, 0], [25, 2, 1, 5]),
        ("cleaner-and-greener", [7, 3, 0, 3, 0], [7, 3, 0, 3]),
        ("economic-development", [8, 0, 0, 4, 3], [4, 1, 0, 7]),
        ("health", [1, 1, 3, 7, 0], [3, 2, 0, 7]),
        ("older-people", [6, 2, 0, 3, 1], [6, 1, 0, 5]),
        ("safer", [9, 4, 0, 5, 0], [8, 3, 0, 7]),
        ("stronger", [7, 1, 0, 12, 0], [2, 0, 0, 15]),
    ],
)
def test_each_block_has_the_counts_of_the_paper(county, block, now, before):
    summary = summarise(county.agreement, county.results)
    found = summary["dimensions"]["outcome"]["blocks"][block]["counts"]
    earlier = summary["previous"]["dimensions"]["outcome"]["blocks"][block]["counts"]
    assert [found[key] for key in OUTCOMES] == now
    assert [earlier[key] for key in OUTCOMES[:4]] == before


def test_every_printed_total_is_the_sum_of_its_blocks(county):
    for of_period in county.results.counts.values():
        assert all(count.total.agrees for count in of_period.values())


def test_the_two_blocks_that_were_not_updated_are_marked(county):
    blocks = county.results.counts[county.agreement.period][Dimension.DELIVERY].blocks
    stale = [name for name, count in blocks.items() if count.basis is CountBasis.CARRIED_FORWARD]
    assert stale == ["health", "older-people"]


def test_a_count_is_printed_only_where_a_paper_prints_it(county, city):
    now = city.results.counts[city.agreement.period]
    total = now[Dimension.CATEGORY].total
    assert {total.basis_of(rating) for rating in total.counts} == {CountBasis.PRINTED}
    for dimension in (Dimension.PERFORMANCE, Dimension.FORECAST):
        ours = now[dimension].total
        assert {ours.basis_of(rating) for rating in ours.counts} == {CountBasis.COUNTED}
    printed = {
        (one.block, str(one.period), one.dimension, one.rating) for one in county.agreement.counts
    }
    for period, dimensions in county.results.counts.items():
        for dimension, of_all in dimensions.items():
            for block, count in of_all.blocks.items():
                for rating in count.counts:
                    is_entered = (block, str(period), dimension, rating) in printed
                    assert (count.basis_of(rating) is not CountBasis.COUNTED) is is_entered


def test_how_we_rate_counts_what_officers_read_and_rules_set(city):
    """Of 36 rows 11 have no data, so 75 ratings have a colour but for 4 whose symbol is lost."""
    said = city.reference.who_rates
    assert "The symbols of 11 ratings are lost. We work them out and say so." in said
    assert "The symbols of 4 ratings are lost, and nothing says what they were." in said
    assert said.startswith("Of 71 ratings that we show, officers set ")


def test_everything_that_the_documents_name_is_there(county, city):
    assert len(county.agreement.blocks) == 7
    assert len(county.agreement.indicators) == 40
    kinds = [area.kind for area in county.agreement.areas]
    assert kinds.count(AreaKind.DISTRICT) == 7
    assert kinds.count(AreaKind.PRIORITY_NEIGHBOURHOOD) == 18
    assert sum(not area.named for area in county.agreement.areas) == 6
    assert len(city.agreement.indicators) == 36
    assert sum(one.placeholder for one in city.agreement.indicators) == 11
    with_figures = city.agreement.figures.frame
    rows = set(with_figures[with_figures.value.notna()].indicator)
    assert len(rows) == 25
    assert len(rows - {"ni-120-ii"}) == 24


@pytest.mark.parametrize("folder", [COUNTY, CITY])
@pytest.mark.parametrize("name", NUMBERED_FILES)
def test_every_row_of_data_has_a_source(folder, name):
    with (ROOT / "data" / folder / f"{name}.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert [row for row in rows if not row["source"]] == []


@pytest.mark.parametrize("folder", [COUNTY, CITY])
def test_every_indicator_commentary_and_quotation_has_a_source(reports, folder):
    agreement = reports[folder].agreement
    assert all(one.source for one in agreement.indicators)
    assert all(one.source for one in agreement.commentary.values())
    assert all(one.source for one in agreement.reviews)
    assert all(one.source for one in agreement.blocks)


def test_every_contradiction_of_the_documents_is_told(county, city):
    told = {one.id for report in (county, city) for one in report.agreement.corrections}
    assert {f"i{number:02d}" for number in range(1, 44)} <= told


def test_no_name_of_a_file_or_text_is_a_persons_contact():
    for place in ("data", "content"):
        for path in (ROOT / place).rglob("*"):
            if path.is_file():
                text = path.read_text(encoding="utf-8")
                assert not E_MAIL.search(text), path
                assert not TELEPHONE.search(text), path


@pytest.mark.parametrize("folder", [COUNTY, CITY])
def test_the_downloads_hold_what_the_pages_say(reports, folder):
    report = reports[folder]
    files = make_downloads(report)
    ratings = list(csv.DictReader(io.StringIO(files["ratings.csv"].decode("utf-8-sig"))))
    assert {
        "indicator", "period", "dimension", "rating", "set_by", "reason", "figure", "target",
        "advantage_share", "explanation",
    } <= set(ratings[0])  # fmt: skip
    assert len(ratings) == sum(len(of_one) for of_one in report.results.assessments.values())
    figures = list(csv.DictReader(io.StringIO(files["figures.csv"].decode("utf-8-sig"))))
    assert len(figures) == len(report.agreement.figures)
    assert json.loads(files["summary.json"])["agreement"] == folder
    cells = [cell for row in (*ratings, *figures) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_new_homes_show_their_sum(city):
    working = city.indicators["ni-154"].workings[1]
    assert "1,450 × 6 ÷ 12 = 725 homes" in " ".join(working.lines)
    assert "58.6% worse" in " ".join(working.lines)
