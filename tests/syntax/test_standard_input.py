"""The standard input read as a file, as often as it is needed."""

from __future__ import annotations

import io

import pytest

from maturity.syntax.standard_input import open_standard_input

TEXT = bytes(range(256)) * 2_000


def test_each_reader_has_a_place_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT)))
    one, other = open_standard_input(), open_standard_input()
    assert one.read(5) == TEXT[:5]
    assert other.read() == TEXT
    assert (one.read(5), one.tell()) == (TEXT[5:10], 10)
    assert (one.seek(-3, io.SEEK_END), one.read()) == (len(TEXT) - 3, TEXT[-3:])
    one.close()
    assert (other.seek(0), other.read(2)) == (0, TEXT[:2])
    other.close()


def test_another_standard_input_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    for content in (b"a", b"b"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
        with open_standard_input() as file:
            assert file.read() == content


def test_without_one_it_cannot_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(OSError, match="no standard input"):
        open_standard_input()
