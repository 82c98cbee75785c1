"""Names of proposed examples: what their answers are, in the language of the bank, each name once."""

from __future__ import annotations

from typing import Any

from maturity.model.bank import Bank
from maturity.model.example import Example
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import LANGUAGES, say

_MOST_TOLD = 2
"""So many answers are told one by one in a name; of more, the first and their number."""
_LONGEST = 40
"""A longer answer, such as many boxes, is told by its question alone."""


def name_example(bank: Bank, example: Example, taken: dict[str, Example]) -> str:
    """Return a name for `example` that is not `taken`, and take it; `taken` has the example of each name.

    Where the answers alone would give a name twice, the facts that differ are named too.
    """
    language = bank.language if bank.language in LANGUAGES else LANGUAGES[-1]
    set_apart = [_say_setting(*each) for part in _list_sections(example) for each in part.items()]
    told = ", ".join(set_apart[:_MOST_TOLD] if len(set_apart) <= _MOST_TOLD else set_apart[:1])
    sort = "" if not set_apart else "but" if len(set_apart) <= _MOST_TOLD else "many"
    which = ".".join(each for each in (example.fill or "worst", sort) if each)
    name = wanted = say(f"mutation.name.{which}", language, names=told, n=len(set_apart) - 1).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    if name in taken:
        other = taken[name].profile
        facts = [_say_setting(*each) for each in example.profile.items() if other.get(each[0]) != each[1]]
        name = wanted = f"{wanted} ({', '.join(facts)})" if facts else wanted
    number = 2
    while name in taken:
        name = f"{wanted} ({number})"
        number += 1
    taken[name] = example
    return name


def _list_sections(example: Example) -> tuple[dict[str, Any], ...]:
    return example.answers, example.duties, example.targets


def _say_setting(name: str, value: Any) -> str:
    written = format_value(value)
    return f"{name} = {written}" if len(written) <= _LONGEST else name
