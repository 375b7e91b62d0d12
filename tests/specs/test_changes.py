"""Every entry of tests/specs/changes.yml is a test."""

import csv

import pytest
import yaml

from generator.describe.news import describe_news
from generator.model.enums import Voice
from generator.model.published import Key
from generator.model.ratings import Dimension
from tests import make
from tests.where import SPECS

CASES = yaml.safe_load((SPECS / "changes.yml").read_text())
ALWAYS = """\
block/safer,title,,Safer
block/greener,title,,Greener
indicator/a,title,,Burglary
indicator/a,block,,safer
indicator/b,title,,Fires
indicator/b,block,,safer
indicator/c,title,,"School, work or training"
indicator/c,block,,safer
indicator/d,title,,People who say their neighbourhood is a good place to live
indicator/d,block,,safer
indicator/e,title,,Recycling
indicator/e,block,,greener
neighbourhoods/mill-end,title,,Mill End
neighbourhoods/old-town,title,,Old Town
""".splitlines()


def read(lines):
    return {Key(*row[:3]): row[3] for row in csv.reader((*ALWAYS, *lines))}


def tell(case):
    dimensions = tuple(map(Dimension, case.get("dimensions", ["outcome"])))
    voice = Voice(case.get("voice", "papers"))
    agreement = make.agreement([], dimensions=dimensions, voice=voice)
    same = case.get("same", [])
    before, now = ([*same, *case.get(name, [])] for name in ("before", "now"))
    return describe_news(agreement, read(before), read(now))


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_news_says_what_the_specification_says(case):
    news = tell(case)
    assert list(news["home"]) == case["says"]
    for page, said in case.get("pages", {}).items():
        assert list(news[page]) == said
