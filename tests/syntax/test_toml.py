"""The place of each key and value of a TOML file, held to what Python's own parser reads."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.syntax.reading import Source
from maturity.syntax.toml import TomlDocument, parse_toml
from tests.support import draw_examples

Path = tuple[str | int, ...]


def read(text: str) -> TomlDocument:
    document = parse_toml(Source("maturity.toml", text))
    assert isinstance(document, TomlDocument), text
    return document


def written(document: TomlDocument, path: Path) -> str:
    """What stands at the place that is given for a path."""
    span = document.find_span(path)
    lines = document.source.lines[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    return "\n".join([lines[0][span.column - 1 :], *lines[1:]])


def walk(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every path of some data, with what is there."""
    parts = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    for key, inside in parts:
        yield (*path, key), inside
        yield from walk(inside, (*path, key))


def hold_to_parser(text: str) -> None:
    document = read(text)
    for path, value in walk(document.data):
        found = written(document, path)
        if isinstance(path[-1], str):
            assert tomllib.loads(f"{found} = 0") == {path[-1]: 0}, path
        elif isinstance(value, Mapping) and not found.startswith("{"):  # a table of an array of tables, by its header
            assert tomllib.loads(f"{found} = 0") == {path[-2]: 0}, path
        else:
            assert tomllib.loads(f"v = {found}")["v"] == value, path


TRICKY = '''\
# ignore = ["a"]   severity.a = 1
title = "ignore = 'x'" # [severity]
"ta\\u0062le" = """
[severity]
ignore = "a"""""
'li.ne' = \'\'\'
ignore = 'b'
\'\'\'
ignore = [ # "MB701", ]
  "MB7",   # the first "MB701"
  'MB701',
  "a, ] # b", ["MB701", {x = ["MB701"], y.z = 1.5e3}],
  1979-05-27 07:32:00.5, -1.5,
]
empty = []
none = {}
a.b . "c" = {d = {e = 1}, "f.g" = ''}
1.2 = 3

[severity]
a = 1
[ tool . "maturity".severity ]
"a" = {ignore = 1}
[tool.maturity]
ignore = ["a"]
[[list]]
x = 1
[[list.sub]]
y = 1
[[list.sub]]
y = 2
[list.sub.deep]
a = 1
[[list]] # again
x.y = 2
'''


def test_what_looks_like_a_key_is_none() -> None:
    hold_to_parser(TRICKY)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("title",), 2, 1),
        (("table",), 3, 1),
        (("ignore",), 9, 1),
        (("ignore", 0), 10, 3),
        (("ignore", 1), 11, 3),
        (("ignore", 3, 1, "x", 0), 12, 31),
        (("a", "b", "c", "d", "e"), 17, 19),
        (("severity",), 20, 2),
        (("severity", "a"), 21, 1),
        (("tool", "maturity", "severity", "a", "ignore"), 23, 8),
        (("tool", "maturity", "ignore"), 25, 1),
        (("list", 1, "x", "y"), 35, 3),
        (("list", 0, "sub", 1, "deep", "a"), 33, 1),
    ],
)
def test_the_place_is_the_one_that_counts(path: Path, line: int, column: int) -> None:
    span = read(TRICKY).find_span(path)
    assert (span.line, span.column) == (line, column)


def test_deep_arrays_have_places() -> None:
    hold_to_parser("a = " + "[" * 60 + "1" + "]" * 60)
    depth = 100
    document = read("a = " + "[" * depth + "'x'" + "]" * depth)
    assert written(document, ("a", *[0] * depth)) == "'x'"


# --- drawn files

KEYS = st.sampled_from(["a", "b", "a.b", "ignore", "1", "é", 'q"', "", "x = 1", "# a", "[a]"])
TEXTS = st.sampled_from(["", "a", "a = 1", "[a]", "# a", '"', "'", "\\", "],", "}", "a\nb = 1\n", '""', "''"])
SCALARS = st.one_of(TEXTS, st.integers(-9, 99), st.booleans(), st.sampled_from([1.5, -2.5e10]))
VALUES = st.recursive(
    SCALARS, lambda inside: st.lists(inside, max_size=3) | st.dictionaries(KEYS, inside, max_size=3), max_leaves=8
)
TABLES = st.dictionaries(KEYS, VALUES | st.lists(st.dictionaries(KEYS, VALUES, max_size=2), max_size=2), max_size=4)


class Writer:
    """Writes a table as TOML, in one of the many ways in which it may be written."""

    def __init__(self, draw: st.DataObject) -> None:
        self.data = draw

    def choose(self, *ways: str) -> str:
        return self.data.draw(st.sampled_from(ways))

    def write_table(self, table: Mapping[str, Any], above: tuple[str, ...] = ()) -> str:
        """The lines of a table: its values, then the tables that have a header of their own."""
        lines, later = "", ""
        for key, value in table.items():
            is_list = isinstance(value, list) and value != [] and all(isinstance(each, Mapping) for each in value)
            if isinstance(value, Mapping) and self.choose("header", "value") == "header":
                later += f"{self.gap()}[{self.key(*above, key)}]{self.end()}" + self.write_table(value, (*above, key))
            elif is_list and self.choose("header", "value") == "header":
                for each in value:
                    later += f"[[{self.key(*above, key)}]]{self.end()}" + self.write_table(each, (*above, key))
            elif isinstance(value, Mapping) and value and self.choose("dotted", "inline") == "dotted":
                for inner, inside in value.items():
                    lines += f"{self.key(key, inner)} = {self.value(inside)}{self.end()}"
            else:
                lines += f"{self.gap()}{self.key(key)}{self.gap()}={self.gap()}{self.value(value)}{self.end()}"
        return lines + later

    def gap(self) -> str:
        return self.choose("", " ", "\t")

    def end(self) -> str:
        return self.choose("\n", " # a = 1\n", "\n\n", "\n# [a]\n")

    def break_(self) -> str:
        """What may stand between the values of an array."""
        return self.choose("", " ", "\n", " # ], 'a'\n  ")

    def key(self, *parts: str) -> str:
        return self.choose(".", " . ").join(self.one_key(part) for part in parts)

    def one_key(self, key: str) -> str:
        ways = [quote(key)]
        ways += [f"'{key}'"] if "'" not in key else []
        ways += [key] if key.isascii() and key.isalnum() else []
        return self.choose(*ways)

    def value(self, value: Any) -> str:
        if isinstance(value, Mapping):
            return "{" + ", ".join(f"{self.key(key)} = {self.value(each)}" for key, each in value.items()) + "}"
        if isinstance(value, list):
            inside = ",".join(f"{self.break_()}{self.value(each)}{self.break_()}" for each in value)
            return f"[{inside}{self.choose('', ',') if value else ''}{self.break_()}]"
        if isinstance(value, str):
            ways = [quote(value), '"""\n' + value.replace("\\", "\\\\").replace('"""', '""\\"') + '"""']
            ways += [f"'{value}'"] if "'" not in value and "\n" not in value else []
            ways += [f"'''\n{value}'''"] if "'''" not in value else []
            return self.choose(*ways)
        return str(value).lower()


def quote(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@draw_examples(400)
@given(TABLES, st.data())
def test_every_path_that_the_parser_reads_has_its_place(table: dict[str, Any], data: st.DataObject) -> None:
    text = Writer(data).write_table(table)
    assert tomllib.loads(text) == table, "the test writes what it means"
    hold_to_parser(text)
