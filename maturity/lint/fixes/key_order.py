"""The keys of a question, a duty, a recommendation and the like, in one order throughout a bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.model.diagnostic import Pointer
from maturity.syntax.build_result import Location
from maturity.syntax.document import Document

_ITEM = """id axis kind scored role whole text help ask express may_not_apply when weight unit min max range curve among
    answer_set options sources benchmark"""
_ORDERS = {
    "profile": _ITEM,
    "questions": _ITEM,
    "axes": "id title text weight combine target axes",
    "duties": "id text help ask when law checked severity recommendation sources",
    "levels": "id from title text at_least duties",
    "recommendations": """id title text steps axis moves when effort running spending sizes horizon after example
        sources""",
    "examples": "name profile targets duties fill answers expect",
}
"""Section to the order of the keys of its members, that of docs/format.md; other keys stay behind these."""


def order_keys(document: Document) -> str:
    """Return the text of the bank `document` with the keys of each member of its lists in order.

    Whole lines change places, with the comments right above them. A member in braces stays as it is, and so do the
    sections themselves: their order is their author's.
    """
    lines = list(document.lines)
    for section, order in _ORDERS.items():
        for member in _list_members(document, section):
            _order_member(document, lines, member, order.split())
    return "\n".join(lines)


def _list_members(document: Document, section: str) -> Iterator[Location]:
    """Yield where the members of the list `section` are written that are mappings in lines."""
    pointer: Pointer = (section,)
    located = document.find_location(pointer)
    members = located.location[2] if located.exists else None
    for member in members if isinstance(members, list) else ():
        if isinstance(member[2], dict) and member[2] and document.source.text[member[0]] != "{":
            yield member


def _order_member(document: Document, lines: list[str], member: Location, order: Sequence[str]) -> None:
    """Put the lines of `member` in order, in `lines`, the lines of the file; not if two keys share a line."""
    keys = member[2]
    assert isinstance(keys, dict)
    wanted = sorted(keys, key=lambda key: order.index(key) if key in order else len(order))
    starts = [document.source.locate(start)[0] - 1 for start, _, _ in keys.values()]
    if wanted == list(keys) or len(set(starts)) < len(starts):
        return
    first = starts[0]
    margin = document.source.locate(member[0])[1] - 1
    starts = [first, *(_find_comments(lines, start, margin) for start in starts[1:])]
    end = document.source.locate(document.find_end(member))[0]
    chunks = {key: lines[start:stop] for key, start, stop in zip(keys, starts, [*starts[1:], end], strict=True)}
    dash, chunks[next(iter(keys))][0] = lines[first][:margin], " " * margin + lines[first][margin:]
    ordered = [line for key in wanted for line in chunks[key]]
    if ordered[0].lstrip().startswith("#"):
        return  # a dash cannot stand before a comment
    lines[first:end] = [dash + ordered[0][margin:], *ordered[1:]]


def _find_comments(lines: Sequence[str], start: int, margin: int) -> int:
    """Return the index of the first of the comments right above line `start`, which are as far in as its key."""
    while lines[start - 1].startswith(" " * margin + "#"):
        start -= 1
    return start
