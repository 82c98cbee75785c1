"""Data and positions of files that can be read, whatever the parser; and what is told when they cannot."""

from __future__ import annotations

import json
import string
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from maturity.model.diagnostic import Diagnostic, Span, cut_excerpt, find_excerpt_start
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source, decode_source, read_source
from maturity.syntax.traps import diagnose_colon, diagnose_hash, diagnose_missing_space
from maturity.text.catalogue import load_catalogue
from tests.support import list_pointers

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]
every_loader = pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)


def document(text: str, path: str = "a.yaml", loader: Any = yaml.SafeLoader) -> Document:
    found = parse_document(Source(path, text), loader)
    assert isinstance(found, Document), found
    return found


def faults(text: str, path: str = "a.yaml") -> list[Diagnostic]:
    found = parse_document(Source(path, text))
    assert isinstance(found, list)
    return found


def at(data: Any, pointer: tuple[str | int, ...]) -> Any:
    for part in pointer:
        data = data[part]
    return data


def written(found: Document, span: Span) -> str:
    """The text of a span."""
    start = found.source.find_line_start(span.line) + span.column - 1
    end = found.source.find_line_start(span.end_line) + span.end_column - 1
    return found.source.text[start:end]


SAMPLE = """\
# a comment
format: 1
title: "Communication publique : l'été \U0001f600"   # after a text
questions:
  - id: strategie
    text: 'L''audience'
    options: [aucun, {id: en_cours, value: 1.5}, ~]
    help: |
      Deux
      lignes

  -   id: equipe
      empty:
      plain: une
        phrase  # coupée
curve: [[0, 0],
  [10, 50]]
last: {a: , b: []}
"""
PLACES = {
    ("format",): "1",
    ("title",): '"Communication publique : l\'été \U0001f600"',
    ("questions", 0, "id"): "strategie",
    ("questions", 0, "text"): "'L''audience'",
    ("questions", 0, "options"): "[aucun, {id: en_cours, value: 1.5}, ~]",
    ("questions", 0, "options", 1): "{id: en_cours, value: 1.5}",
    ("questions", 0, "options", 1, "value"): "1.5",
    ("questions", 0, "options", 2): "~",
    ("questions", 0, "help"): "|\n      Deux\n      lignes",
    ("questions", 1, "empty"): "",
    ("questions", 1, "plain"): "une\n        phrase",
    ("questions", 1): "id: equipe\n      empty:\n      plain: une\n        phrase",
    ("curve",): "[[0, 0],\n  [10, 50]]",
    ("curve", 1, 0): "10",
    ("last", "a"): "",
    ("last", "b"): "[]",
}


@every_loader
@pytest.mark.parametrize("pointer", list(PLACES), ids=str)
def test_place_of_a_value(pointer: tuple[str | int, ...], loader: Any) -> None:
    found = document(SAMPLE, loader=loader)
    assert written(found, found.find_span(pointer)) == PLACES[pointer]


@every_loader
def test_place_of_every_key(loader: Any) -> None:
    found = document(SAMPLE, loader=loader)
    keys = [pointer for pointer in list_pointers(found.data) if pointer and isinstance(pointer[-1], str)]
    assert len(keys) == 16
    for pointer in keys:
        assert written(found, found.find_span(pointer, on_key=True)) == pointer[-1]


@every_loader
def test_an_empty_value_stands_after_its_colon(loader: Any) -> None:
    found = document(SAMPLE, loader=loader)
    assert found.find_span(("questions", 1, "empty")) == Span(13, 13, 13, 13)
    assert found.find_span(("last", "a")) == Span(18, 10, 18, 10)


