"""Each planted fault is reported with its file, its line, what was found and what to do."""

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.model.problem import Problem
from generator.model.problem_formats import format_for_github
from tests.messages_page import explain
from tests.spoil import run, spoil

FIGURES = "data/smallshire/figures.csv"
TARGETS = "data/smallshire/targets.csv"
RATINGS = "data/smallshire/ratings.csv"
BURGLARY = "data/smallshire/indicators/burglary.yml"
WAITING = "data/smallshire/indicators/waiting.yml"
RECYCLING = "data/smallshire/indicators/recycling.yml"
AREAS = "data/smallshire/areas.yml"
SOURCES = "data/smallshire/sources.yml"
DETAILS = "data/smallshire/agreement.yml"
REWARDS = "data/smallshire/rewards.yml"
CORRECTIONS = "data/smallshire/corrections.yml"
COMMENT = "content/smallshire/2024-25-q3/indicators/burglary.md"
ABOUT = "content/smallshire/pages/about.md"

# file, what to replace, what to put there, line, found, advice
FAULTS = {
    "id misspelt": (FIGURES, "\ntrust,", "\ntruts,", 10, "'truts', which is not an indicator", "trust"),
    "code for id": (FIGURES, "\nrecycling,", "\nNI 192,", 7, "'NI 192', which is not an indicator", "Did you mean recycling?"),
    "id in capitals": (FIGURES, "\ntrust,", "\nTrust,", 10, "'Trust', which is not an indicator", "Did you mean trust?"),
    "code with its figures swapped": (FIGURES, "\nrecycling,", "\nNI 129,", 7, "'NI 129', which is not an indicator", "Did you mean NI 192 (recycling)?"),
    "empty title": (BURGLARY, "plain_title: Burglary", 'plain_title: ""', 3, "no value", "Write a value for plain_title"),
    "empty headline": (COMMENT, "headline: Burglaries fell to 210.", 'headline: ""', 2, "no value", "Write a value for headline"),
    "share of a hundred": (DETAILS, "default_tolerance: 0.1", "default_tolerance: 10", 13, "10, which is more than the whole target", "Write 0.1 for 10%"),
    "unclosed quotation mark": (BURGLARY, "title: Domestic burglary", 'title: "Domestic burglary', 2, "a line that is not YAML", "Close the quotation marks"),
    "cells parted by semicolons": (FIGURES, None, "indicator;area;period\nburglary;;2023/24\n", 1, "cells that semicolons part", "CSV UTF-8"),
    "column in capitals": (FIGURES, "indicator,area", "Indicator,area", 1, "'Indicator', which is not a column", "Did you mean indicator?"),
    "hidden sign in a name": (FIGURES, "\ntrust,", "\ntr\u200bust,", 10, "a hidden character (U+200B)", "Type the text again"),
    "word of a list in brackets": (BURGLARY, "kinds:\n  - mandatory\n", "kinds: [mandatory, rewards]\n", 8, "'rewards', which is not one of the words for kinds", "reward"),
    "unknown name beside a wrong number": (FIGURES, "trust,,2024/25 Q3,61", "truts,,2024/25 Q3,sixty", 10, "'truts', which is not an indicator", "trust"),
    "per cent sign": (FIGURES, "38.5", "38.5%", 7, "'38.5%', which is not a number", "Write 38.5 ("),
    "thousands comma": (FIGURES, ",231,", ',"1,231",', 2, "'1,231', which is not", "1231 or 1.231"),
    "pound sign": (FIGURES, ",231,", ",£231,", 2, "'£231', which is not a number", "Write 231"),
    "not a number": (FIGURES, ",231,", ",NaN,", 2, "'NaN', which is not a number", "status"),
    "infinity": (FIGURES, ",231,", ",inf,", 2, "'inf', which is not a number", "status"),
    "exponent": (FIGURES, ",231,", ",1e3,", 2, "'1e3', which is not a number", "Write"),
    "unknown period": (FIGURES, "2023/24 Q4", "2023-24 Q4", 3, "not a period", "Write 2023/24 Q4"),
    "two meanings": (TARGETS, "2024/25,80", "2024-25,80", 5, "'2024-25'", "2024/25 for the fin"),
    "side of what is no target": (TARGETS, ",240,", ",<240,", 7, "'<240' for a without_agreement, which has no side", "Write 240"),
    "side against the polarity": (TARGETS, ",230,", ",at least 230,", 3, "'>=230', where the polarity of burglary is lower", "Turn the side round, or correct polarity in indicators/burglary.yml"),
    "unit beside a side": (TARGETS, ",40,", ",over 40%,", 4, "'over 40%', which is not a number", "Write 40"),
    "side of a figure": (FIGURES, ",231,", ",<231,", 2, "'<231', which is not a number", "write suppressed under status"),
    "duplicate row": (FIGURES, "2023/24 Q4", "2023/24 Q3", 3, "the same indicator", "delete"),
    "no reason for a gap": (FIGURES, ",,not_collected", ",,", 11, "neither a figure", "not_due"),
    "figure and a gap": (FIGURES, "41,final", "41,late", 8, "a figure together with", "Delete"),
    "unknown status": (FIGURES, "41,final", "41,finel", 8, "'finel', which is not one", "final"),
    "missing column": (FIGURES, ",note\n", "\n", 1, "no such column", "Add note"),
    "unknown column": (FIGURES, "period,value", "period,valeu", 1, "'valeu', which is not", "value"),
    "column twice": (FIGURES, "period,value", "period,period", 1, "the column period more", "Keep"),
    "ragged row": (FIGURES, "61,final,,,", "61,final,,", 10, "8 cells, where", "Add a comma"),
    "surplus cell": (FIGURES, "61,final,,,", "61,final,,,,", 10, "10 cells", "quotation marks"),
    "open quotation": (FIGURES, 'homes."', "homes.", 7, "quotation marks that do not", "Close"),
    "half a range": (FIGURES, "36.9,40.1", "36.9,", 7, "one end of a range", "both ends"),
    "range turned round": (FIGURES, "36.9,40.1", "40.1,36.9", 7, "above the upper end", "Swap"),
    "outside its range": (FIGURES, "38.5", "48.5", 7, "outside its own range", "Check"),
    "a formula": (FIGURES, '"The survey asked 1,200 homes."', "=1+1", 7, "as a formula", "Begin"),
    "term that is no word": ("content/glossary.yml", "term: LAA", "term: \"pre-\"", 1, "'pre-', which is no word", "whole word"),
    "meaning without a word": ("content/glossary.yml", "plain: the agreement on what to improve here", "plain: \"?\"", 3, "no word", "plain words"),
    "tile of row nought": (AREAS, "name: Northdale", "name: Northdale\n  tile:\n    row: 0\n    column: 1", 5, "counting begins with 1", "from 1 to 6"),
    "tile too far": (AREAS, "name: Northdale", "name: Northdale\n  tile:\n    row: 9\n    column: 1", 5, "9, which is too large", "up to 6"),
    "two on one tile": (AREAS, "- id: mill-end\n", "  tile:\n    row: 1\n    column: 1\n- id: mill-end\n  tile:\n    row: 1\n    column: 1\n", 11, "row 1, column 1, where northdale stands", "tile of its own"),
    "no source": (FIGURES, ',12,final,,,"plan-2024, para 7"', ",12,final,,,", 9, "no value", "source"),
    "unknown source": (FIGURES, "plan-2024, para 7", "plan-2042, para 7", 9, "'plan-2042'", "plan-2024"),
    "source without place": (FIGURES, "plan-2024, para 7", "plan-2024", 9, "does not say where", "paragraph"),
    "unknown area": (FIGURES, "trust,,", "trust,milend,", 10, "'milend', which is not an area", "mill-end"),
    "merge conflict": (FIGURES, "trust,,", "<<<<<<< HEAD\ntrust,,", 10, "merge conflict", "Keep one"),
    "empty file": (TARGETS, None, "", 1, "an empty file", "Begin with the line indicator,"),
    "hidden character": (FIGURES, "The survey", "The\u200bsurvey", 7, "hidden character", "Type"),
    "unknown target kind": (TARGETS, "80,target", "80,goal", 5, "'goal', which is not one", "baseline"),
    "target without value": (TARGETS, ",80,", ",,", 5, "no value", "value"),
    "rating of another kind": (RATINGS, "delivery,green", "delivery,better", 2, "'better', which", "green"),
    "red without reason": (RATINGS, "Two sites are not open.", "", 4, "no reason for red", "Say why"),
    "unknown dimension": (RATINGS, "delivery,green", "deliverey,green", 2, "'deliverey'", "delivery"),
    "duplicate key": (BURGLARY, "decimals: 0", "decimals: 0\ndecimals: 1", 16, "a second time", "Keep"),
    "unknown key": (BURGLARY, "decimals: 0", "decimal: 0", 15, "'decimal', which is not", "decimals"),
    "no is not false": (BURGLARY, "placeholder: false", "placeholder: no", 10, "'no', which", "true or false"),
    "nought in front": (BURGLARY, "decimals: 0", "decimals: 01", 15, "'01', which is not", "whole"),
    "unknown polarity": (BURGLARY, "polarity: lower", "polarity: down", 11, "'down', which is not", "lower"),
    "unknown block": (BURGLARY, "  - safer", "  - saver", 6, "'saver', which is not a block", "safer"),
    "unknown outcome": (BURGLARY, "less-crime", "no-crime", 7, "'no-crime', which is not an outcome", "less-crime"),
    "unknown method": (BURGLARY, "method: tolerance", "method: tolerence", 19, "'tolerence'", "tolerance"),
    "list for a value": (BURGLARY, "decimals: 0", "decimals:\n  - 0", 16, "a list, where", "same line"),
    "value for a list": (BURGLARY, "kinds:\n  - mandatory", "kinds: mandatory", 8, "one value, where", "- "),
    "missing key": (BURGLARY, "question: Is there less burglary?\n", "", 1, "no value", "question"),
    "empty value": (BURGLARY, "frequency: quarterly", "frequency:", 17, "no value", "delete"),
    "bad yaml": (BURGLARY, "title: Domestic burglary", "title: Domestic: burglary", 2, "not YAML", "quotation"),
    "tab in yaml": (BURGLARY, "  one: burglary", "\tone: burglary", 13, "not YAML", "spaces"),
    "yaml anchor": (BURGLARY, "decimals: 0", "decimals: &x 0", 15, "an anchor", "Write the value"),
    "yaml tag": (BURGLARY, "decimals: 0", "decimals: !!int 0", 15, "the tag", "Take"),
    "id unlike file": (BURGLARY, "id: burglary", "id: burglaries", 1, "in a file named burglary.yml", "rename"),
    "band without ends": (WAITING, "polarity: band", "polarity: lower", 10, "a band without", "both"),
    "band turned round": (WAITING, "lower: 5", "lower: 50", 12, "not below the upper", "Swap"),
    "shares and points": (RECYCLING, "amber_points: 2", "amber_points: 2\n  amber_share: 0.1", 19, "shares and points", "one of the two"),
    "sign in tolerance": (RECYCLING, "amber_points: 2", "amber_points: -2", 19, "below 0", "sign"),
    "id twice": (AREAS, "id: unnamed-1", "id: mill-end", 12, "the id mill-end a second time", "own id"),
    "not a list": (AREAS, None, "areas: none\n", 1, "not a list of entries", "- "),
    "telephone number": (SOURCES, "Quarter 3 report", "Ring 0116 496 0000 now", 2, "contact details", "role"),
    "e-mail address": (COMMENT, "Police analyst", "pat@example.org", 4, "contact details", "role"),
    "quarter outside": (DETAILS, "2024/25 Q3", "2029/30 Q3", 8, "outside the agreement", "between"),
    "not a quarter": (DETAILS, '"2024/25 Q3"', '"2024/25"', 8, "not a quarter", "Write a quarter"),
    "ends before it starts": (DETAILS, "2026-03-31", "2022-03-31", 7, "not after it starts", "later"),
    "wrong date": (DETAILS, "2023-04-01", "1 April 2023", 6, "not a date", "2007-02-14"),
    "page that is none": (CORRECTIONS, "- home", "- hime", 6, "'hime', which is not a page", "home"),
    "html in commentary": (COMMENT, "More people", "<b>More</b> people", 9, "which is HTML", "without it"),
    "script in commentary": (COMMENT, "More people", "<script>alert(1)</script>", 9, "HTML", "without"),
    "unsafe link": (COMMENT, "(page:glossary)", "(javascript:alert(1))", 9, "a link to 'javascript", "https"),
    "link to no page": (COMMENT, "page:glossary", "page:glosary", 9, "page:glosary", "glossary"),
    "picture": (COMMENT, "More people", "![x](https://e.org/x.png) people", 9, "'img'", "Use"),
    "first-level heading": (COMMENT, "More people", "# More people", 9, "first level", "##"),
    "block of code": (COMMENT, "More people", "```\nMore people", 9, "block of code", "plain"),
    "attributes": (COMMENT, "More people", "More {onclick=x} people", 9, "curly bracket", "round"),
    "link definition": (COMMENT, "More people", "[a]: https://e.org", 9, "link definition", "in place"),
    "no front matter": (COMMENT, "---\nheadline", "headline", 1, "no front matter", "Begin"),
    "open front matter": (COMMENT, "para 4\n---", "para 4\n", 1, "does not end", "---"),
    "unknown front matter": (COMMENT, "author_role", "author_rule", 4, "'author_rule'", "author_role"),
    "headline missing": (COMMENT, "headline: Burglaries fell to 210.\n", "", 2, "no value", "headline"),
    "html hidden by ticks": (COMMENT, "More people", "Hi \\` <META http-equiv=x> \\` people", 9, "HTML", "without"),
    "link with a space": (COMMENT, "(page:glossary)", "(javascript:alert(1) + 1)", 9, "a link to", "https"),
    "link with a title": (COMMENT, "(page:glossary)", '(page:glossary "t")', 9, "a link to", "https"),
    "number in commentary": (COMMENT, "More people", "Ring 0116 496 0000, people", 9, "contact", "role"),
    "address in commentary": (COMMENT, "More people", "Ask a@example.org, people", 9, "contact", "role"),
    "target of nought": (TARGETS, "2024/25 Q3,230,", "2024/25 Q3,0,", 3, "a target of 0", "amber_points"),
    "too many decimals": (BURGLARY, "decimals: 0", "decimals: 30", 15, "too large", "up to 6"),
    "counts with itself": (BURGLARY, "decimals: 0", "decimals: 0\ncounts_with: burglary", 16, "itself", "other row"),
    "block named twice": (BURGLARY, "  - safer", "  - safer\n  - safer", 6, "safer more than once", "Keep"),
    "year far away": (DETAILS, "2026-03-31", "9999-03-31", 7, "not a date", "2007"),
    "district as neighbourhood": (CORRECTIONS, "- home", "- neighbourhood/northdale", 6, "is a district", "district/northdale"),
    "page that tells nothing": (CORRECTIONS, "- home", "- glossary", 6, "not a page", "home"),
    "nested without end": (AREAS, None, "- " + "[" * 30 + "]" * 30, 1, "lists inside lists", "levels"),
    "good range from nought": (WAITING, "lower: 5", "lower: 0", 12, "an end of 0", "amber_points"),
    "route for another method": (BURGLARY, "method: tolerance", "method: tolerance\n  route: stepped", 19, "a route for the method tolerance", "progress"),
    "unknown route": (BURGLARY, "method: tolerance", "method: progress\n  route: curved", 20, "'curved', which is not one", "straight"),
    "steps without rows": (BURGLARY, "method: tolerance", "method: milestone", 19, "without steps", "actions.csv"),
    "good range by tolerance": (WAITING, "method: band", "method: tolerance", 19, "for a good range", "method: band"),
    "reward without parts": (REWARDS, None, "- {id: a, plain_title: A, source: \"plan-2024, para 3\", parts: []}\n", 1, "an empty list", "Name the indicators"),
    "reward of no indicator": (REWARDS, None, "- {id: a, plain_title: A, source: \"plan-2024, para 3\", parts: [{indicator: newhomes}]}\n", 1, "'newhomes', which is not an indicator", "new-homes"),
    "reward weight of nought": (REWARDS, None, "- {id: a, plain_title: A, weight: 0, source: \"plan-2024, para 3\", parts: [{indicator: trust}]}\n", 1, "a weight of 0", "above 0"),
    "reward paid twice": (REWARDS, None, "- {id: a, plain_title: A, source: \"plan-2024, para 3\", parts: [{indicator: trust}, {indicator: trust}]}\n", 1, "a reward target already", "once"),
    "seasonal but not so said": (BURGLARY, "decimals: 0", "decimals: 0\nseasonal: yes", 16, "'yes', which is not true or false", "true"),
    "sign in the tolerance of all": (DETAILS, "default_tolerance: 0.1", "default_tolerance: {amber_share: -0.1}", 13, "-0.1, which is below 0", "sign"),
    "words behind a sign of comments": (COMMENT, "headline: Burglaries fell to 210.", "headline: Burglary is our #1 worry.", 2, "words behind ' #', which YAML leaves out", '"Burglary is our #1 worry."'),
    "one word before a sign of comments": (BURGLARY, "plain_title: Burglary", "plain_title: Burglary # and theft", 3, "words behind ' #', which YAML leaves out", '"Burglary # and theft"'),
    "a unit behind a sign of comments": (BURGLARY, "other: burglaries", "other: burglaries  # homes alone", 14, "words behind ' #', which YAML leaves out", "on a line of its own"),
    "a number in square brackets": (COMMENT, "doing: Police visit homes after each burglary.", "doing: [We gave 20,000 people grab rails.]", 3, "'We gave 20' and '000 people grab rails.', two entries that may be one", '"We gave 20,000 people grab rails."'),
    "a number alone in square brackets": (COMMENT, "doing: Police visit homes after each burglary.", "doing: [20,000]", 3, "'20' and '000', two entries that may be one", '"20,000"'),
    "a sentence in square brackets": (COMMENT, "doing: Police visit homes after each burglary.", "doing: [We gave rails, mats and lights., Done.]", 3, "'We gave rails' and 'mats and lights.', two entries that may be one", '"We gave rails, mats and lights."'),
    "words to come": (BURGLARY, "Is there less burglary?", "TODO ask what the page answers", 4, "'TODO ask what the page answers', which still waits for words", "Write the words"),
    "words to come in a row": (FIGURES, '"The survey asked 1,200 homes."', "TODO say who was asked", 7, "'TODO say who was asked', which still waits for words", "Write the words"),
    "figure to come": (FIGURES, ",231,", ",TODO,", 2, "'TODO', which still waits for its value", "say why in status"),
    "period to come": (FIGURES, "2023/24 Q4", "TODO", 3, "'TODO', which still waits for its value", "2006/07 Q3"),
    "day to come": (DETAILS, "2023-04-01", "TODO the first day", 6, "'TODO the first day', which still waits for its value", "2007-02-14"),
    "word of a list to come": (BURGLARY, "polarity: lower", "polarity: TODO", 11, "'TODO', which still waits for its value", "Write one of band"),
    "yes or no to come": (BURGLARY, "placeholder: false", "placeholder: TODO", 10, "still waits for its value", "true or false"),
    "id to come": (BURGLARY, "  - safer", "  - TODO which block", 6, "'TODO which block', which still waits for its value", "Write lower case"),
    "list to come": (BURGLARY, "kinds:\n  - mandatory", "kinds: TODO", 8, "'TODO', which still waits for its value", "- "),
    "headline to come": (COMMENT, "Burglaries fell to 210.", "TODO say what happened", 2, "'TODO say what happened', which still waits for words", "delete the file"),
    "text to come": (COMMENT, "More people", "TODO how many people", 9, "'TODO how many people", "delete the file"),
    "text to come further on": (COMMENT, "More people", "More people (TODO: how many?)", 9, "which still waits for words", "delete the file"),
    "whole page to come": (ABOUT, "A deal between", "TODO\n\nA deal between", 8, "'TODO', which still waits for words", "Write the words that belong here."),
    "day that no calendar has": (FIGURES, "2023/24 Q4", "31 Feb 2024", 3, "'31 Feb 2024', which is not a period", "Write 2006/07, "),
    "share far beyond any percentage": (BURGLARY, "method: tolerance", "method: tolerance\n  amber_share: 99999999", 19, "99999999, which is more than the whole target", "such as 0.1 for 10%"),
    "range of a figure that is not there": (FIGURES, "noise,,2024/25 Q3,,not_collected,,,", "noise,,2024/25 Q3,,suppressed,1,5,", 11, "a range without a figure", "Empty lower and upper"),
    "rating of a dimension that the plan lacks": (RATINGS, "burglary,2024/25 Q3,delivery,green", "burglary,2024/25 Q3,forecast,better", 2, "'forecast', which is not in dimensions", "add it in agreement.yml"),
    "instalments without end": (REWARDS, None, "- {id: a, plain_title: A, instalments: 300000000, source: \"plan-2024, para 3\", parts: [{indicator: trust}]}\n", 1, "300000000, which is too large", "up to 120"),
    "related to itself": (BURGLARY, "decimals: 0", "decimals: 0\nrelated: [burglary]", 16, "the indicator itself among those that are related", "Name others"),
    "related twice": (BURGLARY, "decimals: 0", "decimals: 0\nrelated: [trust, trust]", 16, "trust more than once", "Keep one"),
    "page without title": (ABOUT, "title: About this agreement\n", "", 2, "no value", "title"),
}  # fmt: skip


