#!/bin/sh
# Goes through the first hour on a bare computer: a Debian with python3 and make, and no more.
# Run it by hand, as root, with debootstrap installed (20 minutes, 3 GB):
#
#     sh tests/fresh/bare_root.sh /var/tmp/bare
#
# FRESH_COPY names files and folders of this computer that the bare one needs to reach the package
# registries, such as the certificates of a company's network: FRESH_COPY="/etc/ssl/certs/ca-certificates.crt".
set -e
root="${1:?the folder for the bare system}"
release="${RELEASE:-bookworm}"
here="$(cd "$(dirname "$0")/../.." && pwd)"
folder="/home/officer/Büro Süd/laa"

in_root() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root "$@"
}

as_officer() {
    chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/officer LC_ALL=C $FRESH_ENV \
        setpriv --reuid=1000 --regid=1000 --clear-groups sh -c "umask 077; cd '$folder' && $1"
}

step() {
    echo
    echo "== $1"
}

expect() {
    if ! grep -q "$2" "$1"; then
        echo "FAILED: nothing says '$2':" >&2
        tail -n 20 "$1" >&2
        exit 1
    fi
    echo "   it says: $(grep -m 1 "$2" "$1")"
}

if [ ! -x "$root/usr/bin/make" ]; then
    step "A bare $release with python3 and make"
    debootstrap --variant=minbase --include=python3,make,ca-certificates "$release" "$root" >/dev/null
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
for path in $FRESH_COPY; do
    mkdir -p "$root$(dirname "$path")"
    cp -rL --remove-destination "$path" "$root$(dirname "$path")/"
done
in_root id officer >/dev/null 2>&1 || in_root useradd --create-home --uid 1000 officer
rm -rf "$root/home/officer/Büro Süd"
mkdir -p "$root$folder"
git -C "$here" archive HEAD | tar -x -C "$root$folder"
chown -R 1000:1000 "$root/home/officer"
said="$root/home/officer/said"

step "Without python3-venv, make site says what to install and leaves nothing behind"
in_root apt-get remove -y -qq 'python3*-venv' python3-pip-whl >/dev/null 2>&1 || true
if as_officer "make site" >"$said" 2>&1; then
    echo "FAILED: it went on" >&2
    exit 1
fi
expect "$said" "install the package python3-venv"
test ! -e "$root$folder/.venv"

step "With it, make site makes the site: umlauts in the folder, LC_ALL=C, umask 077"
in_root sh -c "apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv" \
    >/dev/null 2>&1
as_officer "make site" >"$said" 2>&1 || { tail -n 30 "$said"; exit 1; }
expect "$said" "pages in"
test -z "$(find "$root$folder/site" -type f ! -perm 644 -o -type d ! -perm 755)"
as_officer ".venv/bin/laa check" >"$said" 2>&1 || { tail -n 30 "$said"; exit 1; }
expect "$said" "indicators"

step "Without root, the tests run and say in one line that those of the browser are skipped"
as_officer "make .venv/test.done chromium editor" >"$said" 2>&1 || { tail -n 30 "$said"; exit 1; }
expect "$said" "tests that need a browser are skipped"
as_officer ".venv/bin/pytest -rs tests/unit/rate tests/browser/test_find.py" >"$said" 2>&1 ||
    { tail -n 30 "$said"; exit 1; }
expect "$said" "make chromium installs it"
if as_officer "CI=true make chromium" >"$said" 2>&1; then
    echo "FAILED: CI=true let it pass" >&2
    exit 1
fi
expect "$said" "this is an error"
echo
echo "All of it held."
