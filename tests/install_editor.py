"""`make editor`: fetches the editor's script for its browser test. It is never committed."""

import os
import subprocess
import sys

from tests.where import EDITOR_SCRIPT, EDITOR_VERSION, ROOT

sys.path.append(str(ROOT / ".ci"))
import npm_package

PACKAGE = "@sveltia/cms"
SHA512 = (
    "27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db315"
    "87d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781"
)
"""Of the package as the registry has it."""
IN_PACKAGE = "package/dist/sveltia-cms.js"


def main() -> int:
    """What the command ends with: 0 where the script is there, or its tests may be skipped."""
    if EDITOR_SCRIPT.is_file():
        return 0
    print("Fetching the editor for its test ...", flush=True)  # noqa: T201 - a command
    try:
        script = npm_package.fetch(PACKAGE, EDITOR_VERSION, SHA512, IN_PACKAGE)
    except npm_package.WrongPackageError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except (OSError, subprocess.SubprocessError) as error:
        sys.stderr.write(f"No editor: {error}. The tests of the editor are skipped.\n")
        if os.environ.get("CI") == "true":
            sys.stderr.write("CI=true asks for all tests, so this is an error.\n")
            return 1
        return 0
    npm_package.keep(script, EDITOR_SCRIPT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
