"""Where and how the lines that declare a change are written into a bank's file, as changes of its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from maturity.model.diagnostic import Remedy
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value


def write_entries(document: Document, key: str, entries: Mapping[str, str], *, quotes: bool = False) -> Remedy:
    """Return the change that puts `entries` into the mapping under `key`, which may have to be begun.

    With `quotes`, their values are in quotes. None of the entries may be there already.
    """
    is_quoted = _is_json(document)
    pairs = [f"{_format(name, is_quoted)}: {_format(value, is_quoted or quotes)}" for name, value in entries.items()]
    return _add(document, key, pairs, ("{", "}"), "")


def write_names(document: Document, key: str, names: Sequence[str]) -> Remedy:
    """Return the change that puts `names` into the list under `key`, which may have to be begun."""
    return _add(document, key, [_format(name, _is_json(document)) for name in names], ("[", "]"), "- ")


def replace_value(document: Document, key: str, name: str, value: str) -> Remedy:
    """Return the change that writes `value`, in quotes, in the place of what the entry `name` under `key` has."""
    return Remedy(document.find_span((key, name)), _format(value, quotes=True))


def lengthen_chain(document: Document, former: str, old: str, present: str) -> Remedy:
    """Return the change that makes two steps of `former: present`, an entry of `renamed`, with `old` between them."""
    names = [_format(name, _is_json(document)) for name in (old, present)]
    start = document.find_location(("renamed",)).location[0]
    text = document.source.text
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    between = ", " if text[start] == "{" else f"\n{indent}"
    return Remedy(document.find_span(("renamed", former)), f"{names[0]}{between}{names[0]}: {names[1]}")


def format_line(document: Document, key: str, remedy_items: Sequence[str], brackets: tuple[str, str]) -> str:
    """Return the whole line that begins `key` with these items."""
    return f"{_format(key, _is_json(document))}: {brackets[0]}{', '.join(remedy_items)}{brackets[1]}"


def _is_json(document: Document) -> bool:
    return document.path.lower().endswith(".json")


def _format(value: str, quotes: bool) -> str:
    """Return an id, two ids joined by a point, or a version, as the file has to have it."""
    return value if "." in value and not quotes else format_value(value, quotes=quotes)


def _add(document: Document, key: str, items: Sequence[str], brackets: tuple[str, str], sign: str) -> Remedy:
    """Return the change that adds `items` under `key`: in brackets, or a line each where the file has lines.

    `sign` stands before an item on a line of its own.
    """
    if key not in document.data:
        return _begin(document, format_line(document, key, items, brackets))
    start, _, children = document.find_location((key,)).location
    text = document.source.text
    if not children:
        whole = brackets[0] + ", ".join(items) + brackets[1]
        span = document.find_span((key,))
        is_blank = (span.line, span.column) == (span.end_line, span.end_column)
        return Remedy(span, f" {whole}" if is_blank else whole)
    last = document.find_end(children[-1] if isinstance(children, list) else next(reversed(children.values()))[2])
    if text[start] == brackets[0]:
        return _insert(document, last, "".join(f", {item}" for item in items))
    line_start = text.rfind("\n", 0, start) + 1
    indent = text[line_start:start].partition("-")[0]
    return _insert(document, _find_line_end(text, last), "".join(f"\n{indent}{sign}{item}" for item in items))


def _begin(document: Document, line: str) -> Remedy:
    """Return the change that writes a key that the file does not have yet, after the last one."""
    text = document.source.text
    end = document.find_end(list(_get_children(document).values())[-1][2])
    if text[document.location[0]] == "{":
        return _insert(document, end, f",\n  {line}" if _is_json(document) else f", {line}")
    return _insert(document, _find_line_end(text, end), f"\n{line}")


def _get_children(document: Document) -> Mapping[str, Any]:
    children = document.location[2]
    assert isinstance(children, dict)  # a bank has keys
    return children


def _find_line_end(text: str, index: int) -> int:
    """Return the index of the end of the line that `index` is on, after a comment that may follow there."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def _insert(document: Document, index: int, text: str) -> Remedy:
    return Remedy(document.source.make_span(index, index), text)
