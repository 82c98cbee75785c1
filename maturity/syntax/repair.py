"""The line to paste: a line of YAML that is broken, and the same line repaired.

Most are sentences without quotes that hold a sign with a meaning of its own in YAML; a space missing after a colon or
dash, or a tab at the start, are the others. Everything here looks at one line by itself. A repaired line is proposed
only if it can be read alone; where signs or quotes are at fault, only if, besides, the line as written cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from maturity.syntax.building import build_data
from maturity.syntax.quoting import quote_text
from maturity.syntax.yaml_events import parse_yaml_events

_MAX_LINE = 2000
"""How many characters a line may have in which a repair is looked for."""
_SPACES = " \u00a0\u2000-\u200a\u202f\u3000"
_ID = "[a-z_][a-z0-9_]*"

_BLOCK_LINE = re.compile(rf"""(?P<head>[ ]*(?:-[ ]+)*(?:(?:{_ID}|"[^"]*"|'[^']*'):[ ]+)?)(?P<rest>.*?)[ ]*$""")
_COMMENT = re.compile(r"(?P<text>.*?)(?P<comment>[ \t]+#.*)?$")
_COLON_WITHOUT_SPACE = re.compile(rf"(?P<head>[ ]*(?:-[ ]+)*{_ID}:)(?P<gap>[{_SPACES[1:]}]*)(?P<rest>[^\s/].*)")
_DASH_WITHOUT_SPACE = re.compile(rf"(?P<head>[ ]*-)(?P<gap>[{_SPACES[1:]}]*)(?P<rest>[\"'«\[{{]?[^\W\d_].*)")
_ODD_INDENT = re.compile(rf"(?P<good>[ ]*)(?P<odd>[\t{_SPACES}]*[\t{_SPACES[1:]}])")
_CLOSED_QUOTES = r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""
_QUOTED = re.compile(_CLOSED_QUOTES)
# A value between braces: up to a comma that another key follows, or to the closing brace.
_FLOW_VALUE = re.compile(
    rf"(?P<head>[{{,]\s*{_ID}:[ ]+)(?P<rest>(?:{_CLOSED_QUOTES})|[^\s{{}}\[\]][^{{}}\[\]]*?)"
    rf"(?=\s*(?:,\s*{_ID}:(?:[ ]|$)|\}}|$))"
)
# A text of a list between brackets that starts with a quote or a reserved character.
_FLOW_ITEM = re.compile(
    rf"(?P<head>[\[,][ ]*)(?P<rest>(?:{_CLOSED_QUOTES})|[\"'@`%*&!][^,{{}}\[\]]*?)(?=\s*(?:,|\]|$))"
)
_FLOW_COLON_WITHOUT_SPACE = re.compile(rf"(?<=[{{,])(?P<head>\s*{_ID}):(?=[^\s/,}}])")
# A value between braces, one word or quoted, after which a key of our files follows without a comma.
_MISSING_COMMA = re.compile(
    rf"(?P<before>[{{,]\s*{_ID}:[ ]+(?:{_CLOSED_QUOTES}|[^\s{{}}\[\]\"',]+|\[[^\[\]{{}}]*\]))(?P<gap>[ ]+)"
    r"(?=(?:value|comment|evidence|state|owner|due|id|kind|text|title|help|weight|min|max|unit|exclusive|from):[ ])"
)
_COLON = re.compile(r":(?=\s|$)")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2}$")


class Repair(NamedTuple):
    """What is wrong with a line, and the line to paste. `repair_line` makes it."""

    code: str
    """The code of what is wrong, such as `MB120`."""
    variant: str
    """The variant of the code; "" for the only one."""
    offset: int
    """The index, inside the line, of the character that is wrong."""
    line: str
    """The whole line, repaired; "" for a tab at its start (MB119), where no line is proposed."""


class _Trouble(NamedTuple):
    """What YAML would misunderstand in a text: as in a `Repair`, with the offset from 0 inside that text."""

    code: str
    variant: str
    offset: int


