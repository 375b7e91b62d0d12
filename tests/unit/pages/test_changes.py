"""The page of changes compares every rating that two times share."""

from generator.pages import make_pages
from generator.pages.site import make_site


def test_a_time_with_ratings_of_another_kind_is_compared_where_both_have_them(plans):
    report = plans["improvement-plan"]
    assert not report.counts[0].before
    assert any(one.before for one in report.counts)
    site = make_site([report.agreement], report.agreement.folder)
    body = next(page.body for page in make_pages(report, site) if page.address == "changes/")
    assert "This compares April 2024 to March 2025 with April 2023 to March 2024." in body
    assert "to compare with" not in body
