"""`laa start`: a spreadsheet of measures becomes the files of an agreement, in one command."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.choices import folder_options
from generator.cli.exports import read_export_named, read_folders
from generator.cli.started import Place, read_tables, write_brought
from generator.kinds import LAA, list_kinds, list_kinds_in_words, read_given

if TYPE_CHECKING:
    from generator.intake.proposal import Proposal
    from generator.intake.settings import Settings
    from generator.intake.sheets import Sheet


class _Start(click.Command):
    """Lists the kinds of plan below its options, which are looked up when they are needed."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes what stands below the options of the help."""
        self.epilog = list_kinds_in_words()
        super().format_epilog(ctx, formatter)


@click.command(cls=_Start)
@click.argument(
    "tables",
    metavar="TABLE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True),
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder that gets data/ and content/; the project's own if left out.",
)
@click.option("--name", help="What the plan is called, such as 'Smallshire Plan 2023 to 2026'.")
@click.option(
    "--kind", type=click.Choice(list_kinds()), default=LAA, show_default=True,
    help="What kind of plan it is. The kinds are listed below.",
)  # fmt: skip
@click.option(
    "--as", "system",
    help="The system that made the table: a name in data/_exports, or the path of your own file.",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Take every proposal without a question, and list them.")
@folder_options
def start(  # noqa: PLR0913 - click hands over each option
    tables: tuple[Path, ...],
    *,
    out: Path | None,
    name: str | None,
    kind: str,
    system: str | None,
    yes: bool,
    data_dir: Path,
    content_dir: Path,
) -> None:
    """Make a site's files from your table of measures.

    TABLE is a spreadsheet (.xlsx, .ods or .csv), or a folder of several. You see what was
    understood and are asked about what is not sure, at most five things. The next quarter's table
    comes in with the same command, and adds only what is new. With --as, a file says what the
    columns and signs of another system mean.
    """
    from generator.intake.answers import read_answers  # noqa: PLC0415
    from generator.intake.bring import add_to_agreement, make_agreement  # noqa: PLC0415
    from generator.intake.printing import print_proposal  # noqa: PLC0415
    from generator.load import read_sources  # noqa: PLC0415

    place = Place(out / "data", out / "content") if out else Place(data_dir, content_dir)
    folder = _find_folder(place, name)
    sources = read_sources(folder, place.data, place.content) if folder else None
    settings = read_answers(sources.data["import.yml"].text) if sources else _begin(name)
    settings = _name_system(settings, system or settings.system, data_dir)
    sheets = _read_sheets(tables, settings)
    given = _read_details(sources) if sources else read_given(kind)
    proposal = _understand(sheets, settings, given)
    _refuse_empty(proposal)
    click.echo("\n".join(print_proposal(proposal)))
    asked = _ask(sheets, settings, given, proposal, is_new=sources is None, yes=yes)
    settings, proposal = asked
    _refuse_empty(proposal)
    if not proposal.current:
        message = "No figure of a known time was found, so there is nothing to show yet."
        raise click.ClickException(message)
    if sources and folder:
        brought = add_to_agreement(proposal, settings, sources, given)
    else:
        folder = _name_folder(settings.name, place)
        brought = make_agreement(proposal, settings, given)
    write_brought(folder, place, brought, is_new=sources is None)


def _name_system(settings: "Settings", system: str, data_dir: Path) -> "Settings":
    if not system:
        return settings
    return replace(settings, system=system, export=read_export_named(system, data_dir))


def _read_sheets(tables: tuple[Path, ...], settings: "Settings") -> list["Sheet"]:
    from generator.model.exports import ExportForm  # noqa: PLC0415

    export = settings.export
    if export and export.form is ExportForm.INDICATOR_FILES:
        return read_folders(tables, export)
    return read_tables(tables)


def _begin(name: str | None) -> "Settings":
    from generator.intake.settings import Settings  # noqa: PLC0415

    return Settings(name=name or "")


def _find_folder(place: Place, name: str | None) -> str | None:
    """The agreement that was started here before; None for a new one."""
    from generator.intake.answers import IMPORT  # noqa: PLC0415
    from generator.intake.files import shorten_name  # noqa: PLC0415
    from generator.intake.words import shorten_id  # noqa: PLC0415
    from generator.load import list_agreements  # noqa: PLC0415

    begun = [one for one in list_agreements(place.data) if (place.data / one / IMPORT).is_file()]
    if name:
        named = shorten_id(shorten_name(name))
        return named if named in begun else None
    if len(begun) > 1:
        message = f"There are several: {', '.join(begun)}. Say which with --name."
        raise click.ClickException(message)
    return begun[0] if begun else None


def _name_folder(name: str, place: Place) -> str:
    from generator.check import FOLDER_ADVICE, is_folder_name  # noqa: PLC0415
    from generator.intake.files import shorten_name  # noqa: PLC0415
    from generator.intake.words import shorten_id  # noqa: PLC0415

    folder = shorten_id(shorten_name(name))
    if not is_folder_name(folder):
        message = f"A folder cannot be named '{folder}'. {FOLDER_ADVICE}"
        raise click.ClickException(message)
    if (place.data / folder).exists():
        message = f"{place.data / folder} is there already. Choose another --name."
        raise click.ClickException(message)
    return folder


def _read_details(sources: Any) -> dict[str, Any]:  # noqa: ANN401 - Sources is heavy
    """The keys of an agreement that is there."""
    import yaml  # noqa: PLC0415

    found = yaml.load(sources.data["agreement.yml"].text, Loader=yaml.BaseLoader)  # noqa: S506
    return found if isinstance(found, dict) else {}


def _understand(
    sheets: Sequence["Sheet"], settings: "Settings", given: Mapping[str, Any]
) -> "Proposal":
    from generator.intake.proposal import understand  # noqa: PLC0415

    today = date.today()  # noqa: DTZ011 - the officer's own day
    return understand(sheets, replace(settings, today=today), given)


def _refuse_empty(proposal: "Proposal") -> None:
    if not proposal.measures:
        message = (
            "No table of measures was found. Give the row of headings a column for the measure's "
            "name, such as Measure, and one for its figures, such as Actual."
        )
        raise click.ClickException(message)


def _ask(
    sheets: Sequence["Sheet"],
    settings: "Settings",
    given: Mapping[str, Any],
    proposal: "Proposal",
    *,
    is_new: bool,
    yes: bool,
) -> tuple["Settings", "Proposal"]:
    """Asks what is not sure, or takes it and says so; the proposal is made anew after each."""
    from generator.intake.printing import print_proposal  # noqa: PLC0415
    from generator.intake.questions import OF_THE_PLAN, list_questions, take  # noqa: PLC0415

    today = date.today()  # noqa: DTZ011 - the officer's own day
    done: set[str] = set()
    while True:
        questions = [
            one for one in list_questions(proposal, settings, today, is_new=is_new)
            if one.about not in done
        ]  # fmt: skip
        if not questions:
            return settings, proposal
        question = questions[0]
        done.add(question.about)
        if yes:
            click.echo(f"Taken: {question.taken or f'{question.prompt} {question.proposed}.'}")
            settings = take(question, "", proposal, settings)
        else:
            settings = _prompt(question, proposal, settings)
        if question.about in OF_THE_PLAN:
            continue
        before, proposal = proposal, _understand(sheets, settings, given)
        if (before.measures, before.told) != (proposal.measures, proposal.told):
            click.echo("\n".join(("", "Now:", *print_proposal(proposal))))


def _prompt(question: Any, proposal: "Proposal", settings: "Settings") -> "Settings":  # noqa: ANN401
    from generator.intake.questions import AnswerError, take  # noqa: PLC0415

    def read(answer: str) -> "Settings":
        try:
            given = "" if answer == question.proposed else answer
            return take(question, given, proposal, settings)
        except AnswerError as error:
            raise click.UsageError(str(error)) from None

    try:
        answered: Settings = click.prompt(
            question.prompt, default=question.proposed, show_default=bool(question.proposed),
            value_proc=read,
        )  # fmt: skip
    except click.Abort:
        click.echo("", err=True)
        message = "Nothing is written. Answer the questions, or add --yes to take each proposal."
        raise click.ClickException(message) from None
    return answered
