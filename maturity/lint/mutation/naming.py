"""Names of proposed examples: what their answers are, in the language of the bank, each name once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, assert_never

from maturity.lint.mutation.candidates import Section
from maturity.model.bank import Bank
from maturity.model.example import Example
from maturity.model.items import Choices
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import LANGUAGES, say

_MOST_TOLD = 2
"""So many answers are told one by one in a name; of more, the first and their number."""
_LONGEST = 60
"""A longer text is told by its id, a longer answer, such as many boxes, by its question alone."""


def name_example(bank: Bank, example: Example, taken: dict[str, Example]) -> str:
    """Return a name for `example` that is not `taken`, and take it; `taken` has the example of each name.

    Where the answers alone would give a name twice, the facts that differ are named too.
    """
    language = bank.language if bank.language in LANGUAGES else LANGUAGES[-1]
    sections: tuple[Section, ...] = ("answers", "duties", "targets")
    set_apart = [_say(bank, language, section, *each) for section in sections for each in _list(example, section)]
    told = ", ".join(set_apart[:_MOST_TOLD] if len(set_apart) <= _MOST_TOLD else set_apart[:1])
    sort = "" if not set_apart else "but" if len(set_apart) <= _MOST_TOLD else "many"
    which = ".".join(each for each in (example.fill or "worst", sort) if each)
    name = wanted = say(f"mutation.name.{which}", language, names=told, n=len(set_apart) - 1).replace(
        "\N{NO-BREAK SPACE}", " "
    )
    if name in taken:
        other = taken[name].profile
        differing = [each for each in _list(example, "profile") if other.get(each[0]) != each[1]]
        facts = [_say(bank, language, "profile", *each) for each in differing]
        name = wanted = f"{wanted} ({', '.join(facts)})" if facts else wanted
    number = 2
    while name in taken:
        name = f"{wanted} ({number})"
        number += 1
    taken[name] = example
    return name


def _list(example: Example, section: Section) -> Iterable[tuple[str, Any]]:
    settings: dict[str, Any] = getattr(example, section)
    return settings.items()


def _say(bank: Bank, language: str, section: Section, name: str, value: Any) -> str:
    """Say what an example answers to one thing, by the texts of the bank where they are short, else by the ids."""
    match section:
        case "answers":
            return _say_answer(bank, language, bank.question_by_id[name], bank.question_by_id[name].text, value)
        case "profile":
            return _say_answer(bank, language, bank.field_by_id[name], bank.field_by_id[name].text, value)
        case "targets":
            return _say_answer(bank, language, bank.target_by_axis.get(name), bank.axis_by_id[name].title, value, name)
        case "duties":
            duty = next(each for each in bank.duties if each.id == name)
            return _join(language, _shorten(duty.text, name), format_value(value))
        case _:
            assert_never(section)


def _say_answer(bank: Bank, language: str, item: Choices | None, text: str, value: Any, name: str = "") -> str:
    name = name or str(getattr(item, "id", ""))
    texts = {} if item is None else {option.id: option.text for option in bank.get_options(item)}
    chosen = value if isinstance(value, list | tuple) else [value]
    written = ", ".join(_shorten(texts[each], each) if each in texts else format_value(each) for each in chosen)
    label = _shorten(text, name)
    return _join(language, label, written or "[]") if len(written) <= _LONGEST else label


def _join(language: str, what: str, value: str) -> str:
    return say("mutation.name.setting", language, what=what, value=value)


def _shorten(text: str, name: str) -> str:
    """Return a text on one line, without the mark of a question; `name` where that is too long."""
    line = " ".join(text.split()).rstrip(" ?")
    return line if len(line) <= _LONGEST else name
