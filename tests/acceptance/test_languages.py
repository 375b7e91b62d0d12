"""A second language is one file: in a made-up language, no English is left on any page."""

import contextlib
import re
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from enum import Enum
from html import unescape

import pytest
from babel.messages.pofile import write_po
from click.testing import CliRunner

from generator.build import arrange, publish
from generator.cli import main
from generator.cli.words import read_phrases
from generator.describe import describe
from generator.describe.language import Phrase, Plural, speaking
from generator.describe.numbers import say_number
from generator.describe.sources import say_written_date
from generator.mkdocs_build import render_site
from generator.model.documents import Removed
from generator.model.fields import split_references
from generator.model.period import Period
from generator.model.period_forms import PeriodError, parse_period
from generator.model.speech import Speech
from generator.papers import READERS, make_paper
from generator.papers.web import write_html
from generator.rate import rate
from generator.schema import languages
from generator.schema.translations import find_faults, find_wrong_places

PSEUDO = "gu"
"""The made-up language borrows the months of Gujarati, as they have no Latin letters."""
CYRILLIC = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "абвгдежзийклмнопрстуфхцчшщАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩ",
)
PLACE = re.compile(r"(\{[^}]*\})")
LINK_END = re.compile(r"(\]\([^)]*\))")
NO_WORDS = re.compile(r"\{\w+\}|\b\w+\.(?:csv|json)\b|\bCSV\b|\b(?:NI|EX) \d+(?: \(i+\))?")
"""Names of files and codes of measures, which are the same in every language."""
HIDDEN = re.compile(
    r"<(script|style)\b.*?</\1>|<code>(?:(?:data|content)/[^<]*|[a-z_]+)</code>|"
    r"<(?!/)[^>]*>|</[^>]*>",
    re.S,
)
SAID = re.compile(
    r'(?:aria-label|data-(?!explore|script|integrity|bundle|hash|style|inert|index|others|needs|ignored|save|name)[\w-]+|(?:name="description"|property="og:[^"]*(?:title|description|'
    r'site_name)") content)="([^"]*)"'
)
"""Attributes that people read or hear."""
ENGLISH = re.compile(r"[A-Za-z]{2,}")
NAMES = frozenset(
    "id folder code language base_url indicator area block parent blocks related counts_with "
    "touches method kind file url tile outcome indicators step place_kinds page instead".split()
)
"""Fields that name other records, or that no page shows as words."""
FIXED = frozenset({"printed_total", "not stated"})
"""Values of fields of words that the code knows."""

GONE = Removed(
    page="indicator/gone",
    title="What is gone",
    since="2006/07",
    reason="Nobody counts it now.",
)
"""A page that no agreement has yet."""


def pseudo(text):
    """A phrase in Cyrillic letters, with its {places} as they are."""
    return "".join(
        part if part.startswith("{") else part.translate(CYRILLIC) for part in PLACE.split(text)
    )


def in_cyrillic(value, name=""):
    """A record with its own words in Cyrillic letters, and the names that it uses kept."""
    if isinstance(value, Enum | Period) or name in NAMES:
        return value
    if isinstance(value, str) and value in FIXED:
        return value
    if isinstance(value, str) and name == "source":
        places = (f"{paper}, {place}" for paper, place in split_references(value))
        return "; ".join(
            re.sub(r"(?<=, )(?!paras?\b).*|(?<=para ).*|(?<=paras ).*", cyrillic, one)
            for one in places
        )
    if isinstance(value, str):
        return value if name in {"date", "due"} and is_dated(value) else cyrillic(value)
    if isinstance(value, tuple):
        return tuple(in_cyrillic(one, name) for one in value)
    if isinstance(value, dict):
        return {key: in_cyrillic(one, name) for key, one in value.items()}
    if is_dataclass(value):
        changed = {
            one.name: in_cyrillic(getattr(value, one.name), one.name) for one in fields(value)
        }
        return replace(value, **changed)
    return value


def is_dated(text):
    """True for a day or a period, which the code says in words."""
    with contextlib.suppress(PeriodError):
        parse_period(text)
        return True
    return say_written_date(text) != text


def cyrillic(text):
    text = text if isinstance(text, str) else text[0]
    return "".join(
        part if part.startswith("](") else part.translate(CYRILLIC) for part in LINK_END.split(text)
    )


def make_cyrillic(agreement):
    """An agreement whose own words are all in Cyrillic letters."""
    tables = {}
    for table in ("figures", "targets"):
        given = getattr(agreement, table)
        rows = tuple(
            row._replace(
                **{name: in_cyrillic(getattr(row, name), name) for name in ("note", "source")}
            )
            for row in given
        )
        tables[table] = replace(given, rows=rows)
    kept = {"folder", "origins", "figures", "targets"}
    changed = {
        one.name: in_cyrillic(getattr(agreement, one.name))
        for one in fields(agreement)
        if one.name not in kept
    }
    changed["details"] = replace(changed["details"], language=PSEUDO)
    return replace(agreement, **tables, **changed)


