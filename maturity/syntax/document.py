"""A file as plain data in which the location of every value and key is known, or everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from maturity.model.codes import Severity
from maturity.model.diagnostic import Diagnostic, Pointer, Span
from maturity.syntax.build_result import BuildResult, Data, Extent, Location
from maturity.syntax.building import build_data
from maturity.syntax.reading import Source, read_source
from maturity.syntax.scalars import locate_character
from maturity.syntax.yaml_events import LOADER, find_depth_limit, parse_yaml_events
from maturity.text.catalogue import Message

_COMMENT = re.compile(r"[ \t]+#")
_NO_PARAMS: Mapping[str, object] = {}


class Located(NamedTuple):
    """What a pointer leads to: where the value is written, where its key is, and whether the file has it at all."""

    location: Location
    """Of the value, or of its nearest ancestor if the value is missing."""
    key: Extent | None
    """The extent of the key that leads there; None for an item of a list and for the whole file."""
    exists: bool


@dataclass(frozen=True)
class Document:
    """A file that was read: its data, and where each value of it is written.

    A pointer is the path of a value from the top: keys and list indexes, `("questions", 3, "text")`. Parts of it that
    the file does not have (a missing key, pydantic's union tags) are passed over.
    """

    source: Source
    data: dict[str, Data]
    location: Location

    @property
    def path(self) -> str:
        """The path of the file, as shown to the user."""
        return self.source.path

    @property
    def lines(self) -> list[str]:
        """The lines of the file without their ends."""
        return self.source.lines

    def find_span(self, pointer: Pointer, on_key: bool = False) -> Span:
        """Find the lines and columns of the value at `pointer`, or of its key.

        What the file does not have is put on its nearest ancestor: on that one's key, if it has one. An empty value
        has an empty span, right after its colon or dash.
        """
        location, key, exists = self.find_location(pointer)
        if key and (on_key or not exists):
            return self.source.make_span(*key)
        return self.source.make_span(location[0], self.find_end(location))

    def is_plain(self, pointer: Pointer) -> bool:
        """Whether the value is a text, a number or nothing, written without quotes."""
        (start, end, children), _, exists = self.find_location(pointer)
        return exists and children is None and (start == end or self.source.text[start] not in "\"'|>")

    def is_cut_by_comment(self, pointer: Pointer) -> bool:
        """Whether a comment follows, on the same line, a value without quotes: of prose, that may be its end."""
        end = self.find_location(pointer).location[1]
        return self.is_plain(pointer) and _COMMENT.match(self.source.text, end) is not None

    def find_text_span(self, pointer: Pointer, start: int, end: int) -> Span:
        """Find where the characters from `start` to `end` (exclusive, from 0) of the text at `pointer` are written.

        Exact on one line, with or without quotes, escapes and doubled quotes included. For a text on several lines
        this is not worked out: the span is that of its first character.
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
    ) -> Diagnostic:
        """Make a diagnostic about the value (or the key) at `pointer`, with its line and the excerpt.

        Its message is `code`, or `code.variant`, filled by `params`. `span` replaces the one that the pointer has.
        `severity` None means that of the code.
        """
        message = Message(f"{code}.{variant}" if variant else code, params)
        span = span or self.find_span(pointer, on_key)
        return self.source.make_diagnostic(code, message, span, help, severity, pointer)

    def find_location(self, pointer: Pointer) -> Located:
        """Find where the value at `pointer` is written, and its key."""
        location, key, exists = self.location, None, True
        for part in pointer:
            child = _find_child(location, part)
            exists = child is not None
            if child is not None:
                location, key = child
        return Located(location, key, exists)

    def find_end(self, location: Location) -> int:
        """Find the index after what is written at `location`.

        A parser says that a block ends where the next thing starts, so that comments below it would belong to it.
        """
        start, end, children = location
        text = self.source.text
        if not children or text[start] in "[{":
            return start + len(text[start:end].rstrip(" \t\n"))
        last = children[-1] if isinstance(children, list) else next(reversed(children.values()))[2]
        return self.find_end(last)


def open_document(path: str) -> Document | list[Diagnostic]:
    """Read the document in the file at `path` (`-`: standard input), or say why it cannot be opened or understood."""
    source = read_source(path)
    return parse_document(source) if isinstance(source, Source) else [source]


def parse_document(source: Source, loader: Any = LOADER) -> Document | list[Diagnostic]:
    """Parse the document that `source` writes, or say what is wrong: 1 to 100 diagnostics, in the order of the text.

    A path in `.json` is read as strict JSON, everything else as YAML by `loader`, one of PyYAML's parsers.
    """
    is_json = source.path.lower().endswith(".json")
    if is_json:
        from maturity.syntax.json_events import parse_json_events  # YAML is the rule  # noqa: PLC0415

        result = build_data(source.text, parse_json_events(source.text))
    else:
        result = _build_from_yaml(source.text, loader)
    if result.location and isinstance(result.data, dict) and not result.faults and not result.stopped:
        return Document(source, result.data, result.location)
    from maturity.syntax.diagnosis import diagnose  # sound files are the rule  # noqa: PLC0415

    return diagnose(source, result)


def get_section(data: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return the mapping under a key of a file's data; an empty one if there is none, or something else."""
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _build_from_yaml(text: str, loader: Any) -> BuildResult:
    """Build the data of a YAML text. Where the parser itself finds it too deep, build what comes before that point.

    Otherwise the faults before that point would be lost: the parser gives up early.
    """
    result = build_data(text, parse_yaml_events(text, loader))
    cut = find_depth_limit(result.stopped)
    return result if cut is None else build_data(text[:cut], parse_yaml_events(text[:cut], loader))


def _find_child(location: Location, part: str | int) -> tuple[Location, Extent | None] | None:
    """Return the location of what a value holds under a key or at an index, with the key's extent; None if nothing."""
    children = location[2]
    if isinstance(children, dict) and isinstance(part, str) and part in children:
        start, end, child = children[part]
        return child, (start, end)
    if isinstance(children, list) and isinstance(part, int) and 0 <= part < len(children):
        return children[part], None
    return None
