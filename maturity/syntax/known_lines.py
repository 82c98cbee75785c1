"""Simple lines that were taken apart before: the same ones stand in each of many thousand answers files.

What people write in their own words is not kept: texts with spaces or capitals are taken apart each time.
"""

from __future__ import annotations

import re

from maturity.syntax.simple_lines import SimpleLine, take_apart

MOST_CHARACTERS = 1 << 18
"""How many characters the kept lines may have together; at more, all of them are forgotten, and kept anew."""
_LONGEST = 250
"""How many characters a line may have to be kept."""
_WORD = re.compile(r"[a-z0-9_.-]+")
"""A text that can be kept: the id of an option, a date, a version."""


class KnownLines(dict[str, "SimpleLine | None"]):
    """Simple lines by their text; asked for an unknown one, as `known[line]`, it takes that apart.

    None is given for what is no simple line, and not kept. Several threads may ask at once.
    """

    def __init__(self) -> None:
        super().__init__()
        self._characters = 0

    def __missing__(self, line: str) -> SimpleLine | None:
        """Take `line` apart, and keep it if other files may have the same one."""
        found = take_apart(line)
        if found is not None and len(line) <= _LONGEST and (kept := _prepare(found)):
            self._characters += len(line)
            if self._characters > MOST_CHARACTERS:
                self.clear()
                self._characters = len(line)
            self[line] = kept
        return found


def _prepare(found: SimpleLine) -> SimpleLine | None:
    """Return `found` as it can be kept, with a tuple in the place of a list; None if it is not to be kept."""
    indent, key, value, is_open = found
    if isinstance(value, list):
        return (indent, key, tuple(value), is_open) if all(map(_is_word, value)) else None
    return None if isinstance(value, dict) or (isinstance(value, str) and not _is_word(value)) else found


def _is_word(value: object) -> bool:
    return isinstance(value, str) and _WORD.fullmatch(value) is not None
