"""The made-up agreement is sound, whole and the same each time."""

import re
from collections import defaultdict

import pytest

from generator.check import check
from generator.demo import make_demo
from generator.demo.catalogue import read_catalogue
from generator.demo.local import choose_hidden, share_out
from generator.demo.variants import list_measures, say_place
from generator.load import read_sources
from generator.model.enums import (
    Accumulates,
    AreaKind,
    FigureStatus,
    Kind,
    MoneyKind,
    Polarity,
    Progress,
    Route,
    StepKind,
    TargetKind,
)
from generator.model.period import PeriodKind
from generator.model.ratings import Dimension
from generator.rate.methods import METHODS

USUAL = {"indicators": 120, "quarters": 12, "neighbourhoods": 18, "seed": 1}
FIGURES = "data/exampleshire/figures.csv"


def check_files(files, folder):
    """The agreement in files that are written to a folder first."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return check(read_sources("exampleshire", folder / "data", folder / "content"), METHODS)


@pytest.fixture(scope="module")
def files():
    return make_demo(**USUAL)


@pytest.fixture(scope="module")
def agreement(files, tmp_path_factory):
    return check_files(files, tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def county(agreement):
    """The county's figures: by indicator, then by period."""
    found = defaultdict(dict)
    for row in agreement.figures:
        if row.area is None:
            found[row.indicator][row.period] = row.value
    return found


@pytest.fixture(scope="module")
def local(agreement):
    """Figures of places: by indicator, period and the place that they are part of."""
    parent = {area.id: area.parent for area in agreement.areas}
    found = defaultdict(dict)
    for row in agreement.figures:
        if row.area is not None:
            found[row.indicator, row.period, parent[row.area]][row.area] = row
    return found


def test_the_same_seed_gives_the_same_files(files):
    assert make_demo(**USUAL) == files


def test_another_seed_gives_other_figures(files):
    assert make_demo(**USUAL | {"seed": 2})[FIGURES] != files[FIGURES]


def test_one_more_indicator_changes_no_figure_of_the_others(files):
    more = make_demo(**USUAL | {"indicators": 121})
    assert more[FIGURES].startswith(files[FIGURES])


def test_more_quarters_change_no_figure(files):
    fewer = make_demo(**USUAL | {"quarters": 4})[FIGURES].splitlines()
    kept = [line for line in fewer if ",not_collected," not in line]
    assert set(kept) <= set(files[FIGURES].splitlines())


@pytest.mark.parametrize(
    ("indicators", "quarters", "neighbourhoods", "seed"),
    [(1, 1, 0, 1), (12, 4, 3, 1), (57, 30, 40, 2), (120, 12, 18, 99)],
)
def test_every_size_passes_the_check(indicators, quarters, neighbourhoods, seed, tmp_path):
    files = make_demo(
        indicators=indicators, quarters=quarters, neighbourhoods=neighbourhoods, seed=seed
    )
    agreement = check_files(files, tmp_path)
    assert len(agreement.indicators) == indicators
    assert agreement.details.fictional


def test_nothing_to_show_is_refused():
    with pytest.raises(ValueError, match="at least one indicator"):
        make_demo(**USUAL | {"indicators": 0})


def test_every_fixed_word_of_an_indicator_occurs(agreement):
    indicators = agreement.indicators
    assert {one.polarity for one in indicators} == set(Polarity)
    assert {one.rating.method for one in indicators} == set(METHODS)
    assert {one.accumulates for one in indicators} >= set(Accumulates)
    assert {kind for one in indicators for kind in one.kinds} == set(Kind)
    assert {one.rating.route for one in indicators} >= {None, Route.STEPPED}
    assert {one.lag_months for one in indicators} >= {None, 2, 3, 6}
    assert any(one.rating.amber_points is not None for one in indicators)
    assert any(one.rating.amber_share is not None for one in indicators)
    assert any(one.counts_with for one in indicators)
    assert any(one.sounds_bad_but_is_good for one in indicators)
    assert any(one.placeholder for one in indicators)
    assert any(one.seasonal for one in indicators)
    assert any(one.unit.change_since for one in indicators)
    assert {one.unit.multiple for one in indicators} == {1, 1000}
    assert {one.unit.symbol for one in indicators} == {"", "%", "£"}


def test_every_fixed_word_of_a_row_occurs(agreement):
    assert set(agreement.figures.frame["status"]) == set(FigureStatus)
    assert set(agreement.targets.frame["kind"]) == set(TargetKind)
    assert {one.kind for one in agreement.money} == set(MoneyKind)
    assert {one.status for one in agreement.actions} == set(Progress)
    assert {one.status for one in agreement.steps} == set(Progress)
    assert {one.step for one in agreement.steps} == set(StepKind)
    assert {one.dimension for one in agreement.ratings} == set(agreement.details.dimensions)
    kinds = {period.kind for period in agreement.figures.frame["period"]}
    assert kinds == {
        PeriodKind.QUARTER,
        PeriodKind.YEAR,
        PeriodKind.DAY,
        PeriodKind.TWELVE_MONTHS,
    }


def test_a_target_may_be_nothing_or_the_starting_point(agreement):
    by_kind = defaultdict(dict)
    for row in agreement.targets:
        by_kind[row.kind][row.indicator] = row.value.number
    targets, baselines = by_kind[TargetKind.TARGET], by_kind[TargetKind.BASELINE]
    assert any(value == 0 for value in targets.values())
    assert any(targets.get(name) == value for name, value in baselines.items())


