"""The open data is what its descriptions say, in every standard, and no cell of it can run."""

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import frictionless
import gptables
import openpyxl
import pandas as pd
import pytest
from csvw import CSVW
from jsonschema import Draft202012Validator

from generator.build import arrange
from generator.describe.column_words import COMMON, OWN, find_words
from generator.describe.language import speaking
from generator.describe.table_words import TABLE_TITLE, TABLE_WHAT
from generator.kinds import LAA, list_kinds
from generator.model.forms import NUMBER
from generator.pages import links, make_pages
from generator.publish.downloads import make_downloads
from generator.publish.open_data import make_open_data
from generator.publish.open_data.documents import list_subjects
from generator.publish.open_data.package import find_wrong_workbook
from generator.publish.open_data.tables import fill_tables, make_harmless
from generator.publish.open_data.workbook import make_workbook
from generator.schema.open_columns import Empty
from generator.schema.open_tables import OPEN_TABLES, VERSION

KINDS = [kind for kind in list_kinds() if kind != LAA]
NAMES = ["leicestershire-2006-2009", "leicester-2008-2011", "exampleshire", *KINDS]


def make_all(report):
    site, tables = arrange([report], report.agreement.folder), fill_tables(report)
    downloads = make_downloads(report, tables)
    below = {f"{links.FILES}{name}": raw for name, raw in downloads.items()}
    return {**below, **dict(make_open_data(report, site, tables, downloads))}


def write(files, place):
    for name, raw in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(raw)
    return place / links.FILES


@pytest.fixture(scope="module")
def known(reports, demo, plans):
    return {**reports, "exampleshire": demo, **plans}


@pytest.fixture(scope="module", params=NAMES)
def report(request, known):
    return known[request.param]


@pytest.fixture(scope="module")
def files(report):
    return make_all(report)


@pytest.fixture(scope="module")
def folder(files, tmp_path_factory):
    return write(files, tmp_path_factory.mktemp("open"))


def read_csv(raw):
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def find_faults_of_package(folder):
    return frictionless.validate(str(folder / "datapackage.json")).flatten(["type", "note"])


def test_the_tables_are_as_the_data_package_says(folder):
    assert find_faults_of_package(folder) == []


def read_by_csvw(folder):
    """The tables as its metadata describes them; raises ValueError where a cell is not so."""
    read = CSVW(str(folder / "csv-metadata.json"), validate=True)
    for table in read.tables:
        for _ in table.iterdicts(strict=True):
            pass
    assert read.is_valid
    return read


def test_the_tables_are_as_csv_on_the_web_says(folder):
    read = read_by_csvw(folder)
    assert [str(one.message) for one in read.warnings] == []
    assert {table.url.string for table in read.tables} == {
        path.name for path in folder.glob("*.csv")
    }


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("figures.csv", ",final,", ",certain,"),
        ("counts.csv", ",printed,", ",guessed,"),
        ("periods.csv", "-03-31", "-03-32"),
        ("targets.csv", ",milestone,", ",,"),
        ("figures.csv", "\nni-154,", "\nni-999,"),
    ],
)
def test_a_table_that_is_not_as_it_is_described_is_found(reports, tmp_path, file, old, new):
    folder = write(make_all(reports["leicester-2008-2011"]), tmp_path)
    path = folder / file
    raw = path.read_bytes()
    assert old.encode() in raw
    path.write_bytes(raw.replace(old.encode(), new.encode()))
    package = json.loads((folder / "datapackage.json").read_text())
    for resource in package["resources"]:
        del resource["hash"], resource["bytes"]
    (folder / "datapackage.json").write_text(json.dumps(package))
    assert find_faults_of_package(folder)
    with pytest.raises(ValueError, match=file):
        read_by_csvw(folder)


def test_tables_are_by_the_book(files):
    for name, raw in files.items():
        if name.endswith(".csv") and "published/" not in name:
            rows = read_csv(raw)
            assert len({len(row) for row in rows}) == 1, name
            out = io.StringIO()
            csv.writer(out, lineterminator="\r\n").writerows(rows)
            assert out.getvalue().encode("utf-8-sig") == raw, name
            assert all(make_harmless(cell) == cell for row in rows for cell in row), name


def test_cells_are_empty_only_where_the_schema_says_why(report):
    for name, table in fill_tables(report).items():
        for row in table.rows:
            for column, cell in zip(table.form.columns, row, strict=True):
                assert cell or column.empty is not Empty.NEVER, (name, column.name, row)
        if name == "figures":
            at = table.form.names.index
            assert all(row[at("value")] or row[at("status")] for row in table.rows)


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"), ("+44", "'+44"), ("-cmd", "'-cmd"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("\n=1", "'\n=1"), ("\uff1d1", "'\uff1d1"),
        ("-8.7", "-8.7"), ("-3", "-3"), ("8.7", "8.7"), ("<5", "<5"), ("", ""), ("a=1", "a=1"),
        ("-3 =x", "'-3 =x"),
    ],
)  # fmt: skip
def test_a_text_that_a_spreadsheet_would_run_is_made_harmless_and_no_number_is(text, safe):
    assert make_harmless(text) == safe


