"""One answer, read against the question it answers: the four states, and what cannot be one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Any

from maturity.loading.bounds import check_bounds
from maturity.loading.problem import Problem
from maturity.loading.suggestions import find_nearest, find_option_meant, find_state_meant
from maturity.loading.validation import describe_type, make_type_problem
from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, State, Value
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item, Question
from maturity.text.catalogue import make_message

DETAILS = ("value", "comment", "evidence")
_STATES = {"unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}


class AnswerReader:
    """Reads answers against a bank; what is wrong gathers in `problems`, in the order met."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.problems: list[Problem] = []
        self._known: dict[int, dict[str, str]] = {}

    def read(self, item: Item, raw: Any, pointer: Pointer) -> Answer:
        """The answer that `raw` says; ABSENT where it is blank or wrong."""
        if not isinstance(raw, dict) or _is_no_details(raw, self._options(item)):
            return self._state_or_value(item, raw, pointer)
        for key in raw:
            if key not in DETAILS:
                self._refuse("MB201", (*pointer, key), {"key": key}, key=True, wanted=key, known=DETAILS)
        answer = self._state_or_value(item, raw.get("value"), (*pointer, "value"))
        comment = self._comment(raw.get("comment"), (*pointer, "comment"))
        return Answer(answer.state, answer.value, comment, self._evidence(raw.get("evidence"), (*pointer, "evidence")))

    def _refuse(self, code: str, pointer: Pointer, params: dict[str, Any], variant: str = "", **more: Any) -> None:
        self.problems.append(Problem(code, pointer, params, variant, **more))

    def _wrong_type(self, pointer: Pointer, raw: Any, expected: str) -> None:
        self.problems.append(make_type_problem(pointer, raw, expected))

    def _state_or_value(self, item: Item, raw: Any, pointer: Pointer) -> Answer:
        if raw is None or raw == "":
            return ABSENT
        if isinstance(raw, str) and raw in _STATES:
            answer = _STATES[raw]
            if answer is NOT_APPLICABLE and not _may_not_apply(item):
                self._refuse("MB405", pointer, {"question": item.id})
                return ABSENT
            return answer
        value = self._value(item, raw, pointer)
        return ABSENT if value is None else Answer(State.ANSWERED, value)

    def _value(self, item: Item, raw: Any, pointer: Pointer) -> Value | None:
        if item.kind == "multiple":
            return self._chosen(item, raw, pointer)
        if item.kind == "number":
            return self._number(item, raw, pointer)
        if item.kind == "text":
            if not isinstance(raw, str):
                self._wrong_type(pointer, raw, "text")
            return raw if isinstance(raw, str) else None
        return self._one(item, raw, pointer)

    def _options(self, item: Item) -> dict[str, str]:
        """Option id to its text; made once for each item, for a list may have many thousand members."""
        if id(item) not in self._known:
            self._known[id(item)] = {option.id: option.text for option in self.bank.get_options(item)}
        return self._known[id(item)]

    def _one(self, item: Item, raw: Any, pointer: Pointer) -> str | None:
        """The answer to a question where one option is chosen."""
        if isinstance(raw, str):
            return self._option(item, raw, pointer)
        if isinstance(raw, list) and len(raw) == 1 and raw[0] in tuple(_STATES):
            self._refuse("MB402", (*pointer, 0), {"state": raw[0]}, "state")
        elif isinstance(raw, list) and raw:
            meant = self._meant(item, raw[0]) or next(iter(self._options(item)), "")
            self._refuse("MB402", pointer, {"option": meant}, "one")
        else:
            self._not_an_option(item, raw, pointer)
        return None

    def _option(self, item: Item, raw: str, pointer: Pointer) -> str | None:
        known = self._options(item)
        if raw in known:
            return raw
        params = {"option": raw, "question": item.id}
        state = find_state_meant(raw)
        if state and (state == "unknown" or _may_not_apply(item)):
            self._refuse("MB203", pointer, params, help=make_message("MB203.state.help", state=state))
            return None
        meant = self._meant(item, raw)
        self._refuse("MB203", pointer, params, wanted=meant or raw, known=known)
        return None

    def _not_an_option(self, item: Item, raw: Any, pointer: Pointer) -> None:
        params = {"found": describe_type(raw)}
        known = self._options(item)
        spoken = {True: "oui", False: "non"}.get(raw, "") if isinstance(raw, bool) else ""
        self._refuse("MB207", pointer, params, "option", wanted=spoken if spoken in known else "", known=known)

    def _meant(self, item: Item, raw: Any) -> str:
        """The option that a text means: its id but for accents and capitals, or its text; "" if that is not plain."""
        return find_option_meant(raw, self._options(item)) if isinstance(raw, str) else ""

    def _chosen(self, item: Item, raw: Any, pointer: Pointer) -> tuple[str, ...] | None:
        if not isinstance(raw, list):
            self._no_list(item, raw, pointer)
            return None
        chosen = [self._one_chosen(item, each, (*pointer, place)) for place, each in enumerate(raw)]
        seen: set[str] = set()
        for place, each in enumerate(chosen):
            if each is not None and each in seen:
                self._refuse("MB404", (*pointer, place), {"option": each})
            elif each is not None:
                seen.add(each)
        lone = self.bank.get_exclusive(item) & seen
        if lone and len(seen) > 1:
            option = next(each for each in chosen if each in lone)
            self._refuse("MB403", (*pointer, chosen.index(option)), {"option": option})
        return None if None in chosen else tuple(each for each in chosen if each)

    def _no_list(self, item: Item, raw: Any, pointer: Pointer) -> None:
        """A value where a list of options belongs; the options it names are shown as a list."""
        text = raw if isinstance(raw, str) and len(raw) < 200 else ""
        known = self._options(item)
        words = text.split()
        if not words or not all(word in known for word in words):  # not a list whose commas were forgotten
            words = [word.strip() for word in re.split("[,;]", text)] if text else []
        meant = [self._meant(item, word) or find_nearest(word, known) for word in words]
        if isinstance(raw, str) and (state := find_state_meant(raw)) and not all(meant):
            self._refuse(
                "MB207",
                pointer,
                {"found": describe_type(raw)},
                "options",
                help=make_message("MB203.state.help", state=state),
            )
        elif meant and all(meant):
            self._refuse("MB402", pointer, {"option": ", ".join(meant)}, "list")
        else:
            self._refuse("MB207", pointer, {"found": describe_type(raw)}, "options")

    def _one_chosen(self, item: Item, raw: Any, pointer: Pointer) -> str | None:
        if isinstance(raw, str):
            if raw in _STATES:
                self._refuse("MB402", pointer, {"state": raw}, "state")
                return None
            return self._option(item, raw, pointer)
        self._not_an_option(item, raw, pointer)
        return None

    def _number(self, item: Item, raw: Any, pointer: Pointer) -> Fraction | None:
        if not isinstance(raw, Fraction):
            state = find_state_meant(raw) if isinstance(raw, str) else ""
            if state and (state == "unknown" or _may_not_apply(item)):
                advice = make_message("MB203.state.help", state=state)
                self._refuse("MB207", pointer, {"found": describe_type(raw)}, "number", help=advice)
            else:
                self._wrong_type(pointer, raw, "number")
            return None
        problem = check_bounds(item, raw, pointer)
        if problem:
            self.problems.append(problem)
        return None if problem else raw

    def _comment(self, raw: Any, pointer: Pointer) -> str | None:
        if raw is not None and not isinstance(raw, str):
            self._wrong_type(pointer, raw, "text")
            return None
        return raw

    def _evidence(self, raw: Any, pointer: Pointer) -> tuple[str, ...]:
        if raw is None:
            return ()
        if not isinstance(raw, list):
            self._wrong_type(pointer, raw, "list")
            return ()
        for place, each in enumerate(raw):
            if not isinstance(each, str):
                self._wrong_type((*pointer, place), each, "text")
        return tuple(each for each in raw if isinstance(each, str))


