"""The one way from a phrase to public words, so that a second language is one file.

A phrase is written in English where it is used. It can only be shown by calling it, and what comes
back is in the language that is being spoken: the English as it stands, or what
generator/languages/<code>.po has for it. docs/languages.md says how to add a language.

Where it matters who speaks, a phrase has two forms: that of somebody who retells papers, and that
of the body that writes the plan.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale

from generator.model.currency import SIGN
from generator.model.enums import Voice
from generator.model.scale_steps import Counted
from generator.model.sentence import Sentence, fill
from generator.model.speech import Speech
from generator.schema import languages


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A table of messages, and the customs for dates and numbers.

    Each is made once and is equal to itself alone, so that what was said is quickly found again.
    """

    messages: gettext.NullTranslations
    locale: Locale


@cache
def _find(code: str, folder: Path) -> Language:
    """The language with a code such as cy; raises FileNotFoundError where it has no file."""
    if languages.is_english(code):
        return Language(gettext.NullTranslations(), Locale.parse(code, sep="-"))
    from generator.schema.translations import read_translations  # noqa: PLC0415 - costs time

    return Language(*read_translations(folder / f"{code}.po"))


_PLAIN = Speech()
_SPEECH: ContextVar[Speech] = ContextVar("speech", default=_PLAIN)
"""Set at the doors of the stages that speak, so that no phrase need be handed it."""
_LANGUAGE: ContextVar[Language | None] = ContextVar("language", default=None)
"""That of the speech, looked up once."""


@contextmanager
def speaking(speech: Speech) -> Iterator[None]:
    """Everything said inside is said in this language and voice."""
    found = _LANGUAGE.set(_find(speech.language, languages.FOLDER))
    token = _SPEECH.set(speech)
    try:
        yield
    finally:
        _SPEECH.reset(token)
        _LANGUAGE.reset(found)


def spoken() -> Language:
    """The language that is being spoken: by it is kept what need not be said anew."""
    return _LANGUAGE.get() or _find(_PLAIN.language, languages.FOLDER)


def spoken_voice() -> Voice:
    """Whose words are being spoken: some phrases are others where a body tells of its own plan."""
    return _SPEECH.get().voice


def _is_ours() -> bool:
    return spoken_voice() is Voice.OURS


def spoken_locale() -> Locale:
    """The customs of the language that is being spoken."""
    return spoken().locale


def name_language(code: str) -> str:
    """What a language calls itself, such as Cymraeg."""
    return _find(code, languages.FOLDER).locale.language_name or code


def is_from_the_right() -> bool:
    """True where the language that is being spoken is read from right to left."""
    return spoken_locale().text_direction == "rtl"


def spoken_sign() -> str:
    """What stands before a sum of money."""
    return SIGN[_SPEECH.get().currency]


def translate(english: str) -> str:
    """A pattern in the language that is being spoken, its places still to be filled."""
    return _translate(english, spoken()) if english else ""


@lru_cache(maxsize=16_384)
def _translate(english: str, language: Language) -> str:
    return language.messages.gettext(english)


@lru_cache(maxsize=16_384)
def _say_bare(english: str, language: Language) -> Sentence:
    """A phrase without places, which is the same sentence wherever it is said."""
    return fill(_translate(english, language) if english else "", {}, english)


def translate_many(one: str, other: str, number: int) -> str:
    """The pattern for a number: English has two, other languages up to six."""
    return spoken().messages.ngettext(one, other, number)


def say(english: str, **values: object) -> Sentence:
    """A phrase that is used in one place: said at once."""
    return fill(translate(english), values, english)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a table; call it with what its {places} need."""

    english: str
    ours: str = ""
    """What the body that writes the plan says instead; empty where it says the same."""

    def __call__(self, **values: object) -> Sentence:
        """The words, with each {place} filled."""
        english = self.ours if self.ours and _is_ours() else self.english
        if not values:
            return _say_bare(english, spoken())
        return fill(translate(english), values, english)

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
    our_one: str = ""
    our_other: str = ""
    """What the body that writes the plan says instead; empty where it says the same."""

    def __call__(self, number: int, **values: object) -> Sentence:
        """The words for this number, with each {place} filled."""
        is_ours = self.our_other and _is_ours()
        one, other = (self.our_one, self.our_other) if is_ours else (self.one, self.other)
        pattern = translate_many(one, other, number)
        return fill(pattern, {"number": number, **values}, other)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """An agreement's own words where a phrase of a table may stand: in its own language already."""

    words: Sentence

    def __call__(self) -> Sentence:
        """The words as the file has them."""
        return self.words


@dataclass(frozen=True, slots=True)
class OwnPlural:
    """An agreement's own words after a number, inside a phrase that has them as {does}."""

    around: Phrase
    counted: Counted

    def __call__(self, number: int, **values: object) -> Sentence:
        """The phrase for this number, with each other {place} filled."""
        does = self.counted.one if number == 1 else self.counted.other
        return self.around(number=number, does=does, **values)
