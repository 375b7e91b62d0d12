"""The editor in the browser: one page of its own, made on request, with a policy of its own.

It is Sveltia CMS, one script from a host that keeps packages. No other page names that host.
"""

from collections.abc import Iterable

from generator.model.agreement import Agreement
from generator.publish.editor_config import Repository, make_config

FOLDER = "edit"
"""Where the editor is, below the site's root."""
PAGE, CONFIG = f"{FOLDER}/index.html", f"{FOLDER}/config.yml"
HOST = "https://unpkg.com"
PACKAGE = f"{HOST}/@sveltia/cms@0.221.1/"
"""The release that is tested; its files never change."""
FONTS = "https://cdn.jsdelivr.net/fontsource/"
"""Where the script takes its letters and its icons from."""
SCRIPT = f"{PACKAGE}dist/sveltia-cms.js"
INTEGRITY = "sha384-JQ+XsKx/UzwdTiNnFStza3XtqqQoVtyNPApkfvwlzZDfhe7giE9CnfQrpHqgv3k6"
"""The hash of the script's bytes: a browser runs no others."""
BACKENDS = {
    "github": ("https://api.github.com", "https://avatars.githubusercontent.com"),
    "gitlab": ("https://gitlab.com", "https://secure.gravatar.com"),
}
"""By name: where the files are asked for, and where the pictures of people come from."""


def make_editor_policy(backend: str) -> str:
    """What the editor's page may load: its script, its fonts and words, and the files."""
    files, pictures = BACKENDS[backend]
    return (
        f"default-src 'none'; script-src {SCRIPT}; style-src 'unsafe-inline'; "
        f"font-src {FONTS}; img-src 'self' blob: data: {pictures}; "
        f"connect-src 'self' blob: data: {files}; base-uri 'none'; form-action 'none'"
    )


def make_editor_page(repository: Repository) -> str:
    """The page /edit/, the same for every agreement."""
    return f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{make_editor_policy(repository.backend)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>Edit the agreement</title>
<link rel="cms-config-url" type="text/yaml" href="config.yml">
</head>
<body>
<noscript>This page is for officers. It needs JavaScript.</noscript>
<script src="{SCRIPT}" integrity="{INTEGRITY}" crossorigin="anonymous"></script>
</body>
</html>
"""


def make_editor(agreements: Iterable[Agreement], repository: Repository) -> dict[str, bytes]:
    """The files of the editor, by their place in the site."""
    return {
        PAGE: make_editor_page(repository).encode(),
        CONFIG: make_config(agreements, repository).encode(),
    }
