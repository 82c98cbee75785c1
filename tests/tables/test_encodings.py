"""How the letters of a text are written, where it is looked at piece by piece."""

from __future__ import annotations

from io import BytesIO

import pytest

from maturity.tables import encodings
from maturity.tables.encodings import detect_encoding


@pytest.mark.parametrize("size", [1, 2, 1 << 20])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("é;a".encode(), "utf-8"),
        (b"abc;def", "utf-8"),
        ("é".encode() + b"\xc3a;b", "cp1252"),
        (b"abc\xe9def", "cp1252"),
        ("é".encode() + b"\xc3", "utf-8"),
        (b"a\xc3", "cp1252"),
    ],
)
def test_a_letter_may_stand_in_two_pieces(
    size: int, text: bytes, encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encodings, "_CHUNK", size)
    assert detect_encoding(BytesIO(text))[0] == encoding
