#!/bin/sh
# Goes through the first hour on a bare computer: a Debian with python3 and make, and no more.
# Run it by hand, as root, with debootstrap installed (10 minutes, 3 GB):
#
#     sh tests/fresh/bare_root.sh /var/tmp/bare
#
# RELEASE names another Debian than bookworm. FRESH_COPY names files and folders of this computer that
# the bare one needs to reach the package registries, such as the certificates of a company's network;
# FRESH_ENV sets variables there, such as npm_config_registry=https://store.example/npm.
set -e
root="${1:?the folder for the bare system}"
release="${RELEASE:-bookworm}"
here="$(cd "$(dirname "$0")/../.." && pwd)"
home="/home/officer"
copy="$home/Büro Süd/laa"
said="$root/root/said"

in_root() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"
}

as_officer() {
    chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME="$home" LC_ALL=C $FRESH_ENV \
        setpriv --reuid=1000 --regid=1000 --clear-groups sh -c "umask 077; cd '$1' && $2"
}

step() {
    echo
    echo "== $1"
}

. "$here/tests/fresh/told.sh"

# What apt-get would install without what is only recommended, and with it.
weigh() {
    for choice in --no-install-recommends --install-recommends; do
        in_root apt-get install --assume-no "$choice" "$@" 2>/dev/null |
            sed -n "s/^.*, \([0-9]* newly installed\).*/   $choice: \1/p; s/^Need to get/   to fetch:/p; s/^After this operation,/   then/p"
    done
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
rm -rf "$root$home/laa" "$root$home/Büro Süd"
mkdir -p "$root$home/laa"
git -C "$here" archive HEAD | tar -x -C "$root$home/laa"
chown -R 1000:1000 "$root$home"
in_root apt-get update -qq >/dev/null 2>&1
in_root apt-get purge -y -qq --autoremove 'python3*-venv' python3-pip-whl chromium libatomic1 \
    >/dev/null 2>&1 || true

step "Without python3-venv, make site says what to install and leaves nothing behind"
! as_officer "$home/laa" "make site" >"$said" 2>&1 || fail "it went on"
expect "install the package python3-venv"
test ! -e "$root$home/laa/.venv" || fail "it left a .venv"

step "With it: make fresh, as somebody who is not root"
weigh python3-venv
in_root apt-get install -y -qq --no-install-recommends python3-venv >/dev/null 2>&1
as_officer "$home/laa" "sh tests/fresh/here.sh $home" || exit 1
du -sh "$root$copy/.venv" | sed 's/\t.*/ in .venv after make site/'

step "make test without root: one line says that the tests of a browser are skipped, the rest runs"
as_officer "$copy" "make .venv/test.done chromium editor" >"$said" 2>&1 || fail "make"
expect "tests that need a browser are skipped"
du -sh "$root$copy/.venv" | sed 's/\t.*/ in .venv for the tests/'
as_officer "$copy" ".venv/bin/pytest tests/unit/rate tests/unit/cli tests/browser" >"$said" 2>&1 || fail "pytest"
expect "skipped: no Chromium here: make chromium installs it"
! as_officer "$copy" "CI=true make chromium" >"$said" 2>&1 || fail "CI=true let it pass"
expect "this is an error"

step "The editor without npm"
as_officer "$copy" "rm -rf build/editor && CI=true make editor" >"$said" 2>&1 || fail "make editor"
expect "Fetching the editor"
test -s "$root$copy"/build/editor/*/sveltia-cms.js || fail "there is no script"

step "With the Chromium that make chromium installs as root, tests open a browser"
weigh chromium fonts-liberation fonts-dejavu-core libatomic1
trap 'umount "$root/dev" "$root/proc"' EXIT
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
in_root sh "$copy/tests/install_chromium.sh" >"$said" 2>&1 || fail "make chromium"
as_officer "$copy" ".venv/bin/pytest tests/browser/test_find.py tests/browser/test_editor.py \
    tests/browser/test_serve.py" >"$said" 2>&1 || fail "pytest"
! grep -q skipped "$said" || fail "tests were skipped"
echo
echo "All of it held."
