"""A plan in its own voice has a page where there is something to say, and no link to any other."""

import json
import re

import pytest

from generator.build import Folders, arrange, publish, read_report
from generator.mkdocs_build import render_site
from generator.pages.links import WHOLE
from tests.spoil import run

DATA, CONTENT = "data/smallshire", "content/smallshire"
OPTIONAL = {"councillors", "money", "reward", "corrections", "not-known-yet", "glossary"}
GLOSSARY = """
- term: burglary
  plain: breaking into a home to steal
- term: zeugma
  plain: a word that no page has
"""


def speak(place, voice):
    path = place / DATA / "agreement.yml"
    path.write_text(f"{path.read_text()}voice: {voice}\n", encoding="utf-8")


def write_glossary(place, text=GLOSSARY):
    (place / CONTENT / "glossary.yml").write_text(text.lstrip(), encoding="utf-8")


def leave_out(place):
    """Nothing to say of money, rewards, corrections or places, and nothing open."""
    data = place / DATA
    for name in ("corrections.yml", "rewards.yml", "reviews.yml", "areas.yml", "outcomes.yml"):
        (data / name).unlink(missing_ok=True)
    for name in ("money", "counts", "steps", "actions", "responses"):
        (data / f"{name}.csv").unlink(missing_ok=True)
    for name in ("noise", "trust", "waiting", "new-homes", "burglary"):
        (data / "indicators" / f"{name}.yml").unlink()
    for path in data.glob("*.csv"):
        first, *others = path.read_text().splitlines()
        kept = [row for row in others if row.startswith("recycling,,")]
        path.write_text("\n".join((first, *kept, "")), encoding="utf-8")
    (place / CONTENT / "2024-25-q3/indicators/burglary.md").unlink()
    (place / CONTENT / "2024-25-q3/neighbourhoods/mill-end.md").unlink()
    about = place / CONTENT / "pages/about.md"
    about.write_text(re.sub(r"\[([^]]+)\]\(page:[^)]+\)", r"\1", about.read_text()))
    related = data / "indicators/recycling.yml"
    lines = related.read_text().splitlines()
    kept = [line for line in lines if not line.startswith(("outcome:", "counts_with:"))]
    related.write_text("\n".join((*kept, "")), encoding="utf-8")


def build(place, out):
    """The whole site: its crawl finds every link that leads nowhere."""
    report = read_report("smallshire", Folders(place / "data", place / "content"))
    publish([report], arrange([report], ""), site_dir=out, render_site=render_site)
    return out


def list_made(site):
    return {key for key in WHOLE if (site / WHOLE[key] / "index.html").is_file()}


def read_everything(site):
    texts = [path.read_text() for path in site.rglob("*.html")]
    return "\n".join((*texts, (site / "find/pages.json").read_text(),
                      (site / "sitemap.xml").read_text()))  # fmt: skip


def test_a_site_that_retells_papers_has_every_page_also_for_what_they_do_not_give(
    smallshire, tmp_path
):
    leave_out(smallshire)
    site = build(smallshire, tmp_path / "site")
    assert list_made(site) == set(WHOLE)
    assert (site / "data/rewards.csv").is_file()


def test_a_plan_in_its_own_voice_makes_links_and_lists_only_pages_with_content(
    smallshire, tmp_path
):
    leave_out(smallshire)
    speak(smallshire, "ours")
    site = build(smallshire, tmp_path / "site")
    assert OPTIONAL - list_made(site) == {
        "money", "reward", "corrections", "not-known-yet", "glossary"
    }  # fmt: skip
    assert not (site / "data/rewards.csv").exists()
    everything = read_everything(site)
    for gone in OPTIONAL - list_made(site):
        assert f"{gone}/" not in everything, gone
    assert "rewards.csv" not in everything
    assert "how-we-rate/" in everything


def test_a_plan_in_its_own_voice_has_each_page_for_which_there_is_content(smallshire, tmp_path):
    speak(smallshire, "ours")
    site = build(smallshire, tmp_path / "site")
    assert list_made(site) == set(WHOLE)
    assert (site / "data/rewards.csv").is_file()


def test_a_page_to_which_officers_lead_is_made(smallshire, tmp_path):
    leave_out(smallshire)
    speak(smallshire, "ours")
    about = smallshire / CONTENT / "pages/about.md"
    about.write_text(f"{about.read_text()}\nSee [the money](page:money) and "
                     "[the words](page:glossary).\n")  # fmt: skip
    site = build(smallshire, tmp_path / "site")
    assert {"money", "glossary"} <= list_made(site)
    assert "We have no sums of money to show yet." in (site / "money/index.html").read_text()


@pytest.mark.parametrize(
    ("voice", "told"), [("papers", {"burglary", "laa", "zeugma"}), ("ours", {"burglary"})]
)
def test_the_glossary_has_the_agreements_own_words_and_in_its_own_voice_those_it_uses(
    smallshire, tmp_path, voice, told
):
    write_glossary(smallshire)
    speak(smallshire, voice)
    site = build(smallshire, tmp_path / "site")
    page = (site / "glossary/index.html").read_text()
    assert set(re.findall(r'id="term-(\w+)"', page)) == told
    found = [row[1] for row in json.loads((site / "find/pages.json").read_text())]
    terms = {way.partition("#term-")[2] for way in found if way.startswith("glossary/#")}
    assert terms == told
    assert "content/smallshire/glossary.yml" in page


def test_what_an_agreement_says_of_a_word_holds_before_what_all_share(smallshire):
    write_glossary(smallshire, "- term: Laa\n  plain: what we agreed\n")
    report = read_report("smallshire", Folders(smallshire / "data", smallshire / "content"))
    assert [one.plain for one in report.agreement.glossary] == ["what we agreed"]


def test_a_word_told_twice_in_an_own_glossary_is_named_at_its_line(smallshire):
    again = "- term: Burglary\n  plain: breaking in\n"
    write_glossary(smallshire, f"{GLOSSARY}{again}")
    said = run(smallshire)
    assert said.exit_code == 1
    assert "content/smallshire/glossary.yml, line 5" in said.output
    assert "found the term Burglary a second time (first on line 1)" in said.output


def test_an_own_glossary_with_a_fault_is_told_at_its_line(smallshire):
    write_glossary(smallshire, "- term: burglary\n  plane: breaking in\n")
    said = run(smallshire)
    assert said.exit_code == 1
    assert "content/smallshire/glossary.yml, line 2" in said.output
