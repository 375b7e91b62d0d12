#!/bin/sh
# Goes through the first hour of a newcomer, as far as any computer can: no root, no other system.
# Continuous integration runs it; bare_root.sh runs it on a bare Debian. It takes two minutes.
#
#     sh tests/fresh/here.sh [FOLDER]
#
# It copies the code into a folder below FOLDER whose name has umlauts, and takes that away again
# unless FOLDER was named.
set -e
here="$(cd "$(dirname "$0")/../.." && pwd)"
below="$1"
if [ -z "$below" ]; then
    below="$(mktemp -d)"
    trap 'rm -rf "$below"' EXIT
fi
copy="$below/Büro Süd/laa"
said="$below/said"
export LC_ALL=C
unset PYTHONUTF8 PYTHONIOENCODING MAKEFLAGS MAKELEVEL CI
umask 077

. "$here/tests/fresh/told.sh"

: > "$said"
mkdir -p "$copy"
(cd "$here" && tar -cf - --exclude=./.git --exclude=./.venv --exclude=./build --exclude=./site \
    --exclude='./.*_cache' --exclude=./.hypothesis .) | tar -xf - -C "$copy"
cd "$copy"

echo "== A Python that can make no environment: make site says what to install, and leaves nothing"
cat > "$below/python-without-venv" <<'PYTHON'
#!/bin/sh
case "$*" in
    *venv*) mkdir -p .venv/bin && ln -s /bin/false .venv/bin/python; echo "No module named ensurepip"; exit 1 ;;
    *) exec python3 "$@" ;;
esac
PYTHON
chmod +x "$below/python-without-venv"
! make site PYTHON="$below/python-without-venv" > "$said" 2>&1 || fail "it went on"
expect "install the package python3-venv"
test ! -e .venv || fail "it left a .venv"

echo "== A half-made environment of before does no harm; the site is made, in a folder with umlauts"
mkdir -p .venv/bin
ln -s /bin/false .venv/bin/python
make site > "$said" 2>&1 || fail "make site"
for step in "Making an environment" "Installing the" "Checking data/" "Building the pages" "pages in"; do
    expect "$step"
done

echo "== Everybody may read the site, though umask is 077"
modes="$(find site -type f ! -perm 644 -o -type d ! -perm 755)"
test -z "$modes" || fail "not for everybody: $modes"
.venv/bin/mkdocs build --quiet --site-dir "$below/by-mkdocs" > "$said" 2>&1 || fail "mkdocs build"
modes="$(find "$below/by-mkdocs" -type f ! -perm 644 -o -type d ! -perm 755)"
test -z "$modes" || fail "not for everybody: $modes"

echo "== The commands find the code from any folder"
(cd / && "$copy/.venv/bin/laa" check > "$said" 2>&1) || fail "laa check"
expect "indicators"
echo "All of it held."
