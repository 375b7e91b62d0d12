"""What residents asked stands on the pages that it is about, the latest first."""

from generator.build import Folders, arrange, make_pages, read_report
from generator.model.moment import parse_moment
from generator.record import Audience

ROWS = """indicator,area,block,asked,asked_on,did,did_on,source,since
burglary,,,Is it safe?,June 2024,We put up lights.,at 12 Sep 2024,"plan-2024, para 4",
burglary,mill-end,,Is it dark?,July 2024,,,"plan-2024, para 4",
,,greener,Is it clean?,June 2024,We swept it.,,"plan-2024, para 4",
,mill-end,,Is it late?,July 2024,,,"plan-2024, para 4",2024/25 Q4
"""
"""Of a measure, of a measure in a place, of a topic, and of a later release."""


def bodies(place, audience=None):
    (place / "data/smallshire/responses.csv").write_text(ROWS)
    folders = Folders(place / "data", place / "content")
    report = read_report("smallshire", folders, audience)
    pages = make_pages(report, arrange([report], "smallshire"))
    return {one.address: one for one in pages}


def test_each_page_has_those_about_it(smallshire):
    found = bodies(smallshire)
    measure = found["indicators/burglary/"].body
    assert "## You asked, we did" in measure
    assert measure.index("Is it dark?") < measure.index("Is it safe?")
    assert "**We did (12 September 2024):** We put up lights." in measure
    place = found["neighbourhoods/mill-end/"].body
    assert "**You asked (July 2024):** Is it dark? There is no answer yet." in place
    assert "Is it safe?" not in place
    topic = found["blocks/greener/"].body
    assert "**We did:** We swept it." in topic
    assert "You asked" not in found["blocks/safer/"].body
    assert "You asked" not in found["indicators/recycling/"].body


def test_what_belongs_to_a_later_release_waits(smallshire):
    audience = Audience(parse_moment("2025-03-01"))
    assert "Is it late?" not in bodies(smallshire, audience)["neighbourhoods/mill-end/"].body


def test_an_answer_of_a_later_day_is_not_told_before(smallshire):
    shown = {
        day: bodies(smallshire, Audience(parse_moment(day)))["indicators/burglary/"].body
        for day in ("2024-09-11", "2024-09-12")
    }
    assert "Is it safe? There is no answer yet." in shown["2024-09-11"]
    assert "We put up lights." in shown["2024-09-12"]


def test_a_question_of_a_later_day_is_not_told_before(smallshire):
    shown = {
        day: bodies(smallshire, Audience(parse_moment(day)))["indicators/burglary/"].body
        for day in ("2024-06-30", "2024-07-01")
    }
    assert "Is it dark?" not in shown["2024-06-30"]
    assert "Is it dark?" in shown["2024-07-01"]


def test_the_file_is_named_where_a_page_has_a_row(smallshire):
    found = bodies(smallshire)
    files = {where: [one.file for one in page.kept_in] for where, page in found.items()}
    assert "data/smallshire/responses.csv" in files["indicators/burglary/"]
    assert "data/smallshire/responses.csv" not in files["indicators/recycling/"]


def test_the_demo_has_questions_with_and_without_an_answer(tmp_path):
    from generator.demo import make_demo
    from generator.publish.write import write_files

    files = make_demo(indicators=12, quarters=4, neighbourhoods=3, seed=1)
    write_files({tmp_path / name: text.encode() for name, text in files.items()})
    report = read_report("exampleshire", Folders(tmp_path / "data", tmp_path / "content"))
    answers = {bool(one.did) for one in report.agreement.responses}
    assert answers == {True, False}
    assert {bool(one.area) for one in report.agreement.responses} == {True, False}
