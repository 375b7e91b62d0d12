"""Builds one folder with this project, and prints what each stage took as JSON.

`python -m tests.bench.stages DATA CONTENT OUT`: a process of its own, so that its memory is only
that of the build.
"""

import gc
import json
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build import Folders, arrange, note_pages, read_report, write_agreement, write_shared
from generator.demo import FOLDER
from generator.mkdocs_build import render_site
from generator.model.sentence import Author
from generator.publish.crawl import check_site
from generator.publish.plain_english import Judge

Took = dict[str, tuple[float, float]]
"""Wall and processor seconds, by stage."""


def read_clock() -> tuple[float, float]:
    """Wall seconds, and processor seconds of this process and of those that have ended."""
    own, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    used = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    return time.perf_counter(), used


@contextmanager
def timed(took: Took, stage: str) -> Iterator[None]:
    """Notes what a stage takes."""
    wall, used = read_clock()
    yield
    now, used_now = read_clock()
    took[stage] = (now - wall, used_now - used)


def main(data: str, content: str, out: str) -> None:
    """Builds the demonstration area, stage by stage as `laa build` does."""
    gc.disable()  # as in every command
    took: Took = {}
    judge = Judge(Author.GENERATOR)
    with TemporaryDirectory() as own:
        pages, site_dir = Path(own) / "pages" / FOLDER, Path(out)
        with timed(took, "read, rate, describe"):
            report = read_report(FOLDER, Folders(Path(data), Path(content)))
        site = arrange([report], FOLDER)
        with timed(took, "pages, charts, judge"):
            number = write_agreement(report, site, pages, judge)
        site = note_pages(site, pages.parent)
        with timed(took, "MkDocs"):
            render_site(report, pages, site_dir, site)
            write_shared([site_dir], site_dir)
        with timed(took, "links and policy"):
            check_site(site_dir)
    sys.stdout.write(json.dumps({"pages": number, "stages": took}))


if __name__ == "__main__":
    main(*sys.argv[1:])
