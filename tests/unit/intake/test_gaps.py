"""What a draft lacks is told once a kind, however many measures lack it."""

import pytest

from generator.intake.files import QUESTION
from generator.intake.gaps import find_gaps
from generator.model.files import FileText, Sources


def list_gaps(number):
    files = {
        f"indicators/a{one}.yml": FileText(f"data/plan/indicators/a{one}.yml",
                                           f"id: a{one}\nquestion: {QUESTION}\n")
        for one in range(number)
    }  # fmt: skip
    sources = Sources(
        folder="plan", data_folder="data/plan", content_folder="content/plan", data=files,
        content={}, glossary=None, everyday_words=None, plain_words=None, problems=(),
    )  # fmt: skip
    return list(find_gaps(sources))


@pytest.mark.parametrize(
    ("number", "said"), [(1, ""), (2, ", and so in 1 more place"), (9, ", and so in 8 more places")]
)
def test_a_kind_of_gap_is_told_at_its_first_place_with_the_number_of_the_rest(number, said):
    (gap,) = list_gaps(number)
    assert (gap.file, gap.line) == ("data/plan/indicators/a0.yml", 2)
    assert gap.found == f"the same question as for every measure{said}"


def test_a_plan_that_lacks_nothing_has_no_gap():
    assert list_gaps(0) == []
