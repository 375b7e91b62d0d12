"""Makes a reporting period the current one, with every other byte of agreement.yml as it was."""

import re

from generator.model.period import Period

_VALUE = rb"""(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\r\n#]*?)"""
_REST = rb"([ \t]*(?:[ \t]#[^\r\n]*)?\r?)$"
_LINE = re.compile(rb"^(current_(?:period|quarter):[ \t]*)" + _VALUE + _REST, re.MULTILINE)


def set_current_period(raw: bytes, period: Period) -> bytes | None:
    """The file's bytes with another current period; None where the line is not just once there."""
    if len(_LINE.findall(raw)) != 1:
        return None
    return _LINE.sub(rb'\g<1>"' + period.text.encode() + rb'"\g<2>', raw)