def write_pseudo(place):
    """Every phrase of the site translated into the made-up language, as its file in a folder."""
    catalog = read_phrases(PSEUDO)
    for message in catalog:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            said = tuple(map(pseudo, ids))
            message.string = said if len(said) > 1 else said[0]
    with (place / f"{PSEUDO}.po").open("wb") as file:
        write_po(file, catalog)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder with the file of the made-up language."""
    place = tmp_path_factory.mktemp("languages")
    write_pseudo(place)
    return place


@pytest.fixture(scope="module")
def foreign_site(reports, demo, folder, tmp_path_factory):
    """All three agreements in the made-up language."""
    place = tmp_path_factory.mktemp("foreign") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(languages, "FOLDER", folder)
        given = [report.agreement for report in (*reports.values(), demo)]
        agreements = [make_cyrillic(replace(one, removed=(GONE,))) for one in given]
        made = [describe(agreement, rate(agreement)) for agreement in agreements]
        site = arrange(made, made[0].agreement.folder)
        publish(made, site, site_dir=place, render_site=render_site)
    return place


def test_no_english_is_left_on_any_page(foreign_site):
    left = {}
    pages = sorted(foreign_site.rglob("*.html"))
    for page in pages:
        html = page.read_text()
        words = [HIDDEN.sub(" ", html), *SAID.findall(html)]
        found = ENGLISH.findall(NO_WORDS.sub(" ", unescape(" ".join(words))))
        if found:
            left[page.relative_to(foreign_site).as_posix()] = sorted(set(found))[:12]
    assert len(pages) > 200
    assert left == {}


@pytest.mark.parametrize("reader", READERS)
def test_no_english_is_left_in_any_report_to_a_committee(
    reports, demo, folder, monkeypatch, reader
):
    monkeypatch.setattr(languages, "FOLDER", folder)
    for given in (*reports.values(), demo):
        agreement = make_cyrillic(given.agreement)
        page = write_html(make_paper(describe(agreement, rate(agreement)), reader)).decode()
        text = unescape(HIDDEN.sub(" ", page))
        assert sorted(set(ENGLISH.findall(NO_WORDS.sub(" ", text)))) == []


def test_the_page_says_its_language(foreign_site):
    assert '<html lang="gu" dir="ltr">' in (foreign_site / "index.html").read_text()


def test_every_language_of_the_site_can_be_spoken(folder):
    for file in (*languages.FOLDER.glob("*.po"), *folder.glob("*.po")):
        assert find_faults(file) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('msgid "{value} or more"\nmsgstr "{wert}"\n', "Its places are: value."),
        ('msgid "x\n', ""),
        ('msgid ""\nmsgstr "Language: xx-nowhere\\n"\n', ""),
    ],
)
def test_a_faulty_file_of_phrases_is_an_error_with_advice(smallshire, monkeypatch, text, fault):
    monkeypatch.setattr(languages, "FOLDER", smallshire)
    monkeypatch.setattr("generator.check.rules.FOLDER", smallshire)
    (smallshire / "cy.po").write_text(text)
    path = smallshire / "data/smallshire/agreement.yml"
    path.write_text(path.read_text() + "language: cy\n")
    options = ["--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content")]
    result = CliRunner().invoke(main, ["check", *options])
    if not fault:
        assert isinstance(result.exception, SystemExit | None)
        return
    assert result.exit_code == 1
    assert fault in result.output


def test_a_translation_with_a_wrong_place_is_found():
    catalog = read_phrases(PSEUDO)
    message = next(one for one in catalog if one.id == "{value} or more")
    message.string = "{wert} oder mehr"
    assert find_wrong_places(catalog) == [
        "'{value} or more' is translated as '{wert} oder mehr'. Its places are: value."
    ]


def test_a_translator_gets_every_phrase_and_keeps_what_is_done(tmp_path, monkeypatch):
    folder = tmp_path / "languages"  # made by the command, as in a new copy of the project
    monkeypatch.setattr(languages, "FOLDER", folder)
    first = CliRunner().invoke(main, ["words", "cy"])
    file = folder / "cy.po"
    text = file.read_text().replace(
        'msgid "{value} or more"\nmsgstr ""', 'msgid "{value} or more"\nmsgstr "{value} neu fwy"'
    )
    file.write_text(text)
    again = CliRunner().invoke(main, ["words", "cy"])
    numbers = [int(number) for number in re.findall(r"\d+", first.output + again.output)]
    assert numbers[0] == numbers[2] > 300
    assert numbers[1] - numbers[3] == 1
    with speaking(Speech("cy")):
        assert Phrase("{value} or more")(value=5) == "5 neu fwy"
        assert Phrase("Why")() == "Why"


def test_plurals_follow_the_rules_of_the_language(tmp_path, monkeypatch):
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    (tmp_path / "pl.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: pl\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\\n"\n\n'
        'msgid "{number} home"\nmsgid_plural "{number} homes"\n'
        'msgstr[0] "{number} dom"\nmsgstr[1] "{number} domy"\nmsgstr[2] "{number} domów"\n'
    )
    homes = Plural("{number} home", "{number} homes")
    with speaking(Speech("pl")):
        assert [homes(number) for number in (1, 3, 5)] == ["1 dom", "3 domy", "5 domów"]
        assert say_number(Decimal(1234), 0) == "1\xa0234"
    assert homes(3) == "3 homes"


def test_a_phrase_that_is_not_called_cannot_be_shown():
    with pytest.raises(TypeError, match="Call the phrase"):
        f"{Phrase('Why')}"


def test_a_language_without_a_file_is_an_error_with_advice(smallshire):
    path = smallshire / "data/smallshire/agreement.yml"
    path.write_text(path.read_text() + "language: cy\n")
    options = ["--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content")]
    result = CliRunner().invoke(main, ["check", *options])
    assert result.exit_code == 1
    assert "'cy', a language that has no file of phrases" in result.output
