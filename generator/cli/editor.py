"""The options of `laa build` that make the editor in the browser."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.publish.editor_config import Repository

_NAME = re.compile(r"[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)+")
_BRANCH = re.compile(r"[A-Za-z0-9._/-]+")


def editor_options(command: Callable[..., None]) -> Callable[..., None]:
    """--with-editor, and where the files are kept."""
    for option in reversed(
        (
            click.option("--with-editor", is_flag=True, help="Make the page /edit/ for officers."),
            click.option(
                "--repository",
                envvar="LAA_REPOSITORY",
                help="With --with-editor: owner/name of the repository with data/ and content/.",
            ),
            click.option(
                "--branch",
                default="main",
                show_default=True,
                help="With --with-editor: the branch that is edited.",
            ),
            click.option(
                "--backend",
                type=click.Choice(["github", "gitlab"]),
                default="github",
                show_default=True,
                help="With --with-editor: who keeps the repository.",
            ),
        )
    ):
        command = option(command)
    return command


def choose_repository(
    *, with_editor: bool, repository: str | None, branch: str, backend: str
) -> "Repository | None":
    """Where the editor finds the files; None where no editor is wanted. Stops at a wrong name."""
    from generator.publish.editor_config import Repository  # noqa: PLC0415

    if not with_editor:
        return None
    if not repository or not _NAME.fullmatch(repository):
        message = "--with-editor needs --repository owner/name, such as council/agreement."
        raise click.UsageError(message)
    if not _BRANCH.fullmatch(branch):
        message = f"'{branch}' is not the name of a branch."
        raise click.UsageError(message)
    return Repository(repository, branch, backend)
