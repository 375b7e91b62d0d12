#!/bin/sh
# Fetches the editor's script for the browser tests. It is never committed.
set -e
package="@sveltia/cms"
version="0.221.1"
hash="27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db31587d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781"
folder="$(dirname "$0")/../build/editor"
if [ -f "$folder/$version/package/dist/sveltia-cms.js" ]; then
    exit 0
fi
leave() {
    echo "No npm: $1 The tests of the editor are skipped." >&2
    if [ "$CI" = "true" ]; then
        echo "CI=true asks for all tests, so this is an error." >&2
        exit 1
    fi
    exit 0
}
as_root=""
if ! command -v npm >/dev/null 2>&1; then
    command -v apt-get >/dev/null 2>&1 || leave "it fetches the editor that a browser test opens. Install it by hand."
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || leave "you may not install it without a password. Ask for the package npm."
        as_root="sudo"
    fi
    echo "Installing npm, which fetches the editor for its test ..."
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        npm ca-certificates >/dev/null
fi
mkdir -p "$folder"
cd "$folder"
packed="$(npm pack --silent "$package@$version" | tail -n 1)"
if ! echo "$hash  $packed" | sha512sum --check --status; then
    rm -f "$packed"
    echo "$package $version is not the package that was tested, so it is not used." >&2
    exit 1
fi
mkdir -p "$version"
tar -xzf "$packed" -C "$version"
rm -f "$packed"
