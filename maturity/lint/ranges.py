"""Answers in figures, such as "De 5 à 10 %" or "More than 20", as ranges of numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.lint.texts import WrittenOption
from maturity.lint.words import flatten

_NUMBER = r"(\d{1,9}(?:[.,]\d{1,4})?)"
_BETWEEN = {"fr": r"(?: ?(?:-|–|à|et) ?)", "en": r"(?: ?(?:-|–|to|and) ?)"}
_SIGN = r"(?: ?[%€£$])?"
_UNDER = {"fr": r"moins de|en dessous de|sous|<", "en": r"less than|fewer than|under|below|<"}
_OVER = {"fr": r"plus de|au-delà de|au-dessus de|>", "en": r"more than|over|above|>"}
_UP_TO = {"fr": r"jusqu'à|au plus|au maximum|≤|<=", "en": r"up to|at most|≤|<="}
_FROM = {"fr": r"au moins|à partir de|≥|>=", "en": r"at least|≥|>="}
_OR_MORE = {"fr": r"(?:et|ou) plus", "en": r"(?:or|and) (?:more|over)"}
_OR_LESS = {"fr": r"(?:et|ou) moins|au plus", "en": r"or (?:less|fewer)"}
_FILL = {"fr": r"(?:de |entre |d')?", "en": r"(?:from |between )?"}
_WORDS = r"([^\d<>≤≥=]{0,40}?)"
_THOUSANDS = re.compile(r"(?<=\d)[ ,](?=\d{3}\b)")
_SPACES = re.compile(r" {2,}")


def _compile(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    def build(kind: str, middle: str) -> tuple[str, re.Pattern[str]]:
        return kind, re.compile(f"{_WORDS} ?{middle}{_SIGN} ?{_WORDS}[ .]*")

    return (
        build("between", _FILL[language] + _NUMBER + _SIGN + _BETWEEN[language] + _NUMBER),
        build("under", f"(?:{_UNDER[language]}) ?{_NUMBER}"),
        build("over", f"(?:{_OVER[language]}) ?{_NUMBER}"),
        build("up_to", f"(?:{_UP_TO[language]}) ?{_NUMBER}"),
        build("from", f"(?:{_FROM[language]}) ?{_NUMBER}"),
        build("from", f"{_NUMBER}{_SIGN} (?:{_OR_MORE[language]})"),
        build("up_to", f"{_NUMBER}{_SIGN} (?:{_OR_LESS[language]})"),
    )


_PATTERNS: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {each: _compile(each) for each in ("fr", "en")}
_LONGEST = 120
"""Characters of the longest answer that is read as a range."""


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers for which an answer is true."""

    option: WrittenOption
    around: tuple[str, str]
    """The words before and behind the figures, by which answers that can be compared are known."""
    low: Fraction | None
    """Where it begins; None if it has no beginning."""
    high: Fraction | None
    """Where it ends; None if it has no end."""
    holds_low: bool
    """Whether `low` itself belongs to it."""
    holds_high: bool

    def starts_within(self, lower: Range) -> bool:
        """Return whether a number belongs to this range and to `lower`, which begins before it."""
        if self.low is None or lower.high is None:
            return True
        return self.low < lower.high or (self.low == lower.high and self.holds_low and lower.holds_high)

    def leaves_gap_after(self, lower: Range) -> bool:
        """Return whether whole numbers lie between the end of `lower` and the beginning of this range."""
        if self.low is None or lower.high is None:
            return False
        apart = self.low - lower.high
        if not self.holds_low and not lower.holds_high:
            return apart >= 0
        return apart > 1 if self.holds_low and lower.holds_high else apart > 0


def list_ranges(options: Sequence[WrittenOption], language: str) -> list[Range]:
    """List the ranges among `options`, lowest first, with the same words around their figures; [] if words differ."""
    ranges = [found for option in options if (found := _read_range(option, language))]
    if len({each.around for each in ranges}) > 1:
        return []
    return sorted(ranges, key=lambda each: (each.low is not None, each.low or 0, each.high is None, each.high or 0))


def _read_range(option: WrittenOption, language: str) -> Range | None:
    """Return the range that the text of an option says; None if it says none, or more than one."""
    text = option.text.text
    if language not in _PATTERNS or len(text) > _LONGEST or not any(character.isdigit() for character in text):
        return None
    plain = _SPACES.sub(" ", _THOUSANDS.sub("", flatten(text))).strip()
    for kind, pattern in _PATTERNS[language]:
        match = pattern.fullmatch(plain)
        if match:
            before, *numbers, after = match.groups()
            return _make_range(
                option, kind, (before.strip(" ,:"), after.strip(" ,:")), [_read(each) for each in numbers]
            )
    return None


def _make_range(option: WrittenOption, kind: str, around: tuple[str, str], numbers: Sequence[Fraction]) -> Range:
    first, last = numbers[0], numbers[-1]
    match kind:
        case "between":
            return Range(option, around, first, last, holds_low=True, holds_high=True)
        case "under":
            return Range(option, around, None, first, holds_low=False, holds_high=False)
        case "up_to":
            return Range(option, around, None, first, holds_low=False, holds_high=True)
        case "over":
            return Range(option, around, first, None, holds_low=False, holds_high=False)
        case _:
            return Range(option, around, first, None, holds_low=True, holds_high=False)


def _read(number: str) -> Fraction:
    return Fraction(number.replace(",", "."))
