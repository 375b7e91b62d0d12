"""The templates for a site of many agreements: one job an agreement, few rights, make alone."""

import re
import subprocess
import sys

import pytest

from generator.load import list_agreements
from tests.house.test_ci_files import ALLOWED, WORKFLOWS, list_targets, read
from tests.where import ROOT

MANY = ROOT / ".ci" / "many"
PUBLISH, CHECK, GITLAB = (MANY / name for name in ("publish.yml", "check.yml", "gitlab-ci.yml"))
GATHER = ROOT / ".ci" / "gather_parts.sh"


def list_steps():
    return [step for path in (PUBLISH, CHECK) for job in read(path)["jobs"].values()
            for step in job["steps"]]  # fmt: skip


def list_commands():
    hidden = [job for job in read(GITLAB).values() if isinstance(job, dict)]
    return [step["run"] for step in list_steps() if "run" in step] + [
        line for job in hidden for line in job.get("script", ())
    ]


@pytest.mark.parametrize(
    ("schema", "files"), [("github-workflows", [PUBLISH, CHECK]), ("gitlab-ci", [GITLAB])]
)
def test_the_templates_are_valid(schema, files):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    result = subprocess.run([*command, *map(str, files)], capture_output=True, check=False)
    assert result.returncode == 0, result.stdout


def test_nothing_but_make_is_run_and_no_name_of_an_agreement_becomes_a_command():
    commands = list_commands()
    assert {"make due", "make part", "make join", "make join SITE=public"} <= {
        command.removesuffix(" CHECK_FORMAT=github") for command in commands
    }
    for command in commands:
        found = re.fullmatch(r"make ([a-z-]+)((?: [A-Z_]+=[a-z]+)*)", command)
        assert found, command
        assert found[1] in list_targets()
    recipe = re.search(r"(?m)^part:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text())[1]
    assert "$(AGREEMENT)" not in recipe
    assert recipe.count('"$$AGREEMENT"') == 2


def test_rights_are_to_read_and_only_the_last_job_may_publish():
    for path in (PUBLISH, CHECK):
        assert read(path)["permissions"] == {"contents": "read"}, path.name
    jobs = read(PUBLISH)["jobs"]
    assert {name: job.get("permissions") for name, job in jobs.items()} == {
        "due": None,
        "part": None,
        "join": None,
        "deploy": {"pages": "write", "id-token": "write"},
    }
    assert [step.get("uses", "").split("@")[0] for step in jobs["deploy"]["steps"]] == [
        "actions/deploy-pages"
    ]
    for step in list_steps():
        if "checkout" in step.get("uses", ""):
            assert step["with"] == {"persist-credentials": "false"}
    for path in (PUBLISH, CHECK, GITLAB):
        assert not re.search(r"secrets\.|password|token:\s*\$", path.read_text(), re.I), path.name


def test_actions_are_pinned_as_those_of_the_workflows_that_run():
    seen = {}
    for path in (*WORKFLOWS, PUBLISH, CHECK):
        for action, comment in re.findall(r"uses: (actions/\S+)(.*)", path.read_text()):
            assert ALLOWED.fullmatch(re.sub("/(?:restore|save)@", "@", action)), action
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment), action
            name, commit = action.split("@")
            assert seen.setdefault(name.split("/")[1], (commit, comment)) == (commit, comment)


def test_the_one_template_stands_in_for_the_other_file_of_its_name():
    for path in (PUBLISH, CHECK):
        usual = read(ROOT / ".github" / "workflows" / path.name)
        assert read(path)["name"] == usual["name"]
        assert read(path)["on"] == usual["on"]
    deploy = read(PUBLISH)["jobs"]["deploy"]
    usual = read(ROOT / ".github" / "workflows" / "publish.yml")["jobs"]["deploy"]
    unlike = {"needs", "if"}
    assert {k: v for k, v in deploy.items() if k not in unlike} == {
        k: v for k, v in usual.items() if k not in unlike
    }


def test_a_job_each_makes_the_parts_that_are_due_and_the_join_waits_for_all():
    jobs = read(PUBLISH)["jobs"]
    assert jobs["part"]["strategy"]["matrix"] == {
        "agreement": "${{ fromJSON(needs.due.outputs.agreements) }}"
    }
    assert jobs["part"]["if"] == "needs.due.outputs.agreements != '[]'"
    assert (jobs["part"]["needs"], jobs["join"]["needs"], jobs["deploy"]["needs"]) == (
        "due", "part", "join"
    )  # fmt: skip
    assert jobs["join"]["if"] == "${{ !cancelled() && !failure() }}"
    assert all(int(job["timeout-minutes"]) <= 20 for job in jobs.values())
    makefile = (ROOT / "Makefile").read_text()
    for step in list_steps():
        if "cache/" in step.get("uses", ""):
            assert f"PARTS ?= {step['with']['path'].rstrip('/')}\n" in makefile
        if "download-artifact" in step.get("uses", ""):
            assert f"NEW_PARTS ?= {step['with']['path'].rstrip('/')}\n" in makefile


def test_gitlab_has_a_job_for_each_agreement_of_the_data_folder():
    gitlab = read(GITLAB)
    (matrix,) = gitlab["part"]["parallel"]["matrix"]
    assert matrix["AGREEMENT"] == list_agreements(ROOT / "data")
    assert gitlab["part"]["artifacts"]["paths"] == ["build/parts/$AGREEMENT"]
    assert gitlab["part"]["cache"][1]["key"] == "part-$AGREEMENT"
    branch = [{"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"}]
    assert gitlab["part"]["rules"] == gitlab["pages"]["rules"] == branch
    assert gitlab["pages"]["artifacts"]["paths"] == ["public/"]
    assert gitlab["pages"]["resource_group"]
    assert gitlab["pages"]["interruptible"] == "false"


def test_new_parts_take_the_place_of_old_ones_and_agreements_that_are_gone_leave(tmp_path):
    for name in (
        "data/north",
        "data/south",
        "parts/north",
        "parts/south",
        "parts/gone",
        "new/north",
    ):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "parts/north/old").touch()
    (tmp_path / "parts/south/kept").touch()
    (tmp_path / "new/north/made").touch()
    subprocess.run(["sh", GATHER, "new", "parts"], cwd=tmp_path, check=True)
    found = sorted(
        path.relative_to(tmp_path).as_posix() for path in (tmp_path / "parts").rglob("*")
    )
    assert found == ["parts/north", "parts/north/made", "parts/south", "parts/south/kept"]
