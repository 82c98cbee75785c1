"""The standing of a question: whether it is asked, applies and is answered, in one assessment (scoring.md, point 2).

`maturity.engine` finds the standing of each question; what it counts and what is advised depend on it. A scorecard
(`maturity.model.scorecard`) holds the standings of all questions.
"""

from __future__ import annotations

from enum import Enum
from typing import Literal, assert_never

StandingGroup = Literal["open", "answered", "not_applicable", "not_asked"]
"""open: it applies or may apply, and has no answer that counts; answered; not_applicable: so answered; not_asked."""


class Standing(Enum):
    """How a question counts in one assessment, found from the scope, its `when` and its answer (scoring.md, point 2).

    Every question of the bank has exactly one standing. The scope is looked at first, then the `when` (the condition
    under which the question is asked), then the answer given; without one, whether there is anything to choose.
    """

    ANSWERED = "answered"
    """It is asked, and the respondent gave an answer."""
    UNANSWERED = "unanswered"
    """It is asked, and nothing was answered."""
    UNKNOWN = "unknown"
    """It is asked, and the respondent answered "I do not know"."""
    TO_CONFIRM = "to_confirm"
    """It is asked; its answer, from an earlier version of the bank, counts as none until it is confirmed."""
    POSSIBLE = "possible"
    """Its `when` is neither true nor false yet. It counts as unanswered, and an answer given to it is not used."""
    NOT_APPLICABLE = "not_applicable"
    """It is asked, and the respondent answered that it does not apply."""
    NOTHING_OFFERED = "nothing_offered"
    """Nothing was chosen in the question that its `among` names, and it has no answer of its own: it is answered by
    nothing, without being asked."""
    NOT_ASKED = "not_asked"
    """Its `when` is false. An answer given to it is ignored."""
    OUT_OF_SCOPE = "out_of_scope"
    """Only the short version was answered, and the question is not part of it."""

    def __init__(self, _word: str) -> None:
        self.group: StandingGroup = "open"
        """What it has in common with others; `OPEN`, `APPLICABLE` and `ASKED` are made of the four groups."""


def _find_group(standing: Standing) -> StandingGroup:
    match standing:
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM | Standing.POSSIBLE:
            return "open"
        case Standing.ANSWERED:
            return "answered"
        case Standing.NOT_APPLICABLE:
            return "not_applicable"
        case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return "not_asked"
        case _:
            assert_never(standing)


for _standing in Standing:  # once for all: Python 3.11 takes long to look anything up by a member
    _standing.group = _find_group(_standing)
OPEN = tuple(standing for standing in Standing if standing.group == "open")
"""The standings of an open question, which applies or may apply and has no answer that counts."""
APPLICABLE = tuple(standing for standing in Standing if standing.group in ("open", "answered"))
"""The standings of an applicable question: it is answered or open."""
ASKED = tuple(standing for standing in Standing if standing.group != "not_asked")
"""The standings of a question that is asked: in scope, with a `when` that is true or may become true.

They are those of `APPLICABLE`, and `NOT_APPLICABLE`.
"""
