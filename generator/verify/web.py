"""Reads the frozen periods of a published site: from its own host, and nothing else."""

import re
import time
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from generator.load import LARGEST_FILE, LARGEST_TEXT
from generator.model.published import FOLDER, SUMS, read_sums
from generator.verify.folder import SUMMARY, name_agreement
from generator.verify.kept import Kept, find_bad_names

SECONDS = 20
"""How long a site may take to say anything."""
SECONDS_OF_FILE = 120
"""How long a whole file may take."""
_PIECE = 64 * 1024
"""Bytes that are asked for at once."""
MOST_PERIODS = 1000
"""More than an agreement of any age has; a list of more is not one of ours."""
SECURE, PLAIN = "https", "http"
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts that are this computer: what is tried out there may go without https."""
NOT_FOUND = frozenset({404, 410})
AGENT = "laa-verify"
_PAGE = re.compile(r"[^/]+\.html$")


class UnreachableError(Exception):
    """A site cannot be read; says why."""


@dataclass(frozen=True, slots=True)
class Site:
    """The home page of an agreement on a published site."""

    home: str
    """With a stroke at its end."""
    opener: OpenerDirector

    def fetch(self, name: str, largest: int) -> bytes | None:
        """A file of the site by its address below the home page; None where it is not there."""
        address = urljoin(self.home, name)
        request = Request(address, headers={"User-Agent": AGENT})  # noqa: S310 - see `find_home`
        try:
            with self.opener.open(request, timeout=SECONDS) as answer:
                raw = _read(answer, largest + 1, address)
        except HTTPError as error:
            error.close()
            if error.code in NOT_FOUND:
                return None
            message = f"{address} answers {error.code}: {error.reason}."
            raise UnreachableError(message) from None
        except TimeoutError:
            message = f"{address} did not answer in {SECONDS} seconds."
            raise UnreachableError(message) from None
        except (OSError, HTTPException, ValueError) as error:
            why = error.reason if isinstance(error, URLError) else error
            message = f"{address} cannot be read ({why})."
            raise UnreachableError(message) from None
        if len(raw) > largest:
            message = f"{address} is larger than {largest // 1024 // 1024} MB: no site has that."
            raise UnreachableError(message)
        return raw


def _read(answer: HTTPResponse, most: int, address: str) -> bytes:
    """What a site answers, up to some bytes; raises UnreachableError where it never ends."""
    late = time.monotonic() + SECONDS_OF_FILE
    read = bytearray()
    while len(read) < most and (piece := answer.read1(min(_PIECE, most - len(read)))):
        read += piece
        if time.monotonic() > late:
            message = f"{address} was not read in {SECONDS_OF_FILE} seconds."
            raise UnreachableError(message)
    return bytes(read)


class _SameHost(HTTPRedirectHandler):
    """Follows a site to another place on its host, and nowhere else."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request; raises UnreachableError where it would leave the host."""
        asked, told = urlsplit(req.full_url), urlsplit(newurl)
        if (asked.scheme, asked.netloc) != (told.scheme, told.netloc):
            message = f"{req.full_url} leads to another host, {told.scheme}://{told.netloc}."
            raise UnreachableError(message)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def open_site(address: str) -> Site:
    """The site whose home page has an address; raises UnreachableError where it is none."""
    return Site(find_home(address), _make_opener())


def read_site(address: str) -> Kept:
    """The files of the agreement whose home page has an address; raises UnreachableError."""
    site = open_site(address)
    folder = f"data/{FOLDER}"
    sums = site.fetch(f"{folder}/{SUMS}", LARGEST_TEXT)
    place = f"{site.home}{folder}"
    if sums is None:
        message = (
            f"There are no receipts at {place}/{SUMS}. Give the address of the agreement's home "
            f"page. A site has receipts from its first laa release on."
        )
        raise UnreachableError(message)
    names = read_sums(sums.decode("utf-8", errors="replace"))
    if len(names) > MOST_PERIODS:
        message = f"{place}/{SUMS} has more lines than any agreement has."
        raise UnreachableError(message)
    bad = set(find_bad_names(names))
    found = {
        name: site.fetch(f"{folder}/{name}", LARGEST_FILE) for name in names if name not in bad
    }
    there = {name: raw for name, raw in found.items() if raw is not None}
    summary = site.fetch(f"data/{SUMMARY}", LARGEST_TEXT)
    return Kept(place=place, agreement=name_agreement(summary), files={SUMS: sums, **there})


def is_address(text: str) -> bool:
    """True for what is meant as an address, and not as a folder."""
    return "://" in text


def find_home(address: str) -> str:
    """The address of the home page, with a stroke at its end; raises UnreachableError."""
    parts = _split(address)
    if parts is None or not _may_be_asked(parts):
        message = (
            f"'{address}' is not the address of a site. Write it such as "
            f"https://council.example/agreement/."
        )
        raise UnreachableError(message)
    path = _PAGE.sub("", parts.path)
    return f"{parts.scheme}://{parts.netloc}{path.rstrip('/')}/"


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:  # of brackets that do not close, for example
        return None


def _may_be_asked(parts: SplitResult) -> bool:
    try:
        is_right = parts.port is None or parts.port > 0
    except ValueError:
        return False
    if not parts.hostname or "@" in parts.netloc or not is_right:
        return False
    return parts.scheme == SECURE or (parts.scheme == PLAIN and parts.hostname in HERE)


def _make_opener() -> OpenerDirector:
    """One that knows the web alone: no files of this computer, and no other protocol."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        _SameHost(),
    ):
        opener.add_handler(handler)
    return opener
