"""A bank: the questionnaire of one file, with its questions, how they are scored, and what is advised.

`Bank` has the shape of the file (`BankRecord`). An item is a question or a profile field (a fact about the
organisation, never scored). A duty is what law or policy demands, never scored either. An axis is a part of what is
measured; leaf axes have questions, the others have sub-axes. The whole is what all top axes make together, with the id
`overall`. A bank is sound if what it says of ids and conditions holds together; `maturity.loading.soundness` checks
that, because only the loader knows where in the file each value is written.

Look-ups are mappings whose names say value and key: `question_by_id` gives the record of that id, `X_by_axis` and
`X_by_question` give X for the id of an axis or of a question. Each is computed when it is first used. They suppose a
sound bank, unless they say otherwise: in another one they may raise KeyError.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Self, assert_never

from maturity.model.bank_record import BankRecord
from maturity.model.condition import Name
from maturity.model.duty import Duty
from maturity.model.field_types import ROOT
from maturity.model.former_ids import follow_renamings
from maturity.model.graph import sort_by_dependency
from maturity.model.items import Axis, Choices, Item, Option, ProfileField, Question, Target, walk_axes
from maturity.model.measure import Measure, build_measure
from maturity.model.recommendation import Recommendation
from maturity.model.scoring_rules import Level


class Workspace(dict[object, object]):
    """What is worked out of a bank and kept with it, by the class of what is kept; a copy of it is empty."""

    def __reduce__(self) -> tuple[type[Workspace], tuple[()]]:
        """Leave everything out where the bank is copied or sent to another process: it can be worked out again."""
        return (Workspace, ())


class Bank(BankRecord):
    """A bank, as its file says it: what is asked, how it is scored, and what is advised."""

    def __copy__(self) -> Self:
        """Return a copy for which nothing has been worked out yet, as it may be changed."""
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied

    @cached_property
    def workspace(self) -> Workspace:
        """What other rooms work out of this bank and keep with it."""
        return Workspace()

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """Question id to question, in the bank's order; the bank need not be sound."""
        return {question.id: question for question in self.questions}

    @cached_property
    def present_by_former(self) -> Mapping[str, str]:
        """Each name in `renamed` with the one that it leads to in the end; the bank need not be sound."""
        return follow_renamings(self.renamed)

    @cached_property
    def text_questions(self) -> frozenset[str]:
        """The ids of the questions that are answered in free text; the bank need not be sound."""
        return frozenset(question.id for question in self.questions if question.kind == "text")

    @cached_property
    def field_by_id(self) -> Mapping[str, ProfileField]:
        """Profile field id to profile field, in the bank's order; the bank need not be sound."""
        return {field.id: field for field in self.profile}

    @cached_property
    def duty_by_id(self) -> Mapping[str, Duty]:
        """Duty id to duty, in the bank's order; the bank need not be sound."""
        return {duty.id: duty for duty in self.duties}

    @cached_property
    def axis_by_id(self) -> Mapping[str, Axis]:
        """Axis id to axis, each axis before its sub-axes; without the whole. The bank need not be sound."""
        return {axis.id: axis for axis, _ in walk_axes(self.axes, None)}

    @cached_property
    def level_by_id(self) -> Mapping[str, Level]:
        """Level id to level, lowest first."""
        return {level.id: level for level in self.levels}

    @cached_property
    def recommendation_by_id(self) -> Mapping[str, Recommendation]:
        """Recommendation id to recommendation, in the bank's order."""
        return {recommendation.id: recommendation for recommendation in self.recommendations}

    @cached_property
    def place_by_recommendation(self) -> Mapping[str, int]:
        """Recommendation id to the place of the recommendation in the bank, from 0."""
        return {each: place for place, each in enumerate(self.recommendation_by_id)}

    @cached_property
    def parent_by_axis(self) -> Mapping[str, str | None]:
        """Axis id to the id of the axis right above it; None for a top axis. Each axis comes before its sub-axes."""
        return {axis.id: parent for axis, parent in walk_axes(self.axes, None)}

    @cached_property
    def target_by_axis(self) -> Mapping[str, Target]:
        """Axis id to the target of that axis, for the axes that have one; each axis before its sub-axes.

        A target is the question of an axis about its ambition.
        """
        return {axis_id: axis.target for axis_id, axis in self.axis_by_id.items() if axis.target}

    @cached_property
    def path_by_axis(self) -> Mapping[str, tuple[str, ...]]:
        """Axis id to a path: its own id, that of the axis right above, and so on to its top axis; without the whole."""
        paths: dict[str, tuple[str, ...]] = {}
        for axis_id, parent in self.parent_by_axis.items():  # depth first: a parent comes before its sub-axes
            paths[axis_id] = (axis_id, *(paths[parent] if parent else ()))
        return paths

    @cached_property
    def questions_by_axis(self) -> Mapping[str, tuple[Question, ...]]:
        """Axis id to its own questions, in the bank's order, without those of its sub-axes.

        Empty for an axis that has sub-axes. The bank need not be sound: questions of an axis that does not exist are
        under the id that they name.
        """
        grouped: dict[str, list[Question]] = {axis_id: [] for axis_id in self.axis_by_id}
        for question in self.questions:
            grouped.setdefault(question.axis, []).append(question)
        return {axis_id: tuple(questions) for axis_id, questions in grouped.items()}

    @cached_property
    def axes_by_question(self) -> Mapping[str, tuple[str, ...]]:
        """Question id to the ids of all axes that it belongs to: its own, those above it, and `overall` last.

        Unscored questions are there too, and `overall` even in a bank without an overall score.
        """
        return {question.id: (*self.path_by_axis[question.axis], ROOT) for question in self.questions}

    @cached_property
    def nested_questions_by_axis(self) -> Mapping[str, tuple[str, ...]]:
        """Axis id, or `overall`, to the ids of its own questions and of those of all axes below it.

        They are in the bank's order, and unscored questions are among them.
        """
        grouped: dict[str, list[str]] = {axis_id: [] for axis_id in (ROOT, *self.axis_by_id)}
        for question_id, axis_ids in self.axes_by_question.items():
            for axis_id in axis_ids:
                grouped[axis_id].append(question_id)
        return {axis_id: tuple(questions) for axis_id, questions in grouped.items()}

    @cached_property
    def measure_by_question(self) -> Mapping[str, Measure]:
        """Question id to measure (how an answer becomes a ratio), for the scored questions only."""
        return {
            question.id: build_measure(question, self.get_values(question), self.get_exclusive(question))
            for question in self.questions
            if question.counts
        }

    @cached_property
    def dependencies_by_question(self) -> Mapping[str, tuple[str, ...]]:
        """Question id to the ids of the questions that its `when` and its `among` name, for the questions with either.

        Those of the `when` come first, in the order written, as often as they are named. The bank need not be sound,
        and so an id may be that of no question.
        """
        return {
            question.id: question.list_needed()
            for question in self.questions
            if question.when is not None or question.among is not None
        }

    @cached_property
    def questions_in_conditions(self) -> frozenset[str]:
        """The ids of the questions that the `when` or the `among` of some question names: they decide what is asked."""
        return frozenset(name for names in self.dependencies_by_question.values() for name in names)

    @cached_property
    def asking_order(self) -> tuple[Question, ...]:
        """Every question, each after those that its `when` and its `among` name, otherwise in the bank's order."""
        order, _ = sort_by_dependency(self.question_by_id, self.dependencies_by_question)
        return tuple(self.question_by_id[question_id] for question_id in order)

    def find_item(self, name: Name) -> Item | None:
        """Return the question or profile field that `name` stands for in a condition, such as `answers.website`.

        None for a figure of an axis (`score.`, `target.`, `gap.`) and for an id that the bank does not have.
        """
        match name.space:
            case "answers":
                return self.question_by_id.get(name.id)
            case "profile":
                return self.field_by_id.get(name.id)
            case "score" | "target" | "gap":
                return None
            case _:
                assert_never(name.space)

    def find_axis(self, recommendation: Recommendation) -> str | None:
        """Return the id of the axis that `recommendation` is about (scoring.md, point 10).

        It is the axis that the recommendation names. If it names none, it is the axis of the questions in its moves;
        None if these questions belong to several axes, or if it has no moves.
        """
        if recommendation.axis is not None:
            return recommendation.axis
        axes = {self.question_by_id[question].axis for question in recommendation.moves}
        return axes.pop() if len(axes) == 1 else None

    def find_nearest_axis(self, axis_id: str | None, wanted: Collection[str]) -> str | None:
        """Return the nearest axis that is in `wanted`: the axis `axis_id` itself, or else one above it.

        `wanted` holds axis ids. None if neither the axis nor any axis above it is among them, or if `axis_id` is None,
        which stands for something that belongs to no axis.
        """
        path = () if axis_id is None else self.path_by_axis[axis_id]
        return next((above for above in path if above in wanted), None)

    def get_options(self, choices: Choices) -> tuple[Option, ...]:
        """Return the options of an item or target, in the order written: its own, or those of its answer set.

        Empty if it has none, and if the answer set that it names does not exist.
        """
        return self.answer_sets.get(choices.answer_set, ()) if choices.answer_set else choices.options

    def get_exclusive(self, choices: Choices) -> frozenset[str]:
        """Return the ids of the exclusive options of an item or target: those that cannot be chosen with others."""
        return frozenset(option.id for option in self.get_options(choices) if option.exclusive)

    def get_values(self, choices: Choices) -> Mapping[str, Fraction]:
        """Return option id to raw value (what choosing that option is worth), in the order written.

        Where an option has no value in the bank, it is the position of the option in its list, counted from 0. In a
        `multiple`, where an order means nothing, it is 1, and 0 for an exclusive option.
        """
        options = self.get_options(choices)
        if choices.ranks_options:
            defaults = [Fraction(index) for index in range(len(options))]
        else:
            defaults = [Fraction(not option.exclusive) for option in options]
        return {
            option.id: default if option.value is None else option.value
            for option, default in zip(options, defaults, strict=True)
        }
