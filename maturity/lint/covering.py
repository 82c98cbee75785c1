"""One mistake is told once: where several checks find it, the most telling of them is kept.

A title copied from another level gives "the same title as the level above" and "the same words as ...". Each of these
checks is right alone, and knows nothing of the other; which one covers which is said here for all of them: `COVERS`.
A check covers another one only where both are about the same mistake: mending the one mends the other. No warning
covers an error.

To add a pair: a line in `COVERS`, and a case in tests/cases/covering/.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, assert_never

from maturity.loading.problem import Problem
from maturity.model.bank import Bank

Reach = Literal["inside", "entry", "section", "recommendation", "question"]
"""How far a finding covers others.

inside: at its own value and what is in it; entry: in the same entry of a list, such as one question; section: in the
same list; recommendation, question: about the one that both name.
"""


@dataclass(frozen=True, slots=True)
class Cover:
    """One check that covers others, where both are about the same thing."""

    telling: str
    """The code of the finding that is kept: it says why, or what else follows from the mistake."""
    covered: frozenset[str]
    """The codes of the findings that are left out."""
    reach: Reach


_SIGNS = frozenset({"MB813", "MB814", "MB815", "MB817"})
"""The rules about spaces, quotation marks and signs, which hang on the language of a text."""

COVERS: tuple[Cover, ...] = (
    Cover("MB705", frozenset({"MB802"}), "inside"),  # the best answer says no because it is a copy
    Cover("MB708", frozenset({"MB771"}), "question"),  # advice stops short because it leads to the worst answer
    Cover("MB717", frozenset({"MB804", "MB809"}), "inside"),  # told where the list stands first
    Cover("MB720", frozenset({"MB760", "MB781"}), "entry"),  # why it is never asked or given
    Cover("MB750", frozenset({"MB753"}), "entry"),  # so narrow that nobody stays there
    Cover("MB757", frozenset({"MB714"}), "inside"),
    Cover("MB764", frozenset({"MB766"}), "recommendation"),  # and that it comes after the other one
    Cover("MB801", frozenset({"MB804"}), "inside"),  # one word, in one question by yes or no
    Cover("MB818", _SIGNS, "inside"),  # signs as another language has them
    Cover("MB820", frozenset({"MB818", *_SIGNS}), "inside"),  # and it is a text that was not translated
    Cover("MB830", frozenset({"MB807"}), "entry"),  # a code counts nothing, and has no unit
    Cover("MB832", frozenset({"MB750", "MB753", "MB756"}), "section"),  # a step of 5 that was to be 5,000
    Cover("MB837", frozenset({"MB818", *_SIGNS}), "inside"),  # a text that is to be replaced
    Cover("MB858", frozenset({"MB760"}), "recommendation"),  # to whom it is not given
)
"""Which check covers which, by code."""

_FOLDED = ("MB503", "MB504")
"""The codes of what examples expect of a recommendation: one change of it shows in all of them."""
_MOST_NAMES = 5
"""How many of these examples a sentence names."""


def leave_out_covered(problems: Iterable[Problem], silent: Collection[str]) -> list[Problem]:
    """Return the problems of one file without those that others cover.

    One with a code that is `silent`, because the settings say so, covers nothing: it is not told itself.
    """
    found = list(problems)
    there = {problem.code for problem in found}.difference(silent)
    covers = [cover for cover in COVERS if cover.telling in there and not cover.covered.isdisjoint(there)]
    dropped: set[int] = set()
    for cover in covers:
        keys = {key for each in found if each.code == cover.telling for key in _list_keys(each, cover.reach)[:1]}
        dropped |= {
            id(each)
            for each in found
            if each.code in cover.covered and not keys.isdisjoint(_list_keys(each, cover.reach))
        }
    return [each for each in found if id(each) not in dropped]


def _list_keys(problem: Problem, reach: Reach) -> list[Hashable]:
    """Return that by which a problem is covered, if one that covers has it too; its own place comes first."""
    pointer = problem.pointer
    match reach:
        case "inside":
            return [pointer[:end] for end in range(len(pointer), 0, -1)]
        case "entry":
            return [pointer[:2]]
        case "section":
            return [pointer[:1]]
        case "recommendation":
            return [str(problem.params.get("id"))]
        case "question":
            return [str(problem.params.get("question"))]
        case _:
            assert_never(reach)


def fold_examples(bank: Bank, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems of examples, those about one recommendation as one, at the first of these examples.

    One slip in a recommendation shows in each example that expects it, and one line tells as much as thirty.
    """
    alike: dict[Hashable, list[Problem]] = defaultdict(list)
    for problem in problems:
        is_folded = problem.code in _FOLDED and "id" in problem.params
        alike[(problem.code, problem.params["id"]) if is_folded else id(problem)].append(problem)
    for same in alike.values():
        yield same[0] if len(same) == 1 else _fold(bank, same)


def _fold(bank: Bank, same: list[Problem]) -> Problem:
    """Return the first of problems that say the same of several examples, with the names of these."""
    names = [bank.examples[int(each.pointer[1])].name for each in same]
    listed = " ; ".join(names[:_MOST_NAMES]) + (" ; …" if len(names) > _MOST_NAMES else "")
    return replace(same[0], params={**same[0].params, "n": len(same), "names": listed}, variant="several")
