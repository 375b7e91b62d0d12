"""What GitHub and GitLab are told to do: little, with few rights, and with make alone."""

import json
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.model.problem import Level, Problem
from generator.model.problem_formats import format_for_gitlab
from generator.publish import by_file_name
from tests.where import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
DOCS = [ROOT / "docs" / "github.md", ROOT / "docs" / "gitlab.md"]
OLDEST = "3.11"
ALLOWED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}|\./\.github/workflows/publish\.yml")


class _Loader(yaml.SafeLoader):
    """Reads `on` as the word that GitHub means, not as true."""


_Loader.yaml_implicit_resolvers = {
    letter: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:bool"]
    for letter, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path):
    return yaml.load(path.read_text(), Loader=_Loader)  # noqa: S506 - a SafeLoader


def list_jobs():
    return [
        (path.name, name, job) for path in WORKFLOWS for name, job in read(path)["jobs"].items()
    ]


def list_commands():
    """Every line that is run, with the file in which it stands."""
    for name, _, job in list_jobs():
        yield from ((name, step["run"]) for step in job.get("steps", ()) if "run" in step)
    for job in read(GITLAB).values():
        if isinstance(job, dict):
            yield from ((GITLAB.name, line) for line in job.get("script", ()))


def list_targets():
    return set(re.findall(r"(?m)^([a-z-]+):(?!=)", (ROOT / "Makefile").read_text()))


@pytest.mark.parametrize(
    ("schema", "files"), [("github-workflows", WORKFLOWS), ("gitlab-ci", [GITLAB])]
)
def test_the_files_are_valid(schema, files):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    command += map(str, files)
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_four_workflows_and_no_more():
    names = [path.name for path in WORKFLOWS]
    assert names == ["check.yml", "publish.yml", "quarterly.yml", "set-up.yml"]


def test_nothing_but_make_is_run_and_its_targets_exist():
    commands = list(list_commands())
    assert {name for name, _ in commands} == {"check.yml", "publish.yml", "set-up.yml", GITLAB.name}
    for name, command in commands:
        found = re.fullmatch(r"make ([a-z-]+)((?: [A-Z_]+=[a-z]+)*)", command)
        assert found, (name, command)
        assert found[1] in list_targets(), (name, command)


