"""Names of answers files that every system takes: proposed from an organisation's name, or judged as typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

ENDINGS = (".yaml", ".yml")
"""What answers can be kept under: JSON has no place for a remark of its owner's."""

_LONGEST_STEM = 60
_MOST_TRIED = 100
_NO_FILE_NAME = re.compile(r'[<>"|?*\x00-\x1f]')
"""What Windows refuses in a path; colons are looked at apart, as a drive has one."""
_DEVICE = re.compile(r"(?:.*[/\\])?(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.[^/\\]*", re.IGNORECASE)


def proposed_name(organisation: str, bank_id: str, is_free: Callable[[str], bool]) -> str:
    """A file name made of the names of an organisation and a bank; the first that `is_free`.

    Lower case, ASCII, no spaces: the same on every system, and nothing to put between quotes in a command.
    """
    letters = unicodedata.normalize("NFKD", organisation.lower().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(char for char in letters if not unicodedata.combining(char))
    stem = re.sub(r"[^a-z0-9]+", "-", ascii_only)[:_LONGEST_STEM].strip("-") or "reponses"
    names = [f"{stem}-{bank_id.replace('_', '-')}{f'-{n}' if n > 1 else ''}{ENDINGS[0]}" for n in range(1, _MOST_TRIED)]
    return next(filter(is_free, names), names[-1])


def name_problem(path: str) -> str:
    """The sentence that says why answers cannot be kept under this name; "" if they can."""
    if not path.lower().endswith(ENDINGS):
        return "usage.quiz_output"
    return "usage.quiz_name" if _NO_FILE_NAME.search(path) or ":" in path[2:] or _DEVICE.fullmatch(path) else ""
