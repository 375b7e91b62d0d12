"""The one way from a phrase to public words, so that a second language is one file.

A phrase is written in English where it is used. It can only be shown by calling it, and what comes
back is in the language that is being spoken: the English as it stands, or what
generator/languages/<code>.po has for it. docs/languages.md says how to add a language.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel import Locale

from generator.model.sentence import Sentence, fill
from generator.schema import languages


@dataclass(frozen=True, slots=True)
class Language:
    """A table of messages, and the customs for dates and numbers."""

    messages: gettext.NullTranslations
    locale: Locale


@cache
def _find(code: str, folder: Path) -> Language:
    """The language with a code such as cy; raises FileNotFoundError where it has no file."""
    if languages.is_english(code):
        return Language(gettext.NullTranslations(), Locale.parse(code, sep="-"))
    from generator.schema.translations import read_translations  # noqa: PLC0415 - costs time

    return Language(*read_translations(folder / f"{code}.po"))


_SPOKEN: ContextVar[Language | None] = ContextVar("language", default=None)
"""Set at the doors of the stages that speak, so that no phrase need be handed its language."""


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Everything said inside is in the language with this code."""
    token = _SPOKEN.set(_find(code, languages.FOLDER))
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def _spoken() -> Language:
    return _SPOKEN.get() or _find(languages.ENGLISH, languages.FOLDER)


def spoken_locale() -> Locale:
    """The customs of the language that is being spoken."""
    return _spoken().locale


def translate(english: str) -> str:
    """A pattern in the language that is being spoken, its places still to be filled."""
    return _spoken().messages.gettext(english) if english else ""


def translate_many(one: str, other: str, number: int) -> str:
    """The pattern for a number: English has two, other languages up to six."""
    return _spoken().messages.ngettext(one, other, number)


def say(english: str, **values: object) -> Sentence:
    """A phrase that is used in one place: said at once."""
    return fill(translate(english), values, english)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a table; call it with what its {places} need."""

    english: str

    def __call__(self, **values: object) -> Sentence:
        """The words, with each {place} filled."""
        return fill(translate(self.english), values, self.english)

    def __str__(self) -> str:
        message = f"Call the phrase {self.english!r}: shown as it is, it would stay English."
        raise TypeError(message)


_NO_WORDS = ""
NOTHING = Phrase(_NO_WORDS)
"""Where a table has nothing to say."""


@dataclass(frozen=True, slots=True)
class Plural:
    """A phrase that changes with a number: call it with the number, which it has as {number}."""

    one: str
    other: str

    def __call__(self, number: int, **values: object) -> Sentence:
        """The words for this number, with each {place} filled."""
        pattern = translate_many(self.one, self.other, number)
        return fill(pattern, {"number": number, **values}, self.other)