def test_the_small_agreement_is_good(smallshire):
    result = run(smallshire)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_reported_at_its_line_with_advice(smallshire, name):
    file, old, new, line, found, advice = FAULTS[name]
    spoil(smallshire, file, old, new)
    result = run(smallshire, "--format", "json")
    assert result.exit_code == 1, result.output
    assert isinstance(result.exception, SystemExit)
    problems = json.loads(result.output)
    here = [one for one in problems if one["file"].endswith(file) and one["line"] == line]
    said = [(one["found"], one["advice"]) for one in here]
    assert any(found in what and advice in do for what, do in said), problems
    assert all(explain(what) for what, _ in said)
    path = smallshire / file
    written = path.read_text(errors="replace").splitlines() if path.exists() else []
    if len(written) >= line:
        last = len(written[line - 1]) + 1
        assert all(1 <= one["column"] <= last for one in here), "the column lies in the line"


def test_the_steps_of_a_measure_that_is_rated_by_them_need_a_date(smallshire):
    spoil(
        smallshire,
        "data/smallshire/indicators/new-homes.yml",
        "method: tolerance",
        "method: milestone",
    )
    spoil(smallshire, "data/smallshire/actions.csv", "March 2025", "spring 2025")
    result = run(smallshire)
    assert result.exit_code == 1
    assert (
        "actions.csv, line 2, column due: found 'spring 2025', which is not a period"
        in result.output
    )
    assert "This is a dated step of its indicator." in result.output


