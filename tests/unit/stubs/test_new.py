"""`laa new`: what it makes is whole but for what is marked, and the check names each mark once."""

import json
import re

import pytest

from generator.model.period_forms import parse_period
from generator.model.waiting import MARK, has_mark
from generator.stubs.current import set_current_period
from tests.spoil import run_words as run

NEXT = "content/smallshire/2024-25-q4"
LAST = "content/smallshire/2024-25-q3"
DETAILS = "data/smallshire/agreement.yml"

# by key: a value that officers could write
VALUES = {
    "id": "plan",
    "starts": "2023-04-01",
    "ends": "2026-03-31",
    "current_period": "2023/24 Q1",
    "rating_source": "officers",
    "kind": "district",
    "named": "true",
    "mandatory": "false",
    "placeholder": "false",
    "polarity": "lower",
    "decimals": "0",
    "method": "tolerance",
    "source": "plan, para 4",
    "block": "plan",
    "lower": "5",
    "upper": "10",
    "updated": "2025-02-01",
}
ITEMS = {"blocks": "plan", "kinds": "local", "doing": "We do more."}
WORDS = "People did well"


def make(place, *words, answers=None):
    result = run(place, "new", *words, answers=answers)
    assert result.exit_code == 0, result.output
    return result.output


def find_marks(place):
    return [
        (str(path), number)
        for path in sorted(place.rglob("*.*"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if has_mark(line)
    ]


def find_problems(place):
    return json.loads(run(place, "check", "--format", "json").output)


def fill_in(place):
    """Writes a sensible value in the place of every mark."""
    for path in sorted(place.rglob("*.*")):
        lines = path.read_text().splitlines()
        around = ""
        for number, line in enumerate(lines):
            key = re.match(r"(?:- |\s*)(\w+):", line)
            around = key[1] if key else around
            if not has_mark(line):
                continue
            begins = line[: line.index(MARK)].rstrip("'\"")
            item = line.lstrip().startswith("- ") and not key
            table = ITEMS if item else VALUES
            lines[number] = begins + (table.get(around, WORDS) if key or item else f"{WORDS}.")
        path.write_text("\n".join(lines) + "\n")


def check_only_marks_are_wrong(place):
    problems = find_problems(place)
    assert sorted((one["file"], one["line"]) for one in problems) == find_marks(place)
    assert all("waits for" in one["found"] for one in problems)
    assert problems


def test_each_page_that_wants_words_gets_a_file_and_no_other(smallshire):
    output = make(smallshire, "quarter", "2024/25", "Q4")
    made = {
        path.relative_to(smallshire / NEXT).as_posix() for path in (smallshire / NEXT).rglob("*.md")
    }
    assert made == {
        "home.md",
        "blocks/safer.md",
        "blocks/greener.md",
        "indicators/burglary.md",
        "neighbourhoods/mill-end.md",
    }
    assert "5 files made." in output
    assert "current_quarter" in output
    check_only_marks_are_wrong(smallshire)


def test_an_indicator_with_a_figure_or_a_rating_for_the_period_wants_words(smallshire):
    add(smallshire, "figures.csv", 'trust,,2024/25 Q4,63,final,,,"plan-2024, para 8",')
    add(smallshire, "figures.csv", 'noise,,2024/25 Q4,,late,,,"plan-2024, para 8",')
    add(smallshire, "ratings.csv", '2024/25 Q4,delivery,green,,"plan-2024, para 6"', "recycling,")
    make(smallshire, "quarter", "2024/25 Q4")
    made = {path.stem for path in (smallshire / NEXT / "indicators").iterdir()}
    assert made == {"burglary", "trust", "recycling"}
    text = (smallshire / NEXT / "indicators/trust.md").read_text()
    assert "The figure for January to March 2025 is 61" not in text
    assert "63" in text


def test_a_file_tells_the_last_headline_and_what_the_figures_say(smallshire):
    add(smallshire, "figures.csv", 'burglary,,2024/25 Q4,200,final,,,"plan-2024, para 4",')
    make(smallshire, "quarter", "2024/25 Q4")
    text = (smallshire / NEXT / "indicators/burglary.md").read_text()
    said = " ".join(text.replace("#", " ").split())
    assert "The last headline was: Burglaries fell to 210." in said
    assert "January to March 2025, as it stands:" in said
    assert "is 200 burglaries." in said
    assert "author_role: Police analyst" in text
    assert text.index("headline:") < text.index("author_role:") < text.index("updated:")


def read_home(place):
    make(place, "quarter", "2024/25 Q4")
    return " ".join((place / NEXT / "home.md").read_text().replace("#", " ").split())


def test_the_home_page_is_told_that_nothing_is_rated_yet(smallshire):
    said = read_home(smallshire)
    assert "Work: nothing is rated yet." in said
    assert "none have their work in place" not in said


def test_the_home_page_is_told_of_none_in_place_where_something_is_rated(smallshire):
    row = 'recycling,2024/25 Q4,delivery,red,Late.,"plan-2024, para 6"'
    add(smallshire, "ratings.csv", row)
    said = read_home(smallshire)
    assert "nothing is rated yet" not in said
    assert "none have their work in place. One does not have its work in place." in said


def test_an_old_figure_is_not_taken_for_this_periods(smallshire):
    make(smallshire, "quarter", "2024/25 Q4")
    text = (smallshire / NEXT / "indicators/burglary.md").read_text()
    assert "There is no figure for this time yet." in text


def test_a_file_that_exists_is_left_as_it_is(smallshire):
    make(smallshire, "quarter", "2024/25 Q4")
    (smallshire / NEXT / "blocks/safer.md").unlink()
    mine = smallshire / NEXT / "home.md"
    mine.write_text((smallshire / LAST / "home.md").read_text())
    before = mine.read_bytes()
    output = make(smallshire, "quarter", "2024/25 Q4")
    assert mine.read_bytes() == before
    assert "home.md" in output.split("Left as it is: ")[1].splitlines()[0]
    assert "1 file made." in output


def test_a_period_with_every_mark_replaced_is_good(smallshire):
    before = (smallshire / DETAILS).read_text()
    make(smallshire, "quarter", "2024/25 Q4")
    assert (smallshire / DETAILS).read_text() == before
    make(smallshire, "quarter", "2024/25 Q4", "--current")
    assert (smallshire / DETAILS).read_text() == before.replace("2024/25 Q3", "2024/25 Q4")
    fill_in(smallshire)
    result = run(smallshire, "check")
    assert result.exit_code == 0, result.output


def test_making_a_period_current_brings_no_deleted_file_back(smallshire):
    make(smallshire, "quarter", "2024/25 Q4")
    home = smallshire / "content/smallshire/2024-25-q4/home.md"
    home.unlink()
    make(smallshire, "quarter", "2024/25 Q4", "--current")
    assert not home.exists()
    assert "2024/25 Q4" in (smallshire / "data/smallshire/agreement.yml").read_text()


@pytest.mark.parametrize(
    "line", ['"2024/25 Q3"', "2024/25 Q3", "'2024/25 Q3'", "2024/25 Q3  # now"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_current_period_is_set_and_every_other_byte_kept(line, end):
    given = f"ends: 2026-03-31{end}current_quarter:  {line}{end}# current_quarter: mine{end}"
    changed = set_current_period(given.encode(), parse_period("2024/25 Q4"))
    wanted = re.sub(r"""["']?2024/25 Q3["']?""", '"2024/25 Q4"', given)
    assert changed == wanted.encode()


@pytest.mark.parametrize("text", ["ends: 2026-03-31\n", "current_quarter: a\ncurrent_quarter: b\n"])
def test_a_file_without_just_one_current_period_is_not_changed(text):
    assert set_current_period(text.encode(), parse_period("2024/25 Q4")) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [("2024/25", "is not a quarter"), ("2030/31 Q1", "outside"), ("2024-25 Q4", "2024/25 Q4")],
)
def test_a_period_that_can_have_no_words_is_refused(smallshire, words, said):
    result = run(smallshire, "new", "quarter", words)
    assert result.exit_code == 1
    assert said in result.output
    assert not (smallshire / NEXT).exists()


def test_an_indicator_that_is_left_for_later_is_marked_and_nothing_else_is_wrong(smallshire):
    make(smallshire, "indicator", "--title", "Fires: at home", "--block", "safer", "--later")
    text = (smallshire / "data/smallshire/indicators/fires-at-home.yml").read_text()
    assert "title: 'Fires: at home'" in text
    assert "# As residents would say it.\nplain_title: TODO" in text
    check_only_marks_are_wrong(smallshire)


@pytest.mark.parametrize(
    "options",
    [[], ["--polarity", "band"], ["--method", "milestone"], ["--kind", "local, reward"]],
)
def test_an_indicator_with_every_mark_replaced_is_good(smallshire, options):
    make(smallshire, "indicator", "--title", "Fires", "--block", "safer", "--later", *options)
    path = smallshire / "data/smallshire/indicators/fires.yml"
    check_only_marks_are_wrong(smallshire)
    fill_in(smallshire)
    path.write_text(path.read_text().replace("plan, para 4", "plan-2024, para 4"))
    result = run(smallshire, "check")
    assert result.exit_code == 0, result.output


def test_a_wrong_answer_is_asked_again_with_the_near_match(smallshire):
    answers = [
        "Fires at home", "burglary", "fires", "Fires", "Are there fewer fires?", "saver", "safer",
        "", "local", "no", "false", "down", "lower", "fire", "fires", "", "0", "band", "tolerance",
        "plan-2042, para 1", "plan-2024, para 4", "", "",
    ]  # fmt: skip
    output = make(smallshire, "indicator", answers="\n".join(answers) + "\n")
    assert "'burglary' is there already" in output
    assert "Did you mean safer?" in output
    assert "Found 'no', which is not true or false." in output
    assert "'down', which is not one of the words for polarity" in output
    assert "Did you mean plan-2024?" in output
    assert "rates a good range" in output
    text = (smallshire / "data/smallshire/indicators/fires.yml").read_text()
    assert not has_mark(text)
    assert run(smallshire, "check").exit_code == 0


def test_a_wrong_option_stops_before_anything_is_made(smallshire):
    result = run(smallshire, "new", "indicator", "--title", "Fires", "--block", "saver", "--later")
    assert result.exit_code == 2
    assert "Did you mean safer?" in result.output
    assert not (smallshire / "data/smallshire/indicators/fires.yml").exists()


def test_an_id_that_cannot_be_made_is_asked_for_by_its_option(smallshire):
    result = run(smallshire, "new", "indicator", "--title", "日本", "--later")
    assert result.exit_code == 2
    assert "--id: An id is needed" in result.output


def test_a_wrong_option_is_named(smallshire):
    result = run(smallshire, "new", "indicator", "--title", "Fires", "--block", "saver", "--later")
    assert "--block: 'saver' is not known" in result.output


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Café crème", "cafe-creme"),
        ("Women\N{RIGHT SINGLE QUOTATION MARK}s work", "womens-work"),
        ("Straße 2", "strasse-2"),
    ],
)
def test_accents_fall_away_in_an_id(smallshire, title, name):
    make(smallshire, "indicator", "--title", title, "--later")
    assert (smallshire / f"data/smallshire/indicators/{name}.yml").exists()


def find_advice(place, key):
    (found,) = {one["advice"] for one in find_problems(place) if one["field"] == f"key {key}"}
    return found


def test_the_advice_for_a_mark_lists_what_to_choose_from(smallshire):
    make(smallshire, "indicator", "--title", "Fires", "--later")
    text = (smallshire / "data/smallshire/indicators/fires.yml").read_text()
    assert "outcome: The outcome that it measures. One of: less-crime." in text
    assert find_advice(smallshire, "blocks") == "Write one of greener, safer."
    assert find_advice(smallshire, "method").startswith("Write one of declared, tolerance, ")


def test_a_mark_with_other_words_is_not_repeated_as_advice(smallshire):
    make(smallshire, "indicator", "--title", "Fires", "--later")
    path = smallshire / "data/smallshire/indicators/fires.yml"
    path.write_text(path.read_text().replace("TODO one of greener, safer", "TODO ask someone"))
    assert find_advice(smallshire, "blocks").startswith("Write lower case letters")


def test_the_advice_for_a_new_agreement_names_a_period_and_where_blocks_are(tmp_path):
    make(tmp_path, "agreement", "newshire", "--later")
    assert find_advice(tmp_path, "current_period") == "Write a quarter such as 2006/07 Q4."
    assert find_advice(tmp_path, "block") == "Write one of the ids in blocks.yml."


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("2024-25 Q3", "Write 2024/25 Q3."),
        ("2024-25", "Write a quarter such as 2006/07 Q4."),
        ("soon", "Write a quarter such as 2006/07 Q4."),
    ],
)
def test_a_wrong_current_period_is_answered_with_a_period(smallshire, written, advice):
    path = smallshire / DETAILS
    path.write_text(path.read_text().replace("2024/25 Q3", written))
    assert find_advice(smallshire, "current_quarter") == advice


