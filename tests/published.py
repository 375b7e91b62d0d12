"""A folder of frozen periods as `laa release` leaves it, for tests that spoil it."""

import hashlib

from generator.model.published import FOLDER, SUMS, Key, write_facts, write_sums

PERIODS = ("2023/24 Q4", "2024/25 Q1", "2024/25 Q2")
"""Before the period that Smallshire shows."""


def name(period):
    return f"{period.lower().replace('/', '-').replace(' ', '-')}.csv"


def freeze(periods=PERIODS, value="68.2"):
    """The files by name, each naming the receipt of the one before."""
    files, receipts, before = {}, {}, None
    for period in periods:
        facts = {
            Key("home", "answer", ""): f"{period}: {value}% is on track.",
            Key("home", "count", "outcome"): 'Of 3, "two" are on track, é.',
        }
        if before:
            facts[Key("home", "previous", before)] = receipts[name(before)]
        files[name(period)] = write_facts(facts).encode()
        receipts[name(period)] = hashlib.sha256(files[name(period)]).hexdigest()
        before = period
    files[SUMS] = write_sums(receipts.items()).encode()
    return files


def put(files, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for one, raw in files.items():
        (folder / one).write_bytes(raw)
    return folder


def put_in_data(place, files=None):
    """The same in the data of the agreement Smallshire."""
    return put(files or freeze(), place / "data" / "smallshire" / FOLDER)
