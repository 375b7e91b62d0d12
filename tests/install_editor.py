"""`make editor`: fetches the editor's script for its browser test. It is never committed.

npm fetches it where there is one, since it knows a company's registry. Else Python does.
"""

import hashlib
import io
import os
import re
import shutil
import ssl
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
from pathlib import Path

import certifi

from tests.where import EDITOR_SCRIPT, EDITOR_VERSION

PACKAGE = "@sveltia/cms"
SHA512 = (
    "27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db315"
    "87d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781"
)
"""Of the package as the registry has it."""
IN_PACKAGE = "package/dist/sveltia-cms.js"
REGISTRY = "https://registry.npmjs.org"
SECONDS = 60


class WrongPackageError(Exception):
    """What was fetched is not what was tested."""


def find_registry() -> str:
    """Where packages are: as the environment or a file tells npm, else the public one."""
    told = [one for name, one in os.environ.items() if name.lower() == "npm_config_registry"]
    files = [file for file in (Path(".npmrc"), Path.home() / ".npmrc") if file.is_file()]
    for file in files:
        told += re.findall(r"(?m)^\s*registry\s*=\s*(\S+)", file.read_text())
    return (told[0] if told else REGISTRY).rstrip("/")


def fetch_by_npm() -> bytes:
    """The package, packed, as npm finds it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ("npm", "pack", "--silent", f"{PACKAGE}@{EDITOR_VERSION}")
        done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
        return Path(folder, done.stdout.split()[-1]).read_bytes()


def fetch_by_address() -> bytes:
    """The package, packed, from the registry itself."""
    name = PACKAGE.rsplit("/", 1)[-1]
    address = f"{find_registry()}/{PACKAGE}/-/{name}-{EDITOR_VERSION}.tgz"
    trusted = ssl.create_default_context()
    trusted.load_verify_locations(certifi.where())
    with urllib.request.urlopen(address, timeout=SECONDS, context=trusted) as answer:  # noqa: S310
        packed: bytes = answer.read()
    return packed


def unpack(packed: bytes) -> bytes:
    """The script in the package, which is the one that was tested or none."""
    if hashlib.sha512(packed).hexdigest() != SHA512:
        message = f"{PACKAGE} {EDITOR_VERSION} is not what was tested, so it is not used."
        raise WrongPackageError(message)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        script = archive.extractfile(IN_PACKAGE)
        assert script is not None, IN_PACKAGE
        return script.read()


def main() -> int:
    """What the command ends with: 0 where the script is there, or its tests may be skipped."""
    if EDITOR_SCRIPT.is_file():
        return 0
    print("Fetching the editor for its test ...", flush=True)  # noqa: T201 - a command
    try:
        script = unpack(fetch_by_npm() if shutil.which("npm") else fetch_by_address())
    except WrongPackageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"No editor: {error}. The tests of the editor are skipped.\n")
        if os.environ.get("CI") == "true":
            sys.stderr.write("CI=true asks for all tests, so this is an error.\n")
            return 1
        return 0
    EDITOR_SCRIPT.parent.mkdir(parents=True, exist_ok=True)
    part = EDITOR_SCRIPT.with_suffix(".part")
    part.write_bytes(script)
    part.replace(EDITOR_SCRIPT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