def test_a_word_that_only_looks_like_the_mark_is_a_word(smallshire):
    spoil(smallshire, COMMENT, "More people", "Todo lists and TODOS: more people")
    spoil(smallshire, BURGLARY, "Is there less", "To do: is there less")
    spoil(smallshire, SOURCES, "Quarter 3", "TODOS in quarter 3")
    result = run(smallshire)
    assert "waits" not in result.output


def test_every_fault_is_reported_in_one_run_in_file_order(smallshire):
    spoil(smallshire, FIGURES, "\ntrust,", "\ntruts,")
    spoil(smallshire, FIGURES, "38.5", "38.5%")
    spoil(smallshire, BURGLARY, "decimals: 0", "decimals: 0\ndecimals: 1")
    spoil(smallshire, RATINGS, "delivery,green", "delivery,better")
    spoil(smallshire, COMMENT, "More people", "<b>More</b>")
    result = run(smallshire)
    assert result.exit_code == 1
    places = re.findall(r"(\w+\.\w+), line (\d+)", result.output)
    wanted = [
        ("burglary.md", "9"), ("figures.csv", "7"), ("figures.csv", "10"),
        ("burglary.yml", "16"), ("ratings.csv", "2"),
    ]  # fmt: skip
    assert places == wanted
    assert "5 problems to mend." in result.output
    assert "Traceback" not in result.output


