"""What is wrong with an agreement's own rating scales is told with its line and how to mend it."""

import textwrap

import pytest

from tests.messages_page import explain
from tests.spoil import run, spoil

DETAILS = "data/smallshire/agreement.yml"
RATINGS = "data/smallshire/ratings.csv"
RECYCLING = "data/smallshire/indicators/recycling.yml"
FIRST = 18
"""The line of the first rating: above it stand the dimension and `scales:`."""
WORDS = "word: {0}\n  counted: are {0}\n  verdict: This is {0}."


def step(name, tone, threshold=""):
    lines = [f"- id: {name}", f"  tone: {tone}", f"  {WORDS.format(name)}"]
    return "\n".join([*lines, f"  threshold: {threshold}"] if threshold else lines)


def shipped(name, tone, threshold=""):
    return f"- id: {name}\n  tone: {tone}" + (f"\n  threshold: {threshold}" if threshold else "")


BRAG = "\n".join([
    step("blue", "done"), shipped("green", "good"), shipped("amber", "warning"),
    shipped("red", "bad"),
])  # fmt: skip


def three(*thresholds, names=("green", "amber", "red")):
    tones = ("good", "warning", "bad")
    return "\n".join(map(shipped, names, tones, thresholds))


def write_scale(place, scale, dimension="delivery"):
    path = place / DETAILS
    text = textwrap.indent(scale, "    ")
    path.write_text(f"{path.read_text()}scales:\n  {dimension}:\n{text}\n")


