"""The list of options of a step as it is before any key: as it is answered, or as it was left in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from maturity.quiz.events import make_keep_event
from maturity.quiz.screen import Screen
from maturity.quiz.selection import Selection, find_indexes
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, takes_several


@dataclass
class LeftSelections:
    """What was ticked at each step and not given, with the options that the step offered then."""

    _left: dict[Step, tuple[Selection, Sequence[str]]] = field(default_factory=dict)
    """Step to its list as it was left, and the ids of its options then."""

    def leave(self, step: Step, selection: Selection, ids: Sequence[str]) -> None:
        """Remember how the list of a step, with the options `ids`, was left; a number half typed is forgotten."""
        self._left[step] = (replace(selection, digits="", objection=""), ids)

    def forget(self, step: Step) -> None:
        """Forget how the list of a step was left."""
        self._left.pop(step, None)

    def list_unsaved(self) -> list[Step]:
        """List the steps where something was ticked or unticked and not given."""
        return [step for step, (selection, _) in self._left.items() if selection.is_unsaved]

    def recall(self, step: Step, initial: Selection, ids: Sequence[str]) -> Selection:
        """Return the list of a step as it was left, with the options `ids`; `initial` if it was not left in the middle.

        Where it offered other options then, because the answer that they come from has changed, what was ticked and is
        still offered stays ticked. What it did not offer then is ticked as in `initial`, unless that is excluded now.
        """
        left, before = self._left.get(step, (initial, ids))
        if before == ids:
            return left
        ticked = find_indexes({before[index] for index in left.ticked}.intersection(ids), list(ids))
        newly_offered = frozenset(index for index in initial.ticked if ids[index] not in before)
        return replace(initial, ticked=ticked if ticked & initial.exclusive else ticked | newly_offered)


def make_selection(session: Session, screen: Screen) -> Selection:
    """Make the list of a step as it is before any key: what is answered and offered is ticked, nothing is highlighted.

    So is what was answered in an earlier file, or to an earlier version of the bank, and is to be confirmed.
    """
    assert session.step is not None
    answer, ids = session.get_answer(session.step), [choice.id for choice in screen.choices]
    value = answer.earlier.value if answer.earlier else answer.value
    offered = set(ids).intersection(value) if isinstance(value, tuple) else set[str]()
    ticked = find_indexes(offered, ids)
    return Selection(
        len(ids),
        several=takes_several(screen.kind),
        exclusive=frozenset(index for index, choice in enumerate(screen.choices) if choice.exclusive),
        ticked=ticked,
        answered=make_keep_event(answer) is not None,
        to_confirm=screen.to_confirm,
        initial=ticked,
    )