def test_the_message_reads_as_the_style_guide_has_it(smallshire):
    spoil(smallshire, FIGURES, "38.5", "28.0%")
    result = run(smallshire)
    assert (
        "figures.csv, line 7, column value: found '28.0%', which is not a number.\n"
        "    Write 28.0 (the indicator's file already says that the unit is %).\n"
    ) in result.output


def test_a_windows_file_is_named_by_line_and_letter(smallshire):
    path = smallshire / FIGURES
    path.write_bytes(path.read_text().replace("1,200 homes", "£3 million").encode("cp1252"))
    result = run(smallshire)
    assert result.exit_code == 1
    assert "figures.csv, line 7: found '£' saved in a Windows alphabet." in result.output
    assert "UTF-8" in result.output


def test_a_spreadsheets_own_marks_and_line_ends_are_read(smallshire):
    path = smallshire / FIGURES
    path.write_bytes(b"\xef\xbb\xbf" + path.read_text().replace("\n", "\r\n").encode())
    assert run(smallshire).exit_code == 0


def test_a_file_with_a_wrong_name_is_not_silently_ignored(smallshire):
    shutil.move(smallshire / FIGURES, smallshire / "data/smallshire/figure.csv")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "Did you mean figures.csv?" in result.output


def test_a_missing_file_is_named(smallshire):
    (smallshire / "data/smallshire/blocks.yml").unlink()
    result = run(smallshire)
    assert result.exit_code == 1
    assert "blocks.yml, line 1: found no such file." in result.output


