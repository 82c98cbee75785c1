"""What a number format of a spreadsheet shows of a number: 0.125 as 12.5 %, 1004 as 01004, 1,200,000 as 1200 k€.

Who filled in the sheet saw the number as it is shown. It is given as such, but neither rounded nor grouped.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

_MOST_CODE = 512
"""How many characters of the code of a format are looked at."""
_FOR_NUMBERS = 3
"""How many sections of a format are for numbers: positive ones, negative ones and zero. A fourth is for texts."""
_GENERAL = re.compile("general", re.IGNORECASE)
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|(?P<end>;)|\[(?P<bracket>[^\]]*)\]|(?P<number>(?:[0#?]|(?<=[0#?]),(?=[0#?]))+)'
    r"|(?P<point>\.)|(?P<thousands>,)|(?P<other>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=) ?(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)")
_OPERATORS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "=": operator.eq,
    "<>": operator.ne,
}
_SIGNS = re.compile(r"[-−+()]")
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)


@dataclass
class _Section:
    """One part of a format: how it shows the numbers that it is for."""

    condition: tuple[str, Decimal] | None = None
    percents: int = 0
    thousands: int = 0
    """By how many thousands the number is divided."""
    digits: int = 0
    """How many digits there are at least before the decimals."""
    has_number: bool = False
    has_decimals: bool = False
    is_other: bool = False
    """Whether it is a fraction, or shown with an exponent: the same number, written otherwise."""
    is_date: bool = False
    """Whether it is for dates, times or texts."""
    words: list[str] = field(default_factory=lambda: ["", ""])
    """What stands before and after the number."""

    @property
    def is_plain(self) -> bool:
        """Whether the number is shown as it is."""
        changes = self.percents or self.thousands or self.digits > 1 or any(self.words) or self.condition
        return self.is_other or (self.has_number and not changes)

    def add_word(self, text: str) -> None:
        """Add what stands before or after the number."""
        self.words[self.has_number] += text


@dataclass(frozen=True)
class NumberFormat:
    """A format that shows some number as another one, or with a word; `show` tells how."""

    sections: tuple[_Section, ...]

    def show(self, value: Decimal) -> str | None:
        """Return how a number is shown, without rounding; None if that is another number of which nobody knows."""
        if not value.is_finite():
            return None
        section = self._choose(value)
        before, after = (_SIGNS.sub("", each).strip() for each in section.words)
        if not section.has_number:
            words = f"{before} {after}".strip()
            return words or ("0" if value == 0 else None)
        changes_sign = value > 0 and any("-" in each or "−" in each for each in section.words)
        is_scaled = section.thousands > 0 and not (before or after)
        if changes_sign or is_scaled or section.percents > 1:
            return None
        shown = format_decimal(value * _HUNDRED**section.percents / _THOUSAND**section.thousands)
        if section.digits > 1 and not section.is_other and "." not in shown:
            sign, bare = ("-", shown[1:]) if shown.startswith("-") else ("", shown)
            shown = sign + bare.zfill(section.digits)
        return " ".join(each for each in (before, shown, after) if each)

    def _choose(self, value: Decimal) -> _Section:
        """Return the section that shows `value`: by its condition, else that of positive, negative numbers or zero."""
        if any(each.condition for each in self.sections):
            for each in self.sections:
                if each.condition is None or _OPERATORS[each.condition[0]](value, each.condition[1]):
                    return each
            return self.sections[-1]
        place = 0 if value > 0 else 1 if value < 0 else 2
        return self.sections[place] if place < len(self.sections) else self.sections[0]


def make_format(after: str = "", digits: int = 0, percents: int = 0, thousands: int = 0) -> NumberFormat:
    """Make a format that shows a word after the number, a least number of digits, a percentage, or thousands."""
    section = _Section(percents=percents, digits=digits, thousands=thousands, has_number=True, words=["", after])
    return NumberFormat((section,))


def make_word_format(words: str) -> NumberFormat:
    """Make a format that shows words in the place of the number."""
    return NumberFormat((_Section(words=[words, ""]),))


UNKNOWN = make_format(thousands=1)
"""A format that shows another number than the cell holds, and nobody knows which."""


def format_decimal(value: Decimal) -> str:
    """Return a number without an exponent, and without zeros at its end."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def parse_format(code: str) -> NumberFormat | None:
    """Return the format that `code` writes; None if it shows numbers as they are, or is one of dates or texts."""
    sections = [_Section()]
    for match in _PIECE.finditer(_GENERAL.sub("0", code[:_MOST_CODE])):
        if match.lastgroup == "end":
            sections.append(_Section())
        else:
            _read_piece(sections[-1], match.lastgroup or "", match[match.lastgroup or 0])
    for_numbers = sections[:_FOR_NUMBERS]
    if not code or any(each.is_date for each in for_numbers) or all(each.is_plain for each in for_numbers):
        return None
    return NumberFormat(tuple(for_numbers))


def _read_piece(section: _Section, sort: str, text: str) -> None:
    """Take note of one piece of a section."""
    match sort:
        case "quoted" | "escaped":
            section.add_word(text)
        case "bracket":
            if found := _CONDITION.fullmatch(text):
                section.condition = (found[1], Decimal(found[2]))
            elif text.startswith("$"):
                section.add_word(text[1:].partition("-")[0])
        case "number":
            section.has_number = True
            section.digits += 0 if section.has_decimals else text.count("0")
        case "point":
            section.has_decimals = True
        case "thousands":
            section.thousands += section.has_number
        case "other":
            _read_sign(section, text)
        case _:
            pass  # what makes room


def _read_sign(section: _Section, sign: str) -> None:
    if sign == "%":
        section.percents += 1
        section.add_word(sign)
    elif sign in "eE/":
        section.is_other = True
    elif sign in "dDmMyYhHsSgGbB@":
        section.is_date = True
    elif sign not in " +:":
        section.add_word(sign)
