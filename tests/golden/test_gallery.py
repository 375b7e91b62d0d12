"""Every form of chart in its edge cases, to the letter. `make gallery` shows them as a page."""

import pytest

from generator.charts import CHARTS
from tests.gallery import draw_case, make_body
from tests.gallery_cases import make_cases

BODY = make_body()


@pytest.mark.parametrize("name", BODY)
def test_a_picture_is_what_it_was(name, snapshot):
    assert BODY[name] == snapshot


def test_every_form_is_in_the_gallery():
    drawn = {kind for report in make_cases().values() for kind, _ in draw_case(report)}
    assert drawn == set(CHARTS)
