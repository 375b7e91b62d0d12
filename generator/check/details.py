"""What an agreement says of itself, for those who need no more of it."""

from generator.check.entries import read_one
from generator.check.text import find_text_problems
from generator.model.files import FileText
from generator.model.places import AgreementDetails
from generator.model.problem import DataError, Problem


def read_details(file: FileText) -> AgreementDetails:
    """The record of a text of agreement.yml; raises DataError with every fault in it."""
    problems: list[Problem] = list(find_text_problems(file))
    placed = None if problems else read_one(file, AgreementDetails, problems)
    if placed is None or problems:
        raise DataError(problems)
    details: AgreementDetails = placed.record
    return details
