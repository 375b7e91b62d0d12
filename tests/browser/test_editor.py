"""The editor at /edit/: officers change files in Chromium, and nothing else changes.

The editor's own way to work on a folder of this computer is used, so nobody logs in. The folder is
one of the browser's own (OPFS), since a test cannot answer the system's question for a folder.
"""

import re
from collections.abc import Iterator

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.model.integrity import make_integrity
from generator.publish.editor import FONTS, INTEGRITY, SCRIPT
from tests.browser.serve import serve
from tests.where import EDITOR_SCRIPT, SITES

pytestmark = pytest.mark.browser
TRIES, SETTLED = 8, 700
"""How often fields are filled, and the milliseconds after which they must still be as filled."""
TALL = {"width": 1280, "height": 1800}
"""The editor makes a field when it comes into view."""
CHOOSE = """window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle("files", {create: true});
window.__against = [];
addEventListener("securitypolicyviolation", event =>
    window.__against.push(`${event.violatedDirective} ${event.blockedURI}`));"""
PUT = """async files => {
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of files) {
        const folders = ["files", ...path.split("/")], name = folders.pop();
        let folder = root;
        for (const one of folders) folder = await folder.getDirectoryHandle(one, {create: true});
        const file = await (await folder.getFileHandle(name, {create: true})).createWritable();
        await file.write(text);
        await file.close();
    }
}"""
GET = """async () => {
    const found = [];
    const walk = async (folder, way) => {
        for await (const [name, one] of folder.entries())
            if (one.kind === "directory") await walk(one, `${way}${name}/`);
            else found.push([`${way}${name}`, await (await one.getFile()).text()]);
    };
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle("files"), "");
    return found;
}"""
MARK = ".git/HEAD"
"""The editor takes a folder only if git knows it."""


def laa(*arguments):
    return CliRunner().invoke(main, [str(one) for one in arguments])


def folders(place):
    return "--data-dir", place / "data", "--content-dir", place / "content"


