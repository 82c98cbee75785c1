"""What to do about a problem: the sentence that says it and, where it can be written as it stands, what to write.

A remedy is one change of the text of the file (`maturity.model.diagnostic`). Whoever makes it gets a file without that
diagnostic: so a name is proposed only where it is not taken yet.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from maturity.loading.problem import Problem
from maturity.loading.suggestions import find_nearest, shorten
from maturity.model.diagnostic import Remedy, Span
from maturity.model.field_types import VERSION_PATTERN
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import Message, has_message, make_message

_MAX_NAMES = 12
"""How many names `list_names` lists."""
_OPENING_QUOTE = re.compile(r"""\\"|''|["']""")


class Advice(NamedTuple):
    """What to do about one problem, as `advise` finds it."""

    help: Message | None
    """The sentence that says it; None if the catalogue has none."""
    remedies: tuple[Remedy, ...] = ()
    """The changes that the sentence proposes, to choose one from; empty if it proposes none that could be made."""


def advise(document: Document, problem: Problem, span: Span) -> Advice:
    """Return what to do about `problem`, which is at `span` in `document`.

    That is what the problem itself gives to write instead, else the nearest of the possible names, unless it stands
    there already, else all of them, else the catalogue's help.
    """
    if isinstance(problem.instead, dict):
        return _advise_pair(document, problem)
    if isinstance(problem.instead, str) and problem.instead in _list_beside(document.data, problem):
        return Advice(make_message("help.taken", nearest=problem.instead))
    if problem.instead is not None:
        text = _write(document, problem, problem.instead)
        return Advice(_fill_help(problem, text), _replace(document, problem, span, text))
    if problem.help:
        return Advice(problem.help, problem.remedies)
    nearest = find_nearest(problem.written, problem.possible) if problem.written else ""
    possible = find_free_names(document.data, problem)
    if nearest and nearest not in possible:
        return Advice(make_message("help.taken", nearest=shorten(nearest)))
    if nearest:
        sentence = make_message("help.did_you_mean", nearest=shorten(nearest))
        return Advice(sentence, _replace(document, problem, span, _write(document, problem, nearest)))
    if possible:
        return Advice(make_message("help.known", known=list_names(possible)), _offer(document, problem, span, possible))
    return Advice(_find_general_help(problem))


def _advise_pair(document: Document, problem: Problem) -> Advice:
    """Return the advice to write another key and another value, the only pair of `instead`, in the place of both.

    Where another pair has that key or that value, one of the two has to go.
    """
    [(key, value)] = problem.instead.items()
    parent = _find_parent(document.data, problem)
    others = {name: each for name, each in parent.items() if name != problem.pointer[-1]}
    if key in others or value in others.values():
        return Advice(make_message("help.taken", nearest=key if key in others else value))
    text = f"{_write_name(document, key)}: {_write_name(document, value)}"
    first, last = document.find_span(problem.pointer, on_key=True), document.find_span(problem.pointer)
    remedy = Remedy(Span(first.line, first.column, last.end_line, last.end_column), text)
    return Advice(_fill_help(problem, text), (remedy,))


def _write_name(document: Document, name: str) -> str:
    """Return a name of letters, digits, underscores and dots as a file of this kind has to have it."""
    return f'"{name}"' if document.path.lower().endswith(".json") else name


def find_free_names(data: Mapping[str, Any], problem: Problem) -> Collection[str]:
    """Return the possible names of `problem` without those that stand beside it in `data` already.

    A key given twice, or an option chosen twice, would be the next mistake; so would a question or a recommendation
    that waits for itself.
    """
    if not problem.possible:
        return problem.possible  # thousands of problems may be about one long list
    own = _find_own_id(data, problem)
    if own:
        return [name for name in problem.possible if name != own]
    taken = _list_beside(data, problem)
    return [name for name in problem.possible if name not in taken] if taken else problem.possible


def _list_beside(data: Mapping[str, Any], problem: Problem) -> Collection[Any]:
    """Return the keys of the mapping, or the members of the list, in which the key or the value at fault stands.

    Empty for a value under a key, beside which nothing of its sort stands.
    """
    parent = _find_parent(data, problem)
    if isinstance(parent, dict):
        if problem.pointer[:1] == ("renamed",) and not problem.on_key:
            return {name for name in parent.values() if isinstance(name, str)}  # two answers cannot become one
        return parent.keys() if problem.on_key else ()
    return {name for name in parent if isinstance(name, str)} if isinstance(parent, list) else ()


