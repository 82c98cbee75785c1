"""Changes of one value or key in an answers file; comments, spacing and order of the rest stay as they are.

An edit is such a change. It takes a document, the file as data with locations, and returns a new one with the changed
text; nothing is written to disk. The text is changed at the indexes where the parser found the value, then parsed
again: if it does not say exactly what is expected, or has lost a comment, the edit returns None.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from maturity.saving.text_editor import EntryPointer, TextEditor, find_entry, find_value_end
from maturity.syntax.document import Document, get_section, parse_document
from maturity.syntax.quoting import format_value
from maturity.syntax.reading import MAX_BYTES, Source


def set_value(document: Document, pointer: EntryPointer, value: Any) -> Document | None:
    """Return `document` with `value` at `pointer`, replaced or added.

    In a mapping, keys whose value is None are left out. Comments inside a value that is replaced move above its key.
    None if the layout does not allow it: the whole file is in braces, a list is where a section belongs, or a comment
    would be lost.
    """
    text = TextEditor(document).set_value(pointer, format_value(value)) if _is_in_lines(document) else None
    if text is None:
        return None
    return _reread(document, text, _change_data(document.data, pointer, value))


def rename_key(document: Document, section: str, old: str, new: str) -> Document | None:
    """Return `document` with the key `old` of the mapping `section` renamed to `new`, in its place.

    None if there is no such key, or if the section has the key `new` already.
    """
    key = find_entry(document, (section, old)).key
    if key is None or find_entry(document, (section, new)).exists:
        return None
    text = document.source.text
    renamed = {new if name == old else name: value for name, value in get_section(document.data, section).items()}
    return _reread(document, text[: key[0]] + new + text[key[1] :], {**document.data, section: renamed})


def comment_out_key(document: Document, section: str, key: str) -> Document | None:
    """Return `document` with all lines of `key`, in the mapping `section`, turned into comments.

    Comments in those lines become part of the new ones. None if there is no such key, or if its lines hold anything
    besides it, as in braces.
    """
    entry = find_entry(document, (section, key))
    if not entry.exists or entry.key is None:
        return None
    source = document.source
    end = find_value_end(document, entry.location, entry.key)
    first, last = source.locate(entry.key[0])[0], source.locate(end)[0]
    lines = list(document.lines)
    for number in range(first - 1, last):
        lines[number] = f"# {lines[number]}" if lines[number].strip() else lines[number]
    rest = {name: value for name, value in get_section(document.data, section).items() if name != key}
    end_of_last = source.find_line_start(last) + len(document.lines[last - 1])
    absorbed = list_comments(document, source.find_line_start(first), end_of_last)
    return _reread(document, "\n".join(lines), {**document.data, section: rest or None}, absorbed)


def expand_braces(document: Document, section: str) -> Document | None:
    """Return `document` with the mapping `section` written with a line for each key, if it is in braces.

    Braces without anything between them are removed. The same document is returned if the section is not in braces or
    is missing. None if a comment inside it would be lost.
    """
    location, key, exists = document.find_location((section,))
    text = document.source.text
    if not exists or key is None or text[location[0]] != "{":
        return document
    margin = "\n" + " " * (document.source.locate(key[0])[1] + 1)
    entries = [f"{name}: {format_value(value)}" for name, value in get_section(document.data, section).items()]
    before = text[: text.index(":", key[1]) + 1] + "".join(margin + entry for entry in entries)
    held = get_section(document.data, section) or None  # without braces, nothing is left of an empty one
    return _reread(document, before + text[location[1] :], {**document.data, section: held})


def format_lines(data: Mapping[str, Any]) -> str:
    """Return the text of an answers file that holds `data`, with a line for each answer.

    A top-level key whose value is None is left out; inside a section, it is written as `null`.
    """
    lines = []
    for key, value in data.items():
        if isinstance(value, dict) and value:
            lines += [f"{key}:", *(f"  {name}: {format_value(each)}" for name, each in value.items())]
        elif value is not None:
            lines.append(f"{key}: {format_value(value)}")
    return "".join(f"{line}\n" for line in lines)


def _is_in_lines(document: Document) -> bool:
    """Whether the top-level keys of `document` are on lines of their own, and not inside braces."""
    return document.source.text[document.location[0]] != "{"


def is_editable(document: Document) -> bool:
    """Whether a value can be added to each section of `document` and to its head without writing the file anew.

    It tries this on texts in memory; `document` stays as it is.
    """
    added = (set_value(document, (section, "added"), 1) for section in ("profile", "duties", "targets", "answers"))
    return set_value(document, ("date",), "2026-11-23") is not None and all(added)


def list_comments(document: Document, start: int = 0, end: int | None = None) -> list[str]:
    """List the comments of `document` from index `start` of its text to `end` (exclusive; None is the end of the text).

    They are in order, from their number sign to the end of their line.
    """
    editor = TextEditor(document)
    marks = editor.find_comments(document.location, start, len(editor.text) if end is None else end)
    return [editor.text[mark : editor.find_line_end(mark)].rstrip() for mark in marks]


def _reread(before: Document, text: str, expected: dict[str, Any], absorbed: Sequence[str] = ()) -> Document | None:
    """Return the document that `text` writes, an edited text of `before`; None if it cannot be used.

    It can if it parses to the data `expected`, is not too large for a file, and has each comment of `before` as often
    as that, except those in `absorbed`.
    """
    if len(text.encode("utf-8")) > MAX_BYTES:
        return None
    edited = parse_document(Source(before.path, text))
    if not isinstance(edited, Document) or edited.data != expected:
        return None
    return edited if not Counter(list_comments(before)) - Counter(list_comments(edited)) - Counter(absorbed) else None


def _change_data(data: dict[str, Any], pointer: EntryPointer, value: Any) -> dict[str, Any]:
    """Return a copy of `data` with `value` at `pointer`; if it is a mapping, without its keys whose value is None."""
    value = {name: each for name, each in value.items() if each is not None} if isinstance(value, dict) else value
    if len(pointer) == 1:
        return {**data, pointer[0]: value}
    return {**data, pointer[0]: {**get_section(data, pointer[0]), pointer[1]: value}}
