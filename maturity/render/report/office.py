"""Office files, which are archives of parts: made the same whenever they are made, and known again afterwards."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from shutil import copyfileobj
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

RESULTS_CATEGORY = "maturity results"
"""The category of a table of results, likewise."""
COHORT_CATEGORY = "maturity cohort"
"""The category of many organisations together, likewise."""
CATEGORY = "maturity report"
"""What the properties of each report give as its category: by it, a report is known again before it is replaced."""
_TAGS = {"fr": "fr-FR", "en": "en-GB"}
_CONTENT_TYPES = "[Content_Types].xml"
_PROPERTIES = "docProps/core.xml"
_FIRST = (_CONTENT_TYPES, _PROPERTIES)
_EARLIEST = datetime(1980, 1, 1)  # noqa: DTZ001 - what archives hold has no time zone


def name_language(language: str) -> str:
    """Return the name by which a file knows a language: "fr-FR"."""
    return _TAGS.get(language, language)


def seal_office_file(content: bytes, made: datetime) -> bytes:
    """Write an office file again, with `made` as the date of each part, and its properties at its beginning as text.

    Whoever makes the file has to give it `CATEGORY` as its category. A program that saves it afterwards compresses
    the properties, so that a file that somebody has edited is not taken for one that may be replaced.
    """
    target = BytesIO()
    seal_office_stream(BytesIO(content), target, made)
    return target.getvalue()


def seal_office_stream(content: IO[bytes], target: IO[bytes], made: datetime) -> None:
    """Write an office file again into `target`, as `seal_office_file` does, in pieces: a part may be large."""
    moment = max(made.replace(tzinfo=None), _EARLIEST)
    date = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    with ZipFile(content) as source, ZipFile(target, "w") as sealed:
        names = source.namelist()
        for name in sorted(names, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST)):
            part = ZipInfo(name, date)
            part.compress_type = ZIP_STORED if name == _PROPERTIES else ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            part.file_size = source.getinfo(name).file_size
            with source.open(name) as old, sealed.open(part, "w") as new:
                copyfileobj(old, new)
