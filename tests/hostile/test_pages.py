"""Whatever officers' files hold, pages show it as words: nothing of it runs."""

import openpyxl
import pytest
from lxml import etree

from generator.model.unwanted import find_unwanted
from tests.fuzz.pages import find_leaks
from tests.hostile.bodies import good_paragraphs, is_refused, one_line
from tests.hostile.document import find_running, list_pairs, read
from tests.hostile.texts import every_text, read_texts, shown_texts


@pytest.fixture(scope="module")
def pages(hostile):
    return {path.relative_to(hostile.site): read(path) for path in hostile.site.rglob("*.html")}


def test_the_corpus_is_large_and_says_each_text_once():
    assert len(every_text()) >= 150
    assert len(set(every_text())) == len(every_text())


def test_pages_hold_no_element_and_no_attribute_that_good_words_do_not_make(pages, twin):
    made = set().union(*(list_pairs(read(path)) for path in twin.site.rglob("*.html")))
    for name, document in pages.items():
        assert list_pairs(document) <= made, name


def test_nothing_on_a_page_runs(pages):
    assert [one for page in pages.values() for one in find_running(page)] == []


def test_every_text_can_be_read_on_the_pages(pages):
    said = "\n".join(" ".join(page.text_content().split()) for page in pages.values())
    assert [text for text in shown_texts() if " ".join(text.split()) not in said] == []


def test_files_beside_the_pages_are_whole_and_hold_no_formula(hostile):
    assert [one for one in find_leaks(hostile.site) if "<img> stands on" not in one] == []
    plain = etree.XMLParser(resolve_entities=False, no_network=True)
    files = [path for path in hostile.site.rglob("*") if path.suffix in {".svg", ".xml"}]
    assert len(files) > 5
    for path in files:
        for one in etree.parse(path, plain).iter():
            assert "script" not in str(one.tag), path
            assert not [name for name in one.attrib if name.lower().startswith("on")], path


def test_workbooks_hold_no_formula(hostile):
    books = list(hostile.site.rglob("*.xlsx"))
    assert books
    for path in books:
        for sheet in openpyxl.load_workbook(path).worksheets:
            cells = [cell for row in sheet.iter_rows() for cell in row]
            assert [cell.value for cell in cells if cell.data_type == "f"] == [], path


def test_calendars_hold_no_line_that_a_text_began(hostile):
    files = list(hostile.site.rglob("*.ics"))
    assert files
    for path in files:
        for line in path.read_bytes().split(b"\r\n"):
            assert b"\n" not in line
            assert not line.startswith((b"ATTACH", b"ATTENDEE"))


@pytest.mark.parametrize("kind", ["script", "handler"])
def test_a_paragraph_that_holds_html_is_refused_at_its_line(kind):
    html = [text for text in read_texts()[kind] if "<" in text]
    assert [text for text in html if not is_refused(one_line(text))] == []
    assert len(good_paragraphs()) > 40


@pytest.mark.parametrize("kind", ["direction", "control"])
def test_words_may_hold_no_sign_that_nobody_sees(kind):
    seen = [text for text in read_texts()[kind] if not find_unwanted(text)]
    assert seen == (["a\nATTACH:file:///etc/passwd"] if kind == "control" else [])


def test_the_flag_of_wales_is_no_hidden_text():
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    assert find_unwanted(f"Wales {flag}") is None
    assert find_unwanted(f"Wales {flag[1:]}")