def test_commentary_for_an_unknown_indicator_names_the_near_one(smallshire):
    path = smallshire / COMMENT
    path.rename(path.with_name("burglry.md"))
    result = run(smallshire)
    assert result.exit_code == 1
    assert "Did you mean burglary?" in result.output


def test_an_agreement_without_any_commentary_still_builds(smallshire):
    shutil.rmtree(smallshire / "content" / "smallshire")
    assert run(smallshire).exit_code == 0
    site = smallshire / "site"
    assert run(smallshire, "--site-dir", str(site), command="build").exit_code == 0
    assert "What you can do" in (site / "indicators/recycling/index.html").read_text()
    assert "What you can do" not in (site / "indicators/burglary/index.html").read_text()


def test_an_agreement_of_the_fewest_files_still_builds(smallshire):
    data = smallshire / "data/smallshire"
    shutil.rmtree(smallshire / "content")
    for name in ("figures", "targets", "ratings", "money", "actions", "steps", "responses"):
        (data / f"{name}.csv").unlink()
    for name in ("areas", "corrections", "releases"):
        (data / f"{name}.yml").unlink()
    site = smallshire / "site"
    result = run(smallshire, "--site-dir", str(site), command="build")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("name", ["money", "My Page", "404.html"])
def test_a_whole_page_may_not_take_the_name_of_another(smallshire, name):
    pages = smallshire / "content/smallshire/pages"
    shutil.copy(pages / "about.md", pages / f"{name}.md")
    result = run(smallshire)
    assert result.exit_code == 1
    assert f"a page named {name}" in result.output


