"""Whatever text a file holds, what is shown of it is harmless and stays on one line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.text.safe import escape_json, escape_yaml, make_visible
from maturity.text.wrapping import wrap_text
from tests.harmless import is_harmful, is_order

SHORTENED = "\u200c\u200d\ufe0e\ufe0f\ufe00\U000e0100"
"""Invisible characters that have a meaning between some others, and none alone."""
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=80)


def test_every_harmful_character_is_spelled_out() -> None:
    for number in (*range(0x10000), *range(0xE0000, 0xE1000)):  # no other plane has any
        char = chr(number)
        if is_harmful(char):
            assert make_visible(char) == (" " if char in "\t\n\r" else f"<U+{number:04X}>")


@pytest.mark.parametrize(
    "text",
    [
        "« Où en êtes-vous ? » — l'œuvre, 12\u00a0345 €, à 50\u202f% ; “née” 😀",
        "\U0001f469\u200d\U0001f4bb \U0001f3f3\ufe0f\u200d\U0001f308 \u2764\ufe0f 1\ufe0f\u20e3",
        "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc",
        "\u845b\U000e0100\u57ce",
    ],
    ids=["French", "emoji", "Persian", "a Japanese name"],
)
def test_what_people_write_is_left_alone(text: str) -> None:
    assert make_visible(text) == text
    assert escape_json(text) == text
    assert escape_yaml(text) == text


@pytest.mark.parametrize("char", SHORTENED, ids=lambda char: f"U+{ord(char):04X}")
@pytest.mark.parametrize("pattern", ["{}", "a{}", "{}a", "a{}b", " {} ", "\u202e{}\u202e", "1{}1", "{}\U0001f600"])
def test_what_joins_or_varies_nothing_is_spelled_out(char: str, pattern: str) -> None:
    assert char not in make_visible(pattern.format(char))


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


ORDERS = ("::error::x", "##[error]x", "  ::warning file=a::x", "a ::set-output name=x::y", "x##[error]y", "x##vso[a]y")


@pytest.mark.parametrize("order", ORDERS)
def test_no_line_is_an_order_to_a_build_server(order: str) -> None:
    for shown in (make_visible(order), *wrap_text(make_visible(order), 9)):
        assert not is_order(shown)
    written = escape_json(json.dumps(order))
    assert not is_order(written)
    assert json.loads(written) == order


@given(st.text(st.sampled_from("a:#[]e \u00a0\u4e2d"), max_size=30), st.integers(1, 30))
def test_no_wrapper_makes_an_order_of_the_middle_of_a_line(text: str, width: int) -> None:
    lines = wrap_text(make_visible(text), width)
    assert not any(is_order(line) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_colons_and_number_signs_that_order_nothing_stay() -> None:
    assert make_visible("a::b, C++ :: d, ##Titre, # 3") == "a::b, C++ :: d, ##Titre, # 3"