def _is_sound(line: str) -> bool:
    """Whether `line`, by itself and with its brackets completed, can be read as YAML without any fault."""
    text = _balance_brackets(line.strip(" \t"))
    result = build_data(text, parse_yaml_events(text))
    return result.stopped is None and not result.faults


def repair_line(line: str) -> Repair | None:
    """Return the repair of `line`, a line of a file without its end.

    The ways to repair are tried in the order of `_ATTEMPTS`, and the first that gives something is taken. None if none
    does, as for a line that is sound, or if the line has more than 2,000 characters.
    """
    if len(line) > _MAX_LINE:
        return None
    return next((repair for attempt in _ATTEMPTS if (repair := attempt(line))), None)


def _repair_indent(line: str) -> Repair | None:
    """Repair a line that has a no-break or another unusual space in its indentation (MB127).

    For a tab there (MB119), the place is given and no line, because how far to indent is not known.
    """
    match = _ODD_INDENT.match(line)
    if match is None:
        return None
    if "\t" in match["odd"]:
        return Repair("MB119", "", match.start("odd") + match["odd"].index("\t"), "")
    repaired = " " * match.end() + line[match.end() :]
    return Repair("MB127", "indent", match.start("odd"), repaired) if _is_sound(repaired) else None


def _repair_missing_space(pattern: re.Pattern[str], variant: str, line: str) -> Repair | None:
    """Repair a colon or a dash that no ordinary space follows (MB125).

    YAML reads such a line as a text, so the line as written may be sound: only the repaired one is tested. `variant` is
    that of the sign which `pattern` looks for; where another sort of space follows it, the variant is `space`.
    """
    match = pattern.match(line)
    if match is None:
        return None
    variant = "space" if match["gap"] else variant
    repaired = f"{match['head']} {match['rest']}"
    repaired = repaired if _is_sound(repaired) else f"{match['head']} {quote_text(match['rest'])}"
    return Repair("MB125", variant, match.end("head") - 1, repaired) if _is_sound(repaired) else None


def _repair_in_braces(line: str) -> Repair | None:
    """Repair unquoted prose between braces or brackets, where a comma or a closing brace would end it."""
    troubles: list[_Trouble] = []

    def with_space(match: re.Match[str]) -> str:
        troubles.append(_Trouble("MB125", "", match.end() - 1))
        return match["head"] + ": "

    def with_quotes(match: re.Match[str]) -> str:
        trouble = _find_trouble(match["rest"], in_braces=True)
        if trouble is None:
            return match.group()
        troubles.append(trouble._replace(offset=match.start("rest") + trouble.offset))
        return match["head"] + _requote(match["rest"], trouble)

    if "{" not in line and "[" not in line:
        return None
    repaired = _FLOW_COLON_WITHOUT_SPACE.sub(with_space, line)
    for pattern in (_FLOW_VALUE, _FLOW_ITEM):
        repaired = pattern.sub(with_quotes, repaired)
    return _confirm(line, repaired, troubles[0]) if troubles else None


def _repair_to_line_end(line: str) -> Repair | None:
    """Repair unquoted prose that goes from a key or a dash to the end of the line, or to a comment."""
    match = _BLOCK_LINE.match(line)
    parts = _COMMENT.match(match["rest"]) if match else None
    if match is None or parts is None or not parts["text"] or not match["head"].strip():
        return None
    trouble = _find_trouble(parts["text"], in_braces=False)
    if trouble is None:
        return None
    repaired = match["head"] + _requote(parts["text"], trouble) + (parts["comment"] or "")
    return _confirm(line, repaired, trouble._replace(offset=match.end("head") + trouble.offset))


def _repair_missing_comma(line: str) -> Repair | None:
    """Repair braces in which a key of our files follows a value without a comma: `{value: 12 comment: "x"}`."""
    if "{" not in line:
        return None
    repaired, count = line, 1
    while count:  # a value that a comma was put after may be followed by another
        repaired, count = _MISSING_COMMA.subn(r"\g<before>,\g<gap>", repaired)
    match = _MISSING_COMMA.search(line)
    return _confirm(line, repaired, _Trouble("MB105", "comma", match.start("gap"))) if match else None


