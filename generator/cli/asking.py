"""Asks officers what a new file needs: by options of the command, or one question after another."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from generator.stubs.answers import Answers, Known, Question

    Clash = Callable[[Mapping[str, str]], str]
    """Says why answers do not fit together; empty where they do."""

FEW = 12
"""Names that a prompt lists."""
LATER = "Ask nothing: what no option gives is marked TODO."
ENTER = (
    "Press Enter to leave an answer for later: it is then marked TODO where it is needed. "
    "To stop, hold Ctrl and press C: nothing is made."
)


def ask(
    questions: Sequence["Question"],
    given: Mapping[str, Any],
    *,
    known: "Known",
    later: bool,
    suggest: Callable[[str, "Answers"], str] = lambda _, __: "",
    find_clash: "Clash" = lambda _: "",
) -> "Answers":
    """The answers by key. Stops where an option is wrong, asks again where an answer is.

    `suggest` gives the answer that Enter stands for, by the key and the answers so far.
    """
    from generator.stubs.answers import find_fault  # noqa: PLC0415 - heavy

    answers: Answers = {}
    if not later:
        click.echo(ENTER)
    for question in questions:

        def find_wrong(text: str, question: "Question" = question) -> str:
            fault = find_fault(question, text, known)
            fault = fault or find_clash({**answers, question.key: text})
            return fault or (question.needed if not text else "")

        option = given.get(question.parameter)
        suggested = suggest(question.key, answers)
        if option is not None:
            answers[question.key] = _take(option, find_wrong, f"{question.flag}: ")
        elif later:
            answers[question.key] = _take(suggested, find_wrong, f"{question.flag}: ")
        else:
            prompt = _list_choices(question.prompt, known.allowed.get(question.key, ()))
            answers[question.key] = click.prompt(
                prompt,
                default=suggested,
                show_default=bool(suggested),
                value_proc=partial(_take, find_wrong=find_wrong),
            )
    return {key: text for key, text in answers.items() if text}


def _take(text: str, find_wrong: Callable[[str], str], option: str = "") -> str:
    """The answer, if it is good; `option` says where a wrong one was given, unless just asked."""
    fault = find_wrong(text)
    if fault:
        raise click.UsageError(f"{option}{fault}")
    return text


def _list_choices(prompt: str, choices: Iterable[str]) -> str:
    """The prompt with the names that may be answered, where they are few."""
    names = list(choices)
    return f"{prompt} ({', '.join(names)})" if 0 < len(names) <= FEW else prompt


class AskingCommand(click.Command):
    """A command with an option for each question, which are looked up when they are needed."""

    def __init__(
        self,
        *given: Any,  # noqa: ANN401 - as click.Command
        list_questions: Callable[[], Sequence["Question"]],
        make_epilog: Callable[[], str] = str,
        **named: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(*given, **named)
        self.list_questions, self.make_epilog = list_questions, make_epilog

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes what stands below the options of the help."""
        self.epilog = self.make_epilog()
        super().format_epilog(ctx, formatter)

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The command's own options and one for each question."""
        asked = [
            click.Option([one.flag, one.parameter], help=f"{one.prompt}.")
            for one in self.list_questions()
        ]
        return [*asked, *super().get_params(ctx)]
