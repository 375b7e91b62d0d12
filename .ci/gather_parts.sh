#!/bin/sh
# Puts the parts that were just made in the place of old ones, and leaves out agreements that are gone.
set -eu
new="$1"
parts="$2"
mkdir -p "$new" "$parts"
for part in "$new"/*; do
    [ -d "$part" ] || continue
    rm -rf "$parts/${part##*/}"
    mv "$part" "$parts/"
done
for part in "$parts"/*; do
    [ -d "data/${part##*/}" ] || rm -rf "$part"
done
