"""Which pages an agreement has is known before one of them is made."""

import pytest

from generator.build import Folders, arrange, read_report
from generator.demo import make_plan
from generator.kinds import LAA, list_kinds
from generator.load import list_agreements
from generator.pages import make_pages
from generator.pages.addresses import list_addresses
from generator.publish.write import write_files
from tests.unit.pages.test_pages_with_content import leave_out, speak


def hold_to_pages(report):
    """The addresses of the pages that were made, which are those that were listed."""
    pages = make_pages(report, arrange([report], report.agreement.folder))
    made = sorted(page.address for page in pages)
    assert sorted(list_addresses(report, uses_terms="glossary/" in made)) == made
    return made


def read(place):
    folders = Folders(place / "data", place / "content")
    return read_report(list_agreements(folders.data)[0], folders)


@pytest.mark.parametrize("name", ["leicester-2008-2011", "leicestershire-2006-2009"])
def test_every_page_of_a_real_agreement_is_listed_and_no_other(reports, name):
    assert len(hold_to_pages(reports[name])) > 60


def test_every_page_of_the_demo_is_listed_and_no_other(demo):
    assert len(hold_to_pages(demo)) > 90


@pytest.mark.parametrize("kind", [kind for kind in list_kinds() if kind != LAA])
def test_every_page_of_a_plan_of_today_is_listed_and_no_other(kind, tmp_path):
    write_files({tmp_path / name: text.encode() for name, text in make_plan(kind).items()})
    assert len(hold_to_pages(read(tmp_path))) > 10


def test_the_glossary_of_an_own_plan_is_listed_where_a_page_uses_one_of_its_words(smallshire):
    speak(smallshire, "ours")
    assert "glossary/" in hold_to_pages(read(smallshire))
    leave_out(smallshire)
    assert "glossary/" not in hold_to_pages(read(smallshire))
