"""Whatever was published changes only with an entry: the message has its line, and it works."""

import re

import pytest

from tests.spoil import run, run_words, spoil

DATA, WORDS = "data/smallshire", "content/smallshire/2024-25-q3"
CHANGES = {
    "a value": (f"{DATA}/figures.csv", "2024/25 Q3,210,", "2024/25 Q3,211,"),
    "an earlier value": (f"{DATA}/figures.csv", "Q2,219,", "Q2,218,"),
    "a figure taken out": (f"{DATA}/figures.csv", "trust,,2024/25 Q3,61,final", "#trust"),
    "a figure that is final no more": (f"{DATA}/figures.csv", "219,final", "219,provisional"),
    "a likely range": (f"{DATA}/figures.csv", "36.9,40.1", "36.8,40.1"),
    "the source of a figure": (f"{DATA}/figures.csv", 'final,,,"plan-2024, para 6"', 'final,,,"plan-2024, para 9"'),
    "a target": (f"{DATA}/targets.csv", "Q3,230,", "Q3,225,"),
    "a target taken out": (f"{DATA}/targets.csv", "trust,,2024/25 Q3,60,milestone", "#trust"),
    "the source of a target": (f"{DATA}/targets.csv", '60,milestone,,,"plan-2024, para 8"', '60,milestone,,,"plan-2024, para 9"'),
    "a rating": (f"{DATA}/ratings.csv", "delivery,red", "delivery,amber"),
    "a rating taken out": (f"{DATA}/ratings.csv", "burglary,2024/25 Q3,delivery,green", "#burglary"),
    "a reason": (f"{DATA}/ratings.csv", "Two sites", "Three sites"),
    "a headline": (f"{WORDS}/indicators/burglary.md", "fell to 210", "fell a lot"),
    "a paragraph": (f"{WORDS}/indicators/burglary.md", "lock their doors", "shut their doors"),
    "a paragraph more": (f"{WORDS}/home.md", None, None),
    "a measure's name": (f"{DATA}/indicators/burglary.yml", "plain_title: Burglary", "plain_title: Break-ins"),
    "a measure's topic": (f"{DATA}/indicators/trust.yml", "  - safer", "  - greener"),
    "a measure's source": (f"{DATA}/indicators/burglary.yml", "source: plan-2024, para 4", "source: plan-2024, para 5"),
    "a measure's limits": (f"{DATA}/indicators/burglary.yml", "method: tolerance", "method: tolerance\n  amber_share: 0.05"),
    "a place's name": (f"{DATA}/areas.yml", "name: Mill End", "name: Mill Lane"),
    "a topic's name": (f"{DATA}/blocks.yml", "plain_title: Crime and safety", "plain_title: Safety"),
    "the state of an action": (f"{DATA}/actions.csv", "planned", "done"),
    "the state of a step": (f"{DATA}/steps.csv", "partners_met,done", "partners_met,not_started"),
}  # fmt: skip
"""Each with its file, what stands in it and what is to stand there."""
ENTRY = re.compile(r"- \{kind: .*reason: TODO say why\}")


@pytest.fixture
def published(smallshire):
    """Smallshire, which has published a quarter with `laa release`."""
    spoil(smallshire, f"{DATA}/releases.yml", "publish_at: 2025-02-14", GAP)
    result = run_words(smallshire, "release", "2024/25", "Q3", "--agreement", "smallshire")
    assert result.exit_code == 0, result.output
    assert run(smallshire).exit_code == 0
    return smallshire


GAP = "publish_at: 2025-02-14\n  gap: Most measures have no words of their own."


def change(place, file, old, new):
    """Changes a file; a row that is to go is marked with a hash."""
    path = place / file
    if old is None:
        path.write_text(f"{path.read_text()}\nOne more paragraph.\n")
        return
    spoil(place, file, old, new)
    lines = path.read_text().splitlines(keepends=True)
    path.write_text(
        "".join(line for line in lines if not line.startswith("#") or file[-4:] != ".csv")
    )


def add_entries(place, output):
    """Writes the lines that the messages give into amendments.yml, with what they ask for."""
    lines = []
    for entry in ENTRY.findall(output):
        said = re.sub(r"kind: TODO[^,]*,", "kind: correction,", entry)
        said = said.replace("TODO the day", "2025-03-03").replace(
            "TODO say why", "We typed it wrong."
        )
        lines.append(f"{said}\n")
    path = place / f"{DATA}/amendments.yml"
    before = path.read_text() if path.exists() else ""
    path.write_text(before + "".join(lines))
    return lines


@pytest.mark.parametrize("name", CHANGES)
def test_a_published_fact_that_changes_is_refused_with_the_entry_that_allows_it(published, name):
    change(published, *CHANGES[name])
    refused = run(published)
    assert refused.exit_code == 1, refused.output
    assert "published as" in refused.output
    assert add_entries(published, refused.output), refused.output
    allowed = run(published)
    assert allowed.exit_code == 0, allowed.output


