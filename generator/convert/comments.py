"""Comments in YAML files: no table has any, so that a conversion would lose them."""

from collections.abc import Iterable, Iterator

import yaml

from generator.model.files import FileText
from generator.model.problem import Problem
from generator.schema.references import is_reference

FOUND = "a comment, which would be lost in another form"
ADVICE = "Write it as a value, such as not_known, or delete it."


def find_comments(files: Iterable[FileText]) -> Iterator[Problem]:
    """Every comment, but for the line that tells editors where the schema is."""
    for file in {one.path: one for one in files if not one.path.endswith(".csv")}.values():
        for number, line in enumerate(_blank_values(file.text).splitlines(), 1):
            if "#" in line and not is_reference(file.text.splitlines()[number - 1]):
                yield Problem(file.path, number, "", FOUND, ADVICE)


def _blank_values(text: str) -> str:
    """The text with every value taken out of it, but for the ends of lines."""
    signs = list(text)
    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        if isinstance(token, yaml.ScalarToken):
            for at in range(token.start_mark.index, token.end_mark.index):
                signs[at] = signs[at] if signs[at] in "\r\n" else " "
    return "".join(signs)
