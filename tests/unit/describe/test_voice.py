"""Two voices: that of somebody who retells papers, and that of the body that writes the plan."""

import ast
import re
from itertools import chain
from typing import NamedTuple

import pytest
from babel.messages.extract import extract_from_dir

from generator.build import Folders, arrange, read_report
from generator.cli.words import OPTIONS, PACKAGE
from generator.describe.language import Phrase, Plural, speaking
from generator.model.enums import Voice
from generator.model.sentence import Author
from generator.model.speech import Speech
from generator.pages import make_pages
from generator.pages.links import markdown_path
from generator.publish.downloads import make_downloads
from generator.publish.head import make_head, make_imprint
from generator.publish.plain_english import Judge, refuse_hard_words
from generator.publish.search import make_index

OF_PAPERS = re.compile(r"\b(papers?|print(s|ed|ing)?|documents?)\b", re.IGNORECASE)
SPEAKING = ("describe", "charts", "pages", "publish")
"""The rooms whose phrases residents read."""
OURS = Speech(voice=Voice.OURS)


class Call(NamedTuple):
    """A phrase in the code."""

    file: str
    theirs: list[str]
    ours: list[str]


def _read_calls():
    """Every phrase of those rooms, with what the body that writes the plan says instead."""
    for room in SPEAKING:
        for path in sorted((PACKAGE / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                name = getattr(getattr(node, "func", None), "id", "")
                if isinstance(node, ast.Call) and name in {"Phrase", "Plural", "say"}:
                    given = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
                    also = [str(one.value.value) for one in node.keywords if one.arg == "ours"]
                    number = 2 if name == "Plural" else 1
                    yield Call(path.name, given[:number], [*given[number:], *also])


def test_a_phrase_that_speaks_of_papers_has_the_form_of_those_who_write_the_plan():
    """Such a phrase needs `ours`: what the body that writes the plan says instead."""
    calls = list(_read_calls())
    of_papers = [one for one in calls if any(map(OF_PAPERS.search, one.theirs))]
    assert len(of_papers) > 50
    assert [one for one in of_papers if not one.ours] == []
    assert [one for one in calls if any(map(OF_PAPERS.search, one.ours))] == []


def test_no_template_speaks_of_papers_itself():
    """Such words belong into generator/describe/page_words.py, where they have both forms."""
    found = extract_from_dir(
        PACKAGE / "templates", [("**.j2", "jinja2.ext:babel_extract")],
        {"**.j2": next(iter(OPTIONS.values()))}, {"say": (1,), "say_many": (1, 2)},
    )  # fmt: skip
    said = [(file, message) for file, _, message, _, _ in found]
    assert len(said) > 100
    assert [one for one in said if OF_PAPERS.search(str(one[1]))] == []


def test_a_phrase_is_said_in_the_voice_that_is_asked_for():
    phrase = Phrase("The papers print no figure.", ours="We have no figure yet.")
    measures = Plural("They name {number} measure.", "They name {number} measures.",
                      "We name {number} measure.", "We name {number} measures.")  # fmt: skip
    alike = Phrase("On track.")
    assert (phrase(), measures(2), alike()) == (
        "The papers print no figure.", "They name 2 measures.", "On track."
    )  # fmt: skip
    with speaking(OURS):
        assert (phrase(), measures(1), measures(2), alike()) == (
            "We have no figure yet.", "We name 1 measure.", "We name 2 measures.", "On track."
        )  # fmt: skip
    assert phrase() == "The papers print no figure."


def _speak_for_themselves(files):
    """The small agreement in the voice of the body that writes it, with no word of papers."""
    for path in (*files.rglob("*.yml"), *files.rglob("*.md"), *files.rglob("*.csv")):
        text = path.read_text(encoding="utf-8")
        kept = re.sub(r"(?<!,)\bprinted\b(?!:)", "given", text)
        kept = re.sub(r"\b[Pp]aper(s?)\b(?!:)", r"report\1", kept)
        path.write_text(re.sub(r"\bprints?\b", "say", kept), encoding="utf-8")
    details = files / "data" / "smallshire" / "agreement.yml"
    details.write_text(f"{details.read_text()}voice: ours\n", encoding="utf-8")


def _leave_out(files):
    """Nearly everything that may be left out is not there."""
    data = files / "data" / "smallshire"
    for path in data.glob("*.csv"):
        path.write_text(f"{path.read_text().splitlines()[0]}\n", encoding="utf-8")
    for name in ("corrections.yml", "rewards.yml", "reviews.yml"):
        (data / name).unlink(missing_ok=True)
    for path in (*data.glob("indicators/*.yml"), data / "blocks.yml", data / "areas.yml"):
        kept = [line for line in path.read_text().splitlines() if not re.match(r" *lead:", line)]
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")


@pytest.mark.parametrize("is_bare", [False, True], ids=["whole", "many absences"])
@pytest.mark.parametrize("whose", ["officers", "computed"])
def test_no_page_of_a_plan_in_its_own_voice_speaks_of_papers(smallshire, is_bare, whose):
    _speak_for_themselves(smallshire)
    if is_bare:
        _leave_out(smallshire)
    details = smallshire / "data" / "smallshire" / "agreement.yml"
    text = re.sub(r"rating_source: \w+", f"rating_source: {whose}", details.read_text())
    details.write_text(text, encoding="utf-8")
    report = read_report("smallshire", Folders(smallshire / "data", smallshire / "content"))
    site = arrange([report], "smallshire")
    pages = list(make_pages(report, site))
    assert len(pages) > 12
    judge = Judge(Author.GENERATOR)
    list(judge.attend(report.agreement, pages))
    refuse_hard_words([judge])
    texts = {page.address: (page.title, page.description, page.body, str(page.linked_data),
                            *(one.words for one in page.kept_in)) for page in pages}  # fmt: skip
    head = make_head(report.agreement, site, {markdown_path(page.address) for page in pages})
    texts["head"] = (*map(str, (head["words"], head["menu"], head["footer"])),
                     make_imprint(report.agreement))  # fmt: skip
    lines = (
        (address, line)
        for address, said in texts.items()
        for line in chain.from_iterable(map(str.splitlines, said))
    )
    assert [one for one in lines if OF_PAPERS.search(one[1])] == []
    assert make_index(report, pages)
    assert make_downloads(report)


@pytest.mark.parametrize(
    ("lag", "says"),
    [
        ("", "This figure is not due yet."),
        ("lag_months: 1\n", "This figure is due in January 2025."),
    ],
)
def test_a_plan_in_its_own_voice_says_when_a_figure_is_due_where_it_knows(smallshire, lag, says):
    details = smallshire / "data" / "smallshire" / "agreement.yml"
    details.write_text(f"{details.read_text()}voice: ours\n", encoding="utf-8")
    measure = smallshire / "data" / "smallshire" / "indicators" / "noise.yml"
    measure.write_text(f"{measure.read_text()}{lag}", encoding="utf-8")
    figures = smallshire / "data" / "smallshire" / "figures.csv"
    others = [row for row in figures.read_text().splitlines() if not row.startswith("noise,")]
    row = 'noise,,2024/25 Q3,,not_due,,,"plan-2024, para 4",'
    figures.write_text("\n".join((*others, row, "")), encoding="utf-8")
    report = read_report("smallshire", Folders(smallshire / "data", smallshire / "content"))
    assert report.indicators["noise"].figures.rows[0][1] == says
