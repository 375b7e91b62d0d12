"""Pictures beside officers' words: what images.yml says of each, and what a page shows."""

from dataclasses import dataclass as plain_dataclass

from pydantic.dataclasses import dataclass

from generator.model.fields import RECORD, Words
from generator.model.sentence import NO_WORDS
from generator.model.times import When


@dataclass(frozen=True, slots=True, kw_only=True, config=RECORD)
class PictureEntry:
    """images.yml: one picture, and who gave it."""

    file: Words
    """The name of its file in the folder images, such as locks.jpg."""
    source: Words
    """Who took it or gave it: an organisation, never a person's name."""
    licence: Words
    """On what terms it may be shown, such as Open Government Licence v3.0."""
    alt: Words = NO_WORDS
    """What it shows, in a sentence, for people who cannot see it. A text that shows the picture
    may say it in its own way."""
    taken: Words = NO_WORDS
    """When it was taken, such as May 2008."""
    since: When | None = None
    """The reporting period in whose release it is shown first; empty where a text decides that."""


@plain_dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that some text shows, as small as pages have it."""

    entry: PictureEntry
    name: str
    """Of its file on the site: it begins with the hash of its content."""
    width: int
    height: int
    content: bytes
    """WebP, and nothing in it but the picture."""