# dimension, scale, line of the fault from the first of the scale (0), found, advice
FAULTS = {
    "two ratings with one id": ("delivery", three("", "", "", names=("green", "green", "red")), 2, "'green' for a second rating of delivery", "an id of its own"),
    "two ratings with one word": ("delivery", step("one", "good") + "\n" + step("two", "bad").replace("word: two", "word: one"), 7, "'one' for a second rating of delivery", "a word of its own"),
    "unknown tone": ("delivery", BRAG.replace("tone: bad", "tone: purple"), 10, "'purple', which is not one of the words for tone", "bad, done, good"),
    "tone nearly right": ("delivery", BRAG.replace("tone: warning", "tone: warnin"), 8, "'warnin', which is not one of the words for tone", "Did you mean warning?"),
    "tones in another order": ("delivery", three("", "", "", names=("red", "amber", "green")).replace("tone: good", "tone: X").replace("tone: bad", "tone: good").replace("tone: X", "tone: bad"), 3, "the tone warning below a worse one", "best rating first"),
    "a single rating": ("delivery", shipped("green", "good"), 0, "1 as the number of ratings for delivery", "2 to 5 ratings"),
    "six ratings": ("delivery", "\n".join(step(f"step_{n}", "good") for n in range(6)), 0, "6 as the number of ratings for delivery", "2 to 5 ratings"),
    "nothing good": ("delivery", shipped("amber", "warning") + "\n" + shipped("red", "bad"), 0, "no rating of delivery with the tone good", "best first"),
    "no words": ("delivery", BRAG.replace("  counted: are blue\n", ""), 0, "'blue' without counted", "Write counted"),
    "some words of a rating of the software": ("delivery", BRAG.replace("id: green", "id: green\n  word: Fine"), 5, "'green' without counted and verdict", "Write counted, verdict"),
    "an id with spaces": ("delivery", BRAG.replace("id: blue", "id: All done"), 0, "'All done', which is not an id of a rating", "Write all_done"),
    "words of which we know no other form": ("delivery", BRAG.replace("counted: are blue", "counted: looks blue"), 3, "'looks blue', which has no form for one measure that we know", "one: and other:"),
    "colour for what is not rated": ("delivery", BRAG + "\n" + shipped("lost", "bad"), 12, "'lost', a kind of not rated, with the tone bad", "Write none"),
    "dimension that is not rated": ("performance", three("", "", ""), 0, "a scale for performance, which is not in dimensions", "Add performance"),
    "dimension misspelt": ("deliverey", BRAG, 0, "'deliverey', which is not one of the words for scales", "delivery"),
    "threshold where no rule rates": ("delivery", three("0", "-0.1", ""), 2, "a threshold for delivery, which no rule rates", "Delete every threshold"),
    "no middle threshold": ("outcome", three("0", "", ""), 3, "no threshold for 'amber', which has ratings above and below it", "-0.1 for up to 10% worse"),
    "no middle threshold of four": ("outcome", step("best", "good", "0.1") + "\n" + three("", "-0.1", ""), 6, "no threshold for 'green', which has ratings above and below it", "from where on"),
    "threshold for the last": ("outcome", three("0", "-0.1", "-0.2"), 8, "a threshold for 'red', the last rating of outcome", "Delete it"),
    "thresholds that rise": ("outcome", three("0", "0.1", ""), 5, "'0.1', which is no lower than the threshold above it", "let the numbers fall"),
    "words of tolerance turned round": ("outcome", three("near", "target", ""), 5, "'target', which is no lower than the threshold above it", "better, target, near"),
    "numbers and words": ("outcome", three("target", "-0.1", ""), 2, "shares and words of tolerance as thresholds of one scale", "one kind"),
    "threshold that is no number": ("outcome", three("0", "ten", ""), 5, "'ten', which is not a threshold", "-0.1, or one of better"),
    "a threshold of a hundred": ("outcome", three("0", "-10", ""), 5, "-10, which is more than the whole target", "Write -0.1 for -10%"),
    "per cent": ("outcome", three("0", "-10%", ""), 5, "'-10%', which is not a threshold", "a share of the target"),
    "movement without a middle": ("outcome", three("improving", "", "getting_worse"), 0, "'improving, getting_worse' as the movements of outcome", "improving, no_change, getting_worse"),
    "no threshold at all where figures rate": ("outcome", three("", "", ""), 0, "no threshold in the scale for outcome, by which burglary is rated", "for each rating but the last"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_the_fault_is_told_with_its_line_and_how_to_mend_it(smallshire, fault):
    dimension, scale, line, found, advice = FAULTS[fault]
    write_scale(smallshire, scale, dimension)
    result = run(smallshire)
    assert result.exit_code == 1
    lines = result.output.splitlines()
    (place,) = [number for number, one in enumerate(lines) if found in one]
    assert f"{DETAILS}, line {FIRST + line}, " in lines[place]
    assert advice in lines[place + 1]
    assert explain(found)


def test_a_scale_with_blue_lets_officers_say_blue(smallshire):
    write_scale(smallshire, BRAG)
    spoil(smallshire, RATINGS, "delivery,green", "delivery,blue")
    assert run(smallshire).exit_code == 0


def test_a_scale_without_blue_refuses_it(smallshire):
    spoil(smallshire, RATINGS, "delivery,green", "delivery,blue")
    result = run(smallshire)
    assert result.exit_code == 1
    assert f"{RATINGS}, line 2, " in result.output
    assert "'blue', which is not a rating for delivery" in result.output
    assert "Write one of amber, baseline_only, being_changed, green" in result.output


@pytest.mark.parametrize("word", ["blu", "bleu", "Blue"])
def test_a_word_near_to_one_of_the_scale_is_refused_with_that(smallshire, word):
    write_scale(smallshire, BRAG)
    spoil(smallshire, RATINGS, "delivery,green", f"delivery,{word}")
    result = run(smallshire)
    assert f"'{word}', which is not a rating for delivery" in result.output
    assert "Did you mean blue?" in result.output


def test_a_word_of_another_scale_is_refused_in_this_one(smallshire):
    write_scale(smallshire, BRAG)
    spoil(smallshire, RATINGS, "outcome,amber", "outcome,blue")
    assert "'blue', which is not a rating for outcome" in run(smallshire).output


def test_while_a_scale_cannot_be_read_its_words_are_not_called_wrong(smallshire):
    write_scale(smallshire, BRAG.replace("tone: bad", "tone: purple"))
    spoil(smallshire, RATINGS, "delivery,green", "delivery,blue")
    spoil(smallshire, RATINGS, "outcome,amber", "outcome,better")
    output = run(smallshire).output
    assert "'blue'" not in output
    assert "'better', which is not a rating for outcome" in output


def test_a_rating_with_a_bad_tone_needs_a_reason_whatever_its_name(smallshire):
    write_scale(smallshire, step("fine", "good") + "\n" + step("stuck", "bad"))
    text = (smallshire / RATINGS).read_text().replace("delivery,green", "delivery,stuck")
    (smallshire / RATINGS).write_text(text.replace("delivery,red", "delivery,fine"))
    result = run(smallshire)
    assert "no reason for stuck" in result.output
    assert "no reason for fine" not in result.output


def test_a_tolerance_of_which_no_scale_takes_note_is_told(smallshire):
    write_scale(smallshire, three("0", "-0.1", ""), "outcome")
    result = run(smallshire)
    found = "amber_points, where the scales of agreement.yml have limits of their own"
    assert f"{RECYCLING}, line 20, " in result.output
    assert found in result.output
    assert explain(found)


def test_a_scale_for_category_keeps_the_ratings_that_its_rule_gives(smallshire):
    spoil(smallshire, DETAILS, "  - delivery\n", "  - category\n  - performance\n  - forecast\n")
    spoil(smallshire, RATINGS, None, "indicator,period,dimension,rating,reason,source\n")
    write_scale(smallshire, three("", "", ""), "category")
    result = run(smallshire)
    found = "a scale for category without the ratings that its rule gives"
    assert found in result.output
    assert "Name at_risk, off_track_improving, on_track" in result.output
    assert explain(found)


def test_a_forecast_cannot_be_fed_by_movement(smallshire):
    spoil(smallshire, DETAILS, "  - delivery\n", "  - delivery\n  - forecast\n")
    write_scale(smallshire, three("improving", "no_change", "getting_worse"), "forecast")
    found = "a scale of movement for forecast, which looks ahead"
    assert found in run(smallshire).output
    assert explain(found)
