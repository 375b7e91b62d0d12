"""Ways to spoil the bytes of a file. Each takes a source of chance and the bytes."""

import csv
import io
import json
import re
from collections.abc import Callable
from random import Random

from tests.fuzz.texts import NUMBERS, PERIODS, PIECES, TEXTS

Way = Callable[[Random, bytes], bytes]
DEEP = 10_000
_KEY = re.compile(rb"^(\s*(?:- )?[a-z_]+:)[^\n]*$", re.M)
_ITEM = re.compile(rb"^(\s*- )[^\n]*$", re.M)
_STRING = re.compile(rb'^(msgstr(?:\[\d\])? )"[^\n]*"$', re.M)
_ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1", "utf-8-sig", "utf-7", "cp037")


def replace_bytes(chance: Random, raw: bytes) -> bytes:
    """Some bytes are another piece."""
    begins = chance.randrange(len(raw) + 1)
    ends = begins + chance.choice((0, 0, 1, 5, 30))
    return raw[:begins] + chance.choice(PIECES) + raw[ends:]


def flip_bytes(chance: Random, raw: bytes) -> bytes:
    """A few bytes are any bytes."""
    changed = bytearray(raw or b"a")
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def insert_text(chance: Random, raw: bytes) -> bytes:
    """A hostile text stands somewhere."""
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(TEXTS).encode() + raw[at:]


def cut_off(chance: Random, raw: bytes) -> bytes:
    """The file ends early."""
    return raw[: chance.randrange(len(raw) + 1)]


def move_lines(chance: Random, raw: bytes) -> bytes:
    """A line stands twice, elsewhere or not at all."""
    lines = raw.splitlines(keepends=True) or [b"\n"]
    line = chance.choice(lines)
    way = chance.randrange(4)
    if way:
        lines.remove(line)
    if way < 3:
        for _ in range(chance.choice((1, 2)) if way == 0 else 1):
            lines.insert(chance.randrange(len(lines) + 1), line)
    else:
        chance.shuffle(lines)
    return b"".join(lines)


def change_encoding(chance: Random, raw: bytes) -> bytes:
    """The file is saved in another alphabet."""
    text = raw.decode("utf-8", errors="replace") + chance.choice(("", "£", "é", "“"))
    return text.encode(chance.choice(_ENCODINGS), errors="replace")


def change_line_ends(chance: Random, raw: bytes) -> bytes:
    """Lines end as another system has them."""
    return raw.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\n\r", b" \n", b"\x0b")))


def change_cell(chance: Random, raw: bytes) -> bytes:
    """A cell of a CSV file has another value, rightly quoted."""
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8", errors="replace"), newline="")))
    filled = [row for row in rows if row]
    if not filled:
        return raw
    for _ in range(chance.choice((1, 1, 1, 2, 6))):
        row = chance.choice(filled[1:] or filled) if chance.random() < 0.95 else filled[0]
        column = chance.randrange(len(row))
        row[column] = _choose(chance, filled, column)
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode(errors="replace")


def _choose(chance: Random, rows: list[list[str]], column: int) -> str:
    name = rows[0][column] if column < len(rows[0]) else ""
    others = [row[column] for row in rows[1:] if column < len(row)] or [""]
    if chance.random() < 0.25:
        return chance.choice(others)
    if chance.random() < 0.1:
        return chance.choice(chance.choice(rows))
    if name in {"value", "lower", "upper", "amount", "count"}:
        return chance.choice((*NUMBERS, ""))
    if name in {"period", "due", "date"}:
        return chance.choice(PERIODS)
    return chance.choice(TEXTS)


def change_value(chance: Random, raw: bytes) -> bytes:
    """A key of a YAML text has another value, rightly quoted."""
    pattern = _KEY if chance.random() < 0.8 else _ITEM
    found = list(pattern.finditer(raw))
    if not found:
        return raw
    one = chance.choice(found)
    given = chance.choice(chance.choice((TEXTS, TEXTS, TEXTS, NUMBERS, PERIODS)))
    if chance.random() < 0.2:
        given = chance.choice(found)[0].split(b": ", 1)[-1].decode(errors="replace")
    written = json.dumps(given, ensure_ascii=chance.random() < 0.5).replace("\x7f", "\\x7f")
    if chance.random() < 0.15:
        written = chance.choice(("[]", "{}", f"[{written}]", f"{{a: {written}}}", given, "|\n  a"))
    return raw[: one.end(1)] + b" " + written.encode(errors="replace") + raw[one.end() :]


