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
    """What is told otherwise in some files: its selectors are those of `Settings`."""

    pattern: str
    """A pattern of paths, with `/`, from the folder of the settings: `clients/*.yaml`. A `*` stands for any
    characters, `/` included."""
    select: tuple[str, ...] | None = None
    """What is told instead of all that was selected before; None to leave that as it is."""
    ignore: tuple[str, ...] = ()
    """What is not told, beside all that was ignored before."""
    severities: Mapping[str, Severity] = field(default_factory=lambda: MappingProxyType({}))
    """Code to the severity that it has here."""


@dataclass(frozen=True)
class Settings:
    """What is told of a file. The default tells everything, as grave as the table of codes says.

    A selector is a code ("MB703"), its beginning ("MB7"), a name ("condition-never-true"), a family ("conditions") or
    "all". Where several fit one code, the most exact decides: a code or a name before a beginning, a longer beginning
    before a shorter one, a beginning before a family, a family before "all"; and `ignore` before `select`.

    What is said of some files goes before what is said of all, pattern after pattern in their order, and the command
    line before both: in each step, `select` replaces both lists of the steps before, `ignore` is added to them, and a
    severity goes before the earlier ones of the same code.
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
        settings = self
        for each in self.per_file:
            if _fits(path, each.pattern):
                severities = {**settings.severities, **each.severities}
                settings = replace(settings._add_lists(each.select, each.ignore), severities=severities)
        return settings

    def add_typed(self, select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> Settings:
        """Return the settings with what the command line says, which goes before what they say of any file."""
        per_file = tuple(
            replace(each, ignore=each.ignore + ignore) if select is None else replace(each, select=None, ignore=())
            for each in self.per_file
        )
        return replace(self._add_lists(select, ignore), per_file=per_file)

    def _add_lists(self, select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> Settings:
        if select is None:
            return replace(self, ignore=self.ignore + ignore)
        return replace(self, select=select, ignore=ignore)

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


def spread_severities(severities: Mapping[str, Severity]) -> dict[str, Severity]:
    """Return code to severity for selectors with a severity each: of those that mean a code, the most exact decides."""
    spread = {}
    for code, row in CODES.items():
        weights = {selector: _weigh_one(selector, code) for selector in severities} if is_adjustable(row) else {}
        best = max(weights, key=weights.__getitem__, default="")
        if best and weights[best] >= 0:
            spread[code] = severities[best]
    return spread


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
