"""Every entry of tests/specs/sentences.yml is a test."""

import pytest
import yaml

from generator.describe.answers import say_facts, say_verdict
from generator.model.enums import FigureStatus, Polarity
from generator.model.indicator import Unit
from generator.model.ratings import Dimension
from generator.rate import rate
from tests import make
from tests.where import SPECS

CASES = yaml.load(
    (SPECS / "sentences.yml").read_text(),
    Loader=yaml.BaseLoader,  # noqa: S506 - makes nothing but text
)


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_the_page_says_what_the_specification_says(case):
    one = make.indicator(
        polarity=Polarity(case["polarity"]),
        unit=Unit(**case["unit"]),
        decimals=int(case["decimals"]),
    )
    if "absent" in case:
        figures = [make.figure(None, status=FigureStatus(case["absent"]))]
    else:
        figures = [make.figure(case["figure"])]
    if "before" in case:
        figures.append(make.figure(case["before"], "2006/07 Q2"))
    targets = [make.target(case["plan"])] if "plan" in case else []
    agreement = make.agreement([one], figures, targets)
    results = rate(agreement)
    found = results.current("one", Dimension.OUTCOME, agreement.period)
    facts = say_facts(one, found.explanation, results.movements["one"].before)
    assert " ".join(filter(None, (say_verdict(found), *facts))) == case["says"]
