"""A table in Welsh says the same as one in English."""

import pytest

from generator.intake.csv_text import read_csv_text
from generator.intake.headings import Role
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.intake.welsh import in_english
from generator.model.enums import Polarity, Reports

QUARTERS = """\
Cynllun Llesiant: adroddiad perfformiad Chwarter 2 2023/24
Cyfeirnod,Dangosydd,Uned,Polaredd,Gwaelodlin 2021/22,Perfformiad 2022/23,Targed 2023/24,\
Ch1 2023/24,Ch2 2023/24,Statws CAG,Cyfarwyddiaeth,Sylwadau
W/1,Gwastraff a ailgylchwyd,Canran,Uwch yn well,64.1,66.3,68,67.0,67.9,Gwyrdd,Ailgylchu,Da
W/2,Aelwydydd digartref,Nifer,Isel,120,131,110,30,58,Coch,Tai,Mae'r galw wedi cynyddu
W/3,Ffyrdd mewn cyflwr gwael,%,Is yn well,5.1,5.0,4.8,,4.9,Melyn,Priffyrdd,Dim sylw
"""
LONG = """\
Amcan Llesiant,Mesur Perfformiad,Cyfnod,Canlyniad,Targed,Statws
Tai,Cartrefi newydd,Ebrill - Mehefin 2023,45,50,Oren
Tai,Cartrefi newydd,Gorffennaf - Medi 2023,61,50,Gwyrdd
"""


def read(text, **given):
    return understand([read_csv_text("k.csv", text.encode())], Settings(), given)


def test_headings_times_units_directions_and_lights_are_read():
    proposal = read(QUARTERS)
    assert [one.role for one in proposal.tables[0].columns] == [
        Role.CODE, Role.TITLE, Role.UNIT, Role.POLARITY, Role.BASELINE, Role.ACTUAL, Role.TARGET,
        Role.ACTUAL, Role.ACTUAL, Role.LIGHT, Role.LEAD, Role.NOTE,
    ]  # fmt: skip
    waste, homeless, roads = proposal.measures
    assert [one.stated for one in proposal.measures] == [
        Polarity.HIGHER,
        Polarity.LOWER,
        Polarity.LOWER,
    ]
    assert [one.period for one in waste.list_points(Role.ACTUAL)] == [
        "2022/23", "2023/24 Q1", "2023/24 Q2",
    ]  # fmt: skip
    lights = [one.list_points(Role.LIGHT)[0] for one in (waste, homeless, roads)]
    assert [(one.period, one.light) for one in lights] == [
        ("2023/24 Q2", "green"),
        ("2023/24 Q2", "red"),
        ("2023/24 Q2", "amber"),
    ]
    assert waste.title == "Gwastraff a ailgylchwyd"


def test_rows_say_their_times_in_welsh():
    homes = read(LONG).measures[0]
    assert [(one.period, one.light) for one in homes.list_points(Role.LIGHT)] == [
        ("2023/24 Q1", "amber"),
        ("2023/24 Q2", "green"),
    ]
    assert [str(one.read.number) for one in homes.list_points(Role.ACTUAL)] == ["45", "61"]


@pytest.mark.parametrize(
    "english",
    ["MIS code", "COD landed", "Service partner", "Is well led", "Medical", "Main result", "Maw"],
)
def test_english_stays_as_it_is(english):
    assert in_english(english) == english


@pytest.mark.parametrize(
    ("welsh", "english"),
    [("Cyfartaledd Cymru", "average wales"), ("Chwarter 3", "Q3"), ("Hyd 2023", "October 2023"),
     ("Blwyddyn hyd yma", "year to date"), ("Mis", "month"), ("Statws C.A.G", "status rag")],
)  # fmt: skip
def test_welsh_is_told_in_the_words_that_tables_are_read_by(welsh, english):
    assert in_english(welsh) == english


def test_a_light_of_a_quarter_is_none_of_the_year():
    table = "Indicator,Target 2023/24,Q1 2023/24,Q2 2023/24,RAG\nWaste,68,67,66,Green\n"
    yearly = read(table, reports=Reports.YEARLY)
    assert not yearly.measures[0].list_points(Role.LIGHT)
    assert "a light of 2023/24 Q2" in yearly.told[-1].what
    quarterly = read(table)
    assert [one.period for one in quarterly.measures[0].list_points(Role.LIGHT)] == ["2023/24 Q2"]
