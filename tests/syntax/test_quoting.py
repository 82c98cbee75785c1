"""Values and texts written so that they read back the same."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.syntax.quoting import format_value, quote_text
from maturity.syntax.yaml_events import parse_yaml_events
from maturity.text.safe import make_visible
from tests.support import document_of


def read_back(written: str) -> Any:
    return document_of(f"a: {written}\n", "a.yaml").data["a"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("validee", "validee"),
        ("true", '"true"'),
        ("null", '"null"'),
        ("Oui : toujours", '"Oui : toujours"'),
        ("", '""'),
        (None, "null"),
        (Fraction(25, 2), "12.5"),
        (Fraction(1, 10**30), "0." + "0" * 29 + "1"),
        (["a", "B"], '[a, "B"]'),
        ({"value": "a", "comment": None}, "{value: a}"),
    ],
)
def test_values(value: Any, written: str) -> None:
    assert format_value(value) == written


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="\x7f", exclude_categories=["Cc"]))
)
def test_texts_read_back_the_same(text: str) -> None:
    assert read_back(format_value(text)) == text
    assert read_back(quote_text(text)) == text


@given(
    st.text(
        st.sampled_from("a #:[\t\u00ad\u034f\u115f\u200b\u200d\u202e\u2066\u3164\ufe0f\U0001f600\U000e0041\U000e0100")
    )
)
def test_a_file_that_the_program_writes_has_no_invisible_character_and_says_the_same(text: str) -> None:
    for written in (format_value(text), format_value([text]), format_value({"value": text}), quote_text(text)):
        assert make_visible(written).replace(" ", "") == written.replace(" ", "").replace("\t", ""), (
            "nothing to spell out"
        )
    assert read_back(format_value(text)) == read_back(quote_text(text)) == text


def test_an_emoji_and_a_no_break_space_are_written_as_they_are() -> None:
    text = "12\u202f345\u00a0€ \U0001f469\u200d\U0001f4bb \u2764\ufe0f"
    assert format_value(text) == f'"{text}"'


def test_quotes_and_backslashes_are_escaped_and_nothing_else() -> None:
    assert quote_text('a "b" \\ é') == '"a \\"b\\" \\\\ é"'
    assert list(parse_yaml_events(quote_text("a: #b")))