def test_each_page_with_rows_of_its_own_has_a_document_that_keeps_to_the_schema(report, files):
    schema = json.loads(files[f"{links.FILES}{links.DOCUMENT_SCHEMA}"])
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    pages = {page.address for page in make_pages(report, arrange([report], ""))}
    documents = {name: raw for name, raw in files.items() if name.endswith(f"/{links.DOCUMENT}")}
    fewest = min(20, len(report.agreement.indicators))
    assert len(documents) == len(list(list_subjects(report))) > fewest
    for name, raw in documents.items():
        document = json.loads(raw)
        assert name.removesuffix(links.DOCUMENT) in pages
        assert [one.message for one in judge.iter_errors(document)] == [], name
        assert document["version"] == VERSION
    assert {json.loads(raw)["kind"] for raw in documents.values()} == {
        "indicator", "area", "block", "period",
    } - ({"area"} if not report.agreement.areas else set())  # fmt: skip


def test_a_document_has_the_rows_of_its_own_and_no_others(reports):
    files = make_all(reports["leicester-2008-2011"])
    document = json.loads(files["indicators/ni-154/data.json"])
    assert document["id"] == "ni-154"
    assert {row["indicator"] for rows in document["tables"].values() for row in rows} == {"ni-154"}
    figure = next(row for row in document["tables"]["figures"] if row["period"] == "2008/09 Q2")
    assert (figure["value"], figure["area"], figure["status"]) == (300, None, "final")
    assert document["tables"]["indicators"][0]["placeholder"] is False
    spoilt = document | {"version": "2.0"}
    judge = Draft202012Validator(json.loads(files["data/schema-1.json"]))
    assert not judge.is_valid(spoilt)
    del document["tables"]["figures"][0]["value"]
    assert not judge.is_valid(document)


def list_cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


def test_the_workbook_holds_every_cell_of_the_tables_and_no_formula(report, files, folder):
    raw = files[f"{links.FILES}{links.WORKBOOK}"]
    book = openpyxl.load_workbook(io.BytesIO(raw))
    assert not [cell for cell in list_cells(book) if cell.data_type == "f"]
    assert find_wrong_workbook(folder / links.WORKBOOK) == ""
    with speaking(report.agreement.details.speech):
        titles = {str(TABLE_TITLE[name]()): name for name in OPEN_TABLES}
    tables = fill_tables(report)
    shown = {titles[sheet.title] for sheet in book.worksheets[3:]}
    assert shown == {name for name, table in tables.items() if table.rows}
    for sheet in book.worksheets[3:]:
        table = tables[titles[sheet.title]]
        grid = sheet.tables[table.name]
        rows = [[cell.value for cell in row] for row in sheet[grid.ref]][1:]
        assert len(rows) == len(table.rows)
        for row, cells in zip(rows, table.rows, strict=True):
            for value, cell in zip(row, cells, strict=True):
                assert value is not None
                if not cell:
                    assert value in {"[x]", "[z]", "[c]"}
                elif isinstance(value, str):
                    assert value.startswith(cell)
                else:
                    assert NUMBER.fullmatch(cell)
                    assert value == pytest.approx(float(cell), rel=1e-14)


@pytest.mark.filterwarnings("ignore")
def test_the_workbook_has_the_form_that_gptables_gives(files, tmp_path):
    """The same words given to gptables stand in the same cells, and it has no fault to find."""
    ours = openpyxl.load_workbook(io.BytesIO(files[f"{links.FILES}{links.WORKBOOK}"]))
    sheets = {}
    for sheet in ours.worksheets[3:]:
        [(name, grid)] = [(table.name, table.ref) for table in sheet.tables.values()]
        first = int("".join(filter(str.isdigit, grid.split(":")[0])))
        above = [sheet.cell(row, 1).value for row in range(1, first)]
        rows = [[cell.value for cell in row] for row in sheet[grid]]
        assert len(set(rows[0])) == len(rows[0])
        sheets[sheet.title] = gptables.GPTable(
            table=pd.DataFrame(rows[1:], columns=rows[0]), table_name=name, title=above[0],
            instructions=above[2], legend=above[3:-2], source=above[-2], scope=above[-1],
            subtitles=[above[1]], index_columns={},
        )  # fmt: skip
    lines = [row[0].value for row in ours.worksheets[0].iter_rows()]
    cover = gptables.Cover(title=lines[0], intro=lines[2:4], about=lines[5:7], contact=lines[8:])
    book = gptables.core.api.produce_workbook(
        filename=str(tmp_path / "theirs.xlsx"), sheets=sheets, cover=cover,
        contentsheet_label=None, auto_width=False,
    )  # fmt: skip
    book.close()
    theirs = openpyxl.load_workbook(tmp_path / "theirs.xlsx")
    pairs = [(ours.worksheets[0], theirs.worksheets[0])]
    pairs += [(ours[title], theirs[title]) for title in sheets]
    for own, other in pairs:
        assert own.dimensions == other.dimensions
        for one, two in zip(own.iter_rows(), other.iter_rows(), strict=True):
            assert [cell.value for cell in one] == [cell.value for cell in two]
            assert [(c.font.name, c.font.b, c.font.sz) for c in one] == [
                (c.font.name, c.font.b, c.font.sz) for c in two
            ] or one[0].row == 2  # fmt: skip
        assert [table.ref for table in own.tables.values()] == [
            table.ref for table in other.tables.values()
        ]


