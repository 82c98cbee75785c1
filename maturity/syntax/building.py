"""One pass over parsing events: plain data and exact positions, or the faults of the file.

The events come from PyYAML's parser or from `json_events`: bounds, duplicate keys and positions are one code path.
Nothing is ever composed or constructed by PyYAML, so no tag, alias or merge key can act: each is a fault. This is the
hot loop of batch runs (35,000 files in one go): hence local names, tuples, and slow paths moved out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from maturity.syntax.reading import find_forbidden, name_character
from maturity.syntax.scalars import (
    CONSTANTS,
    MAX_DIGITS,
    NUMBER_STARTS,
    UnboundedNumberError,
    locate_character,
    parse_number,
)

Data = None | bool | Fraction | str | list["Data"] | dict[str, "Data"]
"""What a file holds: numbers are exact, keys are text."""

Location = tuple[int, int, "list[Location] | dict[str, tuple[int, int, Location]] | None"]
"""Where a value is written: start and end (exclusive) as indexes of the text, and the places of what it holds; under
a key, also start and end of the key. Plain tuples: a named tuple costs ten times as much to make."""

MAX_DEPTH = 32
MAX_NODES = 100_000
MAX_SCALAR = 64 * 1024
MAX_KEY = 256
MAX_FAULTS = 100

_ITEM = "an item: no key is awaited"
_SINK = "\0 what follows a refused key: no real key holds a NUL"
_INVISIBLE = re.compile(
    r"^[\u00a0\u2000-\u200a\u202f\u3000]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f]"
)
_NO_BREAK_END = re.compile(r"^[a-z][a-z0-9_]*([\u00a0\u2000-\u200a\u202f\u3000]+)$")
_AFTER_STRAY = re.compile(r"\s*[,}]")


class Fault(NamedTuple):
    """Something wrong between two indexes of the text; the sentence is `code` or `code.variant`, with `params`."""

    code: str
    start: int
    end: int
    variant: str = ""
    params: Mapping[str, object] = MappingProxyType({})


@dataclass
class BuildResult:
    """What a pass found: the data and its place (None when the file holds nothing), and what is wrong.

    `stopped` is the error that ended the pass, `last_quoted` the place of the last quoted text before it.
    """

    data: Data = None
    location: Location | None = None
    faults: list[Fault] = field(default_factory=list)
    stopped: Exception | None = None
    last_quoted: tuple[int, int] = (0, 0)


def build(text: str, events: Iterable[Any]) -> BuildResult:
    """Data, places and faults of `text`, parsed as `events`."""
    return _Builder(text).run(events)


class _StopError(Exception):
    """Nothing after this point of the file is worth reading."""


class _Builder:
    """The state of one pass that outlives an event; the rest is local to `run`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.outcome = BuildResult()

    def run(self, events: Iterable[Any]) -> BuildResult:
        """Take every event, or those before the first one that cannot be followed."""
        try:
            self._run(events)
        except _StopError:
            pass
        except (YAMLError, ValueError, OverflowError) as error:
            self.outcome.stopped = error
        return self.outcome

    def _run(self, events: Iterable[Any]) -> None:  # noqa: C901, PLR0912, PLR0915 - calls would double its time
        # The collection being filled, its places, and the key awaiting a value (None: a key is awaited).
        data: Any = []
        places: Any = []
        key: str | None = _ITEM
        key_start = key_end = opened = nodes = 0
        stack: list[tuple[Any, Any, str | None, int, int, int]] = []
        value: Any
        place: Location
        for event in events:
            kind = event.__class__
            if kind is ScalarEvent:
                start, end, value = event.start_mark.index, event.end_mark.index, event.value
                nodes += 1
                if nodes > MAX_NODES:
                    self._stop("MB112", start)
                if event.tag is not None or event.anchor is not None:
                    self._properties(event, key)
                if key is None:
                    if len(value) > MAX_KEY or value in data or not value.isidentifier():
                        value = self._key(event, places)
                    key, key_start, key_end = value, start, end
                    continue
                if len(value) > MAX_SCALAR:
                    self._fault("MB113", start, start + 1)
                style = event.style
                if style:
                    self.outcome.last_quoted = (start, end)
                    if style == '"' and not value.isprintable():
                        self._escaped(start, end, value)
                elif value in CONSTANTS:
                    if not value:
                        start = end = self._empty(start, key, key_start, key_end)
                    value = CONSTANTS[value]
                elif value[0] in NUMBER_STARTS:
                    value = self._number(start, end, value)
                place = (start, end, None)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value, place = data, (opened, event.end_mark.index, places)
                data, places, key, key_start, key_end, opened = stack.pop()
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                start = event.start_mark.index
                nodes += 1
                if nodes > MAX_NODES:
                    self._stop("MB112", start)
                if event.tag is not None or event.anchor is not None:
                    self._properties(event, key)
                if key is None:
                    self._fault("MB118", start, start + 1)
                if len(stack) >= MAX_DEPTH:
                    self._stop("MB111", start)
                stack.append((data, places, key, key_start, key_end, opened))
                opened = start
                if kind is MappingStartEvent:
                    data, places, key = {}, {}, None
                else:
                    data, places, key = [], [], _ITEM
                continue
            elif kind is AliasEvent:
                self._alias(event, key)
                value, place = None, (event.start_mark.index, event.end_mark.index, None)
            else:
                if kind is DocumentStartEvent and places:
                    self._stop("MB110", event.start_mark.index)
                continue
            # The value is complete: it joins its collection. A list or an alias as a key was told above.
            if key is _ITEM:
                data.append(value)
                places.append(place)
            elif key is None:
                key = _SINK
            else:
                data[key] = value
                places[key] = (key_start, key_end, place)
                key = None
        if places:
            self.outcome.data, self.outcome.location = data[0], places[0]

    def _fault(self, code: str, start: int, end: int, variant: str = "", **params: object) -> None:
        self.outcome.faults.append(Fault(code, start, end, variant, params))
        if len(self.outcome.faults) >= MAX_FAULTS:
            raise _StopError

    def _stop(self, code: str, start: int) -> None:
        self._fault(code, start, start + 1)
        raise _StopError

    def _properties(self, event: Any, key: str | None) -> None:
        """An anchor or a tag; `scalar` says that a text follows, which may all be prose (`!important : lire`)."""
        start = event.start_mark.index
        variant = "text" if isinstance(event, ScalarEvent) and key is not None else ""
        end = start + len(self.text[start : start + 80].split()[0])
        if event.anchor is not None:
            self._fault("MB107", start, end, variant, mark=self.text[start:end])
        if event.tag is not None:
            self._fault("MB108", start, end, variant, mark=self.text[start:end])

    def _alias(self, event: Any, key: str | None) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        merged = key is _SINK and self.outcome.faults[-1].code == "MB109"
        if not merged:  # `<<: *base` was told as a merge key
            self._fault("MB107", start, end, "text" if key is not None else "", mark=self.text[start:end][:80])

    def _key(self, event: Any, places: Any) -> str:
        """The key if it is a good one, else a fault and the place where its value is forgotten."""
        key: str = event.value
        start, end = event.start_mark.index, event.end_mark.index
        if not event.style and self._odd_key(event):
            return _SINK
        if len(key) > MAX_KEY:
            self._fault("MB114", start, start + 1)
        elif key in places:
            line = self.text.count("\n", 0, places[key][0]) + 1
            self._fault("MB106", start, end, key=key, first=str(line))
        else:
            self._escaped(start, end, key)
            return key
        return _SINK

    def _odd_key(self, event: Any) -> bool:
        """Whether an unquoted key, written `raw`, is one that nobody means to write: told as a fault."""
        key, start = event.value, event.start_mark.index
        raw = self.text[start : event.end_mark.index]
        if not key:
            self._fault("MB118", start, start + 1, "empty")
        elif key == "<<":
            self._fault("MB109", start, start + 2)
        elif key[0] == "-" and key[1:2].isalpha():
            self._fault("MB125", start, start + 1, "dash")
        elif invisible := _INVISIBLE.search(raw) or _NO_BREAK_END.search(raw):
            at = start + invisible.start(invisible.lastindex or 0)
            self._fault("MB127", at, at + 1, char=name_character(self.text[at]))
        else:
            return False
        return True

    def _number(self, start: int, end: int, text: str) -> Fraction | str:
        try:
            return parse_number(text)
        except UnboundedNumberError:
            self._fault("MB116", start, end, number=text if len(text) <= MAX_DIGITS else f"{text[:20]}…")
            return text

    def _escaped(self, start: int, end: int, value: str) -> None:
        """A character that is forbidden raw, if it was written as an escape (of ESC, for example)."""
        offset = find_forbidden(value)
        if offset is None:
            return
        first, last = locate_character(self.text[start:end], offset) or (0, 1)
        escape = self.text[start + first : start + last]
        if not escape.startswith("\\"):  # somewhere in a text on several lines
            escape = name_character(value[offset])
        self._fault("MB104", start + first, start + last, "escape", escape=escape)

    def _empty(self, start: int, key: str, key_start: int, key_end: int) -> int:
        """Where an absent value stands: right after what announced it; between braces it may be a stray key.

        The two parsers mark it before and after the spaces that follow.
        """
        text = self.text
        while start and text[start - 1] in " \t\n":
            start -= 1
        if key is not _ITEM and _AFTER_STRAY.match(text, key_end):
            self._fault("MB123", key_start, key_end)
        return start
