"""How the letters of a text file are written as bytes: told by a mark at its start, else by whether it is UTF-8."""

from __future__ import annotations

import codecs
from typing import BinaryIO

from maturity.model.mapping import Encoding

_CHUNK = 1 << 20
"""How many bytes are read at once."""
_LEAST_NULS = 4
"""More NULs than this in the first bytes of a text are no accident: see `_find_unmarked_utf_16`."""
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
PYTHON_NAMES: dict[Encoding, str] = {
    "utf-8": "utf-8-sig",
    "utf-16": "utf-16",
    "cp1252": "cp1252",
    "mac-roman": "mac-roman",
}
"""Each encoding to the name that Python knows it by."""


def detect_encoding(file: BinaryIO) -> tuple[Encoding, str]:
    """Return the encoding of `file`, and the name that Python knows it by; the file is then at its start again.

    Whatever is neither UTF-16 nor UTF-8 throughout is taken for Windows-1252, which Excel in France writes. A file that
    ends inside a letter of UTF-8 was cut, and is UTF-8 if it has others. The file is read once, piece by piece.
    """
    head = file.read(256)
    file.seek(0)
    if head.startswith(_UTF_16_MARKS):
        return "utf-16", "utf-16"
    if order := _find_unmarked_utf_16(head):
        return "utf-16", order
    name: Encoding = "utf-8" if _is_utf_8(file) else "cp1252"
    file.seek(0)
    return name, PYTHON_NAMES[name]


def _find_unmarked_utf_16(head: bytes) -> str:
    """Return how Latin letters in UTF-16 without a mark are read: every second byte is a NUL; "" if they are not."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > _LEAST_NULS and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > _LEAST_NULS and odd == 0 else ""


def _is_utf_8(file: BinaryIO) -> bool:
    decoder, has_letters = codecs.getincrementaldecoder("utf-8")(), False
    try:
        while chunk := file.read(_CHUNK):
            if not chunk.isascii() or decoder.getstate()[0]:
                has_letters = not decoder.decode(chunk).isascii() or has_letters
    except UnicodeDecodeError:
        return False
    is_cut = bool(decoder.getstate()[0])
    return has_letters or not is_cut
