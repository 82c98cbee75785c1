"""From a path to text: what can go wrong before anything is understood, told at its line and column.

Reading never blocks (a FIFO), never fills the memory (`/dev/zero`) and never raises, whatever the path.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from maturity.model.diagnostic import Diagnostic, Pointer, Severity, Span, cut_excerpt
from maturity.text.catalogue import Message

MAX_BYTES = 2 * 1024 * 1024
"""The largest file that is read, in bytes: a bank of 500 questions is a tenth of it."""

STDIN = "<stdin>"
"""How standard input (the path `-`) is named to the user."""

# Characters that no text of ours needs and that can fool a terminal, a log or a parser: C0 except tab and newline, DEL,
# C1, line and paragraph separators, surrogates, noncharacters, and a byte order mark anywhere but first (the two YAML
# parsers disagree about it).
_LAST_TWO = "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
_FORBIDDEN = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff{_LAST_TWO}]"
)

_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
)  # fmt: skip
_AFTER = 400  # bytes read on after a bad one, to show its line
_BOM = b"\xef\xbb\xbf"
_OFFICE = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")


@dataclass(frozen=True)
class Source:
    """A text and where it comes from. `path` is as shown to the user; lines end with LF; no forbidden character."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends; line n of a `Span` is `lines[n - 1]`."""
        return self.text.split("\n")

    def locate(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the character at `index`."""
        return self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index)

    def find_line_start(self, line: int) -> int:
        """The index of the first character of `line`, from 1."""
        return sum(len(before) + 1 for before in self.lines[: line - 1])

    def make_span(self, start: int, end: int) -> Span:
        """The stretch between two indexes of the text, the end exclusive."""
        return Span(*self.locate(start), *self.locate(max(start, end)))

    def make_diagnostic(
        self,
        code: str,
        message: Message,
        span: Span | None,
        help: Message | None = None,  # noqa: A002 - named like the field it fills
        severity: Severity = "error",
        pointer: Pointer = (),
    ) -> Diagnostic:
        """A finding about this text, with the line it stands on."""
        line = cut_excerpt(self.lines[span.line - 1], span.column) if span else None
        return Diagnostic(code, message, self.path, severity, span, line, help, pointer)


def read_source(path: str) -> Source | Diagnostic:
    """The text of the file at `path` (`-` is standard input), or the reason why there is none."""
    shown = STDIN if path == "-" else path
    try:
        raw = _standard_input() if path == "-" else _file(path)
    except (OSError, ValueError) as error:
        code, _, variant = _reason(path, error).partition(".")
        return _refusal(shown, code, variant, unreadable=True)
    return decode_source(shown, raw)


def decode_source(path: str, raw: bytes) -> Source | Diagnostic:
    """The text that `raw` encodes, which must be UTF-8 without forbidden characters, or the first thing wrong."""
    if len(raw) > MAX_BYTES:
        return _refusal(path, "MB102")
    variant = _other_format(raw)
    if variant:
        return _refusal(path, "MB103", variant)
    raw = raw.removeprefix(_BOM)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _bad_byte(path, raw, error)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    source = Source(path, text)
    index = find_forbidden(text)
    return source if index is None else _bad_character(source, index)


def find_forbidden(text: str) -> int | None:
    """Where the first forbidden character of `text` stands, if it has one."""
    # None of them is printable: one fast test clears nearly every text, no-break spaces apart.
    if text.replace("\n", "").replace("\t", "").replace("\u00a0", "").isprintable():
        return None
    bad = _FORBIDDEN.search(text)
    return bad.start() if bad else None


def replace_forbidden(text: str) -> str:
    """`text` with a space in the place of each character that no file of ours may hold."""
    return _FORBIDDEN.sub(" ", text)


def name_character(char: str) -> str:
    """How a character that cannot be shown is called: `U+001B`."""
    return f"U+{ord(char):04X}"


class _NotRegularError(OSError):
    """What was opened is a folder, a FIFO, a device or a socket."""


def _standard_input() -> bytes:
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        raise OSError(errno.EBADF, "no standard input")
    raw: bytes = stream.read(MAX_BYTES + 1)
    return raw


def _file(path: str) -> bytes:
    descriptor = os.open(path, _FLAGS)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _NotRegularError
        # The size is not trusted: files of /proc say 0, and a file may grow while it is read.
        chunks, total = [], 0
        while total <= MAX_BYTES and (chunk := os.read(descriptor, 1 << 16)):
            chunks.append(chunk)
            total += len(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


_REASONS = {
    errno.ENOENT: "MB100.missing",
    errno.ENOTDIR: "MB100.missing",
    errno.EACCES: "MB100.permission",
    errno.EPERM: "MB100.permission",
    errno.ELOOP: "MB100.loop",
    errno.ENAMETOOLONG: "MB100.name",
    errno.EINVAL: "MB100.name",
    errno.ENXIO: "MB101.special",  # a socket, or a device without anything behind it
}


def _reason(path: str, error: OSError | ValueError) -> str:
    """The code and variant for a file that could not be opened or read."""
    if not isinstance(error, OSError):
        return "MB100.name"  # a NUL character, or one that the file system cannot encode
    if path != "-" and _is_folder(path):  # Windows says "permission denied" of a folder
        return "MB101.folder"
    if isinstance(error, _NotRegularError):
        return "MB101.special"
    return _REASONS.get(error.errno or 0, "MB100.other")


def _is_folder(path: str) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _refusal(path: str, code: str, variant: str = "", *, unreadable: bool = False) -> Diagnostic:
    """A diagnostic about the file as a whole."""
    key = f"{code}.{variant}" if variant else code
    return Diagnostic(code, Message(key), path, help=Message(f"{key}.help"), unreadable=unreadable)


def _other_format(raw: bytes) -> str:
    """The variant of MB103 for what is no UTF-8 text from its first bytes on, else nothing."""
    if raw.startswith(_OFFICE):
        return "office"
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf16"
    head = raw[:256]
    even, odd = head[::2].count(0), head[1::2].count(0)
    # Text in Latin letters has a NUL in every second byte once written in UTF-16.
    half = max(1, len(head) // 4)
    return "utf16" if (even == 0 and odd >= half) or (odd == 0 and even >= half) else ""


def _bad_byte(path: str, raw: bytes, error: UnicodeDecodeError) -> Diagnostic:
    before = raw[: error.start].decode("utf-8")
    # What is not UTF-8 is nearly always an older Windows text: show the line as its author sees it.
    after = raw[error.start : error.start + _AFTER].decode("cp1252", "replace")
    text = (before + after).replace("\r\n", "\n").replace("\r", "\n")
    source, index = Source(path, text), len(before) - before.count("\r\n")
    variant = "cut" if error.reason == "unexpected end of data" else "windows"
    span = source.make_span(index, index + 1)
    key = f"MB103.{variant}"
    return source.make_diagnostic("MB103", Message(key), span, Message(f"{key}.help"))


def _bad_character(source: Source, index: int) -> Diagnostic:
    params = {"char": name_character(source.text[index])}
    span = source.make_span(index, index + 1)
    return source.make_diagnostic("MB104", Message("MB104", params), span, Message("MB104.help", params))