def _find_parent(data: Mapping[str, Any], problem: Problem) -> Any:
    """Return the mapping or the list in which the key or the value at fault stands; None if the file has none there."""
    parent: Any = data
    for part in problem.pointer[:-1]:
        known = part in parent if isinstance(parent, dict) else isinstance(parent, list) and part in range(len(parent))
        if not known:
            return None
        parent = parent[part]
    return parent


def _find_own_id(data: Mapping[str, Any], problem: Problem) -> str:
    """Return the id of the question or the recommendation that may not name itself where `problem` is; "" elsewhere."""
    match problem.pointer:
        case ("questions", int(index), "when") if problem.code == "MB204":
            return str(data["questions"][index].get("id", ""))
        case ("recommendations", int(index), "after", *_):
            return str(data["recommendations"][index].get("id", ""))
        case _:
            return ""


def list_names(names: Collection[str]) -> str:
    """Return the first 12 of `names`, joined by commas, with an ellipsis at the end if there are more; "" for none."""
    shown = [shorten(name) for name, _ in zip(names, range(_MAX_NAMES), strict=False)]
    return ", ".join(shown) + (", …" if len(names) > _MAX_NAMES else "")


def _offer(document: Document, problem: Problem, span: Span, possible: Collection[str]) -> tuple[Remedy, ...]:
    """Return a remedy for each of the names that the sentence lists; none where what is beside it may not fit them.

    That is so for a key, for the kind of an item, and for a name in a condition.
    """
    is_name_in_condition = problem.start is not None and problem.code != "MB203"
    if problem.on_key or problem.pointer[-1:] == ("kind",) or is_name_in_condition:
        return ()
    names = [name for name, _ in zip(possible, range(_MAX_NAMES), strict=False) if shorten(name) == name]
    return tuple(each for name in names for each in _replace(document, problem, span, _write(document, problem, name)))


def _write(document: Document, problem: Problem, value: Any) -> str:
    """Return `value` as it has to be written in the place of what `problem` is about.

    In JSON, every text is in quotes. Inside a text (a condition), it stands as it is, with the quotation marks that do
    not end that text.
    """
    is_json = document.path.lower().endswith(".json")
    if isinstance(value, str) and re.fullmatch(VERSION_PATTERN, value) and not is_json:
        return value  # as people write it, without quotes
    if problem.start is None:
        return format_value(value, quotes=is_json)
    opening = document.find_location(problem.pointer).location[0]
    return str(value).replace('"', "'") if document.source.text[opening] == '"' else str(value)


def _replace(document: Document, problem: Problem, span: Span, text: str) -> tuple[Remedy, ...]:
    """Return the remedy that puts `text` in the place of what is wrong; none if that is on several lines or missing.

    A text on several lines that should be a list is one all the same: no comment can stand between its lines. Inside a
    text, such as an option in a condition, the quotation marks stay as they are.
    """
    found = document.find_location(problem.pointer)
    is_list_as_text = isinstance(problem.instead, list) and found.location[2] is None
    if not found.exists or (span.line != span.end_line and not is_list_as_text):
        return ()
    if problem.start is None:
        is_glued = (span.line, span.column) == (span.end_line, span.end_column)
        return (Remedy(span, f" {text}" if is_glued else text),)
    if not document.is_on_one_line(problem.pointer):
        return ()
    written = document.lines[span.line - 1][span.column - 1 : span.end_column - 1]
    quote = _OPENING_QUOTE.match(written)
    mark = quote.group() if quote else ""
    return (Remedy(span, f"{mark}{text}{mark}"),)


def _fill_help(problem: Problem, text: str) -> Message:
    """Return the sentence that proposes `text`: the problem's own, else that of its message, else "write ..."."""
    if problem.help:
        return Message(problem.help.key, {**problem.help.params, "text": text})
    own = f"{problem.message_key}.instead"
    return make_message(own if has_message(own) else "help.write", **{**problem.params, "text": text})


def _find_general_help(problem: Problem) -> Message | None:
    """Return the catalogue's help for the problem's message or for its code; None if there is none."""
    for key in (f"{problem.message_key}.help", f"{problem.code}.help"):
        if has_message(key):
            return make_message(key, **problem.params)
    return None
