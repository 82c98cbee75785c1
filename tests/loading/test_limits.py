"""How much work a bank may make: limits on the products of its sizes, and on the length of its fractions."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.loading.soundness import digits, limits
from tests.engine.drawn_banks import Data, all_axes, bank_data, bank_of, sheets
from tests.support import HEADER, bank_from, draw_examples, loaded_bank

TWO = "options: [{id: a, text: A}, {id: b, text: B}]"


def codes(text: str) -> list[str]:
    return [each.message.key for each in loaded_bank(text).diagnostics]


def bank_of_questions(questions: list[str], rest: str = "") -> str:
    lines = "".join(f"  - {{id: q{index}, axis: x, text: Q, {each}}}\n" for index, each in enumerate(questions))
    return f"{HEADER}axes: [{{id: x, title: X}}]\n{rest}questions:\n{lines}"


def list_primes(count: int, least: int) -> list[int]:
    found: list[int] = []
    candidate = least
    while len(found) < count:
        if all(candidate % each for each in range(2, math.isqrt(candidate) + 1)):
            found.append(candidate)
        candidate += 1
    return found


def test_bounds_without_a_common_divisor_make_too_long_fractions() -> None:
    assert codes(bank_of_questions([f"kind: number, min: 0, max: {10**38 + index}" for index in range(120)])) == [
        "MB251"
    ]
    assert codes(bank_of_questions([f"kind: number, min: 0, max: {10**38}" for _ in range(120)])) == []


def test_weights_without_a_common_divisor_make_too_long_fractions() -> None:
    primes = list_primes(600, 1_000_000)
    assert codes(bank_of_questions([f'kind: single, weight: "1/{each}", {TWO}' for each in primes])) == ["MB251"]
    assert codes(bank_of_questions([f'kind: single, weight: "1/{each}", {TWO}' for each in primes[:60]])) == []


def test_weights_of_axes_count_too() -> None:
    axes = "".join(f'  - {{id: x{n}, title: X, weight: "1/{p}"}}\n' for n, p in enumerate(list_primes(600, 10_000_000)))
    questions = "".join(f"  - {{id: q{n}, axis: x{n}, text: Q, kind: single, {TWO}}}\n" for n in range(600))
    assert codes(f"{HEADER}axes:\n{axes}questions:\n{questions}") == ["MB251.whole"]
    assert codes(f"{HEADER}combine: none\naxes:\n{axes}questions:\n{questions}") == []


@draw_examples(150)
@given(st.data(), bank_data())
def test_no_score_is_longer_than_its_bound(draw: st.DataObject, data: Data) -> None:
    """With a limit just under what a sheet needs, the bank is refused."""
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    longest = max((axis.ratio.denominator.bit_length() for axis in all_axes(card) if axis.ratio), default=0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(digits, "_MAX_BITS", longest - 1)
        assert list(digits.check(bank)) or longest < 2


def test_a_large_bank_is_within_all_limits() -> None:
    """2,000 questions of ten options on 200 axes, with weights, seven levels and twenty examples."""
    axes = "".join(f"  - {{id: x{n}, title: X, weight: {1 + n % 7}}}\n" for n in range(200))
    options = ", ".join(f"{{id: o{n}, text: O}}" for n in range(10))
    levels = "".join(f"  - {{id: l{n}, from: {n * 10}, title: L}}\n" for n in range(7))
    questions = "".join(
        f"  - {{id: q{n}, axis: x{n % 200}, text: Q, kind: single, weight: {1 + n % 5}, answer_set: s}}\n"
        for n in range(2000)
    )
    examples = "".join("  - {name: E, fill: worst, expect: {scores: {overall: 0}}}\n" for _ in range(20))
    text = f"{HEADER}axes:\n{axes}answer_sets:\n  s: [{options}]\nlevels:\n{levels}questions:\n{questions}"
    bank = bank_from(f"{text}examples:\n{examples}")
    assert sum(len(bank.get_options(each)) for each in bank.questions) * 5 <= limits.MAX_OPTIONS
    assert len(bank.examples) * len(bank.questions) * 5 <= limits.MAX_EXAMPLES


def write_shared_options(n: int) -> str:
    options = "".join(f"    - {{id: o{index}, text: O}}\n" for index in range(n))
    return bank_of_questions(["kind: single, answer_set: s"] * n, f"answer_sets:\n  s:\n{options}")


def write_levels(n: int) -> str:
    levels = "".join(f"  - {{id: l{index}, from: {index}, title: L}}\n" for index in range(n))
    axes = "".join(f"  - {{id: x{index}, title: X}}\n" for index in range(n))
    questions = "".join(f"  - {{id: q{n}, axis: x{n}, text: Q, kind: single, {TWO}}}\n" for n in range(n))
    return f"{HEADER}scale: {{min: 0, max: {n}}}\naxes:\n{axes}levels:\n{levels}questions:\n{questions}"


def write_examples(n: int) -> str:
    examples = "".join("  - {name: E, fill: worst, expect: {scores: {overall: 0}}}\n" for _ in range(n))
    return bank_of_questions([f"kind: single, {TWO}"] * n) + f"examples:\n{examples}"


def write_conditions(n: int) -> str:
    """Three parts a condition: the comparison, the name and the constant."""
    asked = [f"kind: single, {TWO}"] + [f"kind: single, {TWO}, when: 'answers.q0 == \"a\"'"] * n
    rest = "title: R, text: T, steps: [S], effort: 1, horizon: court"
    advice = "".join(f"  - {{id: r{index}, {rest}, moves: {{q0: b}}}}\n" for index in range(n))
    others = f"  - {{id: other, {rest}, moves: {{q1: b}}}}\n"
    return f"{bank_of_questions(asked)}recommendations:\n{advice}{others}"


def write_orders(n: int, expected: str = "order: [r0, r1]") -> str:
    """Bank of ten questions and recommendations on one axis, with examples that expect an order."""
    examples = "".join(f"  - {{name: E{index}, fill: worst, expect: {{{expected}}}}}\n" for index in range(n))
    return f"{bank_of_advice(10)}examples:\n{examples}"


def write_long_advice(n: int) -> str:
    """Examples of a bank whose recommendation has a condition of 21 parts: six comparisons and what joins them."""
    asked = " and ".join(["answers.q0 == 'a'"] * 6)
    rest = "title: R, text: T, steps: [S], effort: 1, horizon: court"
    advice = f'recommendations:\n  - {{id: r, {rest}, moves: {{q0: b}}, when: "{asked}"}}\n'
    examples = "".join(f"  - {{name: E{index}, fill: worst, expect: {{not_advised: []}}}}\n" for index in range(n))
    return f"{bank_of_questions([f'kind: single, {TWO}'])}{advice}examples:\n{examples}"


@pytest.mark.parametrize(
    ("write", "per_example"),
    [
        (write_orders, 20 + 10 * (10 + 1) + 10 * 35),
        (partial(write_orders, expected="advised: [r0]"), 20),
        (write_long_advice, 2 + 4),
    ],
    ids=["orders", "advised", "conditions"],
)
def test_the_work_of_trying_examples_is_bounded(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[int], str], per_example: int
) -> None:
    monkeypatch.setattr(limits, "MAX_JUDGING", 12 * per_example)
    assert codes(write(12)) == []
    assert codes(write(13)) == ["MB252.judging"]


@pytest.mark.parametrize(
    ("write", "limit", "key"),
    [
        (write_shared_options, "MAX_OPTIONS", "MB252.options"),
        (write_levels, "MAX_LEVELS", "MB252.levels"),
        (write_examples, "MAX_EXAMPLES", "MB252.examples"),
        (write_conditions, "MAX_CONDITIONS", "MB252.recommendations"),
    ],
    ids=["options", "levels", "examples", "recommendations"],
)
def test_the_product_of_two_sizes_is_bounded(
    monkeypatch: pytest.MonkeyPatch, write: Callable[[int], str], limit: str, key: str
) -> None:
    monkeypatch.setattr(limits, limit, 20 * 20 * (3 if limit == "MAX_CONDITIONS" else 1))
    assert codes(write(20)) == []
    assert codes(write(21)) == [key]


def test_what_is_too_much_is_checked_for_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other checks are the work that the limit spares."""
    monkeypatch.setattr(limits, "MAX_OPTIONS", 10)
    monkeypatch.setattr("maturity.loading.soundness._check_subjects", None)
    assert codes(write_shared_options(20)) == ["MB252.options"]


