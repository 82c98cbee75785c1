"""The house style that the command line asks for: `--title`, `--footer`, `--accent`, `--logo`."""

from __future__ import annotations

import os
import stat

from maturity.errors import UsageError
from maturity.render.report.colours import ENOUGH, WHITE, find_readable, is_colour, measure_contrast
from maturity.render.report.house_style import HouseStyle, Logo
from maturity.syntax.system_calls import open_to_read
from maturity.text.system import explain_refusal

_MOST_BYTES = 500_000
"""How large a logo may be: it is written into each report."""
_MOST_PIXELS = 10_000
"""How wide and how high a logo may be."""
_MOST_LETTERS = 200
"""How long a title and a footer may be."""


def read_style(title: str | None, footer: str | None, accent: str | None, logo: str | None) -> HouseStyle:
    """Read a house style from options, None for those not given; raises `UsageError` for what cannot be used."""
    for option, text in (("--title", title), ("--footer", footer)):
        if text is not None and len(text) > _MOST_LETTERS:
            raise UsageError("usage.report_text_long", option=option, limit=_MOST_LETTERS)
    colour = "" if accent is None else _check_accent(accent)
    return HouseStyle(title or "", footer or "", colour, None if logo is None else _read_logo(logo))


def _check_accent(accent: str) -> str:
    if not is_colour(accent):
        raise UsageError("usage.report_accent", value=accent)
    if measure_contrast(accent, WHITE) < ENOUGH:
        raise UsageError("usage.report_accent_pale", value=accent, near=find_readable(accent, WHITE))
    return accent.lower()


def _read_logo(path: str) -> Logo:
    """Read a picture and judge it by its first bytes: what its name says may be wrong."""
    content = _read_bytes(path)
    if len(content) > _MOST_BYTES:
        raise UsageError("usage.report_logo_large", path=path, limit=_MOST_BYTES // 1000)
    size = _measure_png(content) or _measure_jpeg(content)
    if size is None or not all(0 < length <= _MOST_PIXELS for length in size):
        raise UsageError("usage.report_logo", path=path)
    return Logo("image/png" if content.startswith(b"\x89PNG") else "image/jpeg", content, *size)


def _read_bytes(path: str) -> bytes:
    """Read a file, of one that is too large only a little more than may be; a folder or a pipe gives nothing."""
    try:
        descriptor = open_to_read(path)
        try:
            is_file = stat.S_ISREG(os.fstat(descriptor).st_mode)
            return os.read(descriptor, _MOST_BYTES + 1) if is_file else b""
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise UsageError("usage.report_logo_closed", path=path, reason=explain_refusal(error)) from error


def _measure_png(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(b"\x89PNG\r\n\x1a\n") or content[12:16] != b"IHDR":
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


def _measure_jpeg(content: bytes) -> tuple[int, int] | None:
    """Return width and height of a JPEG from the segment that has them, one of those that start a frame."""
    if not content.startswith(b"\xff\xd8\xff"):
        return None
    place = 2
    while place + 9 < len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = content[place + 5 : place + 7], content[place + 7 : place + 9]
            return int.from_bytes(width, "big"), int.from_bytes(height, "big")
        place += 2 + length
    return None
