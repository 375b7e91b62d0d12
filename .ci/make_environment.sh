#!/bin/sh
# Makes .venv with the Python that is named, or says what to install and leaves nothing behind.
python="${1:-python3}"

stop() {
    rm -rf .venv
    echo "$1" >&2
    echo "The README says what each system needs, under 'What a computer needs'." >&2
    exit 1
}

command -v "$python" >/dev/null 2>&1 || stop "There is no $python on this computer. Install Python 3.11 or newer."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "$("$python" --version 2>&1) is too old: Python 3.11 or newer is needed. If you have one, write: make PYTHON=python3.11"
echo "Making an environment for Python in .venv/ ..."
rm -rf .venv
trap 'rm -rf .venv; exit 130' INT TERM
if ! said="$("$python" -m venv .venv 2>&1)" || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "$said" | head -n 3 >&2
    stop "Python cannot make an environment here. On Debian and Ubuntu, install the package python3-venv: apt-get install python3-venv"
fi
