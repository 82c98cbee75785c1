"""Three-valued conditions against a little evaluator of its own, on drawn conditions and drawn facts.

A condition is drawn as a tree and written with as few brackets as Python's precedence needs, so that the parser is
held to it too; the evaluator below reads the tree, never the text.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.applicability import find_standings
from maturity.engine.conditions import evaluate_condition
from maturity.engine.facts import Facts
from maturity.model.allowed_names import FOR_RECOMMENDATIONS
from maturity.model.answers import NOT_APPLICABLE, UNKNOWN, Answer, Sheet, State
from maturity.model.condition_parser import parse_condition
from maturity.model.condition_types import check_condition
from tests.support import bank_from, draw_examples

Tree = tuple[Any, ...]
World = Mapping[str, Any]
"""Name to its value, `GONE` where it does not apply; what is not there is unknown."""
GONE = "does not apply"

BANK = bank_from("""
profile:
  - {id: p, kind: single, text: P, options: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]}
  - {id: k, kind: number, text: K}
axes: [{id: x, title: X}]
questions:
  - {id: s, axis: x, kind: single, text: S, may_not_apply: true,
     options: [{id: a, text: A, value: 5}, {id: b, text: B, value: 1}, {id: c, text: C, value: 1}]}
  - {id: z, axis: x, kind: single, text: Z, may_not_apply: true,
     options: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]}
  - {id: m, axis: x, kind: multiple, text: M, may_not_apply: true,
     options: [{id: a, text: A, value: 1}, {id: b, text: B, value: 1}, {id: c, text: C, value: 1}]}
  - {id: n, axis: x, kind: number, text: N, min: 0, max: 5, may_not_apply: true}
  - {id: t, axis: x, kind: text, text: T, may_not_apply: true}
""")
WORTH = {
    "answers.s": {"a": 5, "b": 1, "c": 1},
    "answers.z": {"a": 0, "b": 1, "c": 2},
    "profile.p": {"a": 0, "b": 1, "c": 2},
}
SINGLES, NUMBERS, LETTERS = tuple(WORTH), ("answers.n", "profile.k"), ("a", "b", "c")
ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
EQUAL, MEMBER = ("==", "!="), ("in", "not in")
VALUES: Mapping[str, st.SearchStrategy[Any]] = {
    **{name: st.sampled_from(LETTERS) for name in SINGLES},
    **{name: st.integers(0, 5) for name in NUMBERS},
    "answers.m": st.frozensets(st.sampled_from(LETTERS)),
    "answers.t": st.sampled_from(LETTERS),
}


@st.composite
def leaves(draw: st.DrawFn) -> Tree:
    """One comparison of each sort that the type check lets through: (operator, left, right), or ("known", name)."""
    sort = draw(st.sampled_from(["single", "singles", "number", "count", "chain", "text", "list", "member", "known"]))
    every = [*EQUAL, *ORDER]
    if sort == "single":
        sides = [draw(st.sampled_from(SINGLES)), repr(draw(st.sampled_from(LETTERS)))]
        return (draw(st.sampled_from(every)), *draw(st.permutations(sides)))
    if sort == "singles":
        return (draw(st.sampled_from(every)), draw(st.sampled_from(SINGLES)), draw(st.sampled_from(SINGLES)))
    if sort in ("number", "chain", "count"):
        number = st.one_of(st.sampled_from(NUMBERS), st.integers(0, 5).map(str))
        left = "count(answers.m)" if sort == "count" else draw(number)
        chain = (draw(st.sampled_from(every)), left, draw(number))
        return (*chain, draw(st.sampled_from(every)), draw(number)) if sort == "chain" else chain
    if sort == "text":
        return (draw(st.sampled_from(EQUAL)), "answers.t", repr(draw(st.sampled_from(LETTERS))))
    chosen = draw(st.lists(st.sampled_from(LETTERS), max_size=3, unique=True))
    if sort == "list":
        name = draw(st.sampled_from([*SINGLES, "answers.t", *NUMBERS]))
        items: list[Any] = draw(st.lists(st.integers(0, 5), max_size=3)) if name in NUMBERS else chosen
        return (draw(st.sampled_from(MEMBER)), name, repr(items))
    if sort == "member":
        if draw(st.booleans()):
            return (draw(st.sampled_from(EQUAL)), "answers.m", repr(chosen))
        return (draw(st.sampled_from(MEMBER)), repr(draw(st.sampled_from(LETTERS))), "answers.m")
    return ("known", draw(st.sampled_from(list(VALUES))))


def grown(below: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    several = st.lists(below, min_size=2, max_size=3)
    return st.one_of(
        st.builds(lambda parts: ("and", *parts), several),
        st.builds(lambda parts: ("or", *parts), several),
        st.builds(lambda part: ("not", part), below),
    )


TREES = st.recursive(leaves(), grown, max_leaves=5)
STRENGTH = {"or": 1, "and": 2, "not": 3}


def written(tree: Tree, around: int = 0) -> str:
    """The tree as text, bracketed only where Python would read it otherwise."""
    if tree[0] == "known":
        return f"known({tree[1]})"
    if tree[0] not in STRENGTH:
        rest = f" {tree[3]} {tree[4]}" if len(tree) > 3 else ""
        return f"{tree[1]} {tree[0]} {tree[2]}{rest}"
    strength = STRENGTH[tree[0]]
    text = (
        f"not {written(tree[1], 3)}"
        if tree[0] == "not"
        else f" {tree[0]} ".join(written(part, strength + 1) for part in tree[1:])
    )
    return f"({text})" if strength < around else text


def verdict(tree: Tree, world: World) -> bool | None:
    """What a condition says in a world: true, false, or None."""
    head = tree[0]
    if head == "known":
        return tree[1] in world
    if head == "not":
        part = verdict(tree[1], world)
        return None if part is None else not part
    if head in ("and", "or"):
        parts = [verdict(part, world) for part in tree[1:]]
        absorbing = bool(head == "or")
        if any(part is absorbing for part in parts):
            return absorbing
        return None if any(part is None for part in parts) else not absorbing
    if len(tree) > 3:
        return verdict(("and", tree[:3], (tree[3], tree[2], tree[4])), world)
    return compared(head, tree[1], tree[2], world)


def compared(sign: str, left: str, right: str, world: World) -> bool | None:
    one, other = side(left, world), side(right, world)
    if GONE in (one, other):
        return None if sign in ORDER else sign in ("!=", "not in")
    if one is None or other is None:
        return None
    if sign in ORDER:
        scale = WORTH.get(left) or WORTH.get(right)
        ranks = [WORTH.get(name, scale)[it] if scale else it for name, it in ((left, one), (right, other))]
        return ORDER[sign](*ranks)
    if sign in MEMBER:
        return (one in other) is (sign == "in")
    same = frozenset(one) == frozenset(other) if left == "answers.m" else one == other
    return same is (sign == "==")


def side(text: str, world: World) -> Any:
    """A side's value: a literal's, a fact's, `GONE`, or None where it is unknown."""
    if text.startswith("count("):
        chosen = world.get("answers.m")
        return len(chosen) if isinstance(chosen, frozenset) else chosen
    if text in VALUES:
        return world.get(text)
    return eval(text, {"__builtins__": {}})  # noqa: S307 - a literal that this test wrote


