"""Names of files: the endings of those that are ours, and names for answers files that every system takes."""

from __future__ import annotations

import re
from collections.abc import Callable

from maturity.text.safe import make_visible
from maturity.text.slugs import make_slug

YAML_ENDINGS = (".yaml", ".yml")
"""What a file of answers may end with while it is filled in: JSON has no comments, so it could not keep them."""
DATA_ENDINGS = (*YAML_ENDINGS, ".json")
"""What any file that is read may end with."""

_MAX_STEM = 30
"""Characters of an organisation's name that a proposed file name keeps."""
_MAX_NUMBER = 99
"""The last number that is tried at the end of a proposed name."""
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\ud800-\udfff]')
"""What Windows refuses in a path, and bytes that are no text."""
_DRIVE = re.compile(r"[A-Za-z]:(?=[/\\])")
_DEVICE = re.compile(r"(?:.*[/\\])?(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.[^/\\]*", re.IGNORECASE)


def propose_file_name(organisation: str, bank_id: str, is_free: Callable[[str], bool]) -> str:
    """Propose the name of an answers file, made of an organisation's name: the first one that `is_free`.

    Where that name is taken, the bank's id is added, then a number. The name is in lower case and in ASCII, without
    spaces, and short: the same on every system, and nothing to put between quotes in a command.
    """
    stem = _make_stem(organisation)
    full = f"{stem}-{bank_id.replace('_', '-')}"
    stems = [stem, full, *(f"{full}-{number}" for number in range(2, _MAX_NUMBER + 1))]
    names = [f"{each}{YAML_ENDINGS[0]}" for each in stems]
    return next(filter(is_free, names), names[-1])


def check_file_name(path: str) -> str:
    """Return the key of the sentence that says why answers cannot be kept under this name; "" if they can."""
    if not path.lower().endswith(YAML_ENDINGS):
        return "usage.quiz_output"
    name = _DRIVE.sub("", path)
    if make_visible(name) != name:
        return "usage.quiz_name"
    return "usage.quiz_name" if _FORBIDDEN.search(name) or _DEVICE.fullmatch(name) else ""


def _make_stem(organisation: str) -> str:
    """Return the first whole words of a name, at most 30 characters of them; "reponses" if no letter is left."""
    words = make_slug(organisation, "-")
    stem = words if len(words) <= _MAX_STEM else words[: _MAX_STEM + 1].rpartition("-")[0]
    return stem or words[:_MAX_STEM] or "reponses"