@every_loader
def test_every_parser_agrees_with_the_default(loader: Any) -> None:
    other, default = document(SAMPLE, loader=loader), document(SAMPLE)
    assert other.data == default.data
    for pointer in list_pointers(default.data):
        assert other.find_span(pointer) == default.find_span(pointer)
        assert other.is_plain(pointer) == default.is_plain(pointer)
        assert other.is_cut_by_comment(pointer) == default.is_cut_by_comment(pointer)


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        (("missing",), SAMPLE[12:].rstrip()),  # the top has no key: the whole of it
        (("questions", "missing"), "questions"),
        (("questions", 9), "questions"),
        (("questions", 0, "missing"), None),
        (("format", "[key]"), "format"),
        (("missing", "questions"), SAMPLE[12:].rstrip()),  # not the key of that name further up
        (("questions", "missing", 0), "questions"),
        (("questions", 0, "options", 1, "value", "tag"), "value"),
    ],
    ids=str,
)
def test_what_does_not_exist_stands_on_its_ancestor(pointer: tuple[str | int, ...], expected: str | None) -> None:
    found = document(SAMPLE)
    span = found.find_span(pointer)
    assert written(found, span) == expected if expected else (span.line, span.column) == (5, 5)
    assert not found.find_location(pointer).exists


# --- scalars

NUMBERS = {
    "0": 0, "-0": 0, "12": 12, "+3": 3, "-1.50": Fraction(-3, 2), "1.": 1, ".5": Fraction(1, 2), "-.5": Fraction(-1, 2),
    "0.1": Fraction(1, 10), "1e3": 1000, "1E-2": Fraction(1, 100), "1.5e+1": 15, "1e30": 10**30, "0.0": 0,
    "12345678901234567890.123": Fraction(12345678901234567890123, 1000),
}  # fmt: skip
TEXTS = """no No on off yes oui y n 12:30 1:2 2026-11-23 2026-11-23T10:00:00Z 01004 00 -01 0x1F 0o10 0b1 .inf -.inf .nan
    .NaN 1_000 12,5 1.2.3 1e e5 + - . -- +- .e1 1e+ TRUe nULL tRue none None Yes 1/3 ١٢ ½ 10% « ».""".split()  # noqa: SIM905
CONSTANTS = {"~": None, "null": None, "Null": None, "NULL": None, "": None, "true": True, "True": True, "TRUE": True,
             "false": False, "False": False, "FALSE": False}  # fmt: skip


@every_loader
@pytest.mark.parametrize("text", TEXTS)
def test_text(text: str, loader: Any) -> None:
    if text != "-":  # alone, it opens a list
        assert document(f"a: {text}", loader=loader).data == {"a": text}


@every_loader
@pytest.mark.parametrize(("text", "value"), [*NUMBERS.items(), *CONSTANTS.items()])
def test_number_or_constant(text: str, value: object, loader: Any) -> None:
    found = document(f"a: {text}", loader=loader).data["a"]
    assert found == value
    assert type(found) is (Fraction if text in NUMBERS else type(value))


@every_loader
@pytest.mark.parametrize("text", ["12", "true", "null", "1e999", "<<"])
def test_what_is_quoted_is_text_and_keys_always_are(text: str, loader: Any) -> None:
    found = document(f"a: \"{text}\"\nb: '{text}'\nc: |-\n  {text}\n'{text}': x", loader=loader).data
    assert found == {"a": text, "b": text, "c": text, text: "x"}


def test_a_plain_key_is_text_as_written() -> None:
    assert document("1: a\ntrue: b\n0x1: c\nnull: d\n1e999: e").data == {
        "1": "a", "true": "b", "0x1": "c", "null": "d", "1e999": "e"
    }  # fmt: skip


# --- characters inside a text

OFFSETS = [
    ("a: bonjour", 3, "j"),
    ("a: 'l''été'", 1, "''"),
    ("a: 'l''été'", 2, "é"),
    (r'a: "x\"y\u00e9z"', 1, r"\""),
    (r'a: "x\"y\u00e9z"', 3, r"\u00e9"),
    (r'a: "x\"y\u00e9z"', 4, "z"),
    (r'a: "\x41\U0001f600b"', 2, "b"),
    ('a: "\U0001f600b"', 1, "b"),
    ("- id: x\n  when: 'answers.a == \"b\"'", 10, "="),
]


