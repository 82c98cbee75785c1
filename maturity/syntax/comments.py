"""The comments of a YAML file: a `#` that is no part of a text or of a key, up to the end of its line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from maturity.syntax.build_result import Extent, Location
from maturity.syntax.document import Document

_ENDINGS_WITHOUT = (".json", ".jsonl")


class Comment(NamedTuple):
    """One comment that a pattern fits."""

    line: int
    """The number of its line, from 1."""
    start: int
    """The index in the text of its `#`."""
    match: re.Match[str]
    """What the pattern found; its indexes are those of the text."""
    is_alone: bool
    """Whether nothing but spaces stands before it on its line."""


def find_comments(document: Document, pattern: re.Pattern[str]) -> Iterator[Comment]:
    """Yield the comments of `document` that `pattern`, which starts with `#`, fits, in order. JSON has none."""
    if document.path.lower().endswith(_ENDINGS_WITHOUT):
        return
    text = document.source.text
    found = [each for each in pattern.finditer(text) if each.start() == 0 or text[each.start() - 1] in " \t\n"]
    if not found:
        return
    extents = sorted(_list_texts(document.location))
    starts = [start for start, _ in extents]
    line, counted = 1, 0
    for match in found:
        place = bisect_right(starts, match.start()) - 1
        line += text.count("\n", counted, match.start())
        counted = match.start()
        if place < 0 or extents[place][1] <= match.start():
            before = text[text.rfind("\n", 0, counted) + 1 : counted]
            yield Comment(line, counted, match, not before.strip())


def _list_texts(location: Location) -> Iterator[Extent]:
    """Yield where the keys and the values that are no lists or mappings are written, at `location` and inside it."""
    waiting = [location]
    while waiting:
        start, end, children = waiting.pop()
        if children is None:
            yield (start, end)
        elif isinstance(children, dict):
            yield from ((first, last) for first, last, _ in children.values())
            waiting += [child for _, _, child in children.values()]
        else:
            waiting += children
