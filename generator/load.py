"""First stage: the files of an agreement as text. Interprets nothing."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model.files import FileText, PictureFile, Sources
from generator.model.limits import LARGEST_MAP, LARGEST_TABLE
from generator.model.limits import LARGEST_TEXT as LARGEST_WRITTEN
from generator.model.logos import ENDINGS as LOGO_ENDINGS
from generator.model.outside import leads_out, say_link
from generator.model.problem import Problem
from generator.model.signs import keep_whole_characters
from generator.model.too_much import find_too_much, tell_beyond

LARGEST_FILE = LARGEST_TABLE.default * 1024 * 1024
"""Bytes of a file that a site publishes."""
LARGEST_TEXT = LARGEST_WRITTEN.default * 1024 * 1024
"""Bytes of a list of files that a site publishes."""
LARGEST_LOGO = 64 * 1024
"""Bytes that are read of a logo: the check refuses one of fewer."""
DETAILS = "agreement.yml"
PLAIN_WORDS = "plain-words.yml"
OWN_CONTENT = Path(__file__).parent.parent / "content"
"""The project's own words: its list of plain words serves where a content folder has none."""
OWN_DATA = Path(__file__).parent.parent / "data"
DUTIES = "_duties"
"""The folder in data/ of reports that a law asks for: names with _ in front are no agreements."""
EXPORTS = "_exports"
"""The folder in data/ of files that say what exports of other systems mean."""
PICTURES = "images"
"""The folder of pictures in content/<agreement>/."""
READ_ENDINGS = (".csv", ".yml", ".yaml", ".md", ".sha256", ".geojson")
_LARGEST = {".csv": LARGEST_TABLE, ".geojson": LARGEST_MAP}
"""What programs make; all the rest is written by hand."""


def list_agreements(data_dir: Path) -> list[str]:
    """The names of the agreements' folders, sorted."""
    if not data_dir.is_dir():
        return []
    return sorted(
        path.name
        for path in data_dir.iterdir()
        if path.is_dir() and not path.name.startswith((".", "_"))
    )


def read_sources(folder: str, data_dir: Path, content_dir: Path) -> Sources:
    """Reads one agreement. Files that cannot be read as text are listed in `problems`."""
    problems: list[Problem] = []
    data_root, content_root = data_dir / folder, content_dir / folder
    agreements = list_agreements(data_dir)
    return Sources(
        folder=folder,
        data_folder=shown(data_root),
        content_folder=shown(content_root),
        data=dict(_read_folder(data_root, data_dir, problems)),
        content=dict(_read_folder(content_root, content_dir, problems)),
        glossary=_read_inside(content_dir / "glossary.yml", content_dir, problems),
        everyday_words=_read_inside(content_dir / "everyday-words.yml", content_dir, problems),
        plain_words=_read_inside(content_dir / PLAIN_WORDS, content_dir, problems)
        or _read_inside(OWN_CONTENT / PLAIN_WORDS, OWN_CONTENT, problems),
        logos=dict(_read_logos(content_root, problems)),
        agreements=tuple(agreements),
        others=dict(_read_others(folder, agreements, data_dir)),
        strays=tuple(
            shown(content_dir / name)
            for name in list_agreements(content_dir)
            if name not in agreements
        ),
        pictures=dict(_find_pictures(content_root / PICTURES, content_root, problems)),
        problems=tuple(problems),
    )


def read_duty_files(data_dir: Path, problems: list[Problem]) -> dict[str, FileText]:
    """The files of the reports that a law asks for, by name; the project's own where none are."""
    folder = data_dir / DUTIES if (data_dir / DUTIES).is_dir() else OWN_DATA / DUTIES
    paths = sorted(folder.glob("*.yml"))
    texts = ((path.stem, _read_inside(path, folder.parent, problems)) for path in paths)
    return {name: text for name, text in texts if text}


def list_exports(data_dir: Path) -> dict[str, Path]:
    """The files of data/_exports/ by name: the project's own, and those of the folder."""
    folders = (OWN_DATA / EXPORTS, data_dir / EXPORTS)
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.yml"))}


def read_export_file(path: Path, problems: list[Problem]) -> FileText | None:
    """The text of a file that says what an export means; None where it cannot be read."""
    return _read_inside(path, path.parent.parent, problems)


def _read_logos(root: Path, problems: list[Problem]) -> Iterator[tuple[str, bytes]]:
    """Pictures that lie in the folder itself; a large one as far as it shows that it is large."""
    is_own = root.is_dir() and not leads_out(root, root.parent)
    found = sorted(root.iterdir()) if is_own else []
    for path in found:
        if path.suffix not in LOGO_ENDINGS or not path.is_file():
            continue
        if leads_out(path, root):
            problems.append(_tell_link(path))
        else:
            try:
                with path.open("rb") as file:
                    yield path.name, file.read(LARGEST_LOGO)
            except OSError as error:
                problems.append(_closed(path, "file", error))