@every_loader
@pytest.mark.parametrize(("line", "offset", "expected"), OFFSETS)
def test_a_character_of_a_text(line: str, offset: int, expected: str, loader: Any) -> None:
    text = f"z:\n{line}" if line.startswith("-") else line
    found = document(text, loader=loader)
    pointer = ("z", 0, "when") if line.startswith("-") else ("a",)
    assert written(found, found.find_text_span(pointer, offset, offset + 1)) == expected


def test_a_stretch_of_a_text() -> None:
    found = document("a: 'x == ''y'' or z'")
    assert written(found, found.find_text_span(("a",), 5, 8)) == "''y''"
    assert written(found, found.find_text_span(("a",), 0, 0)) == "x"


def test_past_the_end_is_the_closing_quote() -> None:
    found = document('a: "xy"\nb: xy')
    assert written(found, found.find_text_span(("a",), 2, 3)) == '"'
    assert found.find_text_span(("b",), 2, 3) == Span(2, 6, 2, 6)


@pytest.mark.parametrize("text", ["a: |\n  un\n  deux", 'a: "un\n  deux"', "a: un\n  deux"])
def test_a_text_on_several_lines_gives_its_start(text: str) -> None:
    assert document(text).find_text_span(("a",), 4, 5) == Span(1, 4, 1, 5)


def test_json_writes_one_character_as_two_escapes() -> None:
    found = document(r'{"a": "\ud83d\ude00b"}', "a.json")
    assert written(found, found.find_text_span(("a",), 0, 1)) == r"\ud83d\ude00"
    assert written(found, found.find_text_span(("a",), 1, 2)) == "b"


def test_which_values_are_plain() -> None:
    found = document("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne:\nf: [x]\ng: 12\nh: {i: j}")
    assert [key for key in "abcdefgh" if found.is_plain((key,))] == ["a", "e", "g"]
    assert found.is_plain(("f", 0))
    assert not found.is_plain(("missing",))


def test_which_values_a_comment_cuts() -> None:
    found = document("a: x #y\nb: 'x' #y\nc: x#y\nd: #y\ne: x\n  z  # y\nf: [a, #y\n  b #y\n  ]\n# z\ng: x")
    cut = [pointer for pointer in list_pointers(found.data) if found.is_cut_by_comment(pointer)]
    assert cut == [("a",), ("d",), ("e",), ("f", 1)]


# --- the traps that parse

HASH = [
    ("a: mot-dièse #mairie", 'a: "mot-dièse #mairie"', 'a: "mot-dièse" #mairie', 14),
    ("a: #mairie", 'a: "#mairie"', 'a: "" #mairie', 4),
    ('  - C:\\x "y"  # z', '  - "C:\\\\x \\"y\\"  # z"', '  - "C:\\\\x \\"y\\""  # z', 15),
]


@pytest.mark.parametrize(("line", "whole", "part", "column"), HASH)
def test_the_line_to_paste_for_a_number_sign(line: str, whole: str, part: str, column: int) -> None:
    is_item = line.lstrip().startswith("-")
    found = diagnose_hash(document(f"b:\n{line}" if is_item else line), ("b", 0) if is_item else ("a",))
    assert found.code == "MB122"
    assert found.span is not None
    assert found.span.column == column
    assert found.help is not None
    assert dict(found.help.params) == {"whole": whole, "part": part}


def test_a_number_sign_after_several_lines_has_no_line_to_paste() -> None:
    found = diagnose_hash(document("a: un\n  deux #trois"), ("a",))
    assert found.help is not None
    assert (found.help.key, found.span) == ("MB122.help", Span(2, 8, 2, 9))


@pytest.mark.parametrize(
    ("line", "fixed"),
    [
        ("  - Oui : toujours", '  - "Oui : toujours"'),
        ("  - Oui\u00a0: toujours", '  - "Oui\u00a0: toujours"'),
        ('  - Il dit : "oui"', '  - "Il dit : \\"oui\\""'),
        ("  - Oui :", '  - "Oui :"'),
        ("  - Oui : toujours # ou presque", '  - "Oui : toujours" # ou presque'),
        ("  - {Oui : toujours}", None),
        ('  - "Oui" : toujours', None),
        ("  - Oui : toujours\n    Non : jamais", None),
        ("  - toujours", None),
    ],
)
def test_the_line_to_paste_for_a_colon(line: str, fixed: str | None) -> None:
    found = diagnose_colon(document(f"a:\n{line}"), ("a", 0))
    assert (found.help.params["line"] if found and found.help else None) == fixed


