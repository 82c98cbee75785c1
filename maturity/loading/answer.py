"""One answer of a file, read against the item that asks for it.

An item is a profile field or a question. What is read is an `Answer` with one of four states: answered, unknown, not
applicable, or absent. What is wrong in it is a problem: a code and a pointer, the path of a value inside the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import Any, assert_never

from maturity.loading.bounds import check_bounds
from maturity.loading.options import map_option_texts
from maturity.loading.problem import Problem, make_unknown_option
from maturity.loading.suggestions import StateWord, find_nearest, find_option_meant, find_state_meant
from maturity.loading.validation import describe_type, make_type_problem
from maturity.model.answers import ABSENT, NOT_APPLICABLE, UNKNOWN, Answer, State, Value
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item, Question
from maturity.model.versions import is_version
from maturity.syntax.quoting import format_value

DETAILS = ("value", "comment", "evidence")
"""The keys of the long form of an answer, a mapping such as `{value: 3, comment: "...", evidence: [...]}`."""
_QUESTION_DETAILS = (*DETAILS, "bank_version")
"""The keys of the long form of an answer to a question, which may have been given to another version of the bank."""
_ANSWER_BY_WORD: Mapping[str, Answer] = {"unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}
"""The words by which a file gives an answer without a value, with that answer."""
_MAX_LIST_TEXT = 200
"""From this many characters on, a text where a list belongs is not split into options."""
_MAX_KEYS = 20
"""How many keys of a mapping are looked at, to see whether it is an answer's long form."""


