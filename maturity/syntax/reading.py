"""From a path to a decoded text, a `Source`; or to one diagnostic that says why there is none.

A diagnostic is one thing that is wrong in a file, as it is shown to a person (`maturity.model.diagnostic`). Errors of
the system become diagnostics too: no path makes these functions raise. Only standard input is waited for; a FIFO or a
device (`/dev/zero`) is refused without being read. Of a file that is too large, little more than `MAX_BYTES` is read.
"""

from __future__ import annotations

import errno
import hashlib
import sys
from dataclasses import dataclass, field
from functools import cached_property

from maturity.model.code import Severity
from maturity.model.codes import get_severity
from maturity.model.diagnostic import Diagnostic, Pointer, Remedy, Span, cut_excerpt
from maturity.syntax.forbidden_characters import find_forbidden, name_character
from maturity.syntax.near_files import find_near_file
from maturity.syntax.regular_files import find_reason, read_regular
from maturity.syntax.result_heads import HEAD, begins_results
from maturity.text.catalogue import Message

MAX_BYTES = 2 * 1024 * 1024
"""The size of the largest file that is accepted, in bytes: a bank of 500 questions is a tenth of it."""

BEGINNING = 1 << 16
"""How many bytes of a file are enough to see what it may be."""
STDIN = "<stdin>"
"""The path of a `Source` that was read from standard input (the path `-`): what the user sees in place of a path."""

_SHOWN_AFTER = 400
"""How many bytes are decoded from the first one that is no UTF-8 on, to show the rest of its line."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_OFFICE_STARTS = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
"""The first bytes of office documents, pictures and archives."""


@dataclass(frozen=True)
class Source:
    """The decoded text of one file, with the path that is shown for it.

    Make one with `read_source(path)` or `decode_source(path, raw)`. `locate` and `make_span` turn indexes of the text
    (from 0) into lines and columns (from 1); `make_diagnostic` says what is wrong at such a place.
    """

    path: str
    """The path as shown to the user: the one that was asked for, or `STDIN`."""
    text: str
    """What the file says. Its lines end with LF; a source that this module returns holds no forbidden character."""
    sha256: str = field(default="", compare=False)
    """The digest of the bytes of the file, in hexadecimal; empty for a text that was not read from one."""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text without their ends, in order: line n of a `Span` is `lines[n - 1]`."""
        return self.text.split("\n")

    def locate(self, index: int) -> tuple[int, int]:
        """Return the line and the column, both counted from 1, of the character at `index` of the text."""
        return self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index)

    def find_line_start(self, line: int) -> int:
        """Return the index, in the text, of the first character of the line with the number `line`, counted from 1."""
        return sum(len(before) + 1 for before in self.lines[: line - 1])

    def make_span(self, start: int, end: int) -> Span:
        """Return the lines and columns of the text from index `start` to index `end`, which is exclusive.

        If `end` is before `start`, the span is empty and stands at `start`.
        """
        return Span(*self.locate(start), *self.locate(max(start, end)))

    def make_line_remedy(self, line: int, text: str) -> Remedy:
        """Return the remedy that makes `text`, one line or several, of the line with the number `line`."""
        return Remedy(Span(line, 1, line, len(self.lines[line - 1]) + 1), text)

    def make_diagnostic(
        self,
        code: str,
        message: Message,
        span: Span | None,
        help: Message | None = None,  # noqa: A002 - named like the field it fills
        severity: Severity | None = None,
        pointer: Pointer = (),
        remedies: tuple[Remedy, ...] = (),
    ) -> Diagnostic:
        """Make a diagnostic about this text. Its excerpt is the line on which `span` starts.

        With `span` None, the diagnostic is about the file as a whole and has no excerpt. With `severity` None, it has
        the severity of `code` in the table of codes. `help` says what to do next, and `remedies` are the changes that
        it proposes; `pointer` is the path of the value, if known.
        """
        excerpt = cut_excerpt(self.lines[span.line - 1], span.column) if span else None
        severity = severity or get_severity(code)
        return Diagnostic(code, message, self.path, severity, span, excerpt, help, pointer, remedies)


def read_source(path: str) -> Source | Diagnostic:
    """Read the text of the regular file at `path`, or of standard input if `path` is `-`.

    Returns a diagnostic where the file cannot be opened (then it is marked `unreadable`), is too large (MB102), is no
    UTF-8 text (MB103), or has a forbidden character (MB104).
    """
    source = read_text(path)
    return check_characters(source) if isinstance(source, Source) else source


def read_text(path: str) -> Source | Diagnostic:
    """Do what `read_source` does, for who tests the characters: any of them may be in the text."""
    shown = STDIN if path == "-" else path
    try:
        raw = _read_standard_input() if path == "-" else read_regular(path, MAX_BYTES)
    except (OSError, ValueError) as error:
        return explain_unopened(path, error)
    return _decode(shown, raw)


