"""Strict JSON read as the parsing events of PyYAML, so that `maturity.syntax.building` builds data from both formats.

A parsing event stands for one piece of the text: a scalar (a value that is no list and no mapping), the start or the
end of a list or mapping. Its marks give the indexes between which it is written.
"""

from __future__ import annotations

import json.decoder
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml.events import (
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

_TOKEN = re.compile(
    r"(?P<mark>[\[\]{},:])|(?P<string>\")|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![\w.]))"
    r"|(?P<word>(?:true|false|null)(?!\w))"
)
_SPACES = re.compile(r"[ \t\n]*")
_MISTAKES = (
    (re.compile(r"//|/\*|#"), "json_comment"),
    (re.compile(r"['‘’“”«]"), "json_quotes"),
    (re.compile(r"[-+]?(?:NaN|Infinity|inf)\b", re.IGNORECASE), "json_nan"),
    (re.compile(r"[-+.]?[0-9]"), "json_number"),
    (re.compile(r"(?:true|false|null|none)\b", re.IGNORECASE), "json_word"),
    (re.compile(r"\w"), "json_bare"),
)
"""Patterns of what is often written and is no JSON (comments, single quotes, NaN), with the variant of MB105 for each.

The first pattern that matches where a token should start counts; where none does, the variant is `json`.
"""
_STRING_FAULTS = {"Unterminated": "json_unclosed", "Invalid control": "json_break"}
"""The first word or two of what json.decoder says of a string, and our variant of MB105; else it is `json_escape`."""


class JsonError(ValueError):
    """Raised for a text that is no JSON. `variant` is that of MB105 which says why, `index` is where in the text."""

    def __init__(self, variant: str, index: int) -> None:
        super().__init__(variant)
        self.variant = variant
        self.index = index


class _Mark:
    """A place in the text, in the form that PyYAML's events have: only its index is used."""

    __slots__ = ("index",)

    def __init__(self, index: int) -> None:
        self.index = index


class _Token(NamedTuple):
    """One piece of a JSON text, written between the indexes `start` and `end` (exclusive)."""

    kind: str
    """"[", "]", "{", "}", ",", ":", "string", "number", "word" or "end"."""
    value: str
    """The text that a string means; else the characters as written, "" at the end of the text."""
    start: int
    """The index of its first character; the length of the text for the end."""
    end: int
    """The index after its last character."""


def parse_json_events(text: str) -> Iterator[Event]:  # noqa: C901 - one state a paragraph
    """Yield the parsing events of `text`, in its order; none for a text of white space only.

    There are events for the start of the document, for scalars and for starts and ends of lists and mappings. Line ends
    have to be LF. Raises JsonError at the first character that strict JSON does not allow there.
    """
    tokens = _read_tokens(text)
    token = next(tokens)
    if token.kind == "end":
        return
    yield DocumentStartEvent(*_make_marks(token))
    closers: list[str] = []
    while True:
        # A value starts here.
        if token.kind in {"[", "{"}:
            opener, token = token, next(tokens)
            closers.append("]" if opener.kind == "[" else "}")
            yield _make_start_event(opener)
            if token.kind != closers[-1]:
                if opener.kind == "{":
                    yield _make_key_event(token)
                    token = _take_after_colon(tokens)
                continue
        elif token.kind in {"string", "number", "word"}:
            yield _make_scalar_event(token)
            token = next(tokens)
        else:
            raise JsonError(_name_missing_value(token, closers), token.start)
        # A value has ended. The lists and mappings around it that end here too are closed.
        while closers and token.kind == closers[-1]:
            closers.pop()
            yield _make_end_event(token)
            token = next(tokens)
        if not closers:
            break
        token = _take_after_comma(token, tokens, closers[-1])
        if closers[-1] == "}":
            yield _make_key_event(token)
            token = _take_after_colon(tokens)
    if token.kind != "end":
        raise JsonError("json_after", token.start)


def _read_tokens(text: str) -> Iterator[_Token]:
    """Yield the tokens of `text` in order, then tokens of the kind "end" for as long as the caller asks."""
    index = _skip_spaces(text, 0)
    while index < len(text):
        match = _TOKEN.match(text, index)
        if match is None:
            raise JsonError(_name_mistake(text, index), index)
        kind, value, end = match.lastgroup or "", match.group(), match.end()
        if kind == "string":
            value, end = _read_string(text, index)
        yield _Token(value if kind == "mark" else kind, value, index, end)
        index = _skip_spaces(text, end)
    while True:
        yield _Token("end", "", index, index)


def _skip_spaces(text: str, index: int) -> int:
    """Return the index of the first character at or after `index` that is no space, tab or LF."""
    match = _SPACES.match(text, index)
    return match.end() if match else index


def _read_string(text: str, start: int) -> tuple[str, int]:
    """Return what the JSON string whose opening quote is at `start` means, and the index after its closing quote."""
    try:
        value, end = json.decoder.scanstring(text, start + 1, True)  # type: ignore[attr-defined]
    except json.JSONDecodeError as error:
        words = " ".join(error.msg.split()[:2])
        variant = _STRING_FAULTS.get(words) or _STRING_FAULTS.get(words.split()[0], "json_escape")
        raise JsonError(variant, min(error.pos, len(text) - 1)) from None
    return value, end


def _name_mistake(text: str, index: int) -> str:
    """Return the variant of MB105 for what stands at `index`, where no token can start."""
    return next((variant for pattern, variant in _MISTAKES if pattern.match(text, index)), "json")


def _make_start_event(token: _Token) -> Event:
    kind = MappingStartEvent if token.kind == "{" else SequenceStartEvent
    return kind(None, None, True, *_make_marks(token), flow_style=True)


def _make_end_event(token: _Token) -> Event:
    kind = MappingEndEvent if token.kind == "}" else SequenceEndEvent
    return kind(*_make_marks(token))


def _make_scalar_event(token: _Token) -> Event:
    style = '"' if token.kind == "string" else None
    return ScalarEvent(None, None, (True, True), token.value, *_make_marks(token), style)


def _make_marks(token: _Token) -> tuple[Any, Any]:
    return _Mark(token.start), _Mark(token.end)


def _make_key_event(token: _Token) -> Event:
    """Return the event of the key `token`. Raises JsonError if it is no string."""
    if token.kind != "string":
        raise JsonError("json_open" if token.kind == "end" else "json_key", token.start)
    return _make_scalar_event(token)


def _take_after_colon(tokens: Iterator[_Token]) -> _Token:
    """Take the colon after a key, and return the token after it. Raises JsonError if there is no colon."""
    token = next(tokens)
    if token.kind != ":":
        raise JsonError("json_colon", token.start)
    return next(tokens)


def _take_after_comma(token: _Token, tokens: Iterator[_Token], closer: str) -> _Token:
    """Return the token after the comma `token`, in a list or mapping that ends with `closer`.

    Raises JsonError if `token` is no comma, or if only `closer` follows it.
    """
    if token.kind != ",":
        raise JsonError("json_open" if token.kind == "end" else "json_separator", token.start)
    following = next(tokens)
    if following.kind == closer:
        raise JsonError("json_comma", token.start)
    return following


def _name_missing_value(token: _Token, closers: list[str]) -> str:
    """Return the variant of MB105 for `token`, which stands where a value has to."""
    return "json_open" if token.kind == "end" and closers else "json"
