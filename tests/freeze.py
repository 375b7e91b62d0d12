"""Freezes a period of the small agreement, with facts that differ from those of its files."""

from generator.build import Folders, read_report
from generator.model.published import FOLDER, SUMS, Key, Published, write_facts, write_sums
from generator.record import list_facts


def read(place):
    """The report of the small agreement whose files are in a folder."""
    return read_report("smallshire", Folders(place / "data", place / "content"))


def freeze_before(place, changed, gone=()):
    """Writes what the period before the current one published.

    It said what the files say today, save the facts `changed`, by (page, what, of), and without
    the pages and facts in `gone`.
    """
    report = read(place)
    agreement = report.agreement
    facts = list_facts(agreement, report.results)
    kept = {key: value for key, value in facts.items() if key not in gone and key.page not in gone}
    told = {**kept, **{Key(*key): value for key, value in changed.items()}}
    period = agreement.period.previous()
    published = Published(period=period, text=write_facts(told), facts=told)
    folder = place / "data" / "smallshire" / FOLDER
    folder.mkdir()
    (folder / f"{period.slug}.csv").write_text(published.text)
    receipts = write_sums([(f"{period.slug}.csv", published.sha256)])
    (folder / SUMS).write_text(receipts)
