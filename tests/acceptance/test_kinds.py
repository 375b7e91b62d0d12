"""Each kind of plan that a new agreement can start as, with its made-up example."""

import re

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.kinds import LAA, list_kinds, read_kind
from generator.model.waiting import has_mark
from tests.acceptance.test_site import Words
from tests.spoil import run_words as run

KINDS = [kind for kind in list_kinds() if kind != LAA]
FOREIGN = {
    "papers": r"\b(the )?papers?\b(?! of)|\bprinted?\b",
    "the Government": r"\bGovernment\b",
    "rewards": r"\brewards?\b",
    "districts": r"\bdistricts?\b",
    "neighbourhoods": r"\bneighbourhoods?\b",
    "agreements": r"\bLocal Area Agreement\b",
    "quarters": r"\bquarters?\b",
}
"""What no plan of today speaks of unless its own files do."""


@pytest.fixture(scope="module", params=KINDS)
def example(request, tmp_path_factory):
    """The folder of a kind's example, built into site/ inside it."""
    place = tmp_path_factory.mktemp(request.param)
    made = CliRunner().invoke(main, ["demo", str(place), "--kind", request.param])
    assert made.exit_code == 0, made.output
    built = run(place, "build", "--site-dir", str(place / "site"))
    assert built.exit_code == 0, built.output
    return request.param, place


def test_the_example_has_nothing_to_mend_and_nothing_to_look_at(example):
    _, place = example
    checked = run(place, "check")
    assert checked.exit_code == 0
    assert "No problems." in checked.output
    assert "warning" not in checked.output.lower()


@pytest.mark.parametrize("what", FOREIGN)
def test_no_page_speaks_of_what_the_plan_did_not_bring(example, what):
    _, place = example
    pattern = re.compile(FOREIGN[what])
    own = " ".join(
        path.read_text() for top in ("data", "content") for path in (place / top).rglob("*.*")
    )
    allowed = set(pattern.findall(own)) and {found[0] for found in pattern.finditer(own)}
    for path in (place / "site").rglob("*.html"):
        said = " ".join(Words(path.read_text()).found)
        wrong = [said[max(0, found.start() - 50) : found.end() + 20] for found in
                 pattern.finditer(said) if found[0] not in allowed]  # fmt: skip
        assert wrong == [], path.relative_to(place)


@pytest.mark.parametrize("kind", list_kinds())
def test_a_new_agreement_of_a_kind_is_whole_but_for_what_is_marked(tmp_path, kind):
    made = run(tmp_path, "new", "agreement", "ours-2026", "--kind", kind, "--later")
    assert made.exit_code == 0, made.output
    text = (tmp_path / "data/ours-2026/agreement.yml").read_text()
    for key, value in read_kind(kind).get("agreement", {}).items():
        assert f"\n{key}: {value}\n" in text if isinstance(value, str) else f"\n{key}:\n" in text
    problems = run(tmp_path, "check", "--format", "json").output
    marked = sum(has_mark(line) for path in (tmp_path).rglob("*.*")
                 for line in path.read_text().splitlines())  # fmt: skip
    assert problems.count('"file"') == marked
    assert problems.count("still waits") + problems.count("TODO") >= marked


def test_the_help_says_whom_each_kind_is_for():
    said = " ".join(CliRunner().invoke(main, ["new", "agreement", "--help"]).output.split())
    for kind in KINDS:
        assert f"{kind}: for {read_kind(kind)['for_whom']}." in said
