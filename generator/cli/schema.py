"""`laa schema`: what an editor needs to complete and check the files as they are typed."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import click

from generator.cli.choices import folder_options
from generator.load import list_agreements, shown


@click.command("schema")
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; stop where a file is out of date."
)
@folder_options
def schema(data_dir: Path, content_dir: Path, *, only_check: bool) -> None:
    """Help text editors to check the files.

    Writes a JSON Schema for each kind of file into the folder _schema of --data-dir, and names it
    in each file.
    """
    from generator.put import put_files  # noqa: PLC0415

    if not list_agreements(data_dir):
        message = f"There is no agreement in {data_dir}. Each has a folder of its own there."
        raise click.ClickException(message)
    schemas, references = list_schemas(data_dir), list_references(data_dir, content_dir)
    wanted = {**schemas, **dict(references)}
    stale = {
        path: raw for path, raw in wanted.items() if not path.is_file() or path.read_bytes() != raw
    }
    for path in stale:
        made = "the schema" if path in schemas else "the line that names the schema"
        click.echo(f"{shown(path)}: {made} {'is out of date' if only_check else 'is written'}")
    if only_check and stale:
        click.echo("Run laa schema.", err=True)
        sys.exit(1)
    put_files(stale)
    if not stale:
        click.echo(f"{len(schemas)} schemas and {len(wanted) - len(schemas)} files: up to date.")


def list_schemas(data_dir: Path) -> dict[Path, bytes]:
    """The content of each schema by its file."""
    from generator.rate import METHODS  # noqa: PLC0415
    from generator.schema.export import make_schemas  # noqa: PLC0415
    from generator.schema.references import FOLDER  # noqa: PLC0415

    return {
        data_dir / FOLDER / f"{name}.json": _as_text(found).encode()
        for name, found in make_schemas(METHODS).items()
    }


def list_references(data_dir: Path, content_dir: Path) -> Iterator[tuple[Path, bytes]]:
    """Each file of the agreements that has a schema, with the bytes that name it."""
    from generator.schema import references as lines  # noqa: PLC0415

    for root, find in (
        (data_dir, lines.find_schema_of_data),
        (content_dir, lines.find_schema_of_content),
    ):
        for path in _list_files(root):
            name = find(PurePosixPath(path.relative_to(root).as_posix()))
            text = _read(path) if name else None
            if text:
                named = data_dir / lines.FOLDER / f"{name}.json"
                line = lines.make_reference(path.resolve().as_posix(), named.resolve().as_posix())
                yield path, lines.refer(text, line).encode()


def _list_files(root: Path) -> list[Path]:
    """The files that the check reads: nothing hidden, and no folder with _ in front."""
    return [
        path
        for path in sorted(root.rglob("*.*"))
        if path.is_file()
        and not any(part.startswith((".", "~", "_")) for part in path.relative_to(root).parts)
    ]


def _read(path: Path) -> str | None:
    """The text of a file as it stands; None where it is no text, which `laa check` reports."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    lacks_front_matter = path.suffix == ".md" and not text.removeprefix("\ufeff").startswith("---")
    return None if lacks_front_matter else text


def _as_text(found: object) -> str:
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