def test_there_are_local_figures_where_there_are_twelve_indicators(tmp_path):
    agreement = check_files(
        make_demo(indicators=12, quarters=4, neighbourhoods=3, seed=1), tmp_path
    )
    kinds = {area.id: area.kind for area in agreement.areas}
    rows = [row for row in agreement.figures if row.area]
    for kind in (AreaKind.DISTRICT, AreaKind.PRIORITY_NEIGHBOURHOOD):
        assert len({row.indicator for row in rows if kinds[row.area] == kind}) >= 2


def test_counts_of_districts_add_up_to_the_county(agreement, county, local):
    additive = {one.id for one in agreement.indicators if one.is_additive}
    compared = 0
    for (indicator, period, parent), rows in local.items():
        values = [row.value for row in rows.values()]
        if indicator in additive and parent is None and None not in values:
            assert len(values) == 7
            assert sum(values) == county[indicator][period]
            compared += 1
    assert compared > 50


def test_no_hidden_count_can_be_found_by_taking_the_others_away(county, local):
    seen = 0
    for (indicator, period, parent), rows in local.items():
        hidden = [row for row in rows.values() if row.value is None]
        if not hidden:
            continue
        assert {row.status for row in hidden} == {FigureStatus.SUPPRESSED}
        assert len(hidden) >= 2
        seen += parent is None
        if parent is None:
            shown = sum(row.value for row in rows.values() if row.value is not None)
            assert county[indicator][period] - shown >= 5
    assert seen


def test_nothing_is_hidden_where_the_total_of_a_year_is_given(agreement, local):
    counted = {one.id: one.accumulates for one in agreement.indicators}
    hiding = {
        name for (name, _, _), rows in local.items() for row in rows.values() if row.value is None
    }
    assert {counted[name] for name in hiding} <= {Accumulates.PERIOD, Accumulates.SNAPSHOT}


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ((9, 8, 7), set()),
        ((3, 8, 7), {0, 2}),  # 3 alone could be found, so 7 goes too
        ((1, 2, 9), {0, 1, 2}),  # 1 and 2 make 3, which is below 5
        ((4, 4, 9), {0, 1}),
        ((1, 2, 1), set()),  # all of them make 4
        ((3,), set()),
    ],
)
def test_small_counts_are_hidden_together_or_not_at_all(values, hidden):
    assert choose_hidden(values) == hidden


def test_shares_add_up_to_the_whole():
    assert share_out(10, (1, 1, 1)) == [4, 3, 3]
    assert share_out(0, (2, 1)) == [0, 0]


def test_what_adds_up_from_april_never_falls_within_a_year(agreement):
    additive = {
        one.id
        for one in agreement.indicators
        if one.accumulates is Accumulates.YEAR_TO_DATE and one.is_additive
    }
    last = {}
    for row in agreement.figures:
        if row.indicator in additive and row.value is not None:
            key = row.indicator, row.area, row.period.year_starts
            assert row.value >= last.get(key, 0)
            last[key] = row.value


def test_names_stay_unique_at_any_number():
    measures = [one.indicator for one in list_measures(2_000)]
    for name in ("id", "title", "plain_title", "question"):
        assert len({getattr(one, name) for one in measures}) == len(measures)
    assert [say_place(n) for n in (1, 2, 3, 11, 21, 112)] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "21st",
        "112th",
    ]


def test_commentary_agrees_with_its_figures(files):
    said = 0
    for path, text in files.items():
        found = re.search(r"headline: .*(rose|fell)[\s\S]*latest figure is (.*?)\. \w", text)
        if "/indicators/" in path and found and "since 2010" not in found[2]:
            after = re.search(r"it was (.*)\.\n", text)
            now, before = (
                float(re.sub(r"[^0-9.]", "", one.split()[0])) for one in (found[2], after[1])
            )
            assert found[1] == ("rose" if now > before else "fell"), path
            said += 1
    assert said > 20


def test_commentary_is_plain(agreement):
    texts = [(one.headline, *one.doing, one.body) for one in agreement.commentary.values()]
    reasons = [(one.reason,) for one in agreement.ratings]
    for sentence in re.split(
        r"(?<=[.?!])\s|\n+", "\n".join(" \n".join(one) for one in texts + reasons)
    ):
        assert len(sentence.split()) <= 25, sentence
        assert not re.search(r"\d/\d\d|\bQ[1-4]\b", sentence), sentence


def test_every_milestone_measure_has_its_steps_and_no_figures(agreement, county):
    measures = {one.id for one in agreement.indicators if one.rating.method == "milestone"}
    assert measures == {one.indicator for one in agreement.actions if one.indicator in measures}
    assert not measures & county.keys()


def test_officers_may_differ_from_the_sum_with_a_reason(agreement):
    ruled = {one.id for one in agreement.indicators if one.rating.method != "declared"}
    differing = [
        one
        for one in agreement.ratings
        if one.dimension is Dimension.PERFORMANCE and one.indicator in ruled
    ]
    assert len(differing) >= 2
    assert all(one.reason for one in differing)


def test_every_action_of_the_catalogue_is_a_whole_sentence():
    """A comma in 20,000 once made two of one, as YAML ends an entry in brackets there."""
    told = [said for measure in read_catalogue() for said in measure.behaviour.doing]
    assert len(told) > len(read_catalogue())
    assert [said for said in told if not re.fullmatch(r"[A-Z][^.]+\.", said)] == []