def test_the_same_files_are_made_on_every_day(report, files):
    later = replace(report, agreement=replace(report.agreement, moment=None))
    assert make_all(later) == files


@pytest.mark.parametrize(
    "part", ["xl/vbaProject.bin", "xl/worksheets/sheet1.xml", "_rels/.rels", "xl/externalLink.xml"]
)
def test_a_workbook_with_more_in_it_is_refused(files, tmp_path, part):
    parts = {
        "xl/worksheets/sheet1.xml": b"<worksheet><c><f>1+1</f></c></worksheet>",
        "_rels/.rels": b'<Relationship Target="https://e.org" TargetMode="External"/>',
    }
    path = tmp_path / links.WORKBOOK
    with (
        zipfile.ZipFile(io.BytesIO(files[f"{links.FILES}{links.WORKBOOK}"])) as old,
        zipfile.ZipFile(path, "w") as new,
    ):
        for name in {*old.namelist(), part}:
            new.writestr(name, parts.get(name, b"") if name == part else old.read(name))
    assert part in find_wrong_workbook(path)
    path.write_bytes(b"PK")
    assert find_wrong_workbook(path) == "not a workbook"


def test_a_catalogue_finds_every_file_and_the_terms(reports):
    report = reports["leicester-2008-2011"]
    details = replace(
        report.agreement.details, licence="Open Government Licence v3.0",
        licence_url="https://terms.example/v3/", attribution="Leicester Partnership",
        base_url="https://council.example/laa/",
    )  # fmt: skip
    stated = replace(report, agreement=replace(report.agreement, details=details))
    for one, licence in ((report, None), (stated, "https://terms.example/v3/")):
        files = make_all(one)
        for_dcat, for_search = json.loads(files["data/dataset.json"])["@graph"]
        named = {of["schema:name"] for of in for_search["schema:distribution"]}
        assert named == {of["dct:title"] for of in for_dcat["dcat:distribution"]}
        assert named == {
            Path(name).name for name in files
            if name.startswith("data/") and name.endswith((".csv", ".xlsx"))
        }  # fmt: skip
        assert for_dcat.get("dct:license", {}).get("@id") == licence
        assert for_search.get("schema:license") == licence
        package = json.loads(files["data/datapackage.json"])
        assert [of["path"] for of in package.get("licenses", [])] == ([licence] if licence else [])
        document = json.loads(files["indicators/ni-154/data.json"])
        said = "Open Government Licence v3.0" if licence else "no licence is stated"
        assert document["licence"] == said
    assert document["$schema"] == "https://council.example/laa/data/schema-1.json"


def test_every_table_and_column_has_its_words_and_no_words_are_of_none():
    assert TABLE_TITLE.keys() == TABLE_WHAT.keys() == OPEN_TABLES.keys()
    columns = {(name, one.name) for name, form in OPEN_TABLES.items() for one in form.columns}
    assert OWN.keys() <= columns
    common = {name for table, name in columns if (table, name) not in OWN}
    assert common == COMMON.keys()
    for name, form in OPEN_TABLES.items():
        titles = [str(find_words(name, column).title()) for column in form.columns]
        assert len(set(titles)) == len(titles), name


def test_the_page_of_the_columns_names_every_column(reports):
    report = reports["leicestershire-2006-2009"]
    pages = {page.address: page for page in make_pages(report, arrange([report], ""))}
    body = pages[links.find("data-dictionary")].body
    for name, table in fill_tables(report).items():
        form = table.form
        assert f"({links.relative('data-dictionary/', f'data/{name}.csv')})" in body
        assert all(f"<code>{column.name}</code>" in body for column in form.columns)
    assert "../data-dictionary/" in pages[links.find("get-the-data")].body


def test_a_workbook_made_twice_is_the_same(reports):
    report = reports["leicester-2008-2011"]
    site = arrange([report], report.agreement.folder)
    from generator.publish.open_data.about import tell_about

    with speaking(report.agreement.details.speech):
        about, tables = tell_about(report.agreement, site), fill_tables(report)
        one, two = (make_workbook(report.agreement, about, tables) for _ in range(2))
    assert one == two
