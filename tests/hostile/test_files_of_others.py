"""What comes from elsewhere and means harm: tables, other sites, logos, photographs, maps."""

import json
import zipfile

import pytest
import yaml
from openpyxl import Workbook

from generator.check.outlines import OUTLINES
from generator.check.photographs import WrongPictureError, make_small
from generator.model.logos import LogoError, read_logo
from tests import photographs
from tests.acceptance.test_start import start
from tests.hostile.agreement import LOGO
from tests.hostile.document import find_running
from tests.hostile.texts import every_text, read_texts, shown_texts
from tests.outlines import make_feature, write_file
from tests.spoil import run
from tests.unit.pull.test_pull import make_site, pull, put


def list_files(place):
    """Everything below a folder, with its bytes."""
    return {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}


@pytest.mark.parametrize("text", read_texts()["script"] + read_texts()["handler"])
def test_a_logo_with_such_a_text_is_refused_or_shows_words(text):
    from lxml import etree

    raw = LOGO.replace("<path", f"{text}<path", 1).encode()
    try:
        read_logo("logo.svg", raw)
    except LogoError:
        return
    assert list(find_running(etree.fromstring(raw))) == []
    assert {etree.QName(one).localname for one in etree.fromstring(raw).iter()} == {"svg", "path"}


BOMBS = {
    "laughs": '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + LOGO,
    "outside": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + LOGO,
    "parameter": '<!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>' + LOGO,
    "include": LOGO.replace("<path", '<xi:include href="file:///etc/passwd"/><path', 1),
    "deep": LOGO.replace("<path", "<g>" * 9000 + "<path", 1),
    "utf-16": LOGO,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_logo_that_would_grow_or_read_a_file_is_refused(name):
    raw = BOMBS[name].encode("utf-16" if name == "utf-16" else "utf-8")
    with pytest.raises(LogoError):
        read_logo("logo.svg", raw)


def test_a_photograph_takes_nothing_of_what_its_maker_wrote():
    text = "<script>alert(1)</script>"
    raw = photographs.save(photographs.draw(), "JPEG", about=text, comment=text.encode())
    assert text.encode() in raw
    assert b"script" not in make_small("a.jpg", raw + text.encode()).content


@pytest.mark.parametrize("ending", ["jpg", "png", "webp"])
def test_a_page_with_the_name_of_a_photograph_is_refused(ending):
    for raw in (LOGO.encode(), b"<script>alert(1)</script>", b"GIF89a/*<svg/onload=alert(1)>*/"):
        with pytest.raises(WrongPictureError):
            make_small(f"a.{ending}", raw)


@pytest.mark.usefixtures("every_problem")
def test_the_names_in_a_map_are_refused_or_taken_as_words(smallshire):
    square = [(-1.0, 52.0), (-1.0, 52.1), (-0.9, 52.1)]
    features = [make_feature(text, square) for text in every_text()]
    for one, text in zip(features, every_text(), strict=True):
        one["properties"] |= {"name": text, text: text}
    (smallshire / "data/smallshire" / OUTLINES).write_text(write_file(*features))
    problems = json.loads(run(smallshire, "--format", "json").output)
    assert len(problems) >= len(features)
    assert {one["file"].rpartition("/")[2] for one in problems} == {OUTLINES}


def write_table(place, texts):
    """A workbook with a text in each name, unit, note and topic."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Ref", "Topic", "Measure", "Lead", "2023/24", "2024/25", "Comments"])
    for number, text in enumerate(texts):
        sheet.append([f"a{number}", f"Topic {text}", f"Measure {text}", text, 40, 41, text])
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.data_type = "n" if isinstance(cell.value, int) else "s"
    book.save(place)


def test_a_table_of_such_texts_makes_files_in_its_folder_alone(tmp_path):
    every = [text for text in shown_texts() if not any(sign in text for sign in "\n\t")]
    texts = [" ".join(every[at::50]) for at in range(50)]
    path, out = tmp_path / "tables" / "report.xlsx", tmp_path / "plan" / "out"
    path.parent.mkdir()
    write_table(path, texts)
    before = list_files(tmp_path)
    said = start(path, "--out", out, answers=[""] * 40)
    assert said.exception is None or isinstance(said.exception, SystemExit)
    assert said.exit_code == 0, said.output[-400:]
    after = list_files(tmp_path)
    assert all(path.is_relative_to(out) for path in after.keys() - before.keys())
    assert len(after) > len(texts)
    titles = {
        yaml.safe_load(raw)["title"]
        for path, raw in after.items()
        if path.parent.name == "indicators" and path.suffix == ".yml"
    }
    assert len(titles & {f"Measure {text}" for text in texts}) > 40
    checked = run(out)
    assert isinstance(checked.exception, SystemExit | None)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_table_that_unpacks_to_far_more_or_that_grows_is_named(tmp_path, ending):
    inner = "content.xml" if ending == "ods" else "xl/workbook.xml"
    grows = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    for number, content in enumerate((bytes(65 * 1024 * 1024), grows)):
        path = tmp_path / f"report{number}.{ending}"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(inner, content)
        said = start(path, "--out", tmp_path / "out")
        assert said.exit_code == 1
        assert path.name in said.output
    assert not (tmp_path / "out").exists()


def change(value, text, path=""):
    """The description with a text in each of its values that are words, one at a time."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)
    for key, one in parts:
        if isinstance(one, str):
            old, value[key] = one, text
            yield f"{path}.{key}"
            value[key] = old
        elif isinstance(one, dict | list) and not (isinstance(key, int) and key):
            yield from change(one, text, f"{path}.{key}")


@pytest.mark.parametrize("text", ["a\x1b[31m\u202eb", "<svg onload=alert(1)>/../../../escaped"])
def test_another_site_writes_nothing_but_rows_and_one_source(smallshire, tmp_path, text):
    files = make_site(tmp_path / "theirs")
    package = json.loads(files["data/datapackage.json"])
    package.pop("$schema", None)
    tried = 0
    for way in change(package, text):
        if "fields" in way or "foreignKeys" in way:
            continue
        tried += 1
        spoilt = {**files, "data/datapackage.json": json.dumps(package).encode()}
        said = pull(smallshire, put(spoilt, tmp_path / "site"), "--out", str(tmp_path / "out"))
        assert isinstance(said.exception, SystemExit | None), way
        assert not {"\x1b", "\u202e"} & set(said.output), way
        made = {path.name for path in (tmp_path / "out").rglob("*")}
        assert made <= {"comparisons.csv", "sources.yml"}, way
        assert sorted(path.name for path in tmp_path.iterdir()) <= [
            "files", "out", "site", "theirs"
        ], way  # fmt: skip
    assert tried > 12
