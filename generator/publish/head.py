"""What the theme asks of the generator: menu, policy and notices, as values for MkDocs."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.describe.dates import say_period
from generator.describe.language import Phrase, name_language, say, speaking, spoken_locale
from generator.describe.page_titles import say_page_title
from generator.describe.page_words import NO_PUBLISHER
from generator.model.agreement import Agreement
from generator.model.ratings import Tone
from generator.pages import links
from generator.pages.site import Site, SiteEntry
from generator.publish.policy import OWN_STYLES, hash_scripts, make_policy, read_css
from generator.schema.whole_pages import FOOTER

WORDS = {
    "skip": Phrase("Skip to main content"),
    "main": Phrase("Main"),
    "more": Phrase("More"),
    "trail": Phrase("You are here"),
    "home": Phrase("Start at the home page"),
    "kept": Phrase("For officers: the files behind this page"),
    "whole": Phrase("See all about this measure"),
    "back": Phrase("Back to the page of this place"),
    "missing_title": Phrase("Page not found"),
    "missing": Phrase("We cannot find that page"),
    "missing_why": Phrase("The address may have a spelling mistake, or the page may have moved."),
}
"""The words of the theme itself."""


def make_head(agreement: Agreement, site: Site, made: Collection[str]) -> dict[str, Any]:
    """Values for `config.extra`; `made` are the files of Markdown that the agreement has."""
    with speaking(agreement.details.speech):
        return _make_head(agreement, site, made)


def find_css(agreement: Agreement) -> str:
    """The style of an agreement's pages."""
    details = agreement.details
    return read_css(has_done=details.has_tone(Tone.DONE), accents=details.accents)


def _make_head(agreement: Agreement, site: Site, made: Collection[str]) -> dict[str, Any]:
    css = find_css(agreement)
    own = {kind: make(css) for kind, make in OWN_STYLES.items()}
    logo = agreement.logo
    standing = [
        {"address": links.standing(name), "words": page.title}
        for name, page in agreement.pages.items()
    ]
    return {
        "css": css,
        "done": agreement.details.has_tone(Tone.DONE),
        "policy": make_policy(css),
        "logo": {
            "address": logo.name,
            "words": agreement.details.logo_words,
            "wide": logo.wide,
            "tall": logo.tall,
        }
        if logo
        else None,
        "own": {one: {"css": it, "policy": make_policy(it)} for one, it in own.items()},
        "scripts": hash_scripts(),
        "language": agreement.details.language,
        "edit_url": agreement.details.edit_url,
        "direction": spoken_locale().text_direction,
        "words": {key: phrase() for key, phrase in WORDS.items()},
        "menu": _items(_list_menu(agreement), agreement, made),
        "footer": [*_items(FOOTER, agreement, made), *standing, *_others(agreement, site)],
        "notice": " ".join(_list_notices(agreement)),
        "hidden": agreement.is_preview,
        "versions": _list_versions(site.find(agreement.folder), site),
    }


def _list_notices(agreement: Agreement) -> Iterator[str]:
    """What every page says first."""
    if agreement.is_preview:
        yield say(
            "This is not published yet, and it may change. Please do not pass it on: {period}.",
            period=say_period(agreement.period),
        )
    if agreement.details.fictional:
        yield say("This area is made up. It is here to try the site out.")


def _list_menu(agreement: Agreement) -> tuple[str, ...]:
    return ("find", agreement.kinds.list_page, "indicators", "how-we-rate")


def _items(
    keys: tuple[str, ...], agreement: Agreement, made: Collection[str]
) -> list[dict[str, str]]:
    """Those of the pages that are there."""
    return [
        {"address": links.find(key), "words": say_page_title(key, agreement)}
        for key in keys
        if links.markdown_path(links.find(key)) in made
    ]


def _others(agreement: Agreement, site: Site) -> list[dict[str, str]]:
    """The home page of each other agreement of the site."""
    return [
        {"address": links.across(site, agreement.folder, links.HOME, entry), "words": entry.name}
        for entry in site.entries
        if entry.folder != agreement.folder
    ]


def _list_versions(own: SiteEntry, site: Site) -> list[dict[str, Any]]:
    """The plan in each of its languages, its own among them; empty where it has but one.

    Each with the pages at which one leads to another.
    """
    others = [entry for entry in site.entries if entry != own and entry.is_same_plan(own)]
    met = frozenset[str]().union(*(entry.made for entry in others))
    return [
        {
            "is_own": entry == own,
            "is_first": not entry.prefix,
            "language": entry.language,
            "words": name_language(entry.language),
            "base": entry.base,
            "address": "" if entry == own else links.across(site, own.folder, links.HOME, entry),
            "made": own.made & met if entry == own else own.made & entry.made,
        }
        for entry in site.entries
        if others and (entry == own or entry in others)
    ]


def make_site_name(agreement: Agreement) -> str:
    """The name in the head of every page."""
    with speaking(agreement.details.speech):
        return say("{area} in plain English", area=agreement.details.area_name)


def make_imprint(agreement: Agreement) -> str:
    """The line at the foot of every page."""
    details = agreement.details
    with speaking(details.speech):
        if not details.names_partnership:
            return NO_PUBLISHER()
        return say(
            "Published by {partnership}. To ask about it: {role}.",
            partnership=details.partnership,
            role=details.contact_role,
        )
