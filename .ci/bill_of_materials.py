"""Writes what the program is made of, as CycloneDX 1.6: pinned packages, hashes and licences.

The same pins give the same bytes: there is no time and no random number in it.
"""

import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

PINNED = re.compile(
    r"(?m)^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)(?: ; (?P<where>[^\\\n]+?))?"
    r"(?P<hashes>(?: \\\n +--hash=sha256:[0-9a-f]{64})+)$"
)
LONGEST = 40
"""Signs of a licence's name; what is longer is its text."""
UNSAID = "UNKNOWN"


def find_licence(name: str) -> list[dict[str, object]]:
    """What an installed package says of its licence; empty where it says nothing."""
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return []
    expression = about.get("License-Expression")
    if expression:
        return [{"expression": expression}]
    classes = (one.split(" :: ")[-1] for one in about.get_all("Classifier") or ()
               if one.startswith("License :: "))  # fmt: skip
    given = about.get("License") or UNSAID
    is_name = given != UNSAID and "\n" not in given and len(given) <= LONGEST
    said = given if is_name else next(classes, "")
    return [{"license": {"name": said}}] if said else []


def describe(found: re.Match[str]) -> dict[str, object]:
    """One package as the bill has it."""
    name, version = found["name"], found["version"]
    purl = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
    hashes = sorted(re.findall(r"sha256:([0-9a-f]{64})", found["hashes"]))
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "hashes": [{"alg": "SHA-256", "content": one} for one in hashes],
    }
    if licences := find_licence(name):
        component["licenses"] = licences
    if found["where"]:
        component["properties"] = [{"name": "python:marker", "value": found["where"]}]
    return component


def make_bill(requirements: str, project: dict[str, object]) -> dict[str, object]:
    """The bill of a project with these pinned requirements; raises ValueError for other lines."""
    found = list(PINNED.finditer(requirements))
    if len(found) != len(re.findall(r"(?m)^[^\s#]", requirements)):
        message = "a line that pins no version with its hashes"
        raise ValueError(message)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": str(project["name"]),
                "name": project["name"],
                "version": project["version"],
            }
        },
        "components": [describe(one) for one in found],
    }


if __name__ == "__main__":
    root = Path(__file__).parent.parent
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    bill = make_bill((root / "requirements.txt").read_text(encoding="utf-8"), project)
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(bill['components'])} packages in {out}")  # noqa: T201 - a command