def read_profile(reader: AnswerReader, raw: dict[str, Any], pointer: Pointer) -> Iterator[tuple[str, Answer]]:
    """The facts of a profile, by field; names that do not exist become problems."""
    fields = reader.bank.field_by_id
    for name, value in raw.items():
        where = (*pointer, name)
        if name in fields:
            yield name, reader.read(fields[name], value, where)
        else:
            params = {"id": name}
            reader.problems.append(Problem("MB206", where, params, key=True, wanted=name, known=fields))


def read_targets(reader: AnswerReader, raw: dict[str, Any], pointer: Pointer) -> Iterator[tuple[str, str | Fraction]]:
    """The ambition by axis: an option of its target, or a number on the scale; a blank is left out."""
    for name, value in raw.items():
        where = (*pointer, name)
        problem = _target_problem(reader.bank, name, value, where)
        if problem:
            reader.problems.append(problem)
        elif value not in _NO_TARGET:
            yield name, value


_NO_TARGET = (None, "", "unknown")


def _target_problem(bank: Bank, name: str, value: Any, pointer: Pointer) -> Problem | None:
    axis = bank.axis_by_id.get(name)
    if axis is None:
        return Problem("MB205", pointer, {"id": name}, key=True, wanted=name, known=bank.axis_by_id)
    if value in _NO_TARGET:
        return None
    scale = bank.scale
    if isinstance(value, Fraction):
        if scale.min <= value <= scale.max:
            return None
        return Problem("MB406", pointer, {"value": value, "min": scale.min, "max": scale.max}, "both")
    known = {option.id: option.text for option in bank.get_options(axis.target)} if axis.target else {}
    if not known:
        params = {"found": describe_type(value), "min": scale.min, "max": scale.max}
        return Problem("MB207", pointer, params, "target_number")
    if not isinstance(value, str):
        return Problem("MB207", pointer, {"found": describe_type(value)}, "target", known=known)
    if value in known:
        return None
    wanted = find_option_meant(value, known) or value
    return Problem("MB203", pointer, {"option": value, "axis": name}, "target", wanted=wanted, known=known)


def _is_no_details(raw: dict[str, Any], options: dict[str, str]) -> bool:
    """Whether nothing in a mapping looks like `value`, `comment` or `evidence`: then it is no answer's long form."""
    keys = list(islice(raw, 20))
    if any(key in DETAILS for key in keys):
        return False
    return bool(keys) and (any(key in options for key in keys) or not any(find_nearest(key, DETAILS) for key in keys))


def _may_not_apply(item: Item) -> bool:
    return isinstance(item, Question) and item.may_not_apply
