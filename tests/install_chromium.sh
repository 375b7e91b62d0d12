#!/bin/sh
# Installs a Chromium for the browser tests where there is none, without what they do not need.
# libatomic is for Playwright, which drives it.
# Where nobody may install anything, the tests say that they are skipped; CI=true forbids that.
set -e
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done
leave() {
    echo "No Chromium: $1 The tests that need a browser are skipped." >&2
    if [ "$CI" = "true" ]; then
        echo "CI=true asks for all tests, so this is an error." >&2
        exit 1
    fi
    exit 0
}
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || leave "you may not install one without a password. Ask for the package chromium."
    as_root="sudo"
fi
echo "Installing Chromium for the browser tests ..."
if command -v apt-get >/dev/null 2>&1; then
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        chromium fonts-liberation fonts-dejavu-core libatomic1 >/dev/null
elif command -v dnf >/dev/null 2>&1; then
    $as_root dnf install -y -q --setopt=install_weak_deps=False chromium liberation-sans-fonts libatomic
else
    leave "this system has neither apt-get nor dnf. Install one by hand."
fi
