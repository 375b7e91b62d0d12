"""Whether the logo that agreement.yml names is there, and can do nothing but be seen."""

from collections.abc import Iterator

from generator.check.problems import Placed
from generator.model.files import Sources
from generator.model.logos import NAMES, Logo, LogoError, read_logo
from generator.model.places import AgreementDetails
from generator.model.problem import Problem


def find_logo(details: AgreementDetails, sources: Sources) -> Logo | None:
    """The agreement's logo, where it has one and nothing is wrong with it."""
    return read_logo(details.logo, sources.logos[details.logo]) if details.logo else None


def find_wrong_logo(placed: Placed[AgreementDetails] | None, sources: Sources) -> Iterator[Problem]:
    """What is wrong with the logo, and where it has no words."""
    details = placed.record if placed else None
    if not placed or not details or not details.logo:
        return
    name = str(details.logo)
    if name not in NAMES:
        advice = f"Name the file {' or '.join(NAMES)}."
        yield placed.problem("logo", f"'{name[:60]}', which is not the name of a logo", advice)
    elif name not in sources.logos:
        found = f"'{name}', which is not in {sources.content_folder}"
        yield placed.problem("logo", found, "Put the picture there, or delete the line.")
    else:
        try:
            read_logo(name, sources.logos[name])
        except LogoError as error:
            yield placed.problem("logo", error.found, error.advice)
    if not details.logo_words:
        found = "a logo without words"
        yield placed.problem("logo", found, "Say under logo_words what the logo shows.")
