"""Any table of measures to the files of an agreement: `laa start`.

In a line: sheets (cells of any file), tables (where one begins and ends), columns (what each one
is), values (what a cell says), measures (what the rows say), proposal (what is unsure), files.
"""