def test_the_message_names_the_line_of_the_figure(published):
    change(published, *CHANGES["a value"])
    output = run(published).output
    assert 'figures.csv, line 6: found "211" for figure 2024/25 Q3 of indicator/burglary' in output
    assert 'published as "210"' in output


TOLD = (
    "a value",
    "a target taken out",
    "a rating",
    "a paragraph",
    "a measure's topic",
    "a place's name",
)
"""One of each way to be told."""


@pytest.mark.parametrize("name", TOLD)
def test_the_entry_is_told_on_the_page_the_period_and_the_page_of_all(published, tmp_path, name):
    change(published, *CHANGES[name])
    lines = add_entries(published, run(published).output)
    site = tmp_path / "site"
    result = run_words(published, "build", "smallshire", "--site-dir", str(site))
    assert result.exit_code == 0, result.output
    pages = {re.search(r"page: ([^,]*),", line)[1] for line in lines}
    all_of_them = (site / "corrections/index.html").read_text()
    assert all_of_them.count("We typed it wrong.") == len(lines)
    assert (site / "quarters/2024-25-q3/index.html").read_text().count("We typed it wrong.") == len(
        lines
    )
    for page in pages - {"home", "block/safer", "neighbourhoods/mill-end"}:
        assert (
            "We typed it wrong."
            in (site / f"{page.replace('indicator/', 'indicators/')}/index.html").read_text()
        )


def test_what_is_new_waits_for_the_next_release(published, tmp_path):
    path = published / f"{DATA}/figures.csv"
    path.write_text(f'{path.read_text()}trust,,2024/25 Q2,55,final,,,"plan-2024, para 8",\n')
    assert run(published).exit_code == 0
    site = tmp_path / "site"
    run_words(published, "build", "smallshire", "--site-dir", str(site))
    assert "2024/25 Q2,55" not in (site / "data/figures.csv").read_text()


def test_a_figure_that_comes_late_is_no_change(published):
    change(
        published,
        f"{DATA}/figures.csv",
        "noise,,2024/25 Q3,,not_collected",
        "noise,,2024/25 Q3,7,final",
    )
    assert run(published).exit_code == 0


def test_a_measure_that_goes_needs_its_page(published, tmp_path):
    for file in ("figures.csv", "targets.csv"):
        path = published / DATA / file
        lines = path.read_text().splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("trust,")))
    (published / f"{DATA}/indicators/trust.yml").unlink()
    refused = run(published)
    assert refused.exit_code == 1
    assert "no indicator/trust, whose page was published with 2024/25 Q3" in refused.output
    (published / f"{DATA}/removed.yml").write_text(
        '- page: indicator/trust\n  title: Trust\n  since: "2024/25 Q4"\n'
        "  reason: The survey ended.\n  source: plan-2024, para 8\n"
    )
    assert run(published).exit_code == 0, run(published).output
    site = tmp_path / "site"
    result = run_words(published, "build", "smallshire", "--site-dir", str(site))
    assert result.exit_code == 0, result.output
    assert "The survey ended." in (site / "indicators/trust/index.html").read_text()


@pytest.mark.parametrize("change_one", ["spoil", "delete", "line ends", "no receipt"])
def test_the_files_of_a_release_are_never_edited(published, change_one):
    folder = published / DATA / "published"
    file, receipts = folder / "2024-25-q3.csv", folder / "receipts.sha256"
    if change_one == "spoil":
        file.write_text(file.read_text().replace(",210\n", ",211\n"))
    elif change_one == "delete":
        file.unlink()
    elif change_one == "line ends":
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    else:
        receipts.write_text("")
    result = run(published)
    assert result.exit_code == 1
    assert "Put the file back as it was" in result.output


def test_a_release_is_frozen_once(published):
    again = run_words(published, "release", "2024/25 Q3", "--agreement", "smallshire")
    assert again.exit_code == 0
    assert "As it was" in again.output
    change(published, *CHANGES["a value"])
    refused = run_words(published, "release", "2024/25 Q3", "--agreement", "smallshire")
    assert refused.exit_code == 1


def test_a_release_needs_a_time_and_all_that_is_due(smallshire):
    missing = run_words(smallshire, "release", "2024/25 Q3", "--agreement", "smallshire")
    assert missing.exit_code == 1
    assert "things are missing from 2024/25 Q3" in missing.output
    (smallshire / f"{DATA}/releases.yml").unlink()
    untimed = run_words(smallshire, "release", "2024/25 Q3", "--agreement", "smallshire")
    assert "2024/25 Q3 has no publishing time" in untimed.output


def test_a_current_period_without_a_time_is_told(smallshire):
    spoil(smallshire, f"{DATA}/releases.yml", "2024/25 Q3", "2024/25 Q2")
    output = run(smallshire).output
    assert "no publishing time for 2024/25 Q3, so the public sees it at once" in output
