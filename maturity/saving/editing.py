"""One value of an answers file changed, and nothing else: comments, spacing and order stay as their author left them.

The text is edited at the places that the parser gave, then read again: `with_value` gives a text only if it says what
the file said before but for that one value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from maturity.syntax.building import Location
from maturity.syntax.document import Document, parse_document
from maturity.syntax.quoting import format_value
from maturity.syntax.reading import MAX_BYTES, Source

EntryPointer = tuple[str] | tuple[str, str]
"""A key of the file, or a key of one of its mappings."""


def set_value(document: Document, pointer: EntryPointer, value: Any) -> Document | None:
    """The document with `value` at `pointer`, added where it is missing; None if this layout cannot be edited safely.

    Comments inside a value that is replaced move above it.
    """
    editor = _Editor(document)
    text = editor.set(pointer, format_value(value)) if _has_lines(document) else None
    if text is None:
        return None
    return _checked(document, text, _expected(document.data, pointer, value))


def rename_key(document: Document, section: str, old: str, new: str) -> Document | None:
    """The document with a key of `section` under another name; None if it cannot be."""
    extent = _find(document, (section, old))[1]
    if extent is None or _find(document, (section, new))[2]:
        return None
    text = document.source.text
    renamed = {new if name == old else name: value for name, value in _section(document, section).items()}
    return _checked(document, text[: extent[0]] + new + text[extent[1] :], {**document.data, section: renamed})


def comment_out_key(document: Document, section: str, key: str) -> Document | None:
    """The document with the lines of a key of `section` turned into comments, their own comments with them.

    None if those lines hold something else too.
    """
    place, name, found = _find(document, (section, key))
    if not found or name is None:
        return None
    source = document.source
    first, last = source.locate(name[0])[0], source.locate(_end(document, place, name))[0]
    lines = list(document.lines)
    for number in range(first - 1, last):
        lines[number] = f"# {lines[number]}" if lines[number].strip() else lines[number]
    rest = {name: value for name, value in _section(document, section).items() if name != key}
    taken = list_comments(
        document, source.find_line_start(first), source.find_line_start(last) + len(document.lines[last - 1])
    )
    return _checked(document, "\n".join(lines), {**document.data, section: rest or None}, taken)


def expand_braces(document: Document, section: str) -> Document | None:
    """The document with a mapping in braces written as lines; None if comments inside would be lost."""
    place, name, found = document.find_location((section,))
    if not found or name is None or document.source.text[place[0]] != "{":
        return document
    margin = "\n" + " " * (document.source.locate(name[0])[1] + 1)
    entries = [f"{key}: {format_value(value)}" for key, value in _section(document, section).items()]
    text = document.source.text
    written = text[: text.index(":", name[1]) + 1] + "".join(margin + entry for entry in entries)
    return _checked(document, written + text[place[1] :], document.data)


def format_lines(data: Mapping[str, Any]) -> str:
    """A whole answers file, a line for each answer: what a new one is made of."""
    lines = []
    for key, value in data.items():
        if isinstance(value, dict) and value:
            lines += [f"{key}:", *(f"  {name}: {format_value(each)}" for name, each in value.items())]
        elif value is not None:
            lines.append(f"{key}: {format_value(value)}")
    return "".join(f"{line}\n" for line in lines)


def _has_lines(document: Document) -> bool:
    """Whether the file is written as lines of `key: value`, and not inside braces."""
    return document.source.text[document.location[0]] != "{"


def is_editable(document: Document) -> bool:
    """Whether values can be added to this layout everywhere that answers stand; else it has to be written anew."""
    added = (set_value(document, (section, "added"), 1) for section in ("profile", "targets", "answers"))
    return set_value(document, ("date",), "2026-11-23") is not None and all(added)


def list_comments(document: Document, start: int = 0, end: int | None = None) -> list[str]:
    """The comments of a file, or of a stretch of it, in order: what follows a number sign outside every text."""
    editor = _Editor(document)
    marks = editor.comments(document.location, start, len(editor.text) if end is None else end)
    return [editor.text[mark : editor.line_end(mark)].rstrip() for mark in marks]


def _checked(before: Document, text: str, expected: dict[str, Any], taken: Sequence[str] = ()) -> Document | None:
    """The document that `text` writes, if it says what is expected and has lost no comment but those `taken`."""
    if len(text.encode("utf-8")) > MAX_BYTES:
        return None
    edited = parse_document(Source(before.path, text))
    if not isinstance(edited, Document) or edited.data != expected:
        return None
    return edited if not Counter(list_comments(before)) - Counter(list_comments(edited)) - Counter(taken) else None


def _find(document: Document, pointer: EntryPointer) -> tuple[Location, tuple[int, int] | None, bool]:
    """As `Document.find`, which passes over a part that is missing: what a missing mapping holds is missing too."""
    return (
        document.find_location(pointer) if document.find_location(pointer[:1])[2] else (document.location, None, False)
    )


def _section(document: Document, section: str) -> dict[str, Any]:
    value = document.data.get(section)
    return value if isinstance(value, dict) else {}


def _expected(data: dict[str, Any], pointer: EntryPointer, value: Any) -> dict[str, Any]:
    value = {name: each for name, each in value.items() if each is not None} if isinstance(value, dict) else value
    if len(pointer) == 1:
        return {**data, pointer[0]: value}
    section = data.get(pointer[0])
    return {**data, pointer[0]: {**(section if isinstance(section, dict) else {}), pointer[1]: value}}


def _end(document: Document, place: Location, name: tuple[int, int]) -> int:
    """Where a value ends; an empty one, after the colon of its key."""
    start, end, _ = place
    return document.source.text.index(":", name[1]) + 1 if start == end else document.find_end(place)


class _Editor:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.source.text

    def set(self, pointer: EntryPointer, written: str) -> str | None:
        """The text with `written` at `pointer`."""
        place, name, found = _find(self.document, pointer)
        if found and name:
            return self.replaced(place, name, written)
        if len(pointer) == 1:
            return self.appended(self.document.location, (), f"{pointer[0]}: {written}")
        section, name, found = self.document.find_location(pointer[:1])
        entry = f"{pointer[1]}: {written}"
        if not found or name is None:
            return self.appended(self.document.location, (), f"{pointer[0]}:\n  {entry}")
        if isinstance(section[2], list):
            return None
        if section[2]:
            return self.appended(section, name, entry)
        margin = "\n" + " " * (self.document.source.locate(name[0])[1] + 1)
        return self.replaced(section, name, margin + entry)

    def replaced(self, place: Location, name: tuple[int, int], written: str) -> str:
        """The value of the key at `name` written anew, on the line of the key."""
        colon = self.text.index(":", name[1]) + 1
        start, end = place[0], _end(self.document, place, name)
        gap = "" if written.startswith("\n") else " "
        if place[0] == place[1] or "\n" not in self.text[colon:end]:
            return self.text[: min(colon, end)] + gap + written + self.text[end:]
        kept = [self.text[mark : self.line_end(mark)] for mark in self.comments(place, colon, end)]
        head = self.text.rfind("\n", 0, name[0]) + 1
        margin = self.text[head : name[0]]
        if margin.strip():  # the key stands inside a list or braces: comments have no line of their own there
            return self.text[:start] + written + self.text[end:]
        above = "".join(f"{margin}{comment}\n" for comment in kept)
        return self.text[:head] + above + self.text[head:colon] + gap + written + self.text[end:]

    def appended(self, mapping: Location, name: tuple[int, int] | tuple[()], entry: str) -> str:
        """A key more at the end of a mapping."""
        children = mapping[2]
        assert isinstance(children, dict)
        start, end, last = children[next(reversed(children))]
        after = _end(self.document, last, (start, end))
        if self.text[mapping[0]] == "{" and name:
            return f"{self.text[:after]}, {entry}{self.text[after:]}"
        first = next(iter(children.values()))[0]
        margin = " " * (self.document.source.locate(first)[1] - 1)
        after = self.after_comments(self.line_end(after), margin)
        lines = "\n".join(margin + line for line in entry.split("\n"))
        return f"{self.text[:after]}\n{lines}{self.text[after:] or chr(10)}"

    def after_comments(self, end: int, margin: str) -> int:
        """The end of the line at `end`, or of the last of the comments below it that belong to the same mapping."""
        below = end
        while below < len(self.text):
            line = self.text[below + 1 : self.line_end(below + 1)]
            if line.strip() and not (line.startswith(margin) and line.lstrip().startswith("#")):
                break
            below = self.line_end(below + 1)
            end = below if line.strip() else end
        return end

    def line_end(self, index: int) -> int:
        end = self.text.find("\n", index)
        return len(self.text) if end < 0 else end

    def comments(self, place: Location, start: int, end: int) -> Iterator[int]:
        """Where comments start between `start` and `end`: number signs after a space, outside every scalar."""
        scalars = list(self.scalars(place))
        mark = self.text.find("#", start, end)
        while mark >= 0:
            if (mark == 0 or self.text[mark - 1].isspace()) and not any(
                first <= mark < last for first, last in scalars
            ):
                yield mark
                mark = self.line_end(mark)
            mark = self.text.find("#", mark + 1, end)

    def scalars(self, place: Location) -> Iterator[tuple[int, int]]:
        """Where texts, numbers and keys stand; of a text under `|` or `>`, what is below that sign's line."""
        start, end, children = place
        if isinstance(children, dict):
            for first, last, child in children.values():
                yield first, last
                yield from self.scalars(child)
        elif isinstance(children, list):
            for child in children:
                yield from self.scalars(child)
        else:
            yield (self.line_end(start) if self.text[start : start + 1] in {"|", ">"} else start), end
