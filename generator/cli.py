"""The `laa` commands. Heavy packages are imported by the commands that need them."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.load import list_agreements
from generator.model.problem import DataError, Level, Problem, format_problems, say_total

if TYPE_CHECKING:
    from generator.build import Folders
    from generator.model.report import Report

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "mkdocs.yml"


def _folder_options(command: Callable[..., None]) -> Callable[..., None]:
    """--data-dir and --content-dir, for every command."""
    folder = click.Path(path_type=Path)
    for name, default in (("content", ROOT / "content"), ("data", ROOT / "data")):
        command = click.option(
            f"--{name}-dir", type=folder, default=default, help=f"Folder of {name}/."
        )(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Tells residents, in plain English, how a Local Area Agreement is going."""


@main.command("check")
@click.argument("agreements", metavar="[AGREEMENT]...", nargs=-1)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How problems are printed: for people, for tools, or for pull requests.",
)
@_folder_options
def check_command(
    agreements: tuple[str, ...], style: str, data_dir: Path, content_dir: Path
) -> None:
    """Check the files of an agreement, or of all of them."""
    names = _choose(agreements, data_dir)
    problems: list[Problem] = []
    reports: list[Report] = []
    for name in names:
        try:
            reports.append(_read(name, data_dir, content_dir))
            problems.extend(reports[-1].problems)
        except DataError as error:
            problems.extend(error.problems)
    if problems or style == "json":
        click.echo(format_problems(problems, style), err=style == "text")
    if any(problem.level is Level.ERROR for problem in problems):
        sys.exit(1)
    if style == "text":
        for report in reports:
            agreement = report.agreement
            click.echo(
                f"{agreement.folder}: {len(agreement.indicators)} indicators, "
                f"{len(agreement.figures)} figures, {len(agreement.ratings)} ratings. "
                f"{say_total(report.problems) if report.problems else 'No problems.'}"
            )


@main.command()
@click.argument("agreement")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the pages.")
@_folder_options
def pages(agreement: str, out: Path, data_dir: Path, content_dir: Path) -> None:
    """Write the pages of AGREEMENT as Markdown, and its data files beside them."""
    from generator.build import arrange, write_agreement  # noqa: PLC0415 - see the module's docstring
    from generator.publish.swap import NotOursError, refuse_foreign  # noqa: PLC0415

    report = _read_or_stop(_choose((agreement,), data_dir), data_dir, content_dir)[0]
    try:
        refuse_foreign(out)
        number = write_agreement(report, arrange([report], agreement), out)
    except (NotOursError, OSError) as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{number} pages in {out}")


@main.command()
@click.argument("agreements", metavar="[AGREEMENT]...", nargs=-1)
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path),
    default=ROOT / "site",
    help="Folder for the site; the old one stays until the new one is whole.",
)
@_folder_options
def build(agreements: tuple[str, ...], site_dir: Path, data_dir: Path, content_dir: Path) -> None:
    """Build the site of all agreements, or of those named, all or nothing."""
    from generator.build import arrange, publish  # noqa: PLC0415
    from generator.mkdocs_hooks import render_site  # noqa: PLC0415
    from generator.publish.crawl import SiteError  # noqa: PLC0415
    from generator.publish.swap import NotOursError  # noqa: PLC0415

    site_dir = site_dir if site_dir.is_symlink() else site_dir.resolve()
    names = _choose(agreements, data_dir)
    reports = _read_or_stop(names, data_dir, content_dir)
    site = arrange(reports, _default_agreement())
    ordered = sorted(reports, key=lambda one: site.prefix(one.agreement.folder))
    steps = len(reports) + 2
    try:
        with click.progressbar(
            length=steps, label="Building", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as bar:
            number = publish(
                ordered,
                site,
                site_dir=site_dir,
                render_site=render_site,
                tick=lambda _: bar.update(1),
            )
            bar.update(1)
    except (NotOursError, OSError) as error:
        raise click.ClickException(str(error)) from None
    except SiteError as error:
        click.echo("\n".join(error.faults), err=True)
        raise click.ClickException(
            f"{len(error.faults)} faults in the new site. {site_dir} is as it was."
        ) from None
    click.echo(f"{number} pages in {site_dir}")


@main.command()
@click.argument("agreement", required=False)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Port on this computer.",
)
@_folder_options
def serve(agreement: str | None, port: int, data_dir: Path, content_dir: Path) -> None:
    """Show the site of AGREEMENT on this computer, and again after each change to a file."""
    from mkdocs.commands.serve import serve as serve_with_mkdocs  # noqa: PLC0415

    name = _choose((agreement or _default_agreement(),), data_dir)[0]
    watched = [str(folder) for folder in (data_dir, content_dir) if folder.is_dir()]
    try:
        serve_with_mkdocs(
            config_file=str(CONFIG),
            dev_addr=f"127.0.0.1:{port}",
            watch=watched,
            extra={"agreement": name, "data_dir": str(data_dir), "content_dir": str(content_dir)},
        )
    except OSError as error:
        raise click.ClickException(f"{error}. Try another --port.") from None


