"""What is written: owned rows alone; every other byte of the data file stays."""

# ruff: noqa: E501 - one file a line reads best

import csv
import io
import stat

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.returns.csv_table import Edit, apply, read_table
from tests.return_files import (
    BLANK,
    QUARTER,
    SOURCE,
    bring,
    figures,
    open_filled,
    save,
)

COLUMNS = "indicator,area,period,value,status,lower,upper,source,note"
NEW = "2024/25 Q4"
WORDS = st.text(st.sampled_from('ab",;\n é'), max_size=6)


@st.composite
def tables(draw):
    """A CSV text with its rows, as an officer's spreadsheet might have saved it."""
    line_end = draw(st.sampled_from(["\n", "\r\n"]))
    quoting = draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
    names = draw(st.lists(st.sampled_from("abc"), max_size=6))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=line_end, quoting=quoting)
    writer.writerow(["indicator", "note", "value"])
    for number, name in enumerate(names):
        writer.writerow([name, draw(WORDS), str(number)])
        if draw(st.booleans()):
            out.write(line_end)
    text = out.getvalue()
    return text[: -len(line_end)] if names and draw(st.booleans()) else text


@settings(max_examples=30, deadline=None)
@given(tables(), st.data())
def test_rows_that_no_edit_names_keep_their_bytes_and_their_order(text, data):
    table = read_table(text, ())
    filled = [place for place, one in enumerate(table.records) if one.cells]
    places = data.draw(st.lists(st.sampled_from(filled), unique=True)) if filled else []
    edits = [Edit(place, {"value": "9"}) for place in places]
    edits += [
        Edit(None, {"indicator": one, "value": "8"})
        for one in data.draw(st.text("acz", max_size=3))
    ]
    new = apply(table, edits)
    again = read_table(new.text, ())
    kept = [one.raw.strip("\r\n") for place, one in enumerate(table.records) if place not in places]
    others = iter([one.raw.strip("\r\n") for one in again.records])
    assert all(raw in others for raw in kept)  # as a subsequence: in the same order
    assert again.header.cells == table.header.cells
    assert sum(bool(one.cells) for one in again.records) == len(filled) + sum(
        edit.place is None for edit in edits
    )
    lines = new.text.replace("\r\n", "\n").split("\n")
    for number, edit in enumerate(edits):
        begins = lines[new.lines[number] - 1]
        assert edit.values.get("indicator", "") in begins


@settings(max_examples=20, deadline=None)
@given(tables())
def test_no_edit_changes_no_byte(text):
    assert apply(read_table(text, ()), []).text == text


def test_a_new_row_stands_after_the_last_of_its_indicator(smallshire, tmp_path):
    before = figures(smallshire).read_text().splitlines()
    assert bring(smallshire, save(open_filled(), tmp_path)).exit_code == 0
    after = figures(smallshire).read_text().splitlines()
    at = max(number for number, line in enumerate(before) if line.startswith("burglary,"))
    assert after[at + 1] == f'burglary,,{NEW},199,provisional,,,"{SOURCE}",'
    assert [line for line in after if f",{NEW}," not in line] == before


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_the_line_ends_and_the_byte_order_mark_stay(smallshire, tmp_path, line_end, mark):
    path = figures(smallshire)
    rows = path.read_bytes().replace(b"\n", line_end).removesuffix(line_end)
    path.write_bytes(mark + rows)
    path.chmod(0o640)
    book = open_filled()
    for place, value in {"A8": "waiting", "D8": "2024/25 Q3", "F8": 9, "H8": "revised"}.items():
        book["Figures"][place] = value
    assert bring(smallshire, save(book, tmp_path)).exit_code == 0
    raw = path.read_bytes()
    assert raw.startswith(mark + b"indicator,")
    assert raw.count(b"\n") == raw.count(line_end) == rows.count(b"\n") + 2
    assert not raw.endswith(b"\n")
    assert b'waiting,,2024/25 Q3,9,revised,,,"plan-2024, para 7",' in raw
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    old, new = rows.split(line_end), raw.removeprefix(mark).split(line_end)
    assert [line for line in old if not line.startswith(b"waiting,")] == [
        line for line in new if not line.startswith(b"waiting,") and QUARTER.encode() not in line
    ]


def test_running_it_twice_changes_nothing_and_says_so(smallshire, tmp_path):
    path = save(open_filled(), tmp_path)
    assert "2 new, 0 changed, 0 as they were." in bring(smallshire, path).output
    once = figures(smallshire).read_bytes()
    assert bring(smallshire, path).output == (
        "Nothing changes: all 2 answers are in the data already.\n"
    )
    assert figures(smallshire).read_bytes() == once


def test_the_change_is_shown_with_old_and_new_before_it_is_written(smallshire, tmp_path):
    book = open_filled()
    sheet = book["Figures"]
    sheet["D2"], sheet["F2"], sheet["H2"] = "2024/25 Q3", 205, "revised"
    before = figures(smallshire).read_bytes()
    result = bring(smallshire, save(book, tmp_path), options=(), input="n\n")
    assert "Figure: 210 → 205; Status: provisional → revised" in result.output
    assert "Write these 2 changes? [y/N]: n" in result.output
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "Nothing is written.")
    assert figures(smallshire).read_bytes() == before
    dry = bring(smallshire, tmp_path / "return.xlsx", options=("--dry-run",))
    assert "Nothing is written, as this is a dry run." in dry.output
    assert figures(smallshire).read_bytes() == before


