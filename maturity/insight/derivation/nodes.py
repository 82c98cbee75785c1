"""What can be explained of a scorecard: the whole, an axis, a question, a recommendation, a level, a duty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from maturity.model.bank import Bank
from maturity.model.field_types import ROOT

NodeKind = Literal["axis", "question", "recommendation", "level", "duty"]
"""What a node is. The whole is an axis."""

NODE_KINDS: tuple[NodeKind, ...] = get_args(NodeKind)


@dataclass(frozen=True, slots=True)
class Node:
    """One thing to explain."""

    kind: NodeKind
    id: str
    """Its id in the bank; `overall` for the whole."""

    @property
    def name(self) -> str:
        """How it is named where its id alone could mean something else: `level:expert`."""
        return f"{self.kind}:{self.id}"


OVERALL = Node("axis", ROOT)
"""The whole."""


def list_nodes(bank: Bank) -> list[Node]:
    """List everything in `bank` that can be explained: the whole, unless it is a profile, axes, questions and so on."""
    ids: Mapping[NodeKind, Iterable[str]] = {
        "axis": (*(() if bank.combine == "none" else (ROOT,)), *bank.axis_by_id),
        "question": bank.question_by_id,
        "recommendation": bank.recommendation_by_id,
        "level": bank.level_by_id,
        "duty": bank.duty_by_id,
    }
    return [Node(kind, each) for kind in NODE_KINDS for each in ids[kind]]


def find_nodes(bank: Bank, word: str) -> list[Node]:
    """Find what `word` may mean: an id, or a kind and an id as in `level:expert`. Several where kinds share an id."""
    return [node for node in list_nodes(bank) if word in (node.id, node.name)]
