"""No two pages share an address, whatever officers call measures, topics, places and pages."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.place_kinds import FREE
from generator.model.forms import ID_PATTERN
from generator.model.ids import is_further, is_id
from generator.model.letters import split_words
from generator.model.period_forms import parse_period
from generator.model.reporting import NOUN
from generator.pages import links
from generator.schema.whole_pages import NO_PAGES, RESERVED, WHOLE_PAGES
from tests.examples import examples

NAMES = ("more", "more-2", "more-3", "no-more-2", "2024-25-q3")
ids = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(sorted({*RESERVED, *NO_PAGES, *NOUN.values()})),
    st.from_regex(ID_PATTERN, fullmatch=True),
)
good_ids = ids.filter(lambda name: is_id(name) and not is_further(name))
kinds = good_ids.filter(
    lambda name: name not in (RESERVED - FREE) | {*NO_PAGES, *NOUN.values(), *links.OF_KIND}
)
PERIODS = [f"{noun}/{parse_period('2024/25 Q3').slug}" for noun in NOUN.values()]


@st.composite
def sites(draw):
    """The keys of the pages of a site that the check lets pass, as if every list were long."""
    names = [draw(st.lists(good_ids, max_size=3, unique=True)) for _ in range(3)]
    measures, topics, places = names
    kind, page = draw(kinds), draw(ids.filter(lambda name: name not in RESERVED))
    keys = [
        *WHOLE_PAGES,
        *(f"indicator/{one}" for one in measures),
        *(f"block/{one}" for one in topics),
        *(f"{kind}/{one}" for one in places),
        kind,
        *PERIODS,
        *(f"{period}/{one}" for period in PERIODS for one in topics),
    ]
    further = [links.name_further(key, number) for key in keys for number in (2, 3)]
    return [*keys, *further, *((page,) if page != kind else ())]


@examples(200)
@given(sites())
def test_no_two_pages_share_an_address(keys):
    found = Counter(map(links.find, dict.fromkeys(keys)))
    assert [address for address, number in found.items() if number > 1] == []
    behind = (*filter(None, links.BEHIND.values()),)
    assert not [one for one in found if one.startswith(behind) and not one.startswith(links.HOME)]


@examples(200)
@given(sites())
def test_a_page_with_the_rest_of_a_list_is_found_from_its_key_and_its_address(keys):
    for key in keys:
        further = links.name_further(key, 12)
        assert links.find_beginning(further) == key
        assert links.split_further(links.find(further))[1] == 12
        if not is_further(key.rpartition("/")[2]):
            assert links.find_beginning(key) == key


@pytest.mark.parametrize("words", ["Follow-up", "NI 6", "C++", "કિ", "A&E"])
def test_the_place_of_a_term_has_its_words_as_the_check_compares_them(words):
    assert links.term(words) == "-".join(("term", *split_words(words)))