@main.command()
@click.argument("agreement")
@click.argument("indicator")
@_folder_options
def explain(agreement: str, indicator: str, data_dir: Path, content_dir: Path) -> None:
    """Print the sum behind every rating of INDICATOR."""
    report = _read_or_stop(_choose((agreement,), data_dir), data_dir, content_dir)[0]
    one = report.indicators.get(indicator)
    if one is None:
        raise click.ClickException(_unknown(indicator, report.indicators, "an indicator"))
    click.echo(f"{one.indicator.plain_title}: {one.indicator.question}")
    click.echo(" ".join((one.verdict, *one.facts)))
    for working in one.workings:
        click.echo(f"\n{working.name}: {working.question}")
        click.echo(f"  {working.tag.word}. {working.set_by}")
        _indent(working.reason, *working.lines, working.result, working.disagreement)
        if working.source:
            click.echo(f"  Source: {working.source}.")
    for finding in one.findings:
        click.echo(f"\n{finding.title}")
        _indent(*finding.answer, *finding.working)


@main.command()
@click.argument("out", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--indicators", type=click.IntRange(min=1), default=120, show_default=True)
@click.option("--quarters", type=click.IntRange(min=1), default=12, show_default=True)
@click.option("--neighbourhoods", type=click.IntRange(min=0), default=18, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, other files.")
def demo(out: Path, indicators: int, quarters: int, neighbourhoods: int, seed: int) -> None:
    """Write the files of a made-up agreement into DIR/data and DIR/content, to try things out."""
    from generator.demo import FOLDER, make_demo  # noqa: PLC0415
    from generator.publish.write import write_files  # noqa: PLC0415

    folders = [out / "data" / FOLDER, out / "content" / FOLDER]
    if any(folder.exists() for folder in folders):
        message = f"{out} has a made-up agreement already. Delete it, or name another folder."
        raise click.ClickException(message)
    files = make_demo(
        indicators=indicators, quarters=quarters, neighbourhoods=neighbourhoods, seed=seed
    )
    write_files({out / name: text.encode() for name, text in files.items()})
    options = f"--data-dir {out / 'data'} --content-dir {out / 'content'}"
    click.echo(f"{len(files)} files in {out}. To see the pages: laa build {options} --site-dir …")


def _indent(*lines: str) -> None:
    for line in filter(None, lines):
        click.echo(f"  {line}")


def _read(name: str, data_dir: Path, content_dir: Path) -> "Report":
    from generator.build import read_report  # noqa: PLC0415

    return read_report(name, _folders(data_dir, content_dir))


def _read_or_stop(names: Sequence[str], data_dir: Path, content_dir: Path) -> list["Report"]:
    from generator.build import read_reports  # noqa: PLC0415

    try:
        return read_reports(names, _folders(data_dir, content_dir))
    except DataError as error:
        click.echo(format_problems(error.problems, "text"), err=True)
        sys.exit(1)


def _folders(data_dir: Path, content_dir: Path) -> "Folders":
    from generator.build import Folders  # noqa: PLC0415

    return Folders(data_dir, content_dir)


def _choose(named: tuple[str, ...], data_dir: Path) -> list[str]:
    """The named agreements, or all; stops where a name is wrong or there are none."""
    known = list_agreements(data_dir)
    if not known:
        message = f"There is no agreement in {data_dir}. Each has a folder of its own there."
        raise click.ClickException(message)
    for name in named:
        if name not in known:
            raise click.ClickException(_unknown(name, known, "an agreement"))
    return list(dict.fromkeys(named)) or known


def _unknown(name: str, known: Any, what: str) -> str:  # noqa: ANN401 - any collection of names
    from generator.check.problems import near  # noqa: PLC0415

    return f"'{name}' is not {what}. {near(name, known)}"


def _default_agreement() -> str:
    import yaml  # noqa: PLC0415

    return str(yaml.safe_load(CONFIG.read_text(encoding="utf-8"))["extra"]["agreement"])
