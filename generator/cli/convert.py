"""`laa convert`: the measures of an agreement as files, as a table or as a list."""

from pathlib import Path, PurePosixPath

import click

from generator.cli.choices import choose, folder_options, print_and_stop
from generator.load import read_sources, shown
from generator.model.problem import DataError
from generator.put import put_files

FORMS = ("files", "csv", "yaml")


@click.command()
@click.argument("agreement")
@click.option(
    "--to",
    "form",
    type=click.Choice(FORMS),
    required=True,
    help="files: one each in indicators/. csv: indicators.csv. yaml: indicators.yml.",
)
@folder_options
def convert(agreement: str, form: str, data_dir: Path, content_dir: Path) -> None:
    """Write the measures of AGREEMENT in another form.

    They may stand in a file each, as rows of one table or as entries of one list: the site is the
    same. What cannot be written in the new form is named, and then no file is changed.
    """
    from generator.convert import Form  # noqa: PLC0415 - heavy
    from generator.convert import convert as make  # noqa: PLC0415

    folder = choose((agreement,), data_dir)[0]
    try:
        converted = make(read_sources(folder, data_dir, content_dir), Form(form))
    except DataError as error:
        print_and_stop(error)
    root = data_dir / folder
    put_files({
        root / name: _refer(root / name, text, data_dir).encode()
        for name, text in converted.made.items()
    })  # fmt: skip
    for name in converted.gone:
        (root / name).unlink()
    emptied = {(root / name).parent for name in converted.gone} - {root}
    for path in emptied:
        if not any(path.iterdir()):
            path.rmdir()
    click.echo(f"{_count(len(converted.made))} written, {_count(len(converted.gone))} taken away.")
    if len(converted.made) == 1:
        click.echo(f"The measures stand in {shown(root / next(iter(converted.made)))}.")


def _count(number: int) -> str:
    return f"{number} {'file' if number == 1 else 'files'}"


def _refer(path: Path, text: str, data_dir: Path) -> str:
    """The text with the line that tells editors its schema, where there are schemas."""
    from generator.schema import references  # noqa: PLC0415

    folder = data_dir / references.FOLDER
    schema = references.find_schema_of_data(PurePosixPath(path.relative_to(data_dir).as_posix()))
    if schema is None or not folder.is_dir():
        return text
    named = folder / f"{schema}.json"
    line = references.make_reference(path.resolve().as_posix(), named.resolve().as_posix())
    return references.refer(text, line)
