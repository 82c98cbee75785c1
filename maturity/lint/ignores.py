"""Comments that tell not to mention something: `# maturity: ignore MB703 the bank of 2027 asks for it`.

At the end of a line, such a comment is about that line; alone on its line, about the next line that has content. It
names one or several codes, with commas, by code or by name, and then says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from maturity.lint.settings import is_adjustable, list_selectors
from maturity.loading.suggestions import find_nearest, shorten
from maturity.model.codes import CODES, list_live_codes
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.comments import find_comments
from maturity.syntax.document import Document
from maturity.text.catalogue import Message, make_message

_PATTERN = re.compile(r"#[ \t]*maturity[ \t]*:[ \t]*ignore\b[ \t]*(?P<rest>[^\n]*)")
_NAMES = re.compile(r"[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*,?")
_NAME = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Named:
    """A code that a comment names, as it is written, with its place in the text."""

    code: str
    """The code itself; "" if what is written is the name of none."""
    written: str
    start: int


@dataclass
class Ignore:
    """One comment: what it is about, and which of its codes have been of use."""

    line: int
    """The line that it is about."""
    start: int
    """The index of its `#` in the text."""
    names: tuple[Named, ...]
    has_reason: bool
    used: set[str] = field(default_factory=set)


class IgnoreComments:
    """The comments of one file that tell not to mention something."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._all = list(_read_ignores(document))
        self._by_line: dict[int, list[Ignore]] = {}
        for each in self._all:
            self._by_line.setdefault(each.line, []).append(each)

    def __bool__(self) -> bool:
        return bool(self._all)

    def covers(self, code: str, line: int) -> bool:
        """Tell whether a comment is about `code` in that line, and note that it was of use."""
        if not is_adjustable(CODES[code]):
            return False
        fitting = [each for each in self._by_line.get(line, ()) if any(name.code == code for name in each.names)]
        for each in fitting:
            each.used.add(code)
        return bool(fitting)

    def find_mistakes(self, silent: frozenset[str]) -> Iterator[Diagnostic]:
        """Yield what is wrong with the comments once the whole file was looked at; `silent` codes are not told anyway.

        Wrong are: no code (MB881), one that does not exist (MB881) or may not be ignored (MB883), one that there is
        nothing of in the line (MB880), and a comment without a reason (MB882). What only a comparison with an earlier
        version finds may have a comment all the time.
        """
        for each in self._all:
            if not each.names:
                yield self._make("MB881", "none", each.start, "#", make_message("MB881.none.help"))
            for name in each.names:
                yield from self._check_name(each, name, silent)
            if each.names and not each.has_reason:
                yield self._make("MB882", "", each.start, "#", make_message("MB882.help"))

    def _check_name(self, each: Ignore, name: Named, silent: frozenset[str]) -> Iterator[Diagnostic]:
        written = shorten(name.written)
        if not name.code:
            near = find_nearest(name.written, list_selectors())
            advice = make_message("help.did_you_mean", nearest=near) if near else make_message("MB881.help")
            yield self._make("MB881", "", name.start, name.written, advice, written=written)
        elif not is_adjustable(CODES[name.code]):
            yield self._make("MB883", "", name.start, name.written, make_message("MB883.help"), written=written)
        elif name.code not in each.used and name.code not in silent and CODES[name.code].subject != "version":
            params = {"written": written, "line": each.line}
            yield self._make("MB880", "", name.start, name.written, make_message("MB880.help"), **params)

    def _make(self, code: str, variant: str, start: int, text: str, advice: Message, **params: object) -> Diagnostic:
        source = self._document.source
        span = source.make_span(start, start + len(text))
        message = make_message(f"{code}.{variant}" if variant else code, **params)
        return source.make_diagnostic(code, message, span, advice)


def _read_ignores(document: Document) -> Iterator[Ignore]:
    comments = list(find_comments(document, _PATTERN))
    followed = _find_followers(document) if any(comment.is_alone for comment in comments) else []
    for comment in comments:
        listed = _NAMES.match(comment.match["rest"])
        start = comment.match.start("rest")
        names = _NAME.finditer(listed[0]) if listed else ()
        named = tuple(Named(_find_code(each[0]), each[0], start + each.start()) for each in names)
        reason = comment.match["rest"][listed.end() if listed else 0 :].strip(" \t:-")
        line = followed[comment.line - 1] if comment.is_alone else comment.line
        yield Ignore(line, comment.start, named, bool(reason))


def _find_code(written: str) -> str:
    """Return the one code that is meant by its code or its name; "" if none is."""
    codes = _list_codes_by_name()
    return codes.get(written.upper()) or codes.get(written.lower()) or ""


@cache
def _list_codes_by_name() -> dict[str, str]:
    """Return what the live codes may be called, each with the code."""
    rows = list_live_codes()
    return {row.code: row.code for row in rows} | {row.name: row.code for row in rows}


def _find_followers(document: Document) -> list[int]:
    """Return for each line the number of the next line that has more than a comment; its own number if none has."""
    found: list[int] = []
    following = 0
    for number in range(len(document.lines), 0, -1):
        found.append(following or number)
        if document.lines[number - 1].strip(" \t")[:1] not in ("", "#"):
            following = number
    return found[::-1]
