"""From the template over the partner's spreadsheet to the page that residents read."""

import openpyxl
from click.testing import CliRunner

from generator.cli import main
from tests.return_files import QUARTER, SOURCE, bring


def test_a_partners_figure_reaches_the_page(smallshire, tmp_path):
    folders = ("--data-dir", str(smallshire / "data"), "--content-dir", str(smallshire / "content"))

    def laa(*arguments):
        result = CliRunner().invoke(main, [*arguments, *folders])
        assert result.exit_code == 0, result.output
        return result.output

    noise = smallshire / "data/smallshire/indicators/noise.yml"
    noise.write_text(f"{noise.read_text()}frequency: each quarter\n")
    out = tmp_path / "templates"
    path = laa("template", "smallshire", "--out", str(out), "--quarter", QUARTER).strip()
    book = openpyxl.load_workbook(path)
    sheet = book["Figures"]
    rows = {cell.value: number for number, cell in enumerate(sheet["A"], 1)}
    sheet.cell(rows["burglary"], 6).value = 187
    sheet.cell(rows["burglary"], 8).value = "final"
    sheet.cell(rows["recycling"], 6).value = 0.413
    sheet.cell(rows["recycling"], 6).number_format = "0.0%"
    sheet.cell(rows["recycling"], 8).value = "provisional"
    sheet.cell(rows["noise"], 8).value = "late"
    for name in ("burglary", "recycling", "noise"):
        sheet.cell(rows[name], 11).value = SOURCE
    book.save(path)
    said = bring(smallshire, path, options=(), input="y\n").output
    assert "3 new, 0 changed, 0 as they were." in said
    assert "13 figures" in laa("check", "smallshire")
    details = smallshire / "data" / "smallshire" / "agreement.yml"
    details.write_text(details.read_text().replace("2024/25 Q3", QUARTER))
    laa("build", "smallshire", "--site-dir", str(tmp_path / "site"))
    page = (tmp_path / "site" / "indicators" / "burglary" / "index.html").read_text()
    assert "187" in page
    assert "41.3%" in (tmp_path / "site" / "indicators" / "recycling" / "index.html").read_text()