@pytest.mark.parametrize(
    ("text", "pointer", "fixed"),
    [
        ("a:\n  - id:aucun", ("a", 0), "  - id: aucun"),
        ("a:\n  -un\n  -deux", ("a",), "  - un"),
        ("a: https://exemple.fr", ("a",), None),
        ("a: 'id:aucun'", ("a",), None),
    ],
)
def test_the_line_to_paste_for_a_missing_space(text: str, pointer: tuple[str | int, ...], fixed: str | None) -> None:
    found = diagnose_missing_space(document(text), pointer)
    assert (found.help.params["line"] if found and found.help else None) == fixed


PASTE = [
    ("text: Oui : toujours", 'text: "Oui : toujours"'),
    ("  - text: Oui\u00a0: toujours  # note", '  - text: "Oui\u00a0: toujours"  # note'),
    ('  - @ville "x" \\', '  - "@ville \\"x\\" \\\\"'),
    ("text: > 50 %", 'text: "> 50 %"'),
    ("text: 'L'audience'", 'text: "L\'audience"'),
    ('text: "Il dit "oui" toujours"', 'text: "Il dit \\"oui\\" toujours"'),
    ('text: "Oui" toujours', 'text: "\\"Oui\\" toujours"'),
    ('text: "C:\\Users"', 'text: "C:\\\\Users"'),
    ("text: {id: aucun, text: Aucun, jamais}", 'text: {id: aucun, text: "Aucun, jamais"}'),
    ("text: {text: Oui : non, id: a}", 'text: {text: "Oui : non", id: a}'),
    ("text: [Oui, 'L'eau']", 'text: [Oui, "L\'eau"]'),
    ("title:Bonjour", "title: Bonjour"),
    ("title:@ville", 'title: "@ville"'),
    ("title:\u00a0Bonjour", "title: Bonjour"),
    ("text\u00a0: Bonjour", "text: Bonjour"),
]


@pytest.mark.parametrize(("line", "fixed"), PASTE)
def test_the_line_to_paste(line: str, fixed: str) -> None:
    indent = "z:\n" if line.startswith(" ") else ""
    (found,) = faults(f"{indent}{line}\n{'' if indent else 'after: x'}")
    assert found.help is not None
    assert found.help.params["line"] == fixed
    document(f"{indent}{fixed}\n{'' if indent else 'after: x'}")


# --- JSON

