"""What a measure's page lets people take with them: its pictures, and its answer in words."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.describe.take_words import (
    ASIDE,
    COPIED,
    COPY,
    EMBED_HOW,
    NOT_COPIED,
    NOT_SAVED,
    PICTURE,
    SAVE,
    SAVED,
)
from generator.model.chart import Chart
from generator.model.report import IndicatorReport
from generator.model.sentence import Sentence, join, link
from generator.pages import links
from generator.pages.chart_files import list_origin
from generator.pages.escape import escape_html, escape_markdown
from generator.pages.page import ChartFile
from generator.pages.theme_scripts import find_integrity
from generator.pages.view import View

TALL = 560
"""Pixels: of a frame, so that most measures need not be scrolled in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A button whose program comes when somebody asks for it: addresses, and finished words."""

    kind: str
    """The name of the program; its attribute says on what it works."""
    on: str
    name: str
    """Of the file that it makes; empty where it makes none."""
    script: str
    integrity: str
    words: Sentence
    done: Sentence
    failed: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPicture:
    """A link to a picture, with the button that makes another file of it."""

    link: Sentence
    chart: Chart
    save: Asked | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """All that people may take from the page of a measure."""

    aside: Sentence
    """What there is, in a line."""
    pictures: tuple[TakenPicture, ...]
    answer: Sentence
    """The answer with its source and date."""
    address: Markup
    """Of the page; empty where the site has no address yet."""
    copy: Asked | None
    """None where the site has no scripts."""
    indicator: str
    has_embed: bool
    """True where there is a page for frames."""
    embed_how: Sentence
    """What the snippet shows there."""
    snippet: Markup
    """What shows it on another site; empty where this one has no address yet."""
    copy_snippet: Asked | None


def make_take(
    view: View, one: IndicatorReport, pictures: tuple[ChartFile, ...], *, is_drawn: bool
) -> Take:
    """What people may take from the page of a measure; `is_drawn` where its answer has a chart."""
    here = links.indicator(one.indicator.id)
    base = links.publish_at(view.site, view.report.agreement)
    title = join((one.indicator.plain_title, ": "), "")
    said = (join((title, one.verdict), ""), *one.facts[:2], *list_origin(view, one))
    answer = join(said)
    place = f"{base}{here}" if base else ""
    frame = "" if view.site.is_on_disk else write_frame(base, one)
    has_embed = not view.site.is_on_disk
    return Take(
        aside=ASIDE[bool(pictures), has_embed](),
        pictures=tuple(_offer(view, here, picture) for picture in pictures),
        answer=answer,
        address=escape_markdown(place),
        copy=ask(view, here, "copy", f"{answer} {place}".strip()),
        indicator=one.indicator.id,
        has_embed=has_embed,
        embed_how=EMBED_HOW[is_drawn](),
        snippet=Markup(f"`{frame}`") if frame else Markup(),  # noqa: S704 - see write_frame
        copy_snippet=ask(view, here, "copy", frame) if frame else None,
    )


def write_frame(base: str, one: IndicatorReport) -> str:
    """The HTML with which another site shows a measure; empty where no address is settled."""
    if not base:
        return ""
    title = escape_html(one.indicator.plain_title.replace("`", "'"))
    return (
        f'<iframe src="{base}{links.embed(one.indicator.id)}" title="{title}" width="100%" '
        f'height="{TALL}" loading="lazy"></iframe>'
    )


def _offer(view: View, here: str, picture: ChartFile) -> TakenPicture:
    name = picture.address.removeprefix(here)
    shown = "-".join((here.rstrip("/").rpartition("/")[2], name.removesuffix(".svg")))
    return TakenPicture(
        link=link(PICTURE(), links.name_chart_file(picture.address)),
        chart=picture.chart,
        save=ask(view, here, "save", name, f"{shown}.png"),
    )


WORDS = {"copy": (COPY, COPIED, NOT_COPIED), "save": (SAVE, SAVED, NOT_SAVED)}
"""What a button says, and what its program says afterwards, by the program."""


def ask(view: View, here: str, kind: str, on: str, name: str = "") -> Asked | None:
    """A button of the page at `here`; None where the site has no scripts."""
    if view.site.is_on_disk:
        return None
    words, done, failed = WORDS[kind]
    return Asked(
        kind=kind,
        on=on,
        name=name,
        script=links.shared(view.site, view.report.agreement.folder, here, f"{kind}.js"),
        integrity=find_integrity(kind),
        words=words(),
        done=done(),
        failed=failed(),
    )
