"""Manuals: what each code of the table means, why it matters, how it looks in a file, and what to do about it.

The English manual of a rule is the docstring of its file; that of any other code is `en/<name>.txt`. The French ones
are `fr/<name>.txt`, without examples, since those of the English manual serve both. In names of files, hyphens are
underscores. `docs/rules/` is made of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from textwrap import dedent

from maturity.model.code import Code
from maturity.model.codes import CODES
from maturity.text.typography import set_french_spaces

_FOLDER = Path(__file__).parent
_RULES = _FOLDER.parent / "rules"
_ENGLISH = re.compile(
    r"(?P<what>.+?)\n\nWhy: (?P<why>.+?)"
    r"(?:\n\nBad:\n\n(?P<bad>.+?)\n\nGood:\n\n(?P<good>.+?))?"
    r"\n\nWhat to do: (?P<remedy>.+)",
    re.DOTALL,
)
_FRENCH = re.compile(r"(?P<what>.+?)\n\nPourquoi : (?P<why>.+?)\n\nQue faire : (?P<remedy>.+)", re.DOTALL)


class ManualError(Exception):
    """A code has no manual, or one that is not written in the usual form: a mistake of ours, which a test finds."""


@dataclass(frozen=True, slots=True)
class Manual:
    """The manual of one code, in one language. Each text is one or more paragraphs, with an empty line between."""

    code: Code
    what: str
    """What the file has in it, or lacks."""
    why: str
    """Why that matters."""
    remedy: str
    """What to do about it."""
    bad: str = ""
    """Lines of a file that have what the code is about; "" where no lines can show it."""
    good: str = ""
    """The same lines without it; "" where `bad` is."""


def load_manual(code: str, language: str) -> Manual:
    """Return the manual of `code` in `language` ("fr" or "en"). Raises ManualError if there is none."""
    row = CODES[code]
    english = _parse(row, _ENGLISH, _read_english(row))
    if language != "fr":
        return english
    french = _parse(row, _FRENCH, _read(_FOLDER / "fr", row))
    return replace(
        english,
        what=set_french_spaces(french.what),
        why=set_french_spaces(french.why),
        remedy=set_french_spaces(french.remedy),
    )


@cache
def list_families() -> dict[str, str]:
    """Return the family of each code, code to name: the folder of a rule, and the subject of any other code."""
    folders = {path.stem: path.parent.name for path in _RULES.glob("*/*.py")}
    return {
        row.code: folders.get(_make_stem(row), row.subject) if row.subject == "rule" else row.subject
        for row in CODES.values()
    }


def _make_stem(row: Code) -> str:
    """Return the name of the file of a code, without its ending."""
    return row.name.replace("-", "_")


def _read_english(row: Code) -> str:
    """Return the English manual of a code as it is written. The source is read, since `-OO` drops docstrings."""
    if row.subject != "rule":
        return _read(_FOLDER / "en", row)
    import ast  # needed only to show a manual  # noqa: PLC0415

    path = _RULES / list_families()[row.code] / f"{_make_stem(row)}.py"
    try:
        return ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    except OSError as error:
        raise ManualError(f"{row.code}: {path.name}") from error


def _read(folder: Path, row: Code) -> str:
    path = folder / f"{_make_stem(row)}.txt"
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise ManualError(f"{row.code}: {folder.name}/{path.name}") from error


def _parse(row: Code, form: re.Pattern[str], text: str) -> Manual:
    """Make a manual of a text in the usual form. Raises ManualError if it has another one."""
    match = form.fullmatch(text.strip("\n"))
    if match is None:
        raise ManualError(f"{row.code} ({row.name}) is not written as a manual is")
    parts = {name: part for name, part in match.groupdict().items() if part}
    blocks = {name: dedent(parts.pop(name)) for name in ("bad", "good") if name in parts}
    texts = {name: _join_lines(part) for name, part in parts.items()}
    return Manual(row, **{name: text[0].upper() + text[1:] for name, text in texts.items()}, **blocks)


def _join_lines(text: str) -> str:
    """Put each paragraph of a text on one line."""
    return "\n\n".join(" ".join(paragraph.split("\n")) for paragraph in re.split(r"\n\n+", text.strip()))
