"""The first screen of a home page says how it is going and leads on, on a desk and on a phone."""

import pytest

from tests.browser.three import AGREEMENTS

SCREENS = ((1280, 800), (360, 740))
FOOT = """one => {
    const found = [...document.querySelectorAll(one)]
    return found.map(each => each.getBoundingClientRect().bottom + scrollY)
}"""
PARTS = {
    "the sentence": "h1 + p",
    "the bar": "h1 + p + .bars",
    "the doors": "ul:has([href='#topics']) a",
}


@pytest.mark.browser
@pytest.mark.parametrize("screen", SCREENS, ids=["desk", "phone"])
@pytest.mark.parametrize("agreement", AGREEMENTS)
def test_sentence_bar_and_doors_stand_above_the_fold(browser, address, agreement, screen):
    width, height = screen
    tab = browser.new_page(viewport={"width": width, "height": height})
    try:
        own = "" if agreement == AGREEMENTS[0] else f"{agreement}/"
        assert tab.goto(f"{address}{own}").ok
        for part, where in PARTS.items():
            feet = tab.evaluate(FOOT, where)
            assert feet, f"{part} is not there"
            assert max(feet) <= height, part
        assert len(tab.evaluate(FOOT, PARTS["the doors"])) == 3
    finally:
        tab.close()


@pytest.mark.browser
def test_the_doors_lead_to_places_to_what_is_behind_and_to_all_topics(browser, address):
    tab = browser.new_page()
    try:
        tab.goto(address)
        doors = tab.locator(PARTS["the doors"])
        ways = [doors.nth(number).get_attribute("href") for number in range(3)]
        assert ways[1:] == ["#not-going-to-plan", "#topics"]
        for way in ways[1:]:
            assert tab.locator(f"h2{way}").count() == 1
        doors.first.click()
        assert "How is" not in tab.locator("h1").inner_text()
    finally:
        tab.close()
