"""The whole pages of a new agreement: about, get involved, accessibility and contact."""

from generator.model.documents import StandingPage
from generator.stubs.form import mark, write_record

BODY = "body"
PAGES: dict[str, tuple[str, dict[str, str]]] = {
    "about": (
        "About this {plan}",
        {
            "What the {plan} is": "say in a few plain sentences what it is and what it is for",
            "Who is behind it": "name the partnership and the council that answers for the money",
        },
    ),
    "get-involved": (
        "Get involved",
        {"How you can join in": "say how people can take part, and whom they can ask"},
    ),
    "accessibility": (
        "Accessibility",
        {
            "What we want": "say that everyone should be able to use this site",
            "If something does not work": "say which organisation or role to tell",
            "How we test it": "say what was tested, when, and what does not work yet",
        },
    ),
    "contact": (
        "Contact",
        {"Who answers for what": "name organisations and roles, never people or their numbers"},
    ),
}
"""The title of each page and its headings, each with what to write below."""
DESCRIPTION = "say in one sentence what this page tells, so that it makes sense alone"


def write_standing_pages(plan: str) -> dict[str, str]:
    """The texts of the pages by their paths below content/<agreement>/.

    `plan` is what the thing is called: an agreement or a plan.
    """
    texts = {f"pages/{name}.md": _write(*page) for name, page in PAGES.items()}
    return {name: text.replace("{plan}", plan) for name, text in texts.items()}


def _write(title: str, headings: dict[str, str]) -> str:
    given = {"title": title, "description": mark(DESCRIPTION)}
    front = write_record(StandingPage, given, skip=[BODY])
    parts = [f"## {heading}\n\n{mark(what)}\n" for heading, what in headings.items()]
    return "\n".join([f"---\n{front}---\n", *parts])