@pytest.mark.parametrize("name", ["zed Shire", "indicators", "Upper"])
def test_an_agreements_folder_must_be_an_address(smallshire, name):
    for place in ("data", "content"):
        shutil.move(smallshire / place / "smallshire", smallshire / place / name)
    result = run(smallshire)
    assert result.exit_code == 1
    assert f"an agreement's folder named '{name}'" in result.output


def test_a_broken_list_does_not_blame_good_files(smallshire):
    spoil(smallshire, AREAS, None, "- id: [")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "mill-end.md" not in result.output
    assert "1 problem to mend." in result.output


def test_a_folder_that_is_no_period_is_named(smallshire):
    shutil.move(smallshire / "content/smallshire/2024-25-q3", smallshire / "content/smallshire/q3")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "the folder q3, which is not a quarter" in result.output


def test_github_annotations_mark_the_line(smallshire):
    spoil(smallshire, FIGURES, "38.5", "38.5%")
    line = run(smallshire, "--format", "github").output.splitlines()[0]
    assert line.startswith("::error file=")
    assert "figures.csv,line=7,col=23,title=column value::Found '38.5%25', which" in line


def test_no_file_can_give_github_a_command(smallshire):
    path = smallshire / "data/smallshire/indicators/burglary.yml"
    forged = '"evil,line=1::x\\r\\n::error file=data/a::pwned%": 1\n'
    path.write_text(path.read_text() + forged)
    lines = run(smallshire, "--format", "github").output.splitlines()
    (line,) = [line for line in lines if "pwned" in line]
    properties = line.removeprefix("::error ").partition("::")[0]
    assert [one.partition("=")[0] for one in properties.split(",")][-1] == "title"
    assert "evil%2Cline=1%3A%3Ax%0D%0A%3A%3Aerror file=data/a%3A%3Apwned%25" in properties
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)