class AnswerReader:
    """Reads answers to the items of one bank.

    Make it with the bank; `read(item, raw, pointer)` returns one answer. What is wrong with any of them is added to the
    list `problems`, in the order read.
    """

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.problems: list[Problem] = []
        self._options_by_item: dict[int, dict[str, str]] = {}

    def read(self, item: Item, raw: Any, pointer: Pointer) -> Answer:
        """Read the answer to `item` that `raw` gives, the data at `pointer`: a value, a word, or the long form.

        The state is absent where the value is blank (nothing or an empty text) or cannot be read; whatever is wrong
        adds a problem. An answer in the long form keeps its comment and evidence even then.
        """
        if not isinstance(raw, dict) or _is_other_mapping(raw, self._get_options(item)):
            return self._read_state_or_value(item, raw, pointer)
        self._check_keys(item, raw, pointer)
        answer = self._read_state_or_value(item, raw.get("value"), (*pointer, "value"))
        comment = self.read_note(raw.get("comment"), (*pointer, "comment"))
        evidence = self.read_evidence(raw.get("evidence"), (*pointer, "evidence"))
        return Answer(answer.state, answer.value, comment, evidence)

    def _check_keys(self, item: Item, raw: Mapping[str, Any], pointer: Pointer) -> None:
        """Add the problems of the keys of `raw`, the long form of an answer to `item`, and of the version in it."""
        possible = _QUESTION_DETAILS if isinstance(item, Question) else DETAILS
        for key in raw:
            if key not in possible:
                problem = Problem("MB201", (*pointer, key), {"key": key}, on_key=True, written=key, possible=possible)
                self.problems.append(problem)
        version = raw.get("bank_version") if isinstance(item, Question) else None
        if version is not None and not is_version(version):
            self._refuse("MB213", (*pointer, "bank_version"), {}, "bank_version")

    def _refuse(
        self, code: str, pointer: Pointer, params: dict[str, Any], variant: str = "", instead: Any = None
    ) -> None:
        """Add a problem; `instead` is what to write in the place of the value, None if that is not known."""
        self.problems.append(Problem(code, pointer, params, variant, instead=instead))

    def _refuse_type(self, pointer: Pointer, raw: Any, expected: str) -> None:
        """Add the problem of `raw`, which is not of the type `expected` (see `make_type_problem`)."""
        self.problems.append(make_type_problem(pointer, raw, expected))

    def _read_state_or_value(self, item: Item, raw: Any, pointer: Pointer) -> Answer:
        """Return the answer to `item` that `raw` gives without comment and evidence; absent if blank or refused."""
        if raw is None or raw == "":
            return ABSENT
        if isinstance(raw, str) and raw in _ANSWER_BY_WORD:
            answer = _ANSWER_BY_WORD[raw]
            if answer is NOT_APPLICABLE and not _may_not_apply(item):
                self._refuse("MB405", pointer, {"question": item.id})
                return ABSENT
            return answer
        value = self._read_value(item, raw, pointer)
        return ABSENT if value is None else Answer(State.ANSWERED, value)

    def _read_value(self, item: Item, raw: Any, pointer: Pointer) -> Value | None:
        """Return the value that `raw` gives for the kind of `item`; None, and a problem more, if it gives none."""
        match item.kind:
            case "single":
                return self._read_single(item, raw, pointer)
            case "multiple":
                return self._read_multiple(item, raw, pointer)
            case "number":
                return self._read_number(item, raw, pointer)
            case "text":
                return self._read_text(raw, pointer)
            case _:
                assert_never(item.kind)

    def _get_options(self, item: Item) -> dict[str, str]:
        """Return option id to text for the options of `item`, in order; made once for each item, for it may be long."""
        if id(item) not in self._options_by_item:
            self._options_by_item[id(item)] = map_option_texts(self.bank, item)
        return self._options_by_item[id(item)]

    def _read_text(self, raw: Any, pointer: Pointer) -> str | None:
        if isinstance(raw, str):
            return raw
        self._refuse_type(pointer, raw, "text")
        return None

    def _read_single(self, item: Item, raw: Any, pointer: Pointer) -> str | None:
        """Read the id of the one option that answers `item`; None, and a problem more, if `raw` is none."""
        if isinstance(raw, str):
            return self._read_option(item, raw, pointer, self._get_options(item))
        if isinstance(raw, list) and len(raw) == 1 and raw[0] in tuple(_ANSWER_BY_WORD):
            self._refuse("MB402", pointer, {"state": raw[0]}, "state", raw[0])
        elif isinstance(raw, list) and raw:
            meant = self._find_option_meant(item, raw[0]) if len(raw) == 1 else ""
            example = meant or next(iter(self._get_options(item)), "")
            self._refuse("MB402", pointer, {"option": example}, "one", meant or None)
        else:
            self._refuse_option_type(raw, pointer, self._get_options(item))
        return None

    def _read_option(self, item: Item, raw: str, pointer: Pointer, possible: dict[str, str]) -> str | None:
        """Return `raw` if it is the id of an option of `item`; else return None and add a problem with a suggestion.

        `possible` maps the ids of the options that may be suggested to their texts.
        """
        if raw in self._get_options(item):
            return raw
        if state := _find_possible_state(item, raw):
            params = {"option": raw, "question": item.id}
            self._refuse("MB203", pointer, params, instead=state)
        else:
            problem = make_unknown_option(pointer, raw, item.id, possible)
            meant = find_option_meant(raw, possible)
            self.problems.append(replace(problem, written=meant) if meant else problem)
        return None

    def _refuse_option_type(self, raw: Any, pointer: Pointer, options: dict[str, str]) -> None:
        """Add the problem of `raw`, which is no text and stands where the id of an option belongs.

        `options` maps the ids that may be suggested to their texts: one such as `oui` or `no`, for true or false.
        """
        written = find_option_meant(str(raw), options) if isinstance(raw, bool) else ""
        params = {"found": describe_type(raw)}
        self.problems.append(Problem("MB207", pointer, params, "option", written=written, possible=options))

    def _find_option_meant(self, item: Item, raw: Any) -> str:
        """Return the id of the option of which `raw` is the id or the text, nearly; "" if it is none, or no text."""
        return find_option_meant(raw, self._get_options(item)) if isinstance(raw, str) else ""

    def _read_multiple(self, item: Item, raw: Any, pointer: Pointer) -> tuple[str, ...] | None:
        """Read the ids of the options that answer `item`, in the order of the file; `()` for an empty list.

        None if `raw` is no list or one of its members is wrong. Options chosen twice, and an exclusive option with
        another beside it, add a problem and are returned.
        """
        if not isinstance(raw, list):
            self._refuse_missing_list(item, raw, pointer)
            return None
        if self._refuse_other_separator(item, raw, pointer):
            return None
        possible = self._get_options(item)
        if len(raw) > 1:
            exclusive = self.bank.get_exclusive(item)
            possible = {option: text for option, text in possible.items() if option not in exclusive}
        chosen = [self._read_list_member(item, each, (*pointer, index), possible) for index, each in enumerate(raw)]
        self._refuse_repeats(chosen, pointer)
        self._refuse_exclusive(item, chosen, pointer)
        return None if None in chosen else tuple(each for each in chosen if each)

    def _refuse_other_separator(self, item: Item, raw: list[Any], pointer: Pointer) -> bool:
        """Add a problem if options in the list `raw` are separated by semicolons: `[site; lettre]`. Return whether."""
        if not any(isinstance(each, str) and ";" in each for each in raw):
            return False
        words = [word for each in raw for word in self._split_options(item, each)]
        named = [self._find_option_meant(item, word) for word in words]
        if not named or not all(named):
            return False
        self._refuse("MB402", pointer, {}, "separator", self._make_list(item, named))
        return True

    def _make_list(self, item: Item, named: list[str]) -> list[str] | None:
        """Return the list to write for the options `named`, each once; None if one of them excludes the others."""
        different = list(dict.fromkeys(named))
        return None if len(different) > 1 and self.bank.get_exclusive(item) & set(different) else different

    def _refuse_repeats(self, chosen: list[str | None], pointer: Pointer) -> None:
        """Add a problem for each option in `chosen` that stands there before already; None is no option."""
        seen: set[str] = set()
        for index, option in enumerate(chosen):
            if option is not None and option in seen:
                self._refuse("MB404", (*pointer, index), {"option": option})
            elif option is not None:
                seen.add(option)

    def _refuse_exclusive(self, item: Item, chosen: list[str | None], pointer: Pointer) -> None:
        """Add a problem for the first exclusive option in `chosen`, if another option is chosen with it."""
        different = {option for option in chosen if option is not None}
        exclusive = self.bank.get_exclusive(item) & different
        if exclusive and len(different) > 1:
            index, option = next((index, option) for index, option in enumerate(chosen) if option in exclusive)
            self._refuse("MB403", (*pointer, index), {"option": option})

    def _refuse_missing_list(self, item: Item, raw: Any, pointer: Pointer) -> None:
        """Add the problem of `raw`, which is no list where one belongs; the help has the options it names as a list."""
        options = self._get_options(item)
        words = self._split_options(item, raw)
        named = [self._find_option_meant(item, word) or find_nearest(word, options) for word in words]
        state = find_state_meant(raw) if isinstance(raw, str) else None
        if state and not all(named):
            self._refuse("MB207", pointer, {"found": describe_type(raw)}, "options", state)
        elif named and all(named):
            self._refuse("MB402", pointer, {}, "list", self._make_list(item, named))
        else:
            example = format_value(list(options)[:1])
            self._refuse("MB207", pointer, {"found": describe_type(raw), "example": example}, "options")

    def _split_options(self, item: Item, raw: Any) -> list[str]:
        """Split `raw` into what may be options: at its spaces if every word is an option's id, else at , and ;.

        Empty for anything but a text, and for a text of 200 characters or more.
        """
        text = raw if isinstance(raw, str) and len(raw) < _MAX_LIST_TEXT else ""
        words = text.split()
        if words and all(word in self._get_options(item) for word in words):
            return words
        return [word.strip() for word in re.split("[,;]", text)] if text else []

    def _read_list_member(self, item: Item, raw: Any, pointer: Pointer, possible: dict[str, str]) -> str | None:
        """Return `raw`, a member of a list of options, if it is the id of one; else None, and add a problem.

        `possible` maps the ids of the options that may stand beside the others to their texts.
        """
        if not isinstance(raw, str):
            self._refuse_option_type(raw, pointer, possible)
            return None
        if raw in _ANSWER_BY_WORD:
            self._refuse("MB402", pointer, {"state": raw}, "state")
            return None
        return self._read_option(item, raw, pointer, possible)

    def _read_number(self, item: Item, raw: Any, pointer: Pointer) -> Fraction | None:
        """Return `raw` if it is a number within the bounds of `item`; else None, and add a problem."""
        if not isinstance(raw, Fraction):
            state = _find_possible_state(item, raw) if isinstance(raw, str) else None
            if state:
                self._refuse("MB207", pointer, {"found": describe_type(raw)}, "number", state)
            else:
                self.problems.append(_explain_no_number(item, raw, pointer))
            return None
        problem = check_bounds(item, raw, pointer)
        if problem:
            self.problems.append(problem)
        return None if problem else raw

    def read_note(self, raw: Any, pointer: Pointer) -> str | None:
        """Return the text `raw` beside an answer, such as a comment; None if there is none, or if it is no text."""
        return None if raw is None else self._read_text(raw, pointer)

    def read_evidence(self, raw: Any, pointer: Pointer) -> tuple[str, ...]:
        """Return the texts of the list `raw`; what is no text, or no list, is left out and adds a problem."""
        if raw is None:
            return ()
        if not isinstance(raw, list):
            self._refuse_type(pointer, raw, "list")
            return ()
        texts = (self._read_text(each, (*pointer, index)) for index, each in enumerate(raw))
        return tuple(each for each in texts if each is not None)


