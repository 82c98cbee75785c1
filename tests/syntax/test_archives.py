"""Archives are judged by their directory, before anything in them is unpacked."""

from __future__ import annotations

import io
import warnings
from zipfile import ZipFile, ZipInfo

import pytest

from maturity.render.report.slides import archive as presentation
from maturity.syntax.archives import ArchiveRefusedError, open_archive

MOST = 10_000


def pack(*names: str, size: int = 10) -> bytes:
    """Pack files into an archive that is the same at any time: cases are named by their content."""
    target = io.BytesIO()
    with warnings.catch_warnings(), ZipFile(target, "w") as archive:
        warnings.simplefilter("ignore")  # a name that is there twice
        for name in names:
            archive.writestr(ZipInfo(name), b"x" * size)  # dated 1980
    return target.getvalue()


def encrypt(content: bytes) -> bytes:
    """Set the bit that says that the first part is encrypted."""
    directory = content.index(b"PK\x01\x02")
    return content[: directory + 8] + b"\x01" + content[directory + 9 :]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old"),
        (encrypt(pack("a", "b")), "old"),
        (pack("a", "a"), "broken"),
        (pack("a.xml", "A.XML"), "broken"),
        (pack("a")[:-10], "broken"),
        (b"x", "broken"),
        (pack("a", "b", size=MOST // 2 + 1), "large"),
        (pack(*map(str, range(5_001)), size=0), "large"),
    ],
)
def test_it_is_refused_unread(content: bytes, fault: str) -> None:
    with pytest.raises(ArchiveRefusedError, match=fault), open_archive(content, MOST):
        pytest.fail("it was opened")


def test_what_is_broken_inside_is_found_in_the_block() -> None:
    content = pack("a", "b").replace(b"x" * 10, b"y" * 10, 1)
    with pytest.raises(ArchiveRefusedError, match="broken"), open_archive(content, MOST) as (archive, entries):
        archive.read(entries[0])


def test_an_ordinary_one_is_read() -> None:
    with open_archive(pack("a", "b/"), MOST) as (archive, entries):
        assert [archive.read(entry) for entry in entries] == [b"x" * 10]


def test_the_xml_of_a_presentation_has_a_bound_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presentation, "_MOST_XML", 100)
    assert set(presentation.read_archive(pack("a.xml", "b.png", size=60))) == {"a.xml", "b.png"}
    with pytest.raises(presentation.TemplateRefusedError, match=r"usage\.template_large"):
        presentation.read_archive(pack("a.xml", "b.RELS", size=60))