_ATTEMPTS: tuple[Callable[[str], Repair | None], ...] = (
    _repair_indent,
    lambda line: _repair_missing_space(_COLON_WITHOUT_SPACE, "", line),
    lambda line: _repair_missing_space(_DASH_WITHOUT_SPACE, "dash", line),
    _repair_missing_comma,
    _repair_in_braces,
    _repair_to_line_end,
)


def _confirm(line: str, repaired: str, trouble: _Trouble) -> Repair | None:
    """Return the repair, if `line` cannot be read by itself and `repaired` can; else None."""
    if _is_sound(line) or not _is_sound(repaired):
        return None
    return Repair(trouble.code, trouble.variant, trouble.offset, repaired)


def _find_trouble(text: str, *, in_braces: bool) -> _Trouble | None:
    """Find what YAML would misunderstand in `text`, one value of a line as written; None if there is nothing.

    `text` is not empty. It has no quotes, or quotes that may end too early. `in_braces`: it stands between braces or
    brackets.
    """
    first = text[0]
    if first in "\"'":
        return _find_quote_trouble(text)
    if _is_reserved(text):
        return _Trouble("MB121", "", 0)
    colon = _COLON.search(text)
    if colon and first not in "[{":
        return _Trouble("MB120", "", colon.start())
    if in_braces and "," in text:
        return _Trouble("MB123", "", text.index(","))
    if in_braces and " #" in text:
        return _Trouble("MB122", "braces", text.index(" #") + 1)
    return None


def _is_reserved(text: str) -> bool:
    """Whether the first character of `text`, which is not empty, has a meaning of its own in YAML there."""
    first = text[0]
    if first in "|>":
        return not _BLOCK_HEADER.match(text)
    if first in "-?:":
        return text[1:2] in {"", " "}
    if first in "[{":
        return not text.endswith("]" if first == "[" else "}")
    return first in "@`%*&!,]}"


def _find_quote_trouble(text: str) -> _Trouble | None:
    """Find what is wrong with the quotes that `text` starts with: not closed, closed too early, a wrong escape."""
    match = _QUOTED.match(text)
    if match is None:
        return _Trouble("MB105", "unclosed", 0)
    if text[match.end() :].strip():
        return _Trouble("MB124", "", match.end() - 1)
    return _Trouble("MB105", "escape", text.index("\\")) if text[0] == '"' and "\\" in text else None


def _requote(text: str, trouble: _Trouble) -> str:
    """Return `text` in double quotes that hold all of it; quotes around it are replaced, those inside are escaped."""
    mark = text[0]
    if trouble.variant == "escape":
        return '"' + re.sub(r"\\(?!\")", r"\\\\", text[1:-1]) + '"'
    if mark not in "\"'":
        return quote_text(text)
    if trouble.variant != "unclosed" and not (text.endswith(mark) and len(text) > 1):
        return quote_text(text)  # the quotes belong to the sentence: "Oui" toujours
    inner = text[1:] if trouble.variant == "unclosed" else text[1:-1]
    return quote_text(inner.replace('\\"', '"') if mark == '"' else inner.replace("''", "'"))


def _balance_brackets(line: str) -> str:
    """Return `line` with a bracket added for each one that it opens and does not close, or closes and did not open.

    A comma at its end is removed. One line of a list that goes over several lines can then be read by itself.
    """
    missing_openers, missing_closers, quote = "", "", ""
    for index, char in enumerate(line):
        if quote:
            quote = "" if char == quote and line[index - 1] != "\\" else quote
        elif char in "\"'" and line[index - 1 : index] in {"", " ", "[", "{", ",", ":"}:
            quote = char
        elif char in "[{":
            missing_closers += "]" if char == "[" else "}"
        elif char in "]}":
            if missing_closers.endswith(char):
                missing_closers = missing_closers[:-1]
            elif not missing_closers:
                missing_openers += "[" if char == "]" else "{"
    line = line.removesuffix(",") if line.endswith((",", ", ")) else line
    return missing_openers[::-1] + line + missing_closers[::-1]
