"""The archive that a presentation is: read within bounds, and written again."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from maturity.syntax.archives import ArchiveRefusedError, open_archive

_MOST_UNPACKED = 150_000_000
"""How many bytes a template may have once it is unpacked."""
_MOST_XML = 40_000_000
"""How many bytes the parts of an archive may take together, and those that are XML, which take much more in memory."""
_XML = (".xml", ".rels", ".vml")


class TemplateRefusedError(Exception):
    """Raised for a template that cannot be used; `key` is that of the sentence that says why, and takes `path`."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def read_archive(content: bytes) -> dict[str, bytes]:
    """Read the parts of an archive by their names; raises `TemplateRefusedError`."""
    try:
        with open_archive(content, _MOST_UNPACKED) as (archive, entries):
            _check_xml(entries)
            return {entry.filename: archive.read(entry) for entry in entries}
    except ArchiveRefusedError as error:
        raise TemplateRefusedError(f"usage.template_{error.fault}") from error


def _check_xml(entries: list[ZipInfo]) -> None:
    if sum(entry.file_size for entry in entries if entry.filename.lower().endswith(_XML)) > _MOST_XML:
        raise ArchiveRefusedError("large")


def write_archive(parts: Mapping[str, bytes]) -> bytes:
    """Write an archive with these parts, always the same for the same ones."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, part)
    return target.getvalue()
