"""The line to paste: what an unquoted French sentence does to a line of YAML, and the same line with quotes.

Everything here looks at one line on its own. A repair is proposed only if the line alone cannot be read and the
repaired one can, so a wrong guess is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from maturity.syntax.building import build
from maturity.syntax.yaml_events import parse_yaml_events

_MAX_LINE = 2000  # characters: no longer line is looked at
_SPACES = " \u00a0\u2000-\u200a\u202f\u3000"
_ID = "[a-z_][a-z0-9_]*"

_BLOCK_LINE = re.compile(rf"""(?P<head>[ ]*(?:-[ ]+)*(?:(?:{_ID}|"[^"]*"|'[^']*'):[ ]+)?)(?P<rest>.*?)[ ]*$""")
_COMMENT = re.compile(r"(?P<text>.*?)(?P<comment>[ \t]+#.*)?$")
_STUCK_COLON = re.compile(rf"(?P<head>[ ]*(?:-[ ]+)*{_ID}:)(?P<gap>[{_SPACES[1:]}]*)(?P<rest>[^\s/].*)")
_STUCK_DASH = re.compile(rf"(?P<head>[ ]*-)(?P<gap>[{_SPACES[1:]}]*)(?P<rest>[\"'«\[{{]?[^\W\d_].*)")
_ODD_INDENT = re.compile(rf"(?P<good>[ ]*)(?P<odd>[\t{_SPACES}]*[\t{_SPACES[1:]}])")
_PROPER = r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""
_QUOTED = re.compile(_PROPER)
# A value between braces: up to a comma that another key follows, or to the closing brace.
_FLOW_VALUE = re.compile(
    rf"(?P<head>[{{,]\s*{_ID}:[ ]+)(?P<rest>(?:{_PROPER})|[^\s{{}}\[\]][^{{}}\[\]]*?)"
    rf"(?=\s*(?:,\s*{_ID}:(?:[ ]|$)|\}}|$))"
)
# A text of a list between brackets that starts with a quote or a reserved character.
_FLOW_ITEM = re.compile(rf"(?P<head>[\[,][ ]*)(?P<rest>(?:{_PROPER})|[\"'@`%*&!][^,{{}}\[\]]*?)(?=\s*(?:,|\]|$))")
_STUCK_IN_FLOW = re.compile(rf"(?<=[{{,])(?P<head>\s*{_ID}):(?=[^\s/,}}])")
_COLON = re.compile(r":(?=\s|$)")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2}$")


class Repair(NamedTuple):
    """What is wrong with a line (`code`, `variant`), at which character of it (from 0), and the line to paste."""

    code: str
    variant: str
    offset: int
    line: str


class _Trouble(NamedTuple):
    code: str
    variant: str
    offset: int


