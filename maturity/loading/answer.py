"""One answer of a file, read against the item that asks for it.

An item is a profile field or a question. What is read is an `Answer`: answered, unknown, not applicable, taken over
from an earlier file and to be confirmed, or absent. What is wrong in it is a problem: a code and a pointer, the path of
a value inside the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import Any, assert_never

from maturity.loading.bounds import check_bounds, find_example
from maturity.loading.choice import ChoiceReader
from maturity.loading.dates import check_date
from maturity.loading.problem import Problem
from maturity.loading.state_words import ANSWER_BY_WORD, find_possible_state, may_not_apply
from maturity.loading.suggestions import find_nearest
from maturity.loading.validation import describe_type, make_type_problem
from maturity.model.answers import ABSENT, NOT_APPLICABLE, Answer, EarlierAnswer, State, Value
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item, Question
from maturity.model.versions import is_version
from maturity.model.written_answers import find_earlier_day
from maturity.text.catalogue import make_message

DETAILS = ("value", "comment", "evidence", "confirm")
"""The keys of the long form of an answer, a mapping such as `{value: 3, comment: "...", evidence: [...]}`."""
_QUESTION_DETAILS = (*DETAILS, "bank_version")
"""The keys of the long form of an answer to a question, which may have been given to another version of the bank."""
_MOST_KNOWN_ANSWERS = 1_000
"""How many answers to one item are kept as they are written: in many files, most say the same."""
_MAX_KEYS = 20
"""How many keys of a mapping are looked at, to see whether it is an answer's long form."""


class _KnownAnswers(defaultdict[int, "dict[str | Fraction | tuple[Any, ...] | None, Answer]"]):
    """Answers that were read before and were right, as they are written, by the identity of their item in memory.

    The items are those of one bank, and live as long as it does.
    """


def _find_known_answers(bank: Bank) -> _KnownAnswers:
    kept = bank.workspace.get(_KnownAnswers)
    if not isinstance(kept, _KnownAnswers):
        kept = bank.workspace[_KnownAnswers] = _KnownAnswers(dict)
    return kept


class AnswerReader:
    """Reads answers to the items of one bank, and those taken over from an earlier file, which are to be confirmed.

    Make it with the bank; `read(item, raw, pointer)` returns one answer. What is wrong with any of them is added to the
    list `problems`, in the order read.
    """

    def __init__(self, bank: Bank) -> None:
        self.bank = bank
        self.problems: list[Problem] = []
        self._choices = ChoiceReader(bank, self.problems)
        self._known = _find_known_answers(bank)

    def read(self, item: Item, raw: Any, pointer: Pointer) -> Answer:
        """Read the answer to `item` that `raw` gives, the data at `pointer`: a value, a word, or the long form.

        The state is absent where the value is blank (nothing or an empty text) or cannot be read; whatever is wrong
        adds a problem. An answer in the long form keeps its comment and evidence even then.
        """
        if not isinstance(raw, dict):
            return self._read_short(item, raw, pointer)
        if _is_other_mapping(raw, self._choices.get_options(item)):
            return self._read_state_or_value(item, raw, pointer)
        self._check_keys(item, raw, pointer)
        answer = self._read_state_or_value(item, raw.get("value"), (*pointer, "value"))
        comment = self.read_note(raw.get("comment"), (*pointer, "comment"))
        evidence = self.read_evidence(raw.get("evidence"), (*pointer, "evidence"))
        day = find_earlier_day(raw)
        self.check_confirm(raw, pointer)
        if day is None or answer.state is State.ABSENT:
            return Answer(answer.state, answer.value, comment, evidence)
        earlier = EarlierAnswer(None, raw.get("value"), answer.state, answer.value, day)
        return Answer(State.TO_CONFIRM, None, comment, evidence, earlier)

    def recall(self, item: Item, raw: Any) -> Answer | None:
        """Return what `read` returned for the same `raw` in another file and found right; None if it is not kept.

        Blank answers, options, words and numbers are kept; those in the long form and free texts are not.
        """
        kind = raw.__class__
        if kind is not str:
            if raw is None:
                return ABSENT
            if kind is list:
                raw = tuple(raw)
            elif kind is not Fraction:
                return None
        try:
            return self._known[id(item)].get(raw)
        except TypeError:  # a list or a mapping in a list
            return None

    def _read_short(self, item: Item, raw: Any, pointer: Pointer) -> Answer:
        """Read an answer in the short form, and keep it for `recall` if it is right."""
        before = len(self.problems)
        answer = self._read_state_or_value(item, raw, pointer)
        if len(self.problems) == before and item.kind != "text":
            known = self._known[id(item)]
            if len(known) < _MOST_KNOWN_ANSWERS:
                known[tuple(raw) if isinstance(raw, list) else raw] = answer
        return answer

    def check_confirm(self, raw: Mapping[str, Any], pointer: Pointer) -> None:
        """Add the problem of `confirm` in the long form `raw` if it is neither a day nor true, nor says nothing."""
        mark, place = raw.get("confirm"), (*pointer, "confirm")
        if mark is None or isinstance(mark, bool):
            return
        if not isinstance(mark, str):
            self._refuse_type(place, mark, "text")
        elif problem := check_date(mark, place):
            self.problems.append(problem)

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
        if isinstance(raw, str) and raw in ANSWER_BY_WORD:
            answer = ANSWER_BY_WORD[raw]
            if answer is NOT_APPLICABLE and not may_not_apply(item):
                self._refuse("MB405", pointer, {"question": item.id})
                return ABSENT
            return answer
        value = self._read_value(item, raw, pointer)
        return ABSENT if value is None else Answer(State.ANSWERED, value)

    def _read_value(self, item: Item, raw: Any, pointer: Pointer) -> Value | None:
        """Return the value that `raw` gives for the kind of `item`; None, and a problem more, if it gives none."""
        match item.kind:
            case "single":
                return self._choices.read_single(item, raw, pointer)
            case "multiple":
                return self._choices.read_multiple(item, raw, pointer)
            case "number":
                return self._read_number(item, raw, pointer)
            case "text":
                return self._read_text(raw, pointer)
            case _:
                assert_never(item.kind)

    def _read_text(self, raw: Any, pointer: Pointer) -> str | None:
        if isinstance(raw, str):
            return raw
        self._refuse_type(pointer, raw, "text")
        return None

    def _read_number(self, item: Item, raw: Any, pointer: Pointer) -> Fraction | None:
        """Return `raw` if it is a number within the bounds of `item`; else None, and add a problem."""
        if not isinstance(raw, Fraction):
            state = find_possible_state(item, raw) if isinstance(raw, str) else None
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


def _explain_no_number(item: Item, raw: Any, pointer: Pointer) -> Problem:
    """Return the problem of `raw`, which is no number; where it means one out of bounds, that is what is wrong."""
    problem = make_type_problem(pointer, raw, "number")
    meant = problem.instead
    if isinstance(meant, Fraction):
        return check_bounds(item, meant, pointer) or problem
    return replace(problem, help=make_message("MB207.number.example", example=find_example(item)))