def test_a_files_name_cannot_give_github_a_command():
    problem = Problem("a\r\n::error::x,b.md", 1, "", "x\r\n::error::y", "Mend it.")
    assert format_for_github([problem]) == (
        "::error file=a%0D%0A%3A%3Aerror%3A%3Ax%2Cb.md,line=1,title=data"
        "::Found x%0D%0A::error::y. Mend it."
    )


def test_an_unknown_agreement_is_named_with_its_near_match(smallshire):
    result = run(smallshire, "smalshire")
    assert result.exit_code == 1
    assert "Did you mean smallshire?" in result.output


def test_a_bad_file_stops_the_build_and_leaves_the_old_site(smallshire):
    site = smallshire / "site"
    assert run(smallshire, "--site-dir", str(site), command="build").exit_code == 0
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    spoil(smallshire, FIGURES, "38.5", "38.5%")
    assert run(smallshire, "--site-dir", str(site), command="build").exit_code == 1
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert not [path for path in Path(smallshire).iterdir() if path.name.startswith(".site")]


def test_a_folder_of_words_that_belongs_to_no_agreement_stops_everything(smallshire):
    shutil.move(smallshire / "content/smallshire", smallshire / "content/smalshire")
    result = run(smallshire)
    assert result.exit_code == 1
    assert "a folder of words for 'smalshire', which is not an agreement" in result.output
    assert "Did you mean smallshire?" in result.output