def _is_other_mapping(raw: dict[str, Any], options: dict[str, str]) -> bool:
    """Whether the mapping `raw` is not meant as the long form of an answer.

    It is not if it has keys, none of them is one of the long form, and either one is the id of an option or none is
    nearly a key of the long form. Only the first 20 keys are looked at. `options` has the option ids of the item.
    """
    keys = list(islice(raw, _MAX_KEYS))
    if any(key in DETAILS for key in keys):
        return False
    return bool(keys) and (any(key in options for key in keys) or not any(find_nearest(key, DETAILS) for key in keys))


def _find_possible_state(item: Item, written: str) -> StateWord | None:
    """Return the state that `written` means in words, if `item` may be answered with it; None if it means none."""
    state = find_state_meant(written)
    match state:
        case "unknown" | None:
            return state
        case "not_applicable":
            return state if _may_not_apply(item) else None
        case _:
            assert_never(state)


def _explain_no_number(item: Item, raw: Any, pointer: Pointer) -> Problem:
    """Return the problem of `raw`, which is no number; where it means one out of bounds, that is what is wrong."""
    problem = make_type_problem(pointer, raw, "number")
    meant = problem.instead
    return check_bounds(item, meant, pointer) or problem if isinstance(meant, Fraction) else problem


def _may_not_apply(item: Item) -> bool:
    return isinstance(item, Question) and item.may_not_apply
