"""The measure of plain English, against texts counted by hand and on pages."""

import re
from pathlib import Path
from statistics import median

import pytest
import yaml
from click.testing import CliRunner

from generator.build import arrange
from generator.cli import main
from generator.describe import words
from generator.describe.language import Phrase
from generator.describe.plain_text import find_stretches
from generator.describe.readability import GRADE_LIMIT, Author, Reader, find_grade
from generator.describe.sentences import find_words, split_sentences
from generator.model.documents import GlossaryEntry
from generator.model.ratings import Dimension, Rating
from generator.pages import Page, make_pages
from generator.publish.plain_english import Ruler
from generator.publish.plain_limits import ENOUGH_WORDS, Judge, is_short
from generator.schema import languages
from tests import make

CASES = yaml.safe_load((Path(__file__).parent / "specs" / "readability.yml").read_text())
LONG = (
    "This sentence goes on and on about one thing and then about one more thing, so that no "
    "reader can tell at the end of it how it began."
)
HARD = "Interdepartmental accountability considerations necessitate organisational alternatives. "
AN_LAA = GlossaryEntry(term="LAA", plain="a deal between local services and the Government")
TOPIC = GlossaryEntry(term="block", plain="a topic", also_written=("theme",))


def page(body, address="a/"):
    return Page(address=address, title="A page", description="A page.", body=body)


def measure(body, **changes):
    agreement = make.agreement(**({"indicators": [make.indicator()]} | changes))
    return Ruler(agreement).measure(page(body))


def generated(body, **changes):
    return measure(body, **changes)[Author.GENERATOR]


def unexplained(body, *glossary):
    return [term.term for term, _ in generated(body, glossary=glossary).unexplained]


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_text_measures_as_counted_by_hand(case):
    parts = Reader(make.agreement([make.indicator()])).read(case["text"])
    prose = [part for part in parts if part.is_prose]
    assert len(prose) == case["sentences"]
    assert sum(part.words for part in prose) == case.get("words", 0)
    assert sum(part.syllables for part in prose) == case.get("syllables", 0)
    assert find_grade(parts) == case.get("grade")


def test_a_page_is_read_without_marks_tags_and_pictures():
    body = (
        "# Title {#one}\n\n**On track.** See [the plan](../plan/) &amp; more.\n\n"
        '<span class="rag"><svg><use href="#x"/></svg>Green</span> It rose.\n\n'
        "<svg><svg><text>inner</text></svg><text>outer</text></svg>\n\n"
        "| When | Figure |\n| --- | --- |\n| May | 7 <small>Late.</small> |\n\n- one\n- two\n"
    )
    assert [one.text for one in find_stretches(body)] == [
        *("Title", "On track. See the plan & more.", "Green", "It rose.", "When", "Figure"),
        *("May", "7", "Late.", "one", "two"),
    ]


