"""The first use of a special word on a page explains itself; the rest of the page is as it was."""

import re

import pytest

from generator.model.documents import GlossaryEntry
from generator.model.sentence import Author, Part, Sentence, generated, link
from generator.pages.writer import Writer
from generator.schema.dialect import markdown_to_html

GLOSSARY = (
    GlossaryEntry(term="ASB", expansion="anti-social behaviour", plain="noise or damage"),
    GlossaryEntry(term="baseline", plain="where we started"),
    GlossaryEntry(term="amp", plain="a word in an entity"),
    GlossaryEntry(term="pooled | aligned", plain="<b>money</b> & [more](x)"),
)
BUTTON = '<button type="button" class="term" popovertarget="word_1">{}</button>'
MEANING = '<span popover id="word_1"> ({})</span>'


def explain_terms(text, glossary):
    """A page that is one text of the officers."""
    writer = Writer(glossary, lambda key: f"../{key}/")
    said = writer.write_markdown(Sentence((Part(text, Author.OFFICERS),)))
    return "".join((said, *writer.tell_rest()))


def explain(text):
    return explain_terms(text, GLOSSARY)


def test_the_first_use_explains_itself_and_later_ones_do_not():
    said = BUTTON.format("ASB") + MEANING.format("anti-social behaviour: noise or damage")
    assert explain("Less ASB. ASB fell.\n") == f"Less {said}. ASB fell.\n"


def test_a_page_without_special_words_stays_as_it_is():
    assert explain("# Crime\n\nIt fell.\n") == "# Crime\n\nIt fell.\n"


@pytest.mark.parametrize(
    "place",
    [
        "# Less ASB\n",
        "[Less ASB](asb/)\n",
        "| ASB | When |\n| --- | --- |\n",
    ],
)
def test_a_word_in_no_prose_is_told_at_the_end(place):
    said = explain(place)
    assert said.startswith(place)
    assert said.endswith("## Words on this page\n\n- ASB: anti-social behaviour: noise or damage\n")


@pytest.mark.parametrize(
    "write",
    [
        lambda writer: writer.label(generated("Less ASB")),
        lambda writer: writer.caption(generated("Less ASB")),
        lambda writer: writer.write(link(generated("Less ASB"), "home")),
        lambda writer: writer.write(Sentence((Part("ASB", tone="red"),))),
    ],
    ids=["heading", "caption", "link", "rating tag"],
)
def test_a_word_of_a_label_a_link_or_a_tag_is_told_at_the_end(write):
    writer = Writer(GLOSSARY, lambda key: f"../{key}/")
    assert "popover" not in write(writer)
    assert "- ASB: anti-social behaviour: noise or damage\n" in list(writer.tell_rest())


def test_the_words_around_a_link_are_explained_and_those_of_the_link_are_not():
    writer = Writer(GLOSSARY, lambda key: f"../{key}/")
    said = (Part("The baseline of "), Part("ASB", page="asb"), Part(" and of ASB."))
    assert writer.write(Sentence(said)) == (
        "The " + BUTTON.format("baseline") + MEANING.format("where we started")
        + " of [ASB](../asb/) and of "
        + (BUTTON.format("ASB") + MEANING.format("anti-social behaviour: noise or damage"))
        .replace("word_1", "word_2") + "."
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Money &amp; more\n",
        "[x](ASB/)\n",
        '<b title="ASB">x</b>\n',
        "BASBO\n",
    ],
)
def test_a_word_that_nobody_sees_is_not_explained(text):
    assert explain(text) == text


def test_a_word_in_a_table_and_one_in_a_list_are_explained_where_they_stand():
    assert "</button>" in explain("| When | What |\n| --- | --- |\n| now | ASB |\n")
    assert "</button>" in explain("- ASB fell\n")


def test_a_meaning_with_marks_stays_text():
    html = markdown_to_html(explain("Money is pooled | aligned here.\n"))
    meaning = re.search(r"<span popover[^>]*>(.*?)</span>", html)[1]
    assert meaning == " (&lt;b&gt;money&lt;/b&gt; &amp; [more](x))"


def test_a_word_with_marks_is_found_as_markdown_writes_it():
    glossary = (GlossaryEntry(term="A*", plain="the top grade"),)
    said = explain_terms("More got A\\* this year.\n", glossary)
    assert ">A\\*</button>" in said


def test_a_term_does_not_reach_from_one_line_of_a_list_to_the_next():
    glossary = (GlossaryEntry(term="extended school", plain="a school that is open longer"),)
    text = "- Club hours were extended\n- School gates were lit\n"
    assert explain_terms(text, glossary) == text


def test_every_word_has_its_own_meaning():
    said = explain("The baseline of ASB.\n")
    assert re.findall(r'popovertarget="([^"]*)"', said) == ["word_1", "word_2"]
    assert re.findall(r'popover id="([^"]*)"', said) == ["word_1", "word_2"]
