"""Archives that office programs write, judged by their directory before anything in them is unpacked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Literal
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

ArchiveFault = Literal["old", "broken", "large"]
"""Why an archive is refused: a format of before 2007 or a password, no archive that can be read, or too much in it."""
_MOST_PARTS = 5_000
"""How many files an archive may hold."""
_ENCRYPTED = 0x1
"""The flag of a file in an archive that is encrypted."""
_OLD = b"\xd0\xcf\x11\xe0"
"""How a file of Office 97 begins, and one that is protected by a password."""


class ArchiveRefusedError(Exception):
    """Raised for an archive that may not be unpacked; `fault` says why."""

    def __init__(self, fault: ArchiveFault) -> None:
        super().__init__(fault)
        self.fault = fault


@contextmanager
def open_archive(content: bytes, most_unpacked: int) -> Iterator[tuple[ZipFile, list[ZipInfo]]]:
    """Open an archive for a block, with its parts, which take `most_unpacked` bytes together at most.

    No part gives more bytes than the directory says. Raises `ArchiveRefusedError`, also for what is found to be broken
    inside the block.
    """
    if content.startswith(_OLD):
        raise ArchiveRefusedError("old")
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_directory(entries, most_unpacked)
            yield archive, entries
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise ArchiveRefusedError("broken") from error


def _check_directory(entries: list[ZipInfo], most_unpacked: int) -> None:
    """Check what the directory says; names that differ in capitals alone are one name to some readers."""
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ArchiveRefusedError("old")
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        raise ArchiveRefusedError("broken")
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > most_unpacked:
        raise ArchiveRefusedError("large")