def add_yaml(chance: Random, raw: bytes) -> bytes:
    """YAML that no officer writes."""
    deep = chance.choice((50, DEEP))
    extra = chance.choice((
        b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", b"<<: {id: a}\n", b"? [a, b]\n: c\n",
        b"? {a: b}\n: c\n", b"a: !!python/object/apply:os.system [id]\n", b"a: !!set {b}\n",
        b"[" * deep, b"{a: " * deep, b"- " * deep, b"id: b\nid: c\n", b"---\na: b\n", b"...\n",
        b"%TAG ! a:\n", b"a: !<tag:a> b\n", b"1: 2\n", b"null: 2\n", b"true: a\n", b"? |\n  a\n: b\n",
        b'"\\ud800": a\n', b'a: "\\udfff"\n', b'"\\x00": a\n', b"a: 2001-01-01\n", b"? \n", b": a\n",
        b'"a\\nb": c\n', b"a: !!int 5\n", b"a: ! b\n", b"'': a\n", b'"\\e[31m": a\n', b"~: a\n",
    ))  # fmt: skip
    way = chance.randrange(3)
    return extra + raw if way == 0 else raw + extra if way == 1 else extra


def add_to_body(chance: Random, raw: bytes) -> bytes:
    """A hostile text stands in the body of a page."""
    extra = chance.choice(TEXTS)
    line = f"\n{chance.choice(('', '', 'A word ', '- ', '> ', '| ', '## '))}{extra}\n".encode()
    return raw + line * chance.choice((1, 1, 2))


def change_translation(chance: Random, raw: bytes) -> bytes:
    """A translation says something else, rightly quoted."""
    found = list(_STRING.finditer(raw))
    if not found:
        return raw
    one = chance.choice(found)
    said = chance.choice((*TEXTS, "{name.x}", "{name!r}", "{number:>9999999}", "{value[0]}", "{a}"))
    if chance.random() < 0.3:
        said = one[0].split(b'"', 1)[1][:-1].decode(errors="replace") + said
    return raw[: one.end(1)] + json.dumps(said, ensure_ascii=False).encode() + raw[one.end() :]


def change_header(chance: Random, raw: bytes) -> bytes:
    """The header of the file of a translation says something else."""
    said = chance.choice((
        "Plural-Forms: nplurals=x; plural=n;", "Plural-Forms: nplurals=2; plural=n/0;",
        "Plural-Forms: nplurals=99; plural=n;", "Plural-Forms: a", "Language: xx", "Language: ",
        "Content-Type: text/plain; charset=nonsense", "Content-Type: text/plain; charset=utf-16",
        "Content-Type: a", "Plural-Forms: nplurals=2; plural=__import__('os');", "Language: cy_XX",
        "PO-Revision-Date: a", "POT-Creation-Date: 9999-99-99 00:00+0000", "A", "Language: a_b_c_d",
        "Plural-Forms: nplurals=1; plural=0;", "Plural-Forms: nplurals=2; plural=5;",
        "Plural-Forms: nplurals=0; plural=0;", "Plural-Forms: nplurals=-1; plural=0;",
    ))  # fmt: skip
    name = said.split(":")[0].encode()
    kept = re.sub(rb'^"' + re.escape(name) + rb"[^\n]*\n", b"", raw, count=1, flags=re.M)
    line = b'msgstr ""\n' + json.dumps(f"{said}\n").encode() + b"\n"
    return kept.replace(b'msgstr ""\n', line, 1)


ANY: tuple[Way, ...] = (
    replace_bytes, replace_bytes, replace_bytes, flip_bytes, insert_text, insert_text, cut_off,
    move_lines, move_lines, change_encoding, change_line_ends,
)  # fmt: skip
"""For a file of any kind."""
OF_ENDING: dict[str, tuple[Way, ...]] = {
    "csv": (change_cell,) * 12,
    "yml": (*(change_value,) * 12, add_yaml, add_yaml),
    "md": (*(change_value,) * 6, *(add_to_body,) * 8, add_yaml),
    "po": (*(change_translation,) * 8, *(change_header,) * 3),
}
"""For files with this ending, besides."""


def spoil(chance: Random, name: str, raw: bytes) -> tuple[bytes, list[str]]:
    """Other bytes than those given, and what was done to them."""
    ways = (*ANY, *OF_ENDING.get(name.rpartition(".")[2], ()))
    changed, done = raw, []
    for _ in range(chance.choice((1, 1, 1, 1, 1, 2, 3))):
        way = chance.choice(ways)
        changed = way(chance, changed)
        done.append(way.__name__)
    return changed, done
