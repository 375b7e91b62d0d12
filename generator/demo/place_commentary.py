"""The commentary of the made-up officers on neighbourhoods and districts."""

from collections.abc import Sequence

from generator.demo import sentences
from generator.demo.areas import DISTRICTS, Place
from generator.demo.commentary import folder, make_front
from generator.demo.quarters import NOW
from generator.demo.steps import count_steps_done
from generator.demo.writing import write_page
from generator.model.enums import StepKind

DISTRICTS_TOLD = (DISTRICTS[0], DISTRICTS[-1])
"""Districts with commentary."""


def write_place_commentary(neighbourhoods: Sequence[Place], seed: int) -> dict[str, str]:
    """By path inside content/<agreement>/: each named neighbourhood, and two districts."""
    files = {
        f"{folder(NOW)}/neighbourhoods/{place.id}.md": _write_neighbourhood(place, seed)
        for place in neighbourhoods
        if place.named
    }
    for district in DISTRICTS_TOLD:
        inside = sum(place.parent == district.id for place in neighbourhoods)
        files[f"{folder(NOW)}/districts/{district.id}.md"] = _write_district(district, inside)
    return files


def _write_neighbourhood(place: Place, seed: int) -> str:
    done = count_steps_done(place, seed)
    pattern = sentences.PLACE_STEPS
    if done in {0, len(StepKind)}:
        pattern = sentences.PLACE_HEADLINES[done > 0]
    headline = pattern.format(name=place.name, done=sentences.say_count(done))
    body = sentences.PLACE_BODIES[place.number % len(sentences.PLACE_BODIES)]
    role = "Neighbourhood manager"
    doing = sentences.PLACE_DOING if done else ()
    where = f"page {place.number + 1}"
    front = make_front(headline, doing, role, NOW, where) | {"source": f"profiles-2025, {where}"}
    return write_page(front, [body])


def _write_district(district: Place, inside: int) -> str:
    headline = sentences.DISTRICT_NOWHERE.format(name=district.name)
    if inside:
        places = sentences.say_things(inside, "neighbourhood", "neighbourhoods")
        headline = sentences.DISTRICT_HEADLINE.format(name=district.name, places=places)
    front = make_front(headline, (), "District partnership officer", NOW, "annex")
    return write_page(front, sentences.DISTRICT_BODY)
