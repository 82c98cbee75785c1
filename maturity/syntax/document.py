"""A file as plain data in which every value and key knows its place, or everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from maturity.model.diagnostic import Diagnostic, Pointer, Severity, Span
from maturity.syntax.building import BuildResult, Data, Location, build
from maturity.syntax.reading import Source, read_source
from maturity.syntax.repair import quote_text, repair_line
from maturity.syntax.scalars import locate_character
from maturity.syntax.yaml_events import LOADER, find_depth_limit, parse_yaml_events
from maturity.text.catalogue import Message

_Extent = tuple[int, int]
_COMMENT = re.compile(r"[ \t]+#")
_NOTHING: Mapping[str, object] = {}


@dataclass(frozen=True)
class Document:
    """A file that was read. `data` holds None, bool, Fraction, str, list and dict; `place` mirrors it.

    A pointer is the path of a value from the top: keys and list positions, `("questions", 3, "text")`. Parts that do
    not exist in the file (pydantic's union tags, a missing key) are passed over.
    """

    source: Source
    data: dict[str, Data]
    location: Location

    @property
    def path(self) -> str:
        """The file, as shown to the user."""
        return self.source.path

    @property
    def lines(self) -> list[str]:
        """The lines of the file without their ends."""
        return self.source.lines

    def find_span(self, pointer: Pointer, key: bool = False) -> Span:
        """Where the value at `pointer` is written; with `key`, where its key is.

        What is not in the file is placed on its nearest ancestor: on that one's key, if it has one. An empty value
        has an empty span, right after its colon or dash.
        """
        place, name, found = self.find_location(pointer)
        if name and (key or not found):
            return self.source.make_span(*name)
        return self.source.make_span(place[0], self.find_end(place))

    def is_plain(self, pointer: Pointer) -> bool:
        """Whether the value is a scalar written without quotes (an empty value too)."""
        place, _, found = self.find_location(pointer)
        start, end, children = place
        return found and children is None and (start == end or self.source.text[start] not in "\"'|>")

    def is_cut_by_comment(self, pointer: Pointer) -> bool:
        """Whether a comment follows, on the same line, a value without quotes: of prose, that may be its end."""
        end = self.find_location(pointer)[0][1]
        return self.is_plain(pointer) and _COMMENT.match(self.source.text, end) is not None

    def text_offset(self, pointer: Pointer, offset: int) -> Span:
        """Where the character `offset` (from 0) of the text at `pointer` is written."""
        return self.find_text_span(pointer, offset, offset + 1)

    def find_text_span(self, pointer: Pointer, start: int, end: int) -> Span:
        """Where the characters from `start` to `end` (exclusive, from 0) of the text at `pointer` are written.

        Exact on one line, with or without quotes, escapes and doubled quotes included; a text on several lines has
        no such place, and gets its start.
        """
        (opening, closing, _), _, _ = self.find_location(pointer)
        raw = self.source.text[opening:closing]
        first, last = locate_character(raw, start), locate_character(raw, max(start, end - 1))
        if first is None or last is None:
            return self.source.make_span(opening, min(opening + 1, closing))
        return self.source.make_span(opening + first[0], opening + last[1])

    def make_diagnostic(
        self,
        code: str,
        pointer: Pointer,
        params: Mapping[str, object] = _NOTHING,
        *,
        variant: str = "",
        key: bool = False,
        help: Message | None = None,  # noqa: A002 - named like the field it fills
        severity: Severity = "error",
        span: Span | None = None,
    ) -> Diagnostic:
        """A finding about the value (or the key) at `pointer`, with its place and the line it stands on.

        The sentence is `code`, or `code.variant`, filled by `params`; `span` overrides the place.
        """
        message = Message(f"{code}.{variant}" if variant else code, params)
        where = span or self.find_span(pointer, key)
        return self.source.make_diagnostic(code, message, where, help, severity, pointer)

    def find_location(self, pointer: Pointer) -> tuple[Location, _Extent | None, bool]:
        """The place that `pointer` leads to, the extent of its key, and whether its last part exists."""
        place, name, found = self.location, None, True
        for part in pointer:
            child = _child(place, part)
            found = child is not None
            if child is not None:
                place, name = child
        return place, name, found

    def find_end(self, place: Location) -> int:
        """The end of what is written there; a parser says that a block ends where the next thing starts."""
        start, end, children = place
        text = self.source.text
        if not children or text[start] in "[{":
            return start + len(text[start:end].rstrip(" \t\n"))
        last = children[-1] if isinstance(children, list) else next(reversed(children.values()))[2]
        return self.find_end(last)


def open_document(path: str) -> Document | list[Diagnostic]:
    """The document in the file at `path` (`-`: standard input), or why it cannot be opened or read."""
    source = read_source(path)
    return parse_document(source) if isinstance(source, Source) else [source]


def parse_document(source: Source, loader: Any = LOADER) -> Document | list[Diagnostic]:
    """The document that `source` writes, or what is wrong with it: at least one finding, at most 100, in order.

    A path in `.json` is read as strict JSON, everything else as YAML by `loader`, one of PyYAML's parsers.
    """
    is_json = source.path.lower().endswith(".json")
    if is_json:
        from maturity.syntax.json_events import parse_json_events  # YAML is the rule  # noqa: PLC0415

        outcome = build(source.text, parse_json_events(source.text))
    else:
        outcome = _built(source.text, loader)
    if outcome.location and isinstance(outcome.data, dict) and not outcome.faults and not outcome.stopped:
        return Document(source, outcome.data, outcome.location)
    from maturity.syntax.diagnosis import diagnose  # sound files are the rule  # noqa: PLC0415

    return diagnose(source, outcome)


def _built(text: str, loader: Any) -> BuildResult:
    """One pass over YAML; where the parser itself has found it too deep, over what comes before, to say so in order."""
    outcome = build(text, parse_yaml_events(text, loader))
    cut = find_depth_limit(outcome.stopped)
    return outcome if cut is None else build(text[:cut], parse_yaml_events(text[:cut], loader))


def diagnose_hash(document: Document, pointer: Pointer) -> Diagnostic:
    """MB122, for prose that `Document.cut_by_comment`: `mot-dièse #mairie` ends before its number sign.

    The help has the line to paste, twice: all of it between quotes, or only the text if the rest is a remark.
    """
    span = document.find_span(pointer)
    line = document.lines[span.end_line - 1]
    mark = line.index("#", span.end_column - 1)
    where = document.source.make_span(
        *(document.source.find_line_start(span.end_line) + mark + step for step in (0, 1))
    )
    if span.line != span.end_line:
        advice = Message("MB122.help")
    else:
        text = line[span.column - 1 : span.end_column - 1]
        head = line[: span.column - 1] + ("" if text else " ")
        whole = head + quote_text(line[span.column - 1 :].strip())
        part = head + quote_text(text) + line[span.end_column - 1 :].rstrip()
        advice = Message("MB122.paste", {"whole": whole, "part": part})
    return document.make_diagnostic("MB122", pointer, span=where, help=advice)


def diagnose_colon(document: Document, pointer: Pointer) -> Diagnostic | None:
    """MB126, for text that turned out to be a key and its value (`- Oui : toujours`); None if it is not that."""
    span = document.find_span(pointer)
    first = _only_key(document, pointer)
    line = document.lines[span.line - 1]
    colon = line.find(":", document.find_span((*pointer, first), key=True).end_column - 1) if first else -1
    if colon < 0 or span.line != span.end_line:
        return None
    end = max(span.end_column - 1, colon + 1)
    fixed = line[: span.column - 1] + quote_text(line[span.column - 1 : end]) + line[end:].rstrip()
    return document.make_diagnostic("MB126", pointer, help=Message("reading.paste", {"line": fixed}))


def diagnose_missing_space(document: Document, pointer: Pointer) -> Diagnostic | None:
    """MB125, for text found where keys or a list belong (`id:aucun`, `-tiret`); None if no space is missing."""
    span = document.find_span(pointer)
    fix = repair_line(document.lines[span.line - 1])
    if fix is None or fix.code != "MB125" or not document.is_plain(pointer):
        return None
    start = document.source.find_line_start(span.line) + fix.offset
    where = document.source.make_span(start, start + 1)
    advice = Message("reading.paste", {"line": fix.line})
    return document.make_diagnostic("MB125", pointer, variant=fix.variant, span=where, help=advice)


def _only_key(document: Document, pointer: Pointer) -> str | None:
    """The key of the mapping at `pointer`, if it has one key only, and neither braces nor quotes."""
    start, _, children = document.find_location(pointer)[0]
    if not isinstance(children, dict) or len(children) != 1 or document.source.text[start] in "{\"'":
        return None
    return next(iter(children))


def _child(place: Location, part: str | int) -> tuple[Location, _Extent | None] | None:
    children = place[2]
    if isinstance(children, dict) and isinstance(part, str) and part in children:
        start, end, child = children[part]
        return child, (start, end)
    if isinstance(children, list) and isinstance(part, int) and 0 <= part < len(children):
        return children[part], None
    return None
