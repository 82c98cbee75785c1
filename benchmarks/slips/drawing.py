"""Where a slip is planted: one of the places that a bank has for it, drawn so that it stays there.

A draw does not go by the number of a place but by its name, such as `questions.rythme`: one more question in a bank
moves no slip that was planted elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Any, TypeVar

Data = dict[str, Any]
"""What a bank, a question, an option or another part of a file says."""
T = TypeVar("T")


class Draw:
    """Draws places by a seed."""

    def __init__(self, seed: str) -> None:
        self._seed = seed

    def pick(self, candidates: Mapping[str, T]) -> tuple[str, T] | None:
        """Return one of `candidates`, which are under the names of their places, with its name; None without any."""
        if not candidates:
            return None
        place = min(candidates, key=lambda name: sha256(f"{self._seed} {name}".encode()).digest())
        return place, candidates[place]


DataSlip = Callable[[Data, Draw], str | None]
"""Changes the data of a bank in place, and returns where; None where the bank has nothing that it could change."""
TextSlip = Callable[[str, Draw], tuple[str, str] | None]
"""Returns where it changes the text of a file, and the text with the slip; None as above."""


def name_all(data: Data, section: str, key: str | None = None) -> dict[str, Data]:
    """Return the entries of a section of a bank by their places; with `key`, those that have it."""
    return {f"{section}.{each['id']}": each for each in data.get(section, []) if key is None or each.get(key)}


def name_questions(data: Data, *, kind: str | None = None) -> dict[str, Data]:
    """Return the scored questions of a bank by their places; with `kind`, those that are answered so."""
    questions = name_all(data, "questions")
    return {
        place: each
        for place, each in questions.items()
        if each.get("scored", True) and each["kind"] in ((kind,) if kind else ("single", "multiple", "number"))
    }


def name_option_lists(data: Data, least: int = 2) -> dict[str, list[Data]]:
    """Return the lists of `least` options or more by their places: shared ones, and those of scored questions."""
    lists = {f"answer_sets.{name}": options for name, options in data.get("answer_sets", {}).items()}
    lists |= {place: each["options"] for place, each in name_questions(data).items() if each.get("options")}
    return {place: options for place, options in lists.items() if len(options) >= least}


def get_options(data: Data, question: Data) -> list[Data]:
    """Return the options of a question, its own or those that it shares; empty for a number."""
    found: list[Data] = question.get("options") or data.get("answer_sets", {}).get(question.get("answer_set"), [])
    return found


def list_moves(data: Data) -> Iterator[tuple[str, Data, Data]]:
    """Yield each move of a recommendation to one option: its place, the recommendation, and the question moved."""
    questions = {each["id"]: each for each in data["questions"]}
    for recommendation in data.get("recommendations", []):
        for name, written in recommendation.get("moves", {}).items():
            if isinstance(written, str) and questions[name]["kind"] == "single":
                yield f"recommendations.{recommendation['id']}.moves.{name}", recommendation, questions[name]
