"""The archive that a presentation is: read within bounds, and written again."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

_MOST_PARTS = 5000
_MOST_UNPACKED = 150_000_000
_MOST_XML = 40_000_000
"""How many bytes the parts of an archive may take together, and those that are XML, which take much more in memory."""
_XML = (".xml", ".rels", ".vml")
_ENCRYPTED = 0x1
_OLD = b"\xd0\xcf\x11\xe0"
"""How a file of PowerPoint 97 begins, and one that is protected by a password."""


class TemplateRefusedError(Exception):
    """Raised for a template that cannot be used; `key` is that of the sentence that says why, and takes `path`."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_archive(content: bytes) -> dict[str, bytes]:
    """Read the parts of an archive by their names; raises `TemplateRefusedError`.

    The directory is judged before anything is unpacked, and no part gives more bytes than the directory says.
    """
    if content.startswith(_OLD):
        raise TemplateRefusedError("usage.template_old")
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_directory(entries)
            return {entry.filename: archive.read(entry) for entry in entries}
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise TemplateRefusedError("usage.template_broken") from error


def _check_directory(entries: list[ZipInfo]) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise TemplateRefusedError("usage.template_old")
    if len({entry.filename for entry in entries}) < len(entries):
        raise TemplateRefusedError("usage.template_broken")
    unpacked = sum(entry.file_size for entry in entries)
    as_xml = sum(entry.file_size for entry in entries if entry.filename.lower().endswith(_XML))
    if len(entries) > _MOST_PARTS or unpacked > _MOST_UNPACKED or as_xml > _MOST_XML:
        raise TemplateRefusedError("usage.template_large")


def write_archive(parts: Mapping[str, bytes]) -> bytes:
    """Write an archive with these parts, always the same for the same ones."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, part)
    return target.getvalue()
