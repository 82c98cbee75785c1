"""A text in paragraphs and items is split where its author meant it, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.text.paragraphs import split_passages
from tests.harmless import is_order


def layout(text: str) -> str:
    """The passages as lines, each after its sign, with an empty line where a gap is."""
    return "".join(("\n" if each.has_gap else "") + each.sign + each.text + "\n" for each in split_passages(text, "en"))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Une page suffit.", "Une page suffit.\n"),
        ("Une page\n  suffit, écrite.\n", "Une page suffit, écrite.\n"),
        ("Un.\n\n\n \nDeux.\n", "Un.\n\nDeux.\n"),
        ("\n\nUn.", "Un.\n"),
        ("Cherchez :\n- un\n  et demi\n- deux\n\nPuis.", "Cherchez :\n- un et demi\n- deux\n\nPuis.\n"),
        ("1. un\n2) deux\n10. dix", "1. un\n2. deux\n10. dix\n"),
        ("* un\n• deux\n– trois\n\n- quatre", "- un\n- deux\n- trois\n\n- quatre\n"),
        ("En\n2013. Puis -5 %\n-x\n3,5 km", "En 2013. Puis -5 % -x 3,5 km\n"),
        (" \n", ""),
        ("a\n::error::b\n\n::error::c", "a : :error::b\n\n: :error::c\n"),
        ("- \u202ea", "- <U+202E>a\n"),
    ],
)
def test_passages(text: str, lines: str) -> None:
    assert layout(text) == lines


def test_french_spaces_are_set_in_each_passage() -> None:
    assert [each.text for each in split_passages("Quoi ?\n- Un ; deux", "fr")] == ["Quoi\u00a0?", "Un\u00a0; deux"]


@given(st.text(st.sampled_from("ab1.- \n:)"), max_size=40))
def test_no_letter_is_lost_and_none_is_on_two_lines(text: str) -> None:
    passages = split_passages(text, "en")
    assert all(each.text.strip() and "\n" not in each.text and not is_order(each.text) for each in passages)
    letters = [letter for each in passages for letter in each.text if letter in "ab"]
    assert letters == [letter for letter in text if letter in "ab"]
    assert not passages or not passages[0].has_gap