@pytest.mark.parametrize("blocks", [[], ["--block", "Safer Communities", "--block", "Greener"]])
def test_a_new_agreement_with_every_mark_replaced_passes_check_and_build(tmp_path, blocks):
    make(tmp_path, "agreement", "newshire", "--later", *blocks)
    check_only_marks_are_wrong(tmp_path)
    make(tmp_path, "indicator", "--title", "Fires", "--later")
    check_only_marks_are_wrong(tmp_path)
    fill_in(tmp_path)
    if blocks:
        path = tmp_path / "data/newshire/indicators/fires.yml"
        path.write_text(path.read_text().replace("- plan", "- greener"))
    result = run(tmp_path, "check")
    assert result.exit_code == 0, result.output
    if not blocks:
        (tmp_path / "data/newshire/indicators/fires.yml").unlink()
    result = run(tmp_path, "build", "--site-dir", str(tmp_path / "site"))
    assert result.exit_code == 0, result.output


def test_an_agreement_asks_and_suggests_the_first_period(tmp_path):
    answers = [
        "Newshire Local Area Agreement, 2023 to 2026", "Newshire", "Newshire Together",
        "Newshire County Council", "", "1 April 2023", "2023-04-01", "2022-03-31", "2026-03-31",
        "", "official", "officers", "Performance officer", "Safer", "Greener", "",
    ]  # fmt: skip
    output = make(tmp_path, "agreement", "newshire", answers="\n".join(answers) + "\n")
    assert "'1 April 2023', which is not a date" in output
    assert "2022-03-31 is not after 2023-04-01" in output
    text = (tmp_path / "data/newshire/agreement.yml").read_text()
    assert "area_name: Newshire\n" in text
    assert "current_period: 2023/24 Q1\n" in text
    assert not has_mark(text)
    blocks = (tmp_path / "data/newshire/blocks.yml").read_text()
    assert "- id: safer\n" in blocks
    assert "- id: greener\n" in blocks
    assert blocks.count("# As the papers print it.") == 1


@pytest.mark.parametrize("name", ["New Shire", "indicators"])
def test_a_folder_that_cannot_be_an_address_is_refused(tmp_path, name):
    result = run(tmp_path, "new", "agreement", name, "--later")
    assert result.exit_code == 1
    assert f"cannot be named '{name}'" in result.output
    assert not (tmp_path / "data").exists()


def test_an_agreement_that_exists_is_not_touched(smallshire):
    before = {path: path.read_bytes() for path in smallshire.rglob("*.*")}
    result = run(smallshire, "new", "agreement", "smallshire", "--later")
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert before == {path: path.read_bytes() for path in smallshire.rglob("*.*")}


def add(place, name, row, before=""):
    path = place / "data/smallshire" / name
    path.write_text(f"{path.read_text()}{before}{row}\n")
