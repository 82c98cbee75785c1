"""The options that an answer chooses, read against the item that asks for them.

What is wrong in a choice is a problem: a code and a pointer, the path of a value inside the file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from maturity.loading.former_names import explain_missing_option
from maturity.loading.option_lists import has_dashes, has_semicolon, split_options
from maturity.loading.options import map_option_texts
from maturity.loading.problem import Problem, make_unknown_option
from maturity.loading.state_words import ANSWER_BY_WORD, find_possible_state
from maturity.loading.suggestions import find_nearest, find_option_meant, find_state_meant
from maturity.loading.validation import describe_type
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item
from maturity.syntax.quoting import format_value


class ChoiceReader:
    """Reads which options of an item are chosen.

    What is wrong with any of them is added to `problems`, the list that it is made with.
    """

    def __init__(self, bank: Bank, problems: list[Problem]) -> None:
        self.bank = bank
        self.problems = problems
        self._options_by_item: dict[int, dict[str, str]] = {}

    def get_options(self, item: Item) -> dict[str, str]:
        """Return option id to text for the options of `item`, in order; made once for each item, for it may be long."""
        if id(item) not in self._options_by_item:
            self._options_by_item[id(item)] = map_option_texts(self.bank, item)
        return self._options_by_item[id(item)]

    def read_single(self, item: Item, raw: Any, pointer: Pointer) -> str | None:
        """Read the id of the one option that answers `item`; None, and a problem more, if `raw` is none."""
        if isinstance(raw, str):
            return self._read_option(item, raw, pointer, self.get_options(item))
        if isinstance(raw, list) and len(raw) == 1 and raw[0] in tuple(ANSWER_BY_WORD):
            self._refuse("MB402", pointer, {"state": raw[0]}, "state", raw[0])
        elif isinstance(raw, list) and raw:
            meant = self._find_option_meant(item, raw[0]) if len(raw) == 1 else ""
            example = meant or next(iter(self.get_options(item)), "")
            self._refuse("MB402", pointer, {"option": example}, "one", meant or None)
        else:
            self._refuse_option_type(raw, pointer, self.get_options(item))
        return None

    def _read_option(self, item: Item, raw: str, pointer: Pointer, possible: dict[str, str]) -> str | None:
        """Return `raw` if it is the id of an option of `item`; else return None and add a problem with a suggestion.

        `possible` maps the ids of the options that may be suggested to their texts.
        """
        if raw in self.get_options(item):
            return raw
        if state := find_possible_state(item, raw):
            params = {"option": raw, "question": item.id}
            self._refuse("MB203", pointer, params, instead=state)
        elif former := explain_missing_option(self.bank, pointer, raw, item.id, possible):
            self.problems.append(former)
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
        return find_option_meant(raw, self.get_options(item)) if isinstance(raw, str) else ""

    def read_multiple(self, item: Item, raw: Any, pointer: Pointer) -> tuple[str, ...] | None:
        """Read the ids of the options that answer `item`, in the order of the file; `()` for an empty list.

        None if `raw` is no list or one of its members is wrong. Options chosen twice, and an exclusive option with
        another beside it, add a problem and are returned.
        """
        if not isinstance(raw, list):
            self._refuse_missing_list(item, raw, pointer)
            return None
        if self._is_right(item, raw):
            return tuple(raw)
        if self._refuse_other_separator(item, raw, pointer):
            return None
        possible = self.get_options(item)
        if len(raw) > 1:
            exclusive = self.bank.get_exclusive(item)
            possible = {option: text for option, text in possible.items() if option not in exclusive}
        chosen = [self._read_list_member(item, each, (*pointer, index), possible) for index, each in enumerate(raw)]
        self._refuse_repeats(chosen, pointer)
        self._refuse_exclusive(item, chosen, pointer)
        return None if None in chosen else tuple(each for each in chosen if each)

    def _is_right(self, item: Item, raw: list[Any]) -> bool:
        """Whether nothing is wrong in the list `raw`, as in most: each member is an option, and may stand there.

        The words that mean a state are no options of a sound bank.
        """
        if not all(isinstance(each, str) for each in raw):
            return False
        different = set(raw)
        if len(different) < len(raw) or not different <= self.get_options(item).keys():
            return False
        return len(raw) < 2 or different.isdisjoint(self.bank.get_exclusive(item))

    def _refuse_other_separator(self, item: Item, raw: list[Any], pointer: Pointer) -> bool:
        """Add a problem if options in the list `raw` are separated by semicolons, or by dashes that lack their space.

        Such as `[site; lettre]`, or `- site` with `-lettre` in the next line. Return whether.
        """
        options = self.get_options(item)
        is_glued = any(has_dashes(each, options) for each in raw)
        if not is_glued and not any(map(has_semicolon, raw)):
            return False
        words = [word for each in raw for word in split_options(each, options)]
        named = [self._find_option_meant(item, word) for word in words]
        if not named or not all(named):
            return False
        self._refuse("MB402", pointer, {}, "dash" if is_glued else "separator", self._make_list(item, named))
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
        options = self.get_options(item)
        words = split_options(raw, options)
        named = [self._find_option_meant(item, word) or find_nearest(word, options) for word in words]
        state = find_state_meant(raw) if isinstance(raw, str) else None
        if state and not all(named):
            self._refuse("MB207", pointer, {"found": describe_type(raw)}, "options", state)
        elif named and all(named):
            variant = "dash" if has_dashes(raw, options) else "list"
            self._refuse("MB402", pointer, {}, variant, self._make_list(item, named))
        else:
            example = format_value(list(options)[:1])
            self._refuse("MB207", pointer, {"found": describe_type(raw), "example": example}, "options")

    def _read_list_member(self, item: Item, raw: Any, pointer: Pointer, possible: dict[str, str]) -> str | None:
        """Return `raw`, a member of a list of options, if it is the id of one; else None, and add a problem.

        `possible` maps the ids of the options that may stand beside the others to their texts.
        """
        if not isinstance(raw, str):
            self._refuse_option_type(raw, pointer, possible)
            return None
        if raw in ANSWER_BY_WORD:
            self._refuse("MB402", pointer, {"state": raw}, "state")
            return None
        return self._read_option(item, raw, pointer, possible)

    def _refuse(
        self, code: str, pointer: Pointer, params: dict[str, Any], variant: str = "", instead: Any = None
    ) -> None:
        """Add a problem; `instead` is what to write in the place of the value, None if that is not known."""
        self.problems.append(Problem(code, pointer, params, variant, instead=instead))
