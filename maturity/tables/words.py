"""What the cells of one column mean: each exact text, to the option, the state, or the yes or no that it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from maturity.model.items import Choices
from maturity.model.mapping import CellReading, StateWords
from maturity.tables.columns import BLANK, NO, YES, Place, ReadAs
from maturity.tables.folding import fold_text
from maturity.tables.vocabulary import Vocabulary

_YES = ("1", "y", "yes", "o", "oui", "x", "true", "vrai", "checked", "coché", "selected", "on", "✓", "✔", "☑")
_NO = ("0", "n", "no", "non", "false", "faux", "unchecked", "non coché", "not selected", "off", "☐")
_STATES = ("unknown", "not_applicable")
ABSENT = "absent"
"""What a mapping file calls a cell that answers nothing."""
Meanings = tuple[dict[str, str], dict[str, tuple[str, ...]]]
"""Folded text to what it means, and folded text to all that it may mean where that is more than one thing."""


def build_words(
    place: Place,
    read_as: ReadAs,
    vocabulary: Vocabulary,
    states: StateWords,
    by: CellReading | None,
    told: Mapping[str, str],
) -> Meanings:
    """Build the meanings of the cells of a column about `place`; `told` are those that a mapping file gives.

    What the file tells goes before all else. Of what is left, a text that could mean two things means neither.
    """
    found: dict[str, list[str]] = {}
    for name, meaning in _list_meanings(place, read_as, vocabulary, states):
        _add(found, name, meaning)
    digits = _list_digits(place, read_as, vocabulary, by)
    unclear = {}
    for name, meanings in digits.items():
        if name not in found:
            found[name] = [meanings[0]] if len(meanings) == 1 else meanings
    clear = {name: meanings[0] for name, meanings in found.items() if len(meanings) == 1}
    unclear = {name: tuple(meanings) for name, meanings in found.items() if len(meanings) > 1}
    for name, meaning in told.items():
        folded = fold_text(name)
        clear[folded] = BLANK if meaning == ABSENT else meaning
        unclear.pop(folded, None)
    return clear, unclear


def _list_meanings(
    place: Place, read_as: ReadAs, vocabulary: Vocabulary, states: StateWords
) -> Iterator[tuple[str, str]]:
    """Yield each text that a cell may have, with what it means."""
    yield from ((state, state) for state in _STATES)
    yield from ((word, "unknown") for word in states.unknown)
    yield from ((word, "not_applicable") for word in states.not_applicable)
    yield from ((word, BLANK) for word in states.absent)
    options = vocabulary.options.get((place.section, place.name), {})
    if read_as == "mark":
        yield from ((word, YES) for word in _YES)
        yield from ((word, NO) for word in _NO)
        yield from ((name, YES) for name, ids in options.items() if ids == (place.option,))
    elif read_as in ("choice", "choices", "scale"):
        yield from ((name, each) for name, ids in options.items() for each in ids)


def _add(found: dict[str, list[str]], name: str, meaning: str) -> None:
    meanings = found.setdefault(fold_text(name), [])
    if meaning not in meanings:
        meanings.append(meaning)


def _list_digits(place: Place, read_as: ReadAs, vocabulary: Vocabulary, by: CellReading | None) -> dict[str, list[str]]:
    """Return figures to the options that they mean: by their numbers or by their values, as `by` tells.

    Where nothing tells, both are given for each figure, unless all of them agree.
    """
    if read_as == "choices" and by is None:
        return {}
    by_number, by_value = list_readings(place, vocabulary)
    if read_as == "scale" and by is None:
        return {}  # a figure is a score there
    if by == "number" or by_number == by_value:
        return by_number
    if by == "value":
        return by_value
    return {name: _merge(by_number.get(name, []), by_value.get(name, [])) for name in {**by_number, **by_value}}


def _merge(first: list[str], second: list[str]) -> list[str]:
    """Return all options that a figure may mean, never one alone: other figures of the column have two meanings."""
    both = list(dict.fromkeys((*first, *second)))
    return both if len(both) > 1 else [*both, ""]


def list_readings(place: Place, vocabulary: Vocabulary) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """List what figures mean as numbers of options, and as their values; nothing for what has no options."""
    choices: Choices | None = vocabulary.get_item(place)
    if place.section == "targets":
        axis = vocabulary.bank.axis_by_id.get(place.name)
        choices = axis.target if axis else None
    options = vocabulary.bank.get_options(choices) if choices is not None else ()
    by_number = {str(number): [option.id] for number, option in enumerate(options, start=1)}
    by_value: dict[str, list[str]] = {}
    values = vocabulary.bank.get_values(choices) if choices is not None and options else {}
    for option, value in values.items():
        by_value.setdefault(format_figure(value), []).append(option)
    return by_number, by_value


def format_figure(value: Fraction) -> str:
    """Return a number as the key by which a cell is compared: `2`, `0.5`; a fraction without an end as `1/3`."""
    if value.denominator == 1:
        return str(value.numerator)
    text = f"{float(value):.10f}".rstrip("0")
    return text if Fraction(text) == value else f"{value.numerator}/{value.denominator}"
