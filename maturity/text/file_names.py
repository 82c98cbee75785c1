"""Names of files: the endings that the program reads and writes, and names for answers files on any system."""

from __future__ import annotations

import re
from collections.abc import Callable

from maturity.text.safe import make_visible
from maturity.text.slugs import make_slug

YAML_ENDINGS = (".yaml", ".yml")
"""The endings of an answers file that is to be filled in. JSON is not among them, because it cannot hold comments."""
DATA_ENDINGS = (*YAML_ENDINGS, ".json")
"""The endings of any file that is read."""

_MAX_STEM = 30
"""The most characters of an organisation's name that a proposed file name keeps."""
_MAX_NUMBER = 99
"""The last number that is tried at the end of a proposed name; the first is 2."""
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\ud800-\udfff]')
"""Characters that Windows refuses in a path, and surrogates, which stand for bytes that are no text."""
_ROW = re.compile(r".+\.[a-z]+:[1-9][0-9]*", re.IGNORECASE | re.DOTALL)
_DRIVE = re.compile(r"[A-Za-z]:(?=[/\\])")
_DEVICE = re.compile(r"(?:.*[/\\])?(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.[^/\\]*", re.IGNORECASE)


def propose_file_name(
    organisation: str, bank_id: str, is_free: Callable[[str], bool], is_same_bank: Callable[[str], bool]
) -> str:
    """Propose the name of an answers file, without folder: the first of these names for which `is_free` is true.

    The organisation's name ("ville-de-l-hay.yaml"). Where a file has it, and `is_same_bank` says that it holds answers
    to this bank, the same with a number from 2 to 99. Where it holds anything else, the same with the bank's id at the
    end, then with a number as well. If none is free, it is the one with 99. A name has lower-case ASCII letters, digits
    and hyphens only, so that any system takes it and no command needs quotes. "reponses" replaces an organisation's
    name that has no such letter or digit.
    """
    stem = _make_stem(organisation)
    plain = f"{stem}{YAML_ENDINGS[0]}"
    if is_free(plain):
        return plain
    full = stem if is_same_bank(plain) else f"{stem}-{bank_id.replace('_', '-')}"
    stems = [full, *(f"{full}-{number}" for number in range(2, _MAX_NUMBER + 1))]
    names = [f"{each}{YAML_ENDINGS[0]}" for each in stems]
    return next(filter(is_free, names), names[-1])


def name_row(table: str, number: int) -> str:
    """Return the path that stands for one row of the table at `table`: `enquete.csv:12`. No file is there."""
    return f"{table}:{number}"


def is_row(path: str) -> bool:
    """Whether `path` stands for a row of a table."""
    return _ROW.fullmatch(path) is not None


def check_file_name(path: str) -> str:
    """Return the key of the sentence that says why answers cannot be kept at `path`; "" if they can.

    They cannot if the path is empty, does not end with one of `YAML_ENDINGS`, has characters that are invisible or that
    Windows refuses, or names a device of Windows, such as `con.yaml`. The file system is not looked at.
    """
    if not path.strip():
        return "usage.empty_path"
    if not path.lower().endswith(YAML_ENDINGS):
        return "usage.quiz_output"
    name = _DRIVE.sub("", path)
    if make_visible(name) != name:
        return "usage.quiz_name"
    return "usage.quiz_name" if _FORBIDDEN.search(name) or _DEVICE.fullmatch(name) else ""


def _make_stem(organisation: str) -> str:
    """Return as many whole words of a name as fit in 30 characters, joined by hyphens; "reponses" for no letters."""
    words = make_slug(organisation, "-")
    stem = words if len(words) <= _MAX_STEM else words[: _MAX_STEM + 1].rpartition("-")[0]
    return stem or words[:_MAX_STEM] or "reponses"
