"""docs/start-your-own.md leads from nothing to a built site: all of it is done here as it says."""

from generator.describe.readability import WORDS_LIMIT
from tests.guide import as_pattern, find_dead_links, read_blocks, run
from tests.plain_page import find_grade_of, find_long_sentences
from tests.where import ROOT

GUIDE = ROOT / "docs" / "start-your-own.md"
TEXT = GUIDE.read_text(encoding="utf-8")
BY_HAND = ("git ", "cd ", "make site", ". .venv/bin/activate", "laa serve")
HARDEST_GRADE = 6


def read_answers(command):
    """The answers in the table that follows a command, as they are typed."""
    after = TEXT[TEXT.index(f"\n{command}\n") :]
    table = after[after.index("| It asks for |") :].partition("\n\n")[0].splitlines()[2:]
    cells = [row.strip("|").split("|")[-1].strip() for row in table]
    return "".join(f"{'' if cell == 'Enter' else cell.strip('`')}\n" for cell in cells)


def follow(place, command):
    """Does what one line of the guide says, and returns what the terminal shows."""
    if command.startswith("rm "):
        for name in command.split()[1:]:
            (place / name).unlink()
        return ""
    assert command.startswith("laa "), command
    answers = read_answers(command) if command.startswith("laa new") else None
    result = run(command, place=place, answers=answers)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_guide_leads_from_nothing_to_a_site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown, compared, done = "", 0, []
    for block in read_blocks(TEXT):
        if block.above.endswith("`report.csv`:"):
            (tmp_path / "report.csv").write_text(block.text)
        elif block.file:
            assert (tmp_path / block.file).is_file(), "it was made before, and is filled in now"
            (tmp_path / block.file).write_text(block.text)
        elif block.kind == "sh":
            for line in block.text.splitlines():
                if not line.startswith(BY_HAND):
                    shown = follow(tmp_path, line)
                    done.append(line.split()[1])
        elif block.kind == "text":
            assert as_pattern(block.text).search(shown), shown
            compared += 1
    expected = ["start", "check", "new", "new", "check", "build"]
    assert [one for one in done if "/" not in one] == expected
    assert compared == 4
    home = (tmp_path / "site" / "index.html").read_text()
    assert "Of 1 measure, 1 is on track." in home
    page = (tmp_path / "site" / "indicators" / "burglary" / "index.html").read_text()
    assert "380 burglaries" in page
    assert "The plan was 400 burglaries or fewer." in page


def test_each_link_leads_somewhere():
    assert list(find_dead_links(GUIDE)) == []


def test_it_is_in_plain_english():
    assert find_grade_of(GUIDE) <= HARDEST_GRADE
    assert find_long_sentences(GUIDE, WORDS_LIMIT) == []
