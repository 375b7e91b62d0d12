"""Whatever comes later, the page of a released period says what was said on its day."""

import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import Folders, freeze, read_for_release, read_report
from generator.model.moment import parse_moment
from generator.model.period_forms import parse_period
from generator.model.problem import DataError
from generator.record import Audience
from generator.record.freeze import freeze_period
from tests.where import SITES

MEASURES = ("burglary", "new-homes", "waiting", "trust")
PERIODS = {
    "quarterly": ["2023/24 Q4", "2024/25 Q1", "2024/25 Q2", "2024/25 Q3"],
    "yearly": ["2023/24", "2024/25", "2025/26"],
}
DATA = "data/smallshire"
HEAD = "indicator,area,period,value,status,lower,upper,source,note"
ENTRY = re.compile(r"- \{kind: .*reason: TODO say why\}")
VALUES = st.integers(1, 99)


@st.composite
def histories(draw):
    """The rhythm, and of each period what it brings: figures, late figures and better data."""
    reports = draw(st.sampled_from(sorted(PERIODS)))
    periods = PERIODS[reports]
    told, late, brought = {}, [], []
    for number, period in enumerate(periods):
        new, revised = {}, {}
        for name in MEASURES:
            what = draw(st.sampled_from(["in time", "in time", "late", "never"]))
            if what == "in time":
                new[name, period] = draw(VALUES)
            elif what == "late" and number + 1 < len(periods):
                late.append((name, period, number + 1))
        for name, of, at in late:
            if at == number:
                new[name, of] = draw(VALUES)
        if told and draw(st.booleans()):
            key = draw(st.sampled_from(sorted(told)))
            better = draw(VALUES)
            if better != told[key]:
                revised[key] = (told[key], better)
        told |= new | {key: better for key, (_, better) in revised.items()}
        brought.append((period, new, revised))
    return reports, brought


def begin(place, reports, first):
    shutil.copytree(SITES / "smallshire", place)
    details = place / DATA / "agreement.yml"
    text = details.read_text()
    told = f'reports: {reports}\ncurrent_period: "{first}"'
    details.write_text(text.replace('current_quarter: "2024/25 Q3"', told))
    shutil.rmtree(place / "content/smallshire/2024-25-q3")
    for name in ("ratings.csv", "releases.yml", "rewards.yml", "corrections.yml", "figures.csv"):
        (place / DATA / name).unlink()
    targets = place / DATA / "targets.csv"
    kept = [line for line in targets.read_text().splitlines() if "stretch" not in line]
    targets.write_text("\n".join(line for line in kept if "without_agreement" not in line) + "\n")
    (place / DATA / "releases.yml").write_text("")
    return Folders(place / "data", place / "content")


def day_of(period):
    ends = parse_period(period).ends
    return date(ends.year + ends.month // 12, ends.month % 12 + 1, 20)


def write_period(place, period, figures, amendments):
    """The files of the day on which a period comes out."""
    details = place / DATA / "agreement.yml"
    lines = details.read_text().splitlines()
    told = [
        f'current_period: "{period}"' if line.startswith("current_") else line for line in lines
    ]
    details.write_text("\n".join(told) + "\n")
    rows = [
        f'{name},,{of},{value},final,,,"plan-2024, para 4",'
        for (name, of), value in sorted(figures.items())
    ]
    (place / DATA / "figures.csv").write_text("\n".join((HEAD, *rows)) + "\n")
    releases = place / DATA / "releases.yml"
    entry = f'- period: "{period}"\n  publish_at: {day_of(period)} 09:30\n'
    releases.write_text(releases.read_text() + entry)
    if amendments:
        (place / DATA / "amendments.yml").write_text("".join(amendments))


def amend(key, old, new, period):
    name, of = key
    return (
        f'- {{kind: revision, page: indicator/{name}, what: figure, of: "{of}", old: "{old}", '
        f'new: "{new}", at: {day_of(period)} 09:30, reason: Better data came.}}\n'
    )


def settle(place, folders, period):
    """The entries that the check asks for, where better data changed ratings of earlier periods."""
    try:
        read_report("smallshire", folders)
    except DataError as error:
        found = "\n".join(one.advice for one in error.problems)
        entries = [
            re.sub(r"kind: TODO[^,]*,", "kind: revision,", entry)
            .replace("TODO the day", f"{day_of(period)} 09:30")
            .replace("TODO say why", "The figure changed.")
            + "\n"
            for entry in ENTRY.findall(found)
        ]
        assert entries, found
        with (place / DATA / "amendments.yml").open("a") as file:
            file.writelines(entries)
        return entries
    return []


def release(place, folders, period):
    report = read_for_release("smallshire", folders, parse_period(period))
    everything = read_report("smallshire", folders).agreement
    moment = parse_moment(f"{day_of(period)} 09:00").at(everything.details.time_zone)
    frozen = freeze_period(everything.as_at(report.agreement.period), freeze(report), moment)
    for path, text in frozen.files.items():
        file = place / DATA / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)


def look(folders, period):
    return read_report("smallshire", folders, Audience(parse_moment(f"{day_of(period)} 10:00")))


def count(report, period):
    return {
        (dimension, block): (dict(each.counts), each.denominator)
        for dimension, of_all in report.results.counts[period].items()
        for block, each in (("", of_all.total), *of_all.blocks.items())
    }


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(history=histories())
def test_each_period_says_for_ever_what_was_said_on_its_day(history):
    reports, brought = history
    with tempfile.TemporaryDirectory() as own:
        place = Path(own) / "files"
        folders = begin(place, reports, brought[0][0])
        figures, amendments, said = {}, [], {}
        for period, new, revised in brought:
            amendments += [amend(key, *pair, period) for key, pair in revised.items()]
            figures |= new | {key: better for key, (_, better) in revised.items()}
            write_period(place, period, figures, amendments)
            amendments += settle(place, folders, period)
            release(place, folders, period)
            day = look(folders, period)
            said[day.agreement.period] = count(day, day.agreement.period)
        last = look(folders, brought[-1][0])
        assert {one.period for one in last.periods} >= said.keys()
        for one in last.periods:
            if one.period in said:
                assert count(last, one.period) == said[one.period], one.period
                assert one.then is not None
