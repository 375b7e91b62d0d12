"""Fetches a package of npm: the bytes that were tested, or none.

npm fetches it where there is one, since it knows a company's registry. Else Python does.
"""

import hashlib
import io
import os
import re
import shutil
import ssl
import subprocess
import tarfile
import tempfile
import urllib.request
from pathlib import Path

try:
    import certifi
except ImportError:  # it comes with the packages of the tests; most systems need it not
    certifi = None

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


def fetch(package: str, version: str, sha512: str, inside: str) -> bytes:
    """A file of a package; raises WrongPackageError, OSError or CalledProcessError."""
    by_npm = shutil.which("npm")
    packed = fetch_by_npm(package, version) if by_npm else fetch_by_address(package, version)
    if hashlib.sha512(packed).hexdigest() != sha512:
        message = f"{package} {version} is not what was tested, so it is not used."
        raise WrongPackageError(message)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        file = archive.extractfile(inside)
        if file is None:
            raise WrongPackageError(inside)
        return file.read()


def fetch_by_npm(package: str, version: str) -> bytes:
    """The package, packed, as npm finds it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ("npm", "pack", "--silent", f"{package}@{version}")
        done = subprocess.run(  # noqa: S603 - npm, and a package of ours
            command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True, timeout=SECONDS
        )
        return Path(folder, done.stdout.split()[-1]).read_bytes()


def fetch_by_address(package: str, version: str) -> bytes:
    """The package, packed, from the registry itself."""
    name = package.rsplit("/", 1)[-1]
    address = f"{find_registry()}/{package}/-/{name}-{version}.tgz"
    trusted = ssl.create_default_context()
    if certifi:
        trusted.load_verify_locations(certifi.where())
    with urllib.request.urlopen(address, timeout=SECONDS, context=trusted) as answer:  # noqa: S310
        packed: bytes = answer.read()
    return packed


def keep(content: bytes, place: Path) -> None:
    """Writes a file in one step, so that one that was cut off is not taken for whole."""
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_suffix(".part")
    part.write_bytes(content)
    part.replace(place)
