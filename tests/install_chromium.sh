#!/bin/sh
# Installs a Chromium for the browser tests where there is none.
set -e
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
        exit 0
    fi
done
as_root=""
if [ "$(id -u)" -ne 0 ]; then
    as_root="sudo"
fi
if command -v apt-get >/dev/null 2>&1; then
    $as_root apt-get update -qq
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null
elif command -v dnf >/dev/null 2>&1; then
    $as_root dnf install -y -q chromium
else
    echo "Please install Chromium: the browser tests need it." >&2
    exit 1
fi
