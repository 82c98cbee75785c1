"""The one text wrapper: as the standard library wraps text of one cell a letter, and in cells beyond that."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.text.wrapping import cut_text, measure_cells, pad_text, wrap_text

PLAIN = st.text(st.sampled_from("abcé-«»' \n\t"), max_size=60)
ANY = st.text(st.sampled_from("ab \u4e2d\u6587\U0001f600e\u0301\u2764\ufe0f-\n"), max_size=60)


@given(PLAIN, st.integers(1, 20), st.sampled_from(["", "- ", "12. "]), st.booleans())
def test_latin_text_is_wrapped_as_the_standard_library_does(text: str, width: int, first: str, cut: bool) -> None:
    text = text.lstrip()  # where the first word does not fit, the library makes a line of the spaces before it
    expected = textwrap.wrap(
        text,
        max(width, len(first) + 1),
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=cut,
    )
    assert wrap_text(text, max(width, len(first) + 1), first, cut_words=cut) == [line.rstrip(" ") for line in expected]


def test_no_line_is_broken_at_a_no_break_space_or_a_hyphen() -> None:
    assert wrap_text("Pour 62\u00a0% des porte-parole, oui", 13) == ["Pour 62\u00a0% des", "porte-parole,", "oui"]
    assert wrap_text("62\u00a0% des porte-parole", 4) == ["62\u00a0%", "des", "port", "e-pa", "role"]


def test_spaces_before_the_first_word_stay() -> None:
    assert wrap_text("  maturity score a.yaml", 16) == ["  maturity score", "a.yaml"]


@given(ANY, st.integers(2, 20))
def test_no_line_takes_more_cells_than_there_are(text: str, width: int) -> None:
    lines = wrap_text(text, width)
    assert all(measure_cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("été", 3),
        ("\u4e2d\u6587", 4),
        ("e\u0301", 1),
        ("\U0001f600", 2),
        ("a\u00a0b", 3),
        ("\u2764\ufe0f", 2),
        ("\u4e2d\ufe0f", 2),
    ],
)
def test_cells(text: str, cells: int) -> None:
    assert measure_cells(text) == cells
    assert measure_cells(pad_text(text, 10)) == 10


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [("mairie", 6, "mairie"), ("mairie", 5, "mair…"), ("la mairie", 4, "la…"), ("\u4e2d\u6587\u4e2d", 4, "\u4e2d…")],
)
def test_what_is_cut_says_so(text: str, width: int, cut: str) -> None:
    assert cut_text(text, width) == cut
    assert measure_cells(cut_text(text, width)) <= width
