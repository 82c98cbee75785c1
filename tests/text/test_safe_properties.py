"""Whatever text a file holds, what is shown of it is harmless and stays on one line."""

from __future__ import annotations

import json
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from maturity.text.safe import escape_json, make_visible

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = "\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u2028\u2029"
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=80)


def is_harmful(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or char in BIDI + INVISIBLE or 0xE0000 <= ord(char) <= 0xE007F


def test_every_harmful_character_is_spelled_out() -> None:
    for number in (*range(0x10000), *range(0xE0000, 0xE1000)):  # no other plane has any
        char = chr(number)
        if is_harmful(char):
            assert make_visible(char) == (" " if char in "\t\n\r" else f"<U+{number:04X}>")


def test_french_is_left_alone() -> None:
    text = "« Où en êtes-vous ? » — l'œuvre, 12\u00a0345 €, à 50\u202f% ; “née” 😀"
    assert make_visible(text) == text


@given(ANYTHING)
def test_nothing_harmful_is_left(text: str) -> None:
    assert not any(is_harmful(char) for char in make_visible(text))


@given(ANYTHING)
def test_twice_is_once(text: str) -> None:
    assert make_visible(make_visible(text)) == make_visible(text)


@given(ANYTHING)
def test_json_keeps_its_data_and_carries_nothing_harmful(text: str) -> None:
    written = escape_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert not any(is_harmful(char) for char in written)


def test_no_line_is_an_order_to_a_build_server() -> None:
    for order in ("::error::x", "##[error]x", "  ::warning file=a::x", "a ::set-output name=x::y"):
        shown = make_visible(order)
        assert shown != order
        assert not re.search(r"(^|\s)(::|##)(?=[a-z\[])", shown)
    assert make_visible("a::b, C++ :: d") == "a::b, C++ :: d"