def read_all(place):
    return {
        path.relative_to(place).as_posix(): path.read_text()
        for path in sorted(place.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Smallshire with what is hard to keep: schemas named, empty texts, a group of tolerances."""
    place = tmp_path_factory.mktemp("editor") / "files"
    source = SITES / "smallshire"
    for name, text in read_all(source).items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text)
    agreement = place / "data/smallshire/agreement.yml"
    text = agreement.read_text().replace(
        "default_tolerance: 0.1", "default_tolerance:\n  amber_share: 0.10\n  better_share: 0.05"
    )
    agreement.write_text(f"{text}status_words:\n  green: going well\n")
    noise = place / "data/smallshire/indicators/noise.yml"
    text = re.sub("(one|other): .*", '\\1: ""', noise.read_text())
    noise.write_text(f"{text}adds_up: false\nlag_months: 3\n")
    assert laa("schema", *folders(place)).exit_code == 0
    result = laa("check", *folders(place))
    assert result.exit_code == 0, result.output
    return place


@pytest.fixture(scope="module")
def address(files, tmp_path_factory) -> Iterator[str]:
    site = tmp_path_factory.mktemp("site") / "site"
    wanted = ("--with-editor", "--repository", "council/agreement", "--site-dir", site)
    result = laa("build", *wanted, *folders(files))
    assert result.exit_code == 0, result.output
    with serve(site) as served:
        yield served


class Editor:
    """The editor on a folder of files; everything that it asks other hosts for is noted."""

    def __init__(self, browser, address, files):
        assert EDITOR_SCRIPT.is_file(), "no editor on this computer: make editor fetches it"
        self.address, self.asked, self.errors = f"{address}edit/", [], []
        self.context = browser.new_context(viewport=TALL, reduced_motion="reduce")
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.context.route(lambda url: not url.startswith(address), self._answer)
        self.page.add_init_script(CHOOSE)
        self.page.goto(f"{address}none")
        self.page.evaluate(PUT, [*read_all(files).items(), (MARK, "ref: refs/heads/main\n")])
        self.page.goto(self.address)
        self.page.get_by_role("button", name="Work with Local Repository").click()
        self.page.wait_for_url("**/collections/**")

    def _answer(self, route):
        """The script from this computer, and no word from anybody else."""
        self.asked.append(route.request.url)
        if route.request.url == SCRIPT:
            allowed = {"access-control-allow-origin": "*", "content-type": "text/javascript"}
            route.fulfill(path=EDITOR_SCRIPT, headers=allowed)
        else:
            route.abort()

    @property
    def button(self):
        return self.page.get_by_role("button", name="Save", exact=True)

    def write(self, entry, **words):
        """Fills the fields of an entry; again where the editor has drawn it twice and lost them."""
        self.page.goto(f"{self.address}#/collections/{entry}")
        fields = {
            self.page.locator(f'[data-key-path="{name}"]').locator("input, textarea").first: said
            for name, said in words.items()
        }
        for _ in range(TRIES):
            for field, said in fields.items():
                field.fill(said)
            self.page.wait_for_timeout(SETTLED)
            is_kept = all(field.input_value() == said for field, said in fields.items())
            if is_kept and self.button.is_enabled():
                return
        raise AssertionError((entry, "the editor does not keep what is written"))

    def save(self):
        self.button.click()
        self.page.wait_for_url(lambda url: "/entries/" not in url)

    def read(self):
        found = dict(self.page.evaluate(GET))
        found.pop(MARK)
        return found


SAVED = [
    "content/smallshire/2024-25-q3/indicators/burglary.md",
    "content/smallshire/2024-25-q3/home.md",
    "data/smallshire/agreement.yml",
    "data/smallshire/indicators/noise.yml",
]


def work(editor):
    """What an officer does in a day."""
    headline = "Burglaries fell to 209: fewer than planned."
    editor.write("smallshire-commentary-indicators/entries/burglary", headline=headline)
    editor.save()
    body = "One *word*.\n\n## What is next\n\n- a list: of one"
    editor.write("smallshire-itself/entries/home", body=body)
    editor.save()
    definition = "What is counted.\nAnd what is not."
    editor.write("smallshire-indicators/entries/noise", decimals="1", definition=definition)
    editor.save()
    editor.write("smallshire-itself/entries/agreement", contact_role="Head of performance")
    editor.save()


def values(text):
    """A file's values as our reader has them: every one the text that was typed."""
    head = text.split("---\n")[1] if text.startswith("---\n") else text
    return yaml.load(head, yaml.BaseLoader)  # noqa: S506 - makes texts, lists and mappings only


def assert_commentary_kept(old, new):
    assert new.split("---\n")[2] == old.split("---\n")[2]
    old, new = values(old), values(new)
    assert new.pop("headline") == "Burglaries fell to 209: fewer than planned."
    assert new.pop("doing") == [old.pop("doing")]
    old.pop("headline")
    assert list(new.items()) == list(old.items())


def assert_measure_kept(old, new):
    old, new = values(old), values(new)
    assert new.pop("definition") == "What is counted.\nAnd what is not."
    assert new == {**old, "decimals": "1"}
    assert new["unit"] == {"one": "", "other": ""}
    assert (new["adds_up"], new["lag_months"]) == ("false", "3")
    kept = [key for key in old if key not in {"adds_up", "lag_months"}]
    assert [key for key in new if key in kept] == kept


def assert_agreement_kept(old, new):
    """Keys that have no field are kept, the numbers among them."""
    old, new = values(old), values(new)
    assert new.pop("default_tolerance") == {"amber_share": "0.1", "better_share": "0.05"}
    old.pop("default_tolerance")
    assert new == {**old, "contact_role": "Head of performance"}
    assert new["status_words"] == {"green": "going well"}
    assert (new["current_quarter"], new["fictional"]) == ("2024/25 Q3", "true")


def assert_policy_was_enough(editor):
    """Nothing was asked of other hosts but the script and its letters, and nothing was missed.

    What the policy stops is the question for a newer release and for the state of the host.
    """
    assert editor.errors == []
    assert SCRIPT in editor.asked
    assert all(url == SCRIPT or url.startswith(FONTS) for url in editor.asked), editor.asked
    stopped = [one.split()[1] for one in editor.page.evaluate("window.__against")]
    idle = ("https://unpkg.com/@sveltia/cms/package.json", "https://www.githubstatus.com/")
    assert [url for url in stopped if not url.startswith(idle)] == []


def assert_refused(editor, message):
    entry = "smallshire-commentary-indicators/entries/burglary"
    editor.write(entry, headline="Ring 0116 123 4567.")
    editor.button.click()
    editor.page.get_by_text(message).wait_for()


def test_officers_change_four_files_and_everything_else_stays(browser, address, files, tmp_path):
    before = read_all(files)
    editor = Editor(browser, address, files)
    work(editor)
    after = editor.read()
    assert set(after) == set(before)
    assert {name for name in before if after[name] != before[name]} == set(SAVED)
    commentary, home, agreement, noise = SAVED
    assert_commentary_kept(before[commentary], after[commentary])
    text = "\nOne *word*.\n\n## What is next\n\n- a list: of one\n"
    assert after[home].split("---\n")[2] == text
    assert_agreement_kept(before[agreement], after[agreement])
    assert_measure_kept(before[noise], after[noise])
    assert_refused(editor, "No e-mail address, telephone number")
    assert editor.read() == after
    assert_policy_was_enough(editor)
    editor.context.close()
    for name, text in after.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    result = laa("check", *folders(tmp_path))
    assert result.exit_code == 0, result.output
    said = laa("schema", *folders(tmp_path)).output
    assert said.count("the line that names the schema") == len(SAVED)
    assert laa("check", *folders(tmp_path)).exit_code == 0


def test_the_script_is_the_one_that_the_page_names():
    assert make_integrity(EDITOR_SCRIPT.read_bytes()) == INTEGRITY
