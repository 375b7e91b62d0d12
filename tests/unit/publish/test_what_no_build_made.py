"""A build deletes what builds made, and nothing else without a word."""

import pytest

from generator.publish.made import MADE, find_strangers, list_files
from generator.publish.swap import NotOursError, new_site
from tests.spoil import run


def build(site, *names, keep=()):
    """A site of these files."""
    with new_site(site, keep) as fresh:
        for name in ("data/summary.json", *names):
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            (fresh / name).write_text(name)


def put(site, *names):
    for name in names:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("mine")


@pytest.mark.parametrize(
    ("mine", "named"),
    [
        (["CNAME"], "CNAME"),
        ([".git/HEAD", ".git/refs/x"], ".git"),
        (["data/notes.txt"], "data/notes.txt"),
        ([".nojekyll", "letters/one.pdf"], ".nojekyll, letters"),
    ],
)
@pytest.mark.parametrize("has_list", [True, False])
def test_what_no_build_made_is_refused_by_name_and_stays(tmp_path, mine, named, has_list):
    site = tmp_path / "site"
    build(site, "index.html")
    put(site, *mine)
    if not has_list:
        (site / MADE).unlink()
    before = list_files(site)
    with pytest.raises(NotOursError, match=f"without it: {named}\\. Move it"):
        build(site, "index.html")
    assert list_files(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_to_be_kept_is_in_the_new_site_as_it_was(tmp_path):
    site = tmp_path / "site"
    build(site, "index.html")
    put(site, "CNAME", ".git/hooks/run")
    (site / ".git/hooks/run").chmod(0o755)
    (site / "link").symlink_to("CNAME")
    for _ in range(2):
        build(site, "index.html", keep=("CNAME", ".git/", "link", "never-there"))
    assert (site / "CNAME").read_text() == "mine"
    assert (site / ".git/hooks/run").stat().st_mode & 0o777 == 0o755
    assert (site / "link").is_symlink()
    assert find_strangers(site, {"data/summary.json", "index.html"}) == [".git", "CNAME", "link"]


def test_a_page_that_is_no_longer_made_goes_with_the_build(tmp_path):
    site = tmp_path / "site"
    build(site, "index.html", "indicators/old/index.html")
    build(site, "index.html")
    assert list_files(site) == {"data/summary.json", "index.html"}


def test_a_file_of_ones_own_with_the_name_of_a_new_page_is_not_lost(tmp_path):
    site = tmp_path / "site"
    build(site, "index.html")
    put(site, "404.html")
    with pytest.raises(NotOursError, match="cannot be kept: the new site has a file of its own"):
        build(site, "index.html", "404.html", keep=("404.html",))
    assert (site / "404.html").read_text() == "mine"


def test_nothing_outside_the_site_is_kept(tmp_path):
    put(tmp_path, "secret")
    build(tmp_path / "site", "index.html", keep=("../secret",))
    assert list_files(tmp_path / "site") == {"data/summary.json", "index.html"}


def test_markdown_of_ones_own_stays_beside_the_pages(smallshire, tmp_path):
    out = tmp_path / "out"
    assert run(smallshire, "smallshire", "--out", str(out), command="pages").exit_code == 0
    put(out, "notes/README.md")
    (out / "indicators/burglary/index.md").rename(out / "indicators/gone.md")
    (out / MADE).write_text((out / MADE).read_text() + "indicators/gone.md\n")
    assert run(smallshire, "smallshire", "--out", str(out), command="pages").exit_code == 0
    assert (out / "notes/README.md").read_text() == "mine"
    assert (out / "indicators/burglary/index.md").is_file()
    assert not (out / "indicators/gone.md").exists()


def test_the_command_names_what_no_build_made_and_keeps_it_when_told(smallshire, tmp_path):
    site = str(tmp_path / "site")
    assert run(smallshire, "--site-dir", site, command="build").exit_code == 0
    put(tmp_path / "site", "CNAME")
    refused = run(smallshire, "--site-dir", site, command="build")
    assert refused.exit_code == 1
    assert "would be without it: CNAME." in refused.output
    assert "add --keep CNAME." in refused.output
    assert run(smallshire, "--site-dir", site, "--keep", "CNAME", command="build").exit_code == 0
    assert (tmp_path / "site/CNAME").read_text() == "mine"
