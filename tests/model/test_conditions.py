"""Conditions: their trees and where each part is written, what is refused, what has no meaning, and their words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from maturity.model.allowed_names import FOR_QUESTIONS, FOR_RECOMMENDATIONS
from maturity.model.condition import Call, Compare, Constant, Either, Every, ListOf, Name, Not, walk_nodes
from maturity.model.condition_parser import MAX_DEPTH, MAX_LENGTH, MAX_NODES, parse_condition
from maturity.model.condition_tokens import ConditionError, split_tokens
from maturity.model.condition_types import check_condition
from maturity.model.condition_wording import describe_condition
from tests.support import bank_from

BANK = bank_from("""
profile: [{id: top, kind: number, text: "Field", min: 0}]
axes: [{id: top, title: "Axis"}]
questions:
  - {id: s, axis: top, kind: single, text: S, options: [{id: a, text: "Option A"}, {id: b, text: "Option B"}]}
  - {id: m, axis: top, kind: multiple, text: M, options: [{id: a, text: A, value: 1}, {id: b, text: B, value: 1}]}
  - {id: n, axis: top, kind: number, text: N, min: 0, max: 5}
  - {id: t, axis: top, kind: text, text: T}
""")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("not answers.n == 1", ["n"]),
        ("not (answers.n == 1 or not profile.top > 2)", ["n", "top"]),
        ("answers.s in ['a', 'b'] and not known(answers.t)", ["s", "t"]),
        ("1 < answers.n < score.top", ["n", "n", "top"]),
        ("true", []),
    ],
)
def test_every_fact_that_a_condition_names_is_found_in_order(text: str, named: list[str]) -> None:
    assert [name.id for name in parse_condition(text).find_names()] == named


def test_tokens_know_where_they_are_written() -> None:
    found = [(token.kind, token.text, token.start, token.end) for token in split_tokens(" answers.n<=-1.5 and 'x y' ")]
    assert found == [
        ("word", "answers.n", 1, 10),
        ("sign", "<=", 10, 12),
        ("number", "-1.5", 12, 16),
        ("sign", "and", 17, 20),
        ("text", "'x y'", 21, 26),
        ("end", "", 27, 27),
    ]


def test_a_tree_has_the_precedence_of_python() -> None:
    tree = parse_condition("answers.n > 1 or not answers.n < 2 and answers.s == 'a'").tree
    assert isinstance(tree, Either)
    first, second = tree.parts
    assert isinstance(first, Compare)
    assert isinstance(second, Every)
    assert isinstance(second.parts[0], Not)
    assert (second.parts[0].start, second.parts[0].end) == (17, 34)


def test_a_chain_is_every_pair() -> None:
    tree = parse_condition("1 < answers.n <= 3").tree
    assert isinstance(tree, Every)
    pairs = [(each.left, each.operator, each.right) for each in tree.parts if isinstance(each, Compare)]
    name = Name("answers", "n", 4, 13)
    assert pairs == [
        (Constant(Fraction(1), 0, 1), "<", name),
        (name, "<=", Constant(Fraction(3), 17, 18)),
    ]


def test_every_part_is_walked_in_the_order_written() -> None:
    condition = parse_condition("count(answers.m) > 1 and answers.s not in ['a'] or known(profile.top)")
    assert [name.id for name in condition.find_names()] == ["m", "s", "top"]
    kinds = [type(node) for node in walk_nodes(condition.tree)]
    assert kinds == [Either, Every, Compare, Call, Name, Constant, Compare, Name, ListOf, Constant, Call, Name]


@pytest.mark.parametrize(
    ("text", "key", "start", "end"),
    [
        ("answers.n = 1", "MB301.equals", 10, 11),
        ("answers.n => 1", "MB301.equals", 10, 12),
        ("answers.n == “a”", "MB301.curly", 13, 16),
        ("answers.s == 'a", "MB301.quote", 13, 15),
        ("answers.s == 'a\\'", "MB301.character", 15, 16),
        ("answers.n > 1x", "MB301.number", 12, 13),
        ("answers.n > 1 && answers.n < 2", "MB301.words", 14, 16),
        ("answers.n > 1 et answers.n < 2", "MB301.french", 14, 16),
        ("answers.n > 1 AND answers.n < 2", "MB301.french", 14, 17),
        ("answers.n > 1,5", "MB301.comma", 13, 14),
        ("answers.n > 1 2", "MB301.extra", 14, 15),
        ("answers.n >", "MB301.short", 11, 12),
        ("(answers.n) > 1", "MB301.bracket", 12, 13),
        ("answers.n > [1, 2", "MB301.short", 17, 18),
        ("count(1) > 2", "MB301.argument", 6, 7),
        ("answer.n > 1", "MB302.space", 0, 6),
        ("answers.n.o > 1", "MB302", 0, 11),
        (" " * (MAX_LENGTH + 1), "MB301.long", 0, MAX_LENGTH + 1),
    ],
)
def test_what_is_no_condition_is_refused_where_it_is_written(text: str, key: str, start: int, end: int) -> None:
    with pytest.raises(ConditionError) as caught:
        parse_condition(text)
    assert (caught.value.key, caught.value.start, caught.value.end) == (key, start, end)


def test_length_depth_and_nodes_are_bounded() -> None:
    parse_condition("answers.n > 1".ljust(MAX_LENGTH))
    parse_condition("not " * MAX_DEPTH + "answers.n > 1")
    with pytest.raises(ConditionError, match=r"MB301\.deep"):
        parse_condition("not " * (MAX_DEPTH + 1) + "answers.n > 1")
    parse_condition(" and ".join(["not (answers.n > 1)"] * (MAX_DEPTH + 1)))  # side by side is not deep
    fits = (MAX_NODES - 1) // 2
    parse_condition("1" + " < 1" * fits)
    for too_many in (fits + 1, fits + 2):  # one more than fits is found out at the end of the text
        with pytest.raises(ConditionError, match=r"MB301\.many"):
            parse_condition("1" + " < 1" * too_many)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("answers.s == 'a' and answers.n > 1 and answers.t != 'x' and 'a' in answers.m", []),
        ("answers.s in ['a', 'b'] and answers.n not in [1, 2] and answers.s < 'b' and answers.s < answers.s", []),
        ("answers.m == ['a'] and count(answers.m) < answers.n and known(answers.s) and score.overall > gap.top", []),
        ("answers.t == answers.t and answers.m != ['b']", []),
        ("answers.s == 'c'", [("MB203", 13, 16)]),
        ("answers.s in ['a', 'c']", [("MB203", 19, 22)]),
        ("'c' in answers.m", [("MB203", 0, 3)]),
        ("'c' == answers.s", [("MB203", 0, 3)]),
        ("answers.x == 'a' or profile.x == 1 or score.x > 1", [("MB204", 8, 9), ("MB206", 28, 29), ("MB205", 44, 45)]),
        ("target.overall > 1 or gap.overall > 1", [("MB205", 7, 14), ("MB205", 26, 33)]),
        ("answers.s", [("MB303", 0, 9)]),
        ("count(answers.m)", [("MB303", 0, 16)]),
        ("count(answers.s) > 1", [("MB303", 0, 16)]),
        ("known(answers.s) == true", [("MB303", 0, 16)]),
        ("known(score.top)", [("MB303", 0, 16)]),
        ("known(gap.top)", [("MB303", 0, 14)]),
        ("answers.n in [1, 'a']", [("MB303", 17, 20)]),
        ("answers.s in [1]", [("MB303", 14, 15)]),
        ("answers.m in ['a']", [("MB303", 0, 18)]),
        ("answers.n in answers.m", [("MB303", 0, 22)]),
        ("answers.m == 'a'", [("MB303", 0, 16)]),
        ("answers.t > 'a'", [("MB303", 0, 15)]),
        ("answers.s == 1", [("MB303", 0, 14)]),
        ("answers.n == 'a'", [("MB303", 0, 16)]),
    ],
)
def test_what_has_no_meaning_in_a_bank(text: str, faults: list[tuple[str, int, int]]) -> None:
    found = check_condition(parse_condition(text), BANK, FOR_RECOMMENDATIONS)
    assert [(fault.code, fault.start, fault.end) for fault in found] == faults


def test_a_profile_has_no_overall_score_to_name() -> None:
    profile = BANK.model_copy(update={"combine": "none"})
    found = check_condition(parse_condition("score.overall > 1 and score.top > 1"), profile, FOR_RECOMMENDATIONS)
    assert [(fault.code, fault.start, fault.end) for fault in found] == [("MB205", 6, 13)]


@pytest.mark.parametrize("text", ["known(answers.s)", "score.top > 1", "target.top > 1", "gap.top > 1"])
def test_a_question_may_name_less_than_a_recommendation(text: str) -> None:
    condition = parse_condition(text)
    assert check_condition(condition, BANK, FOR_RECOMMENDATIONS) == []
    assert [fault.code for fault in check_condition(condition, BANK, FOR_QUESTIONS)] == ["MB304"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("answers.s == 'a'", ["S", "Option A"]),
        ("'b' == answers.s", ["Option B", "S"]),
        ("answers.s in ['a', 'b']", ["S", "Option A", "Option B"]),
        ("score.top > 1", ["Axis"]),
        ("profile.top > 1", ["Field"]),
    ],
)
def test_words_are_the_texts_of_the_bank(text: str, words: list[str]) -> None:
    said = describe_condition(parse_condition(text), BANK, "fr")
    indexes = [said.find(word) for word in words]
    assert -1 not in indexes
    assert indexes == sorted(indexes)
    assert ("Field" in said) == ("profile" in text), "an axis and a field may have the same id"


def test_joined_parts_within_others_stand_in_brackets() -> None:
    text = "(answers.n > 1 or answers.n > 2) and answers.n > 3"
    said = describe_condition(parse_condition(text), BANK, "fr")
    assert said.startswith("(")
    assert said.count("(") == said.count(")") == 1
