"""Names of answers files that every system takes: proposed from an organisation's name, or judged as typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from maturity.text.safe import make_visible

YAML_ENDINGS = (".yaml", ".yml")
"""What answers can be kept under: JSON has no place for a remark of its owner's."""

_LONGEST_STEM = 30
_MOST_TRIED = 100
_NO_FILE_NAME = re.compile(r'[<>:"|?*\x00-\x1f\ud800-\udfff]')
"""What Windows refuses in a path, and bytes that are no text."""
_DRIVE = re.compile(r"[A-Za-z]:(?=[/\\])")
_DEVICE = re.compile(r"(?:.*[/\\])?(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.[^/\\]*", re.IGNORECASE)


def propose_file_name(organisation: str, bank_id: str, is_free: Callable[[str], bool]) -> str:
    """A file name made of an organisation's name, with the bank's where that is taken; the first that `is_free`.

    Lower case, ASCII, no spaces, short: the same on every system, and nothing to put between quotes in a command.
    """
    letters = unicodedata.normalize("NFKD", organisation.lower().replace("œ", "oe").replace("æ", "ae"))
    ascii_only = "".join(char for char in letters if not unicodedata.combining(char))
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    stem = words if len(words) <= _LONGEST_STEM else words[: _LONGEST_STEM + 1].rpartition("-")[0]
    stem = stem or words[:_LONGEST_STEM] or "reponses"
    full = f"{stem}-{bank_id.replace('_', '-')}"
    names = [stem, full, *(f"{full}-{number}" for number in range(2, _MOST_TRIED))]
    return next(filter(is_free, (f"{name}{YAML_ENDINGS[0]}" for name in names)), f"{names[-1]}{YAML_ENDINGS[0]}")


def check_file_name(path: str) -> str:
    """The sentence that says why answers cannot be kept under this name; "" if they can."""
    if not path.lower().endswith(YAML_ENDINGS):
        return "usage.quiz_output"
    name = _DRIVE.sub("", path)
    if make_visible(name) != name:
        return "usage.quiz_name"
    return "usage.quiz_name" if _NO_FILE_NAME.search(name) or _DEVICE.fullmatch(name) else ""