@st.composite
def worlds(draw: st.DrawFn) -> dict[str, Any]:
    """Facts, each known, or not applicable, or left out."""
    found: dict[str, Any] = {}
    for name, known in VALUES.items():
        luck = draw(st.integers(0, 5))
        if luck > 1:
            found[name] = draw(known)
        elif luck == 1 and name.startswith("answers."):
            found[name] = GONE
    return found


def facts_of(world: World) -> Facts:
    """A world as the engine sees it; half of what is unknown is said to be unknown, the rest left out."""
    spaces: dict[str, dict[str, Answer]] = {"answers": {}, "profile": {}}
    for place, name in enumerate(VALUES):
        space, _, item = name.partition(".")
        value = world.get(name)
        if value == GONE:
            spaces[space][item] = NOT_APPLICABLE
        elif value is not None:
            spaces[space][item] = Answer(State.ANSWERED, as_answer(value))
        elif place % 2:
            spaces[space][item] = UNKNOWN
    sheet = replace(Sheet(), answers=spaces["answers"], profile=spaces["profile"])
    return Facts(BANK, sheet, find_standings(BANK, sheet))


def as_answer(value: Any) -> Any:
    if isinstance(value, int):
        return Fraction(value)
    return tuple(sorted(value)) if isinstance(value, frozenset) else value


def said(tree: Tree, world: World) -> bool | None:
    condition = parse_condition(written(tree))
    assert check_condition(condition, BANK, FOR_RECOMMENDATIONS) == []
    return evaluate_condition(condition.tree, facts_of(world))


@draw_examples(400)
@given(TREES, worlds())
def test_conditions_say_what_the_evaluator_says(tree: Tree, world: World) -> None:
    assert said(tree, world) is verdict(tree, world)


@draw_examples(400)
@given(TREES.filter(lambda tree: "known" not in repr(tree)), worlds(), worlds())
def test_what_was_certain_stays_so_when_more_is_known(tree: Tree, world: World, news: World) -> None:
    """`known()` aside, which asks about the state of knowledge itself, and so is refused where it could mislead."""
    before = said(tree, world)
    later = {**news, **world}
    if before is not None:
        assert said(tree, later) is before
        assert verdict(tree, later) is before