def test_no_answer_leaves_what_is_there(smallshire, tmp_path):
    (tmp_path / "blank.xlsx").write_bytes(BLANK)
    assert "Nothing changes: all 0 answers" in bring(smallshire, tmp_path / "blank.xlsx").output


def test_the_same_number_written_otherwise_is_no_change(smallshire, tmp_path):
    book = open_filled()
    sheet = book["Figures"]
    sheet["D7"], sheet["F7"], sheet["K7"] = "2024/25 Q3", "38.50%", None
    sheet["I7"], sheet["J7"], sheet["L7"] = 36.9, 40.1, "The survey asked 1,200 homes."
    assert "1 new, 0 changed, 1 as they were." in bring(smallshire, save(book, tmp_path)).output


def test_a_source_for_all_new_rows_can_be_given_once(smallshire, tmp_path):
    book = open_filled()
    book["Figures"]["K2"] = None
    options = ("--yes", "--source", "plan-2024, para 1")
    assert bring(smallshire, save(book, tmp_path), options=options).exit_code == 0
    assert (
        f'burglary,,{NEW},199,provisional,,,"plan-2024, para 1",' in figures(smallshire).read_text()
    )


def test_ratings_come_in_beside_figures(smallshire, tmp_path):
    book = open_filled()
    sheet = book["Ratings"]
    sheet["F2"], sheet["H2"] = "Green", SOURCE
    result = bring(smallshire, save(book, tmp_path))
    assert result.exit_code == 0, result.output
    ratings = (smallshire / "data" / "smallshire" / "ratings.csv").read_text()
    assert f'burglary,{NEW},delivery,green,,"{SOURCE}"\n' in ratings


def test_a_file_that_changed_meanwhile_is_left_alone(smallshire, tmp_path, monkeypatch):
    path = figures(smallshire)

    def edit_meanwhile(*_, **__):
        path.write_text(path.read_text() + "\n")
        return True

    monkeypatch.setattr("click.confirm", edit_meanwhile)
    result = bring(smallshire, save(open_filled(), tmp_path), options=())
    assert result.exit_code == 1
    assert "was changed meanwhile. Nothing is written" in result.output
    assert NEW not in path.read_text()


def test_an_agreement_without_figures_gets_its_file(smallshire, tmp_path):
    figures(smallshire).unlink()
    assert bring(smallshire, save(open_filled(), tmp_path)).exit_code == 0
    assert figures(smallshire).read_text() == (
        f"{COLUMNS}\n"
        f'burglary,,{NEW},199,provisional,,,"{SOURCE}",\n'
        f'recycling,,{NEW},40.5,final,,,"{SOURCE}",\n'
    )


CSV_RETURNS = [
    ("the headings of the sheet", "Indicator,Period,Figure,Status,Source"),
    ("the columns of the data file", "indicator,period,value,status,source"),
]


@pytest.mark.parametrize(
    "headings", [row[1] for row in CSV_RETURNS], ids=[r[0] for r in CSV_RETURNS]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_csv_file_may_have_either_kind_of_headings(smallshire, tmp_path, headings, encoding):
    path = tmp_path / "return.csv"
    path.write_text(f'Our figures\n{headings}\nBurglary,{NEW},"1,199",Final,"{SOURCE}"\n', encoding)
    result = bring(smallshire, path, options=("--yes", "--agreement", "smallshire"))
    assert result.exit_code == 0, result.output
    assert f'burglary,,{NEW},1199,final,,,"{SOURCE}",' in figures(smallshire).read_text()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Indicator,Period,Figure,Status\nburglary,2024/25 Q4,5,na\xefve\n", "line 2: found 'ï' saved in a Windows alphabet"),
        (b"Indicator;Period;Figure;Status\nburglary;2024/25 Q4;5;final\n", "semicolons between the cells"),
        (b'Indicator,Period,Figure,Status\n"burglary,2024/25 Q4,5,final\n', "quotation marks that do not match"),
        (b"Indicator,Period,Figure,Status\nburglry,2024/25 Q4,5,final\n", "line 2, column Indicator: found 'burglry'"),
        (b"Indicator,Period,Figure,Status\nburglary,2024/25 Q4,5 or 6,final\n", "line 2, column Figure: found '5 or 6'"),
        (b"", "nothing at all"),
    ],
)  # fmt: skip
def test_a_faulty_csv_file_is_named_by_line_and_column(smallshire, tmp_path, raw, said):
    path = tmp_path / "return.csv"
    path.write_bytes(raw)
    options = ("--yes", "--agreement", "smallshire", "--source", SOURCE)
    result = bring(smallshire, path, options=options)
    assert result.exit_code == 1
    assert said in result.output


def test_a_csv_file_needs_the_agreements_name(smallshire, tmp_path):
    path = tmp_path / "return.csv"
    path.write_text("Indicator,Period,Figure,Status\n")
    assert "Name it with --agreement." in bring(smallshire, path).output
