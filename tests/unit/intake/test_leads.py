"""Who leads is a body, a team or a role: names of people are left out and told."""

import csv
import io
import re

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.written.people import looks_like_a_person, may_name_a_person
from tests.where import ROOT

PEOPLE = [
    "Sarah Okafor", "S Okafor", "S. Okafor", "Okafor, Sarah", "OKAFOR S", "Adaeze Okafor",
    "adaeze okafor", "Ian Pell (Head of Waste)", "Head of Waste - Ian Pell", "Cllr Pell",
    "Adaeze Okafor Head of Waste", "Head of Housing Adaeze Okafor", "Ian Pell / Waste team",
    "Ian Pell and Leicester City Council", "Jean-Luc Nowak", "Siân O\u2019Neil", "Rosa Parks",
    "Sarah", "Adaeze Young", "s.okafor@council", "Chief Inspector Ian Pell",
]  # fmt: skip
BODIES = [
    "Leicestershire Police", "Head of Waste", "Housing Services", "Public Health", "Waste", "HR",
    "Parks", "Parks and Open Spaces", "Assistant Director (Housing)", "Director of Public Health",
    "Primary care trust", "Customer services", "Benefits", "Smallshire Homes", "not stated",
    "Voluntary Action Oadby & Wigston", "The district groups of local services",
    "Leicester, Leicestershire and Rutland Community Safety Programme Board",
    "Strategic Director - Place", "Cabinet Member for Housing", "Cyngor Gwynedd",
]  # fmt: skip


def read(heading, *leads):
    text = io.StringIO()
    rows = [(f"A{at}", f"Homes built {at}", one, 5) for at, one in enumerate(leads)]
    csv.writer(text).writerows([("Ref", "Measure", heading, "Q2 2023/24"), *rows])
    proposal = understand([read_csv_text("t.csv", text.getvalue().encode())], Settings(), {})
    return [one.lead for one in proposal.measures], "\n".join(map(str, proposal.told))


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("heading", ["Service lead", "Lead", "Responsible person", "Lead member"])
def test_what_may_be_a_name_is_left_out_and_told(name, heading):
    leads, told = read(heading, name, "Housing Services")
    assert leads == ["", "Housing Services"]
    assert f"t.csv, cell C2: '{name}', which may be a person's name. It is left out. Write" in told


@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_built_like_a_name_is_one_for_the_check_too(name):
    assert looks_like_a_person(name)


@pytest.mark.parametrize("name", BODIES)
def test_bodies_teams_and_roles_stay(name):
    assert read("Lead", name) == ([name], "")
    assert not looks_like_a_person(name)


@pytest.mark.parametrize(("heading", "is_shown"), [("Lead", False), ("Lead organisation", True)])
def test_a_word_that_nobody_knows_may_be_a_surname_where_no_body_is_asked_for(heading, is_shown):
    leads, told = read(heading, "Okafor")
    assert leads == ["Okafor" if is_shown else ""]
    assert ("may be a person's name" in told) is not is_shown


def test_one_name_beside_many_measures_is_told_once():
    _, told = read("Lead", "Sarah Okafor", "Ian Pell", "Sarah Okafor")
    assert told.count("may be a person's name") == 2


@pytest.mark.parametrize("heading", ["Portfolio holder", "Updated by", "Author", "Comments by"])
def test_columns_of_people_are_left_out(heading):
    leads, told = read(heading, "Sarah Okafor")
    assert leads == [""]
    assert f"column C '{heading}': left out" in told


@pytest.mark.parametrize(
    ("cell", "block"),
    [("Sarah Okafor", ""), ("Cllr Pell", ""), ("Economic growth", "Economic growth"),
     ("Prosperity", "Prosperity"), ("Portfolio 3", "Portfolio 3")],
)  # fmt: skip
def test_a_portfolio_called_by_a_person_is_no_topic(cell, block):
    rows = f"Ref,Measure,Portfolio,Q2 2023/24\nA1,Homes built,{cell},5\n"
    proposal = understand([read_csv_text("t.csv", rows.encode())], Settings(), {})
    assert [one.block for one in proposal.measures] == [block]
    assert bool(proposal.told) is (not block)


def list_leads():
    for path in (ROOT / "data").rglob("*"):
        if path.suffix == ".yml":
            yield from re.findall(r"^ *-? *lead: (.+)$", path.read_text(), re.MULTILINE)
        elif path.suffix == ".csv":
            rows = csv.DictReader(io.StringIO(path.read_text()))
            yield from filter(None, (one.get("lead") for one in rows))


def test_no_body_of_the_agreements_may_be_a_person():
    leads = set(list_leads())
    assert len(leads) > 5
    assert [one for one in leads if may_name_a_person(one)] == []
