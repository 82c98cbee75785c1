"""What whoever checks wants to be told of, and how gravely: the codes selected and ignored, and their severities.

Settings come from a file (`maturity.lint.settings_file`) and from the command line. Whatever they say, an error that
keeps a file from being used is told: no setting hides or lowers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import PurePosixPath
from types import MappingProxyType

from maturity.lint.manuals import list_families
from maturity.model.code import Code, Severity
from maturity.model.codes import CODES, list_live_codes

ALL = "all"
"""The word that selects every code."""
_ADJUSTABLE = frozenset({"rule", "example"})
"""Subjects whose codes may be ignored and made less grave, even if the table calls them errors."""
_PREFIX = re.compile(r"MB[0-9]{0,2}")


@dataclass(frozen=True)
class PerFile:
    """What is ignored in some files."""

    pattern: str
    """A pattern of paths, with `/`, from the folder of the settings: `clients/*.yaml`. A `*` stands for any
    characters, `/` included."""
    ignore: tuple[str, ...]
    """Codes, beginnings of codes, names and families."""


@dataclass(frozen=True)
class Settings:
    """What is told of a file. The default tells everything, as grave as the table of codes says.

    A selector is a code ("MB703"), its beginning ("MB7"), a name ("condition-never-true"), a family ("conditions") or
    "all". Where several fit one code, the most exact decides: a code or a name before a beginning, a longer beginning
    before a shorter one, a beginning before a family, a family before "all"; and `ignore` before `select`.
    """

    select: tuple[str, ...] | None = None
    """The selectors of what is told; None for everything."""
    ignore: tuple[str, ...] = ()
    """The selectors of what is not."""
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    """Code to the severity that it has instead of its own."""
    per_file: tuple[PerFile, ...] = ()
    exclude: tuple[str, ...] = ()
    """Patterns of files and folders that are passed over where a folder is checked."""
    is_strict: bool = False
    """Whether warnings make the check fail."""

    @cached_property
    def silent(self) -> frozenset[str]:
        """The codes that are not told."""
        return frozenset(code for code, row in CODES.items() if is_adjustable(row) and not self._is_told(code))

    def _is_told(self, code: str) -> bool:
        selected = 0 if self.select is None else _weigh(self.select, code)
        return selected >= 0 and selected > _weigh(self.ignore, code)

    def for_file(self, path: str) -> Settings:
        """Return the settings for one file; `path`, with `/`, goes from the folder that the patterns start from."""
        more = [name for each in self.per_file if _fits(path, each.pattern) for name in each.ignore]
        return replace(self, ignore=(*self.ignore, *more)) if more else self

    def excludes(self, path: str) -> bool:
        """Tell whether a file found in a folder is passed over; `path` is as in `for_file`.

        A pattern fits the path of the file or of a folder that it lies in, or the name of one of them.
        """
        folders = [each for each in (path, *map(str, PurePosixPath(path).parents)) if each != "."]
        return any(
            _fits(each, pattern) or fnmatchcase(each.rpartition("/")[2], pattern.rstrip("/"))
            for each in folders
            for pattern in self.exclude
        )


def is_adjustable(row: Code) -> bool:
    """Tell whether settings and comments may hide or change a code: an opinion, or what a file can be used with."""
    return row.subject in _ADJUSTABLE or (row.severity != "error" and row.code != "MB299")


def find_codes(selector: str) -> frozenset[str]:
    """Return the live codes that a selector means; none if it means nothing."""
    return frozenset(row.code for row in list_live_codes() if _weigh((selector,), row.code) >= 0)


def list_selectors() -> list[str]:
    """Return what a selector may be, except beginnings of codes: families, names, codes and "all"."""
    live = list_live_codes()
    families = dict.fromkeys(list_families()[row.code] for row in live)
    return [*families, ALL, *(row.name for row in live), *(row.code for row in live)]


def _weigh(selectors: Iterable[str], code: str) -> int:
    """Return how exactly the best of `selectors` means `code`: 0 for "all", more for more exact, -1 for none."""
    return max((_weigh_one(selector.strip(), code) for selector in selectors), default=-1)


def _weigh_one(selector: str, code: str) -> int:
    upper, lower = selector.upper(), selector.lower()
    if upper == code or lower == CODES[code].name:
        return 10
    if _PREFIX.fullmatch(upper) and code.startswith(upper):
        return len(upper)
    if lower == list_families()[code]:
        return 1
    return 0 if lower == ALL else -1


def _fits(path: str, pattern: str) -> bool:
    plain = pattern.removeprefix("./").rstrip("/")
    return fnmatchcase(path, plain) or ("/" not in plain and fnmatchcase(path.rpartition("/")[2], plain))
