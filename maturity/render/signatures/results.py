"""How results for other programs are known again."""

from __future__ import annotations

import re

from maturity.render.signatures.ends import FileEnds

_RESULT = re.compile(r'\{.{0,200}?"tool":\s*"maturity \d', re.DOTALL)
_CERTIFICATE = re.compile(r'\{\s*"format":\s*"maturity-derivation",\s*"version":\s*\d')
_RESULTS = re.compile(r'\{\s*"results":\s*\[')
_FAILURE = re.compile(r'\{\s*"path":\s*".*"diagnostics":\s*\[')
_PART = re.compile(r'[0-9a-f]{8} \{"part":\{"version":1,')
_RESULTS_CATEGORY = "<cp:category>maturity results</cp:category>"
_PARQUET_MARK = "\x08maturity\x18\x07results"
"""What the end of a file says of itself: a key and its value, each after its length."""
_FRENCH_COLUMNS = (
    "Fichier;État;Organisation;Répondant;Fonction;Date;Questionnaire;Version;Étendue;",
    "File;Status;Organisation;Respondent;Role;Date;Questionnaire;Version;Scope;",
)
"""The same for a French Excel, in each language."""
_COLUMNS = "path,status,organisation,respondent,role,date,bank,bank_version,scope,"
"""The first columns of every table of results."""


def is_result_json(ends: FileEnds) -> bool:
    """Whether it is one result, or the results and failures of several files."""
    if is_certificate(ends):
        return False
    return bool(_RESULT.match(ends.start) or _RESULTS.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_certificate(ends: FileEnds) -> bool:
    """Whether it is the certificate of a derivation."""
    return bool(_CERTIFICATE.match(ends.start)) and ends.end.rstrip().endswith("}")


def is_result_lines(ends: FileEnds) -> bool:
    """Whether it is a result or a failure on each line."""
    first, _, rest = ends.start.partition("\n")
    return bool(_RESULT.match(first) or _FAILURE.match(first)) and (not rest or rest.startswith("{"))


def is_result_spreadsheet(ends: FileEnds) -> bool:
    """Whether it is the table of results for a spreadsheet, in either dialect."""
    return ends.start.startswith((_COLUMNS, *_FRENCH_COLUMNS))


def is_result_workbook(ends: FileEnds) -> bool:
    """Whether it is the table of results as a workbook: its properties stand at its beginning, as text."""
    return ends.start.startswith("PK\x03\x04") and _RESULTS_CATEGORY in ends.start


def is_part(ends: FileEnds) -> bool:
    """Whether it is a part of a run, for `merge`."""
    return bool(_PART.match(ends.start))


def is_result_parquet(ends: FileEnds) -> bool:
    """Whether it is the table of results in Parquet."""
    return ends.start.startswith("PAR1") and _PARQUET_MARK in ends.end
