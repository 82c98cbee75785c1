"""A bank: the questions, how they are scored, and what is advised, with the look-ups that everything else uses.

The model holds one file's shape (format.md, "Bank"); whether references and conditions hold together is judged in
`maturity.loading.soundness`, because only there is it known where in the file each value is written.

Look-ups are mappings whose names say value and key: `question_by_id` gives the record of that id, `X_by_axis` and
`X_by_question` give X for the id of an axis or of a question. They suppose a sound bank, unless they say otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Annotated, Literal, assert_never

from pydantic import Field, PrivateAttr, StringConstraints

from maturity.model.condition import Name
from maturity.model.example import Example
from maturity.model.field_types import ROOT, Id, Record, Text, TupleOf, Version, Whole
from maturity.model.graph import sort_by_dependency
from maturity.model.items import Axis, Choices, Combine, Item, Option, ProfileField, Question, Target, walk_axes
from maturity.model.measure import Measure, build_measure
from maturity.model.recommendation import Recommendation
from maturity.model.scoring_rules import Level, Policy, Scale


class Source(Record):
    """The publication that the bank is drawn from."""

    title: Text
    authors: Text | None = None
    date: Text | None = None


class Bank(Record):
    """A question bank, as its file says it, with the look-ups that everything else uses."""

    format: Annotated[Whole, Field(ge=1, le=1)]
    id: Id
    version: Version
    language: Annotated[str, StringConstraints(pattern="^[a-z]{2}$")]
    title: Text
    description: Text | None = None
    source: Source | None = None
    scale: Scale = Field(default_factory=Scale)
    combine: Combine | Literal["none"] = "mean"
    """How the top axes make the overall score; none: a profile without one."""
    policy: Policy = Field(default_factory=Policy)
    """What "does not apply" counts, and how much has to be answered."""
    profile: TupleOf[ProfileField] = ()
    """Facts about the organisation: asked first, never scored."""
    answer_sets: dict[Id, TupleOf[Option]] = Field(default_factory=dict)
    axes: Annotated[TupleOf[Axis], Field(min_length=1)]
    questions: Annotated[TupleOf[Question], Field(min_length=1)]
    levels: TupleOf[Level] = ()
    recommendations: TupleOf[Recommendation] = ()
    examples: TupleOf[Example] = ()
    renamed: dict[Id, Id] = Field(default_factory=dict)
    """Old question id to the new one, since the previous version."""
    removed: TupleOf[Id] = ()
    """Question ids that are gone; they are never reused."""

    _sha256: str = PrivateAttr(default="")

    @property
    def sha256(self) -> str:
        """Digest of the file's content in canonical form, set by the loader; empty for a bank made in memory."""
        return self._sha256

    def set_digest(self, sha256: str) -> Bank:
        """Record the digest of the file that the bank came from, and return the bank."""
        self._sha256 = sha256
        return self

    @cached_property
    def question_by_id(self) -> Mapping[str, Question]:
        """Every question by its id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def field_by_id(self) -> Mapping[str, ProfileField]:
        """Every profile field by its id."""
        return {field.id: field for field in self.profile}

    @cached_property
    def axis_by_id(self) -> Mapping[str, Axis]:
        """Every axis by its id, depth first."""
        return {axis.id: axis for axis, _ in walk_axes(self.axes, None)}

    @cached_property
    def level_by_id(self) -> Mapping[str, Level]:
        """Every level by its id."""
        return {level.id: level for level in self.levels}

    @cached_property
    def recommendation_by_id(self) -> Mapping[str, Recommendation]:
        """Every recommendation by its id."""
        return {recommendation.id: recommendation for recommendation in self.recommendations}

    @cached_property
    def parent_by_axis(self) -> Mapping[str, str | None]:
        """Axis id to the id of the axis above it; None for a top axis."""
        return {axis.id: parent for axis, parent in walk_axes(self.axes, None)}

    @cached_property
    def target_by_axis(self) -> Mapping[str, Target]:
        """Axis id to the target of that axis, for the axes that have one; depth first."""
        return {axis_id: axis.target for axis_id, axis in self.axis_by_id.items() if axis.target}

    @cached_property
    def path_by_axis(self) -> Mapping[str, tuple[str, ...]]:
        """Axis id to the ids from its own up to that of its top axis; the whole is not among them."""
        paths: dict[str, tuple[str, ...]] = {}
        for axis_id, parent in self.parent_by_axis.items():  # depth first: a parent comes before its sub-axes
            paths[axis_id] = (axis_id, *(paths[parent] if parent else ()))
        return paths

    @cached_property
    def questions_by_axis(self) -> Mapping[str, tuple[Question, ...]]:
        """Axis id to its own questions, in the bank's order; without those of its sub-axes."""
        grouped: dict[str, list[Question]] = {axis_id: [] for axis_id in self.axis_by_id}
        for question in self.questions:
            grouped.setdefault(question.axis, []).append(question)
        return {axis_id: tuple(questions) for axis_id, questions in grouped.items()}

    @cached_property
    def axes_by_question(self) -> Mapping[str, tuple[str, ...]]:
        """Question id to the ids of the axes it counts in: its own first, the whole's (`overall`) last."""
        return {question.id: (*self.path_by_axis[question.axis], ROOT) for question in self.questions}

    @cached_property
    def nested_questions_by_axis(self) -> Mapping[str, tuple[str, ...]]:
        """Axis id (or the whole's) to the ids of its own questions and of those of all its sub-axes."""
        grouped: dict[str, list[str]] = {axis_id: [] for axis_id in (ROOT, *self.axis_by_id)}
        for question_id, axis_ids in self.axes_by_question.items():
            for axis_id in axis_ids:
                grouped[axis_id].append(question_id)
        return {axis_id: tuple(questions) for axis_id, questions in grouped.items()}

    @cached_property
    def measure_by_question(self) -> Mapping[str, Measure]:
        """Id of every scored question to how its answers become a ratio; unscored questions are not there."""
        return {
            question.id: build_measure(question, self.get_values(question), self.get_exclusive(question))
            for question in self.questions
            if question.counts
        }

    @cached_property
    def dependencies_by_question(self) -> Mapping[str, tuple[str, ...]]:
        """Id of every question with a `when` to the ids of the questions that it names; the bank need not be sound."""
        return {
            question.id: tuple(name.id for name in question.when.find_names() if name.space == "answers")
            for question in self.questions
            if question.when is not None
        }

    @cached_property
    def questions_in_conditions(self) -> frozenset[str]:
        """Ids of the questions that some question's `when` names: their answers decide which questions apply."""
        return frozenset(name for names in self.dependencies_by_question.values() for name in names)

    @cached_property
    def asking_order(self) -> tuple[Question, ...]:
        """The questions, each after the ones that its `when` names, otherwise in the bank's order."""
        order, _ = sort_by_dependency(self.question_by_id, self.dependencies_by_question)
        return tuple(self.question_by_id[question_id] for question_id in order)

    def find_item(self, name: Name) -> Item | None:
        """Return the question or profile field that a name of a condition means.

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
        """Return the axis whose score a recommendation's gain is about where there is no overall score (point 10).

        It is the axis that the recommendation names, else the only axis of the questions that it raises; None when
        those belong to several.
        """
        if recommendation.axis is not None:
            return recommendation.axis
        axes = {self.question_by_id[question].axis for question in recommendation.moves}
        return axes.pop() if len(axes) == 1 else None

    def find_nearest_axis(self, axis_id: str | None, wanted: Collection[str]) -> str | None:
        """Return the first of `wanted` from an axis upwards, the axis itself included; None if there is none.

        `axis_id` None, for something that belongs to no axis, gives None.
        """
        path = () if axis_id is None else self.path_by_axis[axis_id]
        return next((above for above in path if above in wanted), None)

    def get_options(self, choices: Choices) -> tuple[Option, ...]:
        """Return the options to choose from: its own, or those of its answer set (none if there is no such set)."""
        return self.answer_sets.get(choices.answer_set, ()) if choices.answer_set else choices.options

    def get_exclusive(self, choices: Choices) -> frozenset[str]:
        """Return the ids of the exclusive options: those that cannot be chosen with others."""
        return frozenset(option.id for option in self.get_options(choices) if option.exclusive)

    def get_values(self, choices: Choices) -> Mapping[str, Fraction]:
        """Return each option's raw value by option id, in the order written; 0, 1, 2 ... where none is given."""
        return {
            option.id: Fraction(index) if option.value is None else option.value
            for index, option in enumerate(self.get_options(choices))
        }
