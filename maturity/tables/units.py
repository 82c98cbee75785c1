"""The unit beside a number in a cell: `12,5 %`, `1 200 €`, `$ 5`."""

from __future__ import annotations

import re

from maturity.tables.folding import fold_text

_NUMBER = re.compile(
    r"(?P<before>[^0-9+−,.\-]{0,20}?) ?(?P<number>[-−+]? ?[0-9](?:[0-9.,\s]*[0-9])?) ?(?P<after>[^0-9].{0,40})?",
    re.DOTALL,
)
_MOST = 120
"""How long a number with its unit may be."""
_PERCENT = ("%", "pour cent", "pourcent", "pourcents", "percent", "per cent", "pct")
_EURO = ("€", "eur", "euro", "euros")
_CURRENCIES = (*_EURO, "$", "£", "¤")
_ANY_CURRENCY = "¤"
"""What stands for the currency of a country, where a workbook does not say which."""


def split_unit(text: str) -> tuple[str, str]:
    """Return the number in `text`, and the unit before or after it, folded; the text and "" if it is something else."""
    match = _NUMBER.fullmatch(text.strip()) if len(text) <= _MOST else None
    if match is None:
        return text, ""
    before, after = fold_text(match["before"]), fold_text(match["after"] or "")
    return (text, "") if before and after else (match["number"], before or after)


def is_percent(unit: str) -> bool:
    """Whether a folded unit is a hundredth: `%`, `% du budget`."""
    return any(_begins_with(unit, name) for name in _PERCENT)


def is_unit_of(shown: str, unit: str) -> bool:
    """Whether `shown` beside a number says the same as `unit`, the unit of a question; both are folded.

    A question without a unit takes a currency: its text may well say which. `€` goes with `€ par habitant`.
    """
    if not unit:
        return shown in _CURRENCIES
    if _begins_with(unit, shown) or (is_percent(unit) and shown in _PERCENT):
        return True
    is_euro = any(_begins_with(unit, name) for name in _EURO)
    return (is_euro and shown in _EURO) or (
        shown == _ANY_CURRENCY and any(_begins_with(unit, each) for each in _CURRENCIES)
    )


def _begins_with(unit: str, name: str) -> bool:
    return unit == name or unit.startswith(f"{name} ")
