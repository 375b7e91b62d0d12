"""Runs a command on an agreement's folders, and spoils a file of it."""

from click.testing import CliRunner

from generator.cli import main


def run(place, *options, command="check"):
    return run_words(place, command, *options)


def run_words(place, *words, answers=None):
    """The result of a command with its words, such as new agreement, on the folders of a place."""
    folders = ["--data-dir", str(place / "data"), "--content-dir", str(place / "content")]
    return CliRunner().invoke(main, [*words, *folders], input=answers)


def spoil(place, file, old, new):
    path = place / file
    text = path.read_text()
    assert old is None or old in text, f"{old!r} is not in {file}"
    path.write_text(new if old is None else text.replace(old, new, 1))
