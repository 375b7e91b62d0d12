"""The measure of plain English, against texts counted by hand and on pages."""

import re
from statistics import median

import pytest
import yaml
from click.testing import CliRunner

from generator.build import arrange
from generator.cli import main
from generator.describe import glance
from generator.describe.language import Phrase
from generator.describe.readability import GRADE_LIMIT, find_grade, read
from generator.describe.sentences import find_words, split_sentences
from generator.model.problem import Place
from generator.model.sentence import Author, Part, Sentence, generated, link, written
from generator.pages import Page, make_pages
from generator.publish.plain_english import ENOUGH_WORDS, Judge, measure_page
from generator.schema import languages
from tests import make
from tests.where import SPECS

CASES = yaml.safe_load((SPECS / "readability.yml").read_text())
LONG = (
    "This sentence goes on and on about one thing and then about one more thing, so that no "
    "reader can tell at the end of it how it began."
)
HARD = "Interdepartmental accountability considerations necessitate organisational alternatives. "
PLACE = Place("content/smallshire/pages/about.md", 7)


def page(*said, address="a/"):
    sentences = tuple(generated(one) if type(one) is str else one for one in said)
    return Page(address=address, title="A page", description="A page.", body="", said=sentences)


def measure(*said):
    return measure_page(page(*said), make.agreement([make.indicator()]))


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_a_text_measures_as_counted_by_hand(case):
    parts = read(generated(case["text"]))
    prose = [part for part in parts if part.is_prose]
    assert len(prose) == case["sentences"]
    assert sum(part.words for part in prose) == case.get("words", 0)
    assert sum(part.syllables for part in prose) == case.get("syllables", 0)
    assert find_grade(parts) == case.get("grade")


def test_a_rating_tag_stands_beside_a_sentence_and_a_link_in_it():
    tag = Part("Green", tone="green")
    (clause,) = read(Sentence((tag, Part(" It rose by much. "), Part("Nothing", page="home"))))
    assert clause.text == "It rose by much."
    said = Sentence((Part("Look at "), *link(generated("the plan for this year"), "home").parts))
    (clause,) = read(Sentence((*said.parts, Part("."))))
    assert clause.words == 7


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
    definition = written("This counts the homes that somebody made warm.", PLACE)
    lead = written("Testshire Warm Homes and Healthy Living Board")
    comes = Phrase("The figure comes from {lead}.")(lead=lead)
    found = measure(definition, comes)
    assert [part.words for part in found[Author.OFFICERS].prose] == [8]
    assert [part.place for part in found[Author.OFFICERS].prose] == [PLACE]
    assert [(part.words, part.syllables) for part in found[Author.GENERATOR].prose] == [(5, 7)]


def test_a_label_before_the_officers_words_is_no_sentence_of_the_generator():
    unknown = written("the papers print no plan for this year.")
    found = measure(Phrase("What we do not know: {unknown}")(unknown=unknown))
    assert found[Author.GENERATOR].prose == ()
    assert len(found[Author.OFFICERS].prose) == 1


def test_the_name_of_a_paper_counts_for_nothing():
    paper = Sentence((Part("paper of 14 February 2007, paragraph 1", Author.SOURCE),))
    found = measure(Phrase("Source: {source}.")(source=paper))
    assert not any(one.prose for one in found.values())


def test_sentences_that_differ_in_their_figures_alone_are_read_once_and_told_as_they_stand():
    said = "The plan for the year to March {n} was {n} homes or more, {n} miles from here."
    found = measure(*(said.format(n=number) for number in (7, 1200, "3.5")))
    assert [part.text for part in found[Author.GENERATOR].prose] == [
        said.format(n=number) for number in (7, 1200, "3.5")
    ]
    assert {part.words for part in found[Author.GENERATOR].prose} == {17}


def judge(*texts, author=Author.GENERATOR):
    judge = Judge(author)
    pages = [page(text, address=f"p{n}/") for n, text in enumerate(texts)]
    list(judge.attend(make.agreement([make.indicator()]), pages))
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


def test_a_fault_in_the_officers_words_names_their_file_and_line():
    fault = judge(written(LONG, PLACE), author=Author.OFFICERS)[0]
    assert f"({PLACE.file}, line {PLACE.line})" in fault


def test_other_languages_have_no_grade_but_the_other_limits(tmp_path, monkeypatch):
    (tmp_path / "cy.po").write_text('msgid ""\nmsgstr "Language: cy\\n"\n')
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    agreement = make.agreement([make.indicator()], language="cy")
    found = measure_page(page(f"{LONG} Mae'r LAA yma."), agreement)[Author.GENERATOR]
    assert found.grade is None
    assert found.longest is not None
    assert found.longest.words == 29


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
    assert re.search(r"burglary\.md, line \d+\)", result.output)


def test_the_command_fails_where_generated_words_are_too_hard(smallshire, monkeypatch):
    for which in glance.ANSWER:
        monkeypatch.setitem(glance.ANSWER, which, Phrase(LONG))
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
        pages = make_pages(report, site)
        measured = [measure_page(one, report.agreement)[Author.GENERATOR] for one in pages]
        grades = [one.grade for one in measured if one.grade is not None]
        assert median(grades) <= 5
        assert max(one.grade or 0 for one in measured if not one.is_short) <= GRADE_LIMIT


def test_a_vowel_sign_belongs_to_its_word():
    assert len(find_words("ઑક્ટોબર થી ડિસેમ્બર 2006")) == 4
