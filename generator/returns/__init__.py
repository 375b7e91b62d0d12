"""Partners' spreadsheets: the template that goes out, and the returns that come back.

A return goes from file (`workbooks`, `csv_files`) over `headings` and `rows` to `changes`, which
`proof` checks as `laa check` would before `write` puts them in place. Nothing here asks a
question or knows the clock.
"""