def explain_unopened(path: str, error: OSError | ValueError) -> Diagnostic:
    """Make the diagnostic of a file that could not be opened or read, from what the system said; it is `unreadable`."""
    code, _, variant = find_reason(path, error).partition(".")
    near = find_near_file(path) if variant == "missing" else ""
    meant = Message("MB100.missing_near.help", {"nearest": near}) if near else None
    return _refuse(STDIN if path == "-" else path, code, variant, unreadable=True, meant=meant)


def decode_source(path: str, raw: bytes) -> Source | Diagnostic:
    """Decode `raw`, the bytes of a file that is shown to the user as `path`.

    A byte order mark is removed, and CRLF and CR become LF. Returns a diagnostic where `raw` is longer than
    `MAX_BYTES`, is no UTF-8 text, or has a forbidden character: then the diagnostic is about the first one.
    """
    source = _decode(path, raw)
    return check_characters(source) if isinstance(source, Source) else source


def check_characters(source: Source) -> Source | Diagnostic:
    """Return `source`, or the diagnostic about its first forbidden character (MB104)."""
    index = find_forbidden(source.text)
    return source if index is None else _diagnose_character(source, index)


def _decode(path: str, raw: bytes) -> Source | Diagnostic:
    """Do what `decode_source` does, but for the test of the characters."""
    if len(raw) > MAX_BYTES:
        return _refuse(path, "MB102", "result" if begins_results(raw[:HEAD]) else "")
    variant = _identify_other_format(raw)
    if variant:
        return _refuse(path, "MB103", variant)
    sha256 = hashlib.sha256(raw).hexdigest()
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _diagnose_byte(path, raw, error)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(path, text, sha256)


def read_beginning(path: str) -> str:
    """Read the first `BEGINNING` bytes of the file at `path` as text, to see what it may be; "" if it cannot be opened.

    Bytes that are no UTF-8 are replaced; a file in UTF-16 that says so is read as that.
    """
    try:
        raw = read_regular(path, BEGINNING)
    except (OSError, ValueError):
        return ""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return raw.removeprefix(_BYTE_ORDER_MARK).decode(encoding, "replace")


def is_large_result(diagnostic: Diagnostic) -> bool:
    """Whether `diagnostic` says that a file is too large to be read, and is a result of this program."""
    return diagnostic.message.key == "MB102.result"


def _read_standard_input() -> bytes:
    """Read standard input to its end, but at most `MAX_BYTES` + 1 bytes: then the caller sees that it is too long."""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise OSError(errno.EBADF, "no standard input")
    raw: bytes = stream.read(MAX_BYTES + 1)
    return raw


def _refuse(
    path: str, code: str, variant: str = "", *, unreadable: bool = False, meant: Message | None = None
) -> Diagnostic:
    """Make a diagnostic about the file as a whole. `unreadable` marks a file that could not be opened at all.

    `meant` is the help that names another file; with None, it is the catalogue's.
    """
    key = f"{code}.{variant}" if variant else code
    return Diagnostic(code, Message(key), path, help=meant or Message(f"{key}.help"), unreadable=unreadable)


def _identify_other_format(raw: bytes) -> str:
    """Return the variant of MB103 that fits the first bytes of `raw`: `office` or `utf16`; "" if there is neither."""
    if raw.startswith(_OFFICE_STARTS):
        return "office"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf16"
    head = raw[:256]
    even, odd = head[::2].count(0), head[1::2].count(0)
    # Text in Latin letters, written in UTF-16, has a NUL in every second byte.
    half = max(1, len(head) // 4)
    return "utf16" if (even == 0 and odd >= half) or (odd == 0 and even >= half) else ""


def _diagnose_byte(path: str, raw: bytes, error: UnicodeDecodeError) -> Diagnostic:
    """Make MB103 for the first byte of `raw` that is no UTF-8, with its line as an older Windows encoding shows it."""
    before = raw[: error.start].decode("utf-8")
    # What is not UTF-8 is nearly always an older Windows text: show the line as its author sees it.
    after = raw[error.start : error.start + _SHOWN_AFTER].decode("cp1252", "replace")
    text = (before + after).replace("\r\n", "\n").replace("\r", "\n")
    source, index = Source(path, text), len(before) - before.count("\r\n")
    variant = "cut" if error.reason == "unexpected end of data" else "windows"
    span = source.make_span(index, index + 1)
    key = f"MB103.{variant}"
    return source.make_diagnostic("MB103", Message(key), span, Message(f"{key}.help"))


def _diagnose_character(source: Source, index: int) -> Diagnostic:
    """Make MB104 for the forbidden character at `index` of the text."""
    params = {"char": name_character(source.text[index])}
    span = source.make_span(index, index + 1)
    return source.make_diagnostic("MB104", Message("MB104", params), span, Message("MB104.help", params))