def test_the_limits_are_published() -> None:
    """docs/format.md says each number."""
    text = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    products = (limits.MAX_OPTIONS, limits.MAX_LEVELS, limits.MAX_EXAMPLES, limits.MAX_CONDITIONS)
    for limit in (*products, limits.MAX_JUDGING, limits.MAX_ADVICE, digits.MAX_DIGITS):
        assert f"{limit:,}" in text


def bank_of_advice(count: int, *, axes: int = 1, is_chain: bool = False) -> str:
    """A bank of so many questions over some axes, with a recommendation for each, one after the other if a chain."""
    named = "".join(f"  - {{id: x{index}, title: X}}\n" for index in range(axes))
    questions = "".join(f"  - {{id: q{n}, axis: x{n % axes}, text: Q, kind: single, {TWO}}}\n" for n in range(count))
    advice = "".join(
        f"  - {{id: r{n}, title: T, text: W, moves: {{q{n}: b}}, effort: 1, horizon: court"
        f"{f', after: [r{n - 1}]' if is_chain and n else ''}}}\n"
        for n in range(count)
    )
    return f"{HEADER}axes:\n{named}questions:\n{questions}recommendations:\n{advice}"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (bank_of_advice(500), []),
        (bank_of_advice(560), ["MB252.advice"]),  # 560 x (560 + 1)
        (bank_of_advice(560, axes=20), []),
        (bank_of_advice(430, is_chain=True), []),  # 430 x 430 questions, and 430 x 431 / 2 of chains
        (bank_of_advice(460, is_chain=True), ["MB252.advice"]),
    ],
    ids=["500", "560", "560_in_20_axes", "chain_of_430", "chain_of_460"],
)
def test_advice_on_long_axes_and_in_long_chains_is_bounded(text: str, keys: list[str]) -> None:
    assert codes(text) == keys


def test_axes_without_scored_questions_do_no_harm_in_a_sum() -> None:
    below = "[{id: y, title: Y, combine: sum}, {id: z, title: Z, combine: sum}]"
    questions = "questions:\n  - {id: t, axis: y, kind: text, text: T}\n"
    assert codes(f"{HEADER}axes: [{{id: x, title: X, combine: sum, axes: {below}}}]\n{questions}") == []
