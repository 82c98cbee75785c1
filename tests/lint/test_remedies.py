"""Whatever a diagnostic tells to write is written, in every case of bad input: then it is gone, and nothing is new.

A case says by `by_hand` what is left when all that is proposed has been followed: the codes whose advice has nothing
that could be written as it stands. `UPDATE_GOLDEN=1` writes that line.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from maturity.model.diagnostic import Diagnostic, Remedy
from maturity.text.catalogue import LANGUAGES, say
from tests.case_files import BadCase, as_parameters, list_bad_cases
from tests.support import diagnose_file, told

CASES = [case for case in list_bad_cases() if not case.has_limits]
MOST_ALIKE = 2  # diagnostics of one message, in one case, whose remedies are tried one by one
MOST_ROUNDS = 30
BOM = "\ufeff"


@pytest.mark.parametrize("case", as_parameters(CASES))
def test_what_is_proposed_can_be_followed(case: BadCase, tmp_path: Path) -> None:
    path = Path(case.write(tmp_path))
    found = diagnose_file(path)
    for diagnostic in pick_some(found):
        for remedy in diagnostic.remedies:
            assert_named(diagnostic, remedy)
            assert_followed(path, found, diagnostic, remedy)
    left = sorted({each.code for each in follow_all(path, found)})
    if os.environ.get("UPDATE_GOLDEN") and left != case.facts.get("by_hand", []):
        rewrite(case, left)
    else:
        assert left == case.facts.get("by_hand", []), "what is left has to be named in the case, under by_hand"


def rewrite(case: BadCase, left: list[str]) -> None:
    """Write what is left into a case, instead of what it says."""
    lines = [line for line in case.path.read_text("utf-8").splitlines() if not line.startswith("by_hand:")]
    lines += [f"by_hand: [{', '.join(left)}]"] if left else []
    case.path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def pick_some(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Pick diagnostics with remedies: of those with one message, the first few."""
    alike: Counter[str] = Counter()
    for diagnostic in found:
        if diagnostic.remedies and alike[diagnostic.message.key] < MOST_ALIKE:
            alike[diagnostic.message.key] += 1
            yield diagnostic


def assert_named(diagnostic: Diagnostic, remedy: Remedy) -> None:
    """The sentence has what is to be written, letter by letter, in both languages."""
    assert diagnostic.help is not None
    for language in LANGUAGES:
        assert remedy.text.strip("\\\"' ") in say(diagnostic.help, language), diagnostic.help


def assert_followed(path: Path, found: Sequence[Diagnostic], diagnostic: Diagnostic, remedy: Remedy) -> None:
    """Once it is written, this diagnostic is gone, and no error is there that was not before."""
    before = path.read_bytes()
    apply_remedy(path, remedy)
    after = diagnose_file(path)
    path.write_bytes(before)
    assert count_alike(after)[describe(diagnostic)] < count_alike(found)[describe(diagnostic)], told(after)
    new = [each for each in after if each.severity == "error" and is_new(each, found, diagnostic)]
    assert not new, f"{remedy}\n{told(new)}"


def is_new(each: Diagnostic, found: Sequence[Diagnostic], diagnostic: Diagnostic) -> bool:
    """Whether an error comes from what was written, rather than having been hidden before.

    Hidden was what is below a name that was not known, what follows where the parser stopped, what was too much, and
    what a bank's examples give, which are tried only where nothing else is wrong.
    """
    if describe(each) in count_alike(found) or any(other.code == "MB299" for other in found):
        return False
    if diagnostic.code < "MB200" or each.code > "MB500":
        return False
    depth = max(len(diagnostic.pointer) - 1, 0)
    is_inside = diagnostic.pointer[:depth] == each.pointer[:depth]
    return not (is_inside and len(each.pointer) > len(diagnostic.pointer))


def describe(diagnostic: Diagnostic) -> tuple[Any, ...]:
    """What tells a diagnostic apart from the others of its file, wherever lines have moved."""
    line = diagnostic.span.line if diagnostic.span and diagnostic.code < "MB200" else 0
    return (diagnostic.message.key, repr(dict(diagnostic.message.params)), diagnostic.pointer, line)


def count_alike(found: Sequence[Diagnostic]) -> Counter[tuple[Any, ...]]:
    return Counter(map(describe, found))


def follow_all(path: Path, found: list[Diagnostic]) -> list[Diagnostic]:
    """Follow the first remedy of each diagnostic, one a line, from the end on, again and again; return what is left."""
    for _ in range(MOST_ROUNDS):
        by_line = {each.remedies[0].span.line: each.remedies[0] for each in reversed(found) if each.remedies}
        if not by_line:
            return found
        for line in sorted(by_line, reverse=True):
            apply_remedy(path, by_line[line])
        found = diagnose_file(path)
    raise AssertionError(told(found))


def apply_remedy(path: Path, remedy: Remedy) -> None:
    """Do with a file what a person does who follows a remedy in an editor."""
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.removeprefix(BOM).split("\n")
    span = remedy.span
    before = [*lines[: span.line - 1], lines[span.line - 1][: span.column - 1]]
    after = [lines[span.end_line - 1][span.end_column - 1 :], *lines[span.end_line :]]
    path.write_text("\n".join(before) + remedy.text + "\n".join(after), "utf-8")
