"""Whatever a page says was said by somebody: nothing reaches it past those who judge it."""

import pytest
from markupsafe import Markup

from generator.build import arrange
from generator.describe.sentences import find_words, is_finished, split_sentences
from generator.model.sentence import Author, Part, Sentence, generated, join, written
from generator.pages import make_pages
from generator.pages.markdown import environment
from generator.pages.writer import Writer, writing
from tests.stretches import find_stretches


def spell(text):
    return " ".join(word.key for word in find_words(text))


def find_unsaid(page):
    """Sentences of the finished page that nobody handed to the judge, seen from outside."""
    said = spell(" ".join(page.said))
    for stretch in find_stretches(page.body):
        if not stretch.is_heading and not stretch.is_meaning:
            for sentence in split_sentences(stretch.text):
                if is_finished(sentence) and len(find_words(sentence)) > 2:
                    yield from () if spell(sentence) in said else (sentence,)


def test_every_sentence_of_every_page_is_judged(reports, demo):
    for report in (*reports.values(), demo):
        for page in make_pages(report, arrange([report], report.agreement.folder)):
            assert list(find_unsaid(page)) == [], page.address


def show(value):
    with writing(Writer((), lambda key: f"../{key}/")):
        return environment().from_string("{{ value }}").render(value=value)


def test_text_of_which_nobody_knows_who_wrote_it_stops_a_page():
    with pytest.raises(TypeError, match="which is no sentence"):
        show("It fell.")


def test_a_sentence_and_ready_markdown_are_shown():
    assert show(generated("It *fell*.")) == "It \\*fell\\*."
    assert show(Markup("**It fell.**")) == "**It fell.**"


def test_a_sentence_keeps_who_wrote_each_part_when_it_becomes_part_of_another():
    name = written("Testshire Council")
    said = join((generated("Led by"), join((name, generated("since May.")), ", ")))
    assert said == "Led by Testshire Council, since May."
    assert [part.author for part in said.parts if part.author is not Author.GENERATOR] == [
        Author.NAME
    ]
    assert Sentence(said.parts) == said


def test_words_of_a_file_are_sentences_of_the_officers_or_a_name():
    assert written("It fell.").parts == (Part("It fell.", Author.OFFICERS),)
    assert written("The Board").parts == (Part("The Board", Author.NAME),)
