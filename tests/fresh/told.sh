# What a script of this folder says of the output in $said: sourced by both.

fail() {
    echo "FAILED: $1" >&2
    tail -n 30 "$said" >&2
    exit 1
}

expect() {
    grep -q "$1" "$said" || fail "nothing says '$1'"
    echo "   it says: $(grep -m 1 "$1" "$said")"
}
