"""Makes the site again after each change, and keeps the last good pages where it cannot."""

import os
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import rmtree
from typing import Any, Protocol

from generator.build import Folders, arrange, make_report, review, write_agreement, write_shared
from generator.check.own_figures import FIGURES, split_lines
from generator.garbage import clear_away, set_aside
from generator.load import read_sources
from generator.model.moment import Moment
from generator.model.problem import DataError
from generator.model.report import Report
from generator.model.sentence import Author
from generator.pages import make_pages
from generator.pages.site import Site
from generator.publish.head import make_head, make_imprint, make_site_name
from generator.publish.made import read_made
from generator.publish.plain_english import Judge
from generator.record import Audience
from generator.serve.again import Seen, read_again, write_again
from generator.serve.draft import read_draft
from generator.serve.remembered import Remembered
from generator.serve.watch import take_stock

TICK = 0.5
"""Seconds that are longer than a tick of any disk's clock that is in use for this."""


class RenderSite(Protocol):
    """Turns a report's folder of pages into HTML in another folder."""

    def __call__(  # noqa: PLR0913 - what is made, of what, where, and how much of it
        self,
        report: Report,
        pages: Path,
        out: Path,
        site: Site,
        *,
        only_changed: bool = False,
        some: Path | None = None,
        root: str,
    ) -> None:
        """With `only_changed`, pages that are in `out` already stay; with `some`, all others do.

        `some` is a folder of the pages to make, and `root` is on this host.
        """


@dataclass(frozen=True, slots=True)
class Shown:
    """What a browser is to be shown."""

    folder: Path | None = None
    """The last good pages; None where there have been none."""
    faults: tuple[str, ...] = ()
    """What is wrong now, each with what to do."""
    gaps: tuple[str, ...] = ()
    """What is still missing in a draft."""


class Preview:
    """The site of one agreement, made again and again below a folder of its own."""

    def __init__(  # noqa: PLR0913 - where the files are, and how they are shown
        self,
        agreement: str,
        folders: Folders,
        own: Path,
        *,
        render_site: RenderSite,
        frame: tuple[Path, ...],
        now: Callable[[], Moment],
        is_draft: bool = False,
    ) -> None:
        """`frame` are the files that stand around every page; `now` is the officer's clock.

        A draft is shown with stand-ins for what is still missing.
        """
        self._now, self._is_draft = now, is_draft
        self._gaps: tuple[str, ...] = ()
        self._agreement, self._folders, self._own = agreement, folders, own
        self._render_site, self._frame_files = render_site, frame
        self._shown = Shown()
        self._seen: Seen | None = None
        """What is shown; None while it is not whole."""
        self._remembered = Remembered()
        self._frame: Any = None
        self._round = 0

    def make(self) -> Shown:
        """Makes the site again; where it is broken off, what is shown stays as it was.

        Raises no Exception: whatever is wrong is a fault to be shown.
        """
        seen = None
        clear_away()  # what a round left that was broken off
        try:
            seen = self._read()
            set_aside()
            self._shown = Shown(self._render(seen.report), gaps=self._gaps)
        except DataError as error:
            self._shown = Shown(self._shown.folder, tuple(map(str, error.problems)))
        except (Exception, SystemExit) as error:
            traceback.print_exc()
            self._frame = None  # pages may be half made
            found = f"The program failed: {type(error).__name__}: {error}"
            self._shown = Shown(self._shown.folder, (f"{found}\nThe terminal says more.",))
        self._seen = None if self._shown.faults else seen
        return self._shown

    def make_first(self, changed: Sequence[str]) -> Shown | None:
        """Makes the page of a measure on which alone something has changed, for a first look.

        None where more has changed, or anything is wrong: `make` then does and tells all.
        """
        if self._seen is None or self._is_draft or self._shown.folder is None:
            return None
        own = self._own / "again"
        try:
            again = read_again(self._seen, changed, self._folders)
            if again is None:
                return None
            report = again.seen.report
            site = arrange([report], self._agreement)
            write_again(again, site, own)
            self._render_site(
                report, self._own / "pages", self._shown.folder, site, some=own, root="/"
            )
            self._make_older(own)
        except Exception:  # whatever it is: the files are read as a whole next, and that tells
            return None
        finally:
            rmtree(own, ignore_errors=True)
        self._seen = again.seen
        return self._shown

    def _make_older(self, made: Path) -> None:
        """Has the next round render the pages that were made, though their Markdown may stay.

        It takes what is shown for that of the Markdown where it is as new. A file has the time of
        a tick of the clock, so the Markdown gets one that is surely later.
        """
        later = time.time() + TICK
        for path in made.rglob("*.md"):
            os.utime(self._own / "pages" / path.relative_to(made), (later, later))

    def _read(self) -> Seen:
        audience = Audience(self._now(), is_preview=True)
        if self._is_draft:
            draft = read_draft(self._agreement, self._folders, audience)
            self._gaps = draft.gaps
            return Seen(draft.report)
        sources = read_sources(self._agreement, self._folders.data, self._folders.content)
        figures = sources.data.get(FIGURES)
        return Seen(make_report(sources, audience), split_lines(figures.text) if figures else ())

    def find_warnings(self, today: date) -> list[str]:
        """What does not stop the pages from being shown: advice, and words that are too hard."""
        if self._shown.faults:
            return []
        clear_away()  # MkDocs' pages name each other
        try:
            found = review(self._agreement, self._folders, today)
        except DataError:  # saved again since: the next round tells
            return []
        judge = Judge(Author.GENERATOR)
        report = found.describe()
        set_aside()
        pages = make_pages(report, arrange([report], self._agreement))
        for _ in judge.attend(report.agreement, pages):
            pass
        return [*map(str, (*found.advice, *found.wording)), *judge.find_faults()]

    def _render(self, report: Report) -> Path:
        """Writes the pages that changed; all of them where something changed around them."""
        site = arrange([report], self._agreement)
        pages = self._own / "pages"
        self._remembered = self._remembered.go_on()
        write_agreement(report, site, pages, memory=self._remembered)
        write_shared([pages], pages)
        agreement = report.agreement
        frame = (
            make_head(agreement, site, read_made(pages) or ()),
            make_site_name(agreement),
            make_imprint(agreement),
            take_stock(self._frame_files),
            {path for path in pages.rglob("*") if path.is_file()},
        )
        only_changed = frame == self._frame
        self._frame = None  # until the pages are whole
        if not only_changed:
            self._round += 1
        out = self._own / f"site-{self._round}"
        self._render_site(report, pages, out, site, only_changed=only_changed, root="/")
        self._frame = frame
        # the pages before these may still be on their way to a browser
        rmtree(self._own / f"site-{self._round - 2}", ignore_errors=True)
        return out


class KeepGoing:
    """A builder that never raises, for a server that would stop answering: notes what is wrong."""

    def __init__(self, build: Callable[[], None]) -> None:
        self._build = build
        self.faults: tuple[str, ...] = ()

    def __call__(self) -> None:
        """Builds, or says in the terminal and in `faults` why not."""
        self.faults = ()
        try:
            self._build()
        except (Exception, SystemExit) as error:
            traceback.print_exception(error, limit=0)
            self.faults = (str(error),)
