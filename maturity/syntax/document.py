"""A file as plain data in which the location of every value and key is known: a `Document`.

A pointer is the path of a value inside a file: keys and list indexes from the top, `("questions", 3, "text")`. A
location says between which indexes of the text a value is written (`maturity.syntax.build_result`). A span is the same
in lines and columns from 1. Where a text gives no document, the functions here return diagnostics, which say what is
wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from maturity.model.code import Severity
from maturity.model.diagnostic import Diagnostic, Pointer, Remedy, Span
from maturity.syntax.build_result import BuildResult, Data, Extent, Location
from maturity.syntax.building import FILE_BOUNDS, Bounds, build_data
from maturity.syntax.reading import Source, check_characters, read_text
from maturity.syntax.scalars import locate_character
from maturity.syntax.simple_reading import read_simple_text
from maturity.syntax.yaml_events import LOADER, find_depth_limit, parse_yaml_events
from maturity.text.catalogue import Message

_COMMENT = re.compile(r"[ \t]+#(?![ \t]*maturity[ \t]*:)")
"""A comment, except one that is meant for this program, which nobody takes for the end of a text."""
_NO_PARAMS: Mapping[str, object] = {}


class Located(NamedTuple):
    """Where the value that a pointer leads to is written, as `Document.find_location` finds it."""

    location: Location
    """The location of the value; of the nearest ancestor that the file has, if the value is missing."""
    key: Extent | None
    """Where the key of that value (or ancestor) is written; None if it is an item of a list or the whole file."""
    exists: bool
    """Whether every part of the pointer was found; True for the empty pointer, which is the whole file."""


@dataclass(frozen=True)
class Document:
    """A file that was read without faults: its data, and where each value of it is written.

    Make one with `open_document(path)` or `parse_document(source)`. `find_span(pointer)` gives the lines and columns of
    a value, `find_location(pointer)` its indexes, and `make_diagnostic(code, pointer)` says what is wrong with it.
    A pointer may lead to what the file does not have, such as a missing key: then the nearest ancestor is meant.
    """

    source: Source
    """The text, with the path that is shown for it."""
    data: dict[str, Data]
    """What the file says: its top-level keys with their values. Numbers are exact fractions."""
    known_location: Location | None
    """The `location`; None for a simple file, of which the locations are found once one of them is asked for."""

    @cached_property
    def location(self) -> Location:
        """Where the top-level mapping is written, with the locations of everything inside it."""
        if self.known_location is not None:
            return self.known_location
        found = _build_from_yaml(self.source.text, LOADER)
        assert found.location is not None
        return found.location

    @property
    def is_simple(self) -> bool:
        """Whether it was read as a simple file (`maturity.syntax.simple_reading`): no comment follows a value there."""
        return self.known_location is None

    @property
    def path(self) -> str:
        """The path of the file, as shown to the user."""
        return self.source.path

    @property
    def lines(self) -> list[str]:
        """The lines of the file without their ends: line n of a span is `lines[n - 1]`."""
        return self.source.lines

    @property
    def text_length(self) -> int:
        """The number of characters of the text."""
        return len(self.source.text)

    def find_part(self, pointer: Pointer) -> tuple[Document, Pointer]:
        """Return the document of the one file in which the value at `pointer` is written, and its pointer there.

        For a document that was read from one file, they are this document and `pointer`. A document that is put
        together of several files, such as a bank with the one that it builds on, gives that of one of them.
        """
        return self, pointer

    def find_span(self, pointer: Pointer, on_key: bool = False) -> Span:
        """Return the lines and columns of the value at `pointer`; with `on_key`, those of its key, if it has one.

        For a value that the file does not have, they are those of the nearest ancestor that it has: of the ancestor's
        key, or of its value if it is an item of a list or the whole file. An empty value (`date:`) has an empty span
        right after its colon or dash.
        """
        location, key, exists = self.find_location(pointer)
        if key and (on_key or not exists):
            return self.source.make_span(*key)
        return self.source.make_span(location[0], self.find_end(location))

    def is_plain(self, pointer: Pointer) -> bool:
        """Whether the file has the value at `pointer`, and writes it without quotes, `|` or `>`.

        Texts, numbers, true, false and an empty value can be plain; a list or a mapping never is.
        """
        (start, end, children), _, exists = self.find_location(pointer)
        return exists and children is None and (start == end or self.source.text[start] not in "\"'|>")

    def is_on_one_line(self, pointer: Pointer) -> bool:
        """Whether the value at `pointer` is written on one line, so that each of its characters has a span."""
        start, end, _ = self.find_location(pointer).location
        return "\n" not in self.source.text[start:end] and self.source.text[start : start + 1] not in {"|", ">"}

    def is_cut_by_comment(self, pointer: Pointer) -> bool:
        """Whether a comment follows, on the same line, the plain value at `pointer`.

        If the value is prose, what follows the `#` may be meant as its end: `mot-dièse #mairie`.
        """
        end = self.find_location(pointer).location[1]
        return self.is_plain(pointer) and _COMMENT.match(self.source.text, end) is not None

    def find_text_span(self, pointer: Pointer, start: int, end: int) -> Span:
        """Return the lines and columns of the characters `start` to `end` (from 0, exclusive) of the text at `pointer`.

        The two count characters of the value, not of the file. The span is exact for a text on one line, with or
        without quotes, escapes included. For a text on several lines it is only that of the first character written.
        """
        opening, closing, _ = self.find_location(pointer).location
        raw = self.source.text[opening:closing]
        first, last = locate_character(raw, start), locate_character(raw, max(start, end - 1))
        if first is None or last is None:
            return self.source.make_span(opening, min(opening + 1, closing))
        return self.source.make_span(opening + first[0], opening + last[1])

    def make_diagnostic(
        self,
        code: str,
        pointer: Pointer,
        params: Mapping[str, object] = _NO_PARAMS,
        *,
        variant: str = "",
        on_key: bool = False,
        help: Message | None = None,  # noqa: A002 - named like the field it fills
        severity: Severity | None = None,
        span: Span | None = None,
        remedies: tuple[Remedy, ...] = (),
    ) -> Diagnostic:
        """Make a diagnostic about the value at `pointer`, or about its key with `on_key`.

        Its message has the key `code` in the catalogue, or `code.variant` if there is a variant, and `params` fill it.
        Line, columns and excerpt are those of `span`; with None, those that `find_span` gives. With `severity` None,
        it has the severity of `code` in the table of codes. `help` says what to do next, and
        `remedies` are the changes that it proposes.
        """
        message = Message(f"{code}.{variant}" if variant else code, params)
        span = span or self.find_span(pointer, on_key)
        return self.source.make_diagnostic(code, message, span, help, severity, pointer, remedies)

    def find_location(self, pointer: Pointer) -> Located:
        """Find where the value at `pointer` and its key are written, or else its nearest ancestor: see `Located`."""
        location, key = self.location, None
        for part in pointer:
            child = _find_child(location, part)
            if child is None:
                return Located(location, key, exists=False)
            location, key = child
        return Located(location, key, exists=True)

    def find_end(self, location: Location) -> int:
        """Return the index after the last character of the value at `location`, spaces and comments below it left out.

        The end in the location itself is not enough: for a list or mapping in lines, parsers give the place where the
        next thing starts, below the comments in between.
        """
        start, end, children = location
        text = self.source.text
        if not children or text[start] in "[{":
            return start + len(text[start:end].rstrip(" \t\n"))
        last = children[-1] if isinstance(children, list) else next(reversed(children.values()))[2]
        return self.find_end(last)


def open_document(path: str) -> Document | list[Diagnostic]:
    """Read the document in the file at `path`, or in standard input if `path` is `-`.

    Returns diagnostics instead where it cannot be: one if there is no text to read, else those of `parse_document`.
    """
    source = read_text(path)
    if not isinstance(source, Source):
        return [source]
    if simple := _read_simple(source):  # no line of it has a forbidden character
        return simple
    source = check_characters(source)
    return parse_document(source, LOADER) if isinstance(source, Source) else [source]


def parse_document(source: Source, loader: Any = None, bounds: Bounds = FILE_BOUNDS) -> Document | list[Diagnostic]:
    """Parse the text of `source` into a document, which is no larger than `bounds`.

    If its path ends in `.json` or `.jsonl` (in any case), the text is read as strict JSON; else as YAML by `loader`, a
    loader class of PyYAML, or with None in the fastest way there is. Returns 1 to 100 diagnostics instead, in the order
    of the text, where a fault was found, where the parser stopped, or where the text is empty or no mapping at its top.
    """
    simple = _read_simple(source) if loader is None else None
    return simple or _parse(source, loader or LOADER, bounds)


def _read_simple(source: Source) -> Document | None:
    """Read `source` if it is a simple file; None if it is any other file, be it right or wrong."""
    data = None if _is_json(source) else read_simple_text(source.text)
    return None if data is None else Document(source, data, None)


def _is_json(source: Source) -> bool:
    return source.path.lower().endswith((".json", ".jsonl"))


def _parse(source: Source, loader: Any, bounds: Bounds) -> Document | list[Diagnostic]:
    """Parse `source` by the full parser, which finds the locations of all values, and what is wrong."""
    if _is_json(source):
        from maturity.syntax.json_events import parse_json_events  # most files are YAML  # noqa: PLC0415

        result = build_data(source.text, parse_json_events(source.text), bounds)
    else:
        result = _build_from_yaml(source.text, loader)
    if result.location and isinstance(result.data, dict) and not result.faults and not result.stopped:
        return Document(source, result.data, result.location)
    from maturity.syntax.diagnosis import diagnose  # most files are sound  # noqa: PLC0415

    return diagnose(source, result)


def get_section(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return the mapping under `key` of `data`; a new empty one if the key is missing or its value is no mapping."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _build_from_yaml(text: str, loader: Any) -> BuildResult:
    """Build the data of a YAML text; where libyaml refuses it as nested too deep, only of the part before that index.

    The parser refuses before it has given the events of that part, so the faults in it would not be found otherwise.
    """
    result = build_data(text, parse_yaml_events(text, loader))
    cut = find_depth_limit(result.stopped)
    return result if cut is None else build_data(text[:cut], parse_yaml_events(text[:cut], loader))


def _find_child(location: Location, part: str | int) -> tuple[Location, Extent | None] | None:
    """Return where the value under a key or at an index of the value at `location` is written, and where its key is.

    The key is None for an item of a list. Returns None if there is no such key or index.
    """
    children = location[2]
    if isinstance(children, dict) and isinstance(part, str) and part in children:
        start, end, child = children[part]
        return child, (start, end)
    if isinstance(children, list) and isinstance(part, int) and 0 <= part < len(children):
        return children[part], None
    return None
