"""Every kind of page in three agreements: weight, accessibility, small screens, keyboard, paper."""

import pytest

from tests.browser import gates

pytestmark = pytest.mark.browser


def _faults(surveys, gate):
    """Each fault once, with the pages that have it."""
    pages = {}
    for seen in surveys:
        for fault in dict.fromkeys(gate(seen)):
            pages.setdefault(fault, []).append(seen.page.address or "(home)")
    return "\n".join(f"{fault} [on {', '.join(on)}]" for fault, on in pages.items())


def test_a_first_view_is_light_and_asks_nobody_else(surveys, address, record_property):
    for seen in surveys:
        record_property("page", seen.numbers())
    faults = _faults(surveys, lambda seen: gates.too_heavy(seen, address))
    assert not faults, faults


def test_the_browser_and_the_policy_have_nothing_to_complain_of(surveys):
    faults = _faults(surveys, lambda seen: seen.complaints)
    assert not faults, faults


def test_axe_finds_nothing_in_any_state(surveys):
    faults = _faults(surveys, gates.inaccessible)
    assert not faults, faults


def test_nothing_is_wider_than_the_screen_or_cut_off(surveys):
    faults = _faults(surveys, gates.out_of_bounds)
    assert not faults, faults


def test_no_word_of_a_table_is_broken_on_a_phone(surveys):
    faults = _faults(surveys, gates.broken_words)
    assert not faults, faults


def test_the_keyboard_stops_at_every_control_in_order_and_in_sight(surveys):
    faults = _faults(surveys, gates.out_of_reach)
    assert not faults, faults


def test_a_printed_page_is_black_on_white_and_has_no_navigation(surveys):
    faults = _faults(surveys, gates.misprinted)
    assert not faults, faults
