"""The text of an answers file with one value changed: where the new value goes, and which comments move.

A location says between which indexes of the text a value is written, an extent the same of a key
(`maturity.syntax.build_result`). `maturity.saving.editing` uses this and tests what comes out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from maturity.model.diagnostic import Pointer
from maturity.syntax.build_result import Extent, Location
from maturity.syntax.document import Document, Located

EntryPointer = tuple[str] | tuple[str, str]
"""The place of a value in an answers file: a top-level key, or such a key and a key of the mapping under it."""


def find_entry(document: Document, pointer: EntryPointer) -> Located:
    """Find where the value at `pointer` is written; if it is missing, say so with the location of the nearest ancestor.

    If its section is missing, the value is too. `Document.find_location` passes over a missing part instead, and could
    find a top-level key with the name of the value's key.
    """
    if document.find_location(pointer[:1]).exists:
        return document.find_location(pointer)
    return Located(document.location, None, exists=False)


def find_value_end(document: Document, location: Location, key: Extent) -> int:
    """Return the index after the value at `location`, whose key is at `key`; after the colon if the value is empty."""
    start, end, _ = location
    return document.source.text.index(":", key[1]) + 1 if start == end else document.find_end(location)


class TextEditor:
    """Makes new texts from the text of a document, which itself stays as it is.

    Make it with the document. `set_value` returns a text with another value; `find_comments` and `find_line_end` say
    where comments and lines are.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.source.text

    def set_value(self, pointer: EntryPointer, written: str) -> str | None:
        """Return the text with the value `written`, YAML on one line, at `pointer`, replaced or added.

        A missing section is added too, at the end of the file. None if the section is a list. The text returned is not
        parsed again here: it may be wrong for an unusual layout.
        """
        location, key, exists = find_entry(self.document, pointer)
        if exists and key:
            return self._replace(location, key, written)
        if len(pointer) == 1:
            return self._append(self.document.location, None, f"{pointer[0]}: {written}")
        section, key, exists = self.document.find_location(pointer[:1])
        entry = f"{pointer[1]}: {written}"
        if not exists or key is None:
            return self._append(self.document.location, None, f"{pointer[0]}:\n  {entry}")
        if isinstance(section[2], list):
            return None
        if section[2]:
            return self._append(section, key, entry)
        margin = "\n" + " " * (self.document.source.locate(key[0])[1] + 1)
        return self._replace(section, key, margin + entry)

    def _replace(self, location: Location, key: Extent, written: str) -> str:
        """Return the text with the value `written` in the place of the one at `location`, after its key at `key`.

        Comments inside the old value move to lines of their own above the key, if it is the first thing on its line.
        """
        colon = self.text.index(":", key[1]) + 1
        start, end = location[0], find_value_end(self.document, location, key)
        gap = "" if written.startswith("\n") else " "
        if location[0] == location[1] or "\n" not in self.text[colon:end]:
            return self.text[: min(colon, end)] + gap + written + self.text[end:]
        line_start = self.text.rfind("\n", 0, key[0]) + 1
        margin = self.text[line_start : key[0]]
        if margin.strip():  # the key is inside a list or braces: comments have no line of their own there
            return self.text[:start] + written + self.text[end:]
        comments = [self.text[mark : self.find_line_end(mark)] for mark in self.find_comments(location, colon, end)]
        above = "".join(f"{margin}{comment}\n" for comment in comments)
        return self.text[:line_start] + above + self.text[line_start:colon] + gap + written + self.text[end:]

    def find_addition(self, pointer: Pointer, entry: str) -> tuple[int, str] | None:
        """Find where `entry`, keys with their values in lines, goes at the end of the mapping at `pointer`.

        Return the index of the text, and what is to be inserted there. None if there is no such mapping, or if it is
        empty or in braces.
        """
        mapping, _, exists = self.document.find_location(pointer)
        if not exists or not isinstance(mapping[2], dict) or not mapping[2] or self.text[mapping[0]] == "{":
            return None
        return self._find_place(mapping, entry)

    def _append(self, mapping: Location, key: Extent | None, entry: str) -> str:
        """Return the text with `entry`, a key and its value, at the end of `mapping`, which is not empty.

        `key` is where the key of the mapping is; None if it is the whole file.
        """
        if self.text[mapping[0]] == "{" and key:
            after = self._find_last_end(mapping)
            return f"{self.text[:after]}, {entry}{self.text[after:]}"
        after, inserted = self._find_place(mapping, entry)
        return f"{self.text[:after]}{inserted}{self.text[after:] or chr(10)}"

    def _find_last_end(self, mapping: Location) -> int:
        """Return the index after the last value of `mapping`, which is not empty."""
        children = mapping[2]
        assert isinstance(children, dict)
        start, end, last = children[next(reversed(children))]
        return find_value_end(self.document, last, (start, end))

    def _find_place(self, mapping: Location, entry: str) -> tuple[int, str]:
        """Return the index at which `entry` goes to the end of `mapping`, in lines, and what is inserted there."""
        children = mapping[2]
        assert isinstance(children, dict)
        after = self._find_last_end(mapping)
        first = next(iter(children.values()))[0]
        margin = " " * (self.document.source.locate(first)[1] - 1)
        after = self._find_end_of_comments(self.find_line_end(after), margin)
        return after, "".join(f"\n{margin}{line}" for line in entry.split("\n"))

    def _find_end_of_comments(self, end: int, margin: str) -> int:
        """Return the end of the last comment of the mapping below its last line, which ends at `end`.

        Comments belong to the mapping if they start with `margin`, that of its keys, or are further in; blank
        lines in between are passed over. Without such a comment, it is `end` itself.
        """
        below = end
        while below < len(self.text):
            line = self.text[below + 1 : self.find_line_end(below + 1)]
            if line.strip() and not (line.startswith(margin) and line.lstrip().startswith("#")):
                break
            below = self.find_line_end(below + 1)
            end = below if line.strip() else end
        return end

    def find_line_end(self, index: int) -> int:
        """Return the index of the LF after the line that `index` is in; the length of the text for its last line."""
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end

    def find_comments(self, location: Location, start: int, end: int) -> Iterator[int]:
        """Yield the indexes of the number signs that start comments, from index `start` to `end` (exclusive).

        Such a sign comes after white space and is outside the values and keys at `location`, which has to cover the
        stretch.
        """
        extents = list(self._find_texts(location))  # in the order of the text, none inside another
        mark = self.text.find("#", start, end)
        while mark >= 0:
            before = bisect_right(extents, mark, key=_get_start)
            is_inside = before > 0 and mark < extents[before - 1][1]
            if (mark == 0 or self.text[mark - 1].isspace()) and not is_inside:
                yield mark
                mark = self.find_line_end(mark)
            mark = self.text.find("#", mark + 1, end)

    def _find_texts(self, location: Location) -> Iterator[Extent]:
        """Yield the extents of the scalars and keys at `location`.

        For a text under `|` or `>`, the line of that sign is left out, because a comment may follow it.
        """
        start, end, children = location
        if isinstance(children, dict):
            for first, last, child in children.values():
                yield first, last
                yield from self._find_texts(child)
        elif isinstance(children, list):
            for child in children:
                yield from self._find_texts(child)
        else:
            yield (self.find_line_end(start) if self.text[start : start + 1] in {"|", ">"} else start), end


def _get_start(extent: Extent) -> int:
    return extent[0]
