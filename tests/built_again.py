"""An agreement whose site is built again and again, and what may happen to both in between."""

import shutil
from dataclasses import replace

from generator.build import Folders, Wishes, arrange, publish, read_report
from generator.demo import FOLDER, make_demo
from generator.mkdocs_build import render_site
from generator.publish.write import write_files


class Place:
    """An agreement, the site that is made of it again and again, and what is noted of the site."""

    def __init__(self, root, **size):
        self.root, self.site, self.notes = root, root / "site", root / "notes"
        files = make_demo(**size)
        write_files({root / name: text.encode() for name, text in files.items()})

    def build(self, site, notes=None, *, by_file_name=False, **changed):
        report = read_report(FOLDER, Folders(self.root / "data", self.root / "content"))
        report = replace(report, agreement=replace(report.agreement, **changed))
        arranged = arrange([report], FOLDER)
        publish([report], arranged, site_dir=site, render_site=render_site,
                wishes=Wishes(notes=notes, by_file_name=by_file_name))  # fmt: skip

    def build_again(self):
        """Builds the site once more, and tells which files are the very ones that it had."""
        before = _find_inodes(self.site)
        self.build(self.site, self.notes)
        after = _find_inodes(self.site)
        return {name for name, inode in after.items() if before.get(name) == inode}

    def differs(self):
        """The files that a site made as a whole would have otherwise."""
        fresh = self.root / "fresh"
        self.build(fresh)
        made, taken = read_all(fresh), read_all(self.site)
        return [name for name in made.keys() | taken if made.get(name) != taken.get(name)]

    def list(self, pattern):
        return sorted(self.root.glob(pattern))


def _find_inodes(site):
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*.*")}


def read_all(site):
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def edit(path, change):
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def change_figure(place, chance):
    def change(text):
        lines = text.splitlines()
        at = chance.randrange(1, len(lines))
        cells = lines[at].split(",")
        cells[3] = str(chance.randint(1, 90)) if cells[3] else cells[3]
        lines[at] = ",".join(cells)
        return "\n".join(lines) + "\n"

    edit(chance.choice(place.list("data/*/figures.csv")), change)


def leave_out_row(place, chance):
    def change(text):
        lines = text.splitlines()
        del lines[chance.randrange(1, len(lines))]
        return "\n".join(lines) + "\n"

    edit(chance.choice(place.list("data/*/[fcart]*.csv")), change)


def write_words(place, chance):
    words = f"\n\nWe counted {chance.randint(2, 99)} more.\n"
    edit(chance.choice(place.list("content/*/*/*/*.md")), lambda text: text.rstrip() + words)


def remove_words(place, chance):
    chance.choice(place.list("content/*/2025-26-q3/*/*.md")).unlink()


def rename_measure(place, chance):
    old = chance.choice(place.list("data/*/indicators/*.yml")).stem
    new = f"{old}-{chance.randint(2, 99)}"
    for path in [*place.list("data/**/*.*"), *place.list("content/**/*.*")]:
        if path.is_file():
            edit(path, lambda text: text.replace(old, new))
            if path.stem == old:
                path.rename(path.with_stem(new))


def rename_in_words(place, chance):
    for path in chance.sample(place.list("data/*/indicators/*.yml"), 1):
        edit(path, lambda text: text.replace("plain_title: ", "plain_title: New: ", 1))


def rename_topic(place, _):
    edit(place.list("data/*/blocks.yml")[0], lambda text: text.replace("Crime", "Harm", 1))


def rename_agreement(place, chance):
    edit(
        place.list("data/*/agreement.yml")[0],
        lambda text: f"{text}short_name: Plan {chance.random()}\n",
    )


def explain_word(place, _):
    edit(
        place.root / "content" / "glossary.yml",
        lambda text: text.replace("plain: ", "plain: So ", 1),
    )


def spoil_site(place, chance):
    """Something writes into the site that no build made."""
    path = chance.choice(place.list("site/indicators/*/*.*"))
    path.write_bytes(path.read_bytes()[:-20] + bytes(chance.randbytes(10)))


def lose_from_site(place, chance):
    chance.choice(place.list("site/[ei]*/*/index.html")).unlink()


def link_in_site(place, chance):
    path, other = chance.sample(place.list("site/indicators/*/index.html"), 2)
    path.unlink()
    path.symlink_to(other)


def spoil_notes(place, chance):
    path = place.notes / f"{FOLDER}.json"
    raw = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 300])):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    path.write_bytes(bytes(raw[: chance.choice([len(raw), len(raw), 900])]))


def lose_notes(place, _):
    shutil.rmtree(place.notes)


EDITS = (
    change_figure, leave_out_row, write_words, remove_words, rename_measure, rename_in_words,
    rename_topic, rename_agreement, explain_word, spoil_site, lose_from_site, link_in_site,
    spoil_notes, lose_notes,
)  # fmt: skip