def test_headings_and_cells_count_for_no_grade_but_sentences_in_cells_do():
    found = generated(
        "## Is it going to get any better?\n\n| When it was | What it was |\n| --- | --- |\n"
        "| The end of May | We moved it one year back. |\n"
    )
    assert [part.text for part in found.prose] == ["We moved it one year back."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('He said "Stop." Then he left.', ['He said "Stop."', "Then he left."]),
        ("It rose by 1.5. It fell.", ["It rose by 1.5.", "It fell."]),
        ("Is it? Yes! (No.) 5 of 6.", ["Is it?", "Yes!", "(No.)", "5 of 6."]),
        ("Why: because it rained.", ["Why: because it rained."]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text, sentences):
    assert split_sentences(text) == sentences


def test_words_of_the_files_are_the_officers_and_the_rest_is_generated():
    indicator = make.indicator(
        definition="This counts the homes that somebody made warm.",
        lead="Testshire Warm Homes and Healthy Living Board",
    )
    found = measure(
        "This counts the homes that somebody made warm.\n\n"
        "The figure comes from Testshire Warm Homes and Healthy Living Board.\n",
        indicators=[indicator],
    )
    assert [part.words for part in found[Author.OFFICERS].prose] == [8]
    assert [(part.words, part.syllables) for part in found[Author.GENERATOR].prose] == [(5, 7)]


def test_a_label_before_the_officers_words_is_no_sentence_of_the_generator():
    indicator = make.indicator(not_known="the papers print no plan for this year.")
    found = measure(
        "What we do not know: the papers print no plan for this year.\n", indicators=[indicator]
    )
    assert found[Author.GENERATOR].prose == ()
    assert len(found[Author.OFFICERS].prose) == 1


def test_the_name_of_a_paper_counts_for_nothing():
    found = measure("- Source: paper of 14 February 2007, paragraph 1.\n")
    assert not any(one.prose for one in found.values())


@pytest.mark.parametrize(
    ("body", "terms"),
    [
        ("The LAA runs for three years.", ["LAA"]),
        ("The LAA is a deal between local services and the Government.", []),
        ("The [LAA](../glossary/#term-laa) runs for three years.", []),
        ("The LAA is here. \n\nThe [LAA](../glossary/#term-laa) is there.", ["LAA"]),
        ("A block is a topic.", []),
        ("Read a block.\n\nIt is good.\n\nHere is a topic.", ["block"]),
        ("## Themes", ["block"]),
        ("| Theme |\n| --- |\n| one |", ["block"]),
    ],
)
def test_a_term_is_explained_by_its_meaning_or_by_a_link_at_its_first_use(body, terms):
    assert unexplained(body, AN_LAA, TOPIC) == terms


def test_a_term_in_the_words_of_the_files_is_the_officers_to_explain():
    indicator = make.indicator(definition="This is part of the LAA of 2006.")
    found = measure("This is part of the LAA of 2006.", indicators=[indicator], glossary=(AN_LAA,))
    assert [term.term for term, _ in found[Author.OFFICERS].unexplained] == ["LAA"]
    assert found[Author.GENERATOR].unexplained == ()


def judge(*bodies, **changes):
    agreement = make.agreement(**({"indicators": [make.indicator()]} | changes))
    judge = Judge(Author.GENERATOR)
    list(judge.attend(agreement, [page(body, f"p{n}/") for n, body in enumerate(bodies)]))
    return judge.find_faults()


def test_a_sentence_may_have_exactly_25_words():
    words = ["We", *["go"] * 24]
    assert not any("a sentence of" in one for one in judge(" ".join(words) + "."))
    fault = judge(" ".join([*words, "on"]) + ".")[0]
    assert "a sentence of 26 words, where 25 is the limit" in fault


def test_the_same_fault_on_many_pages_is_told_once():
    fault = judge(LONG, "A good page.", LONG, LONG)[0]
    assert "p0/ (and 2 more): a sentence of 29 words" in fault
    assert LONG in fault


def test_a_hard_page_is_told_with_its_hardest_sentences():
    faults = judge(HARD * (ENOUGH_WORDS // 5))
    assert any("p0/: grade" in one and HARD.strip() in one for one in faults)


def test_short_pages_are_judged_together():
    easy = "The sun is out and we all go for a walk in the park. " * 6
    assert judge(HARD, easy) == []
    (fault,) = judge(HARD, HARD)
    assert fault.startswith("short pages together: grade")


def test_other_languages_have_no_grade_but_the_other_limits(tmp_path, monkeypatch):
    (tmp_path / "cy.po").write_text('msgid ""\nmsgstr "Language: cy\\n"\n')
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    agreement = make.agreement([make.indicator()], glossary=(AN_LAA,), language="cy")
    found = Ruler(agreement).measure(page(f"{LONG} Mae'r LAA yma."))[Author.GENERATOR]
    assert found.grade is None
    assert found.longest is not None
    assert found.longest.words == 29
    assert [term.term for term, _ in found.unexplained] == ["LAA"]


def laa(command, place, *more):
    folders = ["--data-dir", str(place / "data"), "--content-dir", str(place / "content")]
    return CliRunner().invoke(main, [command, *folders, *more])


def test_hard_commentary_warns_and_no_more(smallshire):
    file = next(smallshire.rglob("burglary.md"))
    file.write_text(f"{file.read_text()}\n{LONG}\n")
    result = laa("readability", smallshire)
    assert result.exit_code == 0, result.output
    assert "Warning: indicators/burglary/: a sentence of 29 words" in result.output
    assert "These words stand in data/ or content/" in result.output


def test_the_command_fails_where_generated_words_are_too_hard(smallshire, monkeypatch):
    of_outcome = words.LABELS[Dimension.OUTCOME]
    hard = of_outcome[Rating.GREEN]._replace(verdict=Phrase(LONG))
    monkeypatch.setitem(of_outcome, Rating.GREEN, hard)
    result = laa("readability", smallshire)
    assert result.exit_code == 1
    assert "a sentence of 29 words, where 25 is the limit" in result.output


def test_the_table_has_the_20_hardest_pages_or_all(smallshire):
    few, every = (laa("readability", smallshire, *more).output for more in ((), ("--all",)))
    made, written = (int(number) for number in re.findall(r"^(\d+) pages: median", few, re.M))
    assert (made, written) > (20, 17)
    listed = "^[a-z/0-9-]+ +-?[0-9.]+"
    assert len(re.findall(listed, few, re.M)) == 20 + min(written, 20)
    assert len(re.findall(listed, every, re.M)) == made + written
    assert re.search(r"pages: median grade [0-9.]+, maximum [0-9.]+\. Short pages", few)


def test_half_of_the_pages_have_grade_5_or_less_and_none_is_over_6(reports, demo):
    for report in (*reports.values(), demo):
        site = arrange([report], report.agreement.folder)
        ruler = Ruler(report.agreement)
        measured = [ruler.measure(one)[Author.GENERATOR] for one in make_pages(report, site)]
        grades = [one.grade for one in measured if one.grade is not None]
        assert median(grades) <= 5
        assert max(one.grade or 0 for one in measured if not is_short(one)) <= GRADE_LIMIT


def test_the_meaning_of_a_special_word_is_no_part_of_its_sentence():
    page = (
        'Less <button type="button" class="term" popovertarget="word-1">ASB</button>'
        '<span popover id="word-1"> (noise or "damage")</span> is good.\n'
    )
    assert [stretch.text for stretch in find_stretches(page)] == [
        "Less ASB is good.",
        '(noise or "damage")',
    ]


def test_a_vowel_sign_belongs_to_its_word():
    assert len(find_words("ઑક્ટોબર થી ડિસેમ્બર 2006")) == 4
