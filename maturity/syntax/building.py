"""One pass over the parsing events of a text: `build_data` gives plain data with exact locations, and the faults.

A parsing event is what a parser says of one piece of the text: a scalar (a value that is no list and no mapping), the
start or the end of a list or mapping. The events come from PyYAML's parser or from `json_events`, so that both formats
have the same bounds, the same test for keys given twice, and the same locations. PyYAML itself makes no objects of
them: a tag, an anchor, an alias or a merge key has no effect but a fault. Runs over many thousand files spend their
time here, hence local names and tuples.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
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

from maturity.syntax.build_result import MAX_FAULTS, BuildResult, Fault, Location
from maturity.syntax.forbidden_characters import find_forbidden, name_character
from maturity.syntax.scalars import (
    CONSTANTS,
    MAX_DIGITS,
    MAX_EXPONENT,
    NUMBER_STARTS,
    UnboundedNumberError,
    locate_character,
    parse_number,
)

MAX_DEPTH = 32
"""How many lists and mappings may be inside one another; one more is MB111."""
MAX_NODES = 100_000
"""How many values and keys a file may have, lists and mappings included; one more is MB112."""
MAX_SCALAR = 64 * 1024
"""How many characters a value may have; one more is MB113."""
MAX_KEY = 256
"""How many characters a key may have; one more is MB114."""


class Bounds(NamedTuple):
    """How large what one text holds may be."""

    nodes: int = MAX_NODES
    """The most values and keys."""
    scalar: int = MAX_SCALAR
    """The most characters of a value."""
    digits: int = MAX_DIGITS
    """The most characters of a number."""
    exponent: int = MAX_EXPONENT
    """The largest exponent of a number, positive or negative."""
    takes_escapes: bool = False
    """Whether a text may have, as an escape, a character that no file has as it is: the name of a file can."""


FILE_BOUNDS = Bounds()
"""The bounds of what people write."""
RESULT_BOUNDS = Bounds(nodes=1_000_000, scalar=1 << 20, digits=400, exponent=400, takes_escapes=True)
"""The bounds of one result, which the program has written: it repeats what many files say, and has computed numbers."""
_LIST_ITEM = "an item of a list: no key is awaited"
_REFUSED_KEY = "\0 what follows a refused key: no real key holds a NUL"
_INVISIBLE = re.compile(
    r"^[\u00a0\u2000-\u200a\u202f\u3000]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f]"
)
_NO_BREAK_END = re.compile(r"^[a-z][a-z0-9_]*([\u00a0\u2000-\u200a\u202f\u3000]+)$")
_STRAY_KEY_END = re.compile(r"\s*[,}]")
"""What follows, between braces, a key that has neither colon nor value."""


def build_data(text: str, events: Iterable[Any], bounds: Bounds = FILE_BOUNDS) -> BuildResult:
    """Build the data that `text` writes from `events`, its parsing events, with the location of every value.

    The marks of the events have to be indexes of `text`. What is wrong is collected in the result: at most 100 faults,
    and the error with which `events` ended early, if it did. Nothing is raised for a wrong text.
    """
    return _Builder(text, bounds).run(events)


class _StopError(Exception):
    """Raised to end the pass: after a fault that leaves nothing worth reading, or after the hundredth fault."""


class _Builder:
    """One pass over the events of a text: make it with the text, and call `run` once."""

    def __init__(self, text: str, bounds: Bounds) -> None:
        self.text = text
        self.bounds = bounds
        self.result = BuildResult()

    def run(self, events: Iterable[Any]) -> BuildResult:
        """Take the events up to their end, their first error or a fault that ends the pass; return what was found."""
        try:
            self._run(events)
        except _StopError:
            pass
        except (YAMLError, ValueError, OverflowError) as error:
            self.result.stopped = error
        return self.result

    def _run(self, events: Iterable[Any]) -> None:  # noqa: C901, PLR0912, PLR0915 - calls would double its time
        """Take the events one after the other and fill `result`. The data is set only when all of them were taken."""
        # The collection being filled, the locations of its values, and the key that awaits one (None: a key is next).
        data: Any = []
        locations: Any = []
        key: str | None = _LIST_ITEM
        key_start = key_end = opened = nodes = 0
        most_nodes, most_characters = self.bounds.nodes, self.bounds.scalar
        stack: list[tuple[Any, Any, str | None, int, int, int]] = []
        value: Any
        location: Location
        for event in events:
            kind = event.__class__
            if kind is ScalarEvent:
                start, end, value = event.start_mark.index, event.end_mark.index, event.value
                nodes += 1
                if nodes > most_nodes:
                    self._stop("MB112", start)
                if event.tag is not None or event.anchor is not None:
                    self._refuse_properties(event, key)
                if key is None:
                    if len(value) > MAX_KEY or value in data or not value.isidentifier():
                        value = self._check_key(event, locations)
                    key, key_start, key_end = value, start, end
                    continue
                if len(value) > most_characters:
                    self._add_fault("MB113", start, start + 1)
                style = event.style
                if style:
                    self.result.last_quoted = (start, end)
                    if style == '"' and not value.isprintable():
                        self._refuse_escapes(start, end, value)
                elif value in CONSTANTS:
                    if not value:
                        start = end = self._locate_empty(start, key, key_start, key_end)
                    value = CONSTANTS[value]
                elif value[0] in NUMBER_STARTS:
                    value = self._parse_number(start, end, value)
                location = (start, end, None)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value, location = data, (opened, event.end_mark.index, locations)
                data, locations, key, key_start, key_end, opened = stack.pop()
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                start = event.start_mark.index
                nodes += 1
                if nodes > most_nodes:
                    self._stop("MB112", start)
                if event.tag is not None or event.anchor is not None:
                    self._refuse_properties(event, key)
                if key is None:
                    self._add_fault("MB118", start, start + 1)
                if len(stack) >= MAX_DEPTH:
                    self._stop("MB111", start)
                stack.append((data, locations, key, key_start, key_end, opened))
                opened = start
                if kind is MappingStartEvent:
                    data, locations, key = {}, {}, None
                else:
                    data, locations, key = [], [], _LIST_ITEM
                continue
            elif kind is AliasEvent:
                self._refuse_alias(event, key)
                value, location = None, (event.start_mark.index, event.end_mark.index, None)
            else:
                if kind is DocumentStartEvent and locations:
                    self._stop("MB110", event.start_mark.index)
                continue
            # The value is complete: it joins its collection. A list or an alias as a key became a fault above.
            if key is _LIST_ITEM:
                data.append(value)
                locations.append(location)
            elif key is None:
                key = _REFUSED_KEY
            else:
                data[key] = value
                locations[key] = (key_start, key_end, location)
                key = None
        if locations:
            self.result.data, self.result.location = data[0], locations[0]

    def _add_fault(self, code: str, start: int, end: int, variant: str = "", **params: object) -> None:
        """Add a fault about the text from `start` to `end`; the hundredth ends the pass."""
        self.result.faults.append(Fault(code, start, end, variant, params))
        if len(self.result.faults) >= MAX_FAULTS:
            raise _StopError

    def _stop(self, code: str, start: int) -> None:
        """Add a fault about the character at `start`, and end the pass."""
        self._add_fault(code, start, start + 1)
        raise _StopError

    def _refuse_properties(self, event: Any, key: str | None) -> None:
        """Add the fault of an anchor (MB107), of a tag (MB108), or of both, that `event` has.

        The variant is "text" where the event is a scalar used as a value: all of it may be prose that needs quotes
        (`!important : lire`). `key` is the key that awaits the value, None where a key is expected.
        """
        start = event.start_mark.index
        variant = "text" if isinstance(event, ScalarEvent) and key is not None else ""
        end = start + len(self.text[start : start + 80].split()[0])
        if event.anchor is not None:
            self._add_fault("MB107", start, end, variant, mark=self.text[start:end])
        if event.tag is not None:
            self._add_fault("MB108", start, end, variant, mark=self.text[start:end])

    def _refuse_alias(self, event: Any, key: str | None) -> None:
        """Add the fault of an alias; `key` is the key that awaits the value, None where a key is expected.

        The variant is "text" where it stands as a value: all of it may be prose (`*important : lire`).
        """
        start, end = event.start_mark.index, event.end_mark.index
        merged = key is _REFUSED_KEY and self.result.faults[-1].code == "MB109"
        if not merged:  # `<<: *base` has its fault, as a merge key
            self._add_fault("MB107", start, end, "text" if key is not None else "", mark=self.text[start:end][:80])

    def _check_key(self, event: Any, locations: Any) -> str:
        """Return the key that `event` writes if it is good; else add its fault and return `_REFUSED_KEY`.

        `locations` are those of the mapping so far, by key. The value of a refused key stays in the data under that
        name, which no sound file can have.
        """
        key: str = event.value
        start, end = event.start_mark.index, event.end_mark.index
        if not event.style and self._refuse_odd_key(event):
            return _REFUSED_KEY
        if len(key) > MAX_KEY:
            self._add_fault("MB114", start, start + 1)
        elif key in locations:
            line = self.text.count("\n", 0, locations[key][0]) + 1
            self._add_fault("MB106", start, end, key=key, first=str(line))
        else:
            self._refuse_escapes(start, end, key)
            return key
        return _REFUSED_KEY

    def _refuse_odd_key(self, event: Any) -> bool:
        """Add the fault of an unquoted key that is a mistake in itself, and return whether it is one.

        Such a key is empty, is `<<`, starts with a dash and a letter, or has an invisible character.
        """
        key, start = event.value, event.start_mark.index
        raw = self.text[start : event.end_mark.index]
        if not key:
            self._add_fault("MB118", start, start + 1, "empty")
        elif key == "<<":
            self._add_fault("MB109", start, start + 2)
        elif key[0] == "-" and key[1:2].isalpha():
            self._add_fault("MB125", start, start + 1, "dash")
        elif invisible := _INVISIBLE.search(raw) or _NO_BREAK_END.search(raw):
            at = start + invisible.start(invisible.lastindex or 0)
            self._add_fault("MB127", at, at + 1, char=name_character(self.text[at]))
        else:
            return False
        return True

    def _parse_number(self, start: int, end: int, text: str) -> Fraction | str:
        """Return the number that `text` writes, or `text` itself if it writes none; too large a number adds MB116."""
        try:
            return parse_number(text, self.bounds.digits, self.bounds.exponent)
        except UnboundedNumberError:
            self._add_fault("MB116", start, end, number=text if len(text) <= MAX_DIGITS else f"{text[:20]}…")
            return text

    def _refuse_escapes(self, start: int, end: int, value: str) -> None:
        """Add MB104 if `value`, written in quotes from `start` to `end`, has a forbidden character, by an escape."""
        offset = None if self.bounds.takes_escapes else find_forbidden(value)
        if offset is None:
            return
        first, last = locate_character(self.text[start:end], offset) or (0, 1)
        escape = self.text[start + first : start + last]
        if not escape.startswith("\\"):  # somewhere in a text on several lines
            escape = name_character(value[offset])
        self._add_fault("MB104", start + first, start + last, "escape", escape=escape)

    def _locate_empty(self, start: int, key: str, key_start: int, key_end: int) -> int:
        """Return the index of an empty value: right after the colon or dash before it.

        One parser marks it before the spaces that follow, the other after them: `start` may be either. A key that a
        comma or closing brace follows is a piece of prose between braces, and adds MB123.
        """
        text = self.text
        while start and text[start - 1] in " \t\n":
            start -= 1
        if key is not _LIST_ITEM and _STRAY_KEY_END.match(text, key_end):
            self._add_fault("MB123", key_start, key_end)
        return start
