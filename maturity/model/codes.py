"""The table of codes: one for each check that reports a diagnostic or a caution, with its severity and a short name.

A diagnostic says what is wrong in a file; a caution says what the reader of a result has to know. A code is never used
for another check: a code that is no longer reported stays in the table as retired. The sentences of a code are in the
catalogue (`text/*/problems.py`, `reading.py`, `conditions.py` and `rules/`). Their key is the code, or, where a code
has several sentences, the code, a point and the name of a variant.
"""

from __future__ import annotations

from collections.abc import Mapping

from maturity.model.check_codes import CHECK_CODES
from maturity.model.code import Code, Severity
from maturity.model.file_codes import FILE_CODES

_TABLE = (
    *FILE_CODES,
    *CHECK_CODES,
    Code("MB901", "internal-error", "program"),
    Code("MB902", "process-lost", "program"),
    Code("MB910", "table-not-readable", "table"),
    Code("MB911", "table-too-large", "table"),
    Code("MB912", "columns-not-recognised", "table", "warning"),
    Code("MB913", "columns-for-same", "table"),
    Code("MB914", "row-cut-or-shifted", "table"),
    Code("MB915", "cell-not-clear", "table"),
    Code("MB916", "columns-contradict", "table"),
    Code("MB917", "mapped-column-missing", "table"),
    Code("MB918", "mapping-not-possible", "table"),
    Code("MB919", "not-a-mapping", "table"),
    Code("MB925", "peers-text-too-long", "peers"),
    Code("MB926", "answers-to-other-bank", "shape"),
    Code("MB940", "not-a-peer-pack", "peers"),
    Code("MB941", "peers-of-another-bank", "peers"),
    Code("MB942", "peers-too-few", "peers"),
    Code("MB943", "peers-cannot-be", "peers"),
    Code("MB944", "representative-without-reason", "peers"),
    Code("MB945", "share-not-clear", "table"),
    Code("MB946", "number-in-other-unit", "table"),
    Code("MB947", "mapping-of-other-version", "table"),
    Code("MB948", "figures-for-options", "table", "hint"),
)

CODES: Mapping[str, Code] = {each.code: each for each in _TABLE}
"""Code to its row in the table, for every code, live or retired, in ascending order."""


def list_live_codes() -> list[Code]:
    """Return the codes that are reported today, in ascending order."""
    return [row for row in CODES.values() if row.status == "live"]


def get_severity(code: str) -> Severity:
    """Return the severity that `code` has in the table. Raises KeyError for a code that is not there."""
    return CODES[code].severity