def quote_text(text: str) -> str:
    """`text` in double quotes, for YAML and JSON alike."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def is_sound(line: str) -> bool:
    """Whether a line, alone, can be read without any fault."""
    text = _balanced(line.strip(" \t"))
    outcome = build(text, parse_yaml_events(text))
    return outcome.stopped is None and not outcome.faults


def repair_line(line: str) -> Repair | None:
    """The repair that this line calls for, if one is known and works."""
    if len(line) > _MAX_LINE:
        return None
    return next((found for attempt in _ATTEMPTS if (found := attempt(line))), None)


def _odd_indent(line: str) -> Repair | None:
    """A tab or a no-break space where the line should start with ordinary spaces."""
    match = _ODD_INDENT.match(line)
    if match is None:
        return None
    if "\t" in match["odd"]:
        return Repair("MB119", "", match.start("odd") + match["odd"].index("\t"), "")
    fixed = " " * match.end() + line[match.end() :]
    return Repair("MB127", "indent", match.start("odd"), fixed) if is_sound(fixed) else None


def _stuck(pattern: re.Pattern[str], variant: str, line: str) -> Repair | None:
    """A colon or a dash without its space: the line is text for YAML, and good text, so nothing fails in it alone."""
    match = pattern.match(line)
    if match is None:
        return None
    variant = "space" if match["gap"] else variant
    fixed = f"{match['head']} {match['rest']}"
    fixed = fixed if is_sound(fixed) else f"{match['head']} {quote_text(match['rest'])}"
    return Repair("MB125", variant, match.end("head") - 1, fixed) if is_sound(fixed) else None


def _in_braces(line: str) -> Repair | None:
    """Prose between braces or brackets, where commas and closing braces end it too."""
    troubles: list[_Trouble] = []

    def with_space(match: re.Match[str]) -> str:
        troubles.append(_Trouble("MB125", "", match.end() - 1))
        return match["head"] + ": "

    def with_quotes(match: re.Match[str]) -> str:
        trouble = _trouble(match["rest"], in_braces=True)
        if trouble is None:
            return match.group()
        troubles.append(trouble._replace(offset=match.start("rest") + trouble.offset))
        return match["head"] + _requoted(match["rest"], trouble)

    if "{" not in line and "[" not in line:
        return None
    fixed = _STUCK_IN_FLOW.sub(with_space, line)
    for pattern in (_FLOW_VALUE, _FLOW_ITEM):
        fixed = pattern.sub(with_quotes, fixed)
    return _checked(line, fixed, troubles[0]) if troubles else None


def _in_line(line: str) -> Repair | None:
    """Prose after a key or a dash, up to the end of the line."""
    match = _BLOCK_LINE.match(line)
    parts = _COMMENT.match(match["rest"]) if match else None
    if match is None or parts is None or not parts["text"] or not match["head"].strip():
        return None
    trouble = _trouble(parts["text"], in_braces=False)
    if trouble is None:
        return None
    fixed = match["head"] + _requoted(parts["text"], trouble) + (parts["comment"] or "")
    return _checked(line, fixed, trouble._replace(offset=match.end("head") + trouble.offset))


_ATTEMPTS: tuple[Callable[[str], Repair | None], ...] = (
    _odd_indent,
    lambda line: _stuck(_STUCK_COLON, "", line),
    lambda line: _stuck(_STUCK_DASH, "dash", line),
    _in_braces,
    _in_line,
)


def _checked(line: str, fixed: str, trouble: _Trouble) -> Repair | None:
    """The repair, if it is one: the line could not be read and now can."""
    if is_sound(line) or not is_sound(fixed):
        return None
    return Repair(trouble.code, trouble.variant, trouble.offset, fixed)


def _trouble(text: str, *, in_braces: bool) -> _Trouble | None:
    """What YAML would misunderstand in `text`, written as a value without (good) quotes."""
    first = text[0]
    if first in "\"'":
        return _quote_trouble(text)
    if _reserved(text):
        return _Trouble("MB121", "", 0)
    colon = _COLON.search(text)
    if colon and first not in "[{":
        return _Trouble("MB120", "", colon.start())
    if in_braces and "," in text:
        return _Trouble("MB123", "", text.index(","))
    if in_braces and " #" in text:
        return _Trouble("MB122", "braces", text.index(" #") + 1)
    return None


def _reserved(text: str) -> bool:
    """Whether the first character has a meaning of its own in YAML, here where text was meant."""
    first = text[0]
    if first in "|>":
        return not _BLOCK_HEADER.match(text)
    if first in "-?:":
        return text[1:2] in {"", " "}
    if first in "[{":
        return not text.endswith("]" if first == "[" else "}")
    return first in "@`%*&!,]}"


def _quote_trouble(text: str) -> _Trouble | None:
    match = _QUOTED.match(text)
    if match is None:
        return _Trouble("MB105", "unclosed", 0)
    if text[match.end() :].strip():
        return _Trouble("MB124", "", match.end() - 1)
    return _Trouble("MB105", "escape", text.index("\\")) if text[0] == '"' and "\\" in text else None


def _requoted(text: str, trouble: _Trouble) -> str:
    """`text` in quotes that work, without those it wore."""
    mark = text[0]
    if trouble.variant == "escape":
        return '"' + re.sub(r"\\(?!\")", r"\\\\", text[1:-1]) + '"'
    if mark not in "\"'":
        return quote_text(text)
    if trouble.variant != "unclosed" and not (text.endswith(mark) and len(text) > 1):
        return quote_text(text)  # the quotes belong to the sentence: "Oui" toujours
    inner = text[1:] if trouble.variant == "unclosed" else text[1:-1]
    return quote_text(inner.replace('\\"', '"') if mark == '"' else inner.replace("''", "'"))


def _balanced(line: str) -> str:
    """`line` with the brackets it opens closed, and those it closes opened: one line of a list on several."""
    before, open_ones, quote = "", "", ""
    for at, char in enumerate(line):
        if quote:
            quote = "" if char == quote and line[at - 1] != "\\" else quote
        elif char in "\"'" and line[at - 1 : at] in {"", " ", "[", "{", ",", ":"}:
            quote = char
        elif char in "[{":
            open_ones += "]" if char == "[" else "}"
        elif char in "]}":
            if open_ones.endswith(char):
                open_ones = open_ones[:-1]
            elif not open_ones:
                before += "[" if char == "]" else "{"
    line = line.removesuffix(",") if line.endswith((",", ", ")) else line
    return before[::-1] + line + open_ones[::-1]