def _find_pictures(
    folder: Path, root: Path, problems: list[Problem]
) -> Iterator[tuple[str, PictureFile]]:
    """The files of a folder of pictures, sorted; nobody opens them before a text shows them."""
    is_own = not leads_out(folder, root) and not leads_out(root, root.parent)
    for path in sorted(_list_paths(folder, problems)) if is_own else ():
        if not path.name.startswith((".", "~")) and path.parent == folder and path.is_file():
            if leads_out(path, root):
                problems.append(_tell_link(path))
            else:
                yield path.name, PictureFile(shown(path), path)


def _read_others(
    folder: str, agreements: Iterable[str], data_dir: Path
) -> Iterator[tuple[str, FileText]]:
    """What the other agreements are. What is wrong there is told when they are read themselves."""
    for name in agreements:
        text = _read_inside(data_dir / name / DETAILS, data_dir, []) if name != folder else None
        if text is not None:
            yield name, text


def shown(path: Path) -> str:
    """A path as the officer would type it: relative to the working folder where it lies there."""
    absolute, here = path.absolute(), Path.cwd()
    near = absolute.relative_to(here) if absolute.is_relative_to(here) else path
    return keep_whole_characters(near.as_posix())


def _read_folder(
    root: Path, around: Path, problems: list[Problem]
) -> Iterator[tuple[str, FileText]]:
    if leads_out(root, around):
        problems.append(_tell_link(root))
        return
    for path in sorted(_list_paths(root, problems)):
        inside = path.relative_to(root)
        is_read = path.suffix.lower() in READ_ENDINGS
        if any(part.startswith((".", "~")) for part in inside.parts):
            continue
        may_lead_out = path.is_symlink() and (is_read or path.is_dir())
        if may_lead_out and leads_out(path, root):
            problems.append(_tell_link(path))
        elif is_read and (text := _read_if_there(path, problems)) is not None:
            yield inside.as_posix(), text


def _tell_link(path: Path) -> Problem:
    return Problem(shown(path), 1, "", *say_link(path))


def _list_paths(root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Everything below a folder; a folder that is closed would else go unseen."""

    def report(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            problems.append(_closed(Path(error.filename), "folder", error))

    for folder, folders, names in os.walk(root, onerror=report):
        yield from (Path(folder, name) for name in (*folders, *names))


def _read_inside(path: Path, root: Path, problems: list[Problem]) -> FileText | None:
    """As `_read_if_there`, of a file that no walk through the folder has found."""
    if leads_out(path, root):
        problems.append(_tell_link(path))
        return None
    return _read_if_there(path, problems)


def _read_if_there(path: Path, problems: list[Problem]) -> FileText | None:
    """A file's text, or None; what bears a file's name and is none would else go unseen."""
    try:
        if path.is_file():
            return read_text(path, problems)
        is_there = path.is_symlink() or path.exists()
    except OSError as error:
        problems.append(_closed(path, "file", error))
        return None
    if is_there:
        found = "a folder or a link that leads nowhere, where a file belongs"
        advice = "Put the file there, or delete what has its name."
        problems.append(Problem(shown(path), 1, "", found, advice))
    return None


def read_text(path: Path, problems: list[Problem]) -> FileText | None:
    """One file's text; None where it is too large, closed or not UTF-8, told in `problems`."""
    name = shown(path)
    limit = _LARGEST.get(path.suffix.lower(), LARGEST_WRITTEN)
    try:
        if path.stat().st_size > limit.in_bytes:
            problems.append(tell_beyond(name, 1, f"more than {limit.value} MB of text", limit))
            return None
        raw = path.read_bytes()
    except OSError as error:
        problems.append(_closed(path, "file", error))
        return None
    too_much = find_too_much(name, raw) if path.suffix.lower() == ".csv" else None
    if too_much:
        problems.append(too_much)
        return None
    try:
        return FileText(name, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        problems.append(_not_utf8(name, raw, error.start))
        return None


def _closed(path: Path, kind: str, error: OSError) -> Problem:
    found = f"a {kind} that cannot be opened ({error.strerror})"
    return Problem(shown(path), 1, "", found, f"Check that you may read the {kind}.")


def _not_utf8(name: str, raw: bytes, at: int) -> Problem:
    """Names the line, and the character that a Windows program would have meant."""
    line = raw.count(b"\n", 0, at) + 1
    if b"\0" in raw:
        found = "a file that is not text"
        return Problem(name, line, "", found, "Save the file as text in UTF-8.")
    meant = raw[at : at + 1].decode("cp1252", errors="replace")
    found = f"'{meant}' saved in a Windows alphabet"
    advice = 'Save the file again as "CSV UTF-8" or with the encoding UTF-8.'
    return Problem(name, line, "", found, advice)
