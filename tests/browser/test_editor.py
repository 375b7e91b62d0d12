"""The editor at /edit/: officers change files in Chromium, and nothing else changes.

The editor's own way to work on a folder of this computer is used, so nobody logs in. The folder is
one of the browser's own (OPFS), since a test cannot answer the system's question for a folder.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.model.integrity import make_integrity
from generator.publish.editor import BACKENDS, FONTS, INTEGRITY, SCRIPT
from tests.browser.serve import serve

pytestmark = pytest.mark.browser
PACKED = Path(__file__).parents[2] / "build" / "editor" / "0.221.1" / "package"
"""What tests/install_editor.sh fetched."""
TALL = {"width": 1280, "height": 2600}
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
    source = Path(__file__).parents[1] / "sites" / "smallshire"
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
        assert PACKED.is_dir(), "no editor on this computer: make editor fetches it"
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
            route.fulfill(path=PACKED / "dist" / "sveltia-cms.js", headers=allowed)
        else:
            route.abort()

    def open(self, entry):
        self.page.goto(f"{self.address}#/collections/{entry}")

    def field(self, name, kind):
        return self.page.locator(f'[data-key-path="{name}"] {kind}').first

    def save(self):
        self.page.get_by_role("button", name="Save", exact=True).click()
        self.page.wait_for_url(lambda url: "/entries/" not in url)

    def read(self):
        found = dict(self.page.evaluate(GET))
        found.pop(MARK)
        return found


SAVED = {
    "content/smallshire/2024-25-q3/indicators/burglary.md",
    "content/smallshire/2024-25-q3/home.md",
    "data/smallshire/agreement.yml",
    "data/smallshire/indicators/noise.yml",
}


@pytest.fixture(scope="module")
def edited(browser, address, files):
    """The editor after a day's work of an officer."""
    editor = Editor(browser, address, files)
    editor.open("smallshire-commentary-indicators/entries/burglary")
    editor.field("headline", "input").fill("Burglaries fell to 209: fewer than planned.")
    editor.save()
    editor.open("smallshire-itself/entries/home")
    editor.field("body", "textarea").fill("One *word*.\n\n## What is next\n\n- a list: of one")
    editor.save()
    editor.open("smallshire-indicators/entries/noise")
    editor.field("decimals", "input").fill("1")
    editor.field("definition", "textarea").fill("What is counted.\nAnd what is not.")
    editor.save()
    editor.open("smallshire-itself/entries/agreement")
    editor.field("contact_role", "input").fill("Head of performance")
    editor.save()
    yield editor
    editor.context.close()


@pytest.fixture(scope="module")
def after(edited):
    """Every file when the work is done, by its path."""
    return edited.read()


def values(text):
    return yaml.load(text.split("---\n")[1] if text.startswith("---\n") else text, yaml.BaseLoader)


def test_the_script_is_the_one_that_the_page_names():
    assert make_integrity((PACKED / "dist" / "sveltia-cms.js").read_bytes()) == INTEGRITY


def test_the_editor_has_no_errors_and_asks_no_host_but_those_that_the_policy_names(edited):
    assert edited.errors == []
    assert SCRIPT in edited.asked
    assert all(url == SCRIPT or url.startswith(FONTS) for url in edited.asked), edited.asked
    against = edited.page.evaluate("window.__against")
    # A newer release and the state of the host are nobody's business here.
    wanted = {"https://unpkg.com/@sveltia/cms/package.json"}
    states = "https://www.githubstatus.com/"
    assert [
        one
        for one in against
        if one.split()[1] not in wanted and not one.split()[1].startswith(states)
    ] == []


def test_only_what_was_saved_differs(after, files):
    before = read_all(files)
    assert set(after) == set(before)
    assert {name for name in before if after[name] != before[name]} == SAVED


def test_the_headline_is_new_and_the_rest_of_the_commentary_is_as_it_was(after, files):
    name = "content/smallshire/2024-25-q3/indicators/burglary.md"
    old, new = values((files / name).read_text()), values(after[name])
    assert new.pop("headline") == "Burglaries fell to 209: fewer than planned."
    assert new.pop("doing") == [old.pop("doing")]
    old.pop("headline")
    assert list(new.items()) == list(old.items())
    assert after[name].split("---\n")[2] == (files / name).read_text().split("---\n")[2]


def test_a_text_of_several_paragraphs_comes_back_as_it_was_typed(after):
    body = after["content/smallshire/2024-25-q3/home.md"].split("---\n")[2]
    assert body == "\nOne *word*.\n\n## What is next\n\n- a list: of one\n"


def test_a_measure_keeps_its_numbers_its_empty_texts_and_its_order(after, files):
    name = "data/smallshire/indicators/noise.yml"
    old, new = values((files / name).read_text()), values(after[name])
    assert new.pop("definition") == "What is counted.\nAnd what is not."
    assert new == {**old, "decimals": "1"}
    assert new["unit"] == {"one": "", "other": ""}
    assert new["adds_up"] == "false"
    assert new["lag_months"] == "3"
    kept = [key for key in old if key not in {"adds_up", "lag_months"}]
    assert [key for key in new if key in kept] == kept


def test_the_agreement_keeps_what_has_no_field(after, files):
    name = "data/smallshire/agreement.yml"
    old, new = values((files / name).read_text()), values(after[name])
    assert new.pop("default_tolerance") == {"amber_share": "0.1", "better_share": "0.05"}
    old.pop("default_tolerance")
    assert new == {**old, "contact_role": "Head of performance"}
    assert new["status_words"] == {"green": "going well"}
    assert new["current_quarter"] == "2024/25 Q3"
    assert new["fictional"] == "true"


def test_the_check_takes_what_the_editor_wrote_and_laa_schema_puts_its_lines_back(after, tmp_path):
    for name, text in after.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    result = laa("check", *folders(tmp_path))
    assert result.exit_code == 0, result.output
    said = laa("schema", *folders(tmp_path)).output
    assert said.count("the line that names the schema") == len(SAVED)
    assert laa("check", *folders(tmp_path)).exit_code == 0


def test_the_editor_refuses_a_telephone_number(browser, address, files):
    editor = Editor(browser, address, files)
    editor.open("smallshire-commentary-indicators/entries/burglary")
    editor.field("headline", "input").fill("Ring 0116 123 4567.")
    editor.page.get_by_role("button", name="Save", exact=True).click()
    editor.page.get_by_text("No e-mail address, telephone number").wait_for()
    assert editor.read() == read_all(files)
    editor.context.close()


def test_the_policy_of_the_editor_names_exact_places(address, browser):
    page = browser.new_page()
    page.route(
        "**/*", lambda route: route.continue_() if address in route.request.url else route.abort()
    )
    page.goto(f"{address}edit/")
    policy = page.locator("meta[http-equiv]").get_attribute("content")
    named = set(re.findall(r"https://[^ ;]+", policy))
    assert named == {SCRIPT, FONTS, *BACKENDS["github"]}
    assert "'unsafe-eval'" not in policy
    assert "script-src " + SCRIPT + ";" in policy
    assert page.locator('meta[name="robots"]').get_attribute("content") == "noindex, nofollow"
    page.close()
