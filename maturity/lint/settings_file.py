"""Settings from a TOML file: `maturity.toml`, or the table `[tool.maturity]` of a `pyproject.toml`.

Whatever is wrong in them is a diagnostic of that file: a key, a code, a severity or a type.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, get_args

from maturity.lint.settings import (
    PerFile,
    Settings,
    find_codes,
    is_adjustable,
    list_selectors,
    spread_severities,
)
from maturity.loading.suggestions import find_nearest, shorten
from maturity.model.code import Severity
from maturity.model.codes import CODES
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.toml import TomlDocument
from maturity.text.catalogue import make_message

TABLE = ("tool", "maturity")
"""Where the settings are in a pyproject.toml; a maturity.toml has them at its top."""
_KEYS = ("select", "ignore", "severity", "per-file", "exclude", "strict")
_PER_FILE_KEYS = ("select", "ignore", "severity")
_MOST_UNKNOWN = 20
"""How many unknown settings of one table are told: each is held against all that exist."""
_MOST_PARTS = 1000
"""How many names a setting may list in all: each is held against every code."""


def find_table(document: TomlDocument, above: tuple[str, ...]) -> Any:
    """Return what a file has under the keys `above`; None if it has none of it."""
    table: Any = document.data
    for key in above:
        table = table.get(key) if isinstance(table, Mapping) else None
    return table


def read_settings(document: TomlDocument, above: tuple[str, ...] = ()) -> Settings | list[Diagnostic]:
    """Return the settings under the keys `above` of a file, or all that is wrong in them."""
    reader = _Reader(document)
    settings = reader.read(find_table(document, above), above)
    return sorted(reader.found, key=lambda diagnostic: diagnostic.order) or settings


def list_contradictions(document: TomlDocument, above: tuple[str, ...] = ()) -> list[Diagnostic]:
    """List what settings that were read both select and ignore, in the same table: it is not told (MB884)."""
    reader = _Reader(document)
    table = find_table(document, above)
    reader.check_lists(table, above)
    for pattern, inside in table.get("per-file", {}).items():
        reader.check_lists(inside, (*above, "per-file", pattern))
    return sorted(reader.found, key=lambda diagnostic: diagnostic.order)


def _count_parts(value: Any) -> int:
    """Return how many names a setting lists, at any depth; far too many count as more than there may be."""
    count, waiting = 0, [value]
    while waiting and count <= _MOST_PARTS:
        inside = waiting.pop()
        parts = list(inside.values()) if isinstance(inside, Mapping) else inside if isinstance(inside, list) else []
        count += len(parts)
        waiting += parts
    return count


@dataclass
class _Reader:
    """Reads one table of settings, and collects what is wrong in it."""

    document: TomlDocument
    found: list[Diagnostic] = field(default_factory=list)

    def read(self, table: Any, above: tuple[str, ...]) -> Settings:
        if not isinstance(table, Mapping):
            self.add("MB887", above, variant="table")
            return Settings()
        long = next((key for key, value in table.items() if _count_parts(value) > _MOST_PARTS), None)
        if long is not None:
            self.add("MB887", (*above, long), variant="long", most=str(_MOST_PARTS))
            return Settings()
        self.check_keys(table, above, _KEYS)
        return Settings(
            select=self.read_select(table, above),
            ignore=self.read_selectors(table, "ignore", above, is_hidden=True),
            severities=self.read_severities(table, above),
            per_file=tuple(self.read_per_file(table.get("per-file", {}), (*above, "per-file"))),
            exclude=self.read_texts(table, "exclude", above),
            is_strict=self.read_flag(table, "strict", above),
        )

    def check_keys(self, table: Mapping[str, Any], above: tuple[str, ...], known: tuple[str, ...]) -> None:
        for key in islice((each for each in table if each not in known), _MOST_UNKNOWN):
            self.add("MB886", (*above, key), near=find_nearest(key, known), known=known, key=key)

    def read_flag(self, table: Mapping[str, Any], key: str, above: tuple[str, ...]) -> bool:
        value = table.get(key, False)
        if not isinstance(value, bool):
            self.add("MB887", (*above, key), variant="flag")
        return value is True

    def read_texts(self, table: Mapping[str, Any], key: str, above: tuple[str, ...]) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.add("MB887", (*above, key), variant="list")
            return ()
        return tuple(value)

    def read_select(self, table: Mapping[str, Any], above: tuple[str, ...]) -> tuple[str, ...] | None:
        return self.read_selectors(table, "select", above) if "select" in table else None

    def read_selectors(
        self, table: Mapping[str, Any], key: str, above: tuple[str, ...], *, is_hidden: bool = False
    ) -> tuple[str, ...]:
        """Read a list of codes, beginnings, names and families; `is_hidden` if they are not told any more."""
        names = self.read_texts(table, key, above)
        for index, name in enumerate(names):
            self.check_selector(name, (*above, key, index), is_hidden=is_hidden)
        return names

    def check_selector(self, name: str, pointer: Pointer, *, is_hidden: bool) -> bool:
        """Tell of a selector that means no code, or only errors that cannot be changed; True if it is right."""
        codes = find_codes(name)
        if not codes:
            self.add("MB888", pointer, near=find_nearest(name, list_selectors()), written=name)
        elif is_hidden and not any(is_adjustable(CODES[code]) for code in codes):
            self.add("MB889", pointer, written=name)
        else:
            return True
        return False

    def check_lists(self, table: Mapping[str, Any], above: tuple[str, ...]) -> None:
        """Tell of what is ignored in a table though it is selected as exactly there."""
        selected = {find_codes(each) for each in table.get("select", ())}
        for index, name in enumerate(table.get("ignore", ())):
            if find_codes(name) in selected:
                self.add("MB884", (*above, "ignore", index), written=name)

    def read_severities(self, around: Mapping[str, Any], above: tuple[str, ...]) -> Mapping[str, Severity]:
        """Read the table of severities: codes, beginnings, names or families, each with a word."""
        table, above = around.get("severity", {}), (*above, "severity")
        if not isinstance(table, Mapping):
            self.add("MB887", above, variant="table")
            return {}
        known: tuple[Severity, ...] = get_args(Severity)
        right: dict[str, Severity] = {}
        for name, written in table.items():
            severity = next((each for each in known if each == written), None)
            if severity is None:
                near = find_nearest(str(written), known)
                self.add("MB887", (*above, name), variant="severity", near=near, known=known, written=str(written))
            elif self.check_selector(name, (*above, name), is_hidden=True):
                right[name] = severity
        return spread_severities(right)

    def read_per_file(self, table: Any, above: tuple[str, ...]) -> Iterator[PerFile]:
        """Read the table of patterns, each with what is told in the files that it fits."""
        if not isinstance(table, Mapping):
            self.add("MB887", above, variant="table")
            return
        for pattern, inside in table.items():
            pointer = (*above, pattern)
            if not isinstance(inside, Mapping):
                self.add("MB887", pointer, variant="table")
                continue
            self.check_keys(inside, pointer, _PER_FILE_KEYS)
            yield PerFile(
                pattern,
                self.read_select(inside, pointer),
                self.read_selectors(inside, "ignore", pointer, is_hidden=True),
                self.read_severities(inside, pointer),
            )

    def add(
        self,
        code: str,
        pointer: Pointer,
        *,
        variant: str = "",
        near: str = "",
        known: tuple[str, ...] = (),
        **params: str,
    ) -> None:
        """Add a diagnostic about what is at `pointer`: the key, or the value of a list."""
        key = f"{code}.{variant}" if variant else code
        if near:
            advice = make_message("help.did_you_mean", nearest=near)
        elif known:
            advice = make_message("help.known", known=", ".join(known))
        else:
            advice = make_message(f"{key}.help")
        short = {name: shorten(text) for name, text in params.items()}
        source = self.document.source
        span = self.document.find_span(pointer)
        self.found.append(source.make_diagnostic(code, make_message(key, **short), span, advice, pointer=pointer))
