"""What an indicator's page says at a glance: one sentence, three facts, each number once."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.build import Folders, read_report
from generator.describe.glance import ANSWER, say_gap_to_plan, say_gaps, say_sum_in_short
from generator.model.enums import Polarity
from generator.model.indicator import Band
from generator.model.sentence import written
from generator.rate import rate
from tests import make
from tests.where import SITES

CITY, COUNTY = "leicester-2008-2011", "leicestershire-2006-2009"
CHANGE = replace(make.PER_CENT, change_since="1998")
HIGHER, LOWER = Polarity.HIGHER, Polarity.LOWER


@pytest.fixture(scope="module")
def every(reports, demo):
    """Each measure of the real agreements, a made-up one and the small one."""
    folders = Folders(SITES / "smallshire/data", SITES / "smallshire/content")
    whole = (*reports.values(), demo, read_report("smallshire", folders))
    return [one for report in whole for one in report.indicators.values()]


def assess(value, aim, **changes):
    one = make.indicator(**({"decimals": 0} | changes))
    found = rate(make.agreement([one], [make.figure(value)], [make.target(Decimal(aim))]))
    return found.assessments["one"][0], one


@pytest.mark.parametrize(
    ("value", "aim", "changes", "said"),
    [
        ("300", "725", {"polarity": HIGHER}, "The figure is 425 homes short of the plan."),
        ("930", "830", {"polarity": LOWER}, "The figure is 100 homes over the plan."),
        ("731", "725", {"polarity": HIGHER}, "The figure is 6 homes better than the plan."),
        ("820", "830", {"polarity": LOWER}, "The figure is 10 homes better than the plan."),
        ("725", "725", {"polarity": HIGHER}, "The figure is just what was planned."),
        ("-5", "-28", {"polarity": LOWER, "unit": CHANGE},
         "The figure is 23 percentage points short of the plan."),
        ("-5", "-28", {"polarity": Polarity.NONE}, ""),
    ],
)  # fmt: skip
def test_the_answer_says_how_far_the_figure_is_from_its_plan(value, aim, changes, said):
    main, one = assess(value, aim, **({"unit": make.HOMES} | changes))
    assert say_gap_to_plan(main, one) == said


@pytest.mark.parametrize(
    ("value", "said"), [("10", "inside the range"), ("16", "outside the range")]
)
def test_of_a_good_range_the_answer_says_on_which_side_of_its_ends_the_figure_is(value, said):
    band = Band(lower=Decimal(10), upper=Decimal(15))
    main, one = assess(value, "12", polarity=Polarity.BAND, band=band)
    assert said in say_gap_to_plan(main, one)


@pytest.mark.parametrize(
    ("value", "aim", "unit", "said"),
    [
        ("300", "725", make.HOMES, "300 is 58.6% below the 725 planned for this date."),
        ("750", "725", make.HOMES, "750 is 3.4% above the 725 planned for this date."),
        ("68", "72", make.PER_CENT,
         "68% is 4 percentage points below the 72% planned for this date."),
        ("10", "40", CHANGE, "The figure is 75% worse than the plan for this date."),
        ("725", "725", make.HOMES, ""),
    ],
)  # fmt: skip
def test_the_sum_is_told_in_a_sentence(value, aim, unit, said):
    main, one = assess(value, aim, unit=unit, polarity=HIGHER)
    assert say_sum_in_short(main.explanation, one) == said


def test_a_plan_whose_date_no_paper_gives_is_not_called_that_for_this_date(reports):
    assert reports[COUNTY].indicators["business-start-ups"].sum == (
        "398 is 0.5% below the target of 400."
    )


def test_every_answer_is_a_sentence_of_its_own():
    assert len({phrase.english for phrase in ANSWER.values()}) == 6


def test_new_homes_of_the_city_say_each_number_once(reports):
    glance = reports[CITY].indicators["ni-154"].glance
    assert glance.answer[0] == "The figure is 425 homes short of the plan."
    shown = {str(one.name): str(one.value) for one in glance.facts}
    assert shown == {
        "Latest figure": "300",
        "Plan for this date": "725",
        "Plan for the whole year": "1,450",
    }


def test_no_page_says_a_figure_twice_on_its_first_screen(every):
    """The first fact has the figure: no sentence beside it has it again, nor speaks of a plan."""
    for one in every:
        ours = [said for said in one.glance.answer[1:] if said != one.account.headline]
        for fact in one.glance.facts[:1]:
            again = re.compile(rf"(?<![\d.,]){re.escape(fact.value)}(?![\d.,]| [A-Z])")
            assert not [said for said in ours if again.search(said)], one.indicator.id
        assert not [said for said in ours if "The plan" in said], one.indicator.id
        assert len(set(one.glance.answer)) == len(one.glance.answer), one.indicator.id


def test_no_page_has_more_than_three_facts_and_each_once(every):
    for one in every:
        names = [str(fact.name) for fact in one.glance.facts]
        assert len(names) == len(set(names)) <= 3, one.indicator.id
    assert {len(one.glance.facts) for one in every} == {0, 1, 2, 3}


def test_every_page_has_an_answer_and_the_first_of_it_is_not_empty(every):
    assert all(one.glance.answer and one.glance.answer[0] for one in every)


def test_all_that_nobody_gives_stands_in_one_line():
    one = make.indicator(lead="")
    found = rate(make.agreement([one], [], []))
    said = say_gaps(found.assessments["one"][0], one)
    assert said == "Not in the partners' papers: a figure, who leads."


def test_a_measure_without_a_figure_shows_where_it_began_and_where_it_should_end(reports):
    kinds = {"Starting point", "Target"}
    shown = [
        one
        for name in (CITY, COUNTY)
        for one in reports[name].indicators.values()
        if one.glance.facts and one.glance.facts[0].name in kinds
    ]
    assert shown
    assert all({str(fact.name) for fact in one.glance.facts} <= kinds for one in shown)


def test_who_leads_the_topic_is_told_where_nobody_leads_the_measure():
    one = make.indicator(lead="")
    (main, *_) = rate(make.agreement([one], [], [])).assessments["one"]
    said = say_gaps(main, one, written("Testshire Board"))
    assert said == "Not in the partners' papers: a figure. Topic led by Testshire Board."


def test_no_measure_misses_who_leads_while_its_page_names_who_leads_the_topic(reports):
    led = reports[COUNTY].indicators["anti-social-behaviour"].glance.gaps
    assert "who leads" not in led
    assert led.endswith("Topic led by Leicester, Leicestershire and Rutland Community Safety "
                        "Programme Board.")  # fmt: skip


def test_a_good_rating_beside_a_figure_that_is_short_of_its_plan_says_why(reports, every):
    answer = reports[CITY].indicators["ni-120-i"].glance.answer
    assert answer[:2] == ("The figure is 9.3 over the plan.", "That is near enough.")
    for one in every:
        if "That is near enough." in one.glance.answer:
            assert re.search("short of the plan|over the plan", one.glance.answer[0])
            assert one.tags[0].tone in {"green", "blue"}, one.indicator.id


def test_a_plan_of_one_body_has_no_partners_who_chose_its_measures(plans):
    report = plans["council-plan"]
    assert report.agreement.details.is_of_one_body
    about = " ".join(" ".join(one.about) for one in report.indicators.values())
    assert "Northmoor Council chose this measure itself." in about
    assert "partners" not in about
