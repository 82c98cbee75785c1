"""Several options in one cell: they count if there is one way to read them."""

from __future__ import annotations

import pytest

from maturity.tables.joined import split_options

WORDS = {"a": "a", "b": "b", "c": "c", "a, b": "ab", "oui, non": "yn"}


@pytest.mark.parametrize(
    ("text", "separators", "options"),
    [
        ("a, c", (",",), ["a", "c"]),
        ("oui, non, c", (",",), ["yn", "c"]),
        ("a, b, c", (",",), None),
        ("a;a, b", (";", ","), ["a", "ab"]),
        ("a; b;", (";",), ["a", "b"]),
        ("a c", (" ",), ["a", "c"]),
        ("a d", (" ",), None),
        ("a, d", (",",), None),
        ("a", (",",), None),
    ],
)
def test_a_joined_list_is_read_in_one_way_or_not_at_all(
    text: str, separators: tuple[str, ...], options: list[str] | None
) -> None:
    assert split_options(text, WORDS, separators) == options
