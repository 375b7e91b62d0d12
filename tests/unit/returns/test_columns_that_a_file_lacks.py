"""A value is never dropped because the file has no column for it yet."""

import pytest

from generator.returns.csv_table import Edit, apply, read_table

TABLE = 'indicator,value\r\none,"1"\r\n\r\ntwo,2'


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ([Edit(None, {"indicator": "one", "value": "3", "note": "Late"})],
         'indicator,value,note\r\none,"1",\r\none,3,Late\r\n\r\ntwo,2,'),
        ([Edit(0, {"note": "Late"})],
         'indicator,value,note\r\none,1,Late\r\n\r\ntwo,2,'),
        ([Edit(0, {"value": "5", "note": ""})],
         'indicator,value\r\none,5\r\n\r\ntwo,2'),
    ],
)  # fmt: skip
def test_a_column_that_the_file_lacks_is_added_where_a_row_has_a_value_for_it(edits, text):
    assert apply(read_table(TABLE, ()), edits).text == text
