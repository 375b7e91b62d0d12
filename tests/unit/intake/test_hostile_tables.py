"""What makes tables hard: each thing is read rightly, or named by its cell."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from generator.intake.headings import Role, read_heading
from generator.intake.proposal import understand
from generator.intake.settings import Settings
from generator.intake.sheets import Cell, read_sheets
from generator.intake.values import read_value
from generator.model.enums import FigureStatus
from generator.returns.cells import UnreadableError

HEAD = ["Ref", "Measure", "2023/24 Q1", "2023/24 Q2", "Target 2023/24 Q2"]


def read(book, place, name="report.xlsx"):
    path = place / name
    book.save(path)
    return understand(read_sheets(path, name), Settings(), {})


def make_book(*rows, head=HEAD):
    book = Workbook()
    book.active.title = "Data"
    for row in (head, *rows):
        book.active.append(row)
    return book


def find(proposal, name="a1"):
    """The values of a measure by period."""
    (measure,) = [one for one in proposal.measures if one.id == name]
    return {
        point.period: point.read.number or str(point.read.status)
        for point in measure.list_points(Role.ACTUAL)
    }


def tell(proposal):
    return "\n".join(map(str, proposal.told))


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("12.5 %", "12.5", "%"),
        ("12.5 per cent", "12.5", "%"),
        ("1.234,5", "1234.5", ""),
        ("1,234", "1234", ""),
        ("1 234", "1234", ""),
        ("£3m", "3000000", "£"),
        ("£1.25 million", "1250000", "£"),
        ("£12k", "12000", "£"),
        (" 68 ", "68", ""),
        ("\u22124.2", "-4.2", ""),
        ("(45)", "-45", ""),
        ("\u00a3(0.4)m", "-400000", "\u00a3"),
        ("(0.4)%", "-0.4", "%"),
        ("+2.3%", "2.3", "%"),
        ("+7", "7", ""),
        ("(p) 145", "145", ""),
        ("Nil", "0", ""),
        ("Zero", "0", ""),
        ("45 days", "45", "days"),
        ("61*", "61", ""),
        ("61\u00b9", "61", ""),
        ("75.0 [r]", "75.0", ""),
        ("12,5", "12.5", ""),
        ("n/a", "not_given", ""),
        ("-", "not_given", ""),
        ("..", "not_given", ""),
        ("tbc", "not_due", ""),
        ("[c]", "suppressed", ""),
        ("Awaiting data", "not_given", ""),
        ("Not yet due", "not_due", ""),
        ("Not collected", "not_collected", ""),
        ("Delayed by the school", "late", ""),
    ],
)
def test_numbers_and_absences_as_people_write_them(cell, value, unit, tmp_path):
    proposal = read(make_book(["A1", "Anything", 1, cell, None]), tmp_path)
    assert find(proposal)["2023/24 Q2"] == value
    assert proposal.measures[0].unit.other == unit


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2023, 5, 1), "a date or time (01 May 2023), where a figure belongs"),
        (time(12, 30), "a date or time"),
        (True, "TRUE, which is not a number"),
        ("see page 4", "'see page 4', which is no figure"),
        (">5", "'>5', which is no figure"),
        ("3/12", "'3/12', which is no figure"),
        ("00:04:10", "'00:04:10', which is no figure"),
        ("#DIV/0!", "the error #DIV/0!"),
        ("=1+1", "a formula without its result"),
    ],
)
def test_what_is_no_figure_is_named_by_its_cell(value, said, tmp_path):
    proposal = read(make_book(["A1", "Anything", 1, value, None]), tmp_path)
    assert "2023/24 Q2" not in find(proposal)
    assert f"sheet Data, cell D2: {said}" in tell(proposal)


def test_a_workbook_that_counts_days_from_1904_has_the_same_months(tmp_path):
    book = make_book(["Burglaries", 4, 5], head=["Measure", date(2008, 4, 1), date(2008, 5, 1)])
    book.epoch = CALENDAR_MAC_1904
    for cell in book.active[1][1:]:
        cell.number_format = "mmm-yy"
    found = read(book, tmp_path)
    assert find(found, "burglaries") == {"Apr 2008": "4", "May 2008": "5"}


def test_a_month_that_may_be_a_year_is_not_sure(tmp_path):
    book = make_book(["Burglaries", 4], head=["Measure", datetime(2006, 7, 1)])  # noqa: DTZ001
    book.active["B1"].number_format = "mmm-yy"
    proposal = read(book, tmp_path)
    (unsure,) = [column for _, column in proposal.unsure_columns]
    assert unsure.heading.periods == ("Jul 2006", "2006/07")


def test_a_heading_that_is_a_day_as_a_number_is_named(tmp_path):
    proposal = read(
        make_book(["A1", "Anything", 1], head=["Ref", "Actual Measure", 45016]), tmp_path
    )
    assert "the heading 45016, which may be a day" in tell(proposal)


@pytest.mark.parametrize("cell", ["(p) 145", "145 (p)", "[P]145"])
def test_a_provisional_figure_has_its_sign_before_or_behind_it(cell):
    read_cell = read_value(Cell(cell))
    assert (read_cell.number, read_cell.status) == ("145", FigureStatus.PROVISIONAL)


def test_numbers_that_are_text_and_numbers_that_are_rounded_by_format(tmp_path):
    book = make_book(["A1", "Anything", "1234.50", 0.123456, None])
    book.active["D2"].number_format = "0.0%"
    assert find(read(book, tmp_path)) == {"2023/24 Q1": "1234.50", "2023/24 Q2": "12.3"}


def test_merged_cells_stand_for_all_that_they_cover(tmp_path):
    book = make_book(
        ["Safer", "Burglaries", 4], [None, "Robberies", 2], head=["Theme", "Measure", "2023/24"]
    )
    book.active.merge_cells("A2:A3")
    proposal = read(book, tmp_path)
    assert [(one.title, one.block) for one in proposal.measures] == [
        ("Burglaries", "Safer"), ("Robberies", "Safer"),
    ]  # fmt: skip


def test_raised_signs_and_marks_of_footnotes_are_no_part_of_names_and_figures(tmp_path):
    raised = TextBlock(InlineFont(vertAlign="superscript"), "2")
    book = make_book(
        ["A1", CellRichText("Burglaries", raised), CellRichText("45", raised), 1, None]
    )
    proposal = read(book, tmp_path)
    assert proposal.measures[0].title == "Burglaries"
    assert find(proposal)["2023/24 Q1"] == "45"


def test_hidden_sheets_rows_and_columns_are_told_and_not_read(tmp_path):
    book = make_book(["A1", "One", 1, 2, 3], ["A2", "Two", 1, 2, 3])
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["E"].hidden = True
    secret = book.create_sheet("Secret")
    secret.append(HEAD)
    secret.append(["A3", "Three", 1, 2, 3])
    secret.sheet_state = "veryHidden"
    proposal = read(book, tmp_path)
    assert [one.id for one in proposal.measures] == ["a1"]
    assert proposal.measures[0].list_points(Role.TARGET) == []
    said = tell(proposal)
    for part in ("row 3: a hidden row", "column E: a hidden column", "Secret: a hidden sheet"):
        assert part in said


def test_what_is_struck_out_is_named(tmp_path):
    from openpyxl.styles import Font

    book = make_book(["A1", "One", 1, 2, 3])
    book.active["D2"].font = Font(strike=True)
    assert "cell D2: something that is struck out" in tell(read(book, tmp_path))


def test_one_measure_twice_with_other_values_is_told(tmp_path):
    proposal = read(make_book(["A1", "One", 1, 2, 3], ["A1", "One", 1, 9, 3]), tmp_path)
    assert find(proposal) == {"2023/24 Q1": "1", "2023/24 Q2": "2"}
    assert "cell D3: another value than in sheet Data, cell D2" in tell(proposal)


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_what_is_no_workbook_is_refused(raw, ending, tmp_path):
    path = tmp_path / f"report.{ending}"
    path.write_bytes(raw)
    with pytest.raises(UnreadableError):
        read_sheets(path, path.name)


def test_entities_that_expand_are_refused_in_open_documents(tmp_path):
    import zipfile

    path = tmp_path / "report.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>')
    with pytest.raises(UnreadableError) as caught:
        read_sheets(path, path.name)
    assert caught.value.found == "a workbook that no spreadsheet wrote"


@pytest.mark.parametrize(
    ("text", "role", "periods"),
    [
        ("Actual 2007/08", Role.ACTUAL, ("2007/08",)),
        ("Q3 08/09", Role.ACTUAL, ("2008/09 Q3",)),
        ("Target for 2008/09 Q2", Role.TARGET, ("2008/09 Q2",)),
        ("Jun-08", Role.ACTUAL, ("Jun 2008",)),
        ("AY 2023/24 outturn", Role.ACTUAL, ("12 months to Aug 2024",)),
        ("to Dec 2023", Role.ACTUAL, ("Apr 2023 to Dec 2023", "12 months to Dec 2023", "Dec 2023")),
        ("Position at 31 March 2009", Role.ACTUAL, ("at 31 Mar 2009",)),
        ("Q3 2023", Role.ACTUAL, ("2023/24 Q3", "2023 Q3")),
        ("Performance indicator", Role.TITLE, ()),
        ("Outcome indicator", Role.TITLE, ()),
        ("Indicator Ref.", Role.CODE, ()),
        ("Direction of travel", Role.LEFT_OUT, ()),
        ("Lead officer", Role.LEFT_OUT, ()),
        ("Lead partner", Role.LEAD, ()),
        ("RAG status", Role.LIGHT, ()),
        ("Unit of measure", Role.UNIT, ()),
        ("Good performance is", Role.POLARITY, ()),
        ("Same period last year", Role.PREVIOUS, ()),
        ("Baseline (2004/05)", Role.BASELINE, ("2004/05",)),
    ],
)
def test_headings_say_what_a_column_is_and_of_which_time(text, role, periods):
    heading = read_heading(text)
    assert (heading.role, heading.periods) == (role, periods)


def test_a_share_beside_percentages_is_named_and_not_taken(tmp_path):
    book = make_book(
        ["A1", "Calls answered (%)", 0.81, 0.9, None],
        ["A2", "Homes without heating (%)", 0.4, "0.5%", 0.3],
    )
    proposal = read(book, tmp_path)
    assert find(proposal) == {}
    assert find(proposal, "a2") == {"2023/24 Q2": "0.5"} | find(proposal, "a2")
    assert "cell C2: 0.81, which looks like a share of 1" in tell(proposal)


def test_spans_of_months_are_quarters_of_the_year_that_the_sheet_names(tmp_path):
    book = Workbook()
    book.active.append(["Hill Plan 2023/24"])
    book.active.append(["Measure", "Apr-Jun", "July to September", "Jan-Mar", "This year target"])
    book.active.append(["Burglaries", 4, 5, 6, 20])
    proposal = read(book, tmp_path)
    assert find(proposal, "burglaries") == {
        "2023/24 Q1": "4", "2023/24 Q2": "5", "2023/24 Q4": "6",
    }  # fmt: skip
    (target,) = proposal.measures[0].list_points(Role.TARGET)
    assert target.period == "2023/24"


def test_a_number_with_a_long_tail_is_rounded_to_what_a_file_can_hold(tmp_path):
    proposal = read(make_book(["A1", "Anything", 1 / 3, Decimal("2.5"), None]), tmp_path)
    assert find(proposal) == {"2023/24 Q1": "0.333333", "2023/24 Q2": "2.5"}


def test_a_row_may_say_its_own_time_and_its_own_place(tmp_path):
    head = ["Indicator", "Area", "Period", "Figure", "Target"]
    book = make_book(
        ["Burglaries", "", "2023/24 Q1", 4, 5],
        ["Burglaries", None, "Q2 2023/24", 6, "n/a"],
        ["Burglaries", "Mill End", "2023/24 Q2", 1, None],
        ["Burglaries", "Countywide", "some time", 9, None],
        head=head,
    )
    proposal = read(book, tmp_path)
    assert not proposal.lacks_time
    (measure,) = proposal.measures
    assert [(one.area, one.period, one.read.number) for one in measure.points] == [
        ("", "2023/24 Q1", "4"), ("", "2023/24 Q1", "5"), ("", "2023/24 Q2", "6"),
        ("", "2023/24 Q2", ""), ("mill-end", "2023/24 Q2", "1"),
    ]  # fmt: skip
    assert measure.spots["mill-end"].name == "Mill End"
    assert "cell D5: '9', of no known time" in tell(proposal)
