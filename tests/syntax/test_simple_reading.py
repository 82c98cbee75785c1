"""Simple files, read line by line: what they say is what the full parser reads, whatever is changed in a text."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from maturity.loading.shipped import find_folder
from maturity.syntax.document import Document, parse_document
from maturity.syntax.forbidden_characters import find_forbidden
from maturity.syntax.reading import Source
from maturity.syntax.simple_reading import MOST_TEXT, read_simple_text
from maturity.syntax.yaml_events import LOADER
from tests.case_files import Case, as_parameters, list_cases
from tests.support import draw_examples, list_pointers

SIMPLE_CASES = list_cases(Case, "simple")


def parse(text: str, loader: Any = LOADER) -> Document:
    found = parse_document(Source("a.yaml", text), loader)
    assert isinstance(found, Document), (text, found)
    return found


def is_read_right(text: str, loader: Any = LOADER) -> bool:
    """Whether `text` is a simple file; the test fails if it is one to which the full parser would object.

    So it does if that would read something else, or a comment beside a value. `repr` tells 1 from true, and the order.
    """
    data = read_simple_text(text)
    if data is None:
        return False
    full = parse(text, loader)
    assert repr(full.data) == repr(data), text
    assert find_forbidden(text) is None, text
    assert not ("#" in text and any(full.is_cut_by_comment(each) for each in list_pointers(data))), text
    return True


@pytest.mark.parametrize("case", as_parameters(SIMPLE_CASES))
def test_case(case: Case) -> None:
    text = case.facts["text"]
    assert is_read_right(text) is case.facts["simple"], case.facts["about"]
    assert is_read_right(text, yaml.SafeLoader) is case.facts["simple"]


def test_there_are_cases() -> None:
    assert {case.facts["simple"] for case in SIMPLE_CASES} == {True, False}


# --- drawn texts

VALUES = r"""
oui|1|-1|+1|1.5|.5|1.|01|1e5|1e400|12:30|2026-11-30|0.3.0|null|true|True|~|x y|l'eau|é è|10 %|€|a€|a!|(a)|…|«a»|a, b
"q"|'s'|"a \" b"|"a\nb"|""|''|"open|"x" y|'it''s'|"\u00e9"|"\x1b"|"\ "|"\/"|"a" # c|"a"# c|"a #c"|"a: b"|"  a  "|' '
[a, b]|[]|[ ]|[ a ,b]|["a","b"]|[1, null]|[a,]|[,a]|[a: b]|[a, [b]]|[a b]|[a|["a" b]|[a, 'b' ]|[-1]|[- 1]|[a#b]|a]
{state: met}|{a: b, c: [d, 1]}|{a: b, a: c}|{}|{a}|{a: }|{"a": b}|{a: "x", b: 'y' }|{ a: b }|{a:b}|{a: b:c}|a}
[a #b]|{a: {b: c}}
# c|a # c|a #c|a#c|#|-a|- a|-|a: b|a:b|a:|: a|? a|?|>|&a|*a|!a|%a|@a|`a|a\b|,|,a|<<
""".replace("\n", "|").split("|")[1:-1]
VALUES += ["|", "a|b", "\u00a0a", "a\u00a0b", "a\u202fb", "a\tb", '"a\tb"', "a\u2028b", "e\u0301", "9" * 41]
KEYS = [*"abcdefabcdefabcdef", "_x", "Ab", "é", "null", "y", "a b", '"a"', "1", "-a", "<<", "a\u00a0", "x" * 201]
OTHER_LINES = ["", " ", "# c", "  # c", "\t", "---", "...", "%YAML 1.2", "- a", "  - a", '  b"', "  b", '"', "\ufeff"]


def draw_line(draw: random.Random) -> str:
    """Draw a line that is a simple one, or nearly."""
    if draw.random() < 0.15:
        return draw.choice(OTHER_LINES)
    colon = draw.choice([": ", ": ", ": ", ":", ":  ", " :", ":\t"])
    value, end = draw.choice(["", "", "a", "b", *VALUES]), draw.choice(["", "", "", " ", " # c"])
    return " " * draw.choice([0, 0, 0, 2, 2, 2, 4, 4, 1, 3]) + draw.choice(KEYS) + colon + value + end


@draw_examples(300)
@given(st.integers())
def test_drawn_lines_mean_what_the_full_parser_reads(seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(200):
        lines = [draw_line(draw) for _ in range(draw.randint(1, 6))]
        is_read_right("\n".join(lines) + draw.choice(["", "\n"]))


@cache
def list_texts() -> list[str]:
    """All texts of answers that there are: examples, and those in cases; cut, as each is parsed many times."""
    texts = [path.read_text("utf-8") for path in sorted((find_folder() / "examples").glob("*.yaml"))]
    for case in [each for folder in ("bad", "bad_content", "edits", "simple") for each in list_cases(Case, folder)]:
        text = "" if case.is_slow else case.facts.get("text")
        texts += [text] if isinstance(text, str) and text else []
    return ["\n".join(text.split("\n")[:60]) for text in texts]


SIGNS = [*"\n :-#'[]{},&*!|>%@?~\t\\0é\"\u00a0\u2028\x85\ufeff"]
SIGNS += [": ", " #", "- ", "\n  ", "\n\n", "---", ", ", "\\n", "\n- "]


def change_lines(lines: Sequence[str], at: int) -> Iterator[list[str]]:
    """Yield `lines` with the one at the index `at` left out, repeated, moved and indented otherwise."""
    before, line, after = list(lines[:at]), lines[at], list(lines[at + 1 :])
    yield [*before, *after]
    yield [*before, line, line, *after]
    yield [*after, *before, line]
    for indent in range(5):
        yield [*before, " " * indent + line.lstrip(" "), *after]


@draw_examples(600)
@given(st.integers())
def test_a_text_changed_in_one_place_means_what_the_full_parser_reads(seed: int) -> None:
    assert len(list_texts()) > 150
    draw = random.Random(seed)
    text = draw.choice(list_texts())
    lines, at = text.split("\n"), draw.randint(0, len(text))
    for changed in change_lines(lines, draw.randrange(len(lines))):
        is_read_right("\n".join(changed))
    for sign in SIGNS:
        is_read_right(f"{text[:at]}{sign}{text[at:]}")
        is_read_right(f"{text[:at]}{sign}{text[at + 1 :]}")
    is_read_right(text[:at] + text[at + 1 :])


SAMPLES = ["b: word", 'b: "q r"', "b: 'q'", "b: 10", 'b: [a, "c"]', "b: {c: d, e: [f]}", "b:", "# c", 'b: "q\n r"']


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sign_put_anywhere_into_a_line_is_read_as_the_full_parser_does(sample: str) -> None:
    for text in (f"a: 1\n{sample}\nd: 2\n", f"a:\n  {sample}\n  d: 2\n"):
        assert is_read_right(text)
        start = text.index(sample)
        for at in range(start, start + len(sample) + 1):
            for sign in SIGNS:
                is_read_right(text[:at] + sign + text[at:])


def test_yaml_in_a_file_of_json_is_no_json() -> None:
    assert isinstance(parse_document(Source("a.yaml", "a: b")), Document)
    assert isinstance(parse_document(Source("a.json", "a: b")), list)


# --- bounds


def test_a_long_text_is_left_to_the_full_parser() -> None:
    line = "# " + "x" * 61 + "\n"
    text = "a: b\n" + line * (MOST_TEXT // len(line) - 1)
    assert is_read_right(text)
    assert not is_read_right(text + line)


@pytest.mark.parametrize(
    "text",
    [
        'a: "' + " x\n" * 20_000 + '"',
        "a: [" + "x, " * 21_000,
        "a: " + "x " * 30_000 + ": y",
        "a: {" + "b: c, " * 10_000,
        'a: "' + "\\\\" * 30_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(300)),
        " " * 60_000 + ":",
        "a:" + " " * 60_000 + "#",
    ],
    ids=range(8),
)
def test_a_text_made_to_be_slow_is_given_up_in_one_pass(text: str) -> None:
    assert len(text) <= MOST_TEXT
    assert read_simple_text(text) is None


def test_data_belong_to_nobody_else() -> None:
    text = "a: [x, y]\nb: {c: d}\n"
    first = read_simple_text(text)
    assert first is not None
    assert isinstance(first["a"], list)
    assert isinstance(first["b"], dict)
    first["a"].append("z")
    first["b"]["c"] = "z"
    assert read_simple_text(text) == {"a": ["x", "y"], "b": {"c": "d"}}


def test_locations_of_a_simple_file_are_found_once_they_are_asked_for() -> None:
    text = "a: 1\n# c\nb:\n  c: [x, y]\n"
    simple = parse_document(Source("a.yaml", text))
    assert isinstance(simple, Document)
    assert simple.is_simple
    assert not parse(text).is_simple
    assert simple.location == parse(text).location
    assert simple.find_span(("b", "c", 1)) == parse(text).find_span(("b", "c", 1))
