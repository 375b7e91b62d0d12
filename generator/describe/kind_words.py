"""What kinds of place are called: from agreement.yml, else from the phrases here."""

from collections.abc import Iterable, Iterator

from generator.describe.language import Phrase, Plural
from generator.model.agreement import Agreement
from generator.model.place_kinds import PlaceKind, PlaceKinds
from generator.model.place_lines import PlaceWords
from generator.model.places import Area
from generator.model.sentence import NO_WORDS, Sentence, begin_large, join

SHIPPED_WORDS: dict[str, Phrase] = {
    "district": Phrase("district"),
    "districts": Phrase("districts"),
    "ward": Phrase("ward"),
    "wards": Phrase("wards"),
    "neighbourhood": Phrase("neighbourhood"),
    "neighbourhoods": Phrase("neighbourhoods"),
    "place": Phrase("place"),
    "places": Phrase("places"),
}
"""The words of the kinds that ship with the software, which a language may translate."""

FIND = Phrase("Find your {one}")
EVERY = Phrase("All {other}")
UNNAMED = Phrase("{other} without a name")
HERE = Phrase("{other} here")
NOT_KNOWN = Phrase("{one} not known")
NONE_HERE = Phrase("The papers name no {one} here.", ours="We name no {one} here.")
WITH_EXTRA_WORK = Phrase("{other} with extra joint work in {area}, and how far it has come.")
WITHOUT_EXTRA_WORK = Phrase("The places in {area}, and what we know of each.")
IN_ORDER = Phrase("These are the latest figures. Places stand by name, {first} first.")
BY_NAME = Phrase("These are the latest figures. Places stand by name.")
EXTRA_WORK = Plural(
    "Local services work more closely together in {number} {one}.",
    "Local services work more closely together in {number} {other}.",
)
NO_EXTRA_WORK = Phrase(
    "The papers name no {other} for extra work.", ours="We name no {other} for extra work."
)
PLACES = Plural(
    "The papers name {number} place.",
    "The papers name {number} places.",
    "We name {number} place.",
    "We name {number} places.",
)
NAMED = Phrase(
    "The papers that we have name {number} of them.", ours="We have named {number} of them."
)
NOT_NAMED_YET = Plural(
    "They do not name the other {number}.",
    "They do not name the other {number}.",
    "The other {number} is not yet named.",
    "The other {number} are not yet named.",
)
BOTH = Phrase("{first} and {last}")


def say_one(kind: PlaceKind) -> Sentence:
    """The word for one place of a kind: locality."""
    return _translate(kind.one)


def say_other(kind: PlaceKind) -> Sentence:
    """The word for several: localities."""
    return _translate(kind.other)


def _translate(word: Sentence) -> Sentence:
    shipped = SHIPPED_WORDS.get(word)
    return shipped() if shipped else word


def say_list_title(kinds: PlaceKinds) -> Sentence:
    """The title of the list of all places."""
    return FIND(one=say_one(kinds.listed))


def say_inside_title(inside: Iterable[Area], kinds: PlaceKinds) -> Sentence:
    """The heading above the places inside a place; by their kind where they have one alone."""
    found = {area.kind for area in inside}
    other = say_other(kinds[found.pop()]) if len(found) == 1 else SHIPPED_WORDS["places"]()
    return HERE(other=begin_large(other))


def describe_place_words(agreement: Agreement) -> PlaceWords:
    """What pages say of the places of an agreement by the words of their kinds."""
    kinds = agreement.kinds
    listed = kinds.listed
    other, tops = (
        begin_large(say_other(listed)),
        [one for one in kinds.every if kinds.is_top(one.id)],
    )
    area, has_extra = agreement.details.area_name, any(_list_extra(agreement))
    below = [one for top in tops for one in kinds.inside(top)]
    return PlaceWords(
        find=say_list_title(kinds),
        every=EVERY(other=say_other(listed)),
        unnamed=UNNAMED(other=other),
        about=WITH_EXTRA_WORK(other=other, area=area)
        if has_extra
        else WITHOUT_EXTRA_WORK(area=area),
        count=_say_count(agreement),
        order=IN_ORDER(first=_join(map(say_other, tops))) if tops else BY_NAME(),
        nowhere=NOT_KNOWN(one=begin_large(_join(map(say_one, tops)))),
        none_here=NONE_HERE(one=say_one(listed if listed in below else below[0]))
        if below
        else NO_WORDS,
    )


def _list_extra(agreement: Agreement) -> Iterator[tuple[PlaceKind, list[Area]]]:
    """The kinds with extra work that have places, and these."""
    for kind in agreement.kinds.every:
        areas = [area for area in agreement.areas if area.kind == kind.id]
        if kind.extra_work and areas:
            yield kind, areas


def _say_count(agreement: Agreement) -> Sentence:
    """In how many places there is extra work; where there is none, how many there are."""
    kinds = agreement.kinds
    lower = [area for area in agreement.areas if not kinds.is_top(area.kind)]
    told = [area for _, areas in _list_extra(agreement) for area in areas]
    said = [
        EXTRA_WORK(len(areas), one=say_one(kind), other=say_other(kind))
        for kind, areas in _list_extra(agreement)
    ]
    if not told and not lower and kinds.listed.extra_work:
        return NO_EXTRA_WORK(other=say_other(kinds.listed))
    if not told:
        told = lower or list(agreement.areas)
        said = [PLACES(len(told))]
    unnamed = sum(not area.named for area in told)
    if unnamed:
        said += [NAMED(number=len(told) - unnamed), NOT_NAMED_YET(unnamed)]
    return join(said)


def _join(words: Iterable[Sentence]) -> Sentence:
    *first, last = [*words] or [NO_WORDS]
    return BOTH(first=join(first, ", "), last=last) if first else last