@pytest.mark.parametrize("command", sorted({command for _, command in list_commands()}))
def test_make_knows_what_to_do(command):
    program, *rest = command.split()
    dry = [program, "-n", *rest]
    result = subprocess.run(dry, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    does = "tests/fresh/here.sh" if rest == ["fresh"] else "laa check --format"
    assert does in result.stdout


def test_variables_that_are_set_are_variables_of_the_makefile():
    makefile = (ROOT / "Makefile").read_text()
    for _, command in list_commands():
        for variable in re.findall(r" ([A-Z_]+)=", command):
            assert re.search(rf"(?m)^{variable} \?= ", makefile), variable


def test_actions_are_githubs_own_and_pinned_to_a_commit_with_its_version():
    for path in WORKFLOWS:
        used = re.findall(r"uses: (\S+)(.*)", path.read_text())
        assert used
        for action, comment in used:
            assert ALLOWED.fullmatch(action), action
            assert action.startswith("./") or re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action


def test_one_action_has_one_version():
    used = {
        line for path in WORKFLOWS for line in re.findall(r"uses: (actions/\S+)", path.read_text())
    }
    assert len({action.split("@")[0] for action in used}) == len(used)


def test_rights_are_named_and_only_the_publisher_may_write():
    for path in WORKFLOWS:
        assert read(path)["permissions"] in ({}, {"contents": "read"}), path.name
    writers = {
        (name, job_name)
        for name, job_name, job in list_jobs()
        if "write" in job.get("permissions", {}).values()
    }
    assert writers == {("publish.yml", "deploy"), ("quarterly.yml", "publish")}
    publish = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["deploy"]
    assert publish["permissions"] == {"pages": "write", "id-token": "write"}


def test_every_job_ends_and_publishing_is_never_stopped_half_way():
    for name, _, job in list_jobs():
        assert "uses" in job or job["timeout-minutes"] <= 20, name
    assert read(WORKFLOWS[0])["concurrency"]["cancel-in-progress"] == "true"
    assert read(WORKFLOWS[1])["jobs"]["deploy"]["concurrency"]["cancel-in-progress"] == "false"
    gitlab = read(GITLAB)
    assert gitlab["default"]["timeout"]
    assert gitlab["pages"]["interruptible"] == "false"
    assert gitlab["pages"]["resource_group"]


def test_the_schedule_stands_alone_and_calls_the_publisher():
    scheduled = [path for path in WORKFLOWS if "schedule" in read(path)["on"]]
    assert [path.name for path in scheduled] == ["quarterly.yml"]
    quarterly = read(scheduled[0])
    assert list(quarterly["on"]) == ["schedule"]
    (job,) = quarterly["jobs"].values()
    assert job["uses"] == "./.github/workflows/publish.yml"
    assert "workflow_call" in read(WORKFLOWS[1])["on"]
    months = quarterly["on"]["schedule"][0]["cron"].split()[3]
    assert len(months.split(",")) == 4


def test_no_secret_is_used():
    for path in (*WORKFLOWS, GITLAB):
        assert not re.search(r"secrets\.|password|token:\s*\$", path.read_text(), re.I), path.name


def test_python_is_the_one_that_the_project_asks_for():
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"]
    assert needed == f">={OLDEST}"
    assert read(GITLAB)["default"]["image"].startswith(f"python:{OLDEST}-")
    steps = [step for _, _, job in list_jobs() for step in job.get("steps", ())]
    pythons = [step["with"] for step in steps if "setup-python" in step.get("uses", "")]
    assert all(one["python-version"] == OLDEST for one in pythons)
    assert all((ROOT / one["cache-dependency-path"]).is_file() for one in pythons)


def test_gitlab_publishes_from_the_default_branch_alone():
    gitlab = read(GITLAB)
    assert gitlab["pages"]["rules"] == [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert gitlab["pages"]["script"] == ["make site SITE=public"]
    assert gitlab["pages"]["artifacts"]["paths"] == ["public/"]
    artifacts = gitlab["check"]["artifacts"]
    assert artifacts["paths"][0].endswith("/"), "else GitLab does not show the folder"
    makefile = (ROOT / "Makefile").read_text()
    assert artifacts["reports"]["codequality"] in makefile
    assert artifacts["paths"][0].rstrip("/") in makefile


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.name)
def test_the_pages_for_officers_name_what_there_is(page):
    text = page.read_text()
    for target in re.findall(r"`make ([a-z-]+)`", text):
        assert target in list_targets(), target
    for name in re.findall(r"`([\w./-]+\.yml|\.github/\S+?/)`", text):
        known = (ROOT / name, ROOT / ".github/workflows" / name)
        assert any(path.exists() for path in known), name
    for job in re.findall(r"`(check|pages)`", text):
        assert job in read(GITLAB) or job in read(WORKFLOWS[0])["jobs"]
    cron = read(WORKFLOWS[2])["on"]["schedule"][0]["cron"]
    assert page.name != "gitlab.md" or f"`{cron}`" in text


def test_gitlab_gets_every_problem_with_a_fingerprint_of_its_own():
    one = Problem("data/a/figures.csv", 3, "column value", "'x'", "Write a number.")
    moved = Problem("data/a/figures.csv", 4, "column value", "'x'", "Write a number.")
    warning = Problem("a.md", 1, "", "a long sentence", "Make two.", Level.WARNING)
    issues = json.loads(format_for_gitlab([one, moved, warning]))
    assert [issue["severity"] for issue in issues] == ["blocker", "blocker", "minor"]
    assert issues[0]["location"] == {"path": "data/a/figures.csv", "lines": {"begin": 3}}
    assert len({issue["fingerprint"] for issue in issues}) == 3
    alone = json.loads(format_for_gitlab([moved]))[0]
    assert alone["fingerprint"] == issues[0]["fingerprint"]


def test_the_report_is_a_list_where_nothing_is_wrong(smallshire):
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    result = CliRunner().invoke(main, ["check", "--format", "gitlab", *folders])
    assert result.exit_code == 0
    assert all(issue["severity"] != "blocker" for issue in json.loads(result.output))


def test_the_preview_opens_from_a_folder(smallshire, tmp_path):
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    site = tmp_path / "site"
    command = ["build", *folders, "--site-dir", str(site), "--by-file-name"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    links = 0
    for page in site.rglob("*.html"):
        for link in re.findall(r' href="([^"#:]+)', page.read_text()):
            if not link.startswith("/"):
                links += 1
                assert (page.parent / link).is_file(), (page, link)
    assert links > 100


def test_a_preview_is_checked_as_it_is_to_be_read_and_swapped_in_whole(smallshire, monkeypatch):
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    site = smallshire / "site"
    command = ["build", *folders, "--site-dir", str(site), "--by-file-name"]
    assert CliRunner().invoke(main, command).exit_code == 0
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    monkeypatch.setattr(by_file_name, "_TO_A_PAGE", re.compile(r'( href=")(\./find)/()"'))
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 1
    assert "the link ./findindex.html leads nowhere" in result.output
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_the_page_for_wrong_addresses_leads_home_below_a_repository(smallshire, tmp_path):
    agreement = smallshire / "data" / "smallshire" / "agreement.yml"
    base = "base_url: https://council.example/our-agreement/\n"
    agreement.write_text(re.sub("(?m)^base_url:.*\n", "", agreement.read_text()) + base)
    folders = ["--data-dir", f"{smallshire}/data", "--content-dir", f"{smallshire}/content"]
    site = tmp_path / "site"
    result = CliRunner().invoke(main, ["build", *folders, "--site-dir", str(site)])
    assert result.exit_code == 0, result.output
    page = (site / "404.html").read_text()
    assert 'href="/our-agreement/find/"' in page
    assert 'href="/find/"' not in page
