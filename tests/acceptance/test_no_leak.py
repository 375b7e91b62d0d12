"""Nothing of a period that is not released is in any byte of the site; a second later it is."""

import gzip
import io
import zipfile

import pytest

from tests.spoil import run_words, spoil

NUMBER, WORD = "987654", "kingfisher"
"""A value and a word that stand nowhere else."""
OUT_AT = "2025-05-20 09:30"
JUST_BEFORE, AT_LAST = "2025-05-20 09:29:59", "2025-05-20 09:30:00"
ROWS = {
    "figures.csv": f'burglary,,2024/25 Q4,{NUMBER},final,,,"plan-2024, para 4",The {WORD} note.',
    "comparisons.csv": f'burglary,2024/25 Q4,country,The {WORD},{NUMBER},,,"plan-2024, para 4",',
    "ratings.csv": f'burglary,2024/25 Q4,outcome,red,The {WORD} reason.,"later-2025, para 4"',
    "actions.csv": f'burglary,,Watch the {WORD}.,,,planned,"plan-2024, para 4",2024/25 Q4',
    "responses.csv": f',mill-end,,Where is the {WORD}?,May 2024,,,"plan-2024, para 3",2024/25 Q4',
    "money.csv": (
        f'grant,safer,,,2024/25,{NUMBER},final,"plan-2024, para 1",A {WORD}.,2024/25 Q4\n'
        f'spending,safer,,,2024/25 Q4,{NUMBER},final,"later-2025, para 1",A {WORD}.,'
    ),
    "steps.csv": f'mill-end,boundary_agreed,done,Apr 2025,"plan-2024, para 3",A {WORD}.,2024/25 Q4',
}
PAPER = f"""\
- id: later-2025
  title: Paper of the {WORD}
  publisher: Smallshire Together
  date: "2025-05-20"
  note: The {WORD} is in it.
"""
"""A document that rows of the next quarter alone name."""
GONE = f"""\
- page: indicator/car-crime
  title: Car crime
  since: "2024/25 Q4"
  reason: The {WORD} came instead.
  instead: indicator/kittiwakes
  source: later-2025, para 9
"""
COMPARED = "indicator,period,kind,of,value,lower,upper,source,note\n"
SECRETS = (NUMBER, f"{int(NUMBER):,}", WORD, "kittiwakes")
NEW_MEASURE = "data/smallshire/indicators/kittiwakes.yml"


@pytest.fixture
def files(smallshire):
    """Smallshire with the work for its next quarter, which comes out at a time."""
    data = smallshire / "data/smallshire"
    spoil(smallshire, "data/smallshire/agreement.yml", '"2024/25 Q3"', '"2024/25 Q4"')
    releases = data / "releases.yml"
    releases.write_text(
        f'{releases.read_text()}- period: "2024/25 Q4"\n  publish_at: {OUT_AT}\n'
        f"  summary: The {WORD} has come.\n  gap: No {WORD} was counted.\n"
    )
    (data / "comparisons.csv").write_text(COMPARED)
    (data / "removed.yml").write_text(GONE)
    sources = data / "sources.yml"
    sources.write_text(sources.read_text() + PAPER)
    for name, row in ROWS.items():
        path = data / name
        head, *rest = path.read_text().splitlines()
        if name in {"actions.csv", "money.csv", "responses.csv", "steps.csv"}:
            head, rest = f"{head},since", [f"{line}," for line in rest]
        path.write_text("\n".join((head, *rest, row)) + "\n")
    measure = (data / "indicators/noise.yml").read_text().replace("noise", "kittiwakes")
    (smallshire / NEW_MEASURE).write_text(
        f'{measure}since: "2024/25 Q4"\nhow_you_can_help: Look for the {WORD}.\n'
    )
    words = smallshire / "content/smallshire/2024-25-q3/home.md"
    later = smallshire / "content/smallshire/2024-25-q4/home.md"
    later.parent.mkdir()
    later.write_text(words.read_text().replace("headline: ", f"headline: The {WORD} sings. "))
    return smallshire


def find_all(folder):
    """Each file with its bytes, also of what is packed in it, and its own name."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            raw = path.read_bytes()
            yield path, path.name.encode() + raw + b"".join(unpack(raw))


def unpack(raw):
    """What is inside a compressed file or a workbook."""
    if raw.startswith(b"\x1f\x8b"):
        yield gzip.decompress(raw)
    if raw.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            yield from (name.encode() + book.read(name) for name in book.namelist())


def find_canaries(folder):
    signs = [*SECRETS, "2024-25-q4", "2024/25 Q4"]
    return {
        (path.relative_to(folder).as_posix(), sign)
        for path, raw in find_all(folder)
        for sign in signs
        if sign.encode().lower() in raw.lower()
    }


def build(files, out, *options):
    result = run_words(files, "build", "smallshire", "--site-dir", str(out), *options)
    assert result.exit_code == 0, result.output
    return out


def test_the_files_are_good(files):
    result = run_words(files, "check", "smallshire")
    assert result.exit_code == 0, result.output


def test_a_second_before_its_release_nothing_of_a_period_is_anywhere(files, tmp_path):
    site = build(files, tmp_path / "before", "--as-at", JUST_BEFORE)
    found = find_canaries(site)
    assert {where for where, sign in found if sign in SECRETS} == set()
    # plans are public from the day on which they are made, and dates are announced
    announced = {"data/targets.csv", "calendar/index.html", "calendar/calendar.ics"}
    assert {where for where, _ in found} <= announced


def test_at_its_time_all_of_it_is_there(files, tmp_path):
    site = build(files, tmp_path / "after", "--as-at", AT_LAST)
    found = {sign for _, sign in find_canaries(site)}
    assert {NUMBER, WORD, "kittiwakes", "2024-25-q4"} <= found
    assert (site / "quarters/2024-25-q4/index.html").is_file()
    assert (site / "indicators/kittiwakes/index.html").is_file()


def test_a_preview_has_all_of_it_and_says_so_on_every_page(files, tmp_path):
    site = build(files, tmp_path / "preview", "--as-at", JUST_BEFORE, "--preview")
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        text = page.read_text()
        assert "This is not published yet" in text, page
        assert '<meta name="robots" content="noindex">' in text, page
    assert WORD in (site / "index.html").read_text()


def test_what_is_public_says_nothing_of_a_preview(files, tmp_path):
    site = build(files, tmp_path / "after", "--as-at", AT_LAST, "--preview")
    assert "This is not published yet" not in (site / "index.html").read_text()
