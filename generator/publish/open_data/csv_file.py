"""A table as a file by RFC 4180: commas, quotation marks where they are needed, CR and LF."""

import csv
import io

from generator.publish.open_data.tables import FilledTable

FOR_SPREADSHEETS = "utf-8-sig"
"""UTF-8 that says so in its first bytes: else a spreadsheet shows other signs for £ and é."""
ENDING = ".csv"
LINE_END = "\r\n"


def write_csv(table: FilledTable) -> bytes:
    """The header and the rows."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator=LINE_END)
    writer.writerow(table.form.names)
    writer.writerows(table.rows)
    return out.getvalue().encode(FOR_SPREADSHEETS)
