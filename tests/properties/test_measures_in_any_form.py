"""Whatever a measure says, a file, a row and an entry say the same of it."""

import json

from hypothesis import given
from hypothesis import strategies as st

from generator.check import check
from generator.convert import Form, convert
from generator.model.files import FileText
from generator.model.problem import DataError
from generator.rate import METHODS
from tests.examples import examples
from tests.properties.test_no_input_raises import agreements, sources

WORDS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")) | st.sampled_from(",;\"'#:|"),
    max_size=20,
).map(str.strip)
TEXTS = ("definition", "why_it_matters", "target_in_words", "not_known", "how_you_can_help")


def turn(made, form):
    """The files in another form."""
    found = convert(made, form)
    rest = {name: text for name, text in made.data.items() if "indicators" not in name}
    new = {name: FileText(f"data/n/{name}", text) for name, text in found.made.items()}
    return type(made)(**{
        **{name: getattr(made, name) for name in made.__dataclass_fields__},
        "data": rest | new,
    })  # fmt: skip


@examples(60)
@given(st.data())
def test_three_forms_hold_the_same_measures(data):
    texts, rows = data.draw(agreements())
    for name in [name for name in texts if name.startswith("indicators/")]:
        values = json.loads(texts[name])
        more = data.draw(st.dictionaries(st.sampled_from(TEXTS), WORDS.filter(bool)))
        texts[name] = json.dumps(values | more, ensure_ascii=False)
    made = sources(texts, rows)
    try:
        before = check(made, METHODS).indicators
    except DataError:
        return
    forms = data.draw(st.lists(st.sampled_from(Form), min_size=2, max_size=3))
    for form in forms:
        made = turn(made, form)
        assert check(made, METHODS).indicators == before
        assert convert(made, form).made == {
            name: text.text for name, text in made.data.items() if "indicators" in name
        }
