"""One answer, read against the question it answers: the four states, and what cannot be one."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from maturity.files.problem import Problem
from maturity.files.shape import described
from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, State, Value
from maturity.model.bank import Bank, Item, Question
from maturity.model.diagnostic import Path

DETAILS = ("value", "comment", "evidence")
_STATES = {"unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}


class AnswerReader:
    """Reads answers against a bank; what is wrong gathers in `problems`, in the order met."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.problems: list[Problem] = []

    def read(self, item: Item, raw: Any, pointer: Path) -> Answer:
        """The answer that `raw` says; ABSENT where it is blank or wrong."""
        if not isinstance(raw, dict):
            return self._state_or_value(item, raw, pointer)
        for key in raw:
            if key not in DETAILS:
                self._refuse("MB201", (*pointer, key), {"key": key}, key=True, wanted=key, known=DETAILS)
        answer = self._state_or_value(item, raw.get("value"), (*pointer, "value"))
        comment = self._comment(raw.get("comment"), (*pointer, "comment"))
        return Answer(answer.state, answer.value, comment, self._evidence(raw.get("evidence"), (*pointer, "evidence")))

    def _refuse(self, code: str, pointer: Path, params: dict[str, Any], variant: str = "", **more: Any) -> None:
        self.problems.append(Problem(code, pointer, params, variant, **more))

    def _state_or_value(self, item: Item, raw: Any, pointer: Path) -> Answer:
        if raw is None or raw == "":
            return ABSENT
        if isinstance(raw, str) and raw in _STATES:
            answer = _STATES[raw]
            may_not_apply = isinstance(item, Question) and item.may_not_apply
            if answer is NOT_APPLICABLE and not may_not_apply:
                self._refuse("MB405", pointer, {"question": item.id})
                return ABSENT
            return answer
        value = self._value(item, raw, pointer)
        return ABSENT if value is None else Answer(State.ANSWERED, value)

    def _value(self, item: Item, raw: Any, pointer: Path) -> Value | None:
        if item.kind == "multiple":
            return self._chosen(item, raw, pointer)
        if item.kind == "number":
            return self._number(item, raw, pointer)
        if not isinstance(raw, str):
            variant = "text" if item.kind == "text" else "option"
            self._refuse("MB207", pointer, {"found": described(raw)}, variant)
            return None
        return raw if item.kind == "text" else self._option(item, raw, pointer)

    def _option(self, item: Item, raw: str, pointer: Path) -> str | None:
        known = tuple(option.id for option in self.bank.options_of(item))
        if raw in known:
            return raw
        params = {"option": raw, "question": item.id}
        self._refuse("MB203", pointer, params, wanted=raw, known=known)
        return None

    def _chosen(self, item: Item, raw: Any, pointer: Path) -> tuple[str, ...] | None:
        if not isinstance(raw, list):
            known = {option.id for option in self.bank.options_of(item)}
            if isinstance(raw, str) and raw in known:
                self._refuse("MB402", pointer, {"option": raw}, "list")
            else:
                self._refuse("MB207", pointer, {"found": described(raw)}, "options")
            return None
        chosen = [self._one_chosen(item, each, (*pointer, place)) for place, each in enumerate(raw)]
        for place, each in enumerate(raw):
            if isinstance(each, str) and each in raw[:place]:
                self._refuse("MB404", (*pointer, place), {"option": each})
        lone = self.bank.exclusive_of(item) & {each for each in chosen if each}
        if lone and len(raw) > 1:
            option = next(each for each in chosen if each in lone)
            self._refuse("MB403", (*pointer, chosen.index(option)), {"option": option})
        return None if None in chosen else tuple(each for each in chosen if each)

    def _one_chosen(self, item: Item, raw: Any, pointer: Path) -> str | None:
        if isinstance(raw, str):
            if raw in _STATES:
                self._refuse("MB402", pointer, {"state": raw}, "state")
                return None
            return self._option(item, raw, pointer)
        self._refuse("MB207", pointer, {"found": described(raw)}, "option")
        return None

    def _number(self, item: Item, raw: Any, pointer: Path) -> Fraction | None:
        if not isinstance(raw, Fraction):
            variant = "comma" if isinstance(raw, str) and _with_comma(raw) else "number"
            self._refuse("MB207", pointer, {"found": described(raw), "text": _with_point(raw)}, variant)
            return None
        if (item.min is not None and raw < item.min) or (item.max is not None and raw > item.max):
            self._refuse("MB406", pointer, {"value": raw, **_bounds(item)}, _side(item))
            return None
        return raw

    def _comment(self, raw: Any, pointer: Path) -> str | None:
        if raw is None or isinstance(raw, str):
            return raw
        self._refuse("MB207", pointer, {"found": described(raw)}, "text")
        return None

    def _evidence(self, raw: Any, pointer: Path) -> tuple[str, ...]:
        if raw is None:
            return ()
        if not isinstance(raw, list):
            self._refuse("MB207", pointer, {"found": described(raw)}, "list")
            return ()
        for place, each in enumerate(raw):
            if not isinstance(each, str):
                self._refuse("MB207", (*pointer, place), {"found": described(each)}, "text")
        return tuple(each for each in raw if isinstance(each, str))


def read_profile(reader: AnswerReader, raw: dict[str, Any], pointer: Path) -> Iterator[tuple[str, Answer]]:
    """The facts of a profile, by field; names that do not exist become problems."""
    fields = reader.bank.field_by_id
    for name, value in raw.items():
        where = (*pointer, name)
        if name in fields:
            yield name, reader.read(fields[name], value, where)
        else:
            params = {"id": name}
            reader.problems.append(Problem("MB206", where, params, key=True, wanted=name, known=tuple(fields)))


def read_targets(reader: AnswerReader, raw: dict[str, Any], pointer: Path) -> Iterator[tuple[str, str | Fraction]]:
    """The ambition by axis: an option of its target, or a number on the scale; a blank is left out."""
    for name, value in raw.items():
        where = (*pointer, name)
        problem = _target_problem(reader.bank, name, value, where)
        if problem:
            reader.problems.append(problem)
        elif value is not None and value != "unknown":
            yield name, value


def _target_problem(bank: Bank, name: str, value: Any, pointer: Path) -> Problem | None:
    axis = bank.axis_by_id.get(name)
    if axis is None:
        return Problem("MB205", pointer, {"id": name}, key=True, wanted=name, known=tuple(bank.axis_by_id))
    if value is None or value == "unknown":
        return None
    if isinstance(value, Fraction):
        scale = bank.scale
        if scale.min <= value <= scale.max:
            return None
        return Problem("MB406", pointer, {"value": value, "min": scale.min, "max": scale.max}, "both")
    known = tuple(option.id for option in bank.options_of(axis.target)) if axis.target else ()
    if not isinstance(value, str) or not known:
        return Problem("MB207", pointer, {"found": described(value)}, "target")
    if value not in known:
        return Problem("MB203", pointer, {"option": value, "question": name}, wanted=value, known=known)
    return None


def _with_comma(text: str) -> bool:
    whole, comma, part = text.partition(",")
    return bool(comma) and whole.lstrip("-").isdigit() and part.isdigit()


def _with_point(raw: Any) -> str:
    return raw.replace(",", ".") if isinstance(raw, str) else ""


def _bounds(item: Item) -> dict[str, Fraction]:
    return {name: bound for name, bound in (("min", item.min), ("max", item.max)) if bound is not None}


def _side(item: Item) -> str:
    if item.min is not None and item.max is not None:
        return "both"
    return "low" if item.min is not None else "high"