KEYS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"]), max_size=9)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | KEYS,
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(KEYS, inside, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(KEYS, VALUES, max_size=5), st.booleans(), st.sampled_from([None, 1]))
def test_what_json_writes_is_read_back_in_place(data: dict[str, Any], ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    found = document(text, "a.json")
    assert found.data == data
    for pointer in list_pointers(data):
        assert json.loads(written(found, found.find_span(pointer))) == at(data, pointer)
        if pointer and isinstance(pointer[-1], str):
            assert json.loads(written(found, found.find_span(pointer, on_key=True))) == pointer[-1]


@every_loader
@given(data=st.dictionaries(KEYS, VALUES, max_size=5))
def test_json_is_yaml_too(data: dict[str, Any], loader: Any) -> None:
    text = json.dumps(data)
    same = parse_document(Source("a.yaml", text), loader)
    # JSON's escape for what is beyond U+FFFF is two halves: YAML has no such pairs.
    if "\\ud" not in text:
        assert isinstance(same, Document)
        assert same.data == data
        assert same.location == document(text, "a.json").location


# --- whatever comes

ODD = st.sampled_from(
    [*"\n\t :-?#&*!|>@`%{}[],'\"\\~<é\u00a0\u200b\ufeff\x00\x1b", "\r\n", "- ", ": ", "<<: ", "---\n"]
)


def outcome(raw: bytes, path: str, loader: Any) -> Document | list[Diagnostic] | Diagnostic:
    source = decode_source(path, raw)
    return parse_document(source, loader) if isinstance(source, Source) else source


def assert_answered(found: Document | list[Diagnostic] | Diagnostic) -> None:
    if isinstance(found, list):
        assert 0 < len(found) <= 100
        assert found == sorted(found, key=lambda diagnostic: diagnostic.order)


@every_loader
@pytest.mark.parametrize("path", ["a.yaml", "a.json"])
@given(raw=st.binary(max_size=60) | st.lists(ODD | st.text(max_size=3), max_size=30).map(lambda parts: "".join(
    parts).encode("utf-8", "surrogatepass")))  # fmt: skip
def test_any_bytes_get_an_answer(raw: bytes, path: str, loader: Any) -> None:
    assert_answered(outcome(raw, path, loader))


@every_loader
@given(st.data())
def test_any_damage_gets_an_answer(loader: Any, data: st.DataObject) -> None:
    text = SAMPLE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 5)))
        text = text[:start] + data.draw(ODD) * data.draw(st.integers(0, 3)) + text[end:]
    assert_answered(outcome(text.encode("utf-8", "surrogatepass"), "a.yaml", loader))


@pytest.mark.parametrize("path", ["", "\x00", "a" * 5000, "a\x00b", "/", ".", "\ud800", "no/such/file", "\n", "*"])
def test_any_path_gets_an_answer(path: str) -> None:
    found = read_source(path)
    assert isinstance(found, Diagnostic)
    assert found.unreadable
    assert found.help is not None
    assert found.help.key in load_catalogue("fr", "reading")


def test_links_that_lead_nowhere(tmp_path: Path) -> None:
    loop, dangling = tmp_path / "loop", tmp_path / "dangling"
    try:
        loop.symlink_to(loop)
    except OSError:
        pytest.skip("no symbolic links here")
    dangling.symlink_to(tmp_path / "nothing")
    for path, key in ((loop, "MB100.loop"), (dangling, "MB100.missing")):
        found = read_source(str(path))
        assert isinstance(found, Diagnostic)
        assert found.message.key == key


def test_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "input"
    path.write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    with path.open(encoding="utf-8") as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert read_source("-") == Source("<stdin>", "a: 1\n")
    assert isinstance(read_source("-"), Diagnostic)  # closed
    monkeypatch.setattr("sys.stdin", None)
    assert isinstance(read_source("-"), Diagnostic)


# --- what is shown


def test_a_diagnostic_carries_its_line() -> None:
    found = document(SAMPLE).make_diagnostic("MB201", ("questions", 0, "id"), {"x": 1}, variant="y", on_key=True)
    assert (found.code, found.message.key, dict(found.message.params)) == ("MB201", "MB201.y", {"x": 1})
    assert (found.path, found.excerpt, found.span) == ("a.yaml", "  - id: strategie", Span(5, 5, 5, 7))
    assert found.pointer == ("questions", 0, "id")


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_the_caret_stays_right_under_a_cut_line(length: int, column: int) -> None:
    line = "".join(string.ascii_letters[n % 52] for n in range(length))
    column = min(column, length)
    shown = cut_excerpt(line, column)
    assert len(shown) <= 200
    assert shown[column - 1 - find_excerpt_start(column)] in {line[column - 1], "…"}
    if 2 < column < length - 1:
        assert shown[column - 1 - find_excerpt_start(column)] == line[column - 1]


def test_both_languages_say_the_same() -> None:
    french, english = load_catalogue("fr", "reading"), load_catalogue("en", "reading")
    assert list(french) == list(english)
    for key, template in french.items():
        assert fields(template) == fields(english[key])
    sentences = [key for key in french if not key.endswith((".help", ".paste"))]
    assert [key for key in sentences if f"{key}.help" not in french] == []


def fields(template: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(template)) if name}
