"""What stands on a page, read by a parser of HTML as browsers have it."""

import re

import lxml.html

_RUNS = re.compile(r"(javascript|vbscript|data|file|blob):", re.I)
_ADDRESSES = {"href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset"}
_IGNORED = re.compile(r"[\x00-\x20]")


def read(path):
    """The document of a page."""
    return lxml.html.document_fromstring(path.read_bytes())


def list_pairs(document):
    """Each element and attribute that occurs, as pairs of names; an element alone with ''."""
    found = set()
    for one in document.iter():
        if isinstance(one.tag, str):
            found |= {(one.tag, name) for name in one.attrib} | {(one.tag, "")}
        else:
            found.add((type(one).__name__, ""))
    return found


def find_running(document):
    """What would run: attributes that listen, and addresses that are programs."""
    for one in document.iter():
        for name, value in one.attrib.items() if isinstance(one.tag, str) else ():
            runs = name in _ADDRESSES and _RUNS.match(_IGNORED.sub("", value))
            if runs or name.lower().startswith("on") or name == "style":
                yield f"<{one.tag} {name}={value[:60]!r}>"
