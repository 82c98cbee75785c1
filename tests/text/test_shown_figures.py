"""The figure shown and the level never contradict each other; rounding half up; French and English figures."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor, gcd

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.text.numbers import Percentage, choose_figure, format_figure, format_percent, round_half_up

MARKS = tuple(Fraction(mark) for mark in ("20", "33.3", "40", "60", "66.67", "80", "99.95"))


@pytest.mark.parametrize(
    ("most", "least_looked_at"), [(300, 1_700), pytest.param(2_000, 75_000, marks=pytest.mark.slow)]
)
def test_no_score_of_k_answers_in_n_contradicts_its_level(most: int, least_looked_at: int) -> None:
    """Every k/n in per cent with n up to `most`, against every threshold.

    Only reduced fractions are looked at, as k/n and 2k/2n are one score; and only those within half a unit of a mark:
    a figure without decimals is at most that far from its score, so it cannot pass a mark that is further.
    """
    looked_at = 0
    for n in range(1, most + 1):
        for k in sorted({k for mark in MARKS for k in near(mark, n)}):
            if gcd(k, n) == 1:
                looked_at += 1
                assert_agrees(Fraction(100 * k, n))
    assert looked_at > least_looked_at


def near(mark: Fraction, n: int) -> range:
    """The k for which 100 k/n is at most 0.5 from the mark."""
    lowest = (mark - Fraction(1, 2)) * n / 100
    highest = (mark + Fraction(1, 2)) * n / 100
    return range(max(0, ceil(lowest)), min(n, floor(highest)) + 1)


def assert_agrees(score: Fraction) -> None:
    figure, decimals = choose_figure(score, 0, MARKS)
    printed = Fraction(format_figure(figure, decimals, "en"))
    for mark in MARKS:
        assert (printed >= mark) == (score >= mark), (score, figure, mark)


@given(st.fractions(-1000, 1000, max_denominator=5000), st.integers(0, 4))
def test_without_a_mark_in_between_a_figure_is_rounded_half_up(score: Fraction, decimals: int) -> None:
    figure, digits = choose_figure(score, decimals, [score - 1, score + 1])
    assert digits == decimals
    assert -Fraction(1, 2) < (figure - score) * 10**decimals <= Fraction(1, 2)
    assert (figure * 10**decimals).denominator == 1


@given(st.integers(0, 10**6), st.integers(1, 10**4), st.integers(0, 2), st.lists(st.integers(0, 10**5), max_size=4))
def test_marks_with_three_decimals_are_never_crossed(k: int, n: int, decimals: int, marks: list[int]) -> None:
    score = Fraction(k, n)
    thresholds = [Fraction(mark, 1000) for mark in [*marks, round(score * 1000)]]
    figure, digits = choose_figure(score, decimals, thresholds)
    assert all((figure >= mark) == (score >= mark) for mark in thresholds)
    assert abs(figure - score) < Fraction(1, 10**digits)


@pytest.mark.parametrize(
    ("score", "decimals", "marks", "expected"),
    [
        ("0.5", 0, (), "1"),
        ("2.5", 0, (), "3"),
        ("2.4999", 0, (), "2"),
        ("0.05", 1, (), "0,1"),
        ("39.5", 0, (), "40"),
        ("39.5", 0, (40,), "39,5"),  # 40 would be the next level
        ("39.99", 0, (40,), "39,9"),  # one decimal more, truncated
        ("39.96", 1, (40,), "39,96"),
        ("39.9999", 0, (40,), "39,9"),
        ("40", 0, (40,), "40"),
        ("40.4", 0, (40,), "40"),
        ("200/3", 0, ("66.67",), "66,6"),  # 67 would be above the threshold
        ("66.67", 0, ("66.67",), "67"),
        ("33.3", 0, ("33.3",), "33,3"),  # 33 would be below a threshold that is reached
        ("33.35", 0, ("33.3",), "33,3"),
        ("33.34", 0, ("33.333",), "33,34"),
        ("0.74975", 3, ("0.75",), "0,7497"),
        ("59.5", 0, (40, 60, 80), "59,5"),
        ("100", 0, (20, 100), "100"),
        ("99.7", 0, (100,), "99,7"),
        ("-0.4", 0, (), "0"),
        ("-0.5", 0, (), "0"),
        ("-0.6", 0, (), "-1"),
        ("-0.2", 0, (0,), "-0,2"),
        ("1234567.25", 1, (), "1\u00a0234\u00a0567,3"),
    ],
)
def test_shown_in_french(score: str, decimals: int, marks: tuple[str | int, ...], expected: str) -> None:
    figure, digits = choose_figure(Fraction(score), decimals, [Fraction(mark) for mark in marks])
    assert format_figure(figure, digits, "fr") == expected


@pytest.mark.parametrize(
    ("figure", "decimals", "french", "english"),
    [
        ("0", 0, "0", "0"),
        ("0", 2, "0,00", "0.00"),
        ("0.05", 2, "0,05", "0.05"),
        ("999", 0, "999", "999"),
        ("1000", 0, "1\u00a0000", "1,000"),
        ("-1234.5", 1, "-1\u00a0234,5", "-1,234.5"),
        ("1000000", 0, "1\u00a0000\u00a0000", "1,000,000"),
        ("12.3456", 3, "12,346", "12.346"),
    ],
)
def test_plain(figure: str, decimals: int, french: str, english: str) -> None:
    assert format_figure(Fraction(figure), decimals, "fr") == french
    assert format_figure(Fraction(figure), decimals, "en") == english


@pytest.mark.parametrize(
    ("percentage", "expected"),
    [
        (Percentage(Fraction(2, 3), 0), "67%"),
        (Percentage(Fraction(2, 3), 1), "66.7%"),
        (Percentage(Fraction(999, 1000), 0), "99.9%"),  # less than all
        (Percentage(Fraction(1, 1000), 0), "0.1%"),  # more than nothing
        (Percentage(Fraction(0), 1), "0.0%"),
        (Percentage(Fraction(253, 1000), 0, (Fraction(251, 1000),)), "25.3%"),  # 25% would be on the other side
        (Percentage(Fraction(1, 8)), "12.5%"),
        (Percentage(Fraction(1, 4)), "25%"),
        (Percentage(Fraction(1, 3)), "33.333%"),
    ],
)
def test_a_share_is_said_at_its_decimals(percentage: Percentage, expected: str) -> None:
    assert format_percent(percentage, "en") == expected
    assert format_percent(percentage, "fr") == expected.replace(".", ",").replace("%", "\u00a0%")


@pytest.mark.parametrize(
    ("value", "shown"), [("-1/2", "0"), ("-3/2", "-1"), ("-8/5", "-2"), ("1/2", "1"), ("-1/3", "0")]
)
def test_negative_figures_are_rounded_half_up_too(value: str, shown: str) -> None:
    figure = Fraction(value)
    assert format_figure(figure, 0, "en") == format_figure(round_half_up(figure, 0), 0, "en") == shown
